//! What a client of the compatible API is told when something was not done: envelope A of wire.md 9, with the whole
//! decision added as our own member, which the known clients ignore.

use super::codes::{self, BAD_PROPERTY, DENIED, FAULT, MALFORMED, NOT_FOUND, UNAUTHENTICATED, USER_REQUIRED};
use app::Failure;
use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::decision::{Check, Decision};
use serde::Serialize;
use uuid::Uuid;

/// An error answer.
#[derive(Clone, Debug)]
pub struct WireError {
    /// The HTTP status.
    pub status: StatusCode,
    /// The number clients switch on.
    pub code: i64,
    /// What is wrong, for people; at most 1024 characters.
    pub description: String,
    /// More lines about it: every rule that refuses, every field that is wrong.
    pub data: Vec<String>,
    /// The decision behind a refusal.
    pub decision: Option<Box<Decision>>,
    /// When to try again, in seconds.
    pub retry_after: Option<u32>,
}

#[derive(Serialize)]
struct Envelope<'a> {
    code: i64,
    description: &'a str,
    data: &'a [String],
    source: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    decision: Option<&'a Decision>,
}

impl WireError {
    /// An error with a status, a number and a sentence.
    pub fn new(status: StatusCode, code: i64, description: impl Into<String>) -> Self {
        let description = description.into().chars().take(1024).collect();
        Self { status, code, description, data: Vec::new(), decision: None, retry_after: None }
    }
    /// The input cannot be used: 400 with 2000.
    pub fn malformed(description: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, MALFORMED, description)
    }
    /// A property or query value cannot be used: 400 with 3000.
    pub fn bad_property(description: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, BAD_PROPERTY, description)
    }
    /// There is no such thing for this caller.
    pub fn missing(what: &str) -> Self {
        let (status, code) = codes::of_missing(what);
        let description = match what {
            "customer" => "There is no commerce relationship between you and this customer.".to_string(),
            _ => format!("There is no such {what}. Check the id."),
        };
        Self::new(status, code, description)
    }
    /// Nobody is signed in: 401.
    pub fn unauthenticated(description: &str) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, UNAUTHENTICATED, description)
    }
    /// The operation wants a person's token: 403 with 900329.
    pub fn user_required() -> Self {
        let text =
            "This operation needs a token of a signed-in user. Sign in as a user, with app and user authentication.";
        Self::new(StatusCode::FORBIDDEN, USER_REQUIRED, text)
    }
    /// There is nothing at the address: 404.
    pub fn no_such_address() -> Self {
        Self::new(StatusCode::NOT_FOUND, NOT_FOUND, "There is nothing at this address. Check the path.")
    }
    /// Tells the client when to try again.
    pub fn retry_after(mut self, seconds: u32) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    fn refused(decision: Box<Decision>) -> Self {
        let (status, code) = decision_code(&decision);
        let first = decision.refusals().next().and_then(|check| check.reason.clone());
        let description = first.unwrap_or_else(|| "The request is not allowed.".into());
        let data = decision.refusals().map(rule_line).collect();
        Self { data, decision: Some(decision), ..Self::new(status, code, description) }
    }

    /// The same error with the number under which the request can be found in the log; only faults carry it.
    pub(crate) fn about_request(mut self, correlation: Uuid) -> Self {
        if self.status.is_server_error() {
            self.data.push(format!("correlationId={correlation}"));
        }
        self
    }
}

/// The number the rule names itself counts before that of the table, so that a programme's own rules may choose theirs.
fn decision_code(decision: &Decision) -> (StatusCode, i64) {
    let code = decision.code.as_deref().unwrap_or_default();
    let first = decision.refusals().find(|check| check.code.as_deref() == Some(code));
    let (status, number) = codes::of_code(code).unwrap_or((StatusCode::FORBIDDEN, DENIED));
    (status, first.and_then(|check| check.wire_code).unwrap_or(number))
}

fn rule_line(check: &Check) -> String {
    let parts = [Some(check.rule.as_str()), check.code.as_deref(), check.reason.as_deref(), check.advice.as_deref()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" | ")
}

impl From<Failure> for WireError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Refused(decision) => Self::refused(decision),
            Failure::Invalid(fields) => {
                let first = fields.first();
                let number =
                    first.and_then(|field| codes::of_code(&field.code)).map_or(MALFORMED, |(_, number)| number);
                let text =
                    first.map_or("The input cannot be used.".to_string(), |f| format!("{}: {}", f.field, f.message));
                let data = fields.iter().map(|f| format!("{} | {} | {}", f.field, f.code, f.message)).collect();
                Self { data, ..Self::new(StatusCode::BAD_REQUEST, number, text) }
            }
            Failure::NotFound(what) => Self::missing(what),
            Failure::State { code, detail } => {
                let (status, number) = codes::of_code(code).unwrap_or((StatusCode::BAD_REQUEST, MALFORMED));
                let data = vec![code.to_string()];
                Self { data, ..Self::new(status, number, detail) }
            }
            Failure::KeyReused => Self::malformed(
                "This MS-RequestId was used for another request. Send a new id with each new request and the same id only \
                 with an exact repetition.",
            ),
            Failure::Busy => {
                let text = "Somebody else is changing the same thing at this moment. Try again in a second.";
                Self::new(StatusCode::CONFLICT, 800_060, text).retry_after(1)
            }
            Failure::Unavailable(error) => {
                tracing::error!(error = %chain(&error), "the database does not answer");
                let text = "The service cannot be reached for a moment. Nothing was lost; try again in a few seconds.";
                Self::new(StatusCode::SERVICE_UNAVAILABLE, FAULT, text).retry_after(2)
            }
            Failure::Fault(cause) => {
                tracing::error!(cause, "fault");
                Self::fault()
            }
        }
    }
}

impl WireError {
    /// A fault of ours: 500. The cause is in the log and never in the answer.
    pub fn fault() -> Self {
        let text = "Something went wrong on our side. If it happens again, tell the operator the correlation id.";
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, FAULT, text)
    }
}

/// An error and its sources in one line.
pub(crate) fn chain(error: &dyn std::error::Error) -> String {
    let mut line = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        line = format!("{line}: {cause}");
        source = cause.source();
    }
    line
}

impl IntoResponse for WireError {
    fn into_response(self) -> Response {
        let Self { status, code, description, data, decision, .. } = &self;
        let decision = decision.as_deref();
        let body = Envelope { code: *code, description, data, source: "PartnerFD", decision };
        let mut response = (*status, Json(body)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
        if let Some(seconds) = self.retry_after {
            headers.insert(header::RETRY_AFTER, seconds.into());
        }
        if *status == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer error=\"invalid_token\""));
        }
        response.extensions_mut().insert(self);
        response
    }
}
