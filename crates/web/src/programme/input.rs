//! The JSON body of a request to our own API; what cannot be read is a problem that names the field.

use crate::{Problem, wire::body};
use app::Failure;
use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    http::StatusCode,
};
use serde::de::DeserializeOwned;
use std::str::FromStr;

/// The body.
#[derive(Debug)]
pub struct Input<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Input<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let bytes = Bytes::from_request(request, state).await.map_err(|refused| {
            let status = refused.status();
            let code = if status == StatusCode::PAYLOAD_TOO_LARGE { "BodyTooLarge" } else { "BodyIncomplete" };
            Problem::new(status, code, "The body could not be read in full", "Send at most 1 MB, and send it again.")
        })?;
        body::read(&bytes).map(Self).map_err(|wrong| Problem::field(&wrong.field, "InputUnreadable", wrong.message))
    }
}

/// The id in a path or body; what is no id names nothing, so the answer is that there is no such thing.
pub(super) fn id<T: FromStr>(text: &str, what: &'static str) -> Result<T, Failure> {
    text.parse().map_err(|_| Failure::NotFound(what))
}
