//! What clients look up before they sign in: endpoints, issuer, keys (wire.md 2). Every address is made from the
//! configured base URL, never from the Host header (A13).

use super::answer::TokenError;
use crate::Web;
use app::sign_in::tenant::tenant_named;
use axum::{
    Json,
    extract::{Path, State},
};
use serde_json::{Value, json};

/// `GET /{tenant}/v2.0/.well-known/openid-configuration`
pub(super) async fn newer(State(web): State<Web>, Path(tenant): Path<String>) -> Result<Json<Value>, TokenError> {
    let owner = tenant_named(&web.app, &tenant).await?;
    let base = &web.settings.base_url;
    // For `common` the issuer is a pattern, as existing clients expect it.
    let issuer = owner.map_or_else(|| "{tenantid}".to_string(), |owner| owner.id.to_string());
    Ok(Json(document(base, &tenant, &format!("{base}/{issuer}/v2.0"), "v2.0/")))
}

/// `GET /{tenant}/.well-known/openid-configuration`
pub(super) async fn older(State(web): State<Web>, Path(tenant): Path<String>) -> Result<Json<Value>, TokenError> {
    let owner = tenant_named(&web.app, &tenant).await?;
    let issuer = owner.map_or_else(|| "{tenantid}".to_string(), |owner| owner.id.to_string());
    Ok(Json(document(&web.settings.base_url, &tenant, &format!("https://sts.windows.net/{issuer}/"), "")))
}

fn document(base: &str, tenant: &str, issuer: &str, version: &str) -> Value {
    json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{base}/{tenant}/oauth2/{version}authorize"),
        "token_endpoint": format!("{base}/{tenant}/oauth2/{version}token"),
        "device_authorization_endpoint": format!("{base}/{tenant}/oauth2/{version}devicecode"),
        "jwks_uri": format!("{base}/{tenant}/discovery/{version}keys"),
        "response_types_supported": ["code"],
        "grant_types_supported":
            ["client_credentials", "refresh_token", "urn:ietf:params:oauth:grant-type:device_code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256"],
        "scopes_supported": ["openid", "profile", "offline_access"],
        "token_endpoint_auth_methods_supported": ["client_secret_post", "client_secret_basic"],
        "claims_supported": ["sub", "iss", "aud", "exp", "iat", "tid", "oid", "preferred_username", "name"],
        "tenant_region_scope": null,
    })
}

/// `GET /common/discovery/instance`: this service is its own and only instance.
pub(super) async fn instance(State(web): State<Web>) -> Json<Value> {
    let base = &web.settings.base_url;
    let host = base.split_once("://").map_or(base.as_str(), |(_, rest)| rest);
    Json(json!({
        "tenant_discovery_endpoint": format!("{base}/common/v2.0/.well-known/openid-configuration"),
        "api-version": "1.1",
        "metadata": [{ "preferred_network": host, "preferred_cache": host, "aliases": [host] }],
    }))
}

/// `GET /{tenant}/discovery/v2.0/keys`
pub(super) async fn keys(State(web): State<Web>) -> Result<Json<Value>, TokenError> {
    Ok(Json(web.tokens.public(&web.app).await?))
}
