//! How a scenario is written down. Unknown keys are errors, so that no expectation is lost to a slip of the pen.

use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// A file of stories about one subject.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// The title: `S1 Own the whole relationship`.
    pub title: String,
    /// The rules it is about.
    #[serde(default)]
    pub rules: Vec<String>,
    /// The stories; each begins in a fresh world.
    pub story: Vec<Story>,
}

/// One story: a fresh world and what happens in it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    /// Short and unique within the file: `1c`.
    pub id: String,
    /// What it tells, in a sentence.
    pub says: String,
    /// The instant it begins; 2021-06-01T10:00Z unless given.
    #[serde(default)]
    pub clock: Option<String>,
    /// The rule profile in force; `csp-2021` unless given.
    #[serde(default)]
    pub profile: Option<String>,
    /// What happens, in order.
    pub step: Vec<Step>,
}

/// One thing that happens and what must come of it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Step {
    /// What happens, in a sentence.
    pub says: String,
    /// Moves the clock first: an instant, `+10d`, `+6bd` (business days), `+90m` or `+2h`.
    pub clock: Option<String>,
    /// Lets the worker do what is due: mails and timers.
    pub work: bool,
    /// Who asks: a sign-in name, `app:NAME` for a program, nothing for a visitor.
    #[serde(rename = "as")]
    pub who: Option<String>,
    /// Signed in with one factor only.
    pub one_factor: bool,
    /// Method and path; `{name}` stands for something of the cast or saved before.
    pub request: Option<String>,
    /// Headers to send.
    pub headers: BTreeMap<String, String>,
    /// The JSON body.
    pub body: Option<Value>,
    /// The HTTP status; 200, 201, 202 or 204 unless a refusal is expected.
    pub status: Option<u16>,
    /// The answer is a refusal with this code.
    pub refused: Option<String>,
    /// Codes or rule numbers that must refuse, too.
    pub also: Vec<String>,
    /// Text that the advice of the refusal must contain.
    pub advice: Option<String>,
    /// Paths into the answer and what must be there; `*` is anything, a list `[n]` counts.
    pub expect: BTreeMap<String, Value>,
    /// Text the answer must contain.
    pub contains: Vec<String>,
    /// Text the answer must not contain.
    pub lacks: Vec<String>,
    /// Names for parts of the answer: name = path.
    pub save: BTreeMap<String, String>,
    /// A mail that must have arrived.
    pub mail: Option<MailStep>,
}

/// A mail in the mailbox.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MailStep {
    /// The address.
    pub to: String,
    /// Its notification: `N-09`.
    pub notification: String,
    /// There must be none of it.
    pub none: bool,
    /// Text it must contain.
    pub has: Vec<String>,
    /// The name under which the token of its link is saved.
    pub save_token: Option<String>,
}

/// A scenario file cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("scenario `{file}`: {cause}")]
pub struct ScenarioError {
    /// The file.
    pub file: String,
    /// What is wrong with it.
    pub cause: String,
}

impl Scenario {
    /// Reads a scenario; `file` is named in errors.
    ///
    /// # Errors
    /// Unknown keys, a step that does nothing, two stories with one id.
    pub fn parse(file: &str, text: &str) -> Result<Self, ScenarioError> {
        let fault = |cause: String| ScenarioError { file: file.into(), cause };
        let scenario: Self = toml::from_str(text).map_err(|error| fault(error.to_string()))?;
        let mut ids = Vec::new();
        for story in &scenario.story {
            if ids.contains(&&story.id) {
                return Err(fault(format!("two stories are called `{}`", story.id)));
            }
            ids.push(&story.id);
            let idle =
                |step: &&Step| step.request.is_none() && step.mail.is_none() && step.clock.is_none() && !step.work;
            if let Some(step) = story.step.iter().find(idle) {
                return Err(fault(format!("story `{}`: the step `{}` does nothing", story.id, step.says)));
            }
        }
        Ok(scenario)
    }
}
