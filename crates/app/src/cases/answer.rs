//! Something is said in a case, by who opened it or by the operator, who may also ask back or close it (21).

use super::{find, mail_requester, note};
use crate::{App, Call, Failure, FieldError, Work, mail::Notification, once};
use domain::{
    facts::Facts,
    support_case::{CaseState, SupportCase},
};
use store::audit::AuditAbout;

/// What is said, and where the case goes from here.
#[derive(Clone, Debug, Default)]
pub struct AnswerCase {
    /// The note; may be absent when the case is closed.
    pub note: Option<String>,
    /// `attention_needed` (the operator asks back) or `closed`; stays as it is when absent.
    pub state: Option<CaseState>,
}

/// Answers in a case. One that would end a partnership is not closed here but decided or withdrawn.
///
/// # Errors
/// [`Failure::NotFound`] for cases of others; [`Failure::State`] when it is over; [`Failure::Refused`] without the role.
pub async fn answer_case(app: &App, call: &Call, reference: &str, input: AnswerCase) -> Result<SupportCase, Failure> {
    once(app, call, async || answer_once(app, call, reference, &input).await).await
}

async fn answer_once(app: &App, call: &Call, reference: &str, input: &AnswerCase) -> Result<SupportCase, Failure> {
    // look
    let mut kept = find(app, call, reference).await?;
    let by_operator = call.caller.facts.tenant_kind == "operator";

    // ask
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    let action = if by_operator { "work_case" } else { "view_cases" };
    let grant = app.ask(call, action, facts, &Default::default()).await?;

    // decide
    let text = input.note.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let case = kept.value.clone();
    kept.value = match (input.state, text) {
        (Some(CaseState::Closed), _) if case.ending.is_some() => {
            return Err(Failure::state(
                "CaseNeedsDecision",
                "approve, reject or withdraw this case instead of closing it",
            ));
        }
        (Some(CaseState::Closed), text) => case.end(CaseState::Closed, text.map(|text| note(call, text)), call.at)?,
        (Some(CaseState::AttentionNeeded), Some(text)) if by_operator => case.ask_back(note(call, text))?,
        (_, Some(text)) => case.note(note(call, text))?,
        (_, None) => return Err(FieldError::alone("note", "FieldMissing", "write what there is to say")),
    };

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&kept);
    let over = !kept.state.is_open();
    let operation = if over { "case_closed" } else { "case_updated" };
    work.audit(operation, AuditAbout::of("support_case", kept.id.0).in_log_of(kept.tenant).became(&kept.value));
    if by_operator || over {
        let what = if over { Notification::CaseClosed } else { Notification::CaseUpdated };
        mail_requester(app, &mut work, &kept, (what, text.unwrap_or_default()));
    }
    work.commit(&kept.value).await?;
    Ok(kept.value)
}
