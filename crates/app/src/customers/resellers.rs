//! The resellers of a customer that work with the calling provider (wire: customer relationships).

use crate::{App, Call, Failure, look};
use domain::{facts::Facts, id::TenantId};

/// Resellers related to the customer whose partnership with the caller is in force.
///
/// # Errors
/// [`Failure::NotFound`] when it is not the caller's customer; [`Failure::Refused`] without the role.
pub async fn resellers_of_customer(app: &App, call: &Call, customer: TenantId) -> Result<Vec<look::Party>, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "view_customers", facts, &Default::default()).await?;
    look::own_customer(app, call, customer).await?;
    let mut found = Vec::new();
    for partnership in store::relationship::partnership_list_of(&app.db, call.caller.tenant).await? {
        let ours = partnership.provider == call.caller.tenant && partnership.state.in_force();
        let edge = store::relationship::relationship_between(&app.db, partnership.reseller, customer).await?;
        if ours && edge.is_some() {
            found.push(look::party(app, call.at, partnership.reseller).await?);
        }
    }
    Ok(found)
}
