//! What may happen to a subscription between purchase and the end of its term (17.2, 17.3): start, suspend, reactivate,
//! cancel, seats, name, renewal switch, reseller of record. Each act takes the subscription and gives the new one.

use crate::{
    id::SubscriptionId,
    order::{Line, Order, ResellerSince, SeatBatch, Subscription, SubscriptionState},
    programme::Programme,
    time::{At, Day},
};
use jiff::Span;
use serde::{Deserialize, Serialize};

/// The windows and limits of the programme (26).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Windows {
    /// Hours after a purchase in which it can be cancelled and its seats taken back.
    pub seat_hours: i64,
    /// Hours after a purchase in which cancelling costs nothing.
    pub full_refund_hours: i64,
    /// Most changes of one subscription.
    pub updates: i64,
}

impl From<&Programme> for Windows {
    fn from(programme: &Programme) -> Self {
        let (windows, limits) = (&programme.windows, &programme.limits);
        let full_refund_hours = windows.seat_full_refund_hours;
        Self { seat_hours: windows.seat_hours, full_refund_hours, updates: limits.subscription_updates }
    }
}

/// The quantities an item allows on one subscription.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowed {
    /// Smallest quantity.
    pub minimum: i64,
    /// Largest quantity.
    pub maximum: i64,
}

/// What a cancellation gives back (17.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refund {
    /// Everything.
    Full,
    /// The days not used.
    ProRata,
}

/// Why a subscription stays as it is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum SubscriptionRefusal {
    /// The term is no ISO 8601 duration of whole months or years.
    #[error("`{0}` is no term: write P1M, P1Y or P3Y")]
    TermUnknown(String),
    /// The state does not allow the act.
    #[error("the subscription is {}", .0.as_str())]
    StateNotAllowed(SubscriptionState),
    /// Seats cannot change while it is suspended.
    #[error("the subscription is suspended, so its quantity cannot change")]
    Suspended,
    /// Outside what the item allows.
    #[error("the quantity must be between {minimum} and {maximum}")]
    QuantityNotAllowed {
        /// Smallest quantity.
        minimum: i64,
        /// Largest quantity.
        maximum: i64,
    },
    /// More seats than were added inside the window.
    #[error("{refundable} seats were added within the last {hours} hours; only those can be taken back")]
    SeatWindowClosed {
        /// How many can still be taken back.
        refundable: i64,
        /// The length of the window.
        hours: i64,
    },
    /// Cancelling is no longer possible.
    #[error("the {hours} hours after the purchase are over")]
    CancelWindowClosed {
        /// The length of the window.
        hours: i64,
    },
    /// The term is over.
    #[error("the term is over")]
    TermOver,
    /// Changed too often.
    #[error("the subscription has been changed too often")]
    TooManyUpdates,
    /// The name is empty, too long or has control characters.
    #[error("the name needs 1 to 256 characters, none of them a control character")]
    NameNotAllowed,
}

impl SubscriptionRefusal {
    /// Our code for it (9.5).
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TermUnknown(_) => "TermUnknown",
            Self::StateNotAllowed(_) => "SubscriptionStateNotAllowed",
            Self::Suspended => "SubscriptionSuspended",
            Self::QuantityNotAllowed { .. } => "QuantityNotAllowed",
            Self::SeatWindowClosed { .. } => "SeatWindowClosed",
            Self::CancelWindowClosed { .. } => "CancelWindowClosed",
            Self::TermOver => "SubscriptionTermOver",
            Self::TooManyUpdates => "TooManyUpdates",
            Self::NameNotAllowed => "FriendlyNameInvalid",
        }
    }
    /// The number of the compatible wire API, where it has one.
    pub const fn wire_code(&self) -> Option<i64> {
        Some(match self {
            Self::TermUnknown(_) => 800017,
            Self::StateNotAllowed(SubscriptionState::Deleted) => 2011,
            Self::StateNotAllowed(_) => 800096,
            Self::Suspended => 2001,
            Self::QuantityNotAllowed { .. } => 2002,
            Self::SeatWindowClosed { .. } => 900214,
            Self::CancelWindowClosed { .. } => 900117,
            Self::TermOver => 900277,
            Self::TooManyUpdates => 900311,
            Self::NameNotAllowed => return None,
        })
    }
}

type Change = Result<Subscription, SubscriptionRefusal>;

/// The first day of cycle or term number `count` after a start: the anchor day, or the last day of a shorter month
/// (18.7). Counted from the first start each time, so that the 31st comes back after February.
pub fn cycle_start(start: Day, months: i32, count: i32) -> Option<Day> {
    let span = Span::new().try_months(i64::from(months) * i64::from(count)).ok()?;
    start.0.checked_add(span).ok().map(Day)
}

/// How many months a term lasts: P1M is 1, P1Y is 12.
pub fn term_months(term: &str) -> Result<i32, SubscriptionRefusal> {
    let unknown = || SubscriptionRefusal::TermUnknown(term.to_owned());
    let iso = Some(term.trim()).filter(|term| term.starts_with('P')).ok_or_else(unknown)?;
    let span: Span = iso.parse().map_err(|_| unknown())?;
    let months = i32::from(span.get_years()) * 12 + span.get_months();
    let whole = span == Span::new().years(span.get_years()).months(span.get_months()).fieldwise();
    if months >= 1 && whole { Ok(months) } else { Err(unknown()) }
}

/// The subscription an order line makes, running from `at` (17.2).
pub fn start(id: SubscriptionId, order: &Order, line: &Line, at: At) -> Change {
    let end = cycle_start(at.day(), term_months(&line.term)?, 1);
    let reseller = line.reseller.clone();
    Ok(Subscription {
        id,
        order: order.id,
        seller: order.seller,
        customer: order.customer,
        item: line.item.clone(),
        reference: line.reference.clone(),
        friendly_name: line.friendly_name.clone(),
        quantity: line.quantity,
        term: line.term.clone(),
        billing_cycle: line.billing_cycle.clone(),
        currency: line.currency.clone(),
        price: line.price,
        reseller_history: reseller.iter().map(|id| ResellerSince { reseller: Some(id.clone()), from: at }).collect(),
        reseller,
        additional: line.additional.clone(),
        support_tenant: order.seller,
        parent: line.parent,
        auto_renew: true,
        state: SubscriptionState::Active,
        started_at: at,
        term_ends_at: end.ok_or_else(|| SubscriptionRefusal::TermUnknown(line.term.clone()))?.start(),
        suspended_at: None,
        updates: 0,
        batches: vec![SeatBatch { quantity: line.quantity, added_at: at }],
    })
}

impl Subscription {
    /// The last day of the running term; the renewal is on the next one. `term_ends_at` is the first instant after it.
    pub fn last_day(&self) -> Day {
        self.term_ends_at.day().plus_days(-1)
    }

    /// Stops it: users lose access, it stays billed, and it will not renew (17.2).
    pub fn suspend(mut self, now: At, windows: &Windows) -> Change {
        self.open_for_change(&[SubscriptionState::Active], windows)?;
        self.state = SubscriptionState::Suspended;
        self.suspended_at = Some(now);
        self.auto_renew = false;
        Ok(self.changed())
    }

    /// Lets it run again, before its term ends. The renewal stays off until somebody switches it on.
    pub fn reactivate(mut self, now: At, windows: &Windows) -> Change {
        self.open_for_change(&[SubscriptionState::Suspended], windows)?;
        if now >= self.term_ends_at {
            return Err(SubscriptionRefusal::TermOver);
        }
        self.state = SubscriptionState::Active;
        self.suspended_at = None;
        Ok(self.changed())
    }

    /// Ends it inside the window after the purchase; a suspension does not stop that clock (X16).
    pub fn cancel(mut self, now: At, windows: &Windows) -> Result<(Subscription, Refund), SubscriptionRefusal> {
        self.open_for_change(&[SubscriptionState::Active, SubscriptionState::Suspended], windows)?;
        if now > self.started_at.plus_hours(windows.seat_hours) {
            return Err(SubscriptionRefusal::CancelWindowClosed { hours: windows.seat_hours });
        }
        let full = now <= self.started_at.plus_hours(windows.full_refund_hours);
        self.state = SubscriptionState::Deleted;
        self.auto_renew = false;
        Ok((self.changed(), if full { Refund::Full } else { Refund::ProRata }))
    }

    /// How many seats can still be taken back: those of the batches added inside the window.
    pub fn refundable(&self, now: At, windows: &Windows) -> i64 {
        let young = |batch: &&SeatBatch| now <= batch.added_at.plus_hours(windows.seat_hours);
        self.batches.iter().filter(young).map(|batch| batch.quantity).sum()
    }

    /// Sets the number of seats: more at any time, fewer only out of young batches, the youngest first (17.3).
    pub fn set_quantity(mut self, quantity: i64, allowed: Allowed, now: At, windows: &Windows) -> Change {
        if self.state == SubscriptionState::Suspended {
            return Err(SubscriptionRefusal::Suspended);
        }
        if quantity == self.quantity {
            return Ok(self);
        }
        self.open_for_change(&[SubscriptionState::Active], windows)?;
        let Allowed { minimum, maximum } = allowed;
        if quantity < minimum.max(1) || quantity > maximum {
            return Err(SubscriptionRefusal::QuantityNotAllowed { minimum, maximum });
        }
        if quantity > self.quantity {
            self.batches.push(SeatBatch { quantity: quantity - self.quantity, added_at: now });
        } else {
            let refundable = self.refundable(now, windows);
            if self.quantity - quantity > refundable {
                return Err(SubscriptionRefusal::SeatWindowClosed { refundable, hours: windows.seat_hours });
            }
            self.take_back(self.quantity - quantity);
        }
        self.quantity = quantity;
        Ok(self.changed())
    }

    fn take_back(&mut self, mut seats: i64) {
        self.batches.sort_by_key(|batch| batch.added_at);
        for batch in self.batches.iter_mut().rev() {
            let taken = seats.min(batch.quantity);
            batch.quantity -= taken;
            seats -= taken;
        }
        self.batches.retain(|batch| batch.quantity > 0);
    }

    /// Gives it another name.
    pub fn rename(mut self, name: &str, windows: &Windows) -> Change {
        let name = name.trim();
        if name.is_empty() || name.chars().count() > 256 || name.chars().any(char::is_control) {
            return Err(SubscriptionRefusal::NameNotAllowed);
        }
        if name == self.friendly_name {
            return Ok(self);
        }
        self.open_for_change(LIVE, windows)?;
        self.friendly_name = name.to_owned();
        Ok(self.changed())
    }

    /// Switches the renewal: off at any time before the end, on only while it runs.
    pub fn set_auto_renew(mut self, on: bool, now: At, windows: &Windows) -> Change {
        if on == self.auto_renew {
            return Ok(self);
        }
        self.open_for_change(if on { &[SubscriptionState::Active] } else { LIVE }, windows)?;
        if now >= self.term_ends_at {
            return Err(SubscriptionRefusal::TermOver);
        }
        self.auto_renew = on;
        Ok(self.changed())
    }

    /// Names another reseller of record, or none; who was it before stays in the history (invariant 5).
    pub fn set_reseller(mut self, reseller: Option<String>, now: At, windows: &Windows) -> Change {
        if reseller == self.reseller {
            return Ok(self);
        }
        self.open_for_change(LIVE, windows)?;
        self.reseller_history.push(ResellerSince { reseller: reseller.clone(), from: now });
        self.reseller = reseller;
        Ok(self.changed())
    }

    /// Who was reseller of record at that instant: what tier-2 lines are split by (X22).
    pub fn reseller_at(&self, at: At) -> Option<&str> {
        let before = self.reseller_history.iter().filter(|since| since.from <= at);
        before.max_by_key(|since| since.from).and_then(|since| since.reseller.as_deref())
    }

    fn open_for_change(&self, states: &[SubscriptionState], windows: &Windows) -> Result<(), SubscriptionRefusal> {
        if !states.contains(&self.state) {
            return Err(SubscriptionRefusal::StateNotAllowed(self.state));
        }
        if self.updates >= windows.updates {
            return Err(SubscriptionRefusal::TooManyUpdates);
        }
        Ok(())
    }

    fn changed(mut self) -> Self {
        self.updates += 1;
        self
    }
}

/// States in which there is still something to manage.
const LIVE: &[SubscriptionState] =
    &[SubscriptionState::Pending, SubscriptionState::Active, SubscriptionState::Suspended];

#[cfg(test)]
mod tests;
