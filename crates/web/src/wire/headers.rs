//! What every answer carries in its headers: the ids a client sent or new ones (wire.md 3), and protection for browsers.
//! Also completes error answers with the correlation id, turns time-outs into answers, and refuses foreign hosts.

use super::WireError;
use crate::{Web, problem::Problem};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use uuid::Uuid;

/// The id that joins log lines, audit records and the answer of one request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Correlation(pub Uuid);

const REQUEST_ID: HeaderName = HeaderName::from_static("ms-requestid");
const CORRELATION_ID: HeaderName = HeaderName::from_static("ms-correlationid");
const VECTOR: HeaderName = HeaderName::from_static("ms-cv");
const SERVER_ID: HeaderName = HeaderName::from_static("ms-serverid");

/// Headers that browsers heed; a page that needs another value sets it itself.
const PROTECTION: [(HeaderName, &str); 5] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::CACHE_CONTROL, "no-store"),
    (header::CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'"),
];

/// Wraps every request.
pub async fn wrap(State(web): State<Web>, mut request: Request, next: Next) -> Response {
    let sent = request.headers();
    let correlation = guid(sent, &CORRELATION_ID).unwrap_or_else(|| web.new_id());
    let request_id = sent.get(&REQUEST_ID).cloned().unwrap_or_else(|| text(&web.new_id().to_string()));
    let vector = sent.get(&VECTOR).cloned().unwrap_or_else(|| text(&format!("{}.0", correlation.simple())));
    request.extensions_mut().insert(Correlation(correlation));
    let is_ours = is_programme(request.uri().path());

    let refused = |error: WireError| if is_ours { Problem::from(error).into_response() } else { error.into_response() };
    let answer = if web.settings.knows_host(request.headers()) {
        let method = request.method().clone();
        match tokio::time::timeout(web.settings.timeout, next.run(request)).await {
            Ok(answer) => answer,
            Err(_) => {
                tracing::warn!(%method, %correlation, "a request took too long");
                let text = "The request took too long and was given up. Try again with the same request id.";
                refused(WireError::new(StatusCode::SERVICE_UNAVAILABLE, 500, text).retry_after(5))
            }
        }
    } else {
        let text = "This name is not served here. Use the address the operator gave you.";
        refused(WireError::new(StatusCode::MISDIRECTED_REQUEST, 2000, text))
    };

    let mut answer = completed(answer, correlation);
    let headers = answer.headers_mut();
    headers.insert(REQUEST_ID, request_id);
    headers.insert(CORRELATION_ID, text(&correlation.to_string()));
    headers.insert(VECTOR, vector);
    headers.insert(SERVER_ID, HeaderValue::from_static("entrepot"));
    for (name, value) in PROTECTION {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if web.settings.base_url.starts_with("https:") {
        let year = HeaderValue::from_static("max-age=31536000");
        headers.entry(header::STRICT_TRANSPORT_SECURITY).or_insert(year);
    }
    answer
}

/// Whether errors at this address are answered as problem documents instead of the compatible API's envelope.
pub fn is_programme(path: &str) -> bool {
    path.starts_with("/programme/")
}

/// Error answers are made without knowing the request; here they learn its correlation id.
fn completed(mut answer: Response, correlation: Uuid) -> Response {
    if let Some(problem) = answer.extensions_mut().remove::<Problem>() {
        return with_headers(problem.about_request(correlation).into_response(), &answer);
    }
    match answer.extensions_mut().remove::<WireError>() {
        Some(error) => with_headers(error.about_request(correlation).into_response(), &answer),
        None => answer,
    }
}

fn with_headers(mut again: Response, first: &Response) -> Response {
    for (name, value) in first.headers() {
        if name != header::CONTENT_LENGTH {
            again.headers_mut().insert(name, value.clone());
        }
    }
    again
}

fn guid(headers: &HeaderMap, name: &HeaderName) -> Option<Uuid> {
    Uuid::parse_str(headers.get(name)?.to_str().ok()?.trim()).ok()
}

fn text(value: &str) -> HeaderValue {
    HeaderValue::from_str(value).unwrap_or(HeaderValue::from_static(""))
}

/// The language of texts, from `X-Locale` or `Accept-Language`, when it is one we have: en, zh-Hans, zh-Hant, sv.
pub fn language(headers: &HeaderMap) -> Option<&'static str> {
    let given = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let by_locale = given("x-locale").and_then(known_language);
    by_locale.or_else(|| given("accept-language")?.split(',').find_map(known_language))
}

fn known_language(tag: &str) -> Option<&'static str> {
    let tag = tag.split(';').next()?.trim().to_ascii_lowercase().replace('_', "-");
    let is_traditional = ["zh-hant", "zh-tw", "zh-hk", "zh-mo"].iter().any(|one| tag.starts_with(one));
    match tag.split('-').next()? {
        "en" => Some("en"),
        "sv" => Some("sv"),
        "zh" if is_traditional => Some("zh-Hant"),
        "zh" => Some("zh-Hans"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_the_first_one_we_have() {
        let asked = |name: &str, value: &str| {
            language(&HeaderMap::from_iter([(name.parse::<HeaderName>().unwrap(), value.parse().unwrap())]))
        };
        assert_eq!(asked("x-locale", "sv-SE"), Some("sv"));
        assert_eq!(asked("x-locale", "zh_TW"), Some("zh-Hant"));
        assert_eq!(asked("accept-language", "de-DE, zh-CN;q=0.8, en;q=0.5"), Some("zh-Hans"));
        assert_eq!(asked("accept-language", "fr"), None);
    }
}
