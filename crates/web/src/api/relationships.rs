//! The partners of a partner: a provider's resellers, a reseller's providers, and the customers two of them share.

use super::address::id;
use crate::{
    Asks, Web, WireError,
    wire::{
        Collection, Resource, WireQuery,
        envelope::Here,
        filter::{Filter, Operator},
        lenient::same_word,
    },
};
use app::{
    Call, look,
    partnerships::{PartnershipView, list_partnerships, shared_customers},
};
use axum::{
    Json, Router,
    extract::{Path, State},
    routing::{get, patch},
};
use domain::{id::TenantId, relationship::PartnershipState, tenant::Tenant};
use serde::Serialize;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/v1/relationships", get(list))
        .route("/v1/relationships/{partner}/customer", get(shared))
        .route("/v1/relationships/{partner}/customer/{customer}", patch(check_again))
}

const PROVIDER_OF: &str = "is_indirect_cloud_solution_provider_of";
const RESELLER_OF: &str = "is_indirect_reseller_of";

/// The other side of a relationship.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct RelationshipView {
    id: String,
    name: String,
    relationship_type: &'static str,
    state: &'static str,
    #[serde(skip_serializing_if = "String::is_empty")]
    mpn_id: String,
    location: String,
}

impl RelationshipView {
    /// A reseller of a customer that works with the caller.
    pub fn of_reseller(party: &look::Party) -> Resource<Self> {
        let view = Self {
            id: party.tenant.id.to_string(),
            name: party.facts.name.clone(),
            relationship_type: PROVIDER_OF,
            state: "Active",
            mpn_id: party.facts.partner_id.clone(),
            location: party.facts.country.clone(),
        };
        Resource::of("PartnerRelationship", view)
    }

    fn of(call: &Call, view: &PartnershipView) -> Resource<Self> {
        let partnership = &view.partnership;
        let provides = partnership.provider == call.caller.tenant;
        let other = if provides { partnership.reseller } else { partnership.provider };
        let view = Self {
            id: other.to_string(),
            name: view.name.clone(),
            relationship_type: if provides { PROVIDER_OF } else { RESELLER_OF },
            state: if partnership.state.in_force() { "Active" } else { "Pending" },
            mpn_id: view.partner_id.clone(),
            location: view.country.clone(),
        };
        Resource::of("PartnerRelationship", view)
    }

    fn of_customer(customer: &Tenant, relationship_type: &'static str) -> Resource<Self> {
        let view = Self {
            id: customer.id.to_string(),
            name: customer.name.clone(),
            relationship_type,
            state: "Active",
            mpn_id: String::new(),
            location: customer.country.clone(),
        };
        Resource::of("PartnerRelationship", view)
    }
}

async fn list(
    State(web): State<Web>,
    Asks(call): Asks,
    (here, query): (Here, WireQuery),
) -> Result<Json<Collection<Resource<RelationshipView>>>, WireError> {
    let kind = match query.text("relationship_type").or(query.text("relationshiptype")) {
        None => None,
        Some(word) => Some(relationship_type(word)?),
    };
    let name = match query.filter()? {
        Some(filter) => Some(name_wanted(&filter)?),
        None => None,
    };
    let all = list_partnerships(&web.app, &call).await?;
    let waits = |view: &&PartnershipView| view.partnership.state != PartnershipState::Ended;
    let items = all.iter().filter(waits).map(|view| RelationshipView::of(&call, view));
    let of_kind = |item: &Resource<RelationshipView>| kind.is_none_or(|kind| item.body.relationship_type == kind);
    let named = |item: &Resource<RelationshipView>| name.as_ref().is_none_or(|wanted| wanted.fits(&item.body.name));
    Ok(Json(Collection::of(items.filter(of_kind).filter(named).collect(), here.uri())))
}

fn relationship_type(word: &str) -> Result<&'static str, WireError> {
    let known = [PROVIDER_OF, RESELLER_OF].into_iter().find(|known| same_word(known, word));
    known.ok_or_else(|| {
        let text = "The relationship type is IsIndirectCloudSolutionProviderOf or IsIndirectResellerOf.";
        WireError::bad_property(text)
    })
}

struct NameWanted {
    operator: Operator,
    text: String,
}

impl NameWanted {
    fn fits(&self, name: &str) -> bool {
        let name = name.to_lowercase();
        match self.operator {
            Operator::Equals => name == self.text,
            Operator::Substring => name.contains(&self.text),
            _ => name.starts_with(&self.text),
        }
    }
}

fn name_wanted(filter: &Filter) -> Result<NameWanted, WireError> {
    match filter.is_about("Name") {
        Some((operator @ (Operator::StartsWith | Operator::Equals | Operator::Substring), text)) => {
            Ok(NameWanted { operator, text: text.to_lowercase() })
        }
        _ => Err(WireError::bad_property("Filter relationships by Name, with the operator starts_with.")),
    }
}

/// The customers the caller and a partner of its are both related to.
async fn shared(
    State(web): State<Web>,
    Asks(call): Asks,
    here: Here,
    Path(partner): Path<String>,
) -> Result<Json<Collection<Resource<RelationshipView>>>, WireError> {
    let (customers, kind) = shared_with(&web, &call, &partner).await?;
    let items = customers.iter().map(|customer| RelationshipView::of_customer(customer, kind)).collect();
    Ok(Json(Collection::of(items, here.uri())))
}

/// Looks at one shared customer again. All edges of an acceptance are made in one commit, so there is never a part of
/// it left to be tried again: the answer says what is.
async fn check_again(
    State(web): State<Web>,
    Asks(call): Asks,
    Path((partner, customer)): Path<(String, String)>,
) -> Result<Json<Resource<RelationshipView>>, WireError> {
    let wanted: TenantId = id(&customer, "customer")?;
    let (customers, kind) = shared_with(&web, &call, &partner).await?;
    let found = customers.iter().find(|customer| customer.id == wanted);
    let found = found.ok_or_else(|| WireError::missing("customer"))?;
    Ok(Json(RelationshipView::of_customer(found, kind)))
}

async fn shared_with(web: &Web, call: &Call, partner: &str) -> Result<(Vec<Tenant>, &'static str), WireError> {
    let partner: TenantId = id(partner, "partner")?;
    let all = list_partnerships(&web.app, call).await?;
    let own = all.iter().find(|view| [view.partnership.provider, view.partnership.reseller].contains(&partner));
    let own = own.ok_or_else(|| WireError::missing("partner"))?;
    let kind = if own.partnership.provider == call.caller.tenant { PROVIDER_OF } else { RESELLER_OF };
    Ok((shared_customers(&web.app, call, partner).await?, kind))
}
