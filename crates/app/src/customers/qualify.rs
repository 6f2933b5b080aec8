//! A partner says which qualification its customer has, so that the offers of that segment open up (15.4).

use super::get_customer;
use crate::{App, Call, Failure, FieldError, Work, ask::About, look, once};
use domain::{customer::Customer, facts::Facts, id::TenantId};
use store::{Kept, audit::AuditAbout};

/// Gives a customer a qualification, or takes its own away again with nothing.
///
/// # Errors
/// [`Failure::Invalid`] for a qualification that only the operator gives; [`Failure::NotFound`] when it is not the
/// caller's customer; [`Failure::Refused`] without the role.
pub async fn qualify_customer(
    app: &App,
    call: &Call,
    customer: TenantId,
    qualification: &str,
) -> Result<Vec<String>, Failure> {
    once(app, call, async || qualify_once(app, call, customer, qualification).await).await
}

async fn qualify_once(app: &App, call: &Call, id: TenantId, wanted: &str) -> Result<Vec<String>, Failure> {
    // look
    look::own_customer(app, call, id).await?;
    let mut customer: Kept<Customer> = app.db.get(id).await?.ok_or(Failure::NotFound("customer"))?;

    // ask
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    let about = About { seller: Some(call.caller.tenant), customer: Some(id), reseller: None };
    let grant = app.ask(call, "update_customer", facts, &about).await?;

    // decide
    let may_set = &app.programme.programme.segments.partner_may_set;
    let Some(qualification) = may_set.iter().find(|known| known.eq_ignore_ascii_case(wanted)) else {
        let message = format!("a partner sets {}; ask the operator for others", may_set.join(", "));
        return Err(FieldError::alone("qualification", "QualificationNotOffered", message));
    };
    let before = customer.value.clone();
    if !customer.value.qualifications.contains(qualification) {
        customer.value.qualifications.push(qualification.clone());
    }

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&customer);
    let about = AuditAbout::of("customer", id.0).customer(id, &customer.name);
    work.audit("update_customer_qualification", about.was(&before).became(&customer.value));
    work.commit(&customer.value.qualifications).await?;
    Ok(customer.value.qualifications)
}

/// The qualifications of a customer; none for a commercial one.
///
/// # Errors
/// As [`get_customer`].
pub async fn qualifications(app: &App, call: &Call, customer: TenantId) -> Result<Vec<String>, Failure> {
    Ok(get_customer(app, call, customer).await?.customer.value.qualifications)
}
