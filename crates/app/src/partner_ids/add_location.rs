//! Adds a location to the membership account, which gives it a partner id at once; the id counts as active when the
//! operator has verified the place (3, RQ-C45).

use super::{allot::allot, own_membership};
use crate::{App, Call, Failure, FieldError, Work, once};
use domain::{
    account::{Address, Contact, Location},
    email::{EmailAddress, contact_refusals},
    facts::{CallerFacts, Facts},
    name::{CompanyName, PersonName},
    registration::location_phone,
    tenant::Cloud,
};
use store::audit::AuditAbout;

/// A location as asked for.
#[derive(Clone, Debug, Default)]
pub struct AddLocation {
    /// Business name at this place.
    pub name: String,
    /// The postal address; its country is the location's.
    pub address: Address,
    /// The contact at this place.
    pub contact: Contact,
}

/// Adds a location.
///
/// # Errors
/// [`Failure::Refused`] for everyone but global and account admins of the membership account; [`Failure::Invalid`]
/// with every wrong field.
pub async fn add_location(app: &App, call: &Call, input: AddLocation) -> Result<Location, Failure> {
    once(app, call, async || add_once(app, call, &input).await).await
}

async fn add_once(app: &App, call: &Call, input: &AddLocation) -> Result<Location, Failure> {
    // look
    let membership = own_membership(app, call).await?;

    // ask
    let own = membership.tenants.contains(&call.caller.tenant);
    let facts = Facts { caller: CallerFacts { own, ..call.caller.facts.clone() }, ..Facts::default() };
    let grant = app.ask(call, "add_location", facts, &Default::default()).await?;

    // decide
    let wrong = faults(app, input);
    if !wrong.is_empty() {
        return Err(Failure::Invalid(wrong));
    }

    // record
    let mut work = Work::granted(app, call, &grant);
    work.guard(&membership);
    let location = Location {
        id: app.ids.next(call.at),
        membership: membership.id,
        partner_id: allot(app, &mut work).await?,
        name: input.name.trim().to_owned(),
        country: input.address.country.clone(),
        address: input.address.clone(),
        contact: input.contact.clone(),
        tenant: None,
        active_at: None,
        deleted_at: None,
        created_at: call.at,
    };
    work.insert(&location);
    work.audit("location_added", AuditAbout::of("location", location.id.0).became(&location));
    work.commit(&location).await?;
    Ok(location)
}

fn faults(app: &App, input: &AddLocation) -> Vec<FieldError> {
    let programme = &app.programme.programme;
    let mut wrong = Vec::new();
    let mut fault = |field: &str, code: &str, message: String| {
        wrong.push(FieldError { field: field.into(), code: code.into(), message });
    };
    if let Err(error) = CompanyName::parse(&input.name, &programme.enrolment.company_forms) {
        fault("name", "CompanyNameInvalid", error.to_string());
    }
    for (field, text) in [("address.line1", &input.address.line1), ("address.city", &input.address.city)] {
        if text.trim().is_empty() {
            fault(field, "FieldMissing", "write the address of the place".into());
        }
    }
    if !app.market(&input.address.country).listed {
        let message = format!("the programme does not trade in `{}`", input.address.country);
        fault("address.country", "MarketNotSupported", message);
    }
    for (field, name) in
        [("contact.first_name", &input.contact.first_name), ("contact.last_name", &input.contact.last_name)]
    {
        if let Err(error) = PersonName::parse(name) {
            fault(field, "PersonNameInvalid", error.to_string());
        }
    }
    match EmailAddress::parse(&input.contact.email) {
        Err(error) => fault("contact.email", error.code(), error.to_string()),
        Ok(address) => {
            for refusal in contact_refusals(&address, programme, Cloud::default()) {
                fault("contact.email", refusal.code(), refusal.to_string());
            }
        }
    }
    if location_phone(&input.contact.phone).is_err() {
        fault("contact.phone", "PhoneInvalid", "write 5 to 10 digits, without blanks, signs and country code".into());
    }
    wrong
}
