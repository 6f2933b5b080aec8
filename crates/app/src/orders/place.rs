//! A transacting partner orders for a customer: every sale rule is asked, and what is allowed becomes one order
//! with its subscriptions in one commit (17.1, 9.2).

use super::ask::ask_sale;
use crate::{
    App, Call, Failure, FieldError, Grant, Work, look,
    look::{Sale, SaleLine, Wanted},
    mail::Notification,
    once,
    subscriptions::tell_partners,
};
use domain::{
    id::{OrderId, SubscriptionId, TenantId},
    order::{Line, Order, Subscription},
    subscription,
    tenant::Tenant,
};
use store::{Kept, audit::AuditAbout};

/// An order as asked for.
#[derive(Clone, Debug, Default)]
pub struct PlaceOrder {
    /// Whom it is for.
    pub customer: Option<TenantId>,
    /// What is wanted.
    pub lines: Vec<Wanted>,
    /// The currency the client expects, refused when it is not the partner's.
    pub currency: Option<String>,
}

/// Places an order.
///
/// # Errors
/// [`Failure::Refused`] with every rule that speaks; [`Failure::Invalid`] for wrong fields;
/// [`Failure::NotFound`] for a customer nobody knows.
pub async fn place_order(app: &App, call: &Call, input: PlaceOrder) -> Result<Order, Failure> {
    once(app, call, async || place_once(app, call, &input).await).await
}

async fn place_once(app: &App, call: &Call, input: &PlaceOrder) -> Result<Order, Failure> {
    // look
    let customer = input.customer.ok_or(Failure::NotFound("customer"))?;
    let sale = look::sale(app, call.at, call.caller.tenant, customer, &input.lines).await?;

    // ask
    let grant = ask_sale(app, call, "place_order", &sale).await?;

    // decide
    let drafted = draft_order(app, call, &sale, &grant, input.currency.as_deref())?;

    // record
    let mut work = Work::granted(app, call, &grant);
    guard(&mut work, &sale);
    drafted.record(&mut work, &sale);
    tell_partners(&mut work, app, call, &drafted.subscriptions[0], Notification::OrderPlaced).await?;
    work.commit(&drafted.order).await?;
    Ok(drafted.order)
}

/// An order about to be recorded, with the subscriptions it makes.
pub(crate) struct Drafted {
    pub order: Order,
    pub subscriptions: Vec<Subscription>,
}

impl Drafted {
    pub fn record(&self, work: &mut Work<'_>, sale: &Sale) {
        work.insert(&self.order);
        self.subscriptions.iter().for_each(|subscription| work.insert(subscription));
        work.audit("create_order", about(&self.order, &sale.buyer.tenant));
    }
}

/// The order a granted sale becomes; nothing is written yet.
pub(crate) fn draft_order(
    app: &App,
    call: &Call,
    sale: &Sale,
    grant: &Grant,
    currency: Option<&str>,
) -> Result<Drafted, Failure> {
    let order: OrderId = app.ids.next(call.at);
    let (seller, customer) = (sale.seller.tenant.id, sale.buyer.tenant.id);
    let mut lines = Vec::new();
    let mut subscriptions = Vec::new();
    for (number, line) in sale.lines.iter().enumerate() {
        let mut ordered = ordered_line(sale, line, number, currency)?;
        ordered.subscription = Some(app.ids.next::<SubscriptionId>(call.at));
        lines.push(ordered);
    }
    let order = Order {
        id: order,
        seller,
        seller_partner_id: sale.seller.facts.partner_id.clone(),
        customer,
        billing_cycle: lines[0].billing_cycle.clone(),
        currency: lines[0].currency.clone(),
        lines,
        status: "completed".into(),
        decision: grant.decision().id,
        placed_by: call.caller.user,
        created_at: call.at,
    };
    for line in &order.lines {
        let id = line.subscription.unwrap_or_else(|| app.ids.next(call.at));
        let started = subscription::start(id, &order, line, call.at);
        subscriptions
            .push(started.map_err(|refusal| FieldError::alone("termDuration", "TermUnknown", refusal.to_string()))?);
    }
    Ok(Drafted { order, subscriptions })
}

fn about(order: &Order, customer: &Kept<Tenant>) -> AuditAbout {
    AuditAbout::of("order", order.id.0).customer(order.customer, &customer.name).became(order)
}

/// Everything the decision rested on must still be so when it is committed (L6).
pub(crate) fn guard(work: &mut Work<'_>, sale: &Sale) {
    work.guard(&sale.seller.tenant);
    sale.seller.account.iter().for_each(|account| work.guard(account));
    work.guard(&sale.buyer.tenant);
    sale.buyer.customer.iter().for_each(|customer| work.guard(customer));
    sale.relationship.iter().for_each(|edge| work.guard(edge));
    let mut guarded = Vec::new();
    for line in &sale.lines {
        let Some(account) = line.reseller.as_ref().and_then(|reseller| reseller.account.as_ref()) else { continue };
        if guarded.contains(&account.id) {
            continue;
        }
        guarded.push(account.id);
        work.guard(account);
        line.partnership.iter().for_each(|partnership| work.guard(partnership));
        line.reseller_relationship.iter().for_each(|edge| work.guard(edge));
    }
    if sale.limits_apply() {
        work.touch(&sale.buyer.tenant);
    }
}

/// The line as it is sold: quantity within the item's limits, price of the partner's currency.
pub(crate) fn ordered_line(
    sale: &Sale,
    line: &SaleLine,
    number: usize,
    currency: Option<&str>,
) -> Result<Line, Failure> {
    let field = |name: &str| format!("lineItems[{number}].{name}");
    let (item, term) = line.item.as_ref().ok_or(Failure::NotFound("item"))?;
    let quantity = line.wanted.quantity;
    if quantity < item.minimum || quantity > item.maximum {
        let message = format!("`{}` is sold in quantities from {} to {}", item.title, item.minimum, item.maximum);
        return Err(FieldError::alone(&field("quantity"), "QuantityOutOfRange", message));
    }
    let billing = sale.seller.account.as_ref().map_or("", |account| account.currency.as_str());
    if currency.is_some_and(|asked| !asked.eq_ignore_ascii_case(billing)) {
        let message = format!("you are billed in {billing}; leave the currency out or write {billing}");
        return Err(FieldError::alone("currencyCode", "CurrencyNotSupported", message));
    }
    let Some(price) = term.price(billing) else {
        let message = format!("`{}` has no price in {billing}", item.title);
        return Err(FieldError::alone(&field("offerId"), "CurrencyNotSupported", message));
    };
    Ok(Line {
        number: i64::try_from(number).unwrap_or(0),
        item: item.key.clone(),
        reference: line.wanted.reference.clone(),
        quantity,
        term: term.duration.clone(),
        billing_cycle: term.billing_cycle.clone(),
        currency: billing.into(),
        price: price.partner,
        retail: price.retail,
        friendly_name: line.wanted.friendly_name.clone(),
        reseller: line.wanted.reseller.clone(),
        additional: line.wanted.additional.clone(),
        attested: line.wanted.attested,
        parent: line.wanted.parent,
        subscription: None,
    })
}
