//! What mail says (22): every notification with its id and its variables, and how its text is put together.
//! Texts are programme data in `locales/<lang>/mail.ftl`; nothing is sent from here.

use crate::texts::{self, Texts};
use domain::programme::Programme;
use fluent_bundle::FluentArgs;
use std::collections::BTreeMap;

macro_rules! notifications {
    ($($id:literal $name:ident $key:literal [$($variable:ident)*];)+) => {
        /// A notification. One number of the specification (22) may be said in several ways, each with a text of its own.
        #[allow(missing_docs, reason = "the name and the text of each say it")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Notification { $($name),+ }

        impl Notification {
            /// Every notification.
            pub const ALL: &'static [Notification] = &[$(Notification::$name),+];
            /// The number of the specification: `N-10`. Several notifications may share one.
            pub const fn id(self) -> &'static str {
                match self { $(Notification::$name => $id),+ }
            }
            /// The unique name, by which it is kept in the outbox and found in `mail.ftl`.
            pub const fn key(self) -> &'static str {
                match self { $(Notification::$name => $key),+ }
            }
            /// What its text may speak of; whoever sends it gives all of these.
            pub const fn variables(self) -> &'static [&'static str] {
                match self { $(Notification::$name => &[$(stringify!($variable)),*]),+ }
            }
            /// The notification of that unique name.
            pub fn named(key: &str) -> Option<Notification> {
                Self::ALL.iter().copied().find(|notification| notification.key() == key)
            }
        }
    };
}

notifications! {
    "N-01" EmailVerification "email-verification" [name company link disown_link];
    "N-01" EnrolmentClosing "enrolment-closing" [name company days link];
    "N-02" EnrolmentStatusChanged "enrolment-status-changed" [name company status link];
    "N-03" VerificationPassed "verification-passed" [name company link];
    "N-04" DocumentRequested "document-requested" [name company request link];
    "N-05" VerificationRejected "verification-rejected" [name company reason appeal_until link];
    "N-06" AgreementSigned "agreement-signed" [company region version signer signed_at sha256 link];
    "N-07" VerificationStuck "verification-stuck" [name company check link];
    "N-08" AgreementReminder "agreement-reminder" [company region link];
    "N-08" AgreementNewVersion "agreement-new-version" [company version summary enforce_from link];
    "N-08" AgreementEnforcementNear "agreement-enforcement-near" [company version days enforce_from link];
    "N-09" PartnershipInvitation "partnership-invitation" [inviter country region message expires link];
    "N-10" PartnershipAccepted "partnership-accepted" [provider reseller];
    "N-10" PartnershipDeclined "partnership-declined" [provider reseller];
    "N-10" PartnershipToConfirm "partnership-to-confirm" [provider reseller email link];
    "N-11" ResellerAdminAccessRemoved "reseller-admin-access-removed" [partner customer];
    "N-12" PartnershipEndRequested "partnership-end-requested" [provider reseller reason object_until];
    "N-12" PartnershipEndRefused "partnership-end-refused" [provider reseller reason];
    "N-12" PartnershipEnded "partnership-ended" [provider reseller];
    "N-13" CustomerInvitation "customer-invitation" [inviter country region provider message expires link];
    "N-13" GdapInvitation "gdap-invitation" [inviter country name message expires link];
    "N-14" RelationshipAccepted "relationship-accepted" [partner customer];
    "N-14" RelationshipDeclined "relationship-declined" [customer];
    "N-15" RelationshipRemoved "relationship-removed" [partner customer];
    "N-16" CustomerAgreementAttested "customer-agreement-attested" [name customer partner agreed_on title link];
    "N-17" AdminAccessGranted "admin-access-granted" [partner customer];
    "N-17" AdminAccessRemoved "admin-access-removed" [partner customer];
    "N-17" GdapApproved "gdap-approved" [partner customer name expires];
    "N-17" GdapTerminated "gdap-terminated" [partner customer name];
    "N-18" GdapExpiring "gdap-expiring" [partner customer name days expires];
    "N-18" GdapExpired "gdap-expired" [partner customer name];
    "N-19" OrderPlaced "order-placed" [item quantity customer subscription actor];
    "N-19" OrderFailed "order-failed" [item quantity customer reason];
    "N-19" SubscriptionRenewed "subscription-renewed" [item quantity customer subscription ends];
    "N-19" RenewalComing "renewal-coming" [item quantity customer subscription ends];
    "N-19" RenewalWithoutReseller "renewal-without-reseller" [item quantity customer subscription ends reseller];
    "N-19" SubscriptionChanged "subscription-changed" [item quantity customer subscription actor];
    "N-19" SubscriptionCancelled "subscription-cancelled" [item quantity customer subscription actor];
    "N-19" SubscriptionSuspended "subscription-suspended" [item quantity customer subscription actor];
    "N-19" SubscriptionReactivated "subscription-reactivated" [item quantity customer subscription actor];
    "N-19" SubscriptionExpired "subscription-expired" [item quantity customer subscription disabled_on];
    "N-19" SubscriptionDisabled "subscription-disabled" [item quantity customer subscription deleted_on];
    "N-19" SubscriptionDeletionComing "subscription-deletion-coming" [item quantity customer subscription deleted_on];
    "N-20" AccountSuspended "account-suspended" [company reason link];
    "N-20" AccountReinstated "account-reinstated" [company link];
    "N-21" DirectBillRestricted "direct-bill-restricted" [company reason link];
    "N-21" DirectBillAtRisk "direct-bill-at-risk" [company requirements due link];
    "N-22" InvoiceReady "invoice-ready" [company number period total due link];
    "N-23" PaymentOverdue "payment-overdue" [company number total due days link];
    "N-24" CreditNear "credit-near" [company percent limit available link];
    "N-24" CreditExceeded "credit-exceeded" [company limit link];
    "N-25" TransferRequested "transfer-requested" [current future customer items expires link];
    "N-25" TransferAccepted "transfer-accepted" [current future customer items];
    "N-25" TransferRejected "transfer-rejected" [current future customer items];
    "N-25" TransferExpired "transfer-expired" [current future customer items];
    "N-25" TransferCompleted "transfer-completed" [current future customer items];
    "N-26" CaseCreated "case-created" [number title link];
    "N-26" CaseUpdated "case-updated" [number title note link];
    "N-26" CaseClosed "case-closed" [number title note link];
    "N-27" Announcement "announcement" [title summary link];
    "N-27" PolicyChange "policy-change" [title summary effective link];
    "N-28" RevenueWarning "revenue-warning" [reseller region revenue minimum due];
    "N-28" RevenueEnforced "revenue-enforced" [reseller region revenue minimum];
    "N-29" SecurityIncident "security-incident" [company incident link];
    "N-30" UserCreated "user-created" [name company sign_in link];
    "N-30" RolesChanged "roles-changed" [name company sign_in roles actor];
    "N-31" CreditCheckPassed "credit-check-passed" [name company link];
    "N-31" CreditCheckFailed "credit-check-failed" [name company reason link];
    "N-32" ResellerBlockedOrder "reseller-blocked-order" [provider reseller customer steps];
    "N-33" UsageAnomaly "usage-anomaly" [customer subscription incident link];
}

/// Free text by somebody else: quoted line by line, so that nobody takes it for the operator's words.
const QUOTED: &[&str] = &["message", "reason", "request", "note", "incident", "summary"];

/// Lists of words of the programme, separated by commas: each is said in the reader's language, one a line.
const LISTS: &[(&str, &str)] = &[("steps", "step"), ("roles", "role"), ("requirements", "requirement")];

/// Numbers that the text may count with.
const COUNTS: &[&str] = &["days"];

/// Single words of the programme, said in the reader's language.
const WORDS: &[(&str, &str)] = &[("status", "account-state"), ("check", "check")];

/// A mail without its recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// One line, safe in a header.
    pub subject: String,
    /// Plain text.
    pub body: String,
}

/// The texts of mails with the words they may need.
#[derive(Debug)]
pub struct MailTexts {
    /// `mail.ftl` of every language.
    pub mails: Texts,
    /// `terms.ftl` of every language.
    pub terms: Texts,
    /// Names that every text may use: `operator` and `programme`.
    pub names: BTreeMap<String, String>,
    /// Notifications that may be switched off say so.
    pub optional: Vec<String>,
}

impl Notification {
    /// Cannot be switched off (22). A change of the rules reaches everyone, other announcements only who asked.
    pub fn mandatory(self, programme: &Programme) -> bool {
        self == Self::PolicyChange || programme.notifications.mandatory.iter().any(|id| id == self.id())
    }
}

/// Writes a mail. Words that were not given are left out; words that were are cleaned, so that none can begin a new
/// header line, hide its direction or speak in the operator's name.
pub fn compose(texts: &MailTexts, language: &str, what: Notification, given: &BTreeMap<String, String>) -> Mail {
    let words = words(texts, language, what, given);
    let text = |key: &str, part: Option<&str>| texts.mails.get(language, key, part, &words).unwrap_or_default();
    let footer = if texts.optional.iter().any(|id| id == what.id()) { "footer-optional" } else { "footer" };
    let body = format!("{}\n\n-- \n{}\n", paragraphs(&text(what.key(), Some("body"))), text(footer, None));
    Mail { subject: one_line(&text(what.key(), Some("subject"))), body }
}

fn words<'a>(
    texts: &MailTexts,
    language: &str,
    what: Notification,
    given: &BTreeMap<String, String>,
) -> FluentArgs<'a> {
    let mut words = FluentArgs::new();
    for (name, value) in &texts.names {
        words.set(name.clone(), one_line(value));
    }
    for &name in what.variables() {
        let value = given.get(name).map(String::as_str).unwrap_or_default();
        // Texts choose by `$has-provider`, because Fluent cannot compare with the empty text.
        words.set(format!("has-{}", name.replace('_', "-")), if value.trim().is_empty() { "no" } else { "yes" });
        match value.trim().parse::<i64>() {
            // A number chooses between singular and plural; ids and years stay as they were written.
            Ok(number) if COUNTS.contains(&name) => words.set(name, number),
            _ => words.set(name, said(texts, language, name, value)),
        }
    }
    words
}

/// A value as the reader may see it.
fn said(texts: &MailTexts, language: &str, name: &str, value: &str) -> String {
    let term = |prefix: &str, word: &str| {
        let key = format!("{prefix}-{}", word.replace('_', "-"));
        if texts.terms.knows(&key) { texts.terms.word(language, &key) } else { one_line(word) }
    };
    if let Some((_, prefix)) = LISTS.iter().find(|(list, _)| *list == name) {
        let lines = value.split(',').map(str::trim).filter(|word| !word.is_empty());
        return lines.map(|word| format!("- {}", term(prefix, word))).collect::<Vec<_>>().join("\n");
    }
    if let Some((_, prefix)) = WORDS.iter().find(|(single, _)| *single == name) {
        return term(prefix, value);
    }
    if QUOTED.contains(&name) {
        let lines = value.trim().lines().map(|line| format!("> {}", one_line(line)));
        return lines.collect::<Vec<_>>().join("\n");
    }
    one_line(value)
}

/// Parts that were left out leave no gaps: at most one empty line between paragraphs.
fn paragraphs(text: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim_end) {
        let gap = line.is_empty() && kept.last().is_none_or(|last| last.is_empty());
        if !gap {
            kept.push(line);
        }
    }
    kept.join("\n").trim_end().to_owned()
}

/// Control characters and marks of direction become blanks or nothing, and runs of blanks one.
fn one_line(text: &str) -> String {
    let directs = |c: char| matches!(c, '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    let kept = text.chars().filter(|c| !directs(*c)).map(|c| if breaks(c) { ' ' } else { c });
    kept.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is wrong with a language's `mail.ftl`: a notification without subject or body, a variable nobody gives.
pub fn faults(mails: &Texts, language: &str, source: &str) -> Vec<String> {
    let used = texts::variables(source);
    let mut faults = Vec::new();
    for key in ["footer", "footer-optional"] {
        if mails.get(language, key, None, &FluentArgs::new()).is_none() {
            faults.push(format!("`{key}` is missing"));
        }
    }
    for what in Notification::ALL {
        for part in ["subject", "body"] {
            if mails.get(language, what.key(), Some(part), &FluentArgs::new()).is_none() {
                faults.push(format!("`{}.{part}` is missing", what.key()));
            }
        }
        for name in used.get(what.key()).into_iter().flatten() {
            let plain = name.strip_prefix("has-").unwrap_or(name).replace('-', "_");
            let known =
                what.variables().contains(&plain.as_str()) || ["operator", "programme"].contains(&name.as_str());
            if !known {
                faults.push(format!("`{}` uses `${name}`, which nobody gives", what.key()));
            }
        }
    }
    for key in used.keys().filter(|key| !key.starts_with("footer") && !key.starts_with('-')) {
        if Notification::named(key).is_none() {
            faults.push(format!("`{key}` is no notification"));
        }
    }
    faults
}

#[cfg(test)]
mod tests;
