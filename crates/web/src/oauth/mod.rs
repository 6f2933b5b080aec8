//! Tokens for programs and people, at the addresses existing clients expect (wire.md 2): token endpoints of both
//! versions, sign-in by device code, discovery and keys. The password grant is refused on purpose (RFC 9700).

pub mod answer;
mod device;
mod discovery;
mod form;
mod token;
pub mod tokens;

use crate::Web;
use app::{App, Failure};
use axum::{
    Router,
    routing::{get, post},
};

/// All token routes. `{tenant}` is an id, a verified domain, `common` or `organizations`.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        // Tokens
        .route("/{tenant}/oauth2/token", post(token::older))
        .route("/{tenant}/oauth2/v2.0/token", post(token::newer))
        .route("/generatetoken", post(token::exchange))
        // Sign-in on another device
        .route("/{tenant}/oauth2/devicecode", post(device::older))
        .route("/{tenant}/oauth2/v2.0/devicecode", post(device::newer))
        // Not offered: the answer says what is
        .route("/{tenant}/oauth2/authorize", get(answer::no_authorize))
        .route("/{tenant}/oauth2/v2.0/authorize", get(answer::no_authorize))
        // Discovery and keys
        .route("/{tenant}/.well-known/openid-configuration", get(discovery::older))
        .route("/{tenant}/v2.0/.well-known/openid-configuration", get(discovery::newer))
        .route("/{tenant}/discovery/instance", get(discovery::instance))
        .route("/{tenant}/discovery/keys", get(discovery::keys))
        .route("/{tenant}/discovery/v2.0/keys", get(discovery::keys))
}

/// An access token for a user, or for a program when the name is `app:` and its client id: for the demo, scenarios and
/// measurements, which own the database and so need no password.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such user or program.
pub async fn token_for(app: &App, who: &str, second_factor: bool) -> Result<String, Failure> {
    let issued = app::sign_in::issue_for(app, who, second_factor).await?;
    tokens::Tokens::default().access_token(app, &issued).await
}
