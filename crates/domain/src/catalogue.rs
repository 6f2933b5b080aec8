//! What can be bought: products, their SKUs and availabilities (15). Loaded from the programme folder.

use crate::money::UnitPrice;
use serde::{Deserialize, Serialize};

/// A thing on sale: one SKU of one product. New commerce names it `product:sku:availability`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Short name used in cases and on the command line: `OFF-STD`.
    pub key: String,
    /// Product id: twelve upper-case letters and digits.
    pub product: String,
    /// SKU id: four digits.
    pub sku: String,
    /// Availability id: twelve upper-case letters and digits.
    pub availability: String,
    /// The offer id of older clients: a GUID.
    pub offer: String,
    /// Title of the product.
    pub title: String,
    /// What it is, in a sentence.
    pub description: String,
    /// Who publishes it.
    pub publisher: String,
    /// Published by the operator.
    pub first_party: bool,
    /// Seats, usage, one-time and so on.
    pub class: ItemClass,
    /// Commercial, Education, Government or NonProfit.
    pub segment: String,
    /// Terms with their prices; at least one.
    pub terms: Vec<Term>,
    /// Smallest quantity.
    pub minimum: i64,
    /// Largest quantity.
    pub maximum: i64,
    /// Keys of items one of which the customer must have first.
    #[serde(default)]
    pub needs: Vec<String>,
    /// A trial: once for a customer.
    #[serde(default)]
    pub trial: bool,
    /// How many the customer may hold over all partners: `none`, `lifetime` or `concurrent`.
    #[serde(default)]
    pub limit_scope: LimitScope,
    /// The number of that limit.
    #[serde(default)]
    pub limit: i64,
    /// Markets where it is on sale, by programme code; everywhere when empty.
    #[serde(default)]
    pub markets: Vec<String>,
    /// Only the customer's market counts; otherwise the partner's too (I-28).
    #[serde(default = "yes")]
    pub new_commerce: bool,
    /// Location partner ids that may buy an exclusive offer; everyone when empty.
    #[serde(default)]
    pub exclusive_to: Vec<String>,
    /// Clouds where it is on sale; `global` when empty.
    #[serde(default)]
    pub clouds: Vec<String>,
}

const fn yes() -> bool {
    true
}

/// The classes of items (15.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemClass {
    /// Licences.
    Seat,
    /// Metered.
    Usage,
    /// Bought once.
    OneTime,
    /// Software of a publisher, by subscription.
    SaasThirdParty,
    /// Comes with a base.
    Addon,
    /// To try.
    Trial,
}

/// Whom an offer limit counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LimitScope {
    /// No limit.
    #[default]
    None,
    /// Ever bought.
    Lifetime,
    /// Held at once.
    Concurrent,
}

/// A commitment and what it costs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// ISO 8601: P1M, P1Y, P3Y.
    pub duration: String,
    /// monthly, annual, triennial, one_time or none.
    pub billing_cycle: String,
    /// What the transacting partner pays a unit for a charge cycle, by currency.
    pub prices: Vec<ListPrice>,
}

/// A fixed price in one currency.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListPrice {
    /// ISO 4217.
    pub currency: String,
    /// What the transacting partner pays (tier 1).
    pub partner: UnitPrice,
    /// Estimated retail price.
    pub retail: UnitPrice,
}

impl Item {
    /// The catalogue id of carts and orders: `product:sku:availability`.
    pub fn catalogue_id(&self) -> String {
        format!("{}:{}:{}", self.product, self.sku, self.availability)
    }
    /// Whether a reference in an order names this item: by catalogue id, offer id or key.
    pub fn is_named(&self, reference: &str) -> bool {
        reference.eq_ignore_ascii_case(&self.offer)
            || reference.eq_ignore_ascii_case(&self.key)
            || reference.eq_ignore_ascii_case(&self.catalogue_id())
    }
    /// The term of that duration and billing cycle; the first when neither is given.
    pub fn term(&self, duration: Option<&str>, cycle: Option<&str>) -> Option<&Term> {
        self.terms.iter().find(|term| {
            duration.is_none_or(|d| d.eq_ignore_ascii_case(&term.duration))
                && cycle.is_none_or(|c| c.eq_ignore_ascii_case(&term.billing_cycle))
        })
    }
}

impl Term {
    /// The price in that currency.
    pub fn price(&self, currency: &str) -> Option<&ListPrice> {
        self.prices.iter().find(|price| price.currency == currency)
    }
}
