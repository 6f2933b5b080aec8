//! What is on sale, for partners that the operator invoices (15).

use crate::{Asks, Problem, Web};
use app::catalogue::{ItemOnSale, list_items};
use axum::{Json, extract::State};
use domain::catalogue::{ItemClass, Term};
use serde::Serialize;
use utoipa::ToSchema;

/// An item on sale.
#[derive(Serialize, ToSchema)]
pub(super) struct ItemView {
    /// Short name.
    key: String,
    /// The id of carts and orders: `product:sku:availability`.
    catalogue_id: String,
    /// The offer id of older clients.
    offer: String,
    title: String,
    description: String,
    publisher: String,
    /// Published by the operator.
    first_party: bool,
    /// seat, usage, one_time, saas_third_party, addon or trial.
    #[schema(value_type = String)]
    class: ItemClass,
    /// Commercial, Education, Government or NonProfit.
    segment: String,
    minimum: i64,
    maximum: i64,
    /// Keys of items one of which the customer needs first.
    needs: Vec<String>,
    /// Sold only to partners the publisher chose.
    exclusive: bool,
    /// One may order it, as far as the publisher is concerned.
    open_to_you: bool,
    /// Terms with the prices one pays.
    #[schema(value_type = Vec<Object>)]
    terms: Vec<Term>,
}

impl From<ItemOnSale> for ItemView {
    fn from(on_sale: ItemOnSale) -> Self {
        let item = on_sale.item;
        Self {
            catalogue_id: item.catalogue_id(),
            key: item.key,
            offer: item.offer,
            title: item.title,
            description: item.description,
            publisher: item.publisher,
            first_party: item.first_party,
            class: item.class,
            segment: item.segment,
            minimum: item.minimum,
            maximum: item.maximum,
            needs: item.needs,
            exclusive: on_sale.exclusive,
            open_to_you: on_sale.open_to_caller,
            terms: item.terms,
        }
    }
}

/// The items on sale, with the prices one pays
#[utoipa::path(get, operation_id = "list_items", path = "/programme/v1/items", tag = "catalogue",
    responses((status = 200, body = Vec<ItemView>), (status = 403, body = Problem)))]
pub(super) async fn list(State(web): State<Web>, Asks(call): Asks) -> Result<Json<Vec<ItemView>>, Problem> {
    Ok(Json(list_items(&web.app, &call).await?.into_iter().map(ItemView::from).collect()))
}
