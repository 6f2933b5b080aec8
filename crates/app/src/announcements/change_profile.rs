//! The operator puts another rule profile in force; everybody is told by the announcement that goes with it (27).

use super::NewAnnouncement;
use crate::{App, Call, Failure, FieldError, Work, once, start::PROFILE_SETTING};
use domain::{
    facts::{ChangeFacts, Facts},
    id::AnnouncementId,
};
use serde::{Deserialize, Serialize};
use store::{
    audit::AuditAbout,
    counter::{setting_get, setting_put},
};

/// The change as asked for.
#[derive(Clone, Debug)]
pub struct ChangeProfile {
    /// The name of the profile: `csp-2023`.
    pub profile: String,
    /// How everybody is told.
    pub announcement: Option<NewAnnouncement>,
}

/// What came of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ProfileChanged {
    /// The profile in force.
    pub profile: String,
    /// The announcement that went with it.
    pub announcement: AnnouncementId,
}

/// Puts a rule profile in force at once.
///
/// # Errors
/// [`Failure::Refused`] for everybody but the operator, and without an announcement; [`Failure::Invalid`] for unknown
/// profiles.
pub async fn change_profile(app: &App, call: &Call, input: ChangeProfile) -> Result<ProfileChanged, Failure> {
    let changed: ProfileChanged = once(app, call, async || change_once(app, call, &input).await).await?;
    if let Ok(mut name) = app.profile.write() {
        name.clone_from(&changed.profile);
    }
    Ok(changed)
}

async fn change_once(app: &App, call: &Call, input: &ChangeProfile) -> Result<ProfileChanged, Failure> {
    // look
    let known = setting_get(&app.db, PROFILE_SETTING).await?;
    let before = known.as_ref().map_or_else(|| app.profile_name(), |(_, name)| name.clone());

    // ask
    let change = ChangeFacts {
        wanted: input.profile.clone(),
        state: before.clone(),
        state_allows: true,
        announced: input.announcement.is_some(),
        ..ChangeFacts::default()
    };
    let facts = Facts { caller: call.caller.facts.clone(), change: Some(change), ..Facts::default() };
    let grant = app.ask(call, "change_programme", facts, &Default::default()).await?;

    // decide
    let profiles = &app.programme.programme.profiles;
    if !profiles.contains_key(&input.profile) {
        let names: Vec<&str> = profiles.keys().map(String::as_str).collect();
        return Err(FieldError::alone("profile", "ValueUnknown", format!("choose one of {}", names.join(", "))));
    }
    let text = input.announcement.clone().ok_or(Failure::NotFound("announcement"))?;

    // record
    let mut work = Work::granted(app, call, &grant);
    // A changed rule reaches everyone it concerns, whatever was ticked.
    let announcement = super::record(app, call, &mut work, &NewAnnouncement { mandatory: true, ..text })?;
    setting_put(work.set(), PROFILE_SETTING, known.map_or(0, |(version, _)| version), &input.profile);
    let about = AuditAbout { resource_id: input.profile.clone(), ..AuditAbout::default() };
    let about = AuditAbout { resource_type: "rule_profile".into(), ..about };
    work.audit("rule_profile_changed", about.was(&before).became(&input.profile));
    let changed = ProfileChanged { profile: input.profile.clone(), announcement: announcement.id };
    work.commit(&changed).await?;
    Ok(changed)
}
