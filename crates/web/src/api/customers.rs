//! Customers of a partner: list, create, read, let go; and the link that invites new ones.

use super::{
    address::{AddressInput, id},
    customer_profiles::{BillingInput, BillingView, CompanyView},
    relationships::RelationshipView,
};
use crate::{
    Asks, AsksAsUser, Web, WireError,
    wire::{
        Collection, Resource, SeekCollection, WireJson, WireQuery,
        envelope::Here,
        filter::{Filter, Operator},
        paging::{PageWanted, Seek},
    },
};
use app::{
    customers::{
        CreateCustomer, CustomerView as Known, Search, create_customer, delete_customer, get_customer, list_customers,
        remove_relationship, resellers_of_customer,
    },
    invitations::standing_link,
    partnerships::remove_admin_access,
};
use axum::{
    Json, Router,
    extract::{Path, State},
    http::StatusCode,
    routing::{delete, get},
};
use domain::id::TenantId;
use serde::{Deserialize, Serialize};

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/v1/customers", get(list).post(create))
        .route("/v1/customers/relationshiprequests", get(relationship_request))
        .route("/v1/customers/{customer}", get(read).patch(patch).delete(remove))
        .route("/v1/customers/{customer}/relationships", get(resellers))
        .route("/v1/customers/{customer}/relationships/partner", delete(end_relationship))
        .route("/v1/customers/{customer}/customerpartnerrelationships/reseller", delete(end_relationship))
}

/// A customer; in lists without its billing profile.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct CustomerView {
    id: String,
    commerce_id: String,
    company_profile: Resource<CompanyView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    billing_profile: Option<Resource<BillingView>>,
    relationship_to_partner: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    allow_delegated_access: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    user_credentials: Option<CredentialsView>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    custom_domains: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    associated_partner_id: Option<String>,
}

/// The first admin's sign-in, shown once.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct CredentialsView {
    user_name: String,
    password: String,
}

fn whole(known: &Known) -> Resource<CustomerView> {
    let view = CustomerView {
        id: known.tenant.id.to_string(),
        commerce_id: known.tenant.id.to_string(),
        company_profile: CompanyView::of(&known.customer),
        billing_profile: Some(BillingView::of(&known.customer, known.customer.version)),
        relationship_to_partner: if known.relationship.is_some() { "reseller" } else { "none" },
        allow_delegated_access: Some(known.delegated_admin),
        user_credentials: None,
        custom_domains: known.tenant.verified_domains.clone(),
        associated_partner_id: known.reseller_partner_id.clone(),
    };
    Resource::of("Customer", view).at(format!("/customers/{}", known.tenant.id))
}

async fn list(
    State(web): State<Web>,
    Asks(call): Asks,
    (here, query, wanted): (Here, WireQuery, PageWanted),
) -> Result<Json<SeekCollection<Resource<CustomerView>>>, WireError> {
    const LIST: &str = "customers";
    let sealer = web.sealer().await?;
    let after = match (&wanted.token, wanted.seek) {
        (Some(token), Seek::Next) => Some(sealer.open(call.caller.tenant, LIST, token)?),
        (_, Seek::First) => None,
        _ => return Err(WireError::bad_property("This list is read forwards. Use seekOperation=Next.")),
    };
    let limit = i64::try_from(wanted.size(100, 500)).unwrap_or(500);
    let mut search = Search { after, limit, ..Search::default() };
    if let Some(filter) = query.filter()? {
        narrow(&mut search, &filter)?;
    }
    let page = list_customers(&web.app, &call, &search).await?;
    let items = page.items.iter().map(|(tenant, customer)| {
        let view = CustomerView {
            id: tenant.id.to_string(),
            commerce_id: tenant.id.to_string(),
            company_profile: CompanyView::of(customer),
            billing_profile: None,
            relationship_to_partner: "reseller",
            allow_delegated_access: None,
            user_credentials: None,
            custom_domains: Vec::new(),
            associated_partner_id: None,
        };
        Resource::of("Customer", view).at(format!("/customers/{}", tenant.id))
    });
    let next = page.next.map(|place: TenantId| sealer.seal(call.caller.tenant, LIST, &place));
    Ok(Json(SeekCollection::of(items.collect(), &here, next, None)))
}

/// Company name and domain by their beginning, and the reseller that shares the customer.
fn narrow(search: &mut Search, filter: &Filter) -> Result<(), WireError> {
    let unknown = || {
        let text = "Filter customers by CompanyName, Domain or IndirectReseller, with the operator starts_with.";
        WireError::bad_property(text)
    };
    let begins = |found: Option<(Operator, &str)>| match found {
        Some((Operator::StartsWith | Operator::Equals, value)) => Some(value.to_owned()),
        _ => None,
    };
    if let Filter::And(one, other) = filter {
        narrow(search, one)?;
        return narrow(search, other);
    }
    if let Some(name) = begins(filter.is_about("CompanyName")) {
        search.name_prefix = Some(name);
    } else if let Some(domain) = begins(filter.is_about("Domain")) {
        search.domain_prefix = Some(domain);
    } else if let Some(partner_id) = begins(filter.is_about("IndirectReseller")) {
        search.shared_with = Some(partner_id);
    } else {
        return Err(unknown());
    }
    Ok(())
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct CustomerInput {
    company_profile: CompanyInput,
    billing_profile: BillingInput,
    associated_partner_id: Option<String>,
    relationship_to_partner: Option<String>,
    allow_delegated_access: Option<bool>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct CompanyInput {
    domain: String,
    company_name: String,
    email: String,
    address: AddressInput,
    organization_registration_number: Option<String>,
}

async fn create(
    State(web): State<Web>,
    Asks(call): Asks,
    WireJson(input): WireJson<CustomerInput>,
) -> Result<(StatusCode, Json<Resource<CustomerView>>), WireError> {
    let (company, billing) = (input.company_profile, input.billing_profile);
    let place = if company.address.is_empty() { &billing.default_address } else { &company.address };
    let wanted = CreateCustomer {
        name: if company.company_name.is_empty() { billing.company_name.clone() } else { company.company_name },
        domain: company.domain,
        email: if company.email.is_empty() { billing.email.clone() } else { company.email },
        address: place.address(),
        contact: billing.contact(),
        billing_name: billing.company_name.clone(),
        billing_address: billing.default_address.address(),
        culture: billing.culture.clone(),
        registration_number: company.organization_registration_number,
        reseller: input.associated_partner_id.filter(|given| !given.is_empty()),
    };
    let created = create_customer(&web.app, &call, wanted).await?;
    let known = get_customer(&web.app, &call, created.tenant.id).await?;
    let mut answer = whole(&known);
    let user_name = created.admin.split('@').next().unwrap_or_default().to_owned();
    answer.body.user_credentials = Some(CredentialsView { user_name, password: created.password });
    Ok((StatusCode::CREATED, Json(answer)))
}

async fn read(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(customer): Path<String>,
) -> Result<Json<Resource<CustomerView>>, WireError> {
    let known = get_customer(&web.app, &call, id(&customer, "customer")?).await?;
    Ok(Json(whole(&known)))
}

/// What is left of a customer that was changed.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct ChangedView {
    id: String,
    relationship_to_partner: &'static str,
    allow_delegated_access: bool,
}

async fn patch(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(customer): Path<String>,
    WireJson(input): WireJson<CustomerInput>,
) -> Result<Json<Resource<ChangedView>>, WireError> {
    let customer: TenantId = id(&customer, "customer")?;
    let ends = input.relationship_to_partner.is_some_and(|word| word.eq_ignore_ascii_case("none"));
    if ends {
        remove_relationship(&web.app, &call, customer).await?;
    } else if input.allow_delegated_access == Some(false) {
        remove_admin_access(&web.app, &call, call.caller.tenant, customer).await?;
    } else {
        let text = "Send relationshipToPartner none to end the relationship, or allowDelegatedAccess false.";
        return Err(WireError::malformed(text));
    }
    let relationship_to_partner = if ends { "none" } else { "reseller" };
    let view = ChangedView { id: customer.to_string(), relationship_to_partner, allow_delegated_access: false };
    Ok(Json(Resource::of("Customer", view)))
}

async fn remove(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(customer): Path<String>,
) -> Result<StatusCode, WireError> {
    delete_customer(&web.app, &call, id(&customer, "customer")?).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn end_relationship(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(customer): Path<String>,
) -> Result<StatusCode, WireError> {
    remove_relationship(&web.app, &call, id(&customer, "customer")?).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn resellers(
    State(web): State<Web>,
    Asks(call): Asks,
    here: Here,
    Path(customer): Path<String>,
) -> Result<Json<Collection<Resource<RelationshipView>>>, WireError> {
    let found = resellers_of_customer(&web.app, &call, id(&customer, "customer")?).await?;
    let items = found.iter().map(RelationshipView::of_reseller).collect();
    Ok(Json(Collection::of(items, here.uri())))
}

#[derive(Clone, Debug, Serialize)]
struct RequestView {
    url: String,
}

async fn relationship_request(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    query: WireQuery,
) -> Result<Json<Resource<RequestView>>, WireError> {
    let provider = query.parsed::<TenantId>("indirectcloudsolutionproviderid")?;
    if query.text("indirectresellerid").is_some() {
        let text = "The reseller asks for the link of both: it names its provider as indirectCloudSolutionProviderId.";
        return Err(WireError::bad_property(text));
    }
    let url = standing_link(&web.app, &call, provider).await?;
    Ok(Json(Resource::of("RelationshipRequest", RequestView { url })))
}
