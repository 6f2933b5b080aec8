//! The token endpoints, and the legacy exchange of a token at `/generatetoken`.

use super::{
    answer::{Form, TokenError, tokens, unstored},
    form::TokenForm,
    tokens::seconds,
};
use crate::{Web, WireError, caller::bearer};
use app::sign_in::{
    Issued, NotIssued, client_credentials::client_credentials, device_poll::device_poll, refresh::refresh,
};
use axum::{
    extract::State,
    http::{HeaderMap, StatusCode},
    response::Response,
};
use serde_json::json;

/// `POST /{tenant}/oauth2/token`
pub(super) async fn older(State(web): State<Web>, form: TokenForm) -> Result<Response, TokenError> {
    let issued = issue(&web, &form).await?;
    tokens(&web, &issued, Form::Older).await
}

/// `POST /{tenant}/oauth2/v2.0/token`
pub(super) async fn newer(State(web): State<Web>, form: TokenForm) -> Result<Response, TokenError> {
    let issued = issue(&web, &form).await?;
    tokens(&web, &issued, Form::Newer).await
}

async fn issue(web: &Web, form: &TokenForm) -> Result<Issued, NotIssued> {
    let at = web.app.clock.now();
    let request = form.request();
    match form.field("grant_type") {
        Some("client_credentials") => client_credentials(&web.app, at, request).await,
        Some("refresh_token") => {
            let token = form.field("refresh_token").ok_or_else(|| missing("refresh_token"))?;
            refresh(&web.app, at, request, token).await
        }
        Some("urn:ietf:params:oauth:grant-type:device_code" | "device_code") => {
            let code = form.field("device_code").or(form.field("code")).ok_or_else(|| missing("device_code"))?;
            device_poll(&web.app, at, request, code).await
        }
        Some("password") => Err(NotIssued::Unsupported(
            "the password grant is refused because it cannot carry a second factor; use the device code grant",
        )),
        Some(_) => Err(NotIssued::Unsupported("use client_credentials, refresh_token or device_code")),
        None => Err(missing("grant_type")),
    }
}

fn missing(name: &str) -> NotIssued {
    NotIssued::Request(format!("the parameter `{name}` is missing"))
}

/// `POST /generatetoken`: gives a good token back with the time it has left.
pub(super) async fn exchange(
    State(web): State<Web>,
    headers: HeaderMap,
    form: TokenForm,
) -> Result<Response, WireError> {
    if form.field("grant_type") != Some("jwt_token") {
        return Err(WireError::malformed("Send the form field grant_type=jwt_token and the token as bearer."));
    }
    let at = web.app.clock.now();
    let token = bearer(&headers);
    let identity = web.verified(token, at).await?;
    if app::sign_in::caller::caller(&web.app, at, &identity).await?.is_none() {
        return Err(WireError::unauthenticated("This sign-in has ended. Sign in again."));
    }
    let token = token.unwrap_or_default();
    let until = web.tokens.expires_at(&web.app, token, at).await?;
    let answer =
        json!({ "access_token": token, "expires_in": (until - seconds(at)).to_string(), "token_type": "Bearer" });
    Ok(unstored(StatusCode::OK, answer))
}
