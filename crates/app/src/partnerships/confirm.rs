//! The provider confirms a partnership that was accepted from a tenant with an unexpected domain (X13).

use crate::{
    App, Call, Failure, Work,
    ask::About,
    invitations::{connection, dap},
    look,
    mail::Notification,
    once,
};
use domain::{
    facts::{ChangeFacts, Facts},
    id::PartnershipId,
    relationship::{Partnership, PartnershipState},
};
use store::audit::AuditAbout;

/// Confirms it; from now on the two may work together.
///
/// # Errors
/// [`Failure::NotFound`] when it is not the caller's; [`Failure::Refused`] when it waits for nobody.
pub async fn confirm_partnership(app: &App, call: &Call, id: PartnershipId) -> Result<Partnership, Failure> {
    once(app, call, async || confirm_once(app, call, id).await).await
}

async fn confirm_once(app: &App, call: &Call, id: PartnershipId) -> Result<Partnership, Failure> {
    // look
    let found = app.db.get::<Partnership>(id).await?.filter(|found| found.provider == call.caller.tenant);
    let mut partnership = found.ok_or(Failure::NotFound("partnership"))?;
    let provider = look::party(app, call.at, partnership.provider).await?;
    let reseller = look::party(app, call.at, partnership.reseller).await?;

    // ask
    let state_allows = partnership.state == PartnershipState::AwaitingConfirmation;
    let between = connection(app, partnership.provider, partnership.reseller).await?;
    let facts = Facts {
        caller: call.caller.facts.clone(),
        seller: Some(provider.facts),
        reseller: Some(reseller.facts),
        connection: Some(between),
        change: Some(ChangeFacts { state_allows, state: partnership.state.as_str().into(), ..ChangeFacts::default() }),
        ..Facts::default()
    };
    let about = About { seller: Some(partnership.provider), reseller: Some(partnership.reseller), customer: None };
    let grant = app.ask(call, "confirm_partnership", facts, &about).await?;

    // decide
    partnership.value.state = PartnershipState::Active;
    let delegation = dap(app, call, partnership.provider, partnership.reseller);

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&partnership);
    // Whoever makes the reseller a customer of this provider meanwhile looks again.
    work.touch(&reseller.tenant);
    work.insert(&delegation);
    work.audit("confirm_partner_relationship", AuditAbout::of("partnership", id.0).became(&partnership.value));
    super::tell_both(app, &mut work, &partnership, Notification::PartnershipAccepted).await?;
    work.commit(&partnership.value).await?;
    Ok(partnership.value)
}
