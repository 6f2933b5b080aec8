//! Announcements over HTTP: a public list, an archive, a feed; publishing, correcting, and the rule profile (14, 27).

use super::Input;
use crate::{AsksAsUser, Problem, Web};
use app::{
    Failure,
    announcements::{self, AnnouncementFilter, ChangeProfile, NewAnnouncement},
};
use axum::{
    Json,
    extract::{Path, Query, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    account::Tier,
    announcement::{Announcement, Availability},
    id::AnnouncementId,
    time::Day,
};
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::{IntoParams, ToSchema};

/// What to show.
#[derive(Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Filter {
    /// A workspace: `pricing`.
    category: Option<String>,
    /// A tier it concerns: indirect_provider, indirect_reseller or direct_bill.
    audience: Option<String>,
    /// A month of the archive: `2021-06`.
    month: Option<String>,
}

/// An announcement as written.
#[derive(Deserialize, ToSchema)]
pub(super) struct AnnouncementInput {
    /// One line.
    title: String,
    /// One sentence.
    summary: String,
    /// The workspace it belongs to.
    category: String,
    /// The tiers it concerns; everyone when empty.
    #[serde(default)]
    audience: Vec<String>,
    /// It is still to come.
    #[serde(default)]
    coming: bool,
    /// What it is about.
    details: String,
    /// What to do.
    #[serde(default)]
    next_steps: String,
    /// Whom to ask.
    #[serde(default)]
    questions: String,
    /// It changes the rules: everyone it concerns gets it by mail.
    #[serde(default)]
    mandatory: bool,
    /// From when it takes effect.
    effective_on: Option<String>,
    /// Web addresses of documents that go with it.
    #[serde(default)]
    attachments: Vec<String>,
}

/// A correction.
#[derive(Deserialize, ToSchema)]
pub(super) struct CorrectionInput {
    /// What was corrected.
    text: String,
}

/// Another rule profile.
#[derive(Deserialize, ToSchema)]
pub(super) struct ProfileInput {
    /// Its name: `csp-2023`.
    profile: String,
    /// How everybody is told.
    announcement: Option<AnnouncementInput>,
}

impl AnnouncementInput {
    pub(super) fn read(self) -> Result<NewAnnouncement, Problem> {
        let audience: Result<Vec<Tier>, Problem> = self.audience.iter().map(|word| tier(word)).collect();
        let day = |text: String| {
            text.parse::<Day>().map_err(|_| Problem::field("effective_on", "DateInvalid", "write a day: 2021-10-15"))
        };
        Ok(NewAnnouncement {
            title: self.title,
            summary: self.summary,
            category: self.category,
            audience: audience?,
            availability: if self.coming { Availability::Coming } else { Availability::AvailableNow },
            details: self.details,
            next_steps: self.next_steps,
            questions: self.questions,
            mandatory: self.mandatory,
            effective_on: self.effective_on.map(day).transpose()?,
            attachments: self.attachments,
        })
    }
}

fn tier(word: &str) -> Result<Tier, Problem> {
    serde_json::from_value(Value::from(word))
        .map_err(|_| Problem::field("audience", "ValueUnknown", "indirect_provider, indirect_reseller or direct_bill"))
}

fn filter(filter: Filter) -> Result<AnnouncementFilter, Problem> {
    Ok(AnnouncementFilter {
        category: filter.category.unwrap_or_default(),
        audience: filter.audience.as_deref().map(tier).transpose()?,
        month: filter.month.unwrap_or_default(),
    })
}

/// The announcements, newest first; nobody has to sign in
#[utoipa::path(get, operation_id = "list_announcements", path = "/programme/v1/announcements", tag = "announcements", security(()),
    params(Filter), responses((status = 200, body = Value)))]
pub(super) async fn list(State(web): State<Web>, Query(wanted): Query<Filter>) -> Result<Json<Value>, Problem> {
    let all = announcements::list_announcements(&web.app, &filter(wanted)?).await?;
    let mut months: Vec<String> = all.iter().map(Announcement::month).collect();
    months.dedup();
    Ok(Json(json!({ "items": all, "months": months })))
}

/// One announcement
#[utoipa::path(get, operation_id = "get_announcement", path = "/programme/v1/announcements/{id}", tag = "announcements", security(()),
    params(("id" = String, Path)), responses((status = 200, body = Value), (status = 404, body = Problem)))]
pub(super) async fn one(State(web): State<Web>, Path(id): Path<String>) -> Result<Json<Value>, Problem> {
    Ok(Json(json!(announcements::get_announcement(&web.app, parsed(&id)?).await?)))
}

/// The announcements as an Atom feed
#[utoipa::path(get, operation_id = "announcement_feed", path = "/programme/v1/announcements.atom", tag = "announcements", security(()),
    params(Filter), responses((status = 200, content_type = "application/atom+xml", body = String)))]
pub(super) async fn feed(State(web): State<Web>, Query(wanted): Query<Filter>) -> Result<Response, Problem> {
    let all = announcements::list_announcements(&web.app, &filter(wanted)?).await?;
    let operator = &web.app.programme.programme.operator.name;
    let body = atom(&web.settings.base_url, operator, &all);
    Ok(([(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")], body).into_response())
}

fn atom(base: &str, operator: &str, all: &[Announcement]) -> String {
    let updated = all.first().map_or_else(|| "1970-01-01T00:00:00Z".to_owned(), |one| one.published_at.to_string());
    let entries: String = all.iter().map(|one| entry(base, one)).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\
         <id>{base}/announcements</id><title>{}</title><updated>{updated}</updated>\
         <link rel=\"self\" href=\"{base}/programme/v1/announcements.atom\"/><author><name>{}</name></author>{entries}</feed>\n",
        escaped(operator),
        escaped(operator),
    )
}

fn entry(base: &str, one: &Announcement) -> String {
    let updated = one.changes.last().map_or(one.published_at, |change| change.at);
    format!(
        "<entry><id>urn:uuid:{id}</id><title>{title}</title><published>{published}</published><updated>{updated}</updated>\
         <link href=\"{base}/announcements/{id}\"/><category term=\"{category}\"/><summary>{summary}</summary>\
         <content type=\"text\">{details}</content></entry>",
        id = one.id,
        title = escaped(&one.title),
        published = one.published_at,
        category = escaped(&one.category),
        summary = escaped(&one.summary),
        details = escaped(&one.details),
    )
}

fn escaped(text: &str) -> String {
    let clean = text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t'));
    let mut safe = String::with_capacity(text.len());
    for c in clean {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            other => safe.push(other),
        }
    }
    safe
}

fn parsed(id: &str) -> Result<AnnouncementId, Problem> {
    id.parse().map_err(|_| Failure::NotFound("announcement").into())
}

/// Publishes an announcement (operator)
#[utoipa::path(post, operation_id = "publish_announcement", path = "/programme/v1/announcements", tag = "announcements",
    request_body = AnnouncementInput, responses((status = 201, body = Value), (status = 403, body = Problem)))]
pub(super) async fn publish(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Input(input): Input<AnnouncementInput>,
) -> Result<(StatusCode, Json<Value>), Problem> {
    let announcement = announcements::publish_announcement(&web.app, &call, input.read()?).await?;
    Ok((StatusCode::CREATED, Json(json!(announcement))))
}

/// Adds a line to the change log of an announcement (operator)
#[utoipa::path(post, operation_id = "correct_announcement", path = "/programme/v1/announcements/{id}/corrections", tag = "announcements",
    params(("id" = String, Path)), request_body = CorrectionInput,
    responses((status = 200, body = Value), (status = 403, body = Problem)))]
pub(super) async fn correct(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(id): Path<String>,
    Input(input): Input<CorrectionInput>,
) -> Result<Json<Value>, Problem> {
    let announcement = announcements::correct_announcement(&web.app, &call, parsed(&id)?, &input.text).await?;
    Ok(Json(json!(announcement)))
}

/// Puts another rule profile in force, with an announcement (operator)
#[utoipa::path(put, operation_id = "change_rule_profile", path = "/programme/v1/rule-profile", tag = "announcements",
    request_body = ProfileInput, responses((status = 200, body = Value), (status = 403, body = Problem)))]
pub(super) async fn change_profile(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Input(input): Input<ProfileInput>,
) -> Result<Json<Value>, Problem> {
    let announcement = input.announcement.map(AnnouncementInput::read).transpose()?;
    let input = ChangeProfile { profile: input.profile, announcement };
    Ok(Json(json!(announcements::change_profile(&web.app, &call, input).await?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_announcement_says_cannot_become_markup_of_the_feed() {
        assert_eq!(escaped("a <b> & \"c\"\u{1}"), "a &lt;b&gt; &amp; &quot;c&quot;");
        let empty = atom("https://partner.example", "Entrepot & Co", &[]);
        assert!(empty.contains("<title>Entrepot &amp; Co</title>") && empty.ends_with("</feed>\n"));
    }
}
