//! The JSON body of a request as an extractor: [`WireJson`] for the compatible API. It is read leniently
//! (`lenient.rs`), and what cannot be read is answered with 400 and the name of the field.

use super::{WireError, codes::MALFORMED, lenient};
use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
};
use serde::{Deserialize, Deserializer, de::DeserializeOwned};

/// The largest body taken, in bytes.
pub const BODY_LIMIT: usize = 1024 * 1024;

/// The body of a request to the compatible API, whatever its content type says.
#[derive(Debug)]
pub struct WireJson<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for WireJson<T> {
    type Rejection = WireError;

    async fn from_request(request: Request, state: &S) -> Result<Self, WireError> {
        let bytes = Bytes::from_request(request, state).await.map_err(|refused| {
            WireError::new(refused.status(), MALFORMED, "The body could not be read in full. Send it again.")
        })?;
        let wrong = |wrong: WrongBody| WireError::malformed(wrong.to_string());
        read(&bytes).map(Self).map_err(wrong)
    }
}

/// What is wrong with a body, and where.
#[derive(Debug, PartialEq, Eq)]
pub struct WrongBody {
    /// Path of the field, `lineItems[0].quantity`; empty when the whole body is meant.
    pub field: String,
    /// What is wrong.
    pub message: String,
}

impl std::fmt::Display for WrongBody {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.field.as_str() {
            "" => write!(f, "The body cannot be used: {}", self.message),
            field => write!(f, "The field `{field}` cannot be used: {}", self.message),
        }
    }
}

/// Reads a body into an ordinary serde type.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, WrongBody> {
    let node = lenient::parse(bytes)
        .map_err(|error| WrongBody { field: String::new(), message: format!("it is not JSON ({error})") })?;
    serde_path_to_error::deserialize(node).map_err(|error| {
        let field = error.path().to_string();
        WrongBody { field: if field == "." { String::new() } else { field }, message: error.inner().to_string() }
    })
}

/// An enumeration in a body, where `null`, empty text, and `unknown` or `none` mean that none is given, unless the
/// enumeration has that word itself. For `#[serde(default, deserialize_with = "body::given")]`.
pub fn given<'de, D: Deserializer<'de>, T: DeserializeOwned>(from: D) -> Result<Option<T>, D::Error> {
    let Some(text) = Option::<String>::deserialize(from)? else { return Ok(None) };
    let is_zero = ["", "unknown", "none"].iter().any(|zero| text.eq_ignore_ascii_case(zero));
    match T::deserialize(lenient::Node::Text(text)) {
        Ok(value) => Ok(Some(value)),
        Err(_) if is_zero => Ok(None),
        Err(error) => Err(serde::de::Error::custom(error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Default, PartialEq, Deserialize)]
    #[serde(rename_all = "camelCase", default)]
    struct Order {
        reference_customer_id: String,
        #[serde(deserialize_with = "given")]
        billing_cycle: Option<Cycle>,
        line_items: Vec<Line>,
        total_price: Option<f64>,
    }
    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Line {
        offer_id: String,
        quantity: i64,
    }
    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Cycle {
        Monthly,
        OneTime,
    }

    #[test]
    fn camel_pascal_and_lower_names_are_the_same_and_the_first_value_given_counts() {
        let text = "\u{feff}{\"ReferenceCustomerId\":null,\"referencecustomerid\":\"a\",\"referenceCustomerId\":\"b\",\
            \"LineItems\":[{\"OfferId\":\"x\",\"offerid\":\"y\",\"Quantity\":2.0,\"Extra\":{}}],\"totalPrice\":0.0}";
        let order: Order = read(text.as_bytes()).unwrap();
        assert_eq!(order.reference_customer_id, "a");
        assert_eq!(order.line_items, [Line { offer_id: "x".into(), quantity: 2 }]);
        assert_eq!(order.total_price, Some(0.0));
    }

    #[test]
    fn enumerations_are_read_in_every_case_and_their_zero_values_are_absent() {
        for (text, wanted) in [
            ("OneTime", Some(Cycle::OneTime)),
            ("onetime", Some(Cycle::OneTime)),
            ("one_time", Some(Cycle::OneTime)),
            ("MONTHLY", Some(Cycle::Monthly)),
            ("unknown", None),
            ("None", None),
            ("", None),
        ] {
            let order: Order = read(format!("{{\"billingCycle\":\"{text}\"}}").as_bytes()).unwrap();
            assert_eq!(order.billing_cycle, wanted, "{text}");
        }
    }

    #[test]
    fn bare_texts_and_lists_are_bodies_too() {
        assert_eq!(read::<String>(b"\"education\""), Ok("education".to_string()));
        assert_eq!(read::<Vec<i64>>(b"[1,2]"), Ok(vec![1, 2]));
        assert_eq!(read::<Cycle>(b"\"OneTime\""), Ok(Cycle::OneTime));
        assert_eq!(read::<Order>(b""), Ok(Order::default()));
    }

    #[test]
    fn what_is_wrong_is_named_with_its_place() {
        let wrong = read::<Order>(b"{\"lineitems\":[{\"offerId\":\"x\",\"QUANTITY\":\"two\"}]}").unwrap_err();
        assert_eq!(wrong.field, "lineItems[0].quantity");
        assert!(read::<Order>(b"{\"lineItems\":[{\"quantity\":1}]}").unwrap_err().to_string().contains("offerId"));
        assert_eq!(read::<Order>(b"{\"billingCycle\":\"weekly\"}").unwrap_err().field, "billingCycle");
        assert!(read::<Order>(b"{\"a\":").unwrap_err().message.contains("not JSON"));
        assert!(read::<Order>(b"[1]").is_err());
    }
}
