//! Carts: fill, change, check out. What an order would be refused for is said line by line.

use super::{
    address::id,
    orders::{OrderView, PricingView, order_view, partner_id, said, snake},
};
use crate::{
    Asks, Web, WireError,
    wire::{Link, Resource, WireJson, codes, lenient::same_word},
};
use app::{
    carts::{CartInput as Filled, CheckedCart, LineFault, checkout_cart, create_cart, get_cart, update_cart},
    look::Wanted,
};
use axum::{
    Json, Router,
    extract::{Path, State},
    http::StatusCode,
    routing::{get, post},
};
use domain::{
    decision::Decision,
    order::{CartStatus, Line},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/v1/customers/{customer}/carts", post(create))
        .route("/v1/customers/{customer}/carts/{cart}", get(read).put(update))
        .route("/v1/customers/{customer}/carts/{cart}/checkout", post(checkout))
}

const RESELLER: &str = "transaction_reseller";
const ADDITIONAL: &str = "additional_transaction_reseller";

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct CartView {
    id: String,
    creation_timestamp: String,
    last_modified_timestamp: String,
    expiration_timestamp: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_modified_user: Option<String>,
    status: &'static str,
    line_items: Vec<LineView>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct LineView {
    id: i64,
    catalog_item_id: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    friendly_name: String,
    quantity: i64,
    currency_code: String,
    billing_cycle: String,
    term_duration: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    participants: Vec<Participant>,
    provisioning_context: BTreeMap<String, String>,
    order_group: String,
    pricing: PricingView,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<ErrorView>,
}

/// A partner on a line, by its role and partner id.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Participant {
    key: String,
    value: String,
}

/// Why an order of the line would be refused now, with the whole decision as our own member.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct ErrorView {
    error_code: i64,
    error_description: String,
    decision: Decision,
}

fn cart_view(checked: &CheckedCart) -> Resource<CartView> {
    let cart = &checked.cart;
    let fault = |line: &Line| checked.faults.iter().find(|fault| fault.line == line.number);
    let mut groups: Vec<(&str, &str)> = Vec::new();
    let mut lines = Vec::new();
    for line in &cart.lines {
        let key = (line.billing_cycle.as_str(), line.term.as_str());
        let place = groups.iter().position(|known| *known == key).unwrap_or_else(|| {
            groups.push(key);
            groups.len() - 1
        });
        lines.push(line_view(line, place, fault(line)));
    }
    let view = CartView {
        id: cart.id.to_string(),
        creation_timestamp: cart.created_at.to_string(),
        last_modified_timestamp: cart.updated_at.to_string(),
        expiration_timestamp: cart.expires_at.to_string(),
        last_modified_user: cart.updated_by.map(|user| user.to_string()),
        status: match cart.status {
            CartStatus::Active => "Active",
            CartStatus::Ordered => "Ordered",
        },
        line_items: lines,
    };
    let here = format!("/customers/{}/carts/{}", cart.customer, cart.id);
    Resource::of("Cart", view).link("checkout", Link::to("POST", format!("{here}/checkout"))).at(here)
}

fn line_view(line: &Line, group: usize, fault: Option<&LineFault>) -> LineView {
    let named = |key: &str, value: &String| Participant { key: key.into(), value: value.clone() };
    let reseller = line.reseller.iter().map(|value| named(RESELLER, value));
    LineView {
        id: line.number,
        catalog_item_id: line.reference.clone(),
        friendly_name: line.friendly_name.clone(),
        quantity: line.quantity,
        currency_code: line.currency.clone(),
        billing_cycle: line.billing_cycle.clone(),
        term_duration: line.term.clone(),
        participants: reseller.chain(line.additional.iter().map(|value| named(ADDITIONAL, value))).collect(),
        provisioning_context: BTreeMap::new(),
        order_group: group.to_string(),
        pricing: PricingView::of(line.price, line.quantity),
        error: fault.map(error_view),
    }
}

fn first_reason(decision: &Decision) -> String {
    decision.refusals().find_map(|check| check.reason.clone()).unwrap_or_else(|| "This line is not allowed.".into())
}

fn error_view(fault: &LineFault) -> ErrorView {
    // The line errors that clients know (wire.md 9); everything else is a line that cannot be ordered.
    let error_code = match fault.decision.code.as_deref() {
        Some("OfferUnknown" | "OfferNotInMarket" | "OfferExclusive") => 10_001,
        Some("OfferLimit" | "CreditLimitExceeded") => 10_002,
        Some(
            "ResellerRequired"
            | "ResellerIdInvalid"
            | "ProviderIdAsReseller"
            | "PartnershipInactive"
            | "ResellerNotRelatedToCustomer"
            | "AdditionalResellerRule"
            | "ResellerNotReady"
            | "ResellerAgreementMissing",
        ) => 10_004,
        Some("AddonPrerequisite") => 10_007,
        _ => 10_006,
    };
    let decision = fault.decision.clone();
    ErrorView { error_code, error_description: first_reason(&decision), decision }
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct CartInput {
    line_items: Vec<LineInput>,
    partner_on_record_attestation_accepted: Option<bool>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct LineInput {
    catalog_item_id: String,
    friendly_name: String,
    quantity: i64,
    billing_cycle: Option<String>,
    term_duration: Option<String>,
    participants: Vec<Participant>,
    provisioning_context: BTreeMap<String, String>,
    addon_items: Vec<LineInput>,
}

impl CartInput {
    /// All lines, add-ons behind their base.
    fn filled(&self) -> Result<Filled, WireError> {
        let attested = self.partner_on_record_attestation_accepted.unwrap_or_default();
        let mut lines = Vec::new();
        for line in &self.line_items {
            lines.push(line.wanted(attested)?);
            for addon in &line.addon_items {
                let mut wanted = addon.wanted(attested)?;
                if wanted.reseller.is_none() {
                    wanted.reseller = partner_id(line.participant(RESELLER).next());
                }
                lines.push(wanted);
            }
        }
        Ok(Filled { lines })
    }
}

impl LineInput {
    fn participant<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a str> {
        self.participants.iter().filter(move |one| same_word(&one.key, key)).map(|one| one.value.as_str())
    }

    fn wanted(&self, attested: bool) -> Result<Wanted, WireError> {
        let parent = self.provisioning_context.iter().find(|(key, _)| same_word(key, "parentSubscriptionId"));
        Ok(Wanted {
            reference: self.catalog_item_id.clone(),
            quantity: self.quantity,
            term: said(self.term_duration.as_deref()),
            billing_cycle: said(self.billing_cycle.as_deref()).map(|cycle| snake(&cycle)),
            reseller: partner_id(self.participant(RESELLER).next()),
            additional: self.participant(ADDITIONAL).map(str::to_owned).collect(),
            attested,
            friendly_name: self.friendly_name.clone(),
            parent: parent.map(|(_, value)| id(value, "subscription")).transpose()?,
        })
    }
}

async fn create(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(customer): Path<String>,
    WireJson(input): WireJson<CartInput>,
) -> Result<(StatusCode, Json<Resource<CartView>>), WireError> {
    let checked = create_cart(&web.app, &call, id(&customer, "customer")?, input.filled()?).await?;
    Ok((StatusCode::CREATED, Json(cart_view(&checked))))
}

async fn read(
    State(web): State<Web>,
    Asks(call): Asks,
    Path((customer, cart)): Path<(String, String)>,
) -> Result<Json<Resource<CartView>>, WireError> {
    let checked = get_cart(&web.app, &call, id(&customer, "customer")?, id(&cart, "cart")?).await?;
    Ok(Json(cart_view(&checked)))
}

async fn update(
    State(web): State<Web>,
    Asks(call): Asks,
    Path((customer, cart)): Path<(String, String)>,
    WireJson(input): WireJson<CartInput>,
) -> Result<Json<Resource<CartView>>, WireError> {
    let place = (id(&customer, "customer")?, id(&cart, "cart")?);
    let checked = update_cart(&web.app, &call, place, input.filled()?).await?;
    Ok(Json(cart_view(&checked)))
}

/// What became of a cart: orders, and the lines that were refused.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct CheckoutView {
    orders: Vec<Resource<OrderView>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    order_errors: Vec<OrderErrorView>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct OrderErrorView {
    order_group_id: String,
    code: i64,
    description: String,
    decision: Decision,
}

fn order_error(fault: &LineFault) -> OrderErrorView {
    let own = fault.decision.refusals().find_map(|check| check.wire_code);
    let table = fault.decision.code.as_deref().and_then(codes::of_code).map(|(_, number)| number);
    OrderErrorView {
        order_group_id: fault.line.to_string(),
        code: own.or(table).unwrap_or(codes::DENIED),
        description: first_reason(&fault.decision),
        decision: fault.decision.clone(),
    }
}

async fn checkout(
    State(web): State<Web>,
    Asks(call): Asks,
    Path((customer, cart)): Path<(String, String)>,
) -> Result<(StatusCode, Json<Resource<CheckoutView>>), WireError> {
    let place = (id(&customer, "customer")?, id(&cart, "cart")?);
    let done = checkout_cart(&web.app, &call, place).await?;
    let view = CheckoutView {
        orders: done.orders.iter().map(|order| order_view(&web, &call, (order, 1))).collect(),
        order_errors: done.faults.iter().map(order_error).collect(),
    };
    Ok((StatusCode::CREATED, Json(Resource::of("CartCheckoutResult", view))))
}
