//! Everything one act changes, committed together or not at all.

use crate::{Kept, Noun, Value, noun::sql};

/// How many rows a statement must touch for the write set to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expect {
    /// Exactly so many; otherwise somebody else was faster.
    Rows(u64),
    /// However many.
    Any,
}

/// One statement of a write set.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    pub sql: &'static str,
    pub args: Vec<Value>,
    pub expect: Expect,
    /// A look instead of a change: rows are counted and, where the database can, held until the commit.
    pub guards: bool,
}

/// Statements that commit together.
#[derive(Clone, Debug, Default)]
pub struct WriteSet {
    pub(crate) steps: Vec<Step>,
}

impl WriteSet {
    /// An empty one.
    pub fn new() -> Self {
        Self::default()
    }
    /// Adds a statement.
    pub fn run(&mut self, sql: &'static str, args: Vec<Value>, expect: Expect) {
        self.steps.push(Step { sql, args, expect, guards: false });
    }
    /// Adds a new row.
    pub fn insert<N: Noun>(&mut self, noun: &N) {
        let mut args = vec![Value::from(noun.id()), Value::Text(body(noun))];
        args.extend(noun.columns());
        self.run(sql::<N>().insert, args, Expect::Rows(1));
    }
    /// Changes a row that was looked at at `kept.version`.
    pub fn update<N: Noun>(&mut self, kept: &Kept<N>) {
        let mut args = vec![Value::from(kept.value.id()), Value::Text(body(&kept.value)), Value::Int(kept.version)];
        args.extend(kept.value.columns());
        self.run(sql::<N>().update, args, Expect::Rows(1));
    }
    /// Demands that a row is still at the version that was looked at when the set commits.
    pub fn guard<N: Noun>(&mut self, kept: &Kept<N>) {
        let args = vec![Value::from(kept.value.id()), Value::Int(kept.version)];
        self.steps.push(Step { sql: sql::<N>().guard, args, expect: Expect::Rows(1), guards: true });
    }
    /// Like [`WriteSet::guard`], and makes everyone else who looked at the row look again.
    pub fn touch<N: Noun>(&mut self, kept: &Kept<N>) {
        let args = vec![Value::from(kept.value.id()), Value::Int(kept.version)];
        self.run(sql::<N>().touch, args, Expect::Rows(1));
    }
    /// How many statements it has.
    pub fn len(&self) -> usize {
        self.steps.len()
    }
    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }
}

fn body<N: Noun>(noun: &N) -> String {
    // Nouns are plain structs with text keys; their serialisation has no way to fail.
    serde_json::to_string(noun).unwrap_or_default()
}
