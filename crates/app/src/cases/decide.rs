//! The operator approves or rejects a programme case; approving the end of a partnership ends it in the same commit (21).

use super::{find, mail_requester, note};
use crate::{
    App, Call, Failure, FieldError, Work, look, mail::Notification, once, partnerships::ended, work::MailArgs,
};
use domain::{
    facts::{ChangeFacts, Facts},
    relationship::{Partnership, PartnershipState},
    support_case::{CaseState, SupportCase},
    user::Role,
};
use store::{Kept, audit::AuditAbout};

/// The operator's decision.
#[derive(Clone, Debug)]
pub struct DecideCase {
    /// Granted or not.
    pub approve: bool,
    /// What the parties are told; a rejection needs a reason.
    pub reason: String,
}

/// Decides a case.
///
/// # Errors
/// [`Failure::Refused`] for everybody but the operator; [`Failure::State`] when it is over.
pub async fn decide_case(app: &App, call: &Call, reference: &str, input: DecideCase) -> Result<SupportCase, Failure> {
    once(app, call, async || decide_once(app, call, reference, &input).await).await
}

async fn decide_once(app: &App, call: &Call, reference: &str, input: &DecideCase) -> Result<SupportCase, Failure> {
    // look
    let mut kept = find(app, call, reference).await?;
    let partnership = match &kept.ending {
        Some(ending) => app.db.get::<Partnership>(ending.partnership).await?,
        None => None,
    };

    // ask
    let action = if kept.ending.is_some() { "decide_partnership_end" } else { "work_case" };
    let change =
        ChangeFacts { state_allows: kept.state.is_open(), state: kept.state.as_str().into(), ..Default::default() };
    let facts = Facts { caller: call.caller.facts.clone(), change: Some(change), ..Facts::default() };
    let grant = app.ask(call, action, facts, &Default::default()).await?;

    // decide
    let reason = input.reason.trim();
    if !input.approve && reason.is_empty() {
        return Err(FieldError::alone("reason", "FieldMissing", "say why it is not granted"));
    }
    let said = (!reason.is_empty()).then(|| note(call, reason));
    let state = if input.approve { CaseState::Approved } else { CaseState::Rejected };
    kept.value = kept.value.clone().end(state, said, call.at)?;

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&kept);
    match partnership.filter(|found| found.state != PartnershipState::Ended) {
        Some(partnership) if input.approve => {
            ended(app, &mut work, partnership, call.at).await?;
        }
        Some(partnership) => {
            let told = (Notification::PartnershipEndRefused, reason);
            resume(app, call, &mut work, partnership, told).await?;
        }
        None => {}
    }
    work.audit("case_closed", AuditAbout::of("support_case", kept.id.0).in_log_of(kept.tenant).became(&kept.value));
    mail_requester(app, &mut work, &kept, (Notification::CaseClosed, reason));
    work.commit(&kept.value).await?;
    Ok(kept.value)
}

/// The partnership goes on as before; both sides are told.
pub(super) async fn resume(
    app: &App,
    call: &Call,
    work: &mut Work<'_>,
    mut partnership: Kept<Partnership>,
    (what, reason): (Notification, &str),
) -> Result<(), Failure> {
    partnership.value.state = PartnershipState::Active;
    work.update(&partnership);
    let args = MailArgs::from([
        ("provider".into(), look::party(app, call.at, partnership.provider).await?.facts.name),
        ("reseller".into(), look::party(app, call.at, partnership.reseller).await?.facts.name),
        ("reason".into(), reason.to_owned()),
    ]);
    for tenant in [partnership.provider, partnership.reseller] {
        for to in app.recipients(tenant, &[Role::GlobalAdmin, Role::AdminAgent]).await? {
            work.mail(what, &to, &args);
        }
    }
    Ok(())
}
