//! Tenants between two roles: a direct-bill partner on its way to reseller (6.4, X20), a customer that became a partner
//! . How they came to be there is another matter, so the rows are set as they would be.

use crate::worlds::{Living, databases, living};
use axum::{body::Body, http::Request};
use domain::{
    account::Account,
    relationship::{Relationship, RelationshipState},
    tenant::{Tenant, TenantKind},
};
use entrepot::scenario::{Answer, World};
use serde_json::{Value, json};
use store::{Kept, Noun, WriteSet};

async fn ask(world: &World, who: &str, what: &str, body: Value) -> Answer {
    let (method, path) = what.split_once(' ').unwrap();
    let path = world.names.fill(path).unwrap();
    let body = world.names.fill_value(&body).unwrap().to_string();
    let token = world.token(who, true).await.unwrap();
    let builder = Request::builder().method(method).uri(format!("/programme/v1/{path}"));
    let request = builder.header("authorization", format!("Bearer {token}")).body(Body::from(body)).unwrap();
    world.answer(request).await.unwrap()
}

async fn invite_and_accept(world: &World, inviter: &str, body: Value, acceptor: &str) -> Answer {
    let sent = ask(world, inviter, "POST invitations", body).await;
    assert_eq!(sent.status, 201, "{}", sent.text);
    let token = sent.body["link"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
    ask(world, acceptor, &format!("POST invitations/{token}/accept"), json!({ "consent": true })).await
}

fn tenant(living: &Living, key: &str) -> domain::id::TenantId {
    living.world.names.fill(&format!("{{{key}}}")).unwrap().parse().unwrap()
}

async fn change<N: Noun>(living: &Living, mut kept: Kept<N>, to: impl FnOnce(&mut N)) {
    to(&mut kept.value);
    let mut set = WriteSet::new();
    set.update(&kept);
    living.world.app.db.commit(set).await.unwrap();
}

/// ROSA enrolled as reseller on its own tenant and authorised LIGNE.
async fn rosa_in_transition(postgres: Option<&str>) -> Living {
    let living = living(postgres, None, None).await;
    let account = store::account::account_by_tenant(&living.world.app.db, tenant(&living, "T-ROSA")).await;
    change(&living, account.unwrap().unwrap(), |account: &mut Account| account.transition_to_reseller = true).await;
    let wish = json!({ "kind": "partnership", "email": "ga@rosa.example" });
    let accepted = invite_and_accept(&living.world, "sa@ligne.example", wish, "ga@rosa.example").await;
    assert_eq!(accepted.status, 200, "{}", accepted.text);
    living
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relationship_is_extended_with_consent_and_without_admin_access_x20() {
    for database in databases() {
        let living = rosa_in_transition(database.as_deref()).await;
        let world = &living.world;
        let extend = "POST customers/{T-FIORD}/extensions";
        let without = ask(world, "aa@rosa.example", extend, json!({ "provider": "{T-LIGNE}" })).await;
        assert_eq!((without.status, &without.body["code"]), (403, &json!("ConsentMissing")), "{}", without.text);
        let stranger = json!({ "provider": "{T-HANSA}", "consent": true });
        let stranger = ask(world, "aa@rosa.example", extend, stranger).await;
        assert_eq!(stranger.body["code"], "PartnershipInactive", "{}", stranger.text);
        let wish = json!({ "provider": "{T-LIGNE}", "consent": true });
        let extended = ask(world, "aa@rosa.example", extend, wish.clone()).await;
        assert_eq!((extended.status, &extended.body["origin"]), (201, &json!("extended")), "{}", extended.text);
        let again = ask(world, "aa@rosa.example", extend, wish).await;
        assert_eq!((again.status, &again.body["code"]), (409, &json!("RelationshipExists")), "{}", again.text);
        let partners = ask(world, "admin@fiord.example", "GET partners", json!({})).await;
        assert_eq!(partners.body.as_array().unwrap().len(), 2, "the customer sees the provider");
        let admin = ask(world, "aa@ligne.example", "GET administration/{T-FIORD}", json!({})).await;
        assert_eq!(admin.body["code"], "AdminConsentMissing", "{}", admin.text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_agreement_attested_by_the_partner_is_attested_again_by_the_provider_x20() {
    for database in databases() {
        let living = rosa_in_transition(database.as_deref()).await;
        let world = &living.world;
        let customer = tenant(&living, "T-FIORD");
        let rosa = tenant(&living, "T-ROSA");
        let acceptances = store::agreement::acceptance_list_by_customer(&world.app.db, customer).await.unwrap();
        for acceptance in acceptances {
            change(&living, acceptance, |acceptance| acceptance.attested_by = Some(rosa)).await;
        }
        let wish = json!({ "provider": "{T-LIGNE}", "consent": true });
        ask(world, "aa@rosa.example", "POST customers/{T-FIORD}/extensions", wish).await;
        let sale = json!({ "customer": "{T-FIORD}", "reseller": "6400001", "item": "{OFF-STD}" });
        let through = ask(world, "sa@ligne.example", "POST explain", sale.clone()).await;
        assert_eq!(through.body["code"], "CustomerAgreementMissing", "{}", through.text);
        let direct = json!({ "customer": "{T-FIORD}", "item": "{OFF-STD}" });
        let direct = ask(world, "aa@rosa.example", "POST explain", direct).await;
        assert_eq!(direct.body["allowed"], true, "ROSA still sells to its own customer: {}", direct.text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_customer_won_as_reseller_is_not_sold_to_directly_r19() {
    for database in databases() {
        let living = rosa_in_transition(database.as_deref()).await;
        let world = &living.world;
        let joint = json!({ "kind": "joint", "email": "admin@sjo.example", "provider": "{T-LIGNE}" });
        let accepted = invite_and_accept(world, "aa@rosa.example", joint, "admin@sjo.example").await;
        assert_eq!(accepted.body["relationships"][0]["origin"], "acquired_as_reseller", "{}", accepted.text);
        let direct = json!({ "customer": "{T-SJO}", "item": "{OFF-STD}" });
        let direct = ask(world, "aa@rosa.example", "POST explain", direct).await;
        assert_eq!(direct.body["code"], "AcquiredAsReseller", "{}", direct.text);
        let through = json!({ "customer": "{T-SJO}", "reseller": "6400001", "item": "{OFF-STD}" });
        let through = ask(world, "sa@ligne.example", "POST explain", through).await;
        assert_eq!(through.body["allowed"], true, "{}", through.text);
    }
}

/// XENIA's tenant, a customer of LIGNE without services, enrolled as a reseller: its relationship sleeps.
async fn xenia_enrolled(postgres: Option<&str>) -> Living {
    let living = living(postgres, None, None).await;
    let db = &living.world.app.db;
    let (xenia, fjall) = (tenant(&living, "T-X"), tenant(&living, "T-FJALL"));
    let kept: Kept<Tenant> = db.get(xenia).await.unwrap().unwrap();
    let pattern = store::account::account_by_tenant(db, fjall).await.unwrap().unwrap().value;
    let account = Account {
        id: living.world.app.ids.next(living.world.app.clock.now()),
        tenant: xenia,
        organisation: kept.organisation,
        legal_name: kept.name.clone(),
        partner_id: None,
        location: None,
        partner_id_postponed: true,
        ..pattern
    };
    change(&living, kept, |tenant: &mut Tenant| tenant.kind = TenantKind::Csp).await;
    let mut set = WriteSet::new();
    set.insert(&account);
    db.commit(set).await.unwrap();
    let ligne = tenant(&living, "T-LIGNE");
    let edge = store::relationship::relationship_between(db, ligne, xenia).await.unwrap().unwrap();
    change(&living, edge, |edge: &mut Relationship| edge.state = RelationshipState::Dormant).await;
    living
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sleeping_relationship_blocks_a_partnership_with_the_same_provider_only_s6_6a_6d() {
    for database in databases() {
        let living = xenia_enrolled(database.as_deref()).await;
        let world = &living.world;
        let wish = json!({ "kind": "partnership", "email": "admin@x.example" });
        let same = invite_and_accept(world, "sa@ligne.example", wish.clone(), "admin@x.example").await;
        assert_eq!(same.body["code"], "RelationshipTypeConflict", "{}", same.text);
        let other = invite_and_accept(world, "sa@hansa.example", wish.clone(), "admin@x.example").await;
        assert_eq!((other.status, &other.body["partnership"]["state"]), (200, &json!("active")), "{}", other.text);
        let sale = json!({ "customer": "{T-X}", "item": "{OFF-STD}", "reseller": "7300001" });
        let sale = ask(world, "sa@ligne.example", "POST explain", sale).await;
        assert_eq!(sale.body["code"], "CspTenantNotProvisionable", "{}", sale.text);
        let ended = ask(world, "aa@ligne.example", "DELETE customers/{T-X}", json!({})).await;
        assert_eq!(ended.status, 200, "{}", ended.text);
        let now = invite_and_accept(world, "sa@ligne.example", wish, "admin@x.example").await;
        assert_eq!(now.status, 200, "once the relationship is over: {}", now.text);
    }
}
