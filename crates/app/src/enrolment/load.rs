//! Finds the application an act is about, and keeps the account in the same state as the application.

use crate::{App, Call, Failure, FieldError};
use domain::{
    account::{Account, Address},
    enrolment::{
        Enrolment, Entry, Event, LegalProfile, PartnerIdState, Vetting, VettingStatus,
        form::{Fault, Rules},
        steps::{Act, Refusal, open},
    },
    facts::{CallerFacts, ChangeFacts},
    id::{AccountId, TenantId},
    tenant::Cloud,
};
use store::Kept;

/// An application with its account; the account begins to be when the application is sent.
pub(super) struct Case {
    pub(super) enrolment: Kept<Enrolment>,
    pub(super) account: Option<Kept<Account>>,
}

/// The application with that id: the caller's own, or any for the operator. Foreign ones look like missing ones.
pub(super) async fn case(app: &App, call: &Call, id: AccountId) -> Result<Case, Failure> {
    let found = app.db.get::<Enrolment>(id).await?;
    let enrolment = found.filter(|found| is_own(call, found) || is_operator(call)).ok_or(NONE)?;
    with_account(app, enrolment).await
}

/// The application of the caller's tenant.
pub(super) async fn own_case(app: &App, call: &Call) -> Result<Case, Failure> {
    let found = store::enrolment::enrolment_by_tenant(&app.db, call.caller.tenant).await?;
    with_account(app, found.ok_or(NONE)?).await
}

pub(crate) const NONE: Failure = Failure::NotFound("enrolment");

pub(super) async fn with_account(app: &App, enrolment: Kept<Enrolment>) -> Result<Case, Failure> {
    let account = app.db.get::<Account>(enrolment.id).await?;
    Ok(Case { enrolment, account })
}

pub(super) fn is_operator(call: &Call) -> bool {
    call.caller.facts.tenant_kind == "operator"
}

pub(super) fn is_own(call: &Call, enrolment: &Enrolment) -> bool {
    enrolment.tenant == Some(call.caller.tenant)
}

/// The caller as the policies see it, owner of this application or not.
pub(super) fn caller(call: &Call, tenant: Option<TenantId>) -> CallerFacts {
    CallerFacts { own: tenant == Some(call.caller.tenant), ..call.caller.facts.clone() }
}

/// The facts of a step that was tried: whether the state allows it.
pub(crate) fn change<T>(enrolment: &Enrolment, tried: &Result<T, Refusal>) -> ChangeFacts {
    let barred = |refusal: &Refusal| {
        matches!(refusal, Refusal::StateNotAllowed { .. } | Refusal::TooManyMails | Refusal::TooLate)
            || matches!(refusal, Refusal::VettingNotAllowed | Refusal::TierNotAllowed)
    };
    ChangeFacts {
        wanted: enrolment.wanted.as_str().into(),
        state: enrolment.state.as_str().into(),
        state_allows: tried.as_ref().err().is_none_or(|refusal| !barred(refusal)),
        ..ChangeFacts::default()
    }
}

/// What fields are measured by, for a tenant of that cloud.
pub(super) fn rules(app: &App, cloud: Cloud) -> Result<Rules<'_>, Failure> {
    let snapshot = &app.profile().market_snapshot;
    let markets = app.programme.markets.at(snapshot).map_err(|error| Failure::Fault(error.to_string()))?;
    Ok(Rules { programme: &app.programme.programme, markets, cloud })
}

/// What a guard of the application says, as an answer.
pub(crate) fn refused(refusal: Refusal) -> Failure {
    match refusal {
        Refusal::Incomplete(faults) => invalid(faults),
        other => Failure::state(other.code(), other.to_string()),
    }
}

pub(super) fn invalid(faults: Vec<Fault>) -> Failure {
    let field =
        |fault: Fault| FieldError { field: fault.field, message: advice(&fault.code, fault.reason), code: fault.code };
    Failure::Invalid(faults.into_iter().map(field).collect())
}

/// What would be right, where the reason alone does not say so.
fn advice(code: &str, reason: String) -> String {
    match code {
        "ContactEmailWebmail" => format!("{reason}; use an address on a domain that the company owns"),
        "EmailRoleAddress" => format!("{reason}; use the address of the person who can speak about the application"),
        "EmailTenantDomain" => format!("{reason}; use an address that receives mail"),
        _ => reason,
    }
}

/// Brings the account to the state of its application.
pub(crate) fn mirror(account: &mut Account, enrolment: &Enrolment, reason: Option<&str>) {
    account.state = enrolment.state;
    account.state_reason = reason.map(str::to_owned);
}

/// The account of a case after a step, if there is one.
pub(super) fn mirrored(
    account: Option<Kept<Account>>,
    enrolment: &Enrolment,
    reason: Option<&str>,
) -> Option<Kept<Account>> {
    account.map(|mut account| {
        mirror(&mut account.value, enrolment, reason);
        account
    })
}

/// The application of an account; one that was never written down is made from the account, so that every account can
/// be acted on. The flag says that it is new to the store.
pub(crate) async fn kept_or_made(app: &App, account: &Account) -> Result<(Kept<Enrolment>, bool), Failure> {
    if let Some(found) = app.db.get::<Enrolment>(account.id).await? {
        return Ok((found, false));
    }
    Ok((Kept { version: 0, value: made(account) }, true))
}

/// What an application of this account would say that was decided elsewhere.
pub(crate) fn made(account: &Account) -> Enrolment {
    let act = Act { at: account.created_at, by: None };
    let status = if account.state.is_enrolled() { VettingStatus::Authorized } else { VettingStatus::Pending };
    let address = Address { country: account.country.clone(), ..Address::default() };
    let postponed = if account.partner_id_postponed { PartnerIdState::Postponed } else { PartnerIdState::None };
    Enrolment {
        state: account.state,
        tenant: Some(account.tenant),
        partner_id: account.location.map_or(postponed, PartnerIdState::Associated),
        profile: LegalProfile { company_name: account.legal_name.clone(), address, ..LegalProfile::default() },
        vetting: Vetting { status, ..Vetting::default() },
        history: vec![Entry { at: act.at, by: None, event: Event::Opened, state: account.state }],
        ..open(account.id, account.tier, act)
    }
}
