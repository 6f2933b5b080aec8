//! Orders of a customer: place, read, add to; and the lines that carts share with them.

use super::address::id;
use crate::{
    Asks, Web, WireError,
    wire::{
        Collection, Link, Resource, WireJson, WireQuery, envelope::Here, envelope::Links, etag, lenient::same_word,
    },
};
use app::{
    Call, Failure,
    look::Wanted,
    orders::{PlaceOrder, amend_order, get_order, list_orders, place_order},
};
use axum::{
    Json, Router,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    routing::get,
};
use domain::{
    id::{OrderId, TenantId},
    money::UnitPrice,
    order::{Line, Order},
};
use serde::{Deserialize, Serialize};

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/v1/customers/{customer}/orders", get(list).post(create))
        .route("/v1/customers/{customer}/orders/{order}", get(read).patch(patch))
        .route("/v1/customers/{customer}/orders/{order}/provisioningstatus", get(provisioning))
}

/// An order.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct OrderView {
    id: String,
    alternate_id: String,
    reference_customer_id: String,
    billing_cycle: String,
    currency_code: String,
    currency_symbol: &'static str,
    line_items: Vec<LineView>,
    creation_date: String,
    status: String,
    transaction_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    total_price: Option<f64>,
    client: Empty,
}

#[derive(Clone, Debug, Serialize)]
struct Empty {}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct LineView {
    line_item_number: i64,
    offer_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    subscription_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    parent_subscription_id: Option<String>,
    term_duration: String,
    transaction_type: &'static str,
    friendly_name: String,
    quantity: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    partner_id_on_record: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    additional_partner_ids_on_record: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pricing: Option<PricingView>,
    links: Links,
}

/// What one unit and the whole line cost the transacting partner.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PricingView {
    list_price: f64,
    discounted_price: f64,
    prorated_price: f64,
    price: f64,
    extended_price: f64,
}

impl PricingView {
    /// The prices of so many units.
    pub fn of(price: UnitPrice, quantity: i64) -> Self {
        let unit = price.as_f64();
        let extended_price = UnitPrice(price.0.saturating_mul(quantity)).as_f64();
        Self { list_price: unit, discounted_price: unit, prorated_price: unit, price: unit, extended_price }
    }
}

/// The sign of a currency; its code where it has none of its own.
pub(super) fn symbol(currency: &str) -> &'static str {
    match currency {
        "EUR" => "€",
        "GBP" => "£",
        "JPY" | "CNY" => "¥",
        "INR" => "₹",
        "KRW" => "₩",
        "RUB" => "₽",
        "SEK" | "NOK" | "DKK" => "kr",
        "CHF" => "CHF",
        "BRL" => "R$",
        _ => "$",
    }
}

/// Where the thing that was bought is described.
pub(super) fn item_links(web: &Web, key: &str, country: &str) -> Links {
    let Some(item) = web.app.programme.item(key) else { return Links::new() };
    let product = format!("/products/{}", item.product);
    let sku = format!("{product}/skus/{}", item.sku);
    let availability = format!("{sku}/availabilities/{}", item.availability);
    let link = |uri: String| Link::get(format!("{uri}?country={country}"));
    Links::from([("product", link(product)), ("sku", link(sku)), ("availability", link(availability))])
}

/// An order as the caller may see it: only who transacts sees what the operator charges (15.3).
pub(super) fn order_view(web: &Web, call: &Call, (order, version): (&Order, i64)) -> Resource<OrderView> {
    let own = order.seller == call.caller.tenant;
    let here = format!("/customers/{}/orders/{}", order.customer, order.id);
    let total: i64 = order.lines.iter().map(|line| line.price.0.saturating_mul(line.quantity)).sum();
    let view = OrderView {
        id: order.id.to_string(),
        alternate_id: order.id.to_string(),
        reference_customer_id: order.customer.to_string(),
        billing_cycle: order.billing_cycle.clone(),
        currency_code: order.currency.clone(),
        currency_symbol: symbol(&order.currency),
        line_items: order.lines.iter().map(|line| line_view(web, order, line, own)).collect(),
        creation_date: order.created_at.to_string(),
        status: order.status.clone(),
        transaction_type: "UserPurchase",
        total_price: own.then(|| UnitPrice(total).as_f64()),
        client: Empty {},
    };
    Resource::of("Order", view)
        .at(here.clone())
        .link("provisioningStatus", Link::get(format!("{here}/provisioningstatus")))
        .link("patchOperation", Link::to("PATCH", here))
        .etag(etag::opaque(order.id, version))
}

fn line_view(web: &Web, order: &Order, line: &Line, own: bool) -> LineView {
    let country = web.app.programme.item(&line.item).and_then(|item| item.markets.first().cloned());
    let mut links = item_links(web, &line.item, &country.unwrap_or_default());
    if let Some(subscription) = line.subscription {
        let uri = format!("/customers/{}/subscriptions/{subscription}", order.customer);
        links.insert("provisioningStatus", Link::get(format!("{uri}/provisioningstatus")));
        links.insert("subscription", Link::get(uri));
    }
    let title = || web.app.item_title(&line.item);
    LineView {
        line_item_number: line.number,
        offer_id: line.reference.clone(),
        subscription_id: line.subscription.map(|id| id.to_string()),
        parent_subscription_id: line.parent.map(|id| id.to_string()),
        term_duration: line.term.clone(),
        transaction_type: "New",
        friendly_name: if line.friendly_name.is_empty() { title() } else { line.friendly_name.clone() },
        quantity: line.quantity,
        partner_id_on_record: line.reseller.clone(),
        additional_partner_ids_on_record: line.additional.clone(),
        pricing: own.then(|| PricingView::of(line.price, line.quantity)),
        links,
    }
}

/// An order as a client sends it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct OrderInput {
    billing_cycle: Option<String>,
    currency_code: Option<String>,
    line_items: Vec<LineInput>,
    partner_on_record_attestation_accepted: Option<bool>,
    status: Option<String>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct LineInput {
    line_item_number: Option<i64>,
    offer_id: String,
    quantity: i64,
    term_duration: Option<String>,
    partner_id_on_record: Option<String>,
    additional_partner_ids_on_record: Vec<String>,
    friendly_name: String,
    parent_subscription_id: Option<String>,
}

/// A word that says something: not empty, and not the zero of an enumeration.
pub(super) fn said(text: Option<&str>) -> Option<String> {
    let text = text.map(str::trim).filter(|text| !text.is_empty() && !text.eq_ignore_ascii_case("unknown"));
    text.map(str::to_owned)
}

/// A partner id; some clients write 0 for none.
pub(super) fn partner_id(text: Option<&str>) -> Option<String> {
    said(text).filter(|text| text != "0")
}

impl OrderInput {
    fn wanted(&self) -> Result<Vec<Wanted>, WireError> {
        let mut numbers: Vec<i64> = self.line_items.iter().filter_map(|line| line.line_item_number).collect();
        numbers.sort_unstable();
        if !numbers.is_empty() && !numbers.iter().copied().eq(0..self.line_items.len() as i64) {
            let text = "The line item numbers must run from 0 without a gap.";
            return Err(WireError::new(StatusCode::BAD_REQUEST, 800_071, text));
        }
        let mut lines: Vec<&LineInput> = self.line_items.iter().collect();
        lines.sort_by_key(|line| line.line_item_number);
        lines.into_iter().map(|line| self.line(line)).collect()
    }

    fn line(&self, line: &LineInput) -> Result<Wanted, WireError> {
        let parent = said(line.parent_subscription_id.as_deref());
        Ok(Wanted {
            reference: line.offer_id.clone(),
            quantity: line.quantity,
            term: said(line.term_duration.as_deref()),
            billing_cycle: said(self.billing_cycle.as_deref()).map(|cycle| snake(&cycle)),
            reseller: partner_id(line.partner_id_on_record.as_deref()),
            additional: line.additional_partner_ids_on_record.clone(),
            attested: self.partner_on_record_attestation_accepted.unwrap_or_default(),
            friendly_name: line.friendly_name.clone(),
            parent: parent.map(|text| id(&text, "subscription")).transpose()?,
        })
    }
}

/// A billing cycle as we write it, whatever its spelling.
pub(super) fn snake(cycle: &str) -> String {
    let known = ["monthly", "annual", "triennial", "biennial", "one_time", "none"];
    known.iter().find(|known| same_word(known, cycle)).map_or_else(|| cycle.to_owned(), |known| (*known).to_owned())
}

async fn list(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(customer): Path<String>,
    (here, query): (Here, WireQuery),
) -> Result<Json<Collection<Resource<OrderView>>>, WireError> {
    let orders = list_orders(&web.app, &call, id(&customer, "customer")?).await?;
    let cycle = query.text("billingtype").or(query.text("billingcycle")).map(snake);
    let fits = |order: &Order| cycle.as_ref().is_none_or(|cycle| order.billing_cycle == *cycle);
    let shown = orders.iter().filter(|order| fits(order));
    let items = shown.map(|order| order_view(&web, &call, (order, order.version))).collect();
    Ok(Json(Collection::of(items, here.uri())))
}

async fn create(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(customer): Path<String>,
    WireJson(input): WireJson<OrderInput>,
) -> Result<(StatusCode, Json<Resource<OrderView>>), WireError> {
    let wanted = PlaceOrder {
        customer: Some(id(&customer, "customer")?),
        lines: input.wanted()?,
        currency: said(input.currency_code.as_deref()),
    };
    let order = place_order(&web.app, &call, wanted).await?;
    Ok((StatusCode::CREATED, Json(order_view(&web, &call, (&order, 1)))))
}

async fn read(
    State(web): State<Web>,
    Asks(call): Asks,
    Path((customer, order)): Path<(String, String)>,
) -> Result<Json<Resource<OrderView>>, WireError> {
    let order = get_order(&web.app, &call, id(&customer, "customer")?, id(&order, "order")?).await?;
    Ok(Json(order_view(&web, &call, (&order, order.version))))
}

async fn patch(
    State(web): State<Web>,
    Asks(call): Asks,
    (Path((customer, order)), headers): (Path<(String, String)>, HeaderMap),
    WireJson(input): WireJson<OrderInput>,
) -> Result<Json<Resource<OrderView>>, WireError> {
    let (customer, order): (TenantId, OrderId) = (id(&customer, "customer")?, id(&order, "order")?);
    let known = get_order(&web.app, &call, customer, order).await?;
    if call.repeat.is_none() {
        etag::check(&headers, None, &etag::opaque(order, known.version))?;
    }
    if input.status.as_deref().is_some_and(|status| same_word(status, "cancelled")) {
        let text = "orders are cancelled in test accounts only; cancel the subscription within its window instead";
        return Err(Failure::state("CancelSandboxOnly", text).into());
    }
    let added = OrderInput { line_items: added_lines(&input), ..input.clone() };
    if added.line_items.is_empty() {
        let text = "the billing cycle is fixed for the term; add lines for add-ons, with their parentSubscriptionId";
        return Err(Failure::state("BillingCycleFixed", text).into());
    }
    let (version, order) = amend_order(&web.app, &call, (customer, order), added.wanted()?).await?;
    Ok(Json(order_view(&web, &call, (&order, version))))
}

/// The lines that are new: those for a base that runs already. Lines of the order itself come along from some clients.
fn added_lines(input: &OrderInput) -> Vec<LineInput> {
    let is_new = |line: &&LineInput| said(line.parent_subscription_id.as_deref()).is_some();
    let new = input.line_items.iter().filter(is_new);
    new.map(|line| LineInput { line_item_number: None, ..line.clone() }).collect()
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct ProvisioningView {
    order_line_item_id: i64,
    line_item_number: i64,
    status: &'static str,
    quantity_provisioning_information: Vec<QuantityView>,
}

#[derive(Clone, Debug, Serialize)]
struct QuantityView {
    quantity: i64,
    status: &'static str,
}

async fn provisioning(
    State(web): State<Web>,
    Asks(call): Asks,
    Path((customer, order)): Path<(String, String)>,
    here: Here,
) -> Result<Json<Collection<ProvisioningView>>, WireError> {
    let order = get_order(&web.app, &call, id(&customer, "customer")?, id(&order, "order")?).await?;
    let status = if order.status == "completed" { "fulfilled" } else { "in_progress" };
    let items = order.lines.iter().map(|line| ProvisioningView {
        order_line_item_id: line.number,
        line_item_number: line.number,
        status,
        quantity_provisioning_information: vec![QuantityView { quantity: line.quantity, status }],
    });
    Ok(Json(Collection::of(items.collect(), here.uri())))
}
