//! Begins an application for the caller's tenant, or gives the one that was begun (E1, E2).

use super::load::caller;
use crate::{App, Call, Failure, Work, ask::About, look, once};
use domain::{
    account::{Account, AccountState, Tier},
    enrolment::{
        Enrolment,
        steps::{Act, open},
    },
    facts::{ChangeFacts, Facts},
    id::TenantId,
    order::SubscriptionState,
};
use store::{Kept, audit::AuditAbout};

/// Begins an application for a tier; the tenant of the caller is the one that enrols.
///
/// # Errors
/// [`Failure::Refused`]: `RoleNotAllowed`, `InternalUseOnly`, `TenantAlreadyEnrolled`, `TenantHoldsServices`,
/// `ResellerFirst`, `ProviderByApproval`, `MarketNotSupported`.
pub async fn start_enrolment(app: &App, call: &Call, tier: Tier) -> Result<Enrolment, Failure> {
    once(app, call, async || start_once(app, call, tier).await).await
}

async fn start_once(app: &App, call: &Call, tier: Tier) -> Result<Enrolment, Failure> {
    // look
    let applicant = app.user(call).await?;
    let party = look::party(app, call.at, call.caller.tenant).await?;
    let before = store::enrolment::enrolment_by_tenant(&app.db, call.caller.tenant).await?;
    let resumes = before.as_ref().is_none_or(|before| reopens(before, party.account.as_deref()));
    let change = ChangeFacts {
        wanted: tier.as_str().into(),
        state_allows: true,
        already_enrolled: !resumes || before.is_none() && party.account.is_some(),
        services: services(app, call.caller.tenant).await?,
        new_to_programme: newcomer(app, call, &party).await?,
        ..ChangeFacts::default()
    };
    let facts = Facts {
        caller: caller(call, Some(call.caller.tenant)),
        seller: Some(party.facts.clone()),
        change: Some(change),
        ..Facts::default()
    };
    let about = About { seller: Some(call.caller.tenant), ..About::default() };

    // ask
    let grant = app.ask(call, "start_enrolment", facts, &about).await?;

    // decide
    let act = Act { at: call.at, by: call.caller.user };
    if let Some(draft) = before.as_ref().filter(|before| before.state == AccountState::Draft && before.wanted == tier) {
        return Ok(draft.value.clone());
    }
    let id = before.as_ref().map_or_else(|| app.ids.next(call.at), |before| before.id);
    let opened = open(id, tier, act).sign_in(call.caller.tenant, applicant.id, act).map_err(super::load::refused)?;
    let begun = prefilled(app, opened, before.as_ref(), &party).await?;

    // record
    let mut work = Work::granted(app, call, &grant);
    work.guard(&party.tenant);
    match &before {
        Some(before) => work.update(&Kept { version: before.version, value: begun.clone() }),
        None => work.insert(&begun),
    }
    work.audit("enrolment_opened", AuditAbout::of("enrolment", begun.id.0).became(&begun));
    work.commit(&begun).await?;
    Ok(begun)
}

/// An application can begin anew while it is a draft, or after it closed without ever having led to trade.
fn reopens(before: &Enrolment, account: Option<&Account>) -> bool {
    match before.state {
        AccountState::Draft => true,
        AccountState::Closed => account.is_none_or(|account| account.active_at.is_none()),
        _ => false,
    }
}

/// Titles of what the tenant still holds as a customer (T-1).
pub(super) async fn services(app: &App, tenant: TenantId) -> Result<Vec<String>, Failure> {
    let held = store::subscription::subscription_list_by_customer(&app.db, tenant).await?;
    let running =
        held.iter().filter(|one| !matches!(one.state, SubscriptionState::Deleted | SubscriptionState::Disabled));
    let mut titles: Vec<String> = running.map(|one| app.item_title(&one.item)).collect();
    titles.sort();
    titles.dedup();
    Ok(titles)
}

/// Newcomers enrol as reseller first (4.1); who has an account in the organisation is none.
pub(super) async fn newcomer(app: &App, call: &Call, party: &look::Party) -> Result<bool, Failure> {
    Ok(app.resellers_first(call.at) && !app.account_of_organisation(party.tenant.organisation).await?)
}

/// A new application of a company that is known already takes over what it said before (RQ-C11).
async fn prefilled(
    app: &App,
    mut opened: Enrolment,
    before: Option<&Kept<Enrolment>>,
    party: &look::Party,
) -> Result<Enrolment, Failure> {
    let mut known = before.map(|before| before.value.clone());
    for account in store::account::account_list_by_organisation(&app.db, party.tenant.organisation).await? {
        if known.is_none() {
            known = app.db.get::<Enrolment>(account.id).await?.map(|found| found.value);
        }
    }
    if let Some(known) = known {
        opened.profile = known.profile;
        opened.contact = known.contact;
        opened.support = known.support;
        opened.security = known.security;
    }
    if opened.profile.address.country != party.tenant.country {
        // An address in another country is another place; the name of the company stays.
        opened.profile.address = Default::default();
        opened.profile.address.country.clone_from(&party.tenant.country);
    }
    if opened.profile.company_name.is_empty() {
        opened.profile.company_name = app.organisation_name(party.tenant.organisation).await?;
    }
    Ok(opened)
}
