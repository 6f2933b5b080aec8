//! Mails mandatory announcements to everyone they concern (N-27). The worker calls it; a page of accounts is one commit
//! with the place where the next begins, so that nobody is told twice and nobody is left out.

use crate::{App, Call, Failure, Work, mail::Notification, work::MailArgs};
use domain::{
    account::AccountState,
    announcement::Announcement,
    id::{AccountId, AnnouncementId},
    user::Role,
};
use store::{
    audit::AuditAbout,
    counter::{setting_list_open, setting_put},
};

const PREFIX: &str = "announcement-mail/";
const DONE: &str = "done";

/// States whose people are told, in the order they are walked.
const STATES: [AccountState; 5] = [
    AccountState::Qualified,
    AccountState::Active,
    AccountState::Restricted,
    AccountState::Suspended,
    AccountState::Deauthorised,
];

/// Orders the worker to mail an announcement.
pub(super) fn begin(work: &mut Work<'_>, id: AnnouncementId) {
    setting_put(work.set(), &format!("{PREFIX}{id}"), 0, "0");
}

/// Mails what waits; gives the number of pages that were mailed.
///
/// # Errors
/// [`Failure::Unavailable`] when the database does not answer; what was sent stays sent.
pub async fn work_due(app: &App) -> Result<usize, Failure> {
    let mut pages = 0;
    for (name, mut version, mut place) in setting_list_open(&app.db, PREFIX, DONE).await? {
        let id = name.trim_start_matches(PREFIX).parse().map_err(|_| Failure::Fault(format!("setting `{name}`")))?;
        let Some(announcement) = app.db.get::<Announcement>(AnnouncementId(id)).await? else { continue };
        while place != DONE {
            place = match page(app, (&name, version, &place), &announcement).await {
                Ok(next) => next,
                // Another worker sends the same announcement.
                Err(Failure::Busy) => break,
                Err(other) => return Err(other),
            };
            version += 1;
            pages += 1;
        }
    }
    Ok(pages)
}

/// Sends one page and moves the place: the number of the state, and after which account.
async fn page(app: &App, at: (&str, i64, &str), announcement: &Announcement) -> Result<String, Failure> {
    const PAGE: i64 = 200;
    let (name, version, place) = at;
    let (state, after) = place.split_once('/').unwrap_or((place, ""));
    let number: usize = state.parse().unwrap_or(0);
    let after: Option<AccountId> = after.parse().ok();
    let accounts = match STATES.get(number) {
        Some(state) => store::account::account_list_by_state(&app.db, *state, after, PAGE).await?,
        None => Vec::new(),
    };
    let next = match accounts.last() {
        Some(last) => format!("{number}/{}", last.id),
        None if number + 1 < STATES.len() => (number + 1).to_string(),
        None => DONE.to_owned(),
    };
    let call: Call = app.system_call();
    let mut work = Work::without_grant(app, &call);
    setting_put(work.set(), name, version, &next);
    let args = MailArgs::from([
        ("title".into(), announcement.title.clone()),
        ("summary".into(), announcement.summary.clone()),
        ("effective".into(), announcement.effective_on.unwrap_or(announcement.published_at.day()).to_string()),
        ("link".into(), app.link("announcements", &announcement.id.to_string())),
    ]);
    for account in accounts.iter().filter(|account| announcement.concerns(account.tier)) {
        for to in app.recipients(account.tenant, &[Role::GlobalAdmin]).await? {
            work.mail(Notification::PolicyChange, &to, &args);
        }
    }
    work.audit("announcement_mailed", AuditAbout::of("announcement", announcement.id.0).became(&next));
    work.commit(&()).await?;
    Ok(next)
}
