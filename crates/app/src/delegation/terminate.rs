//! Either side ends a granular delegation; subscriptions and the right to order stay.

use super::refused;
use crate::{App, Call, Failure, Work, ask::About, look, mail::Notification, once, work::MailArgs};
use domain::{facts::Facts, id::DelegationId, relationship::Delegation, user::Role};
use store::{Kept, audit::AuditAbout};

/// Ends a delegation that the caller holds or has given.
///
/// # Errors
/// [`Failure::NotFound`] when the caller is neither side; [`Failure::State`] when it is not in force.
pub async fn terminate_gdap(app: &App, call: &Call, id: DelegationId) -> Result<Delegation, Failure> {
    once(app, call, async || terminate_once(app, call, id).await).await
}

async fn terminate_once(app: &App, call: &Call, id: DelegationId) -> Result<Delegation, Failure> {
    // look
    let here = call.caller.tenant;
    let found = app.db.get::<Delegation>(id).await?;
    let found = found.filter(|found| found.partner == here || found.target == Some(here));
    let mut delegation: Kept<Delegation> = found.ok_or(Failure::NotFound("delegation"))?;

    // ask
    let mut caller = call.caller.facts.clone();
    caller.own = delegation.target == Some(here);
    let about = About { seller: Some(delegation.partner), customer: delegation.target, reseller: None };
    let grant = app.ask(call, "terminate_gdap", Facts { caller, ..Facts::default() }, &about).await?;

    // decide
    let ended = delegation.value.clone().terminate(call.at);
    delegation.value = ended.map_err(|refusal| refused(&refusal))?;

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&delegation);
    let mut about = AuditAbout::of("delegation", id.0).became(&delegation.value);
    about.customer = delegation.target;
    work.audit("granular_admin_relationship_terminated", about);
    let mut args = MailArgs::from([("name".into(), delegation.name.clone())]);
    args.insert("partner".into(), look::party(app, call.at, delegation.partner).await?.facts.name);
    let mut to = app.recipients(delegation.partner, &[Role::AdminAgent]).await?;
    if let Some(target) = delegation.target {
        args.insert("customer".into(), look::buyer(app, target).await?.facts.name);
        to.extend(app.recipients(target, &[Role::GlobalAdmin]).await?);
    }
    to.iter().for_each(|to| work.mail(Notification::GdapTerminated, to, &args));
    work.commit(&delegation.value).await?;
    Ok(delegation.value)
}
