//! The partner gives parts of an approved delegation to its security groups.

use super::refused;
use crate::{App, Call, Failure, Work, once};
use domain::{
    facts::Facts,
    id::DelegationId,
    relationship::{Assignment, Delegation},
};
use store::{Kept, audit::AuditAbout};

/// Replaces the assignments of a delegation of the caller.
///
/// # Errors
/// [`Failure::NotFound`] when it is not the caller's; [`Failure::State`] when it is not in force or a role is foreign.
pub async fn assign_gdap(
    app: &App,
    call: &Call,
    id: DelegationId,
    assignments: Vec<Assignment>,
) -> Result<Delegation, Failure> {
    once(app, call, async || assign_once(app, call, id, &assignments).await).await
}

async fn assign_once(app: &App, call: &Call, id: DelegationId, to: &[Assignment]) -> Result<Delegation, Failure> {
    // look
    let found = app.db.get::<Delegation>(id).await?.filter(|found| found.partner == call.caller.tenant);
    let mut delegation: Kept<Delegation> = found.ok_or(Failure::NotFound("delegation"))?;

    // ask
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    let grant = app.ask(call, "assign_gdap", facts, &Default::default()).await?;

    // decide
    let assigned = delegation.value.clone().assign(to.to_vec());
    delegation.value = assigned.map_err(|refusal| refused(&refusal))?;

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&delegation);
    let mut about = AuditAbout::of("delegation", id.0).became(&delegation.value);
    about.customer = delegation.target;
    work.audit("granular_admin_access_assignment_updated", about);
    work.commit(&delegation.value).await?;
    Ok(delegation.value)
}
