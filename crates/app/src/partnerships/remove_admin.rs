//! Takes a partner's broad admin access away; the partnership or trade relationship stays (7.1, 7.5, X03).

use crate::{
    App, Call, Failure, Work, ask::About, mail::Notification, once, partnerships::end::end_delegation, work::MailArgs,
};
use domain::{facts::Facts, id::TenantId, relationship::Delegation, tenant::Tenant, user::Role};
use store::audit::AuditAbout;

/// Removes the delegated admin privileges of `partner` on `target`; either side may.
///
/// # Errors
/// [`Failure::NotFound`] when there are none or the caller is neither side; [`Failure::Refused`] without the role.
pub async fn remove_admin_access(
    app: &App,
    call: &Call,
    partner: TenantId,
    target: TenantId,
) -> Result<Delegation, Failure> {
    once(app, call, async || remove_once(app, call, partner, target).await).await
}

async fn remove_once(app: &App, call: &Call, partner: TenantId, target: TenantId) -> Result<Delegation, Failure> {
    // look
    let involved = [partner, target].contains(&call.caller.tenant);
    let found = store::relationship::dap_between(&app.db, partner, target).await?.filter(|_| involved);
    let mut delegation = found.ok_or(Failure::NotFound("delegated admin access"))?;

    // ask
    let mut caller = call.caller.facts.clone();
    caller.own = call.caller.tenant == target;
    let about = About { seller: Some(partner), customer: Some(target), reseller: None };
    let facts = Facts { caller, ..Facts::default() };
    let grant = app.ask(call, "remove_admin_access", facts, &about).await?;

    // decide
    end_delegation(&mut delegation, call.at);

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&delegation);
    let about = AuditAbout::of("delegation", delegation.id.0).about_customer(target);
    work.audit("dap_admin_relationship_terminated", about);
    let mut args = MailArgs::new();
    for (name, tenant) in [("partner", partner), ("customer", target)] {
        let found = app.db.get::<Tenant>(tenant).await?;
        args.insert(name.into(), found.map(|tenant| tenant.value.name).unwrap_or_default());
    }
    let what = if app.account(target).await?.is_some() {
        Notification::ResellerAdminAccessRemoved
    } else {
        Notification::AdminAccessRemoved
    };
    let mut recipients = app.recipients(partner, &[Role::AdminAgent]).await?;
    recipients.extend(app.recipients(target, &[Role::GlobalAdmin]).await?);
    recipients.iter().for_each(|to| work.mail(what, to, &args));
    work.commit(&delegation.value).await?;
    Ok(delegation.value)
}
