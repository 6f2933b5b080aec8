//! What the compatible API has no words for about customers: vetting, extension, their resellers (6.4, 7.2, R-41).

use super::{
    Input,
    input::id,
    views::{self, RelationshipView},
};
use crate::{Asks, AsksAsUser, Problem, Web};
use app::customers::{
    ExtendRelationship, extend_relationship, remove_relationship, resellers_of_customer, vet_customer,
};
use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use domain::customer::Vetting;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Where the vetting of a customer stands.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct VetInput {
    /// approved, under_review or rejected.
    #[schema(value_type = String)]
    vetting: Vetting,
    /// Education, GovernmentCommunityCloud, StateOwnedEntity, NonProfit; unchanged when absent.
    qualifications: Option<Vec<String>>,
}

/// A customer's vetting.
#[derive(Serialize, ToSchema)]
pub(super) struct VettedView {
    customer: String,
    name: String,
    vetting: String,
    qualifications: Vec<String>,
}

/// Sets where the vetting of a customer stands, for the operator
#[utoipa::path(put, operation_id = "vet_customer", path = "/programme/v1/customers/{customer}/vetting", tag = "customers",
    params(("customer" = String, Path)), request_body = VetInput,
    responses((status = 200, body = VettedView), (status = 403, body = Problem)))]
pub(super) async fn vet(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(customer): Path<String>,
    Input(input): Input<VetInput>,
) -> Result<Json<VettedView>, Problem> {
    let customer = id(&customer, "customer")?;
    let vetted = vet_customer(&web.app, &call, customer, (input.vetting, input.qualifications)).await?;
    Ok(Json(VettedView {
        customer: vetted.tenant.to_string(),
        name: vetted.name,
        vetting: vetted.vetting.as_str().into(),
        qualifications: vetted.qualifications,
    }))
}

/// Which provider is taken along to a customer.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ExtendInput {
    /// The provider's tenant.
    provider: String,
    /// One states that the customer consents.
    #[serde(default)]
    consent: bool,
}

/// A direct-bill partner in transition gives one of its providers a relationship with its customer
#[utoipa::path(post, operation_id = "extend_relationship", path = "/programme/v1/customers/{customer}/extensions",
    tag = "customers", params(("customer" = String, Path)), request_body = ExtendInput,
    responses((status = 201, body = RelationshipView), (status = 403, body = Problem)))]
pub(super) async fn extend(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(customer): Path<String>,
    Input(input): Input<ExtendInput>,
) -> Result<(StatusCode, Json<RelationshipView>), Problem> {
    let wish = ExtendRelationship { provider: id(&input.provider, "provider")?, consent: input.consent };
    let extended = extend_relationship(&web.app, &call, id(&customer, "customer")?, wish).await?;
    Ok((StatusCode::CREATED, Json(views::relationship(&extended))))
}

/// Lets a customer go; its subscriptions must have been suspended first
#[utoipa::path(delete, operation_id = "remove_customer", path = "/programme/v1/customers/{customer}", tag = "customers",
    params(("customer" = String, Path)),
    responses((status = 200, body = RelationshipView), (status = 403, body = Problem)))]
pub(super) async fn remove(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(customer): Path<String>,
) -> Result<Json<RelationshipView>, Problem> {
    let ended = remove_relationship(&web.app, &call, id(&customer, "customer")?).await?;
    Ok(Json(views::relationship(&ended)))
}

/// A reseller of a customer that works with one's company.
#[derive(Serialize, ToSchema)]
pub(super) struct ResellerView {
    tenant: String,
    name: String,
    partner_id: String,
    country: String,
}

/// The resellers of a customer that work with one's company
#[utoipa::path(get, operation_id = "list_resellers_of_customer", path = "/programme/v1/customers/{customer}/resellers",
    tag = "customers", params(("customer" = String, Path)),
    responses((status = 200, body = Vec<ResellerView>), (status = 404, body = Problem)))]
pub(super) async fn resellers(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(customer): Path<String>,
) -> Result<Json<Vec<ResellerView>>, Problem> {
    let all = resellers_of_customer(&web.app, &call, id(&customer, "customer")?).await?;
    let view = all.into_iter().map(|party| ResellerView {
        tenant: party.tenant.id.to_string(),
        name: party.facts.name,
        partner_id: party.facts.partner_id,
        country: party.facts.country,
    });
    Ok(Json(view.collect()))
}
