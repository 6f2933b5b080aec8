//! One cart, for the partner that fills it.

use super::lines::{CheckedCart, check, wanted};
use crate::{App, Call, Failure};
use domain::{
    facts::Facts,
    id::{CartId, TenantId},
    order::{Cart, CartStatus},
};
use store::Kept;

/// A cart with what an order of it would be refused for now.
///
/// # Errors
/// [`Failure::NotFound`] when it is not the caller's.
pub async fn get_cart(app: &App, call: &Call, customer: TenantId, id: CartId) -> Result<CheckedCart, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "edit_cart", facts, &Default::default()).await?;
    let cart = load_cart(app, call, customer, id).await?;
    let (_, faults) = match cart.status {
        CartStatus::Active => check(app, call, customer, &wanted(&cart)).await?,
        CartStatus::Ordered => Default::default(),
    };
    Ok(CheckedCart { version: cart.version, cart: cart.value, faults })
}

pub(super) async fn load_cart(app: &App, call: &Call, customer: TenantId, id: CartId) -> Result<Kept<Cart>, Failure> {
    let found = app.db.get::<Cart>(id).await?;
    let own = found.filter(|cart| cart.seller == call.caller.tenant && cart.customer == customer);
    own.ok_or(Failure::NotFound("cart"))
}

/// A cart that can still be changed or checked out (800065, 800008).
pub(super) fn open(cart: &Cart, call: &Call) -> Result<(), Failure> {
    if cart.status == CartStatus::Ordered {
        return Err(Failure::state("CartSubmitted", "this cart was checked out; start a new one"));
    }
    if call.at >= cart.expires_at {
        return Err(Failure::state("CartExpired", "this cart has expired; start a new one"));
    }
    Ok(())
}
