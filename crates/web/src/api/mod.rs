//! The Partner Center API, version 1: one file a noun, each with its own `routes`.

mod address;
mod agreements;
mod audit_records;
mod carts;
mod compliance;
mod customer_profiles;
mod customers;
mod offers;
mod orders;
mod products;
mod profiles;
mod relationships;
mod service_requests;
mod subscriptions;
mod users;
mod validations;

use crate::Web;
use axum::Router;

/// All routes below `/v1`, `/webhooks/v1` and `/auditactivity/v1`, in lower case.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .merge(compliance::routes())
        .merge(agreements::routes())
        .merge(profiles::routes())
        .merge(validations::routes())
        .merge(service_requests::routes())
        .merge(audit_records::routes())
        .merge(customers::routes())
        .merge(customer_profiles::routes())
        .merge(relationships::routes())
        .merge(offers::routes())
        .merge(products::routes())
        .merge(orders::routes())
        .merge(carts::routes())
        .merge(subscriptions::routes())
        .merge(users::routes())
}
