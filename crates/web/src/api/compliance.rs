//! Whether a reseller has signed the partner agreement: every answer has its own number (domain.md 3, PA-13).

use crate::{
    Asks, Web, WireError,
    wire::{WireQuery, codes::MALFORMED},
};
use app::agreements::{AskedAbout, LookUp, look_up};
use axum::{Json, Router, extract::State, http::StatusCode, routing::get};
use serde_json::{Value, json};

pub(super) fn routes() -> Router<Web> {
    Router::new().route("/v1/compliance/csp/agreementstatus", get(agreement_status))
}

async fn agreement_status(
    State(web): State<Web>,
    Asks(call): Asks,
    query: WireQuery,
) -> Result<Json<Value>, WireError> {
    let about = asked_about(&query)?;
    match look_up(&web.app, &call, &about).await? {
        LookUp::Signed(signed) => Ok(Json(json!({ "isAgreementSigned": signed }))),
        other => Err(told(&web, &about, &other)),
    }
}

fn asked_about(query: &WireQuery) -> Result<AskedAbout, WireError> {
    match (query.text("mpnid"), query.text("tenantid")) {
        (None, None) => {
            Err(WireError::new(StatusCode::BAD_REQUEST, 2001, "Both MPN Id and Tenant Id cannot be empty."))
        }
        (Some(_), Some(_)) => Err(malformed("Both MPN Id and Tenant Id should not be passed.")),
        (Some(id), None) if id.bytes().all(|byte| byte.is_ascii_digit()) => Ok(AskedAbout::PartnerId(id.into())),
        (Some(_), None) => Err(malformed("MPN Id must be numeric.")),
        (None, Some(id)) => id.parse().map(AskedAbout::Tenant).map_err(|_| malformed("Tenant Id must be a GUID.")),
    }
}

fn malformed(text: &str) -> WireError {
    WireError::new(StatusCode::BAD_REQUEST, MALFORMED, text)
}

fn told(web: &Web, about: &AskedAbout, answer: &LookUp) -> WireError {
    let id = match about {
        AskedAbout::PartnerId(id) => id.clone(),
        AskedAbout::Tenant(tenant) => tenant.to_string(),
    };
    let (code, text) = match answer {
        LookUp::PartnerIdUnknown => {
            (2200, format!("There is no partner id {id}. Check the number with your reseller."))
        }
        LookUp::OtherRegion { theirs, ours } => {
            let theirs = if theirs.is_empty() { "outside the market table" } else { theirs };
            let text =
                format!("The region of {id} is {theirs} and yours is {ours}; you can work with resellers of yours.");
            (2201, text)
        }
        LookUp::NotSigned | LookUp::Signed(_) => (
            2203,
            format!(
                "The reseller with partner id {id} has not signed the partner agreement for your region. Ask its global admin to sign."
            ),
        ),
        LookUp::NotEnrolled => (
            2204,
            format!(
                "Partner id {id} belongs to no enrolled indirect reseller. Ask the reseller to enrol and to associate its location id."
            ),
        ),
        LookUp::TenantUnknown => (2205, format!("There is no account on the tenant {id}.")),
        LookUp::TenantNotSigned => {
            (2206, format!("The account of the tenant {id} has not signed the partner agreement."))
        }
    };
    let mut error = WireError::new(StatusCode::BAD_REQUEST, code, text);
    error.data.push(web.app.programme.programme.operator.guide_url.clone());
    error
}
