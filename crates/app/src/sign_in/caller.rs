//! Who asks, with every request anew: a verified token says who, the database says whether they still may and what they
//! are, so that a blocked user, a lost role and an ended sign-in count at once.

use super::{Identity, OWN_CLIENT};
use crate::{App, Failure};
use domain::{
    account::Account,
    facts::{Caller, CallerFacts},
    sign_in::TokenGrant,
    tenant::{Tenant, TenantKind},
    time::At,
    user::{Application, Role, User},
};
use std::collections::BTreeSet;
use store::{Kept, WriteSet};

/// The caller behind a token, or nothing when the token no longer counts.
pub async fn caller(app: &App, at: At, identity: &Identity) -> Result<Option<Caller>, Failure> {
    let Some(tenant) = app.db.get::<Tenant>(identity.tenant).await? else { return Ok(None) };
    if !grant_counts(app, at, identity).await? || !client_counts(app, identity).await? {
        return Ok(None);
    }
    match identity.user {
        Some(id) => {
            let user = app.db.get::<User>(id).await?.filter(|user| is_here(user) && user.tenant == tenant.id);
            let Some(user) = user else { return Ok(None) };
            user_caller(app, &tenant, &user, &identity.authentication).await.map(Some)
        }
        None => {
            let application = app.db.get::<Application>(identity.client).await?;
            let application = application.filter(|application| application.tenant == tenant.id);
            let Some(application) = application else { return Ok(None) };
            program_caller(app, &tenant, &application).await.map(Some)
        }
    }
}

/// A signed-in user as a caller: for sessions of the portal, which have no token.
pub async fn user_caller(
    app: &App,
    tenant: &Tenant,
    user: &User,
    authentication: &[String],
) -> Result<Caller, Failure> {
    let facts = CallerFacts { work_account: !user.personal, ..facts(app, tenant, "user", &user.roles).await? };
    Ok(Caller {
        tenant: tenant.id,
        user: Some(user.id),
        name: user.sign_in_name.clone(),
        facts: CallerFacts { mfa: authentication.iter().any(|method| method == "mfa"), ..facts },
        authentication: authentication.to_vec(),
        language: user.language.clone(),
    })
}

/// A program signed in for itself; it acts for its tenant with the rights of an admin agent (wire.md 2, app-only).
async fn program_caller(app: &App, tenant: &Tenant, application: &Application) -> Result<Caller, Failure> {
    let roles = BTreeSet::from([Role::AdminAgent]);
    Ok(Caller {
        tenant: tenant.id,
        user: None,
        name: application.name.clone(),
        facts: CallerFacts { mfa: true, work_account: true, ..facts(app, tenant, "app", &roles).await? },
        authentication: vec!["secret".into()],
        language: "en".into(),
    })
}

async fn facts(app: &App, tenant: &Tenant, kind: &str, roles: &BTreeSet<Role>) -> Result<CallerFacts, Failure> {
    let account: Option<Kept<Account>> = store::account::account_by_tenant(&app.db, tenant.id).await?;
    let tier = match (&account, tenant.kind) {
        (_, TenantKind::Operator) => "operator",
        (Some(account), _) => account.tier.as_str(),
        (None, TenantKind::Customer) => "customer",
        (None, _) => "",
    };
    Ok(CallerFacts {
        kind: kind.into(),
        tenant_kind: tenant.kind.as_str().into(),
        tier: tier.into(),
        roles: roles.iter().map(|role| role.as_str().to_string()).collect(),
        mfa: false,
        work_account: false,
        own: true,
        global_admins: String::new(),
    })
}

/// The sign-in behind the token still stands; its first use is noted, so that a lost answer can be told from theft.
async fn grant_counts(app: &App, at: At, identity: &Identity) -> Result<bool, Failure> {
    let Some((id, generation)) = identity.grant else { return Ok(identity.user.is_none()) };
    let Some(mut grant) = app.db.get::<TokenGrant>(id).await? else { return Ok(false) };
    if !grant.is_alive(at) || Some(grant.user) != identity.user {
        return Ok(false);
    }
    if grant.note_use(generation, at) {
        let mut set = WriteSet::new();
        set.update(&grant);
        match app.db.commit(set).await {
            // Somebody else noted it or exchanged the token; either is news enough.
            Ok(()) | Err(store::CommitError::Conflict | store::CommitError::Duplicate) => {}
            Err(store::CommitError::Unavailable(error)) => return Err(error.into()),
        }
    }
    Ok(true)
}

async fn client_counts(app: &App, identity: &Identity) -> Result<bool, Failure> {
    if identity.client == OWN_CLIENT {
        return Ok(identity.user.is_some());
    }
    let application = app.db.get::<Application>(identity.client).await?;
    Ok(application.is_some_and(|application| application.revoked_at.is_none()))
}

fn is_here(user: &User) -> bool {
    user.deleted_at.is_none() && user.blocked_at.is_none()
}
