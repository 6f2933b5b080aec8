//! Registers a program that signs in for the caller's tenant, and switches one off.

use crate::{App, Call, Failure, FieldError, Grant, Work, ask::About, clock::hash, once::once};
use domain::{facts::Facts, id::ApplicationId, user::Application};
use std::sync::Mutex;
use store::audit::AuditAbout;

/// A program just registered.
#[derive(Clone, Debug)]
pub struct Registered {
    /// The program.
    pub application: Application,
    /// Its secret, shown this once; absent when the request was a repetition, because the secret is kept nowhere.
    pub secret: Option<String>,
}

/// Registers a program of that name; a global admin does, after signing in with a second factor.
pub async fn register_application(app: &App, call: &Call, name: &str) -> Result<Registered, Failure> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > 100 {
        return Err(FieldError::alone("name", "NameLength", "Give the program a name of 1 to 100 characters."));
    }
    let secret = Mutex::new(None);
    let application = once(app, call, || keep(app, call, name, &secret)).await?;
    Ok(Registered { application, secret: secret.into_inner().ok().flatten() })
}

async fn keep(app: &App, call: &Call, name: &str, shown: &Mutex<Option<String>>) -> Result<Application, Failure> {
    let grant = may(app, call).await?;
    let secret = app.ids.secret();
    let application = Application {
        id: app.ids.next(call.at),
        tenant: call.caller.tenant,
        name: name.to_string(),
        secret_hash: hash(secret.as_bytes()),
        created_by: call.caller.user,
        created_at: call.at,
        revoked_at: None,
    };
    let mut work = Work::granted(app, call, &grant);
    work.insert(&application);
    work.audit("register_application", AuditAbout::of("application", application.id.0));
    work.commit(&application).await?;
    if let Ok(mut place) = shown.lock() {
        *place = Some(secret);
    }
    Ok(application)
}

/// The programs of the caller's tenant that are not switched off.
pub async fn list_applications(app: &App, call: &Call) -> Result<Vec<Application>, Failure> {
    may(app, call).await?;
    let all = store::user::application_list_by_tenant(&app.db, call.caller.tenant).await?;
    Ok(all.into_iter().map(|kept| kept.value).filter(|application| application.revoked_at.is_none()).collect())
}

/// Switches a program off; its tokens stop working at once.
pub async fn revoke_application(app: &App, call: &Call, id: ApplicationId) -> Result<(), Failure> {
    let grant = may(app, call).await?;
    let found = app.db.get::<Application>(id).await?;
    let found = found.filter(|application| application.tenant == call.caller.tenant);
    let mut application = found.ok_or(Failure::NotFound("application"))?;
    if application.revoked_at.is_some() {
        return Ok(());
    }
    application.revoked_at = Some(call.at);
    let mut work = Work::granted(app, call, &grant);
    work.update(&application);
    work.audit("unregister_application", AuditAbout::of("application", application.id.0));
    work.commit(&()).await
}

async fn may(app: &App, call: &Call) -> Result<Grant, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "register_application", facts, &About::default()).await
}
