//! Business profiles over HTTP (13.2).

use super::Input;
use crate::{AsksAsUser, Problem, Web};
use app::{
    Failure,
    business_profiles::{self, SaveProfile},
};
use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use domain::{business_profile::ProfileContent, id::ProfileId};
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

/// A profile as written.
#[derive(Deserialize, ToSchema)]
pub(super) struct SaveInput {
    /// Description, website, social, industries, products, services, skills, customer_sizes, locations, lead_email.
    #[schema(value_type = Object)]
    content: ProfileContent,
    /// Shown to customers from now on.
    #[serde(default)]
    publish: bool,
}

/// The business profiles of one's organisation, one a region
#[utoipa::path(get, operation_id = "list_business_profiles", path = "/programme/v1/business-profiles", tag = "business profile",
    responses((status = 200, body = Value), (status = 403, body = Problem)))]
pub(super) async fn list(State(web): State<Web>, AsksAsUser(call): AsksAsUser) -> Result<Json<Value>, Problem> {
    Ok(Json(json!({ "items": business_profiles::list_business_profiles(&web.app, &call).await? })))
}

/// Saves or publishes the profile of one's region
#[utoipa::path(put, operation_id = "save_business_profile", path = "/programme/v1/business-profiles", tag = "business profile",
    request_body = SaveInput, responses((status = 200, body = Value), (status = 403, body = Problem)))]
pub(super) async fn save(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Input(input): Input<SaveInput>,
) -> Result<Json<Value>, Problem> {
    let input = SaveProfile { content: input.content, publish: input.publish };
    Ok(Json(json!(business_profiles::save_business_profile(&web.app, &call, input).await?)))
}

/// Deletes a profile for good
#[utoipa::path(delete, operation_id = "delete_business_profile", path = "/programme/v1/business-profiles/{id}", tag = "business profile",
    params(("id" = String, Path)), responses((status = 204), (status = 403, body = Problem)))]
pub(super) async fn delete(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(id): Path<String>,
) -> Result<StatusCode, Problem> {
    let id: ProfileId = id.parse().map_err(|_| Failure::NotFound("business profile"))?;
    business_profiles::delete_business_profile(&web.app, &call, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
