//! The other party of a partnership that is to end says what it has against it; heard, but no veto (21).

use super::{find, note};
use crate::{App, Call, Failure, FieldError, Work, once};
use domain::{facts::Facts, support_case::SupportCase};
use store::audit::AuditAbout;

/// Records the objection of the other party.
///
/// # Errors
/// [`Failure::NotFound`] for cases of others; [`Failure::State`] when the time is over or an objection is on record.
pub async fn object_to_end(app: &App, call: &Call, reference: &str, text: &str) -> Result<SupportCase, Failure> {
    once(app, call, async || object_once(app, call, reference, text).await).await
}

async fn object_once(app: &App, call: &Call, reference: &str, text: &str) -> Result<SupportCase, Failure> {
    // look
    let mut case = find(app, call, reference).await?;

    // ask
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    let grant = app.ask(call, "view_cases", facts, &Default::default()).await?;

    // decide
    let open = case.state.is_open();
    let ending = case.value.ending.as_mut().filter(|ending| ending.other == call.caller.tenant);
    let ending = ending.ok_or(Failure::NotFound("case"))?;
    if !open || call.at.day() > ending.object_until || ending.objection.is_some() {
        return Err(Failure::state("ObjectionClosed", "the time to object is over, or your objection is on record"));
    }
    if text.trim().is_empty() {
        return Err(FieldError::alone("text", "FieldMissing", "write what you have against it"));
    }
    ending.objection = Some(note(call, text));
    case.value.updated_at = call.at;

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&case);
    let about = AuditAbout::of("support_case", case.id.0).in_log_of(case.tenant);
    work.audit("case_updated", about.became(&case.ending));
    work.commit(&case.value).await?;
    Ok(case.value)
}
