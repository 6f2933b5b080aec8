//! The programme's files, read from where they are shipped.

use domain::{decision::Decision, facts::Facts, id::DecisionId, time::At};
use policy::{Policy, Question, Sources};
use std::{fs, path::PathBuf, sync::LazyLock};

/// The folder of the programme.
pub fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../programmes/csp")
}

/// The rules as written.
pub fn sources() -> Sources {
    let mut rules: Vec<(String, String)> = fs::read_dir(folder().join("rules"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "cedar"))
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(path).unwrap()))
        .collect();
    rules.sort();
    let texts = policy::LANGUAGES.map(|language| {
        let file = folder().join("locales").join(language).join("rules.ftl");
        (language.to_owned(), fs::read_to_string(file).unwrap())
    });
    Sources {
        schema: fs::read_to_string(folder().join("rules/rules.cedarschema")).unwrap(),
        rules,
        texts: texts.into(),
    }
}

/// The rules, loaded once for all tests.
pub static POLICY: LazyLock<Policy> = LazyLock::new(|| match Policy::load(&sources()) {
    Ok(policy) => policy,
    Err(error) => panic!("the programme does not load: {error}"),
});

/// Asks in English.
pub fn ask(action: &str, facts: &Facts) -> Decision {
    ask_in("en", action, facts)
}

/// Asks in a language.
pub fn ask_in(language: &str, action: &str, facts: &Facts) -> Decision {
    let id = DecisionId(uuid::Uuid::nil());
    POLICY.ask(&Question { action, facts, language, at: At(0), id })
}
