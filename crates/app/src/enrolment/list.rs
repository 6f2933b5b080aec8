//! The operator's queue of applications, those that wait longest first, each with its clock (4.5).

use crate::{App, Call, Failure};
use domain::{
    account::{AccountState, Tier},
    enrolment::{SubStatus, progress::Progress},
    facts::{CallerFacts, ChangeFacts, Facts},
    id::AccountId,
    time::At,
};
use serde::Serialize;

/// One application of the queue.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct QueueItem {
    /// Its id.
    pub id: AccountId,
    /// The company.
    pub company: String,
    /// Its country.
    pub country: String,
    /// The tier applied for.
    pub tier: Tier,
    /// Where it stands.
    pub state: AccountState,
    /// What vetting waits for.
    pub sub_status: SubStatus,
    /// When it was sent.
    pub submitted_at: Option<At>,
    /// The clock of the review.
    pub progress: Progress,
    /// What a reviewer should look at in the name (4.2).
    pub name_warnings: Vec<domain::name::NameWarning>,
}

const PAGE: i64 = 500;

/// The applications in a state; without one those that are waiting for somebody.
///
/// # Errors
/// [`Failure::Refused`] for everyone but the operator's vetters and programme admins.
pub async fn list_enrolments(app: &App, call: &Call, state: Option<AccountState>) -> Result<Vec<QueueItem>, Failure> {
    let caller = CallerFacts { own: true, ..call.caller.facts.clone() };
    let change = ChangeFacts { state_allows: true, ..ChangeFacts::default() };
    let facts = Facts { caller, change: Some(change), ..Facts::default() };
    app.ask(call, "review_enrolment", facts, &Default::default()).await?;
    let waiting = [AccountState::InReview, AccountState::InfoRequested, AccountState::EmailPending];
    let programme = &app.programme.programme;
    let mut queue = Vec::new();
    for state in state.map_or_else(|| waiting.to_vec(), |state| vec![state]) {
        for kept in store::enrolment::enrolment_list_by_state(&app.db, state, PAGE).await? {
            let enrolment = kept.value;
            let name = domain::name::CompanyName::parse(&enrolment.profile.company_name, &[]);
            queue.push(QueueItem {
                id: enrolment.id,
                sub_status: enrolment.sub_status(&programme.enrolment.checks),
                progress: enrolment.clock(&programme.enrolment, call.at, &programme.holidays),
                name_warnings: name.map(|name| name.warnings()).unwrap_or_default(),
                company: enrolment.profile.company_name,
                country: enrolment.profile.address.country,
                tier: enrolment.wanted,
                state: enrolment.state,
                submitted_at: enrolment.submitted_at,
            });
        }
    }
    queue.sort_by_key(|item| !item.progress.stuck);
    Ok(queue)
}
