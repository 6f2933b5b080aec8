//! The acts on an account after its review, E15 to E22 (4.3): it trades, its data changes, it is stopped and let go.

use super::steps::{Act, Refusal, Step};
use super::*;

impl Enrolment {
    /// E15: the partner agreement is signed, so that trade can begin.
    pub fn activate(self, act: Act) -> Step {
        self.allows(Event::Activated)?;
        if !matches!(self.partner_id, PartnerIdState::Associated(_)) {
            return Err(Refusal::PartnerIdNotAssociated);
        }
        if self.vetting.status != VettingStatus::Authorized {
            return Err(Refusal::VettingNotAllowed);
        }
        self.moved(Event::Activated, act)
    }

    /// E16: legal data changed; only what differs is looked at again, and trade stays open. The country never changes.
    pub fn change_profile(mut self, profile: LegalProfile, act: Act) -> Step {
        self.allows(Event::DataChanged)?;
        if profile.address.country != self.profile.address.country {
            return Err(Refusal::VettingNotAllowed);
        }
        let (old, new) = (&self.profile, &profile);
        let mut changed = self.vetting.changed.clone();
        let items = [
            ("company_name", old.company_name != new.company_name),
            ("address", old.address != new.address),
            ("registration_number", old.registration_number != new.registration_number),
            ("tax_id", old.tax_id != new.tax_id),
        ];
        changed.extend(items.into_iter().filter(|(_, differs)| *differs).map(|(item, _)| item.to_owned()));
        changed.sort();
        changed.dedup();
        self.vetting.changed = changed;
        if !self.vetting.changed.is_empty() {
            self.vetting.status = VettingStatus::Pending;
        }
        self.profile = profile;
        self.moved(Event::DataChanged, act)
    }

    /// E16: the operator accepts the changed data.
    pub fn accept_change(mut self, act: Act) -> Step {
        self.allows(Event::ChangeAccepted)?;
        self.change_pending()?;
        self.vetting.status = VettingStatus::Authorized;
        self.vetting.changed.clear();
        self.moved(Event::ChangeAccepted, act)
    }

    /// E17: the operator rejects the changed data.
    pub fn reject_change(mut self, act: Act) -> Step {
        self.allows(Event::ChangeRejected)?;
        self.change_pending()?;
        self.vetting.status = VettingStatus::Rejected;
        self.moved(Event::ChangeRejected, act)
    }

    fn change_pending(&self) -> Result<(), Refusal> {
        let pending = self.vetting.status == VettingStatus::Pending && !self.vetting.changed.is_empty();
        if pending { Ok(()) } else { Err(Refusal::VettingNotAllowed) }
    }

    /// E18: the operator, or an overdue invoice, stops new purchases. The reason is kept on the account.
    pub fn suspend(self, act: Act) -> Step {
        self.moved(Event::Suspended, act)
    }

    /// E19: the cause is cured. Rejected changes count as settled.
    pub fn reinstate(mut self, act: Act) -> Step {
        self.allows(Event::Reinstated)?;
        self.vetting.status = VettingStatus::Authorized;
        self.vetting.changed.clear();
        self.moved(Event::Reinstated, act)
    }

    /// E20: a direct-bill partner no longer meets the requirements and was given notice before.
    pub fn restrict(self, noticed_at: At, act: Act) -> Step {
        self.allows(Event::Restricted)?;
        if self.wanted != Tier::DirectBill {
            return Err(Refusal::TierNotAllowed);
        }
        if noticed_at >= act.at {
            return Err(Refusal::TooEarly);
        }
        self.moved(Event::Restricted, act)
    }

    /// E21: a reseller lost its authorisation (4.7).
    pub fn deauthorise(self, act: Act) -> Step {
        self.allows(Event::Deauthorised)?;
        if self.wanted != Tier::IndirectReseller {
            return Err(Refusal::TierNotAllowed);
        }
        self.moved(Event::Deauthorised, act)
    }

    /// E22: ended by the operator or the partner, once nothing runs any more that it sold.
    pub fn close(mut self, active_subscriptions: i64, act: Act) -> Step {
        self.allows(Event::Closed)?;
        if active_subscriptions > 0 {
            return Err(Refusal::ActiveSubscriptionsExist(active_subscriptions));
        }
        self.email.token_hash = None;
        self.end_pause(act.at);
        self.moved(Event::Closed, act)
    }
}
