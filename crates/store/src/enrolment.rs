//! Applications to the programme, found by their tenant, their state and the link in the verification mail.

use crate::{Db, Kept, Noun, StoreError, Value};
use domain::{account::AccountState, enrolment::Enrolment, id::TenantId};
use uuid::Uuid;

impl Noun for Enrolment {
    const TABLE: &'static str = "enrolment";
    const COLUMNS: &'static [&'static str] = &["tenant", "state", "token_hash", "since"];
    fn id(&self) -> Uuid {
        self.id.0
    }
    fn columns(&self) -> Vec<Value> {
        let since = self.history.last().map_or(0, |entry| entry.at.micros());
        vec![self.tenant.into(), self.state.as_str().into(), self.email.token_hash.clone().into(), since.into()]
    }
}

/// The application of a tenant; each has at most one.
pub async fn enrolment_by_tenant(db: &Db, tenant: TenantId) -> Result<Option<Kept<Enrolment>>, StoreError> {
    db.first("where tenant = $1", &[tenant.into()]).await
}

/// The application whose verification link has that hash.
pub async fn enrolment_by_token(db: &Db, token_hash: &str) -> Result<Option<Kept<Enrolment>>, StoreError> {
    db.first("where token_hash = $1", &[token_hash.into()]).await
}

/// Applications in a state, those that wait longest first.
pub async fn enrolment_list_by_state(
    db: &Db,
    state: AccountState,
    limit: i64,
) -> Result<Vec<Kept<Enrolment>>, StoreError> {
    db.list("where state = $1 order by since, id limit $2", &[state.as_str().into(), limit.into()]).await
}
