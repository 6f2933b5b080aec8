//! Announcements, for everybody, signed in or not (14): newest first, by workspace, audience and month.

use crate::{App, Failure};
use domain::{account::Tier, announcement::Announcement, id::AnnouncementId};

/// What to show; empty fields do not filter.
#[derive(Clone, Debug, Default)]
pub struct AnnouncementFilter {
    /// A workspace.
    pub category: String,
    /// Those that concern a tier.
    pub audience: Option<Tier>,
    /// A month of the archive: `2021-06`.
    pub month: String,
}

/// The announcements, newest first.
///
/// # Errors
/// [`Failure::Unavailable`] when the database does not answer.
pub async fn list_announcements(app: &App, filter: &AnnouncementFilter) -> Result<Vec<Announcement>, Failure> {
    let all = store::announcement::announcement_list(&app.db, &filter.category, 1000).await?;
    let fits = |one: &Announcement| {
        filter.audience.is_none_or(|tier| one.concerns(tier))
            && (filter.month.is_empty() || one.month() == filter.month)
    };
    Ok(all.into_iter().map(|kept| kept.value).filter(fits).collect())
}

/// One announcement.
///
/// # Errors
/// [`Failure::NotFound`] for unknown ones.
pub async fn get_announcement(app: &App, id: AnnouncementId) -> Result<Announcement, Failure> {
    let found = app.db.get::<Announcement>(id).await?;
    found.map(|kept| kept.value).ok_or(Failure::NotFound("announcement"))
}
