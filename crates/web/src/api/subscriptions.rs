//! Subscriptions of a customer: read, change, and who supports them.

use super::{
    address::id,
    customer_profiles::EtagInput,
    offers::unit,
    orders::{item_links, partner_id, said},
    products::ProductType,
};
use crate::{
    Asks, Web, WireError,
    wire::{Collection, Link, Resource, WireJson, WireQuery, envelope::Here, etag, lenient::same_word},
};
use app::{
    Failure, look,
    subscriptions::{
        Change, change_subscription, get_subscription, list_subscriptions, set_support_contact, support_contact,
    },
};
use axum::{
    Json, Router,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    routing::get,
};
use domain::{
    catalogue::ItemClass,
    id::{OrderId, SubscriptionId, TenantId},
    order::{Subscription, SubscriptionState},
    subscription::Windows,
    time::At,
};
use serde::{Deserialize, Serialize, de::IgnoredAny};

pub(super) fn routes() -> Router<Web> {
    let one = "/v1/customers/{customer}/subscriptions/{subscription}";
    Router::new()
        .route("/v1/customers/{customer}/subscriptions", get(list))
        .route(one, get(read).patch(patch))
        .route(&format!("{one}/addons"), get(addons))
        .route(&format!("{one}/provisioningstatus"), get(provisioning))
        .route(&format!("{one}/supportcontact"), get(contact).put(set_contact))
        .route(&format!("{one}/conversions"), get(nothing_to_move_to))
        .route(&format!("{one}/upgrades"), get(nothing_to_move_to))
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct SubscriptionView {
    id: String,
    entitlement_id: String,
    offer_id: String,
    offer_name: String,
    friendly_name: String,
    product_type: ProductType,
    quantity: i64,
    unit_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    parent_subscription_id: Option<String>,
    has_purchasable_addons: bool,
    creation_date: String,
    effective_start_date: String,
    commitment_end_date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    cancellation_allowed_until_date: Option<String>,
    status: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suspension_reasons: Vec<&'static str>,
    auto_renew_enabled: bool,
    is_trial: bool,
    billing_type: &'static str,
    billing_cycle: String,
    term_duration: String,
    renewal_term_duration: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    refund_options: Vec<RefundView>,
    refundable_quantity: RefundableView,
    is_microsoft_product: bool,
    publisher_name: String,
    partner_id: String,
    attention_needed: bool,
    action_taken: bool,
    contract_type: &'static str,
    order_id: String,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct RefundView {
    r#type: &'static str,
    expires_at: String,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct RefundableView {
    total_quantity: i64,
    details: Vec<RefundableDetail>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct RefundableDetail {
    quantity: i64,
    allowed_until_date_time: String,
}

/// What can still be given back, and until when (17.3).
fn refunds(web: &Web, one: &Subscription, now: At) -> (Vec<RefundView>, RefundableView, Option<String>) {
    let windows = Windows::from(&web.app.programme.programme);
    let ends = [("Full", windows.full_refund_hours), ("Partial", windows.seat_hours)];
    let open = |(_, end): &(&'static str, At)| now <= *end;
    let options = ends.map(|(kind, hours)| (kind, one.started_at.plus_hours(hours))).into_iter().filter(open);
    let batches = one.batches.iter().map(|batch| (batch.quantity, batch.added_at.plus_hours(windows.seat_hours)));
    let details = batches
        .filter(|(_, end)| now <= *end)
        .map(|(quantity, end)| RefundableDetail { quantity, allowed_until_date_time: end.to_string() });
    let refundable = RefundableView { total_quantity: one.refundable(now, &windows), details: details.collect() };
    let last = one.started_at.plus_hours(windows.seat_hours);
    let options = options.map(|(kind, end)| RefundView { r#type: kind, expires_at: end.to_string() }).collect();
    (options, refundable, (now <= last).then(|| last.to_string()))
}

fn view(web: &Web, (one, version): (&Subscription, i64)) -> Resource<SubscriptionView> {
    let item = web.app.programme.item(&one.item);
    let class = item.map_or(ItemClass::Seat, |item| item.class);
    let title = web.app.item_title(&one.item);
    let (refund_options, refundable_quantity, cancellation) = refunds(web, one, web.app.clock.now());
    let catalogue = &web.app.programme.catalogue;
    let suspended = one.state == SubscriptionState::Suspended;
    let body = SubscriptionView {
        id: one.id.to_string(),
        entitlement_id: one.id.to_string(),
        offer_id: one.reference.clone(),
        friendly_name: if one.friendly_name.is_empty() { title.clone() } else { one.friendly_name.clone() },
        offer_name: title,
        product_type: ProductType::of(class),
        quantity: one.quantity,
        unit_type: unit(class),
        parent_subscription_id: one.parent.map(|parent| parent.to_string()),
        has_purchasable_addons: catalogue.iter().any(|other| other.needs.contains(&one.item)),
        creation_date: one.started_at.to_string(),
        effective_start_date: one.started_at.to_string(),
        commitment_end_date: one.last_day().start().to_string(),
        cancellation_allowed_until_date: cancellation,
        status: one.state.as_str(),
        suspension_reasons: if suspended { vec!["suspended_by_partner"] } else { Vec::new() },
        auto_renew_enabled: one.auto_renew,
        is_trial: item.is_some_and(|item| item.trial),
        billing_type: if class == ItemClass::Usage { "usage" } else { "license" },
        billing_cycle: one.billing_cycle.clone(),
        term_duration: one.term.clone(),
        renewal_term_duration: if one.auto_renew { one.term.clone() } else { String::new() },
        refund_options,
        refundable_quantity,
        is_microsoft_product: item.is_some_and(|item| item.first_party),
        publisher_name: item.map(|item| item.publisher.clone()).unwrap_or_default(),
        partner_id: one.reseller.clone().unwrap_or_default(),
        attention_needed: false,
        action_taken: false,
        contract_type: "subscription",
        order_id: one.order.to_string(),
    };
    let country = item.and_then(|item| item.markets.first().cloned()).unwrap_or_default();
    let mut resource =
        Resource::of("Subscription", body).at(address(one.customer, one.id)).etag(etag::opaque(one.id, version));
    resource.links.append(&mut item_links(web, &one.item, &country));
    resource.links.insert("offer", Link::get(format!("/offers/{}?country={country}", one.reference)));
    if let Some(parent) = one.parent {
        resource.links.insert("parentSubscription", Link::get(address(one.customer, parent)));
    }
    resource
}

fn address(customer: TenantId, subscription: SubscriptionId) -> String {
    format!("/customers/{customer}/subscriptions/{subscription}")
}

fn ids((customer, subscription): &(String, String)) -> Result<(TenantId, SubscriptionId), WireError> {
    Ok((id(customer, "customer")?, id(subscription, "subscription")?))
}

async fn list(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(customer): Path<String>,
    (here, query): (Here, WireQuery),
) -> Result<Json<Collection<Resource<SubscriptionView>>>, WireError> {
    let all = list_subscriptions(&web.app, &call, id(&customer, "customer")?).await?;
    let order: Option<OrderId> = query.parsed("order_id")?;
    let reseller = query.text("mpn_id").or(query.text("mpnid"));
    let fits = |one: &Subscription| {
        order.is_none_or(|order| one.order == order)
            && reseller.is_none_or(|reseller| one.reseller.as_deref() == Some(reseller))
    };
    let shown = all.iter().filter(|one| fits(one));
    Ok(Json(Collection::of(shown.map(|one| view(&web, (one, one.version))).collect(), here.uri())))
}

async fn read(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(path): Path<(String, String)>,
) -> Result<Json<Resource<SubscriptionView>>, WireError> {
    let (customer, subscription) = ids(&path)?;
    let found = get_subscription(&web.app, &call, customer, subscription).await?;
    Ok(Json(view(&web, (&found, found.version))))
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct SubscriptionInput {
    quantity: Option<i64>,
    status: Option<String>,
    auto_renew_enabled: Option<bool>,
    friendly_name: Option<String>,
    partner_id: Option<String>,
    partner_id_on_record: Option<String>,
    billing_cycle: Option<String>,
    term_duration: Option<String>,
    scheduled_next_term_instructions: Option<IgnoredAny>,
    attributes: EtagInput,
}

async fn patch(
    State(web): State<Web>,
    Asks(call): Asks,
    (Path(path), headers): (Path<(String, String)>, HeaderMap),
    WireJson(input): WireJson<SubscriptionInput>,
) -> Result<Json<Resource<SubscriptionView>>, WireError> {
    let place = ids(&path)?;
    let known = match get_subscription(&web.app, &call, place.0, place.1).await {
        Ok(known) => known,
        // One that another partner sold to a customer of the caller: the rules say whose it is.
        Err(Failure::NotFound(_)) => {
            let change = Change { quantity: input.quantity, ..Change::default() };
            let (version, changed) = change_subscription(&web.app, &call, place, change).await?;
            return Ok(Json(view(&web, (&changed, version))));
        }
        Err(other) => return Err(other.into()),
    };
    let current = etag::opaque(known.id, known.version);
    let stated = headers.contains_key("if-match") || input.attributes.etag.is_some();
    // A repetition carries the etag that its first sending used up; the first answer is kept for it.
    if call.repeat.is_none() {
        etag::check(&headers, input.attributes.etag.as_deref(), &current)?;
    }
    let version = (stated && call.repeat.is_none()).then_some(known.version);
    let change = Change { version, ..difference(&known, &input)? };
    let (version, changed) = change_subscription(&web.app, &call, place, change).await?;
    Ok(Json(view(&web, (&changed, version))))
}

/// Clients send the whole resource back: only what differs from what is on record is a change.
fn difference(known: &Subscription, input: &SubscriptionInput) -> Result<Change, WireError> {
    let other =
        |given: &Option<String>, known: &str| said(given.as_deref()).is_some_and(|text| !same_word(&text, known));
    if other(&input.term_duration, &known.term) || other(&input.billing_cycle, &known.billing_cycle) {
        let text = "term and billing cycle are fixed until the term ends";
        return Err(Failure::state("BillingCycleFixed", text).into());
    }
    if input.scheduled_next_term_instructions.is_some() {
        let text = "Changes cannot be scheduled for the next term here. Make them when it has begun.";
        return Err(WireError::new(StatusCode::BAD_REQUEST, 900_127, text));
    }
    let reseller = partner_id(input.partner_id_on_record.as_deref().or(input.partner_id.as_deref()));
    let shown = |name: &String| !name.is_empty() && *name != known.friendly_name;
    Ok(Change {
        quantity: input.quantity.filter(|quantity| *quantity > 0 && *quantity != known.quantity),
        state: status(input.status.as_deref())?.filter(|state| *state != known.state),
        friendly_name: input.friendly_name.clone().filter(shown),
        auto_renew: input.auto_renew_enabled.filter(|on| *on != known.auto_renew),
        reseller: reseller.filter(|id| known.reseller.as_ref() != Some(id)).map(Some),
        version: None,
    })
}

fn status(word: Option<&str>) -> Result<Option<SubscriptionState>, WireError> {
    let Some(word) = word.filter(|word| !word.is_empty()) else { return Ok(None) };
    let states = [
        SubscriptionState::Active,
        SubscriptionState::Suspended,
        SubscriptionState::Deleted,
        SubscriptionState::Pending,
        SubscriptionState::Expired,
        SubscriptionState::Disabled,
    ];
    if ["none", "unknown"].iter().any(|zero| word.eq_ignore_ascii_case(zero)) {
        return Ok(None);
    }
    let found = states.into_iter().find(|state| same_word(state.as_str(), word));
    found.map(Some).ok_or_else(|| WireError::bad_property("Write the status active, suspended or deleted."))
}

async fn addons(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(path): Path<(String, String)>,
    here: Here,
) -> Result<Json<Collection<Resource<SubscriptionView>>>, WireError> {
    let (customer, subscription) = ids(&path)?;
    get_subscription(&web.app, &call, customer, subscription).await?;
    let all = list_subscriptions(&web.app, &call, customer).await?;
    let addons = all.iter().filter(|one| one.parent == Some(subscription));
    Ok(Json(Collection::of(addons.map(|one| view(&web, (one, one.version))).collect(), here.uri())))
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct ProvisioningView {
    sku_id: String,
    status: &'static str,
    quantity: i64,
    end_date: String,
}

async fn provisioning(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(path): Path<(String, String)>,
) -> Result<Json<Resource<ProvisioningView>>, WireError> {
    let (customer, subscription) = ids(&path)?;
    let found = get_subscription(&web.app, &call, customer, subscription).await?;
    let item = web.app.programme.item(&found.item);
    let view = ProvisioningView {
        sku_id: item.map(|item| format!("{}:{}", item.product, item.sku)).unwrap_or_default(),
        status: if found.state == SubscriptionState::Pending { "pending" } else { "success" },
        quantity: found.quantity,
        end_date: found.last_day().start().to_string(),
    };
    Ok(Json(Resource::of("SubscriptionProvisioningStatus", view)))
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct ContactView {
    support_tenant_id: String,
    support_mpn_id: String,
    name: String,
}

fn contact_view(party: &look::Party, here: &Here) -> Resource<ContactView> {
    let view = ContactView {
        support_tenant_id: party.tenant.id.to_string(),
        support_mpn_id: party.facts.partner_id.clone(),
        name: party.facts.name.clone(),
    };
    Resource::of("SupportContact", view).at(here.path())
}

async fn contact(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(path): Path<(String, String)>,
    here: Here,
) -> Result<Json<Resource<ContactView>>, WireError> {
    let party = support_contact(&web.app, &call, ids(&path)?).await?;
    Ok(Json(contact_view(&party, &here)))
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct ContactInput {
    support_tenant_id: String,
}

async fn set_contact(
    State(web): State<Web>,
    Asks(call): Asks,
    (Path(path), here): (Path<(String, String)>, Here),
    WireJson(input): WireJson<ContactInput>,
) -> Result<Json<Resource<ContactView>>, WireError> {
    let place = ids(&path)?;
    set_support_contact(&web.app, &call, place, id(&input.support_tenant_id, "partner")?).await?;
    let party = support_contact(&web.app, &call, place).await?;
    Ok(Json(contact_view(&party, &here)))
}

/// No item of the catalogue can be converted or upgraded to another, so the list is empty for every subscription.
async fn nothing_to_move_to(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(path): Path<(String, String)>,
    here: Here,
) -> Result<Json<Collection<()>>, WireError> {
    let (customer, subscription) = ids(&path)?;
    get_subscription(&web.app, &call, customer, subscription).await?;
    Ok(Json(Collection::of(Vec::new(), here.uri())))
}
