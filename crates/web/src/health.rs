//! Whether the service lives and can do its work.

use crate::Web;
use axum::{Router, extract::State, http::StatusCode, routing::get};

pub(crate) fn routes() -> Router<Web> {
    Router::new().route("/healthz", get(async || "ok")).route("/readyz", get(ready))
}

/// Ready means that the database answers.
async fn ready(State(web): State<Web>) -> (StatusCode, &'static str) {
    match app::ready(&web.app).await {
        Ok(()) => (StatusCode::OK, "ready"),
        Err(failure) => {
            tracing::warn!(%failure, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer")
        }
    }
}
