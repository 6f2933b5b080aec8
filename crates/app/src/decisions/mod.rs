//! Decisions on record and the rules they rest on.

mod get;
mod rules;

pub use get::get_decision;
pub use rules::{RuleView, list_rules};
