//! Deletes a business profile for good; leads that came through it stay.

use crate::{App, Call, Failure, Work, once};
use domain::{facts::Facts, id::ProfileId};
use store::{audit::AuditAbout, business_profile::business_profile_delete};

/// Deletes a profile of the caller's tenant.
///
/// # Errors
/// [`Failure::Refused`] for everybody but business profile admins; [`Failure::NotFound`] for foreign profiles.
pub async fn delete_business_profile(app: &App, call: &Call, id: ProfileId) -> Result<(), Failure> {
    once(app, call, async || delete_once(app, call, id).await).await
}

async fn delete_once(app: &App, call: &Call, id: ProfileId) -> Result<(), Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    let grant = app.ask(call, "delete_business_profile", facts, &Default::default()).await?;
    let all = store::business_profile::business_profile_list(&app.db, call.caller.tenant).await?;
    let profile = all.into_iter().find(|profile| profile.id == id).ok_or(Failure::NotFound("business profile"))?;
    let mut work = Work::granted(app, call, &grant);
    business_profile_delete(work.set(), &profile);
    work.audit("business_profile_deleted", AuditAbout::of("business_profile", id.0).was(&profile.value));
    work.commit(&()).await
}
