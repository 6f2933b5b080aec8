//! The one clock and the one source of ids and secrets. Everything else gets time and chance as arguments (L14).

use domain::time::At;
use sha2::{Digest, Sha256};
use std::sync::atomic::{AtomicI64, Ordering};
use uuid::Uuid;

/// Tells the time: the system's, or a set one in tests, cases and sandbox instances.
#[derive(Debug)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// Stands still until it is moved; microseconds since 1970.
    Set(AtomicI64),
}

impl Clock {
    /// A clock that stands still at that instant.
    pub fn standing_at(at: At) -> Self {
        Self::Set(AtomicI64::new(at.micros()))
    }
    /// The instant it is.
    pub fn now(&self) -> At {
        match self {
            Self::System => At(system_micros()),
            Self::Set(micros) => At(micros.load(Ordering::SeqCst)),
        }
    }
    /// Moves a set clock; the system's clock cannot be moved and stays.
    pub fn set(&self, at: At) {
        if let Self::Set(micros) = self {
            micros.store(at.micros(), Ordering::SeqCst);
        }
    }
}

#[allow(clippy::disallowed_methods, reason = "the clock is the one place that asks the system")]
fn system_micros() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.map_or(0, |elapsed| i64::try_from(elapsed.as_micros()).unwrap_or(i64::MAX))
}

/// Makes ids that grow with time (UUIDv7) and secrets nobody can guess.
#[derive(Debug, Default)]
pub struct Ids;

impl Ids {
    /// A new id; ids made later sort later.
    pub fn next<T: From<Uuid>>(&self, at: At) -> T {
        let millis = u64::try_from(at.micros() / 1000).unwrap_or_default();
        let mut random = [0; 10];
        random.copy_from_slice(&random_bytes()[..10]);
        // Microseconds within the millisecond lead the random part, so that ids of one request keep their order.
        let micros = u16::try_from(at.micros().rem_euclid(1000)).unwrap_or_default() * 4;
        let lead = micros | u16::from(random[0] & 3);
        random[..2].copy_from_slice(&lead.to_be_bytes());
        T::from(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
    }
    /// A secret of 256 random bits in URL-safe text, shown or mailed once and kept only as [`hash`].
    pub fn secret(&self) -> String {
        random_bytes().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

fn random_bytes() -> [u8; 32] {
    let mut bytes = [0; 32];
    // Without randomness no secret is safe, so going on would be worse than stopping.
    assert!(getrandom::fill(&mut bytes).is_ok(), "the system gives no random numbers");
    bytes
}

/// SHA-256 in lower-case hex: how secrets and exact texts are remembered.
pub fn hash(text: &[u8]) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_made_later_sort_later_and_secrets_differ() {
        let now: At = "2021-06-01T10:00:00Z".parse().unwrap();
        let (first, second): (Uuid, Uuid) = (Ids.next(now), Ids.next(At(now.micros() + 2)));
        assert!(first < second);
        assert_eq!(Ids.secret().len(), 64);
        assert_ne!(Ids.secret(), Ids.secret());
    }
}
