//! An application as its applicant and the operator see it: data, what is missing, how far the review is (4.5, 4.6).

use super::load::{case, own_case, rules};
use crate::{App, Call, Failure};
use domain::{
    enrolment::{
        Document, Enrolment, PartnerIdState, SubStatus,
        form::{Fault, faults},
        progress::Progress,
    },
    facts::Facts,
    id::AccountId,
    tenant::{Cloud, Tenant},
    time::At,
};
use serde::Serialize;

/// An application with everything a page about it shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EnrolmentView {
    /// The application; documents without their bytes, and no link.
    #[serde(flatten)]
    pub enrolment: Enrolment,
    /// `none`, `postponed` or `associated`.
    pub partner_id_state: &'static str,
    /// What vetting waits for.
    pub sub_status: SubStatus,
    /// The clock of the review.
    pub progress: Progress,
    /// What keeps a draft from being sent.
    pub missing: Vec<Fault>,
    /// Until when a refusal can be appealed.
    pub appeal_until: Option<At>,
    /// When it is stuck: the guide to read, and the check a support case would be about.
    pub stuck: Option<Stuck>,
}

/// The way out when a review takes too long (RQ-C55).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stuck {
    /// The account verification guide.
    pub guide: String,
    /// The check that hangs.
    pub check: String,
}

/// An application by its id.
///
/// # Errors
/// [`Failure::NotFound`] when it is not the caller's; [`Failure::Refused`] without the role.
pub async fn get_enrolment(app: &App, call: &Call, id: AccountId) -> Result<EnrolmentView, Failure> {
    may_view(app, call).await?;
    let case = case(app, call, id).await?;
    view(app, call, case.enrolment.value).await
}

/// The application of the caller's tenant.
///
/// # Errors
/// [`Failure::NotFound`] when there is none; [`Failure::Refused`] without the role.
pub async fn get_own_enrolment(app: &App, call: &Call) -> Result<EnrolmentView, Failure> {
    may_view(app, call).await?;
    let case = own_case(app, call).await?;
    view(app, call, case.enrolment.value).await
}

/// An uploaded document with its bytes, counted from 0.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such document or application; [`Failure::Refused`] without the role.
pub async fn get_document(app: &App, call: &Call, id: AccountId, number: usize) -> Result<Document, Failure> {
    may_view(app, call).await?;
    let case = case(app, call, id).await?;
    case.enrolment.documents.get(number).cloned().ok_or(Failure::NotFound("document"))
}

async fn may_view(app: &App, call: &Call) -> Result<(), Failure> {
    let caller = domain::facts::CallerFacts { own: true, ..call.caller.facts.clone() };
    let facts = Facts { caller, ..Facts::default() };
    app.ask(call, "view_enrolment", facts, &Default::default()).await.map(|_| ())
}

/// An application with its clock and what it lacks.
pub async fn view(app: &App, call: &Call, mut enrolment: Enrolment) -> Result<EnrolmentView, Failure> {
    let programme = &app.programme.programme;
    let terms = &programme.enrolment;
    let draft = enrolment.state == domain::account::AccountState::Draft;
    let missing = if draft { faults(&enrolment, &rules(app, cloud(app, &enrolment).await?)?) } else { Vec::new() };
    let progress = enrolment.clock(terms, call.at, &programme.holidays);
    let open = enrolment.open_checks(&terms.checks).first().map_or(String::new(), |check| (*check).to_owned());
    enrolment.email.token_hash = None;
    enrolment.documents.iter_mut().for_each(|document| document.base64.clear());
    Ok(EnrolmentView {
        partner_id_state: match enrolment.partner_id {
            PartnerIdState::None => "none",
            PartnerIdState::Postponed => "postponed",
            PartnerIdState::Associated(_) => "associated",
        },
        sub_status: enrolment.sub_status(&terms.checks),
        stuck: progress.stuck.then(|| Stuck { guide: programme.operator.guide_url.clone(), check: open }),
        appeal_until: enrolment.rejection.as_ref().map(|rejection| rejection.at.plus_days(terms.appeal_window_days)),
        progress,
        missing,
        enrolment,
    })
}

async fn cloud(app: &App, enrolment: &Enrolment) -> Result<Cloud, Failure> {
    let Some(tenant) = enrolment.tenant else { return Ok(Cloud::default()) };
    Ok(app.db.get::<Tenant>(tenant).await?.map_or_else(Cloud::default, |tenant| tenant.cloud))
}
