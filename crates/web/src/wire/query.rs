//! The query of a request to the compatible API: names in any case, empty values as absent, unknown names ignored,
//! repeated names as a list.

use super::{WireError, dates, filter::Filter};
use axum::{extract::FromRequestParts, http::request::Parts};
use domain::time::At;
use percent_encoding::percent_decode_str;
use std::{convert::Infallible, str::FromStr};

/// What the address asks for behind the question mark. Names are asked for in lower case.
#[derive(Clone, Debug, Default)]
pub struct WireQuery(Vec<(String, String)>);

impl WireQuery {
    /// Reads the text behind the question mark.
    pub fn read(query: &str) -> Self {
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        let decoded = pairs.map(|(name, value)| (decode(name).to_ascii_lowercase(), decode(value)));
        Self(decoded.filter(|(_, value)| !value.is_empty()).collect())
    }
    /// The first value of that name.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
    /// All values of that name; a comma separates values, too.
    pub fn list(&self, name: &str) -> Vec<&str> {
        let of_name = self.0.iter().filter(|(known, _)| known == name);
        of_name.flat_map(|(_, value)| value.split(',')).filter(|value| !value.is_empty()).collect()
    }
    /// A number, an id or another value with a text form; 400 with 3000 when it has another form.
    pub fn parsed<T: FromStr>(&self, name: &str) -> Result<Option<T>, WireError> {
        let Some(text) = self.text(name) else { return Ok(None) };
        text.trim().parse().map(Some).map_err(|_| unusable(name, text))
    }
    /// A yes or no; absent is no.
    pub fn flag(&self, name: &str) -> Result<bool, WireError> {
        match self.text(name).map(str::to_ascii_lowercase).as_deref() {
            None | Some("false" | "0") => Ok(false),
            Some("true" | "1") => Ok(true),
            Some(other) => Err(unusable(name, other)),
        }
    }
    /// A date in any of the forms clients send.
    pub fn date(&self, name: &str) -> Result<Option<At>, WireError> {
        let Some(text) = self.text(name) else { return Ok(None) };
        dates::read(text).map(Some).ok_or_else(|| unusable(name, text))
    }
    /// The filter.
    pub fn filter(&self) -> Result<Option<Filter>, WireError> {
        self.text("filter").map(Filter::read).transpose()
    }
}

fn decode(text: &str) -> String {
    percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()
}

fn unusable(name: &str, text: &str) -> WireError {
    let text: String = text.chars().take(100).collect();
    WireError::bad_property(format!("The query value `{name}` cannot be `{text}`. Check its form."))
}

impl<S: Sync> FromRequestParts<S> for WireQuery {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::read(parts.uri.query().unwrap_or_default()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_in_any_case_and_empty_values_are_absent() {
        let query = WireQuery::read("Size=40&mpnId=&licenseGroupIds=group1&licensegroupids=group2&null=x&name=a%20b+c");
        assert_eq!(query.parsed::<usize>("size").unwrap(), Some(40));
        assert_eq!(query.text("mpnid"), None);
        assert_eq!(query.list("licensegroupids"), ["group1", "group2"]);
        assert_eq!(query.text("name"), Some("a b c"));
    }

    #[test]
    fn a_value_of_the_wrong_form_is_named() {
        let query = WireQuery::read("size=many&startdate=soon&dual=perhaps");
        assert!(query.parsed::<usize>("size").unwrap_err().description.contains("`size`"));
        assert_eq!(query.date("startdate").unwrap_err().code, 3000);
        assert!(query.flag("dual").is_err());
        assert!(!query.flag("absent").unwrap());
    }
}
