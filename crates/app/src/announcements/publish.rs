//! The operator publishes an announcement, and corrects one (14).

use crate::{App, Call, Failure, FieldError, Work, once};
use domain::{
    account::Tier,
    announcement::{Announcement, Availability, Correction},
    facts::Facts,
    id::AnnouncementId,
    time::Day,
};
use store::{Kept, audit::AuditAbout};

/// An announcement as written.
#[derive(Clone, Debug, Default)]
pub struct NewAnnouncement {
    /// One line.
    pub title: String,
    /// One sentence.
    pub summary: String,
    /// The workspace it belongs to.
    pub category: String,
    /// The tiers it concerns; everyone when empty.
    pub audience: Vec<Tier>,
    /// Can be used now, or is to come.
    pub availability: Availability,
    /// What it is about.
    pub details: String,
    /// What to do.
    pub next_steps: String,
    /// Whom to ask.
    pub questions: String,
    /// It changes the rules, so it reaches everyone concerned.
    pub mandatory: bool,
    /// From when it takes effect.
    pub effective_on: Option<Day>,
    /// Documents that go with it: web addresses.
    pub attachments: Vec<String>,
}

/// Publishes an announcement. A mandatory one is mailed to the global admins of every partner it concerns (N-27).
///
/// # Errors
/// [`Failure::Refused`] for everybody but the operator; [`Failure::Invalid`] for missing texts.
pub async fn publish_announcement(app: &App, call: &Call, input: NewAnnouncement) -> Result<Announcement, Failure> {
    once(app, call, async || publish_once(app, call, &input).await).await
}

async fn publish_once(app: &App, call: &Call, input: &NewAnnouncement) -> Result<Announcement, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    let grant = app.ask(call, "publish_announcement", facts, &Default::default()).await?;
    let mut work = Work::granted(app, call, &grant);
    let announcement = record(app, call, &mut work, input)?;
    work.commit(&announcement).await?;
    Ok(announcement)
}

/// Puts an announcement into a write set: its row, its audit record, and the worker's order to mail it.
pub(crate) fn record(
    app: &App,
    call: &Call,
    work: &mut Work<'_>,
    input: &NewAnnouncement,
) -> Result<Announcement, Failure> {
    check(app, input)?;
    let announcement = Announcement {
        id: app.ids.next(call.at),
        title: input.title.trim().to_owned(),
        summary: input.summary.trim().to_owned(),
        category: input.category.clone(),
        audience: input.audience.clone(),
        availability: input.availability,
        details: input.details.clone(),
        next_steps: input.next_steps.clone(),
        questions: input.questions.clone(),
        mandatory: input.mandatory,
        effective_on: input.effective_on,
        attachments: input.attachments.clone(),
        changes: Vec::new(),
        published_by: call.caller.name.clone(),
        published_at: call.at,
    };
    work.insert(&announcement);
    if announcement.mandatory {
        super::tell::begin(work, announcement.id);
    }
    let about = AuditAbout::of("announcement", announcement.id.0).became(&announcement);
    work.audit("announcement_published", about);
    Ok(announcement)
}

fn check(app: &App, input: &NewAnnouncement) -> Result<(), Failure> {
    let mut wrong = Vec::new();
    let mut fault = |field: &str, code: &str, message: String| {
        wrong.push(FieldError { field: field.into(), code: code.into(), message });
    };
    let texts = [("title", &input.title, 200), ("summary", &input.summary, 500), ("details", &input.details, 20_000)];
    for (field, text, most) in texts {
        if text.trim().is_empty() || text.chars().count() > most {
            fault(field, "FieldMissing", format!("write between 1 and {most} characters"));
        }
    }
    let known = &app.programme.programme.announcements.workspaces;
    if !known.contains(&input.category) {
        fault("category", "ValueUnknown", format!("choose one of {}", known.join(", ")));
    }
    if let Some(odd) = input.attachments.iter().find(|link| !link.starts_with("https://")) {
        fault("attachments", "ValueUnknown", format!("`{odd}` does not begin with https://"));
    }
    if wrong.is_empty() { Ok(()) } else { Err(Failure::Invalid(wrong)) }
}

/// Adds a line to the change log of an announcement.
///
/// # Errors
/// [`Failure::NotFound`] for unknown ones; [`Failure::Refused`] for everybody but the operator.
pub async fn correct_announcement(
    app: &App,
    call: &Call,
    id: AnnouncementId,
    text: &str,
) -> Result<Announcement, Failure> {
    once(app, call, async || correct_once(app, call, id, text).await).await
}

async fn correct_once(app: &App, call: &Call, id: AnnouncementId, text: &str) -> Result<Announcement, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    let grant = app.ask(call, "publish_announcement", facts, &Default::default()).await?;
    let mut announcement: Kept<Announcement> = app.db.get(id).await?.ok_or(Failure::NotFound("announcement"))?;
    if text.trim().is_empty() {
        return Err(FieldError::alone("text", "FieldMissing", "say what was corrected"));
    }
    announcement.value.changes.push(Correction { at: call.at, text: text.trim().to_owned() });
    let mut work = Work::granted(app, call, &grant);
    work.update(&announcement);
    let about = AuditAbout::of("announcement", id.0).became(&announcement.changes);
    work.audit("announcement_published", about);
    work.commit(&announcement.value).await?;
    Ok(announcement.value)
}
