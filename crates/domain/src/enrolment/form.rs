//! The data an application must have before it can be sent, field by field (4.2, E5).

use super::Enrolment;
use crate::{
    account::Contact,
    email::{EmailAddress, EmailRefusal, ascii_domain, contact_refusals},
    market::MarketTable,
    name::{CompanyName, PersonName},
    programme::Programme,
    registration::{company_phone, phone_number, registration_number},
    tenant::Cloud,
};
use serde::{Deserialize, Serialize};

/// A field that is missing or wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// Where it is: `profile.address.city`.
    pub field: String,
    /// The error code: `ContactEmailWebmail`, or `FieldMissing`.
    pub code: String,
    /// What is wrong, for the log; pages have their own words for the code.
    pub reason: String,
}

/// What the fields are measured by.
#[derive(Clone, Copy, Debug)]
pub struct Rules<'a> {
    /// The programme with its word lists.
    pub programme: &'a Programme,
    /// The markets of now.
    pub markets: &'a MarketTable,
    /// The cloud the application is for.
    pub cloud: Cloud,
}

/// Collects faults.
#[derive(Default)]
struct Faults(Vec<Fault>);

impl Faults {
    fn add(&mut self, field: &str, code: &str, reason: impl ToString) {
        self.0.push(Fault { field: field.to_owned(), code: code.to_owned(), reason: reason.to_string() });
    }
    /// Whether something is written there; a fault when not.
    fn needs(&mut self, field: &str, text: &str) -> bool {
        if text.trim().is_empty() {
            self.add(field, "FieldMissing", "nothing is written here");
        }
        !text.trim().is_empty()
    }
}

/// Everything that keeps the application from being sent; empty when it is complete.
pub fn faults(enrolment: &Enrolment, rules: &Rules) -> Vec<Fault> {
    let mut faults = Faults::default();
    if enrolment.tenant.is_none() {
        faults.add("tenant", "WorkAccountRequired", "nobody has signed in with a work account");
    }
    profile(enrolment, rules, &mut faults);
    person("contact", &enrolment.contact, &mut faults);
    contact_email(&enrolment.contact.email, rules, &mut faults);
    if faults.needs("contact.language", &enrolment.contact.language)
        && !rules.programme.languages.contains(&enrolment.contact.language)
    {
        faults.add("contact.language", "LanguageNotSupported", "the programme has no texts in this language");
    }
    support(enrolment, &mut faults);
    if enrolment.partner_id == super::PartnerIdState::None {
        faults.add("partner_id", "FieldMissing", "neither associated nor put off");
    }
    faults.0
}

fn profile(enrolment: &Enrolment, rules: &Rules, faults: &mut Faults) {
    let profile = &enrolment.profile;
    if let Err(error) = CompanyName::parse(&profile.company_name, &rules.programme.enrolment.company_forms) {
        faults.add("profile.company_name", "CompanyNameInvalid", error);
    }
    faults.needs("profile.address.line1", &profile.address.line1);
    faults.needs("profile.address.city", &profile.address.city);
    let country = profile.address.country.as_str();
    if !faults.needs("profile.address.country", country) {
        return;
    }
    if rules.markets.find(country).is_none() {
        faults.add("profile.address.country", "MarketNotSupported", "the programme does not trade there");
    }
    if let Err(error) = registration_number(country, Some(&profile.registration_number), rules.markets) {
        faults.add("profile.registration_number", error.code(), error);
    }
    if let Err(error) = company_phone(country, &profile.phone) {
        faults.add("profile.phone", error.code(), error);
    }
}

fn person(field: &str, contact: &Contact, faults: &mut Faults) {
    for (part, text) in [("first_name", &contact.first_name), ("last_name", &contact.last_name)] {
        let field = format!("{field}.{part}");
        if !faults.needs(&field, text) {
            continue;
        }
        if let Err(error) = PersonName::parse(text) {
            faults.add(&field, "PersonNameInvalid", error);
        }
    }
    if !contact.phone.trim().is_empty()
        && let Err(error) = phone_number(&contact.phone)
    {
        faults.add(&format!("{field}.phone"), error.code(), error);
    }
}

fn contact_email(email: &str, rules: &Rules, faults: &mut Faults) {
    if !faults.needs("contact.email", email) {
        return;
    }
    let refusals = match EmailAddress::parse(email) {
        Ok(address) => contact_refusals(&address, rules.programme, rules.cloud),
        Err(refusal) => vec![refusal],
    };
    for refusal in refusals {
        faults.add("contact.email", refusal.code(), refusal);
    }
}

fn support(enrolment: &Enrolment, faults: &mut Faults) {
    let support = &enrolment.support;
    // Customers write to a group here, so that a role address is right and even wished for.
    if faults.needs("support.email", &support.email) && EmailAddress::parse(&support.email).is_err() {
        faults.add("support.email", EmailRefusal::EmailInvalid.code(), EmailRefusal::EmailInvalid);
    }
    if faults.needs("support.phone", &support.phone)
        && let Err(error) = phone_number(&support.phone)
    {
        faults.add("support.phone", error.code(), error);
    }
    if faults.needs("support.website", &support.website) && !is_website(&support.website) {
        faults.add("support.website", "WebsiteInvalid", "not the address of a website");
    }
}

/// `karst.si`, `https://www.karst.si/support`: a public name with nothing before it but http or https.
pub fn is_website(text: &str) -> bool {
    let text = text.trim();
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or(text);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    !text.contains(|c: char| c.is_whitespace() || c.is_control()) && ascii_domain(host).is_some()
}
