//! Worked scenarios as data: stories of HTTP requests against a world with the named cast, each with what must come
//! of it. `entrepot programme check` runs them, and so do the tests, on both databases.

mod expect;
mod format;
mod names;
mod run;

pub use expect::Answer;
pub use format::{Scenario, ScenarioError, Step, Story};
pub use run::{Outcome, World, run_story};
