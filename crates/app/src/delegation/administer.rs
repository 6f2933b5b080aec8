//! Whether the caller may administer another tenant now, and with which rights (7.5, 7.6, R-04).

use crate::{App, Call, Failure, ask::About};
use domain::{
    delegation::{Access, effective_access},
    facts::{ConnectionFacts, Facts},
    id::TenantId,
    relationship::Delegation,
    tenant::Tenant,
    user::{Role, User},
};
use serde::Serialize;

/// What the caller may do in the tenant.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Administration {
    /// The tenant.
    pub tenant: TenantId,
    /// Its name.
    pub name: String,
    /// The rights that count: granular ones go before broad ones.
    pub access: Access,
    /// The delegations in force that they come from.
    pub delegations: Vec<Delegation>,
}

/// The caller's access to a customer or, for a provider, to one of its resellers.
///
/// # Errors
/// [`Failure::NotFound`] when nothing connects the two; [`Failure::Refused`] without the other side's consent.
pub async fn administration(app: &App, call: &Call, target: TenantId) -> Result<Administration, Failure> {
    // look
    let here = call.caller.tenant;
    let tenant = app.db.get::<Tenant>(target).await?.ok_or(Failure::NotFound("tenant"))?;
    let partnership = store::relationship::partnership_between(&app.db, here, target).await?;
    let relationship = store::relationship::relationship_between(&app.db, here, target).await?;
    let all = store::relationship::delegation_list_by_partner(&app.db, here).await?;
    let held = all.into_iter().map(|kept| kept.value).filter(|one| one.target == Some(target));
    let held: Vec<Delegation> = held.filter(|one| one.in_force(call.at)).collect();
    if partnership.is_none() && relationship.is_none() && held.is_empty() {
        return Err(Failure::NotFound("tenant"));
    }
    let guest = match call.caller.user {
        Some(user) => app.db.get::<User>(user).await?.is_some_and(|user| user.guest),
        None => false,
    };
    let access = effective_access(&groups(call), guest, &held, call.at);

    // ask
    let action = if partnership.is_some() { "administer_reseller" } else { "administer_customer" };
    let consent = ConnectionFacts { admin_consent: access != Access::None, ..ConnectionFacts::default() };
    let facts = Facts { caller: call.caller.facts.clone(), connection: Some(consent), ..Facts::default() };
    let about = About { seller: Some(here), customer: Some(target), reseller: None };
    app.ask(call, action, facts, &about).await?;
    Ok(Administration { tenant: target, name: tenant.value.name, access, delegations: held })
}

/// The partner's security groups that the caller belongs to by its roles (2.4).
fn groups(call: &Call) -> Vec<&'static str> {
    let groups = [(Role::AdminAgent, "admin_agents"), (Role::HelpdeskAgent, "helpdesk_agents")];
    let holds = |role: Role| call.caller.facts.roles.iter().any(|held| held == role.as_str());
    groups.into_iter().filter(|(role, _)| holds(*role)).map(|(_, group)| group).collect()
}
