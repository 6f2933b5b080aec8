//! A partner adds lines to an order of its own: how add-ons are bought for what runs already (17.1, R-45).

use super::{
    ask_sale, get_order,
    place::{draft_order, guard},
};
use crate::{App, Call, Failure, Work, look, look::Wanted, mail::Notification, once, subscriptions::tell_partners};
use domain::{
    id::{OrderId, TenantId},
    order::Order,
};
use store::audit::AuditAbout;

/// Adds lines to an order. They are a new sale, so every sale rule is asked again.
///
/// # Errors
/// [`Failure::Refused`] with every rule that speaks; [`Failure::NotFound`] when the order is not the caller's own sale.
pub async fn amend_order(
    app: &App,
    call: &Call,
    (customer, id): (TenantId, OrderId),
    lines: Vec<Wanted>,
) -> Result<(i64, Order), Failure> {
    once(app, call, async || amend_once(app, call, (customer, id), &lines).await).await
}

async fn amend_once(
    app: &App,
    call: &Call,
    (customer, id): (TenantId, OrderId),
    lines: &[Wanted],
) -> Result<(i64, Order), Failure> {
    // look
    let mut order = get_order(app, call, customer, id).await?;
    if order.seller != call.caller.tenant {
        return Err(Failure::NotFound("order"));
    }
    let sale = look::sale(app, call.at, call.caller.tenant, customer, lines).await?;

    // ask
    let grant = ask_sale(app, call, "place_order", &sale).await?;

    // decide
    let before = order.value.clone();
    let mut drafted = draft_order(app, call, &sale, &grant, Some(&before.currency))?;
    let first = i64::try_from(before.lines.len()).unwrap_or(i64::MAX);
    for line in &mut drafted.order.lines {
        line.number += first;
    }
    drafted.subscriptions.iter_mut().for_each(|subscription| subscription.order = id);
    order.value.lines.append(&mut drafted.order.lines);

    // record
    let mut work = Work::granted(app, call, &grant);
    guard(&mut work, &sale);
    work.update(&order);
    drafted.subscriptions.iter().for_each(|subscription| work.insert(subscription));
    let about = AuditAbout::of("order", id.0).customer(customer, &sale.buyer.tenant.name);
    work.audit("update_order", about.was(&before).became(&order.value));
    tell_partners(&mut work, app, call, &drafted.subscriptions[0], Notification::OrderPlaced).await?;
    let answer = (order.version + 1, order.value);
    work.commit(&answer).await?;
    Ok(answer)
}
