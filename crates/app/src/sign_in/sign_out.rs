//! Ends a sign-in: its refresh token and its access tokens stop working at once.

use crate::{App, Call, Failure, Work};
use domain::{id::GrantId, sign_in::TokenGrant};
use store::audit::AuditAbout;

/// Ends the caller's sign-in with that id; one that is over stays over.
pub async fn sign_out(app: &App, call: &Call, grant: GrantId) -> Result<(), Failure> {
    let found = app.db.get::<TokenGrant>(grant).await?;
    let mut grant = found.filter(|grant| Some(grant.user) == call.caller.user).ok_or(Failure::NotFound("sign-in"))?;
    if grant.revoked_at.is_some() {
        return Ok(());
    }
    grant.revoked_at = Some(call.at);
    let mut work = Work::without_grant(app, call);
    work.update(&grant);
    work.audit("signed_out", AuditAbout::of("user", grant.user.0));
    work.commit(&()).await
}
