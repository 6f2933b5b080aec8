//! What falls due without anybody acting: reminders before an unconfirmed application closes and its closing (E9), and
//! one notice when a review is stuck (N-07). Doing it twice adds nothing.

use super::{load::mirrored, tell};
use crate::{App, Call, Failure, Work, mail::Notification};
use domain::{
    account::{Account, AccountState},
    enrolment::{Enrolment, steps::Act},
    facts::{Caller, CallerFacts},
};
use store::{Kept, audit::AuditAbout};

const PAGE: i64 = 1000;

/// Does what is due now and says how many applications it touched.
///
/// # Errors
/// [`Failure::Unavailable`] when the database does not answer; what was done before stays done.
pub async fn work_due(app: &App) -> Result<usize, Failure> {
    let call = system_call(app);
    let mut done = 0;
    for enrolment in store::enrolment::enrolment_list_by_state(&app.db, AccountState::EmailPending, PAGE).await? {
        done += usize::from(settled(unconfirmed(app, &call, enrolment).await)?);
    }
    for enrolment in store::enrolment::enrolment_list_by_state(&app.db, AccountState::InReview, PAGE).await? {
        done += usize::from(settled(stuck(app, &call, enrolment).await)?);
    }
    Ok(done)
}

/// Somebody else was quicker: the next round looks again.
fn settled(result: Result<bool, Failure>) -> Result<bool, Failure> {
    match result {
        Err(Failure::Busy) => Ok(false),
        other => other,
    }
}

/// The programme itself acts.
fn system_call(app: &App) -> Call {
    let at = app.clock.now();
    let facts = CallerFacts { kind: "system".into(), tenant_kind: "operator".into(), ..CallerFacts::default() };
    let caller = Caller {
        tenant: app.programme.programme.operator.tenant,
        user: None,
        name: "system".into(),
        facts,
        authentication: Vec::new(),
        language: "en".into(),
    };
    Call { caller, at, correlation: app.ids.next(at), repeat: None, ip: String::new() }
}

async fn unconfirmed(app: &App, call: &Call, mut enrolment: Kept<Enrolment>) -> Result<bool, Failure> {
    let terms = &app.programme.programme.enrolment;
    if let Ok(closed) = enrolment.value.clone().time_out(terms, Act { at: call.at, by: None }) {
        enrolment.value = closed;
        let account = mirrored(app.db.get::<Account>(enrolment.id).await?, &enrolment, Some("email_not_confirmed"));
        return record(app, call, ("enrolment_timed_out", enrolment, account), |work, enrolment| {
            tell::status(app, work, enrolment);
        })
        .await;
    }
    let Some(days) = enrolment.reminder_due(terms, call.at) else { return Ok(false) };
    enrolment.value.email.reminded_days = Some(days);
    let days = days.to_string();
    record(app, call, ("enrolment_reminded", enrolment, None), |work, enrolment| {
        tell::contact(app, work, enrolment, (Notification::EnrolmentClosing, Some(("days", &days))));
    })
    .await
}

async fn stuck(app: &App, call: &Call, mut enrolment: Kept<Enrolment>) -> Result<bool, Failure> {
    let programme = &app.programme.programme;
    if !enrolment.stuck_notice_due(&programme.enrolment, call.at, &programme.holidays) {
        return Ok(false);
    }
    enrolment.value.stuck_notified_at = Some(call.at);
    let check = enrolment.open_checks(&programme.enrolment.checks).first().map_or("", |check| *check).to_owned();
    record(app, call, ("enrolment_stuck", enrolment, None), |work, enrolment| {
        tell::contact(app, work, enrolment, (Notification::VerificationStuck, Some(("check", &check))));
    })
    .await
}

async fn record(
    app: &App,
    call: &Call,
    (operation, enrolment, account): (&str, Kept<Enrolment>, Option<Kept<Account>>),
    tell: impl FnOnce(&mut Work<'_>, &Enrolment),
) -> Result<bool, Failure> {
    let mut work = Work::without_grant(app, call);
    work.update(&enrolment);
    account.iter().for_each(|account| work.update(account));
    tell(&mut work, &enrolment);
    let about = AuditAbout { tenant: enrolment.tenant, ..AuditAbout::of("enrolment", enrolment.id.0) };
    work.audit(operation, about);
    work.commit(&enrolment.id).await?;
    Ok(true)
}
