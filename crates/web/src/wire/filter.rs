//! The `filter` query value: JSON in the spelling of .NET or of Java, one field or two filters joined (wire.md 6).

use super::{WireError, lenient};
use serde::Deserialize;

/// What a list is narrowed to.
#[derive(Clone, Debug, PartialEq)]
pub enum Filter {
    /// One field compared with a value.
    Field {
        /// The field as the client wrote it; compare it with [`Filter::is_about`].
        field: String,
        /// How it is compared.
        operator: Operator,
        /// What it is compared with; case does not count.
        value: String,
    },
    /// Both must hold.
    And(Box<Filter>, Box<Filter>),
    /// One must hold.
    Or(Box<Filter>, Box<Filter>),
}

/// How a field is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the words say it")]
pub enum Operator {
    Equals,
    NotEquals,
    GreaterThan,
    GreaterThanOrEquals,
    LessThan,
    LessThanOrEquals,
    Substring,
    StartsWith,
    NotStartsWith,
    And,
    Or,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Written {
    field: Option<String>,
    value: Option<lenient::Node>,
    operator: Operator,
    left_filter: Option<Box<Written>>,
    right_filter: Option<Box<Written>>,
}

impl Filter {
    /// Reads the query value; a bad one is 400 with code 3000.
    pub fn read(text: &str) -> Result<Self, WireError> {
        let written = super::body::read::<Written>(text.as_bytes());
        written.ok().and_then(Self::from_written).ok_or_else(|| {
            WireError::bad_property(
                "The filter cannot be used. Send JSON with Field, Value and Operator, such as \
                 {\"Field\":\"CompanyName\",\"Value\":\"cont\",\"Operator\":\"starts_with\"}.",
            )
        })
    }

    fn from_written(written: Written) -> Option<Self> {
        if let (Some(left), Some(right)) = (written.left_filter, written.right_filter) {
            let (left, right) = (Box::new(Self::from_written(*left)?), Box::new(Self::from_written(*right)?));
            return match written.operator {
                Operator::And => Some(Self::And(left, right)),
                Operator::Or => Some(Self::Or(left, right)),
                _ => None,
            };
        }
        let value = match written.value? {
            lenient::Node::Text(text) => text,
            lenient::Node::Number(number) => number.to_string(),
            lenient::Node::Truth(truth) => truth.to_string(),
            _ => return None,
        };
        if matches!(written.operator, Operator::And | Operator::Or) {
            return None;
        }
        Some(Self::Field { field: written.field?, operator: written.operator, value })
    }

    /// The value, when this is one comparison of that field; case and underscores of the name do not count.
    pub fn is_about(&self, name: &str) -> Option<(Operator, &str)> {
        match self {
            Self::Field { field, operator, value } if lenient::same_word(field, name) => Some((*operator, value)),
            _ => None,
        }
    }
}

impl Operator {
    /// Whether the field's text stands to the value as the operator says; case does not count.
    pub fn holds(self, text: &str, value: &str) -> bool {
        let (text, value) = (text.to_lowercase(), value.to_lowercase());
        match self {
            Self::Equals => text == value,
            Self::NotEquals => text != value,
            Self::GreaterThan => text > value,
            Self::GreaterThanOrEquals => text >= value,
            Self::LessThan => text < value,
            Self::LessThanOrEquals => text <= value,
            Self::Substring => text.contains(&value),
            Self::StartsWith => text.starts_with(&value),
            Self::NotStartsWith => !text.starts_with(&value),
            Self::And | Self::Or => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_spellings_are_read() {
        for text in [
            r#"{"Field":"CompanyName","Value":"cont","Operator":"starts_with"}"#,
            r#"{"value":"cont","field":"companyName","fieldType":"String","operator":"StartsWith"}"#,
        ] {
            let filter = Filter::read(text).unwrap();
            assert_eq!(filter.is_about("company_name"), Some((Operator::StartsWith, "cont")));
            assert_eq!(filter.is_about("Domain"), None);
        }
        assert!(Operator::StartsWith.holds("Contoso", "cont"));
        assert!(!Operator::Equals.holds("Contoso", "cont"));
    }

    #[test]
    fn joined_filters_are_read_and_nonsense_is_refused() {
        let one = r#"{"Field":"A","Value":1,"Operator":"equals"}"#;
        let both = format!(r#"{{"LeftFilter":{one},"RightFilter":{one},"Operator":"And"}}"#);
        assert!(matches!(Filter::read(&both), Ok(Filter::And(..))));
        for text in
            ["", "x", "{}", r#"{"Field":"A","Operator":"equals"}"#, r#"{"Field":"A","Value":"b","Operator":"like"}"#]
        {
            assert_eq!(Filter::read(text).unwrap_err().code, 3000, "{text}");
        }
    }
}
