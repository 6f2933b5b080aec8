//! The tenant an address names: by id, by a verified domain, or none in particular.

use super::NotIssued;
use crate::App;
use domain::{id::TenantId, tenant::Tenant};
use store::Kept;

/// The tenant named; nothing for `common` and `organizations`, which leave it to the user or program.
pub async fn tenant_named(app: &App, name: &str) -> Result<Option<Kept<Tenant>>, NotIssued> {
    let name = name.trim().to_ascii_lowercase();
    if name == "common" || name == "organizations" {
        return Ok(None);
    }
    let found = match name.parse::<TenantId>() {
        Ok(id) => app.db.get::<Tenant>(id).await?,
        Err(_) => match store::tenant::domain_owner(&app.db, &name).await? {
            Some(id) => app.db.get::<Tenant>(id).await?,
            None => None,
        },
    };
    found.map(Some).ok_or(NotIssued::Tenant)
}
