//! Who is connected with whom: partnerships, reseller relationships, delegated admin (7).

use crate::{id::*, time::At};
use serde::{Deserialize, Serialize};

/// An indirect provider's link with an indirect reseller (7.1).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Partnership {
    /// Its id.
    pub id: PartnershipId,
    /// The provider's CSP tenant.
    pub provider: TenantId,
    /// The reseller's CSP tenant.
    pub reseller: TenantId,
    /// Where it stands.
    pub state: PartnershipState,
    /// When the reseller authorised the provider.
    pub started_at: At,
    /// Who authorised it.
    pub authorised_by: Option<UserId>,
    /// When it ended.
    #[serde(default)]
    pub ended_at: Option<At>,
}

/// Where a partnership stands (7.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartnershipState {
    /// Accepted from a tenant whose domains do not match the invited address; the provider confirms (X13).
    AwaitingConfirmation,
    /// In force.
    Active,
    /// A support case asks for its end; still in force.
    EndRequested,
    /// Over; only a new invitation connects the two again.
    Ended,
}

impl PartnershipState {
    /// In force, so that the reseller may be named on orders.
    pub const fn in_force(self) -> bool {
        matches!(self, Self::Active | Self::EndRequested)
    }
    /// The word used in policies, tables and the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AwaitingConfirmation => "awaiting_confirmation",
            Self::Active => "active",
            Self::EndRequested => "end_requested",
            Self::Ended => "ended",
        }
    }
}

/// A partner's right to trade with a customer tenant (7.2).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Relationship {
    /// Its id.
    pub id: RelationshipId,
    /// The partner's CSP tenant.
    pub partner: TenantId,
    /// The customer's tenant.
    pub customer: TenantId,
    /// Where it stands.
    pub state: RelationshipState,
    /// How it came to be.
    pub origin: RelationshipOrigin,
    /// The partner it was made with in one act: the provider of a reseller's edge and the other way round.
    #[serde(default)]
    pub joint_with: Option<TenantId>,
    /// When it began.
    pub started_at: At,
    /// When it ended.
    #[serde(default)]
    pub ended_at: Option<At>,
}

/// Where a reseller relationship stands (7.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RelationshipState {
    /// In force.
    Active,
    /// The customer tenant became a CSP tenant: no orders, still in the way of a partnership.
    Dormant,
    /// Over.
    Ended,
}

impl RelationshipState {
    /// The word used in policies, tables and the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Dormant => "dormant",
            Self::Ended => "ended",
        }
    }
}

/// How a reseller relationship came to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RelationshipOrigin {
    /// The partner created the customer.
    Created,
    /// The customer accepted the partner's invitation.
    Invited,
    /// The customer accepted a reseller and its provider at once (7.3).
    Joint,
    /// A direct-bill partner in transition extended it to its provider (6.4).
    Extended,
    /// Acquired as a reseller; direct-bill powers must not be used on it.
    AcquiredAsReseller,
    /// Linked by the operator.
    Operator,
}

/// Administrative access of a partner to another tenant (7.5, 7.6).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Delegation {
    /// Its id.
    pub id: DelegationId,
    /// Who acts.
    pub partner: TenantId,
    /// In whose tenant; unknown until a granular request is approved.
    pub target: Option<TenantId>,
    /// Broad or granular.
    pub kind: DelegationKind,
    /// Where it stands.
    pub state: DelegationState,
    /// The name of a granular one, unique for its partner, at most 50 characters.
    pub name: String,
    /// Directory roles of a granular one.
    pub roles: Vec<String>,
    /// How long a granular one lasts, ISO 8601: P1D to P2Y.
    #[serde(default)]
    pub duration: Option<String>,
    /// Extends itself by six months; off unless asked for (I-24).
    #[serde(default)]
    pub auto_extend: bool,
    /// Which security group of the partner holds which of the roles; nothing is granted without (7.6).
    #[serde(default)]
    pub assignments: Vec<Assignment>,
    /// When it was made or asked for.
    pub created_at: At,
    /// When it came into force.
    #[serde(default)]
    pub started_at: Option<At>,
    /// When it ends by itself; never for a broad one.
    #[serde(default)]
    pub expires_at: Option<At>,
    /// When it ended.
    #[serde(default)]
    pub ended_at: Option<At>,
    /// The shortest reminder already sent before the end, in days (N-18).
    #[serde(default)]
    pub reminded_days: Option<i64>,
}

/// Part of a granular delegation given to one security group of the partner.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Assignment {
    /// The security group: `admin_agents`, `helpdesk_agents` or one of the partner's own.
    pub group: String,
    /// A subset of the delegation's roles.
    pub roles: Vec<String>,
}

/// Broad or granular (7.5, 7.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DelegationKind {
    /// DAP: delegated admin privileges.
    Dap,
    /// GDAP: granular and timed.
    Gdap,
}

impl DelegationKind {
    /// The word used in tables and the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Dap => "dap",
            Self::Gdap => "gdap",
        }
    }
}

/// Where a delegation stands (7.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DelegationState {
    /// Being written by the partner.
    Created,
    /// Sent to the customer.
    ApprovalPending,
    /// In force.
    Active,
    /// Past its end.
    Expired,
    /// Ended by one side.
    Terminated,
}

impl DelegationState {
    /// The word used in tables and the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::ApprovalPending => "approval_pending",
            Self::Active => "active",
            Self::Expired => "expired",
            Self::Terminated => "terminated",
        }
    }
}
