//! Names of companies and people as they may be stored, and text that may stand in a mail header (4.2, A04, A11).

use crate::lookalike::{is_invisible, skeleton};
use serde::{Deserialize, Serialize};
use std::fmt;
use unicode_normalization::UnicodeNormalization;

/// Most characters of a company's or a person's name.
const LONGEST: usize = 200;

/// The registered name of a company.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CompanyName(String);

/// The name of a person, or one part of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonName(String);

/// One line of visible text: the display name or subject of a mail can be made of it without harm (A11).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct HeaderText(String);

/// Why a name is refused (`CompanyNameInvalid` for companies).
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NameError {
    /// Nothing, or blanks only.
    #[error("the name is empty")]
    Empty,
    /// One character only.
    #[error("the name has only one character")]
    TooShort,
    /// More than 200 characters.
    #[error("the name has more than 200 characters")]
    TooLong,
    /// No letter and no digit.
    #[error("the name has only special characters")]
    NoLetters,
    /// Nothing but a company form such as `GmbH`.
    #[error("the name is only a company form")]
    OnlyForm,
    /// A control character, or one that is not seen or turns the direction of text.
    #[error("the name has characters that cannot be seen")]
    Invisible,
}

/// What a reviewer should look at; the name is accepted all the same (4.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NameWarning {
    /// It looks like a domain: `karst.si`.
    LooksLikeDomain,
    /// One character three times or more in a row.
    RepeatedCharacter,
    /// Single characters with blanks between: `K A R S T`.
    SpacedCharacters,
    /// A word with letters of several scripts, as forged names have.
    MixedScripts,
}

/// Refuses what no name may have, and gives the name composed (NFC) with single blanks.
fn clean(text: &str) -> Result<String, NameError> {
    if text.chars().any(is_invisible) {
        return Err(NameError::Invisible);
    }
    let name = text.nfc().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ");
    match name.chars().count() {
        0 => Err(NameError::Empty),
        1 => Err(NameError::TooShort),
        long if long > LONGEST => Err(NameError::TooLong),
        _ => Ok(name),
    }
}

impl CompanyName {
    /// Reads a company name by the rules of 4.2; `forms` are the programme's company forms.
    pub fn parse(text: &str, forms: &[String]) -> Result<Self, NameError> {
        let name = clean(text)?;
        if !name.chars().any(char::is_alphanumeric) {
            return Err(NameError::NoLetters);
        }
        let bare = skeleton(&name);
        if forms.iter().any(|form| skeleton(form) == bare) {
            return Err(NameError::OnlyForm);
        }
        Ok(Self(name))
    }

    /// What a reviewer should look at.
    pub fn warnings(&self) -> Vec<NameWarning> {
        let characters: Vec<char> = self.0.chars().collect();
        let repeated = characters.windows(3).any(|three| three[0] == three[1] && three[1] == three[2]);
        let words: Vec<&str> = self.0.split(' ').collect();
        let spaced = words.len() >= 3 && words.iter().all(|word| word.chars().count() == 1);
        let found = [
            (looks_like_domain(&self.0), NameWarning::LooksLikeDomain),
            (repeated, NameWarning::RepeatedCharacter),
            (spaced, NameWarning::SpacedCharacters),
            (words.iter().any(|word| scripts(word) > 1), NameWarning::MixedScripts),
        ];
        found.into_iter().filter(|(there, _)| *there).map(|(_, warning)| warning).collect()
    }
}

/// No blank, and a dot before a last part of two letters or more.
fn looks_like_domain(name: &str) -> bool {
    let end = name.rsplit_once('.').map(|(start, end)| !start.is_empty() && end.chars().count() >= 2 && is_word(end));
    !name.contains(' ') && end.unwrap_or(false)
}

fn is_word(text: &str) -> bool {
    text.chars().all(char::is_alphabetic)
}

/// How many of the scripts that are mixed in forged names a word has. Chinese with Latin letters is usual and not meant.
fn scripts(word: &str) -> usize {
    let has = |inside: fn(char) -> bool| usize::from(word.chars().any(inside));
    let latin = has(|c| c.is_ascii_alphabetic() || matches!(c, '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}'));
    let greek = has(|c| matches!(c, '\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}'));
    let cyrillic = has(|c| matches!(c, '\u{400}'..='\u{52F}'));
    let armenian = has(|c| matches!(c, '\u{531}'..='\u{58F}'));
    latin + greek + cyrillic + armenian
}

impl PersonName {
    /// Reads a person's name or a part of it: visible characters, at least one letter. One letter is enough.
    pub fn parse(text: &str) -> Result<Self, NameError> {
        let name = match clean(text) {
            Err(NameError::TooShort) => text.trim().to_owned(),
            other => other?,
        };
        if name.chars().any(char::is_alphabetic) { Ok(Self(name)) } else { Err(NameError::NoLetters) }
    }
}

impl HeaderText {
    /// Makes any text safe: what is not seen becomes a blank, runs of blanks one, and it ends after 200 characters.
    pub fn new(text: &str) -> Self {
        let visible: String = text.chars().map(|c| if is_invisible(c) { ' ' } else { c }).collect();
        let line = visible.split_whitespace().collect::<Vec<_>>().join(" ");
        Self(line.chars().take(LONGEST).collect::<String>().trim_end().to_owned())
    }
}

macro_rules! texts {
    ($($name:ident)+) => {$(
        impl $name {
            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl From<$name> for String {
            fn from(text: $name) -> Self {
                text.0
            }
        }
    )+};
}
texts! { CompanyName PersonName HeaderText }

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn company(text: &str) -> Result<String, NameError> {
        let forms = ["ab", "gmbh", "llc", "inc", "ltd", "sp z o o", "有限公司"].map(str::to_owned);
        CompanyName::parse(text, &forms).map(String::from)
    }

    #[test]
    fn company_names_follow_the_rules_of_enrolment() {
        for (text, name) in [
            ("Fjällbyte AB", "Fjällbyte AB"),
            ("  Karst   Solutions d.o.o. ", "Karst Solutions d.o.o."),
            ("3M", "3M"),
            ("例子有限公司", "例子有限公司"),
            ("A\u{30A}kermans", "Åkermans"),
            ("AB Volvo", "AB Volvo"),
            ("Пример ООО", "Пример ООО"),
        ] {
            assert_eq!(company(text).as_deref(), Ok(name));
        }
        for (text, error) in [
            ("", NameError::Empty),
            ("   \u{3000} ", NameError::Empty),
            ("A", NameError::TooShort),
            (" 例 ", NameError::TooShort),
            ("&&&", NameError::NoLetters),
            ("- . -", NameError::NoLetters),
            ("GmbH", NameError::OnlyForm),
            ("  L.L.C. ", NameError::OnlyForm),
            ("Inc.", NameError::OnlyForm),
            ("Sp. z o.o.", NameError::OnlyForm),
            ("有限公司", NameError::OnlyForm),
            ("Nordvik\r\nBcc: x@y.z", NameError::Invisible),
            ("Nordvik\u{202E}kivdroN", NameError::Invisible),
            ("Nord\u{200B}vik", NameError::Invisible),
            ("Nord\u{AD}vik", NameError::Invisible),
            ("Nordvik\u{E0041}", NameError::Invisible),
            ("Nordvik\u{0}", NameError::Invisible),
        ] {
            assert_eq!(company(text), Err(error), "{text:?}");
        }
        assert_eq!(company(&"x".repeat(201)), Err(NameError::TooLong));
    }

    #[test]
    fn odd_names_are_accepted_with_a_warning() {
        use NameWarning::*;
        for (text, expected) in [
            ("Fjällbyte AB", vec![]),
            ("karst.si", vec![LooksLikeDomain]),
            ("Karst d.o.o.", vec![]),
            ("Aaaa Data", vec![RepeatedCharacter]),
            ("K A R S T", vec![SpacedCharacters]),
            ("Nordvik Datа", vec![MixedScripts]),
            ("Omega Ωmega", vec![MixedScripts]),
            ("TCL集团", vec![]),
            ("Сибирь IT", vec![]),
            ("wwww.pаypal.com", vec![LooksLikeDomain, RepeatedCharacter, MixedScripts]),
        ] {
            let name = CompanyName::parse(text, &[]).unwrap();
            assert_eq!(name.warnings(), expected, "{text}");
        }
    }

    #[test]
    fn people_may_have_one_letter_but_no_invisible_ones() {
        for good in ["Ana", "O", "李", "José María", "O'Brien", "Jean-Luc", "Ægir"] {
            assert_eq!(PersonName::parse(good).map(String::from).as_deref(), Ok(good));
        }
        for (bad, error) in [
            ("", NameError::Empty),
            ("7", NameError::NoLetters),
            ("--", NameError::NoLetters),
            ("Ana\nBcc: x", NameError::Invisible),
            ("\u{200F}", NameError::Invisible),
        ] {
            assert_eq!(PersonName::parse(bad), Err(error), "{bad:?}");
        }
    }

    #[test]
    fn a_header_never_gets_a_second_line() {
        for (text, line) in [
            ("Nordvik\r\nBcc: x@y.z", "Nordvik Bcc: x@y.z"),
            ("a\u{2028}b\u{85}c\td", "a b c d"),
            ("  例子 \u{0} ", "例子"),
            ("\u{202E}evil", "evil"),
        ] {
            assert_eq!(HeaderText::new(text).as_str(), line);
        }
        assert_eq!(HeaderText::new(&"å".repeat(500)).as_str().chars().count(), 200);
    }

    proptest! {
        #[test]
        fn header_text_is_always_one_visible_line(text in any::<String>()) {
            let line = HeaderText::new(&text);
            prop_assert!(!line.as_str().chars().any(is_invisible));
            prop_assert!(line.as_str().chars().count() <= 200);
            prop_assert_eq!(HeaderText::new(line.as_str()), line);
        }
        #[test]
        fn an_accepted_company_name_is_accepted_again_unchanged(text in "\\PC{0,40}") {
            if let Ok(name) = company(&text) {
                prop_assert_eq!(company(&name), Ok(name));
            }
        }
    }
}
