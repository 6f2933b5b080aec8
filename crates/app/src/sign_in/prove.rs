//! A person proves who they are: sign-in name, password, one-time code. Whatever is wrong, the answer and the time it
//! takes are the same, until the password is right.

use super::{one_time_code, password};
use crate::{App, Failure};
use domain::{id::TenantId, time::At, user::User};
use store::{Kept, WriteSet};

/// After so many wrong tries a name is closed for a while.
const WRONG_TRIES: i64 = 10;
/// Seconds it stays closed.
const CLOSED_SECONDS: i64 = 900;

/// What a person types.
#[derive(Clone)]
pub struct Proof {
    /// The sign-in name, in any case.
    pub sign_in_name: String,
    /// The password.
    pub password: String,
    /// The one-time code, when there is one.
    pub code: Option<String>,
    /// A new password, for the first sign-in.
    pub new_password: Option<String>,
}

/// Who it was and how they were authenticated.
#[derive(Clone, Debug)]
pub struct Proven {
    /// The user.
    pub user: Kept<User>,
    /// `pwd`, and `mfa` with a one-time code.
    pub authentication: Vec<String>,
}

impl Proven {
    /// The tenant the user belongs to.
    pub fn tenant(&self) -> TenantId {
        self.user.tenant
    }
}

/// Checks what a person typed. A used one-time code, a new password and wrong tries are kept before this returns.
pub async fn prove(app: &App, at: At, proof: Proof) -> Result<Proven, Failure> {
    let name = proof.sign_in_name.trim().to_lowercase();
    let found = store::user::user_by_name(&app.db, &name).await?;
    let found = found.filter(|user| user.deleted_at.is_none() && user.blocked_at.is_none());
    let is_open = found.as_ref().is_some_and(|user| !is_closed(user, at));
    let hash = found.as_ref().filter(|_| is_open).and_then(|user| user.password_hash.clone());
    let fits = password::password_fits(hash, proof.password.clone()).await?;
    let Some(mut user) = found.filter(|_| is_open) else { return Err(wrong()) };
    if !fits {
        return Err(count_wrong_try(app, user, at).await?);
    }
    if user.personal {
        let detail = "This is a personal account. Sign in with a work account of your company, or create one.";
        return Err(Failure::state("WorkAccountRequired", detail));
    }
    let mut authentication = vec!["pwd".to_string()];
    if let Some(secret) = user.totp_secret.clone() {
        let Some(code) = proof.code.as_deref().filter(|code| !code.trim().is_empty()) else {
            return Err(Failure::state("OneTimeCodeRequired", "Enter the code your authenticator app shows."));
        };
        match one_time_code::code_step(&secret, code, user.totp_step, at) {
            Some(step) => user.totp_step = Some(step),
            None => return Err(count_wrong_try(app, user, at).await?),
        }
        authentication.push("mfa".into());
    }
    if user.change_password {
        let new = proof.new_password.filter(|new| *new != proof.password);
        user.password_hash = Some(new_hash(app, new).await?);
        user.change_password = false;
    }
    user.wrong_sign_ins = 0;
    keep(app, &mut user).await?;
    Ok(Proven { user, authentication })
}

async fn new_hash(app: &App, new: Option<String>) -> Result<String, Failure> {
    match new {
        None => {
            let detail =
                "Choose a password of your own: send it as the new password together with the one you were given.";
            Err(Failure::state("PasswordChangeRequired", detail))
        }
        Some(new) if new.len() < password::SHORTEST || new.len() > password::LONGEST => {
            let detail = format!("Use {} to {} characters.", password::SHORTEST, password::LONGEST);
            Err(crate::FieldError::alone("new_password", "PasswordLength", detail))
        }
        Some(new) => password::hash_password(new, app.ids.secret()).await,
    }
}

fn is_closed(user: &User, now: At) -> bool {
    let is_recent = user.wrong_sign_in_at.is_some_and(|last| now < last.plus_seconds(CLOSED_SECONDS));
    user.wrong_sign_ins >= WRONG_TRIES && is_recent
}

async fn count_wrong_try(app: &App, mut user: Kept<User>, at: At) -> Result<Failure, Failure> {
    let is_recent = user.wrong_sign_in_at.is_some_and(|last| at < last.plus_seconds(CLOSED_SECONDS));
    user.wrong_sign_ins = if is_recent { user.wrong_sign_ins + 1 } else { 1 };
    user.wrong_sign_in_at = Some(at);
    tracing::warn!(user = %user.id, tries = user.wrong_sign_ins, "wrong sign-in");
    // Two wrong tries at once may count as one; nothing is let in by that.
    let _ = keep(app, &mut user).await;
    Ok(wrong())
}

async fn keep(app: &App, user: &mut Kept<User>) -> Result<(), Failure> {
    let mut set = WriteSet::new();
    set.update(user);
    // A one-time code used twice at the same moment conflicts here, so that only one of the two gets in.
    app.db.commit(set).await.map_err(|error| match error {
        store::CommitError::Unavailable(error) => Failure::Unavailable(error),
        store::CommitError::Conflict | store::CommitError::Duplicate => wrong(),
    })?;
    user.version += 1;
    Ok(())
}

fn wrong() -> Failure {
    let detail = "Name, password or code do not fit. Check them and try again; after several tries wait 15 minutes.";
    Failure::state("SignInFailed", detail)
}
