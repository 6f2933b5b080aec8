//! Shows what an invitation would grant, before anybody answers it. Opening consumes nothing (A02).

use crate::{App, Failure, hash, look};
use domain::{
    invitation::{Invitation, InvitationKind},
    time::At,
};
use serde::Serialize;
use store::Kept;

/// What the page of an invitation shows.
#[derive(Clone, Debug, Serialize)]
pub struct OpenedInvitation {
    /// What accepting it does.
    pub kind: InvitationKind,
    /// sent, used, withdrawn or expired.
    pub standing: &'static str,
    /// Registered name of the inviter.
    pub inviter: String,
    /// The inviter's country.
    pub country: String,
    /// The inviter's region.
    pub region: String,
    /// The inviter's verified domains, to tell it from look-alikes (A03).
    pub domains: Vec<String>,
    /// The provider of a joint invitation.
    pub provider: Option<String>,
    /// The inviter's own words.
    pub message: String,
    /// Delegated admin privileges are part of it.
    pub includes_dap: bool,
    /// Until when it can be accepted.
    pub expires_at: At,
}

/// The invitation behind a link.
///
/// # Errors
/// [`Failure::NotFound`] when the link is none of ours.
pub async fn open_invitation(app: &App, at: At, token: &str) -> Result<OpenedInvitation, Failure> {
    let invitation = load(app, token).await?;
    let inviter = look::party(app, at, invitation.inviter).await?;
    let provider = match invitation.provider {
        Some(provider) => Some(look::party(app, at, provider).await?.facts.name),
        None => None,
    };
    Ok(OpenedInvitation {
        kind: invitation.kind,
        standing: invitation.standing(at),
        inviter: inviter.facts.name,
        country: inviter.facts.country_name,
        region: inviter.facts.region,
        domains: inviter.tenant.verified_domains.clone(),
        provider,
        message: invitation.message.clone(),
        includes_dap: invitation.includes_dap,
        expires_at: invitation.expires_at,
    })
}

pub(super) async fn load(app: &App, token: &str) -> Result<Kept<Invitation>, Failure> {
    let found = store::invitation::invitation_by_token(&app.db, &hash(token.as_bytes())).await?;
    found.ok_or(Failure::NotFound("invitation"))
}
