//! Associates a location's partner id with the caller's CSP tenant, one to one and of the same country (E4, R-26,
//! R-27); later it can be changed for another (3).

use crate::{
    App, Call, Failure, Work,
    ask::About,
    enrolment::{kept_or_made, refused},
    look, once,
};
use domain::{
    account::{Account, Location, Membership},
    enrolment::{Enrolment, steps::Act},
    facts::{CallerFacts, ChangeFacts, Facts},
    id::TenantId,
    order::CartStatus,
};
use store::{Kept, audit::AuditAbout};

/// Associates the partner id.
///
/// # Errors
/// [`Failure::Refused`]: `RoleNotAllowed`, `PartnerIdUnknown`, `PartnerIdNotLocation`, `PartnerIdInUse`,
/// `PartnerIdCountryMismatch`; [`Failure::State`] with `OpenCarts` while a change would reach open carts.
pub async fn associate_partner_id(app: &App, call: &Call, partner_id: &str) -> Result<Enrolment, Failure> {
    once(app, call, async || associate_once(app, call, partner_id.trim()).await).await
}

/// The id, what it leads to, and what it replaces.
struct Found {
    location: Option<Kept<Location>>,
    membership: Option<Kept<Membership>>,
    is_global: bool,
}

async fn associate_once(app: &App, call: &Call, partner_id: &str) -> Result<Enrolment, Failure> {
    // look
    let party = look::party(app, call.at, call.caller.tenant).await?;
    let found = find(app, &party, partner_id).await?;
    let before = store::account::location_by_tenant(&app.db, party.tenant.id).await?;
    let (mut enrolment, fresh) = enrolment(app, &party).await?;
    let tried = match &found.location {
        Some(location) => enrolment.value.clone().associate(location.id, Act { at: call.at, by: call.caller.user }),
        None => Ok(enrolment.value.clone()),
    };
    let facts = Facts {
        caller: CallerFacts { own: true, ..call.caller.facts.clone() },
        seller: Some(party.facts.clone()),
        change: Some(change(app, &found, party.tenant.id)),
        ..Facts::default()
    };

    // ask
    let about = About { seller: Some(party.tenant.id), ..About::default() };
    let grant = app.ask(call, "associate_partner_id", facts, &about).await?;

    // decide
    let Some(mut location) = found.location else { return Err(Failure::NotFound("location")) };
    enrolment.value = tried.map_err(refused)?;
    let other = before.filter(|before| before.id != location.id);
    if other.is_some() && open_carts(app, call, party.tenant.id).await? {
        return Err(Failure::state("OpenCarts", "check out or empty the open carts before the partner id changes"));
    }
    let old = party.account.as_ref().and_then(|account| account.partner_id.clone());

    // record
    let mut work = Work::granted(app, call, &grant);
    // The tenant of the old location goes first: no two locations are a tenant's at the same time.
    if let Some(mut other) = other {
        other.value.tenant = None;
        work.update(&other);
    }
    match party.account.clone() {
        Some(mut account) => {
            location.value.tenant = Some(party.tenant.id);
            work.update(&location);
            adopt(&mut account.value, &location);
            work.update(&account);
        }
        // A draft has no account yet; the location becomes its own when it is sent.
        None => work.guard(&location),
    }
    join(&mut work, found.membership, party.tenant.id);
    if fresh {
        work.insert(&enrolment.value)
    } else {
        work.update(&enrolment)
    }
    let operation = if old.is_some() { "update_mpn_association" } else { "create_mpn_association" };
    let about = AuditAbout::of("account", enrolment.id.0).was(&old).became(&location.partner_id);
    work.audit(operation, about);
    work.commit(&enrolment.value).await?;
    Ok(enrolment.value)
}

/// The membership account acts for the tenant from now on.
fn join(work: &mut Work<'_>, membership: Option<Kept<Membership>>, tenant: TenantId) {
    if let Some(mut membership) = membership.filter(|found| !found.tenants.contains(&tenant)) {
        membership.value.tenants.push(tenant);
        work.update(&membership);
    }
}

fn adopt(account: &mut Account, location: &Location) {
    account.location = Some(location.id);
    account.partner_id = Some(location.partner_id.clone());
    account.partner_id_postponed = false;
    account.membership = Some(location.membership);
}

/// Looks the id up among those of the caller's organisation; a stranger's id looks like a missing one.
async fn find(app: &App, party: &look::Party, partner_id: &str) -> Result<Found, Failure> {
    let membership = store::account::membership_by_organisation(&app.db, party.tenant.organisation).await?;
    let location = store::account::location_by_partner_id(&app.db, partner_id).await?;
    let own = membership.as_ref().map(|membership| membership.id);
    let usable = |location: &Kept<Location>| {
        Some(location.membership) == own && location.active_at.is_some() && location.deleted_at.is_none()
    };
    let is_global = membership.as_ref().is_some_and(|membership| membership.global_partner_id == partner_id);
    Ok(Found { location: location.filter(usable), membership, is_global })
}

fn change(app: &App, found: &Found, tenant: TenantId) -> ChangeFacts {
    let location = found.location.as_ref();
    let country = location.map(|location| location.country.clone()).unwrap_or_default();
    ChangeFacts {
        state_allows: true,
        partner_id_known: location.is_some() || found.is_global,
        partner_id_is_location: location.is_some(),
        partner_id_free: location.is_none_or(|location| location.tenant.is_none_or(|owner| owner == tenant)),
        country_name: app.market(&country).country_name,
        country,
        ..ChangeFacts::default()
    }
}

async fn enrolment(app: &App, party: &look::Party) -> Result<(Kept<Enrolment>, bool), Failure> {
    if let Some(found) = store::enrolment::enrolment_by_tenant(&app.db, party.tenant.id).await? {
        return Ok((found, false));
    }
    let account = party.account.as_ref().ok_or(Failure::NotFound("enrolment"))?;
    kept_or_made(app, account).await
}

async fn open_carts(app: &App, call: &Call, seller: TenantId) -> Result<bool, Failure> {
    let carts = store::order::cart_list_by_seller(&app.db, seller).await?;
    Ok(carts.iter().any(|cart| cart.status == CartStatus::Active && cart.expires_at > call.at))
}
