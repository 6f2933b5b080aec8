//! A partner invites a reseller to authorise it, or a customer to trade with it, alone or with its provider (7.1 to 7.3).

use super::connect::{connection, joint_partnership};
use crate::{
    App, Call, Failure, FieldError, Grant, Work,
    ask::About,
    hash, look,
    mail::Notification,
    once,
    work::{MailArgs, Recipient},
};
use domain::{
    email::EmailAddress,
    facts::{ConnectionFacts, Facts},
    id::TenantId,
    invitation::{Invitation, InvitationKind, InvitationState},
    invitation_text,
    relationship::Delegation,
};
use serde::{Deserialize, Serialize};
use store::audit::AuditAbout;

/// An invitation as asked for.
#[derive(Clone, Debug)]
pub struct SendInvitation {
    /// Partnership, customer or joint.
    pub kind: InvitationKind,
    /// The address it goes to.
    pub email: String,
    /// The provider of a joint invitation.
    pub provider: Option<TenantId>,
    /// The reseller, when it was chosen by its partner id and not only by address.
    pub reseller_partner_id: Option<String>,
    /// Delegated admin privileges are part of it.
    pub includes_dap: bool,
    /// en, zh-Hans, zh-Hant or sv.
    pub language: String,
    /// The inviter's own words; foreign links are taken out.
    pub message: String,
}

/// What came of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SentInvitation {
    /// The invitation.
    pub invitation: Invitation,
    /// The link, to be copied into the inviter's own mail; shown once.
    pub link: String,
    /// Pieces taken out of the inviter's words.
    pub removed: Vec<String>,
}

/// Sends an invitation; the mail carries a single-use link that says nothing about what it grants.
///
/// # Errors
/// [`Failure::Invalid`] for a bad address; [`Failure::Refused`] with the rules that speak.
pub async fn send_invitation(app: &App, call: &Call, input: SendInvitation) -> Result<SentInvitation, Failure> {
    once(app, call, async || send_once(app, call, &input).await).await
}

async fn send_once(app: &App, call: &Call, input: &SendInvitation) -> Result<SentInvitation, Failure> {
    // look
    let email = EmailAddress::parse(&input.email)
        .map_err(|error| FieldError::alone("email", "EmailInvalid", error.to_string()))?;
    let inviter = look::party(app, call.at, call.caller.tenant).await?;

    // ask
    let grant = may_send(app, call, input, &inviter).await?;

    // decide
    let token = app.ids.secret();
    let cleaned = clean(app, &inviter, &input.message)?;
    let invitation = Invitation {
        id: app.ids.next(call.at),
        kind: input.kind,
        inviter: call.caller.tenant,
        provider: input.provider,
        sent_by: call.caller.user.ok_or(Failure::NotFound("user"))?,
        email: email.to_string(),
        language: input.language.clone(),
        message: cleaned.text,
        token_hash: hash(token.as_bytes()),
        standing_token: None,
        includes_dap: input.includes_dap,
        delegation: None,
        state: InvitationState::Sent,
        created_at: call.at,
        expires_at: call.at.plus_days(app.programme.programme.windows.invitation_days),
        answered_by: None,
        answered_at: None,
    };

    // record
    let link = app.link("invitations", &token);
    let mut work = Work::granted(app, call, &grant);
    work.insert(&invitation);
    work.audit("send_invitation", AuditAbout::of("invitation", invitation.id.0).became(&invitation));
    post(app, call, &mut work, (&invitation, &link)).await?;
    let sent = SentInvitation { invitation, link, removed: cleaned.removed };
    work.commit(&sent).await?;
    Ok(sent)
}

/// The permission to send such an invitation now.
pub(super) async fn may_send(
    app: &App,
    call: &Call,
    input: &SendInvitation,
    inviter: &look::Party,
) -> Result<Grant, Failure> {
    let (facts, about) = facts(app, call, input, inviter).await?;
    let action = match input.kind {
        InvitationKind::Partnership => "send_partnership_invitation",
        InvitationKind::Joint => "send_joint_invitation",
        InvitationKind::Gdap => "request_gdap",
        InvitationKind::Customer => "send_customer_invitation",
    };
    let grant = app.ask(call, action, facts, &about).await?;
    if input.includes_dap {
        check_dap(app, call, input, inviter).await?;
    }
    Ok(grant)
}

/// Mails the link to the invited address.
pub(super) async fn post(
    app: &App,
    call: &Call,
    work: &mut Work<'_>,
    (invitation, link): (&Invitation, &str),
) -> Result<(), Failure> {
    let what = match invitation.kind {
        InvitationKind::Partnership => Notification::PartnershipInvitation,
        InvitationKind::Gdap => Notification::GdapInvitation,
        InvitationKind::Customer | InvitationKind::Joint => Notification::CustomerInvitation,
    };
    let to = Recipient { email: invitation.email.clone(), language: invitation.language.clone() };
    work.mail(what, &to, &mail_args(app, call, invitation, link).await?);
    Ok(())
}

/// The inviter's words without foreign links (A12).
fn clean(app: &App, inviter: &look::Party, words: &str) -> Result<invitation_text::Cleaned, Failure> {
    let host = app.base_url.split_once("://").map_or(app.base_url.as_str(), |(_, host)| host);
    let own = invitation_text::Own { host, mail_domains: &inviter.tenant.verified_domains };
    let maximum = usize::try_from(app.programme.programme.limits.invitation_message_characters).unwrap_or(0);
    invitation_text::clean(words, &own, maximum)
        .map_err(|error| FieldError::alone("message", "TextTooLong", error.to_string()))
}

/// DAP with relationships is a setting of the profile and of the inviter's cloud (7.2, 7.5), and needs the
/// admin agent's role (2.4).
async fn check_dap(app: &App, call: &Call, input: &SendInvitation, inviter: &look::Party) -> Result<(), Failure> {
    if !app.profile().dap_with_relationships {
        let message = "this programme gives delegated admin only by a granular request";
        return Err(FieldError::alone("includesDap", "DapNotOffered", message));
    }
    if input.kind != InvitationKind::Partnership {
        let caller =
            Facts { caller: call.caller.facts.clone(), seller: Some(inviter.facts.clone()), ..Facts::default() };
        app.ask(call, "request_dap", caller, &About { seller: Some(inviter.tenant.id), ..About::default() }).await?;
    }
    Ok(())
}

/// Asks whether the caller may invite customers, alone or for a provider, before any of them is known.
pub(super) async fn may_invite(
    app: &App,
    call: &Call,
    kind: InvitationKind,
    provider: Option<TenantId>,
) -> Result<Grant, Failure> {
    let inviter = look::party(app, call.at, call.caller.tenant).await?;
    let wish = SendInvitation {
        kind,
        email: String::new(),
        provider,
        reseller_partner_id: None,
        includes_dap: false,
        language: String::new(),
        message: String::new(),
    };
    let (facts, about) = facts(app, call, &wish, &inviter).await?;
    let joint = kind == InvitationKind::Joint;
    app.ask(call, if joint { "send_joint_invitation" } else { "send_customer_invitation" }, facts, &about).await
}

async fn facts(
    app: &App,
    call: &Call,
    input: &SendInvitation,
    inviter: &look::Party,
) -> Result<(Facts, About), Failure> {
    let mut facts =
        Facts { caller: call.caller.facts.clone(), seller: Some(inviter.facts.clone()), ..Facts::default() };
    let mut about = About { seller: Some(inviter.tenant.id), ..About::default() };
    let mut between = ConnectionFacts::default();
    if let Some(partner_id) = &input.reseller_partner_id {
        let location = store::account::location_by_partner_id(&app.db, partner_id).await?;
        let Some(tenant) = location.and_then(|location| location.tenant) else {
            let message = format!("no reseller account uses the partner id `{partner_id}`");
            return Err(FieldError::alone("resellerPartnerId", "ResellerIdInvalid", message));
        };
        facts.reseller = Some(look::party(app, call.at, tenant).await?.facts);
        between = connection(app, call.caller.tenant, tenant).await?;
        about.reseller = Some(tenant);
    }
    if input.kind == InvitationKind::Joint {
        let provider = input.provider.ok_or_else(|| {
            FieldError::alone("provider", "ProviderMissing", "name the provider to invite the customer for")
        })?;
        facts.reseller = facts.seller.take();
        facts.seller = Some(look::party(app, call.at, provider).await?.facts);
        between.joint_partnership = joint_partnership(app, provider, call.caller.tenant).await?;
        about = About { seller: Some(provider), reseller: Some(call.caller.tenant), customer: None };
    }
    facts.connection = Some(between);
    Ok((facts, about))
}

async fn mail_args(app: &App, call: &Call, invitation: &Invitation, link: &str) -> Result<MailArgs, Failure> {
    let inviter = look::party(app, call.at, invitation.inviter).await?;
    let provider = match invitation.provider {
        Some(provider) => look::party(app, call.at, provider).await?.facts.name,
        None => String::new(),
    };
    let request = match invitation.delegation {
        Some(id) => app.db.get::<Delegation>(id).await?.map(|request| request.value.name),
        None => None,
    };
    Ok(MailArgs::from([
        ("name".into(), request.unwrap_or_default()),
        ("inviter".into(), inviter.facts.name),
        ("country".into(), inviter.facts.country_name),
        ("region".into(), inviter.facts.region),
        ("provider".into(), provider),
        ("message".into(), invitation.message.clone()),
        ("expires".into(), invitation.expires_at.day().to_string()),
        ("link".into(), link.to_owned()),
    ]))
}
