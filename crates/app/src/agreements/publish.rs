//! The operator publishes a version of the partner agreement that was written before, with an announcement and with
//! notice before it is enforced (PA-15).

use crate::{
    App, Call, Failure, Work,
    announcements::{self, NewAnnouncement},
    once,
};
use domain::{
    agreement::Template,
    facts::{ChangeFacts, Facts},
    time::Day,
};
use store::audit::AuditAbout;

/// What is published.
#[derive(Clone, Debug)]
pub struct PublishAgreement {
    /// The version, one of those that are written and wait.
    pub version: String,
    /// From when older signatures no longer count; the day in its sheet when absent.
    pub enforce_from: Option<Day>,
    /// How everybody is told.
    pub announcement: Option<NewAnnouncement>,
}

/// Publishes a version; global admins of every partner it concerns are told by mail (N-08).
///
/// # Errors
/// [`Failure::NotFound`] when no such version waits; [`Failure::Refused`] without notice or announcement.
pub async fn publish_agreement(app: &App, call: &Call, input: PublishAgreement) -> Result<Template, Failure> {
    once(app, call, async || publish_once(app, call, &input).await).await
}

async fn publish_once(app: &App, call: &Call, input: &PublishAgreement) -> Result<Template, Failure> {
    // look
    let draft = app.programme.agreement_drafts.iter().find(|draft| draft.version == input.version);
    let known = store::agreement::template_by_version(&app.db, &input.version).await?;

    // ask
    let enforce_from = input.enforce_from.map(Day::start).or(draft.map(|draft| draft.enforce_from));
    let grace = app.programme.programme.windows.agreement_grace_days;
    let in_time = enforce_from.is_none_or(|from| from >= call.at.day().plus_days(grace).start());
    let facts = Facts {
        caller: call.caller.facts.clone(),
        change: Some(ChangeFacts {
            state_allows: in_time,
            announced: input.announcement.is_some(),
            ..ChangeFacts::default()
        }),
        ..Facts::default()
    };
    let grant = app.ask(call, "publish_agreement", facts, &Default::default()).await?;
    if known.is_some() {
        return Err(Failure::state("AgreementPublished", "this version is published already; its text never changes"));
    }
    let draft = draft.ok_or(Failure::NotFound("agreement version"))?;

    // decide
    let template = Template {
        published_at: call.at,
        required_from: call.at.max(draft.required_from),
        enforce_from: enforce_from.unwrap_or(draft.enforce_from),
        ..draft.clone()
    };

    // record
    let mut work = Work::granted(app, call, &grant);
    work.insert(&template);
    if let Some(announcement) = &input.announcement {
        announcements::record(app, call, &mut work, announcement)?;
    }
    let about =
        AuditAbout { new_value: Some(outline(&template)), ..AuditAbout::of("partner_agreement", template.id.0) };
    work.audit("partner_agreement_published", about);
    super::remind::begin_again(app, &mut work).await?;
    work.commit(&template).await?;
    Ok(template)
}

/// The audit log keeps the fingerprints, not the texts.
fn outline(template: &Template) -> serde_json::Value {
    let texts = template.languages.iter().map(|text| (text.language.clone(), text.sha256.clone().into()));
    serde_json::json!({
        "version": template.version,
        "enforce_from": template.enforce_from,
        "sha256": texts.collect::<serde_json::Map<String, serde_json::Value>>(),
    })
}
