//! What is known about a customer: its tenant, its data, its agreement, and the facts policies compare.

use crate::{App, Failure};
use domain::{
    agreement::Acceptance,
    customer::{Customer, Vetting},
    facts::CustomerFacts,
    id::TenantId,
    tenant::Tenant,
};
use store::Kept;

/// A customer as looked at.
#[derive(Clone, Debug)]
pub struct Buyer {
    /// Its tenant.
    pub tenant: Kept<Tenant>,
    /// Its data; absent for tenants that never were customers.
    pub customer: Option<Kept<Customer>>,
    /// What policies compare.
    pub facts: CustomerFacts,
}

/// Looks at a customer, as one seller sees it: an acceptance attested by another partner before a change of
/// partner counts only where domain.md 6.4 says so.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such tenant.
pub async fn buyer(app: &App, tenant: TenantId) -> Result<Buyer, Failure> {
    let tenant = app.db.get::<Tenant>(tenant).await?.ok_or(Failure::NotFound("customer"))?;
    let customer = app.db.get::<Customer>(tenant.id).await?;
    let acceptances = store::agreement::acceptance_list_by_customer(&app.db, tenant.id).await?;
    let partner = app.account_of_organisation(tenant.organisation).await?;
    let market = app.market(&tenant.country);
    let facts = CustomerFacts {
        name: tenant.name.clone(),
        known: true,
        tenant_kind: tenant.kind.as_str().into(),
        internal_use: tenant.internal_use,
        partner_organisation: partner,
        cloud: tenant.cloud.as_str().into(),
        country: tenant.country.clone(),
        country_name: market.country_name,
        in_market: market.listed,
        region: market.region,
        group: market.group,
        vetting: customer.as_ref().map_or(Vetting::Approved, |customer| customer.vetting).as_str().into(),
        agreement_accepted: !acceptances.is_empty(),
        qualifications: customer.as_ref().map(|customer| customer.qualifications.clone()).unwrap_or_default(),
    };
    Ok(Buyer { tenant, customer, facts })
}

/// Whether an acceptance counts for a seller: the customer's own always, an attestation when the seller made it
/// or when no partner was extended the relationship since (6.4, X20).
pub fn acceptance_counts(acceptance: &Acceptance, seller: TenantId, extended: bool) -> bool {
    match acceptance.attested_by {
        None => true,
        Some(partner) => partner == seller || !extended,
    }
}
