//! The partner's own profiles: organization, legal business, billing, support, partner id (4.2).

use super::address::{AddressInput, AddressView};
use crate::{
    Asks, AsksAsUser, Web, WireError,
    wire::{Resource, WireJson, WireQuery, etag},
};
use app::{
    Call, Failure,
    profiles::{ProfileView, UpdateProfile, find_partner, get_profile, update_profile},
};
use axum::{
    Json, Router,
    extract::State,
    http::{HeaderMap, StatusCode},
    routing::get,
};
use domain::{
    account::{AccountState, Contact},
    partner_profile::{BillingProfile, SupportProfile},
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/v1/profiles/organization", get(organization).put(update_organization))
        .route("/v1/profiles/legalbusiness", get(legal).put(update_legal))
        .route("/v1/profiles/billing", get(billing).put(update_billing))
        // The documentation writes `supportprofile` for the change, the clients `support`.
        .route("/v1/profiles/support", get(support).put(update_support))
        .route("/v1/profiles/supportprofile", get(support).put(update_support))
        .route("/v1/profiles/mpn", get(partner))
        .route("/v1/profiles/partnernetworkprofile", get(partner))
}

/// No row has this version.
const STALE: i64 = -1;

type Answer = Result<Json<Resource<Value>>, WireError>;

#[derive(Default, Deserialize)]
#[serde(default)]
struct AttributesInput {
    etag: Option<String>,
}

fn resource(kind: &'static str, path: &str, body: Value, version: Option<&ProfileView>) -> Json<Resource<Value>> {
    let resource = Resource::of(kind, body).at(format!("/profiles/{path}"));
    Json(match version {
        Some(view) => resource.etag(tag(view)),
        None => resource,
    })
}

fn tag(view: &ProfileView) -> String {
    etag::opaque(view.tenant.id, view.profile.version)
}

/// Changes a profile the client has read before; gives it as it is then.
async fn change(
    web: &Web,
    call: &Call,
    (headers, sent): (&HeaderMap, &AttributesInput),
    update: UpdateProfile,
) -> Result<ProfileView, WireError> {
    let before = get_profile(&web.app, call).await?;
    // A stale tag is told by `update_profile`, which first looks whether the request repeats one that was answered.
    let stale = etag::check(headers, sent.etag.as_deref(), &tag(&before)).is_err();
    let seen = if stale { STALE } else { before.profile.version };
    update_profile(&web.app, call, update, Some(seen)).await?;
    Ok(get_profile(&web.app, call).await?)
}

async fn organization(State(web): State<Web>, Asks(call): Asks) -> Answer {
    let view = get_profile(&web.app, &call).await?;
    Ok(organization_view(&view))
}

fn organization_view(view: &ProfileView) -> Json<Resource<Value>> {
    let profile = &view.profile;
    let body = json!({
        "id": view.account.organisation,
        "companyName": view.account.legal_name,
        "defaultAddress": AddressView::billing(&profile.address, &profile.contact),
        "tenantId": view.tenant.id,
        "domain": view.tenant.default_domain,
        "email": profile.email,
        "language": profile.language,
        "culture": profile.culture,
        "profileType": "OrganizationProfile",
    });
    resource("OrganizationProfile", "organization", body, Some(view))
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct OrganizationInput {
    default_address: AddressInput,
    email: String,
    language: String,
    culture: String,
    attributes: AttributesInput,
}

async fn update_organization(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    headers: HeaderMap,
    WireJson(input): WireJson<OrganizationInput>,
) -> Answer {
    let update = UpdateProfile::Organization {
        address: input.default_address.address(),
        email: input.email,
        language: input.language,
        culture: input.culture,
    };
    Ok(organization_view(&change(&web, &call, (&headers, &input.attributes), update).await?))
}

async fn legal(State(web): State<Web>, Asks(call): Asks) -> Answer {
    let view = get_profile(&web.app, &call).await?;
    Ok(legal_view(&view))
}

fn legal_view(view: &ProfileView) -> Json<Resource<Value>> {
    let profile = &view.profile;
    let (status, sub_status) = vetting(view.account.state);
    let body = json!({
        "companyName": view.account.legal_name,
        "address": AddressView::billing(&profile.address, &profile.contact),
        "primaryContact": contact(&profile.contact),
        "companyApproverAddress": AddressView::billing(&profile.address, &Contact::default()),
        "companyApproverEmail": profile.contact.email,
        "vettingStatus": status,
        "vettingSubStatus": sub_status,
        "profileType": "LegalBusinessProfile",
    });
    resource("LegalBusinessProfile", "legalbusiness", body, Some(view))
}

/// Status and sub-status of the vetting record (4.3), told from where the account stands.
fn vetting(state: AccountState) -> (&'static str, &'static str) {
    match state {
        AccountState::Draft => ("none", "none"),
        AccountState::EmailPending => ("pending", "email_ownership"),
        AccountState::InReview => ("pending", "business_verification"),
        AccountState::InfoRequested => ("pending", "other"),
        AccountState::Rejected => ("rejected", "decision"),
        _ => ("authorized", "none"),
    }
}

fn contact(of: &Contact) -> Value {
    let mut view = json!({ "firstName": of.first_name, "lastName": of.last_name });
    for (name, value) in [("email", &of.email), ("phoneNumber", &of.phone)] {
        if !value.is_empty() {
            view[name] = value.as_str().into();
        }
    }
    view
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct ContactInput {
    first_name: String,
    last_name: String,
    email: String,
    phone_number: String,
}

impl ContactInput {
    fn contact(self, language: &str) -> Contact {
        Contact {
            first_name: self.first_name,
            last_name: self.last_name,
            email: self.email,
            phone: self.phone_number,
            language: language.into(),
        }
    }
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct LegalInput {
    address: AddressInput,
    primary_contact: ContactInput,
    attributes: AttributesInput,
}

async fn update_legal(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    headers: HeaderMap,
    WireJson(input): WireJson<LegalInput>,
) -> Answer {
    let contact = input.primary_contact.contact(&call.caller.language);
    let update = UpdateProfile::Legal { address: input.address.address(), contact };
    Ok(legal_view(&change(&web, &call, (&headers, &input.attributes), update).await?))
}

async fn billing(State(web): State<Web>, Asks(call): Asks) -> Answer {
    let view = get_profile(&web.app, &call).await?;
    Ok(billing_view(&view))
}

fn billing_view(view: &ProfileView) -> Json<Resource<Value>> {
    let billing = &view.profile.billing;
    let body = json!({
        "companyName": billing.company_name,
        "address": AddressView::billing(&billing.address, &Contact::default()),
        "primaryContact": contact(&billing.contact),
        "purchaseOrderNumber": billing.purchase_order_number,
        "taxId": billing.tax_id,
        "billingCurrency": view.account.currency,
        "profileType": "BillingProfile",
    });
    resource("BillingProfile", "billing", body, Some(view))
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct BillingInput {
    company_name: String,
    address: AddressInput,
    primary_contact: ContactInput,
    purchase_order_number: String,
    tax_id: String,
    attributes: AttributesInput,
}

async fn update_billing(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    headers: HeaderMap,
    WireJson(input): WireJson<BillingInput>,
) -> Answer {
    let update = UpdateProfile::Billing(BillingProfile {
        company_name: input.company_name,
        address: input.address.address(),
        contact: input.primary_contact.contact(&call.caller.language),
        purchase_order_number: input.purchase_order_number,
        tax_id: input.tax_id,
    });
    Ok(billing_view(&change(&web, &call, (&headers, &input.attributes), update).await?))
}

#[derive(Default, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", default)]
struct SupportInput {
    email: String,
    telephone: String,
    website: String,
    #[serde(skip_serializing)]
    attributes: AttributesInput,
}

async fn support(State(web): State<Web>, Asks(call): Asks) -> Answer {
    let view = get_profile(&web.app, &call).await?;
    Ok(support_view(&view))
}

fn support_view(view: &ProfileView) -> Json<Resource<Value>> {
    let SupportProfile { email, telephone, website } = &view.profile.support;
    let body = json!({ "email": email, "telephone": telephone, "website": website, "profileType": "SupportProfile" });
    resource("SupportProfile", "support", body, Some(view))
}

async fn update_support(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    headers: HeaderMap,
    WireJson(input): WireJson<SupportInput>,
) -> Answer {
    let support = SupportProfile { email: input.email, telephone: input.telephone, website: input.website };
    let update = UpdateProfile::Support(support);
    Ok(support_view(&change(&web, &call, (&headers, &input.attributes), update).await?))
}

async fn partner(State(web): State<Web>, Asks(call): Asks, query: WireQuery) -> Answer {
    let wanted = query.text("mpnid");
    let found = find_partner(&web.app, &call, wanted).await.map_err(|failure| match failure {
        Failure::NotFound("partner") => {
            let text = format!("There is no partner with the id {}.", wanted.unwrap_or("of your own"));
            WireError::new(StatusCode::NOT_FOUND, 3000, text)
        }
        other => other.into(),
    })?;
    let body = json!({
        "partnerName": found.name, "mpnId": found.partner_id, "partnerId": found.partner_id, "profileType": "MpnProfile",
    });
    Ok(resource("MpnProfile", "mpn", body, None))
}
