//! Deleting a customer altogether, which only test accounts may (wire.md 12); everybody else ends the relationship.

use super::remove_relationship;
use crate::{App, Call, Failure, ask::About, look};
use domain::{
    facts::Facts,
    id::TenantId,
    relationship::Relationship,
    tenant::{Tenant, TenantKind},
};

/// Deletes a customer of a sandbox account.
///
/// # Errors
/// [`Failure::State`] `SandboxOnly` outside the sandbox; [`Failure::NotFound`] when it is not the caller's customer.
pub async fn delete_customer(app: &App, call: &Call, customer: TenantId) -> Result<Relationship, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "view_customers", facts, &About { customer: Some(customer), ..About::default() }).await?;
    look::own_customer(app, call, customer).await?;
    let here = app.db.get::<Tenant>(call.caller.tenant).await?.ok_or(Failure::NotFound("tenant"))?;
    if here.kind != TenantKind::Sandbox {
        let text = "customers are deleted in test accounts only; remove the reseller relationship instead";
        return Err(Failure::state("SandboxOnly", text));
    }
    remove_relationship(app, call, customer).await
}
