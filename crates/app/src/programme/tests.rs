//! The programme as it is read from a folder: what is refused, and where it says why.

use super::*;

fn with(path: &str, change: impl FnOnce(&str) -> String) -> String {
    ProgrammeFolder::read(&Files::embedded(&CSP).with(path, change)).unwrap_err().to_string()
}

#[test]
fn the_embedded_programme_reads() {
    let csp = ProgrammeFolder::embedded().unwrap();
    assert_eq!(csp.item("off-std").unwrap().terms[0].price("EUR").unwrap().partner.to_string(), "10.08");
    assert_eq!(csp.profile("no such profile"), csp.profile("csp-2021"));
    assert_eq!(csp.agreements.iter().map(|template| template.version.as_str()).collect::<Vec<_>>(), ["2020-02"]);
    assert_eq!(csp.agreement_drafts[0].enforce_from.to_string(), "2021-10-15T00:00:00Z");
    assert!(csp.agreements.iter().all(|template| template.languages.len() == 4));
    assert_eq!(csp.customer_agreement.find("microsoftcustomeragreement"), csp.customer_agreement.types.first());
    assert_eq!(csp.term("sv", "account_state_in_review"), "Väntar (under granskning)");
}

#[test]
fn every_word_of_the_programme_has_a_term_in_every_language() {
    let csp = ProgrammeFolder::embedded().unwrap();
    let programme = &csp.programme;
    let mut keys: Vec<String> = Vec::new();
    let mut add = |prefix: &str, words: &mut dyn Iterator<Item = &str>| {
        keys.extend(words.map(|word| format!("{prefix}-{}", word.replace('_', "-").to_lowercase())));
    };
    add("operation", &mut programme.audit.operations.iter().map(String::as_str));
    add("check", &mut programme.enrolment.checks.iter().map(String::as_str));
    add("topic", &mut programme.support.topics.iter().map(|topic| topic.key.as_str()));
    add("severity", &mut programme.support.severities.iter().map(|severity| severity.key.as_str()));
    add("workspace", &mut programme.announcements.workspaces.iter().map(String::as_str));
    add(
        "service",
        &mut programme.directory.services.iter().chain(&programme.business_profile.services).map(String::as_str),
    );
    add(
        "product",
        &mut programme.directory.products.iter().chain(&programme.business_profile.products).map(String::as_str),
    );
    add("industry", &mut programme.business_profile.industries.iter().map(String::as_str));
    add("segment", &mut programme.segments.all.iter().map(String::as_str));
    add("role", &mut domain::user::Role::ALL.iter().map(|role| role.as_str()));
    add("cloud", &mut programme.clouds.keys().map(|cloud| cloud.as_str()));
    let requirements = programme.direct_bill.values().flat_map(|version| &version.requirements);
    add("requirement", &mut requirements.map(|requirement| requirement.key.as_str()));
    let events: Vec<String> =
        domain::enrolment::Event::ALL.iter().map(|e| format!("enrolment_{}", e.as_str())).collect();
    add("operation", &mut events.iter().map(String::as_str));
    for key in &keys {
        for language in &programme.languages {
            assert_ne!(&csp.term(language, key), key, "{language} has no term");
        }
    }
}

#[test]
fn agreements_say_the_same_paragraphs_in_every_language() {
    let csp = ProgrammeFolder::embedded().unwrap();
    let numbers = |text: &str| {
        let first = |line: &str| line.split(' ').next().filter(|word| word.contains('.')).map(str::to_owned);
        text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit())).filter_map(first).collect::<Vec<_>>()
    };
    let all = csp.agreements.iter().chain(&csp.agreement_drafts).map(|template| &template.languages);
    for texts in all.chain([&csp.customer_agreement.texts]) {
        assert!(texts.iter().all(|text| numbers(&text.text) == numbers(&texts[0].text)));
        assert!(texts.iter().skip(1).all(|text| text.sha256 != texts[0].sha256), "a text is left in English");
        assert!(texts.iter().all(|text| text.sha256 == crate::clock::hash(text.text.as_bytes())));
    }
}

#[test]
fn a_copied_folder_reads_like_the_embedded_one() {
    let there = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../programmes/csp");
    let (copied, embedded) = (ProgrammeFolder::at(&there).unwrap(), ProgrammeFolder::embedded().unwrap());
    assert_eq!(copied.programme, embedded.programme);
    assert_eq!((copied.catalogue, copied.agreements), (embedded.catalogue, embedded.agreements));
    assert_eq!(copied.rules, embedded.rules);
}

#[test]
fn faults_name_the_file_and_the_key() {
    let says = |fault: String, parts: &[&str]| {
        assert!(parts.iter().all(|part| fault.contains(part)), "{fault}");
    };
    let unknown = with("programme.toml", |text| text.replace("[limits]", "[limits]\nteapots = 3"));
    says(unknown, &["`programme.toml`", "teapots"]);
    let profile = with("programme.toml", |text| text.replace("= \"csp-2021\"", "= \"csp-1999\""));
    says(profile, &["default_profile", "csp-1999"]);
    let snapshot = with("programme.toml", |text| text.replace("= \"2023-08\"", "= \"2029-01\""));
    says(snapshot, &["`programme.toml`", "2029-01"]);
    let dear = with("catalogue/deskline.toml", |text| text.replacen("\"10.08\"", "\"99.00\"", 1));
    says(dear, &["`catalogue/deskline.toml`", "OFF-STD", "EUR"]);
    let base = with("catalogue/deskline.toml", |text| text.replace("needs = [\"OFF-STD\"]", "needs = [\"OFF\"]"));
    says(base, &["OFF-ADD", "`OFF`"]);
    let grace = with("agreement-next/2021-09/agreement.toml", |text| text.replace("2021-10-15", "2021-09-20"));
    says(grace, &["`agreement-next/2021-09/agreement.toml`", "enforce_from", "30 days"]);
    let hole = with("locales/sv/mail.ftl", |text| text.replace("{ $provider }", "{ $distributor }"));
    says(hole, &["`locales/sv/mail.ftl`", "distributor"]);
    let syntax = with("locales/en/terms.ftl", |text| format!("{text}\nbroken = {{ $\n"));
    says(syntax, &["`locales/en/terms.ftl`", "line"]);
}
