//! Etags: the version of a resource as clients send it back, in `If-Match` or in the body (wire.md 7).

use super::{WireError, codes::STALE_ETAG};
use axum::http::{HeaderMap, StatusCode, header::IF_MATCH};
use base64::{Engine, engine::general_purpose::STANDARD};
use std::fmt::Display;

/// The etag of a billing profile: a decimal number.
pub fn number(version: i64) -> String {
    version.to_string()
}

/// The etag of everything else: id and version in base64.
pub fn opaque(id: impl Display, version: i64) -> String {
    STANDARD.encode(format!("{{\"id\":\"{id}\",\"version\":{version}}}"))
}

/// Refuses a change made to an older version: `If-Match` counts first, then the etag of the body, then nothing does.
pub fn check(headers: &HeaderMap, in_body: Option<&str>, current: &str) -> Result<(), WireError> {
    let in_header = headers.get(IF_MATCH).and_then(|value| value.to_str().ok());
    let given = in_header.or(in_body).map(bare).filter(|text| !text.is_empty() && *text != "*");
    match given {
        Some(etag) if etag != bare(current) => Err(WireError::new(
            StatusCode::BAD_REQUEST,
            STALE_ETAG,
            "Etag is no longer valid. Read the resource again.",
        )),
        _ => Ok(()),
    }
}

fn bare(etag: &str) -> &str {
    let etag = etag.trim();
    etag.strip_prefix("W/").unwrap_or(etag).trim_matches('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_counts_before_the_body_and_an_old_version_is_refused() {
        let now = opaque("o-1", 2);
        let old = opaque("o-1", 1);
        let header = |value: &str| HeaderMap::from_iter([(IF_MATCH, value.parse().unwrap())]);
        assert!(check(&HeaderMap::new(), None, &now).is_ok());
        assert!(check(&HeaderMap::new(), Some(&now), &now).is_ok());
        assert!(check(&header(&format!("\"{now}\"")), Some(&old), &now).is_ok());
        assert!(check(&header("*"), None, &now).is_ok());
        for (headers, body) in [(HeaderMap::new(), Some(old.as_str())), (header(&old), Some(now.as_str()))] {
            let refused = check(&headers, body, &now).unwrap_err();
            assert_eq!((refused.status, refused.code), (StatusCode::BAD_REQUEST, 2055));
        }
        assert!(check(&header("\"-7\""), None, &number(-7)).is_ok());
    }
}
