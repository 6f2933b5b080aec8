//! The activity log as the compatible API writes it (wire.md 14).

use super::address::id;
use crate::{
    Asks, Web, WireError,
    wire::{Resource, SeekCollection, WireQuery, envelope::Here, paging::PageWanted},
};
use app::audit::{AuditFilter, get_audit_record, list_audit};
use axum::{
    Json, Router,
    extract::{Path, State},
    routing::get,
};
use domain::audit::AuditRecord;
use serde_json::{Map, Value, json};

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/v1/auditrecords", get(list))
        .route("/v1/auditrecords/{record}", get(one))
        // The address that webhooks name.
        .route("/auditactivity/v1/auditrecords/{record}", get(one))
}

/// How far back the documented service reaches.
const REACH_DAYS: i64 = 90;

async fn list(
    State(web): State<Web>,
    Asks(call): Asks,
    query: WireQuery,
    wanted: PageWanted,
    here: Here,
) -> Result<Json<SeekCollection<Resource<Value>>>, WireError> {
    let sealer = web.sealer().await?;
    let tenant = call.caller.tenant;
    let place = wanted.token.as_deref().map(|token| sealer.open::<i64>(tenant, "auditrecords", token)).transpose()?;
    let earliest = call.at.plus_days(-REACH_DAYS);
    let from = query.date("startdate")?.unwrap_or_else(|| call.at.plus_days(-30)).max(earliest);
    // An end without a time means the whole of that day.
    let to = query.date("enddate")?.map(|at| if at == at.day().start() { at.plus_days(1) } else { at });
    let narrowed = query.filter()?;
    let about = |name: &str| -> Option<String> {
        let (_, value) = narrowed.as_ref()?.is_about(name)?;
        Some(value.to_owned())
    };
    let customer = about("CustomerId").map(|text| id(&text, "customer")).transpose()?;
    let filter = AuditFilter {
        from: Some(from),
        to,
        customer,
        customer_name: about("CompanyName").unwrap_or_default(),
        resource_type: about("ResourceType").map(|kind| kind.to_lowercase()),
        before: place,
        limit: i64::try_from(wanted.size(500, 500)).unwrap_or(500),
        ..AuditFilter::default()
    };
    let page = list_audit(&web.app, &call, &filter).await?;
    let next = page.next.map(|place| sealer.seal(tenant, "auditrecords", &place));
    let items = page.records.iter().map(view).collect();
    Ok(Json(SeekCollection::of(items, &here, next, None)))
}

async fn one(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(record): Path<String>,
) -> Result<Json<Resource<Value>>, WireError> {
    let record = get_audit_record(&web.app, &call, id(&record, "audit record")?).await?;
    Ok(Json(view(&record)))
}

fn view(record: &AuditRecord) -> Resource<Value> {
    let mut extra = vec![json!({ "key": "ResourceId", "value": record.resource_id })];
    if let Some(rule) = &record.rule {
        extra.push(json!({ "key": "Rule", "value": rule }));
    }
    let mut body = json!({
        "id": record.id,
        "partnerId": record.tenant,
        "resourceType": record.resource_type,
        "operationType": record.operation,
        "operationDate": record.at,
        "operationStatus": record.status,
        "originalCorrelationId": record.correlation,
        "customizedData": extra,
    });
    let who = if record.actor_kind == "app" { "applicationId" } else { "userPrincipalName" };
    body[who] = record.actor_name.as_str().into();
    if let Some(customer) = record.customer {
        body["customerId"] = customer.to_string().into();
        body["customerName"] = record.customer_name.clone().unwrap_or_default().into();
    }
    for (name, value) in [("resourceOldValue", &record.old_value), ("resourceNewValue", &record.new_value)] {
        if let Some(value) = value {
            body[name] = pascal(value).to_string().into();
        }
    }
    Resource::of("AuditRecord", body)
}

/// The value with its member names as .NET writes them.
fn pascal(value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            let renamed: Map<String, Value> =
                members.iter().map(|(name, value)| (upper(name), pascal(value))).collect();
            Value::Object(renamed)
        }
        Value::Array(items) => items.iter().map(pascal).collect(),
        other => other.clone(),
    }
}

fn upper(name: &str) -> String {
    let mut text = String::with_capacity(name.len());
    for word in name.split('_') {
        let mut letters = word.chars();
        text.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        text.push_str(letters.as_str());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_have_the_member_names_of_dot_net() {
        let value = json!({ "created_at": "x", "lines": [{ "partner_id": 7 }] });
        assert_eq!(pascal(&value), json!({ "CreatedAt": "x", "Lines": [{ "PartnerId": 7 }] }));
    }
}
