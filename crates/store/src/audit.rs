//! The audit log: append-only, one hash chain for each tenant, written in the commit of the change (L11).

use crate::{Db, Expect, Row, StoreError, Value, WriteSet};
use domain::{
    audit::AuditRecord,
    id::{AuditId, TenantId},
    time::At,
};
use serde::Serialize;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// What a record is about.
#[derive(Clone, Debug, Default)]
pub struct AuditAbout {
    /// Whose log, when it is not the caller's.
    pub tenant: Option<TenantId>,
    /// The kind of thing: `order`.
    pub resource_type: String,
    /// Which one.
    pub resource_id: String,
    /// The customer affected.
    pub customer: Option<TenantId>,
    /// Its name.
    pub customer_name: Option<String>,
    /// The thing before.
    pub old_value: Option<serde_json::Value>,
    /// The thing after.
    pub new_value: Option<serde_json::Value>,
}

impl AuditAbout {
    /// About one thing.
    pub fn of(resource_type: &str, id: Uuid) -> Self {
        Self { resource_type: resource_type.into(), resource_id: id.to_string(), ..Self::default() }
    }
    /// In the log of this tenant instead of the caller's.
    pub fn in_log_of(self, tenant: TenantId) -> Self {
        Self { tenant: Some(tenant), ..self }
    }
    /// Affecting this customer.
    pub fn customer(self, customer: TenantId, name: &str) -> Self {
        Self { customer: Some(customer), customer_name: Some(name.into()), ..self }
    }
    /// Affecting this customer, whose name nobody looked up.
    pub fn about_customer(self, customer: TenantId) -> Self {
        Self { customer: Some(customer), ..self }
    }
    /// What it was before.
    pub fn was<T: Serialize>(self, value: &T) -> Self {
        Self { old_value: serde_json::to_value(value).ok(), ..self }
    }
    /// What it became.
    pub fn became<T: Serialize>(self, value: &T) -> Self {
        Self { new_value: serde_json::to_value(value).ok(), ..self }
    }
}

/// Appends a record to its tenant's chain within a write set. The database itself links the hashes, so that the
/// chain has no gap whoever writes at the same time.
pub fn audit_append(set: &mut WriteSet, record: &AuditRecord) {
    let body = serde_json::to_string(record).unwrap_or_default();
    let tenant = || Value::from(record.tenant);
    set.run(
        "insert into audit_chain (tenant, head, length) values ($1, $2, 0) on conflict (tenant) do nothing",
        vec![tenant(), Value::Bytes(Vec::new())],
        Expect::Any,
    );
    set.run(
        "update audit_chain set head = chain_hash(head, $2), length = length + 1 where tenant = $1",
        vec![tenant(), Value::Bytes(body.clone().into_bytes())],
        Expect::Rows(1),
    );
    set.run(
        "insert into audit_record (tenant, number, id, at, customer, operation, resource_type, hash, body)
         select tenant, length, $2, $3, $4, $5, $6, head, $7 from audit_chain where tenant = $1",
        vec![
            tenant(),
            record.id.into(),
            record.at.into(),
            record.customer.into(),
            (&record.operation).into(),
            (&record.resource_type).into(),
            body.into(),
        ],
        Expect::Rows(1),
    );
}

/// What to look for in the log.
#[derive(Clone, Debug)]
pub struct AuditQuery {
    /// In whose log.
    pub tenant: TenantId,
    /// From this instant.
    pub from: At,
    /// Until before this instant.
    pub to: At,
    /// Only about this customer.
    pub customer: Option<TenantId>,
    /// Only about this kind of thing.
    pub resource_type: Option<String>,
    /// Before this number; newest first.
    pub before: Option<i64>,
    /// At most so many.
    pub limit: i64,
}

/// A page of a tenant's log, newest first, with the number of each record.
pub async fn audit_list(db: &Db, query: &AuditQuery) -> Result<Vec<(i64, AuditRecord)>, StoreError> {
    let sql = "select number, body from audit_record
        where tenant = $1 and at >= $2 and at < $3 and number < $4
        and ($5 = 0 or customer = $6) and ($7 = '' or resource_type = $7)
        order by number desc limit $8";
    let args = [
        query.tenant.into(),
        query.from.into(),
        query.to.into(),
        query.before.unwrap_or(i64::MAX).into(),
        Value::Int(i64::from(query.customer.is_some())),
        query.customer.map_or_else(Uuid::nil, Into::into).into(),
        query.resource_type.clone().unwrap_or_default().into(),
        query.limit.into(),
    ];
    db.rows(sql, &args).await?.iter().map(|row| Ok((row.int(0)?, record(row, 1)?))).collect()
}

/// What was done in a customer's tenant, by whomever, newest first.
pub async fn audit_list_about_customer(
    db: &Db,
    customer: TenantId,
    (from, to): (At, At),
    limit: i64,
) -> Result<Vec<AuditRecord>, StoreError> {
    let sql = "select body from audit_record where customer = $1 and at >= $2 and at < $3 order by at desc limit $4";
    let args = [customer.into(), from.into(), to.into(), limit.into()];
    db.rows(sql, &args).await?.iter().map(|row| record(row, 0)).collect()
}

/// One record of a tenant's log.
pub async fn audit_get(db: &Db, tenant: TenantId, id: AuditId) -> Result<Option<AuditRecord>, StoreError> {
    let sql = "select body from audit_record where id = $1 and tenant = $2";
    db.row(sql, &[id.into(), tenant.into()]).await?.map(|row| record(&row, 0)).transpose()
}

fn record(row: &Row, at: usize) -> Result<AuditRecord, StoreError> {
    serde_json::from_str(row.text(at)?)
        .map_err(|error| StoreError::Body { table: "audit_record", cause: error.to_string() })
}

/// What a verification found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// How many chains were walked.
    pub chains: u64,
    /// How many records.
    pub records: u64,
    /// The first record of each chain that does not fit, and why.
    pub broken: Vec<(TenantId, i64, &'static str)>,
}

/// Walks every chain and computes every hash again; `progress` is told the number of records walked so far.
///
/// # Errors
/// When the database does not answer. A broken chain is no error but in the answer.
pub async fn audit_verify(db: &Db, mut progress: impl FnMut(u64)) -> Result<Verified, StoreError> {
    let chains = db.rows("select tenant, head, length from audit_chain order by tenant", &[]).await?;
    let mut found = Verified::default();
    for chain in &chains {
        let tenant: TenantId = chain.id(0)?;
        if let Some((number, why)) = walk(db, chain, &mut found.records, &mut progress).await? {
            found.broken.push((tenant, number, why));
        }
        found.chains += 1;
    }
    let orphan = "select tenant, number from audit_record r where not exists
        (select 1 from audit_chain c where c.tenant = r.tenant) limit 1";
    for row in db.rows(orphan, &[]).await? {
        found.broken.push((row.id(0)?, row.int(1)?, "its chain is gone"));
    }
    Ok(found)
}

async fn walk(
    db: &Db,
    chain: &Row,
    walked: &mut u64,
    progress: &mut impl FnMut(u64),
) -> Result<Option<(i64, &'static str)>, StoreError> {
    const PAGE: i64 = 1000;
    let sql = "select number, hash, body, id, at, customer, operation, resource_type from audit_record
        where tenant = $1 and number > $2 order by number limit $3";
    let (mut number, mut head) = (0, Vec::new());
    loop {
        let args = [Value::Bytes(chain.bytes(0)?.to_vec()), number.into(), PAGE.into()];
        let page = db.rows(sql, &args).await?;
        for row in &page {
            if row.int(0)? != number + 1 {
                return Ok(Some((number + 1, "it is missing")));
            }
            number += 1;
            head = Sha256::new().chain_update(&head).chain_update(row.text(2)?.as_bytes()).finalize().to_vec();
            if head != row.bytes(1)? {
                return Ok(Some((number, "its text or its hash was changed")));
            }
            if !fits(chain, row)? {
                return Ok(Some((number, "its columns do not say what its text says")));
            }
        }
        *walked += page.len() as u64;
        progress(*walked);
        if (page.len() as i64) < PAGE {
            break;
        }
    }
    let complete = number == chain.int(2)? && head == chain.bytes(1)?;
    Ok((!complete).then_some((number + 1, "records are missing at the end")))
}

/// Whether the columns by which a record is found agree with its text, which alone is hashed.
fn fits(chain: &Row, row: &Row) -> Result<bool, StoreError> {
    let Ok(said) = record(row, 2) else { return Ok(false) };
    let columns =
        [said.id.into(), said.at.into(), said.customer.into(), said.operation.into(), said.resource_type.into()];
    let same = columns.iter().enumerate().all(|(at, value): (usize, &Value)| row.value(at + 3) == Some(value));
    Ok(same && chain.bytes(0)? == said.tenant.0.as_bytes())
}
