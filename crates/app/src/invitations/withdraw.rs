//! The inviter takes an invitation back; its link stops working.

use super::answer::invitation_facts;
use crate::{App, Call, Failure, Work, delegation::give_up, once};
use domain::{
    facts::Facts,
    id::InvitationId,
    invitation::{Invitation, InvitationState},
};
use store::audit::AuditAbout;

/// Withdraws an invitation of the caller's tenant.
///
/// # Errors
/// [`Failure::NotFound`] when it is not the caller's; [`Failure::Refused`] when it was answered already.
pub async fn withdraw_invitation(app: &App, call: &Call, id: InvitationId) -> Result<Invitation, Failure> {
    once(app, call, async || withdraw_once(app, call, id).await).await
}

async fn withdraw_once(app: &App, call: &Call, id: InvitationId) -> Result<Invitation, Failure> {
    // look
    let found = app.db.get::<Invitation>(id).await?.filter(|found| found.inviter == call.caller.tenant);
    let mut invitation = found.ok_or(Failure::NotFound("invitation"))?;

    // ask
    let link = Some(invitation_facts(call, &invitation, true, false));
    let facts = Facts { caller: call.caller.facts.clone(), invitation: link, ..Facts::default() };
    let grant = app.ask(call, "withdraw_invitation", facts, &Default::default()).await?;

    // decide
    invitation.value.state = InvitationState::Withdrawn;

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&invitation);
    give_up(app, &mut work, call, &invitation).await?;
    work.audit("withdraw_invitation", AuditAbout::of("invitation", id.0));
    work.commit(&invitation.value).await?;
    Ok(invitation.value)
}
