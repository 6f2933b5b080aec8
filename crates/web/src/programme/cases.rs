//! Support cases over HTTP: open, read, answer, object, decide, withdraw (21).

use super::Input;
use crate::{Asks, AsksAsUser, Problem, Web};
use app::cases::{self, AnswerCase, DecideCase, NewCase, NewEnding};
use axum::{
    Json,
    extract::{Path, Query, State},
    http::StatusCode,
};
use domain::{id::TenantId, support_case::CaseState, time::Day};
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::{IntoParams, ToSchema};

/// A case as described.
#[derive(Deserialize, ToSchema)]
pub(super) struct CaseInput {
    /// The topic's key or id: `end_partnership`.
    topic: String,
    /// critical, moderate or minimal.
    #[serde(default)]
    severity: String,
    /// One line.
    #[serde(default)]
    title: String,
    /// The whole of it.
    #[serde(default)]
    description: String,
    /// The product it is about.
    #[serde(default)]
    product: String,
    /// The customer it is about.
    customer: Option<String>,
    /// What is asked for, when a partnership is to end.
    ending: Option<EndingInput>,
}

/// The end of a partnership.
#[derive(Deserialize, ToSchema)]
pub(super) struct EndingInput {
    /// The other party's tenant.
    other: String,
    /// Why.
    reason: String,
    /// The day wished for.
    requested_for: Option<String>,
    /// Customers stay with both, subscriptions run on, notices are one's own duty: understood.
    #[serde(default)]
    acknowledged: bool,
}

/// Something said in a case.
#[derive(Deserialize, ToSchema)]
pub(super) struct AnswerInput {
    /// The note.
    note: Option<String>,
    /// `attention_needed` or `closed`.
    state: Option<String>,
}

/// What the other party has against the end of the partnership.
#[derive(Deserialize, ToSchema)]
pub(super) struct TextInput {
    /// The text.
    #[serde(default)]
    text: String,
}

/// The operator's decision.
#[derive(Deserialize, ToSchema)]
pub(super) struct DecisionInput {
    /// Granted or not.
    approve: bool,
    /// What the parties are told.
    #[serde(default)]
    reason: String,
}

/// About whom.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct AboutCustomer {
    /// Only cases about this customer.
    customer: Option<String>,
}

fn tenant(field: &str, text: &str) -> Result<TenantId, Problem> {
    text.parse().map_err(|_| Problem::field(field, "IdInvalid", "write a tenant id"))
}

/// Opens a support case
#[utoipa::path(post, operation_id = "open_case", path = "/programme/v1/cases", tag = "support",
    request_body = CaseInput, responses((status = 201, body = Value), (status = 403, body = Problem)))]
pub(super) async fn open(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Input(input): Input<CaseInput>,
) -> Result<(StatusCode, Json<Value>), Problem> {
    let ending = input.ending.map(|ending| {
        let day = ending.requested_for.map(|text| text.parse::<Day>()).transpose();
        Ok::<_, Problem>(NewEnding {
            other: tenant("ending.other", &ending.other)?,
            reason: ending.reason,
            requested_for: day.map_err(|_| Problem::field("ending.requested_for", "DateInvalid", "write a day"))?,
            acknowledged: ending.acknowledged,
        })
    });
    let new = NewCase {
        topic: input.topic,
        severity: input.severity,
        title: input.title,
        description: input.description,
        product: input.product,
        customer: input.customer.as_deref().map(|text| tenant("customer", text)).transpose()?,
        ending: ending.transpose()?,
    };
    Ok((StatusCode::CREATED, Json(json!(cases::open_case(&web.app, &call, new).await?))))
}

/// The support cases one may see, newest first
#[utoipa::path(get, operation_id = "list_cases", path = "/programme/v1/cases", tag = "support",
    params(AboutCustomer), responses((status = 200, body = Value), (status = 403, body = Problem)))]
pub(super) async fn list(
    State(web): State<Web>,
    Asks(call): Asks,
    Query(about): Query<AboutCustomer>,
) -> Result<Json<Value>, Problem> {
    let customer = about.customer.as_deref().map(|text| tenant("customer", text)).transpose()?;
    Ok(Json(json!({ "items": cases::list_cases(&web.app, &call, customer).await? })))
}

/// One case, by its id or its number
#[utoipa::path(get, operation_id = "get_case", path = "/programme/v1/cases/{case}", tag = "support",
    params(("case" = String, Path)), responses((status = 200, body = Value), (status = 404, body = Problem)))]
pub(super) async fn one(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(case): Path<String>,
) -> Result<Json<Value>, Problem> {
    Ok(Json(json!(cases::get_case(&web.app, &call, &case).await?)))
}

/// Says something in a case, asks back, or closes it
#[utoipa::path(post, operation_id = "answer_case", path = "/programme/v1/cases/{case}/notes", tag = "support",
    params(("case" = String, Path)), request_body = AnswerInput,
    responses((status = 200, body = Value), (status = 404, body = Problem)))]
pub(super) async fn answer(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(case): Path<String>,
    Input(input): Input<AnswerInput>,
) -> Result<Json<Value>, Problem> {
    let state = match input.state.as_deref() {
        None | Some("") => None,
        Some("attention_needed") => Some(CaseState::AttentionNeeded),
        Some("closed") => Some(CaseState::Closed),
        Some(_) => return Err(Problem::field("state", "ValueUnknown", "attention_needed or closed")),
    };
    let answer = AnswerCase { note: input.note, state };
    Ok(Json(json!(cases::answer_case(&web.app, &call, &case, answer).await?)))
}

/// Objects to the end of a partnership; heard, but no veto
#[utoipa::path(post, operation_id = "object_to_case", path = "/programme/v1/cases/{case}/objection", tag = "support",
    params(("case" = String, Path)), request_body = TextInput,
    responses((status = 200, body = Value), (status = 404, body = Problem)))]
pub(super) async fn object(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(case): Path<String>,
    Input(input): Input<TextInput>,
) -> Result<Json<Value>, Problem> {
    Ok(Json(json!(cases::object_to_end(&web.app, &call, &case, &input.text).await?)))
}

/// Takes a case back before it is decided
#[utoipa::path(post, operation_id = "withdraw_case", path = "/programme/v1/cases/{case}/withdraw", tag = "support",
    params(("case" = String, Path)), request_body = TextInput,
    responses((status = 200, body = Value), (status = 404, body = Problem)))]
pub(super) async fn withdraw(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(case): Path<String>,
    Input(input): Input<TextInput>,
) -> Result<Json<Value>, Problem> {
    Ok(Json(json!(cases::withdraw_case(&web.app, &call, &case, &input.text).await?)))
}

/// Approves or rejects a case (operator)
#[utoipa::path(post, operation_id = "decide_case", path = "/programme/v1/cases/{case}/decision", tag = "support",
    params(("case" = String, Path)), request_body = DecisionInput,
    responses((status = 200, body = Value), (status = 403, body = Problem)))]
pub(super) async fn decide(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(case): Path<String>,
    Input(input): Input<DecisionInput>,
) -> Result<Json<Value>, Problem> {
    let decision = DecideCase { approve: input.approve, reason: input.reason };
    Ok(Json(json!(cases::decide_case(&web.app, &call, &case, decision).await?)))
}
