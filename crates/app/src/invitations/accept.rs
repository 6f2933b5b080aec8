//! Accepting an invitation: every edge it makes appears in one commit, or none does (7.1 to 7.3).

use super::{
    answer::{Answering, answering},
    edges::Edges,
    open::load,
};
use crate::{
    App, Call, Failure, Work, look,
    mail::Notification,
    once,
    work::{MailArgs, Recipient},
};
use domain::{
    account::Contact,
    agreement::Acceptance,
    customer::{Customer, Vetting},
    invitation::{Invitation, InvitationKind, InvitationState},
    relationship::*,
    user::{Role, User},
};
use serde::{Deserialize, Serialize};
use store::{Kept, audit::AuditAbout};

/// How an invitation is accepted.
#[derive(Clone, Debug, Default)]
pub struct Accept {
    /// The token of the link.
    pub token: String,
    /// The box was ticked.
    pub consent: bool,
    /// The customer accepts the customer agreement on the same page (16).
    pub customer_agreement: bool,
}

/// What came of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Accepted {
    /// What the invitation was for.
    pub kind: InvitationKind,
    /// The partnership made.
    pub partnership: Option<Partnership>,
    /// The customer relationships made.
    pub relationships: Vec<Relationship>,
    /// The granular delegation approved.
    pub delegation: Option<Delegation>,
    /// The companies belong together: administering is fine, a sale would be refused.
    pub affiliation_warning: bool,
}

/// Accepts an invitation in the name of the caller's tenant.
///
/// # Errors
/// [`Failure::Refused`] with the rules that speak, in the documented order of the invitation's kind;
/// [`Failure::NotFound`] when the link is none of ours.
pub async fn accept_invitation(app: &App, call: &Call, input: Accept) -> Result<Accepted, Failure> {
    once(app, call, async || accept_once(app, call, &input).await).await
}

async fn accept_once(app: &App, call: &Call, input: &Accept) -> Result<Accepted, Failure> {
    // look
    let mut invitation = load(app, &input.token).await?;
    if invitation.kind == InvitationKind::Gdap {
        return crate::delegation::approve_by_invitation(app, call, invitation).await;
    }
    let looked_at = answering(app, call, &invitation, input.consent).await?;

    // ask
    let action = match invitation.kind {
        InvitationKind::Partnership => "answer_partnership_invitation",
        _ => "answer_customer_invitation",
    };
    let grant = app.ask(call, action, looked_at.facts.clone(), &looked_at.about).await?;

    // decide
    let standing = invitation.standing_token.is_some();
    if !standing {
        invitation.value.state = InvitationState::Accepted;
        invitation.value.answered_by = Some(call.caller.tenant);
        invitation.value.answered_at = Some(call.at);
    }
    let edges = Edges::of(app, call, &invitation, &looked_at).without_doubles(app).await?;

    // record
    let mut work = Work::granted(app, call, &grant);
    // A standing link serves the next customer, too; it only must not be withdrawn meanwhile.
    if standing {
        work.guard(&invitation)
    } else {
        work.update(&invitation)
    }
    work.audit("accept_invitation", AuditAbout::of("invitation", invitation.id.0));
    guard(&mut work, &looked_at);
    edges.record(&mut work, call);
    if let Some(buyer) = &looked_at.buyer {
        record_customer(app, call, &mut work, buyer, input.customer_agreement).await?;
    }
    tell(app, &mut work, &invitation, (&looked_at, &edges)).await?;
    let accepted = Accepted {
        kind: invitation.kind,
        partnership: edges.partnership,
        relationships: edges.relationships,
        delegation: None,
        affiliation_warning: looked_at.warns_of_affiliation(),
    };
    work.commit(&accepted).await?;
    Ok(accepted)
}

/// Two acceptances that could contradict each other meet at these rows, and the second looks again (R-37, X27).
fn guard(work: &mut Work<'_>, with: &Answering) {
    for party in std::iter::once(&with.seller).chain(&with.reseller) {
        party.account.iter().for_each(|account| work.guard(account));
    }
    match (&with.buyer, &with.reseller) {
        (Some(buyer), _) => work.touch(&buyer.tenant),
        (None, Some(acceptor)) => work.touch(&acceptor.tenant),
        (None, None) => {}
    }
}

async fn record_customer(
    app: &App,
    call: &Call,
    work: &mut Work<'_>,
    buyer: &look::Buyer,
    agrees: bool,
) -> Result<(), Failure> {
    let user = app.user(call).await?;
    if buyer.customer.is_none() {
        work.insert(&customer_of(call, buyer, &user));
    }
    if buyer.facts.partner_organisation && !buyer.tenant.internal_use {
        // A partner's customer-type tenant serves its own consumption from now on.
        let mut tenant = buyer.tenant.clone();
        tenant.version += 1;
        tenant.value.internal_use = true;
        work.update(&tenant);
    }
    if agrees && !buyer.facts.agreement_accepted {
        let acceptance = Acceptance {
            id: app.ids.next(call.at),
            customer: buyer.tenant.id,
            attested_by: None,
            user: user.id,
            contact: contact_of(&user),
            template: app.programme.customer_agreement.version.clone(),
            agreed_at: call.at,
            created_at: call.at,
        };
        work.insert(&acceptance);
        let about = AuditAbout::of("customer_agreement", acceptance.id.0).about_customer(buyer.tenant.id);
        work.audit("create_agreement", about.became(&acceptance));
    }
    Ok(())
}

fn contact_of(user: &User) -> Contact {
    Contact {
        first_name: user.first_name.clone(),
        last_name: user.last_name.clone(),
        email: user.email.clone(),
        phone: String::new(),
        language: user.language.clone(),
    }
}

fn customer_of(call: &Call, buyer: &look::Buyer, user: &User) -> Customer {
    Customer {
        tenant: buyer.tenant.id,
        name: buyer.tenant.name.clone(),
        domain: buyer.tenant.default_domain.clone(),
        email: user.email.clone(),
        address: domain::account::Address { country: buyer.tenant.country.clone(), ..Default::default() },
        contact: contact_of(user),
        billing_name: buyer.tenant.name.clone(),
        billing_address: domain::account::Address { country: buyer.tenant.country.clone(), ..Default::default() },
        culture: String::new(),
        registration_number: None,
        qualifications: Vec::new(),
        vetting: Vetting::Approved,
        created_at: call.at,
    }
}

async fn tell(
    app: &App,
    work: &mut Work<'_>,
    invitation: &Kept<Invitation>,
    (with, edges): (&Answering, &Edges),
) -> Result<(), Failure> {
    let acceptor = with.buyer.as_ref().map(|buyer| buyer.facts.name.clone());
    let reseller = with.reseller.as_ref().map(|reseller| reseller.facts.name.clone()).unwrap_or_default();
    let args = MailArgs::from([
        ("provider".into(), with.seller.facts.name.clone()),
        ("reseller".into(), reseller.clone()),
        ("customer".into(), acceptor.clone().unwrap_or(reseller)),
        ("partner".into(), with.seller.facts.name.clone()),
        ("email".into(), invitation.email.clone()),
        ("link".into(), app.link("partnerships", "")),
    ]);
    let waits = |made: &Partnership| made.state == PartnershipState::AwaitingConfirmation;
    let what = match invitation.kind {
        InvitationKind::Partnership if edges.partnership.as_ref().is_some_and(waits) => {
            Notification::PartnershipToConfirm
        }
        InvitationKind::Partnership => Notification::PartnershipAccepted,
        _ => Notification::RelationshipAccepted,
    };
    let mut to = Vec::new();
    // Only the provider can confirm.
    let others = with.reseller.iter().filter(|_| what != Notification::PartnershipToConfirm);
    for party in std::iter::once(&with.seller).chain(others) {
        to.extend(app.recipients(party.tenant.id, &[Role::GlobalAdmin]).await?);
    }
    if let Some(sender) = app.db.get::<User>(invitation.sent_by).await? {
        to.push(Recipient { email: sender.email.clone(), language: sender.language.clone() });
    }
    to.sort();
    to.dedup();
    to.iter().for_each(|recipient| work.mail(what, recipient, &args));
    Ok(())
}
