//! What a partner says about itself beyond its account: how customers reach it, and how the operator bills it (4.2).

use crate::{
    account::{Address, Contact},
    id::*,
    time::At,
};
use serde::{Deserialize, Serialize};

/// A partner's own profiles; the id is the tenant's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PartnerProfile {
    /// The CSP tenant.
    pub tenant: TenantId,
    /// The company's address for daily business.
    pub address: Address,
    /// The primary contact.
    pub contact: Contact,
    /// The company's mail address.
    pub email: String,
    /// Preferred language.
    pub language: String,
    /// Preferred culture: sv-SE.
    pub culture: String,
    /// What customers see when they need help.
    pub support: SupportProfile,
    /// Whom and where the operator bills; currency is the account's and stays (I-36).
    pub billing: BillingProfile,
    /// When it was changed last.
    pub updated_at: At,
}

/// Where customers turn to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SupportProfile {
    /// Mail address.
    pub email: String,
    /// Telephone.
    pub telephone: String,
    /// Website.
    pub website: String,
}

/// How the operator bills the partner.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BillingProfile {
    /// The name on bills.
    pub company_name: String,
    /// The address on bills.
    pub address: Address,
    /// Who gets them.
    pub contact: Contact,
    /// Put on every bill.
    pub purchase_order_number: String,
    /// Tax number.
    pub tax_id: String,
}
