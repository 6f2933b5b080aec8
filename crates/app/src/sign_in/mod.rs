//! Signing in: how a person or a program proves who it is and what it gets for it (domain.md 2.3, 24; wire.md 2).
//! One file a step; `web` turns what is issued here into signed tokens.

pub mod application;
pub mod caller;
pub mod client;
pub mod client_credentials;
pub mod device_answer;
pub mod device_poll;
pub mod device_start;
pub mod grant;
mod issue_for;
pub mod one_time_code;
pub mod password;
pub mod prove;
pub mod refresh;
pub mod sign_out;
pub mod signing_key;
pub mod tenant;

pub use issue_for::issue_for;

use crate::Failure;
use domain::{
    id::{ApplicationId, GrantId, TenantId, UserId},
    time::At,
};
use uuid::Uuid;

/// Seconds an access token is good.
pub const ACCESS_SECONDS: i64 = 3600;
/// Days a refresh token is good.
pub const REFRESH_DAYS: i64 = 90;
/// The audience of a token when the client names none.
pub const DEFAULT_RESOURCE: &str = "https://api.partnercenter.microsoft.com";
/// Audiences that tokens are issued for and accepted with (wire.md 2).
pub const RESOURCES: [&str; 3] = [DEFAULT_RESOURCE, "https://graph.windows.net", "https://api.partner.microsoft.com"];
/// The client id of the programme's own sign-in, a public client without a row and without a secret.
pub const OWN_CLIENT: ApplicationId = ApplicationId(Uuid::from_u128(0x7f1c_05a0_0000_4000_8000_656e_7472_6570));

/// Everything an access token says; `web` signs it.
#[derive(Clone, Debug, PartialEq)]
pub struct Issued {
    /// The tenant in force.
    pub tenant: TenantId,
    /// The user; absent for programs.
    pub user: Option<SignedInUser>,
    /// The program.
    pub client: ApplicationId,
    /// The audience.
    pub resource: String,
    /// What was granted, in the client's words.
    pub scope: String,
    /// How the user was authenticated: `pwd`, `mfa`.
    pub authentication: Vec<String>,
    /// The refresh token, shown once.
    pub refresh_token: Option<String>,
    /// The sign-in behind it and its generation.
    pub grant: Option<(GrantId, i64)>,
    /// From when it is good.
    pub at: At,
}

/// A user as tokens name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedInUser {
    /// Its id.
    pub id: UserId,
    /// Its sign-in name.
    pub name: String,
    /// First and last name.
    pub full_name: String,
}

/// Whom a verified token speaks for; what they may do is read anew with every request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The tenant in force.
    pub tenant: TenantId,
    /// The user; absent for programs.
    pub user: Option<UserId>,
    /// The program.
    pub client: ApplicationId,
    /// How the user was authenticated.
    pub authentication: Vec<String>,
    /// The sign-in behind it and its generation.
    pub grant: Option<(GrantId, i64)>,
}

/// Why no token was issued, in the words of OAuth 2 (RFC 6749 5.2, RFC 8628 3.5).
#[derive(Debug, thiserror::Error)]
pub enum NotIssued {
    /// The program is unknown, switched off, or its secret is wrong.
    #[error("the client is unknown or its secret is wrong")]
    Client,
    /// The refresh token or device code is not good (any more).
    #[error("{0}")]
    Grant(&'static str),
    /// The program may not do this.
    #[error("{0}")]
    Unauthorized(&'static str),
    /// A parameter is missing or wrong.
    #[error("{0}")]
    Request(String),
    /// There is no such tenant.
    #[error("there is no such tenant")]
    Tenant,
    /// Tokens are not issued for that audience.
    #[error("there is no such resource")]
    Resource,
    /// The way of signing in is not offered.
    #[error("{0}")]
    Unsupported(&'static str),
    /// The device sign-in waits for the user.
    #[error("the user has not answered yet")]
    Pending,
    /// The device asks too often.
    #[error("ask less often")]
    SlowDown,
    /// The user said no.
    #[error("the user declined")]
    Declined,
    /// The device sign-in is over.
    #[error("the device code is no longer good")]
    Expired,
    /// Something else went wrong.
    #[error(transparent)]
    Failed(#[from] Failure),
}

impl From<store::StoreError> for NotIssued {
    fn from(error: store::StoreError) -> Self {
        Self::Failed(error.into())
    }
}

/// Finds the audience a scope or resource names and refuses those we do not serve.
pub fn resource_of(resource: Option<&str>, scope: Option<&str>) -> Result<String, NotIssued> {
    let in_scope = scope.unwrap_or_default().split_whitespace().find(|word| word.starts_with("https://"));
    let named = resource.filter(|text| !text.trim().is_empty()).or(in_scope);
    let Some(named) = named.map(str::trim) else { return Ok(DEFAULT_RESOURCE.into()) };
    let is_it =
        |known: &&&str| named.strip_prefix(**known).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    RESOURCES.iter().find(is_it).map(|known| (*known).to_string()).ok_or(NotIssued::Resource)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_audience_is_read_from_resource_or_scope() {
        let graph = "https://graph.windows.net";
        for (resource, scope, wanted) in [
            (None, None, Some(DEFAULT_RESOURCE)),
            (Some(graph), None, Some(graph)),
            (Some("https://graph.windows.net/"), None, Some(graph)),
            (None, Some("openid https://api.partnercenter.microsoft.com/user_impersonation"), Some(DEFAULT_RESOURCE)),
            (None, Some("https://graph.windows.net//.default"), Some(graph)),
            (None, Some("openid profile"), Some(DEFAULT_RESOURCE)),
            (Some("https://graph.windows.net.evil.example"), None, None),
            (None, Some("https://management.azure.com/.default"), None),
        ] {
            assert_eq!(resource_of(resource, scope).ok().as_deref(), wanted, "{resource:?} {scope:?}");
        }
    }
}
