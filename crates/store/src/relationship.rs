//! Partnerships, reseller relationships and delegations.

use crate::{Db, Expect, Kept, Noun, StoreError, Value, WriteSet};
use domain::{
    id::TenantId,
    relationship::{Delegation, Partnership, Relationship},
    time::At,
};
use uuid::Uuid;

impl Noun for Partnership {
    const TABLE: &'static str = "partnership";
    const COLUMNS: &'static [&'static str] = &["provider", "reseller", "state"];
    fn id(&self) -> Uuid {
        self.id.0
    }
    fn columns(&self) -> Vec<Value> {
        vec![self.provider.into(), self.reseller.into(), self.state.as_str().into()]
    }
}

impl Noun for Relationship {
    const TABLE: &'static str = "relationship";
    const COLUMNS: &'static [&'static str] = &["partner", "customer", "state"];
    fn id(&self) -> Uuid {
        self.id.0
    }
    fn columns(&self) -> Vec<Value> {
        vec![self.partner.into(), self.customer.into(), self.state.as_str().into()]
    }
}

impl Noun for Delegation {
    const TABLE: &'static str = "delegation";
    const COLUMNS: &'static [&'static str] = &["partner", "target", "kind", "state", "name", "expires_at"];
    fn id(&self) -> Uuid {
        self.id.0
    }
    fn columns(&self) -> Vec<Value> {
        vec![
            self.partner.into(),
            self.target.into(),
            self.kind.as_str().into(),
            self.state.as_str().into(),
            (&self.name).into(),
            self.expires_at.into(),
        ]
    }
}

/// The partnership of two partners that has not ended.
pub async fn partnership_between(
    db: &Db,
    provider: TenantId,
    reseller: TenantId,
) -> Result<Option<Kept<Partnership>>, StoreError> {
    let args = [provider.into(), reseller.into()];
    db.first("where provider = $1 and reseller = $2 and state <> 'ended'", &args).await
}

/// Every partnership a tenant has or had, on either side.
pub async fn partnership_list_of(db: &Db, tenant: TenantId) -> Result<Vec<Kept<Partnership>>, StoreError> {
    db.list("where provider = $1 or reseller = $1 order by id", &[tenant.into()]).await
}

/// The relationship of a partner with a customer that has not ended.
pub async fn relationship_between(
    db: &Db,
    partner: TenantId,
    customer: TenantId,
) -> Result<Option<Kept<Relationship>>, StoreError> {
    let args = [partner.into(), customer.into()];
    db.first("where partner = $1 and customer = $2 and state <> 'ended'", &args).await
}

/// The relationships of a customer that have not ended.
pub async fn relationship_list_by_customer(db: &Db, customer: TenantId) -> Result<Vec<Kept<Relationship>>, StoreError> {
    db.list("where customer = $1 and state <> 'ended' order by id", &[customer.into()]).await
}

/// The customers that two partners are both related to.
pub async fn shared_customer_list(db: &Db, one: TenantId, other: TenantId) -> Result<Vec<TenantId>, StoreError> {
    let sql = "select a.customer from relationship a join relationship b on b.customer = a.customer
        where a.partner = $1 and b.partner = $2 and a.state <> 'ended' and b.state <> 'ended' order by a.customer";
    db.rows(sql, &[one.into(), other.into()]).await?.iter().map(|row| row.id(0)).collect()
}

/// The broad delegation of a partner on a tenant that is in force.
pub async fn dap_between(db: &Db, partner: TenantId, target: TenantId) -> Result<Option<Kept<Delegation>>, StoreError> {
    let args = [partner.into(), target.into()];
    db.first("where partner = $1 and target = $2 and kind = 'dap' and state = 'active'", &args).await
}

/// Every delegation a partner has or had.
pub async fn delegation_list_by_partner(db: &Db, partner: TenantId) -> Result<Vec<Kept<Delegation>>, StoreError> {
    db.list("where partner = $1 order by id", &[partner.into()]).await
}

/// Every delegation on a tenant, past and present.
pub async fn delegation_list_by_target(db: &Db, target: TenantId) -> Result<Vec<Kept<Delegation>>, StoreError> {
    db.list("where target = $1 order by id", &[target.into()]).await
}

/// Delegations in force that end before an instant.
pub async fn delegation_list_ending(db: &Db, before: At) -> Result<Vec<Kept<Delegation>>, StoreError> {
    db.list("where state = 'active' and expires_at is not null and expires_at < $1 order by id", &[before.into()]).await
}

/// Granular requests that wait for an answer.
pub async fn delegation_list_waiting(db: &Db) -> Result<Vec<Kept<Delegation>>, StoreError> {
    db.list("where kind = 'gdap' and state = 'approval_pending' order by id", &[]).await
}

/// Granular delegations that are over and not cleared away.
pub async fn delegation_list_over(db: &Db) -> Result<Vec<Kept<Delegation>>, StoreError> {
    db.list("where kind = 'gdap' and state in ('expired', 'terminated') order by id", &[]).await
}

/// Clears a delegation away that is still as it was looked at.
pub fn delegation_delete(set: &mut WriteSet, kept: &Kept<Delegation>) {
    let args = vec![kept.id.into(), kept.version.into()];
    set.run("delete from delegation where id = $1 and version = $2", args, Expect::Rows(1));
}
