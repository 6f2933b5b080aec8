//! One customer, as one of its partners sees it.

use crate::{App, Call, Failure, look};
use domain::{
    customer::Customer,
    facts::Facts,
    id::TenantId,
    relationship::{Relationship, RelationshipState},
    tenant::Tenant,
};
use store::Kept;

/// A customer with what connects it to the caller.
#[derive(Clone, Debug)]
pub struct CustomerView {
    /// Its tenant.
    pub tenant: Kept<Tenant>,
    /// Its data.
    pub customer: Kept<Customer>,
    /// The caller's relationship with it; absent when the customer looks at itself.
    pub relationship: Option<Kept<Relationship>>,
    /// The caller may administer it broadly.
    pub delegated_admin: bool,
    /// The location partner id of the reseller it was made for or invited with.
    pub reseller_partner_id: Option<String>,
}

/// A customer of the caller; a customer may look at itself.
///
/// # Errors
/// [`Failure::NotFound`] for foreign and missing customers alike; [`Failure::Refused`] without the role.
pub async fn get_customer(app: &App, call: &Call, id: TenantId) -> Result<CustomerView, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "view_customers", facts, &Default::default()).await?;
    let relationship = match call.caller.tenant == id {
        true => None,
        false => Some(look::own_customer(app, call, id).await?),
    };
    let tenant = app.db.get::<Tenant>(id).await?.ok_or(Failure::NotFound("customer"))?;
    let customer = app.db.get::<Customer>(id).await?.ok_or(Failure::NotFound("customer"))?;
    let dap = store::relationship::dap_between(&app.db, call.caller.tenant, id).await?;
    let reseller = match relationship.as_ref().and_then(|edge| edge.joint_with) {
        Some(partner) => app.account(partner).await?.filter(|account| look::party::resells(account)),
        None => None,
    };
    Ok(CustomerView {
        tenant,
        customer,
        relationship: relationship.filter(|edge| edge.state != RelationshipState::Ended),
        delegated_admin: dap.is_some(),
        reseller_partner_id: reseller.and_then(|account| account.value.partner_id),
    })
}
