//! The market table, for everybody: which country is in which region, billed in which currency (11).

use crate::Web;
use app::catalogue::list_markets;
use axum::{
    Json,
    extract::{Query, State},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Which markets.
#[derive(Deserialize, IntoParams)]
pub(super) struct MarketQuery {
    /// Only this region.
    region: Option<String>,
}

/// A market.
#[derive(Serialize, ToSchema)]
pub(super) struct MarketView {
    /// The programme's code of the country.
    country: String,
    name: String,
    /// Empty when the country is in no region: no trade there.
    region: String,
    /// ISO 4217.
    currency: String,
    /// EU, EFTA, UK group or empty.
    group: String,
    /// Companies here give their registration number.
    registration_required: bool,
}

/// The markets of the rule profile in force
#[utoipa::path(get, operation_id = "list_markets", path = "/programme/v1/markets", tag = "markets", params(MarketQuery),
    security(()), responses((status = 200, body = Vec<MarketView>)))]
pub(super) async fn list(State(web): State<Web>, Query(query): Query<MarketQuery>) -> Json<Vec<MarketView>> {
    let found = list_markets(&web.app, query.region.as_deref()).into_iter();
    let view = found.map(|market| MarketView {
        country: market.code,
        name: market.name,
        region: market.region,
        currency: market.currency,
        group: market.group,
        registration_required: market.registration_required,
    });
    Json(view.collect())
}
