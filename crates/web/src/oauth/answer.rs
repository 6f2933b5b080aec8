//! What token endpoints answer: tokens in the older and the newer form, and errors in the words of OAuth 2 with the
//! numbers existing clients look for.

use super::tokens::seconds;
use crate::{Problem, Web};
use app::{
    Failure,
    sign_in::{ACCESS_SECONDS, Issued, NotIssued},
};
use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::{Map, Value, json};

/// The form of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Version 1: numbers as texts, `resource`.
    Older,
    /// Version 2: numbers, `scope`.
    Newer,
}

/// An error of a token endpoint.
#[derive(Debug)]
pub(super) struct TokenError(pub NotIssued);

impl From<NotIssued> for TokenError {
    fn from(reason: NotIssued) -> Self {
        Self(reason)
    }
}
impl From<Failure> for TokenError {
    fn from(failure: Failure) -> Self {
        Self(NotIssued::Failed(failure))
    }
}

/// The tokens of what was issued.
pub(super) async fn tokens(web: &Web, issued: &Issued, form: Form) -> Result<Response, TokenError> {
    let mut answer = Map::new();
    answer.insert("token_type".into(), "Bearer".into());
    match form {
        Form::Older => {
            let (from, until) = (seconds(issued.at), seconds(issued.expires_at()));
            for (name, number) in [
                ("expires_in", ACCESS_SECONDS),
                ("ext_expires_in", ACCESS_SECONDS),
                ("expires_on", until),
                ("not_before", from),
            ] {
                answer.insert(name.into(), number.to_string().into());
            }
            answer.insert("resource".into(), issued.resource.clone().into());
        }
        Form::Newer => {
            answer.insert("expires_in".into(), ACCESS_SECONDS.into());
            answer.insert("ext_expires_in".into(), ACCESS_SECONDS.into());
        }
    }
    if form == Form::Newer || issued.user.is_some() {
        answer.insert("scope".into(), issued.scope.clone().into());
    }
    answer.insert("access_token".into(), web.access_token(issued).await?.into());
    if let Some(token) = &issued.refresh_token {
        answer.insert("refresh_token".into(), token.clone().into());
    }
    if let Some(token) = web.tokens.id_token(&web.app, issued, &web.settings.base_url).await? {
        answer.insert("id_token".into(), token.into());
    }
    if let Some(user) = &issued.user {
        let account = json!({ "uid": user.id, "utid": issued.tenant }).to_string();
        answer.insert("client_info".into(), URL_SAFE_NO_PAD.encode(account).into());
    }
    Ok(unstored(StatusCode::OK, Value::Object(answer)))
}

/// An answer no cache may keep.
pub(super) fn unstored(status: StatusCode, body: Value) -> Response {
    let mut response = (status, Json(body)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::PRAGMA, HeaderValue::from_static("no-cache"));
    response
}

/// Status, error and the number clients know it by.
fn words(reason: &NotIssued) -> (u16, &'static str, i64) {
    match reason {
        NotIssued::Client => (401, "invalid_client", 7_000_215),
        NotIssued::Grant(_) => (400, "invalid_grant", 70_008),
        NotIssued::Unauthorized(_) => (400, "unauthorized_client", 700_016),
        NotIssued::Request(_) => (400, "invalid_request", 900_144),
        NotIssued::Tenant => (400, "invalid_request", 90_002),
        NotIssued::Resource => (400, "invalid_resource", 500_011),
        NotIssued::Unsupported(_) => (400, "unsupported_grant_type", 70_003),
        NotIssued::Pending => (400, "authorization_pending", 70_016),
        NotIssued::SlowDown => (400, "slow_down", 70_017),
        NotIssued::Declined => (400, "access_denied", 70_018),
        NotIssued::Expired => (400, "expired_token", 70_020),
        NotIssued::Failed(Failure::Unavailable(_) | Failure::Busy) => (503, "temporarily_unavailable", 90_033),
        NotIssued::Failed(_) => (500, "server_error", 90_000),
    }
}

impl IntoResponse for TokenError {
    fn into_response(self) -> Response {
        let (status, error, number) = words(&self.0);
        let description = match &self.0 {
            NotIssued::Failed(failure) => {
                tracing::error!(%failure, "no token could be issued");
                "try again in a few seconds".to_string()
            }
            reason => reason.to_string(),
        };
        let body = json!({
            "error": error,
            "error_description": format!("AADSTS{number}: {description}"),
            "error_codes": [number],
        });
        let mut response = unstored(StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_REQUEST), body);
        if status == 401 {
            response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Basic realm=\"token\""));
        }
        if status == 503 {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("2"));
        }
        response
    }
}

/// The same reasons for our own API.
pub(crate) fn as_problem(reason: NotIssued) -> Problem {
    match reason {
        NotIssued::Failed(failure) => failure.into(),
        other => Problem::new(StatusCode::BAD_REQUEST, "NotIssued", "No token was issued", other.to_string()),
    }
}

/// Signing in by redirect is not offered; device code and our own sign-in are.
pub(super) async fn no_authorize() -> Response {
    let text = "signing in by redirect is not offered here; use the device code grant";
    let body = json!({ "error": "unsupported_response_type", "error_description": format!("AADSTS70005: {text}"),
                       "error_codes": [70_005] });
    unstored(StatusCode::BAD_REQUEST, body)
}
