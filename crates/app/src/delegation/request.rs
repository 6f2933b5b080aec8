//! A partner asks a customer for granular delegated admin; the customer gets a single-use link.

use super::refused;
use crate::{
    App, Call, Failure, FieldError, Work,
    ask::About,
    hash,
    invitations::SentInvitation,
    look,
    mail::Notification,
    once,
    work::{MailArgs, Recipient},
};
use domain::{
    delegation::Wish,
    email::EmailAddress,
    facts::Facts,
    invitation::{Invitation, InvitationKind, InvitationState},
    relationship::{DelegationKind, DelegationState},
};
use store::audit::AuditAbout;

/// A request as made.
#[derive(Clone, Debug)]
pub struct RequestGdap {
    /// Name, roles, duration.
    pub wish: Wish,
    /// The customer's address.
    pub email: String,
    /// Language of the mail.
    pub language: String,
}

/// Asks for it; the request lapses after ninety days.
///
/// # Errors
/// [`Failure::State`] for a name in use, a duration out of range or unknown roles; [`Failure::Refused`] without the role.
pub async fn request_gdap(app: &App, call: &Call, input: RequestGdap) -> Result<SentInvitation, Failure> {
    once(app, call, async || request_once(app, call, &input).await).await
}

async fn request_once(app: &App, call: &Call, input: &RequestGdap) -> Result<SentInvitation, Failure> {
    // look
    let here = call.caller.tenant;
    let partner = look::party(app, call.at, here).await?;
    let known = store::relationship::delegation_list_by_partner(&app.db, here).await?;

    // ask
    let facts = Facts { caller: call.caller.facts.clone(), seller: Some(partner.facts.clone()), ..Facts::default() };
    let about = About { seller: Some(here), ..About::default() };
    let grant = app.ask(call, "request_gdap", facts, &about).await?;

    // decide
    let email = EmailAddress::parse(&input.email)
        .map_err(|error| FieldError::alone("email", "EmailInvalid", error.to_string()))?;
    let live = [DelegationState::Created, DelegationState::ApprovalPending, DelegationState::Active];
    let same = known
        .iter()
        .any(|one| one.kind == DelegationKind::Gdap && one.name == input.wish.name && live.contains(&one.state));
    if same {
        let message = format!("`{}` is in use; choose another name", input.wish.name);
        return Err(FieldError::alone("name", "NameTaken", message));
    }
    let terms = &app.programme.programme.gdap;
    let id: domain::id::DelegationId = app.ids.next(call.at);
    let drafted = input.wish.clone().draft(id, here, terms, call.at).and_then(|one| one.finalise());
    let delegation = drafted.map_err(|refusal| refused(&refusal))?;
    let token = app.ids.secret();
    let invitation = Invitation {
        id: app.ids.next(call.at),
        kind: InvitationKind::Gdap,
        inviter: here,
        provider: None,
        sent_by: call.caller.user.ok_or(Failure::NotFound("user"))?,
        email: email.to_string(),
        language: input.language.clone(),
        message: String::new(),
        token_hash: hash(token.as_bytes()),
        standing_token: None,
        includes_dap: false,
        delegation: Some(delegation.id),
        state: InvitationState::Sent,
        created_at: call.at,
        expires_at: call.at.plus_days(terms.request_days),
        answered_by: None,
        answered_at: None,
    };

    // record
    let link = app.link("invitations", &token);
    let mut work = Work::granted(app, call, &grant);
    work.insert(&delegation);
    work.insert(&invitation);
    work.audit("granular_admin_relationship_requested", AuditAbout::of("delegation", id.0).became(&delegation));
    let args = MailArgs::from([
        ("inviter".into(), partner.facts.name),
        ("country".into(), partner.facts.country_name),
        ("name".into(), delegation.name.clone()),
        ("message".into(), String::new()),
        ("expires".into(), invitation.expires_at.day().to_string()),
        ("link".into(), link.clone()),
    ]);
    let to = Recipient { email: invitation.email.clone(), language: invitation.language.clone() };
    work.mail(Notification::GdapInvitation, &to, &args);
    let sent = SentInvitation { invitation, link, removed: Vec::new() };
    work.commit(&sent).await?;
    Ok(sent)
}
