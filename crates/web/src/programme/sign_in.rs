//! Signing in and out for people, and the approval of a sign-in on another device.

use super::Input;
use crate::{Asks, AsksAsUser, Problem, Web, caller::SignedIn, oauth::answer};
use app::sign_in::{device_answer::device_answer, grant::begin_own, prove, sign_out as out};
use axum::{Json, extract::State, http::StatusCode};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What a person types to sign in.
#[derive(Deserialize, ToSchema)]
pub(super) struct SignInInput {
    /// The sign-in name: `aa@rosa.example`.
    sign_in_name: String,
    /// The password.
    password: String,
    /// The code of the authenticator app, where one is set up.
    #[serde(default)]
    one_time_code: Option<String>,
    /// A password of one's own, at the first sign-in with a password that was given.
    #[serde(default)]
    new_password: Option<String>,
}

/// The tokens of a sign-in.
#[derive(Serialize, ToSchema)]
pub(super) struct SignInAnswer {
    /// Always `Bearer`.
    token_type: &'static str,
    /// Goes into the header `Authorization: Bearer ...`.
    access_token: String,
    /// Seconds the access token is good.
    expires_in: i64,
    /// Exchanged for new tokens at the token endpoint, with `client_id` below.
    refresh_token: Option<String>,
    /// The client id to refresh with.
    client_id: String,
    /// The tenant in force.
    tenant: String,
    /// How the person was authenticated: `pwd`, `mfa`.
    authentication: Vec<String>,
}

/// Signs a person in
///
/// With a one-time code the sign-in counts as multi-factor, which most of the programme asks for.
#[utoipa::path(post, path = "/programme/v1/sign-in", tag = "sign-in", security(()), request_body = SignInInput,
    responses((status = 200, body = SignInAnswer), (status = 401, body = Problem), (status = 403, body = Problem)))]
pub(super) async fn sign_in(
    State(web): State<Web>,
    Input(input): Input<SignInInput>,
) -> Result<Json<SignInAnswer>, Problem> {
    let at = web.app.clock.now();
    let proof = prove::Proof {
        sign_in_name: input.sign_in_name,
        password: input.password,
        code: input.one_time_code,
        new_password: input.new_password,
    };
    let proven = prove::prove(&web.app, at, proof).await?;
    let issued = begin_own(&web.app, at, &proven).await.map_err(answer::as_problem)?;
    let access_token = web.access_token(&issued).await?;
    Ok(Json(SignInAnswer {
        token_type: "Bearer",
        access_token,
        expires_in: app::sign_in::ACCESS_SECONDS,
        refresh_token: issued.refresh_token,
        client_id: issued.client.to_string(),
        tenant: issued.tenant.to_string(),
        authentication: issued.authentication,
    }))
}

/// Ends the sign-in whose token is sent
#[utoipa::path(post, path = "/programme/v1/sign-out", tag = "sign-in",
    responses((status = 204), (status = 401, body = Problem)))]
pub(super) async fn sign_out(
    State(web): State<Web>,
    Asks(call): Asks,
    SignedIn(grant): SignedIn,
) -> Result<StatusCode, Problem> {
    if let Some((grant, _)) = grant {
        out::sign_out(&web.app, &call, grant).await?;
    }
    Ok(StatusCode::NO_CONTENT)
}

/// The code a device shows, and the answer to it.
#[derive(Deserialize, ToSchema)]
pub(super) struct DeviceInput {
    /// What the device shows: `BCDF-GHJK`.
    user_code: String,
    /// `false` declines.
    #[serde(default = "yes")]
    approve: bool,
}

fn yes() -> bool {
    true
}

/// Approves or declines the sign-in of a device in one's own name
#[utoipa::path(post, path = "/programme/v1/device/approve", tag = "sign-in", request_body = DeviceInput,
    responses((status = 204), (status = 404, body = Problem)))]
pub(super) async fn approve_device(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Input(input): Input<DeviceInput>,
) -> Result<StatusCode, Problem> {
    device_answer(&web.app, &call, &input.user_code, input.approve).await?;
    Ok(StatusCode::NO_CONTENT)
}
