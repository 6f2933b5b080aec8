//! The documented bodies of the Partner Center API against ours: each documented request can be read, and each answer
//! of ours has what the documented one has. The bodies are not part of this repository; without them nothing is tested
//! here, and the test says so.

use crate::worlds::{Living, living};
use axum::{body::Body, http::Request};
use entrepot::scenario::Answer;
use serde_json::{Value, json};
use std::path::PathBuf;

/// Members of documented answers that ours lack, with the reason.
const ALLOWED: &[(&str, &str, &str)] = &[
    ("customers.get", "region", "the cast writes no states of countries that have none"),
    ("customers.get", "state", "the cast writes no states of countries that have none"),
    ("customers.company-profile.get", "region", "the cast writes no states of countries that have none"),
    ("customers.billing-profile.get", "state", "the cast writes no states of countries that have none"),
    ("relationships.list", "mpnId", "the first reseller of the cast has postponed its partner id, so there is none"),
    ("offers.list", "previous", "all offers fit on one page"),
    ("products.", "subType", "the catalogue has types of products, and no types below them"),
    ("products.skus.list", "purchasePrerequisites", "nothing has to be done before a purchase"),
    ("products.skus.list", "provisioningVariables", "nothing has to be said for provisioning"),
    ("products.skus.list", "dynamicAttributes", "these are the attributes of machines, which are not sold here"),
    ("carts.create", "customTermEndDate", "terms end at their own time"),
    ("users.", "usageLocation", "a user is where its tenant is"),
];

/// Documented answer, and where ours to the same question is read.
const ANSWERS: &[(&str, &str, &str)] = &[
    ("customers.list.get-a-list-of-customers", "aa@ligne.example", "/v1/customers"),
    ("customers.get", "aa@ligne.example", "/v1/customers/{T-SJO}"),
    ("customers.company-profile.get", "aa@ligne.example", "/v1/customers/{T-SJO}/profiles/company"),
    ("customers.billing-profile.get", "aa@ligne.example", "/v1/customers/{T-SJO}/profiles/billing"),
    ("customers.relationships.list", "aa@ligne.example", "/v1/customers/{T-SJO}/relationships"),
    ("customers.relationshiprequests.get", "aa@rosa.example", "/v1/customers/relationshiprequests"),
    ("customers.qualification.get", "aa@ligne.example", "/v1/customers/{T-SJO}/qualification"),
    ("relationships.list", "aa@ligne.example", "/v1/relationships?relationship_type=IsIndirectCloudSolutionProviderOf"),
    ("offers.list", "aa@ligne.example", "/v1/offers?country=FR"),
    ("offers.get", "aa@ligne.example", "/v1/offers/{OFF-STD.offer}?country=FR"),
    ("offercategories.list", "aa@ligne.example", "/v1/offercategories?country=FR"),
    ("products.list", "aa@ligne.example", "/v1/products?country=FR"),
    ("products.get", "aa@ligne.example", "/v1/products/{OFF-STD.product}?country=FR"),
    ("products.skus.list", "aa@ligne.example", "/v1/products/{OFF-STD.product}/skus?country=FR"),
    (
        "products.availabilities.list",
        "aa@ligne.example",
        "/v1/products/{OFF-STD.product}/skus/{OFF-STD.sku}/availabilities?country=FR",
    ),
    ("orders.get.get-an-order-by-id", "aa@ligne.example", "/v1/customers/{T-SJO}/orders/{order}"),
    ("orders.list.get-all-of-a-customer-s-orders", "aa@ligne.example", "/v1/customers/{T-SJO}/orders"),
    ("orders.provisioningstatus", "aa@ligne.example", "/v1/customers/{T-SJO}/orders/{order}/provisioningstatus"),
    ("carts.create.create-a-cart", "aa@ligne.example", "/v1/customers/{T-SJO}/carts/{cart}"),
    ("subscriptions.get", "aa@ligne.example", "/v1/customers/{T-SJO}/subscriptions/{subscription}"),
    (
        "subscriptions.list.get-all-of-a-customer-s-subscriptions",
        "aa@ligne.example",
        "/v1/customers/{T-SJO}/subscriptions",
    ),
    (
        "subscriptions.list.get-all-of-a-customer-s-subscriptions.2",
        "aa@ligne.example",
        "/v1/customers/{T-SJO}/subscriptions",
    ),
    (
        "subscriptions.provisioningstatus",
        "aa@ligne.example",
        "/v1/customers/{T-SJO}/subscriptions/{subscription}/provisioningstatus",
    ),
    (
        "subscriptions.supportcontact.get",
        "aa@ligne.example",
        "/v1/customers/{T-SJO}/subscriptions/{subscription}/supportcontact",
    ),
    ("users.list.get-a-list-of-all-user-accounts-for-a-customer", "aa@rosa.example", "/v1/customers/{T-FIORD}/users"),
    ("users.get", "aa@rosa.example", "/v1/customers/{T-FIORD}/users/{admin@fiord.example}"),
    (
        "users.directoryroles.get-user-roles-for-a-customer",
        "aa@rosa.example",
        "/v1/customers/{T-FIORD}/users/{admin@fiord.example}/directoryroles",
    ),
];

/// Documented requests by the beginning of their names, and where they are sent.
const REQUESTS: &[(&str, &str, &str)] = &[
    ("customers.create.", "aa@ligne.example", "POST /v1/customers"),
    ("customers.patch.", "aa@ligne.example", "PATCH /v1/customers/{T-SJO}"),
    ("customers.billing-profile.update", "aa@ligne.example", "PUT /v1/customers/{T-SJO}/profiles/billing"),
    ("customers.qualifications.create", "aa@ligne.example", "POST /v1/customers/{T-SJO}/qualifications"),
    ("products.checkinventory", "aa@ligne.example", "POST /v1/products/{OFF-STD.product}/checkinventory"),
    ("orders.create.", "sa@ligne.example", "POST /v1/customers/{T-SJO}/orders"),
    ("orders.patch.", "sa@ligne.example", "PATCH /v1/customers/{T-SJO}/orders/{order}"),
    ("carts.create.", "sa@ligne.example", "POST /v1/customers/{T-SJO}/carts"),
    ("carts.update", "sa@ligne.example", "PUT /v1/customers/{T-SJO}/carts/{cart}"),
    ("subscriptions.patch.", "sa@ligne.example", "PATCH /v1/customers/{T-SJO}/subscriptions/{subscription}"),
    (
        "subscriptions.supportcontact.update",
        "aa@ligne.example",
        "PUT /v1/customers/{T-SJO}/subscriptions/{subscription}/supportcontact",
    ),
    ("users.create", "aa@rosa.example", "POST /v1/customers/{T-FIORD}/users"),
    ("users.patch.request", "aa@rosa.example", "PATCH /v1/customers/{T-FIORD}/users/{admin@fiord.example}"),
    ("users.patch.query", "aa@rosa.example", "PATCH /v1/customers/{T-FIORD}/users?user_id={admin@fiord.example}"),
    (
        "users.resetpassword",
        "aa@rosa.example",
        "PATCH /v1/customers/{T-FIORD}/users/{admin@fiord.example}/resetpassword",
    ),
];

/// The folder of documented bodies, when it is there.
fn folder() -> Option<PathBuf> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/api/samples");
    let folder = std::env::var_os("ENTREPOT_SAMPLES").map_or_else(beside, PathBuf::from);
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: no documented bodies at `{}`; name their folder in ENTREPOT_SAMPLES", folder.display());
    None
}

fn body(folder: &std::path::Path, file: &str) -> Value {
    let text = std::fs::read_to_string(folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{file}: {error}"))
}

async fn send(living: &Living, who: &str, request: &str, body: Option<&Value>) -> Answer {
    let world = &living.world;
    let filled = world.names.fill(request).unwrap();
    let (method, path) = filled.split_once(' ').unwrap();
    let token = world.token(who, true).await.unwrap();
    let request = Request::builder().method(method).uri(path).header("authorization", format!("Bearer {token}"));
    let body = body.map_or_else(Body::empty, |body| Body::from(body.to_string()));
    world.answer(request.body(body).unwrap()).await.unwrap()
}

/// A world with an order, its subscription and a cart.
async fn with_an_order() -> Living {
    let mut living = living(None, None, None).await;
    let item = living.world.names.fill("{OFF-STD}").unwrap();
    let line = json!({ "lineItemNumber": 0, "offerId": item, "quantity": 5, "partnerIdOnRecord": "7100001" });
    let order = json!({ "lineItems": [line] });
    let placed = send(&living, "sa@ligne.example", "POST /v1/customers/{T-SJO}/orders", Some(&order)).await;
    assert_eq!(placed.status, 201, "{}", placed.text);
    let participants = json!([{ "key": "transaction_reseller", "value": "7100001" }]);
    let cart = json!({ "lineItems": [{ "catalogItemId": item, "quantity": 1, "participants": participants }] });
    let filled = send(&living, "sa@ligne.example", "POST /v1/customers/{T-SJO}/carts", Some(&cart)).await;
    assert_eq!(filled.status, 201, "{}", filled.text);
    for (name, answer, path) in
        [("order", &placed, "id"), ("subscription", &placed, "lineItems.0.subscriptionId"), ("cart", &filled, "id")]
    {
        let id = answer.at(path).unwrap();
        living.world.names.put(name, id.as_str().unwrap());
    }
    living
}

/// What the documented answer has and ours lacks, or has as another type. Of a list, the first item counts.
fn differences(documented: &Value, ours: &Value, path: &str, found: &mut Vec<String>) {
    match (documented, ours) {
        (Value::Null, _) => {}
        (Value::Object(members), Value::Object(own)) => {
            for (name, member) in members.iter().filter(|(_, member)| !member.is_null()) {
                match own.get(name) {
                    Some(known) => differences(member, known, &format!("{path}.{name}"), found),
                    None => found.push(format!("{path}.{name} is missing")),
                }
            }
        }
        (Value::Array(items), Value::Array(own)) => match (items.first(), own.first()) {
            (Some(first), Some(known)) => differences(first, known, &format!("{path}.0"), found),
            (Some(_), None) => found.push(format!("{path} is empty")),
            (None, _) => {}
        },
        (Value::String(_), Value::String(_))
        | (Value::Number(_), Value::Number(_))
        | (Value::Bool(_), Value::Bool(_)) => {}
        _ => found.push(format!("{path} is of another type")),
    }
}

fn is_allowed(sample: &str, difference: &str) -> bool {
    ALLOWED.iter().any(|(of, member, _)| sample.starts_with(of) && difference.contains(&format!(".{member}")))
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_has_what_the_documented_one_has() {
    let Some(folder) = folder() else { return };
    let living = with_an_order().await;
    let mut wrong = Vec::new();
    for (sample, who, path) in ANSWERS {
        let documented = body(&folder, &format!("{sample}.response.json"));
        let answer = send(&living, who, &format!("GET {path}"), None).await;
        let mut found = Vec::new();
        differences(&documented, &answer.body, "", &mut found);
        found.retain(|difference| !is_allowed(sample, difference));
        if answer.status != 200 || !found.is_empty() {
            wrong.push(format!("{sample}: {} {found:?}", answer.status));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_documented_request_can_be_read() {
    let Some(folder) = folder() else { return };
    let living = with_an_order().await;
    let mut files: Vec<String> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".request.json"))
        .collect();
    files.sort();
    let (mut sent, mut wrong) = (0, Vec::new());
    for (beginning, who, request) in REQUESTS {
        for file in files.iter().filter(|file| file.starts_with(beginning)) {
            let answer = send(&living, who, request, Some(&body(&folder, file))).await;
            sent += 1;
            // The things they are about are not there, so most are refused; but none because it could not be read.
            if answer.status >= 500 || answer.text.contains("cannot be used: ") {
                wrong.push(format!("{file}: {} {}", answer.status, answer.text));
            }
        }
    }
    println!("{sent} documented requests");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(sent >= 40, "only {sent} documented requests were found in `{}`", folder.display());
}
