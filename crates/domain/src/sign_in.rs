//! What stands behind tokens: a sign-in through a program with its rotating refresh token, and the sign-in that is begun
//! on one device and approved on another (wire.md 2, T26).

use crate::{id::*, time::At};
use serde::{Deserialize, Serialize};

/// How many spent refresh tokens are remembered, so that a thief who presents one is noticed.
const SPENT_KEPT: usize = 100;

/// A token that comes again so soon after its exchange was sent at the same time as the one that won, not because an
/// answer was lost: a client notices a lost answer later than this. In microseconds.
const SAME_MOMENT: i64 = 250_000;

/// A user's sign-in through a program. Its refresh token changes with every use; one row lives as long as the sign-in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TokenGrant {
    /// Its id, the `sid` of its access tokens.
    pub id: GrantId,
    /// The user's tenant.
    pub tenant: TenantId,
    /// Who signed in.
    pub user: UserId,
    /// The program, by client id.
    pub client: ApplicationId,
    /// The program proved itself with its secret at sign-in and must do so at every refresh.
    pub confidential: bool,
    /// What the tokens are for: an audience of the API.
    pub resource: String,
    /// What was granted, in the client's words.
    pub scope: String,
    /// How the user was authenticated: `pwd`, `mfa`.
    pub authentication: Vec<String>,
    /// SHA-256 of the refresh token that is good now, hex.
    pub token_hash: String,
    /// How often it was exchanged; access tokens carry it as `gen`.
    pub generation: i64,
    /// When something of this generation was used first.
    #[serde(default)]
    pub used_at: Option<At>,
    /// The token before; good once more while nothing of this generation was used, because the answer may have been lost.
    #[serde(default)]
    pub previous_hash: Option<String>,
    /// The token before was exchanged a second time already.
    #[serde(default)]
    pub replayed: bool,
    /// Tokens that must never come again; the latest last.
    #[serde(default)]
    pub spent: Vec<String>,
    /// When the user signed in.
    pub created_at: At,
    /// When the refresh token was exchanged last.
    pub rotated_at: At,
    /// Until when the refresh token is good.
    pub expires_at: At,
    /// When it was ended: by signing out, by an administrator, or because a spent token came again.
    #[serde(default)]
    pub revoked_at: Option<At>,
}

/// What a presented refresh token turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presented {
    /// The good one, or the one before whose answer was lost: exchanged.
    Exchanged,
    /// A spent one: the sign-in is ended, since a token is in two hands.
    Spent,
    /// Another request exchanged it while this one was on its way; nothing is ended.
    Overtaken,
    /// None of this sign-in, or the sign-in is over.
    Unknown,
}

impl TokenGrant {
    /// Whether its tokens count.
    pub fn is_alive(&self, now: At) -> bool {
        self.revoked_at.is_none() && now < self.expires_at
    }

    /// Exchanges the presented refresh token for the next one, or ends the sign-in when the token was spent before.
    /// `arrived` is when the request came in, `now` when it is decided.
    pub fn exchange(&mut self, presented: &str, next: String, arrived: At, now: At) -> Presented {
        if !self.is_alive(now) {
            return Presented::Unknown;
        }
        if presented == self.token_hash {
            let last = std::mem::replace(&mut self.token_hash, next);
            let older = self.previous_hash.replace(last);
            self.replayed = false;
            self.spend(older);
            self.rotate(now);
            return Presented::Exchanged;
        }
        if self.previous_hash.as_deref() == Some(presented) {
            if arrived.micros() <= self.rotated_at.micros().saturating_add(SAME_MOMENT) {
                return Presented::Overtaken;
            }
            if self.used_at.is_none() && !self.replayed {
                let lost = std::mem::replace(&mut self.token_hash, next);
                self.spend(Some(lost));
                self.replayed = true;
                self.rotate(now);
                return Presented::Exchanged;
            }
        } else if !self.spent.iter().any(|hash| hash == presented) {
            return Presented::Unknown;
        }
        self.revoked_at = Some(now);
        Presented::Spent
    }

    /// Notes that an access token of that generation was used; says whether that is news.
    pub fn note_use(&mut self, generation: i64, now: At) -> bool {
        let is_news = generation == self.generation && self.used_at.is_none();
        if is_news {
            self.used_at = Some(now);
        }
        is_news
    }

    fn rotate(&mut self, now: At) {
        self.generation += 1;
        self.used_at = None;
        self.rotated_at = now;
    }

    fn spend(&mut self, hash: Option<String>) {
        self.spent.extend(hash);
        let surplus = self.spent.len().saturating_sub(SPENT_KEPT);
        self.spent.drain(..surplus);
    }
}

/// A sign-in begun on a device without a keyboard and approved elsewhere (RFC 8628).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeviceSignIn {
    /// Its id.
    pub id: GrantId,
    /// The program that asks.
    pub client: ApplicationId,
    /// The tenant the user must belong to, when the program named one.
    #[serde(default)]
    pub tenant: Option<TenantId>,
    /// SHA-256 of the device code, hex.
    pub device_hash: String,
    /// What the user types: `BCDF-GHJK`, kept without the dash.
    pub user_code: String,
    /// What the tokens will be for.
    pub resource: String,
    /// What was asked for, in the client's words.
    pub scope: String,
    /// When it was begun.
    pub created_at: At,
    /// Until when it can be approved and fetched.
    pub expires_at: At,
    /// When the device asked last.
    #[serde(default)]
    pub polled_at: Option<At>,
    /// Seconds the device must wait between two questions.
    pub interval: i64,
    /// Who approved or declined it.
    #[serde(default)]
    pub answered_by: Option<UserId>,
    /// How that user was authenticated.
    #[serde(default)]
    pub authentication: Vec<String>,
    /// When it was approved.
    #[serde(default)]
    pub approved_at: Option<At>,
    /// When it was declined.
    #[serde(default)]
    pub declined_at: Option<At>,
    /// When the tokens were fetched; only once.
    #[serde(default)]
    pub fetched_at: Option<At>,
}

/// What a device is told when it asks whether its sign-in was approved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DevicePoll {
    /// Not yet.
    Pending,
    /// Not yet, and it asks too often.
    SlowDown,
    /// The user said no.
    Declined,
    /// Too late, or the tokens were fetched already.
    Expired,
    /// Yes: the tokens can be made.
    Approved(UserId),
}

impl DeviceSignIn {
    /// Whether it waits for an answer.
    pub fn is_open(&self, now: At) -> bool {
        now < self.expires_at && self.approved_at.is_none() && self.declined_at.is_none()
    }

    /// Answers the device and notes that it asked.
    pub fn poll(&mut self, now: At) -> DevicePoll {
        if now >= self.expires_at || self.fetched_at.is_some() {
            return DevicePoll::Expired;
        }
        if self.declined_at.is_some() {
            return DevicePoll::Declined;
        }
        if let (Some(_), Some(user)) = (self.approved_at, self.answered_by) {
            self.fetched_at = Some(now);
            return DevicePoll::Approved(user);
        }
        let is_early = self.polled_at.is_some_and(|last| now < last.plus_seconds(self.interval));
        self.polled_at = Some(now);
        if is_early {
            self.interval += 5;
            return DevicePoll::SlowDown;
        }
        DevicePoll::Pending
    }
}

/// The key that signs tokens; made once for an installation.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct SigningKey {
    /// Its id, the `kid` of tokens.
    pub id: GrantId,
    /// The private key, PKCS#8 in base64.
    pub private_key: String,
    /// When it was made.
    pub created_at: At,
}

impl std::fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The private key must never reach a log.
        f.debug_struct("SigningKey").field("id", &self.id).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Presented::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    const START: At = At(1_600_000_000_000_000);

    fn grant() -> TokenGrant {
        let id = |n| Uuid::from_u128(n);
        TokenGrant {
            id: id(1).into(),
            tenant: id(2).into(),
            user: id(3).into(),
            client: id(4).into(),
            confidential: false,
            resource: String::new(),
            scope: String::new(),
            authentication: vec!["pwd".into()],
            token_hash: "a".into(),
            generation: 0,
            used_at: None,
            previous_hash: None,
            replayed: false,
            spent: Vec::new(),
            created_at: START,
            rotated_at: START,
            expires_at: START.plus_days(90),
            revoked_at: None,
        }
    }

    fn at(seconds: i64) -> At {
        START.plus_seconds(seconds)
    }

    #[test]
    fn a_lost_answer_may_be_fetched_once_more_and_only_once() {
        let mut grant = grant();
        assert_eq!(grant.exchange("a", "b".into(), at(1), at(1)), Exchanged);
        assert_eq!(grant.exchange("a", "c".into(), at(2), at(2)), Exchanged);
        assert_eq!(grant.clone().exchange("b", "d".into(), at(3), at(3)), Spent);
        assert_eq!(grant.clone().exchange("c", "d".into(), at(3), at(3)), Exchanged);
        assert_eq!(grant.exchange("a", "d".into(), at(3), at(3)), Spent);
        assert!(!grant.is_alive(at(3)));
        assert_eq!(grant.exchange("c", "e".into(), at(4), at(4)), Unknown);
    }

    #[test]
    fn a_spent_token_ends_the_sign_in_once_its_successor_was_used() {
        let mut grant = grant();
        grant.exchange("a", "b".into(), at(1), at(1));
        assert!(grant.note_use(1, at(2)));
        assert!(!grant.note_use(1, at(3)));
        assert_eq!(grant.exchange("a", "c".into(), at(4), at(4)), Spent);
        assert_eq!(grant.exchange("b", "c".into(), at(5), at(5)), Unknown);
    }

    #[test]
    fn a_request_that_was_overtaken_ends_nothing() {
        let mut grant = grant();
        grant.exchange("a", "b".into(), at(1), at(3));
        assert_eq!(grant.exchange("a", "c".into(), at(2), at(4)), Overtaken);
        assert_eq!(grant.exchange("guess", "c".into(), at(4), at(4)), Unknown);
        assert_eq!(grant.exchange("b", "c".into(), at(5), at(5)), Exchanged);
    }

    #[test]
    fn a_device_that_asks_too_often_is_slowed_down_and_gets_its_tokens_once() {
        let mut device = DeviceSignIn {
            id: Uuid::from_u128(1).into(),
            client: Uuid::from_u128(2).into(),
            tenant: None,
            device_hash: "h".into(),
            user_code: "BCDFGHJK".into(),
            resource: String::new(),
            scope: String::new(),
            created_at: START,
            expires_at: at(900),
            polled_at: None,
            interval: 5,
            answered_by: None,
            authentication: Vec::new(),
            approved_at: None,
            declined_at: None,
            fetched_at: None,
        };
        assert_eq!(device.poll(at(1)), DevicePoll::Pending);
        assert_eq!(device.poll(at(3)), DevicePoll::SlowDown);
        assert_eq!(device.poll(at(13)), DevicePoll::Pending);
        let user = Uuid::from_u128(3).into();
        (device.answered_by, device.approved_at) = (Some(user), Some(at(14)));
        assert_eq!(device.clone().poll(at(900)), DevicePoll::Expired);
        assert_eq!(device.poll(at(15)), DevicePoll::Approved(user));
        assert_eq!(device.poll(at(16)), DevicePoll::Expired);
    }

    proptest! {
        // T26: whatever is presented in whatever order, at most one token is good, and none after a theft was noticed.
        #[test]
        fn at_most_one_refresh_token_is_good(choices in proptest::collection::vec((0usize..6, any::<bool>()), 1..40)) {
            let mut grant = grant();
            let mut issued = vec!["a".to_string()];
            for (step, (back, used)) in choices.into_iter().enumerate() {
                let now = at(step as i64 + 1);
                if used { grant.note_use(grant.generation, now); }
                let presented = issued[issued.len().saturating_sub(1 + back)].clone();
                let was_alive = grant.is_alive(now);
                let fresh = format!("t{step}");
                let outcome = grant.exchange(&presented, fresh.clone(), now, now);
                if outcome == Exchanged {
                    prop_assert!(was_alive);
                    issued.push(fresh);
                }
                if outcome == Spent {
                    prop_assert!(issued.iter().all(|t| grant.clone().exchange(t, "x".into(), now, now) == Unknown));
                }
                let used_up = |t: &&String| {
                    let mut copy = grant.clone();
                    copy.note_use(copy.generation, now);
                    copy.exchange(t, "x".into(), now, now) == Exchanged
                };
                prop_assert!(issued.iter().filter(used_up).count() <= 1);
            }
        }
    }
}
