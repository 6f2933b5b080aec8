//! The text of the customer agreement, for everybody (16).

use crate::{Problem, Web, csv};
use app::Failure;
use axum::{
    Json,
    extract::{Query, State},
    response::Response,
};
use domain::agreement::TemplateText;
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::IntoParams;

/// Which text.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Wanted {
    /// en, zh-Hans, zh-Hant or sv.
    language: Option<String>,
}

fn text<'a>(web: &'a Web, wanted: &Wanted) -> Result<&'a TemplateText, Problem> {
    let language = wanted.language.as_deref().unwrap_or("en");
    let found = web.app.programme.customer_agreement.text_in(language);
    found.ok_or(Failure::NotFound("customer agreement").into())
}

/// The customer agreement; nobody has to sign in
#[utoipa::path(get, operation_id = "read_customer_agreement", path = "/programme/v1/customer-agreement", tag = "agreement", security(()),
    params(Wanted), responses((status = 200, body = Value)))]
pub(super) async fn read(State(web): State<Web>, Query(wanted): Query<Wanted>) -> Result<Json<Value>, Problem> {
    let agreement = &web.app.programme.customer_agreement;
    let text = text(&web, &wanted)?;
    Ok(Json(json!({
        "version": agreement.version, "title": agreement.title,
        "language": text.language, "sha256": text.sha256, "text": text.text,
    })))
}

/// The same text as a file
#[utoipa::path(get, operation_id = "download_customer_agreement", path = "/programme/v1/customer-agreement/document", tag = "agreement", security(()),
    params(Wanted), responses((status = 200, content_type = "text/markdown", body = String)))]
pub(super) async fn download(State(web): State<Web>, Query(wanted): Query<Wanted>) -> Result<Response, Problem> {
    let text = text(&web, &wanted)?;
    let version = &web.app.programme.customer_agreement.version;
    let name = format!("customer-agreement-{version}-{}.md", text.language);
    Ok(csv::attachment(&name, "text/markdown; charset=utf-8", text.text.clone()))
}
