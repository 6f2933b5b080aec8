//! Subscriptions bought elsewhere.

use crate::{Db, Kept, Noun, StoreError, Value};
use domain::{external_subscription::ExternalSubscription, id::TenantId};
use uuid::Uuid;

impl Noun for ExternalSubscription {
    const TABLE: &'static str = "external_subscription";
    const COLUMNS: &'static [&'static str] = &["customer"];
    fn id(&self) -> Uuid {
        self.id.0
    }
    fn columns(&self) -> Vec<Value> {
        vec![self.customer.into()]
    }
}

/// What a customer bought elsewhere.
pub async fn external_list_by_customer(
    db: &Db,
    customer: TenantId,
) -> Result<Vec<Kept<ExternalSubscription>>, StoreError> {
    db.list("where customer = $1 order by id", &[customer.into()]).await
}
