//! Creates the membership account of a partner organisation with its global partner id, on request with a sign-in of
//! its own (3, RQ-C42): whoever looks after the membership need not be the one who trades.

use super::{allot::allot, membership};
use crate::{
    App, Call, Failure, FieldError, Work,
    enrolment::{Directory, new_directory, new_user},
    once,
    sign_in::password,
};
use domain::{
    account::Membership,
    facts::{CallerFacts, Facts},
    tenant::{Organisation, Tenant, TenantKind},
    user::{Role, User},
};
use serde::{Deserialize, Serialize};
use store::audit::AuditAbout;

/// A sign-in for the membership account only.
#[derive(Clone, Debug, Default)]
pub struct MembershipSignIn {
    /// First label of the membership tenant's domain.
    pub prefix: String,
    /// The part of the sign-in name before the `@`.
    pub sign_in: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Where mail is sent.
    pub email: String,
    /// The password.
    pub password: String,
}

/// What came of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CreatedMembership {
    /// The membership account with the global partner id.
    pub membership: Membership,
    /// The name of the separate account admin, if one was asked for.
    pub sign_in_name: Option<String>,
}

/// Creates the membership account of the caller's organisation.
///
/// # Errors
/// [`Failure::Refused`] for everyone but global and account admins of a partner; [`Failure::State`] when there is one.
pub async fn create_membership(
    app: &App,
    call: &Call,
    separate: Option<MembershipSignIn>,
) -> Result<CreatedMembership, Failure> {
    once(app, call, async || create_once(app, call, separate.as_ref()).await).await
}

async fn create_once(
    app: &App,
    call: &Call,
    separate: Option<&MembershipSignIn>,
) -> Result<CreatedMembership, Failure> {
    // look
    let tenant = app.db.get::<Tenant>(call.caller.tenant).await?.ok_or(Failure::NotFound("tenant"))?;
    let there = membership(app, tenant.id).await?;

    // ask: adding the global id is adding the first of its ids
    let caller = CallerFacts { own: true, ..call.caller.facts.clone() };
    let facts = Facts { caller, ..Facts::default() };
    let grant = app.ask(call, "add_location", facts, &Default::default()).await?;

    // decide
    if there.is_some() {
        return Err(Failure::state(
            "MembershipExists",
            "the organisation has a membership account; add locations to it",
        ));
    }
    let admin = match separate {
        Some(wanted) => Some(directory(app, call, &tenant, wanted).await?),
        None => None,
    };

    // record
    let mut work = Work::granted(app, call, &grant);
    let mut tenants = vec![tenant.id];
    if let Some((directory, user)) = &admin {
        tenants.push(directory.id);
        work.insert(directory);
        store::tenant::domain_insert(work.set(), &directory.default_domain, directory.id);
        work.insert(user);
    }
    let made = Membership {
        id: app.ids.next(call.at),
        organisation: tenant.organisation,
        global_partner_id: allot(app, &mut work).await?,
        tenants,
        country: tenant.country.clone(),
        created_at: call.at,
    };
    work.insert(&made);
    work.audit("create_membership", AuditAbout::of("membership", made.id.0).became(&made));
    let created = CreatedMembership { membership: made, sign_in_name: admin.map(|(_, user)| user.sign_in_name) };
    work.commit(&created).await?;
    Ok(created)
}

/// A tenant that only signs in to the membership account, with its account admin.
async fn directory(app: &App, call: &Call, csp: &Tenant, wanted: &MembershipSignIn) -> Result<(Tenant, User), Failure> {
    let organisation = app.db.get::<Organisation>(csp.organisation).await?.ok_or(Failure::NotFound("organisation"))?;
    let domain = format!("{}.{}", wanted.prefix, app.programme.programme.operator.tenant_domain);
    let labels = crate::enrolment::is_label(&wanted.prefix) && !wanted.prefix.contains('.');
    if !labels || store::tenant::domain_owner(&app.db, &domain).await?.is_some() {
        return Err(FieldError::alone("prefix", "DomainTaken", format!("`{domain}` cannot be had; choose another")));
    }
    if !crate::enrolment::is_label(&wanted.sign_in) {
        return Err(FieldError::alone("sign_in", "SignInNameInvalid", "use small letters, digits, dots and hyphens"));
    }
    if wanted.password.chars().count() < password::SHORTEST {
        return Err(FieldError::alone("password", "PasswordTooShort", "use 12 characters or more"));
    }
    let kind = TenantKind::Membership;
    let country = csp.country.clone();
    let directory = new_directory(app, call, &organisation, Directory { kind, country, domain });
    let hash = password::hash_password(wanted.password.clone(), app.ids.secret()).await?;
    let user = User {
        first_name: wanted.first_name.clone(),
        last_name: wanted.last_name.clone(),
        email: wanted.email.clone(),
        password_hash: Some(hash),
        ..new_user(app, call, &directory, (&wanted.sign_in, [Role::AccountAdmin, Role::GlobalAdmin].into()))
    };
    Ok((directory, user))
}
