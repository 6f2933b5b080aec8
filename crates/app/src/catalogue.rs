//! What is on sale, for those whom the operator invoices (15); markets, for everybody.

mod list;

pub use list::{CatalogueItem, Selection, list_catalogue};

use crate::{App, Call, Failure, look, programme::ProgrammeFolder};
use domain::{catalogue::Item, facts::Facts, market::Market};
use serde::Serialize;

/// An item as one partner sees it.
#[derive(Clone, Debug, Serialize)]
pub struct ItemOnSale {
    /// The item; the partners that an exclusive offer is for are left out.
    pub item: Item,
    /// The publisher sells it only to partners it chose.
    pub exclusive: bool,
    /// The caller may order it, as far as the publisher is concerned.
    pub open_to_caller: bool,
}

/// The items a partner may look at, with the prices it pays in its own currency; the operator sees all prices.
///
/// # Errors
/// [`Failure::Refused`] without the role, and for resellers, who buy from their provider.
pub async fn list_items(app: &App, call: &Call) -> Result<Vec<ItemOnSale>, Failure> {
    let seller = look::party(app, call.at, call.caller.tenant).await?;
    let facts = Facts { caller: call.caller.facts.clone(), seller: Some(seller.facts.clone()), ..Facts::default() };
    app.ask(call, "view_catalogue", facts, &Default::default()).await?;
    let is_operator = call.caller.facts.tenant_kind == "operator";
    let currency = app.market(&seller.tenant.country).currency;
    let seen = |mut item: Item| {
        if !is_operator {
            item.terms.iter_mut().for_each(|term| term.prices.retain(|price| price.currency == currency));
        }
        let chosen = std::mem::take(&mut item.exclusive_to);
        ItemOnSale {
            item,
            exclusive: !chosen.is_empty(),
            open_to_caller: chosen.is_empty() || chosen.contains(&seller.facts.partner_id),
        }
    };
    Ok(app.programme.catalogue.iter().cloned().map(seen).collect())
}

/// The market table of the profile in force, or one region of it; public.
pub fn list_markets(app: &App, region: Option<&str>) -> Vec<Market> {
    let folder: &ProgrammeFolder = &app.programme;
    let Ok(table) = folder.markets.at(&app.profile().market_snapshot) else { return Vec::new() };
    let wanted = |market: &&Market| region.is_none_or(|region| market.region.eq_ignore_ascii_case(region));
    table.markets().filter(wanted).cloned().collect()
}
