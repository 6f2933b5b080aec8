//! The Partner Center API, version 1: one file a noun, each with its own `routes`.

use crate::Web;
use axum::Router;

/// All routes below `/v1`, `/webhooks/v1` and `/auditactivity/v1`, in lower case.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
}
