//! Customer agreements: templates, their text, and who accepted (16).

use super::address::id;
use crate::{
    Asks, AsksAsUser, Web, WireError,
    wire::{Collection, WireJson, WireQuery, dates},
};
use app::{
    customers::{Attest, attest_agreement, list_acceptances},
    programme::CustomerAgreement,
};
use axum::{
    Json, Router,
    extract::{Path, State},
    http::StatusCode,
    routing::get,
};
use domain::{account::Contact, agreement::Acceptance, id::TenantId, time::At};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/v1/agreements", get(metadata))
        .route("/v1/agreementtemplates/{template}/document", get(document))
        .route("/v1/customers/{customer}/agreements", get(list).post(attest))
        .route("/v1/customers/{customer}/directsignedmicrosoftcustomeragreementstatus", get(directly_signed))
}

/// What the documented clients ask for when they name no type.
const OLDEST_TYPE: &str = "MicrosoftCloudAgreement";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Metadata {
    template_id: String,
    agreement_type: String,
    agreement_link: String,
    version_rank: i64,
}

async fn metadata(State(web): State<Web>, Asks(_): Asks, query: WireQuery) -> Json<Collection<Metadata>> {
    let agreement = &web.app.programme.customer_agreement;
    let wanted = query.text("agreementtype").unwrap_or(OLDEST_TYPE);
    let fits = |name: &str| wanted == "*" || name.eq_ignore_ascii_case(wanted);
    let types = agreement.types.iter().filter(|kind| fits(&kind.name));
    let items = types.map(|kind| Metadata {
        template_id: kind.template.to_string(),
        agreement_type: kind.name.clone(),
        agreement_link: link(&web),
        version_rank: agreement.version_rank,
    });
    Json(Collection::of(items.collect(), "/agreements"))
}

fn link(web: &Web) -> String {
    format!("{}/programme/v1/customer-agreement", web.settings.base_url)
}

async fn document(
    State(web): State<Web>,
    Asks(_): Asks,
    Path(template): Path<String>,
    query: WireQuery,
) -> Result<Json<Value>, WireError> {
    let agreement = &web.app.programme.customer_agreement;
    let found = agreement.find(&template).ok_or_else(|| WireError::missing("agreement template"))?;
    let wanted = query.text("language").unwrap_or("en");
    let text = app_text(agreement, wanted);
    let country = query.text("country").unwrap_or("US").to_uppercase();
    let base = link(&web);
    Ok(Json(json!({
        "displayUri": format!("{base}?language={text}&template={}", found.template),
        "downloadUri": format!("{base}/document?language={text}&template={}", found.template),
        "language": wanted,
        "country": country,
        "versionRank": agreement.version_rank,
    })))
}

/// The language of the text that serves somebody who asked for `wanted`.
fn app_text<'a>(agreement: &'a CustomerAgreement, wanted: &str) -> &'a str {
    agreement.text_in(wanted).map_or("en", |text| &text.language)
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct ContactInput {
    first_name: String,
    last_name: String,
    email: String,
    phone_number: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct AttestInput {
    #[serde(default)]
    primary_contact: ContactInput,
    #[serde(default)]
    template_id: String,
    #[serde(default, deserialize_with = "dates::given")]
    date_agreed: Option<At>,
    #[serde(default)]
    r#type: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ContactView {
    first_name: String,
    last_name: String,
    email: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    phone_number: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct AgreementView {
    user_id: String,
    primary_contact: ContactView,
    template_id: String,
    date_agreed: At,
    r#type: String,
    agreement_link: String,
}

fn view(web: &Web, one: Acceptance) -> AgreementView {
    let agreement = &web.app.programme.customer_agreement;
    let kind = agreement.find(&one.template).or_else(|| agreement.types.first());
    AgreementView {
        user_id: one.user.to_string(),
        primary_contact: ContactView {
            first_name: one.contact.first_name,
            last_name: one.contact.last_name,
            email: one.contact.email,
            phone_number: one.contact.phone,
        },
        template_id: kind.map(|kind| kind.template.to_string()).unwrap_or_default(),
        date_agreed: one.agreed_at,
        r#type: kind.map(|kind| kind.name.clone()).unwrap_or_default(),
        agreement_link: link(web),
    }
}

async fn list(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(customer): Path<String>,
    query: WireQuery,
) -> Result<Json<Collection<AgreementView>>, WireError> {
    let customer: TenantId = id(&customer, "customer")?;
    let all = list_acceptances(&web.app, &call, customer).await?;
    let wanted = query.text("agreementtype").unwrap_or("*").to_lowercase();
    let items = all.into_iter().map(|one| view(&web, one));
    let items = items.filter(|one| wanted == "*" || one.r#type.to_lowercase() == wanted).collect();
    Ok(Json(Collection::of(items, format!("/customers/{customer}/agreements"))))
}

async fn attest(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(customer): Path<String>,
    WireJson(input): WireJson<AttestInput>,
) -> Result<(StatusCode, Json<AgreementView>), WireError> {
    let customer: TenantId = id(&customer, "customer")?;
    let contact = Contact {
        first_name: input.primary_contact.first_name,
        last_name: input.primary_contact.last_name,
        email: input.primary_contact.email,
        phone: input.primary_contact.phone_number,
        language: String::new(),
    };
    let given = if input.template_id.is_empty() { input.r#type } else { input.template_id };
    let agreed_at = input.date_agreed.ok_or_else(|| {
        WireError::bad_property("dateAgreed: write the day on which the customer accepted, as 2021-06-01T00:00:00Z.")
    })?;
    let acceptance =
        attest_agreement(&web.app, &call, customer, Attest { contact, agreed_at, template: given }).await?;
    Ok((StatusCode::CREATED, Json(view(&web, acceptance))))
}

async fn directly_signed(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(customer): Path<String>,
) -> Result<Json<Value>, WireError> {
    let all = list_acceptances(&web.app, &call, id(&customer, "customer")?).await?;
    Ok(Json(json!({ "isSigned": all.iter().any(|one| one.attested_by.is_none()) })))
}
