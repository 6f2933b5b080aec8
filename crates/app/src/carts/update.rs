//! A partner replaces the lines of a cart.

use super::{
    create::CartInput,
    get::{load_cart, open},
    lines::{CheckedCart, check},
};
use crate::{App, Call, Failure, Work, once};
use domain::{
    facts::Facts,
    id::{CartId, TenantId},
};
use store::audit::AuditAbout;

/// Replaces the lines and checks them anew.
///
/// # Errors
/// [`Failure::State`] when it was checked out or has expired; else as [`super::create_cart`].
pub async fn update_cart(
    app: &App,
    call: &Call,
    (customer, id): (TenantId, CartId),
    input: CartInput,
) -> Result<CheckedCart, Failure> {
    once(app, call, async || update_once(app, call, (customer, id), &input).await).await
}

async fn update_once(
    app: &App,
    call: &Call,
    (customer, id): (TenantId, CartId),
    input: &CartInput,
) -> Result<CheckedCart, Failure> {
    // look
    let mut cart = load_cart(app, call, customer, id).await?;
    open(&cart, call)?;

    // ask
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    let grant = app.ask(call, "edit_cart", facts, &Default::default()).await?;

    // decide
    let (lines, faults) = check(app, call, customer, &input.lines).await?;
    cart.value.lines = lines;
    cart.value.updated_at = call.at;
    cart.value.updated_by = call.caller.user;

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&cart);
    work.audit("update_cart", AuditAbout::of("cart", id.0).about_customer(customer).became(&cart.value));
    let checked = CheckedCart { version: cart.version + 1, cart: cart.value, faults };
    work.commit(&checked).await?;
    Ok(checked)
}
