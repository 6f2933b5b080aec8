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

/// Whether a customer with these qualifications may buy items of this segment (R-43, table 15.4).
/// The government community cloud excludes every other segment; being state-owned opens none.
pub fn segment_allowed(qualifications: &[String], segment: &str) -> bool {
    let has = |wanted: &str| qualifications.iter().any(|held| held.eq_ignore_ascii_case(wanted));
    let government = has("GovernmentCommunityCloud");
    match segment.to_ascii_lowercase().as_str() {
        "government" => government,
        "commercial" => !government,
        "education" => !government && has("Education"),
        "nonprofit" => !government && has("NonProfit"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_segment_table_holds_cell_by_cell() {
        const SEGMENTS: [&str; 4] = ["Commercial", "NonProfit", "Education", "Government"];
        const STATE: &str = "StateOwnedEntity";
        const GCC: &str = "GovernmentCommunityCloud";
        let table: [(&[&str], [bool; 4]); 9] = [
            (&[], [true, false, false, false]),
            (&["None"], [true, false, false, false]),
            (&["NonProfit"], [true, true, false, false]),
            (&["Education"], [true, false, true, false]),
            (&[GCC], [false, false, false, true]),
            (&[STATE], [true, false, false, false]),
            (&["Education", STATE], [true, false, true, false]),
            (&[STATE, GCC], [false, false, false, true]),
            (&["education", "NONPROFIT"], [true, true, true, false]),
        ];
        for (held, allowed) in table {
            let held: Vec<String> = held.iter().map(|q| (*q).to_owned()).collect();
            assert_eq!(SEGMENTS.map(|segment| segment_allowed(&held, segment)), allowed, "{held:?}");
            assert!(!segment_allowed(&held, "Consumer") && segment_allowed(&held, "commercial") == allowed[0]);
        }
    }
}
