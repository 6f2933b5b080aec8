//! The acts on an application, E1 to E14 (4.3): each takes it with what the act brings, checks its guard
//! and gives the new one. Who may act is not asked here. E15 to E22 are in [`super::standing`].

use super::form::{Fault, Rules, faults};
use super::*;
use crate::{programme::Enrolment as Terms, time::Day};

/// Why an application or account stays as it is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum Refusal {
    /// The state does not allow the act.
    #[error("`{}` cannot happen while it is {}", .event.as_str(), .state.as_str())]
    StateNotAllowed {
        /// Where it stands.
        state: AccountState,
        /// What was wanted.
        event: Event,
    },
    /// Fields are missing or wrong.
    #[error("the application is not complete")]
    Incomplete(Vec<Fault>),
    /// The link is not the newest one sent.
    #[error("the link is not valid any more")]
    TokenNotValid,
    /// Another mail can be sent later.
    #[error("no more mails today")]
    TooManyMails,
    /// The time for it has not come.
    #[error("the time for it has not come")]
    TooEarly,
    /// The time for it is over.
    #[error("the time for it is over")]
    TooLate,
    /// Checks of the review are open.
    #[error("checks are still open")]
    ChecksOpen(Vec<String>),
    /// No such check in the programme.
    #[error("the programme has no check `{0}`")]
    CheckUnknown(String),
    /// A reason or an answer must be given.
    #[error("a text is needed")]
    TextMissing,
    /// There is no partner id yet.
    #[error("no partner id is associated")]
    PartnerIdNotAssociated,
    /// Vetting has not passed, or nothing is being vetted.
    #[error("vetting is not at this point")]
    VettingNotAllowed,
    /// Only for another tier.
    #[error("this does not concern a partner of this tier")]
    TierNotAllowed,
    /// Subscriptions still run.
    #[error("{0} subscriptions are still active")]
    ActiveSubscriptionsExist(i64),
}

impl Refusal {
    /// Our code for it (9.5).
    pub const fn code(&self) -> &'static str {
        match self {
            Self::StateNotAllowed { .. } => "EnrolmentStateNotAllowed",
            Self::Incomplete(_) => "EnrolmentIncomplete",
            Self::TokenNotValid => "VerificationLinkInvalid",
            Self::TooManyMails => "TooManyMails",
            Self::TooEarly => "TooEarly",
            Self::TooLate => "AppealWindowClosed",
            Self::ChecksOpen(_) => "ChecksOpen",
            Self::CheckUnknown(_) => "CheckUnknown",
            Self::TextMissing => "TextMissing",
            Self::PartnerIdNotAssociated => "PartnerIdNotAssociated",
            Self::VettingNotAllowed => "VettingNotAllowed",
            Self::TierNotAllowed => "TierNotAllowed",
            Self::ActiveSubscriptionsExist(_) => "ActiveSubscriptionsExist",
        }
    }
}

/// When, and by whom.
#[derive(Clone, Copy, Debug)]
pub struct Act {
    /// When.
    pub at: At,
    /// Who; absent for the system and for people without a sign-in.
    pub by: Option<UserId>,
}

pub(super) type Step = Result<Enrolment, Refusal>;

/// E1: an empty application for that tier.
pub fn open(id: AccountId, wanted: Tier, act: Act) -> Enrolment {
    let first = Entry { at: act.at, by: act.by, event: Event::Opened, state: AccountState::Draft };
    Enrolment {
        id,
        wanted,
        state: AccountState::Draft,
        tenant: None,
        applicant: None,
        profile: LegalProfile::default(),
        contact: Contact::default(),
        support: SupportContact::default(),
        security: Contact::default(),
        partner_id: PartnerIdState::None,
        email: EmailCheck::default(),
        vetting: Vetting::default(),
        requests: Vec::new(),
        documents: Vec::new(),
        rejection: None,
        submitted_at: None,
        review_started_at: None,
        pauses: Vec::new(),
        stuck_notified_at: None,
        warned_at: None,
        history: vec![first],
    }
}

fn text(text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    if text.is_empty() { Err(Refusal::TextMissing) } else { Ok(text.to_owned()) }
}

impl Enrolment {
    pub(super) fn allows(&self, event: Event) -> Result<AccountState, Refusal> {
        event.next(self.state).ok_or(Refusal::StateNotAllowed { state: self.state, event })
    }

    pub(super) fn moved(mut self, event: Event, act: Act) -> Step {
        self.state = self.allows(event)?;
        self.history.push(Entry { at: act.at, by: act.by, event, state: self.state });
        Ok(self)
    }

    /// E2: the applicant signed in with a work account; its tenant is the one that enrols.
    pub fn sign_in(mut self, tenant: TenantId, applicant: UserId, act: Act) -> Step {
        self.tenant = Some(tenant);
        self.applicant = Some(applicant);
        self.moved(Event::SignedIn, act)
    }

    /// E3: data filled in, complete or not; `fill` changes profile, contact, support and security contact.
    pub fn fill(mut self, fill: impl FnOnce(&mut Form), act: Act) -> Step {
        self.allows(Event::Filled)?;
        let mut form = Form {
            profile: std::mem::take(&mut self.profile),
            contact: std::mem::take(&mut self.contact),
            support: std::mem::take(&mut self.support),
            security: std::mem::take(&mut self.security),
        };
        fill(&mut form);
        (self.profile, self.contact) = (form.profile, form.contact);
        (self.support, self.security) = (form.support, form.security);
        // Every keystroke is saved; only the first of a row goes into the history.
        if self.history.last().is_some_and(|entry| entry.event == Event::Filled && entry.by == act.by) {
            return Ok(self);
        }
        self.moved(Event::Filled, act)
    }

    /// E4: a location is associated, now or at any time later.
    pub fn associate(mut self, location: LocationId, act: Act) -> Step {
        self.partner_id = PartnerIdState::Associated(location);
        self.moved(Event::Associated, act)
    }

    /// E4: the partner id is put off.
    pub fn postpone(mut self, act: Act) -> Step {
        self.partner_id = PartnerIdState::Postponed;
        self.moved(Event::Postponed, act)
    }

    /// E5: sent, if it is complete; the verification mail goes out with that token.
    pub fn submit(mut self, token_hash: String, rules: &Rules, act: Act) -> Step {
        self.allows(Event::Submitted)?;
        let faults = faults(&self, rules);
        if !faults.is_empty() {
            return Err(Refusal::Incomplete(faults));
        }
        self.submitted_at = Some(act.at);
        self.vetting.status = VettingStatus::Pending;
        self.email = EmailCheck { token_hash: Some(token_hash), sent_at: vec![act.at], ..EmailCheck::default() };
        self.moved(Event::Submitted, act)
    }

    fn with_token(&self, token_hash: &str) -> Result<(), Refusal> {
        if self.email.token_hash.as_deref() == Some(token_hash) { Ok(()) } else { Err(Refusal::TokenNotValid) }
    }

    /// E6: the contact followed the newest link; the review begins and its clock with it.
    pub fn confirm(mut self, token_hash: &str, act: Act) -> Step {
        self.allows(Event::Confirmed)?;
        self.with_token(token_hash)?;
        self.email.token_hash = None;
        self.email.confirmed_at = Some(act.at);
        self.review_started_at = Some(act.at);
        self.vetting.passed.push(Passed { check: "email_ownership".into(), at: act.at, by: act.by });
        self.moved(Event::Confirmed, act)
    }

    /// E7: the mail goes out again with a new token: after a business day, or else a few times a day.
    pub fn resend(mut self, token_hash: String, terms: &Terms, holidays: &[Day], act: Act) -> Step {
        self.allows(Event::Resent)?;
        let today = act.at.day();
        let waited = self.email.sent_at.last().map(|last| last.day().business_days_until(today, holidays));
        let sent_today = self.email.sent_at.iter().filter(|sent| sent.day() == today).count();
        let rested = waited.is_none_or(|days| days >= terms.resend_after_business_days);
        if !rested && i64::try_from(sent_today).is_ok_and(|sent| sent >= terms.resends_per_day) {
            return Err(Refusal::TooManyMails);
        }
        self.email.token_hash = Some(token_hash);
        self.email.sent_at.push(act.at);
        self.moved(Event::Resent, act)
    }

    /// E7 with another primary contact: the way out when the first one cannot be reached (4.4).
    pub fn replace_contact(mut self, contact: Contact, token_hash: String, rules: &Rules, act: Act) -> Step {
        self.allows(Event::Resent)?;
        self.contact = contact;
        let faults = faults(&self, rules);
        if !faults.is_empty() {
            return Err(Refusal::Incomplete(faults));
        }
        self.email.token_hash = Some(token_hash);
        self.email.sent_at.push(act.at);
        self.moved(Event::Resent, act)
    }

    /// E8: the contact followed the link and said "not me".
    pub fn disown(mut self, token_hash: &str, act: Act) -> Step {
        self.allows(Event::Disowned)?;
        self.with_token(token_hash)?;
        self.email.token_hash = None;
        self.email.disowned_at = Some(act.at);
        self.vetting.status = VettingStatus::Rejected;
        self.rejection = Some(Rejection { reason: "contact_disowned".into(), at: act.at, appeal: None });
        self.moved(Event::Disowned, act)
    }

    /// E9: nobody followed the link in time.
    pub fn time_out(mut self, terms: &Terms, act: Act) -> Step {
        self.allows(Event::TimedOut)?;
        let closes = self.submitted_at.map(|sent| sent.plus_days(terms.email_timeout_days));
        if closes.is_none_or(|closes| act.at < closes) {
            return Err(Refusal::TooEarly);
        }
        self.email.token_hash = None;
        self.moved(Event::TimedOut, act)
    }

    /// The nearest reminder that is due before it closes unconfirmed, in days; each once (E9).
    pub fn reminder_due(&self, terms: &Terms, now: At) -> Option<i64> {
        let sent = self.submitted_at.filter(|_| self.state == AccountState::EmailPending)?;
        let closes = sent.plus_days(terms.email_timeout_days);
        let days = terms.email_timeout_reminder_days.iter().copied();
        let near = days.filter(|days| now >= closes.plus_days(-days) && now < closes).min()?;
        self.email.reminded_days.is_none_or(|sent| near < sent).then_some(near)
    }

    /// E10: the operator asks for something; the clock stands still.
    pub fn ask(mut self, question: &str, act: Act) -> Step {
        self.allows(Event::Asked)?;
        self.requests.push(Request { text: text(question)?, asked_at: act.at, answer: None, answered_at: None });
        self.pauses.push(Pause { from: act.at, to: None });
        self.moved(Event::Asked, act)
    }

    /// E11: the applicant answers; the clock goes on.
    pub fn answer(mut self, answer: &str, act: Act) -> Step {
        self.allows(Event::Answered)?;
        let answer = text(answer)?;
        for request in self.requests.iter_mut().filter(|request| request.answered_at.is_none()) {
            request.answer = Some(answer.clone());
            request.answered_at = Some(act.at);
        }
        self.end_pause(act.at);
        self.moved(Event::Answered, act)
    }

    pub(super) fn end_pause(&mut self, at: At) {
        self.pauses.iter_mut().filter(|pause| pause.is_open()).for_each(|pause| pause.to = Some(at));
    }

    /// E12: one check of the review passed.
    pub fn pass_check(mut self, check: &str, terms: &Terms, act: Act) -> Step {
        self.allows(Event::CheckPassed)?;
        if !terms.checks.iter().any(|known| known == check) {
            return Err(Refusal::CheckUnknown(check.to_owned()));
        }
        if !self.vetting.passed.iter().any(|passed| passed.check == check) {
            self.vetting.passed.push(Passed { check: check.to_owned(), at: act.at, by: act.by });
        }
        self.moved(Event::CheckPassed, act)
    }

    /// E12: accepted, once every check but the decision itself has passed.
    pub fn accept(mut self, terms: &Terms, act: Act) -> Step {
        self.allows(Event::Accepted)?;
        let open: Vec<String> = self.open_checks(&terms.checks).into_iter().map(str::to_owned).collect();
        let open: Vec<String> = open.into_iter().filter(|check| check != "decision").collect();
        if !open.is_empty() {
            return Err(Refusal::ChecksOpen(open));
        }
        self.vetting.passed.push(Passed { check: "decision".into(), at: act.at, by: act.by });
        self.vetting.status = VettingStatus::Authorized;
        self.moved(Event::Accepted, act)
    }

    /// E13: rejected with a reason that the applicant reads.
    pub fn reject(mut self, reason: &str, act: Act) -> Step {
        self.allows(Event::Rejected)?;
        self.rejection = Some(Rejection { reason: text(reason)?, at: act.at, appeal: None });
        self.vetting.status = VettingStatus::Rejected;
        self.moved(Event::Rejected, act)
    }

    /// E14: the applicant appeals in time; the review begins anew. Nobody can appeal for a contact who said "not me".
    pub fn appeal(mut self, appeal: Appeal, terms: &Terms, act: Act) -> Step {
        self.allows(Event::Appealed)?;
        text(&appeal.comment)?;
        if self.email.confirmed_at.is_none() {
            return Err(Refusal::VettingNotAllowed);
        }
        let Some(rejection) = &mut self.rejection else { return Err(Refusal::VettingNotAllowed) };
        if act.at >= rejection.at.plus_days(terms.appeal_window_days) {
            return Err(Refusal::TooLate);
        }
        rejection.appeal = Some(Appeal { at: Some(act.at), ..appeal });
        self.vetting.status = VettingStatus::Pending;
        self.review_started_at = Some(act.at);
        self.pauses.clear();
        self.stuck_notified_at = None;
        self.moved(Event::Appealed, act)
    }
}

/// The parts of an application that the applicant fills in (E3).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Form {
    /// The legal profile.
    pub profile: LegalProfile,
    /// The primary contact.
    pub contact: Contact,
    /// Where customers turn to.
    pub support: SupportContact,
    /// The security contact.
    pub security: Contact,
}
