//! How far the review is: business days gone, the day to expect, and whether it is stuck (4.5).

use super::{Enrolment, Pause};
use crate::{
    account::AccountState,
    programme::Enrolment as Terms,
    time::{At, Day},
};
use serde::{Deserialize, Serialize};

/// The review as the applicant sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Business days since the review began, without those in which the operator waited for an answer.
    pub business_days: i64,
    /// The day by which it should be done; unknown before the review begins.
    pub target_day: Option<Day>,
    /// It takes longer than it should.
    pub stuck: bool,
    /// What the applicant can do.
    pub hint: Hint,
}

/// What the applicant can do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hint {
    /// Nothing: it goes its way, or it is over.
    None,
    /// Ask the contact to follow the link.
    ConfirmEmail,
    /// Send the mail again, or name another contact.
    ResendMail,
    /// Answer the operator's request.
    AnswerRequest,
    /// Read the verification guide, or open a support case.
    ContactSupport,
}

impl Hint {
    /// The word used in the API and on pages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::ConfirmEmail => "confirm_email",
            Self::ResendMail => "resend_mail",
            Self::AnswerRequest => "answer_request",
            Self::ContactSupport => "contact_support",
        }
    }
}

impl Enrolment {
    /// How far the review is now (4.5). Before the contact has confirmed the address it is on hold and never stuck.
    pub fn clock(&self, terms: &Terms, now: At, holidays: &[Day]) -> Progress {
        let most = terms.verification_business_days_maximum;
        let Some(started) = self.review_started_at else {
            let hint = self.mail_hint(terms, now, holidays);
            return Progress { business_days: 0, target_day: None, stuck: false, hint };
        };
        let end = self.decided_at().unwrap_or(now);
        let span = |from: At, to: At| from.day().business_days_until(to.day(), holidays);
        let paused: i64 = self.pauses.iter().map(|pause| span(pause.from, pause.to.unwrap_or(end))).sum();
        let business_days = span(started, end) - paused;
        let stuck = self.state == AccountState::InReview && business_days > most;
        let hint = match self.state {
            AccountState::InfoRequested => Hint::AnswerRequest,
            AccountState::InReview if stuck => Hint::ContactSupport,
            _ => Hint::None,
        };
        let target_day = Some(day_after(started.day(), most + paused, holidays));
        Progress { business_days, target_day, stuck, hint }
    }

    /// Whether the contact should now be told that it is stuck: once for a review (N-07).
    pub fn stuck_notice_due(&self, terms: &Terms, now: At, holidays: &[Day]) -> bool {
        self.stuck_notified_at.is_none() && self.clock(terms, now, holidays).stuck
    }

    fn mail_hint(&self, terms: &Terms, now: At, holidays: &[Day]) -> Hint {
        let Some(last) = self.email.sent_at.last().filter(|_| self.state == AccountState::EmailPending) else {
            return Hint::None;
        };
        let waited = last.day().business_days_until(now.day(), holidays);
        if waited >= terms.resend_after_business_days { Hint::ResendMail } else { Hint::ConfirmEmail }
    }

    /// When the review ended, if it has: the clock stops there.
    fn decided_at(&self) -> Option<At> {
        let open = matches!(self.state, AccountState::InReview | AccountState::InfoRequested);
        let decided = self.history.iter().rev().find(|entry| {
            matches!(entry.event, super::Event::Accepted | super::Event::Rejected | super::Event::Closed)
        });
        decided.filter(|_| !open).map(|entry| entry.at)
    }
}

impl Pause {
    /// Whether the clock still stands.
    pub const fn is_open(&self) -> bool {
        self.to.is_none()
    }
}

/// The day so many business days later.
fn day_after(day: Day, business_days: i64, holidays: &[Day]) -> Day {
    let mut there = day;
    let mut left = business_days;
    // Ten years of holidays without a break would end the search, not the program.
    for _ in 0..3_660 {
        if left <= 0 {
            break;
        }
        there = there.plus_days(1);
        left -= i64::from(there.is_business_day(holidays));
    }
    there
}
