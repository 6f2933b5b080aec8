//! The answer to "may this happen": one object everywhere, from the audit record to the refusal a person reads (9.3).

use crate::{facts::Fact, id::DecisionId, time::At};
use serde::{Deserialize, Serialize};

/// What was asked, what every rule said, on which facts, and what would make it allowed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Decision {
    /// The number under which it can be looked up.
    pub id: DecisionId,
    /// When it was made.
    pub at: At,
    /// The action asked for, as the policies name it: `place_order`.
    pub action: String,
    /// Whether it is allowed.
    pub allowed: bool,
    /// The first failing code in the documented order; absent when allowed.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub code: Option<String>,
    /// Every rule that was looked at, in the documented order.
    pub checks: Vec<Check>,
}

/// One rule and what it said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Check {
    /// The policy's id: `orders/same-region`.
    pub policy: String,
    /// The rule's number in the specification: `R-29`.
    pub rule: String,
    /// Whether the rule is satisfied.
    pub passed: bool,
    /// The error code of the rule: `RegionMismatchCustomer`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub code: Option<String>,
    /// The number of the compatible wire API, where there is one: 2030.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub wire_code: Option<i64>,
    /// What is wrong, in the reader's language.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reason: Option<String>,
    /// What would make it allowed and who can do it, in the reader's language.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub advice: Option<String>,
    /// The ways out, where a rule offers several.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub options: Vec<String>,
    /// The facts the rule looked at.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub facts: Vec<NamedFact>,
    /// The line of the order or cart it speaks about, from 0; absent when it speaks about the whole.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub line: Option<usize>,
}

/// A fact under the name the policies use: `customer.region`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NamedFact {
    /// The name, group and field joined by a dot.
    pub name: String,
    /// Its value when the decision was made.
    pub value: Fact,
}

impl Decision {
    /// The rules that refuse, in the documented order.
    pub fn refusals(&self) -> impl Iterator<Item = &Check> {
        self.checks.iter().filter(|check| !check.passed)
    }
    /// Whether the rule with this number refuses.
    pub fn refuses(&self, rule: &str) -> bool {
        self.refusals().any(|check| check.rule == rule)
    }
}
