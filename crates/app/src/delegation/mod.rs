//! Granular delegated admin: asked for by a partner, approved by the customer, given to groups, ended by either (7.6).

mod administer;
mod approve;
mod assign;
mod list;
mod request;
mod terminate;
mod work_due;

pub use administer::{Administration, administration};
pub(crate) use approve::approve_by_invitation;
pub use assign::assign_gdap;
pub use list::{PartnerOfCustomer, list_delegations, partners_of_customer};
pub use request::{RequestGdap, request_gdap};
pub use terminate::terminate_gdap;
pub use work_due::work_due;

use crate::{App, Call, Failure, FieldError, Work};
use domain::{delegation::DelegationRefusal, invitation::Invitation, relationship::Delegation};
use store::Kept;

/// A request whose invitation is declined or withdrawn goes with it; other invitations have none.
pub(crate) async fn give_up(app: &App, work: &mut Work<'_>, call: &Call, to: &Invitation) -> Result<(), Failure> {
    let Some(id) = to.delegation else { return Ok(()) };
    let mut delegation: Kept<Delegation> = app.db.get(id).await?.ok_or(Failure::NotFound("request"))?;
    let given_up = delegation.value.clone().give_up(call.at);
    delegation.value = given_up.map_err(|refusal| refused(&refusal))?;
    work.update(&delegation);
    Ok(())
}

/// What was wrong with a wish names its field; a state in the way names itself.
fn refused(refusal: &DelegationRefusal) -> Failure {
    let field = |field: &str, code: &str| FieldError::alone(field, code, refusal.to_string());
    match refusal {
        DelegationRefusal::NameNotAllowed(_) => field("name", "NameNotAllowed"),
        DelegationRefusal::NoRoles | DelegationRefusal::RoleNotAllowed(_) => field("roles", "RoleUnknown"),
        DelegationRefusal::DurationNotAllowed { .. } => field("duration", "DurationNotAllowed"),
        DelegationRefusal::ExtensionNotAllowed => field("autoExtend", "ExtensionNotAllowed"),
        DelegationRefusal::RequestLapsed => Failure::state("InvitationExpired", refusal.to_string()),
        DelegationRefusal::StateNotAllowed(_) | DelegationRefusal::NotGranular => {
            Failure::state("DelegationStateNotAllowed", refusal.to_string())
        }
    }
}
