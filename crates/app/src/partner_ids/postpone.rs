//! Puts the partner id off (E4, RQ-C46): the enrolment can go on, agreement and trade wait for it.

use crate::{
    App, Call, Failure, Work,
    enrolment::{NONE, change, refused},
    once,
};
use domain::{
    enrolment::{Enrolment, steps::Act},
    facts::{CallerFacts, ChangeFacts, Facts},
};
use store::audit::AuditAbout;

/// Puts the partner id of the caller's application off.
///
/// # Errors
/// [`Failure::Refused`] with `PartnerIdAlreadyAssociated`, or without the role.
pub async fn postpone_partner_id(app: &App, call: &Call) -> Result<Enrolment, Failure> {
    once(app, call, async || postpone_once(app, call).await).await
}

async fn postpone_once(app: &App, call: &Call) -> Result<Enrolment, Failure> {
    // look
    let found = store::enrolment::enrolment_by_tenant(&app.db, call.caller.tenant).await?;
    let mut enrolment = found.ok_or(NONE)?;
    let associated = matches!(enrolment.partner_id, domain::enrolment::PartnerIdState::Associated(_));
    let tried = enrolment.value.clone().postpone(Act { at: call.at, by: call.caller.user });
    let change = change(&enrolment, &tried);
    let change = ChangeFacts { state_allows: change.state_allows && !associated, ..change };

    // ask
    let caller = CallerFacts { own: true, ..call.caller.facts.clone() };
    let facts = Facts { caller, change: Some(change), ..Facts::default() };
    let grant = app.ask(call, "postpone_partner_id", facts, &Default::default()).await?;

    // decide
    enrolment.value = tried.map_err(refused)?;

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&enrolment);
    work.audit("enrolment_postponed", AuditAbout::of("enrolment", enrolment.id.0));
    work.commit(&enrolment.value).await?;
    Ok(enrolment.value)
}
