//! Subscriptions.

use crate::{Db, Kept, Noun, StoreError, Value};
use domain::{id::TenantId, order::Subscription};
use uuid::Uuid;

impl Noun for Subscription {
    const TABLE: &'static str = "subscription";
    const COLUMNS: &'static [&'static str] = &["seller", "customer", "item", "state"];
    fn id(&self) -> Uuid {
        self.id.0
    }
    fn columns(&self) -> Vec<Value> {
        vec![self.seller.into(), self.customer.into(), (&self.item).into(), self.state.as_str().into()]
    }
}

/// The subscriptions of a customer, oldest first, whoever sold them.
pub async fn subscription_list_by_customer(db: &Db, customer: TenantId) -> Result<Vec<Kept<Subscription>>, StoreError> {
    db.list("where customer = $1 order by id", &[customer.into()]).await
}

/// Of which of these items a customer holds or held how many, without reading them all.
pub async fn subscription_list_of_items(
    db: &Db,
    customer: TenantId,
    items: [&str; 4],
) -> Result<Vec<Kept<Subscription>>, StoreError> {
    let [a, b, c, d] = items;
    let args = [customer.into(), a.into(), b.into(), c.into(), d.into()];
    db.list("where customer = $1 and item in ($2, $3, $4, $5) order by id", &args).await
}

/// How many subscriptions run that a partner sold.
pub async fn subscription_count_running(db: &Db, seller: TenantId) -> Result<i64, StoreError> {
    let sql = "select count(*) from subscription where seller = $1 and state in ('pending', 'active', 'suspended')";
    db.row(sql, &[seller.into()]).await?.map_or(Ok(0), |row| row.int(0))
}
