//! A company's application to the programme, for its applicant (4).

use super::Input;
use crate::{AsksAsUser, Problem, Web};
use app::{
    Call, Failure,
    enrolment::{self, AppealInput, EnrolmentView, FormPatch, Upload},
};
use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use domain::{
    account::{Account, Contact, Tier},
    enrolment::{Document, Enrolment, LegalProfile, SupportContact},
    id::AccountId,
};
use serde::Deserialize;
use utoipa::ToSchema;

/// The tier to enrol in.
#[derive(Deserialize, ToSchema)]
pub(super) struct StartInput {
    /// `indirect_reseller` or `direct_bill`.
    #[schema(value_type = String)]
    tier: Tier,
}

/// The parts of the application that changed; a part that is given replaces the one before.
#[derive(Deserialize, ToSchema)]
pub(super) struct FillInput {
    /// company_name, address, registration_number, phone, business_register_id, tax_id.
    #[schema(value_type = Option<Object>)]
    #[serde(default)]
    profile: Option<LegalProfile>,
    /// The primary contact: first_name, last_name, email, phone, language.
    #[schema(value_type = Option<Object>)]
    #[serde(default)]
    contact: Option<Contact>,
    /// What customers see: email, phone, website.
    #[schema(value_type = Option<Object>)]
    #[serde(default)]
    support: Option<SupportContact>,
    /// The security contact, as the primary contact.
    #[schema(value_type = Option<Object>)]
    #[serde(default)]
    security: Option<Contact>,
}

/// The short form of a company that is enrolled already.
#[derive(Deserialize, ToSchema)]
pub(super) struct ShortFormInput {
    /// What customers see: email, phone, website.
    #[schema(value_type = Object)]
    support: SupportContact,
}

/// Another primary contact, when the first one cannot be reached.
#[derive(Deserialize, ToSchema)]
pub(super) struct ResendInput {
    /// first_name, last_name, email, phone, language.
    #[schema(value_type = Option<Object>)]
    #[serde(default)]
    contact: Option<Contact>,
}

/// A small document.
#[derive(Deserialize, ToSchema)]
pub(super) struct DocumentInput {
    /// The name of the file.
    file_name: String,
    /// `application/pdf`, `image/png`, `image/jpeg` or `text/plain`.
    media_type: String,
    /// The bytes, at most 512 KiB of them, in base64.
    base64: String,
}

/// What was asked for.
#[derive(Deserialize, ToSchema)]
pub(super) struct RequestAnswerInput {
    /// In the applicant's words.
    text: String,
    /// The document, if one was asked for.
    #[serde(default)]
    document: Option<DocumentInput>,
}

/// What speaks against a rejection.
#[derive(Deserialize, ToSchema)]
pub(super) struct AppealBody {
    /// `registration`, `tax_certificate` or `domain_ownership`.
    document_type: String,
    /// In the applicant's words.
    comment: String,
    /// The document.
    #[serde(default)]
    document: Option<DocumentInput>,
}

fn upload(document: DocumentInput) -> Upload {
    Upload { file_name: document.file_name, media_type: document.media_type, base64: document.base64 }
}

pub(super) fn id(text: &str) -> Result<AccountId, Failure> {
    text.parse().map_err(|_| Failure::NotFound("enrolment"))
}

pub(super) async fn answer(web: &Web, call: &Call, enrolment: Enrolment) -> Result<Json<EnrolmentView>, Problem> {
    Ok(Json(enrolment::view(&web.app, call, enrolment).await?))
}

/// Begins an application for the tenant one is signed in to, or gives the draft that was begun
#[utoipa::path(post, operation_id = "start_enrolment", path = "/programme/v1/enrolments", tag = "enrolment",
    request_body = StartInput, responses((status = 201, body = Value), (status = 403, body = Problem)))]
pub(super) async fn start(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Input(input): Input<StartInput>,
) -> Result<(StatusCode, Json<EnrolmentView>), Problem> {
    let begun = enrolment::start_enrolment(&web.app, &call, input.tier).await?;
    Ok((StatusCode::CREATED, answer(&web, &call, begun).await?))
}

/// Enrols a direct-bill partner as reseller, too; only the support contact is asked for
#[utoipa::path(post, operation_id = "extend_enrolment", path = "/programme/v1/enrolments/extend", tag = "enrolment",
    request_body = ShortFormInput, responses((status = 200, body = Value), (status = 403, body = Problem)))]
pub(super) async fn extend(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Input(input): Input<ShortFormInput>,
) -> Result<Json<Account>, Problem> {
    Ok(Json(enrolment::extend_to_reseller(&web.app, &call, input.support).await?))
}

/// The application of one's own tenant, with what is missing and how far the review is
#[utoipa::path(get, operation_id = "get_own_enrolment", path = "/programme/v1/enrolments/mine", tag = "enrolment",
    responses((status = 200, body = Value), (status = 404, body = Problem)))]
pub(super) async fn mine(State(web): State<Web>, AsksAsUser(call): AsksAsUser) -> Result<Json<EnrolmentView>, Problem> {
    Ok(Json(enrolment::get_own_enrolment(&web.app, &call).await?))
}

/// One application
#[utoipa::path(get, operation_id = "get_enrolment", path = "/programme/v1/enrolments/{id}", tag = "enrolment",
    params(("id" = String, Path)), responses((status = 200, body = Value), (status = 404, body = Problem)))]
pub(super) async fn get(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(number): Path<String>,
) -> Result<Json<EnrolmentView>, Problem> {
    Ok(Json(enrolment::get_enrolment(&web.app, &call, id(&number)?).await?))
}

/// An uploaded document, counted from 0
#[utoipa::path(get, operation_id = "get_enrolment_document", path = "/programme/v1/enrolments/{id}/documents/{number}",
    tag = "enrolment", params(("id" = String, Path), ("number" = usize, Path)),
    responses((status = 200, body = Value), (status = 404, body = Problem)))]
pub(super) async fn document(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path((application, number)): Path<(String, usize)>,
) -> Result<Json<Document>, Problem> {
    Ok(Json(enrolment::get_document(&web.app, &call, id(&application)?, number).await?))
}

/// Saves parts of an application; what is incomplete is kept, what is wrong is named and nothing is kept
#[utoipa::path(patch, operation_id = "fill_enrolment", path = "/programme/v1/enrolments/{id}", tag = "enrolment",
    params(("id" = String, Path)), request_body = FillInput,
    responses((status = 200, body = Value), (status = 400, body = Problem), (status = 403, body = Problem)))]
pub(super) async fn fill(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(number): Path<String>,
    Input(input): Input<FillInput>,
) -> Result<Json<EnrolmentView>, Problem> {
    let patch =
        FormPatch { profile: input.profile, contact: input.contact, support: input.support, security: input.security };
    let filled = enrolment::fill_enrolment(&web.app, &call, id(&number)?, patch).await?;
    answer(&web, &call, filled).await
}

/// "Enrol now": sends the application and the verification mail
#[utoipa::path(post, operation_id = "submit_enrolment", path = "/programme/v1/enrolments/{id}/submit", tag = "enrolment",
    params(("id" = String, Path)),
    responses((status = 200, body = Value), (status = 400, body = Problem), (status = 403, body = Problem)))]
pub(super) async fn submit(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(number): Path<String>,
) -> Result<Json<EnrolmentView>, Problem> {
    let sent = enrolment::submit_enrolment(&web.app, &call, id(&number)?).await?;
    answer(&web, &call, sent).await
}

/// Sends the verification mail again, to another contact if one is given
#[utoipa::path(post, operation_id = "resend_verification", path = "/programme/v1/enrolments/{id}/resend",
    tag = "enrolment", params(("id" = String, Path)), request_body = ResendInput,
    responses((status = 200, body = Value), (status = 403, body = Problem)))]
pub(super) async fn resend(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(number): Path<String>,
    Input(input): Input<ResendInput>,
) -> Result<Json<EnrolmentView>, Problem> {
    let sent = enrolment::resend_verification(&web.app, &call, id(&number)?, input.contact).await?;
    answer(&web, &call, sent).await
}

/// Gives the operator what it asked for
#[utoipa::path(post, operation_id = "answer_enrolment", path = "/programme/v1/enrolments/{id}/answer", tag = "enrolment",
    params(("id" = String, Path)), request_body = RequestAnswerInput,
    responses((status = 200, body = Value), (status = 400, body = Problem), (status = 403, body = Problem)))]
pub(super) async fn give_answer(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(number): Path<String>,
    Input(input): Input<RequestAnswerInput>,
) -> Result<Json<EnrolmentView>, Problem> {
    let given = (input.text, input.document.map(upload));
    let answered = enrolment::answer_enrolment(&web.app, &call, id(&number)?, given).await?;
    answer(&web, &call, answered).await
}

/// Appeals a rejection
#[utoipa::path(post, operation_id = "appeal_enrolment", path = "/programme/v1/enrolments/{id}/appeal", tag = "enrolment",
    params(("id" = String, Path)), request_body = AppealBody,
    responses((status = 200, body = Value), (status = 403, body = Problem)))]
pub(super) async fn appeal(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(number): Path<String>,
    Input(input): Input<AppealBody>,
) -> Result<Json<EnrolmentView>, Problem> {
    let document = input.document.map(upload);
    let brought = AppealInput { document_type: input.document_type, comment: input.comment, document };
    let appealed = enrolment::appeal_enrolment(&web.app, &call, id(&number)?, brought).await?;
    answer(&web, &call, appealed).await
}

/// Changes the legal profile of an active account; what differs is vetted again
#[utoipa::path(put, operation_id = "update_legal_profile", path = "/programme/v1/legal-profile", tag = "enrolment",
    request_body = Value, responses((status = 200, body = Value), (status = 400, body = Problem), (status = 403, body = Problem)))]
pub(super) async fn change_profile(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Input(profile): Input<LegalProfile>,
) -> Result<Json<EnrolmentView>, Problem> {
    let changed = enrolment::update_legal_profile(&web.app, &call, profile).await?;
    answer(&web, &call, changed).await
}
