//! Measurements with their limits. They take care of their own databases, in the temporary folder, and end by themselves.

pub mod customers;
mod http;
pub mod orders;
pub mod start;

use serde::Serialize;
use std::{fmt, path::PathBuf};

/// A measured figure.
#[derive(Clone, Debug, Serialize)]
pub struct Figure {
    /// What was measured.
    pub what: String,
    /// The figure.
    pub value: f64,
    /// Its unit.
    pub unit: &'static str,
    /// What the same machine could do at most, in the same run.
    pub limit: Option<f64>,
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:60} {:>12.1} {}", self.what, self.value, self.unit)?;
        match self.limit {
            Some(limit) if limit > 0.0 => write!(f, "   limit {limit:.1}, ratio {:.2}", self.value / limit),
            _ => Ok(()),
        }
    }
}

/// A folder of its own for a measurement, gone when it is dropped.
struct Place(PathBuf);

impl Place {
    fn new(what: &str) -> Result<Self, String> {
        let path = std::env::temp_dir().join(format!("entrepot-bench-{what}-{}", std::process::id()));
        std::fs::create_dir_all(&path).map_err(|error| format!("`{}`: {error}", path.display()))?;
        Ok(Self(path))
    }
    fn database(&self) -> String {
        format!("sqlite:{}", self.0.join("bench.db").display())
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The middle of several measurements.
fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}
