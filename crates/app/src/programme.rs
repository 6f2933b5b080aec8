//! Reads a programme folder: the embedded one, or one that an operator copied and made their own. Every fault names
//! the file and, where there is one, the key.

mod agreements;
mod files;

use crate::{
    cast::Cast,
    mail::{self, MailTexts},
    texts::Texts,
};
pub use agreements::CustomerAgreement;
use domain::{
    agreement::Template,
    catalogue::Item,
    market::Markets,
    programme::{Profile, Programme},
};
use files::Files;
use include_dir::{Dir, include_dir};
use serde::{Deserialize, de::DeserializeOwned};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

static CSP: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../programmes/csp");

/// Why a programme folder cannot be used.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("programme file `{file}`: {cause}")]
pub struct FolderError {
    /// The file, from the folder on.
    pub file: String,
    /// What is wrong with it.
    pub cause: String,
}

/// A text file of the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextFile {
    /// Its path from the folder on: `rules/orders.cedar`.
    pub path: String,
    /// What it says.
    pub text: String,
}

/// What the policies are made of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleSources {
    /// `rules/rules.cedarschema`.
    pub schema: String,
    /// `rules/*.cedar`.
    pub rules: Vec<TextFile>,
    /// `locales/<lang>/rules.ftl` by language.
    pub texts: BTreeMap<String, String>,
}

/// A programme, read and checked.
#[derive(Debug)]
pub struct ProgrammeFolder {
    /// `programme.toml`.
    pub programme: Programme,
    /// `markets.csv`.
    pub markets: Markets,
    /// `catalogue/*.toml`, by key.
    pub catalogue: Vec<Item>,
    /// `agreement/*`, oldest first: the versions that are published.
    pub agreements: Vec<Template>,
    /// `agreement-next/*`: written but not published; the operator publishes them.
    pub agreement_drafts: Vec<Template>,
    /// `customer-agreement/`.
    pub customer_agreement: CustomerAgreement,
    /// `rules/` with their texts.
    pub rules: RuleSources,
    /// `locales/<lang>/mail.ftl` with the terms they need.
    pub mail: MailTexts,
    /// `cases/<subject>/{allow,deny}/*`.
    pub cases: Vec<TextFile>,
    /// `scenarios/*.toml`.
    pub scenarios: Vec<TextFile>,
    /// `cast.toml`: the people and companies of demo and scenarios; absent in an operator's own programme.
    pub cast: Option<Cast>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shelf {
    items: Vec<Item>,
}

impl ProgrammeFolder {
    /// The programme that is built in.
    ///
    /// # Errors
    /// A fault in it; tests make sure that there is none.
    pub fn embedded() -> Result<Self, FolderError> {
        Self::read(&Files::embedded(&CSP))
    }

    /// The programme in a folder.
    ///
    /// # Errors
    /// The first file that is missing or at fault.
    pub fn at(path: &Path) -> Result<Self, FolderError> {
        Self::read(&Files::at(path)?)
    }

    fn read(files: &Files) -> Result<Self, FolderError> {
        let programme: Programme = toml_of(files, "programme.toml")?;
        check_programme(&programme)?;
        let markets = Markets::parse(files.text("markets.csv")?).map_err(|error| fault("markets.csv", &error))?;
        for profile in programme.profiles.values() {
            markets.at(&profile.market_snapshot).map_err(|error| fault("programme.toml", &error))?;
        }
        let cast = files.find("cast.toml").map(|_| toml_of(files, "cast.toml")).transpose()?;
        if let Some(cast) = &cast {
            let cast: &Cast = cast;
            cast.check().map_err(|cause| fault("cast.toml", &cause))?;
        }
        Ok(Self {
            catalogue: catalogue(files, &programme)?,
            agreements: agreements::templates(files, "agreement", &programme)?,
            agreement_drafts: agreements::templates(files, "agreement-next", &programme)?,
            customer_agreement: agreements::customer_agreement(files, &programme)?,
            rules: rules(files)?,
            mail: mail_texts(files, &programme)?,
            cases: files.below("cases/").collect(),
            scenarios: files.below("scenarios/").filter(|file| file.path.ends_with(".toml")).collect(),
            markets,
            cast,
            programme,
        })
    }

    /// The profile of that name, or the default one: the programme always has a profile.
    pub fn profile(&self, name: &str) -> &Profile {
        let profiles = &self.programme.profiles;
        profiles.get(name).unwrap_or_else(|| &profiles[&self.programme.default_profile])
    }

    /// The item that a reference of a client names.
    pub fn item(&self, reference: &str) -> Option<&Item> {
        self.catalogue.iter().find(|item| item.is_named(reference))
    }

    /// A word of the programme in a language: role, tier, state. The key itself when nobody wrote one.
    pub fn term(&self, language: &str, key: &str) -> String {
        self.mail.terms.word(language, &key.replace('_', "-"))
    }
}

fn fault(file: &str, cause: &dyn std::fmt::Display) -> FolderError {
    FolderError { file: file.to_owned(), cause: cause.to_string() }
}

fn toml_of<T: DeserializeOwned>(files: &Files, path: &str) -> Result<T, FolderError> {
    toml::from_str(files.text(path)?).map_err(|error| fault(path, &error))
}

fn check_programme(programme: &Programme) -> Result<(), FolderError> {
    let wrong = |cause: String| Err(fault("programme.toml", &cause));
    if programme.profile(&programme.default_profile).is_none() {
        return wrong(format!("default_profile: there is no profile `{}`", programme.default_profile));
    }
    if programme.languages.is_empty() {
        return wrong("languages: name at least one".into());
    }
    for (name, profile) in &programme.profiles {
        if programme.direct_bill_of(profile).is_none() {
            return wrong(format!("profiles.{name}.direct_bill: there is no version `{}`", profile.direct_bill));
        }
    }
    if programme.cloud(programme.operator.cloud).is_none() {
        return wrong(format!("operator.cloud: there is no cloud `{}`", programme.operator.cloud.as_str()));
    }
    let known: BTreeSet<&str> = mail::Notification::ALL.iter().map(|what| what.id()).collect();
    let named = &programme.notifications;
    for id in named.mandatory.iter().chain(&named.transactional).chain(&named.promotional) {
        if !known.contains(id.as_str()) {
            return wrong(format!("notifications: there is no `{id}`"));
        }
    }
    Ok(())
}

fn catalogue(files: &Files, programme: &Programme) -> Result<Vec<Item>, FolderError> {
    let mut items: BTreeMap<String, Item> = BTreeMap::new();
    let mut ids = BTreeSet::new();
    for file in files.below("catalogue/").filter(|file| file.path.ends_with(".toml")) {
        let shelf: Shelf = toml_of(files, &file.path)?;
        for item in shelf.items {
            let cause = check_item(&item, programme).or_else(|| {
                let fresh = ids.insert(item.catalogue_id()) & ids.insert(item.offer.clone());
                (!fresh).then(|| "its ids are taken by another item".to_owned())
            });
            if let Some(cause) = cause {
                return Err(fault(&file.path, &format!("item `{}`: {cause}", item.key)));
            }
            if let Some(twice) = items.insert(item.key.clone(), item) {
                return Err(fault(&file.path, &format!("item `{}` is there twice", twice.key)));
            }
        }
    }
    for item in items.values() {
        if let Some(base) = item.needs.iter().find(|base| !items.contains_key(*base)) {
            return Err(fault("catalogue", &format!("item `{}` needs `{base}`, which is no item", item.key)));
        }
    }
    Ok(items.into_values().collect())
}

fn check_item(item: &Item, programme: &Programme) -> Option<String> {
    if item.terms.iter().all(|term| term.prices.is_empty()) {
        return Some("it has no price".into());
    }
    if !programme.segments.all.contains(&item.segment) {
        return Some(format!("there is no segment `{}`", item.segment));
    }
    if item.minimum < 1 || item.maximum < item.minimum {
        return Some("minimum and maximum do not fit".into());
    }
    let dear = |term: &domain::catalogue::Term| {
        term.prices.iter().find(|price| price.partner > price.retail).map(|price| price.currency.clone())
    };
    let currency = item.terms.iter().find_map(dear)?;
    Some(format!("the partner pays more than the retail price in {currency}"))
}

fn rules(files: &Files) -> Result<RuleSources, FolderError> {
    let texts = files.below("locales/").filter_map(|file| {
        let language = file.path.strip_prefix("locales/")?.strip_suffix("/rules.ftl")?.to_owned();
        Some((language, file.text))
    });
    Ok(RuleSources {
        schema: files.text("rules/rules.cedarschema")?.to_owned(),
        rules: files.below("rules/").filter(|file| file.path.ends_with(".cedar")).collect(),
        texts: texts.collect(),
    })
}

fn mail_texts(files: &Files, programme: &Programme) -> Result<MailTexts, FolderError> {
    let fallback = &programme.languages[0];
    let (mut mails, mut terms) = (Texts::new(fallback), Texts::new(fallback));
    for language in &programme.languages {
        for (name, texts) in [("mail", &mut mails), ("terms", &mut terms)] {
            let path = format!("locales/{language}/{name}.ftl");
            texts.add(language, files.text(&path)?).map_err(|error| fault(&path, &error))?;
        }
        let path = format!("locales/{language}/mail.ftl");
        if let Some(cause) = mail::faults(&mails, language, files.text(&path)?).first() {
            return Err(fault(&path, cause));
        }
    }
    let names = [("operator", &programme.operator.name), ("programme", &programme.name)];
    let named = &programme.notifications;
    Ok(MailTexts {
        mails,
        terms,
        names: names.map(|(key, name)| (key.to_owned(), name.clone())).into(),
        optional: named.transactional.iter().chain(&named.promotional).cloned().collect(),
    })
}

#[cfg(test)]
mod tests;
