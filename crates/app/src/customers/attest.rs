//! A transacting partner attests that its customer accepted the customer agreement (16, R-38, R-39).

use crate::{
    App, Call, Failure, FieldError, Work,
    ask::About,
    look,
    mail::Notification,
    once,
    work::{MailArgs, Recipient},
};
use domain::{
    account::Contact,
    agreement::Acceptance,
    email::EmailAddress,
    facts::{ChangeFacts, Facts},
    id::TenantId,
    time::At,
};
use store::audit::AuditAbout;

/// An attestation as given.
#[derive(Clone, Debug)]
pub struct Attest {
    /// Who accepted at the customer.
    pub contact: Contact,
    /// When they did; not in the future.
    pub agreed_at: At,
    /// The template's id, as the client names it.
    pub template: String,
}

/// Records the attestation; the contact gets a notice.
///
/// # Errors
/// [`Failure::Refused`] for resellers and future dates; [`Failure::Invalid`] for wrong fields;
/// [`Failure::State`] when the same contact was attested before.
pub async fn attest_agreement(
    app: &App,
    call: &Call,
    customer: TenantId,
    input: Attest,
) -> Result<Acceptance, Failure> {
    once(app, call, async || attest_once(app, call, customer, &input).await).await
}

async fn attest_once(app: &App, call: &Call, customer: TenantId, input: &Attest) -> Result<Acceptance, Failure> {
    // look
    look::own_customer(app, call, customer).await?;
    let seller = look::party(app, call.at, call.caller.tenant).await?;
    let buyer = look::buyer(app, customer).await?;
    let before = store::agreement::acceptance_list_by_customer(&app.db, customer).await?;

    // ask
    let future = input.agreed_at > call.at;
    let facts = Facts {
        caller: call.caller.facts.clone(),
        seller: Some(seller.facts.clone()),
        customer: Some(buyer.facts.clone()),
        change: Some(ChangeFacts { date_in_future: future, state_allows: true, ..ChangeFacts::default() }),
        ..Facts::default()
    };
    let about = About { seller: Some(seller.tenant.id), customer: Some(customer), reseller: None };
    let grant = app.ask(call, "attest_customer_agreement", facts, &about).await?;

    // decide
    check(app, input)?;
    let same = |one: &Acceptance| one.attested_by == Some(seller.tenant.id) && one.contact.email == input.contact.email;
    if before.iter().any(|one| same(one)) {
        let detail = "an acceptance by this contact is on record already";
        return Err(Failure::state("AgreementExists", detail));
    }
    let acceptance = Acceptance {
        id: app.ids.next(call.at),
        customer,
        attested_by: Some(seller.tenant.id),
        user: call.caller.user.ok_or(Failure::NotFound("user"))?,
        contact: input.contact.clone(),
        template: input.template.clone(),
        agreed_at: input.agreed_at,
        created_at: call.at,
    };

    // record
    let mut work = Work::granted(app, call, &grant);
    work.insert(&acceptance);
    let about = AuditAbout::of("customer_agreement", acceptance.id.0).customer(customer, &buyer.tenant.name);
    work.audit("create_agreement", about.became(&acceptance));
    let language = if acceptance.contact.language.is_empty() { "en" } else { &acceptance.contact.language };
    let to = Recipient { email: acceptance.contact.email.clone(), language: language.into() };
    let args = MailArgs::from([
        ("name".into(), acceptance.contact.first_name.clone()),
        ("partner".into(), seller.facts.name),
        ("customer".into(), buyer.facts.name),
        ("agreed_on".into(), acceptance.agreed_at.day().to_string()),
        ("title".into(), app.programme.customer_agreement.title.clone()),
        ("link".into(), app.link("customer-agreement", "")),
    ]);
    work.mail(Notification::CustomerAgreementAttested, &to, &args);
    work.commit(&acceptance).await?;
    Ok(acceptance)
}

fn check(app: &App, input: &Attest) -> Result<(), Failure> {
    let mut wrong = Vec::new();
    let mut fault = |field: &str, code: &str, message: &str| {
        wrong.push(FieldError { field: field.into(), code: code.into(), message: message.into() });
    };
    if input.contact.first_name.trim().is_empty() {
        fault("primaryContact.firstName", "FieldMissing", "write the first name of the person who accepted");
    }
    if input.contact.last_name.trim().is_empty() {
        fault("primaryContact.lastName", "FieldMissing", "write the last name of the person who accepted");
    }
    if EmailAddress::parse(&input.contact.email).is_err() {
        fault("primaryContact.email", "EmailInvalid", "write the mail address of the person who accepted");
    }
    if app.programme.customer_agreement.find(&input.template).is_none() {
        fault("templateId", "TemplateUnknown", "ask for the agreement metadata and use its template id");
    }
    if wrong.is_empty() { Ok(()) } else { Err(Failure::Invalid(wrong)) }
}

/// The acceptances on record for a customer of the caller.
///
/// # Errors
/// [`Failure::NotFound`] when it is not the caller's customer; [`Failure::Refused`] without the role.
pub async fn list_acceptances(app: &App, call: &Call, customer: TenantId) -> Result<Vec<Acceptance>, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "view_customer_agreement", facts, &Default::default()).await?;
    if call.caller.tenant != customer {
        look::own_customer(app, call, customer).await?;
    }
    let all = store::agreement::acceptance_list_by_customer(&app.db, customer).await?;
    Ok(all.into_iter().map(|kept| kept.value).collect())
}
