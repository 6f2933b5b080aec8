//! Looks at the lines of a cart: what each costs, and what would be refused at the order (9.2: early, not binding).

use crate::{
    App, Call, Failure, FieldError, look,
    look::{Sale, Wanted},
    orders::place::ordered_line,
};
use domain::{
    decision::Decision,
    id::TenantId,
    order::{Cart, Line},
};
use serde::{Deserialize, Serialize};

/// A cart with what is wrong with its lines, so far as it can be told before the order.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CheckedCart {
    /// The cart.
    pub cart: Cart,
    /// Its version, for the etag.
    pub version: i64,
    /// What an order would be refused for, line by line.
    pub faults: Vec<LineFault>,
}

/// Why an order of one line would be refused now.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LineFault {
    /// The line, from 0.
    pub line: i64,
    /// The decision that says so.
    pub decision: Decision,
}

/// The lines with prices and their faults.
pub(super) async fn check(
    app: &App,
    call: &Call,
    customer: TenantId,
    wanted: &[Wanted],
) -> Result<(Vec<Line>, Vec<LineFault>), Failure> {
    let sale = look::sale(app, call.at, call.caller.tenant, customer, wanted).await?;
    let mut lines = Vec::new();
    for (number, line) in sale.lines.iter().enumerate() {
        if line.item.is_none() {
            let field = format!("lineItems[{number}].catalogItemId");
            let message = format!("there is no item `{}` with that term and billing cycle", line.wanted.reference);
            return Err(FieldError::alone(&field, "ItemUnknown", message));
        }
        lines.push(ordered_line(&sale, line, number, None)?);
    }
    Ok((lines, faults(app, call, &sale)))
}

/// The lines that an order would be refused for now.
pub(super) fn faults(app: &App, call: &Call, sale: &Sale) -> Vec<LineFault> {
    let decided = sale.lines.iter().map(|line| app.consider(call, "place_order", &sale.facts(call, line)));
    let refused = (0..).zip(decided).filter(|(_, decision)| !decision.allowed);
    refused.map(|(line, decision)| LineFault { line, decision }).collect()
}

/// What a cart's lines ask for, to be looked at again.
pub(super) fn wanted(cart: &Cart) -> Vec<Wanted> {
    let again = |line: &Line| Wanted {
        reference: line.reference.clone(),
        quantity: line.quantity,
        term: Some(line.term.clone()),
        billing_cycle: Some(line.billing_cycle.clone()),
        reseller: line.reseller.clone(),
        additional: line.additional.clone(),
        attested: line.attested,
        friendly_name: line.friendly_name.clone(),
        parent: line.parent,
    };
    cart.lines.iter().map(again).collect()
}
