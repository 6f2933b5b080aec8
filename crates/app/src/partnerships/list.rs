//! The partnerships of a tenant: a provider's resellers, a reseller's providers, and the customers they share.

use crate::{App, Call, Failure, look};
use domain::{
    facts::Facts,
    id::TenantId,
    relationship::{Partnership, PartnershipState},
    tenant::Tenant,
};
use serde::Serialize;

/// A partnership with what each side sees of the other.
#[derive(Clone, Debug, Serialize)]
pub struct PartnershipView {
    /// The partnership.
    pub partnership: Partnership,
    /// Registered name of the other side.
    pub name: String,
    /// Its country.
    pub country: String,
    /// Its location partner id.
    pub partner_id: String,
    /// Whether its partner agreement counts.
    pub agreement_signed: bool,
    /// Whether the provider may administer the reseller's tenant.
    pub admin_access: bool,
    /// What the reseller must still do before it may trade.
    pub missing_steps: Vec<String>,
}

/// The caller's partnerships that have not ended.
///
/// # Errors
/// [`Failure::Refused`] without the role.
pub async fn list_partnerships(app: &App, call: &Call) -> Result<Vec<PartnershipView>, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "view_partnerships", facts, &Default::default()).await?;
    let here = call.caller.tenant;
    let mut views = Vec::new();
    for partnership in store::relationship::partnership_list_of(&app.db, here).await? {
        let partnership = partnership.value;
        if partnership.state == PartnershipState::Ended {
            continue;
        }
        let other = if partnership.provider == here { partnership.reseller } else { partnership.provider };
        let party = look::party(app, call.at, other).await?;
        let dap = store::relationship::dap_between(&app.db, partnership.provider, partnership.reseller).await?;
        views.push(PartnershipView {
            name: party.facts.name,
            country: party.facts.country,
            partner_id: party.facts.partner_id,
            agreement_signed: party.facts.agreement_signed,
            admin_access: dap.is_some(),
            missing_steps: party.facts.missing_steps,
            partnership,
        });
    }
    Ok(views)
}

/// The customers that both sides of a partnership are related to (7.1).
///
/// # Errors
/// [`Failure::Refused`] without the role.
pub async fn shared_customers(app: &App, call: &Call, other: TenantId) -> Result<Vec<Tenant>, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "view_customers", facts, &Default::default()).await?;
    let ids = store::relationship::shared_customer_list(&app.db, call.caller.tenant, other).await?;
    let mut customers = Vec::new();
    for id in ids {
        customers.extend(app.db.get::<Tenant>(id).await?.map(|tenant| tenant.value));
    }
    Ok(customers)
}
