//! A signed-in user approves or declines what a device asks for.

use super::{client::client, device_start::plain_code};
use crate::{App, Call, Failure, Work};
use domain::sign_in::DeviceSignIn;
use store::audit::AuditAbout;

/// Approves (or declines) the device sign-in with that user code, in the name of the caller.
pub async fn device_answer(app: &App, call: &Call, typed: &str, approve: bool) -> Result<(), Failure> {
    let Some(user) = call.caller.user else { return Err(Failure::NotFound("device sign-in")) };
    let found = store::sign_in::device_sign_in_by_user_code(&app.db, &plain_code(typed)).await?;
    let found = found.filter(|sign_in| sign_in.is_open(call.at));
    let fits = |sign_in: &DeviceSignIn| sign_in.tenant.is_none_or(|tenant| tenant == call.caller.tenant);
    let mut sign_in = found.filter(|sign_in| fits(sign_in)).ok_or(Failure::NotFound("device sign-in"))?;
    let program = client(app, Some(&sign_in.client.to_string()), None).await.map_err(|_| not_ours())?;
    program.serves(app, call.caller.tenant).await.map_err(|_| not_ours())?;

    sign_in.answered_by = Some(user);
    sign_in.authentication = call.caller.authentication.clone();
    if approve {
        sign_in.approved_at = Some(call.at);
    } else {
        sign_in.declined_at = Some(call.at);
    }
    let mut work = Work::without_grant(app, call);
    work.update(&sign_in);
    let operation = if approve { "device_sign_in" } else { "device_sign_in_declined" };
    work.audit(operation, AuditAbout::of("device_sign_in", sign_in.id.0));
    work.commit(&()).await
}

fn not_ours() -> Failure {
    Failure::NotFound("device sign-in")
}
