//! Tokens as existing clients get them, and what must be refused: programs, people, rotation, devices, discovery.

use crate::worlds::{Living, databases, living};
use axum::{
    body::Body,
    http::{Request, header::HOST},
};
use domain::{
    id::UserId,
    user::{Application, User},
};
use entrepot::scenario::Answer;
use serde_json::{Value, json};
use std::sync::Arc;
use store::WriteSet;

const DEVICE_GRANT: &str = "urn:ietf:params:oauth:grant-type:device_code";

/// A program of Rosa and the words to sign it in.
struct Program {
    id: String,
    credentials: String,
}

fn program(living: &Living) -> Program {
    let cast = living.world.app.programme.cast.clone().unwrap();
    let rosa = cast.applications.iter().find(|application| application.key == "rosa").unwrap();
    Program {
        id: rosa.id.to_string(),
        credentials: format!("client_id={}&client_secret={}", rosa.id, rosa.demo_secret),
    }
}

async fn form(living: &Living, path: &str, fields: &str) -> Answer {
    let request = Request::post(path).header("content-type", "application/x-www-form-urlencoded");
    living.world.answer(request.body(Body::from(fields.to_owned())).unwrap()).await.unwrap()
}

async fn call(living: &Living, method: &str, path: &str, (token, body): (&str, Value)) -> Answer {
    let mut request = Request::builder().method(method).uri(path);
    if !token.is_empty() {
        request = request.header("authorization", format!("Bearer {token}"));
    }
    let body = if body.is_null() { Body::empty() } else { Body::from(body.to_string()) };
    living.world.answer(request.body(body).unwrap()).await.unwrap()
}

/// Signs in as Rosa's global admin with everything that is needed.
async fn sign_in(living: &Living) -> Answer {
    let cast = living.world.app.programme.cast.clone().unwrap();
    let now = living.world.app.clock.now();
    let code = app::sign_in::one_time_code::code_now(&cast.demo_totp_secret, now).unwrap();
    let typed = json!({ "sign_in_name": "GA@rosa.example", "password": cast.demo_password, "one_time_code": code });
    call(living, "POST", "/programme/v1/sign-in", ("", typed)).await
}

async fn refresh(living: &Living, token: &str) -> Answer {
    let client = app::sign_in::OWN_CLIENT;
    let fields = format!("grant_type=refresh_token&client_id={client}&refresh_token={token}");
    form(living, "/common/oauth2/v2.0/token", &fields).await
}

fn later(living: &Living, seconds: i64) {
    let clock = &living.world.app.clock;
    clock.set(clock.now().plus_seconds(seconds));
}

fn text(answer: &Answer, name: &str) -> String {
    answer.at(name).and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

/// Whether a user's token still opens something.
async fn opens(living: &Living, token: &str) -> bool {
    call(living, "GET", "/programme/v1/applications", (token, Value::Null)).await.status == 200
}

#[tokio::test]
async fn a_program_gets_a_token_in_the_form_its_client_expects() {
    let living = living(None, None, None).await;
    let program = program(&living);
    let fields = format!("grant_type=client_credentials&{}&resource=https://graph.windows.net", program.credentials);
    let older = form(&living, "/rosa.example/oauth2/token", &fields).await;
    assert_eq!(older.status, 200, "{}", older.text);
    assert_eq!(older.at("expires_in"), Some("3600".into()));
    assert_eq!(older.at("resource"), Some("https://graph.windows.net".into()));
    let scope = "https%3A%2F%2Fapi.partnercenter.microsoft.com%2F.default";
    let fields = format!("grant_type=client_credentials&{}&scope={scope}", program.credentials);
    let newer = form(&living, "/common/oauth2/v2.0/token", &fields).await;
    assert_eq!(newer.at("expires_in"), Some(3600.into()));
    assert_eq!(newer.at("scope"), Some("https://api.partnercenter.microsoft.com/.default".into()));
    assert!(newer.at("refresh_token").is_none());
    // A program's own token is not enough where a person must ask.
    let token = text(&newer, "access_token");
    let refused = call(&living, "POST", "/programme/v1/applications", (&token, json!({ "name": "x" }))).await;
    assert_eq!(refused.status, 403, "{}", refused.text);
    let exchanged = living.world.answer(
        Request::post("/generatetoken")
            .header("authorization", format!("bearer {token}"))
            .body(Body::from("grant_type=jwt_token"))
            .unwrap(),
    );
    assert_eq!(exchanged.await.unwrap().at("access_token"), Some(token.into()));
}

#[tokio::test]
async fn token_requests_that_are_wrong_are_refused_in_the_words_of_oauth() {
    let living = living(None, None, None).await;
    let program = program(&living);
    let (id, good) = (&program.id, &program.credentials);
    let nobody = "0e0000ff-0000-4000-8000-000000000000";
    for (path, fields, status, error) in [
        ("/rosa.example/oauth2/token", format!("grant_type=client_credentials&client_id={id}"), 401, "invalid_client"),
        (
            "/rosa.example/oauth2/token",
            format!("grant_type=client_credentials&client_id={id}&client_secret=x"),
            401,
            "invalid_client",
        ),
        (
            "/rosa.example/oauth2/token",
            format!("grant_type=client_credentials&client_id={nobody}&client_secret=x"),
            401,
            "invalid_client",
        ),
        (
            "/rosa.example/oauth2/token",
            "grant_type=client_credentials&client_id=x'y&client_secret=x".into(),
            401,
            "invalid_client",
        ),
        ("/rosa.example/oauth2/token", "grant_type=client_credentials".into(), 400, "invalid_request"),
        ("/rosa.example/oauth2/token", String::new(), 400, "invalid_request"),
        (
            "/rosa.example/oauth2/v2.0/token",
            format!("grant_type=password&{good}&username=a&password=b"),
            400,
            "unsupported_grant_type",
        ),
        ("/rosa.example/oauth2/v2.0/token", format!("grant_type=implicit&{good}"), 400, "unsupported_grant_type"),
        ("/ligne.example/oauth2/token", format!("grant_type=client_credentials&{good}"), 400, "unauthorized_client"),
        ("/nowhere.example/oauth2/token", format!("grant_type=client_credentials&{good}"), 400, "invalid_request"),
        (
            "/rosa.example/oauth2/token",
            format!("grant_type=client_credentials&{good}&resource=https://graph.microsoft.com"),
            400,
            "invalid_resource",
        ),
        ("/rosa.example/oauth2/token", format!("grant_type=refresh_token&{good}"), 400, "invalid_request"),
        (
            "/rosa.example/oauth2/token",
            format!("grant_type=refresh_token&{good}&refresh_token=guess"),
            400,
            "invalid_grant",
        ),
        (
            "/rosa.example/oauth2/token",
            format!("grant_type={DEVICE_GRANT}&{good}&device_code=guess"),
            400,
            "invalid_grant",
        ),
    ] {
        let answer = form(&living, path, &fields).await;
        assert_eq!(
            (answer.status, text(&answer, "error").as_str()),
            (status, error),
            "{path} {fields} {}",
            answer.text
        );
        assert!(answer.at("access_token").is_none());
    }
}

#[tokio::test]
async fn whoever_cannot_sign_in_learns_nothing_about_why() {
    let living = living(None, None, None).await;
    let password = living.world.app.programme.cast.clone().unwrap().demo_password;
    let mut said = Vec::new();
    for typed in [
        json!({ "sign_in_name": "nobody@rosa.example", "password": "wrong" }),
        json!({ "sign_in_name": "nobody@rosa.example", "password": password }),
        json!({ "sign_in_name": "ga@rosa.example", "password": "wrong" }),
        json!({ "sign_in_name": "ga@rosa.example", "password": password, "one_time_code": "000000" }),
    ] {
        let answer = call(&living, "POST", "/programme/v1/sign-in", ("", typed)).await;
        let mut body = answer.body.clone();
        body.as_object_mut().unwrap().remove("correlation_id");
        said.push((answer.status, body));
    }
    assert!(said.iter().all(|one| *one == said[0]), "{said:?}");
    assert_eq!(said[0].0, 401);
}

#[tokio::test]
async fn a_one_time_code_opens_once_and_many_wrong_tries_close_the_name_for_a_while() {
    let living = living(None, None, None).await;
    let signed_in = sign_in(&living).await;
    assert_eq!(signed_in.at("authentication"), Some(json!(["pwd", "mfa"])), "{}", signed_in.text);
    assert_eq!(sign_in(&living).await.status, 401);
    let wrong = json!({ "sign_in_name": "ga@rosa.example", "password": "wrong" });
    for _ in 0..10 {
        assert_eq!(call(&living, "POST", "/programme/v1/sign-in", ("", wrong.clone())).await.status, 401);
    }
    later(&living, 60);
    assert_eq!(sign_in(&living).await.status, 401);
    later(&living, 900);
    assert_eq!(sign_in(&living).await.status, 200);
}

#[tokio::test]
async fn a_lost_answer_is_given_once_more_and_a_stolen_token_ends_the_sign_in() {
    for postgres in databases() {
        let living = living(postgres.as_deref(), None, None).await;
        let signed_in = sign_in(&living).await;
        let (first, access) = (text(&signed_in, "refresh_token"), text(&signed_in, "access_token"));
        assert!(opens(&living, &access).await);
        let lost = refresh(&living, &first).await;
        assert_eq!(lost.status, 200, "{}", lost.text);
        later(&living, 5);
        let again = refresh(&living, &first).await;
        assert_eq!(again.status, 200, "{}", again.text);
        assert!(opens(&living, &text(&again, "access_token")).await);
        later(&living, 5);
        assert_eq!(refresh(&living, &first).await.status, 400);
        for ended in [text(&lost, "refresh_token"), text(&again, "refresh_token")] {
            assert_eq!(refresh(&living, &ended).await.status, 400);
        }
        assert!(!opens(&living, &access).await);
        assert!(!opens(&living, &text(&again, "access_token")).await);
    }
}

#[tokio::test]
async fn once_the_new_tokens_are_in_use_the_old_one_ends_the_sign_in() {
    let living = living(None, None, None).await;
    let first = text(&sign_in(&living).await, "refresh_token");
    let next = refresh(&living, &first).await;
    assert!(opens(&living, &text(&next, "access_token")).await);
    later(&living, 5);
    assert_eq!(refresh(&living, &first).await.status, 400);
    assert!(!opens(&living, &text(&next, "access_token")).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_sixteen_refreshes_at_once_one_wins_and_the_sign_in_lives_on() {
    for postgres in databases() {
        let living = Arc::new(living(postgres.as_deref(), None, None).await);
        let first = text(&sign_in(&living).await, "refresh_token");
        let tasks: Vec<_> = (0..16)
            .map(|_| {
                let (living, first) = (living.clone(), first.clone());
                tokio::spawn(async move { refresh(&living, &first).await })
            })
            .collect();
        let mut won = Vec::new();
        for task in tasks {
            let answer = task.await.unwrap();
            if answer.status == 200 {
                won.push(answer);
            }
        }
        assert_eq!(won.len(), 1);
        assert!(opens(&living, &text(&won[0], "access_token")).await);
        assert_eq!(refresh(&living, &text(&won[0], "refresh_token")).await.status, 200);
    }
}

#[tokio::test]
async fn a_refresh_token_is_good_for_its_own_client_only() {
    let living = living(None, None, None).await;
    let token = text(&sign_in(&living).await, "refresh_token");
    let fields = format!("grant_type=refresh_token&{}&refresh_token={token}", program(&living).credentials);
    assert_eq!(text(&form(&living, "/common/oauth2/v2.0/token", &fields).await, "error"), "invalid_grant");
    let client = app::sign_in::OWN_CLIENT;
    let fields = format!("grant_type=refresh_token&client_id={client}&refresh_token={token}");
    assert_eq!(form(&living, "/ligne.example/oauth2/token", &fields).await.status, 400);
    assert_eq!(refresh(&living, &token).await.status, 200);
}

#[tokio::test]
async fn a_device_signs_in_once_a_person_has_approved_its_code() {
    let living = living(None, None, None).await;
    let person = text(&sign_in(&living).await, "access_token");
    let client = program(&living).id;
    let scope = "https%3A%2F%2Fapi.partnercenter.microsoft.com%2Fuser_impersonation+offline_access";
    let asked = format!("client_id={client}&scope={scope}");
    let started = form(&living, "/rosa.example/oauth2/v2.0/devicecode", &asked).await;
    assert_eq!(started.status, 200, "{}", started.text);
    let poll = format!("grant_type={DEVICE_GRANT}&client_id={client}&device_code={}", text(&started, "device_code"));
    let ask = async || form(&living, "/rosa.example/oauth2/v2.0/token", &poll).await;
    assert_eq!(text(&ask().await, "error"), "authorization_pending");
    assert_eq!(text(&ask().await, "error"), "slow_down");
    // Somebody of another company cannot approve it.
    let stranger = living.world.token("ga@ligne.example", true).await.unwrap();
    let code = json!({ "user_code": text(&started, "user_code").to_lowercase() });
    let refused = call(&living, "POST", "/programme/v1/device/approve", (&stranger, code.clone())).await;
    assert_eq!(refused.status, 404, "{}", refused.text);
    let approved = call(&living, "POST", "/programme/v1/device/approve", (&person, code)).await;
    assert_eq!(approved.status, 204, "{}", approved.text);
    later(&living, 30);
    let tokens = ask().await;
    assert_eq!(tokens.status, 200, "{}", tokens.text);
    assert!(opens(&living, &text(&tokens, "access_token")).await);
    assert!(["refresh_token", "id_token", "client_info", "scope"].iter().all(|name| tokens.at(name).is_some()));
    assert_eq!(text(&ask().await, "error"), "expired_token");
}

#[tokio::test]
async fn a_declined_or_late_device_gets_nothing() {
    let living = living(None, None, None).await;
    let person = text(&sign_in(&living).await, "access_token");
    let client = program(&living).id;
    let start = async || form(&living, "/common/oauth2/devicecode", &format!("client_id={client}")).await;
    let poll = |code: String| format!("grant_type=device_code&client_id={client}&code={code}");
    let (declined, late) = (start().await, start().await);
    let answer = json!({ "user_code": text(&declined, "user_code"), "approve": false });
    assert_eq!(call(&living, "POST", "/programme/v1/device/approve", (&person, answer)).await.status, 204);
    let told = form(&living, "/common/oauth2/token", &poll(text(&declined, "device_code"))).await;
    assert_eq!(text(&told, "error"), "access_denied");
    later(&living, 901);
    let told = form(&living, "/common/oauth2/token", &poll(text(&late, "device_code"))).await;
    assert_eq!(text(&told, "error"), "expired_token");
}

#[tokio::test]
async fn a_registered_program_signs_in_until_it_is_switched_off() {
    let living = living(None, None, None).await;
    let person = text(&sign_in(&living).await, "access_token");
    let made = call(&living, "POST", "/programme/v1/applications", (&person, json!({ "Name": "erp" }))).await;
    assert_eq!(made.status, 201, "{}", made.text);
    let (id, secret) = (text(&made, "client_id"), text(&made, "client_secret"));
    let fields = format!("grant_type=client_credentials&client_id={id}&client_secret={secret}");
    let token = text(&form(&living, "/rosa.example/oauth2/token", &fields).await, "access_token");
    // The secret itself is kept nowhere.
    let row = living.world.app.db.get::<Application>(id.parse::<domain::id::ApplicationId>().unwrap()).await.unwrap();
    assert!(!serde_json::to_string(&row.unwrap().value).unwrap().contains(&secret));
    let path = format!("/programme/v1/applications/{id}");
    assert_eq!(call(&living, "DELETE", &path, (&person, Value::Null)).await.status, 204);
    assert_eq!(form(&living, "/rosa.example/oauth2/token", &fields).await.status, 401);
    let ended = living.world.answer(
        Request::post("/generatetoken")
            .header("authorization", format!("Bearer {token}"))
            .body(Body::from("grant_type=jwt_token"))
            .unwrap(),
    );
    assert_eq!(ended.await.unwrap().status, 401);
    // Without a second factor nobody registers programs, and nobody but a global admin does.
    for (who, second_factor, code) in
        [("ga@rosa.example", false, "MfaRequired"), ("aa@rosa.example", true, "RoleNotAllowed")]
    {
        let token = living.world.token(who, second_factor).await.unwrap();
        let refused = call(&living, "POST", "/programme/v1/applications", (&token, json!({ "name": "x" }))).await;
        assert_eq!((refused.status, text(&refused, "code").as_str()), (403, code), "{}", refused.text);
    }
}

#[tokio::test]
async fn blocking_a_user_and_signing_out_count_at_once() {
    let living = living(None, None, None).await;
    let app = &living.world.app;
    let first = text(&sign_in(&living).await, "access_token");
    later(&living, 60);
    let second = text(&sign_in(&living).await, "access_token");
    assert_eq!(call(&living, "POST", "/programme/v1/sign-out", (&first, Value::Null)).await.status, 204);
    assert!(!opens(&living, &first).await);
    assert!(opens(&living, &second).await);
    let id: UserId = living.world.names.fill("{ga@rosa.example}").unwrap().parse().unwrap();
    let mut user = app.db.get::<User>(id).await.unwrap().unwrap();
    user.blocked_at = Some(app.clock.now());
    let mut set = WriteSet::new();
    set.update(&user);
    app.db.commit(set).await.unwrap();
    assert!(!opens(&living, &second).await);
    assert_eq!(sign_in(&living).await.status, 401);
}

#[tokio::test]
async fn discovery_names_the_configured_address_whatever_the_host_header_says() {
    let living = living(None, None, None).await;
    for path in [
        "/rosa.example/v2.0/.well-known/openid-configuration",
        "/common/v2.0/.well-known/openid-configuration",
        "/common/discovery/instance?api-version=1.1",
        "/rosa.example/discovery/v2.0/keys",
    ] {
        let request = Request::get(path).header(HOST, "evil.example").header("x-forwarded-host", "evil.example");
        let answer = living.world.answer(request.body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(answer.status, 200, "{path} {}", answer.text);
        assert!(!answer.text.contains("evil"), "{path}");
    }
    let document = call(&living, "GET", "/rosa.example/v2.0/.well-known/openid-configuration", ("", Value::Null)).await;
    let token_endpoint = format!("{}/rosa.example/oauth2/v2.0/token", entrepot::world::BASE_URL);
    assert_eq!(text(&document, "token_endpoint"), token_endpoint);
}

#[tokio::test]
async fn errors_are_told_in_the_manner_of_each_api() {
    let living = living(None, None, None).await;
    let compatible = call(&living, "GET", "/v1//No/Such/Thing/", ("", Value::Null)).await;
    assert_eq!(
        (compatible.status, compatible.at("code"), compatible.at("source")),
        (404, Some(1000.into()), Some("PartnerFD".into()))
    );
    let ours = call(&living, "GET", "/programme/v1/no-such-thing", ("", Value::Null)).await;
    assert_eq!((ours.status, ours.at("code")), (404, Some("NotFound".into())));
    assert!(ours.at("correlation_id").is_some());
    let nobody = call(&living, "GET", "/programme/v1/applications", ("x.y.z", Value::Null)).await;
    assert_eq!((nobody.status, nobody.at("code")), (401, Some("SignInRequired".into())));
    let huge = "A".repeat(2 << 20);
    assert_eq!(call(&living, "GET", "/programme/v1/applications", (&huge, Value::Null)).await.status, 401);
    let typed = json!({ "sign_in_name": huge, "password": "x" });
    assert_eq!(call(&living, "POST", "/programme/v1/sign-in", ("", typed)).await.status, 413);
}
