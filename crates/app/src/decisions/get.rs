//! A decision by the number that a refusal or an audit record names.

use crate::{App, Call, Failure};
use domain::{
    decision::{Decision, NamedFact},
    facts::Facts,
    id::DecisionId,
};

/// The decision, for those who asked for it and for the operator. It is told as it was told then; facts that are only
/// for the log of the operator are left out for everybody else.
///
/// # Errors
/// [`Failure::NotFound`] for foreign and unknown numbers alike; [`Failure::Refused`] without the role.
pub async fn get_decision(app: &App, call: &Call, id: DecisionId) -> Result<Decision, Failure> {
    let is_operator = call.caller.facts.tenant_kind == "operator";
    let found = store::decision::decision_get(&app.db, id).await?;
    let found = found.filter(|(tenant, _)| *tenant == call.caller.tenant || is_operator);
    let (_, mut decision) = found.ok_or(Failure::NotFound("decision"))?;
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "view_rules", facts, &Default::default()).await?;
    if !is_operator {
        decision.checks.iter_mut().for_each(|check| check.facts.retain(may_be_told));
    }
    Ok(decision)
}

/// Ids of organisations are the operator's own book-keeping.
fn may_be_told(fact: &NamedFact) -> bool {
    !fact.name.ends_with(".organisation")
}
