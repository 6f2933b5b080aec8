//! A customer's company profile, billing profile and qualification.

use super::address::{AddressInput, AddressView, id};
use crate::{
    Asks, Web, WireError,
    wire::{Resource, WireJson, etag},
};
use app::customers::{UpdateCustomer, get_customer, qualifications, qualify_customer, update_billing_profile};
use axum::{
    Json, Router,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    routing::get,
};
use domain::{account::Contact, customer::Customer};
use serde::{Deserialize, Serialize};

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/v1/customers/{customer}/profiles/company", get(company))
        .route("/v1/customers/{customer}/organization", get(company))
        .route("/v1/customers/{customer}/profiles/billing", get(billing).put(update_billing))
        .route("/v1/customers/{customer}/qualification", get(qualification).put(qualify))
        .route("/v1/customers/{customer}/qualifications", get(qualification_list).post(qualify_asynchronously))
}

/// The company behind a customer.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct CompanyView {
    tenant_id: String,
    domain: String,
    company_name: String,
    address: AddressView,
    #[serde(skip_serializing_if = "String::is_empty")]
    email: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    organization_registration_number: Option<String>,
}

impl CompanyView {
    pub fn of(customer: &Customer) -> Resource<Self> {
        let here = format!("/customers/{}/profiles/company", customer.tenant);
        let view = Self {
            tenant_id: customer.tenant.to_string(),
            domain: customer.domain.clone(),
            company_name: customer.name.clone(),
            address: AddressView::company(&customer.address, &customer.contact),
            email: customer.email.clone(),
            organization_registration_number: customer.registration_number.clone(),
        };
        Resource::of("CustomerCompanyProfile", view).at(here)
    }
}

/// Who gets bills and other letters.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct BillingView {
    id: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    first_name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    last_name: String,
    email: String,
    culture: String,
    language: String,
    company_name: String,
    default_address: AddressView,
}

impl BillingView {
    pub fn of(customer: &Customer, version: i64) -> Resource<Self> {
        let here = format!("/customers/{}/profiles/billing", customer.tenant);
        let contact = &customer.contact;
        let culture = if customer.culture.is_empty() { "en-US" } else { &customer.culture };
        let language = culture.split('-').next().unwrap_or("en");
        let view = Self {
            id: customer.tenant.to_string(),
            first_name: contact.first_name.clone(),
            last_name: contact.last_name.clone(),
            email: contact.email.clone(),
            culture: culture.to_owned(),
            language: if contact.language.is_empty() { language.to_owned() } else { contact.language.clone() },
            company_name: customer.billing_name.clone(),
            default_address: AddressView::billing(&customer.billing_address, contact),
        };
        Resource::of("CustomerBillingProfile", view).at(here).etag(etag::number(version))
    }
}

/// A billing profile as a client sends it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct BillingInput {
    first_name: String,
    last_name: String,
    /// The mail address of the billing contact.
    pub email: String,
    /// Preferred culture.
    pub culture: String,
    language: String,
    /// The name on bills.
    pub company_name: String,
    /// The billing address.
    pub default_address: AddressInput,
    attributes: EtagInput,
}

/// The version a client saw.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct EtagInput {
    /// As it was answered; absent when the client does not say.
    pub etag: Option<String>,
}

impl BillingInput {
    /// The billing contact; the names in the address count when there are no others.
    pub fn contact(&self) -> Contact {
        let address = &self.default_address;
        let or = |own: &str, other: &str| if own.is_empty() { other.to_owned() } else { own.to_owned() };
        Contact {
            first_name: or(&self.first_name, &address.first_name),
            last_name: or(&self.last_name, &address.last_name),
            email: self.email.clone(),
            phone: address.phone_number.clone(),
            language: self.language.to_ascii_lowercase(),
        }
    }
}

async fn company(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(customer): Path<String>,
) -> Result<Json<Resource<CompanyView>>, WireError> {
    let view = get_customer(&web.app, &call, id(&customer, "customer")?).await?;
    Ok(Json(CompanyView::of(&view.customer)))
}

async fn billing(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(customer): Path<String>,
) -> Result<Json<Resource<BillingView>>, WireError> {
    let view = get_customer(&web.app, &call, id(&customer, "customer")?).await?;
    Ok(Json(BillingView::of(&view.customer, view.customer.version)))
}

async fn update_billing(
    State(web): State<Web>,
    Asks(call): Asks,
    (Path(customer), headers): (Path<String>, HeaderMap),
    WireJson(input): WireJson<BillingInput>,
) -> Result<Json<Resource<BillingView>>, WireError> {
    let customer = id(&customer, "customer")?;
    let change = UpdateCustomer {
        contact: input.contact(),
        billing_name: input.company_name.clone(),
        billing_address: input.default_address.address(),
        culture: input.culture.clone(),
        version: version_of(&headers, input.attributes.etag.as_deref()),
    };
    let (version, customer) = update_billing_profile(&web.app, &call, customer, change).await?;
    Ok(Json(BillingView::of(&customer, version)))
}

/// The version a client says it saw, in the header first; one that cannot be read is none that ever was.
fn version_of(headers: &HeaderMap, in_body: Option<&str>) -> Option<i64> {
    let header = headers.get("if-match").and_then(|value| value.to_str().ok());
    let text = header.or(in_body)?.trim().trim_start_matches("W/").trim_matches('"');
    if text.is_empty() || text == "*" { None } else { Some(text.parse().unwrap_or(-1)) }
}

/// The qualification as the older operation spells it: one word in snake case.
fn spelled(qualifications: &[String]) -> String {
    let Some(first) = qualifications.first() else { return "none".into() };
    let mut word = String::new();
    for letter in first.chars() {
        if letter.is_uppercase() && !word.is_empty() {
            word.push('_');
        }
        word.extend(letter.to_lowercase());
    }
    word
}

async fn qualification(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(customer): Path<String>,
) -> Result<Json<String>, WireError> {
    let held = qualifications(&web.app, &call, id(&customer, "customer")?).await?;
    Ok(Json(spelled(&held)))
}

async fn qualify(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(customer): Path<String>,
    WireJson(wanted): WireJson<String>,
) -> Result<Json<String>, WireError> {
    let wanted = wanted.replace('_', "");
    let held = qualify_customer(&web.app, &call, id(&customer, "customer")?, &wanted).await?;
    Ok(Json(spelled(&held)))
}

/// A qualification as the newer operation answers it.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct QualificationView {
    qualification: String,
    vetting_status: &'static str,
}

#[derive(Clone, Debug, Deserialize)]
struct QualificationInput {
    qualification: String,
}

fn approved(qualification: String) -> QualificationView {
    QualificationView { qualification, vetting_status: "Approved" }
}

async fn qualification_list(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(customer): Path<String>,
) -> Result<Json<Vec<QualificationView>>, WireError> {
    let held = qualifications(&web.app, &call, id(&customer, "customer")?).await?;
    Ok(Json(held.into_iter().map(approved).collect()))
}

async fn qualify_asynchronously(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(customer): Path<String>,
    WireJson(input): WireJson<QualificationInput>,
) -> Result<(StatusCode, Json<QualificationView>), WireError> {
    let held = qualify_customer(&web.app, &call, id(&customer, "customer")?, &input.qualification).await?;
    let given = held.into_iter().find(|known| known.eq_ignore_ascii_case(&input.qualification));
    Ok((StatusCode::CREATED, Json(approved(given.unwrap_or(input.qualification)))))
}
