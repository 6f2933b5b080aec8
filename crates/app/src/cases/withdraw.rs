//! Who opened a case takes it back, as long as it is not decided (21).

use super::{decide::resume, find, mail_requester, note};
use crate::{App, Call, Failure, Work, mail::Notification, once};
use domain::{
    facts::Facts,
    relationship::{Partnership, PartnershipState},
    support_case::{CaseState, SupportCase},
};
use store::audit::AuditAbout;

/// Withdraws a case of the caller's tenant; a partnership that was to end goes on.
///
/// # Errors
/// [`Failure::NotFound`] for cases of others; [`Failure::State`] when it is over.
pub async fn withdraw_case(app: &App, call: &Call, reference: &str, text: &str) -> Result<SupportCase, Failure> {
    once(app, call, async || withdraw_once(app, call, reference, text).await).await
}

async fn withdraw_once(app: &App, call: &Call, reference: &str, text: &str) -> Result<SupportCase, Failure> {
    // look
    let mut kept = find(app, call, reference).await?;
    if kept.tenant != call.caller.tenant {
        return Err(Failure::NotFound("case"));
    }
    let partnership = match &kept.ending {
        Some(ending) => app.db.get::<Partnership>(ending.partnership).await?,
        None => None,
    };

    // ask
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    let grant = app.ask(call, "view_cases", facts, &Default::default()).await?;

    // decide
    let said = (!text.trim().is_empty()).then(|| note(call, text));
    kept.value = kept.value.clone().end(CaseState::Withdrawn, said, call.at)?;

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&kept);
    if let Some(partnership) = partnership.filter(|found| found.state == PartnershipState::EndRequested) {
        resume(app, call, &mut work, partnership, (Notification::PartnershipEndRefused, text.trim())).await?;
    }
    work.audit("case_closed", AuditAbout::of("support_case", kept.id.0).became(&kept.value));
    mail_requester(app, &mut work, &kept, (Notification::CaseClosed, text.trim()));
    work.commit(&kept.value).await?;
    Ok(kept.value)
}
