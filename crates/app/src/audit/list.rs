//! Reads the activity log, newest first (20).

use crate::{App, Call, Failure};
use domain::{
    audit::AuditRecord,
    facts::Facts,
    id::{AuditId, TenantId},
    tenant::Tenant,
    time::At,
};
use std::collections::{HashMap, hash_map::Entry};
use store::audit::{AuditQuery, audit_get, audit_list, audit_list_about_customer};

/// What to look for. The last month when no time is given.
#[derive(Clone, Debug, Default)]
pub struct AuditFilter {
    /// From this instant.
    pub from: Option<At>,
    /// Until before this instant.
    pub to: Option<At>,
    /// Only about this customer.
    pub customer: Option<TenantId>,
    /// Only about customers whose name contains this, whatever the case.
    pub customer_name: String,
    /// Only about this kind of thing.
    pub resource_type: Option<String>,
    /// Only this operation.
    pub operation: String,
    /// Whose log; other tenants' only for the operator.
    pub tenant: Option<TenantId>,
    /// Before this number.
    pub before: Option<i64>,
    /// At most so many, up to 1000.
    pub limit: i64,
}

/// A page of the log.
#[derive(Clone, Debug, Default)]
pub struct AuditPage {
    /// The records, newest first.
    pub records: Vec<AuditRecord>,
    /// Where the next page begins.
    pub next: Option<i64>,
}

/// The caller's log; for a customer, what partners did in its tenant, without the names of their people.
///
/// # Errors
/// [`Failure::Refused`] without the role; [`Failure::NotFound`] for foreign logs.
pub async fn list_audit(app: &App, call: &Call, filter: &AuditFilter) -> Result<AuditPage, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "view_audit", facts, &Default::default()).await?;
    let kind = call.caller.facts.tenant_kind.as_str();
    let tenant = filter.tenant.unwrap_or(call.caller.tenant);
    if tenant != call.caller.tenant && kind != "operator" {
        return Err(Failure::NotFound("activity log"));
    }
    let to = filter.to.unwrap_or(call.at.plus_seconds(1));
    let from = filter.from.unwrap_or_else(|| month_before(app, call.at));
    let limit = filter.limit.clamp(1, 1000);
    if kind == "customer" {
        return about_customer(app, tenant, (from, to), limit).await;
    }
    let query = AuditQuery {
        tenant,
        from,
        to,
        customer: filter.customer,
        resource_type: filter.resource_type.clone(),
        before: filter.before,
        limit: limit + 1,
    };
    let mut found = audit_list(&app.db, &query).await?;
    let more = i64::try_from(found.len()).unwrap_or(i64::MAX) > limit;
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next = found.last().filter(|_| more).map(|(number, _)| *number);
    let name = filter.customer_name.to_lowercase();
    let fits = |record: &AuditRecord| {
        let named = record.customer_name.as_ref().is_some_and(|known| known.to_lowercase().contains(&name));
        (name.is_empty() || named) && (filter.operation.is_empty() || record.operation == filter.operation)
    };
    Ok(AuditPage { records: found.into_iter().map(|(_, record)| record).filter(fits).collect(), next })
}

fn month_before(app: &App, at: At) -> At {
    at.before(&app.programme.programme.audit.default_window).unwrap_or_else(|| at.plus_days(-30))
}

async fn about_customer(app: &App, customer: TenantId, span: (At, At), limit: i64) -> Result<AuditPage, Failure> {
    let mut records = audit_list_about_customer(&app.db, customer, span, limit).await?;
    let mut names: HashMap<TenantId, String> = HashMap::new();
    for record in records.iter_mut().filter(|record| record.tenant != customer) {
        if let Entry::Vacant(unknown) = names.entry(record.tenant) {
            let tenant = app.db.get::<Tenant>(record.tenant).await?;
            unknown.insert(tenant.map(|tenant| tenant.value.name).unwrap_or_default());
        }
        record.actor_name = names.get(&record.tenant).cloned().unwrap_or_default();
        record.actor = None;
        // What the partner's own papers say is the partner's; the customer reads what was done to it.
        record.old_value = None;
        record.new_value = None;
    }
    Ok(AuditPage { records, next: None })
}

/// One record of the caller's log.
///
/// # Errors
/// [`Failure::NotFound`] for records of others; [`Failure::Refused`] without the role.
pub async fn get_audit_record(app: &App, call: &Call, id: AuditId) -> Result<AuditRecord, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "view_audit", facts, &Default::default()).await?;
    let found = audit_get(&app.db, call.caller.tenant, id).await?;
    found.ok_or(Failure::NotFound("audit record"))
}
