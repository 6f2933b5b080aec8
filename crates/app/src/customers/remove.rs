//! A partner lets a customer go: no running subscriptions of its own, then trade and delegated admin end (7.2, R-51).

use crate::{
    App, Call, Failure, Work, ask::About, look, mail::Notification, once, partnerships::end_delegation, work::MailArgs,
};
use domain::{
    facts::{ConnectionFacts, Facts},
    id::TenantId,
    order::SubscriptionState,
    relationship::{Relationship, RelationshipState},
    tenant::Tenant,
    user::Role,
};
use store::audit::AuditAbout;

/// Ends the caller's relationship with a customer.
///
/// # Errors
/// [`Failure::NotFound`] when it is not the caller's customer; [`Failure::Refused`] while subscriptions run.
pub async fn remove_relationship(app: &App, call: &Call, customer: TenantId) -> Result<Relationship, Failure> {
    once(app, call, async || remove_once(app, call, customer).await).await
}

async fn remove_once(app: &App, call: &Call, customer: TenantId) -> Result<Relationship, Failure> {
    // look
    let here = call.caller.tenant;
    let mut edge = look::own_customer(app, call, customer).await?;
    let tenant = app.db.get::<Tenant>(customer).await?.ok_or(Failure::NotFound("customer"))?;
    let subscriptions = store::subscription::subscription_list_by_customer(&app.db, customer).await?;
    let running =
        subscriptions.iter().filter(|one| one.seller == here && one.state == SubscriptionState::Active).count();

    // ask
    let between = ConnectionFacts { active_subscriptions: i64::try_from(running).unwrap_or(0), ..Default::default() };
    let facts = Facts { caller: call.caller.facts.clone(), connection: Some(between), ..Facts::default() };
    let about = About { seller: Some(here), customer: Some(customer), reseller: None };
    let grant = app.ask(call, "remove_customer_relationship", facts, &about).await?;

    // decide
    edge.value.state = RelationshipState::Ended;
    edge.value.ended_at = Some(call.at);

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&edge);
    // An order placed at the same time looks at this row and has to look again.
    work.touch(&tenant);
    if let Some(mut dap) = store::relationship::dap_between(&app.db, here, customer).await? {
        end_delegation(&mut dap, call.at);
        work.update(&dap);
    }
    let about = AuditAbout::of("relationship", edge.id.0).customer(customer, &tenant.name).became(&edge.value);
    work.audit("remove_partner_customer_relationship", about);
    if let Some(other) = edge.joint_with {
        let mut args = MailArgs::from([("customer".into(), tenant.name.clone())]);
        args.insert("partner".into(), look::party(app, call.at, here).await?.facts.name);
        for to in app.recipients(other, &[Role::AdminAgent]).await? {
            work.mail(Notification::RelationshipRemoved, &to, &args);
        }
    }
    work.commit(&edge.value).await?;
    Ok(edge.value)
}
