//! A partner creates a user in a customer's directory (S3 step 4).

use super::access::{Act, ask};
use crate::{
    App, Call, Failure, FieldError, Work,
    mail::Notification,
    once, sign_in,
    work::{MailArgs, Recipient},
};
use domain::{id::TenantId, tenant::Tenant, user::User};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use store::audit::AuditAbout;

/// A user as asked for.
#[derive(Clone, Debug, Default)]
pub struct CreateCustomerUser {
    /// The sign-in name, in one of the customer's domains.
    pub sign_in_name: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// The password wanted; one is made when absent.
    pub password: Option<String>,
    /// The password must be changed at the first sign-in.
    pub change_password: bool,
}

/// What came of it; the password is shown this once.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CreatedUser {
    /// The user.
    pub user: User,
    /// The password it signs in with first; not kept, so a repetition of the call does not have it.
    #[serde(skip)]
    pub password: Option<String>,
}

/// Creates a user of a customer.
///
/// # Errors
/// [`Failure::Refused`] `AdminConsentMissing` without delegated admin; [`Failure::Invalid`] for wrong fields.
pub async fn create_customer_user(
    app: &App,
    call: &Call,
    customer: TenantId,
    input: CreateCustomerUser,
) -> Result<CreatedUser, Failure> {
    once(app, call, async || create_once(app, call, customer, &input).await).await
}

async fn create_once(
    app: &App,
    call: &Call,
    customer: TenantId,
    input: &CreateCustomerUser,
) -> Result<CreatedUser, Failure> {
    // ask
    let grant = ask(app, call, customer, Act::Write).await?;

    // look
    let tenant = app.db.get::<Tenant>(customer).await?.ok_or(Failure::NotFound("customer"))?;
    let name = sign_in_name(&tenant, &input.sign_in_name)?;
    if store::user::user_by_name(&app.db, &name).await?.is_some() {
        let message = format!("`{name}` is taken; choose another sign-in name");
        return Err(FieldError::alone("userPrincipalName", "SignInNameTaken", message));
    }

    // decide
    let password = input.password.clone().unwrap_or_else(|| app.ids.secret()[..16].to_owned());
    let hash = new_hash(app, &password).await?;
    let user = User {
        id: app.ids.next(call.at),
        tenant: customer,
        email: name.clone(),
        sign_in_name: name,
        first_name: input.first_name.trim().to_owned(),
        last_name: input.last_name.trim().to_owned(),
        language: "en".into(),
        roles: BTreeSet::new(),
        password_hash: Some(hash),
        change_password: input.change_password || input.password.is_none(),
        totp_secret: None,
        totp_step: None,
        guest: false,
        personal: false,
        created_at: call.at,
        blocked_at: None,
        deleted_at: None,
        wrong_sign_ins: 0,
        wrong_sign_in_at: None,
    };

    // record
    let mut work = Work::granted(app, call, &grant);
    work.insert(&user);
    work.audit("add_customer_user", AuditAbout::of("user", user.id.0).customer(customer, &tenant.name));
    let to = Recipient { email: user.email.clone(), language: user.language.clone() };
    let args = MailArgs::from([
        ("name".into(), user.first_name.clone()),
        ("company".into(), tenant.name.clone()),
        ("sign_in".into(), user.sign_in_name.clone()),
        ("link".into(), app.link("sign-in", "")),
    ]);
    work.mail(Notification::UserCreated, &to, &args);
    let created = CreatedUser { user, password: Some(password) };
    work.commit(&created).await?;
    Ok(created)
}

/// The hash of a password, when it is long enough to be one.
pub(super) async fn new_hash(app: &App, password: &str) -> Result<String, Failure> {
    let (shortest, longest) = (sign_in::password::SHORTEST, sign_in::password::LONGEST);
    if !(shortest..=longest).contains(&password.chars().count()) {
        let message = format!("write a password of {shortest} to {longest} characters, or none to have one made");
        return Err(FieldError::alone("passwordProfile.password", "PasswordInvalid", message));
    }
    sign_in::password::hash_password(password.to_owned(), app.ids.secret()).await
}

/// The sign-in name in lower case, when its domain is the customer's.
pub(super) fn sign_in_name(tenant: &Tenant, wanted: &str) -> Result<String, Failure> {
    let name = wanted.trim().to_lowercase();
    let invalid = |message: String| FieldError::alone("userPrincipalName", "SignInNameInvalid", message);
    let Some((local, domain)) = name.split_once('@') else {
        return Err(invalid(format!("write it as name@{}", tenant.default_domain)));
    };
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '\'');
    if local.is_empty() || local.len() > 64 || !local.chars().all(fits) {
        return Err(invalid("the part before the @ has 1 to 64 letters, digits, dots, dashes and underscores".into()));
    }
    if domain != tenant.default_domain && !tenant.verified_domains.iter().any(|own| own == domain) {
        return Err(invalid(format!("`{domain}` is none of the customer's domains: use {}", tenant.default_domain)));
    }
    Ok(name)
}
