//! The users of a customer, as a partner that may administer it sees them.

use super::access::{Act, ask, load};
use crate::{App, Call, Failure};
use domain::{
    id::{TenantId, UserId},
    user::User,
};

/// Users of a customer: those in use, or those deleted within the last 30 days.
///
/// # Errors
/// [`Failure::Refused`] `AdminConsentMissing` without delegated admin.
pub async fn list_customer_users(
    app: &App,
    call: &Call,
    customer: TenantId,
    deleted: bool,
) -> Result<Vec<User>, Failure> {
    ask(app, call, customer, Act::Read).await?;
    let users = store::user::user_list_by_tenant(&app.db, customer).await?;
    let restorable = |user: &User| user.deleted_at.is_none_or(|at| call.at < at.plus_days(super::update::RESTORE_DAYS));
    let users = users.into_iter().map(|kept| kept.value).filter(|user| user.deleted_at.is_some() == deleted);
    Ok(users.filter(restorable).collect())
}

/// One user of a customer.
///
/// # Errors
/// [`Failure::NotFound`] when there is none; [`Failure::Refused`] without delegated admin.
pub async fn get_customer_user(app: &App, call: &Call, customer: TenantId, id: UserId) -> Result<User, Failure> {
    ask(app, call, customer, Act::Read).await?;
    Ok(load(app, customer, id).await?.value)
}
