//! The operator approves a provider's draft, or sends it back with a reason.

use crate::{App, Call, Failure, FieldError, Work, once};
use domain::{directory::DirectoryEntry, facts::Facts, id::TenantId};
use store::audit::AuditAbout;

/// The operator's word on a draft.
#[derive(Clone, Debug)]
pub struct ApproveEntry {
    /// Published as drafted, or sent back.
    pub approve: bool,
    /// What the provider is told; needed when it is sent back.
    pub reason: String,
}

/// Decides about the draft of a provider.
///
/// # Errors
/// [`Failure::NotFound`] when no draft waits; [`Failure::Refused`] for everybody but the operator.
pub async fn approve_entry(
    app: &App,
    call: &Call,
    tenant: TenantId,
    input: ApproveEntry,
) -> Result<DirectoryEntry, Failure> {
    once(app, call, async || approve_once(app, call, tenant, &input).await).await
}

async fn approve_once(
    app: &App,
    call: &Call,
    tenant: TenantId,
    input: &ApproveEntry,
) -> Result<DirectoryEntry, Failure> {
    // ask
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    let grant = app.ask(call, "approve_directory_entry", facts, &Default::default()).await?;

    // look
    let entry = store::directory::entry_by_tenant(&app.db, tenant).await?;
    let mut entry = entry.filter(|entry| entry.draft.is_some()).ok_or(Failure::NotFound("directory draft"))?;

    // decide
    if !input.approve && input.reason.trim().is_empty() {
        return Err(FieldError::alone("reason", "FieldMissing", "say what the provider should change"));
    }
    let draft = entry.value.draft.take();
    if input.approve {
        entry.value.published = draft;
        entry.value.returned = None;
    } else {
        entry.value.returned = Some(input.reason.trim().to_owned());
    }
    entry.value.updated_at = call.at;

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&entry);
    let about = AuditAbout::of("directory_entry", entry.id.0).in_log_of(tenant);
    work.audit("directory_entry_published", about.became(&entry.value));
    work.commit(&entry.value).await?;
    Ok(entry.value)
}
