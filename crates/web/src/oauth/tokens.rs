//! Access tokens: JSON Web Tokens signed with the installation's one key (RS256). Nothing in a token chooses how it is
//! checked: algorithm, key, audience and issuer are fixed here (RFC 8725).

use crate::wire::paging::Sealer;
use app::{
    App, Failure,
    sign_in::{ACCESS_SECONDS, Identity, Issued, OWN_CLIENT, RESOURCES, signing_key::signing_key},
};
use aws_lc_rs::{
    digest,
    encoding::{AsDer, Pkcs8V1Der},
    rsa::{KeyPair, KeySize},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use domain::{id::GrantId, time::At};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, encode, jwk::Jwk};
use serde::{Deserialize, Serialize};
use std::{collections::HashMap, sync::Mutex};
use tokio::sync::OnceCell;
use uuid::Uuid;

/// Longer tokens are not looked at.
const LONGEST: usize = 8 * 1024;
/// Seconds the check of a signature is remembered. User, roles and sign-in are read anew all the same.
const REMEMBERED_SECONDS: i64 = 60;
/// How many checks are remembered.
const REMEMBERED: usize = 10_000;
/// Issuers are named as existing clients know them, with the tenant's id behind.
const ISSUER: &str = "https://sts.windows.net/";

/// What a token says (wire.md 2).
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Claims {
    pub aud: String,
    pub iss: String,
    pub iat: i64,
    pub nbf: i64,
    pub exp: i64,
    pub tid: String,
    pub oid: String,
    pub sub: String,
    pub appid: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub upn: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unique_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scp: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub amr: Vec<String>,
    /// `user` or `app`.
    pub idtyp: String,
    pub jti: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sid: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generation: Option<i64>,
    pub ver: String,
}

/// The key in its working forms.
pub struct Keys {
    kid: String,
    signing: EncodingKey,
    checking: DecodingKey,
    public: Jwk,
    /// Makes continuation tokens with a key derived from the same secret.
    pub sealer: Sealer,
}

/// Signs and checks tokens. The key is loaded, or made, with the first use.
#[derive(Default)]
pub struct Tokens {
    keys: OnceCell<Keys>,
    remembered: Mutex<HashMap<[u8; 32], Remembered>>,
}

struct Remembered {
    identity: Identity,
    expires_at: i64,
    checked_at: i64,
}

impl Tokens {
    /// The key.
    pub async fn keys(&self, app: &App) -> Result<&Keys, Failure> {
        self.keys.get_or_try_init(|| load(app)).await
    }

    /// The signed access token of what was issued.
    pub(crate) async fn access_token(&self, app: &App, issued: &Issued) -> Result<String, Failure> {
        let keys = self.keys(app).await?;
        keys.sign(&claims(issued, app.ids.next::<Uuid>(issued.at)))
    }

    /// The id token that makes an account in clients built on MSAL; nothing for programs.
    pub(crate) async fn id_token(&self, app: &App, issued: &Issued, base_url: &str) -> Result<Option<String>, Failure> {
        let Some(user) = &issued.user else { return Ok(None) };
        let (from, until) = (seconds(issued.at), seconds(issued.expires_at()));
        let claims = serde_json::json!({
            "aud": issued.client, "iss": format!("{base_url}/{}/v2.0", issued.tenant), "iat": from, "nbf": from,
            "exp": until, "name": user.full_name, "oid": user.id, "preferred_username": user.name, "sub": user.id,
            "tid": issued.tenant, "ver": "2.0",
        });
        self.keys(app).await?.sign(&claims).map(Some)
    }

    /// The public key as clients fetch it.
    pub(crate) async fn public(&self, app: &App) -> Result<serde_json::Value, Failure> {
        let keys = self.keys(app).await?;
        let mut key = serde_json::to_value(&keys.public).map_err(|error| Failure::Fault(error.to_string()))?;
        key["kid"] = keys.kid.clone().into();
        key["use"] = "sig".into();
        Ok(serde_json::json!({ "keys": [key] }))
    }

    /// Whom a token speaks for. [`Failure::NotFound`] when it is not ours or not good now.
    pub(crate) async fn verify(&self, app: &App, token: &str, now: At) -> Result<Identity, Failure> {
        if token.len() > LONGEST {
            return Err(Failure::NotFound("token"));
        }
        let now = seconds(now);
        let hash = fingerprint(token);
        if let Some(identity) = self.remembered(&hash, now) {
            return Ok(identity);
        }
        let claims = self.keys(app).await?.check(token, now).ok_or(Failure::NotFound("token"))?;
        let identity = identity(&claims).ok_or(Failure::NotFound("token"))?;
        if let Ok(mut all) = self.remembered.lock() {
            if all.len() >= REMEMBERED {
                all.clear();
            }
            all.insert(hash, Remembered { identity: identity.clone(), expires_at: claims.exp, checked_at: now });
        }
        Ok(identity)
    }

    /// The second at which a good token ends.
    pub(crate) async fn expires_at(&self, app: &App, token: &str, now: At) -> Result<i64, Failure> {
        let claims = self.keys(app).await?.check(token, seconds(now)).ok_or(Failure::NotFound("token"))?;
        Ok(claims.exp)
    }

    fn remembered(&self, hash: &[u8; 32], now: i64) -> Option<Identity> {
        let all = self.remembered.lock().ok()?;
        let found = all.get(hash)?;
        let is_fresh = (found.checked_at..found.checked_at + REMEMBERED_SECONDS).contains(&now);
        (is_fresh && now < found.expires_at).then(|| found.identity.clone())
    }
}

impl Keys {
    fn from_private(kid: String, private_key: &str) -> Result<Self, Failure> {
        let fault = |error: jsonwebtoken::errors::Error| Failure::Fault(format!("signing key: {error}"));
        let pem = format!("-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----\n", lines(private_key));
        let signing = EncodingKey::from_rsa_pem(pem.as_bytes()).map_err(fault)?;
        let public = Jwk::from_encoding_key(&signing, Algorithm::RS256).map_err(fault)?;
        let checking = DecodingKey::from_jwk(&public).map_err(fault)?;
        let sealing = fingerprint(&format!("continuation tokens {private_key}"));
        Ok(Self { kid, signing, checking, public, sealer: Sealer::new(&sealing) })
    }

    fn sign<T: Serialize>(&self, claims: &T) -> Result<String, Failure> {
        let header = Header { kid: Some(self.kid.clone()), ..Header::new(Algorithm::RS256) };
        encode(&header, claims, &self.signing).map_err(|error| Failure::Fault(format!("signing a token: {error}")))
    }

    /// The claims of a token that is ours and good at `now`, in seconds.
    fn check(&self, token: &str, now: i64) -> Option<Claims> {
        let header = jsonwebtoken::decode_header(token).ok()?;
        if header.alg != Algorithm::RS256 || header.kid.as_deref() != Some(self.kid.as_str()) {
            return None;
        }
        let mut rules = Validation::new(Algorithm::RS256);
        rules.set_audience(&RESOURCES);
        rules.set_required_spec_claims(&["exp", "aud", "iss"]);
        // Times are compared with the clock of the app, not with that of the machine.
        rules.validate_exp = false;
        let claims = decode::<Claims>(token, &self.checking, &rules).ok()?.claims;
        let is_good = claims.nbf <= now && now < claims.exp && claims.iat <= now;
        (is_good && claims.iss == issuer(&claims.tid)).then_some(claims)
    }
}

async fn load(app: &App) -> Result<Keys, Failure> {
    let key = signing_key(app, new_key).await?;
    Keys::from_private(key.id.to_string(), &key.private_key)
}

fn new_key() -> Result<String, Failure> {
    let fault = |_| Failure::Fault("no signing key could be made".into());
    let pair = KeyPair::generate(KeySize::Rsa2048).map_err(fault)?;
    let der = AsDer::<Pkcs8V1Der<'_>>::as_der(&pair).map_err(fault)?;
    Ok(STANDARD.encode(der.as_ref()))
}

fn lines(base64: &str) -> String {
    let chunks = base64.as_bytes().chunks(64).map(String::from_utf8_lossy);
    chunks.collect::<Vec<_>>().join("\n")
}

fn fingerprint(text: &str) -> [u8; 32] {
    let mut hash = [0; 32];
    hash.copy_from_slice(digest::digest(&digest::SHA256, text.as_bytes()).as_ref());
    hash
}

fn issuer(tenant: &str) -> String {
    format!("{ISSUER}{tenant}/")
}

pub(super) fn seconds(at: At) -> i64 {
    at.micros().div_euclid(1_000_000)
}

fn claims(issued: &Issued, id: Uuid) -> Claims {
    let user = issued.user.as_ref();
    let object = user.map_or_else(|| issued.client.to_string(), |user| user.id.to_string());
    let from = seconds(issued.at);
    Claims {
        aud: issued.resource.clone(),
        iss: issuer(&issued.tenant.to_string()),
        iat: from,
        nbf: from,
        exp: from + ACCESS_SECONDS,
        tid: issued.tenant.to_string(),
        sub: object.clone(),
        oid: object,
        appid: issued.client.to_string(),
        upn: user.map(|user| user.name.clone()),
        unique_name: user.map(|user| user.name.clone()),
        scp: user.map(|_| "user_impersonation".into()),
        amr: issued.authentication.clone(),
        idtyp: if user.is_some() { "user" } else { "app" }.into(),
        jti: id.to_string(),
        sid: issued.grant.map(|(grant, _)| grant.to_string()),
        generation: issued.grant.map(|(_, generation)| generation),
        ver: "1.0".into(),
    }
}

fn identity(claims: &Claims) -> Option<Identity> {
    let is_user = claims.idtyp == "user";
    let grant: Option<GrantId> = match &claims.sid {
        Some(sid) => Some(sid.parse().ok()?),
        None => None,
    };
    let identity = Identity {
        tenant: claims.tid.parse().ok()?,
        user: if is_user { Some(claims.oid.parse().ok()?) } else { None },
        client: claims.appid.parse().ok()?,
        authentication: claims.amr.clone(),
        grant: grant.zip(claims.generation),
    };
    // A user's token always stands on a sign-in, and our own client has users only.
    let is_whole = is_user == identity.grant.is_some() && (is_user || identity.client != OWN_CLIENT);
    is_whole.then_some(identity)
}

#[cfg(test)]
mod tests;
