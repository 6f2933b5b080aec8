//! Every case file holds, and every rule is refused by at least one of them.

use crate::programme::{POLICY, ask, folder};
use policy::cases::{Outcome, run};
use std::{collections::BTreeSet, fs, path::Path, sync::LazyLock};

fn files(under: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(under).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.file_name().unwrap() != "bases.toml" {
            let name = path.strip_prefix(folder().join("cases")).unwrap().to_string_lossy().into_owned();
            found.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}

fn outcomes() -> Vec<Outcome> {
    let mut found = Vec::new();
    files(&folder().join("cases"), &mut found);
    found.sort();
    let bases = fs::read_to_string(folder().join("cases/bases.toml")).unwrap();
    run(&POLICY, &bases, &found).unwrap()
}

/// What the case in this file came to: `orders/deny/no-reseller`.
pub fn outcome(case: &str) -> Outcome {
    static ALL: LazyLock<Vec<Outcome>> = LazyLock::new(outcomes);
    let file = format!("{case}.toml");
    ALL.iter().find(|outcome| outcome.file == file).unwrap_or_else(|| panic!("there is no case `{case}`")).clone()
}

#[test]
fn every_case_comes_out_as_it_says() {
    let failures: Vec<String> = outcomes()
        .into_iter()
        .filter_map(|outcome| Some(format!("{}: {}\n  {}", outcome.file, outcome.says, outcome.failure?)))
        .collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_rule_refuses_in_some_case() {
    let refused: BTreeSet<String> = outcomes().into_iter().flat_map(|outcome| outcome.refused_by).collect();
    let preconditions = POLICY.rules().iter().filter(|rule| !rule.id.starts_with("roles/"));
    let silent: Vec<&str> = preconditions.map(|rule| rule.id.as_str()).filter(|id| !refused.contains(*id)).collect();
    assert!(silent.is_empty(), "no case is refused by {silent:?}");
}

#[test]
fn nobody_does_anything_without_a_role() {
    for action in POLICY.actions() {
        let decision = ask(action, &domain::facts::Facts::default());
        let role = decision.checks.iter().find(|check| check.policy == format!("roles/{action}")).unwrap();
        assert!(!decision.allowed && !role.passed, "`{action}` is open to anybody");
        assert!(role.reason.is_some() && role.advice.is_some());
    }
}
