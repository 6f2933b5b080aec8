//! The orders of a customer, as the asking partner may see them.

use super::get::sees;
use crate::{App, Call, Failure, look};
use domain::{facts::Facts, id::TenantId, order::Order};
use store::Kept;

/// A customer's orders that this caller sold or is named on, newest first.
///
/// # Errors
/// [`Failure::Refused`] without the role; [`Failure::NotFound`] when the customer is not the caller's.
pub async fn list_orders(app: &App, call: &Call, customer: TenantId) -> Result<Vec<Kept<Order>>, Failure> {
    let caller = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "view_orders", caller, &Default::default()).await?;
    look::own_customer(app, call, customer).await?;
    let own = look::own_partner_id(app, call).await?;
    let orders = store::order::order_list_by_customer(&app.db, customer).await?;
    Ok(orders.into_iter().filter(|order| sees(call.caller.tenant, own.as_deref(), order)).collect())
}
