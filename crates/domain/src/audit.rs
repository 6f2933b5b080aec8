//! One record of the audit log: who did what to whose thing, and what came of it (20).

use crate::{
    id::{AuditId, TenantId},
    time::At,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

/// A record; written in the same commit as the change it speaks of, and never changed (L11).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AuditRecord {
    /// Its id.
    pub id: AuditId,
    /// When.
    pub at: At,
    /// Whose log it is in: the tenant that acted.
    pub tenant: TenantId,
    /// `user`, `app` or `system`.
    pub actor_kind: String,
    /// The user, when there was one.
    #[serde(default)]
    pub actor: Option<Uuid>,
    /// Sign-in name or name of the program.
    pub actor_name: String,
    /// What was done: `create_order`, `rule_refused` and so on.
    pub operation: String,
    /// What it was done to: `order`.
    pub resource_type: String,
    /// Which one.
    pub resource_id: String,
    /// The customer it affected.
    #[serde(default)]
    pub customer: Option<TenantId>,
    /// The customer's name then.
    #[serde(default)]
    pub customer_name: Option<String>,
    /// The thing before.
    #[serde(default)]
    pub old_value: Option<Value>,
    /// The thing after; the decision when it was refused.
    #[serde(default)]
    pub new_value: Option<Value>,
    /// `succeeded` or `failed`.
    pub status: String,
    /// The first rule that refused.
    #[serde(default)]
    pub rule: Option<String>,
    /// Joins the records, log lines and answer of one request.
    pub correlation: Uuid,
}
