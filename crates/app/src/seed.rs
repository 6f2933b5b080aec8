//! Puts the cast of demo and scenarios into an empty database, in one write set for each kind of thing.

mod companies;
mod showcase;
mod trade;

use crate::{
    App, Failure, Work,
    cast::{Cast, CastTenant, cast_id},
};
use domain::{
    id::{OrganisationId, TenantId, UserId},
    time::At,
};
use store::audit::AuditAbout;

/// What is needed to put the cast in: the cast, the hash of everyone's password, and the instant it all began.
pub(crate) struct Seed<'a> {
    app: &'a App,
    cast: &'a Cast,
    password_hash: String,
    /// Before every date of the cast.
    began: At,
}

/// Puts the programme's cast into an empty database.
///
/// # Errors
/// [`Failure::State`] `NotEmpty` when there are tenants already, or the programme has no cast.
pub async fn seed_cast(app: &App) -> Result<(), Failure> {
    let cast = app.programme.cast.as_ref().ok_or_else(|| Failure::state("NoCast", "this programme has no cast"))?;
    if app.db.row("select 1 from tenant limit 1", &[]).await?.is_some() {
        return Err(Failure::state("NotEmpty", "the database is in use; choose an empty one"));
    }
    let password_hash = crate::sign_in::password::hash_password(cast.demo_password.clone(), app.ids.secret()).await?;
    let began = "2018-01-01T00:00:00Z".parse().map_err(|_| Failure::Fault("the date of the cast".into()))?;
    let seed = Seed { app, cast, password_hash, began };
    let mut call = app.system_call();
    call.caller.name = "seed".into();
    let mut work = Work::without_grant(app, &call);
    seed.companies(&mut work);
    seed.partners(&mut work)?;
    seed.signatures(&mut work)?;
    seed.connections(&mut work)?;
    seed.customers(&mut work)?;
    seed.subscriptions(&mut work)?;
    seed.showcase(&mut work)?;
    work.audit("cast_seeded", AuditAbout::of("cast", call.correlation));
    work.commit(&()).await
}

impl Seed<'_> {
    fn tenant(&self, key: &str) -> Result<&CastTenant, Failure> {
        self.cast.tenant(key).ok_or_else(|| Failure::Fault(format!("the cast has no tenant `{key}`")))
    }
    fn tenant_id(&self, key: &str) -> Result<TenantId, Failure> {
        Ok(TenantId(self.tenant(key)?.id))
    }
    fn organisation_of(&self, tenant: &str) -> Result<OrganisationId, Failure> {
        Ok(cast_id("organisation", &self.tenant(tenant)?.organisation))
    }
    fn user(&self, sign_in_name: &str) -> UserId {
        cast_id("user", sign_in_name)
    }
}
