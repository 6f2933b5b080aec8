//! The tree keeps its shape: sizes, names, headers, documents, translations and the requirement table.
//! It lives in the domain crate because that one builds in seconds; it reads files and calls no code of ours.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    process::Command,
};

/// The numbers that may only get better. Lower them when the tree allows it; raise one only with a decision record.
mod ratchet {
    pub const FILE_LINES: usize = 600;
    pub const MEDIAN_FILE_LINES: usize = 120;
    pub const FUNCTION_LINES: usize = 70;
    /// Functions of more than 60 lines in the whole tree.
    pub const LONG_FUNCTIONS: usize = 12;
    /// Beside `self` and `app`.
    pub const PARAMETERS: usize = 4;
    /// Functions with one parameter more than that in the whole tree.
    pub const WIDE_FUNCTIONS: usize = 20;
    /// `.unwrap()` and `.expect(` outside tests. An `expect` that cannot fail says why in its text.
    pub const UNWRAPS: usize = 0;
    pub const EXPECTS: usize = 0;
    pub const REQUIREMENTS: usize = 165;
}

const LANGUAGES: [&str; 4] = ["en", "sv", "zh-Hans", "zh-Hant"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// Every file of the tree that git knows or would take, with its path from the root.
fn files() -> Vec<String> {
    let listing = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .current_dir(root())
        .output()
        .expect("git lists the tree");
    let all = String::from_utf8(listing.stdout).unwrap();
    let there: BTreeSet<String> = all.lines().filter(|path| root().join(path).is_file()).map(String::from).collect();
    assert!(there.len() > 20, "git listed only {there:?}");
    there.into_iter().collect()
}

fn rust_files() -> Vec<String> {
    files().into_iter().filter(|path| path.ends_with(".rs")).collect()
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Fails with every finding, not only the first.
#[track_caller]
fn none(findings: Vec<String>) {
    assert!(findings.is_empty(), "\n  {}\n", findings.join("\n  "));
}

struct Function {
    place: String,
    lines: usize,
    parameters: usize,
}

/// The functions of one formatted file: rustfmt puts the closing brace at the indentation of the opening line.
fn functions(path: &str, text: &str) -> Vec<Function> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (start, line) in lines.iter().enumerate() {
        let indent = line.len() - line.trim_start().len();
        let Some(name) = function_name(line.trim_start()) else { continue };
        let end = body_end(&lines, start, indent);
        // A table of routes is a list to read, not logic to follow.
        let routes = lines[start..=end].iter().filter(|line| line.trim_start().starts_with(".route")).count();
        let parameters = parameters(&lines[start..=end].join(" "));
        let place = format!("{path}:{} {name}", start + 1);
        found.push(Function { place, lines: end - start + 1 - routes, parameters });
    }
    found
}

fn body_end(lines: &[&str], start: usize, indent: usize) -> usize {
    if lines[start].ends_with('}') || lines[start].ends_with(';') {
        return start;
    }
    let closing = format!("{}}}", " ".repeat(indent));
    // A declaration in a trait closes its parameters and ends with a semicolon.
    let declaration = format!("{})", " ".repeat(indent));
    let ends = |line: &&str| **line == closing || (line.starts_with(&declaration) && line.ends_with(';'));
    lines[start + 1..].iter().position(ends).map_or(start, |after| start + 1 + after)
}

fn function_name(line: &str) -> Option<&str> {
    let mut rest = line;
    for prefix in ["pub(crate) ", "pub(super) ", "pub ", "default ", "const ", "async "] {
        rest = rest.strip_prefix(prefix).unwrap_or(rest);
    }
    let rest = rest.strip_prefix("fn ")?;
    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_')?;
    (end > 0).then(|| &rest[..end])
}

/// How many parameters a signature has beside `self` and `app`.
fn parameters(signature: &str) -> usize {
    let after = &signature[signature.find("fn ").unwrap_or(0)..];
    let mut depth = 0i32; // of angle brackets, until the parameters open
    let mut open = None;
    let mut before = ' ';
    for (at, c) in after.char_indices() {
        match c {
            '<' => depth += 1,
            '>' if before != '-' => depth -= 1,
            '(' if depth == 0 => {
                open = Some(at + 1);
                break;
            }
            _ => {}
        }
        before = c;
    }
    let Some(open) = open else { return 0 };
    let (mut nested, mut current, mut all) = (0i32, String::new(), Vec::new());
    before = ' ';
    for c in after[open..].chars() {
        match c {
            '(' | '[' | '{' | '<' => nested += 1,
            ')' if nested == 0 => break,
            ')' | ']' | '}' => nested -= 1,
            '>' if before != '-' && before != '=' => nested -= 1,
            _ => {}
        }
        before = c;
        if c == ',' && nested == 0 { all.push(std::mem::take(&mut current)) } else { current.push(c) }
    }
    all.push(current);
    let is_self = |text: &str| text.split(':').next().unwrap_or("").split([' ', '&']).any(|word| word == "self");
    // What a use case hangs on, like `self` elsewhere (decision 12).
    let is_app =
        |text: &str| ["app: &", "app: Arc<", "State(web)", "State(app)"].iter().any(|start| text.starts_with(start));
    all.iter().map(|text| text.trim()).filter(|text| !text.is_empty() && !is_self(text) && !is_app(text)).count()
}

/// The text without its test modules, so that rules for the program do not bind the tests.
fn without_tests(text: &str) -> String {
    let mut kept = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.trim() == "#[cfg(test)]" {
            let indent = &line[..line.len() - line.trim_start().len()];
            let closing = format!("{indent}}}");
            let next = lines.next().unwrap_or("");
            if !next.ends_with(';') && !next.ends_with('}') {
                lines.by_ref().find(|l| *l == closing);
            }
            continue;
        }
        if !line.trim_start().starts_with("//") {
            kept.push(line);
        }
    }
    kept.join("\n")
}

fn is_program(path: &str) -> bool {
    path.contains("/src/") && !path.contains("/tests/") && !path.ends_with("/tests.rs")
}

#[test]
fn files_are_short_and_say_what_they_are_for() {
    let mut findings = Vec::new();
    let mut sizes = Vec::new();
    for path in rust_files() {
        let text = read(&path);
        let lines = text.lines().count();
        sizes.push(lines);
        if lines > ratchet::FILE_LINES {
            findings.push(format!("{path}: {lines} lines, at most {}", ratchet::FILE_LINES));
        }
        if !text.starts_with("//! ") {
            findings.push(format!("{path}: open it with one or two sentences (`//!`) about what it is for"));
        }
        if text.contains('\t') {
            findings.push(format!("{path}: a tab"));
        }
    }
    sizes.sort_unstable();
    let median = sizes[sizes.len() / 2];
    if median > ratchet::MEDIAN_FILE_LINES {
        findings.push(format!("the median file has {median} lines, at most {}", ratchet::MEDIAN_FILE_LINES));
    }
    none(findings);
}

#[test]
fn functions_are_short_and_take_few_parameters() {
    let mut findings = Vec::new();
    let (mut long, mut wide) = (Vec::new(), Vec::new());
    let mut seen = 0;
    for path in rust_files() {
        for function in functions(&path, &read(&path)) {
            seen += 1;
            if function.lines > ratchet::FUNCTION_LINES {
                findings.push(format!(
                    "{}: {} lines, at most {}",
                    function.place,
                    function.lines,
                    ratchet::FUNCTION_LINES
                ));
            } else if function.lines > 60 {
                long.push(format!("{}: {} lines", function.place, function.lines));
            }
            let said =
                format!("{}: {} parameters, at most {}", function.place, function.parameters, ratchet::PARAMETERS);
            if function.parameters > ratchet::PARAMETERS + 1 {
                findings.push(said);
            } else if function.parameters > ratchet::PARAMETERS {
                wide.push(said);
            }
        }
    }
    assert!(seen > 50, "only {seen} functions found: the reader of this test is broken");
    if long.len() > ratchet::LONG_FUNCTIONS {
        findings.push(format!("{} functions over 60 lines, at most {}:", long.len(), ratchet::LONG_FUNCTIONS));
        findings.append(&mut long);
    }
    if wide.len() > ratchet::WIDE_FUNCTIONS {
        findings.append(&mut wide);
    }
    none(findings);
}

#[test]
fn the_reader_of_functions_counts_rightly() {
    let text = "impl X {\n    pub async fn a<F: Fn(u8) -> u8>(\n        &self,\n        f: F,\n        (b, c): (u8, u8),\n    ) -> u8 {\n        1\n    }\n}\nfn z(a: [u8; 2], b: Vec<(u8, u8)>) {}\n";
    let found = functions("x.rs", text);
    assert_eq!(found.iter().map(|f| (f.lines, f.parameters)).collect::<Vec<_>>(), [(7, 2), (1, 2)]);
    assert_eq!(without_tests("a\n#[cfg(test)]\nmod tests {\n    b\n}\nc"), "a\nc");
}

#[test]
fn no_file_has_a_name_that_says_nothing() {
    const FORBIDDEN: [&str; 9] = ["common", "utils", "util", "core", "types", "shared", "helpers", "helper", "misc"];
    let says_nothing = |path: &String| {
        Path::new(path).iter().any(|part| {
            let stem = part.to_str().unwrap_or("").split('.').next().unwrap_or("");
            FORBIDDEN.contains(&stem)
        })
    };
    none(files().into_iter().filter(says_nothing).collect());
}

#[test]
fn the_program_does_not_give_up_half_way() {
    let (mut findings, mut unwraps, mut expects) = (Vec::new(), Vec::new(), Vec::new());
    for path in rust_files().into_iter().filter(|path| is_program(path)) {
        for line in without_tests(&read(&path)).lines() {
            let found = format!("{path}: {}", line.trim());
            if line.contains(".unwrap()") {
                unwraps.push(found);
            } else if line.contains(".expect(") {
                expects.push(found);
            } else if ["todo!(", "unimplemented!(", "dbg!("].iter().any(|word| line.contains(word)) {
                findings.push(found);
            }
        }
    }
    if unwraps.len() > ratchet::UNWRAPS {
        findings.append(&mut unwraps);
    }
    if expects.len() > ratchet::EXPECTS {
        findings.push(format!("{} times `expect`, at most {}:", expects.len(), ratchet::EXPECTS));
        findings.append(&mut expects);
    }
    none(findings);
}

#[test]
fn nothing_in_the_tree_belongs_to_one_machine() {
    // Written in halves, so that this file does not find itself.
    let foreign =
        [("/wo", "rk/"), ("/ro", "ot/"), ("/home/", "user"), ("artif", "actory"), ("clau", "de"), ("anthr", "opic")];
    let mut findings = Vec::new();
    for path in files() {
        let Ok(text) = std::fs::read_to_string(root().join(&path)) else { continue };
        let in_tests = path.contains("/tests/") || path.starts_with("ci/");
        for (number, line) in text.lines().enumerate() {
            let lower = line.to_lowercase();
            let found = foreign.iter().any(|(a, b)| lower.contains(&format!("{a}{b}")));
            if found || (!in_tests && lower.contains(concat!("../sha", "red"))) {
                findings.push(format!("{path}:{}: {}", number + 1, line.trim().chars().take(120).collect::<String>()));
            }
        }
    }
    none(findings);
}

/// What a document names in backticks or links to and that looks like a place in this tree.
fn places_named(document: &str, text: &str) -> Vec<String> {
    let tops = ["crates/", "docs/", "programmes/", "ci/", ".ci/"];
    let mut places = Vec::new();
    for quoted in text.split('`').skip(1).step_by(2) {
        let word = quoted.split("::").next().unwrap_or("").trim_end_matches('/');
        if tops.iter().any(|top| word.starts_with(top)) && !word.contains(' ') {
            places.push(word.to_string());
        }
    }
    let folder = Path::new(document).parent().unwrap_or(Path::new(""));
    for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
        if !link.contains("://") && !link.starts_with('#') {
            let file = link.split('#').next().unwrap_or("");
            places.push(folder.join(file).to_string_lossy().into_owned());
        }
    }
    places
}

/// Whether the place is there; a part with `*`, `<` or `{` stands for any name.
fn is_there(place: &str) -> bool {
    let mut at = root();
    for part in Path::new(place) {
        if part.to_string_lossy().contains(['*', '<', '{']) {
            return at.is_dir();
        }
        at.push(part);
    }
    at.exists()
}

#[test]
fn documents_name_only_what_exists() {
    let documents = files().into_iter().filter(|path| {
        let ours = path.starts_with("docs/") || !path.contains('/');
        ours && path.ends_with(".md") && path != "CHANGELOG.md"
    });
    let mut findings = Vec::new();
    for document in documents {
        for place in places_named(&document, &read(&document)) {
            if !is_there(&place) {
                findings.push(format!("{document} names `{place}`, which does not exist"));
            }
        }
    }
    none(findings);
}

#[test]
fn the_four_documents_and_the_changelog_are_there() {
    for document in ["README.md", "ARCHITECTURE.md", "STYLE.md", "CONTRIBUTING.md"] {
        assert!(read(document).starts_with("# "), "{document} needs a heading");
    }
    assert!(read("CHANGELOG.md").contains("\n## Unreleased\n"), "CHANGELOG.md needs a section `## Unreleased`");
}

#[test]
fn decisions_are_numbered_without_gaps_and_indexed() {
    let index = read("docs/decisions/README.md");
    let mut findings = Vec::new();
    let mut expected = 0;
    for path in files().iter().filter(|path| path.starts_with("docs/decisions/") && !path.ends_with("README.md")) {
        expected += 1;
        let name = path.trim_start_matches("docs/decisions/");
        if !name.starts_with(&format!("{expected:04}-")) {
            findings.push(format!("{path}: expected number {expected:04}"));
        }
        if !index.contains(&format!("({name})")) {
            findings.push(format!("{path}: not in docs/decisions/README.md"));
        }
    }
    assert!(expected > 0, "no decisions found");
    none(findings);
}

/// The message keys of a Fluent file, attributes included.
fn fluent_keys(text: &str) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let mut message = String::new();
    for line in text.lines() {
        let Some((left, _)) = line.split_once('=') else { continue };
        let left = left.trim_end();
        let is_name =
            |name: &str| !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c));
        if is_name(left.trim_start_matches('-')) && !line.starts_with(' ') {
            message = left.to_string();
            keys.insert(message.clone());
        } else if let Some(attribute) = left.trim_start().strip_prefix('.')
            && is_name(attribute)
        {
            keys.insert(format!("{message}.{attribute}"));
        }
    }
    keys
}

#[test]
fn every_text_is_there_in_all_four_languages() {
    let mut by_place: BTreeMap<String, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    for path in files() {
        let parts: Vec<&str> = path.split('/').collect();
        let language = parts.iter().find(|part| LANGUAGES.contains(&part.strip_suffix(".md").unwrap_or(part)));
        let (Some(language), true) = (language, path.ends_with(".ftl") || path.ends_with(".md")) else { continue };
        let place = path.replacen(&format!("/{language}"), "/<language>", 1);
        let keys = if path.ends_with(".ftl") { fluent_keys(&read(&path)) } else { BTreeSet::new() };
        let name = language.trim_end_matches(".md").to_string();
        by_place.entry(place).or_default().insert(name, keys);
    }
    let mut findings = Vec::new();
    for (place, languages) in &by_place {
        let all: BTreeSet<&String> = languages.values().flatten().collect();
        for language in LANGUAGES {
            match languages.get(language) {
                None => findings.push(format!("{place}: not there in {language}")),
                Some(keys) => {
                    let missing = all.iter().filter(|key| !keys.contains(**key));
                    findings.extend(missing.map(|key| format!("{place}: `{key}` is missing in {language}")));
                }
            }
        }
    }
    none(findings);
}

/// One proof of a requirement: `test:path::name`, `scenario:file#story`, `case:path` or `later: why`.
fn proof_holds(proof: &str) -> Result<(), String> {
    if let Some(why) = proof.strip_prefix("later:") {
        return if why.trim().is_empty() { Err("`later` needs a reason".into()) } else { Ok(()) };
    }
    let (path, wanted) = if let Some(test) = proof.strip_prefix("test:") {
        let (path, name) = test.split_once("::").ok_or("write `test:path::name`")?;
        (path.to_string(), format!("fn {name}("))
    } else if let Some(scenario) = proof.strip_prefix("scenario:") {
        let (file, story) = scenario.split_once('#').ok_or("write `scenario:file#story`")?;
        (format!("programmes/csp/scenarios/{file}"), format!("id = \"{story}\""))
    } else if let Some(case) = proof.strip_prefix("case:") {
        (format!("programmes/csp/cases/{case}.toml"), "action = ".to_string())
    } else {
        return Err("neither `test:`, `scenario:`, `case:` nor `later:`".into());
    };
    let text = std::fs::read_to_string(root().join(&path)).map_err(|_| format!("`{path}` does not exist"))?;
    if text.contains(&wanted) { Ok(()) } else { Err(format!("`{path}` does not contain `{wanted}`")) }
}

#[test]
fn every_requirement_has_a_proof_that_exists() {
    let wanted = read("docs/requirements.txt");
    let ids: Vec<&str> =
        wanted.lines().filter(|l| l.starts_with("RQ-")).filter_map(|l| l.split_whitespace().next()).collect();
    assert_eq!(ids.len(), ratchet::REQUIREMENTS);
    let table = read("docs/coverage.csv");
    let mut findings = Vec::new();
    let mut proofs: BTreeMap<&str, &str> = BTreeMap::new();
    for line in table.lines().skip(1) {
        let (id, proof) = line.split_once(',').unwrap_or((line, ""));
        if proofs.insert(id, proof).is_some() {
            findings.push(format!("{id} is there twice"));
        }
        for each in proof.split(';').map(str::trim) {
            if let Err(why) = proof_holds(each) {
                findings.push(format!("{id}: {why}"));
            }
        }
    }
    findings.extend(ids.iter().filter(|id| !proofs.contains_key(**id)).map(|id| format!("{id} is missing")));
    findings.extend(proofs.keys().filter(|id| !ids.contains(id)).map(|id| format!("{id} is no requirement")));
    let later = proofs.values().filter(|proof| proof.starts_with("later:")).count();
    println!("{} requirements proved, {later} later", proofs.len() - later);
    none(findings);
}
