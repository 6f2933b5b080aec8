//! The form a client sends to a token endpoint. Client id and secret may come in the form or as basic authentication.

use app::sign_in::client_credentials::ClientRequest;
use axum::{
    extract::{FromRequest, Path, Request},
    http::{HeaderMap, header},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use percent_encoding::percent_decode_str;
use std::convert::Infallible;

/// The form, with the tenant of the address.
#[derive(Debug, Default)]
pub(super) struct TokenForm {
    pub tenant: String,
    fields: Vec<(String, String)>,
}

impl TokenForm {
    /// A field that is given and not empty.
    pub fn field(&self, name: &str) -> Option<&str> {
        let found = self.fields.iter().find(|(known, value)| known == name && !value.is_empty());
        found.map(|(_, value)| value.as_str())
    }
    /// What every grant needs.
    pub fn request(&self) -> ClientRequest<'_> {
        ClientRequest {
            tenant: &self.tenant,
            client_id: self.field("client_id"),
            client_secret: self.field("client_secret"),
            resource: self.field("resource"),
            scope: self.field("scope"),
        }
    }
    fn read(tenant: String, body: &[u8], headers: &HeaderMap) -> Self {
        let text = String::from_utf8_lossy(body);
        let pairs = text.split('&').filter_map(|pair| pair.split_once('='));
        let mut fields: Vec<_> = pairs.map(|(name, value)| (decode(name), decode(value))).collect();
        fields.extend(basic(headers).into_iter().flatten());
        Self { tenant, fields }
    }
}

fn decode(text: &str) -> String {
    percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()
}

fn basic(headers: &HeaderMap) -> Option<[(String, String); 2]> {
    let (scheme, text) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    let text = STANDARD.decode(text.trim()).ok().filter(|_| scheme.eq_ignore_ascii_case("basic"))?;
    let text = String::from_utf8(text).ok()?;
    let (id, secret) = text.split_once(':')?;
    Some([("client_id".into(), decode(id)), ("client_secret".into(), decode(secret))])
}

impl<S: Send + Sync> FromRequest<S> for TokenForm {
    type Rejection = Infallible;

    async fn from_request(request: Request, state: &S) -> Result<Self, Infallible> {
        use axum::RequestPartsExt;
        let (mut parts, body) = request.into_parts();
        let tenant = parts.extract::<Path<String>>().await.map_or_else(|_| "common".to_string(), |Path(name)| name);
        let bytes = axum::body::to_bytes(body, 64 * 1024).await.unwrap_or_default();
        let _ = state;
        Ok(Self::read(tenant, &bytes, &parts.headers))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn id_and_secret_come_from_the_form_or_from_basic_authentication() {
        let form = TokenForm::read("t".into(), b"client_id=a&client_secret=b%2Bc+d&scope=&x", &HeaderMap::new());
        assert_eq!(form.request().client_secret, Some("b+c d"));
        assert_eq!(form.request().scope, None);
        let basic = format!("Basic {}", STANDARD.encode("id:s%3Ap"));
        let headers = HeaderMap::from_iter([(header::AUTHORIZATION, basic.parse().unwrap())]);
        let form = TokenForm::read("t".into(), b"grant_type=client_credentials", &headers);
        assert_eq!((form.request().client_id, form.request().client_secret), (Some("id"), Some("s:p")));
    }
}
