//! One intent, one effect, one answer (L2): a use case asked again with the same key gives its first answer.
//! The answer is a row of the same commit as the effect, so no crash can part them.

use crate::{App, Call, Failure, RepeatKey};
use domain::decision::Decision;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// How a use case ended, as kept for its repetition.
#[derive(Serialize, Deserialize)]
pub(crate) enum Kept<T> {
    /// It happened, and this came of it.
    Done(T),
    /// A rule spoke against it.
    Refused(Box<Decision>),
}

/// Does `act` unless the call repeats one that was already answered; then gives the first answer again.
/// Tries again from *look* when somebody else changed the same rows meanwhile.
pub async fn once<T, F, Doing>(app: &App, call: &Call, act: F) -> Result<T, Failure>
where
    T: DeserializeOwned,
    // Not `AsyncFn`: its future cannot be shown to be `Send`, which every handler of `web` needs.
    F: Fn() -> Doing,
    Doing: Future<Output = Result<T, Failure>>,
{
    const TRIES: usize = 20;
    for _ in 0..TRIES {
        if let Some(answer) = first_answer(app, call.repeat.as_ref()).await? {
            return answer;
        }
        match act().await {
            Err(Failure::Busy) => tokio::task::yield_now().await,
            other => return other,
        }
    }
    Err(Failure::Busy)
}

type Answer<T> = Result<T, Failure>;

async fn first_answer<T: DeserializeOwned>(app: &App, key: Option<&RepeatKey>) -> Result<Option<Answer<T>>, Failure> {
    let Some(key) = key else { return Ok(None) };
    let Some(kept) = store::idempotency::idempotency_get(&app.db, &key.scope, &key.key).await? else { return Ok(None) };
    if kept.fingerprint != key.fingerprint {
        return Err(Failure::KeyReused);
    }
    let answer = serde_json::from_str(&kept.body).map_err(|error| Failure::Fault(error.to_string()))?;
    Ok(Some(match answer {
        Kept::Done(value) => Ok(value),
        Kept::Refused(decision) => Err(Failure::Refused(decision)),
    }))
}
