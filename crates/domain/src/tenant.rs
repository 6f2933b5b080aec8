//! Directory tenants and the organisations that own them (2.2).

use crate::{id::*, time::At};
use serde::{Deserialize, Serialize};

/// A legal person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// The registered name.
    pub name: String,
    /// The country of its seat, by programme code.
    pub country: String,
    /// The registration number, where the country asks for one (I-34).
    #[serde(default)]
    pub registration_number: Option<String>,
    /// When it became known.
    pub created_at: At,
}

/// A directory: users, domains, one country, one cloud.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tenant {
    /// Its id, the GUID that clients know it by.
    pub id: TenantId,
    /// Who owns it.
    pub organisation: OrganisationId,
    /// The name shown: the organisation's, unless it runs several.
    pub name: String,
    /// What it is used for.
    pub kind: TenantKind,
    /// Set on customer-type tenants of partner organisations: for own consumption only.
    pub internal_use: bool,
    /// Country by programme code; never changes (T-2).
    pub country: String,
    /// The cloud instance; never changes (12).
    pub cloud: Cloud,
    /// The default domain: `fjallbyte.onentrepot.example`.
    pub default_domain: String,
    /// Domains whose ownership is proven, lower-case ASCII.
    pub verified_domains: Vec<String>,
    /// When it was created.
    pub created_at: At,
}

/// What a tenant is used for (2.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TenantKind {
    /// The operator's own directory.
    Operator,
    /// Programme transactions of a partner; receives no services.
    Csp,
    /// Consumption.
    Customer,
    /// Sign-in to a membership account.
    Membership,
    /// A test account.
    Sandbox,
}

impl TenantKind {
    /// The word used in policies, tables and the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Operator => "operator",
            Self::Csp => "csp",
            Self::Customer => "customer",
            Self::Membership => "membership",
            Self::Sandbox => "sandbox",
        }
    }
}

/// A cloud instance; nothing crosses from one to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Cloud {
    /// The global cloud.
    #[default]
    Global,
    /// US Government.
    UsGov,
    /// Germany; closed to new customers.
    Germany,
    /// China.
    China,
}

impl Cloud {
    /// The word used in policies, tables and the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Global => "global",
            Self::UsGov => "usgov",
            Self::Germany => "germany",
            Self::China => "china",
        }
    }
}

/// A share of votes one organisation holds in another (9.4).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ownership {
    /// Its id.
    pub id: OwnershipId,
    /// The holder.
    pub owner: OrganisationId,
    /// The company held.
    pub owned: OrganisationId,
    /// Votes in basis points: 6000 is 60 %.
    pub votes_basis_points: i64,
    /// The operator found control whatever the votes say (9.4).
    #[serde(default)]
    pub controls: bool,
    /// From when it counts.
    pub from: At,
    /// Until when it counts; open when absent.
    #[serde(default)]
    pub to: Option<At>,
    /// Where the statement comes from: declared by the partner or found by the operator.
    pub evidence: String,
}
