//! What needs no sign-in on the way into the programme: the welcome page, work accounts, and the link in the
//! verification mail.

use super::Input;
use crate::{Problem, Visits, Web};
use app::{
    Failure,
    enrolment::{self, CreateWorkAccount, FoundWorkAccount, OpenedVerification, Welcome, WorkAccount},
};
use axum::{
    Json,
    extract::{Path, Query, State},
    http::StatusCode,
};
use domain::account::Tier;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

/// The tier the visitor would like to enrol in.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct WelcomeQuery {
    /// `indirect_reseller`, `direct_bill` or `indirect_provider`.
    #[param(value_type = String)]
    tier: Tier,
}

/// A mail address or domain.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct FindQuery {
    /// `ana@firm.example` or `firm.example`.
    address: String,
}

/// A work account with a tenant of its own.
#[derive(Deserialize, ToSchema)]
pub(super) struct WorkAccountInput {
    /// Registered name of the company.
    company: String,
    /// Its country by programme code; it becomes the tenant's for good.
    country: String,
    /// First label of the tenant's domain.
    prefix: String,
    /// The part of the sign-in name before the `@`.
    sign_in: String,
    /// First name.
    first_name: String,
    /// Last name.
    last_name: String,
    /// Where mail is sent.
    email: String,
    /// Preferred language: en, zh-Hans, zh-Hant or sv.
    #[serde(default)]
    language: String,
    /// The password, 12 characters or more.
    password: String,
}

/// What to gather before enrolling in a tier, or why a newcomer cannot
#[utoipa::path(get, operation_id = "welcome", path = "/programme/v1/enrolment-welcome", tag = "enrolment", security(()),
    params(WelcomeQuery), responses((status = 200, body = Value), (status = 403, body = Problem)))]
pub(super) async fn welcome(
    State(web): State<Web>,
    Visits(call): Visits,
    Query(query): Query<WelcomeQuery>,
) -> Result<Json<Welcome>, Problem> {
    Ok(Json(enrolment::welcome(&web.app, &call, query.tier).await?))
}

/// Whether a company has a work account already
#[utoipa::path(get, operation_id = "find_work_account", path = "/programme/v1/work-accounts", tag = "enrolment",
    security(()), params(FindQuery), responses((status = 200, body = Value), (status = 400, body = Problem)))]
pub(super) async fn find(
    State(web): State<Web>,
    Query(query): Query<FindQuery>,
) -> Result<Json<FoundWorkAccount>, Problem> {
    Ok(Json(enrolment::find_work_account(&web.app, &query.address).await?))
}

/// Creates a work account: a tenant with its first global admin
#[utoipa::path(post, operation_id = "create_work_account", path = "/programme/v1/work-accounts", tag = "enrolment",
    security(()), request_body = WorkAccountInput,
    responses((status = 201, body = Value), (status = 400, body = Problem)))]
pub(super) async fn create(
    State(web): State<Web>,
    Visits(call): Visits,
    Input(input): Input<WorkAccountInput>,
) -> Result<(StatusCode, Json<WorkAccount>), Problem> {
    let wanted = CreateWorkAccount {
        company: input.company,
        country: input.country,
        prefix: input.prefix,
        sign_in: input.sign_in,
        first_name: input.first_name,
        last_name: input.last_name,
        email: input.email,
        language: input.language,
        password: input.password,
    };
    Ok((StatusCode::CREATED, Json(enrolment::create_work_account(&web.app, &call, wanted).await?)))
}

/// What a verification link is about; opening it changes nothing
#[utoipa::path(get, operation_id = "open_verification", path = "/programme/v1/verifications/{token}", tag = "enrolment",
    security(()), params(("token" = String, Path)),
    responses((status = 200, body = Value), (status = 404, body = Problem)))]
pub(super) async fn open(
    State(web): State<Web>,
    Path(token): Path<String>,
) -> Result<Json<OpenedVerification>, Problem> {
    Ok(Json(enrolment::open_verification(&web.app, &token).await?))
}

/// The contact confirms its address (`confirm`) or says "not me" (`disown`)
#[utoipa::path(post, operation_id = "answer_verification", path = "/programme/v1/verifications/{token}/{answer}",
    tag = "enrolment", security(()), params(("token" = String, Path), ("answer" = String, Path)),
    responses((status = 200, body = Value), (status = 404, body = Problem)))]
pub(super) async fn answer(
    State(web): State<Web>,
    Visits(call): Visits,
    Path((token, answer)): Path<(String, String)>,
) -> Result<Json<OpenedVerification>, Problem> {
    let opened = match answer.as_str() {
        "confirm" => enrolment::confirm_contact(&web.app, &call, &token).await?,
        "disown" => enrolment::disown_contact(&web.app, &call, &token).await?,
        _ => return Err(Failure::NotFound("answer").into()),
    };
    Ok(Json(opened))
}
