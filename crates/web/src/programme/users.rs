//! The people of a tenant: Settings, User management (2.4).

use super::Input;
use crate::{AsksAsUser, Problem, Web};
use app::{
    Failure,
    users::{self, AddUser, AddedUser, Standing, UserView},
};
use axum::{
    Json,
    extract::{Path, Query, State},
    http::StatusCode,
};
use domain::{
    id::{TenantId, UserId},
    user::{Role, User},
};
use serde::Deserialize;
use std::collections::BTreeSet;
use utoipa::{IntoParams, ToSchema};

/// A person to be added.
#[derive(Deserialize, ToSchema)]
pub(super) struct UserInput {
    /// The part of the sign-in name before the `@`.
    sign_in: String,
    /// One of the tenant's domains; its first when absent.
    #[serde(default)]
    domain: Option<String>,
    /// First name.
    first_name: String,
    /// Last name.
    last_name: String,
    /// Where mail is sent.
    email: String,
    /// Preferred language.
    #[serde(default)]
    language: String,
    /// Words of the roles to begin with: `helpdesk_agent`.
    #[serde(default)]
    #[schema(value_type = Vec<String>)]
    roles: BTreeSet<Role>,
}

/// The roles a person is to have.
#[derive(Deserialize, ToSchema)]
pub(super) struct RolesInput {
    /// All of them; roles that are not named are taken.
    #[schema(value_type = Vec<String>)]
    roles: BTreeSet<Role>,
}

/// What is to become of a person.
#[derive(Deserialize, ToSchema)]
pub(super) struct StandingInput {
    /// `blocked`, `unblocked`, `deleted` or `restored`.
    standing: String,
}

/// Whose people.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct ListQuery {
    /// A tenant, for the operator; one's own when absent.
    #[serde(default)]
    tenant: Option<String>,
}

fn id(text: &str) -> Result<UserId, Failure> {
    text.parse().map_err(|_| Failure::NotFound("user"))
}

/// Who is in a tenant and who holds which role
#[utoipa::path(get, operation_id = "list_users", path = "/programme/v1/users", tag = "users", params(ListQuery),
    responses((status = 200, body = Value), (status = 403, body = Problem)))]
pub(super) async fn list(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Query(query): Query<ListQuery>,
) -> Result<Json<Vec<UserView>>, Problem> {
    let tenant: TenantId = match query.tenant {
        Some(tenant) => tenant.parse().map_err(|_| Failure::NotFound("tenant"))?,
        None => call.caller.tenant,
    };
    Ok(Json(users::list_users(&web.app, &call, tenant).await?))
}

/// Adds a person; the one-time password is in the answer this once
#[utoipa::path(post, operation_id = "add_user", path = "/programme/v1/users", tag = "users", request_body = UserInput,
    responses((status = 201, body = Value), (status = 400, body = Problem), (status = 403, body = Problem)))]
pub(super) async fn add(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Input(input): Input<UserInput>,
) -> Result<(StatusCode, Json<AddedUser>), Problem> {
    let wanted = AddUser {
        sign_in: input.sign_in,
        domain: input.domain,
        first_name: input.first_name,
        last_name: input.last_name,
        email: input.email,
        language: input.language,
        roles: input.roles,
    };
    Ok((StatusCode::CREATED, Json(users::add_user(&web.app, &call, wanted).await?)))
}

/// Gives a person exactly these roles
#[utoipa::path(put, operation_id = "assign_roles", path = "/programme/v1/users/{id}/roles", tag = "users",
    params(("id" = String, Path)), request_body = RolesInput,
    responses((status = 200, body = Value), (status = 403, body = Problem)))]
pub(super) async fn assign(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(person): Path<String>,
    Input(input): Input<RolesInput>,
) -> Result<Json<User>, Problem> {
    Ok(Json(users::assign_roles(&web.app, &call, id(&person)?, input.roles).await?))
}

/// Blocks or deletes a person, or brings it back
#[utoipa::path(put, operation_id = "change_user_standing", path = "/programme/v1/users/{id}/standing", tag = "users",
    params(("id" = String, Path)), request_body = StandingInput,
    responses((status = 200, body = Value), (status = 403, body = Problem), (status = 409, body = Problem)))]
pub(super) async fn change_standing(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(person): Path<String>,
    Input(input): Input<StandingInput>,
) -> Result<Json<User>, Problem> {
    let wanted = match input.standing.as_str() {
        "blocked" => Standing::Blocked,
        "unblocked" => Standing::Unblocked,
        "deleted" => Standing::Deleted,
        "restored" => Standing::Restored,
        _ => {
            let choices = "choose blocked, unblocked, deleted or restored";
            return Err(Problem::field("standing", "StandingUnknown", choices));
        }
    };
    Ok(Json(users::change_standing(&web.app, &call, id(&person)?, wanted).await?))
}
