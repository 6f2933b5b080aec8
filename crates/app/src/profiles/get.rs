//! The profiles of the calling partner. Before the first change they are put together from account and location.

use crate::{App, Call, Failure, look};
use domain::{
    account::{Account, Location},
    facts::Facts,
    partner_profile::{BillingProfile, PartnerProfile, SupportProfile},
    tenant::Tenant,
    user::Role,
};
use store::Kept;

/// What is known about the partner.
#[derive(Clone, Debug)]
pub struct ProfileView {
    /// The profiles; version 0 while nothing was changed.
    pub profile: Kept<PartnerProfile>,
    /// Its tenant.
    pub tenant: Tenant,
    /// Its account.
    pub account: Account,
}

/// The profiles of the calling partner.
///
/// # Errors
/// [`Failure::Refused`] without the role; [`Failure::NotFound`] when the tenant has no account.
pub async fn get_profile(app: &App, call: &Call) -> Result<ProfileView, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "view_profiles", facts, &Default::default()).await?;
    look_at(app, call).await
}

pub(super) async fn look_at(app: &App, call: &Call) -> Result<ProfileView, Failure> {
    let party = look::party(app, call.at, call.caller.tenant).await?;
    let account = party.account.ok_or(Failure::NotFound("account"))?;
    let profile = match app.db.get::<PartnerProfile>(party.tenant.id).await? {
        Some(profile) => profile,
        None => Kept { version: 0, value: first(app, &account, &party.tenant).await? },
    };
    Ok(ProfileView { profile, tenant: party.tenant.value, account: account.value })
}

async fn first(app: &App, account: &Account, tenant: &Tenant) -> Result<PartnerProfile, Failure> {
    let location = match account.location {
        Some(location) => app.db.get::<Location>(location).await?,
        None => None,
    };
    let (address, mut contact) = location.map(|found| (found.value.address, found.value.contact)).unwrap_or_default();
    let users = store::user::user_list_by_tenant(&app.db, tenant.id).await?;
    let admin = users.iter().find(|user| user.roles.contains(&Role::GlobalAdmin));
    if let Some(admin) = admin.filter(|_| contact.email.is_empty()) {
        contact.email.clone_from(&admin.email);
    }
    let language = admin.map_or("en", |admin| &admin.language).to_owned();
    let billing = BillingProfile {
        company_name: account.legal_name.clone(),
        address: address.clone(),
        contact: contact.clone(),
        ..BillingProfile::default()
    };
    Ok(PartnerProfile {
        tenant: tenant.id,
        email: contact.email.clone(),
        culture: format!("{}-{}", language.split('-').next().unwrap_or("en"), account.country),
        language,
        address,
        contact,
        support: SupportProfile::default(),
        billing,
        updated_at: account.created_at,
    })
}
