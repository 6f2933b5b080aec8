//! Users and programs that sign in.

use crate::{Db, Kept, Noun, StoreError, Value};
use domain::{
    id::TenantId,
    user::{Application, User},
};
use uuid::Uuid;

impl Noun for User {
    const TABLE: &'static str = "app_user";
    const COLUMNS: &'static [&'static str] = &["tenant", "sign_in_name"];
    fn id(&self) -> Uuid {
        self.id.0
    }
    fn columns(&self) -> Vec<Value> {
        vec![self.tenant.into(), (&self.sign_in_name).into()]
    }
}

impl Noun for Application {
    const TABLE: &'static str = "application";
    const COLUMNS: &'static [&'static str] = &["tenant"];
    fn id(&self) -> Uuid {
        self.id.0
    }
    fn columns(&self) -> Vec<Value> {
        vec![self.tenant.into()]
    }
}

/// The users of a tenant, oldest first.
pub async fn user_list_by_tenant(db: &Db, tenant: TenantId) -> Result<Vec<Kept<User>>, StoreError> {
    db.list("where tenant = $1 order by id", &[tenant.into()]).await
}

/// The user with that sign-in name, lower-case.
pub async fn user_by_name(db: &Db, name: &str) -> Result<Option<Kept<User>>, StoreError> {
    db.first("where sign_in_name = $1", &[name.into()]).await
}

/// The programs of a tenant.
pub async fn application_list_by_tenant(db: &Db, tenant: TenantId) -> Result<Vec<Kept<Application>>, StoreError> {
    db.list("where tenant = $1 order by id", &[tenant.into()]).await
}
