//! The program behind a token request: our own sign-in, or one that is registered.

use super::{NotIssued, OWN_CLIENT};
use crate::{App, clock::hash};
use domain::{
    id::{ApplicationId, TenantId},
    tenant::{Tenant, TenantKind},
    user::Application,
};

/// A program that may ask for tokens.
#[derive(Clone, Debug)]
pub struct Client {
    /// Its client id.
    pub id: ApplicationId,
    /// Its row; our own sign-in has none.
    pub application: Option<Application>,
    /// It proved itself with its secret.
    pub confidential: bool,
}

/// Finds the program and checks the secret, when one is sent. A wrong one is never overlooked.
pub async fn client(app: &App, client_id: Option<&str>, secret: Option<&str>) -> Result<Client, NotIssued> {
    let id = client_id.ok_or_else(|| NotIssued::Request("the parameter `client_id` is missing".into()))?;
    let id: ApplicationId = id.parse().map_err(|_| NotIssued::Client)?;
    let secret = secret.filter(|secret| !secret.is_empty());
    if id == OWN_CLIENT && secret.is_none() {
        return Ok(Client { id, application: None, confidential: false });
    }
    let found = app.db.get::<Application>(id).await?.filter(|application| application.revoked_at.is_none());
    let application = found.ok_or(NotIssued::Client)?.value;
    match secret {
        Some(secret) if hash(secret.as_bytes()) == application.secret_hash => {
            Ok(Client { id, application: Some(application), confidential: true })
        }
        Some(_) => Err(NotIssued::Client),
        None => Ok(Client { id, application: Some(application), confidential: false }),
    }
}

impl Client {
    /// Demands that users of that tenant may sign in through it: its own tenant's users, or everyone when it is the
    /// operator's program.
    pub(super) async fn serves(&self, app: &App, tenant: TenantId) -> Result<(), NotIssued> {
        let Some(application) = &self.application else { return Ok(()) };
        if application.tenant == tenant {
            return Ok(());
        }
        let owner = app.db.get::<Tenant>(application.tenant).await?;
        match owner.map(|owner| owner.kind) {
            Some(TenantKind::Operator) => Ok(()),
            _ => Err(NotIssued::Unauthorized("this client is registered in another tenant")),
        }
    }
}
