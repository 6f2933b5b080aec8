//! The inviter takes an invitation back; its link stops working.

use crate::{App, Call, Failure, Work, once};
use domain::{
    facts::Facts,
    id::InvitationId,
    invitation::{Invitation, InvitationState},
};
use store::audit::AuditAbout;

/// Withdraws an invitation of the caller's tenant.
///
/// # Errors
/// [`Failure::NotFound`] when it is not the caller's; [`Failure::State`] when it was answered already.
pub async fn withdraw_invitation(app: &App, call: &Call, id: InvitationId) -> Result<Invitation, Failure> {
    once(app, call, async || withdraw_once(app, call, id).await).await
}

async fn withdraw_once(app: &App, call: &Call, id: InvitationId) -> Result<Invitation, Failure> {
    // look
    let found = app.db.get::<Invitation>(id).await?.filter(|found| found.inviter == call.caller.tenant);
    let mut invitation = found.ok_or(Failure::NotFound("invitation"))?;

    // ask
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    let grant = app.ask(call, "withdraw_invitation", facts, &Default::default()).await?;

    // decide
    if invitation.standing(call.at) == "used" {
        return Err(Failure::state("InvitationUsed", "this invitation was answered; end the relationship instead"));
    }
    invitation.value.state = InvitationState::Withdrawn;

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&invitation);
    work.audit("withdraw_invitation", AuditAbout::of("invitation", id.0));
    work.commit(&invitation.value).await?;
    Ok(invitation.value)
}
