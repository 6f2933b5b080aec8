//! Who supports the customer for a subscription, by name.

use super::get_subscription;
use crate::{App, Call, Failure, look};
use domain::id::{SubscriptionId, TenantId};

/// The partner that supports the customer for a subscription.
///
/// # Errors
/// As [`get_subscription`].
pub async fn support_contact(
    app: &App,
    call: &Call,
    (customer, id): (TenantId, SubscriptionId),
) -> Result<look::Party, Failure> {
    let subscription = get_subscription(app, call, customer, id).await?;
    look::party(app, call.at, subscription.support_tenant).await
}
