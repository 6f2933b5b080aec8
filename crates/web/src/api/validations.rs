//! Questions before anything is done: is this address plausible, is this domain free, what does a country demand, has
//! the vetting of a customer passed.

use super::address::{AddressInput, id};
use crate::{
    Asks, Web, WireError,
    wire::{Resource, WireJson},
};
use app::{Failure, customers::get_customer, markets};
use axum::{
    Json, Router,
    extract::{Path, State},
    http::StatusCode,
    routing::{get, head, post},
};
use domain::{account::Address, customer::Vetting, id::TenantId};
use serde_json::{Value, json};

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/v1/validations/address", post(address))
        .route("/v1/validations/checkdomainavailability/{prefix}", get(prefix_is_free))
        .route("/v1/domains/{domain}", head(domain_is_taken))
        .route("/v1/countryvalidationrules/{country}", get(country_rules))
        .route("/v1/customers/{customer}/validationstatus", get(validation_status))
}

/// Nobody is asked whether the house stands there, so a plausible address is only `VerifiedShippable` in form.
async fn address(State(web): State<Web>, Asks(_): Asks, WireJson(input): WireJson<AddressInput>) -> Json<Value> {
    let given = input.address();
    let check = markets::check_address(&web.app, &given);
    let mut answer = json!({ "originalAddress": view(&given), "suggestedAddresses": [] });
    if check.wrong.is_empty() {
        answer["suggestedAddresses"] = json!([view(&check.suggested)]);
        answer["status"] = "VerifiedShippable".into();
    } else {
        let names: Vec<String> = check.wrong.iter().map(|field| format!("'{field}'")).collect();
        answer["status"] = "NotValidated".into();
        answer["validationMessage"] = format!("Address field invalid for property: {}", names.join(", ")).into();
    }
    Json(answer)
}

fn view(address: &Address) -> Value {
    let mut view = json!({ "country": address.country });
    for (name, value) in [
        ("city", &address.city),
        ("state", &address.state),
        ("addressLine1", &address.line1),
        ("addressLine2", &address.line2),
        ("postalCode", &address.postal_code),
    ] {
        if !value.is_empty() {
            view[name] = value.as_str().into();
        }
    }
    view
}

/// 200: somebody has it; 404: it is free.
async fn domain_is_taken(
    State(web): State<Web>,
    Asks(_): Asks,
    Path(domain): Path<String>,
) -> Result<StatusCode, WireError> {
    let taken = markets::domain_taken(&web.app, &domain).await?;
    Ok(if taken { StatusCode::OK } else { StatusCode::NOT_FOUND })
}

async fn prefix_is_free(
    State(web): State<Web>,
    Asks(_): Asks,
    Path(prefix): Path<String>,
) -> Result<Json<bool>, WireError> {
    Ok(Json(markets::prefix_free(&web.app, &prefix).await?))
}

async fn country_rules(
    State(web): State<Web>,
    Asks(_): Asks,
    Path(country): Path<String>,
) -> Result<Json<Resource<Value>>, WireError> {
    let rules = markets::country_rules(&web.app, &country)?;
    let languages = &web.app.programme.programme.languages;
    let cultures: Vec<String> = languages
        .iter()
        .map(|language| format!("{}-{}", language.split('-').next().unwrap_or(language), rules.iso2))
        .collect();
    let mut body = json!({
        "iso2Code": rules.iso2,
        "iso3Code": rules.iso3,
        "defaultCulture": format!("en-{}", rules.iso2),
        "isStateRequired": false,
        "supportedLanguagesList": languages,
        "supportedCulturesList": cultures,
        "isPostalCodeRequired": false,
        "isCityRequired": true,
        "isRegistrationNumberSupported": rules.registration_required,
        "isTaxIdSupported": true,
        "isTaxIdOptional": true,
        "resellerAgreementRegion": rules.region,
        "geographicRegion": rules.region,
    });
    if let Some(pattern) = rules.registration_pattern {
        body["registrationNumberRegex"] = pattern.into();
    }
    Ok(Json(Resource::of("CountryInformation", body)))
}

async fn validation_status(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(customer): Path<String>,
) -> Result<Json<Value>, WireError> {
    let customer: TenantId = id(&customer, "customer")?;
    let view = get_customer(&web.app, &call, customer).await.map_err(|failure| match failure {
        Failure::NotFound(_) => {
            let text = format!("Account Status for the customer, {customer} was not found.");
            WireError::new(StatusCode::NOT_FOUND, 600_074, text)
        }
        other => other.into(),
    })?;
    let status = match view.customer.vetting {
        Vetting::Approved => "Allowed",
        Vetting::UnderReview => "UnderReview",
        Vetting::Rejected => "NotAllowed",
    };
    let since = view.customer.created_at;
    Ok(Json(json!({ "type": "account", "status": status, "lastUpdateDateTime": since })))
}
