//! The key that signs tokens: made at the first start, the same for every process and after every restart.

use crate::{App, Failure};
use domain::sign_in::SigningKey;
use store::{CommitError, WriteSet};

/// The installation's key; `make` gives a new private key (PKCS#8 in base64) when there is none yet.
pub async fn signing_key(app: &App, make: impl FnOnce() -> Result<String, Failure>) -> Result<SigningKey, Failure> {
    if let Some(kept) = store::sign_in::signing_key_get(&app.db).await? {
        return Ok(kept.value);
    }
    let at = app.clock.now();
    let key = SigningKey { id: app.ids.next(at), private_key: make()?, created_at: at };
    let mut set = WriteSet::new();
    set.insert(&key);
    match app.db.commit(set).await {
        Ok(()) => Ok(key),
        Err(CommitError::Unavailable(error)) => Err(error.into()),
        // Another process made one at the same moment; its key counts.
        Err(CommitError::Duplicate | CommitError::Conflict) => {
            let kept = store::sign_in::signing_key_get(&app.db).await?;
            kept.map(|kept| kept.value).ok_or_else(|| Failure::Fault("no signing key could be kept".into()))
        }
    }
}
