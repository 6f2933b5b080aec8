//! A direct-bill partner on its way to reseller takes one of its providers along to a customer (6.4, X20).

use crate::{App, Call, Failure, Work, ask::About, look, mail::Notification, once, work::MailArgs};
use domain::{
    facts::{Facts, TradeFacts},
    id::TenantId,
    relationship::{Relationship, RelationshipOrigin, RelationshipState},
    user::Role,
};
use store::audit::AuditAbout;

/// What the partner states and wants.
#[derive(Clone, Copy, Debug)]
pub struct ExtendRelationship {
    /// The provider that shall trade with the customer.
    pub provider: TenantId,
    /// The partner states that the customer consents.
    pub consent: bool,
}

/// Gives the provider its own relationship with the caller's customer, without admin access. An agreement that the
/// caller attested must be attested again by the provider.
///
/// # Errors
/// [`Failure::NotFound`] when it is not the caller's customer; [`Failure::Refused`] with the rules that speak;
/// [`Failure::State`] when provider and customer are related already.
pub async fn extend_relationship(
    app: &App,
    call: &Call,
    customer: TenantId,
    input: ExtendRelationship,
) -> Result<Relationship, Failure> {
    once(app, call, async || extend_once(app, call, customer, input).await).await
}

async fn extend_once(
    app: &App,
    call: &Call,
    customer: TenantId,
    input: ExtendRelationship,
) -> Result<Relationship, Failure> {
    // look
    let here = call.caller.tenant;
    let own = look::own_customer(app, call, customer).await?;
    let seller = look::party(app, call.at, here).await?;
    let provider = look::party(app, call.at, input.provider).await?;
    let buyer = look::buyer(app, customer).await?;
    let partnership = store::relationship::partnership_between(&app.db, input.provider, here).await?;
    let before = store::relationship::relationship_between(&app.db, input.provider, customer).await?;

    // ask
    let facts = Facts {
        caller: call.caller.facts.clone(),
        seller: Some(seller.facts.clone()),
        reseller: Some(provider.facts.clone()),
        customer: Some(buyer.facts.clone()),
        trade: Some(TradeFacts {
            attested: input.consent,
            seller_related: own.state == RelationshipState::Active,
            partnership: partnership.is_some_and(|partnership| partnership.state.in_force()),
            acquired_as_reseller: own.origin == RelationshipOrigin::AcquiredAsReseller,
            ..TradeFacts::default()
        }),
        ..Facts::default()
    };
    let about = About { seller: Some(here), reseller: Some(input.provider), customer: Some(customer) };
    let grant = app.ask(call, "extend_relationship", facts, &about).await?;

    // decide
    if before.is_some() {
        let detail = "this provider has a relationship with the customer already; nothing needs to be extended";
        return Err(Failure::state("RelationshipExists", detail));
    }
    let extended = Relationship {
        id: app.ids.next(call.at),
        partner: input.provider,
        customer,
        state: RelationshipState::Active,
        origin: RelationshipOrigin::Extended,
        joint_with: Some(here),
        started_at: call.at,
        ended_at: None,
    };

    // record
    let mut work = Work::granted(app, call, &grant);
    seller.account.iter().chain(&provider.account).for_each(|account| work.guard(account));
    work.guard(&own);
    work.touch(&buyer.tenant);
    work.insert(&extended);
    let about = AuditAbout::of("relationship", extended.id.0).customer(customer, &buyer.facts.name);
    work.audit("extend_relationship", about.became(&extended));
    let args = MailArgs::from([("partner".into(), provider.facts.name), ("customer".into(), buyer.facts.name)]);
    for to in app.recipients(input.provider, &[Role::GlobalAdmin, Role::AdminAgent]).await? {
        work.mail(Notification::RelationshipAccepted, &to, &args);
    }
    work.commit(&extended).await?;
    Ok(extended)
}
