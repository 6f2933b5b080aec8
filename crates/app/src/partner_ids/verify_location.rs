//! The operator has verified that there is a business at the place; from now on its partner id counts (3, R-27).

use crate::{App, Call, Failure, Work, once};
use domain::{
    account::Location,
    facts::{CallerFacts, Facts},
    id::LocationId,
};
use store::audit::AuditAbout;

/// Makes a location active; one that is active already stays as it is.
///
/// # Errors
/// [`Failure::Refused`] without the role; [`Failure::State`] for a location that was deleted.
pub async fn verify_location(app: &App, call: &Call, id: LocationId) -> Result<Location, Failure> {
    once(app, call, async || verify_once(app, call, id).await).await
}

async fn verify_once(app: &App, call: &Call, id: LocationId) -> Result<Location, Failure> {
    // ask
    let facts = Facts { caller: CallerFacts { own: true, ..call.caller.facts.clone() }, ..Facts::default() };
    let grant = app.ask(call, "verify_location", facts, &Default::default()).await?;

    // look
    let mut location = app.db.get::<Location>(id).await?.ok_or(Failure::NotFound("location"))?;

    // decide
    if location.deleted_at.is_some() {
        return Err(Failure::state("LocationDeleted", "this location was deleted; add a new one"));
    }
    location.value.active_at = location.active_at.or(Some(call.at));

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&location);
    work.audit("location_verified", AuditAbout::of("location", id.0));
    work.commit(&location.value).await?;
    Ok(location.value)
}
