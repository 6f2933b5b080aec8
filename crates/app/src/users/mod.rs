//! The people of a tenant and what they may do (2.4): adding, roles, blocking, deleting.

mod add;
mod assign_roles;
mod block;
mod list;

pub use add::{AddUser, AddedUser, add_user};
pub use assign_roles::assign_roles;
pub use block::{Standing, change_standing};
pub use list::{UserView, list_users};

use crate::{App, Call, Failure};
use domain::{
    facts::CallerFacts,
    id::{TenantId, UserId},
    user::{Role, User},
};
use store::Kept;

/// A user of the caller's tenant; people of other tenants look like missing ones. The operator sees everyone.
async fn own_user(app: &App, call: &Call, id: UserId) -> Result<Kept<User>, Failure> {
    let operator = call.caller.facts.tenant_kind == "operator";
    let found = app.db.get::<User>(id).await?.filter(|user| operator || user.tenant == call.caller.tenant);
    found.ok_or(Failure::NotFound("user"))
}

/// The caller as the policies see it, for an act on people of that tenant.
fn caller(call: &Call, tenant: TenantId) -> CallerFacts {
    CallerFacts { own: tenant == call.caller.tenant, ..call.caller.facts.clone() }
}

fn is_here(user: &User) -> bool {
    user.blocked_at.is_none() && user.deleted_at.is_none()
}

/// Whether somebody who can act holds the role, leaving `except` out.
async fn held_by_another(app: &App, tenant: TenantId, role: Role, except: Option<UserId>) -> Result<bool, Failure> {
    let users = store::user::user_list_by_tenant(&app.db, tenant).await?;
    Ok(users.iter().any(|user| is_here(user) && user.roles.contains(&role) && Some(user.id) != except))
}
