//! "Enrol now" (E5): the application goes out, the tenant becomes a CSP tenant (T-1), and the primary contact gets the
//! mail with the single-use link (N-01).

use super::{
    load::{Case, caller, case, change, mirror, refused, rules},
    start::{newcomer, services},
    tell,
};
use crate::{App, Call, Failure, Work, ask::About, hash, look, once};
use domain::{
    account::{Account, Location},
    enrolment::{Enrolment, PartnerIdState, steps::Act},
    facts::{ChangeFacts, Facts},
    id::{AccountId, LocationId, TenantId},
    relationship::RelationshipState,
    tenant::{Organisation, TenantKind},
};
use store::{Kept, audit::AuditAbout};

/// Sends an application.
///
/// # Errors
/// [`Failure::Invalid`] with every field that is missing or wrong; [`Failure::Refused`] as for starting.
pub async fn submit_enrolment(app: &App, call: &Call, id: AccountId) -> Result<Enrolment, Failure> {
    once(app, call, async || submit_once(app, call, id).await).await
}

async fn submit_once(app: &App, call: &Call, id: AccountId) -> Result<Enrolment, Failure> {
    // look
    let Case { mut enrolment, account } = case(app, call, id).await?;
    let mut party = look::party(app, call.at, enrolment.tenant.unwrap_or(call.caller.tenant)).await?;
    let token = app.ids.secret();
    let act = Act { at: call.at, by: call.caller.user };
    let tried = enrolment.value.clone().submit(hash(token.as_bytes()), &rules(app, party.tenant.cloud)?, act);
    let change = ChangeFacts {
        services: services(app, party.tenant.id).await?,
        new_to_programme: newcomer(app, call, &party).await? && account.is_none(),
        ..change(&enrolment, &tried)
    };
    let facts = Facts {
        caller: caller(call, enrolment.tenant),
        seller: Some(party.facts.clone()),
        change: Some(change),
        ..Facts::default()
    };

    // ask
    let about = About { seller: Some(party.tenant.id), ..About::default() };
    let grant = app.ask(call, "submit_enrolment", facts, &about).await?;

    // decide
    enrolment.value = tried.map_err(refused)?;
    let location = match enrolment.partner_id {
        PartnerIdState::Associated(location) => Some(chosen(app, location, party.tenant.id).await?),
        _ => None,
    };
    let fresh = new_account(app, &enrolment, &party, location.as_ref().map(|kept| &kept.value));
    party.tenant.value.kind = TenantKind::Csp;
    party.tenant.value.name.clone_from(&enrolment.profile.company_name);

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&enrolment);
    work.update(&party.tenant);
    match account {
        Some(mut account) => {
            account.value = Account { created_at: account.created_at, ..fresh };
            work.update(&account);
        }
        None => work.insert(&fresh),
    }
    location.iter().for_each(|location| work.update(location));
    rest(app, &mut work, &party, &enrolment).await?;
    tell::verification(app, &mut work, &enrolment, &token);
    work.audit("enrolment_submitted", AuditAbout::of("enrolment", id.0).became(&enrolment.value.profile));
    work.commit(&enrolment.value).await?;
    Ok(enrolment.value)
}

/// The location the draft chose, now the tenant's own.
async fn chosen(app: &App, location: LocationId, tenant: TenantId) -> Result<Kept<Location>, Failure> {
    let mut location = app.db.get::<Location>(location).await?.ok_or(Failure::NotFound("location"))?;
    if location.tenant.is_some_and(|owner| owner != tenant) || location.deleted_at.is_some() {
        return Err(Failure::state("PartnerIdInUse", "another account uses this partner id by now; choose another"));
    }
    location.value.tenant = Some(tenant);
    Ok(location)
}

fn new_account(app: &App, enrolment: &Enrolment, party: &look::Party, location: Option<&Location>) -> Account {
    let mut account = Account {
        id: enrolment.id,
        tenant: party.tenant.id,
        organisation: party.tenant.organisation,
        tier: enrolment.wanted,
        transition_to_reseller: false,
        state: enrolment.state,
        legal_name: enrolment.profile.company_name.clone(),
        country: party.tenant.country.clone(),
        currency: app.market(&party.tenant.country).currency,
        location: location.map(|location| location.id),
        partner_id: location.map(|location| location.partner_id.clone()),
        partner_id_postponed: enrolment.partner_id == PartnerIdState::Postponed,
        membership: location.map(|location| location.membership),
        provider_direct_sale: false,
        created_at: enrolment.submitted_at.unwrap_or(party.tenant.created_at),
        active_at: None,
        state_reason: None,
    };
    mirror(&mut account, enrolment, None);
    account
}

/// Customer relationships of the tenant rest from now on, and the organisation bears the registered name.
pub(crate) async fn rest(
    app: &App,
    work: &mut Work<'_>,
    party: &look::Party,
    enrolment: &Enrolment,
) -> Result<(), Failure> {
    for mut edge in store::relationship::relationship_list_by_customer(&app.db, party.tenant.id).await? {
        if edge.state == RelationshipState::Active {
            edge.value.state = RelationshipState::Dormant;
            work.update(&edge);
        }
    }
    let known = app.account_of_organisation(party.tenant.organisation).await?;
    if let Some(mut organisation) = app.db.get::<Organisation>(party.tenant.organisation).await?.filter(|_| !known) {
        organisation.value.name.clone_from(&enrolment.profile.company_name);
        let number = Some(enrolment.profile.registration_number.clone()).filter(|number| !number.is_empty());
        organisation.value.registration_number = number;
        work.update(&organisation);
    }
    Ok(())
}
