//! Deletes a location for good by a support case (I-29): everything tied to its id stops being recognised.

use crate::{App, Call, Failure, FieldError, Work, once};
use domain::{
    account::Location,
    enrolment::{Enrolment, PartnerIdState},
    facts::{CallerFacts, Facts},
    id::LocationId,
};
use serde_json::json;
use store::audit::AuditAbout;

/// Deletes a location. `statement` is what the partner wrote: that it knows that this is final.
///
/// # Errors
/// [`Failure::Refused`] without the role; [`Failure::Invalid`] without the statement; [`Failure::State`] for the last
/// location of a membership account.
pub async fn delete_location(app: &App, call: &Call, id: LocationId, statement: &str) -> Result<Location, Failure> {
    once(app, call, async || delete_once(app, call, id, statement).await).await
}

async fn delete_once(app: &App, call: &Call, id: LocationId, statement: &str) -> Result<Location, Failure> {
    // ask
    let facts = Facts { caller: CallerFacts { own: true, ..call.caller.facts.clone() }, ..Facts::default() };
    let grant = app.ask(call, "delete_location", facts, &Default::default()).await?;

    // look
    let mut location = app.db.get::<Location>(id).await?.ok_or(Failure::NotFound("location"))?;
    let siblings = store::account::location_list_by_membership(&app.db, location.membership).await?;
    let account = match location.tenant {
        Some(tenant) => app.account(tenant).await?.filter(|account| account.location == Some(id)),
        None => None,
    };

    // decide
    if statement.trim().is_empty() {
        let message = "the partner states in writing that the deletion is final";
        return Err(FieldError::alone("statement", "StatementMissing", message));
    }
    if location.deleted_at.is_some() {
        return Err(Failure::state("LocationDeleted", "this location was deleted already"));
    }
    if siblings.iter().filter(|sibling| sibling.deleted_at.is_none()).count() < 2 {
        let advice = "the last location of a membership account stays; add another one first";
        return Err(Failure::state("LastLocation", advice));
    }
    let tenant = location.value.tenant.take();
    location.value.deleted_at = Some(call.at);

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&location);
    if let Some(mut account) = account {
        // The location stays named, so that everyone sees that an id was lost and not that there never was one.
        account.value.partner_id = None;
        work.update(&account);
        if let Some(mut enrolment) = app.db.get::<Enrolment>(account.id).await? {
            enrolment.value.partner_id = PartnerIdState::None;
            work.update(&enrolment);
        }
    }
    let about = AuditAbout { tenant, ..AuditAbout::of("location", id.0) };
    work.audit("location_deleted", about.was(&location.partner_id).became(&json!({ "statement": statement })));
    work.commit(&location.value).await?;
    Ok(location.value)
}
