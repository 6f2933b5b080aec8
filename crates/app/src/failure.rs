//! Why a use case did not do what was asked. Nothing has changed when one of these comes back.

use domain::decision::Decision;
use store::StoreError;

/// Why nothing was done.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A rule speaks against it; the decision says which, on what facts, and what would help.
    #[error("refused: {}", .0.code.as_deref().unwrap_or("no code"))]
    Refused(Box<Decision>),
    /// Fields of the request are wrong.
    #[error("invalid fields")]
    Invalid(Vec<FieldError>),
    /// There is no such thing for this caller; foreign things look the same as missing ones.
    #[error("no such {0}")]
    NotFound(&'static str),
    /// The thing is in a state that does not allow it; the code says which.
    #[error("{code}: {detail}")]
    State {
        /// The error code: `CartSubmitted`.
        code: &'static str,
        /// What to do next, in the caller's language where there is a text.
        detail: String,
    },
    /// The repeat key was used for another request.
    #[error("this key was used for another request")]
    KeyReused,
    /// Somebody else changed the same things at the same time, again and again.
    #[error("changed by someone else at the same time")]
    Busy,
    /// The database does not answer; nothing is lost, try again.
    #[error("the database does not answer")]
    Unavailable(#[source] StoreError),
    /// A fault of this program, with its cause for the log.
    #[error("internal fault: {0}")]
    Fault(String),
}

/// A field and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// Path of the field as the client wrote it: `companyProfile.domain`.
    pub field: String,
    /// The error code: `ContactEmailWebmail`.
    pub code: String,
    /// What is wrong and what would be right.
    pub message: String,
}

impl FieldError {
    /// A failure about one field.
    pub fn alone(field: &str, code: &str, message: impl Into<String>) -> Failure {
        Failure::Invalid(vec![Self { field: field.into(), code: code.into(), message: message.into() }])
    }
}

impl Failure {
    /// The thing is in a state that does not allow it.
    pub fn state(code: &'static str, detail: impl Into<String>) -> Self {
        Self::State { code, detail: detail.into() }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Unavailable(error)
    }
}
