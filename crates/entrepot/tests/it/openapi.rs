//! The API description: what is checked in is what is served, and what it describes is there.

use crate::worlds::living;
use axum::{body::Body, http::Request};
use serde_json::Value;

const CHECKED_IN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../web/openapi.json");

async fn ask(world: &entrepot::scenario::World, method: &str, path: &str) -> entrepot::scenario::Answer {
    let request = Request::builder().method(method).uri(path).body(Body::from("{}")).unwrap();
    world.answer(request).await.unwrap()
}

/// `ENTREPOT_UPDATE=1` writes the file anew.
#[tokio::test]
async fn the_description_checked_in_is_the_one_served() {
    let living = living(None, None, None).await;
    let served = ask(&living.world, "GET", "/programme/v1/openapi.json").await;
    assert_eq!(served.status, 200);
    let text = serde_json::to_string_pretty(&served.body).unwrap() + "\n";
    if std::env::var_os("ENTREPOT_UPDATE").is_some() {
        std::fs::write(CHECKED_IN, &text).unwrap();
    }
    let checked_in = std::fs::read_to_string(CHECKED_IN).unwrap_or_default();
    assert!(checked_in == text, "crates/web/openapi.json is out of date; run this test with ENTREPOT_UPDATE=1");
}

#[tokio::test]
async fn everything_described_is_served_and_has_a_name_of_its_own() {
    let living = living(None, None, None).await;
    let description = ask(&living.world, "GET", "/programme/v1/openapi.json").await.body;
    let mut names = Vec::new();
    for (path, methods) in description["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            names.push(operation["operationId"].as_str().unwrap().to_owned());
            assert!(operation["summary"].as_str().is_some_and(|text| !text.is_empty()), "{method} {path} says nothing");
            let filled = path.replace(['{', '}'], "");
            let answer = ask(&living.world, &method.to_uppercase(), &filled).await;
            assert_ne!(answer.status, 405, "{method} {path}");
            let nothing = answer.body["detail"].as_str().is_some_and(|text| text.contains("nothing at this address"));
            assert!(!nothing, "{method} {path} is not served");
        }
    }
    let count = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), count, "two operations have one name");
    assert!(description["components"]["securitySchemes"]["bearer"] != Value::Null);
}
