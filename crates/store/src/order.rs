//! Carts and orders.

use crate::{Db, Kept, Noun, StoreError, Value};
use domain::{
    id::TenantId,
    order::{Cart, Order},
};
use uuid::Uuid;

impl Noun for Cart {
    const TABLE: &'static str = "cart";
    const COLUMNS: &'static [&'static str] = &["seller", "customer"];
    fn id(&self) -> Uuid {
        self.id.0
    }
    fn columns(&self) -> Vec<Value> {
        vec![self.seller.into(), self.customer.into()]
    }
}

impl Noun for Order {
    const TABLE: &'static str = "orders";
    const COLUMNS: &'static [&'static str] = &["seller", "customer", "at"];
    fn id(&self) -> Uuid {
        self.id.0
    }
    fn columns(&self) -> Vec<Value> {
        vec![self.seller.into(), self.customer.into(), self.created_at.into()]
    }
}

/// The orders of a customer, newest first.
pub async fn order_list_by_customer(db: &Db, customer: TenantId) -> Result<Vec<Kept<Order>>, StoreError> {
    db.list("where customer = $1 order by id desc", &[customer.into()]).await
}

/// The carts of a seller, oldest first.
pub async fn cart_list_by_seller(db: &Db, seller: TenantId) -> Result<Vec<Kept<Cart>>, StoreError> {
    db.list("where seller = $1 order by id", &[seller.into()]).await
}
