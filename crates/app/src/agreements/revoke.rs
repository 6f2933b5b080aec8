//! The operator revokes a signature when a partner is terminated (5.3).

use crate::{App, Call, Failure, Work, once};
use domain::{agreement::Signature, facts::Facts, id::SignatureId};
use store::{Kept, audit::AuditAbout};

/// Revokes a signature; it no longer counts from now on.
///
/// # Errors
/// [`Failure::NotFound`] for unknown ones; [`Failure::Refused`] for everybody but the operator.
pub async fn revoke_signature(app: &App, call: &Call, id: SignatureId, reason: &str) -> Result<Signature, Failure> {
    once(app, call, async || revoke_once(app, call, id, reason).await).await
}

async fn revoke_once(app: &App, call: &Call, id: SignatureId, reason: &str) -> Result<Signature, Failure> {
    // ask
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    let grant = app.ask(call, "revoke_signature", facts, &Default::default()).await?;

    // look
    let mut signature: Kept<Signature> = app.db.get(id).await?.ok_or(Failure::NotFound("signature"))?;
    let account = app.account(signature.tenant).await?.ok_or(Failure::NotFound("account"))?;

    // decide
    if signature.revoked_at.is_some() {
        return Err(Failure::state("SignatureRevoked", "this signature was revoked before"));
    }
    signature.value.revoked_at = Some(call.at);

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&signature);
    // An order placed at the same time looks at this account and has to look again.
    work.touch(&account);
    let about = AuditAbout::of("partner_agreement", id.0).in_log_of(signature.tenant);
    let why = serde_json::json!({ "reason": reason, "signature": signature.value });
    work.audit("partner_agreement_revoked", about.became(&why));
    work.commit(&signature.value).await?;
    Ok(signature.value)
}
