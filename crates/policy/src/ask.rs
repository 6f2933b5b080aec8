//! One question, one decision: facts become a Cedar context, the forbids that hold become failed checks.

use crate::{Policy, Question, Rule, Texts};
use cedar_policy::{Context, EntityUid, PolicyId, PolicySet, Request, Response, RestrictedExpression};
use domain::{
    decision::{Check, Decision, NamedFact},
    facts::{Fact, Facts, Fields},
};
use fluent_bundle::FluentArgs;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The policies of one action, ready to be evaluated.
pub(crate) struct Compiled {
    pub(crate) uid: EntityUid,
    /// Scope stripped: who may.
    pub(crate) permits: PolicySet,
    /// Scope stripped: the business preconditions.
    pub(crate) forbids: PolicySet,
    /// Rules by their place in the policy, in the documented order; the role check is one of them.
    pub(crate) order: Vec<usize>,
    pub(crate) places: HashMap<PolicyId, usize>,
    pub(crate) role_check: usize,
    pub(crate) needs: Needs,
}

/// The facts that the policies of an action read; the others need not be copied.
#[derive(Default)]
pub(crate) struct Needs(BTreeMap<String, BTreeSet<String>>);

impl Needs {
    /// Walks a condition in Cedar's JSON form and notes `context.group.field` and `context has group`.
    pub(crate) fn note(&mut self, json: &Value) {
        match json {
            Value::Array(items) => items.iter().for_each(|item| self.note(item)),
            Value::Object(fields) => {
                for op in [".", "has"] {
                    self.note_access(fields.get(op));
                }
                fields.values().for_each(|value| self.note(value));
            }
            _ => {}
        }
    }

    fn note_access(&mut self, access: Option<&Value>) {
        let Some(Value::String(name)) = access.map(|a| &a["attr"]) else { return };
        let left = access.map(|a| &a["left"]).unwrap_or(&Value::Null);
        if left["Var"] == "context" {
            self.0.entry(name.clone()).or_default();
        } else if let (true, Some(group)) = (left["."]["left"]["Var"] == "context", left["."]["attr"].as_str()) {
            self.0.entry(group.to_owned()).or_default().insert(name.clone());
        }
    }

    fn record(&self, group: &str, fields: Fields) -> Option<RestrictedExpression> {
        let wanted = self.0.get(group)?;
        let fields = fields.into_iter().filter(|(name, _)| wanted.contains(*name));
        RestrictedExpression::new_record(fields.map(|(name, fact)| (name.to_owned(), expression(fact)))).ok()
    }
}

fn expression(fact: Fact) -> RestrictedExpression {
    match fact {
        Fact::Yes(yes) => RestrictedExpression::new_bool(yes),
        Fact::Number(number) => RestrictedExpression::new_long(number),
        Fact::Text(text) => RestrictedExpression::new_string(text),
        Fact::Texts(texts) => RestrictedExpression::new_set(texts.into_iter().map(RestrictedExpression::new_string)),
    }
}

/// What the policies of one action say: whether the role is right, which rules refuse, which could not be evaluated.
pub(crate) struct Verdict {
    pub(crate) role: bool,
    pub(crate) failed: Vec<usize>,
    pub(crate) broken: Vec<String>,
}

impl Verdict {
    fn allows(&self) -> bool {
        self.role && self.failed.is_empty() && self.broken.is_empty()
    }
}

impl Policy {
    /// The Cedar request of a question: principal and resource say nothing, all facts are in the context.
    fn request(&self, compiled: &Compiled, facts: &Facts) -> Result<Request, String> {
        let groups = facts.groups().into_iter();
        let pairs =
            groups.filter_map(|(group, fields)| Some((group.to_owned(), compiled.needs.record(group, fields)?)));
        let context = Context::from_pairs(pairs).map_err(|error| error.to_string())?;
        Request::new(self.caller.clone(), compiled.uid.clone(), self.programme.clone(), context, None)
            .map_err(|error| error.to_string())
    }

    /// Whether the permits of an action let the caller in.
    pub(crate) fn permits(&self, compiled: &Compiled, facts: &Facts) -> bool {
        let allows = |request| self.authorizer.is_authorized(&request, &compiled.permits, &self.entities);
        self.request(compiled, facts).is_ok_and(|request| allows(request).decision() == cedar_policy::Decision::Allow)
    }

    /// Evaluates the stripped sets of an action.
    pub(crate) fn verdict(&self, compiled: &Compiled, facts: &Facts) -> Verdict {
        let request = match self.request(compiled, facts) {
            Ok(request) => request,
            Err(error) => return Verdict { role: false, failed: Vec::new(), broken: vec![error] },
        };
        let permits = self.authorizer.is_authorized(&request, &compiled.permits, &self.entities);
        let forbids = self.authorizer.is_authorized(&request, &compiled.forbids, &self.entities);
        let failed = forbids.diagnostics().reason().filter_map(|id| compiled.places.get(id).copied()).collect();
        let broken = errors(&permits).chain(errors(&forbids)).collect();
        Verdict { role: permits.decision() == cedar_policy::Decision::Allow, failed, broken }
    }

    /// The codes of the rules that refuse, in the documented order, without texts; empty when it is allowed. For questions
    /// asked in bulk. What could not be decided is `PolicyError`.
    pub fn codes(&self, action: &str, facts: &Facts) -> Vec<&str> {
        let Some(compiled) = self.actions.get(action) else { return vec![POLICY_ERROR] };
        let verdict = self.verdict(compiled, facts);
        let refuses = |index: &&usize| match **index == compiled.role_check {
            true => !verdict.role,
            false => verdict.failed.contains(index),
        };
        let failed = compiled.order.iter().filter(refuses).map(|index| self.rules[*index].code.as_str());
        failed.chain((!verdict.broken.is_empty()).then_some(POLICY_ERROR)).collect()
    }

    /// Whether the policies as written, with their scopes, allow it: what the stripped sets must agree with.
    /// Slower than [`Policy::ask`]; for tests and measurements.
    pub fn allows_as_written(&self, action: &str, facts: &Facts) -> bool {
        let Some(compiled) = self.actions.get(action) else { return false };
        let Ok(request) = self.request(compiled, facts) else { return false };
        let response = self.authorizer.is_authorized(&request, &self.written, &self.tree);
        response.decision() == cedar_policy::Decision::Allow && errors(&response).next().is_none()
    }
}

fn errors(response: &Response) -> impl Iterator<Item = String> + '_ {
    response.diagnostics().errors().map(|error| error.to_string())
}

pub(crate) fn ask(policy: &Policy, question: &Question) -> Decision {
    let mut decision = Decision {
        id: question.id,
        at: question.at,
        action: question.action.to_owned(),
        allowed: false,
        code: None,
        checks: Vec::new(),
    };
    let Some(compiled) = policy.actions.get(question.action) else {
        decision.checks.push(broken_check(policy, question.language));
        decision.code = Some(POLICY_ERROR.to_owned());
        return decision;
    };
    let verdict = policy.verdict(compiled, question.facts);
    decision.allowed = verdict.allows();
    decision.checks.reserve(compiled.order.len() + 1);
    let refusal = (!verdict.allows()).then(|| Refusal::new(policy, question, verdict.role));
    for index in &compiled.order {
        let failed = if *index == compiled.role_check { !verdict.role } else { verdict.failed.contains(index) };
        let refusal = refusal.as_ref().filter(|_| failed);
        decision.checks.push(check(&policy.rules[*index], refusal));
    }
    if !verdict.broken.is_empty() {
        decision.checks.push(broken_check(policy, question.language));
    }
    let code = decision.refusals().next().and_then(|check| check.code.clone());
    decision.code = code;
    decision
}

/// The code of a question that could not be decided; it refuses.
const POLICY_ERROR: &str = "PolicyError";

fn broken_check(policy: &Policy, language: &str) -> Check {
    Check {
        policy: "policy/undecided".to_owned(),
        rule: "9.3".to_owned(),
        passed: false,
        code: Some(POLICY_ERROR.to_owned()),
        wire_code: None,
        reason: Some(policy.texts.say(language, "policy-undecided", &[])),
        advice: Some(policy.texts.say(language, "policy-undecided.advice", &[])),
        options: Vec::new(),
        facts: Vec::new(),
        line: None,
    }
}

/// What every failed check of one decision is told with.
struct Refusal<'a> {
    texts: &'a Texts,
    language: &'a str,
    facts: Vec<(&'static str, Fields)>,
    arguments: FluentArgs<'static>,
}

impl<'a> Refusal<'a> {
    fn new(policy: &'a Policy, question: &Question<'a>, role: bool) -> Self {
        let (texts, language) = (&policy.texts, question.language);
        let mut arguments = arguments(question.facts, texts, language);
        if !role {
            let roles = policy.roles_for(question.action, &question.facts.caller.tenant_kind);
            let only_admin = yes_or_no(roles == ["global_admin"]);
            arguments.push(("only_global_admin".to_owned(), Fact::Text(only_admin.to_owned())));
            let roles = roles.iter().map(|role| texts.word(language, role)).collect();
            arguments.push(("roles".to_owned(), Fact::Text(texts.list(language, roles))));
        }
        Self { texts, language, facts: question.facts.groups(), arguments: crate::texts::fluent_arguments(arguments) }
    }

    fn say(&self, key: &str) -> String {
        self.texts.find_with(self.language, key, &self.arguments).unwrap_or_else(|| key.to_owned())
    }

    fn fact(&self, name: &str) -> Option<NamedFact> {
        let (group, field) = name.split_once('.')?;
        let fields = &self.facts.iter().find(|(name, _)| *name == group)?.1;
        let value = fields.iter().find(|(name, _)| *name == field)?.1.clone();
        Some(NamedFact { name: name.to_owned(), value })
    }
}

/// Fluent selects on words, not on truth values.
fn yes_or_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

fn check(rule: &Rule, refusal: Option<&Refusal>) -> Check {
    Check {
        policy: rule.id.clone(),
        rule: rule.rule.clone(),
        passed: refusal.is_none(),
        code: Some(rule.code.clone()),
        wire_code: rule.wire_code,
        reason: refusal.map(|refusal| refusal.say(&rule.key)),
        advice: refusal.map(|refusal| refusal.say(&format!("{}.advice", rule.key))),
        options: refusal
            .map(|refusal| refusal.texts.options(refusal.language, &rule.key, &refusal.arguments))
            .unwrap_or_default(),
        facts: refusal
            .map(|refusal| rule.facts.iter().filter_map(|name| refusal.fact(name)).collect())
            .unwrap_or_default(),
        line: None,
    }
}

/// The facts whose values are words of the programme; names of people and companies are never translated.
const WORDS: [&str; 17] = [
    "kind",
    "tenant_kind",
    "tier",
    "roles",
    "state",
    "cloud",
    "region",
    "partner_id_state",
    "missing_steps",
    "group",
    "vetting",
    "qualifications",
    "segment",
    "standing",
    "wanted",
    "unmet",
    "services",
];

/// All facts as arguments of the texts: `seller.region` is `$seller_region`. Words of the programme are translated, lists
/// are joined.
pub(crate) fn arguments(facts: &Facts, texts: &Texts, language: &str) -> Vec<(String, Fact)> {
    let groups = facts.groups().into_iter();
    let named = groups.flat_map(|(group, fields)| fields.into_iter().map(move |(field, fact)| (group, field, fact)));
    let word = |field: &str, text: &str| match WORDS.contains(&field) {
        true => texts.word(language, text),
        false => text.to_owned(),
    };
    let spoken = |field: &str, fact: Fact| match fact {
        Fact::Yes(yes) => Fact::Text(yes_or_no(yes).to_owned()),
        Fact::Text(text) => Fact::Text(word(field, &text)),
        Fact::Texts(list) => Fact::Text(texts.list(language, list.iter().map(|text| word(field, text)).collect())),
        number => number,
    };
    named.map(|(group, field, fact)| (format!("{group}_{field}"), spoken(field, fact))).collect()
}
