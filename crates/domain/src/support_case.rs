//! Support cases: tickets about the portal, tickets for a customer, and programme cases such as the end of a
//! partnership, which carries its own decision (21).

use crate::{account::Contact, id::*, time::At, time::Day};
use serde::{Deserialize, Serialize};

/// A case and everything said in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SupportCase {
    /// Its id.
    pub id: CaseId,
    /// The number people quote: digits only.
    pub number: String,
    /// Who opened it.
    pub tenant: TenantId,
    /// The user who opened it; absent for programs.
    #[serde(default)]
    pub opened_by: Option<UserId>,
    /// Whom to answer.
    pub contact: Contact,
    /// The customer it is about.
    #[serde(default)]
    pub customer: Option<TenantId>,
    /// The topic's key: `end_partnership`.
    pub topic: String,
    /// `ticket`, `customer` or `programme`.
    pub kind: String,
    /// How urgent.
    pub severity: String,
    /// One line.
    pub title: String,
    /// The whole of it.
    pub description: String,
    /// The product it is about; empty when none.
    #[serde(default)]
    pub product: String,
    /// Where it stands.
    pub state: CaseState,
    /// What was said since, oldest first.
    #[serde(default)]
    pub notes: Vec<CaseNote>,
    /// The end of a partnership asked for.
    #[serde(default)]
    pub ending: Option<Ending>,
    /// The first answer is due by then.
    pub answer_by: At,
    /// When it was opened.
    pub created_at: At,
    /// When it was changed last.
    pub updated_at: At,
    /// When it was closed.
    #[serde(default)]
    pub closed_at: Option<At>,
}

/// Where a case stands. Approved, rejected and withdrawn are ends of a programme case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseState {
    /// The operator works on it.
    Open,
    /// The operator waits for an answer.
    AttentionNeeded,
    /// Granted.
    Approved,
    /// Not granted; the last note says why.
    Rejected,
    /// Taken back by who opened it.
    Withdrawn,
    /// Done.
    Closed,
}

impl CaseState {
    /// The word used in policies, tables and the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::AttentionNeeded => "attention_needed",
            Self::Approved => "approved",
            Self::Rejected => "rejected",
            Self::Withdrawn => "withdrawn",
            Self::Closed => "closed",
        }
    }
    /// Something can still happen.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::AttentionNeeded)
    }
}

/// Something said in a case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CaseNote {
    /// Who said it.
    pub by: String,
    /// In whose name.
    pub tenant: TenantId,
    /// What was said.
    pub text: String,
    /// When.
    pub at: At,
}

/// The end of a partnership, asked for by one side (S2 note).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ending {
    /// The partnership.
    pub partnership: PartnershipId,
    /// The other party, which is told and may object.
    pub other: TenantId,
    /// Why.
    pub reason: String,
    /// The day wished for.
    pub requested_for: Day,
    /// The other party may object until the end of this day; an objection is heard but is no veto.
    pub object_until: Day,
    /// What the other party had to say.
    #[serde(default)]
    pub objection: Option<CaseNote>,
}

/// Why a case cannot go that way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the case is {0}")]
pub struct CaseOver(pub &'static str);

impl SupportCase {
    /// Adds a note. A note by who opened it hands the case back to the operator.
    ///
    /// # Errors
    /// [`CaseOver`] when it is over.
    pub fn note(mut self, note: CaseNote) -> Result<Self, CaseOver> {
        self.still_open()?;
        if note.tenant == self.tenant {
            self.state = CaseState::Open;
        }
        self.updated_at = note.at;
        self.notes.push(note);
        Ok(self)
    }
    /// The operator asks back.
    ///
    /// # Errors
    /// [`CaseOver`] when it is over.
    pub fn ask_back(self, note: CaseNote) -> Result<Self, CaseOver> {
        let mut case = self.note(note)?;
        case.state = CaseState::AttentionNeeded;
        Ok(case)
    }
    /// Ends it in one of the final states.
    ///
    /// # Errors
    /// [`CaseOver`] when it is over already.
    pub fn end(mut self, state: CaseState, note: Option<CaseNote>, at: At) -> Result<Self, CaseOver> {
        self.still_open()?;
        self.state = state;
        self.notes.extend(note);
        self.updated_at = at;
        self.closed_at = Some(at);
        Ok(self)
    }
    fn still_open(&self) -> Result<(), CaseOver> {
        if self.state.is_open() { Ok(()) } else { Err(CaseOver(self.state.as_str())) }
    }
}

/// The day so many business days after a day (4.5).
pub fn business_days_after(day: Day, count: i64, holidays: &[Day]) -> Day {
    let mut there = day;
    let mut left = count;
    while left > 0 {
        there = there.plus_days(1);
        left -= i64::from(there.is_business_day(holidays));
    }
    there
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn case() -> SupportCase {
        let at: At = "2021-06-01T10:00:00Z".parse().unwrap();
        SupportCase {
            id: CaseId(Uuid::nil()),
            number: "1".into(),
            tenant: TenantId(Uuid::nil()),
            opened_by: None,
            contact: Contact::default(),
            customer: None,
            topic: "api".into(),
            kind: "ticket".into(),
            severity: "minimal".into(),
            title: "The API".into(),
            description: "does not answer".into(),
            product: String::new(),
            state: CaseState::Open,
            notes: vec![],
            ending: None,
            answer_by: at.plus_hours(8),
            created_at: at,
            updated_at: at,
            closed_at: None,
        }
    }
    fn note(tenant: u128) -> CaseNote {
        let at: At = "2021-06-02T10:00:00Z".parse().unwrap();
        CaseNote { by: "x".into(), tenant: TenantId(Uuid::from_u128(tenant)), text: "hello".into(), at }
    }

    #[test]
    fn an_answer_of_the_requester_hands_the_case_back() {
        let asked = case().ask_back(note(9)).unwrap();
        assert_eq!(asked.state, CaseState::AttentionNeeded);
        let answered = asked.note(note(0)).unwrap();
        assert_eq!((answered.state, answered.notes.len()), (CaseState::Open, 2));
    }

    #[test]
    fn a_case_that_is_over_stays_over() {
        let at = case().created_at;
        let over = case().end(CaseState::Withdrawn, None, at).unwrap();
        assert_eq!(over.closed_at, Some(at));
        assert_eq!(over.clone().note(note(0)), Err(CaseOver("withdrawn")));
        assert_eq!(over.end(CaseState::Approved, None, at), Err(CaseOver("withdrawn")));
    }

    #[test]
    fn five_business_days_leave_the_weekend_out() {
        let tuesday: Day = "2021-06-01".parse().unwrap();
        assert_eq!(business_days_after(tuesday, 5, &[]).to_string(), "2021-06-08");
    }
}
