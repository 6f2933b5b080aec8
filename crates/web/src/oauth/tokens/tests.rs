//! Tokens that must not be accepted, one a line (T25), and the one that must.

use super::*;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

const NOW: i64 = 1_600_000_000;

fn keys() -> Keys {
    Keys::from_private("k1".into(), &new_key().unwrap()).unwrap()
}

fn good() -> Value {
    let tenant = "0190d0de-0000-7000-8000-000000000001";
    json!({
        "aud": RESOURCES[0], "iss": format!("https://sts.windows.net/{tenant}/"), "iat": NOW, "nbf": NOW,
        "exp": NOW + 3600, "tid": tenant, "oid": tenant, "sub": tenant, "appid": tenant, "upn": "aa@rosa.example",
        "amr": ["pwd", "mfa"], "idtyp": "user", "jti": "1", "sid": tenant, "generation": 0, "ver": "1.0"
    })
}

fn with(name: &str, value: Value) -> Value {
    let mut claims = good();
    claims[name] = value;
    claims
}

fn without(name: &str) -> Value {
    let mut claims = good();
    claims.as_object_mut().unwrap().remove(name);
    claims
}

fn part(value: &Value) -> String {
    URL_SAFE_NO_PAD.encode(value.to_string())
}

fn with_header(keys: &Keys, header: Value) -> String {
    let signed = keys.sign(&good()).unwrap();
    let signature = signed.rsplit('.').next().unwrap();
    format!("{}.{}.{signature}", part(&header), part(&good()))
}

#[test]
fn a_token_of_ours_is_accepted_with_each_audience() {
    let keys = keys();
    for audience in RESOURCES {
        let token = keys.sign(&with("aud", audience.into())).unwrap();
        let claims = keys.check(&token, NOW + 3599).unwrap();
        assert!(identity(&claims).is_some());
    }
}

#[test]
fn claims_that_do_not_fit_are_refused() {
    let keys = keys();
    let far = NOW + 100_000;
    let cases = [
        ("another audience", with("aud", "https://graph.microsoft.com".into()), NOW),
        ("audience as prefix", with("aud", "https://graph.windows.net.evil.example".into()), NOW),
        ("no audience", without("aud"), NOW),
        ("empty audience", with("aud", "".into()), NOW),
        ("another issuer", with("iss", "https://evil.example/".into()), NOW),
        ("issuer of another tenant", with("iss", "https://sts.windows.net/other/".into()), NOW),
        ("no issuer", without("iss"), NOW),
        ("tenant changed", with("tid", "0190d0de-0000-7000-8000-000000000002".into()), NOW),
        ("no tenant", without("tid"), NOW),
        ("expired this second", good(), NOW + 3600),
        ("expired long ago", good(), far),
        ("no expiry", without("exp"), NOW),
        ("expiry as text", with("exp", "9999999999".into()), NOW),
        ("not good yet", with("nbf", (NOW + 60).into()), NOW),
        ("made in the future", with("iat", (NOW + 60).into()), NOW),
        ("no start", without("nbf"), NOW),
        ("no client", without("appid"), NOW),
        ("no object", without("oid"), NOW),
    ];
    for (name, claims, now) in cases {
        assert!(keys.check(&keys.sign(&claims).unwrap(), now).is_none(), "{name}");
    }
}

#[test]
fn headers_that_choose_their_own_check_are_refused() {
    let keys = keys();
    let token = |header: Value| with_header(&keys, header);
    for (name, token) in [
        ("alg none", token(json!({"alg": "none", "typ": "JWT", "kid": "k1"}))),
        ("alg None", token(json!({"alg": "None", "typ": "JWT", "kid": "k1"}))),
        ("no alg", token(json!({"typ": "JWT", "kid": "k1"}))),
        ("no signature", format!("{}.{}.", part(&json!({"alg": "none"})), part(&good()))),
        ("RS512 instead", token(json!({"alg": "RS512", "typ": "JWT", "kid": "k1"}))),
        ("PS256 instead", token(json!({"alg": "PS256", "typ": "JWT", "kid": "k1"}))),
        ("ES256 instead", token(json!({"alg": "ES256", "typ": "JWT", "kid": "k1"}))),
        ("another kid", token(json!({"alg": "RS256", "typ": "JWT", "kid": "k2"}))),
        ("no kid", token(json!({"alg": "RS256", "typ": "JWT"}))),
        ("kid as a path", token(json!({"alg": "RS256", "typ": "JWT", "kid": "../../dev/null"}))),
        ("kid as SQL", token(json!({"alg": "RS256", "typ": "JWT", "kid": "k1' or '1'='1"}))),
        ("own key address", token(json!({"alg": "RS256", "typ": "JWT", "kid": "k1", "jku": "https://evil.example/k"}))),
    ] {
        assert!(keys.check(&token, NOW).is_none(), "{name}");
    }
}

#[test]
fn the_public_key_is_no_secret_to_sign_with() {
    let keys = keys();
    let public = serde_json::to_value(&keys.public).unwrap();
    let modulus = public["n"].as_str().unwrap();
    for secret in
        [modulus.as_bytes().to_vec(), URL_SAFE_NO_PAD.decode(modulus).unwrap(), public.to_string().into_bytes()]
    {
        for algorithm in [Algorithm::HS256, Algorithm::HS384, Algorithm::HS512] {
            let header = Header { kid: Some("k1".into()), ..Header::new(algorithm) };
            let token = encode(&header, &good(), &EncodingKey::from_secret(&secret)).unwrap();
            assert!(keys.check(&token, NOW).is_none(), "{algorithm:?}");
        }
    }
}

#[test]
fn tampered_and_foreign_tokens_are_refused() {
    let (keys, foreign) = (keys(), keys());
    let token = keys.sign(&good()).unwrap();
    let [header, claims, signature]: [&str; 3] = token.split('.').collect::<Vec<_>>().try_into().unwrap();
    let other = part(&with("upn", "ga@rosa.example".into()));
    let mut flipped = URL_SAFE_NO_PAD.decode(signature).unwrap();
    flipped[0] ^= 1;
    for (name, token) in [
        ("other claims", format!("{header}.{other}.{signature}")),
        ("a bit of the signature", format!("{header}.{claims}.{}", URL_SAFE_NO_PAD.encode(flipped))),
        ("signature cut off", format!("{header}.{claims}.{}", &signature[..signature.len() - 4])),
        ("signature twice", format!("{header}.{claims}.{signature}{signature}")),
        ("four parts", format!("{token}.x")),
        ("two parts", format!("{header}.{claims}")),
        ("nothing", String::new()),
        ("dots", "..".into()),
        ("a word", "secret".into()),
        ("not UTF-8 inside", format!("{}.{claims}.{signature}", URL_SAFE_NO_PAD.encode([0xff, 0xfe]))),
        ("another installation's key", foreign.sign(&good()).unwrap()),
        ("a blank behind", format!("{token} ")),
    ] {
        assert!(keys.check(&token, NOW).is_none(), "{name}");
    }
    assert!(keys.check(&token, NOW).is_some());
}

#[test]
fn a_token_is_a_users_with_a_sign_in_or_a_programs_without() {
    let read = |claims: Value| identity(&serde_json::from_value(claims).unwrap());
    assert!(read(good()).is_some());
    assert!(read(without("sid")).is_none());
    assert!(read(with("idtyp", "app".into())).is_none());
    assert!(read(with("oid", "not a guid".into())).is_none());
    let mut program = without("sid");
    program["idtyp"] = "app".into();
    program.as_object_mut().unwrap().remove("generation");
    assert!(read(program.clone()).unwrap().user.is_none());
    program["appid"] = OWN_CLIENT.to_string().into();
    assert!(read(program).is_none());
}
