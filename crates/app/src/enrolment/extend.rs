//! The short form (4.1, RQ-C11): a direct-bill partner becomes a reseller on the same tenant, too, and is asked only
//! where its customers turn to (6.4).

use super::load::{caller, invalid, kept_or_made, rules};
use crate::{App, Call, Failure, Work, ask::About, look, once};
use domain::{
    account::{Account, Tier},
    enrolment::{Enrolment, SupportContact, form::faults},
    facts::{ChangeFacts, Facts},
};
use store::audit::AuditAbout;

/// Enrols the caller's direct-bill account as reseller as well; it holds both tiers during the transition.
///
/// # Errors
/// [`Failure::Refused`] with `TenantAlreadyEnrolled` for every other account; [`Failure::Invalid`] with the fields of
/// the support contact that are missing or wrong.
pub async fn extend_to_reseller(app: &App, call: &Call, support: SupportContact) -> Result<Account, Failure> {
    once(app, call, async || extend_once(app, call, &support).await).await
}

async fn extend_once(app: &App, call: &Call, support: &SupportContact) -> Result<Account, Failure> {
    // look
    let party = look::party(app, call.at, call.caller.tenant).await?;
    let mut account = party.account.clone().ok_or(Failure::NotFound("account"))?;
    let change = ChangeFacts {
        wanted: Tier::IndirectReseller.as_str().into(),
        state_allows: true,
        already_enrolled: account.tier != Tier::DirectBill || account.transition_to_reseller,
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
    let grant = app.ask(call, "start_enrolment", facts, &about).await?;

    // decide
    let (mut enrolment, fresh) = kept_or_made(app, &account).await?;
    enrolment.value.support = support.clone();
    let mut wrong = faults(&enrolment, &rules(app, party.tenant.cloud)?);
    wrong.retain(|fault| fault.field.starts_with("support."));
    if !wrong.is_empty() {
        return Err(invalid(wrong));
    }
    account.value.transition_to_reseller = true;

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&account);
    record(&mut work, &enrolment, fresh);
    work.audit("enrolment_extended", AuditAbout::of("account", account.id.0));
    work.commit(&account.value).await?;
    Ok(account.value)
}

fn record(work: &mut Work<'_>, enrolment: &store::Kept<Enrolment>, fresh: bool) {
    if fresh { work.insert(&enrolment.value) } else { work.update(enrolment) }
}
