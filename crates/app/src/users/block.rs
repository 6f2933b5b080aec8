//! Blocks, deletes and brings back people. A deleted person can be restored for thirty days (2.3); the last global
//! admin stays.

use super::{assign_roles::seen, caller, held_by_another, own_user};
use crate::{App, Call, Failure, Work, once};
use domain::{
    facts::{ChangeFacts, Facts},
    id::UserId,
    tenant::Tenant,
    user::{Role, User},
};
use store::audit::AuditAbout;

/// What is to become of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Cannot sign in any more.
    Blocked,
    /// Can sign in again.
    Unblocked,
    /// Gone; can be restored for a while.
    Deleted,
    /// Back again.
    Restored,
}

/// Changes the standing of a person of the caller's tenant.
///
/// # Errors
/// [`Failure::Refused`]: `RoleNotAllowed`, `LastGlobalAdmin`; [`Failure::State`] when it is too late to restore.
pub async fn change_standing(app: &App, call: &Call, id: UserId, wanted: Standing) -> Result<User, Failure> {
    once(app, call, async || change_once(app, call, id, wanted).await).await
}

async fn change_once(app: &App, call: &Call, id: UserId, wanted: Standing) -> Result<User, Failure> {
    // look
    let mut user = own_user(app, call, id).await?;
    let tenant = app.db.get::<Tenant>(user.tenant).await?.ok_or(Failure::NotFound("tenant"))?;
    let leaves = matches!(wanted, Standing::Blocked | Standing::Deleted) && user.roles.contains(&Role::GlobalAdmin);
    let change = ChangeFacts {
        last_of_kind: leaves && !held_by_another(app, tenant.id, Role::GlobalAdmin, Some(id)).await?,
        state_allows: true,
        ..ChangeFacts::default()
    };

    // ask
    let facts = Facts { caller: caller(call, tenant.id), change: Some(change), ..Facts::default() };
    let grant = app.ask(call, "block_user", facts, &Default::default()).await?;

    // decide
    let operation = match wanted {
        Standing::Blocked => {
            user.value.blocked_at = user.blocked_at.or(Some(call.at));
            "update_partner_user"
        }
        Standing::Unblocked => {
            user.value.blocked_at = None;
            "update_partner_user"
        }
        Standing::Deleted => {
            user.value.deleted_at = user.deleted_at.or(Some(call.at));
            "remove_partner_user"
        }
        Standing::Restored => {
            let until = user.deleted_at.map(|at| at.plus_days(app.programme.programme.windows.user_restore_days));
            if until.is_some_and(|until| call.at >= until) {
                return Err(Failure::state("RestoreClosed", "it is too late to restore this person; add it again"));
            }
            user.value.deleted_at = None;
            "update_partner_user"
        }
    };

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&user);
    if leaves {
        work.touch(&tenant);
    }
    work.audit(operation, AuditAbout::of("user", id.0).in_log_of(tenant.id));
    let answer = seen(&user);
    work.commit(&answer).await?;
    Ok(answer)
}
