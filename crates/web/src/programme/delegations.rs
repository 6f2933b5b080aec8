//! Administering for others: granular requests, assignments and their end, broad access, and what counts now (7.5, 7.6).

use super::{
    Input,
    input::id,
    views::{self, AccessView, AssignmentShape, DelegationView, RelationshipView, SentView},
};
use crate::{Asks, AsksAsUser, Problem, Web};
use app::{
    delegation::{
        RequestGdap, administration, assign_gdap, list_delegations, partners_of_customer, request_gdap, terminate_gdap,
    },
    partnerships::remove_admin_access,
};
use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use domain::{delegation::Wish, relationship::Assignment};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What a partner asks a customer for.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RequestInput {
    /// Unique for the partner; the customer sees it.
    name: String,
    /// Directory roles of the programme: `directory_readers`.
    roles: Vec<String>,
    /// ISO 8601, P1D to P2Y; two years when absent.
    duration: Option<String>,
    /// Extends itself by six months at its end.
    #[serde(default)]
    auto_extend: bool,
    /// The address of the customer's global admin.
    email: String,
    /// en, zh-Hans, zh-Hant or sv.
    language: Option<String>,
}

/// Asks a customer for granular delegated admin
#[utoipa::path(post, operation_id = "request_delegation", path = "/programme/v1/delegations", tag = "delegation",
    request_body = RequestInput, responses((status = 201, body = SentView), (status = 403, body = Problem)))]
pub(super) async fn request(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Input(input): Input<RequestInput>,
) -> Result<(StatusCode, Json<SentView>), Problem> {
    let duration = input.duration.unwrap_or_else(|| web.app.programme.programme.gdap.default.clone());
    let wish = Wish { name: input.name, roles: input.roles, duration, auto_extend: input.auto_extend };
    let language = input.language.unwrap_or_else(|| call.caller.language.clone());
    let sent = request_gdap(&web.app, &call, RequestGdap { wish, email: input.email, language }).await?;
    Ok((StatusCode::CREATED, Json(views::sent(sent, call.at))))
}

/// The delegations one's tenant holds and has given
#[utoipa::path(get, operation_id = "list_delegations", path = "/programme/v1/delegations", tag = "delegation",
    responses((status = 200, body = Vec<DelegationView>), (status = 403, body = Problem)))]
pub(super) async fn list(State(web): State<Web>, Asks(call): Asks) -> Result<Json<Vec<DelegationView>>, Problem> {
    let all = list_delegations(&web.app, &call).await?;
    Ok(Json(all.iter().map(views::delegation).collect()))
}

/// Gives parts of a granular delegation to the partner's security groups; replaces what was given before
#[utoipa::path(put, operation_id = "assign_delegation", path = "/programme/v1/delegations/{delegation}/assignments",
    tag = "delegation", params(("delegation" = String, Path)), request_body = Vec<AssignmentShape>,
    responses((status = 200, body = DelegationView), (status = 404, body = Problem)))]
pub(super) async fn assign(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(delegation): Path<String>,
    Input(input): Input<Vec<AssignmentShape>>,
) -> Result<Json<DelegationView>, Problem> {
    let to = input.into_iter().map(|shape| Assignment { group: shape.group, roles: shape.roles }).collect();
    let assigned = assign_gdap(&web.app, &call, id(&delegation, "delegation")?, to).await?;
    Ok(Json(views::delegation(&assigned)))
}

/// Ends a granular delegation, from either side
#[utoipa::path(post, operation_id = "terminate_delegation", path = "/programme/v1/delegations/{delegation}/terminate",
    tag = "delegation", params(("delegation" = String, Path)),
    responses((status = 200, body = DelegationView), (status = 404, body = Problem)))]
pub(super) async fn terminate(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(delegation): Path<String>,
) -> Result<Json<DelegationView>, Problem> {
    let ended = terminate_gdap(&web.app, &call, id(&delegation, "delegation")?).await?;
    Ok(Json(views::delegation(&ended)))
}

/// Takes a partner's delegated admin privileges away; trade and partnership stay
#[utoipa::path(delete, operation_id = "remove_admin_access", path = "/programme/v1/delegated-admin/{partner}/{target}",
    tag = "delegation", params(("partner" = String, Path), ("target" = String, Path)),
    responses((status = 200, body = DelegationView), (status = 404, body = Problem)))]
pub(super) async fn remove(
    State(web): State<Web>,
    Asks(call): Asks,
    Path((partner, target)): Path<(String, String)>,
) -> Result<Json<DelegationView>, Problem> {
    let ended = remove_admin_access(&web.app, &call, id(&partner, "tenant")?, id(&target, "tenant")?).await?;
    Ok(Json(views::delegation(&ended)))
}

/// What one may do in another tenant now.
#[derive(Serialize, ToSchema)]
pub(super) struct AdministrationView {
    tenant: String,
    name: String,
    access: AccessView,
    /// The delegations in force that it comes from.
    delegations: Vec<DelegationView>,
}

/// Whether one may administer another tenant now, and with which rights
#[utoipa::path(get, operation_id = "get_administration", path = "/programme/v1/administration/{tenant}", tag = "delegation",
    params(("tenant" = String, Path)),
    responses((status = 200, body = AdministrationView), (status = 403, body = Problem), (status = 404, body = Problem)))]
pub(super) async fn administer(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(tenant): Path<String>,
) -> Result<Json<AdministrationView>, Problem> {
    let found = administration(&web.app, &call, id(&tenant, "tenant")?).await?;
    Ok(Json(AdministrationView {
        tenant: found.tenant.to_string(),
        name: found.name,
        access: views::access(found.access),
        delegations: found.delegations.iter().map(views::delegation).collect(),
    }))
}

/// A partner of one's own company, as a customer sees it.
#[derive(Serialize, ToSchema)]
pub(super) struct PartnerView {
    name: String,
    /// Its location partner id.
    partner_id: String,
    tier: String,
    relationship: RelationshipView,
    /// What it may administer.
    delegations: Vec<DelegationView>,
}

/// The partners of one's own company and what each may do
#[utoipa::path(get, operation_id = "list_partners", path = "/programme/v1/partners", tag = "delegation",
    responses((status = 200, body = Vec<PartnerView>), (status = 403, body = Problem)))]
pub(super) async fn partners(State(web): State<Web>, Asks(call): Asks) -> Result<Json<Vec<PartnerView>>, Problem> {
    let all = partners_of_customer(&web.app, &call).await?;
    let view = all.into_iter().map(|one| PartnerView {
        name: one.name,
        partner_id: one.partner_id,
        tier: one.tier,
        relationship: views::relationship(&one.relationship),
        delegations: one.delegations.iter().map(views::delegation).collect(),
    });
    Ok(Json(view.collect()))
}
