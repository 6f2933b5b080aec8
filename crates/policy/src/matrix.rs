//! The permits as a picture: roles down, actions across.

use crate::Policy;
use domain::{
    facts::{CallerFacts, Facts},
    user::Role,
};
use std::fmt;

/// The kinds of tenants whose people act.
const SIDES: [&str; 4] = ["csp", "customer", "membership", "operator"];

/// Which role may do what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// The actions, in alphabetical order.
    pub actions: Vec<String>,
    /// One row for each role that may do anything: the side and the role joined by a slash, and for each action whether
    /// it may.
    pub rows: Vec<(String, Vec<bool>)>,
}

impl Policy {
    /// The roles that may do this on this side, whatever else is to be said about it.
    pub fn roles_for(&self, action: &str, tenant_kind: &str) -> Vec<&'static str> {
        let words = Role::ALL.iter().map(|role| role.as_str());
        words.filter(|role| self.role_may(action, tenant_kind, role)).collect()
    }

    fn role_may(&self, action: &str, tenant_kind: &str, role: &str) -> bool {
        let caller = CallerFacts {
            kind: "user".to_owned(),
            tenant_kind: tenant_kind.to_owned(),
            roles: vec![role.to_owned()],
            ..CallerFacts::default()
        };
        let facts = Facts { caller, ..Facts::default() };
        self.actions.get(action).is_some_and(|compiled| self.permits(compiled, &facts))
    }
}

pub(crate) fn matrix(policy: &Policy) -> Matrix {
    let actions: Vec<String> = policy.actions().map(str::to_owned).collect();
    let mut rows = Vec::new();
    for side in SIDES {
        for role in Role::ALL {
            let may: Vec<bool> = actions.iter().map(|action| policy.role_may(action, side, role.as_str())).collect();
            if may.contains(&true) {
                rows.push((format!("{side}/{}", role.as_str()), may));
            }
        }
    }
    Matrix { actions, rows }
}

impl fmt::Display for Matrix {
    /// Roles are numbered down, actions across, `x` where the role may; the actions' names are listed above.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tallest = self.actions.iter().map(String::len).max().unwrap_or_default();
        let widest = self.rows.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
        for line in 0..tallest {
            let letter = |name: &String| {
                let start = tallest - name.len();
                line.checked_sub(start).and_then(|place| name.as_bytes().get(place)).map_or(' ', |byte| *byte as char)
            };
            let letters: String = self.actions.iter().flat_map(|name| [letter(name), ' ']).collect();
            writeln!(f, "{}", format!("{:widest$}  {letters}", "").trim_end())?;
        }
        for (name, may) in &self.rows {
            let marks: String = may.iter().flat_map(|may| [if *may { 'x' } else { '.' }, ' ']).collect();
            writeln!(f, "{}", format!("{name:widest$}  {marks}").trim_end())?;
        }
        Ok(())
    }
}
