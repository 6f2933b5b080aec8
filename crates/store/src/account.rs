//! CSP accounts, membership accounts and locations.

use crate::{Db, Kept, Noun, StoreError, Value};
use domain::{
    account::{Account, AccountState, Location, Membership},
    id::{AccountId, MembershipId, OrganisationId, TenantId},
};
use uuid::Uuid;

impl Noun for Account {
    const TABLE: &'static str = "account";
    const COLUMNS: &'static [&'static str] = &["tenant", "organisation", "state"];
    fn id(&self) -> Uuid {
        self.id.0
    }
    fn columns(&self) -> Vec<Value> {
        vec![self.tenant.into(), self.organisation.into(), self.state.as_str().into()]
    }
}

impl Noun for Membership {
    const TABLE: &'static str = "membership";
    const COLUMNS: &'static [&'static str] = &["organisation", "global_partner_id"];
    fn id(&self) -> Uuid {
        self.id.0
    }
    fn columns(&self) -> Vec<Value> {
        vec![self.organisation.into(), (&self.global_partner_id).into()]
    }
}

impl Noun for Location {
    const TABLE: &'static str = "location";
    const COLUMNS: &'static [&'static str] = &["membership", "partner_id", "tenant"];
    fn id(&self) -> Uuid {
        self.id.0
    }
    fn columns(&self) -> Vec<Value> {
        vec![self.membership.into(), (&self.partner_id).into(), self.tenant.into()]
    }
}

/// The account of a CSP tenant.
pub async fn account_by_tenant(db: &Db, tenant: TenantId) -> Result<Option<Kept<Account>>, StoreError> {
    db.first("where tenant = $1", &[tenant.into()]).await
}

/// The accounts of an organisation, one for each region at least (T-5).
pub async fn account_list_by_organisation(
    db: &Db,
    organisation: OrganisationId,
) -> Result<Vec<Kept<Account>>, StoreError> {
    db.list("where organisation = $1 order by id", &[organisation.into()]).await
}

/// Whether an organisation has an account.
pub async fn account_of_organisation(db: &Db, organisation: OrganisationId) -> Result<bool, StoreError> {
    let row = db.row("select 1 from account where organisation = $1 limit 1", &[organisation.into()]).await?;
    Ok(row.is_some())
}

/// Accounts in a state, oldest first, after `after`.
pub async fn account_list_by_state(
    db: &Db,
    state: AccountState,
    after: Option<AccountId>,
    limit: i64,
) -> Result<Vec<Kept<Account>>, StoreError> {
    let after = after.map_or_else(Uuid::nil, Into::into);
    let args = [state.as_str().into(), after.into(), limit.into()];
    db.list("where state = $1 and id > $2 order by id limit $3", &args).await
}

/// The membership account of an organisation.
pub async fn membership_by_organisation(
    db: &Db,
    organisation: OrganisationId,
) -> Result<Option<Kept<Membership>>, StoreError> {
    db.first("where organisation = $1", &[organisation.into()]).await
}

/// The membership account with that global partner id.
pub async fn membership_by_partner_id(db: &Db, partner_id: &str) -> Result<Option<Kept<Membership>>, StoreError> {
    db.first("where global_partner_id = $1", &[partner_id.into()]).await
}

/// The locations of a membership account, oldest first.
pub async fn location_list_by_membership(db: &Db, membership: MembershipId) -> Result<Vec<Kept<Location>>, StoreError> {
    db.list("where membership = $1 order by id", &[membership.into()]).await
}

/// The location with that partner id.
pub async fn location_by_partner_id(db: &Db, partner_id: &str) -> Result<Option<Kept<Location>>, StoreError> {
    db.first("where partner_id = $1", &[partner_id.into()]).await
}

/// The location a CSP tenant is associated with.
pub async fn location_by_tenant(db: &Db, tenant: TenantId) -> Result<Option<Kept<Location>>, StoreError> {
    db.first("where tenant = $1", &[tenant.into()]).await
}
