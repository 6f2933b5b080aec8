//! Passwords: kept as Argon2id hashes, checked on a thread of their own because that takes long on purpose.

use crate::Failure;
use argon2::{Argon2, PasswordHasher, PasswordVerifier, password_hash::phc::PasswordHash};
use std::sync::OnceLock;

/// The shortest password taken.
pub const SHORTEST: usize = 12;
/// The longest password taken, so that hashing cannot be made a burden.
pub const LONGEST: usize = 256;

/// The hash of a new password. `salt` is a secret of the app's id source.
pub async fn hash_password(password: String, salt: String) -> Result<String, Failure> {
    let hashing = tokio::task::spawn_blocking(move || hashed(&password, &salt));
    hashing.await.map_err(|error| Failure::Fault(error.to_string()))?
}

/// Whether the password fits. Takes as long when there is no hash to compare it with, so that nobody learns by the
/// clock which names exist.
pub async fn password_fits(hash: Option<String>, password: String) -> Result<bool, Failure> {
    let checking = tokio::task::spawn_blocking(move || {
        let (hash, may_fit) = match hash {
            Some(hash) => (hash, true),
            None => (nobody()?, false),
        };
        let parsed = PasswordHash::new(&hash).map_err(|error| Failure::Fault(error.to_string()))?;
        let password = if password.len() > LONGEST { "" } else { &password };
        Ok(Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok() && may_fit)
    });
    checking.await.map_err(|error| Failure::Fault(error.to_string()))?
}

fn hashed(password: &str, salt: &str) -> Result<String, Failure> {
    let salt = salt.as_bytes();
    let hash = Argon2::default().hash_password_with_salt(password.as_bytes(), &salt[..salt.len().min(32)]);
    hash.map(|hash| hash.to_string()).map_err(|error| Failure::Fault(error.to_string()))
}

/// A hash that belongs to nobody.
fn nobody() -> Result<String, Failure> {
    static NOBODY: OnceLock<String> = OnceLock::new();
    if let Some(hash) = NOBODY.get() {
        return Ok(hash.clone());
    }
    let hash = hashed("the password of nobody", "a salt that need not be secret")?;
    Ok(NOBODY.get_or_init(|| hash).clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_fits_its_own_hash_and_no_other() {
        let hash = hash_password("correct horse battery".into(), "0123456789abcdef0123".into()).await.unwrap();
        assert!(hash.starts_with("$argon2id$"));
        assert!(password_fits(Some(hash.clone()), "correct horse battery".into()).await.unwrap());
        assert!(!password_fits(Some(hash), "correct horse".into()).await.unwrap());
        assert!(!password_fits(None, "the password of nobody".into()).await.unwrap());
    }
}
