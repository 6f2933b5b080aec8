//! Saves the business profile of the caller's region, as a draft or published.

use crate::{App, Call, Failure, FieldError, Work, look, once};
use domain::{
    business_profile::{BusinessProfile, ProfileContent},
    email::EmailAddress,
    facts::Facts,
};
use store::{Kept, audit::AuditAbout};

/// A profile as written.
#[derive(Clone, Debug)]
pub struct SaveProfile {
    /// What it says.
    pub content: ProfileContent,
    /// Shown to customers from now on.
    pub publish: bool,
}

/// Saves the profile for the region of the caller's tenant.
///
/// # Errors
/// [`Failure::Refused`] without the role; [`Failure::Invalid`] for what the programme does not allow.
pub async fn save_business_profile(app: &App, call: &Call, input: SaveProfile) -> Result<BusinessProfile, Failure> {
    once(app, call, async || save_once(app, call, &input).await).await
}

async fn save_once(app: &App, call: &Call, input: &SaveProfile) -> Result<BusinessProfile, Failure> {
    // look
    let here = call.caller.tenant;
    let region = look::party(app, call.at, here).await?.facts.region;
    let all = store::business_profile::business_profile_list(&app.db, here).await?;
    let known = all.into_iter().find(|profile| profile.region == region);

    // ask
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    let grant = app.ask(call, "edit_business_profile", facts, &Default::default()).await?;

    // decide
    check(app, &input.content)?;
    let fresh = BusinessProfile {
        id: app.ids.next(call.at),
        tenant: here,
        region,
        content: ProfileContent::default(),
        published_at: None,
        updated_at: call.at,
    };
    let is_new = known.is_none();
    let mut profile = known.unwrap_or(Kept { version: 0, value: fresh });
    profile.value.content = input.content.clone();
    profile.value.updated_at = call.at;
    if input.publish {
        profile.value.published_at = profile.published_at.or(Some(call.at));
    }

    // record
    let mut work = Work::granted(app, call, &grant);
    if is_new {
        work.insert(&profile.value)
    } else {
        work.update(&profile)
    }
    let operation = if input.publish { "business_profile_published" } else { "business_profile_saved" };
    work.audit(operation, AuditAbout::of("business_profile", profile.id.0).became(&profile.value));
    work.commit(&profile.value).await?;
    Ok(profile.value)
}

fn check(app: &App, content: &ProfileContent) -> Result<(), Failure> {
    let faults = content.faults(&app.programme.programme.business_profile);
    let faults = faults.into_iter();
    let mut wrong: Vec<FieldError> = faults
        .map(|fault| FieldError { field: fault.field.into(), code: "ValueUnknown".into(), message: fault.message })
        .collect();
    if EmailAddress::parse(&content.lead_email).is_err() {
        let message = "write the address that gets the leads".into();
        wrong.push(FieldError { field: "lead_email".into(), code: "EmailInvalid".into(), message });
    }
    if wrong.is_empty() { Ok(()) } else { Err(Failure::Invalid(wrong)) }
}
