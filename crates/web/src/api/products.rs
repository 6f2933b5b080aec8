//! The catalogue as products, SKUs and availabilities, the newer form, in a market or for one customer.

use super::offers::selected;
use crate::{
    Asks, Web, WireError,
    wire::{Collection, Link, Resource, WireJson, WireQuery, envelope::Here},
};
use app::{Call, catalogue::CatalogueItem};
use axum::{
    Json, Router,
    extract::{Path, State},
    http::StatusCode,
    routing::{get, post},
};
use domain::catalogue::{ItemClass, Term};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/v1/products", get(list))
        .route("/v1/products/{product}", get(read))
        .route("/v1/products/{product}/checkinventory", post(check_inventory))
        .route("/v1/products/{product}/skus", get(skus))
        .route("/v1/products/{product}/skus/{sku}", get(sku))
        .route("/v1/products/{product}/skus/{sku}/availabilities", get(availabilities))
        .route("/v1/products/{product}/skus/{sku}/availabilities/{availability}", get(availability))
        .route("/v1/customers/{customer}/products", get(list))
        .route("/v1/customers/{customer}/products/{product}", get(read))
        .route("/v1/customers/{customer}/products/{product}/skus", get(skus))
        .route("/v1/customers/{customer}/products/{product}/skus/{sku}", get(sku))
        .route("/v1/customers/{customer}/products/{product}/skus/{sku}/availabilities", get(availabilities))
        .route(
            "/v1/customers/{customer}/products/{product}/skus/{sku}/availabilities/{availability}",
            get(availability),
        )
}

/// What a filter asks, the name it is asked under, and where an item answers it.
type Step<'a> = (&'a Option<String>, &'a str, fn(&CatalogueItem) -> &str);

/// What a path names, in a market or for a customer.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Place {
    customer: Option<String>,
    product: Option<String>,
    sku: Option<String>,
    availability: Option<String>,
}

impl Place {
    /// The items at that place; there is always at least one when something is named.
    async fn items(&self, web: &Web, call: &Call, query: &WireQuery) -> Result<Vec<CatalogueItem>, WireError> {
        let all = selected(web, call, self.customer.as_deref(), query).await?;
        let mut found = all;
        let steps: [Step<'_>; 3] = [
            (&self.product, "product", |found| &found.item.product),
            (&self.sku, "sku", |found| &found.item.sku),
            (&self.availability, "availability", |found| &found.item.availability),
        ];
        for (wanted, what, part) in steps {
            let Some(wanted) = wanted else { continue };
            found.retain(|item| part(item).eq_ignore_ascii_case(wanted));
            if found.is_empty() {
                return Err(WireError::missing(what));
            }
        }
        Ok(found)
    }

    /// Where the product is found: below the customer when it was asked for one.
    fn base(&self, found: &CatalogueItem) -> String {
        let product = &found.item.product;
        match &self.customer {
            Some(customer) => format!("/customers/{customer}/products/{product}"),
            None => format!("/products/{product}"),
        }
    }
    fn link(&self, found: &CatalogueItem, rest: &str) -> Link {
        let market = if self.customer.is_none() { format!("?country={}", found.country) } else { String::new() };
        Link::get(format!("{}{rest}{market}", self.base(found)))
    }
}

/// What sort of thing a product is.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ProductType {
    id: &'static str,
    display_name: &'static str,
}

impl ProductType {
    /// The sort of a class of items.
    pub fn of(class: ItemClass) -> Self {
        let id = match class {
            ItemClass::Seat | ItemClass::Addon | ItemClass::Trial => "OnlineServicesNCE",
            ItemClass::Usage => "Azure",
            ItemClass::OneTime => "Software",
            ItemClass::SaasThirdParty => "SaaS",
        };
        Self { id, display_name: id }
    }
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct ProductView {
    id: String,
    title: String,
    description: String,
    product_type: ProductType,
    is_microsoft_product: bool,
    publisher_name: String,
}

fn product_view(place: &Place, found: &CatalogueItem) -> Resource<ProductView> {
    let item = &found.item;
    let view = ProductView {
        id: item.product.clone(),
        title: item.title.clone(),
        description: item.description.clone(),
        product_type: ProductType::of(item.class),
        is_microsoft_product: item.first_party,
        publisher_name: item.publisher.clone(),
    };
    let product = Resource::of("Product", view).link("skus", place.link(found, "/skus"));
    product.link("self", place.link(found, ""))
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct SkuView {
    id: String,
    product_id: String,
    title: String,
    description: String,
    minimum_quantity: i64,
    maximum_quantity: i64,
    is_trial: bool,
    supported_billing_cycles: Vec<String>,
    purchase_prerequisites: Vec<&'static str>,
    inventory_variables: Vec<&'static str>,
    provisioning_variables: Vec<&'static str>,
    dynamic_attributes: DynamicView,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct DynamicView {
    is_addon: bool,
    prerequisite_skus: Vec<String>,
}

fn sku_view(web: &Web, place: &Place, found: &CatalogueItem) -> Resource<SkuView> {
    let item = &found.item;
    let mut cycles: Vec<String> = item.terms.iter().map(|term| term.billing_cycle.clone()).collect();
    cycles.dedup();
    let bases = web.app.programme.catalogue.iter().filter(|base| item.needs.contains(&base.key));
    let view = SkuView {
        id: item.sku.clone(),
        product_id: item.product.clone(),
        title: item.title.clone(),
        description: item.description.clone(),
        minimum_quantity: item.minimum,
        maximum_quantity: item.maximum,
        is_trial: item.trial,
        supported_billing_cycles: cycles,
        purchase_prerequisites: Vec::new(),
        inventory_variables: Vec::new(),
        provisioning_variables: Vec::new(),
        dynamic_attributes: DynamicView {
            is_addon: item.class == ItemClass::Addon,
            prerequisite_skus: bases.map(|base| format!("{}:{}", base.product, base.sku)).collect(),
        },
    };
    let rest = format!("/skus/{}", item.sku);
    let sku = Resource::of("Sku", view).link("availabilities", place.link(found, &format!("{rest}/availabilities")));
    sku.link("self", place.link(found, &rest))
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct AvailabilityView {
    id: String,
    product_id: String,
    sku_id: String,
    catalog_item_id: String,
    default_currency: CurrencyView,
    segment: String,
    country: String,
    is_purchasable: bool,
    is_renewable: bool,
    terms: Vec<TermView>,
    product: Resource<ProductView>,
    sku: Resource<SkuView>,
}

#[derive(Clone, Debug, Serialize)]
struct CurrencyView {
    code: String,
    symbol: String,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct TermView {
    id: String,
    duration: String,
    billing_cycle: String,
    description: String,
}

fn term_view(term: &Term) -> TermView {
    let (duration, billing_cycle) = (term.duration.clone(), term.billing_cycle.clone());
    let id = format!("{duration}:{billing_cycle}");
    TermView { description: format!("{duration} {billing_cycle}"), id, duration, billing_cycle }
}

fn availability_view(web: &Web, place: &Place, found: &CatalogueItem) -> Resource<AvailabilityView> {
    let item = &found.item;
    let view = AvailabilityView {
        id: item.availability.clone(),
        product_id: item.product.clone(),
        sku_id: item.sku.clone(),
        catalog_item_id: item.catalogue_id(),
        default_currency: CurrencyView {
            symbol: super::orders::symbol(&found.currency).to_owned(),
            code: found.currency.clone(),
        },
        segment: item.segment.to_ascii_lowercase(),
        country: found.country.clone(),
        is_purchasable: found.purchasable,
        is_renewable: !matches!(item.class, ItemClass::OneTime | ItemClass::Trial),
        terms: item.terms.iter().map(term_view).collect(),
        product: product_view(place, found),
        sku: sku_view(web, place, found),
    };
    let rest = format!("/skus/{}/availabilities/{}", item.sku, item.availability);
    Resource::of("Availability", view).link("self", place.link(found, &rest))
}

async fn list(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(place): Path<Place>,
    (here, query): (Here, WireQuery),
) -> Result<Json<Collection<Resource<ProductView>>>, WireError> {
    let mut found = place.items(&web, &call, &query).await?;
    if let Some(view) = query.text("targetview") {
        let classes = target_view(view)?;
        found.retain(|found| classes.contains(&found.item.class));
    }
    let mut seen: Vec<&str> = Vec::new();
    let mut items = Vec::new();
    for one in &found {
        if !seen.contains(&one.item.product.as_str()) {
            seen.push(&one.item.product);
            items.push(product_view(&place, one));
        }
    }
    Ok(Json(Collection::of(items, here.uri())))
}

/// The classes of items behind the catalogue views that clients know.
fn target_view(view: &str) -> Result<&'static [ItemClass], WireError> {
    Ok(match view.to_ascii_lowercase().as_str() {
        "azure" | "azurereservations" | "azurereservationsvm" => &[ItemClass::Usage],
        "microsoftazure" | "azureplan" => &[ItemClass::Usage],
        "onlineservices" => &[ItemClass::Seat, ItemClass::Addon, ItemClass::Trial],
        "software" | "softwareperpetual" | "softwaresubscriptions" => &[ItemClass::OneTime],
        "saas" => &[ItemClass::SaasThirdParty],
        _ => {
            let text = "This view of the catalogue does not exist. Use Azure, OnlineServices, Software or SaaS.";
            return Err(WireError::new(StatusCode::FORBIDDEN, 400_036, text));
        }
    })
}

async fn read(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(place): Path<Place>,
    query: WireQuery,
) -> Result<Json<Resource<ProductView>>, WireError> {
    let found = place.items(&web, &call, &query).await?;
    Ok(Json(product_view(&place, &found[0])))
}

async fn skus(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(place): Path<Place>,
    (here, query): (Here, WireQuery),
) -> Result<Json<Collection<Resource<SkuView>>>, WireError> {
    let found = place.items(&web, &call, &query).await?;
    Ok(Json(Collection::of(found.iter().map(|one| sku_view(&web, &place, one)).collect(), here.uri())))
}

async fn sku(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(place): Path<Place>,
    query: WireQuery,
) -> Result<Json<Resource<SkuView>>, WireError> {
    let found = place.items(&web, &call, &query).await?;
    Ok(Json(sku_view(&web, &place, &found[0])))
}

async fn availabilities(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(place): Path<Place>,
    (here, query): (Here, WireQuery),
) -> Result<Json<Collection<Resource<AvailabilityView>>>, WireError> {
    let found = place.items(&web, &call, &query).await?;
    Ok(Json(Collection::of(found.iter().map(|one| availability_view(&web, &place, one)).collect(), here.uri())))
}

async fn availability(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(place): Path<Place>,
    query: WireQuery,
) -> Result<Json<Resource<AvailabilityView>>, WireError> {
    let found = place.items(&web, &call, &query).await?;
    Ok(Json(availability_view(&web, &place, &found[0])))
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct InventoryInput {
    target_items: Vec<InventoryItem>,
    #[serde(default)]
    inventory_context: BTreeMap<String, String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct InventoryItem {
    product_id: String,
    sku_id: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct InventoryView {
    product_id: String,
    sku_id: String,
    is_restricted: bool,
    restrictions: Vec<RestrictionView>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct RestrictionView {
    reason_code: &'static str,
    description: String,
    properties: BTreeMap<&'static str, String>,
}

/// Nothing here runs out; an item is restricted when the caller may not order it.
async fn check_inventory(
    State(web): State<Web>,
    Asks(call): Asks,
    query: WireQuery,
    WireJson(input): WireJson<InventoryInput>,
) -> Result<Json<Vec<InventoryView>>, WireError> {
    let customer = input.inventory_context.iter().find(|(key, _)| key.eq_ignore_ascii_case("customerId"));
    let customer = customer.map(|(_, value)| value.as_str());
    let found = selected(&web, &call, customer, &query).await?;
    let wanted = |one: &&CatalogueItem| {
        input.target_items.iter().any(|target| {
            let sku = target.sku_id.as_ref().is_none_or(|sku| sku.eq_ignore_ascii_case(&one.item.sku));
            sku && target.product_id.eq_ignore_ascii_case(&one.item.product)
        })
    };
    Ok(Json(found.iter().filter(wanted).map(inventory_view).collect()))
}

fn inventory_view(found: &CatalogueItem) -> InventoryView {
    let restriction = || RestrictionView {
        reason_code: "NotAvailableForPartner",
        description: format!("`{}` is kept for other partners, or has no price in your currency.", found.item.title),
        properties: BTreeMap::from([("type", "Partner".into()), ("values", found.item.exclusive_to.join(","))]),
    };
    InventoryView {
        product_id: found.item.product.clone(),
        sku_id: found.item.sku.clone(),
        is_restricted: !found.purchasable,
        restrictions: if found.purchasable { Vec::new() } else { vec![restriction()] },
    }
}
