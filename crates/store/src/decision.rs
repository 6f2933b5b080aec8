//! Decisions on record, under the number a refusal names.

use crate::{Db, Expect, StoreError, Value, WriteSet};
use domain::{
    decision::Decision,
    id::{DecisionId, TenantId},
};

/// Keeps a decision of a caller's tenant.
pub fn decision_insert(set: &mut WriteSet, tenant: TenantId, decision: &Decision) {
    let args = vec![
        decision.id.into(),
        tenant.into(),
        decision.at.into(),
        (&decision.action).into(),
        Value::Int(i64::from(decision.allowed)),
        serde_json::to_string(decision).unwrap_or_default().into(),
    ];
    let sql = "insert into decision (id, tenant, at, action, allowed, body) values ($1, $2, $3, $4, $5, $6)";
    set.run(sql, args, Expect::Rows(1));
}

/// A decision with the tenant that asked.
pub async fn decision_get(db: &Db, id: DecisionId) -> Result<Option<(TenantId, Decision)>, StoreError> {
    let Some(row) = db.row("select tenant, body from decision where id = $1", &[id.into()]).await? else {
        return Ok(None);
    };
    let decision = serde_json::from_str(row.text(1)?)
        .map_err(|error| StoreError::Body { table: "decision", cause: error.to_string() })?;
    Ok(Some((row.id(0)?, decision)))
}
