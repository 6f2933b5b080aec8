//! Business profiles.

use crate::{Db, Expect, Kept, Noun, StoreError, Value, WriteSet};
use domain::{business_profile::BusinessProfile, id::TenantId};
use uuid::Uuid;

impl Noun for BusinessProfile {
    const TABLE: &'static str = "business_profile";
    const COLUMNS: &'static [&'static str] = &["tenant", "region"];
    fn id(&self) -> Uuid {
        self.id.0
    }
    fn columns(&self) -> Vec<Value> {
        vec![self.tenant.into(), (&self.region).into()]
    }
}

/// A partner's profiles, one a region.
pub async fn business_profile_list(db: &Db, tenant: TenantId) -> Result<Vec<Kept<BusinessProfile>>, StoreError> {
    db.list("where tenant = $1 order by region", &[tenant.into()]).await
}

/// Deletes a profile that is still at the version that was looked at.
pub fn business_profile_delete(set: &mut WriteSet, kept: &Kept<BusinessProfile>) {
    let sql = "delete from business_profile where id = $1 and version = $2";
    set.run(sql, vec![kept.id.into(), kept.version.into()], Expect::Rows(1));
}
