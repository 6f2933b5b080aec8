//! A global admin signs the partner agreement; a qualified account becomes active by it (PA-3 to PA-8, E15).

use super::{present::in_language, signatures_of, standing_of, version};
use crate::{App, Call, Failure, FieldError, Work, ask::About, look, mail::Notification, once, work::MailArgs};
use domain::{
    account::AccountState,
    agreement::{Signature, Template, TemplateText},
    enrolment::{Enrolment, steps::Act},
    facts::{ChangeFacts, Facts},
    name::PersonName,
    user::Role,
};
use store::{Kept, audit::AuditAbout};

/// A signature as given.
#[derive(Clone, Debug)]
pub struct SignAgreement {
    /// The version; the newest when absent.
    pub version: Option<String>,
    /// The language that was read.
    pub language: String,
    /// The signer's name, typed by the signer.
    pub name: String,
    /// The fingerprint of the text as the signer saw it, when the client sends it.
    pub sha256: Option<String>,
}

/// Signs for the caller's account in the region of its tenant.
///
/// # Errors
/// [`Failure::Refused`] for other roles and accounts that may not sign yet; [`Failure::Invalid`] for a missing name;
/// [`Failure::NotFound`] for versions and languages that are not there.
pub async fn sign_agreement(app: &App, call: &Call, input: SignAgreement) -> Result<Signature, Failure> {
    once(app, call, async || sign_once(app, call, &input).await).await
}

async fn sign_once(app: &App, call: &Call, input: &SignAgreement) -> Result<Signature, Failure> {
    // look
    let seller = look::party(app, call.at, call.caller.tenant).await?;
    let account = seller.account.clone().ok_or(Failure::NotFound("account"))?;
    let template = version(app, &account, input.version.as_deref(), call.at).await?;
    let text = in_language(&template, &input.language).ok_or(Failure::NotFound("language of the agreement"))?;
    let (standing, region) = standing_of(app, &account, call.at).await?;
    let signed_before = signatures_of(app, &account).await?.iter().any(|one| {
        one.account == account.id && one.region == region && one.version == template.version && one.revoked_at.is_none()
    });
    let shown = match call.caller.user {
        Some(user) => store::agreement::presentation_to(&app.db, user, &text.sha256).await?.is_some(),
        None => false,
    };

    // ask
    let facts = Facts {
        caller: call.caller.facts.clone(),
        seller: Some(seller.facts.clone()),
        change: Some(ChangeFacts {
            text_presented: shown && input.sha256.as_ref().is_none_or(|seen| seen.eq_ignore_ascii_case(&text.sha256)),
            state_allows: !signed_before,
            state: standing.as_str().into(),
            ..ChangeFacts::default()
        }),
        ..Facts::default()
    };
    let about = About { seller: Some(seller.tenant.id), ..About::default() };
    let grant = app.ask(call, "sign_agreement", facts, &about).await?;

    // decide
    let signature = signature(app, call, input, (&account, &template, text, region))?;
    let mut account = account;
    let becomes_active = account.state == AccountState::Qualified;
    if becomes_active {
        account.value.state = AccountState::Active;
        account.value.active_at = account.active_at.or(Some(call.at));
    }

    // record
    let mut work = Work::granted(app, call, &grant);
    work.insert(&signature);
    work.update(&account);
    if becomes_active && let Some(mut enrolment) = app.db.get::<Enrolment>(account.id).await? {
        let act = Act { at: call.at, by: call.caller.user };
        enrolment.value = enrolment.value.clone().activate(act).map_err(crate::enrolment::refused)?;
        work.update(&enrolment);
    }
    let about = AuditAbout::of("partner_agreement", signature.id.0).became(&signature);
    work.audit("partner_agreement_signed", about);
    mail_receipts(app, &mut work, &signature, &account.legal_name).await?;
    work.commit(&signature).await?;
    Ok(signature)
}

type Signed<'a> = (&'a Kept<domain::account::Account>, &'a Template, &'a TemplateText, String);

fn signature(
    app: &App,
    call: &Call,
    input: &SignAgreement,
    (account, template, text, region): Signed<'_>,
) -> Result<Signature, Failure> {
    let name = PersonName::parse(&input.name)
        .map_err(|_| FieldError::alone("name", "FieldMissing", "type your full name to sign"))?;
    Ok(Signature {
        id: app.ids.next(call.at),
        account: account.id,
        tenant: account.tenant,
        organisation: account.organisation,
        region,
        version: template.version.clone(),
        language: text.language.clone(),
        sha256: text.sha256.clone(),
        signer: call.caller.user.ok_or(Failure::NotFound("user"))?,
        signer_name: name.as_str().to_owned(),
        signer_role: Role::GlobalAdmin.as_str().into(),
        authentication: call.caller.authentication.clone(),
        ip: call.ip.clone(),
        signed_at: call.at,
        revoked_at: None,
    })
}

/// The receipt goes to the signer and to the global admins (N-06); the signer is one of them.
async fn mail_receipts(app: &App, work: &mut Work<'_>, signature: &Signature, company: &str) -> Result<(), Failure> {
    let args = MailArgs::from([
        ("company".into(), company.to_owned()),
        ("region".into(), signature.region.clone()),
        ("version".into(), signature.version.clone()),
        ("signer".into(), signature.signer_name.clone()),
        ("signed_at".into(), signature.signed_at.to_string()),
        ("sha256".into(), signature.sha256.clone()),
        ("link".into(), app.link("agreements", "receipts")),
    ]);
    for to in app.recipients(signature.tenant, &[Role::GlobalAdmin]).await? {
        work.mail(Notification::AgreementSigned, &to, &args);
    }
    Ok(())
}
