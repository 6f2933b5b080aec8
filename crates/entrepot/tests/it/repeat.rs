//! One intent, one effect, one answer (L2): requests repeated one after the other, at once, and with another body.

use crate::worlds::{Living, databases, living};
use axum::{body::Body, http::Request};
use entrepot::scenario::Answer;
use serde_json::{Value, json};

fn order(quantity: i64, item: &str) -> Value {
    json!({ "lineItems": [{ "lineItemNumber": 0, "offerId": item, "quantity": quantity, "partnerIdOnRecord": "7100001" }] })
}

async fn place(living: &Living, key: &str, body: &Value) -> Answer {
    let world = &living.world;
    let customer = world.names.fill("{T-SJO}").unwrap();
    let token = world.token("sa@ligne.example", true).await.unwrap();
    let request = Request::builder()
        .method("POST")
        .uri(format!("/v1/customers/{customer}/orders"))
        .header("authorization", format!("Bearer {token}"))
        .header("ms-requestid", key)
        .body(Body::from(body.to_string()))
        .unwrap();
    world.answer(request).await.unwrap()
}

async fn orders(living: &Living) -> i64 {
    let row = living.world.app.db.row("select count(*) from orders", &[]).await.unwrap();
    row.unwrap().int(0).unwrap()
}

const KEY: &str = "5f0d9a60-6f3d-4a0c-9d0e-1a2b3c4d5e6f";

#[tokio::test(flavor = "multi_thread")]
async fn an_order_repeated_with_its_request_id_is_one_order_with_one_answer() {
    for postgres in databases() {
        let living = living(postgres.as_deref(), None, None).await;
        let item = living.world.names.fill("{OFF-STD}").unwrap();
        let before = orders(&living).await;
        let first = place(&living, KEY, &order(5, &item)).await;
        let second = place(&living, KEY, &order(5, &item)).await;
        assert_eq!((first.status, &first.body), (201, &second.body), "{}", first.text);
        assert_eq!(orders(&living).await, before + 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn sixteen_repetitions_at_once_are_one_order() {
    for postgres in databases() {
        let living = std::sync::Arc::new(living(postgres.as_deref(), None, None).await);
        let item = living.world.names.fill("{OFF-STD}").unwrap();
        let before = orders(&living).await;
        let mut tasks = Vec::new();
        for _ in 0..16 {
            let (living, body) = (living.clone(), order(3, &item));
            tasks.push(tokio::spawn(async move { place(&living, KEY, &body).await }));
        }
        let mut ids = Vec::new();
        for task in tasks {
            let answer = task.await.unwrap();
            assert_eq!(answer.status, 201, "{}", answer.text);
            ids.push(answer.at("id").unwrap());
        }
        ids.dedup();
        assert_eq!((ids.len(), orders(&living).await), (1, before + 1));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_request_id_with_another_body_is_refused_and_changes_nothing() {
    for postgres in databases() {
        let living = living(postgres.as_deref(), None, None).await;
        let item = living.world.names.fill("{OFF-STD}").unwrap();
        assert_eq!(place(&living, KEY, &order(5, &item)).await.status, 201);
        let before = orders(&living).await;
        let other = place(&living, KEY, &order(6, &item)).await;
        assert_eq!(other.status, 400, "{}", other.text);
        assert_eq!(orders(&living).await, before);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_is_repeated_as_it_was_given() {
    for postgres in databases() {
        let living = living(postgres.as_deref(), None, None).await;
        let item = living.world.names.fill("{OFF-STD}").unwrap();
        let without = json!({ "lineItems": [{ "lineItemNumber": 0, "offerId": item, "quantity": 5 }] });
        let first = place(&living, KEY, &without).await;
        let second = place(&living, KEY, &without).await;
        assert_eq!(first.status, 400, "{}", first.text);
        assert_eq!(first.at("decision.id"), second.at("decision.id"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_trials_at_once_are_one_trial() {
    for postgres in databases() {
        let living = std::sync::Arc::new(living(postgres.as_deref(), None, None).await);
        let item = living.world.names.fill("{OFF-TRY}").unwrap();
        let mut tasks = Vec::new();
        for number in 0..8 {
            let (living, body) = (living.clone(), order(25, &item));
            let key = format!("{number}f0d9a60-6f3d-4a0c-9d0e-1a2b3c4d5e6f");
            tasks.push(tokio::spawn(async move { place(&living, &key, &body).await }));
        }
        let mut placed = 0;
        for task in tasks {
            let answer = task.await.unwrap();
            placed += i64::from(answer.status == 201);
            let refused = answer.text.contains("OfferLimit");
            assert!(answer.status == 201 || refused, "{} {}", answer.status, answer.text);
        }
        assert_eq!(placed, 1);
    }
}
