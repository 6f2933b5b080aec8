//! Reminds global admins of what waits for their signature: a first one, a new version, an old one that soon stops
//! counting (N-08). The worker calls it; it walks the accounts once a day.

use super::standing_of;
use crate::{App, Call, Failure, Work, mail::Notification, work::MailArgs};
use domain::{
    account::{Account, AccountState},
    agreement::{Standing, Template},
    id::AccountId,
    time::At,
    user::Role,
};
use store::{
    Kept,
    audit::AuditAbout,
    counter::{setting_get, setting_put},
};

const DAY_DONE: &str = "agreement-reminders-day";

/// What a partner is to be reminded of, under the name by which it is done only once.
struct Reminder {
    stage: String,
    what: Notification,
    days: i64,
    enforce_from: Option<At>,
}

/// Sends what is due today; gives the number of partners that were reminded.
///
/// # Errors
/// [`Failure::Unavailable`] when the database does not answer; what was sent stays sent.
pub async fn work_due(app: &App) -> Result<usize, Failure> {
    let call = app.system_call();
    let today = call.at.day().to_string();
    let done = setting_get(&app.db, DAY_DONE).await?;
    if done.as_ref().is_some_and(|(_, day)| *day == today) {
        return Ok(0);
    }
    let templates = app.templates().await?;
    let mut reminded = 0;
    for state in [AccountState::Qualified, AccountState::Active] {
        let mut after: Option<AccountId> = None;
        loop {
            let page = store::account::account_list_by_state(&app.db, state, after, 200).await?;
            let Some(last) = page.last() else { break };
            after = Some(last.id);
            for account in &page {
                reminded += usize::from(remind(app, &call, account, &templates).await?);
            }
        }
    }
    let mut set = store::WriteSet::new();
    setting_put(&mut set, DAY_DONE, done.map_or(0, |(version, _)| version), &today);
    match app.db.commit(set).await {
        // Another worker finished the same day first.
        Ok(()) | Err(store::CommitError::Conflict | store::CommitError::Duplicate) => Ok(reminded),
        Err(store::CommitError::Unavailable(error)) => Err(Failure::Unavailable(error)),
    }
}

/// Lets the worker walk the accounts again today, because something was published.
pub(super) async fn begin_again(app: &App, work: &mut Work<'_>) -> Result<(), Failure> {
    if let Some((version, _)) = setting_get(&app.db, DAY_DONE).await? {
        setting_put(work.set(), DAY_DONE, version, "");
    }
    Ok(())
}

async fn remind(app: &App, call: &Call, account: &Kept<Account>, templates: &[Template]) -> Result<bool, Failure> {
    let (standing, region) = standing_of(app, account, call.at).await?;
    let days = &app.programme.programme.windows.agreement_reminder_days;
    let mut any = false;
    for reminder in due(&standing, days, call.at) {
        let name = format!("agreement-reminder/{}/{}", account.id, reminder.stage);
        if setting_get(&app.db, &name).await?.is_some() {
            continue;
        }
        let newest = templates.iter().rfind(|text| text.tiers.contains(&account.tier));
        let mut work = Work::without_grant(app, call);
        setting_put(work.set(), &name, 0, &call.at.to_string());
        let args = MailArgs::from([
            ("company".into(), account.legal_name.clone()),
            ("region".into(), region.clone()),
            ("version".into(), newest.map(|text| text.version.clone()).unwrap_or_default()),
            ("summary".into(), newest.map(|text| text.summary.clone()).unwrap_or_default()),
            ("days".into(), reminder.days.to_string()),
            ("enforce_from".into(), reminder.enforce_from.map(|at| at.day().to_string()).unwrap_or_default()),
            ("link".into(), app.link("agreements", "sign")),
        ]);
        for to in app.recipients(account.tenant, &[Role::GlobalAdmin]).await? {
            work.mail(reminder.what, &to, &args);
        }
        let about = AuditAbout::of("partner_agreement", account.id.0).in_log_of(account.tenant);
        work.audit("agreement_reminder_sent", about.became(&reminder.stage));
        match work.commit(&()).await {
            Ok(()) => any = true,
            // Another worker was faster.
            Err(Failure::Busy) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(any)
}

fn due(standing: &Standing, days: &[i64], now: At) -> Vec<Reminder> {
    match standing {
        // Once a month, as long as nothing is signed.
        Standing::Offered { version } => {
            let month: String = now.day().to_string().chars().take(7).collect();
            let stage = format!("{version}/{month}");
            vec![Reminder { stage, what: Notification::AgreementReminder, days: 0, enforce_from: None }]
        }
        Standing::SignedOutdated { newest, until, .. } => {
            let what = Notification::AgreementNewVersion;
            let mut all =
                vec![Reminder { stage: format!("{newest}/published"), what, days: 0, enforce_from: Some(*until) }];
            // Only the nearest of the days that have come: a worker that stood still does not send four at once.
            let nearest = days.iter().filter(|days| now >= until.plus_days(-**days)).min();
            all.extend(nearest.map(|days| Reminder {
                stage: format!("{newest}/{days}"),
                what: Notification::AgreementEnforcementNear,
                days: *days,
                enforce_from: Some(*until),
            }));
            all
        }
        Standing::Lapsed { newest, .. } => {
            let month: String = now.day().to_string().chars().take(7).collect();
            let stage = format!("{newest}/lapsed/{month}");
            vec![Reminder { stage, what: Notification::AgreementReminder, days: 0, enforce_from: None }]
        }
        Standing::NotAvailable | Standing::Signed { .. } => Vec::new(),
    }
}
