//! Partnerships of providers and resellers after they were authorised (7.1).

use super::{
    input::id,
    views::{self, PartnershipRecord},
};
use crate::{Asks, Problem, Web};
use app::partnerships::{confirm_partnership, list_partnerships, remove_partnership, shared_customers};
use axum::{
    Json,
    extract::{Path, State},
};
use serde::Serialize;
use utoipa::ToSchema;

/// A partnership with what one sees of the other side.
#[derive(Serialize, ToSchema)]
pub(super) struct PartnershipView {
    partnership: PartnershipRecord,
    /// Registered name of the other side.
    name: String,
    country: String,
    /// Its location partner id.
    partner_id: String,
    /// Its partner agreement counts.
    agreement_signed: bool,
    /// The provider may administer the reseller's tenant.
    admin_access: bool,
    /// What the reseller must still do before it may trade.
    missing_steps: Vec<String>,
}

/// One's resellers or providers
#[utoipa::path(get, operation_id = "list_partnerships", path = "/programme/v1/partnerships", tag = "partnerships",
    responses((status = 200, body = Vec<PartnershipView>), (status = 403, body = Problem)))]
pub(super) async fn list(State(web): State<Web>, Asks(call): Asks) -> Result<Json<Vec<PartnershipView>>, Problem> {
    let all = list_partnerships(&web.app, &call).await?;
    let view = all.into_iter().map(|one| PartnershipView {
        partnership: views::partnership(&one.partnership),
        name: one.name,
        country: one.country,
        partner_id: one.partner_id,
        agreement_signed: one.agreement_signed,
        admin_access: one.admin_access,
        missing_steps: one.missing_steps,
    });
    Ok(Json(view.collect()))
}

/// A customer that both partners are related to.
#[derive(Serialize, ToSchema)]
pub(super) struct SharedCustomerView {
    tenant: String,
    name: String,
    country: String,
    domain: String,
}

/// The customers one shares with another partner
#[utoipa::path(get, operation_id = "list_shared_customers", path = "/programme/v1/shared-customers/{partner}",
    tag = "partnerships", params(("partner" = String, Path, description = "The other partner's tenant")),
    responses((status = 200, body = Vec<SharedCustomerView>), (status = 403, body = Problem)))]
pub(super) async fn shared(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(partner): Path<String>,
) -> Result<Json<Vec<SharedCustomerView>>, Problem> {
    let all = shared_customers(&web.app, &call, id(&partner, "tenant")?).await?;
    let view = all.into_iter().map(|tenant| SharedCustomerView {
        tenant: tenant.id.to_string(),
        name: tenant.name,
        country: tenant.country,
        domain: tenant.default_domain,
    });
    Ok(Json(view.collect()))
}

/// Confirms a partnership that was accepted from an unexpected domain
#[utoipa::path(post, operation_id = "confirm_partnership", path = "/programme/v1/partnerships/{partnership}/confirm",
    tag = "partnerships", params(("partnership" = String, Path)),
    responses((status = 200, body = PartnershipRecord), (status = 403, body = Problem)))]
pub(super) async fn confirm(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(partnership): Path<String>,
) -> Result<Json<PartnershipRecord>, Problem> {
    let confirmed = confirm_partnership(&web.app, &call, id(&partnership, "partnership")?).await?;
    Ok(Json(views::partnership(&confirmed)))
}

/// Ends a partnership; shared customers stay with both
#[utoipa::path(delete, operation_id = "remove_partnership", path = "/programme/v1/partnerships/{partnership}",
    tag = "partnerships", params(("partnership" = String, Path)),
    responses((status = 200, body = PartnershipRecord), (status = 403, body = Problem)))]
pub(super) async fn remove(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(partnership): Path<String>,
) -> Result<Json<PartnershipRecord>, Problem> {
    let ended = remove_partnership(&web.app, &call, id(&partnership, "partnership")?).await?;
    Ok(Json(views::partnership(&ended)))
}
