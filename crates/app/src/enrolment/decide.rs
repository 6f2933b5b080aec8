//! The operator decides: qualified (E12, N-03), rejected (E13, N-05), or about data that changed later (E16, E17).

use super::{
    review::{about, act, reviewed},
    tell,
};
use crate::{App, Call, Failure, Work, mail::Notification, once};
use domain::{enrolment::Enrolment, id::AccountId};

/// Accepts an application. Checks that are still open count as passed by the one who accepts, because accepting says so.
///
/// # Errors
/// [`Failure::Refused`] without the role or outside the review.
pub async fn accept_enrolment(app: &App, call: &Call, id: AccountId) -> Result<Enrolment, Failure> {
    once(app, call, async || {
        let terms = &app.programme.programme.enrolment;
        let step = |mut enrolment: Enrolment| {
            let open: Vec<String> = enrolment.open_checks(&terms.checks).into_iter().map(str::to_owned).collect();
            for check in open.iter().filter(|check| *check != "decision") {
                enrolment = enrolment.pass_check(check, terms, act(call))?;
            }
            enrolment.accept(terms, act(call))
        };
        let (mut work, accepted) = reviewed(app, call, id, step).await?;
        tell::contact(app, &mut work, &accepted, (Notification::VerificationPassed, None));
        finish(work, accepted, "enrolment_accepted").await
    })
    .await
}

/// Rejects an application with a reason that the applicant reads.
///
/// # Errors
/// [`Failure::Refused`] without the role or outside the review; [`Failure::State`] without a reason.
pub async fn reject_enrolment(app: &App, call: &Call, id: AccountId, reason: &str) -> Result<Enrolment, Failure> {
    once(app, call, async || {
        let (mut work, rejected) =
            reviewed(app, call, id, |enrolment: Enrolment| enrolment.reject(reason, act(call))).await?;
        tell_rejection(app, call, &mut work, &rejected);
        finish(work, rejected, "enrolment_rejected").await
    })
    .await
}

fn tell_rejection(app: &App, call: &Call, work: &mut Work<'_>, rejected: &Enrolment) {
    let until = call.at.plus_days(app.programme.programme.enrolment.appeal_window_days).day().to_string();
    let reason = rejected.rejection.as_ref().map_or("", |rejection| rejection.reason.as_str());
    let mut args = tell::args(app, rejected);
    args.insert("reason".into(), reason.to_owned());
    args.insert("appeal_until".into(), until);
    work.mail(Notification::VerificationRejected, &tell::recipient(&rejected.contact), &args);
}

/// Accepts legal data that an active partner changed.
///
/// # Errors
/// [`Failure::Refused`] without the role, or when nothing is being vetted.
pub async fn accept_change(app: &App, call: &Call, id: AccountId) -> Result<Enrolment, Failure> {
    once(app, call, async || {
        let (mut work, accepted) =
            reviewed(app, call, id, |enrolment: Enrolment| enrolment.accept_change(act(call))).await?;
        tell::contact(app, &mut work, &accepted, (Notification::VerificationPassed, None));
        finish(work, accepted, "enrolment_change_accepted").await
    })
    .await
}

/// Rejects them; the account is suspended until the cause is cured.
///
/// # Errors
/// [`Failure::Refused`] without the role, or when nothing is being vetted.
pub async fn reject_change(app: &App, call: &Call, id: AccountId, reason: &str) -> Result<Enrolment, Failure> {
    once(app, call, async || {
        let (mut work, rejected) =
            reviewed(app, call, id, |enrolment: Enrolment| enrolment.reject_change(act(call))).await?;
        let word = Some(("reason", reason));
        tell::contact(app, &mut work, &rejected, (Notification::AccountSuspended, word));
        finish(work, rejected, "enrolment_change_rejected").await
    })
    .await
}

async fn finish(mut work: Work<'_>, enrolment: Enrolment, operation: &str) -> Result<Enrolment, Failure> {
    work.audit(operation, about(&enrolment).became(&enrolment.vetting));
    work.commit(&enrolment).await?;
    Ok(enrolment)
}
