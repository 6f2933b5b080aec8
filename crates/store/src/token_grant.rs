//! Refresh tokens and device sign-ins, known only by the hashes of their secrets.

use crate::{Db, Expect, Kept, Noun, StoreError, Value, WriteSet};
use domain::{sign_in::TokenGrant, time::At};
use uuid::Uuid;

impl Noun for TokenGrant {
    const TABLE: &'static str = "token_grant";
    const COLUMNS: &'static [&'static str] = &["kind", "secret_hash", "family", "expires_at"];
    fn id(&self) -> Uuid {
        self.id.0
    }
    fn columns(&self) -> Vec<Value> {
        vec![self.kind.as_str().into(), (&self.secret_hash).into(), self.family.into(), self.expires_at.into()]
    }
}

/// The grant whose secret has that hash.
pub async fn token_grant_by_secret(db: &Db, secret_hash: &str) -> Result<Option<Kept<TokenGrant>>, StoreError> {
    db.first("where secret_hash = $1", &[secret_hash.into()]).await
}

/// All grants that came from one sign-in.
pub async fn token_grant_list_by_family(db: &Db, family: Uuid) -> Result<Vec<Kept<TokenGrant>>, StoreError> {
    db.list("where family = $1 order by id", &[family.into()]).await
}

/// Forgets grants that ended before an instant.
pub fn token_grant_forget(set: &mut WriteSet, before: At) {
    set.run("delete from token_grant where expires_at < $1", vec![before.into()], Expect::Any);
}
