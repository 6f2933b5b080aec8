//! What is wrong with rules is found when they are loaded, and named with file and policy.

use crate::{programme::sources, sale::two_tier};
use domain::{id::DecisionId, time::At};
use policy::{Policy, Question, Sources};

const EXTRA: &str = r#"@id("extra/rule") @rule("R-29") @rank("5000") @error("Extra") @says("A rule.")
forbid (principal, action == Action::"place_order", resource) unless { context.seller.in_market };"#;

fn with(rule: &str) -> Sources {
    let mut sources = sources();
    sources.rules.push(("extra.cedar".into(), rule.into()));
    let words = "extra-rule = reason\n    .advice = advice\n";
    sources.texts.extend(policy::LANGUAGES.map(|language| (language.to_owned(), words.to_owned())));
    sources
}

fn fault(sources: &Sources) -> String {
    Policy::load(sources).err().map(|error| error.to_string()).unwrap_or_default()
}

#[test]
fn a_good_rule_is_taken() {
    assert_eq!(fault(&with(EXTRA)), "");
}

#[test]
fn a_bad_rule_is_named() {
    let table = [
        (EXTRA.replace("context.seller", "context seller"), "`extra.cedar`: "),
        (EXTRA.replace("in_market", "in_markt"), "`extra.cedar`, policy `extra/rule`: "),
        (EXTRA.replace("seller.in_market", "reseller.in_market"), "`extra.cedar`, policy `extra/rule`: "),
        (EXTRA.replace("R-29", "R-92"), "`R-92` is no rule of the specification"),
        (EXTRA.replace("@rank(\"5000\")", ""), "it has no `@rank`"),
        (EXTRA.replace("@says(\"A rule.\")", ""), "it has no `@says`"),
        (EXTRA.replace("@error", "@eror"), "`@eror` is no annotation known here"),
        (EXTRA.replace("5000", "0830"), "`orders/same-region` has the same rank in `consider_sale`"),
        (EXTRA.replace("extra/rule", "orders/same-region"), "the id is taken already in `"),
        (EXTRA.replace("extra/rule", "extra/other"), "`extra-other` has no text in `en`"),
        (EXTRA.replace("@error", "@facts(\"seller.nam\") @error"), "`seller.nam` is no fact"),
    ];
    for (rule, expected) in table {
        let rule = rule.replace("action == Action::\"place_order\"", "action in Action::\"sale\"");
        let fault = fault(&with(&rule));
        assert!(fault.contains(expected), "expected {expected}, got {fault}");
    }
}

#[test]
fn a_text_missing_in_one_language_or_with_an_unknown_fact_is_named() {
    let mut missing = with(EXTRA);
    missing.texts.pop();
    assert!(fault(&missing).contains("`extra-rule` has no text in `sv`"), "{}", fault(&missing));
    let mut unknown = with(EXTRA);
    unknown.texts.last_mut().unwrap().1 = "extra-rule = { $nobody }\n    .advice = advice\n".into();
    assert!(fault(&unknown).contains("nobody"), "{}", fault(&unknown));
}

#[test]
fn a_policy_that_fails_to_evaluate_refuses() {
    // Cedar skips it; the sum overflows, which no schema can see.
    let sum = "context.trade.additional + 9223372036854775807 > 0";
    let policy =
        Policy::load(&with(&EXTRA.replace("unless { context.seller.in_market }", &format!("when {{ {sum} }}"))));
    let policy = policy.unwrap_or_else(|error| panic!("{error}"));
    let mut facts = two_tier();
    facts.trade.as_mut().unwrap().additional = 1;
    facts.trade.as_mut().unwrap().additional_in_area = true;
    facts.trade.as_mut().unwrap().additional_ready = true;
    let id = DecisionId(uuid::Uuid::nil());
    let decision = policy.ask(&Question { action: "place_order", facts: &facts, language: "sv", at: At(0), id });
    assert!(!decision.allowed);
    assert_eq!(decision.code.as_deref(), Some("PolicyError"));
    let check = decision.refusals().next().unwrap();
    assert_eq!(check.reason.as_deref(), Some("Reglerna kunde inte prövas, så ingenting har gjorts."));
}
