//! Becoming a direct-bill partner: the requirements, the application, the operator's stages (6).

use super::Input;
use crate::{AsksAsUser, Problem, Visits, Web};
use app::{
    Failure,
    direct_bill::{self, ApplyDirectBill, RequirementView, Verdict},
};
use axum::{
    Json,
    extract::{Path, Query, State},
    http::StatusCode,
};
use domain::{
    direct_bill::{Application, Form, Stage},
    id::AccountId,
};
use serde::Deserialize;
use std::collections::BTreeSet;
use utoipa::{IntoParams, ToSchema};

/// An application.
#[derive(Deserialize, ToSchema)]
pub(super) struct ApplyInput {
    /// tenant (another one than the reseller's), billing_anniversary_day, domain, tax_id, revenue_usd.
    #[schema(value_type = Object)]
    form: Form,
    /// Keys of the requirements that the applicant states to meet.
    #[serde(default)]
    stated: BTreeSet<String>,
}

/// What the operator says at a stage.
#[derive(Deserialize, ToSchema)]
pub(super) struct DecideInput {
    /// Why the application is rejected; the stage has passed when absent.
    #[serde(default)]
    reject: Option<String>,
    /// Revenue of the last twelve months as found, in whole USD.
    #[serde(default)]
    revenue_usd: Option<i64>,
    /// Requirements found to be met.
    #[serde(default)]
    shown: Vec<String>,
}

/// Which applications, for the operator.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct ListQuery {
    /// `eligibility_check`, `business_review` and so on; one's own applications when absent.
    #[serde(default)]
    #[param(value_type = Option<String>)]
    stage: Option<Stage>,
}

fn id(text: &str) -> Result<AccountId, Failure> {
    text.parse().map_err(|_| Failure::NotFound("direct-bill application"))
}

/// What a direct-bill partner must bring
#[utoipa::path(get, operation_id = "list_direct_bill_requirements", path = "/programme/v1/direct-bill/requirements",
    tag = "direct bill", security(()), responses((status = 200, body = Value)))]
pub(super) async fn requirements(State(web): State<Web>, Visits(call): Visits) -> Json<Vec<RequirementView>> {
    Json(direct_bill::list_requirements(&web.app, &call.caller.language))
}

/// Applies for direct billing on another tenant of one's organisation
#[utoipa::path(post, operation_id = "apply_direct_bill", path = "/programme/v1/direct-bill/applications",
    tag = "direct bill", request_body = ApplyInput,
    responses((status = 201, body = Value), (status = 400, body = Problem), (status = 403, body = Problem)))]
pub(super) async fn apply(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Input(input): Input<ApplyInput>,
) -> Result<(StatusCode, Json<Application>), Problem> {
    let wanted = ApplyDirectBill { form: input.form, stated: input.stated };
    Ok((StatusCode::CREATED, Json(direct_bill::apply_direct_bill(&web.app, &call, wanted).await?)))
}

/// One's own applications, or those at a stage for the operator
#[utoipa::path(get, operation_id = "list_direct_bill_applications", path = "/programme/v1/direct-bill/applications",
    tag = "direct bill", params(ListQuery), responses((status = 200, body = Value), (status = 403, body = Problem)))]
pub(super) async fn list(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Query(query): Query<ListQuery>,
) -> Result<Json<Vec<Application>>, Problem> {
    Ok(Json(match query.stage {
        Some(stage) => direct_bill::list_applications(&web.app, &call, stage).await?,
        None => direct_bill::list_own_applications(&web.app, &call).await?,
    }))
}

/// One application
#[utoipa::path(get, operation_id = "get_direct_bill_application", path = "/programme/v1/direct-bill/applications/{id}",
    tag = "direct bill", params(("id" = String, Path)),
    responses((status = 200, body = Value), (status = 404, body = Problem)))]
pub(super) async fn get(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(number): Path<String>,
) -> Result<Json<Application>, Problem> {
    Ok(Json(direct_bill::get_application(&web.app, &call, id(&number)?).await?))
}

/// The operator decides a stage
#[utoipa::path(post, operation_id = "decide_direct_bill",
    path = "/programme/v1/direct-bill/applications/{id}/decide", tag = "direct bill",
    params(("id" = String, Path)), request_body = DecideInput,
    responses((status = 200, body = Value), (status = 403, body = Problem), (status = 409, body = Problem)))]
pub(super) async fn decide(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(number): Path<String>,
    Input(input): Input<DecideInput>,
) -> Result<Json<Application>, Problem> {
    let verdict = match input.reject {
        Some(reason) => Verdict::Reject(reason),
        None => Verdict::Pass { revenue_usd: input.revenue_usd, shown: input.shown },
    };
    Ok(Json(direct_bill::decide_direct_bill(&web.app, &call, id(&number)?, verdict).await?))
}

/// The applicant shows the support plan (`support-plan`) or takes the application back (`withdraw`)
#[utoipa::path(post, operation_id = "continue_direct_bill",
    path = "/programme/v1/direct-bill/applications/{id}/steps/{step}", tag = "direct bill",
    params(("id" = String, Path), ("step" = String, Path)),
    responses((status = 200, body = Value), (status = 403, body = Problem), (status = 409, body = Problem)))]
pub(super) async fn step(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path((number, step)): Path<(String, String)>,
) -> Result<Json<Application>, Problem> {
    let id = id(&number)?;
    Ok(Json(match step.as_str() {
        "support-plan" => direct_bill::show_support_plan(&web.app, &call, id).await?,
        "withdraw" => direct_bill::withdraw_application(&web.app, &call, id).await?,
        _ => return Err(Failure::NotFound("step").into()),
    }))
}
