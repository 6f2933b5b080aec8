//! The identifiers page (RQ-C43, RQ-C44): the global id, every location id, and which of them this account may choose.

use super::membership;
use crate::{App, Call, Failure, look};
use domain::{
    facts::{CallerFacts, Facts},
    id::{LocationId, TenantId},
};
use serde::Serialize;

/// A partner id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Identifier {
    /// The number.
    pub partner_id: String,
    /// `Global` or `Location`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The location; absent for the global id.
    pub location: Option<LocationId>,
    /// The name at this place.
    pub name: String,
    /// Country by programme code.
    pub country: String,
    /// `active`, `in_verification` or `deleted`.
    pub status: &'static str,
    /// The tenant it is associated with.
    pub associated_with: Option<TenantId>,
    /// This account may choose it: an active location of its country that nobody else uses (RQ-C49).
    pub selectable: bool,
}

/// The identifiers of the organisation of `tenant`: the caller's own, or any for the operator.
///
/// # Errors
/// [`Failure::Refused`] without the role; [`Failure::NotFound`] when there is no such tenant.
pub async fn list_identifiers(app: &App, call: &Call, tenant: TenantId) -> Result<Vec<Identifier>, Failure> {
    // ask
    let own = tenant == call.caller.tenant;
    let facts = Facts { caller: CallerFacts { own, ..call.caller.facts.clone() }, ..Facts::default() };
    app.ask(call, "view_identifiers", facts, &Default::default()).await?;

    // look
    let party = look::party(app, call.at, tenant).await?;
    let Some(membership) = membership(app, tenant).await? else { return Ok(Vec::new()) };
    let mut identifiers = vec![Identifier {
        partner_id: membership.global_partner_id.clone(),
        kind: "Global",
        location: None,
        name: app.organisation_name(membership.organisation).await?,
        country: membership.country.clone(),
        status: "active",
        associated_with: None,
        selectable: false,
    }];
    let mut locations = store::account::location_list_by_membership(&app.db, membership.id).await?;
    locations.sort_by_key(|location| location.created_at);
    for location in locations {
        let active = location.active_at.is_some() && location.deleted_at.is_none();
        let free = location.tenant.is_none_or(|user| user == tenant);
        identifiers.push(Identifier {
            kind: "Location",
            location: Some(location.id),
            status: match (location.deleted_at, location.active_at) {
                (Some(_), _) => "deleted",
                (None, Some(_)) => "active",
                (None, None) => "in_verification",
            },
            selectable: active && free && location.country == party.tenant.country,
            associated_with: location.tenant,
            partner_id: location.value.partner_id,
            name: location.value.name,
            country: location.value.country,
        });
    }
    Ok(identifiers)
}
