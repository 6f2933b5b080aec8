//! Words for people: Fluent messages by language, with English where a language has none.

use crate::{LANGUAGES, LoadError};
use domain::facts::Fact;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

/// The texts of a programme in all its languages.
pub struct Texts {
    bundles: Vec<(String, FluentBundle<FluentResource>)>,
}

/// Arguments of a text: name and value.
pub type Arguments = [(String, Fact)];

impl Texts {
    /// Reads Fluent files, each with its language; several files of one language are joined.
    ///
    /// # Errors
    /// Names the language and the first fault: syntax, an unknown language tag, or a key that is there twice.
    pub fn load(files: &[(String, String)]) -> Result<Self, LoadError> {
        let mut bundles: Vec<(String, FluentBundle<FluentResource>)> = Vec::new();
        for (language, text) in files {
            let fault = |what: String| LoadError::new(&format!("{language}/*.ftl"), None, what);
            let resource = FluentResource::try_new(text.clone())
                .map_err(|(_, errors)| fault(errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")))?;
            let place = match bundles.iter().position(|(name, _)| name == language) {
                Some(place) => place,
                None => {
                    let tag: LanguageIdentifier =
                        language.parse().map_err(|_| fault(format!("`{language}` is no language tag")))?;
                    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
                    bundle.set_use_isolating(false);
                    bundles.push((language.clone(), bundle));
                    bundles.len() - 1
                }
            };
            let added = bundles[place].1.add_resource(resource);
            added.map_err(|errors| fault(errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")))?;
        }
        Ok(Self { bundles })
    }

    /// The text of a key, `message` or `message.attribute`, in the language or else in English; the key itself when no
    /// language has it.
    pub fn say(&self, language: &str, key: &str, arguments: &Arguments) -> String {
        self.find(language, key, arguments).unwrap_or_else(|| key.to_owned())
    }

    /// The text of a key in the language or else in English; none when neither has it.
    pub fn find(&self, language: &str, key: &str, arguments: &Arguments) -> Option<String> {
        self.find_with(language, key, &fluent_arguments(arguments.to_vec()))
    }

    /// Like [`Texts::find`], with arguments that are made once for many texts.
    pub(crate) fn find_with(&self, language: &str, key: &str, arguments: &FluentArgs) -> Option<String> {
        let own = self.bundle(language).and_then(|bundle| format(bundle, key, arguments));
        let text = own.or_else(|| self.bundle(LANGUAGES[0]).and_then(|bundle| format(bundle, key, arguments)))?;
        Some(text.0)
    }

    /// Which of the loaded languages a reader with this language tag gets, if one fits: `zh-TW` reads `zh-Hant`.
    pub fn language(&self, tag: &str) -> Option<&str> {
        let known =
            |name: &str| self.bundles.iter().map(|(own, _)| own.as_str()).find(|own| own.eq_ignore_ascii_case(name));
        let lower = tag.to_ascii_lowercase();
        let first = lower.split('-').next().unwrap_or_default();
        let traditional = ["hant", "tw", "hk", "mo"].iter().any(|part| lower.split('-').any(|own| own == *part));
        let chinese = if traditional { "zh-Hant" } else { "zh-Hans" };
        known(tag).or_else(|| known(if first == "zh" { chinese } else { first }))
    }

    /// The ways out of a refusal: the attributes `option1`, `option2` ... of the key.
    pub(crate) fn options(&self, language: &str, key: &str, arguments: &FluentArgs) -> Vec<String> {
        let language = self.language(language).unwrap_or(LANGUAGES[0]);
        let one = |number: usize| {
            self.bundle(language).and_then(|bundle| format(bundle, &format!("{key}.option{number}"), arguments))
        };
        (1..).map_while(one).map(|text| text.0).collect()
    }

    /// What a rule says before it refused anybody: reason, advice and ways out. Names and values stand as dots.
    pub fn of_rule(&self, language: &str, key: &str) -> (String, String, Vec<String>) {
        let groups = domain::facts::Facts::blank().groups().into_iter();
        let facts =
            groups.flat_map(|(group, fields)| fields.into_iter().map(move |(name, _)| format!("{group}_{name}")));
        let names = facts.chain(["roles".to_owned(), "only_global_admin".to_owned()]);
        let blanks = fluent_arguments(names.map(|name| (name, Fact::Text("…".to_owned()))).collect());
        let say = |key: &str| self.find_with(language, key, &blanks).unwrap_or_default();
        (say(key), say(&format!("{key}.advice")), self.options(language, key, &blanks))
    }

    /// A word of the programme as people say it: the message `word-...` when there is one, else the word itself.
    pub fn word(&self, language: &str, word: &str) -> String {
        if word.is_empty() || word.len() > 60 || !word.is_ascii() {
            return word.to_owned();
        }
        let slug = |c: char| if c.is_ascii_alphanumeric() || c == '_' { c.to_ascii_lowercase() } else { '-' };
        let key: String = "word-".chars().chain(word.chars().map(slug)).collect();
        self.find(language, &key, &[]).unwrap_or_else(|| word.to_owned())
    }

    /// Words joined as a list.
    pub fn list(&self, language: &str, words: Vec<String>) -> String {
        let chinese = self.language(language).is_some_and(|own| own.starts_with("zh"));
        words.join(if chinese { "、" } else { ", " })
    }

    /// Whether the language itself has the key and its placeholders are all among the arguments.
    pub(crate) fn check(&self, language: &str, key: &str, arguments: &FluentArgs) -> Result<(), String> {
        let bundle = self.bundles.iter().find(|(name, _)| name == language).map(|(_, bundle)| bundle);
        let Some((_, errors)) = bundle.and_then(|bundle| format(bundle, key, arguments)) else {
            return Err(format!("`{key}` has no text in `{language}`"));
        };
        match errors.first() {
            Some(error) => Err(format!("`{key}`: {error}")),
            None => Ok(()),
        }
    }

    fn bundle(&self, language: &str) -> Option<&FluentBundle<FluentResource>> {
        let language = self.language(language)?;
        self.bundles.iter().find(|(name, _)| name == language).map(|(_, bundle)| bundle)
    }
}

fn format(
    bundle: &FluentBundle<FluentResource>,
    key: &str,
    arguments: &FluentArgs,
) -> Option<(String, Vec<FluentError>)> {
    let (message, attribute) = key.split_once('.').map_or((key, None), |(message, part)| (message, Some(part)));
    let message = bundle.get_message(message)?;
    let pattern = match attribute {
        Some(attribute) => message.get_attribute(attribute)?.value(),
        None => message.value()?,
    };
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(arguments), &mut errors).into_owned();
    Some((text, errors))
}

/// Arguments in the form Fluent takes, its names in the order it searches them.
pub(crate) fn fluent_arguments(mut arguments: Vec<(String, Fact)>) -> FluentArgs<'static> {
    arguments.sort_by(|a, b| a.0.cmp(&b.0));
    arguments.into_iter().map(|(name, fact)| (name, fluent_value(fact))).collect()
}

fn fluent_value(fact: Fact) -> FluentValue<'static> {
    match fact {
        Fact::Yes(yes) => FluentValue::from(if yes { "yes" } else { "no" }),
        Fact::Number(number) => FluentValue::from(number),
        Fact::Text(text) => FluentValue::from(text),
        Fact::Texts(texts) => FluentValue::from(texts.join(", ")),
    }
}
