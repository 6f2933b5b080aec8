//! Partner ids: the membership account, its locations, and the association with the CSP account (3).

use super::{Input, enrolments::answer};
use crate::{AsksAsUser, Problem, Web};
use app::{
    Failure,
    enrolment::EnrolmentView,
    partner_ids::{self, AddLocation, CreatedMembership, Identifier, MembershipSignIn},
};
use axum::{
    Json,
    extract::{Path, Query, State},
    http::StatusCode,
};
use domain::{
    account::{Address, Contact, Location},
    id::{LocationId, TenantId},
};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

/// A membership account, on request with a sign-in of its own.
#[derive(Deserialize, ToSchema)]
pub(super) struct MembershipInput {
    /// A separate tenant and person that look after the membership.
    #[serde(default)]
    separate_sign_in: Option<MembershipSignInInput>,
}

/// A sign-in for the membership account only.
#[derive(Deserialize, ToSchema)]
pub(super) struct MembershipSignInInput {
    /// First label of the membership tenant's domain.
    prefix: String,
    /// The part of the sign-in name before the `@`.
    sign_in: String,
    /// First name.
    first_name: String,
    /// Last name.
    last_name: String,
    /// Where mail is sent.
    email: String,
    /// The password, 12 characters or more.
    password: String,
}

/// A location.
#[derive(Deserialize, ToSchema)]
pub(super) struct LocationInput {
    /// Business name at this place.
    name: String,
    /// line1, line2, city, state, postal_code, country.
    #[schema(value_type = Object)]
    address: Address,
    /// first_name, last_name, email, phone (digits only, at most ten).
    #[schema(value_type = Object)]
    contact: Contact,
}

/// The partner id to associate; nothing puts it off.
#[derive(Deserialize, ToSchema)]
pub(super) struct AssociateInput {
    /// The location partner id, or null to put it off.
    partner_id: Option<String>,
}

/// The partner's statement.
#[derive(Deserialize, ToSchema)]
pub(super) struct DeleteInput {
    /// What the partner wrote: that it knows that the deletion is final.
    #[serde(default)]
    statement: String,
}

/// Whose identifiers.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct ListQuery {
    /// A partner's tenant, for the operator; one's own when absent.
    #[serde(default)]
    tenant: Option<String>,
}

fn location(text: &str) -> Result<LocationId, Failure> {
    text.parse().map_err(|_| Failure::NotFound("location"))
}

/// The identifiers: the global id and every location id with its type, and which of them may be chosen
#[utoipa::path(get, operation_id = "list_identifiers", path = "/programme/v1/partner-ids", tag = "partner ids",
    params(ListQuery), responses((status = 200, body = Value), (status = 403, body = Problem)))]
pub(super) async fn list(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Query(query): Query<ListQuery>,
) -> Result<Json<Vec<Identifier>>, Problem> {
    let tenant: TenantId = match query.tenant {
        Some(tenant) => tenant.parse().map_err(|_| Failure::NotFound("tenant"))?,
        None => call.caller.tenant,
    };
    Ok(Json(partner_ids::list_identifiers(&web.app, &call, tenant).await?))
}

/// Creates the membership account with its global partner id
#[utoipa::path(post, operation_id = "create_membership", path = "/programme/v1/membership", tag = "partner ids",
    request_body = MembershipInput, responses((status = 201, body = Value), (status = 403, body = Problem)))]
pub(super) async fn create_membership(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Input(input): Input<MembershipInput>,
) -> Result<(StatusCode, Json<CreatedMembership>), Problem> {
    let separate = input.separate_sign_in.map(|wanted| MembershipSignIn {
        prefix: wanted.prefix,
        sign_in: wanted.sign_in,
        first_name: wanted.first_name,
        last_name: wanted.last_name,
        email: wanted.email,
        password: wanted.password,
    });
    Ok((StatusCode::CREATED, Json(partner_ids::create_membership(&web.app, &call, separate).await?)))
}

/// Associates a location partner id with one's CSP account, or puts it off
#[utoipa::path(put, operation_id = "associate_partner_id", path = "/programme/v1/partner-id", tag = "partner ids",
    request_body = AssociateInput, responses((status = 200, body = Value), (status = 403, body = Problem)))]
pub(super) async fn associate(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Input(input): Input<AssociateInput>,
) -> Result<Json<EnrolmentView>, Problem> {
    let enrolment = match &input.partner_id {
        Some(partner_id) => partner_ids::associate_partner_id(&web.app, &call, partner_id).await?,
        None => partner_ids::postpone_partner_id(&web.app, &call).await?,
    };
    answer(&web, &call, enrolment).await
}

/// Adds a location; its partner id counts once the operator has verified the place
#[utoipa::path(post, operation_id = "add_location", path = "/programme/v1/locations", tag = "partner ids",
    request_body = LocationInput,
    responses((status = 201, body = Value), (status = 400, body = Problem), (status = 403, body = Problem)))]
pub(super) async fn add(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Input(input): Input<LocationInput>,
) -> Result<(StatusCode, Json<Location>), Problem> {
    let wanted = AddLocation { name: input.name, address: input.address, contact: input.contact };
    Ok((StatusCode::CREATED, Json(partner_ids::add_location(&web.app, &call, wanted).await?)))
}

/// The operator has verified a location
#[utoipa::path(post, operation_id = "verify_location", path = "/programme/v1/locations/{id}/verify", tag = "partner ids",
    params(("id" = String, Path)), responses((status = 200, body = Value), (status = 403, body = Problem)))]
pub(super) async fn verify(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(id): Path<String>,
) -> Result<Json<Location>, Problem> {
    Ok(Json(partner_ids::verify_location(&web.app, &call, location(&id)?).await?))
}

/// The operator deletes a location for good
#[utoipa::path(post, operation_id = "delete_location", path = "/programme/v1/locations/{id}/delete", tag = "partner ids",
    params(("id" = String, Path)), request_body = DeleteInput,
    responses((status = 200, body = Value), (status = 403, body = Problem), (status = 409, body = Problem)))]
pub(super) async fn delete(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(id): Path<String>,
    Input(input): Input<DeleteInput>,
) -> Result<Json<Location>, Problem> {
    Ok(Json(partner_ids::delete_location(&web.app, &call, location(&id)?, &input.statement).await?))
}
