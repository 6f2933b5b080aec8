//! The subscriptions of a customer, as the asking partner may see them.

use super::get::sees;
use crate::{App, Call, Failure, look};
use domain::{facts::Facts, id::TenantId, order::Subscription};
use store::Kept;

/// A customer's subscriptions that this caller sold or is reseller of record of; the customer sees all (10).
///
/// # Errors
/// [`Failure::Refused`] without the role; [`Failure::NotFound`] when the customer is not the caller's.
pub async fn list_subscriptions(
    app: &App,
    call: &Call,
    customer: TenantId,
) -> Result<Vec<Kept<Subscription>>, Failure> {
    let caller = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "view_subscriptions", caller, &Default::default()).await?;
    if call.caller.tenant != customer {
        look::own_customer(app, call, customer).await?;
    }
    let own = look::own_partner_id(app, call).await?;
    let all = store::subscription::subscription_list_by_customer(&app.db, customer).await?;
    Ok(all.into_iter().filter(|subscription| sees(call.caller.tenant, own.as_deref(), subscription)).collect())
}
