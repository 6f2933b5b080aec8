//! What a client of our own API is told when something was not done: a problem document (RFC 9457) with the error code,
//! the fields that are wrong, and the whole decision behind a refusal.

use crate::wire::{WireError, codes, error::chain};
use app::Failure;
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::decision::Decision;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// An error answer, `application/problem+json`.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Problem {
    /// Names the kind of problem: `urn:entrepot:problem:RegionMismatchCustomer`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The kind of problem in a few words.
    pub title: String,
    /// The HTTP status.
    #[schema(value_type = u16)]
    #[serde(serialize_with = "as_number")]
    pub status: StatusCode,
    /// What is wrong and what to do next, in the reader's language where there is a text.
    pub detail: String,
    /// The error code.
    pub code: String,
    /// Every rule that was looked at, behind a refusal.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Object>)]
    pub decision: Option<Box<Decision>>,
    /// The fields that are wrong.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<ProblemField>,
    /// The number under which the request is found in the log.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub correlation_id: Option<Uuid>,
    #[serde(skip)]
    #[schema(ignore)]
    retry_after: Option<u32>,
}

/// A field that is wrong.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ProblemField {
    /// Its path: `contact.email`.
    pub field: String,
    /// The error code.
    pub code: String,
    /// What is wrong and what would be right.
    pub message: String,
}

fn as_number<S: serde::Serializer>(status: &StatusCode, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_u16(status.as_u16())
}

impl Problem {
    /// A problem with a status, a code and two sentences.
    pub fn new(status: StatusCode, code: &str, title: &str, detail: impl Into<String>) -> Self {
        Self {
            kind: format!("urn:entrepot:problem:{code}"),
            title: title.into(),
            status,
            detail: detail.into(),
            code: code.into(),
            decision: None,
            errors: Vec::new(),
            correlation_id: None,
            retry_after: None,
        }
    }
    /// Nobody is signed in: 401.
    pub fn unauthenticated(detail: &str) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "SignInRequired", "Sign in first", detail)
    }
    /// One field is wrong: 400.
    pub fn field(field: &str, code: &str, message: impl Into<String>) -> Self {
        let message = message.into();
        let mut problem = Self::invalid(message.clone());
        problem.errors.push(ProblemField { field: field.into(), code: code.into(), message });
        problem
    }
    /// The same problem with the number under which the request is found in the log.
    pub(crate) fn about_request(mut self, correlation: Uuid) -> Self {
        self.correlation_id = Some(correlation);
        self
    }

    fn invalid(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "InputInvalid", "Some fields need another value", detail)
    }
    fn refused(decision: Box<Decision>) -> Self {
        let code = decision.code.clone().unwrap_or_else(|| "NotAllowed".into());
        let status = codes::of_code(&code).map_or(StatusCode::FORBIDDEN, |(status, _)| status);
        // The compatible API answers some rules with 400 or 404; here a refusal by rule is one kind of answer.
        let status = if status == StatusCode::CONFLICT { status } else { StatusCode::FORBIDDEN };
        let reason = decision.refusals().next().and_then(|check| check.reason.clone());
        let detail = reason.unwrap_or_else(|| "A rule of the programme speaks against it.".into());
        Self { decision: Some(decision), ..Self::new(status, &code, "The programme does not allow this", detail) }
    }
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Refused(decision) => Self::refused(decision),
            Failure::Invalid(fields) => {
                let detail = fields.first().map_or(String::new(), |field| field.message.clone());
                let each =
                    fields.into_iter().map(|f| ProblemField { field: f.field, code: f.code, message: f.message });
                Self { errors: each.collect(), ..Self::invalid(detail) }
            }
            Failure::NotFound(what) => {
                let detail = format!("There is no such {what} that you may see. Check the id.");
                Self::new(StatusCode::NOT_FOUND, "NotFound", "Not found", detail)
            }
            Failure::State { code, detail } => {
                let status = codes::of_code(code).map(|(status, _)| status).filter(|s| *s != StatusCode::BAD_REQUEST);
                let status = status.unwrap_or(StatusCode::CONFLICT);
                let title = match status {
                    StatusCode::UNAUTHORIZED => "The sign-in did not work",
                    StatusCode::FORBIDDEN => "The programme does not allow this",
                    _ => "It is not in a state that allows this",
                };
                Self::new(status, code, title, detail)
            }
            Failure::KeyReused => {
                let detail =
                    "Send a new Idempotency-Key with each new request, and the same one only with an exact repetition.";
                let title = "This key was used for another request";
                Self::new(StatusCode::UNPROCESSABLE_ENTITY, "IdempotencyKeyReused", title, detail)
            }
            Failure::Busy => {
                let detail = "Somebody else is changing the same thing at this moment. Try again in a second.";
                let problem = Self::new(StatusCode::CONFLICT, "Busy", "Changed at the same time", detail);
                Self { retry_after: Some(1), ..problem }
            }
            Failure::Unavailable(error) => {
                tracing::error!(error = %chain(&error), "the database does not answer");
                let detail = "Nothing was lost; try again in a few seconds.";
                let problem =
                    Self::new(StatusCode::SERVICE_UNAVAILABLE, "Unavailable", "Out of reach for a moment", detail);
                Self { retry_after: Some(2), ..problem }
            }
            Failure::Fault(cause) => {
                tracing::error!(cause, "fault");
                Self::from(WireError::fault())
            }
        }
    }
}

/// Errors of the layers around both APIs, told in our own way.
impl From<WireError> for Problem {
    fn from(error: WireError) -> Self {
        let (code, title) = match error.status.as_u16() {
            400 => ("InputInvalid", "The request cannot be used"),
            401 => ("SignInRequired", "Sign in first"),
            403 => ("NotAllowed", "Not allowed"),
            404 => ("NotFound", "Not found"),
            405 => ("MethodNotAllowed", "This address does not take this method"),
            413 => ("BodyTooLarge", "The body is too large"),
            421 => ("HostUnknown", "Not served here"),
            503 => ("Unavailable", "Out of reach for a moment"),
            status if status >= 500 => ("Fault", "Something went wrong on our side"),
            _ => ("NotDone", "Not done"),
        };
        let problem = Self::new(error.status, code, title, error.description);
        Self { retry_after: error.retry_after, decision: error.decision, ..problem }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let body = serde_json::to_vec(&self).unwrap_or_default();
        let kind = HeaderValue::from_static("application/problem+json");
        let mut response = (self.status, [(header::CONTENT_TYPE, kind)], body).into_response();
        if let Some(seconds) = self.retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
        }
        if self.status == StatusCode::UNAUTHORIZED {
            let scheme = HeaderValue::from_static("Bearer error=\"invalid_token\"");
            response.headers_mut().insert(header::WWW_AUTHENTICATE, scheme);
        }
        response.extensions_mut().insert(self);
        response
    }
}
