//! Programs that sign in for a tenant: register, list, switch off.

use super::Input;
use crate::{AsksAsUser, Problem, Web};
use app::sign_in::application::{list_applications, register_application, revoke_application};
use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use domain::{id::ApplicationId, user::Application};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A program to be registered.
#[derive(Deserialize, ToSchema)]
pub(super) struct RegisterInput {
    /// What people call it.
    name: String,
}

/// A registered program.
#[derive(Serialize, ToSchema)]
pub(super) struct ApplicationView {
    /// Its client id.
    client_id: String,
    /// What people call it.
    name: String,
    /// The tenant it acts for.
    tenant: String,
    /// When it was registered.
    created_at: String,
    /// Its secret, shown only in the first answer to its registration.
    #[serde(skip_serializing_if = "Option::is_none")]
    client_secret: Option<String>,
}

fn view(application: Application, client_secret: Option<String>) -> ApplicationView {
    ApplicationView {
        client_id: application.id.to_string(),
        name: application.name,
        tenant: application.tenant.to_string(),
        created_at: application.created_at.to_string(),
        client_secret,
    }
}

/// Registers a program that signs in for one's tenant
///
/// The secret is in the answer this once and cannot be shown again, not even to a repetition of the request.
#[utoipa::path(post, operation_id = "register_application", path = "/programme/v1/applications", tag = "sign-in", request_body = RegisterInput,
    responses((status = 201, body = ApplicationView), (status = 403, body = Problem)))]
pub(super) async fn register(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Input(input): Input<RegisterInput>,
) -> Result<(StatusCode, Json<ApplicationView>), Problem> {
    let registered = register_application(&web.app, &call, &input.name).await?;
    Ok((StatusCode::CREATED, Json(view(registered.application, registered.secret))))
}

/// The programs of one's tenant
#[utoipa::path(get, operation_id = "list_applications", path = "/programme/v1/applications", tag = "sign-in",
    responses((status = 200, body = Vec<ApplicationView>), (status = 403, body = Problem)))]
pub(super) async fn list(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
) -> Result<Json<Vec<ApplicationView>>, Problem> {
    let all = list_applications(&web.app, &call).await?;
    Ok(Json(all.into_iter().map(|application| view(application, None)).collect()))
}

/// Switches a program off; its tokens stop working at once
#[utoipa::path(delete, operation_id = "revoke_application", path = "/programme/v1/applications/{client_id}", tag = "sign-in",
    params(("client_id" = String, Path)), responses((status = 204), (status = 404, body = Problem)))]
pub(super) async fn revoke(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(client_id): Path<String>,
) -> Result<StatusCode, Problem> {
    let id: ApplicationId = client_id.parse().map_err(|_| app::Failure::NotFound("application"))?;
    revoke_application(&web.app, &call, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
