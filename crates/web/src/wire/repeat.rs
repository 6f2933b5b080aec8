//! The key under which a request may be repeated (L2): `MS-RequestId` for the compatible API, `Idempotency-Key` for our
//! own. It is good for one caller and one address; the body is fingerprinted, so that another request is found out.

use super::{WireError, body::BODY_LIMIT, headers::is_programme};
use crate::problem::Problem;
use app::RepeatKey;
use axum::{
    body::Body,
    extract::Request,
    http::{HeaderMap, Method, StatusCode, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::{facts::Caller, id::ApplicationId};

/// SHA-256 of the body, hex.
#[derive(Clone, Debug)]
struct Fingerprint(String);

/// Reads the body of every changing request, takes its fingerprint, and refuses the one character no database keeps.
pub async fn fingerprint(request: Request, next: Next) -> Response {
    let address = request.uri().to_string();
    if address.contains("%00") {
        return told(request.uri().path(), StatusCode::BAD_REQUEST, NO_NUL);
    }
    if !changes(request.method()) {
        return next.run(request).await;
    }
    let (mut parts, body) = request.into_parts();
    let Ok(bytes) = axum::body::to_bytes(body, BODY_LIMIT).await else {
        let text = "The body is larger than 1 MB or broke off. Send less, or send it again.";
        return told(parts.uri.path(), StatusCode::PAYLOAD_TOO_LARGE, text);
    };
    if holds_nul(&bytes) {
        return told(parts.uri.path(), StatusCode::BAD_REQUEST, NO_NUL);
    }
    parts.extensions.insert(Fingerprint(app::hash(&bytes)));
    next.run(Request::from_parts(parts, Body::from(bytes))).await
}

const NO_NUL: &str = "The character U+0000 cannot be kept. Leave it out.";

/// Whether a text of the body holds U+0000, as it is or escaped.
fn holds_nul(body: &[u8]) -> bool {
    body.contains(&0) || body.windows(6).any(|window| window == b"\\u0000")
}

fn told(path: &str, status: StatusCode, text: &'static str) -> Response {
    let error = WireError::new(status, 2000, text);
    if is_programme(path) { Problem::from(error).into_response() } else { error.into_response() }
}

/// The repeat key of a request, when it has one. `program` is the client id its token was issued to.
pub fn repeat_key(parts: &Parts, caller: &Caller, program: ApplicationId) -> Option<RepeatKey> {
    let Fingerprint(body) = parts.extensions.get::<Fingerprint>()?;
    let path = parts.uri.path();
    let who = caller.user.map_or_else(|| program.to_string(), |user| user.to_string());
    Some(RepeatKey {
        scope: format!("{}/{who} {} {path}", caller.tenant, parts.method),
        key: key(path, &parts.headers)?,
        fingerprint: app::hash(format!("{}\n{body}", parts.uri.query().unwrap_or_default()).as_bytes()),
    })
}

fn changes(method: &Method) -> bool {
    matches!(*method, Method::POST | Method::PUT | Method::PATCH | Method::DELETE)
}

fn key(path: &str, headers: &HeaderMap) -> Option<String> {
    let name = if is_programme(path) { "idempotency-key" } else { "ms-requestid" };
    let text = headers.get(name)?.to_str().ok()?.trim().trim_matches('"').to_ascii_lowercase();
    let is_usable = !text.is_empty() && text.len() <= 200 && text != "00000000-0000-0000-0000-000000000000";
    is_usable.then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(name: &'static str, value: &str) -> HeaderMap {
        HeaderMap::from_iter([(axum::http::HeaderName::from_static(name), value.parse().unwrap())])
    }

    #[test]
    fn each_api_has_its_own_header() {
        let (ms, ours) = (headers("ms-requestid", "AB-1"), headers("idempotency-key", "\"k1\""));
        assert_eq!(key("/v1/customers", &ms).as_deref(), Some("ab-1"));
        assert_eq!(key("/v1/customers", &ours), None);
        assert_eq!(key("/programme/v1/carts", &ours).as_deref(), Some("k1"));
        assert_eq!(key("/programme/v1/carts", &ms), None);
        assert_eq!(key("/v1/customers", &headers("ms-requestid", "00000000-0000-0000-0000-000000000000")), None);
    }
}
