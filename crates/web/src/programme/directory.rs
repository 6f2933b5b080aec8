//! The provider directory over HTTP: a public search; drafts and their approval (13.1).

use super::Input;
use crate::{AsksAsUser, MayAsk, Problem, Web};
use app::{
    Failure,
    directory::{self, ApproveEntry},
};
use axum::{
    Json,
    extract::{Path, Query, State},
};
use domain::{
    directory::{DirectorySearch, Offering},
    id::TenantId,
};
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::{IntoParams, ToSchema};

/// What to look for.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Search {
    /// Part of the name.
    name: Option<String>,
    /// The country of the reseller, by programme code.
    country: Option<String>,
    /// training, marketing, financing, support, billing, marketplace.
    service: Option<String>,
    /// A kind of product.
    product: Option<String>,
    /// A language spoken.
    language: Option<String>,
    /// Providers of other regions too, marked.
    #[serde(default)]
    everywhere: bool,
}

/// What a provider offers to resellers.
#[derive(Deserialize, ToSchema)]
#[serde(default)]
#[derive(Default)]
pub(super) struct OfferingInput {
    description: String,
    website: String,
    email: String,
    phone: String,
    countries: Vec<String>,
    languages: Vec<String>,
    services: Vec<String>,
    products: Vec<String>,
    marketplace: String,
}

/// The operator's word on a draft.
#[derive(Deserialize, ToSchema)]
pub(super) struct ApprovalInput {
    /// Published as drafted, or sent back.
    approve: bool,
    /// What the provider should change.
    #[serde(default)]
    reason: String,
}

/// Searches the providers; nobody has to sign in
#[utoipa::path(get, operation_id = "search_directory", path = "/programme/v1/directory", tag = "directory", security((), ("bearer" = [])),
    params(Search), responses((status = 200, body = Value)))]
pub(super) async fn search(
    State(web): State<Web>,
    MayAsk(call): MayAsk,
    Query(wanted): Query<Search>,
) -> Result<Json<Value>, Problem> {
    let search = DirectorySearch {
        name: wanted.name.unwrap_or_default(),
        country: wanted.country.unwrap_or_default(),
        service: wanted.service.unwrap_or_default(),
        product: wanted.product.unwrap_or_default(),
        language: wanted.language.unwrap_or_default(),
    };
    let found = directory::search_directory(&web.app, call.as_ref(), &search, wanted.everywhere).await?;
    Ok(Json(json!({ "items": found })))
}

/// The entry of one's own provider
#[utoipa::path(get, operation_id = "own_directory_entry", path = "/programme/v1/directory/own", tag = "directory",
    responses((status = 200, body = Value), (status = 404, body = Problem)))]
pub(super) async fn own(State(web): State<Web>, AsksAsUser(call): AsksAsUser) -> Result<Json<Value>, Problem> {
    Ok(Json(json!(directory::own_entry(&web.app, &call).await?)))
}

/// Drafts the entry of one's own provider
#[utoipa::path(put, operation_id = "draft_directory_entry", path = "/programme/v1/directory/own", tag = "directory",
    request_body = OfferingInput, responses((status = 200, body = Value), (status = 403, body = Problem)))]
pub(super) async fn draft(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Input(input): Input<OfferingInput>,
) -> Result<Json<Value>, Problem> {
    let offering = Offering {
        description: input.description,
        website: input.website,
        email: input.email,
        phone: input.phone,
        countries: input.countries,
        languages: input.languages,
        services: input.services,
        products: input.products,
        marketplace: input.marketplace,
    };
    Ok(Json(json!(directory::draft_entry(&web.app, &call, offering).await?)))
}

/// The drafts that wait (operator)
#[utoipa::path(get, operation_id = "list_directory_drafts", path = "/programme/v1/directory/drafts", tag = "directory",
    responses((status = 200, body = Value), (status = 403, body = Problem)))]
pub(super) async fn drafts(State(web): State<Web>, AsksAsUser(call): AsksAsUser) -> Result<Json<Value>, Problem> {
    Ok(Json(json!({ "items": directory::list_drafts(&web.app, &call).await? })))
}

/// Approves a draft or sends it back (operator)
#[utoipa::path(post, operation_id = "approve_directory_entry", path = "/programme/v1/directory/{tenant}/approval", tag = "directory",
    params(("tenant" = String, Path)), request_body = ApprovalInput,
    responses((status = 200, body = Value), (status = 403, body = Problem)))]
pub(super) async fn approve(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(tenant): Path<String>,
    Input(input): Input<ApprovalInput>,
) -> Result<Json<Value>, Problem> {
    let tenant: TenantId = tenant.parse().map_err(|_| Failure::NotFound("tenant"))?;
    let input = ApproveEntry { approve: input.approve, reason: input.reason };
    Ok(Json(json!(directory::approve_entry(&web.app, &call, tenant, input).await?)))
}
