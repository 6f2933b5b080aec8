//! The rules of the programme as people read them, before anything was refused.

use crate::{App, Call, Failure};
use domain::facts::Facts;
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
    let rules = app.policy.rules().iter().map(|rule| {
        let (reason, advice, options) = app.policy.texts.of_rule(&call.caller.language, &rule.key);
        RuleView {
            id: rule.id.clone(),
            rule: rule.rule.clone(),
            sentence: rule.sentence.clone(),
            actions: rule.actions.clone(),
            code: rule.code.clone(),
            wire_code: rule.wire_code,
            reason,
            advice,
            options,
        }
    });
    Ok(rules.collect())
}
