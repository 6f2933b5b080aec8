//! The embedded mailbox: what was mailed while no SMTP server is configured. The operator reads it; so do tests.

use crate::{App, Call, Failure};
use domain::facts::Facts;
pub use store::mailbox::Mail;

/// The mails of an address, oldest first, without asking anybody: for cases, tests and the command line.
///
/// # Errors
/// [`Failure::Unavailable`] when the database does not answer.
pub async fn read(app: &App, to: &str) -> Result<Vec<Mail>, Failure> {
    Ok(store::mailbox::mail_list(&app.db, to).await?)
}

/// The mails of an address, or the newest of all, for the operator.
///
/// # Errors
/// [`Failure::Refused`] for everybody else.
pub async fn list_mails(app: &App, call: &Call, to: Option<&str>) -> Result<Vec<Mail>, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "read_mailbox", facts, &Default::default()).await?;
    match to {
        Some(to) => read(app, to).await,
        None => Ok(store::mailbox::mail_list_newest(&app.db, 100).await?),
    }
}
