//! A partner's standing link for customers, alone or together with a provider: it serves any number of customers until
//! it is withdrawn, and then a new one is made (7.3, A-15).

use super::send::may_invite;
use crate::{App, Call, Failure, Work, hash, once};
use domain::{
    id::TenantId,
    invitation::{Invitation, InvitationKind, InvitationState},
};
use store::audit::AuditAbout;

/// The standing link of the caller; made when there is none. With a provider, it invites for both.
///
/// # Errors
/// [`Failure::Refused`] with the rules that speak against inviting customers.
pub async fn standing_link(app: &App, call: &Call, provider: Option<TenantId>) -> Result<String, Failure> {
    once(app, call, async || link_once(app, call, provider).await).await
}

async fn link_once(app: &App, call: &Call, provider: Option<TenantId>) -> Result<String, Failure> {
    // look
    let here = call.caller.tenant;
    let kind = if provider.is_some() { InvitationKind::Joint } else { InvitationKind::Customer };
    let all = store::invitation::standing_list_by_inviter(&app.db, here, kind).await?;
    let fits = |one: &&store::Kept<Invitation>| one.provider == provider && one.standing(call.at) == "sent";
    let known = all.iter().find(fits).and_then(|one| one.standing_token.clone());

    // ask
    let grant = may_invite(app, call, kind, provider).await?;
    if let Some(token) = known {
        return Ok(app.link("invitations", &token));
    }

    // decide
    let token = app.ids.secret();
    let invitation = Invitation {
        id: app.ids.next(call.at),
        kind,
        inviter: here,
        provider,
        sent_by: call.caller.user.ok_or(Failure::NotFound("user"))?,
        email: String::new(),
        language: call.caller.language.clone(),
        message: String::new(),
        token_hash: hash(token.as_bytes()),
        standing_token: Some(token.clone()),
        includes_dap: false,
        delegation: None,
        state: InvitationState::Sent,
        created_at: call.at,
        expires_at: call.at.plus_days(STANDING_DAYS),
        answered_by: None,
        answered_at: None,
    };

    // record
    let mut work = Work::granted(app, call, &grant);
    work.insert(&invitation);
    work.audit("send_invitation", AuditAbout::of("invitation", invitation.id.0));
    let link = app.link("invitations", &token);
    work.commit(&link).await?;
    Ok(link)
}

/// A hundred years: a standing link ends by being withdrawn.
const STANDING_DAYS: i64 = 36_525;
