//! The provider directory: whom a reseller can turn to (13.1). The provider drafts, the operator approves.

use crate::{id::*, time::At};
use serde::{Deserialize, Serialize};

/// A provider's entry; name and country come from its account.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DirectoryEntry {
    /// Its id.
    pub id: EntryId,
    /// The provider's CSP tenant.
    pub tenant: TenantId,
    /// What visitors see; absent until the first approval.
    #[serde(default)]
    pub published: Option<Offering>,
    /// What waits for the operator.
    #[serde(default)]
    pub draft: Option<Offering>,
    /// Why the last draft was sent back.
    #[serde(default)]
    pub returned: Option<String>,
    /// When it was changed last.
    pub updated_at: At,
}

/// What a provider offers to resellers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Offering {
    /// In its own words.
    pub description: String,
    /// Where to read more.
    pub website: String,
    /// Whom to write to.
    pub email: String,
    /// Whom to call.
    pub phone: String,
    /// Countries served, by programme code; the whole region when empty.
    pub countries: Vec<String>,
    /// Languages spoken.
    pub languages: Vec<String>,
    /// Services for resellers: `training`, `financing`.
    pub services: Vec<String>,
    /// Kinds of products.
    pub products: Vec<String>,
    /// Its own marketplace; empty when it has none.
    pub marketplace: String,
}

/// What a visitor looks for; empty fields do not filter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DirectorySearch {
    /// Part of the company's name, whatever the case.
    pub name: String,
    /// The reseller's country, by programme code.
    pub country: String,
    /// A service.
    pub service: String,
    /// A kind of product.
    pub product: String,
    /// A language.
    pub language: String,
}

impl DirectoryEntry {
    /// Draft, published, or both.
    pub const fn state(&self) -> &'static str {
        match (&self.published, &self.draft) {
            (Some(_), None) => "published",
            (Some(_), Some(_)) => "published_with_draft",
            (None, _) => "draft",
        }
    }
}

impl Offering {
    /// Whether it is what a visitor looks for, apart from name and region.
    pub fn fits(&self, search: &DirectorySearch) -> bool {
        let has =
            |all: &[String], wanted: &str| wanted.is_empty() || all.iter().any(|one| one.eq_ignore_ascii_case(wanted));
        has(&self.services, &search.service)
            && has(&self.products, &search.product)
            && has(&self.languages, &search.language)
            && (self.countries.is_empty() || has(&self.countries, &search.country))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offering_fits_when_every_filter_does() {
        let offering = Offering {
            countries: vec!["SE".into()],
            services: vec!["financing".into()],
            languages: vec!["sv".into()],
            ..Offering::default()
        };
        let wants = |country: &str, service: &str, language: &str| {
            let search = DirectorySearch {
                country: country.into(),
                service: service.into(),
                language: language.into(),
                ..DirectorySearch::default()
            };
            offering.fits(&search)
        };
        assert!(wants("SE", "financing", "sv") && wants("", "", "") && wants("se", "Financing", ""));
        assert!(!wants("NO", "financing", "") && !wants("SE", "training", "") && !wants("SE", "", "de"));
    }
}
