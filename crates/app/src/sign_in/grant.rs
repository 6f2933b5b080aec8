//! Begins a user's sign-in through a program: the row behind its tokens, and the first of them.

use super::{ACCESS_SECONDS, Issued, NotIssued, REFRESH_DAYS, SignedInUser, prove::Proven};
use crate::{App, clock::hash};
use domain::{
    id::{ApplicationId, GrantId},
    sign_in::TokenGrant,
    time::At,
    user::User,
};
use store::WriteSet;

/// Through which program and for what a user signs in.
#[derive(Clone, Debug)]
pub struct Through {
    /// The program.
    pub client: ApplicationId,
    /// It proved itself with its secret.
    pub confidential: bool,
    /// The audience.
    pub resource: String,
    /// What was granted, in the client's words.
    pub scope: String,
}

/// Adds the row of a new sign-in to the write set and gives its first tokens; they count once the set is committed.
pub(super) fn begin(app: &App, at: At, set: &mut WriteSet, (proven, through): (&Proven, Through)) -> Issued {
    let id: GrantId = app.ids.next(at);
    let refresh_token = refresh_token(app, id);
    let grant = TokenGrant {
        id,
        tenant: proven.user.tenant,
        user: proven.user.id,
        client: through.client,
        confidential: through.confidential,
        resource: through.resource,
        scope: through.scope,
        authentication: proven.authentication.clone(),
        token_hash: hash(refresh_token.as_bytes()),
        generation: 0,
        used_at: None,
        previous_hash: None,
        replayed: false,
        spent: Vec::new(),
        created_at: at,
        rotated_at: at,
        expires_at: at.plus_days(REFRESH_DAYS),
        revoked_at: None,
    };
    set.insert(&grant);
    issued(&grant, &proven.user, refresh_token, at)
}

/// Begins a sign-in through our own client, right after the person proved who they are.
pub async fn begin_own(app: &App, at: At, proven: &Proven) -> Result<Issued, NotIssued> {
    let resource = super::DEFAULT_RESOURCE.to_string();
    let scope = format!("{resource}/user_impersonation offline_access openid profile");
    let through = Through { client: super::OWN_CLIENT, confidential: false, resource, scope };
    let mut set = WriteSet::new();
    let issued = begin(app, at, &mut set, (proven, through));
    commit(app, set).await?;
    Ok(issued)
}

/// A refresh token names its sign-in, so that it is found without a search, and carries a secret.
pub(super) fn refresh_token(app: &App, id: GrantId) -> String {
    format!("{}.{}", id.0.simple(), app.ids.secret())
}

/// What the tokens of a sign-in say.
pub(super) fn issued(grant: &TokenGrant, user: &User, refresh_token: String, at: At) -> Issued {
    let full_name = format!("{} {}", user.first_name, user.last_name);
    Issued {
        tenant: grant.tenant,
        user: Some(SignedInUser { id: user.id, name: user.sign_in_name.clone(), full_name }),
        client: grant.client,
        resource: grant.resource.clone(),
        scope: grant.scope.clone(),
        authentication: grant.authentication.clone(),
        refresh_token: Some(refresh_token),
        grant: Some((grant.id, grant.generation)),
        at,
    }
}

/// Commits; a conflict means that another request was faster with the same token.
pub(super) async fn commit(app: &App, set: WriteSet) -> Result<(), NotIssued> {
    app.db.commit(set).await.map_err(|error| match error {
        store::CommitError::Unavailable(error) => NotIssued::Failed(error.into()),
        store::CommitError::Conflict | store::CommitError::Duplicate => {
            NotIssued::Grant("another request used this token at the same moment")
        }
    })
}

impl Issued {
    /// Until when the access token is good.
    pub fn expires_at(&self) -> At {
        self.at.plus_seconds(ACCESS_SECONDS)
    }
}
