//! The catalogue as offers, the older form: what is sold under one offer id in a market, by segment.

use super::address::id;
use crate::{
    Asks, Web, WireError,
    wire::{Collection, Link, Resource, WireQuery, envelope::Here, paging::PageWanted},
};
use app::{
    Call,
    catalogue::{CatalogueItem, Selection, list_catalogue},
};
use axum::{
    Json, Router,
    extract::{Path, State},
    routing::get,
};
use domain::catalogue::{ItemClass, LimitScope};
use serde::Serialize;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/v1/offers", get(list))
        .route("/v1/offers/{offer}", get(read))
        .route("/v1/offers/{offer}/addons", get(addons))
        .route("/v1/offercategories", get(categories))
        .route("/v1/customers/{customer}/offers", get(list_for_customer))
        .route("/v1/customers/{customer}/offers/{offer}", get(read_for_customer))
        .route("/v1/customers/{customer}/offers/{offer}/addons", get(addons_for_customer))
        .route("/v1/customers/{customer}/offercategories", get(categories_for_customer))
}

type Offers = Json<Collection<Resource<OfferView>>>;

/// An offer.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct OfferView {
    id: String,
    name: String,
    description: String,
    minimum_quantity: i64,
    maximum_quantity: i64,
    rank: usize,
    uri: String,
    locale: String,
    country: String,
    category: Resource<CategoryView>,
    limit_unit_of_measure: &'static str,
    limit: i64,
    prerequisite_offers: Vec<String>,
    is_add_on: bool,
    has_add_ons: bool,
    is_available_for_purchase: bool,
    billing: &'static str,
    supported_billing_cycles: Vec<String>,
    is_auto_renewable: bool,
    is_trial: bool,
    product: OfferProductView,
    unit_type: &'static str,
    is_microsoft_product: bool,
}

#[derive(Clone, Debug, Serialize)]
struct OfferProductView {
    id: String,
    name: String,
    unit: &'static str,
}

/// A kind of customer that offers are made for.
#[derive(Clone, Debug, Serialize)]
struct CategoryView {
    id: String,
    name: String,
    rank: usize,
    locale: String,
    country: String,
}

/// What quantities count.
pub(super) fn unit(class: ItemClass) -> &'static str {
    if class == ItemClass::Usage { "Usage-based" } else { "Licenses" }
}

fn category(web: &Web, call: &Call, (segment, country): (&str, &str)) -> Resource<CategoryView> {
    let all = &web.app.programme.programme.segments.all;
    let place = all.iter().position(|known| known == segment).unwrap_or(all.len());
    let view = CategoryView {
        id: format!("{segment}_Key"),
        name: segment.to_owned(),
        rank: (place + 1) * 10,
        locale: call.caller.language.clone(),
        country: country.to_owned(),
    };
    Resource::of("OfferCategory", view)
}

fn view(web: &Web, call: &Call, found: &CatalogueItem) -> Resource<OfferView> {
    let (item, country) = (&found.item, &found.country);
    let catalogue = &web.app.programme.catalogue;
    let mut cycles: Vec<String> = item.terms.iter().map(|term| term.billing_cycle.clone()).collect();
    cycles.dedup();
    let offer = |key: &String| catalogue.iter().find(|base| base.key == *key).map(|base| base.offer.clone());
    let view = OfferView {
        id: item.offer.clone(),
        name: item.title.clone(),
        description: item.description.clone(),
        minimum_quantity: item.minimum,
        maximum_quantity: item.maximum,
        rank: catalogue.iter().position(|other| other.key == item.key).unwrap_or_default() + 1,
        uri: format!("/offers/{}", item.offer),
        locale: call.caller.language.clone(),
        country: country.clone(),
        category: category(web, call, (&item.segment, country)),
        limit_unit_of_measure: match item.limit_scope {
            LimitScope::None => "None",
            LimitScope::Lifetime => "Lifetime",
            LimitScope::Concurrent => "Concurrent",
        },
        limit: item.limit,
        prerequisite_offers: item.needs.iter().filter_map(offer).collect(),
        is_add_on: item.class == ItemClass::Addon,
        has_add_ons: found.has_addons,
        is_available_for_purchase: found.purchasable,
        billing: if item.class == ItemClass::Usage { "usage" } else { "license" },
        supported_billing_cycles: cycles,
        is_auto_renewable: !matches!(item.class, ItemClass::OneTime | ItemClass::Trial | ItemClass::Usage),
        is_trial: item.trial,
        product: OfferProductView { id: item.product.clone(), name: item.title.clone(), unit: unit(item.class) },
        unit_type: unit(item.class),
        is_microsoft_product: item.first_party,
    };
    let here = format!("/offers/{}?country={country}", item.offer);
    Resource::of("Offer", view).link("learnMore", Link::get(here.clone())).at(here)
}

/// The items a request asks for: a market, or a customer's.
pub(super) async fn selected(
    web: &Web,
    call: &Call,
    customer: Option<&str>,
    query: &WireQuery,
) -> Result<Vec<CatalogueItem>, WireError> {
    let customer = customer.map(|text| id(text, "customer")).transpose()?;
    let country = query.text("country").map(|country| country.trim().to_uppercase());
    let segment = query.text("targetsegment").or(query.text("offercategoryid"));
    let segment = segment.map(|text| text.trim_end_matches("_Key").trim_end_matches("_key").replace('_', ""));
    Ok(list_catalogue(&web.app, call, &Selection { country, customer, segment }).await?)
}

async fn page(
    web: &Web,
    call: &Call,
    customer: Option<&str>,
    (here, query, wanted): (Here, WireQuery, PageWanted),
) -> Result<Offers, WireError> {
    let all = selected(web, call, customer, &query).await?;
    let size = wanted.size(100, 1000);
    let shown = all.iter().skip(wanted.offset).take(size).map(|found| view(web, call, found)).collect();
    let mut answer = Collection::of(shown, here.uri());
    if wanted.offset + size < all.len() {
        answer = answer.link("next", Link::get(here.at_offset(wanted.offset + size)));
    }
    Ok(Json(answer))
}

async fn one(
    web: &Web,
    call: &Call,
    (customer, offer): (Option<&str>, &str),
    query: &WireQuery,
) -> Result<CatalogueItem, WireError> {
    let all = selected(web, call, customer, query).await?;
    let found = all.into_iter().find(|found| found.item.is_named(offer));
    found.ok_or_else(|| WireError::missing("product"))
}

async fn addons_of(
    web: &Web,
    call: &Call,
    (customer, offer): (Option<&str>, &str),
    (here, query): (Here, WireQuery),
) -> Result<Offers, WireError> {
    let base = one(web, call, (customer, offer), &query).await?;
    let all = selected(web, call, customer, &query).await?;
    let addons = all.iter().filter(|found| found.item.needs.contains(&base.item.key));
    Ok(Json(Collection::of(addons.map(|found| view(web, call, found)).collect(), here.uri())))
}

async fn categories_of(
    web: &Web,
    call: &Call,
    customer: Option<&str>,
    (here, query): (Here, WireQuery),
) -> Result<Json<Collection<Resource<CategoryView>>>, WireError> {
    let all = selected(web, call, customer, &query).await?;
    let mut found: Vec<Resource<CategoryView>> = Vec::new();
    for item in &all {
        let category = category(web, call, (&item.item.segment, &item.country));
        if found.iter().all(|known| known.body.id != category.body.id) {
            found.push(category);
        }
    }
    Ok(Json(Collection::of(found, here.uri())))
}

async fn list(
    State(web): State<Web>,
    Asks(call): Asks,
    (here, query, wanted): (Here, WireQuery, PageWanted),
) -> Result<Offers, WireError> {
    page(&web, &call, None, (here, query, wanted)).await
}

async fn list_for_customer(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(customer): Path<String>,
    (here, query, wanted): (Here, WireQuery, PageWanted),
) -> Result<Offers, WireError> {
    page(&web, &call, Some(&customer), (here, query, wanted)).await
}

async fn read(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(offer): Path<String>,
    query: WireQuery,
) -> Result<Json<Resource<OfferView>>, WireError> {
    let found = one(&web, &call, (None, &offer), &query).await?;
    Ok(Json(view(&web, &call, &found)))
}

async fn read_for_customer(
    State(web): State<Web>,
    Asks(call): Asks,
    Path((customer, offer)): Path<(String, String)>,
    query: WireQuery,
) -> Result<Json<Resource<OfferView>>, WireError> {
    let found = one(&web, &call, (Some(&customer), &offer), &query).await?;
    Ok(Json(view(&web, &call, &found)))
}

async fn addons(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(offer): Path<String>,
    (here, query): (Here, WireQuery),
) -> Result<Offers, WireError> {
    addons_of(&web, &call, (None, &offer), (here, query)).await
}

async fn addons_for_customer(
    State(web): State<Web>,
    Asks(call): Asks,
    Path((customer, offer)): Path<(String, String)>,
    (here, query): (Here, WireQuery),
) -> Result<Offers, WireError> {
    addons_of(&web, &call, (Some(&customer), &offer), (here, query)).await
}

async fn categories(
    State(web): State<Web>,
    Asks(call): Asks,
    (here, query): (Here, WireQuery),
) -> Result<Json<Collection<Resource<CategoryView>>>, WireError> {
    categories_of(&web, &call, None, (here, query)).await
}

async fn categories_for_customer(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(customer): Path<String>,
    (here, query): (Here, WireQuery),
) -> Result<Json<Collection<Resource<CategoryView>>>, WireError> {
    categories_of(&web, &call, Some(&customer), (here, query)).await
}
