//! Makes the many spellings of an API address one, before routing: doubled and trailing slashes, `/v1.0`, letter case
//! of path and query names, and query values left empty (wire.md 1 and 15).

use axum::{
    extract::Request,
    http::{Uri, uri::PathAndQuery},
};

/// Roots whose addresses are matched without regard to case.
const ROOTS: [&str; 3] = ["/v1", "/webhooks/v1", "/auditactivity/v1"];

/// Rewrites the address of a request to the compatible API; leaves every other request alone.
pub fn tidy<B>(mut request: Request<B>) -> Request<B> {
    if let Some(uri) = tidy_uri(request.uri()) {
        *request.uri_mut() = uri;
    }
    request
}

fn tidy_uri(uri: &Uri) -> Option<Uri> {
    let path = tidy_path(uri.path())?;
    let text = match uri.query().map(tidy_query) {
        Some(query) if !query.is_empty() => format!("{path}?{query}"),
        _ => path,
    };
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(PathAndQuery::try_from(text).ok()?);
    Uri::from_parts(parts).ok()
}

/// The tidy path, or nothing when it is not the compatible API's.
fn tidy_path(path: &str) -> Option<String> {
    let segments = path.split('/').filter(|segment| !segment.is_empty());
    let mut tidy = segments.fold(String::with_capacity(path.len()), |so_far, segment| so_far + "/" + segment);
    tidy.make_ascii_lowercase();
    if tidy == "/v1.0" || tidy.starts_with("/v1.0/") {
        tidy.replace_range(3..5, "");
    }
    let is_ours = |root: &str| tidy.strip_prefix(root).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    ROOTS.iter().any(|root| is_ours(root)).then_some(tidy)
}

fn tidy_query(query: &str) -> String {
    let given = query.split('&').filter_map(|pair| pair.split_once('=')).filter(|(_, value)| !value.is_empty());
    given.map(|(name, value)| format!("{}={value}", name.to_ascii_lowercase())).collect::<Vec<_>>().join("&")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tidied(text: &str) -> String {
        let uri: Uri = text.parse().unwrap();
        tidy_uri(&uri).unwrap_or(uri).to_string()
    }

    #[test]
    fn every_spelling_of_an_address_becomes_one() {
        for (given, wanted) in [
            ("/v1/customers", "/v1/customers"),
            ("/v1//Customers/?mpnId=&Size=40", "/v1/customers?size=40"),
            ("//v1.0/Customers/AB-CD/users/", "/v1/customers/ab-cd/users"),
            ("/v1/products/X/checkInventory?currencyCode=USD&empty", "/v1/products/x/checkinventory?currencycode=USD"),
            ("/Webhooks/v1/registration/validationEvents", "/webhooks/v1/registration/validationevents"),
            ("/auditActivity/v1/auditrecords?filter=", "/auditactivity/v1/auditrecords"),
        ] {
            assert_eq!(tidied(given), wanted);
        }
    }

    #[test]
    fn addresses_outside_the_compatible_api_stay_as_they_are() {
        for given in ["/programme/v1/Orders/?a=", "/v10/x/", "/Fjallbyte.example/oauth2/token", "/v1.05/x//"] {
            assert_eq!(tidied(given), given);
        }
    }
}
