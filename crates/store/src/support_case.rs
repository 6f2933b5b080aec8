//! Support cases.

use crate::{Db, Kept, Noun, StoreError, Value};
use domain::{
    id::{CaseId, TenantId},
    support_case::SupportCase,
};
use uuid::Uuid;

impl Noun for SupportCase {
    const TABLE: &'static str = "support_case";
    const COLUMNS: &'static [&'static str] = &["tenant", "customer", "state", "number"];
    fn id(&self) -> Uuid {
        self.id.0
    }
    fn columns(&self) -> Vec<Value> {
        vec![self.tenant.into(), self.customer.into(), self.state.as_str().into(), (&self.number).into()]
    }
}

/// The cases a tenant opened, newest first.
pub async fn case_list_by_tenant(db: &Db, tenant: TenantId) -> Result<Vec<Kept<SupportCase>>, StoreError> {
    db.list("where tenant = $1 order by id desc limit 1000", &[tenant.into()]).await
}

/// The case with that number.
pub async fn case_by_number(db: &Db, number: &str) -> Result<Option<Kept<SupportCase>>, StoreError> {
    db.first("where number = $1", &[number.into()]).await
}

/// Every case, newest first, before `before`: the operator's queue.
pub async fn case_list(db: &Db, before: Option<CaseId>, limit: i64) -> Result<Vec<Kept<SupportCase>>, StoreError> {
    let before = before.map_or_else(Uuid::max, Into::into);
    db.list("where id < $1 order by id desc limit $2", &[before.into(), limit.into()]).await
}
