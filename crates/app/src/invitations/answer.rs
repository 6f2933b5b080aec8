//! The facts about an invitation and the one who answers it; accepting and declining share them.

use super::connect::{connection, joint_partnership};
use crate::{App, Call, Failure, ask::About, look};
use domain::{
    facts::{ConnectionFacts, Facts, InvitationFacts},
    invitation::{Invitation, InvitationKind},
    ownership::Control,
};

/// Everything looked at when an invitation is answered.
pub(super) struct Answering {
    /// The inviter; the provider of a joint invitation.
    pub seller: look::Party,
    /// The reseller of a joint invitation; the acceptor of a partnership invitation.
    pub reseller: Option<look::Party>,
    /// The answering customer.
    pub buyer: Option<look::Buyer>,
    pub facts: Facts,
    pub about: About,
}

pub(super) async fn answering(
    app: &App,
    call: &Call,
    invitation: &Invitation,
    consent: bool,
) -> Result<Answering, Failure> {
    let here = call.caller.tenant;
    let inviter = look::party(app, call.at, invitation.inviter).await?;
    let (seller, reseller, buyer) = match (invitation.kind, invitation.provider) {
        (InvitationKind::Partnership, _) => (inviter, Some(look::party(app, call.at, here).await?), None),
        (InvitationKind::Joint, Some(provider)) => {
            let provider = look::party(app, call.at, provider).await?;
            (provider, Some(inviter), Some(look::buyer(app, here).await?))
        }
        _ => (inviter, None, Some(look::buyer(app, here).await?)),
    };
    let mut between = connection(app, seller.tenant.id, here).await?;
    if let Some(reseller) = reseller.as_ref().filter(|_| buyer.is_some()) {
        let other = connection(app, reseller.tenant.id, here).await?;
        between.partnership |= other.partnership;
        between.joint_partnership = joint_partnership(app, seller.tenant.id, reseller.tenant.id).await?;
    }
    between.affiliated = affiliated(app, call, &seller, reseller.as_ref(), buyer.as_ref()).await?;
    let own = [Some(&seller), reseller.as_ref().filter(|_| buyer.is_some())];
    let organisation = app.db.get::<domain::tenant::Tenant>(here).await?.map(|tenant| tenant.organisation);
    let from_own = own.into_iter().flatten().any(|party| Some(party.tenant.organisation) == organisation);
    let mut caller = call.caller.facts.clone();
    caller.own = true;
    let facts = Facts {
        caller,
        seller: Some(seller.facts.clone()),
        reseller: reseller.as_ref().map(|party| party.facts.clone()),
        customer: buyer.as_ref().map(|buyer| buyer.facts.clone()),
        connection: Some(between),
        invitation: Some(invitation_facts(call, invitation, consent, from_own)),
        ..Facts::default()
    };
    let about = About {
        seller: Some(seller.tenant.id),
        reseller: reseller.as_ref().map(|party| party.tenant.id),
        customer: buyer.as_ref().map(|_| here),
    };
    Ok(Answering { seller, reseller, buyer, facts, about })
}

pub(super) fn invitation_facts(call: &Call, invitation: &Invitation, consent: bool, own: bool) -> InvitationFacts {
    InvitationFacts {
        kind: invitation.kind.as_str().into(),
        standing: invitation.standing(call.at).into(),
        consent,
        from_own_organisation: own,
    }
}

/// Administering a related company is no sale, so affiliation only warns here (9.2).
async fn affiliated(
    app: &App,
    call: &Call,
    seller: &look::Party,
    reseller: Option<&look::Party>,
    buyer: Option<&look::Buyer>,
) -> Result<bool, Failure> {
    let Some(buyer) = buyer else { return Ok(false) };
    let customer = buyer.tenant.organisation;
    let partners = || std::iter::once(seller).chain(reseller).map(|party| party.tenant.organisation);
    if partners().any(|partner| partner == customer) {
        return Ok(true);
    }
    let ownerships = store::tenant::ownership_list(&app.db).await?;
    let control = Control::at(&ownerships.into_iter().map(|kept| kept.value).collect::<Vec<_>>(), call.at);
    Ok(partners().any(|partner| control.affiliated(partner, customer).is_some()))
}

impl Answering {
    /// Whether the edges about to be made join companies that belong together.
    pub fn warns_of_affiliation(&self) -> bool {
        self.facts.connection.as_ref().is_some_and(|between: &ConnectionFacts| between.affiliated)
    }
}
