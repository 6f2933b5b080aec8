//! Changes the legal profile of an account (E16): only what differs is vetted again and trade stays open. The country
//! never changes (T-3).

use super::{
    load::{caller, invalid, kept_or_made, refused, rules},
    review::act,
};
use crate::{App, Call, Failure, Work, ask::About, look, once};
use domain::{
    account::AccountState,
    enrolment::{Enrolment, LegalProfile, form::faults},
    facts::{ChangeFacts, Facts},
};
use store::audit::AuditAbout;

/// Updates the legal profile of the caller's account.
///
/// # Errors
/// [`Failure::Refused`] with `CountryImmutable` for another country; [`Failure::Invalid`] with every wrong field;
/// [`Failure::State`] while the account is not active.
pub async fn update_legal_profile(app: &App, call: &Call, profile: LegalProfile) -> Result<Enrolment, Failure> {
    once(app, call, async || update_once(app, call, &profile).await).await
}

async fn update_once(app: &App, call: &Call, profile: &LegalProfile) -> Result<Enrolment, Failure> {
    // look
    let party = look::party(app, call.at, call.caller.tenant).await?;
    let mut account = party.account.clone().ok_or(Failure::NotFound("account"))?;
    let (mut enrolment, fresh) = kept_or_made(app, &account).await?;
    let market = app.market(&profile.address.country);
    let change = ChangeFacts {
        country: profile.address.country.clone(),
        country_name: market.country_name,
        state: account.state.as_str().into(),
        state_allows: account.state == AccountState::Active,
        ..ChangeFacts::default()
    };
    let facts = Facts {
        caller: caller(call, Some(account.tenant)),
        seller: Some(party.facts.clone()),
        change: Some(change),
        ..Facts::default()
    };

    // ask
    let about = About { seller: Some(account.tenant), ..About::default() };
    let grant = app.ask(call, "update_legal_profile", facts, &about).await?;

    // decide
    let before = enrolment.profile.clone();
    let mut tried = enrolment.value.clone();
    tried.profile = profile.clone();
    let mut wrong = faults(&tried, &rules(app, party.tenant.cloud)?);
    wrong.retain(|fault| fault.field.starts_with("profile."));
    if !wrong.is_empty() {
        return Err(invalid(wrong));
    }
    if enrolment.profile.address.country.is_empty() {
        enrolment.value.profile.address.country.clone_from(&account.country);
    }
    enrolment.value = enrolment.value.clone().change_profile(profile.clone(), act(call)).map_err(refused)?;
    account.value.legal_name.clone_from(&profile.company_name);

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&account);
    if fresh {
        work.insert(&enrolment.value)
    } else {
        work.update(&enrolment)
    }
    let about = AuditAbout::of("account", account.id.0).was(&before).became(profile);
    work.audit("enrolment_data_changed", about);
    work.commit(&enrolment.value).await?;
    Ok(enrolment.value)
}
