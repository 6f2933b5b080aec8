//! Applications for direct billing: a reseller's own, and the operator's queue.

use crate::{App, Call, Failure};
use domain::{
    direct_bill::{Application, Stage},
    facts::{CallerFacts, ChangeFacts, Facts},
    id::AccountId,
};

const PAGE: i64 = 500;

/// The caller's own applications, oldest first.
///
/// # Errors
/// [`Failure::Refused`] without the role.
pub async fn list_own_applications(app: &App, call: &Call) -> Result<Vec<Application>, Failure> {
    let caller = CallerFacts { own: true, ..call.caller.facts.clone() };
    app.ask(call, "view_enrolment", Facts { caller, ..Facts::default() }, &Default::default()).await?;
    let kept = store::direct_bill::direct_bill_list_by_tenant(&app.db, call.caller.tenant).await?;
    Ok(kept.into_iter().map(|one| one.value).collect())
}

/// One application: the caller's own, or any for the operator.
///
/// # Errors
/// [`Failure::Refused`] without the role; [`Failure::NotFound`] for somebody else's.
pub async fn get_application(app: &App, call: &Call, id: AccountId) -> Result<Application, Failure> {
    let caller = CallerFacts { own: true, ..call.caller.facts.clone() };
    let operator = caller.tenant_kind == "operator";
    app.ask(call, "view_enrolment", Facts { caller, ..Facts::default() }, &Default::default()).await?;
    let found = app.db.get::<Application>(id).await?;
    let seen = found.filter(|one| operator || one.reseller_tenant == call.caller.tenant);
    seen.map(|one| one.value).ok_or(Failure::NotFound("direct-bill application"))
}

/// The applications at a stage, for the operator.
///
/// # Errors
/// [`Failure::Refused`] for everyone else.
pub async fn list_applications(app: &App, call: &Call, stage: Stage) -> Result<Vec<Application>, Failure> {
    let caller = CallerFacts { own: true, ..call.caller.facts.clone() };
    let change = ChangeFacts { state_allows: true, ..ChangeFacts::default() };
    let facts = Facts { caller, change: Some(change), ..Facts::default() };
    app.ask(call, "decide_direct_bill", facts, &Default::default()).await?;
    let kept = store::direct_bill::direct_bill_list_by_stage(&app.db, stage, PAGE).await?;
    Ok(kept.into_iter().map(|one| one.value).collect())
}
