//! The rules of the programme as people read them, before anything was refused.

use crate::{App, Call, Failure};
use domain::facts::{Fact, Facts};
use serde::Serialize;

/// A rule.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RuleView {
    /// The policy's id: `orders/same-region`.
    pub id: String,
    /// Its number in the specification: `R-29`.
    pub rule: String,
    /// The rule in one plain sentence, in English as it is written beside the policy.
    pub sentence: String,
    /// The acts it binds.
    pub actions: Vec<String>,
    /// The error code of its refusal.
    pub code: String,
    /// The number of the compatible API, where there is one.
    pub wire_code: Option<i64>,
    /// What a refusal says, in the reader's language; names stand as dots.
    pub reason: String,
    /// What a refusal advises, in the reader's language.
    pub advice: String,
    /// The ways out, where it offers several.
    pub options: Vec<String>,
}

/// Every rule that can refuse.
///
/// # Errors
/// [`Failure::Refused`] without any role.
pub async fn list_rules(app: &App, call: &Call) -> Result<Vec<RuleView>, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "view_rules", facts, &Default::default()).await?;
    let language = &call.caller.language;
    let blanks = blanks();
    let texts = &app.policy.texts;
    let rules = app.policy.rules().iter().map(|rule| RuleView {
        id: rule.id.clone(),
        rule: rule.rule.clone(),
        sentence: rule.sentence.clone(),
        actions: rule.actions.clone(),
        code: rule.code.clone(),
        wire_code: rule.wire_code,
        reason: texts.say(language, &rule.key, &blanks),
        advice: texts.say(language, &format!("{}.advice", rule.key), &blanks),
        options: texts.options(language, &rule.key, &blanks),
    });
    Ok(rules.collect())
}

/// What stands for the facts of a case that has not happened.
fn blanks() -> Vec<(String, Fact)> {
    let groups = Facts::blank().groups().into_iter();
    let named = groups.flat_map(|(group, fields)| fields.into_iter().map(move |(field, _)| format!("{group}_{field}")));
    let named = named.chain(["roles".to_owned(), "only_global_admin".to_owned()]);
    named.map(|name| (name, Fact::Text("…".into()))).collect()
}
