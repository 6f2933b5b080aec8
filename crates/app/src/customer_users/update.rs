//! A partner changes a user of a customer: names, password, deletion and restoring (S3, 24).

use super::{
    access::{Act, ask, load},
    create::{new_hash, sign_in_name},
};
use crate::{App, Call, Failure, FieldError, Work, once};
use domain::{
    id::{TenantId, UserId},
    tenant::Tenant,
    user::{Role, User},
};
use store::audit::AuditAbout;

/// How long a deleted user can be restored (26).
pub(super) const RESTORE_DAYS: i64 = 30;

/// What should change; absent things stay.
#[derive(Clone, Debug, Default)]
pub struct UserChange {
    /// Sign-in name.
    pub sign_in_name: Option<String>,
    /// First name.
    pub first_name: Option<String>,
    /// Last name.
    pub last_name: Option<String>,
    /// A new password, and whether it must be changed at the next sign-in.
    pub password: Option<(String, bool)>,
    /// Deleted or restored.
    pub deleted: Option<bool>,
}

/// Changes a user of a customer.
///
/// # Errors
/// [`Failure::Refused`] `AdminConsentMissing` without delegated admin; [`Failure::Invalid`] for wrong fields;
/// [`Failure::State`] for the customer's last global admin and for a user deleted too long ago.
pub async fn update_customer_user(
    app: &App,
    call: &Call,
    (customer, id): (TenantId, UserId),
    change: UserChange,
) -> Result<User, Failure> {
    once(app, call, async || update_once(app, call, (customer, id), &change).await).await
}

async fn update_once(
    app: &App,
    call: &Call,
    (customer, id): (TenantId, UserId),
    change: &UserChange,
) -> Result<User, Failure> {
    // ask
    let only_password = change.password.is_some()
        && change.sign_in_name.is_none()
        && change.first_name.is_none()
        && change.last_name.is_none()
        && change.deleted.is_none();
    let act = if only_password { Act::ResetPassword } else { Act::Write };
    let grant = ask(app, call, customer, act).await?;

    // look
    let tenant = app.db.get::<Tenant>(customer).await?.ok_or(Failure::NotFound("customer"))?;
    let mut user = load(app, customer, id).await?;
    let users = store::user::user_list_by_tenant(&app.db, customer).await?;

    // decide
    if let Some(name) = &change.sign_in_name {
        let name = sign_in_name(&tenant, name)?;
        if store::user::user_by_name(&app.db, &name).await?.is_some_and(|other| other.id != id) {
            let message = format!("`{name}` is taken; choose another sign-in name");
            return Err(FieldError::alone("userPrincipalName", "SignInNameTaken", message));
        }
        user.value.sign_in_name = name;
    }
    if let Some((password, must_change)) = &change.password {
        user.value.password_hash = Some(new_hash(app, password).await?);
        user.value.change_password = *must_change;
    }
    change.first_name.iter().for_each(|name| user.value.first_name = name.trim().to_owned());
    change.last_name.iter().for_each(|name| user.value.last_name = name.trim().to_owned());
    match (change.deleted, user.value.deleted_at) {
        (Some(true), None) => {
            let admins =
                users.iter().filter(|user| user.roles.contains(&Role::GlobalAdmin) && user.deleted_at.is_none());
            if user.roles.contains(&Role::GlobalAdmin) && admins.count() == 1 {
                let text = "this is the customer's last global admin; make another one first";
                return Err(Failure::state("LastGlobalAdmin", text));
            }
            user.value.deleted_at = Some(call.at);
        }
        (Some(false), Some(at)) if call.at >= at.plus_days(RESTORE_DAYS) => return Err(Failure::NotFound("user")),
        (Some(false), _) => user.value.deleted_at = None,
        _ => {}
    }

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&user);
    // Two admins deleted at once look at the same tenant, and the second looks again.
    work.touch(&tenant);
    work.audit("update_customer_user", AuditAbout::of("user", id.0).customer(customer, &tenant.name));
    work.commit(&user.value).await?;
    Ok(user.value)
}
