//! A device asks whether its sign-in was approved, and gets its tokens once it was.

use super::{
    Issued, NotIssued,
    client::client,
    client_credentials::ClientRequest,
    grant::{Through, begin, commit},
    prove::Proven,
};
use crate::{App, clock::hash};
use domain::{sign_in::DevicePoll, time::At, user::User};
use store::WriteSet;

/// Answers a device. Until the user has answered, that is [`NotIssued::Pending`].
pub async fn device_poll(app: &App, at: At, request: ClientRequest<'_>, code: &str) -> Result<Issued, NotIssued> {
    let client = client(app, request.client_id, request.client_secret).await?;
    let found = store::sign_in::device_sign_in_by_device_hash(&app.db, &hash(code.as_bytes())).await?;
    let found = found.filter(|sign_in| sign_in.client == client.id);
    let mut sign_in = found.ok_or(NotIssued::Grant("there is no such device code for this client"))?;
    let outcome = sign_in.poll(at);
    let mut set = WriteSet::new();
    set.update(&sign_in);
    let user = match outcome {
        DevicePoll::Expired => return Err(NotIssued::Expired),
        DevicePoll::Declined => return Err(NotIssued::Declined),
        DevicePoll::Pending | DevicePoll::SlowDown => {
            commit(app, set).await?;
            return Err(if outcome == DevicePoll::Pending { NotIssued::Pending } else { NotIssued::SlowDown });
        }
        DevicePoll::Approved(user) => app.db.get::<User>(user).await?,
    };
    let user = user.filter(|user| user.blocked_at.is_none() && user.deleted_at.is_none()).ok_or(NotIssued::Declined)?;
    let proven = Proven { user, authentication: sign_in.authentication.clone() };
    let through = Through {
        client: client.id,
        confidential: client.confidential,
        resource: sign_in.resource.clone(),
        scope: sign_in.scope.clone(),
    };
    let issued = begin(app, at, &mut set, (&proven, through));
    commit(app, set).await?;
    Ok(issued)
}
