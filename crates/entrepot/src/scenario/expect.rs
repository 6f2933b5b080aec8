//! Compares an answer with what a step expects.

use super::{format::Step, names::Names};
use serde_json::Value;

/// An answer of the server.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The JSON body; a string when it is no JSON, null when empty.
    pub body: Value,
    /// The body as it came.
    pub text: String,
}

impl Answer {
    /// The part at a path such as `items.0.id` or `items[n]`.
    pub fn at(&self, path: &str) -> Option<Value> {
        path.split('.').filter(|part| !part.is_empty()).try_fold(self.body.clone(), |value, part| match part {
            "[n]" => value.as_array().map(|items| Value::from(items.len())),
            part => match &value {
                Value::Array(items) => items.get(part.parse::<usize>().ok()?).cloned(),
                other => other.get(part).cloned(),
            },
        })
    }

    fn decision(&self) -> Option<&Value> {
        self.body.get("decision").filter(|decision| decision.is_object()).or_else(|| {
            // A cart says at its lines what an order would be refused for.
            self.body.get("checks").map(|_| &self.body)
        })
    }

    fn refusals(&self) -> Vec<&Value> {
        let checks = self.decision().and_then(|decision| decision.get("checks")).and_then(Value::as_array);
        checks.into_iter().flatten().filter(|check| check.get("passed") == Some(&Value::Bool(false))).collect()
    }
}

/// What is wrong with the answer; empty when all is as expected.
pub fn compare(step: &Step, answer: &Answer, names: &Names) -> Result<Vec<String>, String> {
    let mut wrong = Vec::new();
    compare_status(step, answer, &mut wrong);
    compare_refusal(step, answer, &mut wrong);
    for (path, expected) in &step.expect {
        let expected = names.fill_value(expected)?;
        let found = answer.at(path);
        let same = match (&expected, &found) {
            (Value::String(star), Some(_)) if star == "*" => true,
            (Value::String(absent), None) if absent == "-" => true,
            (expected, Some(found)) => equal(expected, found),
            (_, None) => false,
        };
        if !same {
            wrong.push(format!("`{path}` should be {expected}, is {}", found.unwrap_or(Value::Null)));
        }
    }
    for text in &step.contains {
        let text = names.fill(text)?;
        (!answer.text.contains(&text)).then(|| wrong.push(format!("the answer lacks `{text}`")));
    }
    for text in &step.lacks {
        let text = names.fill(text)?;
        answer.text.contains(&text).then(|| wrong.push(format!("the answer contains `{text}`")));
    }
    Ok(wrong)
}

fn equal(expected: &Value, found: &Value) -> bool {
    match (expected.as_f64(), found.as_f64()) {
        (Some(expected), Some(found)) => (expected - found).abs() < 1e-9,
        _ => expected == found,
    }
}

fn compare_status(step: &Step, answer: &Answer, wrong: &mut Vec<String>) {
    let fits = match (step.status, &step.refused) {
        (Some(status), _) => status == answer.status,
        (None, Some(_)) => (400..500).contains(&answer.status),
        (None, None) => matches!(answer.status, 200 | 201 | 202 | 204),
    };
    if !fits {
        let expected = step.status.map_or("another".to_owned(), |status| status.to_string());
        wrong.push(format!("the status is {}, should be {expected}: {}", answer.status, shortened(&answer.text)));
    }
}

fn compare_refusal(step: &Step, answer: &Answer, wrong: &mut Vec<String>) {
    let Some(code) = &step.refused else { return };
    let refusals = answer.refusals();
    let first = refusals.first().and_then(|check| check.get("code")).and_then(Value::as_str);
    let plain = answer.body.get("errorName").or_else(|| answer.body.get("code")).and_then(Value::as_str);
    let field = answer.at("errors.0.code");
    let field = field.as_ref().and_then(Value::as_str);
    if [first, plain, field].iter().all(|found| *found != Some(code)) {
        wrong.push(format!(
            "should be refused with {code}, is {first:?} {plain:?} {field:?}: {}",
            shortened(&answer.text)
        ));
    }
    let speaks = |wanted: &str| {
        refusals
            .iter()
            .any(|check| ["code", "rule"].iter().any(|key| check.get(*key).and_then(Value::as_str) == Some(wanted)))
    };
    for wanted in step.also.iter().filter(|wanted| !speaks(wanted)) {
        let spoken: Vec<_> = refusals.iter().filter_map(|check| check.get("rule")).collect();
        wrong.push(format!("{wanted} should refuse, too; these do: {spoken:?}"));
    }
    if let Some(advice) = &step.advice {
        let given = refusals.iter().filter_map(|check| check.get("advice")).filter_map(Value::as_str);
        let given: Vec<_> = given.collect();
        if !given.iter().any(|text| text.contains(advice)) {
            wrong.push(format!("the advice should contain `{advice}`, is {given:?}"));
        }
    }
}

fn shortened(text: &str) -> String {
    text.chars().take(600).collect()
}
