//! The partner agreement over HTTP: versions, text, signature, status, receipts, report; publishing and revoking (5).

use super::{Input, announcements::AnnouncementInput};
use crate::{Asks, AsksAsUser, Problem, Web, csv};
use app::{
    Failure,
    agreements::{self, PublishAgreement, SignAgreement},
};
use axum::{
    Json,
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    id::{SignatureId, TenantId},
    time::Day,
};
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::{IntoParams, ToSchema};

/// Whose.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Whose {
    /// A tenant; only the operator names another than its own.
    tenant: Option<String>,
}

impl Whose {
    fn tenant(&self) -> Result<Option<TenantId>, Problem> {
        let wrong = |_| Problem::field("tenant", "IdInvalid", "write a tenant id");
        self.tenant.as_deref().map(str::parse).transpose().map_err(wrong)
    }
}

/// The language of a text.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Reading {
    /// en, zh-Hans, zh-Hant or sv; one's own language when absent.
    language: Option<String>,
}

/// A signature.
#[derive(Deserialize, ToSchema)]
pub(super) struct SignInput {
    /// The version; the newest when absent.
    version: Option<String>,
    /// The language that was read.
    language: String,
    /// The signer's full name, typed by the signer.
    name: String,
    /// The fingerprint of the text that was read.
    sha256: Option<String>,
}

/// A version to be published.
#[derive(Deserialize, ToSchema)]
pub(super) struct PublishInput {
    /// One of the versions that are written and wait.
    version: String,
    /// From when older signatures no longer count; the day in its sheet when absent.
    enforce_from: Option<String>,
    /// How everybody is told.
    announcement: Option<AnnouncementInput>,
}

/// Why a signature is revoked.
#[derive(Deserialize, ToSchema)]
pub(super) struct RevokeInput {
    /// The reason, for the record.
    reason: String,
}

/// The versions of the partner agreement
#[utoipa::path(get, operation_id = "list_agreement_versions", path = "/programme/v1/agreements", tag = "agreement",
    responses((status = 200, body = Value), (status = 403, body = Problem)))]
pub(super) async fn versions(State(web): State<Web>, Asks(call): Asks) -> Result<Json<Value>, Problem> {
    let versions = agreements::list_versions(&web.app, &call).await?;
    Ok(Json(json!({ "items": versions })))
}

/// The text of a version, to be read before it is signed; that it was shown is recorded
#[utoipa::path(get, operation_id = "read_agreement", path = "/programme/v1/agreements/{version}/text", tag = "agreement",
    params(("version" = String, Path, description = "a version, or `newest`"), Reading),
    responses((status = 200, body = Value), (status = 403, body = Problem), (status = 404, body = Problem)))]
pub(super) async fn text(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(version): Path<String>,
    Query(reading): Query<Reading>,
) -> Result<Json<Value>, Problem> {
    let language = reading.language.unwrap_or_else(|| call.caller.language.clone());
    let shown = agreements::present_agreement(&web.app, &call, named(&version), &language).await?;
    Ok(Json(json!({
        "version": shown.version, "title": shown.title,
        "language": shown.text.language, "sha256": shown.text.sha256, "text": shown.text.text,
    })))
}

/// The same text as a file
#[utoipa::path(get, operation_id = "download_agreement", path = "/programme/v1/agreements/{version}/document", tag = "agreement",
    params(("version" = String, Path, description = "a version, or `newest`"), Reading),
    responses((status = 200, content_type = "text/markdown", body = String), (status = 403, body = Problem)))]
pub(super) async fn document(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(version): Path<String>,
    Query(reading): Query<Reading>,
) -> Result<Response, Problem> {
    let language = reading.language.unwrap_or_else(|| call.caller.language.clone());
    let shown = agreements::present_agreement(&web.app, &call, named(&version), &language).await?;
    let name = format!("partner-agreement-{}-{}.md", shown.version, shown.text.language);
    Ok(csv::attachment(&name, "text/markdown; charset=utf-8", shown.text.text))
}

fn named(version: &str) -> Option<&str> {
    (version != "newest").then_some(version)
}

/// Signs the partner agreement for one's account
#[utoipa::path(post, operation_id = "sign_agreement", path = "/programme/v1/agreements/signatures", tag = "agreement",
    request_body = SignInput, responses((status = 201, body = Value), (status = 403, body = Problem)))]
pub(super) async fn sign(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Input(input): Input<SignInput>,
) -> Result<(StatusCode, Json<Value>), Problem> {
    let SignInput { version, language, name, sha256 } = input;
    let signature =
        agreements::sign_agreement(&web.app, &call, SignAgreement { version, language, name, sha256 }).await?;
    Ok((StatusCode::CREATED, Json(json!(signature))))
}

/// The receipts: every signature of one's organisation with its evidence
#[utoipa::path(get, operation_id = "list_signatures", path = "/programme/v1/agreements/signatures", tag = "agreement",
    params(Whose), responses((status = 200, body = Value), (status = 403, body = Problem)))]
pub(super) async fn signatures(
    State(web): State<Web>,
    Asks(call): Asks,
    Query(whose): Query<Whose>,
) -> Result<Json<Value>, Problem> {
    let signatures = agreements::list_signatures(&web.app, &call, whose.tenant()?).await?;
    Ok(Json(json!({ "items": signatures })))
}

/// Where one's organisation stands in each region, and who can sign
#[utoipa::path(get, operation_id = "agreement_status", path = "/programme/v1/agreements/status", tag = "agreement",
    params(Whose), responses((status = 200, body = Value), (status = 403, body = Problem)))]
pub(super) async fn status(
    State(web): State<Web>,
    Asks(call): Asks,
    Query(whose): Query<Whose>,
) -> Result<Json<Value>, Problem> {
    let status = agreements::agreement_status(&web.app, &call, whose.tenant()?).await?;
    Ok(Json(json!(status)))
}

/// Which of one's resellers have signed
#[utoipa::path(get, operation_id = "report_on_resellers", path = "/programme/v1/agreements/resellers", tag = "agreement",
    responses((status = 200, body = Value), (status = 403, body = Problem)))]
pub(super) async fn resellers(State(web): State<Web>, Asks(call): Asks) -> Result<Json<Value>, Problem> {
    let report = agreements::report_on_resellers(&web.app, &call).await?;
    Ok(Json(json!({ "items": report })))
}

/// The same report as a file
#[utoipa::path(get, operation_id = "download_report_on_resellers", path = "/programme/v1/agreements/resellers.csv", tag = "agreement",
    responses((status = 200, content_type = "text/csv", body = String), (status = 403, body = Problem)))]
pub(super) async fn resellers_file(State(web): State<Web>, Asks(call): Asks) -> Result<Response, Problem> {
    let report = agreements::report_on_resellers(&web.app, &call).await?;
    let head = ["name", "partner_id", "tenant", "region", "vetting", "signed", "standing"];
    let rows = report.into_iter().map(|one| {
        let signed = if one.signed { "yes" } else { "no" };
        let (vetting, standing) = (one.vetting.as_str().to_owned(), one.standing.as_str().to_owned());
        vec![one.name, one.partner_id, one.tenant.to_string(), one.region, vetting, signed.to_owned(), standing]
    });
    Ok(csv::file("resellers-agreement.csv", &head, rows))
}

/// Publishes a version, with an announcement and in time (operator)
#[utoipa::path(post, operation_id = "publish_agreement", path = "/programme/v1/agreements", tag = "agreement",
    request_body = PublishInput, responses((status = 201, body = Value), (status = 403, body = Problem)))]
pub(super) async fn publish(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Input(input): Input<PublishInput>,
) -> Result<Response, Problem> {
    let day = |text: String| {
        text.parse::<Day>().map_err(|_| Problem::field("enforce_from", "DateInvalid", "a day: 2021-10-15"))
    };
    let input = PublishAgreement {
        version: input.version,
        enforce_from: input.enforce_from.map(day).transpose()?,
        announcement: input.announcement.map(AnnouncementInput::read).transpose()?,
    };
    let template = agreements::publish_agreement(&web.app, &call, input).await?;
    let body = json!({
        "version": template.version, "title": template.title, "published_at": template.published_at,
        "required_from": template.required_from, "enforce_from": template.enforce_from, "summary": template.summary,
    });
    Ok((StatusCode::CREATED, Json(body)).into_response())
}

/// Revokes a signature when a partner is terminated (operator)
#[utoipa::path(post, operation_id = "revoke_signature", path = "/programme/v1/agreements/signatures/{id}/revoke", tag = "agreement",
    params(("id" = String, Path)), request_body = RevokeInput,
    responses((status = 200, body = Value), (status = 403, body = Problem)))]
pub(super) async fn revoke(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(id): Path<String>,
    Input(input): Input<RevokeInput>,
) -> Result<Json<Value>, Problem> {
    let id: SignatureId = id.parse().map_err(|_| Failure::NotFound("signature"))?;
    let signature = agreements::revoke_signature(&web.app, &call, id, &input.reason).await?;
    Ok(Json(json!(signature)))
}
