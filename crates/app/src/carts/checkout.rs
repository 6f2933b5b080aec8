//! A partner checks a cart out: lines that go together become one order; lines that are refused say why (17.1).

use super::{
    get::{load_cart, open},
    lines::{LineFault, faults, wanted},
};
use crate::{
    App, Call, Failure, Work,
    look::{self, Sale},
    mail::Notification,
    once,
    orders::{
        ask_sale,
        place::{Drafted, draft_order, guard},
    },
    subscriptions::tell_partners,
};
use domain::{
    facts::Facts,
    id::{CartId, TenantId},
    order::{Cart, CartStatus, Order},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::{Kept, audit::AuditAbout};

/// What became of a cart.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Checkout {
    /// The orders placed, one for each billing cycle and term.
    pub orders: Vec<Order>,
    /// The lines refused; they stay in the cart, which is open again when nothing was ordered.
    pub faults: Vec<LineFault>,
}

/// Checks a cart out. Lines of one billing cycle and term form an order; an order stands or falls as a whole.
///
/// # Errors
/// [`Failure::State`] when it was checked out before or has expired; [`Failure::Refused`] when every order is refused.
pub async fn checkout_cart(app: &App, call: &Call, (customer, id): (TenantId, CartId)) -> Result<Checkout, Failure> {
    once(app, call, async || checkout_once(app, call, customer, id).await).await
}

async fn checkout_once(app: &App, call: &Call, customer: TenantId, id: CartId) -> Result<Checkout, Failure> {
    // look
    let mut cart = load_cart(app, call, customer, id).await?;
    open(&cart, call)?;
    let sale = look::sale(app, call.at, call.caller.tenant, customer, &wanted(&cart)).await?;

    // ask
    let faults = faults(app, call, &sale);
    let groups = groups(&cart, &faults);
    if groups.is_empty() {
        // Every line is refused, so this is, too; it puts the refusal on record.
        ask_sale(app, call, "place_order", &sale).await?;
        return Err(Failure::Busy);
    }
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "edit_cart", facts, &Default::default()).await?;

    // decide
    let mut drafts = Vec::new();
    for lines in groups.values() {
        let part = sale.part(lines);
        let grant = ask_sale(app, call, "place_order", &part).await?;
        drafts.push((draft_order(app, call, &part, &grant, None)?, part, grant));
    }
    cart.value.status = CartStatus::Ordered;

    // record
    record(app, call, cart, drafts, faults).await
}

type Draft = (Drafted, Sale, crate::Grant);

async fn record(
    app: &App,
    call: &Call,
    cart: Kept<Cart>,
    drafts: Vec<Draft>,
    faults: Vec<LineFault>,
) -> Result<Checkout, Failure> {
    let mut work = Work::without_grant(app, call);
    work.update(&cart);
    work.audit("checkout_cart", AuditAbout::of("cart", cart.id.0).about_customer(cart.customer));
    let mut orders = Vec::new();
    for (draft, part, grant) in drafts {
        work.decision(grant.decision());
        guard(&mut work, &part);
        draft.record(&mut work, &part);
        tell_partners(&mut work, app, call, &draft.subscriptions[0], Notification::OrderPlaced).await?;
        orders.push(draft.order);
    }
    let checkout = Checkout { orders, faults };
    work.commit(&checkout).await?;
    Ok(checkout)
}

/// The lines that can be ordered, grouped by billing cycle and term.
fn groups(cart: &Cart, faults: &[LineFault]) -> BTreeMap<(String, String), Vec<usize>> {
    let mut groups: BTreeMap<(String, String), Vec<usize>> = BTreeMap::new();
    for (position, line) in cart.lines.iter().enumerate() {
        if faults.iter().all(|fault| fault.line != line.number) {
            groups.entry((line.billing_cycle.clone(), line.term.clone())).or_default().push(position);
        }
    }
    groups
}
