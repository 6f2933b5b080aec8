//! What a partner's user may do in a customer's directory, and the question to the policies about it.

use crate::{App, Call, Failure, Grant, ask::About, look};
use domain::{
    delegation::{Access, GLOBAL_ADMINISTRATOR, effective_access},
    facts::{ConnectionFacts, Facts},
    id::TenantId,
    user::{Role, User},
};
use store::Kept;

/// What somebody wants to do there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    /// Read users and roles.
    Read,
    /// Set a new password.
    ResetPassword,
    /// Create, change, delete and restore users.
    Write,
}

impl Act {
    /// The granular roles that allow it besides global administrator.
    const fn roles(self) -> &'static [&'static str] {
        match self {
            Self::Read => &[
                "global_reader",
                "directory_readers",
                "directory_writers",
                "user_administrator",
                "helpdesk_administrator",
                "license_administrator",
                "privileged_role_administrator",
                "privileged_authentication_administrator",
            ],
            Self::ResetPassword => {
                &["user_administrator", "helpdesk_administrator", "privileged_authentication_administrator"]
            }
            Self::Write => &["user_administrator"],
        }
    }

    fn allowed_by(self, access: &Access) -> bool {
        let fits = |role: &str| role == GLOBAL_ADMINISTRATOR || self.roles().contains(&role);
        match access {
            Access::None => false,
            Access::Dap { role } => fits(role),
            Access::Gdap { roles } => roles.iter().any(|role| fits(role)),
        }
    }
}

/// Asks whether the caller may do that in the customer's directory.
///
/// # Errors
/// [`Failure::NotFound`] when it is not the caller's customer; [`Failure::Refused`] without role or consent.
pub(super) async fn ask(app: &App, call: &Call, customer: TenantId, act: Act) -> Result<Grant, Failure> {
    look::own_customer(app, call, customer).await?;
    let user = app.user(call).await?;
    let delegations = store::relationship::delegation_list_by_partner(&app.db, call.caller.tenant).await?;
    let here = delegations.into_iter().filter(|delegation| delegation.target == Some(customer));
    let here: Vec<_> = here.map(|kept| kept.value).collect();
    let access = effective_access(&groups(&user), user.guest, &here, call.at);
    let between = ConnectionFacts { admin_consent: act.allowed_by(&access), ..ConnectionFacts::default() };
    let facts = Facts { caller: call.caller.facts.clone(), connection: Some(between), ..Facts::default() };
    let about = About { seller: Some(call.caller.tenant), customer: Some(customer), reseller: None };
    app.ask(call, "administer_customer", facts, &about).await
}

/// The partner's groups a user is in: its programme roles are groups (7.5).
fn groups(user: &User) -> Vec<&'static str> {
    let of_role = |role: &Role| match role {
        Role::AdminAgent => Some("admin_agents"),
        Role::HelpdeskAgent => Some("helpdesk_agents"),
        Role::SalesAgent => Some("sales_agents"),
        _ => None,
    };
    user.roles.iter().filter_map(of_role).collect()
}

/// A user of that customer, deleted ones included.
pub(super) async fn load(app: &App, customer: TenantId, id: domain::id::UserId) -> Result<Kept<User>, Failure> {
    let found = app.db.get::<User>(id).await?.filter(|user| user.tenant == customer);
    found.ok_or(Failure::NotFound("user"))
}
