//! Subscriptions customers bought elsewhere, over HTTP (10).

use super::Input;
use crate::{Asks, AsksAsUser, Problem, Web};
use app::{
    Failure,
    external::{self, NewExternal},
};
use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use domain::{id::TenantId, time::Day};
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

/// A foreign subscription.
#[derive(Deserialize, ToSchema)]
pub(super) struct ExternalInput {
    /// operator_direct, other_programme, other_partner or third_party.
    source: String,
    /// The product's name.
    product: String,
    /// Seats or units.
    quantity: i64,
    /// The last day, when known.
    ends_on: Option<String>,
    /// One supports it.
    #[serde(default)]
    support_contact: bool,
}

fn customer(text: &str) -> Result<TenantId, Problem> {
    text.parse().map_err(|_| Failure::NotFound("customer").into())
}

/// What a customer bought elsewhere
#[utoipa::path(get, operation_id = "list_external_subscriptions", tag = "subscriptions",
    path = "/programme/v1/customers/{customer}/external-subscriptions",
    params(("customer" = String, Path)), responses((status = 200, body = Value), (status = 404, body = Problem)))]
pub(super) async fn list(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(of): Path<String>,
) -> Result<Json<Value>, Problem> {
    Ok(Json(json!({ "items": external::list_external(&web.app, &call, customer(&of)?).await? })))
}

/// Lists a subscription a customer bought elsewhere; no right on it arises
#[utoipa::path(post, operation_id = "record_external_subscription", tag = "subscriptions",
    path = "/programme/v1/customers/{customer}/external-subscriptions",
    params(("customer" = String, Path)), request_body = ExternalInput,
    responses((status = 201, body = Value), (status = 403, body = Problem)))]
pub(super) async fn record(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(of): Path<String>,
    Input(input): Input<ExternalInput>,
) -> Result<(StatusCode, Json<Value>), Problem> {
    let day = input.ends_on.map(|text| text.parse::<Day>()).transpose();
    let new = NewExternal {
        source: input.source,
        product: input.product,
        quantity: input.quantity,
        ends_on: day.map_err(|_| Problem::field("ends_on", "DateInvalid", "write a day"))?,
        support_contact: input.support_contact,
    };
    let external = external::record_external(&web.app, &call, customer(&of)?, new).await?;
    Ok((StatusCode::CREATED, Json(json!(external))))
}
