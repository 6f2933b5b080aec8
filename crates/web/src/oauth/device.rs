//! The device code endpoints: a device gets a code to show, and polls the token endpoint until a person approved it.

use super::{
    answer::{Form, TokenError, unstored},
    form::TokenForm,
};
use crate::Web;
use app::sign_in::device_start::device_start;
use axum::{extract::State, http::StatusCode, response::Response};
use serde_json::json;

/// `POST /{tenant}/oauth2/devicecode`
pub(super) async fn older(State(web): State<Web>, form: TokenForm) -> Result<Response, TokenError> {
    start(&web, &form, Form::Older).await
}

/// `POST /{tenant}/oauth2/v2.0/devicecode`
pub(super) async fn newer(State(web): State<Web>, form: TokenForm) -> Result<Response, TokenError> {
    start(&web, &form, Form::Newer).await
}

async fn start(web: &Web, form: &TokenForm, version: Form) -> Result<Response, TokenError> {
    let started = device_start(&web.app, web.app.clock.now(), form.request()).await?;
    let address = format!("{}/device", web.settings.base_url);
    let message =
        format!("To sign in, open the page {address} in a web browser and enter the code {}.", started.user_code);
    let (expires_in, interval) = match version {
        Form::Older => (json!(started.expires_in.to_string()), json!(started.interval.to_string())),
        Form::Newer => (json!(started.expires_in), json!(started.interval)),
    };
    let mut answer = json!({
        "user_code": started.user_code, "device_code": started.device_code, "expires_in": expires_in,
        "interval": interval, "message": message,
    });
    // The older form spells the address differently.
    answer[if version == Form::Older { "verification_url" } else { "verification_uri" }] = address.into();
    Ok(unstored(StatusCode::OK, answer))
}
