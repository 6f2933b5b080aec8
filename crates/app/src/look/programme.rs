//! What the programme says: markets, profile, items, agreement texts, names of organisations.

use crate::{App, Failure};
use domain::{
    agreement::Template,
    catalogue::{Item, Term},
    id::OrganisationId,
    programme::Profile,
    tenant::Organisation,
};

/// A country as the market table has it now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MarketView {
    /// Its name; the code when the table does not know it.
    pub country_name: String,
    /// Its region; empty when it is not a market.
    pub region: String,
    /// EU, EFTA, UK or empty.
    pub group: String,
    /// Billing currency, ISO 4217.
    pub currency: String,
    /// It is a market now.
    pub listed: bool,
}

impl App {
    /// The rule profile in force (27).
    pub fn profile(&self) -> &Profile {
        self.programme.profile(&self.profile_name())
    }

    /// A country in the market table of the profile in force.
    pub fn market(&self, country: &str) -> MarketView {
        let Ok(table) = self.programme.markets.at(&self.profile().market_snapshot) else {
            return MarketView { country_name: country.to_owned(), ..MarketView::default() };
        };
        let text = |found: Option<&str>| found.unwrap_or_default().to_owned();
        MarketView {
            country_name: table.name(country).to_owned(),
            region: text(table.region(country)),
            group: text(table.group(country)),
            currency: text(table.currency(country)),
            listed: table.find(country).is_some(),
        }
    }

    /// The item and term a client's reference names.
    pub fn find_item(&self, reference: &str, term: Option<&str>, cycle: Option<&str>) -> Option<(Item, Term)> {
        let item = self.programme.item(reference)?;
        Some((item.clone(), item.term(term, cycle)?.clone()))
    }

    /// The title of an item; its key when the catalogue no longer has it.
    pub fn item_title(&self, key: &str) -> String {
        self.programme.item(key).map_or(key, |item| &item.title).to_owned()
    }

    /// The versions of the partner agreement, oldest first.
    pub async fn templates(&self) -> Result<Vec<Template>, Failure> {
        let kept = store::agreement::template_list(&self.db).await?;
        Ok(kept.into_iter().map(|template| template.value).collect())
    }

    /// The registered name of an organisation; its id when it is unknown.
    pub async fn organisation_name(&self, organisation: OrganisationId) -> Result<String, Failure> {
        let found = self.db.get::<Organisation>(organisation).await?;
        Ok(found.map_or_else(|| organisation.to_string(), |found| found.value.name))
    }

    /// Whether an organisation has an account in the programme, so that its customer tenants are for own use.
    pub async fn account_of_organisation(&self, organisation: OrganisationId) -> Result<bool, Failure> {
        Ok(store::account::account_of_organisation(&self.db, organisation).await?)
    }
}
