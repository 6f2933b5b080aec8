//! What belongs to the caller: its partner id, its customers. Foreign things look like missing ones (6.5).

use crate::{App, Call, Failure};
use domain::{id::TenantId, relationship::Relationship, user::User};
use store::Kept;

/// The caller's associated location partner id.
pub async fn own_partner_id(app: &App, call: &Call) -> Result<Option<String>, Failure> {
    Ok(app.account(call.caller.tenant).await?.and_then(|account| account.value.partner_id))
}

/// The caller's relationship with a customer, active or dormant.
///
/// # Errors
/// [`Failure::NotFound`] when there is none, whether or not the tenant exists.
pub async fn own_customer(app: &App, call: &Call, customer: TenantId) -> Result<Kept<Relationship>, Failure> {
    let edge = store::relationship::relationship_between(&app.db, call.caller.tenant, customer).await?;
    edge.ok_or(Failure::NotFound("customer"))
}

impl App {
    /// The user who asks.
    ///
    /// # Errors
    /// [`Failure::NotFound`] for programs, which are no users.
    pub async fn user(&self, call: &Call) -> Result<Kept<User>, Failure> {
        let id = call.caller.user.ok_or(Failure::NotFound("user"))?;
        self.db.get::<User>(id).await?.ok_or(Failure::NotFound("user"))
    }
}
