//! What a program holds after a sign-in: refresh tokens and device codes (wire.md 2).

use crate::{id::*, time::At};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A refresh token or a device sign-in; the secret itself is with the client only.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TokenGrant {
    /// Its id.
    pub id: GrantId,
    /// What it is.
    pub kind: GrantKind,
    /// SHA-256 of the secret, hex.
    pub secret_hash: String,
    /// All tokens that came from one sign-in share it; misuse of one ends all.
    pub family: Uuid,
    /// The program it was given to.
    pub client: String,
    /// The user who signed in; absent while a device waits.
    #[serde(default)]
    pub user: Option<UserId>,
    /// The user's tenant.
    #[serde(default)]
    pub tenant: Option<TenantId>,
    /// What a person types to approve a device.
    #[serde(default)]
    pub user_code: Option<String>,
    /// The scope or resource asked for.
    #[serde(default)]
    pub scope: String,
    /// How the user was authenticated: `pwd`, `mfa`.
    #[serde(default)]
    pub authentication: Vec<String>,
    /// When it was given.
    pub created_at: At,
    /// Until when it can be used.
    pub expires_at: At,
    /// When it was exchanged for the next.
    #[serde(default)]
    pub used_at: Option<At>,
    /// When it was ended.
    #[serde(default)]
    pub revoked_at: Option<At>,
    /// When a waiting device asked last.
    #[serde(default)]
    pub polled_at: Option<At>,
}

/// What a grant is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GrantKind {
    /// Exchanged for an access token, once.
    Refresh,
    /// Waits for a person to approve a device.
    Device,
}

impl GrantKind {
    /// The word used in tables.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Refresh => "refresh",
            Self::Device => "device",
        }
    }
}
