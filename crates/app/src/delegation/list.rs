//! Who may administer whom: a partner's delegations, and all partners of a customer with what each holds.

use crate::{App, Call, Failure, look};
use domain::{
    facts::Facts,
    id::TenantId,
    relationship::{Delegation, DelegationState, Relationship},
};
use serde::Serialize;

/// A partner of a customer with its access.
#[derive(Clone, Debug, Serialize)]
pub struct PartnerOfCustomer {
    /// Registered name.
    pub name: String,
    /// Its location partner id.
    pub partner_id: String,
    /// Its tier.
    pub tier: String,
    /// The trade relationship.
    pub relationship: Relationship,
    /// Broad and granular delegations in force.
    pub delegations: Vec<Delegation>,
}

/// The caller's delegations: those it holds as a partner and those on its own tenant.
///
/// # Errors
/// [`Failure::Refused`] without the role.
pub async fn list_delegations(app: &App, call: &Call) -> Result<Vec<Delegation>, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "view_delegations", facts, &Default::default()).await?;
    let here = call.caller.tenant;
    let mut all = store::relationship::delegation_list_by_partner(&app.db, here).await?;
    all.extend(store::relationship::delegation_list_by_target(&app.db, here).await?);
    // A request that lapsed unanswered is gone for people, though its row stays for a year (7.6).
    let lapsed = |one: &Delegation| one.target.is_none() && one.state == DelegationState::Expired;
    Ok(all.into_iter().map(|kept| kept.value).filter(|one| !lapsed(one)).collect())
}

/// The partners of the calling customer.
///
/// # Errors
/// [`Failure::Refused`] without the role.
pub async fn partners_of_customer(app: &App, call: &Call) -> Result<Vec<PartnerOfCustomer>, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "view_partners", facts, &Default::default()).await?;
    let here: TenantId = call.caller.tenant;
    let delegations = store::relationship::delegation_list_by_target(&app.db, here).await?;
    let mut partners = Vec::new();
    for edge in store::relationship::relationship_list_by_customer(&app.db, here).await? {
        let party = look::party(app, call.at, edge.partner).await?;
        let held = delegations.iter().filter(|one| one.partner == edge.partner && one.in_force(call.at));
        partners.push(PartnerOfCustomer {
            name: party.facts.name,
            partner_id: party.facts.partner_id,
            tier: party.facts.tier,
            delegations: held.map(|one| one.value.clone()).collect(),
            relationship: edge.value,
        });
    }
    Ok(partners)
}
