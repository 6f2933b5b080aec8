//! Checks that forms ask for: is this address plausible, is this domain free, what does this country demand.

use crate::{App, Failure};
use domain::{account::Address, email::ascii_domain, registration::Format};

/// What a check of an address found. Nobody is asked whether the house stands there.
#[derive(Clone, Debug, PartialEq)]
pub struct AddressCheck {
    /// The address, tidied.
    pub suggested: Address,
    /// Fields that are missing or cannot be; empty when it is plausible.
    pub wrong: Vec<&'static str>,
}

/// Whether an address has what a letter needs, in a country of the market table.
pub fn check_address(app: &App, address: &Address) -> AddressCheck {
    let tidy = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let suggested = Address {
        line1: tidy(&address.line1),
        line2: tidy(&address.line2),
        city: tidy(&address.city),
        state: tidy(&address.state),
        postal_code: tidy(&address.postal_code).to_uppercase(),
        country: address.country.trim().to_uppercase(),
    };
    let odd_code = |code: &str| code.len() > 10 || !code.chars().all(|c| c.is_ascii_alphanumeric() || " -".contains(c));
    let mut wrong = Vec::new();
    if suggested.line1.is_empty() {
        wrong.push("AddressLine1");
    }
    if suggested.city.is_empty() || !suggested.city.chars().any(char::is_alphabetic) {
        wrong.push("City");
    }
    if odd_code(&suggested.postal_code) {
        wrong.push("PostalCode");
    }
    if !app.market(&suggested.country).listed {
        wrong.push("Country");
    }
    AddressCheck { suggested, wrong }
}

/// Whether a domain belongs to a tenant.
///
/// # Errors
/// [`Failure::Unavailable`] when the database does not answer.
pub async fn domain_taken(app: &App, domain: &str) -> Result<bool, Failure> {
    let Some(domain) = ascii_domain(domain) else { return Ok(false) };
    Ok(store::tenant::domain_owner(&app.db, &domain).await?.is_some())
}

/// Whether a new tenant could get this prefix below the operator's domain for tenants.
///
/// # Errors
/// [`Failure::Unavailable`] when the database does not answer.
pub async fn prefix_free(app: &App, prefix: &str) -> Result<bool, Failure> {
    let usable = !prefix.is_empty() && prefix.len() <= 27 && prefix.chars().all(|c| c.is_ascii_alphanumeric());
    let whole = format!("{}.{}", prefix.to_lowercase(), app.programme.programme.operator.tenant_domain);
    Ok(usable && !domain_taken(app, &whole).await?)
}

/// What a country demands of the data of a company in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountryRules {
    /// ISO 3166-1 alpha-2.
    pub iso2: String,
    /// ISO 3166-1 alpha-3.
    pub iso3: String,
    /// The region of the partner agreement; empty outside the market table.
    pub region: String,
    /// EU, EFTA, UK group or empty.
    pub group: String,
    /// Billing currency.
    pub currency: String,
    /// A registration number and a telephone are mandatory.
    pub registration_required: bool,
    /// How a registration number looks, as a regular expression, when that is known.
    pub registration_pattern: Option<String>,
}

/// What a country demands.
///
/// # Errors
/// [`Failure::NotFound`] for codes the market table does not know.
pub fn country_rules(app: &App, country: &str) -> Result<CountryRules, Failure> {
    let table = app.programme.markets.at(&app.profile().market_snapshot);
    let table = table.map_err(|error| Failure::Fault(error.to_string()))?;
    let code = country.trim().to_uppercase();
    let market = table.country(&code).ok_or(Failure::NotFound("country"))?;
    Ok(CountryRules {
        iso2: market.iso2.clone(),
        iso3: market.iso3.clone(),
        region: market.region.clone(),
        group: market.group.clone(),
        currency: market.currency.clone(),
        registration_required: market.registration_required,
        registration_pattern: Format::of(&code).map(Format::pattern),
    })
}
