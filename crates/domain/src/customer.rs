//! What the programme knows about a customer beyond its tenant: profiles, vetting, qualification (7.2, 15.4).

use crate::{
    account::{Address, Contact},
    id::*,
    programme::Segments,
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
    /// The default domain of its tenant.
    #[serde(default)]
    pub domain: String,
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
pub fn segment_allowed(segments: &Segments, qualifications: &[String], segment: &str) -> bool {
    segments.may_buy(qualifications).iter().any(|allowed| allowed.eq_ignore_ascii_case(segment))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::Programme;

    #[test]
    fn the_segment_table_holds_cell_by_cell() {
        let csp: Programme = toml::from_str(include_str!("../../../programmes/csp/programme.toml")).unwrap();
        let segment_allowed = |held: &[String], segment: &str| segment_allowed(&csp.segments, held, segment);
        const SEGMENTS: [&str; 4] = ["Commercial", "NonProfit", "Education", "Government"];
        const STATE: &str = "StateOwnedEntity";
        const GCC: &str = "GovernmentCommunityCloud";
        let table: [(&[&str], [bool; 4]); 7] = [
            (&[], [true, false, false, false]),
            (&["NonProfit"], [true, true, false, false]),
            (&["Education"], [true, false, true, false]),
            (&[GCC], [false, false, false, true]),
            (&[STATE], [true, false, false, false]),
            (&["Education", STATE], [true, false, true, false]),
            (&[STATE, GCC], [false, false, false, true]),
        ];
        for (held, allowed) in table {
            let held: Vec<String> = held.iter().map(|q| (*q).to_owned()).collect();
            assert_eq!(SEGMENTS.map(|segment| segment_allowed(&held, segment)), allowed, "{held:?}");
            assert!(!segment_allowed(&held, "Consumer") && segment_allowed(&held, "commercial") == allowed[0]);
        }
    }
}
