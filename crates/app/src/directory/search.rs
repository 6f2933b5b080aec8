//! Searches the provider directory, for anybody, signed in or not. Only active providers are listed; a reseller sees
//! those of its own region first and the others marked, because it could not work with them.

use crate::{App, Call, Failure, look};
use domain::{
    account::{AccountState, Tier},
    directory::{DirectorySearch, Offering},
    id::TenantId,
};
use serde::Serialize;

/// A provider in the directory.
#[derive(Clone, Debug, Serialize)]
pub struct Listing {
    /// The provider's CSP tenant.
    pub tenant: TenantId,
    /// Registered name.
    pub name: String,
    /// Its country, by programme code.
    pub country: String,
    /// The country's name.
    pub country_name: String,
    /// Its region.
    pub region: String,
    /// It is in another region than the reseller who asks, so that no partnership is possible.
    pub other_region: bool,
    /// What it offers.
    pub offering: Offering,
}

/// The providers that fit, by name. Restricted to the region of the country asked for or of the reseller who asks,
/// unless `everywhere`.
///
/// # Errors
/// [`Failure::Unavailable`] when the database does not answer.
pub async fn search_directory(
    app: &App,
    call: Option<&Call>,
    search: &DirectorySearch,
    everywhere: bool,
) -> Result<Vec<Listing>, Failure> {
    let region = region_of(app, call, search).await?;
    let wanted = match everywhere {
        true => DirectorySearch { country: String::new(), ..search.clone() },
        false => search.clone(),
    };
    let name = search.name.to_lowercase();
    let mut found = Vec::new();
    for entry in store::directory::entry_list(&app.db).await? {
        let Some(offering) = entry.value.published.filter(|offering| offering.fits(&wanted)) else { continue };
        let at = app.clock.now();
        let party = look::party(app, at, entry.value.tenant).await?;
        let is_active_provider = party
            .account
            .as_ref()
            .is_some_and(|account| account.tier == Tier::IndirectProvider && account.state == AccountState::Active);
        let other_region = region.as_ref().is_some_and(|region| *region != party.facts.region);
        let named = name.is_empty() || party.facts.name.to_lowercase().contains(&name);
        if is_active_provider && named && (everywhere || !other_region) {
            found.push(Listing {
                tenant: party.tenant.id,
                name: party.facts.name,
                country: party.facts.country,
                country_name: party.facts.country_name,
                region: party.facts.region,
                other_region,
                offering,
            });
        }
    }
    found.sort_by(|a, b| (a.other_region, &a.name).cmp(&(b.other_region, &b.name)));
    Ok(found)
}

async fn region_of(app: &App, call: Option<&Call>, search: &DirectorySearch) -> Result<Option<String>, Failure> {
    if !search.country.is_empty() {
        return Ok(Some(app.market(&search.country.to_uppercase()).region));
    }
    let Some(call) = call.filter(|call| call.caller.facts.tenant_kind == "csp") else { return Ok(None) };
    Ok(Some(look::party(app, call.at, call.caller.tenant).await?.facts.region))
}
