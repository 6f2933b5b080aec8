//! A provider ends a partnership itself; a reseller, or a strict programme, goes through a support case (I-01).

use crate::{App, Call, Failure, Work, ask::About, look, once};
use domain::{
    facts::{ChangeFacts, Facts},
    id::PartnershipId,
    relationship::Partnership,
};

/// Ends a partnership of the calling provider.
///
/// # Errors
/// [`Failure::NotFound`] when it is not the caller's; [`Failure::Refused`] with the way by support where needed.
pub async fn remove_partnership(app: &App, call: &Call, id: PartnershipId) -> Result<Partnership, Failure> {
    once(app, call, async || remove_once(app, call, id).await).await
}

async fn remove_once(app: &App, call: &Call, id: PartnershipId) -> Result<Partnership, Failure> {
    // look
    let here = call.caller.tenant;
    let found = app.db.get::<Partnership>(id).await?;
    let found = found.filter(|found| found.provider == here || found.reseller == here);
    let partnership = found.ok_or(Failure::NotFound("partnership"))?;
    let provider = look::party(app, call.at, partnership.provider).await?;
    let reseller = look::party(app, call.at, partnership.reseller).await?;

    // ask
    let self_service = partnership.provider == here && !app.profile().partnership_end_by_support;
    let facts = Facts {
        caller: call.caller.facts.clone(),
        seller: Some(provider.facts),
        reseller: Some(reseller.facts),
        change: Some(ChangeFacts {
            state_allows: self_service && partnership.ended_at.is_none(),
            state: partnership.state.as_str().into(),
            ..ChangeFacts::default()
        }),
        ..Facts::default()
    };
    let about = About { seller: Some(partnership.provider), reseller: Some(partnership.reseller), customer: None };
    let grant = app.ask(call, "remove_partnership", facts, &about).await?;

    // decide and record
    let mut work = Work::granted(app, call, &grant);
    let partnership = super::ended(app, &mut work, partnership, call.at).await?;
    work.commit(&partnership).await?;
    Ok(partnership)
}
