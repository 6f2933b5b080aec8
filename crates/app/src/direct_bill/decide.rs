//! The operator moves an application from stage to stage or rejects it; the last stage makes the account on the new
//! tenant, ready to sign the agreement (6.2, N-31).

use super::{apply::refused, record, terms};
use crate::{
    App, Call, Failure, Work,
    ask::About,
    enrolment::{kept_or_made, rest},
    look,
    mail::Notification,
    once,
    work::MailArgs,
};
use domain::{
    account::{Account, AccountState, Tier},
    direct_bill::{Application, Refusal, Stage},
    enrolment::{Enrolment, Entry, Event, PartnerIdState, Vetting, VettingStatus},
    facts::{CallerFacts, ChangeFacts, Facts},
    id::AccountId,
    tenant::TenantKind,
    user::Role,
};
use store::{Kept, audit::AuditAbout};

/// What the operator says at a stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The stage has passed. At the eligibility check the operator gives the revenue it found, in whole USD, and shows
    /// requirements it has proof of.
    Pass {
        /// Revenue of the last twelve months.
        revenue_usd: Option<i64>,
        /// Requirements found to be met.
        shown: Vec<String>,
    },
    /// The application fails, for this reason.
    Reject(String),
}

/// Decides a stage of an application.
///
/// # Errors
/// [`Failure::Refused`] without the role or when it is over; [`Failure::State`] with `DirectBillRequirementsNotMet`
/// while something mandatory is open.
pub async fn decide_direct_bill(
    app: &App,
    call: &Call,
    id: AccountId,
    verdict: Verdict,
) -> Result<Application, Failure> {
    once(app, call, async || decide_once(app, call, id, &verdict).await).await
}

async fn decide_once(app: &App, call: &Call, id: AccountId, verdict: &Verdict) -> Result<Application, Failure> {
    // look
    let found = app.db.get::<Application>(id).await?;
    let mut application = found.ok_or(Failure::NotFound("direct-bill application"))?;
    let tried = attempt(app, call, &application, verdict).await?;
    let change = ChangeFacts {
        state: application.stage.as_str().into(),
        state_allows: !matches!(tried, Err(Refusal::StageNotAllowed(_))),
        ..ChangeFacts::default()
    };

    // ask
    let caller = CallerFacts { own: true, ..call.caller.facts.clone() };
    let facts = Facts { caller, change: Some(change), ..Facts::default() };
    let about = About { seller: Some(application.reseller_tenant), ..About::default() };
    let grant = app.ask(call, "decide_direct_bill", facts, &about).await?;

    // decide
    let left = application.stage;
    application.value = tried.map_err(refused)?;

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&application);
    if application.stage == Stage::Qualified {
        make_account(app, call, &mut work, &application).await?;
    }
    tell(app, &mut work, &application, left).await?;
    let about = AuditAbout::of("direct_bill_application", id.0).in_log_of(application.reseller_tenant);
    work.audit("direct_bill_decided", about.was(&left).became(&application.stage));
    work.commit(&application.value).await?;
    Ok(application.value)
}

async fn attempt(
    app: &App,
    call: &Call,
    application: &Application,
    verdict: &Verdict,
) -> Result<Result<Application, Refusal>, Failure> {
    let mut next = application.clone();
    let (revenue, shown) = match verdict {
        Verdict::Reject(reason) => return Ok(next.reject(reason, call.at, call.caller.user)),
        Verdict::Pass { revenue_usd, shown } => (revenue_usd, shown),
    };
    next.revenue_found_usd = revenue.or(next.revenue_found_usd);
    for key in shown {
        match next.clone().show(key) {
            Ok(with) => next = with,
            Err(refusal) => return Ok(Err(refusal)),
        }
    }
    let figures = record(app, &next, call.at).await?;
    Ok(next.clone().pass(&terms(app, &next.version)?, &figures, call.at, call.caller.user))
}

/// The account on the other tenant: verified by this application, waiting for its partner id and its signature.
async fn make_account(app: &App, call: &Call, work: &mut Work<'_>, application: &Application) -> Result<(), Failure> {
    let tenant = application.form.tenant.ok_or(Failure::NotFound("tenant"))?;
    let mut party = look::party(app, call.at, tenant).await?;
    let reseller = app.db.get::<Account>(application.reseller).await?.ok_or(Failure::NotFound("account"))?;
    let (known, _) = kept_or_made(app, &reseller).await?;
    let enrolment = enrolment(call, application, &party, &known);
    let account = Account {
        id: application.id,
        tenant,
        tier: Tier::DirectBill,
        transition_to_reseller: false,
        state: AccountState::Qualified,
        legal_name: reseller.legal_name.clone(),
        country: party.tenant.country.clone(),
        currency: app.market(&party.tenant.country).currency,
        location: None,
        partner_id: None,
        partner_id_postponed: true,
        created_at: call.at,
        active_at: None,
        state_reason: None,
        ..reseller.value.clone()
    };
    party.tenant.value.kind = TenantKind::Csp;
    work.guard(&reseller);
    work.update(&party.tenant);
    rest(app, work, &party, &enrolment).await?;
    work.insert(&account);
    match store::enrolment::enrolment_by_tenant(&app.db, tenant).await? {
        // A draft that somebody began on this tenant gives way: its id would not be the account's.
        Some(_) => {
            Err(Failure::state("TenantAlreadyEnrolled", "an enrolment was begun on this tenant; finish that first"))
        }
        None => {
            work.insert(&enrolment);
            Ok(())
        }
    }
}

fn enrolment(call: &Call, application: &Application, party: &look::Party, known: &Kept<Enrolment>) -> Enrolment {
    let mut enrolment = Enrolment {
        id: application.id,
        wanted: Tier::DirectBill,
        state: AccountState::Qualified,
        tenant: Some(party.tenant.id),
        applicant: application.history.first().and_then(|first| first.by),
        partner_id: PartnerIdState::Postponed,
        vetting: Vetting { status: VettingStatus::Authorized, ..Vetting::default() },
        submitted_at: application.history.get(1).map(|sent| sent.at),
        history: vec![Entry {
            at: call.at,
            by: call.caller.user,
            event: Event::Accepted,
            state: AccountState::Qualified,
        }],
        requests: Vec::new(),
        documents: Vec::new(),
        rejection: None,
        pauses: Vec::new(),
        ..known.value.clone()
    };
    enrolment.profile.tax_id.clone_from(&application.form.tax_id);
    enrolment.profile.address.country.clone_from(&party.tenant.country);
    enrolment
}

async fn tell(app: &App, work: &mut Work<'_>, application: &Application, left: Stage) -> Result<(), Failure> {
    let reseller = app.db.get::<Account>(application.reseller).await?.ok_or(Failure::NotFound("account"))?;
    let (known, _) = kept_or_made(app, &reseller).await?;
    let what = match (left, application.stage) {
        (Stage::CreditCheck, Stage::Rejected) => Notification::CreditCheckFailed,
        (Stage::CreditCheck, _) => Notification::CreditCheckPassed,
        (_, Stage::Rejected) => Notification::VerificationRejected,
        (_, Stage::Qualified) => Notification::VerificationPassed,
        _ => return Ok(()),
    };
    let args = MailArgs::from([
        ("name".into(), known.contact.first_name.clone()),
        ("company".into(), reseller.legal_name.clone()),
        ("reason".into(), application.reason.clone().unwrap_or_default()),
        ("appeal_until".into(), String::new()),
        ("link".into(), app.link("direct-bill", &application.id.to_string())),
    ]);
    for to in app.recipients(application.reseller_tenant, &[Role::GlobalAdmin]).await? {
        work.mail(what, &to, &args);
    }
    Ok(())
}
