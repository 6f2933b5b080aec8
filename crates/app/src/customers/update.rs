//! A partner corrects a customer's billing profile; the version it saw must still be the one on record.

use crate::{App, Call, Failure, FieldError, Work, look, once};
use domain::{
    account::{Address, Contact},
    customer::Customer,
    email::EmailAddress,
    facts::Facts,
    id::TenantId,
};
use store::{Kept, audit::AuditAbout};

/// A billing profile as it should become.
#[derive(Clone, Debug, Default)]
pub struct UpdateCustomer {
    /// The billing contact.
    pub contact: Contact,
    /// The name on bills.
    pub billing_name: String,
    /// The billing address.
    pub billing_address: Address,
    /// Preferred culture.
    pub culture: String,
    /// The version the client saw, when it says so.
    pub version: Option<i64>,
}

/// Updates the billing profile.
///
/// # Errors
/// [`Failure::State`] `EtagStale` when somebody changed it meanwhile; [`Failure::Invalid`] for wrong fields.
pub async fn update_billing_profile(
    app: &App,
    call: &Call,
    customer: TenantId,
    input: UpdateCustomer,
) -> Result<(i64, Customer), Failure> {
    once(app, call, async || update_once(app, call, customer, &input).await).await
}

async fn update_once(app: &App, call: &Call, id: TenantId, input: &UpdateCustomer) -> Result<(i64, Customer), Failure> {
    // look
    look::own_customer(app, call, id).await?;
    let mut customer: Kept<Customer> = app.db.get(id).await?.ok_or(Failure::NotFound("customer"))?;

    // ask
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    let grant = app.ask(call, "update_customer", facts, &Default::default()).await?;

    // decide
    if input.version.is_some_and(|version| version != customer.version) {
        return Err(Failure::state("EtagStale", "somebody changed it meanwhile; read it again and repeat the change"));
    }
    if EmailAddress::parse(&input.contact.email).is_err() {
        return Err(FieldError::alone("email", "EmailInvalid", "write the address of the billing contact"));
    }
    let before = customer.value.clone();
    customer.value.contact = input.contact.clone();
    customer.value.billing_name = input.billing_name.clone();
    customer.value.billing_address = input.billing_address.clone();
    customer.value.culture = input.culture.clone();

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&customer);
    let about = AuditAbout::of("customer_billing_profile", id.0).customer(id, &customer.name);
    work.audit("update_customer_billing_profile", about.was(&before).became(&customer.value));
    let answer = (customer.version + 1, customer.value);
    work.commit(&answer).await?;
    Ok(answer)
}
