//! "Can I sell this to them through them": the same decision as an order's, without writing anything (9.3).

use crate::{
    App, Call, Failure, look,
    look::{Sale, SaleLine, Wanted},
};
use domain::{decision::Decision, id::TenantId};

/// Answers whether `seller` could sell `wanted` to `customer` now. Nothing is recorded.
///
/// # Errors
/// [`Failure::NotFound`] for a seller or customer nobody knows, and for sales the caller would have no part in;
/// [`Failure::Refused`] without the role.
pub async fn explain_sale(
    app: &App,
    call: &Call,
    parties: (TenantId, TenantId),
    wanted: &[Wanted],
) -> Result<Decision, Failure> {
    let (seller, customer) = parties;
    let sale = look::sale(app, call.at, seller, customer, wanted).await?;
    let here = call.caller.tenant;
    let reseller = sale.lines.iter().all(|line| line.reseller.as_ref().is_some_and(|party| party.tenant.id == here));
    if here != seller && !reseller && call.caller.facts.tenant_kind != "operator" {
        return Err(Failure::NotFound("seller"));
    }
    let asking = sale.facts(call, &sale.lines[0]);
    app.ask(call, "explain_sale", asking, &sale.about()).await?;
    Ok(decide(app, call, "consider_sale", &sale))
}

/// The decision for whoever may read the database: nobody is asked, nothing is recorded. The seller's own admin agent
/// is taken to be asking.
///
/// # Errors
/// [`Failure::NotFound`] for a seller or customer nobody knows.
pub async fn decide_sale(
    app: &App,
    language: &str,
    (seller, customer): (TenantId, TenantId),
    wanted: &[Wanted],
) -> Result<Decision, Failure> {
    let mut call = app.system_call();
    let sale = look::sale(app, call.at, seller, customer, wanted).await?.with_admins(app).await?;
    call.caller.tenant = seller;
    language.clone_into(&mut call.caller.language);
    call.caller.facts.kind = "user".into();
    call.caller.facts.tenant_kind = sale.seller.facts.tenant_kind.clone();
    call.caller.facts.tier = sale.seller.facts.tier.clone();
    call.caller.facts.roles = vec!["admin_agent".into()];
    Ok(decide(app, &call, "place_order", &sale))
}

/// One decision about all lines of a sale: a rule fails when it fails for any line, and says for which.
pub(crate) fn decide(app: &App, call: &Call, action: &str, sale: &Sale) -> Decision {
    let (first, rest) = (&sale.lines[0], &sale.lines[1..]);
    let facts = |line: &SaleLine| {
        let mut facts = sale.facts(call, line);
        if action == "consider_sale" && line.wanted.reference.is_empty() {
            // No item is named: only the chain of sale is asked about.
            facts.item = None;
        }
        facts
    };
    let mut whole = app.consider(call, action, &facts(first));
    if !rest.is_empty() {
        whole.checks.iter_mut().filter(|check| !check.passed).for_each(|check| check.line = Some(0));
    }
    for (number, line) in (1..).zip(rest) {
        let decision = app.consider(call, action, &facts(line));
        for (check, other) in whole.checks.iter_mut().zip(decision.checks) {
            if check.passed && !other.passed {
                *check = other;
                check.line = Some(number);
            }
        }
        whole.allowed &= decision.allowed;
    }
    let first = whole.refusals().next().and_then(|check| check.code.clone());
    Decision { code: first, ..whole }
}
