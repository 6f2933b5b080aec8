//! The versions of the partner agreement, as everybody who may see the status sees them.

use crate::{App, Call, Failure};
use domain::{account::Tier, agreement::Template, facts::Facts, time::At};
use serde::Serialize;

/// A version without its texts.
#[derive(Clone, Debug, Serialize)]
pub struct VersionView {
    /// The version: `2020-02`.
    pub version: String,
    /// Title shown.
    pub title: String,
    /// What changed.
    pub summary: String,
    /// Languages with a text.
    pub languages: Vec<String>,
    /// The tiers that sign it.
    pub tiers: Vec<Tier>,
    /// When it was published; absent for a version that is written and not published.
    pub published_at: Option<At>,
    /// From when a signature is asked for.
    pub required_from: At,
    /// From when older signatures no longer count.
    pub enforce_from: At,
}

/// The published versions, oldest first; for the operator those that wait to be published, too.
///
/// # Errors
/// [`Failure::Refused`] without the role.
pub async fn list_versions(app: &App, call: &Call) -> Result<Vec<VersionView>, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "view_agreement_status", facts, &Default::default()).await?;
    let published = app.templates().await?;
    let mut views: Vec<VersionView> = published.iter().map(|text| view(text, true)).collect();
    if call.caller.facts.tenant_kind == "operator" {
        let waits = |draft: &&Template| published.iter().all(|text| text.version != draft.version);
        views.extend(app.programme.agreement_drafts.iter().filter(waits).map(|text| view(text, false)));
    }
    Ok(views)
}

fn view(text: &Template, published: bool) -> VersionView {
    VersionView {
        version: text.version.clone(),
        title: text.title.clone(),
        summary: text.summary.clone(),
        languages: text.languages.iter().map(|text| text.language.clone()).collect(),
        tiers: text.tiers.clone(),
        published_at: published.then_some(text.published_at),
        required_from: text.required_from,
        enforce_from: text.enforce_from,
    }
}
