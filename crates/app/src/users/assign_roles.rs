//! Changes the roles of a person (2.4): each role that is given or taken is asked for by itself.

use super::{add::args, caller, held_by_another, own_user};
use crate::{App, Call, Failure, Work, mail::Notification, once, work::Recipient};
use domain::{
    facts::{ChangeFacts, Facts},
    id::UserId,
    tenant::Tenant,
    user::{Role, User},
};
use std::collections::BTreeSet;
use store::audit::AuditAbout;

/// Roles that guests may hold.
const GUEST_ROLES: [Role; 3] = [Role::MembershipAdmin, Role::BusinessProfileAdmin, Role::ReferralsAdmin];

/// Gives a person exactly these roles.
///
/// # Errors
/// [`Failure::Refused`]: `RoleNotAllowed`, `RoleNotOffered`, `LastGlobalAdmin`; [`Failure::State`] for a role that
/// guests cannot hold.
pub async fn assign_roles(app: &App, call: &Call, id: UserId, roles: BTreeSet<Role>) -> Result<User, Failure> {
    once(app, call, async || assign_once(app, call, id, &roles).await).await
}

async fn assign_once(app: &App, call: &Call, id: UserId, roles: &BTreeSet<Role>) -> Result<User, Failure> {
    // look
    let mut user = own_user(app, call, id).await?;
    let tenant = app.db.get::<Tenant>(user.tenant).await?.ok_or(Failure::NotFound("tenant"))?;
    let changed: Vec<Role> = user.roles.symmetric_difference(roles).copied().collect();
    if changed.is_empty() {
        return Ok(seen(&user));
    }
    let demoted = changed.contains(&Role::GlobalAdmin) && user.roles.contains(&Role::GlobalAdmin);
    let last = demoted && !held_by_another(app, tenant.id, Role::GlobalAdmin, Some(id)).await?;

    // ask
    let mut grants = Vec::new();
    for role in &changed {
        let change = ChangeFacts {
            wanted: role.as_str().into(),
            state_allows: true,
            has_admin_agent: true,
            last_of_kind: last && *role == Role::GlobalAdmin,
            ..ChangeFacts::default()
        };
        let facts = Facts { caller: caller(call, tenant.id), change: Some(change), ..Facts::default() };
        grants.push(app.ask(call, "assign_roles", facts, &Default::default()).await?);
    }
    let Some(grant) = grants.first() else { return Ok(seen(&user)) };

    // decide
    if user.guest && roles.iter().any(|role| !GUEST_ROLES.contains(role)) {
        return Err(Failure::state("RoleNotForGuests", "guests look after membership, business profile and referrals"));
    }
    let before = std::mem::replace(&mut user.value.roles, roles.clone());

    // record
    let mut work = Work::granted(app, call, grant);
    work.update(&user);
    if demoted {
        // Two admins who demote each other at the same time must look again.
        work.touch(&tenant);
    }
    for (operation, there) in [
        ("add_user_member", roles.difference(&before).count()),
        ("remove_user_member", before.difference(roles).count()),
    ] {
        if there > 0 {
            let about = AuditAbout::of("user", id.0).in_log_of(tenant.id).was(&before).became(roles);
            work.audit(operation, about);
        }
    }
    let mut args = args(app, &tenant, &user);
    args.remove("link");
    let words: Vec<&str> = roles.iter().map(|role| role.as_str()).collect();
    args.insert("roles".into(), words.join(","));
    args.insert("actor".into(), call.caller.name.clone());
    let to = Recipient { email: user.email.clone(), language: user.language.clone() };
    work.mail(Notification::RolesChanged, &to, &args);
    let answer = seen(&user);
    work.commit(&answer).await?;
    Ok(answer)
}

/// A user as others may see it.
pub(super) fn seen(user: &User) -> User {
    User { password_hash: None, totp_secret: None, totp_step: None, ..user.clone() }
}
