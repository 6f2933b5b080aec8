//! The edges an accepted invitation makes: all of them in one commit, each pair at most once (7, R-37, X27).

use super::answer::Answering;
use crate::{App, Call, Failure, Work};
use domain::{
    account::Tier,
    id::{DelegationId, TenantId},
    invitation::{Invitation, InvitationKind},
    relationship::*,
    time::At,
};
use std::collections::BTreeSet;
use store::audit::AuditAbout;
use uuid::Uuid;

/// The edges of one acceptance.
pub(super) struct Edges {
    pub partnership: Option<Partnership>,
    pub relationships: Vec<Relationship>,
    delegations: Vec<Delegation>,
    /// Those that were there before; they stay as they are.
    before: BTreeSet<Uuid>,
}

impl Edges {
    /// What the invitation grants to its inviter, and to the provider of a joint one.
    pub fn of(app: &App, call: &Call, invitation: &Invitation, with: &Answering) -> Self {
        let here = call.caller.tenant;
        let mut edges =
            Self { partnership: None, relationships: Vec::new(), delegations: Vec::new(), before: BTreeSet::new() };
        if let (InvitationKind::Partnership, Some(acceptor)) = (invitation.kind, &with.reseller) {
            let partnership = partnership(app, call, invitation, &acceptor.tenant.verified_domains);
            if partnership.state == PartnershipState::Active {
                edges.delegations.push(dap(app, call, invitation.inviter, here));
            }
            edges.partnership = Some(partnership);
            return edges;
        }
        let seller = with.seller.tenant.id;
        if let Some(reseller) = &with.reseller {
            // What a direct-bill partner in transition wins as a reseller stays out of its direct business.
            let in_transition = reseller.account.as_ref().is_some_and(|account| account.tier == Tier::DirectBill);
            let origin = if in_transition { RelationshipOrigin::AcquiredAsReseller } else { RelationshipOrigin::Joint };
            let ours = relationship(app, call, reseller.tenant.id, (origin, Some(seller)));
            let its = relationship(app, call, seller, (RelationshipOrigin::Joint, Some(reseller.tenant.id)));
            edges.relationships.extend([ours, its]);
        } else {
            edges.relationships.push(relationship(app, call, seller, (RelationshipOrigin::Invited, None)));
        }
        if invitation.includes_dap {
            edges.delegations.push(dap(app, call, invitation.inviter, here));
        }
        edges
    }

    /// Puts edges that are there already in the place of new ones between the same two tenants.
    pub async fn without_doubles(mut self, app: &App) -> Result<Self, Failure> {
        for made in self.partnership.iter_mut() {
            let known = store::relationship::partnership_between(&app.db, made.provider, made.reseller).await?;
            if let Some(known) = known {
                self.before.insert(known.id.0);
                *made = known.value;
            }
        }
        for made in &mut self.relationships {
            let known = store::relationship::relationship_between(&app.db, made.partner, made.customer).await?;
            if let Some(known) = known {
                self.before.insert(known.id.0);
                *made = known.value;
            }
        }
        for made in &mut self.delegations {
            let Some(target) = made.target else { continue };
            if let Some(known) = store::relationship::dap_between(&app.db, made.partner, target).await? {
                self.before.insert(known.id.0);
                *made = known.value;
            }
        }
        Ok(self)
    }

    /// Adds the new ones with their audit records.
    pub fn record(&self, work: &mut Work<'_>, call: &Call) {
        let customer = call.caller.tenant;
        let is_new = |id: Uuid| !self.before.contains(&id);
        for partnership in self.partnership.iter().filter(|one| is_new(one.id.0)) {
            work.insert(partnership);
            let about = AuditAbout::of("partnership", partnership.id.0).became(partnership);
            work.audit("create_partner_relationship", about);
        }
        for edge in self.relationships.iter().filter(|one| is_new(one.id.0)) {
            work.insert(edge);
            let about = AuditAbout::of("relationship", edge.id.0).about_customer(customer).became(edge);
            work.audit("create_customer_relationship", about);
        }
        for delegation in self.delegations.iter().filter(|one| is_new(one.id.0)) {
            work.insert(delegation);
            let about = AuditAbout::of("delegation", delegation.id.0).about_customer(customer).became(delegation);
            work.audit("dap_admin_relationship_approved", about);
        }
    }
}

/// In force at once when the acceptor owns the invited address's domain; otherwise the provider confirms it (X13).
fn partnership(app: &App, call: &Call, invitation: &Invitation, domains: &[String]) -> Partnership {
    let expected = invitation.email.rsplit('@').next().unwrap_or_default();
    let known = domains.iter().any(|domain| domain == expected);
    Partnership {
        id: app.ids.next(call.at),
        provider: invitation.inviter,
        reseller: call.caller.tenant,
        state: if known { PartnershipState::Active } else { PartnershipState::AwaitingConfirmation },
        started_at: call.at,
        authorised_by: call.caller.user,
        ended_at: None,
    }
}

fn relationship(
    app: &App,
    call: &Call,
    partner: TenantId,
    (origin, joint_with): (RelationshipOrigin, Option<TenantId>),
) -> Relationship {
    Relationship {
        id: app.ids.next(call.at),
        partner,
        customer: call.caller.tenant,
        state: RelationshipState::Active,
        origin,
        joint_with,
        started_at: call.at,
        ended_at: None,
    }
}

/// Broad delegated admin, in force at once (7.5).
pub(crate) fn dap(app: &App, call: &Call, partner: TenantId, target: TenantId) -> Delegation {
    dap_since(app.ids.next(call.at), (partner, target), call.at)
}

/// Broad delegated admin of a partner on a target, in force since an instant.
pub(crate) fn dap_since(id: DelegationId, (partner, target): (TenantId, TenantId), at: At) -> Delegation {
    Delegation {
        id,
        partner,
        target: Some(target),
        kind: DelegationKind::Dap,
        state: DelegationState::Active,
        name: "Delegated admin privileges".into(),
        roles: Vec::new(),
        duration: None,
        auto_extend: false,
        assignments: Vec::new(),
        created_at: at,
        started_at: Some(at),
        expires_at: None,
        ended_at: None,
        reminded_days: None,
    }
}
