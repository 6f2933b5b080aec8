//! The customer approves a request for granular delegated admin; nothing is given until groups are assigned.

use super::refused;
use crate::{App, Call, Failure, Work, ask::About, invitations::Accepted, look, mail::Notification, work::MailArgs};
use domain::{
    facts::{Facts, InvitationFacts},
    invitation::{Invitation, InvitationState},
    relationship::Delegation,
    user::Role,
};
use store::{Kept, audit::AuditAbout};

/// Approves the request behind an invitation, for the caller's tenant.
pub(crate) async fn approve_by_invitation(
    app: &App,
    call: &Call,
    mut invitation: Kept<Invitation>,
) -> Result<Accepted, Failure> {
    // look
    let here = call.caller.tenant;
    let id = invitation.delegation.ok_or(Failure::NotFound("request"))?;
    let mut delegation: Kept<Delegation> = app.db.get(id).await?.ok_or(Failure::NotFound("request"))?;
    let partner = look::party(app, call.at, invitation.inviter).await?;
    let buyer = look::buyer(app, here).await?;

    // ask
    let facts = Facts {
        caller: call.caller.facts.clone(),
        seller: Some(partner.facts.clone()),
        customer: Some(buyer.facts.clone()),
        invitation: Some(InvitationFacts {
            kind: "gdap".into(),
            standing: invitation.standing(call.at).into(),
            consent: true,
            from_own_organisation: partner.tenant.organisation == buyer.tenant.organisation,
        }),
        ..Facts::default()
    };
    let about = About { seller: Some(invitation.inviter), customer: Some(here), reseller: None };
    let grant = app.ask(call, "approve_gdap", facts, &about).await?;

    // decide
    let approved = delegation.value.clone().approve(here, &app.programme.programme.gdap, call.at);
    delegation.value = approved.map_err(|refusal| refused(&refusal))?;
    invitation.value.state = InvitationState::Accepted;
    invitation.value.answered_by = Some(here);
    invitation.value.answered_at = Some(call.at);

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&invitation);
    work.update(&delegation);
    let about = AuditAbout::of("delegation", id.0).customer(here, &buyer.tenant.name).became(&delegation.value);
    work.audit("granular_admin_relationship_approved", about);
    let args = MailArgs::from([
        ("partner".into(), partner.facts.name),
        ("customer".into(), buyer.facts.name),
        ("name".into(), delegation.name.clone()),
        ("expires".into(), delegation.expires_at.map(|end| end.day().to_string()).unwrap_or_default()),
    ]);
    let mut to = app.recipients(invitation.inviter, &[Role::AdminAgent]).await?;
    to.extend(app.recipients(here, &[Role::GlobalAdmin]).await?);
    to.iter().for_each(|to| work.mail(Notification::GdapApproved, to, &args));
    let accepted = Accepted {
        kind: invitation.kind,
        partnership: None,
        relationships: Vec::new(),
        delegation: Some(delegation.value),
        affiliation_warning: false,
    };
    work.commit(&accepted).await?;
    Ok(accepted)
}
