//! The operator's side of enrolment: the queue, the acts of the review, and the states of accounts (4.3).

use super::{
    Input,
    enrolments::{answer, id},
};
use crate::{AsksAsUser, Problem, Web};
use app::{
    Failure,
    accounts::{AccountAct, change_account_state},
    enrolment::{self, EnrolmentView, QueueItem},
};
use axum::{
    Json,
    extract::{Path, Query, State},
};
use domain::{
    account::{Account, AccountState},
    id::TenantId,
};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

/// Which applications.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct QueueQuery {
    /// `in_review`, `info_requested`, `email_pending`, `rejected` and so on; those that wait when absent.
    #[serde(default)]
    #[param(value_type = Option<String>)]
    state: Option<AccountState>,
}

/// Words for the applicant.
#[derive(Deserialize, ToSchema)]
pub(super) struct ReviewInput {
    /// What is needed, or why it is rejected.
    #[serde(default)]
    text: String,
}

/// What is to be done with an account.
#[derive(Deserialize, ToSchema)]
pub(super) struct AccountInput {
    /// `suspend`, `reinstate`, `warn`, `restrict`, `deauthorise` or `close`.
    act: String,
    /// Why, in words for the partner; for `warn` the keys of the requirements at risk, separated by commas.
    #[serde(default)]
    reason: String,
}

/// The queue of applications with their clocks, stuck ones first
#[utoipa::path(get, operation_id = "list_enrolments", path = "/programme/v1/enrolments", tag = "review",
    params(QueueQuery), responses((status = 200, body = Value), (status = 403, body = Problem)))]
pub(super) async fn list(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Query(query): Query<QueueQuery>,
) -> Result<Json<Vec<QueueItem>>, Problem> {
    Ok(Json(enrolment::list_enrolments(&web.app, &call, query.state).await?))
}

/// One act of the review: `request`, `accept`, `reject`, `accept-change` or `reject-change`
#[utoipa::path(post, operation_id = "review_enrolment", path = "/programme/v1/enrolments/{id}/review/{act}",
    tag = "review", params(("id" = String, Path), ("act" = String, Path)), request_body = ReviewInput,
    responses((status = 200, body = Value), (status = 403, body = Problem)))]
pub(super) async fn review(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path((number, act)): Path<(String, String)>,
    Input(input): Input<ReviewInput>,
) -> Result<Json<EnrolmentView>, Problem> {
    let (app, id) = (&web.app, id(&number)?);
    let reviewed = match act.as_str() {
        "request" => enrolment::request_document(app, &call, id, &input.text).await?,
        "accept" => enrolment::accept_enrolment(app, &call, id).await?,
        "reject" => enrolment::reject_enrolment(app, &call, id, &input.text).await?,
        "accept-change" => enrolment::accept_change(app, &call, id).await?,
        "reject-change" => enrolment::reject_change(app, &call, id, &input.text).await?,
        _ => return Err(Failure::NotFound("act of the review").into()),
    };
    answer(&web, &call, reviewed).await
}

/// Records that one check of the review passed
#[utoipa::path(post, operation_id = "pass_check", path = "/programme/v1/enrolments/{id}/checks/{check}", tag = "review",
    params(("id" = String, Path), ("check" = String, Path)),
    responses((status = 200, body = Value), (status = 403, body = Problem)))]
pub(super) async fn pass_check(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path((number, check)): Path<(String, String)>,
) -> Result<Json<EnrolmentView>, Problem> {
    let reviewed = enrolment::pass_check(&web.app, &call, id(&number)?, &check).await?;
    answer(&web, &call, reviewed).await
}

/// Changes where an account stands
#[utoipa::path(post, operation_id = "change_account_state", path = "/programme/v1/accounts/{tenant}/state",
    tag = "review", params(("tenant" = String, Path)), request_body = AccountInput,
    responses((status = 200, body = Value), (status = 403, body = Problem), (status = 409, body = Problem)))]
pub(super) async fn change_state(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(tenant): Path<String>,
    Input(input): Input<AccountInput>,
) -> Result<Json<Account>, Problem> {
    let tenant: TenantId = tenant.parse().map_err(|_| Failure::NotFound("account"))?;
    let Some(act) = AccountAct::parse(&input.act) else {
        let choices = "choose suspend, reinstate, warn, restrict, deauthorise or close";
        return Err(Problem::field("act", "ActUnknown", choices));
    };
    Ok(Json(change_account_state(&web.app, &call, tenant, (act, &input.reason)).await?))
}
