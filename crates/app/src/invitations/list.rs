//! The invitations a tenant has sent.

use crate::{App, Call, Failure};
use domain::{facts::Facts, id::InvitationId, invitation::Invitation};
use store::Kept;

/// Invitations of the caller's tenant, oldest first, after `after`, at most `limit`.
///
/// # Errors
/// [`Failure::Refused`] without the role.
pub async fn list_invitations(
    app: &App,
    call: &Call,
    after: Option<InvitationId>,
    limit: i64,
) -> Result<Vec<Kept<Invitation>>, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "view_invitations", facts, &Default::default()).await?;
    Ok(store::invitation::invitation_list_by_inviter(&app.db, call.caller.tenant, after, limit).await?)
}
