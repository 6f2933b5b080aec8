//! The operator changes where an account stands: suspend, reinstate, warn and restrict, deauthorise, close (E18 to E22,
//! N-20, N-21).

use crate::{
    App, Call, Failure, FieldError, Work,
    ask::About,
    enrolment::{change, kept_or_made, mirror, refused},
    mail::Notification,
    once,
    work::MailArgs,
};
use domain::{
    account::{Account, Tier},
    enrolment::{
        Enrolment,
        steps::{Act, Refusal},
    },
    facts::{CallerFacts, ChangeFacts, Facts},
    id::TenantId,
    time::At,
    user::Role,
};
use store::{Kept, audit::AuditAbout};

/// What is to be done with an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountAct {
    /// Stop new purchases (E18).
    Suspend,
    /// The cause is cured (E19).
    Reinstate,
    /// Tell a direct-bill partner that it may be restricted (N-21).
    Warn,
    /// A direct-bill partner no longer meets the requirements; it was told before (E20).
    Restrict,
    /// A reseller lost its authorisation (E21).
    Deauthorise,
    /// The end (E22).
    Close,
}

impl AccountAct {
    /// The act of that word.
    pub fn parse(word: &str) -> Option<Self> {
        Some(match word {
            "suspend" => Self::Suspend,
            "reinstate" => Self::Reinstate,
            "warn" => Self::Warn,
            "restrict" => Self::Restrict,
            "deauthorise" => Self::Deauthorise,
            "close" => Self::Close,
            _ => return None,
        })
    }
    /// The state the account would have, as the policies name it.
    const fn wanted(self) -> &'static str {
        match self {
            Self::Suspend => "suspended",
            Self::Reinstate => "active",
            Self::Warn | Self::Restrict => "restricted",
            Self::Deauthorise => "deauthorised",
            Self::Close => "closed",
        }
    }
    const fn operation(self) -> &'static str {
        match self {
            Self::Suspend => "enrolment_suspended",
            Self::Reinstate => "enrolment_reinstated",
            Self::Warn => "enrolment_warned",
            Self::Restrict => "enrolment_restricted",
            Self::Deauthorise => "enrolment_deauthorised",
            Self::Close => "enrolment_closed",
        }
    }
    /// Whom it is told by, if a mail goes with it.
    const fn notification(self) -> Option<Notification> {
        match self {
            Self::Suspend | Self::Deauthorise | Self::Close => Some(Notification::AccountSuspended),
            Self::Reinstate => Some(Notification::AccountReinstated),
            Self::Warn => Some(Notification::DirectBillAtRisk),
            Self::Restrict => Some(Notification::DirectBillRestricted),
        }
    }
}

/// Changes where the account of a tenant stands.
///
/// # Errors
/// [`Failure::Refused`]: `RoleNotAllowed`, `AccountStateForbids`; [`Failure::State`] with `TooEarly` when nobody was
/// warned, or `ActiveSubscriptionsExist`; [`Failure::Invalid`] without a reason where one is needed.
pub async fn change_account_state(
    app: &App,
    call: &Call,
    tenant: TenantId,
    (act, reason): (AccountAct, &str),
) -> Result<Account, Failure> {
    once(app, call, async || change_once(app, call, tenant, (act, reason.trim())).await).await
}

async fn change_once(
    app: &App,
    call: &Call,
    tenant: TenantId,
    (act, reason): (AccountAct, &str),
) -> Result<Account, Failure> {
    // look
    let mut account = app.account(tenant).await?.ok_or(Failure::NotFound("account"))?;
    let (mut enrolment, fresh) = kept_or_made(app, &account).await?;
    let running = store::subscription::subscription_count_running(&app.db, tenant).await?;
    let step = Act { at: call.at, by: call.caller.user };
    let tried = attempt(&enrolment, act, step, running);
    let change = ChangeFacts { wanted: act.wanted().into(), ..change(&enrolment, &tried) };

    // ask
    let caller = CallerFacts { own: true, ..call.caller.facts.clone() };
    let facts = Facts { caller, change: Some(change), ..Facts::default() };
    let about = About { seller: Some(tenant), ..About::default() };
    let grant = app.ask(call, "change_account_state", facts, &about).await?;

    // decide
    if reason.is_empty() && act != AccountAct::Reinstate {
        return Err(FieldError::alone("reason", "TextMissing", "say why, in words for the partner"));
    }
    enrolment.value = tried.map_err(refused)?;
    let before = account.state;
    let kept = (act != AccountAct::Reinstate && act != AccountAct::Warn).then_some(reason);
    mirror(&mut account.value, &enrolment, kept);

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&account);
    if fresh {
        work.insert(&enrolment.value)
    } else {
        work.update(&enrolment)
    }
    let about = AuditAbout::of("account", account.id.0).in_log_of(tenant);
    work.audit(act.operation(), about.was(&before).became(&(account.state, reason)));
    tell(app, &mut work, &account, (act, reason)).await?;
    work.commit(&account.value).await?;
    Ok(account.value)
}

fn attempt(enrolment: &Kept<Enrolment>, act: AccountAct, step: Act, running: i64) -> Result<Enrolment, Refusal> {
    let mut enrolment = enrolment.value.clone();
    match act {
        AccountAct::Suspend => enrolment.suspend(step),
        AccountAct::Reinstate => enrolment.reinstate(step),
        AccountAct::Restrict => {
            let warned = enrolment.warned_at.unwrap_or(At(i64::MAX));
            enrolment.restrict(warned, step)
        }
        AccountAct::Deauthorise => enrolment.deauthorise(step),
        AccountAct::Close => enrolment.close(running, step),
        AccountAct::Warn if enrolment.wanted == Tier::DirectBill => {
            enrolment.warned_at = enrolment.warned_at.or(Some(step.at));
            Ok(enrolment)
        }
        AccountAct::Warn => Err(Refusal::TierNotAllowed),
    }
}

async fn tell(
    app: &App,
    work: &mut Work<'_>,
    account: &Account,
    (act, reason): (AccountAct, &str),
) -> Result<(), Failure> {
    let Some(what) = act.notification() else { return Ok(()) };
    let mut args =
        MailArgs::from([("company".into(), account.legal_name.clone()), ("link".into(), app.link("account", ""))]);
    match act {
        AccountAct::Warn => {
            args.insert("requirements".into(), reason.to_owned());
            args.insert("due".into(), String::new());
        }
        _ => {
            args.insert("reason".into(), reason.to_owned());
        }
    }
    for to in app.recipients(account.tenant, &[Role::GlobalAdmin, Role::AdminAgent]).await? {
        work.mail(what, &to, &args);
    }
    Ok(())
}
