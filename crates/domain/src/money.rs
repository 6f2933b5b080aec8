//! Money: amounts in minor units, unit prices in millionths of the currency (design.md 6).

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A price for one unit, in micros of the currency: 10.08 EUR is 10 080 000. In data it is decimal text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct UnitPrice(pub i64);

/// The text is no price.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not a price: write digits with at most six decimals")]
pub struct NotAPrice;

impl FromStr for UnitPrice {
    type Err = NotAPrice;
    fn from_str(text: &str) -> Result<Self, NotAPrice> {
        let (whole, decimals) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || whole.len() > 12 || decimals.len() > 6 || !digits(whole) || !digits(decimals) {
            return Err(NotAPrice);
        }
        let micros = format!("{whole}{decimals:0<6}");
        micros.parse().map(Self).map_err(|_| NotAPrice)
    }
}

impl fmt::Display for UnitPrice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = format!("{}.{:06}", self.0 / 1_000_000, self.0.abs() % 1_000_000);
        let trimmed = text.trim_end_matches('0');
        let decimals = trimmed.len() - trimmed.find('.').map_or(0, |dot| dot + 1);
        write!(f, "{trimmed}{}", &"00"[decimals.min(2)..])
    }
}

impl Serialize for UnitPrice {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for UnitPrice {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

impl UnitPrice {
    /// The price as a JSON number for the wire API, which has no exact type for it.
    pub fn as_f64(self) -> f64 {
        self.0 as f64 / 1_000_000.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_price_reads_and_writes_without_loss() {
        for (text, micros, shown) in
            [("10.08", 10_080_000, "10.08"), ("5", 5_000_000, "5.00"), ("0.000001", 1, "0.000001")]
        {
            let price: UnitPrice = text.parse().unwrap();
            assert_eq!((price.0, price.to_string().as_str()), (micros, shown));
        }
        for bad in ["", "-1", "1.0000001", "1e3", "NaN", "1,5", "9999999999999"] {
            assert_eq!(bad.parse::<UnitPrice>(), Err(NotAPrice), "{bad}");
        }
    }
}
