//! The activity log over HTTP: pages, a file, one record, and the proof that nothing was changed (20).

use crate::{Asks, AsksAsUser, Problem, Web, csv};
use app::{
    Failure,
    audit::{self, AuditFilter},
};
use axum::{
    Json,
    extract::{Path, Query, State},
    response::Response,
};
use domain::{audit::AuditRecord, id::AuditId, time::At};
use serde::Deserialize;
use serde_json::{Value, json};
use std::str::FromStr;
use utoipa::IntoParams;

/// What to look for; the last month unless dates are given.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Wanted {
    /// From this instant or day.
    from: Option<String>,
    /// Until before this instant or day.
    to: Option<String>,
    /// Only about this customer.
    customer: Option<String>,
    /// Only about customers whose name contains this.
    customer_name: Option<String>,
    /// Only about this kind of thing: `order`.
    resource_type: Option<String>,
    /// Only this operation: `rule_refused`.
    operation: Option<String>,
    /// Another tenant's log (operator).
    tenant: Option<String>,
    /// Where the page begins: `next` of the page before.
    before: Option<i64>,
    /// How many, at most 1000.
    limit: Option<i64>,
}

fn given<T: FromStr>(field: &str, text: Option<&String>) -> Result<Option<T>, Problem> {
    let wrong = |_| Problem::field(field, "ValueUnreadable", "this value has another form");
    text.map(|text| text.parse().map_err(wrong)).transpose()
}

fn instant(field: &str, text: Option<&String>) -> Result<Option<At>, Problem> {
    let day = text.and_then(|text| text.parse::<domain::time::Day>().ok()).map(domain::time::Day::start);
    match day {
        Some(at) => Ok(Some(at)),
        None => given(field, text),
    }
}

fn filter(wanted: &Wanted) -> Result<AuditFilter, Problem> {
    Ok(AuditFilter {
        from: instant("from", wanted.from.as_ref())?,
        to: instant("to", wanted.to.as_ref())?,
        customer: given("customer", wanted.customer.as_ref())?,
        customer_name: wanted.customer_name.clone().unwrap_or_default(),
        resource_type: wanted.resource_type.clone(),
        operation: wanted.operation.clone().unwrap_or_default(),
        tenant: given("tenant", wanted.tenant.as_ref())?,
        before: wanted.before,
        limit: wanted.limit.unwrap_or(100),
    })
}

/// The activity log of one's organisation, newest first
#[utoipa::path(get, operation_id = "list_audit", path = "/programme/v1/audit", tag = "activity log",
    params(Wanted), responses((status = 200, body = Value), (status = 403, body = Problem)))]
pub(super) async fn list(
    State(web): State<Web>,
    Asks(call): Asks,
    Query(wanted): Query<Wanted>,
) -> Result<Json<Value>, Problem> {
    let page = audit::list_audit(&web.app, &call, &filter(&wanted)?).await?;
    Ok(Json(json!({ "items": page.records, "next": page.next })))
}

/// The same as a file
#[utoipa::path(get, operation_id = "download_audit", path = "/programme/v1/audit.csv", tag = "activity log",
    params(Wanted), responses((status = 200, content_type = "text/csv", body = String), (status = 403, body = Problem)))]
pub(super) async fn file(
    State(web): State<Web>,
    Asks(call): Asks,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let all = AuditFilter { limit: wanted.limit.unwrap_or(1000), ..filter(&wanted)? };
    let page = audit::list_audit(&web.app, &call, &all).await?;
    let head = ["time", "customer", "customer_id", "action", "resource", "resource_id", "by", "status", "rule"];
    Ok(csv::file("activity-log.csv", &head, page.records.into_iter().map(row)))
}

fn row(record: AuditRecord) -> Vec<String> {
    vec![
        record.at.to_string(),
        record.customer_name.unwrap_or_default(),
        record.customer.map(|customer| customer.to_string()).unwrap_or_default(),
        record.operation,
        record.resource_type,
        record.resource_id,
        record.actor_name,
        record.status,
        record.rule.unwrap_or_default(),
    ]
}

/// One record
#[utoipa::path(get, operation_id = "get_audit_record", path = "/programme/v1/audit/{id}", tag = "activity log",
    params(("id" = String, Path)), responses((status = 200, body = Value), (status = 404, body = Problem)))]
pub(super) async fn one(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(id): Path<String>,
) -> Result<Json<Value>, Problem> {
    let id: AuditId = id.parse().map_err(|_| Failure::NotFound("audit record"))?;
    Ok(Json(json!(audit::get_audit_record(&web.app, &call, id).await?)))
}

/// Computes every chain again and says what does not fit (operator)
#[utoipa::path(get, operation_id = "verify_audit", path = "/programme/v1/audit-verification", tag = "activity log",
    responses((status = 200, body = Value), (status = 403, body = Problem)))]
pub(super) async fn verify(State(web): State<Web>, AsksAsUser(call): AsksAsUser) -> Result<Json<Value>, Problem> {
    Ok(Json(json!(audit::verify_audit(&web.app, &call).await?)))
}
