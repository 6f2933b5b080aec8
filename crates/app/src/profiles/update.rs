//! A partner changes its profiles; what the client saw must still be on record, and the country stays (T-3).

use super::get::look_at;
use crate::{App, Call, Failure, FieldError, Work, ask::About, look, once};
use domain::{
    account::{Address, Contact},
    email::EmailAddress,
    facts::{ChangeFacts, Facts},
    partner_profile::{BillingProfile, PartnerProfile, SupportProfile},
};
use store::audit::AuditAbout;

/// One of the profiles as it should become.
#[derive(Clone, Debug)]
pub enum UpdateProfile {
    /// Where customers turn to.
    Support(SupportProfile),
    /// Whom and where the operator bills.
    Billing(BillingProfile),
    /// Address and ways to reach the company.
    Organization {
        /// The address; its country stays.
        address: Address,
        /// The company's mail address.
        email: String,
        /// Preferred language.
        language: String,
        /// Preferred culture.
        culture: String,
    },
    /// Address and primary contact of the legal person.
    Legal {
        /// The legal address; its country stays.
        address: Address,
        /// The primary contact.
        contact: Contact,
    },
}

/// Changes one of the profiles; `version` is what the client saw, when it says so.
///
/// # Errors
/// [`Failure::State`] `EtagStale` when somebody changed it meanwhile; [`Failure::Invalid`] for wrong fields;
/// [`Failure::Refused`] for other roles and for another country.
pub async fn update_profile(
    app: &App,
    call: &Call,
    input: UpdateProfile,
    version: Option<i64>,
) -> Result<(i64, PartnerProfile), Failure> {
    once(app, call, async || update_once(app, call, &input, version).await).await
}

async fn update_once(
    app: &App,
    call: &Call,
    input: &UpdateProfile,
    version: Option<i64>,
) -> Result<(i64, PartnerProfile), Failure> {
    // look
    let view = look_at(app, call).await?;
    let seller = look::party(app, call.at, call.caller.tenant).await?;

    // ask
    let (action, country) = match input {
        UpdateProfile::Support(_) => ("update_support_profile", None),
        UpdateProfile::Billing(_) => ("update_billing_profile", None),
        UpdateProfile::Organization { address, .. } | UpdateProfile::Legal { address, .. } => {
            ("update_legal_profile", Some(address.country.clone()))
        }
    };
    let change =
        ChangeFacts { state_allows: true, country: country.clone().unwrap_or_default(), ..ChangeFacts::default() };
    let facts = Facts {
        caller: call.caller.facts.clone(),
        seller: country.is_some().then_some(seller.facts),
        change: Some(change),
        ..Facts::default()
    };
    let about = About { seller: Some(call.caller.tenant), ..About::default() };
    let grant = app.ask(call, action, facts, &about).await?;

    // decide
    if version.is_some_and(|version| version != view.profile.version) {
        return Err(Failure::state("EtagStale", "somebody changed it meanwhile; read it again and repeat the change"));
    }
    check(input)?;
    let mut profile = view.profile;
    let before = profile.value.clone();
    apply(&mut profile.value, input);
    profile.value.updated_at = call.at;

    // record
    let mut work = Work::granted(app, call, &grant);
    if profile.version == 0 {
        work.insert(&profile.value)
    } else {
        work.update(&profile)
    }
    let about = AuditAbout::of("partner_profile", call.caller.tenant.0);
    work.audit("update_company_info", about.was(&before).became(&profile.value));
    let answer = (profile.version + 1, profile.value);
    work.commit(&answer).await?;
    Ok(answer)
}

fn apply(profile: &mut PartnerProfile, input: &UpdateProfile) {
    match input.clone() {
        UpdateProfile::Support(support) => profile.support = support,
        UpdateProfile::Billing(billing) => profile.billing = billing,
        UpdateProfile::Organization { address, email, language, culture } => {
            profile.address = address;
            profile.email = email;
            let keep = |given: String, known: &mut String| {
                if !given.is_empty() {
                    *known = given;
                }
            };
            keep(language, &mut profile.language);
            keep(culture, &mut profile.culture);
        }
        UpdateProfile::Legal { address, contact } => {
            profile.address = address;
            profile.contact = contact;
        }
    }
}

fn check(input: &UpdateProfile) -> Result<(), Failure> {
    let address = match input {
        UpdateProfile::Support(support) => &support.email,
        UpdateProfile::Organization { email, .. } => email,
        UpdateProfile::Legal { contact, .. } => &contact.email,
        // Bills may be sent by post, so that an address is not asked for.
        UpdateProfile::Billing(_) => return Ok(()),
    };
    let text = "write a mail address on a domain of your company";
    EmailAddress::parse(address).map(|_| ()).map_err(|_| FieldError::alone("email", "EmailInvalid", text))
}
