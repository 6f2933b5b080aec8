//! Granular delegated admin: asked for by a partner, approved by the customer, given to groups, ended by either (7.6).

mod approve;
mod assign;
mod list;
mod request;
mod terminate;

pub(crate) use approve::approve_by_invitation;
pub use assign::assign_gdap;
pub use list::{PartnerOfCustomer, list_delegations, partners_of_customer};
pub use request::{RequestGdap, request_gdap};
pub use terminate::terminate_gdap;

use crate::{Failure, FieldError};
use domain::delegation::DelegationRefusal;

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
