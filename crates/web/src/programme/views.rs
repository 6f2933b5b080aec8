//! How the nouns of relationships look in our own API; several handlers show them.

use app::invitations::SentInvitation;
use domain::{
    decision::Decision,
    delegation::Access,
    invitation::Invitation,
    relationship::{Delegation, Partnership, Relationship},
    tenant::Ownership,
    time::At,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// An invitation, without its token.
#[derive(Serialize, ToSchema)]
pub(super) struct InvitationView {
    id: String,
    /// partnership, customer, joint or gdap.
    kind: String,
    /// sent, used, withdrawn or expired.
    standing: String,
    /// The tenant that invites.
    inviter: String,
    /// The provider of a joint invitation.
    provider: Option<String>,
    /// The invited address.
    email: String,
    /// Language of the mail.
    language: String,
    /// The inviter's own words.
    message: String,
    /// Delegated admin privileges are part of it.
    includes_dap: bool,
    /// The granular delegation it asks for.
    delegation: Option<String>,
    created_at: String,
    expires_at: String,
    /// The tenant that answered.
    answered_by: Option<String>,
    answered_at: Option<String>,
}

pub(super) fn invitation(one: &Invitation, now: At) -> InvitationView {
    InvitationView {
        id: one.id.to_string(),
        kind: one.kind.as_str().into(),
        standing: one.standing(now).into(),
        inviter: one.inviter.to_string(),
        provider: one.provider.map(|id| id.to_string()),
        email: one.email.clone(),
        language: one.language.clone(),
        message: one.message.clone(),
        includes_dap: one.includes_dap,
        delegation: one.delegation.map(|id| id.to_string()),
        created_at: one.created_at.to_string(),
        expires_at: one.expires_at.to_string(),
        answered_by: one.answered_by.map(|id| id.to_string()),
        answered_at: one.answered_at.map(|at| at.to_string()),
    }
}

/// An invitation just sent.
#[derive(Serialize, ToSchema)]
pub(super) struct SentView {
    invitation: InvitationView,
    /// The link, for the inviter's own mail; shown only here.
    link: String,
    /// Foreign links that were taken out of the inviter's words.
    removed: Vec<String>,
}

pub(super) fn sent(sent: SentInvitation, now: At) -> SentView {
    SentView { invitation: invitation(&sent.invitation, now), link: sent.link, removed: sent.removed }
}

/// A provider's link with a reseller.
#[derive(Serialize, ToSchema)]
pub(super) struct PartnershipRecord {
    id: String,
    provider: String,
    reseller: String,
    /// awaiting_confirmation, active, end_requested or ended.
    state: String,
    started_at: String,
    ended_at: Option<String>,
}

pub(super) fn partnership(one: &Partnership) -> PartnershipRecord {
    PartnershipRecord {
        id: one.id.to_string(),
        provider: one.provider.to_string(),
        reseller: one.reseller.to_string(),
        state: one.state.as_str().into(),
        started_at: one.started_at.to_string(),
        ended_at: one.ended_at.map(|at| at.to_string()),
    }
}

/// A partner's right to trade with a customer.
#[derive(Serialize, ToSchema)]
pub(super) struct RelationshipView {
    id: String,
    partner: String,
    customer: String,
    /// active, dormant or ended.
    state: String,
    /// created, invited, joint, extended, acquired_as_reseller or operator.
    #[schema(value_type = String)]
    origin: domain::relationship::RelationshipOrigin,
    /// The other partner of a joint one.
    joint_with: Option<String>,
    started_at: String,
    ended_at: Option<String>,
}

pub(super) fn relationship(one: &Relationship) -> RelationshipView {
    RelationshipView {
        id: one.id.to_string(),
        partner: one.partner.to_string(),
        customer: one.customer.to_string(),
        state: one.state.as_str().into(),
        origin: one.origin,
        joint_with: one.joint_with.map(|id| id.to_string()),
        started_at: one.started_at.to_string(),
        ended_at: one.ended_at.map(|at| at.to_string()),
    }
}

/// Part of a granular delegation, given to one security group of the partner.
#[derive(Serialize, Deserialize, ToSchema)]
pub(super) struct AssignmentShape {
    /// admin_agents or helpdesk_agents, or a group of the partner's own.
    pub group: String,
    /// Some of the delegation's roles.
    pub roles: Vec<String>,
}

/// Administrative access of a partner to another tenant.
#[derive(Serialize, ToSchema)]
pub(super) struct DelegationView {
    id: String,
    partner: String,
    /// Whose tenant; unknown until a granular request is approved.
    target: Option<String>,
    /// dap or gdap.
    kind: String,
    /// created, approval_pending, active, expired or terminated.
    state: String,
    name: String,
    roles: Vec<String>,
    /// ISO 8601.
    duration: Option<String>,
    auto_extend: bool,
    assignments: Vec<AssignmentShape>,
    created_at: String,
    expires_at: Option<String>,
    ended_at: Option<String>,
}

pub(super) fn delegation(one: &Delegation) -> DelegationView {
    let assigned = one.assignments.iter();
    DelegationView {
        id: one.id.to_string(),
        partner: one.partner.to_string(),
        target: one.target.map(|id| id.to_string()),
        kind: one.kind.as_str().into(),
        state: one.state.as_str().into(),
        name: one.name.clone(),
        roles: one.roles.clone(),
        duration: one.duration.clone(),
        auto_extend: one.auto_extend,
        assignments: assigned.map(|a| AssignmentShape { group: a.group.clone(), roles: a.roles.clone() }).collect(),
        created_at: one.created_at.to_string(),
        expires_at: one.expires_at.map(|at| at.to_string()),
        ended_at: one.ended_at.map(|at| at.to_string()),
    }
}

/// The rights that count in another tenant.
#[derive(Serialize, ToSchema)]
pub(super) struct AccessView {
    /// none, dap or gdap.
    by: String,
    /// The directory roles held.
    roles: Vec<String>,
}

pub(super) fn access(access: Access) -> AccessView {
    let (by, roles) = match access {
        Access::None => ("none", Vec::new()),
        Access::Dap { role } => ("dap", vec![role]),
        Access::Gdap { roles } => ("gdap", roles.into_iter().collect()),
    };
    AccessView { by: by.into(), roles }
}

/// A share of votes one company holds in another.
#[derive(Serialize, ToSchema)]
pub(super) struct OwnershipRecord {
    id: String,
    /// The holder's organisation.
    owner: String,
    /// The organisation held.
    owned: String,
    /// Votes in basis points: 6000 is 60 %.
    votes_basis_points: i64,
    /// Control was found whatever the votes say.
    controls: bool,
    from: String,
    to: Option<String>,
    /// Where the statement comes from.
    evidence: String,
}

pub(super) fn ownership(one: &Ownership) -> OwnershipRecord {
    OwnershipRecord {
        id: one.id.to_string(),
        owner: one.owner.to_string(),
        owned: one.owned.to_string(),
        votes_basis_points: one.votes_basis_points,
        controls: one.controls,
        from: one.from.to_string(),
        to: one.to.map(|at| at.to_string()),
        evidence: one.evidence.clone(),
    }
}

/// A decision: what was asked, what every rule said, on which facts, and what would make it allowed.
#[derive(Serialize, ToSchema)]
#[schema(value_type = Object)]
pub(super) struct DecisionView(pub Decision);
