//! Words for people in several languages, in Fluent. One set holds one kind of text: mails, terms.

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use std::{collections::BTreeMap, fmt};
use unic_langid::LanguageIdentifier;

/// Texts that cannot be used.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum TextsError {
    /// The language's name is none.
    #[error("`{0}` is no language")]
    NotALanguage(String),
    /// The file does not follow the Fluent syntax.
    #[error("line {line}: {cause}")]
    Syntax {
        /// Counted from 1.
        line: usize,
        /// What the parser says.
        cause: String,
    },
    /// A key stands in it twice.
    #[error("the key `{0}` is there twice")]
    Twice(String),
}

/// Texts by language. The language asked for is matched by name, then by its first part, then the fallback serves.
pub struct Texts {
    fallback: String,
    bundles: BTreeMap<String, FluentBundle<FluentResource>>,
}

impl Texts {
    /// No texts yet; `fallback` serves for languages that are not there.
    pub fn new(fallback: &str) -> Self {
        Self { fallback: fallback.to_owned(), bundles: BTreeMap::new() }
    }

    /// Adds the texts of one language.
    ///
    /// # Errors
    /// A language that is none, a fault of syntax with its line, a key that is there twice.
    pub fn add(&mut self, language: &str, source: &str) -> Result<(), TextsError> {
        let id: LanguageIdentifier = language.parse().map_err(|_| TextsError::NotALanguage(language.to_owned()))?;
        let resource = FluentResource::try_new(source.to_owned()).map_err(|(_, errors)| {
            let first = errors.first();
            let line = first.map_or(1, |error| source[..error.pos.start.min(source.len())].matches('\n').count() + 1);
            TextsError::Syntax { line, cause: first.map(ToString::to_string).unwrap_or_default() }
        })?;
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // The marks around inserted words would become part of links and header lines; words are cleaned instead.
        bundle.set_use_isolating(false);
        bundle
            .add_resource(resource)
            .map_err(|errors| TextsError::Twice(errors.first().map(ToString::to_string).unwrap_or_default()))?;
        self.bundles.insert(language.to_owned(), bundle);
        Ok(())
    }

    /// The languages there are.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.bundles.keys().map(String::as_str)
    }

    /// The language that serves someone who asked for `wanted`: `sv-SE` gets sv, `zh-TW` zh-Hant, `fr` the fallback.
    pub fn serving(&self, wanted: &str) -> &str {
        let known = |name: &str| self.bundles.get_key_value(name).map(|(key, _)| key.as_str());
        let lower = wanted.to_ascii_lowercase().replace('_', "-");
        let same = self.bundles.keys().find(|key| key.eq_ignore_ascii_case(&lower)).map(String::as_str);
        let chinese = || {
            let traditional = ["zh-hant", "zh-tw", "zh-hk", "zh-mo"].iter().any(|start| lower.starts_with(start));
            lower.starts_with("zh").then_some(if traditional { "zh-Hant" } else { "zh-Hans" }).and_then(known)
        };
        let first = || lower.split('-').next().and_then(known);
        same.or_else(chinese).or_else(first).unwrap_or(&self.fallback)
    }

    /// The text of a key, or of an attribute of it, with the words put in. Nothing when it is not there.
    pub fn get(&self, language: &str, key: &str, attribute: Option<&str>, words: &FluentArgs<'_>) -> Option<String> {
        let bundle = self.bundles.get(self.serving(language))?;
        let message = bundle.get_message(key)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut faults = Vec::new();
        Some(bundle.format_pattern(pattern, Some(words), &mut faults).into_owned())
    }

    /// The text of a key without anything to put in; the key itself when nobody wrote one.
    pub fn word(&self, language: &str, key: &str) -> String {
        self.get(language, key, None, &FluentArgs::new()).unwrap_or_else(|| key.to_owned())
    }

    /// Whether the fallback knows a key.
    pub fn knows(&self, key: &str) -> bool {
        self.bundles.get(&self.fallback).is_some_and(|bundle| bundle.has_message(key))
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts").field("languages", &self.bundles.keys()).finish_non_exhaustive()
    }
}

/// The messages of a Fluent source with the variables each uses, in order of appearance: for checks at load.
pub fn variables(source: &str) -> BTreeMap<String, Vec<String>> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in source.lines() {
        if line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-') {
            current = line.split([' ', '=']).next().unwrap_or_default().to_owned();
            found.entry(current.clone()).or_default();
        }
        if line.starts_with('#') || current.is_empty() {
            continue;
        }
        for rest in line.split('$').skip(1) {
            let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-')).unwrap_or(rest.len());
            let names = found.entry(current.clone()).or_default();
            if !names.iter().any(|name| name == &rest[..end]) {
                names.push(rest[..end].to_owned());
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two() -> Texts {
        let mut texts = Texts::new("en");
        for (language, word) in [("en", "partner"), ("zh-Hant", "合作夥伴"), ("zh-Hans", "合作伙伴"), ("sv", "partner")]
        {
            texts.add(language, &format!("partner = {word}\n")).unwrap();
        }
        texts
    }

    #[test]
    fn the_nearest_language_serves() {
        let texts = two();
        for (wanted, serves) in [
            ("sv-SE", "sv"),
            ("zh-TW", "zh-Hant"),
            ("zh_CN", "zh-Hans"),
            ("ZH-HANT", "zh-Hant"),
            ("fr", "en"),
            ("", "en"),
        ] {
            assert_eq!(texts.serving(wanted), serves, "{wanted}");
        }
        assert_eq!(texts.word("zh-HK", "partner"), "合作夥伴");
        assert_eq!(texts.word("en", "nobody-wrote-this"), "nobody-wrote-this");
    }

    #[test]
    fn faults_name_the_line_or_the_key() {
        let mut texts = Texts::new("en");
        assert!(matches!(texts.add("en", "a = b\n\nc = { $\n"), Err(TextsError::Syntax { line: 3 | 4, .. })));
        assert!(matches!(texts.add("en", "a = b\na = c\n"), Err(TextsError::Twice(key)) if key.contains('a')));
        assert_eq!(texts.add("no language", ""), Err(TextsError::NotALanguage("no language".into())));
    }

    #[test]
    fn variables_are_found_by_message() {
        let found =
            variables("# $not\na = { $x } and { $y-z ->\n    [one] { $x }\n   *[other] b\n}\nb =\n    .c = { $q }\n");
        assert_eq!(found["a"], ["x", "y-z"]);
        assert_eq!(found["b"], ["q"]);
    }
}
