//! Mails as the programme writes them: every notification in every language.

use super::*;
use crate::programme::ProgrammeFolder;

fn csp() -> ProgrammeFolder {
    ProgrammeFolder::embedded().unwrap()
}

fn every(value: &str, what: Notification) -> BTreeMap<String, String> {
    what.variables().iter().map(|name| (name.to_string(), format!("{value} {name}"))).collect()
}

#[test]
fn every_notification_is_said_in_every_language_with_the_same_variables() {
    let csp = csp();
    for what in Notification::ALL {
        for language in &csp.programme.languages {
            let mail = compose(&csp.mail, language, *what, &every("the", *what));
            let said = format!("{} {}", mail.subject, mail.body);
            let lost: Vec<_> = what.variables().iter().filter(|name| !said.contains(&format!("the {name}"))).collect();
            assert!(lost.is_empty(), "{} in {language} leaves out {lost:?}:\n{said}", what.key());
            assert!(!mail.subject.is_empty() && mail.subject.chars().count() < 140, "{} in {language}", what.key());
            assert!(!said.contains(['{', '}', '$']), "{} in {language} has a hole:\n{said}", what.key());
        }
    }
}

#[test]
fn nothing_is_left_in_english_in_the_other_languages() {
    let csp = csp();
    for what in Notification::ALL.iter().filter(|what| **what != Notification::Announcement) {
        let given = every("the", *what);
        let english = compose(&csp.mail, "en", *what, &given);
        for language in csp.programme.languages.iter().filter(|language| *language != "en") {
            let mail = compose(&csp.mail, language, *what, &given);
            assert_ne!(mail.subject, english.subject, "{} in {language}", what.key());
            let shared = mail.body.lines().find(|line| line.len() > 60 && english.body.contains(line));
            assert_eq!(shared, None, "{} in {language}", what.key());
        }
    }
}

#[test]
fn hostile_words_stay_words() {
    let csp = csp();
    let hostile = "Eve\r\nBcc: all@corp.example\r\n\r\n<script>\u{202e}evil\u{2028}x { $link } \u{0}";
    for what in Notification::ALL {
        let given = what.variables().iter().map(|name| (name.to_string(), hostile.to_owned())).collect();
        let mail = compose(&csp.mail, "en", *what, &given);
        assert!(!mail.subject.contains(|c: char| c.is_control()), "{:?}", mail.subject);
        assert!(!format!("{mail:?}").contains("\\u{202e}"), "{mail:?}");
        // No line of the body begins with what the stranger wrote, unless it is quoted or follows our own words.
        assert!(!mail.body.lines().any(|line| line.starts_with("Bcc:")), "{}", mail.body);
    }
}

#[test]
fn what_somebody_else_wrote_is_quoted_and_what_is_absent_leaves_no_gap() {
    let csp = csp();
    let mut given = BTreeMap::from(
        [
            ("inviter", "Ligne Distribution SAS"),
            ("link", "https://portal.example/i/ab"),
            ("message", "Hello,\nlet us work."),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned())),
    );
    let mail = compose(&csp.mail, "en", Notification::CustomerInvitation, &given);
    assert!(mail.body.contains("\n\nLigne Distribution SAS writes:\n\n> Hello,\n> let us work.\n\n"), "{}", mail.body);
    assert!(mail.body.contains("\nhttps://portal.example/i/ab\n"), "{}", mail.body);
    assert!(!mail.body.contains("its provider"), "{}", mail.body);
    given.remove("message");
    let mail = compose(&csp.mail, "en", Notification::CustomerInvitation, &given);
    assert!(!mail.body.contains("writes:") && !mail.body.contains("\n\n\n"), "{}", mail.body);
}

#[test]
fn words_of_the_programme_are_said_in_the_readers_language() {
    let csp = csp();
    let given = BTreeMap::from([("steps".to_owned(), "partner_id, pa_signed".to_owned())]);
    let mail = compose(&csp.mail, "zh-TW", Notification::ResellerBlockedOrder, &given);
    assert!(mail.body.contains("- 簽署適用於該區域的合作夥伴合約"), "{}", mail.body);
    let days = |days: &str| {
        compose(&csp.mail, "en", Notification::GdapExpiring, &[("days".into(), days.into())].into()).subject
    };
    let closing = compose(&csp.mail, "en", Notification::EnrolmentClosing, &[("days".into(), "1".into())].into());
    assert!(closing.body.contains("confirmed yet. Tomorrow the application"), "{}", closing.body);
    assert!(days("1").ends_with("ends tomorrow") && days("30").ends_with("in 30 days"), "{} {}", days("1"), days("30"));
}

#[test]
fn every_notification_has_a_class_and_a_name_of_its_own() {
    let csp = csp().programme;
    let named = &csp.notifications;
    for what in Notification::ALL {
        let classes = [&named.mandatory, &named.transactional, &named.promotional];
        let count = classes.iter().filter(|class| class.iter().any(|id| id == what.id())).count();
        assert_eq!(count, 1, "{} is in {count} classes", what.id());
        assert_eq!(Notification::named(what.key()), Some(*what));
    }
    assert!(Notification::PolicyChange.mandatory(&csp) && !Notification::Announcement.mandatory(&csp));
}
