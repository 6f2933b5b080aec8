//! A reseller applies for direct billing on another tenant of its organisation (6.2).

use super::{record, terms};
use crate::{App, Call, Failure, FieldError, Work, ask::About, look, once};
use domain::{
    account::{Account, Tier},
    direct_bill::{Application, Form, Passed, Refusal, Stage, Unmet},
    facts::{CallerFacts, ChangeFacts, Facts},
    id::AccountId,
    tenant::Tenant,
};
use std::collections::BTreeSet;
use store::{Kept, audit::AuditAbout};

/// An application as sent.
#[derive(Clone, Debug, Default)]
pub struct ApplyDirectBill {
    /// Further data.
    pub form: Form,
    /// Requirements that the applicant states to meet.
    pub stated: BTreeSet<String>,
}

/// Applies for direct billing.
///
/// # Errors
/// [`Failure::Refused`]: `RoleNotAllowed`, `TenantAlreadyEnrolled`, `DirectBillRequirementsNotMet` with the failed
/// items; [`Failure::Invalid`] for a field of the form.
pub async fn apply_direct_bill(app: &App, call: &Call, input: ApplyDirectBill) -> Result<Application, Failure> {
    once(app, call, async || apply_once(app, call, &input).await).await
}

async fn apply_once(app: &App, call: &Call, input: &ApplyDirectBill) -> Result<Application, Failure> {
    // look
    let party = look::party(app, call.at, call.caller.tenant).await?;
    let reseller = party.account.clone().filter(|account| look::party::resells(account));
    let reseller = reseller.ok_or_else(|| Failure::state("ResellerFirst", "a reseller applies for direct billing"))?;
    let wanted = other_tenant(app, &party, input).await?;
    let opened = opened(app, call, &reseller, input);
    let terms = terms(app, &opened.version)?;
    let figures = record(app, &opened, call.at).await?;
    let mut unmet = opened.in_the_way(&terms, &figures);
    if party.facts.partner_id.is_empty() {
        unmet.push(Unmet { key: "partner_id".into(), mandatory: true });
    }
    let enrolled = match &wanted {
        Some(tenant) => app.account(tenant.id).await?.is_some(),
        None => true,
    };

    // ask
    let change = ChangeFacts {
        wanted: Tier::DirectBill.as_str().into(),
        state_allows: true,
        already_enrolled: enrolled,
        unmet: unmet.into_iter().map(|unmet| unmet.key).collect(),
        ..ChangeFacts::default()
    };
    let facts = Facts {
        caller: CallerFacts { own: true, ..call.caller.facts.clone() },
        seller: Some(party.facts.clone()),
        change: Some(change),
        ..Facts::default()
    };
    let about = About { seller: Some(party.tenant.id), ..About::default() };
    let grant = app.ask(call, "apply_direct_bill", facts, &about).await?;

    // decide
    let open = store::direct_bill::direct_bill_list_by_tenant(&app.db, party.tenant.id).await?;
    if open.iter().any(|one| !one.stage.is_over()) {
        return Err(Failure::state("ApplicationOpen", "one application runs already; wait for it or withdraw it"));
    }
    let sent = opened.submit(&terms, &figures, call.at, call.caller.user).map_err(refused)?;

    // record
    let mut work = Work::granted(app, call, &grant);
    work.guard(&reseller);
    wanted.iter().for_each(|tenant| work.touch(tenant));
    work.insert(&sent);
    work.audit("direct_bill_applied", AuditAbout::of("direct_bill_application", sent.id.0).became(&sent));
    work.commit(&sent).await?;
    Ok(sent)
}

/// The tenant that is to trade: of the same organisation, and not the reseller's.
async fn other_tenant(
    app: &App,
    party: &look::Party,
    input: &ApplyDirectBill,
) -> Result<Option<Kept<Tenant>>, Failure> {
    let Some(id) = input.form.tenant else { return Ok(None) };
    let found = app.db.get::<Tenant>(id).await?.filter(|tenant| tenant.organisation == party.tenant.organisation);
    let advice = "name another tenant of the same organisation; create a work account for it first";
    found.map(Some).ok_or_else(|| FieldError::alone("form.tenant", "TenantInvalid", advice))
}

fn opened(app: &App, call: &Call, reseller: &Account, input: &ApplyDirectBill) -> Application {
    // What only figures or a later stage can show is not stated.
    let measured = ["revenue", "tenure", "support_plan", "capability_assessment"];
    let shown = input.stated.iter().filter(|key| !measured.contains(&key.as_str())).cloned();
    Application {
        id: app.ids.next(call.at),
        reseller: reseller.id,
        reseller_tenant: reseller.tenant,
        version: app.profile().direct_bill.clone(),
        stage: Stage::EligibilityForm,
        form: input.form.clone(),
        shown: shown.collect(),
        revenue_found_usd: None,
        reason: None,
        history: vec![Passed { stage: Stage::EligibilityForm, at: call.at, by: call.caller.user }],
    }
}

/// Shows the paid support plan, once the credit check has passed (6.2).
///
/// # Errors
/// [`Failure::State`] before that stage; [`Failure::NotFound`] for somebody else's application.
pub async fn show_support_plan(app: &App, call: &Call, id: AccountId) -> Result<Application, Failure> {
    once(app, call, async || {
        step(app, call, id, ("direct_bill_shown", |one: Application| one.show("support_plan"))).await
    })
    .await
}

/// Takes an application back.
///
/// # Errors
/// [`Failure::State`] when it is over; [`Failure::NotFound`] for somebody else's application.
pub async fn withdraw_application(app: &App, call: &Call, id: AccountId) -> Result<Application, Failure> {
    once(app, call, async || {
        let withdraw = |one: Application| one.withdraw(call.at, call.caller.user);
        step(app, call, id, ("direct_bill_withdrawn", withdraw)).await
    })
    .await
}

async fn step(
    app: &App,
    call: &Call,
    id: AccountId,
    (operation, step): (&str, impl FnOnce(Application) -> Result<Application, Refusal>),
) -> Result<Application, Failure> {
    // look
    let found = app.db.get::<Application>(id).await?;
    let own = found.filter(|one| one.reseller_tenant == call.caller.tenant);
    let mut application = own.ok_or(Failure::NotFound("direct-bill application"))?;

    // ask
    let caller = CallerFacts { own: true, ..call.caller.facts.clone() };
    let change = ChangeFacts { state_allows: true, ..ChangeFacts::default() };
    let facts = Facts { caller, change: Some(change), ..Facts::default() };
    let grant = app.ask(call, "apply_direct_bill", facts, &Default::default()).await?;

    // decide
    application.value = step(application.value.clone()).map_err(refused)?;

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&application);
    work.audit(operation, AuditAbout::of("direct_bill_application", id.0));
    work.commit(&application.value).await?;
    Ok(application.value)
}

/// What a guard of the application says, as an answer.
pub(super) fn refused(refusal: Refusal) -> Failure {
    match &refusal {
        Refusal::FieldNotAllowed(field) => {
            FieldError::alone(&format!("form.{field}"), refusal.code(), refusal.to_string())
        }
        other => Failure::state(other.code(), other.to_string()),
    }
}
