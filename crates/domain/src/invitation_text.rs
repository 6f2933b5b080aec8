//! The inviter's own words in an invitation: plain text in which nothing can be clicked but our own link (A12).

use crate::lookalike::is_invisible;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

/// What may stay in the text although it can be clicked.
#[derive(Clone, Copy, Debug)]
pub struct Own<'a> {
    /// The host of our own links, from the configuration.
    pub host: &'a str,
    /// Mail domains of the inviter's company, lower-case ASCII.
    pub mail_domains: &'a [String],
}

/// The text that is sent, and what was taken out of it, to be shown to the sender.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cleaned {
    /// The text.
    pub text: String,
    /// The pieces removed, in their order.
    pub removed: Vec<String>,
}

/// The text is longer than allowed.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("the text has {characters} characters, at most {maximum} are possible")]
pub struct TooLong {
    /// How long it is.
    pub characters: usize,
    /// How long it may be.
    pub maximum: usize,
}

/// Ways to write a dot that is meant to be read as one.
const DOTS: &[&str] = &["[.]", "(.)", "{.}", "[dot]", "(dot)", "{dot}", "[punkt]", "(punkt)", "。"];

/// Beginnings that programs turn into something to click, also without a host.
const SCHEMES: &[&str] = &[
    "http:",
    "https:",
    "ftp:",
    "sftp:",
    "file:",
    "javascript:",
    "vbscript:",
    "data:",
    "mailto:",
    "tel:",
    "sms:",
    "callto:",
    "skype:",
    "tg:",
    "whatsapp:",
    "intent:",
    "ms-word:",
    "ms-excel:",
    "ms-appinstaller:",
    "blob:",
    "view-source:",
    "about:",
    "magnet:",
    "bitcoin:",
    "feed:",
    "ssh:",
    "ldap:",
    "search-ms:",
    "web+",
];

/// Takes out tags, foreign links and mail addresses, characters that cannot be seen, and runs of empty lines.
pub fn clean(text: &str, own: &Own, maximum: usize) -> Result<Cleaned, TooLong> {
    let characters = text.chars().count();
    if characters > maximum {
        return Err(TooLong { characters, maximum });
    }
    let lines = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}', '\u{85}'], "\n");
    let visible: String = lines.chars().filter(|c| *c == '\n' || *c == '\t' || !is_invisible(*c)).collect();
    let mut removed = Vec::new();
    let plain = without_tags(&visible, &mut removed);
    let mut kept = String::new();
    for piece in plain.split_inclusive(is_gap) {
        let word = piece.trim_end_matches(is_gap);
        if is_foreign(word, own) {
            removed.push(word.to_owned());
            kept.push_str(&piece[word.len()..]);
        } else {
            kept.push_str(piece);
        }
    }
    Ok(Cleaned { text: tidy(&kept), removed })
}

/// Where one word ends and the next begins; Chinese text has no blanks but its own signs.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || "，、；！？（）《》「」『』【】“”".contains(c)
}

/// Takes `<...>` out where it can be a tag; a sign that compares two numbers stays.
fn without_tags(text: &str, removed: &mut Vec<String>) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        let (before, tag) = rest.split_at(start);
        kept.push_str(before);
        let is_tag = tag[1..].starts_with(|c: char| c.is_alphabetic() || "/!?".contains(c));
        let end = tag.find('>').map_or(tag.len(), |end| end + 1);
        if is_tag {
            removed.push(tag[..end].to_owned());
            kept.push(' ');
            rest = &tag[end..];
        } else {
            kept.push('<');
            rest = &tag[1..];
        }
    }
    kept + rest
}

/// One blank between words and at most one empty line between paragraphs.
fn tidy(text: &str) -> String {
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let mut tidy: Vec<String> = Vec::new();
    for line in lines {
        if !line.is_empty() || tidy.last().is_some_and(|last| !last.is_empty()) {
            tidy.push(line);
        }
    }
    tidy.join("\n").trim().to_owned()
}

/// Whether a word could be clicked and leads elsewhere than to us.
fn is_foreign(word: &str, own: &Own) -> bool {
    let mut plain = word.nfkc().filter(|c| !is_invisible(*c)).collect::<String>().to_lowercase().replace('\\', "/");
    for dot in DOTS {
        plain = plain.replace(dot, ".");
    }
    plain = plain
        .replace("hxxp", "http")
        .replace("h**p", "http")
        .replace("[:]", ":")
        .replace("[at]", "@")
        .replace("(at)", "@");
    let bare = plain.trim_matches(|c: char| !c.is_alphanumeric() && c != '/');
    if is_own(bare, own) {
        return false;
    }
    plain.contains("//")
        || plain.contains("](")
        || SCHEMES.iter().any(|scheme| plain.contains(scheme))
        || plain.split(|c: char| !(c.is_alphanumeric() || ".-_".contains(c))).any(is_host)
}

/// Our host alone or over https, or a mail address of the inviter's company.
fn is_own(word: &str, own: &Own) -> bool {
    if let Some((local, domain)) = word.split_once('@') {
        let plain = local.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-_+".contains(&byte));
        return plain && !local.is_empty() && own.mail_domains.iter().any(|known| known == domain);
    }
    let rest = word.strip_prefix("https://").unwrap_or(word);
    rest.strip_prefix(own.host).is_some_and(|path| path.is_empty() || path.starts_with('/') && is_path(path))
}

/// A path that stays on its host whatever a program makes of it.
fn is_path(path: &str) -> bool {
    !path.contains("//") && path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/-_.~?=&%".contains(&byte))
}

/// Whether programs take it for a host: a name under a public suffix, or four numbers.
fn is_host(piece: &str) -> bool {
    let name = piece.trim_matches(|c: char| !c.is_alphanumeric());
    let labels: Vec<&str> = name.split('.').collect();
    if labels.len() < 2 || labels.iter().any(|label| label.is_empty()) {
        return false;
    }
    if labels.len() == 4 && labels.iter().all(|label| label.parse::<u8>().is_ok()) {
        return true;
    }
    let Ok(ascii) = idna::domain_to_ascii(name) else { return true };
    psl::suffix(ascii.as_bytes()).is_some_and(|suffix| suffix.is_known() && suffix.as_bytes().len() < ascii.len())
}

#[cfg(test)]
mod tests;
