//! Gives out new partner ids: a counter run through a permutation under the programme's own secret, so that nobody can
//! guess the next one (A17).

use crate::{App, Failure, Work};
use domain::partner_id::{PartnerId, SPACE};

const COUNTER: &str = "partner_id";
const SECRET: &str = "partner_id_secret";

/// The next free id. It is spent with the commit of `work`, or not at all.
pub(super) async fn allot(app: &App, work: &mut Work<'_>) -> Result<String, Failure> {
    let secret = match store::counter::setting_get(&app.db, SECRET).await? {
        Some((_, text)) => text.parse().map_err(|_| Failure::Fault("the secret of partner ids is no number".into()))?,
        None => {
            let fresh = u64::from_str_radix(&app.ids.secret()[..16], 16).unwrap_or_default();
            store::counter::setting_put(work.set(), SECRET, 0, &fresh.to_string());
            fresh
        }
    };
    let from = store::counter::counter_get(&app.db, COUNTER).await?;
    let mut to = from;
    loop {
        to += 1;
        let number = u64::try_from(to).unwrap_or_default();
        if number >= SPACE {
            return Err(Failure::Fault("all partner ids are given out".into()));
        }
        let id = PartnerId::allot(number, secret).to_string();
        // Ids that came with a membership from elsewhere may be in the way.
        let taken = store::account::location_by_partner_id(&app.db, &id).await?.is_some()
            || store::account::membership_by_partner_id(&app.db, &id).await?.is_some();
        if !taken {
            store::counter::counter_move(work.set(), COUNTER, from, to);
            return Ok(id);
        }
    }
}
