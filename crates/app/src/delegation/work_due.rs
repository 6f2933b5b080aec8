//! What becomes due on granular delegations by the clock alone: reminders, extension, the end, lapsed requests, and
//! clearing away after a year (7.6, N-18).

use crate::{App, Failure, Work, mail::Notification, work::MailArgs};
use domain::{
    delegation::Due, id::TenantId, programme::Gdap, relationship::Delegation, tenant::Tenant, time::At, user::Role,
};
use store::{Kept, audit::AuditAbout};

/// Does everything that is due now; gives how much that was. Doing it twice does nothing more.
///
/// # Errors
/// [`Failure::Unavailable`] when the database does not answer.
pub async fn work_due(app: &App) -> Result<usize, Failure> {
    let (now, terms) = (app.clock.now(), &app.programme.programme.gdap);
    let horizon = now.plus_days(terms.reminder_days.iter().copied().max().unwrap_or(0) + 1);
    let mut open = store::relationship::delegation_list_ending(&app.db, horizon).await?;
    open.extend(store::relationship::delegation_list_waiting(&app.db).await?);
    let mut done = 0;
    for delegation in open {
        if let Some(due) = delegation.due(terms, now) {
            done += settled(pass(app, delegation, due, now).await)?;
        }
    }
    for delegation in store::relationship::delegation_list_over(&app.db).await? {
        if is_forgotten(&delegation, terms, now) {
            done += settled(clear_away(app, &delegation).await)?;
        }
    }
    Ok(done)
}

/// Somebody else, or another worker, was faster: then there is nothing to do here.
fn settled(outcome: Result<(), Failure>) -> Result<usize, Failure> {
    match outcome {
        Ok(()) => Ok(1),
        Err(Failure::Busy) => Ok(0),
        Err(failure) => Err(failure),
    }
}

fn is_forgotten(delegation: &Delegation, terms: &Gdap, now: At) -> bool {
    delegation.ended_at.is_some_and(|ended| now >= ended.plus_days(terms.clean_up_days))
}

async fn pass(app: &App, mut delegation: Kept<Delegation>, due: Due, now: At) -> Result<(), Failure> {
    let call = app.system_call();
    let before = delegation.value.clone();
    delegation.value = before.clone().pass(due, &app.programme.programme.gdap, now);
    let (operation, mail) = match due {
        Due::Remind(_) => ("granular_admin_relationship_reminded", Some(Notification::GdapExpiring)),
        Due::Expire => ("granular_admin_relationship_expired", Some(Notification::GdapExpired)),
        Due::Extend => ("granular_admin_relationship_extended", None),
        Due::Lapse => ("granular_admin_relationship_cleaned_up", None),
    };
    let mut work = Work::without_grant(app, &call);
    work.update(&delegation);
    let mut about = AuditAbout::of("delegation", delegation.id.0).in_log_of(delegation.partner);
    about.customer = delegation.target;
    work.audit(operation, about.was(&before).became(&delegation.value));
    if let (Some(mail), Some(target)) = (mail, delegation.target) {
        let days = if let Due::Remind(days) = due { days } else { 0 };
        tell(app, &mut work, (mail, target), (&delegation, days)).await?;
    }
    work.commit(&()).await
}

async fn tell(
    app: &App,
    work: &mut Work<'_>,
    (what, target): (Notification, TenantId),
    (delegation, days): (&Delegation, i64),
) -> Result<(), Failure> {
    let mut args = MailArgs::from([
        ("name".into(), delegation.name.clone()),
        ("days".into(), days.to_string()),
        ("expires".into(), delegation.expires_at.map(|end| end.day().to_string()).unwrap_or_default()),
    ]);
    for (name, tenant) in [("partner", delegation.partner), ("customer", target)] {
        let found = app.db.get::<Tenant>(tenant).await?;
        args.insert(name.into(), found.map(|tenant| tenant.value.name).unwrap_or_default());
    }
    let mut to = app.recipients(delegation.partner, &[Role::AdminAgent]).await?;
    to.extend(app.recipients(target, &[Role::GlobalAdmin]).await?);
    to.iter().for_each(|to| work.mail(what, to, &args));
    Ok(())
}

async fn clear_away(app: &App, delegation: &Kept<Delegation>) -> Result<(), Failure> {
    let call = app.system_call();
    let mut work = Work::without_grant(app, &call);
    store::relationship::delegation_delete(work.set(), delegation);
    let mut about = AuditAbout::of("delegation", delegation.id.0).in_log_of(delegation.partner);
    about.customer = delegation.target;
    work.audit("granular_admin_relationship_cleaned_up", about.was(&delegation.value));
    work.commit(&()).await
}
