//! A partner's way into the programme: everything collected, asked, answered and decided (4). The acts are in
//! [`steps`] and [`standing`], the mandatory data in [`form`], the clock of the review in [`progress`].

pub mod form;
pub mod progress;
pub mod standing;
pub mod steps;

use crate::{
    account::{AccountState, Address, Contact, Tier},
    id::*,
    time::At,
};
use serde::{Deserialize, Serialize};

/// An application and what became of it; the id is the account's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Enrolment {
    /// The account it is about.
    pub id: AccountId,
    /// The tier applied for.
    pub wanted: Tier,
    /// Where it stands; the account's state is the same.
    pub state: AccountState,
    /// The tenant, once the applicant has signed in (E2).
    #[serde(default)]
    pub tenant: Option<TenantId>,
    /// The work account of the applicant.
    #[serde(default)]
    pub applicant: Option<UserId>,
    /// The legal profile.
    #[serde(default)]
    pub profile: LegalProfile,
    /// The primary contact, who gets the verification mail and all news.
    #[serde(default)]
    pub contact: Contact,
    /// Where customers turn to.
    #[serde(default)]
    pub support: SupportContact,
    /// The security contact.
    #[serde(default)]
    pub security: Contact,
    /// The partner id: still open, put off, or associated (E4).
    #[serde(default)]
    pub partner_id: PartnerIdState,
    /// The verification of the contact's address.
    #[serde(default)]
    pub email: EmailCheck,
    /// What the review found.
    #[serde(default)]
    pub vetting: Vetting,
    /// What the operator asked for.
    #[serde(default)]
    pub requests: Vec<Request>,
    /// What the applicant uploaded.
    #[serde(default)]
    pub documents: Vec<Document>,
    /// Why it was rejected, and the appeal.
    #[serde(default)]
    pub rejection: Option<Rejection>,
    /// When it was sent (E5).
    #[serde(default)]
    pub submitted_at: Option<At>,
    /// When the review began (E6); the clock counts from here.
    #[serde(default)]
    pub review_started_at: Option<At>,
    /// Spans in which the clock stood still.
    #[serde(default)]
    pub pauses: Vec<Pause>,
    /// When the contact was told that it is stuck (N-07).
    #[serde(default)]
    pub stuck_notified_at: Option<At>,
    /// When a direct-bill partner was told that it may be restricted (N-21).
    #[serde(default)]
    pub warned_at: Option<At>,
    /// Everything that happened, oldest first.
    pub history: Vec<Entry>,
}

/// The company as registered (4.2).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LegalProfile {
    /// Registered name.
    pub company_name: String,
    /// Legal address; its country is the tenant's for good (T-3).
    pub address: Address,
    /// Registration number, mandatory in 24 countries.
    pub registration_number: String,
    /// Telephone, mandatory in the same countries.
    pub phone: String,
    /// A number in a register of businesses.
    pub business_register_id: String,
    /// Tax number.
    pub tax_id: String,
}

/// What customers see (4.2).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SupportContact {
    /// Mail address.
    pub email: String,
    /// Telephone.
    pub phone: String,
    /// Website.
    pub website: String,
}

/// Whether there is a partner id (4.3).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartnerIdState {
    /// Not looked at yet.
    #[default]
    None,
    /// Put off on purpose; no agreement and no trade until it is there.
    Postponed,
    /// This location.
    Associated(LocationId),
}

/// The verification of the primary contact's address.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct EmailCheck {
    /// SHA-256 of the token that is valid now, hex.
    pub token_hash: Option<String>,
    /// When mails were sent, oldest first.
    pub sent_at: Vec<At>,
    /// When the contact followed the link.
    pub confirmed_at: Option<At>,
    /// When the contact said "not me".
    pub disowned_at: Option<At>,
    /// The shortest reminder sent before the application closes, in days.
    pub reminded_days: Option<i64>,
}

/// What the review found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Vetting {
    /// None, Pending, Authorized or Rejected.
    pub status: VettingStatus,
    /// Checks that passed, with who found so and when.
    pub passed: Vec<Passed>,
    /// Items of the legal profile that are looked at again after a change (E16).
    pub changed: Vec<String>,
}

/// The outcome of vetting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum VettingStatus {
    /// Not begun.
    #[default]
    None,
    /// Going on.
    Pending,
    /// Passed.
    Authorized,
    /// Failed.
    Rejected,
}

/// What vetting waits for now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SubStatus {
    /// Data is being entered.
    Entry,
    /// The contact's click.
    EmailOwnership,
    /// Proof that the company owns the domain.
    EmailDomain,
    /// Proof that the contact works there.
    EmploymentVerification,
    /// Proof that the company exists.
    BusinessVerification,
    /// The decision.
    Decision,
    /// Another check, such as due diligence.
    Other,
}

/// A check that passed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Passed {
    /// The check, by its key in the programme: `business`.
    pub check: String,
    /// When.
    pub at: At,
    /// Who found so.
    pub by: Option<UserId>,
}

/// A document or questionnaire the operator asked for (E10).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// What is needed, in the operator's words.
    pub text: String,
    /// When.
    pub asked_at: At,
    /// The applicant's answer.
    #[serde(default)]
    pub answer: Option<String>,
    /// When it was answered.
    #[serde(default)]
    pub answered_at: Option<At>,
}

/// A small document the applicant uploaded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The name of the file.
    pub file_name: String,
    /// `application/pdf` and so on.
    pub media_type: String,
    /// The bytes in base64.
    pub base64: String,
    /// When.
    pub at: At,
    /// Who.
    #[serde(default)]
    pub by: Option<UserId>,
}

/// A refusal and what followed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rejection {
    /// The reason, shown to the applicant.
    pub reason: String,
    /// When.
    pub at: At,
    /// The appeal (E14).
    #[serde(default)]
    pub appeal: Option<Appeal>,
}

/// What the applicant brings forward against a refusal.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Appeal {
    /// The kind of document: `registration`, `tax_certificate`, `domain_ownership`.
    pub document_type: String,
    /// In the applicant's words.
    pub comment: String,
    /// When.
    #[serde(default)]
    pub at: Option<At>,
}

/// A span in which the clock of the review stood still.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// From when.
    pub from: At,
    /// Until when; still standing when absent.
    #[serde(default)]
    pub to: Option<At>,
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// When.
    pub at: At,
    /// Who did it; absent for the system and for people without a sign-in.
    #[serde(default)]
    pub by: Option<UserId>,
    /// What it was.
    pub event: Event,
    /// The state after it.
    pub state: AccountState,
}

macro_rules! events {
    ($($(#[doc = $doc:literal])+ $name:ident = $word:literal;)+) => {
        /// What can happen to an application or account (4.3, E1 to E22).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum Event {$(
            $(#[doc = $doc])+
            #[serde(rename = $word)]
            $name,
        )+}
        impl Event {
            /// Every event.
            pub const ALL: &'static [Event] = &[$(Event::$name),+];
            /// The word used in the API and in the log.
            pub const fn as_str(self) -> &'static str {
                match self {$(Event::$name => $word),+}
            }
        }
    };
}

events! {
    /// E1: begun.
    Opened = "opened";
    /// E2: the applicant signed in with a work account.
    SignedIn = "signed_in";
    /// E3: data filled in.
    Filled = "filled";
    /// E4: a partner id associated.
    Associated = "associated";
    /// E4: the partner id put off.
    Postponed = "postponed";
    /// E5: sent.
    Submitted = "submitted";
    /// E6: the contact's address confirmed.
    Confirmed = "confirmed";
    /// E7: the mail sent again.
    Resent = "resent";
    /// E8: the contact said "not me".
    Disowned = "disowned";
    /// E9: never confirmed.
    TimedOut = "timed_out";
    /// E10: a document asked for.
    Asked = "asked";
    /// E11: the document given.
    Answered = "answered";
    /// E12: one check passed.
    CheckPassed = "check_passed";
    /// E12: all checks accepted.
    Accepted = "accepted";
    /// E13: rejected.
    Rejected = "rejected";
    /// E14: appealed.
    Appealed = "appealed";
    /// E15: the agreement signed.
    Activated = "activated";
    /// E16: legal data changed.
    DataChanged = "data_changed";
    /// E16: the changed data accepted.
    ChangeAccepted = "change_accepted";
    /// E17: the changed data rejected.
    ChangeRejected = "change_rejected";
    /// E18: suspended.
    Suspended = "suspended";
    /// E19: reinstated.
    Reinstated = "reinstated";
    /// E20: restricted.
    Restricted = "restricted";
    /// E21: authorisation lost.
    Deauthorised = "deauthorised";
    /// E22: closed.
    Closed = "closed";
}

impl Event {
    /// The state after this event, if it may happen in that state: the edges of 4.3 and no others.
    pub const fn next(self, from: AccountState) -> Option<AccountState> {
        use AccountState as S;
        Some(match (self, from) {
            (Self::SignedIn | Self::Filled | Self::Postponed, S::Draft) => S::Draft,
            (Self::Associated, state) if can_have_partner_id(state) => state,
            (Self::Submitted, S::Draft) => S::EmailPending,
            (Self::Confirmed, S::EmailPending) => S::InReview,
            (Self::Resent, S::EmailPending) => S::EmailPending,
            (Self::Disowned, S::EmailPending) | (Self::Rejected, S::InReview) => S::Rejected,
            (Self::TimedOut, S::EmailPending) => S::Closed,
            (Self::Asked, S::InReview) => S::InfoRequested,
            (Self::Answered, S::InfoRequested) | (Self::Appealed, S::Rejected) => S::InReview,
            (Self::CheckPassed, S::InReview) => S::InReview,
            (Self::Accepted, S::InReview) => S::Qualified,
            (Self::Activated, S::Qualified) => S::Active,
            (Self::DataChanged | Self::ChangeAccepted, S::Active) => S::Active,
            (Self::ChangeRejected | Self::Suspended, S::Active) => S::Suspended,
            (Self::Reinstated, S::Suspended) => S::Active,
            (Self::Restricted, S::Active) => S::Restricted,
            (Self::Deauthorised, S::Active) => S::Deauthorised,
            (Self::Closed, state) if !matches!(state, S::Closed) => S::Closed,
            _ => return None,
        })
    }
}

/// Put off or not, a partner id can be given at any time while there is something to give it to.
const fn can_have_partner_id(state: AccountState) -> bool {
    !matches!(state, AccountState::Rejected | AccountState::Deauthorised | AccountState::Closed)
}

impl SubStatus {
    /// The word of the wire API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Entry => "Entry",
            Self::EmailOwnership => "EmailOwnership",
            Self::EmailDomain => "EmailDomain",
            Self::EmploymentVerification => "EmploymentVerification",
            Self::BusinessVerification => "BusinessVerification",
            Self::Decision => "Decision",
            Self::Other => "Other",
        }
    }
}

impl Enrolment {
    /// The checks of the review that have not passed, in the programme's order.
    pub fn open_checks<'a>(&self, checks: &'a [String]) -> Vec<&'a str> {
        let passed = |check: &&String| self.vetting.passed.iter().any(|passed| passed.check == **check);
        checks.iter().filter(|check| !passed(check)).map(String::as_str).collect()
    }

    /// What vetting waits for now; `checks` are the programme's.
    pub fn sub_status(&self, checks: &[String]) -> SubStatus {
        match (self.state, self.open_checks(checks).first().copied()) {
            (AccountState::Draft, _) => SubStatus::Entry,
            (AccountState::EmailPending, _) | (_, Some("email_ownership")) => SubStatus::EmailOwnership,
            (_, Some("email_domain")) => SubStatus::EmailDomain,
            (_, Some("employment")) => SubStatus::EmploymentVerification,
            (_, Some("business")) => SubStatus::BusinessVerification,
            (_, Some("decision") | None) => SubStatus::Decision,
            (_, Some(_)) => SubStatus::Other,
        }
    }
}

#[cfg(test)]
mod tests;
