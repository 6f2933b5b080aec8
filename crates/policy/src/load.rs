//! From sources to compiled policies: everything that can be wrong with a programme's rules is found here, at start.

use crate::{
    LANGUAGES, Policy, Rule, Texts,
    ask::{Compiled, Needs},
};
use cedar_policy::{
    ActionConstraint, Authorizer, Effect, Entities, EntityUid, PolicyId, PolicySet, Schema, ValidationMode, Validator,
};
use domain::facts::{Fact, Facts};
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    str::FromStr,
};

/// The rules of a programme as they are written.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// The Cedar schema.
    pub schema: String,
    /// Cedar files: name and text.
    pub rules: Vec<(String, String)>,
    /// Fluent files: language and text.
    pub texts: Vec<(String, String)>,
}

/// What is wrong with the rules, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{file}`{}: {what}", .policy.as_ref().map(|id| format!(", policy `{id}`")).unwrap_or_default())]
pub struct LoadError {
    /// The file.
    pub file: String,
    /// The policy, where it is about one.
    pub policy: Option<String>,
    /// What is wrong.
    pub what: String,
}

impl LoadError {
    pub(crate) fn new(file: &str, policy: Option<&str>, what: impl ToString) -> Self {
        Self { file: file.to_owned(), policy: policy.map(str::to_owned), what: what.to_string() }
    }
}

/// One policy as parsed, with its annotations read.
struct Parsed {
    rule: Rule,
    policy: cedar_policy::Policy,
}

const SCHEMA: &str = "rules.cedarschema";

pub(crate) fn load(sources: &Sources) -> Result<Policy, LoadError> {
    let (schema, _) =
        Schema::from_cedarschema_str(&sources.schema).map_err(|error| LoadError::new(SCHEMA, None, chain(&error)))?;
    let tree = schema.action_entities().map_err(|error| LoadError::new(SCHEMA, None, chain(&error)))?;
    let actions: BTreeMap<String, EntityUid> = schema
        .actions()
        .filter(|uid| schema.principals_for_action(uid).is_some_and(|mut types| types.next().is_some()))
        .map(|uid| (uid.id().unescaped().to_owned(), uid.clone()))
        .collect();
    let mut parsed = parse(sources)?;
    let written = validate(schema, &parsed)?;
    for one in &mut parsed {
        one.rule.actions =
            actions.iter().filter(|(_, uid)| covers(&one.policy, uid, &tree)).map(|(name, _)| name.clone()).collect();
    }
    let texts = Texts::load(&sources.texts)?;
    check_texts(&parsed, &texts)?;
    let mut compiled = BTreeMap::new();
    for name in actions.keys() {
        compiled.insert(name.clone(), compile(name, &parsed)?);
    }
    Ok(Policy {
        actions: compiled,
        rules: parsed.into_iter().map(|one| one.rule).collect(),
        authorizer: Authorizer::new(),
        entities: Entities::empty(),
        written,
        tree,
        caller: entity("Caller::\"anyone\"")?,
        programme: entity("Programme::\"this\"")?,
        texts,
    })
}

fn parse(sources: &Sources) -> Result<Vec<Parsed>, LoadError> {
    let mut parsed: Vec<Parsed> = Vec::new();
    let mut ids: HashMap<String, String> = HashMap::new();
    for (file, text) in &sources.rules {
        let set = PolicySet::from_str(text).map_err(|error| LoadError::new(file, None, chain(&error)))?;
        if set.templates().next().is_some() {
            return Err(LoadError::new(file, None, "templates are not used here"));
        }
        let mut found: Vec<Parsed> = Vec::new();
        for policy in set.policies() {
            let rule = read_annotations(file, policy)?;
            if let Some(other) = ids.insert(rule.id.clone(), file.clone()) {
                return Err(LoadError::new(file, Some(&rule.id), format!("the id is taken already in `{other}`")));
            }
            let policy = policy.new_id(PolicyId::new(&rule.id));
            found.push(Parsed { rule, policy });
        }
        found.sort_by(|a, b| (a.rule.rank, &a.rule.id).cmp(&(b.rule.rank, &b.rule.id)));
        parsed.extend(found);
    }
    Ok(parsed)
}

fn read_annotations(file: &str, policy: &cedar_policy::Policy) -> Result<Rule, LoadError> {
    let id = policy.annotation("id").unwrap_or_default().to_owned();
    if id.is_empty() {
        return Err(LoadError::new(file, Some(policy.id().as_ref()), "it has no `@id`"));
    }
    let fault = |what: String| LoadError::new(file, Some(&id), what);
    let need = |name: &str| {
        let value = policy.annotation(name).filter(|value| !value.is_empty());
        value.map(str::to_owned).ok_or_else(|| fault(format!("it has no `@{name}`")))
    };
    const KNOWN: [&str; 7] = ["id", "rule", "rank", "error", "wire", "facts", "says"];
    if let Some((name, _)) = policy.annotations().find(|(name, _)| !KNOWN.contains(name)) {
        return Err(fault(format!("`@{name}` is no annotation known here")));
    }
    let rule = need("rule")?;
    if !is_rule_number(&rule) {
        return Err(fault(format!("`{rule}` is no rule of the specification")));
    }
    let rank = need("rank")?.parse().map_err(|_| fault("`@rank` is no number".to_owned()))?;
    let wire = policy.annotation("wire").map(str::parse).transpose();
    let facts: Vec<String> =
        policy.annotation("facts").unwrap_or_default().split_whitespace().map(str::to_owned).collect();
    let known: BTreeSet<String> = names_of_facts();
    if let Some(unknown) = facts.iter().find(|name| !known.contains(*name)) {
        return Err(fault(format!("`{unknown}` is no fact")));
    }
    Ok(Rule {
        key: if id.starts_with("roles/") { "roles".to_owned() } else { id.replace('/', "-") },
        rule,
        sentence: need("says")?,
        actions: Vec::new(),
        code: need("error")?,
        wire_code: wire.map_err(|_| fault("`@wire` is no number".to_owned()))?,
        rank,
        facts,
        file: file.to_owned(),
        id,
    })
}

/// Whether the specification has a rule of this number: `R-01` to `R-52`, `PA-1` to `PA-15`, `T-1` to `T-5`, or one of its
/// sections 1 to 28.
fn is_rule_number(text: &str) -> bool {
    let within = |number: &str, last: u32| number.parse::<u32>().is_ok_and(|number| (1..=last).contains(&number));
    match text.split_once('-') {
        Some(("R", number)) => number.len() == 2 && within(number, 52),
        Some(("PA", number)) => within(number, 15),
        Some(("T", number)) => within(number, 5),
        Some(_) => false,
        None => {
            let (section, part) = text.split_once('.').unwrap_or((text, "1"));
            within(section, 28) && within(part, 10)
        }
    }
}

fn names_of_facts() -> BTreeSet<String> {
    let groups = Facts::blank().groups();
    let name = |group: &str, field: &str| format!("{group}.{field}");
    groups.iter().flat_map(|(group, fields)| fields.iter().map(move |(field, _)| name(group, field))).collect()
}

fn validate(schema: Schema, parsed: &[Parsed]) -> Result<PolicySet, LoadError> {
    let files: HashMap<&str, &str> = parsed.iter().map(|p| (p.rule.id.as_str(), p.rule.file.as_str())).collect();
    let fault = |id: &PolicyId, what: String| {
        let id: &str = id.as_ref();
        LoadError::new(files.get(id).copied().unwrap_or(SCHEMA), Some(id), what)
    };
    let all = PolicySet::from_policies(parsed.iter().map(|p| p.policy.clone()))
        .map_err(|error| LoadError::new(SCHEMA, None, chain(&error)))?;
    let result = Validator::new(schema).validate(&all, ValidationMode::Strict);
    if let Some(error) = result.validation_errors().next() {
        return Err(fault(error.policy_id(), chain(error)));
    }
    if let Some(warning) = result.validation_warnings().next() {
        return Err(fault(warning.policy_id(), chain(warning)));
    }
    Ok(all)
}

fn covers(policy: &cedar_policy::Policy, action: &EntityUid, tree: &Entities) -> bool {
    let inside = |group: &EntityUid| group == action || tree.is_ancestor_of(group, action);
    match policy.action_constraint() {
        ActionConstraint::Any => true,
        ActionConstraint::Eq(only) => &only == action,
        ActionConstraint::In(groups) => groups.iter().any(inside),
    }
}

fn check_texts(parsed: &[Parsed], texts: &Texts) -> Result<(), LoadError> {
    let mut args = crate::ask::arguments(&Facts::blank(), texts, LANGUAGES[0]);
    args.extend(["roles", "only_global_admin"].map(|name| (name.to_owned(), Fact::Text(String::new()))));
    let args = crate::texts::fluent_arguments(args);
    for one in parsed {
        for language in LANGUAGES {
            for key in [one.rule.key.clone(), format!("{}.advice", one.rule.key)] {
                texts
                    .check(language, &key, &args)
                    .map_err(|what| LoadError::new(&format!("{language}/rules.ftl"), Some(&one.rule.id), what))?;
            }
            let here = texts.options(language, &one.rule.key, &args).len();
            if here != texts.options(LANGUAGES[0], &one.rule.key, &args).len() {
                let what = "it has not the same number of options in every language";
                return Err(LoadError::new(&format!("{language}/rules.ftl"), Some(&one.rule.id), what));
            }
        }
    }
    Ok(())
}

fn compile(action: &str, parsed: &[Parsed]) -> Result<Compiled, LoadError> {
    let mut ranks: BTreeMap<u32, &str> = BTreeMap::new();
    let (mut permits, mut forbids) = (PolicySet::new(), PolicySet::new());
    let mut compiled_order: Vec<(u32, usize)> = Vec::new();
    let mut needs = Needs::default();
    let mut role_check = None;
    let mine = parsed.iter().enumerate().filter(|(_, one)| one.rule.actions.iter().any(|name| name == action));
    for (index, one) in mine {
        let (rule, fault) = (&one.rule, |what: String| LoadError::new(&one.rule.file, Some(&one.rule.id), what));
        let everywhere = matches!(one.policy.action_constraint(), ActionConstraint::Any);
        let stripped = strip(&one.policy, &mut needs).map_err(&fault)?;
        let target = if one.policy.effect() == Effect::Permit { &mut permits } else { &mut forbids };
        target.add(stripped).map_err(|error| fault(chain(&error)))?;
        // A permit for every action is no line of the matrix: it lets the system itself in.
        if one.policy.effect() == Effect::Permit {
            if everywhere {
                continue;
            }
            if role_check.replace(index).is_some() {
                return Err(fault(format!("`{action}` has a second permit; say who may in one")));
            }
        }
        if let Some(other) = ranks.insert(rule.rank, &rule.id) {
            return Err(fault(format!("`{other}` has the same rank in `{action}`")));
        }
        compiled_order.push((rule.rank, index));
    }
    let Some(role_check) = role_check else {
        return Err(LoadError::new("roles.cedar", None, format!("nobody may `{action}`")));
    };
    compiled_order.sort_unstable();
    let order: Vec<usize> = compiled_order.into_iter().map(|(_, index)| index).collect();
    let places = order.iter().map(|index| (PolicyId::new(&parsed[*index].rule.id), *index)).collect();
    let uid = entity(&format!("Action::\"{action}\""))?;
    Ok(Compiled { uid, permits, forbids, order, places, role_check, needs })
}

fn entity(uid: &str) -> Result<EntityUid, LoadError> {
    EntityUid::from_str(uid).map_err(|error| LoadError::new(SCHEMA, None, chain(&error)))
}

/// The policy without its scope, which its place in the action's set already says; notes the facts it reads.
fn strip(policy: &cedar_policy::Policy, needs: &mut Needs) -> Result<cedar_policy::Policy, String> {
    let mut json = policy.to_json().map_err(|error| chain(&error))?;
    needs.note(&json["conditions"]);
    for part in ["principal", "action", "resource"] {
        json[part] = serde_json::json!({ "op": "All" });
    }
    cedar_policy::Policy::from_json(Some(policy.id().clone()), json).map_err(|error| chain(&error))
}

/// The error and what caused it, in one line.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let next = error.to_string();
        if !text.contains(&next) {
            text = format!("{text}: {next}");
        }
        cause = error.source();
    }
    text
}
