//! Invitations.

use crate::{Db, Kept, Noun, StoreError, Value};
use domain::{
    id::{InvitationId, TenantId},
    invitation::{Invitation, InvitationKind, InvitationState},
};
use uuid::Uuid;

impl Noun for Invitation {
    const TABLE: &'static str = "invitation";
    const COLUMNS: &'static [&'static str] = &["inviter", "token_hash", "kind", "state"];
    fn id(&self) -> Uuid {
        self.id.0
    }
    fn columns(&self) -> Vec<Value> {
        let state = match self.state {
            InvitationState::Sent => "sent",
            InvitationState::Accepted => "accepted",
            InvitationState::Declined => "declined",
            InvitationState::Withdrawn => "withdrawn",
        };
        vec![self.inviter.into(), (&self.token_hash).into(), self.kind.as_str().into(), state.into()]
    }
}

/// The invitation whose token has that hash.
pub async fn invitation_by_token(db: &Db, token_hash: &str) -> Result<Option<Kept<Invitation>>, StoreError> {
    db.first("where token_hash = $1", &[token_hash.into()]).await
}

/// The invitations of a tenant, oldest first, after `after`.
pub async fn invitation_list_by_inviter(
    db: &Db,
    inviter: TenantId,
    after: Option<InvitationId>,
    limit: i64,
) -> Result<Vec<Kept<Invitation>>, StoreError> {
    let after = after.map_or_else(Uuid::nil, Into::into);
    let args = [inviter.into(), after.into(), limit.into()];
    db.list("where inviter = $1 and id > $2 order by id limit $3", &args).await
}

/// The standing links of a tenant that are not withdrawn.
pub async fn standing_list_by_inviter(
    db: &Db,
    inviter: TenantId,
    kind: InvitationKind,
) -> Result<Vec<Kept<Invitation>>, StoreError> {
    let args = [inviter.into(), kind.as_str().into()];
    let sent = db.list("where inviter = $1 and kind = $2 and state = 'sent' order by id", &args).await?;
    Ok(sent.into_iter().filter(|one: &Kept<Invitation>| one.standing_token.is_some()).collect())
}
