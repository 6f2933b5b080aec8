//! A program signs in for itself with its secret: a token without a user (wire.md 2, app-only).

use super::{Issued, NotIssued, client::client, resource_of, tenant::tenant_named};
use crate::App;
use domain::time::At;

/// What a program sends to any token endpoint.
#[derive(Clone, Copy, Debug, Default)]
pub struct ClientRequest<'a> {
    /// The tenant in the address.
    pub tenant: &'a str,
    /// The client id.
    pub client_id: Option<&'a str>,
    /// The secret.
    pub client_secret: Option<&'a str>,
    /// The audience, in the older form.
    pub resource: Option<&'a str>,
    /// The scope, in the newer form.
    pub scope: Option<&'a str>,
}

/// Issues a token for the program itself.
pub async fn client_credentials(app: &App, at: At, request: ClientRequest<'_>) -> Result<Issued, NotIssued> {
    let tenant = tenant_named(app, request.tenant).await?;
    let client = client(app, request.client_id, request.client_secret).await?;
    let application = client.application.filter(|_| client.confidential).ok_or(NotIssued::Client)?;
    if tenant.is_some_and(|tenant| tenant.id != application.tenant) {
        return Err(NotIssued::Unauthorized("this client is registered in another tenant"));
    }
    let resource = resource_of(request.resource, request.scope)?;
    let scope = request.scope.map_or_else(|| format!("{resource}/.default"), str::to_string);
    Ok(Issued {
        tenant: application.tenant,
        user: None,
        client: application.id,
        resource,
        scope,
        authentication: Vec::new(),
        refresh_token: None,
        grant: None,
        at,
    })
}
