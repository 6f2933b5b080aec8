//! Exchanges a refresh token for the next pair of tokens. A token that comes a second time ends the sign-in, except when
//! the answer to its first use was lost (T26).

use super::{
    Issued, NotIssued,
    client::client,
    client_credentials::ClientRequest,
    grant::{commit, issued, refresh_token},
    resource_of,
    tenant::tenant_named,
};
use crate::{App, clock::hash};
use domain::{
    id::GrantId,
    sign_in::{Presented, TokenGrant},
    time::At,
    user::User,
};
use store::WriteSet;
use uuid::Uuid;

const NOT_GOOD: &str = "the refresh token is not good any more; sign in again";

/// Issues the next tokens of a sign-in. `at` is when the request came in.
pub async fn refresh(app: &App, at: At, request: ClientRequest<'_>, token: &str) -> Result<Issued, NotIssued> {
    let tenant = tenant_named(app, request.tenant).await?;
    let client = client(app, request.client_id, request.client_secret).await?;
    let id = token.split_once('.').and_then(|(id, _)| Uuid::parse_str(id).ok()).ok_or(NotIssued::Grant(NOT_GOOD))?;
    let found = app.db.get::<TokenGrant>(GrantId(id)).await?;
    let mut grant = found.ok_or(NotIssued::Grant(NOT_GOOD))?;
    // A token of another client or tenant looks like one that does not exist, and nothing is ended by it.
    if grant.client != client.id || tenant.is_some_and(|tenant| tenant.id != grant.tenant) {
        return Err(NotIssued::Grant(NOT_GOOD));
    }
    if grant.confidential && !client.confidential {
        return Err(NotIssued::Client);
    }
    let user = app.db.get::<User>(grant.user).await?;
    let user = user.filter(|user| user.blocked_at.is_none() && user.deleted_at.is_none());
    let Some(user) = user else { return Err(NotIssued::Grant(NOT_GOOD)) };
    if request.resource.is_some() || request.scope.is_some_and(|scope| scope.contains("https://")) {
        grant.resource = resource_of(request.resource, request.scope)?;
    }
    if let Some(scope) = request.scope {
        grant.scope = scope.to_string();
    }

    let next = refresh_token(app, grant.id);
    let now = app.clock.now();
    let presented = grant.exchange(&hash(token.as_bytes()), hash(next.as_bytes()), at, now);
    match presented {
        Presented::Unknown => return Err(NotIssued::Grant(NOT_GOOD)),
        Presented::Overtaken => return Err(NotIssued::Grant("another request used this token at the same moment")),
        Presented::Spent => tracing::warn!(grant = %grant.id, user = %user.id, "a spent refresh token came again"),
        Presented::Exchanged => grant.expires_at = now.plus_days(super::REFRESH_DAYS),
    }
    let mut set = WriteSet::new();
    set.update(&grant);
    commit(app, set).await?;
    match presented {
        Presented::Exchanged => Ok(issued(&grant, &user, next, at)),
        _ => Err(NotIssued::Grant("this refresh token was used before, so the sign-in was ended; sign in again")),
    }
}
