//! Invitations: what is granted is kept here, and the link carries only an opaque single-use token (7, A01).

use crate::{id::*, time::At};
use serde::{Deserialize, Serialize};

/// An invitation to connect.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Invitation {
    /// Its id.
    pub id: InvitationId,
    /// What accepting it does.
    pub kind: InvitationKind,
    /// The tenant that invites.
    pub inviter: TenantId,
    /// The provider of a joint invitation (7.3).
    #[serde(default)]
    pub provider: Option<TenantId>,
    /// Who sent it.
    pub sent_by: UserId,
    /// The invited address.
    pub email: String,
    /// Language of the mail.
    pub language: String,
    /// The inviter's own words in the mail; plain text without foreign links.
    #[serde(default)]
    pub message: String,
    /// SHA-256 of the token, hex.
    pub token_hash: String,
    /// The token of a standing link, which its inviter can read again; it serves any number of customers.
    #[serde(default)]
    pub standing_token: Option<String>,
    /// Delegated admin privileges are part of it.
    pub includes_dap: bool,
    /// The delegation a granular request asks for.
    #[serde(default)]
    pub delegation: Option<DelegationId>,
    /// Where it stands.
    pub state: InvitationState,
    /// When it was sent.
    pub created_at: At,
    /// Until when it can be accepted.
    pub expires_at: At,
    /// The tenant that answered.
    #[serde(default)]
    pub answered_by: Option<TenantId>,
    /// When it was answered.
    #[serde(default)]
    pub answered_at: Option<At>,
}

/// What accepting an invitation does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvitationKind {
    /// Provider asks a reseller to authorise it (7.1).
    Partnership,
    /// Direct-bill partner or provider asks a customer for a reseller relationship (7.2).
    Customer,
    /// Reseller asks a customer for itself and one of its providers at once (7.3).
    Joint,
    /// Partner asks a customer for granular delegated admin (7.6).
    Gdap,
}

impl InvitationKind {
    /// The word used in policies, tables and the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Partnership => "partnership",
            Self::Customer => "customer",
            Self::Joint => "joint",
            Self::Gdap => "gdap",
        }
    }
}

/// Where an invitation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvitationState {
    /// Can be answered until it expires.
    Sent,
    /// Used.
    Accepted,
    /// Used to say no.
    Declined,
    /// Taken back by the inviter or replaced by a newer one.
    Withdrawn,
}

impl Invitation {
    /// The state policies ask for: `sent`, `used`, `withdrawn` or `expired`.
    pub fn standing(&self, now: At) -> &'static str {
        match self.state {
            InvitationState::Accepted | InvitationState::Declined => "used",
            InvitationState::Withdrawn => "withdrawn",
            InvitationState::Sent if now >= self.expires_at => "expired",
            InvitationState::Sent => "sent",
        }
    }
}
