//! One request to the programme: who asks, when, and under which key it may be repeated.

use domain::{facts::Caller, time::At};
use uuid::Uuid;

/// What every use case is handed: who asks, at which instant, and how it can be told from its repetition.
#[derive(Clone, Debug)]
pub struct Call {
    /// Who asks.
    pub caller: Caller,
    /// The instant of the request; everything it does happens then.
    pub at: At,
    /// Joins log lines, audit records and answers of one request.
    pub correlation: Uuid,
    /// The key a client repeats when it does not know whether a request arrived (L2).
    pub repeat: Option<RepeatKey>,
    /// The address the request came from, for signature evidence.
    pub ip: String,
}

/// A client's own name for one intent, valid within its scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RepeatKey {
    /// Tenant, user or program, method and path.
    pub scope: String,
    /// The client's key: `Idempotency-Key` or `MS-RequestId`.
    pub key: String,
    /// SHA-256 of the body, so that the same key with another body is found out.
    pub fingerprint: String,
}
