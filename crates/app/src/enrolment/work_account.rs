//! "Create one": a company without a work account gets a tenant and its first global admin (2.3, RQ-C16, RQ-C30).

use crate::{
    App, Call, Failure, FieldError, Work,
    mail::Notification,
    once,
    sign_in::password,
    work::{MailArgs, Recipient},
};
use domain::{
    email::EmailAddress,
    name::{CompanyName, PersonName},
    tenant::{Cloud, Organisation, Tenant, TenantKind},
    user::{Role, User},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use store::audit::AuditAbout;

/// A work account as asked for.
#[derive(Clone, Debug, Default)]
pub struct CreateWorkAccount {
    /// Registered name of the company.
    pub company: String,
    /// Its country, which becomes the tenant's for good.
    pub country: String,
    /// First label of the tenant's domain: `karst` for `karst.onentrepot.example`.
    pub prefix: String,
    /// The part of the sign-in name before the `@`.
    pub sign_in: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Where mail is sent.
    pub email: String,
    /// Preferred language.
    pub language: String,
    /// The password.
    pub password: String,
}

/// What came of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct WorkAccount {
    /// The new tenant.
    pub tenant: Tenant,
    /// The name to sign in with.
    pub sign_in_name: String,
}

/// Creates a tenant with its first global admin. Nobody has to sign in; who is signed in as global admin of a partner
/// gets another tenant of the same organisation.
///
/// # Errors
/// [`Failure::Invalid`] with every wrong field, a domain that is taken among them.
pub async fn create_work_account(app: &App, call: &Call, input: CreateWorkAccount) -> Result<WorkAccount, Failure> {
    once(app, call, async || create_once(app, call, &input).await).await
}

async fn create_once(app: &App, call: &Call, input: &CreateWorkAccount) -> Result<WorkAccount, Failure> {
    // look
    let owner = own_organisation(app, call).await?;
    let domain = check(app, input).await?;

    // decide: nobody is asked, because the account brings no rights but over itself
    let fresh = owner.is_none();
    let organisation = owner.unwrap_or_else(|| Organisation {
        id: app.ids.next(call.at),
        name: input.company.trim().to_owned(),
        country: input.country.clone(),
        registration_number: None,
        created_at: call.at,
    });
    let wanted = Directory { kind: TenantKind::Customer, country: input.country.clone(), domain };
    let tenant = new_directory(app, call, &organisation, wanted);
    let hash = password::hash_password(input.password.clone(), app.ids.secret()).await?;
    let person = User { password_hash: Some(hash), ..person(app, call, &tenant, input) };

    // record
    let mut work = Work::without_grant(app, call);
    if fresh {
        work.insert(&organisation);
    }
    work.insert(&tenant);
    store::tenant::domain_insert(work.set(), &tenant.default_domain, tenant.id);
    work.insert(&person);
    work.audit("create_work_account", AuditAbout::of("tenant", tenant.id.0).in_log_of(tenant.id).became(&tenant));
    let args = MailArgs::from([
        ("name".into(), person.first_name.clone()),
        ("company".into(), tenant.name.clone()),
        ("sign_in".into(), person.sign_in_name.clone()),
        ("link".into(), app.link("sign-in", "")),
    ]);
    let to = Recipient { email: person.email.clone(), language: person.language.clone() };
    work.mail(Notification::UserCreated, &to, &args);
    let made = WorkAccount { tenant, sign_in_name: person.sign_in_name };
    work.commit(&made).await?;
    Ok(made)
}

/// The organisation of a signed-in global admin of a partner.
async fn own_organisation(app: &App, call: &Call) -> Result<Option<Organisation>, Failure> {
    let admin = call.caller.user.is_some() && call.caller.facts.roles.iter().any(|role| role == "global_admin");
    if !admin || app.account(call.caller.tenant).await?.is_none() {
        return Ok(None);
    }
    let tenant = app.db.get::<Tenant>(call.caller.tenant).await?.ok_or(Failure::NotFound("tenant"))?;
    Ok(app.db.get::<Organisation>(tenant.organisation).await?.map(|kept| kept.value))
}

/// Checks every field; the errors come back together. Gives the default domain.
async fn check(app: &App, input: &CreateWorkAccount) -> Result<String, Failure> {
    let mut wrong = Vec::new();
    let mut fault = |field: &str, code: &str, message: String| {
        wrong.push(FieldError { field: field.into(), code: code.into(), message });
    };
    let programme = &app.programme.programme;
    if let Err(error) = CompanyName::parse(&input.company, &programme.enrolment.company_forms) {
        fault("company", "CompanyNameInvalid", error.to_string());
    }
    for (field, name) in [("first_name", &input.first_name), ("last_name", &input.last_name)] {
        if let Err(error) = PersonName::parse(name) {
            fault(field, "PersonNameInvalid", error.to_string());
        }
    }
    if let Err(error) = EmailAddress::parse(&input.email) {
        fault("email", "EmailInvalid", error.to_string());
    }
    if !app.market(&input.country).listed {
        fault("country", "MarketNotSupported", format!("the programme does not trade in `{}`", input.country));
    }
    if input.password.chars().count() < password::SHORTEST {
        fault("password", "PasswordTooShort", format!("use {} characters or more", password::SHORTEST));
    }
    if !is_label(&input.sign_in) {
        fault("sign_in", "SignInNameInvalid", "use small letters, digits, dots and hyphens".into());
    }
    let domain = format!("{}.{}", input.prefix, programme.operator.tenant_domain);
    if !is_label(&input.prefix) || input.prefix.contains('.') {
        fault("prefix", "DomainInvalid", "use 1 to 27 small letters, digits and hyphens".into());
    } else if store::tenant::domain_owner(&app.db, &domain).await?.is_some() {
        fault("prefix", "DomainTaken", format!("`{domain}` is taken; choose another prefix"));
    }
    if wrong.is_empty() { Ok(domain) } else { Err(Failure::Invalid(wrong)) }
}

/// 1 to 27 small letters and digits, with dots and hyphens inside.
pub(crate) fn is_label(text: &str) -> bool {
    let inner = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let ends = |byte: Option<&u8>| byte.is_some_and(|byte| inner(*byte));
    let bytes = text.as_bytes();
    (1..=27).contains(&bytes.len())
        && bytes.iter().all(|byte| inner(*byte) || matches!(byte, b'-' | b'.'))
        && ends(bytes.first())
        && ends(bytes.last())
        && !text.contains("..")
}

/// A directory as wanted.
pub(crate) struct Directory {
    pub(crate) kind: TenantKind,
    pub(crate) country: String,
    pub(crate) domain: String,
}

/// A new tenant of an organisation, in the cloud that the operator starts in.
pub(crate) fn new_directory(app: &App, call: &Call, organisation: &Organisation, wanted: Directory) -> Tenant {
    Tenant {
        id: app.ids.next(call.at),
        organisation: organisation.id,
        name: organisation.name.clone(),
        kind: wanted.kind,
        internal_use: false,
        country: wanted.country,
        cloud: cloud(app),
        default_domain: wanted.domain.clone(),
        verified_domains: vec![wanted.domain],
        created_at: call.at,
    }
}

fn cloud(app: &App) -> Cloud {
    app.programme.programme.operator.cloud
}

fn person(app: &App, call: &Call, tenant: &Tenant, input: &CreateWorkAccount) -> User {
    let known = app.programme.programme.languages.contains(&input.language);
    User {
        first_name: input.first_name.trim().to_owned(),
        last_name: input.last_name.trim().to_owned(),
        email: input.email.trim().to_owned(),
        language: if known { input.language.clone() } else { call.caller.language.clone() },
        ..new_user(app, call, tenant, (&input.sign_in, [Role::GlobalAdmin].into()))
    }
}

/// A user of a tenant without names and password.
pub(crate) fn new_user(app: &App, call: &Call, tenant: &Tenant, (sign_in, roles): (&str, BTreeSet<Role>)) -> User {
    User {
        id: app.ids.next(call.at),
        tenant: tenant.id,
        sign_in_name: format!("{sign_in}@{}", tenant.default_domain),
        first_name: String::new(),
        last_name: String::new(),
        email: String::new(),
        language: call.caller.language.clone(),
        roles,
        password_hash: None,
        change_password: false,
        totp_secret: None,
        totp_step: None,
        wrong_sign_ins: 0,
        wrong_sign_in_at: None,
        guest: false,
        personal: false,
        created_at: call.at,
        blocked_at: None,
        deleted_at: None,
    }
}
