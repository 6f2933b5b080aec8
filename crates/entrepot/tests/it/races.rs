//! Things that happen at the same moment: what must hold whoever comes first (R-37, X13, X27).

use crate::worlds::{databases, living};
use axum::{
    Router,
    body::{Body, to_bytes},
    http::Request,
};
use entrepot::scenario::World;
use serde_json::{Value, json};
use tower::ServiceExt;

/// A request of that user, ready to be sent.
async fn request(world: &World, who: &str, what: &str, body: Value) -> Request<Body> {
    let token = world.token(who, true).await.unwrap();
    let (method, path) = what.split_once(' ').unwrap();
    let path = world.names.fill(path).unwrap();
    let body = world.names.fill_value(&body).unwrap().to_string();
    let builder = Request::builder().method(method).uri(format!("/programme/v1/{path}"));
    builder.header("authorization", format!("Bearer {token}")).body(Body::from(body)).unwrap()
}

async fn answer(router: Router, request: Request<Body>) -> (u16, Value) {
    let response = router.oneshot(request).await.unwrap();
    let status = response.status().as_u16();
    let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    (status, serde_json::from_slice(&bytes).unwrap_or(Value::Null))
}

/// Sends both on threads of their own.
async fn at_once(world: &World, one: Request<Body>, other: Request<Body>) -> [(u16, Value); 2] {
    let one = tokio::spawn(answer(world.router.clone(), one));
    let other = tokio::spawn(answer(world.router.clone(), other));
    [one.await.unwrap(), other.await.unwrap()]
}

async fn invite(world: &World, who: &str, body: Value) -> String {
    let sent = answer(world.router.clone(), request(world, who, "POST invitations", body).await).await;
    assert_eq!(sent.0, 201, "{}", sent.1);
    let link = sent.1["link"].as_str().unwrap();
    link.rsplit('/').next().unwrap().to_owned()
}

async fn acceptance(world: &World, who: &str, token: &str) -> Request<Body> {
    let body = json!({ "consent": true, "customer_agreement": true });
    request(world, who, &format!("POST invitations/{token}/accept"), body).await
}

async fn list(world: &World, who: &str, what: &str) -> Vec<Value> {
    let (status, all) =
        answer(world.router.clone(), request(world, who, &format!("GET {what}"), json!({})).await).await;
    assert_eq!(status, 200, "{all}");
    all.as_array().unwrap().clone()
}

async fn laws_hold(world: &World) {
    let broken = store::laws::broken(&world.app.db).await.unwrap();
    assert!(broken.is_empty(), "{broken:?}");
    assert_eq!(store::audit::audit_verify(&world.app.db, |_| ()).await.unwrap().broken, []);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_joint_invitations_accepted_at_once_both_succeed_x27() {
    for database in databases() {
        let living = living(database.as_deref(), None, None).await;
        let world = &living.world;
        let joint = |provider: &str| json!({ "kind": "joint", "email": "admin@fiord.example", "provider": provider });
        let ligne = invite(world, "aa@thames.example", joint("{T-LIGNE}")).await;
        let hansa = invite(world, "aa@thames.example", joint("{T-HANSA}")).await;
        let both = at_once(
            world,
            acceptance(world, "admin@fiord.example", &ligne).await,
            acceptance(world, "admin@fiord.example", &hansa).await,
        );
        for (status, body) in both.await {
            assert_eq!((status, body["relationships"].as_array().map(Vec::len)), (200, Some(2)), "{body}");
        }
        assert_eq!(list(world, "admin@fiord.example", "partners").await.len(), 4, "ROSA, THAMES once, LIGNE, HANSA");
        laws_hold(world).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_link_opened_by_two_tenants_at_once_serves_one_of_them_x13() {
    for database in databases() {
        let living = living(database.as_deref(), None, None).await;
        let world = &living.world;
        let link =
            invite(world, "sa@hansa.example", json!({ "kind": "partnership", "email": "ga@fjall.example" })).await;
        let both = at_once(
            world,
            acceptance(world, "ga@fjall.example", &link).await,
            acceptance(world, "ga@vinter.example", &link).await,
        );
        let both = both.await;
        let mut statuses = both.iter().map(|(status, _)| *status).collect::<Vec<_>>();
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 403], "{both:?}");
        let late = both.iter().find(|(status, _)| *status == 403).unwrap();
        assert_eq!(late.1["code"], "InvitationUsed");
        let new = list(world, "aa@hansa.example", "partnerships").await;
        assert_eq!(new.len(), 2, "THAMES and the one that came first");
        laws_hold(world).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tenant_becomes_partner_or_customer_of_a_provider_but_never_both_r37() {
    for database in databases() {
        let living = living(database.as_deref(), None, None).await;
        let world = &living.world;
        let partner = json!({ "kind": "partnership", "email": "ga@vinter.example" });
        let partner = invite(world, "aa@hansa.example", partner).await;
        let customer = json!({ "kind": "customer", "email": "ga@vinter.example" });
        let customer = invite(world, "aa@hansa.example", customer).await;
        let both = at_once(
            world,
            acceptance(world, "ga@vinter.example", &partner).await,
            acceptance(world, "ga@vinter.example", &customer).await,
        );
        let both = both.await;
        assert_eq!(both.iter().filter(|(status, _)| *status == 200).count(), 1, "{both:?}");
        laws_hold(world).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_invitations_of_one_provider_accepted_at_once_make_one_partnership() {
    for database in databases() {
        let living = living(database.as_deref(), None, None).await;
        let world = &living.world;
        let wish = json!({ "kind": "partnership", "email": "ga@vinter.example" });
        let one = invite(world, "aa@hansa.example", wish.clone()).await;
        let other = invite(world, "sa@hansa.example", wish).await;
        let both = at_once(
            world,
            acceptance(world, "ga@vinter.example", &one).await,
            acceptance(world, "ga@vinter.example", &other).await,
        );
        let [(_, one), (_, other)] = both.await;
        assert_eq!(one["partnership"]["id"], other["partnership"]["id"], "{one} {other}");
        assert_eq!(list(world, "ga@vinter.example", "partnerships").await.len(), 1);
        laws_hold(world).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_joint_invitation_accepted_while_the_partnership_ends_leaves_no_half_edge_x12() {
    for database in databases() {
        let living = living(database.as_deref(), None, None).await;
        let world = &living.world;
        let joint = json!({ "kind": "joint", "email": "admin@fiord.example", "provider": "{T-LIGNE}" });
        let link = invite(world, "aa@fjall.example", joint).await;
        let end = request(world, "aa@ligne.example", "DELETE partnerships/{T-LIGNE/T-FJALL}", json!({})).await;
        let [(accepted, body), (ended, _)] =
            at_once(world, acceptance(world, "admin@fiord.example", &link).await, end).await;
        assert_eq!(ended, 200);
        let partners = list(world, "admin@fiord.example", "partners").await.len();
        match accepted {
            200 => assert_eq!(partners, 3, "both edges, made before the end"),
            _ => assert_eq!((body["code"].as_str(), partners), (Some("PartnershipInactive"), 1)),
        }
        laws_hold(world).await;
    }
}
