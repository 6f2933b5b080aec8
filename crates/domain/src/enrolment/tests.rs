//! Every state with every event, the guards of E1 to E22, the fields and the clock.

use super::form::{Rules, faults, is_website};
use super::progress::Hint;
use super::steps::{Act, Form, Refusal, open};
use super::*;
use crate::{market::Markets, programme::Programme, tenant::Cloud, time::Day};
use std::sync::LazyLock;
use uuid::Uuid;

static CSP: LazyLock<Programme> =
    LazyLock::new(|| toml::from_str(include_str!("../../../../programmes/csp/programme.toml")).unwrap());
static MARKETS: LazyLock<Markets> =
    LazyLock::new(|| Markets::parse(include_str!("../../../../programmes/csp/markets.csv")).unwrap());

fn rules() -> Rules<'static> {
    Rules { programme: &CSP, markets: MARKETS.at("2021-04").unwrap(), cloud: Cloud::Global }
}
fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}
/// Noon, so many days after Tuesday the first of June 2021.
fn day(number: i64) -> Act {
    let noon: At = "2021-06-01T12:00:00Z".parse().unwrap();
    Act { at: noon.plus_days(number), by: Some(id(9).into()) }
}
fn form(form: &mut Form) {
    form.profile.company_name = "Karst Solutions d.o.o.".into();
    form.profile.address.line1 = "Trubarjeva 1".into();
    form.profile.address.city = "Ljubljana".into();
    form.profile.address.country = "SI".into();
    form.contact.first_name = "Ana".into();
    form.contact.last_name = "Kos".into();
    form.contact.email = "ana@karst.si".into();
    form.contact.language = "en".into();
    form.support.email = "support@karst.si".into();
    form.support.phone = "+386 1 234 5678".into();
    form.support.website = "https://www.karst.si/help".into();
}
fn draft() -> Enrolment {
    let begun = open(id(1).into(), Tier::IndirectReseller, day(0));
    begun.sign_in(id(2).into(), id(9).into(), day(0)).unwrap().fill(form, day(0)).unwrap().postpone(day(0)).unwrap()
}
fn pending() -> Enrolment {
    draft().submit("t1".into(), &rules(), day(0)).unwrap()
}
fn in_review() -> Enrolment {
    pending().confirm("t1", day(0)).unwrap()
}
fn qualified() -> Enrolment {
    let checks = CSP.enrolment.checks.iter().filter(|check| *check != "decision");
    let passed = checks.fold(in_review(), |e, check| e.pass_check(check, &CSP.enrolment, day(1)).unwrap());
    passed.accept(&CSP.enrolment, day(2)).unwrap()
}
fn active() -> Enrolment {
    qualified().associate(id(7).into(), day(3)).unwrap().activate(day(3)).unwrap()
}
/// Puts an otherwise complete record into a state, whatever way would lead there.
fn standing_at(state: AccountState) -> Enrolment {
    let rejection = Some(Rejection { reason: "no register entry".into(), at: day(4).at, appeal: None });
    Enrolment { state, rejection, pauses: vec![], ..active() }
}

const STATES: [AccountState; 11] = [
    AccountState::Draft,
    AccountState::EmailPending,
    AccountState::InReview,
    AccountState::InfoRequested,
    AccountState::Rejected,
    AccountState::Qualified,
    AccountState::Active,
    AccountState::Restricted,
    AccountState::Suspended,
    AccountState::Deauthorised,
    AccountState::Closed,
];

#[test]
fn every_event_leads_where_the_table_says_and_nowhere_else() {
    // Columns as in STATES; a dot is a refusal, otherwise the first letters of the state that follows.
    let table = "
        opened          .  .  .  .  .  .  .  .  .  .  .
        signed_in       dr .  .  .  .  .  .  .  .  .  .
        filled          dr .  .  .  .  .  .  .  .  .  .
        associated      dr em re in .  qu ac rs su .  .
        postponed       dr .  .  .  .  .  .  .  .  .  .
        submitted       em .  .  .  .  .  .  .  .  .  .
        confirmed       .  re .  .  .  .  .  .  .  .  .
        resent          .  em .  .  .  .  .  .  .  .  .
        disowned        .  rj .  .  .  .  .  .  .  .  .
        timed_out       .  cl .  .  .  .  .  .  .  .  .
        asked           .  .  in .  .  .  .  .  .  .  .
        answered        .  .  .  re .  .  .  .  .  .  .
        check_passed    .  .  re .  .  .  .  .  .  .  .
        accepted        .  .  qu .  .  .  .  .  .  .  .
        rejected        .  .  rj .  .  .  .  .  .  .  .
        appealed        .  .  .  .  re .  .  .  .  .  .
        activated       .  .  .  .  .  ac .  .  .  .  .
        data_changed    .  .  .  .  .  .  ac .  .  .  .
        change_accepted .  .  .  .  .  .  ac .  .  .  .
        change_rejected .  .  .  .  .  .  su .  .  .  .
        suspended       .  .  .  .  .  .  su .  .  .  .
        reinstated      .  .  .  .  .  .  .  .  ac .  .
        restricted      .  .  .  .  .  .  rs .  .  .  .
        deauthorised    .  .  .  .  .  .  de .  .  .  .
        closed          cl cl cl cl cl cl cl cl cl cl .";
    const SHORT: [&str; 11] = ["dr", "em", "re", "in", "rj", "qu", "ac", "rs", "su", "de", "cl"];
    let rows: Vec<&str> = table.lines().skip(1).collect();
    assert_eq!(rows.len(), Event::ALL.len());
    for (row, event) in rows.iter().zip(Event::ALL) {
        let cells: Vec<&str> = row.split_whitespace().collect();
        assert_eq!(cells[0], event.as_str());
        for (cell, from) in cells[1..].iter().zip(STATES) {
            let to = SHORT.iter().position(|short| short == cell).map(|place| STATES[place]);
            assert_eq!(event.next(from), to, "{} while {}", event.as_str(), from.as_str());
        }
    }
}

/// The act behind each event, with everything its guard could ask for.
fn act(event: Event, e: Enrolment) -> Result<Enrolment, Refusal> {
    let at = day(5);
    match event {
        Event::Opened => Err(Refusal::StateNotAllowed { state: e.state, event }),
        Event::SignedIn => e.sign_in(id(2).into(), id(9).into(), at),
        Event::Filled => e.fill(form, at),
        Event::Associated => e.associate(id(7).into(), at),
        Event::Postponed => e.postpone(at),
        Event::Submitted => e.submit("t2".into(), &rules(), at),
        Event::Confirmed => e.confirm("t1", at),
        Event::Resent => e.resend("t2".into(), &CSP.enrolment, &[], at),
        Event::Disowned => e.disown("t1", at),
        Event::TimedOut => e.time_out(&CSP.enrolment, day(31)),
        Event::Asked => e.ask("the register entry", at),
        Event::Answered => e.answer("here it is", at),
        Event::CheckPassed => e.pass_check("business", &CSP.enrolment, at),
        Event::Accepted => e.accept(&CSP.enrolment, at),
        Event::Rejected => e.reject("no register entry", at),
        Event::Appealed => {
            e.appeal(Appeal { comment: "please look again".into(), ..Appeal::default() }, &CSP.enrolment, at)
        }
        Event::Activated => e.activate(at),
        Event::DataChanged => e.clone().change_profile(e.profile, at),
        Event::ChangeAccepted => e.accept_change(at),
        Event::ChangeRejected => e.reject_change(at),
        Event::Suspended => e.suspend(at),
        Event::Reinstated => e.reinstate(at),
        Event::Restricted => e.restrict(day(1).at, at),
        Event::Deauthorised => e.deauthorise(at),
        Event::Closed => e.close(0, at),
    }
}

#[test]
fn every_act_keeps_to_the_table() {
    for from in STATES {
        for event in Event::ALL.iter().copied() {
            let mut before = standing_at(from);
            before.email.token_hash = Some("t1".into());
            if event == Event::Restricted {
                before.wanted = Tier::DirectBill;
            }
            if matches!(event, Event::ChangeAccepted | Event::ChangeRejected) {
                before.vetting.status = VettingStatus::Pending;
                before.vetting.changed = vec!["company_name".into()];
            }
            let after = act(event, before);
            match event.next(from) {
                Some(to) => {
                    let after = after.unwrap_or_else(|r| panic!("{} while {}: {r}", event.as_str(), from.as_str()));
                    assert_eq!((after.state, after.history.last().unwrap().state), (to, to));
                    assert_eq!(after.history.last().unwrap().event, event);
                }
                None => assert_eq!(after, Err(Refusal::StateNotAllowed { state: from, event })),
            }
        }
    }
}

#[test]
fn an_application_is_sent_only_when_it_is_complete() {
    let fields = |e: &Enrolment| faults(e, &rules()).into_iter().map(|f| (f.field, f.code)).collect::<Vec<_>>();
    assert_eq!(fields(&draft()), []);
    let empty = open(id(1).into(), Tier::IndirectReseller, day(0));
    assert_eq!(fields(&empty).len(), 13, "{:?}", fields(&empty));
    assert!(
        matches!(empty.submit("t".into(), &rules(), day(0)), Err(Refusal::Incomplete(faults)) if faults.len() == 13)
    );
    type Change = fn(&mut Enrolment);
    let faulty: [(Change, &str, &str); 12] = [
        (|e| e.contact.email = "ana@gmail.com".into(), "contact.email", "ContactEmailWebmail"),
        (|e| e.contact.email = "ana@outlook.com".into(), "contact.email", "ContactEmailWebmail"),
        (|e| e.contact.email = "ana@mail.icloud.com".into(), "contact.email", "ContactEmailWebmail"),
        (|e| e.contact.email = "info@karst.si".into(), "contact.email", "EmailRoleAddress"),
        (|e| e.contact.email = "ana".into(), "contact.email", "EmailInvalid"),
        (|e| e.contact.language = "tlh".into(), "contact.language", "LanguageNotSupported"),
        (|e| e.contact.phone = "call me".into(), "contact.phone", "PhoneInvalid"),
        (|e| e.profile.company_name = "GmbH".into(), "profile.company_name", "CompanyNameInvalid"),
        (|e| e.profile.address.country = "CN".into(), "profile.address.country", "MarketNotSupported"),
        (|e| e.support.website = "javascript:alert(1)".into(), "support.website", "WebsiteInvalid"),
        (|e| e.support.email = "a@b".into(), "support.email", "EmailInvalid"),
        (|e| e.tenant = None, "tenant", "WorkAccountRequired"),
    ];
    for (change, field, code) in faulty {
        let mut application = draft();
        change(&mut application);
        assert_eq!(fields(&application), [(field.to_owned(), code.to_owned())]);
    }
    let mut polish = draft();
    polish.profile.address.country = "PL".into();
    let missing = [("profile.registration_number", "RegistrationNumberMissing"), ("profile.phone", "PhoneMissing")];
    assert_eq!(fields(&polish), missing.map(|(field, code)| (field.to_owned(), code.to_owned())));
    for good in ["karst.si", "https://karst.si", "http://www.åkermans.se/hjälp?x=1#y"] {
        assert!(is_website(good), "{good}");
    }
    for bad in ["", "ftp://karst.si", "https://user@karst.si", "https://10.0.0.1", "karst si", "https://karst.si:8080"]
    {
        assert!(!is_website(bad), "{bad}");
    }
}

#[test]
fn only_the_newest_link_counts_and_mails_are_few() {
    let again = |e: Enrolment, token: &str, act| e.resend(token.into(), &CSP.enrolment, &[], act);
    let third = again(again(pending(), "t2", day(0)).unwrap(), "t3", day(0)).unwrap();
    assert_eq!(again(third.clone(), "t4", day(0)), Err(Refusal::TooManyMails), "three a day");
    assert!(again(third.clone(), "t4", day(1)).is_ok(), "and any after a business day");
    assert_eq!(third.clone().confirm("t1", day(1)), Err(Refusal::TokenNotValid));
    assert_eq!(third.clone().disown("t2", day(1)), Err(Refusal::TokenNotValid));
    let confirmed = third.clone().confirm("t3", day(1)).unwrap();
    assert_eq!((confirmed.state, confirmed.review_started_at), (AccountState::InReview, Some(day(1).at)));
    let disowned = third.disown("t3", day(1)).unwrap();
    let appeal = Appeal { comment: "it is me".into(), ..Appeal::default() };
    assert_eq!(disowned.appeal(appeal, &CSP.enrolment, day(2)), Err(Refusal::VettingNotAllowed));
    let other = Contact { email: "eva@karst.si".into(), first_name: "Eva".into(), ..pending().contact };
    let moved = pending().replace_contact(other.clone(), "t9".into(), &rules(), day(1)).unwrap();
    assert!(moved.clone().confirm("t1", day(1)).is_err() && moved.confirm("t9", day(1)).is_ok());
    let web_mail = Contact { email: "eva@gmail.com".into(), ..other };
    assert!(matches!(pending().replace_contact(web_mail, "t9".into(), &rules(), day(1)), Err(Refusal::Incomplete(_))));
}

#[test]
fn an_application_nobody_confirms_closes_after_thirty_days_with_two_reminders() {
    let mut waiting = pending();
    let mut seen = vec![];
    for number in 0..30 {
        while let Some(days) = waiting.reminder_due(&CSP.enrolment, day(number).at) {
            seen.push((number, days));
            waiting.email.reminded_days = Some(days);
        }
    }
    assert_eq!(seen, [(23, 7), (29, 1)]);
    assert_eq!(waiting.clone().time_out(&CSP.enrolment, day(29)), Err(Refusal::TooEarly));
    assert_eq!(waiting.time_out(&CSP.enrolment, day(30)).unwrap().state, AccountState::Closed);
}

#[test]
fn the_decision_waits_for_every_check_and_a_refusal_for_a_reason() {
    assert_eq!(in_review().sub_status(&CSP.enrolment.checks), SubStatus::EmailDomain);
    let open = ["email_domain", "employment", "business", "due_diligence"].map(str::to_owned).to_vec();
    assert_eq!(in_review().accept(&CSP.enrolment, day(1)), Err(Refusal::ChecksOpen(open)));
    assert_eq!(in_review().pass_check("tea", &CSP.enrolment, day(1)), Err(Refusal::CheckUnknown("tea".into())));
    assert_eq!(qualified().vetting.status, VettingStatus::Authorized);
    assert_eq!(in_review().reject("  ", day(1)), Err(Refusal::TextMissing));
    assert_eq!(in_review().ask("", day(1)), Err(Refusal::TextMissing));
}

#[test]
fn a_refusal_can_be_appealed_for_thirty_days() {
    let rejected = in_review().reject("no register entry", day(3)).unwrap();
    let appeal = |act| {
        let words = Appeal { comment: "attached".into(), ..Appeal::default() };
        rejected.clone().appeal(words, &CSP.enrolment, act)
    };
    assert_eq!(appeal(day(33)), Err(Refusal::TooLate));
    let again = appeal(day(32)).unwrap();
    assert_eq!((again.state, again.vetting.status), (AccountState::InReview, VettingStatus::Pending));
    assert_eq!(again.clock(&CSP.enrolment, day(32).at, &[]).business_days, 0, "the clock begins anew");
}

#[test]
fn trade_begins_with_partner_id_and_agreement() {
    assert_eq!(qualified().activate(day(3)), Err(Refusal::PartnerIdNotAssociated));
    assert_eq!(active().state, AccountState::Active);
}

#[test]
fn changed_legal_data_is_vetted_while_trade_goes_on() {
    let renamed = LegalProfile { company_name: "Karst Group d.o.o.".into(), ..active().profile };
    let changed = active().change_profile(renamed, day(9)).unwrap();
    assert_eq!((changed.state, changed.vetting.status), (AccountState::Active, VettingStatus::Pending));
    assert_eq!(changed.vetting.changed, ["company_name"]);
    assert_eq!(changed.clone().accept_change(day(10)).unwrap().vetting.status, VettingStatus::Authorized);
    let suspended = changed.reject_change(day(10)).unwrap();
    assert_eq!(suspended.state, AccountState::Suspended);
    assert_eq!(suspended.reinstate(day(11)).unwrap().state, AccountState::Active);
    assert_eq!(active().accept_change(day(9)), Err(Refusal::VettingNotAllowed));
    let mut abroad = active().profile;
    abroad.address.country = "FR".into();
    assert!(active().change_profile(abroad, day(9)).is_err(), "the country is for good (T-3)");
    let phone = LegalProfile { phone: "+38612345678".into(), ..active().profile };
    assert_eq!(active().change_profile(phone, day(9)).unwrap().vetting.status, VettingStatus::Authorized);
}

#[test]
fn only_direct_bill_partners_are_restricted_and_only_resellers_deauthorised() {
    assert_eq!(active().restrict(day(1).at, day(9)), Err(Refusal::TierNotAllowed));
    let direct = Enrolment { wanted: Tier::DirectBill, ..active() };
    assert_eq!(direct.clone().restrict(day(9).at, day(9)), Err(Refusal::TooEarly), "notice comes first");
    assert_eq!(direct.clone().deauthorise(day(9)), Err(Refusal::TierNotAllowed));
    assert_eq!(direct.close(3, day(9)), Err(Refusal::ActiveSubscriptionsExist(3)));
}

#[test]
fn the_review_is_stuck_after_five_business_days_but_waiting_is_not_e1() {
    let clock = |e: &Enrolment, number| e.clock(&CSP.enrolment, day(number).at, &[]);
    let waiting = clock(&pending(), 10);
    assert_eq!((waiting.stuck, waiting.hint, waiting.target_day), (false, Hint::ResendMail, None));
    assert_eq!(clock(&pending(), 0).hint, Hint::ConfirmEmail);
    // Tuesday to Tuesday are five business days, to Wednesday six.
    let fifth = clock(&in_review(), 7);
    assert_eq!((fifth.business_days, fifth.stuck, fifth.hint), (5, false, Hint::None));
    assert_eq!(fifth.target_day.unwrap().to_string(), "2021-06-08");
    let sixth = clock(&in_review(), 8);
    assert_eq!((sixth.business_days, sixth.stuck, sixth.hint), (6, true, Hint::ContactSupport));
    let holiday: Day = "2021-06-07".parse().unwrap();
    assert!(!in_review().clock(&CSP.enrolment, day(8).at, &[holiday]).stuck);
    assert!(in_review().stuck_notice_due(&CSP.enrolment, day(8).at, &[]));
    let told = Enrolment { stuck_notified_at: Some(day(8).at), ..in_review() };
    assert!(!told.stuck_notice_due(&CSP.enrolment, day(9).at, &[]));
}

#[test]
fn the_clock_stands_still_while_the_applicant_looks_for_a_document() {
    // Asked on Thursday, answered a week later: five business days do not count.
    let asked = in_review().ask("the register entry", day(2)).unwrap();
    let clock = |e: &Enrolment, number| e.clock(&CSP.enrolment, day(number).at, &[]);
    let waiting = clock(&asked, 9);
    assert_eq!((waiting.business_days, waiting.stuck, waiting.hint), (2, false, Hint::AnswerRequest));
    let answered = asked.answer("attached", day(9)).unwrap();
    assert_eq!(answered.requests[0].answer.as_deref(), Some("attached"));
    assert_eq!(clock(&answered, 14).business_days, 5);
    assert_eq!(clock(&answered, 14).target_day.unwrap().to_string(), "2021-06-15");
    assert!(!clock(&answered, 14).stuck && clock(&answered, 15).stuck);
    let done = clock(&qualified(), 200);
    assert_eq!((done.business_days, done.stuck, done.hint), (2, false, Hint::None), "the clock ends with the decision");
}

#[test]
fn an_enrolment_is_stored_and_read_without_loss() {
    let text = serde_json::to_string(&active()).unwrap();
    assert_eq!(serde_json::from_str::<Enrolment>(&text).unwrap(), active());
}
