//! The Partner Center API, version 1: one file a noun, each with its own `routes`.

mod address;
mod agreements;
mod audit_records;
mod compliance;
mod profiles;
mod service_requests;
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
}
