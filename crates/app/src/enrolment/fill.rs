//! Saves what the applicant has written so far (E3): incomplete is fine, wrong is not.

use super::load::{Case, caller, case, change, invalid, refused, rules};
use crate::{App, Call, Failure, Work, look, once};
use domain::{
    account::Contact,
    enrolment::{
        Enrolment, LegalProfile, SupportContact,
        form::{Fault, faults},
        steps::{Act, Form},
    },
    facts::Facts,
    id::AccountId,
};
use store::audit::AuditAbout;

/// The parts that were changed; a part that is given replaces the one before.
#[derive(Clone, Debug, Default)]
pub struct FormPatch {
    /// The legal profile.
    pub profile: Option<LegalProfile>,
    /// The primary contact.
    pub contact: Option<Contact>,
    /// Where customers turn to.
    pub support: Option<SupportContact>,
    /// The security contact.
    pub security: Option<Contact>,
}

/// Saves parts of an application.
///
/// # Errors
/// [`Failure::Invalid`] with every field of these parts that is wrong, web-mail addresses among them; nothing is
/// saved then. Fields that are only missing are no error yet.
pub async fn fill_enrolment(app: &App, call: &Call, id: AccountId, input: FormPatch) -> Result<Enrolment, Failure> {
    once(app, call, async || fill_once(app, call, id, &input).await).await
}

async fn fill_once(app: &App, call: &Call, id: AccountId, input: &FormPatch) -> Result<Enrolment, Failure> {
    // look
    let Case { mut enrolment, .. } = case(app, call, id).await?;
    let tenant = look::party(app, call.at, enrolment.tenant.unwrap_or(call.caller.tenant)).await?.tenant;
    let act = Act { at: call.at, by: call.caller.user };
    let tried = enrolment.value.clone().fill(|form| apply(form, input, &tenant.country), act);
    let change = change(&enrolment, &tried);

    // ask
    let facts = Facts { caller: caller(call, enrolment.tenant), change: Some(change), ..Facts::default() };
    let grant = app.ask(call, "edit_enrolment", facts, &Default::default()).await?;

    // decide
    let filled = tried.map_err(refused)?;
    let mut wrong = faults(&filled, &rules(app, tenant.cloud)?);
    wrong.retain(|fault| fault.code != "FieldMissing" && given(input, &fault.field));
    if input.profile.as_ref().is_some_and(|profile| moved(profile, &tenant.country)) {
        wrong.push(other_country(&tenant.country));
    }
    if !wrong.is_empty() {
        return Err(invalid(wrong));
    }
    enrolment.value = filled;

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&enrolment);
    work.audit("enrolment_filled", AuditAbout::of("enrolment", id.0));
    work.commit(&enrolment.value).await?;
    Ok(enrolment.value)
}

fn apply(form: &mut Form, input: &FormPatch, country: &str) {
    if let Some(profile) = &input.profile {
        form.profile = profile.clone();
        form.profile.address.country = country.to_owned();
    }
    if let Some(contact) = &input.contact {
        form.contact = contact.clone();
    }
    if let Some(support) = &input.support {
        form.support = support.clone();
    }
    if let Some(security) = &input.security {
        form.security = security.clone();
    }
}

/// Whether the field is in a part that was given, and was filled in there.
fn given(input: &FormPatch, field: &str) -> bool {
    let part = field.split('.').next().unwrap_or_default();
    match (part, &input.profile, &input.contact) {
        // A name or number that is still empty is missing and not wrong.
        ("profile", Some(profile), _) => match field {
            "profile.company_name" => !profile.company_name.is_empty(),
            "profile.registration_number" => !profile.registration_number.is_empty(),
            "profile.phone" => !profile.phone.is_empty(),
            _ => true,
        },
        ("contact", _, Some(_)) => true,
        ("support", ..) => input.support.is_some(),
        _ => false,
    }
}

fn moved(profile: &LegalProfile, country: &str) -> bool {
    !profile.address.country.is_empty() && profile.address.country != country
}

fn other_country(country: &str) -> Fault {
    Fault {
        field: "profile.address.country".into(),
        code: "CountryImmutable".into(),
        reason: format!("this tenant is in `{country}`; to enrol in another country, create another work account"),
    }
}
