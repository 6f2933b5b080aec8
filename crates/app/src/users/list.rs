//! Who is in a tenant and who holds which role (RQ-C60).

use super::caller;
use crate::{App, Call, Failure};
use domain::{
    facts::Facts,
    id::{TenantId, UserId},
    time::At,
    user::Role,
};
use serde::Serialize;
use std::collections::BTreeSet;

/// A person as colleagues see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UserView {
    /// Its id.
    pub id: UserId,
    /// The sign-in name.
    pub sign_in_name: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Where mail is sent.
    pub email: String,
    /// Roles held.
    pub roles: BTreeSet<Role>,
    /// A second factor is set up.
    pub has_second_factor: bool,
    /// When it was blocked.
    pub blocked_at: Option<At>,
    /// When it was deleted.
    pub deleted_at: Option<At>,
    /// It is the caller.
    pub is_me: bool,
}

/// The people of a tenant: the caller's own, or any for the operator.
///
/// # Errors
/// [`Failure::Refused`] without the role.
pub async fn list_users(app: &App, call: &Call, tenant: TenantId) -> Result<Vec<UserView>, Failure> {
    let facts = Facts { caller: caller(call, tenant), ..Facts::default() };
    app.ask(call, "view_users", facts, &Default::default()).await?;
    let mut users = store::user::user_list_by_tenant(&app.db, tenant).await?;
    users.sort_by(|one, other| one.sign_in_name.cmp(&other.sign_in_name));
    let view = |kept: store::Kept<domain::user::User>| {
        let user = kept.value;
        UserView {
            is_me: Some(user.id) == call.caller.user,
            has_second_factor: user.totp_secret.is_some(),
            id: user.id,
            sign_in_name: user.sign_in_name,
            first_name: user.first_name,
            last_name: user.last_name,
            email: user.email,
            roles: user.roles,
            blocked_at: user.blocked_at,
            deleted_at: user.deleted_at,
        }
    };
    Ok(users.into_iter().map(view).collect())
}
