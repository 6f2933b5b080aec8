//! Does what is due: mails of the outbox, reminders, expiries. At least once, in any number of processes.

use crate::post::{Post, PostError};
use app::{App, Failure};
use std::{sync::Arc, time::Duration};
use store::{CommitError, WriteSet, outbox};

/// Seconds a message is held by the worker that sends it.
const LEASE_SECONDS: i64 = 120;
/// Seconds between tries: from half a minute to half a day, over about three days.
const LATER_SECONDS: [i64; 8] = [30, 120, 600, 3600, 14_400, 43_200, 86_400, 86_400];

/// Works until the process ends.
pub async fn work_for_ever(app: Arc<App>, post: Post) {
    loop {
        match work_once(&app, &post).await {
            Ok(0) => tokio::time::sleep(Duration::from_millis(500)).await,
            Ok(_) => {}
            Err(failure) => {
                tracing::error!(%failure, "the worker could not go on; it tries again");
                tokio::time::sleep(Duration::from_secs(5)).await;
            }
        }
    }
}

/// Works until nothing is due, delivering into the mailbox: for scenarios and tests.
///
/// # Errors
/// When the database does not answer.
pub async fn work_until_idle(app: &App) -> Result<(), Failure> {
    while work_once(app, &Post::Mailbox).await? > 0 {}
    Ok(())
}

/// One round; gives how much was done.
///
/// # Errors
/// When the database does not answer.
pub async fn work_once(app: &App, post: &Post) -> Result<usize, Failure> {
    Ok(timers(app).await? + mails(app, post).await?)
}

/// What became due by the clock alone.
async fn timers(app: &App) -> Result<usize, Failure> {
    let delegations = app::delegation::work_due(app).await?;
    let agreements = app::agreements::work_due(app).await?;
    let enrolments = app::enrolment::work_due(app).await?;
    Ok(delegations + agreements + enrolments + app::announcements::work_due(app).await?)
}

async fn mails(app: &App, post: &Post) -> Result<usize, Failure> {
    let now = app.clock.now();
    let due = outbox::outbox_claim(&app.db, now, now.plus_seconds(LEASE_SECONDS), 100).await;
    let due = match due {
        Ok(due) => due,
        Err(CommitError::Unavailable(error)) => return Err(error.into()),
        Err(_) => return Ok(0),
    };
    for message in &due {
        let delivered = post.deliver(app, message, now).await;
        let Err(error) = delivered else { continue };
        tracing::warn!(message = %message.id, notification = %message.notification, %error, "a mail was not delivered");
        let attempt = usize::try_from(message.attempts).unwrap_or(usize::MAX);
        let wait = match error {
            PostError::Later(_) => LATER_SECONDS.get(attempt.saturating_sub(1)),
            PostError::Hopeless(_) => None,
        };
        let mut set = WriteSet::new();
        match wait {
            Some(seconds) => outbox::outbox_later(&mut set, message, now.plus_seconds(*seconds)),
            // Parked for ever, so that the operator finds it and one bad address stops nobody else's mail.
            None => outbox::outbox_later(&mut set, message, domain::time::At(i64::MAX)),
        }
        match app.db.commit(set).await {
            Ok(()) | Err(CommitError::Conflict | CommitError::Duplicate) => {}
            Err(CommitError::Unavailable(error)) => return Err(error.into()),
        }
    }
    Ok(due.len())
}
