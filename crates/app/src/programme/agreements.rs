//! The partner agreement's versions and the customer agreement: texts by language with the fingerprint of their bytes.

use super::{FolderError, fault, files::Files, toml_of};
use domain::{
    account::Tier,
    agreement::{Template, TemplateText},
    id::TemplateId,
    programme::Programme,
    time::Day,
};
use serde::Deserialize;

/// `agreement.toml` of a version.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sheet {
    id: TemplateId,
    title: String,
    tiers: Vec<Tier>,
    published_on: Day,
    required_from: Day,
    enforce_from: Day,
    summary: String,
}

/// The customer agreement (16).
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomerAgreement {
    /// Its version.
    pub version: String,
    /// Higher ranks replace lower ones.
    pub version_rank: i64,
    /// Title shown.
    pub title: String,
    /// The template ids by agreement type of the wire API.
    pub types: Vec<AgreementType>,
    /// The text in each language; read from the files beside.
    #[serde(skip)]
    pub texts: Vec<TemplateText>,
}

/// An agreement type of the wire API.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementType {
    /// `MicrosoftCustomerAgreement` or `MicrosoftCloudAgreement`: existing clients know no other words.
    pub name: String,
    /// The template id.
    pub template: TemplateId,
}

impl CustomerAgreement {
    /// The type of that name or template id, in any case.
    pub fn find(&self, reference: &str) -> Option<&AgreementType> {
        let fits = |kind: &&AgreementType| {
            kind.name.eq_ignore_ascii_case(reference) || kind.template.to_string().eq_ignore_ascii_case(reference)
        };
        self.types.iter().find(fits)
    }
    /// The text that serves somebody who asked for a language: `sv-SE` reads `sv`, the first serves everybody else.
    pub fn text_in(&self, language: &str) -> Option<&TemplateText> {
        let same = |wanted: &str| self.texts.iter().find(|text| text.language.eq_ignore_ascii_case(wanted));
        same(language).or_else(|| same(language.split('-').next().unwrap_or_default())).or_else(|| self.texts.first())
    }
}

/// The versions below a folder, oldest first.
pub(super) fn templates(files: &Files, folder: &str, programme: &Programme) -> Result<Vec<Template>, FolderError> {
    let mut templates = Vec::new();
    let start = format!("{folder}/");
    for sheet in files.below(&start).filter(|file| file.path.ends_with("/agreement.toml")) {
        let path = sheet.path.trim_end_matches("/agreement.toml");
        let version = path.trim_start_matches(&start).to_owned();
        let sheet: Sheet = toml_of(files, &sheet.path)?;
        let grace = programme.windows.agreement_grace_days;
        if sheet.published_on.plus_days(grace) > sheet.enforce_from {
            let cause = format!("enforce_from: at least {grace} days after published_on");
            return Err(fault(&format!("{path}/agreement.toml"), &cause));
        }
        templates.push(Template {
            id: sheet.id,
            version,
            title: sheet.title,
            languages: texts(files, path, programme)?,
            tiers: sheet.tiers,
            published_at: sheet.published_on.start(),
            required_from: sheet.required_from.start(),
            enforce_from: sheet.enforce_from.start(),
            summary: sheet.summary.trim().to_owned(),
        });
    }
    templates.sort_by_key(|template| template.published_at);
    Ok(templates)
}

/// The customer agreement.
pub(super) fn customer_agreement(files: &Files, programme: &Programme) -> Result<CustomerAgreement, FolderError> {
    let mut agreement: CustomerAgreement = toml_of(files, "customer-agreement/agreement.toml")?;
    agreement.texts = texts(files, "customer-agreement", programme)?;
    Ok(agreement)
}

fn texts(files: &Files, folder: &str, programme: &Programme) -> Result<Vec<TemplateText>, FolderError> {
    let text = |language: &String| {
        let text = files.text(&format!("{folder}/{language}.md"))?.to_owned();
        let sha256 = crate::clock::hash(text.as_bytes());
        Ok(TemplateText { language: language.clone(), text, sha256 })
    };
    programme.languages.iter().map(text).collect()
}
