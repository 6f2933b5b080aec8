//! One order, for the partner that placed it and the reseller named on it.

use crate::{App, Call, Failure, look};
use domain::{
    facts::Facts,
    id::{OrderId, TenantId},
    order::Order,
};
use store::Kept;

/// An order of a customer. A reseller sees those on which it is the reseller of record (10).
///
/// # Errors
/// [`Failure::NotFound`] when there is none for this caller.
pub async fn get_order(app: &App, call: &Call, customer: TenantId, order: OrderId) -> Result<Kept<Order>, Failure> {
    let caller = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "view_orders", caller, &Default::default()).await?;
    let found = app.db.get::<Order>(order).await?.filter(|order| order.customer == customer);
    let found = found.ok_or(Failure::NotFound("order"))?;
    let own = look::own_partner_id(app, call).await?;
    if sees(call.caller.tenant, own.as_deref(), &found) { Ok(found) } else { Err(Failure::NotFound("order")) }
}

/// Whether a tenant sees an order: the seller, the reseller of record, the customer itself.
pub(crate) fn sees(tenant: TenantId, own_partner_id: Option<&str>, order: &Order) -> bool {
    let named = |line: &domain::order::Line| own_partner_id.is_some() && line.reseller.as_deref() == own_partner_id;
    order.seller == tenant || order.customer == tenant || order.lines.iter().any(named)
}
