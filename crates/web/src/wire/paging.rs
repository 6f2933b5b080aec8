//! Pages of long lists. A continuation token carries the place in the list and is sealed: it is good only for the tenant
//! and the list it was made for, and nobody can make one up (wire.md 6).

use super::{WireError, query::WireQuery};
use aws_lc_rs::hmac;
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, request::Parts},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::id::TenantId;
use serde::{Serialize, de::DeserializeOwned};

/// Makes and opens continuation tokens.
#[derive(Clone)]
pub struct Sealer(hmac::Key);

impl std::fmt::Debug for Sealer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sealer")
    }
}

impl Sealer {
    /// A sealer whose key comes from that secret; every process of one installation has the same.
    pub fn new(secret: &[u8]) -> Self {
        Self(hmac::Key::new(hmac::HMAC_SHA256, secret))
    }
    /// The token for a place in a tenant's list.
    pub fn seal<T: Serialize>(&self, tenant: TenantId, list: &str, place: &T) -> String {
        let place = serde_json::to_vec(place).unwrap_or_default();
        let tag = hmac::sign(&self.0, &bound(tenant, list, &place));
        format!("{}.{}", URL_SAFE_NO_PAD.encode(&place), URL_SAFE_NO_PAD.encode(tag.as_ref()))
    }
    /// The place a token stands for; 400 when it was made for another tenant or list, or by somebody else.
    pub fn open<T: DeserializeOwned>(&self, tenant: TenantId, list: &str, token: &str) -> Result<T, WireError> {
        self.opened(tenant, list, token).ok_or_else(|| {
            WireError::malformed("This continuation token cannot be used here. Begin again with the first page.")
        })
    }
    fn opened<T: DeserializeOwned>(&self, tenant: TenantId, list: &str, token: &str) -> Option<T> {
        let (place, tag) = token.trim().split_once('.')?;
        let (place, tag) = (URL_SAFE_NO_PAD.decode(place).ok()?, URL_SAFE_NO_PAD.decode(tag).ok()?);
        hmac::verify(&self.0, &bound(tenant, list, &place), &tag).ok()?;
        serde_json::from_slice(&place).ok()
    }
}

fn bound(tenant: TenantId, list: &str, place: &[u8]) -> Vec<u8> {
    [tenant.0.as_bytes().as_slice(), list.as_bytes(), b"\n", place].concat()
}

/// Which page is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageWanted {
    size: usize,
    /// How many items to skip, for lists paged by offset.
    pub offset: usize,
    /// Where to go from the token's place.
    pub seek: Seek,
    /// The token, from header or query; absent on the first page.
    pub token: Option<String>,
}

/// Where to go from the place of a continuation token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seek {
    /// To the first page.
    First,
    /// To the page after.
    Next,
    /// To the page before.
    Previous,
    /// To the last page.
    Last,
}

impl PageWanted {
    /// How many items a page shall have: the default when the client names none, never more than the maximum.
    pub fn size(&self, default: usize, maximum: usize) -> usize {
        if self.size == 0 { default } else { self.size.min(maximum) }
    }
    fn read(query: &WireQuery, headers: &HeaderMap) -> Result<Self, WireError> {
        let in_header = headers.get("ms-continuationtoken").and_then(|value| value.to_str().ok());
        let token = in_header.or(query.text("continuationtoken")).filter(|token| !token.is_empty());
        let operation = query.text("seekoperation").or(query.text("seek_operation")).map(str::to_ascii_lowercase);
        let seek = match operation.as_deref() {
            None if token.is_some() => Seek::Next,
            None | Some("first" | "pageindex") => Seek::First,
            Some("next") => Seek::Next,
            Some("previous") => Seek::Previous,
            Some("last") => Seek::Last,
            Some(other) => {
                let text = format!("The seek operation `{other}` is unknown. Use Next, Previous, First or Last.");
                return Err(WireError::bad_property(text));
            }
        };
        let size = query.parsed("size")?.or(query.parsed("pagesize")?).unwrap_or_default();
        let offset = query.parsed("offset")?.unwrap_or_default();
        Ok(Self { size, offset, seek, token: token.map(str::to_string) })
    }
}

impl<S: Sync> FromRequestParts<S> for PageWanted {
    type Rejection = WireError;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, WireError> {
        Self::read(&WireQuery::read(parts.uri.query().unwrap_or_default()), &parts.headers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_token_opens_only_for_its_tenant_and_list() {
        let sealer = Sealer::new(b"secret");
        let (own, foreign) = (TenantId(Uuid::from_u128(1)), TenantId(Uuid::from_u128(2)));
        let token = sealer.seal(own, "customers", &("Contoso".to_string(), 7));
        assert_eq!(sealer.open(own, "customers", &token).ok(), Some(("Contoso".to_string(), 7)));
        let place = |sealer: &Sealer, tenant, list, token: &str| sealer.open::<(String, i64)>(tenant, list, token);
        assert!(place(&sealer, foreign, "customers", &token).is_err());
        assert!(place(&sealer, own, "users", &token).is_err());
        assert!(place(&Sealer::new(b"other"), own, "customers", &token).is_err());
        for made_up in ["", ".", "W10.AAAA", &token[1..], &token.replace('.', "A.")] {
            assert_eq!(place(&sealer, own, "customers", made_up).unwrap_err().code, 2000, "{made_up}");
        }
    }

    #[test]
    fn the_page_is_read_from_query_and_header() {
        let headers = HeaderMap::from_iter([("ms-continuationtoken".parse().unwrap(), "t".parse().unwrap())]);
        let next = PageWanted::read(&WireQuery::read("size=0&seekOperation=Next"), &headers).unwrap();
        assert_eq!((next.size(100, 500), next.seek, next.token.as_deref()), (100, Seek::Next, Some("t")));
        let first = PageWanted::read(&WireQuery::read("Size=9999&offset=20"), &HeaderMap::new()).unwrap();
        assert_eq!((first.size(100, 500), first.seek, first.offset), (500, Seek::First, 20));
        assert!(PageWanted::read(&WireQuery::read("seekOperation=Sideways"), &HeaderMap::new()).is_err());
    }
}
