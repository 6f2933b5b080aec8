//! Sign-ins of users through programs, sign-ins on devices, and the key that signs tokens. Secrets of clients are known
//! only by their hashes.

use crate::{Db, Expect, Kept, Noun, StoreError, Value, WriteSet};
use domain::{
    sign_in::{DeviceSignIn, SigningKey, TokenGrant},
    time::At,
};
use uuid::Uuid;

impl Noun for TokenGrant {
    const TABLE: &'static str = "token_grant";
    const COLUMNS: &'static [&'static str] = &["app_user", "expires_at"];
    fn id(&self) -> Uuid {
        self.id.0
    }
    fn columns(&self) -> Vec<Value> {
        vec![self.user.into(), self.expires_at.into()]
    }
}

impl Noun for DeviceSignIn {
    const TABLE: &'static str = "device_sign_in";
    const COLUMNS: &'static [&'static str] = &["device_hash", "user_code", "expires_at"];
    fn id(&self) -> Uuid {
        self.id.0
    }
    fn columns(&self) -> Vec<Value> {
        vec![(&self.device_hash).into(), (&self.user_code).into(), self.expires_at.into()]
    }
}

impl Noun for SigningKey {
    const TABLE: &'static str = "signing_key";
    const COLUMNS: &'static [&'static str] = &["purpose"];
    fn id(&self) -> Uuid {
        self.id.0
    }
    fn columns(&self) -> Vec<Value> {
        vec!["tokens".into()]
    }
}

/// The device sign-in whose device code has that hash.
pub async fn device_sign_in_by_device_hash(db: &Db, hash: &str) -> Result<Option<Kept<DeviceSignIn>>, StoreError> {
    db.first("where device_hash = $1", &[hash.into()]).await
}

/// The latest device sign-in with that user code.
pub async fn device_sign_in_by_user_code(db: &Db, code: &str) -> Result<Option<Kept<DeviceSignIn>>, StoreError> {
    db.first("where user_code = $1 order by id desc limit 1", &[code.into()]).await
}

/// The sign-ins of a user, oldest first.
pub async fn token_grant_list_by_user(db: &Db, user: domain::id::UserId) -> Result<Vec<Kept<TokenGrant>>, StoreError> {
    db.list("where app_user = $1 order by id", &[user.into()]).await
}

/// The key that signs tokens, once there is one.
pub async fn signing_key_get(db: &Db) -> Result<Option<Kept<SigningKey>>, StoreError> {
    db.first("where purpose = $1", &["tokens".into()]).await
}

/// Forgets sign-ins that ended before an instant.
pub fn sign_in_forget(set: &mut WriteSet, before: At) {
    set.run("delete from token_grant where expires_at < $1", vec![before.into()], Expect::Any);
    set.run("delete from device_sign_in where expires_at < $1", vec![before.into()], Expect::Any);
}
