//! Organisations, their shares in each other, tenants and verified domains.

use crate::{Db, Expect, Kept, Noun, StoreError, Value, WriteSet};
use domain::{
    id::TenantId,
    tenant::{Organisation, Ownership, Tenant},
};
use uuid::Uuid;

impl Noun for Organisation {
    const TABLE: &'static str = "organisation";
    const COLUMNS: &'static [&'static str] = &[];
    fn id(&self) -> Uuid {
        self.id.0
    }
    fn columns(&self) -> Vec<Value> {
        Vec::new()
    }
}

impl Noun for Tenant {
    const TABLE: &'static str = "tenant";
    const COLUMNS: &'static [&'static str] = &["organisation", "kind"];
    fn id(&self) -> Uuid {
        self.id.0
    }
    fn columns(&self) -> Vec<Value> {
        vec![self.organisation.into(), self.kind.as_str().into()]
    }
}

impl Noun for Ownership {
    const TABLE: &'static str = "ownership";
    const COLUMNS: &'static [&'static str] = &["owner", "owned"];
    fn id(&self) -> Uuid {
        self.id.0
    }
    fn columns(&self) -> Vec<Value> {
        vec![self.owner.into(), self.owned.into()]
    }
}

/// Every share held, past and present.
pub async fn ownership_list(db: &Db) -> Result<Vec<Kept<Ownership>>, StoreError> {
    db.list("order by id", &[]).await
}

/// The tenants of an organisation.
pub async fn tenant_list_by_organisation(
    db: &Db,
    organisation: domain::id::OrganisationId,
) -> Result<Vec<Kept<Tenant>>, StoreError> {
    db.list("where organisation = $1 order by id", &[organisation.into()]).await
}

/// Whose verified domain it is.
pub async fn domain_owner(db: &Db, domain: &str) -> Result<Option<TenantId>, StoreError> {
    let row = db.row("select tenant from domain where name = $1", &[domain.into()]).await?;
    row.map(|row| row.id(0)).transpose()
}

/// Makes a domain a tenant's; a domain taken meanwhile fails the write set.
pub fn domain_insert(set: &mut WriteSet, domain: &str, tenant: TenantId) {
    set.run("insert into domain (name, tenant) values ($1, $2)", vec![domain.into(), tenant.into()], Expect::Rows(1));
}
