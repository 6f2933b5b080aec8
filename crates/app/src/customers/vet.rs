//! The operator vets a customer: under review, approved or rejected, and qualifies it (15.4).

use crate::{App, Call, Failure, Work, ask::About, once};
use domain::{
    customer::{Customer, Vetting},
    facts::Facts,
    id::TenantId,
};
use store::{Kept, audit::AuditAbout};

/// Sets where the vetting of a customer stands, and its qualifications when given.
///
/// # Errors
/// [`Failure::NotFound`] for an unknown customer; [`Failure::Refused`] for everybody but the operator.
pub async fn vet_customer(
    app: &App,
    call: &Call,
    id: TenantId,
    input: (Vetting, Option<Vec<String>>),
) -> Result<Customer, Failure> {
    once(app, call, async || vet_once(app, call, id, &input).await).await
}

async fn vet_once(
    app: &App,
    call: &Call,
    id: TenantId,
    (vetting, qualifications): &(Vetting, Option<Vec<String>>),
) -> Result<Customer, Failure> {
    // ask
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    let about = About { customer: Some(id), ..About::default() };
    let grant = app.ask(call, "vet_customer", facts, &about).await?;

    // look
    let mut customer: Kept<Customer> = app.db.get(id).await?.ok_or(Failure::NotFound("customer"))?;

    // decide
    let before = customer.value.clone();
    customer.value.vetting = *vetting;
    if let Some(qualifications) = qualifications {
        customer.value.qualifications = qualifications.clone();
    }

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&customer);
    let about = AuditAbout::of("customer", id.0).customer(id, &customer.name);
    work.audit("update_customer_qualification", about.was(&before).became(&customer.value));
    work.commit(&customer.value).await?;
    Ok(customer.value)
}
