//! Adds a person to the caller's tenant with a one-time password (2.4, N-30). A partner needs an admin agent first (S3
//! step 8).

use super::{caller, held_by_another};
use crate::{
    App, Call, Failure, FieldError, Work,
    enrolment::{is_label, new_user},
    mail::Notification,
    once,
    sign_in::password,
    work::{MailArgs, Recipient},
};
use domain::{
    email::EmailAddress,
    facts::{ChangeFacts, Facts},
    name::PersonName,
    tenant::Tenant,
    user::{Role, User},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use store::audit::AuditAbout;

/// A person to be added.
#[derive(Clone, Debug, Default)]
pub struct AddUser {
    /// The part of the sign-in name before the `@`.
    pub sign_in: String,
    /// One of the tenant's domains; its first when absent.
    pub domain: Option<String>,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Where mail is sent.
    pub email: String,
    /// Preferred language.
    pub language: String,
    /// Roles to begin with.
    pub roles: BTreeSet<Role>,
}

/// What came of it; the password is shown this once and must be changed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AddedUser {
    /// The person.
    pub user: User,
    /// The one-time password.
    pub password: String,
}

/// Adds a person.
///
/// # Errors
/// [`Failure::Refused`]: `RoleNotAllowed`, `AdminAgentMissing`, `RoleNotOffered`; [`Failure::Invalid`] with every
/// wrong field, a name that is taken among them.
pub async fn add_user(app: &App, call: &Call, input: AddUser) -> Result<AddedUser, Failure> {
    once(app, call, async || add_once(app, call, &input).await).await
}

async fn add_once(app: &App, call: &Call, input: &AddUser) -> Result<AddedUser, Failure> {
    // look
    let tenant = app.db.get::<Tenant>(call.caller.tenant).await?.ok_or(Failure::NotFound("tenant"))?;
    let change = ChangeFacts {
        has_admin_agent: held_by_another(app, tenant.id, Role::AdminAgent, None).await?,
        wanted: if input.roles.contains(&Role::GlobalAdmin) { "global_admin".into() } else { String::new() },
        state_allows: true,
        ..ChangeFacts::default()
    };
    let facts = Facts { caller: caller(call, tenant.id), change: Some(change.clone()), ..Facts::default() };

    // ask: for the person, and for each of its roles
    let grant = app.ask(call, "add_user", facts.clone(), &Default::default()).await?;
    for role in &input.roles {
        let change = ChangeFacts { wanted: role.as_str().into(), ..change.clone() };
        let facts = Facts { change: Some(change), ..facts.clone() };
        app.ask(call, "assign_roles", facts, &Default::default()).await?;
    }

    // decide
    let sign_in_name = check(app, &tenant, input).await?;
    let one_time = app.ids.secret()[..16].to_owned();
    let hash = password::hash_password(one_time.clone(), app.ids.secret()).await?;
    let user = User {
        sign_in_name,
        first_name: input.first_name.trim().to_owned(),
        last_name: input.last_name.trim().to_owned(),
        email: input.email.trim().to_owned(),
        language: language(app, call, &input.language),
        password_hash: Some(hash),
        change_password: true,
        ..new_user(app, call, &tenant, (&input.sign_in, input.roles.clone()))
    };

    // record
    let mut work = Work::granted(app, call, &grant);
    work.insert(&user);
    let seen = User { password_hash: None, ..user.clone() };
    work.audit("create_partner_user", AuditAbout::of("user", user.id.0).became(&seen));
    work.mail(Notification::UserCreated, &to(&user), &args(app, &tenant, &user));
    let added = AddedUser { user: seen, password: one_time };
    work.commit(&added).await?;
    Ok(added)
}

fn language(app: &App, call: &Call, wanted: &str) -> String {
    let known = app.programme.programme.languages.iter().any(|language| language == wanted);
    if known { wanted.to_owned() } else { call.caller.language.clone() }
}

fn to(user: &User) -> Recipient {
    Recipient { email: user.email.clone(), language: user.language.clone() }
}

pub(super) fn args(app: &App, tenant: &Tenant, user: &User) -> MailArgs {
    MailArgs::from([
        ("name".into(), user.first_name.clone()),
        ("company".into(), tenant.name.clone()),
        ("sign_in".into(), user.sign_in_name.clone()),
        ("link".into(), app.link("sign-in", "")),
    ])
}

/// Checks every field; the errors come back together. Gives the sign-in name.
async fn check(app: &App, tenant: &Tenant, input: &AddUser) -> Result<String, Failure> {
    let mut wrong = Vec::new();
    let mut fault = |field: &str, code: &str, message: String| {
        wrong.push(FieldError { field: field.into(), code: code.into(), message });
    };
    for (field, name) in [("first_name", &input.first_name), ("last_name", &input.last_name)] {
        if let Err(error) = PersonName::parse(name) {
            fault(field, "PersonNameInvalid", error.to_string());
        }
    }
    if let Err(error) = EmailAddress::parse(&input.email) {
        fault("email", error.code(), error.to_string());
    }
    if !is_label(&input.sign_in) {
        fault("sign_in", "SignInNameInvalid", "use small letters, digits, dots and hyphens".into());
    }
    let domain = input.domain.as_deref().unwrap_or(tenant.default_domain.as_str());
    if domain != tenant.default_domain && !tenant.verified_domains.iter().any(|verified| verified == domain) {
        fault("domain", "DomainInvalid", format!("`{domain}` is not a verified domain of this tenant"));
    }
    let name = format!("{}@{domain}", input.sign_in);
    if store::user::user_by_name(&app.db, &name).await?.is_some() {
        fault("sign_in", "SignInNameTaken", format!("`{name}` is taken; choose another name"));
    }
    if wrong.is_empty() { Ok(name) } else { Err(Failure::Invalid(wrong)) }
}
