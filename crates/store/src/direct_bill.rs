//! Applications for direct billing.

use crate::{Db, Kept, Noun, StoreError, Value};
use domain::{
    direct_bill::{Application, Stage},
    id::TenantId,
};
use uuid::Uuid;

impl Noun for Application {
    const TABLE: &'static str = "direct_bill_application";
    const COLUMNS: &'static [&'static str] = &["tenant", "state"];
    fn id(&self) -> Uuid {
        self.id.0
    }
    fn columns(&self) -> Vec<Value> {
        vec![self.reseller_tenant.into(), self.stage.as_str().into()]
    }
}

/// The applications of a reseller's tenant, oldest first.
pub async fn direct_bill_list_by_tenant(db: &Db, tenant: TenantId) -> Result<Vec<Kept<Application>>, StoreError> {
    db.list("where tenant = $1 order by id", &[tenant.into()]).await
}

/// The applications at a stage, oldest first.
pub async fn direct_bill_list_by_stage(
    db: &Db,
    stage: Stage,
    limit: i64,
) -> Result<Vec<Kept<Application>>, StoreError> {
    db.list("where state = $1 order by id limit $2", &[stage.as_str().into(), limit.into()]).await
}
