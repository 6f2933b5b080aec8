//! What the programme knows about a customer beyond its tenant: profiles, vetting, qualification (7.2, 15.4).

use crate::{
    account::{Address, Contact},
    id::*,
    time::At,
};
use serde::{Deserialize, Serialize};

/// A customer's data; the id is the tenant's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Customer {
    /// The customer tenant.
    pub tenant: TenantId,
    /// The name shown.
    pub name: String,
    /// The company's mail address.
    #[serde(default)]
    pub email: String,
    /// The company's address.
    pub address: Address,
    /// The billing contact.
    pub contact: Contact,
    /// The company name on bills.
    #[serde(default)]
    pub billing_name: String,
    /// The billing address.
    pub billing_address: Address,
    /// Preferred culture, such as sv-SE.
    #[serde(default)]
    pub culture: String,
    /// The registration number, where the country asks for one (I-34).
    #[serde(default)]
    pub registration_number: Option<String>,
    /// Qualifications: Education, GovernmentCommunityCloud, StateOwnedEntity, NonProfit (15.4).
    #[serde(default)]
    pub qualifications: Vec<String>,
    /// Whether it may be sold to.
    pub vetting: Vetting,
    /// When it became known.
    pub created_at: At,
}

/// Vetting of a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Vetting {
    /// Passed.
    Approved,
    /// Not finished.
    UnderReview,
    /// Failed.
    Rejected,
}

impl Vetting {
    /// The word used in policies, tables and the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Approved => "approved",
            Self::UnderReview => "under_review",
            Self::Rejected => "rejected",
        }
    }
}
