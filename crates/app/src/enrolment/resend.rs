//! Sends the verification mail again, to the same contact or to another one (E7); the link before stops working.

use super::{
    load::{Case, caller, case, change, refused, rules},
    tell,
};
use crate::{App, Call, Failure, Work, hash, look, once};
use domain::{
    account::Contact,
    enrolment::{
        Enrolment,
        steps::{Act, Refusal},
    },
    facts::Facts,
    id::AccountId,
};
use store::audit::AuditAbout;

/// Sends the mail again; with another contact when the first one cannot be reached.
///
/// # Errors
/// [`Failure::Refused`] with `ResendTooEarly` after too many mails on one day; [`Failure::Invalid`] when the new
/// contact's data are wrong.
pub async fn resend_verification(
    app: &App,
    call: &Call,
    id: AccountId,
    contact: Option<Contact>,
) -> Result<Enrolment, Failure> {
    once(app, call, async || resend_once(app, call, id, contact.as_ref()).await).await
}

async fn resend_once(app: &App, call: &Call, id: AccountId, contact: Option<&Contact>) -> Result<Enrolment, Failure> {
    // look
    let Case { mut enrolment, .. } = case(app, call, id).await?;
    let token = app.ids.secret();
    let tried = attempt(app, call, &enrolment, (contact, &hash(token.as_bytes()))).await?;
    let change = change(&enrolment, &tried);

    // ask
    let facts = Facts { caller: caller(call, enrolment.tenant), change: Some(change), ..Facts::default() };
    let grant = app.ask(call, "resend_verification", facts, &Default::default()).await?;

    // decide
    enrolment.value = tried.map_err(refused)?;

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&enrolment);
    tell::verification(app, &mut work, &enrolment, &token);
    work.audit("enrolment_resent", AuditAbout::of("enrolment", id.0));
    work.commit(&enrolment.value).await?;
    Ok(enrolment.value)
}

/// Another contact counts as a mail sent again, so that nobody can send more mails by changing the address.
async fn attempt(
    app: &App,
    call: &Call,
    enrolment: &Enrolment,
    (contact, token_hash): (Option<&Contact>, &str),
) -> Result<Result<Enrolment, Refusal>, Failure> {
    let programme = &app.programme.programme;
    let act = Act { at: call.at, by: call.caller.user };
    let again = enrolment.clone().resend(token_hash.to_owned(), &programme.enrolment, &programme.holidays, act);
    let Some(contact) = contact.filter(|_| again.is_ok()) else { return Ok(again) };
    let tenant = look::party(app, call.at, enrolment.tenant.unwrap_or(call.caller.tenant)).await?.tenant;
    let rules = rules(app, tenant.cloud)?;
    Ok(enrolment.clone().replace_contact(contact.clone(), token_hash.to_owned(), &rules, act))
}
