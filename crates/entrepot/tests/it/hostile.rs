//! Hostile input on every operation of our own API: whatever is sent, the answer is an answer and never a fault.

use crate::worlds::{databases, living};
use axum::{body::Body, http::Request};
use entrepot::scenario::World;
use serde_json::{Map, Value, json};

const NASTY: &[&str] = &[
    "",
    " ",
    "\u{0}",
    "\u{202e}txt.exe",
    "'; drop table orders; --",
    "<svg onload=alert(1)>",
    "{{7*7}}",
    "=1+1",
    "../../etc",
    "a\r\nBcc: x@evil.example",
    "🧨🧨🧨",
    "e\u{301}\u{301}\u{301}\u{301}",
    "9999999999999999999999",
    "-1",
    "NaN",
    "1e309",
    "0000-00-00",
    "9999-12-31T23:59:60Z",
    "00000000-0000-0000-0000-000000000000",
    "null",
    "true",
];

/// A body in the shape of the schema with the nasty text wherever a text is expected.
fn body(document: &Value, schema: &Value, nasty: &str) -> Value {
    if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
        let pointer = name.trim_start_matches('#');
        return document.pointer(pointer).map_or(Value::Null, |found| body(document, found, nasty));
    }
    for several in ["oneOf", "anyOf", "allOf"] {
        if let Some(last) = schema.get(several).and_then(Value::as_array).and_then(|all| all.last()) {
            return body(document, last, nasty);
        }
    }
    let kind = schema.get("type").map(|kind| kind.as_str().unwrap_or_else(|| kind[0].as_str().unwrap_or("")));
    match kind {
        Some("object") => {
            let members = schema.get("properties").and_then(Value::as_object).cloned().unwrap_or_default();
            let filled: Map<String, Value> =
                members.iter().map(|(name, member)| (name.clone(), body(document, member, nasty))).collect();
            Value::Object(filled)
        }
        Some("array") => json!([body(document, schema.get("items").unwrap_or(&Value::Null), nasty)]),
        Some("integer" | "number") => json!(i64::MAX),
        Some("boolean") => json!(true),
        _ => json!(nasty),
    }
}

fn bodies(document: &Value, operation: &Value) -> Vec<String> {
    let schema = operation.pointer("/requestBody/content/application~1json/schema");
    let mut all: Vec<String> = ["", "null", "[]", "{}", "\"x\"", "{", "{\"a\":{\"a\":{\"a\":[[[[[[]]]]]]}}}"]
        .iter()
        .map(|text| (*text).to_owned())
        .collect();
    if let Some(schema) = schema {
        all.extend(NASTY.iter().map(|nasty| body(document, schema, nasty).to_string()));
        all.push(body(document, schema, &"x".repeat(100_000)).to_string());
    }
    all
}

async fn status(world: &World, method: &str, path: &str, token: &str, body: String) -> (u16, String) {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header("authorization", format!("Bearer {token}"))
        .header("content-type", "application/json")
        .body(Body::from(body))
        .unwrap();
    let answer = world.answer(request).await.unwrap();
    (answer.status, answer.text)
}

fn filled(path: &str, with: &str) -> String {
    let mut parts = Vec::new();
    for part in path.split('/') {
        parts.push(if part.starts_with('{') { with } else { part });
    }
    parts.join("/")
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_sent_is_answered_and_never_a_fault() {
    for postgres in databases() {
        let living = living(postgres.as_deref(), None, None).await;
        let world = &living.world;
        let served =
            world.answer(Request::get("/programme/v1/openapi.json").body(Body::empty()).unwrap()).await.unwrap();
        let document = served.body;
        let mut tried = 0;
        let mut faults = Vec::new();
        for who in ["ga@ligne.example", "admin@sjo.example"] {
            let token = world.token(who, true).await.unwrap();
            for (path, operations) in document["paths"].as_object().unwrap() {
                for (method, operation) in operations.as_object().unwrap() {
                    for place in ["00000000-0000-0000-0000-000000000000", "%00", "x%2F..%2Fy"] {
                        let address = filled(path, place);
                        for body in bodies(&document, operation) {
                            let (status, text) =
                                status(world, &method.to_uppercase(), &address, &token, body.clone()).await;
                            tried += 1;
                            if status >= 500 {
                                let sent: String = body.chars().take(120).collect();
                                faults.push(format!("{method} {address} {sent} -> {status} {text}"));
                            }
                        }
                        if !path.contains('{') {
                            break;
                        }
                    }
                }
            }
        }
        println!("{tried} requests");
        assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults[..faults.len().min(10)].join("\n"));
    }
}
