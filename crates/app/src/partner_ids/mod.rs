//! Partner ids (3): the membership account with the global id, its locations, and which of them a CSP account uses.

mod add_location;
mod allot;
mod associate;
mod delete_location;
mod join;
mod list;
mod postpone;
mod verify_location;

pub use add_location::{AddLocation, add_location};
pub use associate::associate_partner_id;
pub use delete_location::delete_location;
pub use join::{CreatedMembership, MembershipSignIn, create_membership};
pub use list::{Identifier, list_identifiers};
pub use postpone::postpone_partner_id;
pub use verify_location::verify_location;

use crate::{App, Call, Failure};
use domain::{account::Membership, id::TenantId, tenant::Tenant};
use store::Kept;

/// The membership account of a tenant's organisation.
async fn membership(app: &App, tenant: TenantId) -> Result<Option<Kept<Membership>>, Failure> {
    let tenant = app.db.get::<Tenant>(tenant).await?.ok_or(Failure::NotFound("tenant"))?;
    Ok(store::account::membership_by_organisation(&app.db, tenant.organisation).await?)
}

/// The membership account that the caller's tenant acts for.
async fn own_membership(app: &App, call: &Call) -> Result<Kept<Membership>, Failure> {
    let found = membership(app, call.caller.tenant).await?;
    found.ok_or(Failure::NotFound("membership account"))
}
