//! The items on sale in a market or for a customer, with the prices of the partner that asks (15.1, 15.2, 15.4).

use crate::{App, Call, Failure, ask::About, look};
use domain::{
    account::Account,
    catalogue::Item,
    customer::segment_allowed,
    facts::Facts,
    id::TenantId,
    tenant::{Cloud, Tenant},
};

/// What to look for.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// The market, by programme code; the customer's when there is one, else the partner's own.
    pub country: Option<String>,
    /// Only what this customer of the caller may buy.
    pub customer: Option<TenantId>,
    /// Only items of this segment.
    pub segment: Option<String>,
}

/// An item as the asking partner sees it.
#[derive(Clone, Debug)]
pub struct CatalogueItem {
    /// The item.
    pub item: Item,
    /// The market it was looked up for.
    pub country: String,
    /// The currency the partner is billed in; its prices are those of the item's terms in that currency.
    pub currency: String,
    /// The caller may order it: it has a price for the caller and is not kept for others.
    pub purchasable: bool,
    /// Other items need it as their base.
    pub has_addons: bool,
}

/// The catalogue, in the order of the programme.
///
/// # Errors
/// [`Failure::Refused`] for partners that the operator does not invoice; [`Failure::NotFound`] when the customer is
/// not the caller's.
pub async fn list_catalogue(app: &App, call: &Call, selection: &Selection) -> Result<Vec<CatalogueItem>, Failure> {
    // ask
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    let about = About { seller: Some(call.caller.tenant), customer: selection.customer, reseller: None };
    app.ask(call, "view_catalogue", facts, &about).await?;

    // look
    let here = app.db.get::<Tenant>(call.caller.tenant).await?.ok_or(Failure::NotFound("tenant"))?;
    let account = app.account(here.id).await?;
    let buyer = match selection.customer {
        Some(customer) => {
            look::own_customer(app, call, customer).await?;
            Some(look::buyer(app, customer).await?)
        }
        None => None,
    };
    let market = buyer.as_ref().map(|buyer| buyer.facts.country.clone());
    let market = market.or_else(|| selection.country.clone()).unwrap_or_else(|| here.country.clone());
    let cloud = buyer.as_ref().map_or(here.cloud, |buyer| buyer.tenant.cloud);

    // decide
    let segments = &app.programme.programme.segments;
    let wanted = |item: &&Item| {
        let asked = selection.segment.as_ref().is_none_or(|segment| segment.eq_ignore_ascii_case(&item.segment));
        let allowed =
            buyer.as_ref().is_none_or(|buyer| segment_allowed(segments, &buyer.facts.qualifications, &item.segment));
        asked && allowed && on_sale(item, &market, &here.country, cloud)
    };
    let found = app.programme.catalogue.iter().filter(wanted);
    Ok(found.map(|item| view(app, item, account.as_deref(), &market)).collect())
}

/// New commerce looks at the customer's market only, the older rule also at the partner's.
fn on_sale(item: &Item, market: &str, partner: &str, cloud: Cloud) -> bool {
    let sold_in =
        |country: &str| item.markets.is_empty() || item.markets.iter().any(|known| known.eq_ignore_ascii_case(country));
    let in_cloud = match item.clouds.as_slice() {
        [] => cloud == Cloud::Global,
        clouds => clouds.iter().any(|known| known == cloud.as_str()),
    };
    in_cloud && sold_in(market) && (item.new_commerce || sold_in(partner))
}

fn view(app: &App, item: &Item, account: Option<&Account>, market: &str) -> CatalogueItem {
    let currency = account.map(|account| account.currency.clone()).unwrap_or_else(|| app.market(market).currency);
    let priced = item.terms.iter().any(|term| term.price(&currency).is_some());
    let named =
        account.and_then(|account| account.partner_id.as_ref()).is_some_and(|id| item.exclusive_to.contains(id));
    CatalogueItem {
        item: item.clone(),
        country: market.to_owned(),
        purchasable: priced && (item.exclusive_to.is_empty() || named),
        has_addons: app.programme.catalogue.iter().any(|other| other.needs.contains(&item.key)),
        currency,
    }
}
