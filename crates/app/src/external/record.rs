//! A related partner lists what its customer bought elsewhere; no right on it arises (10, S3).

use crate::{App, Call, Failure, FieldError, Work, ask::About, look, once};
use domain::{
    external_subscription::{ExternalSubscription, SOURCES},
    facts::{Facts, TradeFacts},
    id::TenantId,
    time::Day,
};
use store::audit::AuditAbout;

/// A foreign subscription as described.
#[derive(Clone, Debug)]
pub struct NewExternal {
    /// Where it was bought.
    pub source: String,
    /// The product's name.
    pub product: String,
    /// Seats or units.
    pub quantity: i64,
    /// The last day, when known.
    pub ends_on: Option<Day>,
    /// The caller supports it.
    pub support_contact: bool,
}

/// Lists a foreign subscription of a customer.
///
/// # Errors
/// [`Failure::Refused`] without a relationship or the role; [`Failure::Invalid`] for missing data.
pub async fn record_external(
    app: &App,
    call: &Call,
    customer: TenantId,
    input: NewExternal,
) -> Result<ExternalSubscription, Failure> {
    once(app, call, async || record_once(app, call, customer, &input).await).await
}

async fn record_once(
    app: &App,
    call: &Call,
    customer: TenantId,
    input: &NewExternal,
) -> Result<ExternalSubscription, Failure> {
    // look
    let here = call.caller.tenant;
    let edge = store::relationship::relationship_between(&app.db, here, customer).await?;

    // ask
    let facts = Facts {
        caller: call.caller.facts.clone(),
        trade: Some(TradeFacts { seller_related: edge.is_some(), ..TradeFacts::default() }),
        ..Facts::default()
    };
    let about = About { seller: Some(here), customer: Some(customer), reseller: None };
    let grant = app.ask(call, "add_external_subscription", facts, &about).await?;

    // decide
    if !SOURCES.contains(&input.source.as_str()) {
        return Err(FieldError::alone("source", "ValueUnknown", format!("choose one of {}", SOURCES.join(", "))));
    }
    if input.product.trim().is_empty() || input.quantity < 1 {
        return Err(FieldError::alone("product", "FieldMissing", "write the product and a quantity of at least 1"));
    }
    let name = look::buyer(app, customer).await?.facts.name;
    let external = ExternalSubscription {
        id: app.ids.next(call.at),
        customer,
        source: input.source.clone(),
        product: input.product.trim().to_owned(),
        quantity: input.quantity,
        ends_on: input.ends_on,
        support_contact: input.support_contact.then_some(here),
        listed_by: Some(here),
        created_at: call.at,
    };

    // record
    let mut work = Work::granted(app, call, &grant);
    work.insert(&external);
    let about = AuditAbout::of("external_subscription", external.id.0).customer(customer, &name);
    work.audit("external_subscription_listed", about.became(&external));
    work.commit(&external).await?;
    Ok(external)
}
