//! The boundaries of 7.6 and X18, and the nine cells of the behaviour matrix.

use super::*;
use crate::programme::Programme;
use std::sync::LazyLock;
use uuid::Uuid;

static TERMS: LazyLock<Gdap> = LazyLock::new(|| {
    let csp: Programme = toml::from_str(include_str!("../../../../programmes/csp/programme.toml")).unwrap();
    csp.gdap
});

fn at(text: &str) -> At {
    text.parse().unwrap()
}
fn day(number: i64) -> At {
    at("2021-06-01T10:00:00Z").plus_days(number)
}
fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}
fn wish() -> Wish {
    let roles = vec!["user_administrator".to_owned(), "global_reader".to_owned()];
    Wish { name: "Servicedesk".into(), roles, duration: "P60D".into(), auto_extend: false }
}
fn asked(wish: Wish) -> Delegation {
    wish.draft(id(1).into(), id(2).into(), &TERMS, day(0)).unwrap().finalise().unwrap()
}
fn running(wish: Wish) -> Delegation {
    asked(wish).approve(id(3).into(), &TERMS, day(0)).unwrap()
}
fn group(name: &str, roles: &[&str]) -> Assignment {
    Assignment { group: name.into(), roles: roles.iter().map(|role| (*role).to_owned()).collect() }
}
fn refused(wish: Wish) -> DelegationRefusal {
    wish.draft(id(1).into(), id(2).into(), &TERMS, day(0)).unwrap_err()
}

fn out_of_range(duration: &str) -> DelegationRefusal {
    let (minimum, maximum) = ("P1D".into(), "P2Y".into());
    DelegationRefusal::DurationNotAllowed { duration: duration.into(), minimum, maximum }
}

#[test]
fn a_delegation_lasts_from_one_day_to_two_years_x18() {
    for (duration, end) in [
        ("P1D", "2021-06-02T10:00:00Z"),
        ("P2Y", "2023-06-01T10:00:00Z"),
        ("P730D", "2023-06-01T10:00:00Z"),
        ("P24M", "2023-06-01T10:00:00Z"),
        ("P1Y6M", "2022-12-01T10:00:00Z"),
    ] {
        assert_eq!(end_of(duration, &TERMS, day(0)), Ok(at(end)), "{duration}");
    }
    for bad in ["P2Y1D", "P731D", "P25M", "P0D", "-P5D", "PT48H", "P1DT1H", "2 years", "", "P3Y"] {
        assert_eq!(end_of(bad, &TERMS, day(0)), Err(out_of_range(bad)), "{bad}");
    }
}

#[test]
fn a_request_has_a_short_name_and_known_roles() {
    assert!(Wish { name: "å".repeat(50), ..wish() }.draft(id(1).into(), id(2).into(), &TERMS, day(0)).is_ok());
    for name in ["", "  ", &"x".repeat(51), "two\nlines"] {
        assert_eq!(refused(Wish { name: name.into(), ..wish() }), DelegationRefusal::NameNotAllowed(50));
    }
    assert_eq!(refused(Wish { roles: vec![], ..wish() }), DelegationRefusal::NoRoles);
    let own = Wish { roles: vec!["admin_agent".into()], ..wish() };
    assert_eq!(refused(own), DelegationRefusal::RoleNotAllowed("admin_agent".into()));
}

#[test]
fn a_global_administrator_never_extends_by_itself() {
    let power = Wish { roles: vec![GLOBAL_ADMINISTRATOR.into()], ..wish() };
    assert!(power.clone().draft(id(1).into(), id(2).into(), &TERMS, day(0)).is_ok());
    assert_eq!(refused(Wish { auto_extend: true, ..power }), DelegationRefusal::ExtensionNotAllowed);
}

#[test]
fn a_request_is_locked_once_it_is_sent_and_lapses_after_ninety_days() {
    let created = wish().draft(id(1).into(), id(2).into(), &TERMS, day(0)).unwrap();
    let renamed = created.clone().edit(Wish { name: "Drift".into(), ..wish() }, &TERMS, day(1)).unwrap();
    assert_eq!((renamed.name.as_str(), renamed.created_at), ("Drift", day(0)));
    let sent = asked(wish());
    let pending = DelegationRefusal::StateNotAllowed(DelegationState::ApprovalPending);
    assert_eq!(sent.clone().edit(wish(), &TERMS, day(1)).unwrap_err(), pending);
    assert_eq!(sent.clone().terminate(day(1)).unwrap_err(), pending);
    assert_eq!(sent.due(&TERMS, At(day(90).0 - 1)), None);
    assert_eq!(sent.due(&TERMS, day(90)), Some(Due::Lapse));
    assert!(sent.clone().approve(id(3).into(), &TERMS, At(day(90).0 - 1)).is_ok());
    assert_eq!(sent.clone().approve(id(3).into(), &TERMS, day(90)), Err(DelegationRefusal::RequestLapsed));
    assert_eq!(sent.pass(Due::Lapse, &TERMS, day(90)).state, DelegationState::Expired);
}

#[test]
fn the_link_works_for_one_customer_once() {
    let approved = running(wish());
    assert_eq!((approved.target, approved.started_at), (Some(id(3).into()), Some(day(0))));
    let again = approved.clone().approve(id(4).into(), &TERMS, day(1));
    assert_eq!(again, Err(DelegationRefusal::StateNotAllowed(DelegationState::Active)));
    assert!(approved.assignments.is_empty(), "approval alone gives nothing");
}

#[test]
fn a_group_gets_only_roles_of_the_delegation() {
    let more = running(wish()).assign(vec![group("servicedesk", &["global_administrator"])]);
    assert_eq!(more, Err(DelegationRefusal::RoleNotAllowed("global_administrator".into())));
    assert!(running(wish()).assign(vec![group("servicedesk", &["global_reader"])]).is_ok());
    let over = running(wish()).terminate(day(3)).unwrap();
    assert_eq!((over.state, over.ended_at), (DelegationState::Terminated, Some(day(3))));
    assert!(over.assign(vec![]).is_err());
}

#[test]
fn reminders_come_thirty_seven_and_one_day_before_the_end_once_each() {
    let mut held = running(wish());
    let mut seen = Vec::new();
    for hour in 0..60 * 24 {
        let now = day(0).plus_hours(hour);
        while let Some(due) = held.due(&TERMS, now) {
            seen.push((hour, due));
            held = held.pass(due, &TERMS, now);
        }
    }
    assert_eq!(seen, [(30 * 24, Due::Remind(30)), (53 * 24, Due::Remind(7)), (59 * 24, Due::Remind(1))]);
    assert_eq!(held.due(&TERMS, day(60)), Some(Due::Expire));
    let late = running(wish());
    assert_eq!(late.due(&TERMS, day(58)), Some(Due::Remind(7)), "after a pause only the nearest one is sent");
}

#[test]
fn the_end_comes_by_itself_or_moves_by_half_a_year() {
    let over = running(wish()).pass(Due::Expire, &TERMS, day(60));
    assert_eq!((over.state, over.ended_at, over.due(&TERMS, day(61))), (DelegationState::Expired, Some(day(60)), None));
    let extending = running(Wish { auto_extend: true, ..wish() });
    assert_eq!(extending.due(&TERMS, day(60)), Some(Due::Extend));
    let longer = extending.pass(Due::Extend, &TERMS, day(60));
    assert_eq!((longer.state, longer.expires_at), (DelegationState::Active, Some(day(240))));
    assert_eq!(longer.due(&TERMS, day(210)), Some(Due::Remind(30)), "reminders start again");
}

#[test]
fn a_delegation_past_its_end_gives_nothing_even_before_the_worker_comes_by() {
    let held = running(wish());
    assert!(held.in_force(At(day(60).0 - 1)) && !held.in_force(day(60)));
}

fn broad() -> Delegation {
    let base = running(wish());
    Delegation { kind: DelegationKind::Dap, expires_at: None, roles: vec![], duration: None, ..base }
}

#[test]
fn the_nine_cells_of_the_matrix() {
    let granular = running(wish()).assign(vec![group("servicedesk", &["global_reader"])]).unwrap();
    let customers = [vec![broad()], vec![broad(), granular.clone()], vec![granular]];
    let dap = Access::Dap { role: GLOBAL_ADMINISTRATOR.into() };
    let gdap = Access::Gdap { roles: BTreeSet::from(["global_reader".to_owned()]) };
    let none = Access::None;
    let table: [(&[&str], [&Access; 3]); 3] = [
        (&["admin_agents"], [&dap, &dap, &none]),
        (&["admin_agents", "servicedesk"], [&dap, &gdap, &gdap]),
        (&["servicedesk"], [&none, &gdap, &gdap]),
    ];
    for (groups, row) in table {
        for (links, expected) in customers.iter().zip(row) {
            assert_eq!(&effective_access(groups, false, links, day(1)), expected, "{groups:?} with {}", links.len());
        }
    }
}

#[test]
fn helpdesk_agents_have_less_guests_nothing_granular_and_ended_rights_do_not_count() {
    let helpdesk = Access::Dap { role: "helpdesk_administrator".into() };
    assert_eq!(effective_access(&["helpdesk_agents"], false, &[broad()], day(1)), helpdesk);
    let granular = running(wish()).assign(vec![group("servicedesk", &["global_reader"])]).unwrap();
    assert_eq!(effective_access(&["servicedesk"], true, std::slice::from_ref(&granular), day(1)), Access::None);
    assert_eq!(effective_access(&["servicedesk"], false, &[granular], day(60)), Access::None);
    let ended = broad().terminate(day(1)).unwrap();
    assert_eq!(effective_access(&["admin_agents"], false, &[ended], day(2)), Access::None);
    assert_eq!(broad().edit(wish(), &TERMS, day(1)), Err(DelegationRefusal::NotGranular));
}

#[test]
fn a_reseller_gets_no_application_administration_by_default() {
    assert_eq!(default_roles(&TERMS, Tier::IndirectReseller).len(), 9);
    assert_eq!(default_roles(&TERMS, Tier::DirectBill).len(), 11);
    assert!(
        default_roles(&TERMS, Tier::IndirectProvider).iter().all(|r| TERMS.roles.iter().any(|known| known.key == *r))
    );
}
