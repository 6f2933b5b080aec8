//! Mail addresses: one strict reading for the whole system, and which of them a company's contact may not have
//! (4.2, A11, A14).

use crate::{lookalike::skeleton, programme::Programme, tenant::Cloud};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A mail address with a plain local part and a domain in lower-case ASCII (IDNA).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress {
    local: String,
    domain: String,
}

/// Why an address is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum EmailRefusal {
    /// It is no address that mail can be sent to with certainty.
    #[error("not a mail address")]
    EmailInvalid,
    /// It is at a web-mail provider.
    #[error("an address at a web-mail provider")]
    ContactEmailWebmail,
    /// It names a role and not a person.
    #[error("an address of a role, not of a person")]
    EmailRoleAddress,
    /// It is on a tenant's default domain, which receives no mail.
    #[error("an address on a default domain, which receives no mail")]
    EmailTenantDomain,
    /// It is on a government's domain, which enrols in the government cloud.
    #[error("an address on a government domain")]
    EmailGovernment,
}

impl EmailRefusal {
    /// Our code for it (9.5).
    pub const fn code(self) -> &'static str {
        match self {
            Self::EmailInvalid => "EmailInvalid",
            Self::ContactEmailWebmail => "ContactEmailWebmail",
            Self::EmailRoleAddress => "EmailRoleAddress",
            Self::EmailTenantDomain => "EmailTenantDomain",
            Self::EmailGovernment => "EmailGovernment",
        }
    }
}

impl EmailAddress {
    /// Reads an address. Refused are quoted local parts, address literals, comments, groups, routes, characters that
    /// are not ASCII before the @, and domains that fail strict UTS 46 or stand under no public suffix.
    pub fn parse(text: &str) -> Result<Self, EmailRefusal> {
        let (local, domain) = text.trim_matches(' ').split_once('@').ok_or(EmailRefusal::EmailInvalid)?;
        let domain = ascii_domain(domain).ok_or(EmailRefusal::EmailInvalid)?;
        let plain = |c: char| c.is_ascii_alphanumeric() || "#$&'*+-/=?^_`{|}~.".contains(c);
        let dots = local.starts_with('.') || local.ends_with('.') || local.contains("..");
        let fits = (1..=64).contains(&local.len()) && local.len() + 1 + domain.len() <= 254;
        if !fits || dots || !local.chars().all(plain) {
            return Err(EmailRefusal::EmailInvalid);
        }
        Ok(Self { local: local.to_owned(), domain })
    }

    /// The part before the @, as written.
    pub fn local(&self) -> &str {
        &self.local
    }
    /// The domain in lower-case ASCII.
    pub fn domain(&self) -> &str {
        &self.domain
    }
    /// The domain that somebody registered: `firma.co.uk` of `mail.firma.co.uk`.
    pub fn registrable_domain(&self) -> &str {
        psl::domain_str(&self.domain).unwrap_or(&self.domain)
    }
    /// The form by which two addresses of one mailbox are the same: small letters, no plus tag.
    pub fn canonical(&self) -> String {
        format!("{}@{}", self.mailbox(), self.domain)
    }
    fn mailbox(&self) -> String {
        let untagged = self.local.split_once('+').map_or(self.local.as_str(), |(mailbox, _)| mailbox);
        // A mailbox that is all tag keeps it: `+x@` is not `@`.
        let mailbox = if untagged.is_empty() { &self.local } else { untagged };
        mailbox.to_ascii_lowercase()
    }
    /// Whether it is on that domain or below it.
    pub fn is_on(&self, domain: &str) -> bool {
        let above = self.domain.strip_suffix(domain);
        above.is_some_and(|above| above.is_empty() || above.ends_with('.'))
    }
}

/// The domain in lower-case ASCII, if it is a name on the public internet: what domains of tenants are read with, too.
pub fn ascii_domain(text: &str) -> Option<String> {
    let ascii = idna::domain_to_ascii_strict(text).ok()?;
    let last = ascii.rsplit('.').next()?;
    let numeric = last.bytes().all(|byte| byte.is_ascii_digit());
    (!numeric && ascii.len() <= 253 && psl::domain_str(&ascii).is_some()).then_some(ascii)
}

/// Web-mail providers: exact registrable domains, and names under every public suffix (`yahoo.*`).
#[derive(Clone, Copy, Debug)]
pub struct WebMail<'a> {
    /// `gmail.com`, with everything below it.
    pub domains: &'a [String],
    /// `yahoo`, which stands for yahoo.co.jp and all others.
    pub names: &'a [String],
}

impl WebMail<'_> {
    /// Whether the address is at one of them.
    pub fn refuses(&self, address: &EmailAddress) -> bool {
        self.domains.iter().any(|domain| address.is_on(domain)) || self.has_name(address.domain())
    }

    /// Only suffixes of registries count: `yahoo.example` and a customer's page on a hosting domain are no web-mail.
    fn has_name(&self, domain: &str) -> bool {
        let registry = psl::suffix(domain.as_bytes()).filter(|suffix| suffix.typ() == Some(psl::Type::Icann));
        let registered = registry.and_then(|_| psl::domain_str(domain));
        let label = registered.and_then(|registered| registered.split('.').next());
        label.is_some_and(|label| self.names.iter().any(|name| name == label))
    }

    /// The provider an address pretends to be at: its domain looks like that one, or has it in front
    /// (`gmail.com.evil.example`). A matter for review, not for refusal (A14).
    pub fn pretends(&self, address: &EmailAddress) -> Option<&str> {
        if self.refuses(address) {
            return None;
        }
        let (seen, _) = idna::domain_to_unicode(address.registrable_domain());
        let label = |domain: &str| skeleton(domain.split('.').next().unwrap_or(domain));
        let seen = label(&seen);
        let looks = |known: &&String| {
            let in_front = address.domain().strip_prefix(known.as_str()).is_some_and(|rest| rest.starts_with('.'))
                || address.domain().contains(&format!(".{known}."));
            // Short labels such as `me` or `qq` are found by chance.
            in_front || known.len() >= 7 && label(known) == seen
        };
        let domains = self.domains.iter().filter(|known| known.contains('.')).find(looks).map(String::as_str);
        let name = || self.names.iter().find(|name| name.len() >= 5 && skeleton(name) == seen).map(String::as_str);
        domains.or_else(name)
    }
}

/// Whether a company's contact may have this address in this cloud; every reason why not.
pub fn contact_refusals(address: &EmailAddress, programme: &Programme, cloud: Cloud) -> Vec<EmailRefusal> {
    let words = &programme.words;
    let web_mail = WebMail { domains: &words.web_mail_domains, names: &words.web_mail_names };
    let government = cloud == Cloud::Global && words.government_suffixes.iter().any(|suffix| address.is_on(suffix));
    let found = [
        (web_mail.refuses(address), EmailRefusal::ContactEmailWebmail),
        (address.is_on(&programme.operator.tenant_domain), EmailRefusal::EmailTenantDomain),
        (government, EmailRefusal::EmailGovernment),
        (names_a_role(&address.mailbox(), &words.role_words), EmailRefusal::EmailRoleAddress),
    ];
    found.into_iter().filter(|(there, _)| *there).map(|(_, refusal)| refusal).collect()
}

/// A local part made of role words, numbers and signs only: `info`, `sales.team`, `support2`.
fn names_a_role(mailbox: &str, roles: &[String]) -> bool {
    let is_role = |word: &str| roles.iter().any(|role| role == word);
    let mut words = mailbox.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty()).peekable();
    is_role(mailbox) || words.peek().is_some() && words.all(is_role)
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.local, self.domain)
    }
}
impl FromStr for EmailAddress {
    type Err = EmailRefusal;
    fn from_str(text: &str) -> Result<Self, EmailRefusal> {
        Self::parse(text)
    }
}
impl TryFrom<String> for EmailAddress {
    type Error = EmailRefusal;
    fn try_from(text: String) -> Result<Self, EmailRefusal> {
        Self::parse(&text)
    }
}
impl From<EmailAddress> for String {
    fn from(address: EmailAddress) -> Self {
        address.to_string()
    }
}

#[cfg(test)]
mod tests;
