//! The shares on record: all for the operator, those of its own group for a partner.

use crate::{App, Call, Failure};
use domain::{
    facts::Facts,
    ownership::Control,
    tenant::{Ownership, Tenant},
};
use serde::Serialize;

/// A share with the names of both companies.
#[derive(Clone, Debug, Serialize)]
pub struct OwnershipView {
    /// The share.
    #[serde(flatten)]
    pub ownership: Ownership,
    /// The holder's registered name.
    pub owner_name: String,
    /// The held company's registered name.
    pub owned_name: String,
}

/// Shares that the caller may see, past ones included.
///
/// # Errors
/// [`Failure::Refused`] without the role.
pub async fn list_ownerships(app: &App, call: &Call) -> Result<Vec<OwnershipView>, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "view_profiles", facts, &Default::default()).await?;
    let tenant = app.db.get::<Tenant>(call.caller.tenant).await?.ok_or(Failure::NotFound("tenant"))?;
    let all: Vec<Ownership> =
        store::tenant::ownership_list(&app.db).await?.into_iter().map(|kept| kept.value).collect();
    let group = Control::at(&all, call.at).group(tenant.organisation);
    let is_operator = call.caller.facts.tenant_kind == "operator";
    let mut views = Vec::new();
    for ownership in all {
        if is_operator || group.contains(&ownership.owner) || group.contains(&ownership.owned) {
            views.push(OwnershipView {
                owner_name: app.organisation_name(ownership.owner).await?,
                owned_name: app.organisation_name(ownership.owned).await?,
                ownership,
            });
        }
    }
    Ok(views)
}
