//! The windows to the second, the seat batches, and every state that forbids an act.

use super::*;
use crate::money::UnitPrice;
use proptest::prelude::*;
use uuid::Uuid;

const W: Windows = Windows { seat_hours: 168, full_refund_hours: 24, updates: 1200 };
const SEATS: Allowed = Allowed { minimum: 1, maximum: 300 };

fn at(text: &str) -> At {
    text.parse().unwrap()
}
fn bought(term: &str, quantity: i64, when: &str) -> Subscription {
    let nobody = Uuid::nil();
    let line = Line {
        number: 0,
        item: "OFF-STD".into(),
        reference: "OFF-STD".into(),
        quantity,
        term: term.into(),
        billing_cycle: "monthly".into(),
        currency: "EUR".into(),
        price: UnitPrice(10_080_000),
        retail: UnitPrice(12_600_000),
        friendly_name: String::new(),
        reseller: Some("7100001".into()),
        additional: vec![],
        attested: false,
        parent: None,
        subscription: None,
    };
    let order = Order {
        id: nobody.into(),
        seller: Uuid::from_u128(1).into(),
        seller_partner_id: "6100001".into(),
        customer: Uuid::from_u128(2).into(),
        lines: vec![line.clone()],
        billing_cycle: "monthly".into(),
        currency: "EUR".into(),
        status: "completed".into(),
        decision: nobody.into(),
        placed_by: None,
        created_at: at(when),
    };
    start(nobody.into(), &order, &line, at(when)).unwrap()
}
fn ten() -> Subscription {
    bought("P1M", 10, "2021-06-01T10:00:00Z")
}

#[test]
fn the_windows_tested_here_are_those_of_the_programme() {
    let csp: Programme = toml::from_str(include_str!("../../../../programmes/csp/programme.toml")).unwrap();
    assert_eq!(Windows::from(&csp), W);
}

#[test]
fn a_term_ends_the_day_before_its_anchor_or_the_last_day_of_a_short_month() {
    for (term, started, last) in [
        ("P1M", "2021-01-31T10:00:00Z", "2021-02-27"),
        ("P1M", "2020-01-31T10:00:00Z", "2020-02-28"),
        ("P1M", "2021-01-30T10:00:00Z", "2021-02-27"),
        ("P1M", "2021-06-01T10:00:00Z", "2021-06-30"),
        ("P1Y", "2021-01-14T16:57:14Z", "2022-01-13"),
        ("P1Y", "2020-02-29T00:00:00Z", "2021-02-27"),
        ("P3Y", "2021-09-14T16:44:03Z", "2024-09-13"),
    ] {
        assert_eq!(bought(term, 1, started).last_day().to_string(), last, "{term} from {started}");
    }
}

#[test]
fn cycles_come_back_to_the_anchor_after_a_short_month() {
    let from: Day = "2021-01-31".parse().unwrap();
    let starts: Vec<String> = (1..=4).map(|n| cycle_start(from, 1, n).unwrap().to_string()).collect();
    assert_eq!(starts, ["2021-02-28", "2021-03-31", "2021-04-30", "2021-05-31"]);
}

#[test]
fn a_term_is_whole_months() {
    for (term, months) in [("P1M", 1), ("P1Y", 12), ("P3Y", 36), ("P1Y6M", 18)] {
        assert_eq!(term_months(term), Ok(months));
    }
    for bad in ["", "none", "1 year", "P0M", "-P1M", "P7D", "P1M1D", "PT1H", "P1MT1H"] {
        assert_eq!(term_months(bad), Err(SubscriptionRefusal::TermUnknown(bad.into())), "{bad}");
    }
}

#[test]
fn cancelling_is_free_for_a_day_pro_rata_for_a_week_and_then_over_x16() {
    let cancel = |hours: i64| ten().cancel(ten().started_at.plus_hours(hours), &W).map(|(_, refund)| refund);
    let closed = Err(SubscriptionRefusal::CancelWindowClosed { hours: 168 });
    for (hours, expected) in [
        (23, Ok(Refund::Full)),
        (24, Ok(Refund::Full)),
        (25, Ok(Refund::ProRata)),
        (167, Ok(Refund::ProRata)),
        (168, Ok(Refund::ProRata)),
        (169, closed.clone()),
    ] {
        assert_eq!(cancel(hours), expected, "{hours} h");
    }
    let late = At(ten().started_at.plus_hours(168).0 + 1);
    assert_eq!(ten().cancel(late, &W).map(|(_, refund)| refund), closed, "one microsecond late");
    let suspended = ten().suspend(ten().started_at.plus_hours(2), &W).unwrap();
    assert_eq!(suspended.clone().cancel(late, &W).map(|(_, r)| r), closed, "a suspension does not stop the clock");
    assert_eq!(suspended.cancel(ten().started_at.plus_hours(3), &W).unwrap().0.state, SubscriptionState::Deleted);
}

#[test]
fn seats_go_back_only_out_of_the_batch_added_this_week_x16() {
    let day = |n: i64| ten().started_at.plus_days(n);
    let fifteen = ten().set_quantity(15, SEATS, day(20), &W).unwrap();
    assert_eq!((fifteen.quantity, fifteen.refundable(day(22), &W)), (15, 5));
    let refused = fifteen.clone().set_quantity(8, SEATS, day(22), &W).unwrap_err();
    assert_eq!(refused, SubscriptionRefusal::SeatWindowClosed { refundable: 5, hours: 168 });
    assert_eq!((refused.code(), refused.wire_code()), ("SeatWindowClosed", Some(900214)));
    let ten_again = fifteen.clone().set_quantity(10, SEATS, day(22), &W).unwrap();
    assert_eq!((ten_again.quantity, ten_again.refundable(day(22), &W)), (10, 0), "the batch is used up");
    assert!(ten_again.set_quantity(9, SEATS, day(22), &W).is_err());
    assert!(fifteen.clone().set_quantity(10, SEATS, day(27), &W).is_ok(), "on the last instant of the week");
    assert!(fifteen.set_quantity(14, SEATS, At(day(27).0 + 1), &W).is_err());
}

#[test]
fn the_quantity_stays_inside_what_the_item_allows() {
    let range = Allowed { minimum: 5, maximum: 12 };
    let set = |quantity| ten().set_quantity(quantity, range, ten().started_at, &W).map(|s| s.quantity);
    let refused = Err(SubscriptionRefusal::QuantityNotAllowed { minimum: 5, maximum: 12 });
    assert_eq!((set(5), set(12), set(10)), (Ok(5), Ok(12), Ok(10)));
    for quantity in [4, 13, 0, -1, i64::MIN, i64::MAX] {
        assert_eq!(set(quantity), refused, "{quantity}");
    }
    let none = Allowed { minimum: 0, maximum: 12 };
    assert!(ten().set_quantity(0, none, ten().started_at, &W).is_err(), "no seats at all is a cancellation");
}

#[test]
fn a_suspended_subscription_only_comes_back_before_its_term_ends() {
    let now = at("2021-06-10T00:00:00Z");
    let suspended = ten().suspend(now, &W).unwrap();
    assert_eq!((suspended.suspended_at, suspended.auto_renew), (Some(now), false));
    assert_eq!(suspended.clone().set_quantity(11, SEATS, now, &W), Err(SubscriptionRefusal::Suspended));
    assert_eq!(
        suspended.clone().set_auto_renew(true, now, &W),
        Err(SubscriptionRefusal::StateNotAllowed(SubscriptionState::Suspended))
    );
    let end = suspended.term_ends_at;
    let back = suspended.clone().reactivate(At(end.0 - 1), &W).unwrap();
    assert_eq!((back.state, back.suspended_at, back.auto_renew), (SubscriptionState::Active, None, false));
    assert_eq!(suspended.reactivate(end, &W), Err(SubscriptionRefusal::TermOver));
    assert!(ten().reactivate(now, &W).is_err(), "what runs cannot be reactivated");
}

#[test]
fn nothing_changes_what_is_over() {
    for state in [SubscriptionState::Expired, SubscriptionState::Disabled, SubscriptionState::Deleted] {
        let over = || Subscription { state, ..ten() };
        let now = ten().started_at;
        let refused = SubscriptionRefusal::StateNotAllowed(state);
        assert_eq!(over().suspend(now, &W).unwrap_err(), refused);
        assert_eq!(over().reactivate(now, &W).unwrap_err(), refused);
        assert_eq!(over().cancel(now, &W).unwrap_err(), refused);
        assert_eq!(over().set_quantity(11, SEATS, now, &W).unwrap_err(), refused);
        assert_eq!(over().rename("Office", &W).unwrap_err(), refused);
        assert_eq!(over().set_auto_renew(false, now, &W).unwrap_err(), refused);
        assert_eq!(over().set_reseller(None, now, &W).unwrap_err(), refused);
    }
}

#[test]
fn a_change_of_reseller_keeps_who_it_was_x22() {
    let (june, july) = (at("2021-06-20T00:00:00Z"), at("2021-07-05T00:00:00Z"));
    let moved = ten().set_reseller(Some("7300001".into()), june, &W).unwrap().set_reseller(None, july, &W).unwrap();
    assert_eq!((moved.reseller.as_deref(), moved.updates), (None, 2));
    for (when, who) in [
        ("2021-05-31T00:00:00Z", None),
        ("2021-06-19T23:59:59Z", Some("7100001")),
        ("2021-06-20T00:00:00Z", Some("7300001")),
        ("2021-07-06T00:00:00Z", None),
    ] {
        assert_eq!(moved.reseller_at(at(when)), who, "{when}");
    }
}

#[test]
fn the_1201st_change_is_refused_and_no_change_counts_as_none() {
    let often = Subscription { updates: 1199, ..ten() };
    let last = often.rename("Head office", &W).unwrap();
    assert_eq!(last.updates, 1200);
    assert_eq!(last.clone().rename("Head office", &W).unwrap().updates, 1200);
    let refused = last.rename("Branch", &W).unwrap_err();
    assert_eq!((refused.code(), refused.wire_code()), ("TooManyUpdates", Some(900311)));
}

#[test]
fn a_name_is_one_line_of_text() {
    assert_eq!(ten().rename("  例子 ", &W).unwrap().friendly_name, "例子");
    for bad in ["", "   ", "a\r\nb", "a\u{0}", &"x".repeat(257)] {
        assert_eq!(ten().rename(bad, &W), Err(SubscriptionRefusal::NameNotAllowed), "{bad:?}");
    }
}

proptest! {
    /// However seats come and go, the batches add up to the quantity, and old seats never go back.
    #[test]
    fn the_batches_always_add_up(wishes in prop::collection::vec((1i64..320, 0i64..200), 1..30)) {
        let mut held = ten();
        let mut now = held.started_at;
        for (wish, hours) in wishes {
            now = now.plus_hours(hours);
            let before = held.clone();
            let old: i64 = before.quantity - before.refundable(now, &W);
            if let Ok(after) = held.clone().set_quantity(wish, SEATS, now, &W) {
                prop_assert_eq!(after.quantity, wish);
                prop_assert!(after.quantity >= old);
                held = after;
            } else {
                prop_assert!(wish > 300 || wish < old);
            }
            prop_assert_eq!(held.batches.iter().map(|b| b.quantity).sum::<i64>(), held.quantity);
        }
    }
}
