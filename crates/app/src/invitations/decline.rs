//! Declining an invitation: it is used up and creates nothing.

use super::{answer::answering, open::load};
use crate::{
    App, Call, Failure, Work,
    delegation::give_up,
    mail::Notification,
    once,
    work::{MailArgs, Recipient},
};
use domain::{
    invitation::{Invitation, InvitationKind, InvitationState},
    user::User,
};
use store::audit::AuditAbout;

/// Declines an invitation in the name of the caller's tenant; the inviter is told.
///
/// # Errors
/// [`Failure::Refused`] when it was answered before or the caller may not answer it.
pub async fn decline_invitation(app: &App, call: &Call, token: &str) -> Result<Invitation, Failure> {
    once(app, call, async || decline_once(app, call, token).await).await
}

async fn decline_once(app: &App, call: &Call, token: &str) -> Result<Invitation, Failure> {
    // look
    let mut invitation = load(app, token).await?;
    let looked_at = answering(app, call, &invitation, false).await?;

    // ask
    let grant = app.ask(call, "decline_invitation", looked_at.facts.clone(), &looked_at.about).await?;

    // decide
    let standing = invitation.standing_token.is_some();
    if !standing {
        invitation.value.state = InvitationState::Declined;
        invitation.value.answered_by = Some(call.caller.tenant);
        invitation.value.answered_at = Some(call.at);
    }

    // record
    let mut work = Work::granted(app, call, &grant);
    if standing {
        work.guard(&invitation)
    } else {
        work.update(&invitation)
    }
    give_up(app, &mut work, call, &invitation).await?;
    work.audit("decline_invitation", AuditAbout::of("invitation", invitation.id.0));
    if let Some(sender) = app.db.get::<User>(invitation.sent_by).await? {
        let who = looked_at.reseller.as_ref().map(|party| party.facts.name.clone());
        let who = looked_at.buyer.as_ref().map(|buyer| buyer.facts.name.clone()).or(who).unwrap_or_default();
        let what = match invitation.kind {
            InvitationKind::Partnership => Notification::PartnershipDeclined,
            _ => Notification::RelationshipDeclined,
        };
        let args = MailArgs::from([
            ("provider".into(), looked_at.seller.facts.name.clone()),
            ("reseller".into(), who.clone()),
            ("customer".into(), who),
        ]);
        work.mail(what, &Recipient { email: sender.email.clone(), language: sender.language.clone() }, &args);
    }
    work.commit(&invitation.value).await?;
    Ok(invitation.value)
}
