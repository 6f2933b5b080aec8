//! First answers to clients' keys (L2).

use crate::{Db, Expect, StoreError, WriteSet};
use domain::time::At;

/// The first answer to a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Idempotency {
    /// Tenant, user or program, method and path.
    pub scope: String,
    /// The client's key.
    pub key: String,
    /// SHA-256 of the first body.
    pub fingerprint: String,
    /// The answer, as JSON.
    pub body: String,
    /// When it was given.
    pub created_at: At,
}

/// Keeps an answer; a key that is there already fails the write set.
pub fn idempotency_insert(set: &mut WriteSet, row: &Idempotency) {
    let args = vec![
        (&row.scope).into(),
        (&row.key).into(),
        (&row.fingerprint).into(),
        (&row.body).into(),
        row.created_at.into(),
    ];
    let sql = "insert into idempotency (scope, key, fingerprint, body, created_at) values ($1, $2, $3, $4, $5)";
    set.run(sql, args, Expect::Rows(1));
}

/// The first answer to a key, if it was used.
pub async fn idempotency_get(db: &Db, scope: &str, key: &str) -> Result<Option<Idempotency>, StoreError> {
    let sql = "select fingerprint, body, created_at from idempotency where scope = $1 and key = $2";
    let Some(row) = db.row(sql, &[scope.into(), key.into()]).await? else { return Ok(None) };
    Ok(Some(Idempotency {
        scope: scope.into(),
        key: key.into(),
        fingerprint: row.text(0)?.into(),
        body: row.text(1)?.into(),
        created_at: At(row.int(2)?),
    }))
}

/// Forgets answers older than an instant; orders stay known by their own ids.
pub fn idempotency_forget(set: &mut WriteSet, before: At) {
    set.run("delete from idempotency where created_at < $1", vec![before.into()], Expect::Any);
}
