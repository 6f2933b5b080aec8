//! What a customer bought elsewhere, for its partners and itself.

use crate::{App, Call, Failure, look};
use domain::{external_subscription::ExternalSubscription, facts::Facts, id::TenantId};

/// The foreign subscriptions of a customer.
///
/// # Errors
/// [`Failure::NotFound`] when it is not the caller's customer; [`Failure::Refused`] without the role.
pub async fn list_external(app: &App, call: &Call, customer: TenantId) -> Result<Vec<ExternalSubscription>, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "view_subscriptions", facts, &Default::default()).await?;
    if call.caller.tenant != customer {
        look::own_customer(app, call, customer).await?;
    }
    let all = store::external_subscription::external_list_by_customer(&app.db, customer).await?;
    Ok(all.into_iter().map(|kept| kept.value).collect())
}
