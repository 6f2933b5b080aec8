//! The primary contact follows the link in the verification mail (E6) or says "not me" (E8). The link is the proof, so
//! that nobody has to sign in: the contact may be any employee. Opening it changes nothing (A02).

use super::{
    load::{Case, mirrored, refused, with_account},
    tell,
};
use crate::{App, Call, Failure, Work, hash, once};
use domain::{
    enrolment::{Enrolment, steps::Act},
    time::At,
};
use serde::{Deserialize, Serialize};
use store::audit::AuditAbout;

/// What the page behind the link shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenedVerification {
    /// The company that applies.
    pub company: String,
    /// The contact the mail was meant for.
    pub name: String,
    /// The address it was sent to.
    pub email: String,
    /// When the application was sent.
    pub submitted_at: Option<At>,
    /// Where the application stands.
    pub state: String,
}

const NONE: Failure = Failure::NotFound("verification link");

/// What a link is about.
///
/// # Errors
/// [`Failure::NotFound`] when it was used, replaced by a newer one, or never sent.
pub async fn open_verification(app: &App, token: &str) -> Result<OpenedVerification, Failure> {
    Ok(opened(&load(app, token).await?.enrolment))
}

/// The contact confirms that the address is its own; the review begins.
///
/// # Errors
/// [`Failure::NotFound`] when the link is not the newest or was used.
pub async fn confirm_contact(app: &App, call: &Call, token: &str) -> Result<OpenedVerification, Failure> {
    once(app, call, async || answer_once(app, call, token, Answer::Confirm).await).await
}

/// The contact knows nothing of it; the application is rejected and the operator told.
///
/// # Errors
/// [`Failure::NotFound`] when the link is not the newest or was used.
pub async fn disown_contact(app: &App, call: &Call, token: &str) -> Result<OpenedVerification, Failure> {
    once(app, call, async || answer_once(app, call, token, Answer::Disown).await).await
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Answer {
    Confirm,
    Disown,
}

async fn answer_once(app: &App, call: &Call, token: &str, answer: Answer) -> Result<OpenedVerification, Failure> {
    // look: who has the link may answer, nobody else is asked
    let Case { mut enrolment, account } = load(app, token).await?;
    let act = Act { at: call.at, by: None };
    let token_hash = hash(token.as_bytes());

    // decide
    let before = enrolment.value.clone();
    let (next, operation) = match answer {
        Answer::Confirm => (before.confirm(&token_hash, act), "enrolment_confirmed"),
        Answer::Disown => (before.disown(&token_hash, act), "enrolment_disowned"),
    };
    enrolment.value = next.map_err(refused)?;
    let reason = enrolment.rejection.as_ref().map(|rejection| rejection.reason.as_str());
    let account = mirrored(account, &enrolment, reason);

    // record
    let mut work = Work::without_grant(app, call);
    work.update(&enrolment);
    account.iter().for_each(|account| work.update(account));
    match answer {
        Answer::Confirm => tell::status(app, &mut work, &enrolment),
        Answer::Disown => tell::misuse(app, &mut work, &enrolment).await?,
    }
    let mut about = AuditAbout::of("enrolment", enrolment.id.0);
    about.tenant = enrolment.tenant;
    work.audit(operation, about);
    let opened = opened(&enrolment);
    work.commit(&opened).await?;
    Ok(opened)
}

async fn load(app: &App, token: &str) -> Result<Case, Failure> {
    let found = store::enrolment::enrolment_by_token(&app.db, &hash(token.as_bytes())).await?;
    with_account(app, found.ok_or(NONE)?).await
}

fn opened(enrolment: &Enrolment) -> OpenedVerification {
    OpenedVerification {
        company: enrolment.profile.company_name.clone(),
        name: format!("{} {}", enrolment.contact.first_name, enrolment.contact.last_name),
        email: enrolment.contact.email.clone(),
        submitted_at: enrolment.submitted_at,
        state: enrolment.state.as_str().to_owned(),
    }
}
