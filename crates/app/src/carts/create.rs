//! A partner starts a cart for a customer.

use super::lines::{CheckedCart, check};
use crate::{
    App, Call, Failure, Work,
    look::{self, Wanted},
    once,
};
use domain::{
    facts::Facts,
    id::TenantId,
    order::{Cart, CartStatus},
};
use store::audit::AuditAbout;

/// A cart as asked for.
#[derive(Clone, Debug, Default)]
pub struct CartInput {
    /// What is wanted.
    pub lines: Vec<Wanted>,
}

/// Creates a cart; it can be checked out for seven days.
///
/// # Errors
/// [`Failure::Invalid`] for unknown items or quantities; [`Failure::NotFound`] for a customer that is not the
/// caller's; [`Failure::Refused`] without the role.
pub async fn create_cart(app: &App, call: &Call, customer: TenantId, input: CartInput) -> Result<CheckedCart, Failure> {
    once(app, call, async || create_once(app, call, customer, &input).await).await
}

async fn create_once(app: &App, call: &Call, customer: TenantId, input: &CartInput) -> Result<CheckedCart, Failure> {
    // look
    look::own_customer(app, call, customer).await?;

    // ask
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    let grant = app.ask(call, "edit_cart", facts, &Default::default()).await?;

    // decide
    let (lines, faults) = check(app, call, customer, &input.lines).await?;
    let cart = Cart {
        id: app.ids.next(call.at),
        seller: call.caller.tenant,
        customer,
        lines,
        status: CartStatus::Active,
        created_at: call.at,
        updated_at: call.at,
        updated_by: call.caller.user,
        expires_at: call.at.plus_days(app.programme.programme.windows.cart_days),
    };

    // record
    let mut work = Work::granted(app, call, &grant);
    work.insert(&cart);
    work.audit("create_cart", AuditAbout::of("cart", cart.id.0).about_customer(customer).became(&cart));
    let checked = CheckedCart { cart, version: 1, faults };
    work.commit(&checked).await?;
    Ok(checked)
}
