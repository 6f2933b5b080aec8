//! The provider directory.

use crate::{Db, Kept, Noun, StoreError, Value};
use domain::{directory::DirectoryEntry, id::TenantId};
use uuid::Uuid;

impl Noun for DirectoryEntry {
    const TABLE: &'static str = "directory_entry";
    const COLUMNS: &'static [&'static str] = &["tenant", "state"];
    fn id(&self) -> Uuid {
        self.id.0
    }
    fn columns(&self) -> Vec<Value> {
        vec![self.tenant.into(), self.state().into()]
    }
}

/// Every entry, drafts too.
pub async fn entry_list(db: &Db) -> Result<Vec<Kept<DirectoryEntry>>, StoreError> {
    db.list("order by id", &[]).await
}

/// A provider's entry.
pub async fn entry_by_tenant(db: &Db, tenant: TenantId) -> Result<Option<Kept<DirectoryEntry>>, StoreError> {
    db.first("where tenant = $1", &[tenant.into()]).await
}
