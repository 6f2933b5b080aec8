//! Cases: small files that say what is asked and which codes must come out, run by tests and by `programme check`.
//!
//! A case names a base, which is a full set of facts under which nothing refuses, and the facts that differ from it.

use crate::{Policy, Question};
use domain::{
    facts::{Fact, Facts},
    id::DecisionId,
    time::At,
};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The changes a base or a case makes: fact names and values.
type Changes = BTreeMap<String, Fact>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Base {
    /// The base it starts from.
    #[serde(default)]
    from: Option<String>,
    /// Groups that are taken away.
    #[serde(default)]
    without: Vec<String>,
    #[serde(default)]
    facts: Changes,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// What the case shows, in one sentence.
    says: String,
    action: String,
    base: String,
    /// The codes of the refusals in the documented order; none when it is allowed.
    #[serde(default)]
    codes: Vec<String>,
    #[serde(default)]
    without: Vec<String>,
    #[serde(default)]
    facts: Changes,
}

/// What a case came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The case's file.
    pub file: String,
    /// What it shows.
    pub says: String,
    /// The ids of the policies that refused, in the documented order.
    pub refused_by: Vec<String>,
    /// What was expected and did not come; absent when the case holds.
    pub failure: Option<String>,
}

/// A case file or the bases cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{file}`: {what}")]
pub struct CaseError {
    /// The file.
    pub file: String,
    /// What is wrong.
    pub what: String,
}

/// Runs case files, given as path and text, on the bases of `bases.toml`.
///
/// # Errors
/// The first file that is no case: bad syntax, an unknown base or fact, or a place (`allow`, `deny`) that contradicts it.
pub fn run(policy: &Policy, bases: &str, files: &[(String, String)]) -> Result<Vec<Outcome>, CaseError> {
    let bases: BTreeMap<String, Base> = read("bases.toml", bases)?;
    let mut outcomes = Vec::new();
    for (file, text) in files {
        let case: Case = read(file, text)?;
        let fault = |what: String| CaseError { file: file.clone(), what };
        let denies = file.split('/').any(|part| part == "deny");
        if denies == case.codes.is_empty() {
            return Err(fault("a case under `deny` names codes, one under `allow` names none".to_owned()));
        }
        let mut facts = base(&bases, &case.base, 0).map_err(fault)?;
        change(&mut facts, &case.without, &case.facts).map_err(fault)?;
        outcomes.push(judge(policy, file, &case, &facts));
    }
    Ok(outcomes)
}

fn judge(policy: &Policy, file: &str, case: &Case, facts: &Facts) -> Outcome {
    let id = DecisionId::from(uuid::Uuid::nil());
    let question = Question { action: &case.action, facts, language: crate::LANGUAGES[0], at: At(0), id };
    let decision = policy.ask(&question);
    let codes: Vec<&str> = decision.refusals().filter_map(|check| check.code.as_deref()).collect();
    let failure = (codes != case.codes || decision.allowed != case.codes.is_empty())
        .then(|| format!("expected {:?}, got {codes:?}", case.codes));
    Outcome {
        file: file.to_owned(),
        says: case.says.clone(),
        refused_by: decision.refusals().map(|check| check.policy.clone()).collect(),
        failure,
    }
}

fn read<T: serde::de::DeserializeOwned>(file: &str, text: &str) -> Result<T, CaseError> {
    toml::from_str(text).map_err(|error| CaseError { file: file.to_owned(), what: error.to_string() })
}

fn base(bases: &BTreeMap<String, Base>, name: &str, depth: usize) -> Result<Facts, String> {
    let one = bases.get(name).filter(|_| depth < 8).ok_or_else(|| format!("there is no base `{name}`"))?;
    let mut facts = match &one.from {
        Some(from) => base(bases, from, depth + 1)?,
        None => Facts::default(),
    };
    change(&mut facts, &one.without, &one.facts)?;
    Ok(facts)
}

fn change(facts: &mut Facts, without: &[String], changes: &Changes) -> Result<(), String> {
    for group in without {
        if !facts.clear(group) {
            return Err(format!("`{group}` is no group that may be absent"));
        }
    }
    for (name, value) in changes {
        if !facts.set(name, value.clone()) {
            return Err(format!("`{name}` is no fact of that kind"));
        }
    }
    Ok(())
}
