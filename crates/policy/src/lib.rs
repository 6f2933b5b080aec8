//! Who may, and why not: loads and validates the programme's Cedar policies and answers one question with one
//! [`Decision`]. The only crate that knows Cedar.
//!
//! Permits are the role matrix, one for each action. Forbids are the business preconditions, `forbid ... unless`, so that
//! every broken rule is found and not only the first. Cedar skips a policy that fails to evaluate; here any such failure
//! refuses.

mod ask;
pub mod cases;
mod load;
mod matrix;
mod texts;

pub use load::{LoadError, Sources};
pub use matrix::Matrix;
pub use texts::Texts;

use ask::Compiled;
use domain::{decision::Decision, facts::Facts, id::DecisionId, time::At};
use std::collections::BTreeMap;

/// The languages in which every rule must have its texts; the first is what a reader of another language gets.
pub const LANGUAGES: [&str; 4] = ["en", "zh-Hans", "zh-Hant", "sv"];

/// The rules of a programme, validated and compiled, with their texts.
pub struct Policy {
    actions: BTreeMap<String, Compiled>,
    rules: Vec<Rule>,
    authorizer: cedar_policy::Authorizer,
    entities: cedar_policy::Entities,
    /// All policies with their scopes, and the groups of actions that the scopes speak of.
    written: cedar_policy::PolicySet,
    tree: cedar_policy::Entities,
    caller: cedar_policy::EntityUid,
    programme: cedar_policy::EntityUid,
    /// The words for every rule, and whatever else was given as texts.
    pub texts: Texts,
}

/// May this happen: one act, on these facts, told in this language.
#[derive(Clone, Copy)]
pub struct Question<'a> {
    /// The act as the policies name it: `place_order`.
    pub action: &'a str,
    /// What was found out; groups the action does not need are ignored.
    pub facts: &'a Facts,
    /// The reader's language tag.
    pub language: &'a str,
    /// Now.
    pub at: At,
    /// The number the decision gets.
    pub id: DecisionId,
}

/// One policy as people read about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The policy's id: `orders/same-region`.
    pub id: String,
    /// The rule's number in the specification: `R-29`.
    pub rule: String,
    /// The rule in one plain sentence.
    pub sentence: String,
    /// The actions it binds, in alphabetical order.
    pub actions: Vec<String>,
    /// The error code of its refusal.
    pub code: String,
    /// The number of the compatible wire API, where there is one.
    pub wire_code: Option<i64>,
    /// Its place in the documented order of its actions (9.3).
    pub rank: u32,
    /// The facts it shows when it refuses.
    pub facts: Vec<String>,
    /// The file it is written in.
    pub file: String,
    /// The key of its texts.
    pub key: String,
}

impl Policy {
    /// Reads, validates and compiles the rules and their texts.
    ///
    /// # Errors
    /// The first fault found, with file and policy: syntax, schema (strict), a missing annotation, an unknown rule
    /// number, a missing text in any of [`LANGUAGES`], a doubled id, or a doubled rank in one action.
    pub fn load(sources: &Sources) -> Result<Self, LoadError> {
        load::load(sources)
    }

    /// Answers one question. An unknown action, a missing fact and a policy that fails to evaluate refuse (`PolicyError`).
    pub fn ask(&self, question: &Question) -> Decision {
        ask::ask(self, question)
    }

    /// Every action, in alphabetical order.
    pub fn actions(&self) -> impl Iterator<Item = &str> {
        self.actions.keys().map(String::as_str)
    }

    /// Every rule that can refuse, by file and then in the order written.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// Which role may do what, on which side: the permits as a table (2.4).
    pub fn matrix(&self) -> Matrix {
        matrix::matrix(self)
    }
}
