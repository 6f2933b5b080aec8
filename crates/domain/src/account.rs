//! The CSP account: a partner's enrolment of one tenant in the programme (4), and its partner ids (3).

use crate::{id::*, time::At};
use serde::{Deserialize, Serialize};

/// How a partner deals with the operator (1). Distributor is another word for indirect provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// Buys from the operator, sells through resellers.
    IndirectProvider,
    /// Buys from a provider, sells to customers.
    IndirectReseller,
    /// Buys from the operator, sells to customers.
    DirectBill,
}

impl Tier {
    /// The word used in policies, tables and the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::IndirectProvider => "indirect_provider",
            Self::IndirectReseller => "indirect_reseller",
            Self::DirectBill => "direct_bill",
        }
    }
    /// Whether the operator invoices it, so that it may order.
    pub const fn transacts(self) -> bool {
        !matches!(self, Self::IndirectReseller)
    }
}

/// Where the account stands (4.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccountState {
    /// Data is being collected.
    Draft,
    /// Sent; waiting for the primary contact's click.
    EmailPending,
    /// The operator reviews.
    InReview,
    /// The operator asked for a document; the clock is paused.
    InfoRequested,
    /// Refused with a reason; an appeal is possible.
    Rejected,
    /// Verified; may sign the partner agreement.
    Qualified,
    /// Signed; may trade.
    Active,
    /// Direct-bill only: no new purchases.
    Restricted,
    /// No new purchases; what runs can be managed.
    Suspended,
    /// A reseller that lost its authorisation.
    Deauthorised,
    /// Ended.
    Closed,
}

impl AccountState {
    /// The word used in policies, tables and the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::EmailPending => "email_pending",
            Self::InReview => "in_review",
            Self::InfoRequested => "info_requested",
            Self::Rejected => "rejected",
            Self::Qualified => "qualified",
            Self::Active => "active",
            Self::Restricted => "restricted",
            Self::Suspended => "suspended",
            Self::Deauthorised => "deauthorised",
            Self::Closed => "closed",
        }
    }
    /// Verification has passed at least once, so the account is enrolled (4.3, readiness).
    pub const fn is_enrolled(self) -> bool {
        matches!(self, Self::Qualified | Self::Active | Self::Restricted | Self::Suspended)
    }
}

/// A partner's enrolment of one tenant. What happened on the way is in [`crate::enrolment::Enrolment`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// The CSP tenant; one account each.
    pub tenant: TenantId,
    /// The legal person behind it.
    pub organisation: OrganisationId,
    /// How it deals with the operator.
    pub tier: Tier,
    /// A direct-bill partner in transition holds the reseller tier too (6.4).
    #[serde(default)]
    pub transition_to_reseller: bool,
    /// Where it stands.
    pub state: AccountState,
    /// Registered name, as verified.
    pub legal_name: String,
    /// Country by programme code; that of the tenant (T-3).
    pub country: String,
    /// Billing currency, ISO 4217; fixed at creation (I-36).
    pub currency: String,
    /// The associated location partner id; the trade waits for it.
    #[serde(default)]
    pub location: Option<LocationId>,
    /// The number of that location, as customers and providers know it.
    #[serde(default)]
    pub partner_id: Option<String>,
    /// The association was put off on purpose (E4).
    #[serde(default)]
    pub partner_id_postponed: bool,
    /// The membership account it belongs to.
    #[serde(default)]
    pub membership: Option<MembershipId>,
    /// The provider may sell without a reseller of record.
    #[serde(default)]
    pub provider_direct_sale: bool,
    /// When it was created.
    pub created_at: At,
    /// When it became active first; the twelve months of section 6 count from here.
    #[serde(default)]
    pub active_at: Option<At>,
    /// Why it is rejected, restricted, suspended or deauthorised.
    #[serde(default)]
    pub state_reason: Option<String>,
}

/// The partner global account: one a partner organisation (3).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Membership {
    /// Its id.
    pub id: MembershipId,
    /// The partner organisation.
    pub organisation: OrganisationId,
    /// The global partner id; never used for trade.
    pub global_partner_id: String,
    /// Tenants whose account admins act for it.
    pub tenants: Vec<TenantId>,
    /// Country of the legal seat.
    pub country: String,
    /// When it was created.
    pub created_at: At,
}

/// A partner location account: legal address with a location partner id (3).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Location {
    /// Its id.
    pub id: LocationId,
    /// The membership account above it.
    pub membership: MembershipId,
    /// The location partner id, seven digits.
    pub partner_id: String,
    /// Business name at this place.
    pub name: String,
    /// Country by programme code.
    pub country: String,
    /// The postal address.
    pub address: Address,
    /// The contact at this place.
    pub contact: Contact,
    /// The CSP tenant it is associated with; one to one.
    #[serde(default)]
    pub tenant: Option<TenantId>,
    /// When verification passed; only active ids count.
    #[serde(default)]
    pub active_at: Option<At>,
    /// When a support case removed it; final (I-29).
    #[serde(default)]
    pub deleted_at: Option<At>,
    /// When it was added.
    pub created_at: At,
}

/// A postal address; which parts are mandatory depends on the country.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Address {
    /// First line.
    pub line1: String,
    /// Second line.
    pub line2: String,
    /// City.
    pub city: String,
    /// State or province.
    pub state: String,
    /// Postal code.
    pub postal_code: String,
    /// Country by programme code.
    pub country: String,
}

/// A person to reach.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Contact {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Mail address.
    pub email: String,
    /// Telephone.
    pub phone: String,
    /// Preferred language.
    pub language: String,
}
