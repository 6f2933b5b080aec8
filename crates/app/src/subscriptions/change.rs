//! The seller changes what runs: seats, state, name, renewal, reseller of record. Management of existing business is
//! not new business, so the agreement and the partnership are not asked for, except where the reseller changes (8, A-07).

use super::tell_partners;
use crate::{
    App, Call, Failure, FieldError, Grant, Work,
    ask::About,
    look,
    look::{Sale, Wanted},
    mail::Notification,
    once,
    orders::ask_sale,
};
use domain::{
    facts::{ConnectionFacts, Facts},
    id::{SubscriptionId, TenantId},
    order::{Subscription, SubscriptionState},
    subscription::{Allowed, SubscriptionRefusal, Windows},
};
use serde::{Deserialize, Serialize};
use store::{Kept, audit::AuditAbout};

/// What should change; absent things stay.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Change {
    /// Seats or units.
    pub quantity: Option<i64>,
    /// Active, suspended, or deleted to cancel it.
    pub state: Option<SubscriptionState>,
    /// The partner's own name for it.
    pub friendly_name: Option<String>,
    /// Whether it renews by itself.
    pub auto_renew: Option<bool>,
    /// The new reseller of record's partner id; an inner nothing clears it.
    pub reseller: Option<Option<String>>,
    /// The version the client saw, when it says so.
    pub version: Option<i64>,
}

/// Changes a subscription; all of it or nothing.
///
/// # Errors
/// [`Failure::Refused`] with the rules that speak; [`Failure::State`] when its state or a window forbids it;
/// [`Failure::NotFound`] when it is none of the caller's customers'.
pub async fn change_subscription(
    app: &App,
    call: &Call,
    (customer, id): (TenantId, SubscriptionId),
    change: Change,
) -> Result<(i64, Subscription), Failure> {
    once(app, call, async || change_once(app, call, (customer, id), &change).await).await
}

async fn change_once(
    app: &App,
    call: &Call,
    (customer, id): (TenantId, SubscriptionId),
    change: &Change,
) -> Result<(i64, Subscription), Failure> {
    // look
    look::own_customer(app, call, customer).await?;
    let found = app.db.get::<Subscription>(id).await?.filter(|found| found.customer == customer);
    let mut subscription = found.ok_or(Failure::NotFound("subscription"))?;
    let before = subscription.value.clone();

    // ask
    let mut grants = Vec::new();
    for action in actions(&before, change) {
        grants.push(ask(app, call, action, &before).await?);
    }
    let sale = match &change.reseller {
        Some(Some(reseller)) => Some(resale(app, call, &before, reseller).await?),
        _ => None,
    };
    if let Some(sale) = &sale {
        grants.push(ask_sale(app, call, "change_reseller_of_record", sale).await?);
    }

    // decide
    if change.version.is_some_and(|version| version != subscription.version) {
        return Err(Failure::state("EtagStale", "somebody changed it meanwhile; read it again and repeat the change"));
    }
    subscription.value = changed(app, call, before.clone(), change)?;
    if subscription.value == before {
        return Ok((subscription.version, before));
    }

    // record
    record(app, call, subscription, &before, (grants, sale)).await
}

async fn record(
    app: &App,
    call: &Call,
    subscription: Kept<Subscription>,
    before: &Subscription,
    (grants, sale): (Vec<Grant>, Option<Sale>),
) -> Result<(i64, Subscription), Failure> {
    let mut work = Work::without_grant(app, call);
    grants.iter().for_each(|grant| work.decision(grant.decision()));
    work.update(&subscription);
    sale.iter().for_each(|sale| crate::orders::place::guard(&mut work, sale));
    let customer = subscription.customer;
    let name = app.db.get::<domain::tenant::Tenant>(customer).await?.map(|tenant| tenant.value.name);
    let about = AuditAbout::of("subscription", subscription.id.0).customer(customer, &name.unwrap_or_default());
    work.audit("update_subscription", about.was(before).became(&subscription.value));
    tell_partners(&mut work, app, call, &subscription, notification(before, &subscription)).await?;
    let answer = (subscription.version + 1, subscription.value);
    work.commit(&answer).await?;
    Ok(answer)
}

fn notification(before: &Subscription, after: &Subscription) -> Notification {
    match (before.state, after.state) {
        (SubscriptionState::Active, SubscriptionState::Suspended) => Notification::SubscriptionSuspended,
        (SubscriptionState::Suspended, SubscriptionState::Active) => Notification::SubscriptionReactivated,
        _ => Notification::SubscriptionChanged,
    }
}

/// The acts a change consists of, as the policies name them; a change of nothing is a rename to the same name.
fn actions(before: &Subscription, change: &Change) -> Vec<&'static str> {
    let mut actions = Vec::new();
    match change.quantity {
        Some(quantity) if quantity > before.quantity => actions.push("increase_seats"),
        Some(quantity) if quantity < before.quantity => actions.push("decrease_seats"),
        _ => {}
    }
    match change.state {
        Some(SubscriptionState::Suspended) if before.state != SubscriptionState::Suspended => {
            actions.push("suspend_subscription");
        }
        Some(SubscriptionState::Active) if before.state != SubscriptionState::Active => {
            actions.push("reactivate_subscription");
        }
        Some(SubscriptionState::Deleted) if before.state != SubscriptionState::Deleted => {
            actions.push("cancel_subscription");
        }
        _ => {}
    }
    if actions.is_empty() || change.friendly_name.is_some() || change.auto_renew.is_some() {
        actions.push("rename_subscription");
    }
    actions
}

async fn ask(app: &App, call: &Call, action: &str, subscription: &Subscription) -> Result<Grant, Failure> {
    let seller = look::party(app, call.at, call.caller.tenant).await?;
    let buyer = look::buyer(app, subscription.customer).await?;
    let owned = subscription.seller == call.caller.tenant;
    let facts = Facts {
        caller: call.caller.facts.clone(),
        seller: Some(seller.facts),
        customer: Some(buyer.facts),
        connection: Some(ConnectionFacts { subscription_owned: owned, ..ConnectionFacts::default() }),
        ..Facts::default()
    };
    let about = About { seller: Some(call.caller.tenant), customer: Some(subscription.customer), reseller: None };
    app.ask(call, action, facts, &about).await
}

/// The sale as it would be with another reseller of record (9.2).
async fn resale(app: &App, call: &Call, subscription: &Subscription, reseller: &str) -> Result<Sale, Failure> {
    let wanted = Wanted {
        reference: subscription.item.clone(),
        quantity: subscription.quantity,
        term: Some(subscription.term.clone()),
        billing_cycle: Some(subscription.billing_cycle.clone()),
        reseller: Some(reseller.to_owned()),
        ..Wanted::default()
    };
    look::sale(app, call.at, call.caller.tenant, subscription.customer, &[wanted]).await
}

fn changed(app: &App, call: &Call, mut one: Subscription, change: &Change) -> Result<Subscription, Failure> {
    let windows = Windows::from(&app.programme.programme);
    let (before_quantity, before_state) = (one.quantity, one.state);
    if let Some(name) = change.friendly_name.as_deref().filter(|name| *name != one.friendly_name) {
        one = one.rename(name, &windows).map_err(|refusal| refused(&refusal))?;
    }
    if let Some(quantity) = change.quantity.filter(|quantity| *quantity != before_quantity) {
        let item = app.programme.item(&one.item);
        let allowed = item.map_or(Allowed { minimum: 1, maximum: i64::MAX }, |item| Allowed {
            minimum: item.minimum,
            maximum: item.maximum,
        });
        one = one.set_quantity(quantity, allowed, call.at, &windows).map_err(|refusal| refused(&refusal))?;
    }
    if let Some(auto_renew) = change.auto_renew.filter(|auto_renew| *auto_renew != one.auto_renew) {
        one = one.set_auto_renew(auto_renew, call.at, &windows).map_err(|refusal| refused(&refusal))?;
    }
    if let Some(reseller) = change.reseller.as_ref().filter(|reseller| **reseller != one.reseller) {
        one = one.set_reseller(reseller.clone(), call.at, &windows).map_err(|refusal| refused(&refusal))?;
    }
    match change.state.filter(|state| *state != before_state) {
        Some(SubscriptionState::Suspended) => one.suspend(call.at, &windows).map_err(|refusal| refused(&refusal)),
        Some(SubscriptionState::Active) => one.reactivate(call.at, &windows).map_err(|refusal| refused(&refusal)),
        Some(SubscriptionState::Deleted) => {
            // What it gives back is the bill's business (17.3).
            one.cancel(call.at, &windows).map(|(cancelled, _)| cancelled).map_err(|refusal| refused(&refusal))
        }
        Some(_) => Err(FieldError::alone("status", "StatusNotSupported", "write active, suspended or deleted")),
        None => Ok(one),
    }
}

fn refused(refusal: &SubscriptionRefusal) -> Failure {
    Failure::state(refusal.code(), refusal.to_string())
}
