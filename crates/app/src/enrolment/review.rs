//! The operator's review while it goes on: asking for a document (E10) and passing one check (E12).

use super::{
    load::{Case, caller, case, change, mirrored, refused},
    tell,
};
use crate::{App, Call, Failure, Work, mail::Notification, once};
use domain::{
    account::Account,
    enrolment::{Enrolment, steps::Act},
    facts::Facts,
    id::AccountId,
};
use store::{Kept, audit::AuditAbout};

/// Asks the applicant for a document or an answer; the clock stands still until it comes.
///
/// # Errors
/// [`Failure::Refused`] without the role or outside the review; [`Failure::State`] without a text.
pub async fn request_document(app: &App, call: &Call, id: AccountId, text: &str) -> Result<Enrolment, Failure> {
    once(app, call, async || {
        let act = act(call);
        let step = |enrolment: Enrolment| enrolment.ask(text, act);
        let (mut work, case) = reviewed(app, call, id, step).await?;
        let word = Some(("request", text.trim()));
        tell::contact(app, &mut work, &case, (Notification::DocumentRequested, word));
        work.audit("enrolment_asked", about(&case));
        work.commit(&case).await?;
        Ok(case)
    })
    .await
}

/// Records that one check of the review passed.
///
/// # Errors
/// [`Failure::Refused`] without the role or outside the review; [`Failure::State`] for a check the programme lacks.
pub async fn pass_check(app: &App, call: &Call, id: AccountId, check: &str) -> Result<Enrolment, Failure> {
    once(app, call, async || {
        let terms = &app.programme.programme.enrolment;
        let step = |enrolment: Enrolment| enrolment.pass_check(check, terms, act(call));
        let (mut work, case) = reviewed(app, call, id, step).await?;
        work.audit("enrolment_check_passed", about(&case));
        work.commit(&case).await?;
        Ok(case)
    })
    .await
}

pub(super) fn act(call: &Call) -> Act {
    Act { at: call.at, by: call.caller.user }
}

/// The record stands in the applicant's log, so that the company sees what was decided about it.
pub(super) fn about(enrolment: &Enrolment) -> AuditAbout {
    let about = AuditAbout::of("enrolment", enrolment.id.0);
    AuditAbout { tenant: enrolment.tenant, ..about }
}

/// Looks, asks and decides one step of the review; the caller tells of it and commits.
pub(super) async fn reviewed<'a>(
    app: &'a App,
    call: &'a Call,
    id: AccountId,
    step: impl FnOnce(Enrolment) -> Result<Enrolment, domain::enrolment::steps::Refusal>,
) -> Result<(Work<'a>, Enrolment), Failure> {
    // look
    let Case { mut enrolment, account } = case(app, call, id).await?;
    let tried = step(enrolment.value.clone());
    let change = change(&enrolment, &tried);

    // ask
    let facts = Facts { caller: caller(call, enrolment.tenant), change: Some(change), ..Facts::default() };
    let grant = app.ask(call, "review_enrolment", facts, &Default::default()).await?;

    // decide
    enrolment.value = tried.map_err(refused)?;
    let reason = enrolment.rejection.as_ref().map(|rejection| rejection.reason.clone());
    let account: Option<Kept<Account>> = mirrored(account, &enrolment, reason.as_deref());

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&enrolment);
    account.iter().for_each(|account| work.update(account));
    Ok((work, enrolment.value))
}
