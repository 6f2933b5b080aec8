//! Puts names of the cast and saved values into requests.

use serde_json::Value;
use std::collections::BTreeMap;

/// What `{name}` stands for.
#[derive(Clone, Debug, Default)]
pub struct Names(BTreeMap<String, String>);

impl Names {
    /// Remembers a value under a name.
    pub fn put(&mut self, name: &str, value: impl Into<String>) {
        self.0.insert(name.to_owned(), value.into());
    }

    /// The text with every `{name}` replaced.
    ///
    /// # Errors
    /// The name nobody knows.
    pub fn fill(&self, text: &str) -> Result<String, String> {
        let mut filled = String::new();
        let mut rest = text;
        while let Some(open) = rest.find('{') {
            let Some(close) = rest[open..].find('}').map(|at| open + at) else { break };
            let name = &rest[open + 1..close];
            filled.push_str(&rest[..open]);
            filled.push_str(self.0.get(name).ok_or_else(|| format!("nobody knows `{{{name}}}`"))?);
            rest = &rest[close + 1..];
        }
        filled.push_str(rest);
        Ok(filled)
    }

    /// A JSON value with every `{name}` in its texts replaced.
    ///
    /// # Errors
    /// The name nobody knows.
    pub fn fill_value(&self, value: &Value) -> Result<Value, String> {
        Ok(match value {
            Value::String(text) => Value::String(self.fill(text)?),
            Value::Array(items) => items.iter().map(|item| self.fill_value(item)).collect::<Result<_, _>>()?,
            Value::Object(members) => {
                let filled = members.iter().map(|(key, member)| Ok((key.clone(), self.fill_value(member)?)));
                Value::Object(filled.collect::<Result<_, String>>()?)
            }
            other => other.clone(),
        })
    }
}
