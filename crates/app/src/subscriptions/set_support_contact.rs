//! Who supports the customer for a subscription: the seller, or a reseller it works with (7.7).

use crate::{App, Call, Failure, FieldError, Work, ask::About, look, once};
use domain::{
    facts::{ConnectionFacts, Facts, TradeFacts},
    id::{SubscriptionId, TenantId},
    order::Subscription,
};
use store::audit::AuditAbout;

/// Makes a partner tenant the support contact of a subscription.
///
/// # Errors
/// [`Failure::Refused`] with the rules that speak; [`Failure::Invalid`] when the tenant is no partner.
pub async fn set_support_contact(
    app: &App,
    call: &Call,
    (customer, id): (TenantId, SubscriptionId),
    contact: TenantId,
) -> Result<Subscription, Failure> {
    once(app, call, async || set_once(app, call, (customer, id), contact).await).await
}

async fn set_once(
    app: &App,
    call: &Call,
    (customer, id): (TenantId, SubscriptionId),
    contact: TenantId,
) -> Result<Subscription, Failure> {
    // look
    look::own_customer(app, call, customer).await?;
    let found = app.db.get::<Subscription>(id).await?.filter(|found| found.customer == customer);
    let mut subscription = found.ok_or(Failure::NotFound("subscription"))?;
    let here = call.caller.tenant;
    let seller = look::party(app, call.at, here).await?;
    let unknown = || FieldError::alone("supportTenantId", "PartnerUnknown", "name a partner you work with");
    let other = look::party(app, call.at, contact).await.map_err(|_| unknown())?;
    let partnership = store::relationship::partnership_between(&app.db, here, contact).await?;
    let dap = store::relationship::dap_between(&app.db, contact, customer).await?;

    // ask
    let itself = contact == here;
    let facts = Facts {
        caller: call.caller.facts.clone(),
        seller: Some(seller.facts),
        reseller: Some(other.facts),
        trade: Some(TradeFacts {
            partnership: itself || partnership.is_some_and(|partnership| partnership.state.in_force()),
            reseller_is_seller: itself,
            reseller_given: true,
            ..TradeFacts::default()
        }),
        connection: Some(ConnectionFacts {
            subscription_owned: subscription.seller == here,
            admin_consent: itself || dap.is_some(),
            ..ConnectionFacts::default()
        }),
        ..Facts::default()
    };
    let about = About { seller: Some(here), reseller: Some(contact), customer: Some(customer) };
    let grant = app.ask(call, "set_support_contact", facts, &about).await?;

    // decide
    let before = subscription.value.clone();
    subscription.value.support_tenant = contact;

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&subscription);
    let about = AuditAbout::of("subscription", id.0).about_customer(customer);
    work.audit("update_subscription_support_contact", about.was(&before).became(&subscription.value));
    work.commit(&subscription.value).await?;
    Ok(subscription.value)
}
