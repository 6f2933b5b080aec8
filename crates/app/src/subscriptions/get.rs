//! One subscription, for the partners it concerns.

use crate::{App, Call, Failure, look};
use domain::{
    facts::Facts,
    id::{SubscriptionId, TenantId},
    order::Subscription,
};
use store::Kept;

/// A subscription of a customer, for its transacting partner, its reseller of record and the customer (10).
///
/// # Errors
/// [`Failure::NotFound`] when there is none for this caller; [`Failure::Refused`] without the role.
pub async fn get_subscription(
    app: &App,
    call: &Call,
    customer: TenantId,
    id: SubscriptionId,
) -> Result<Kept<Subscription>, Failure> {
    let caller = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "view_subscriptions", caller, &Default::default()).await?;
    let found = app.db.get::<Subscription>(id).await?.filter(|subscription| subscription.customer == customer);
    let own = look::own_partner_id(app, call).await?;
    let seen = found.filter(|subscription| sees(call.caller.tenant, own.as_deref(), subscription));
    seen.ok_or(Failure::NotFound("subscription"))
}

/// Whether a tenant sees a subscription: the seller, the reseller of record, the customer itself.
pub(crate) fn sees(tenant: TenantId, own_partner_id: Option<&str>, subscription: &Subscription) -> bool {
    let named = own_partner_id.is_some() && subscription.reseller.as_deref() == own_partner_id;
    subscription.seller == tenant || subscription.customer == tenant || named
}
