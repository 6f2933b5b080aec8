//! Sends an invitation again: a new link, and the old one stops working.

use super::send::{SendInvitation, SentInvitation, may_send, post};
use crate::{App, Call, Failure, Work, hash, look, once};
use domain::{
    id::InvitationId,
    invitation::{Invitation, InvitationKind, InvitationState},
};
use store::audit::AuditAbout;

/// Sends an invitation of the caller's tenant again, also one that has expired; a new one takes its place.
///
/// # Errors
/// [`Failure::NotFound`] when it is not the caller's; [`Failure::State`] when it was answered or taken back;
/// [`Failure::Refused`] when it could not be sent today.
pub async fn resend_invitation(app: &App, call: &Call, id: InvitationId) -> Result<SentInvitation, Failure> {
    once(app, call, async || resend_once(app, call, id).await).await
}

async fn resend_once(app: &App, call: &Call, id: InvitationId) -> Result<SentInvitation, Failure> {
    // look
    let found = app.db.get::<Invitation>(id).await?.filter(|found| found.inviter == call.caller.tenant);
    let mut old = found.ok_or(Failure::NotFound("invitation"))?;
    let inviter = look::party(app, call.at, call.caller.tenant).await?;

    // ask
    let grant = may_send(app, call, &as_asked(&old), &inviter).await?;

    // decide
    match (old.standing(call.at), old.kind) {
        ("sent", _) | ("expired", InvitationKind::Partnership | InvitationKind::Customer | InvitationKind::Joint) => {}
        ("expired", _) => return Err(Failure::state("InvitationExpired", "the request has lapsed; make a new one")),
        ("withdrawn", _) => return Err(Failure::state("InvitationWithdrawn", "write a new invitation instead")),
        _ => return Err(Failure::state("InvitationUsed", "this invitation was answered; look at its answer")),
    }
    let token = app.ids.secret();
    let mut invitation = old.value.clone();
    invitation.id = app.ids.next(call.at);
    invitation.token_hash = hash(token.as_bytes());
    invitation.sent_by = call.caller.user.ok_or(Failure::NotFound("user"))?;
    invitation.created_at = call.at;
    if invitation.kind != InvitationKind::Gdap {
        invitation.expires_at = call.at.plus_days(app.programme.programme.windows.invitation_days);
    }
    old.value.state = InvitationState::Withdrawn;

    // record
    let link = app.link("invitations", &token);
    let mut work = Work::granted(app, call, &grant);
    work.update(&old);
    work.insert(&invitation);
    let about = AuditAbout::of("invitation", invitation.id.0).was(&old.value).became(&invitation);
    work.audit("resend_invitation", about);
    post(app, call, &mut work, (&invitation, &link)).await?;
    let sent = SentInvitation { invitation, link, removed: Vec::new() };
    work.commit(&sent).await?;
    Ok(sent)
}

fn as_asked(old: &Invitation) -> SendInvitation {
    SendInvitation {
        kind: old.kind,
        email: old.email.clone(),
        provider: old.provider,
        reseller_partner_id: None,
        includes_dap: old.includes_dap,
        language: old.language.clone(),
        message: old.message.clone(),
    }
}
