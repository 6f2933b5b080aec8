//! Opens the programme on a database: loads the rules, migrates, publishes built-in agreement texts, finds the profile.

use crate::{App, Call, Clock, Failure, Ids, Work, programme::ProgrammeFolder};
use domain::{
    agreement::Template,
    facts::{Caller, CallerFacts},
};
use policy::{Policy, Sources};
use std::sync::RwLock;
use store::{Db, audit::AuditAbout};

/// The setting that holds the rule profile in force.
pub const PROFILE_SETTING: &str = "profile";

/// Why the programme cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// A rule of the programme is wrong.
    #[error("the rules: {0}")]
    Rules(String),
    /// The database does not do what it should.
    #[error(transparent)]
    Store(#[from] store::StoreError),
    /// What must be recorded at the start could not be.
    #[error("at the start: {0}")]
    Record(#[from] Failure),
}

impl App {
    /// Opens a programme on a database that is migrated. Agreement versions of the folder that are not published yet
    /// are published; the profile in force is the one on record, or the programme's default.
    ///
    /// # Errors
    /// When the rules are wrong or the database does not answer.
    pub async fn open(db: Db, programme: ProgrammeFolder, clock: Clock, base_url: &str) -> Result<Self, StartError> {
        let policy = load_policy(&programme)?;
        let profile = store::counter::setting_get(&db, PROFILE_SETTING).await?;
        let profile = profile.map_or_else(|| programme.programme.default_profile.clone(), |(_, name)| name);
        let base_url = base_url.trim_end_matches('/').to_owned();
        let app = Self { db, programme, policy, clock, ids: Ids, base_url, profile: RwLock::new(profile) };
        app.publish_built_in_agreements().await?;
        Ok(app)
    }

    /// A call of the programme itself: the worker's and the start's.
    pub fn system_call(&self) -> Call {
        let at = self.clock.now();
        Call {
            caller: Caller {
                tenant: self.programme.programme.operator.tenant,
                user: None,
                name: "system".into(),
                facts: CallerFacts {
                    kind: "system".into(),
                    tenant_kind: "operator".into(),
                    tier: "operator".into(),
                    mfa: true,
                    work_account: true,
                    own: true,
                    ..CallerFacts::default()
                },
                authentication: Vec::new(),
                language: self.programme.programme.languages[0].clone(),
            },
            at,
            correlation: self.ids.next(at),
            repeat: None,
            ip: String::new(),
        }
    }

    async fn publish_built_in_agreements(&self) -> Result<(), Failure> {
        let known = self.templates().await?;
        let is_new = |text: &&Template| known.iter().all(|other| other.version != text.version);
        let call = self.system_call();
        let mut work = Work::without_grant(self, &call);
        let fresh: Vec<&Template> = self.programme.agreements.iter().filter(is_new).collect();
        for text in &fresh {
            work.insert(*text);
            work.audit("partner_agreement_published", AuditAbout::of("template", text.id.0));
        }
        if fresh.is_empty() { Ok(()) } else { work.commit(&()).await }
    }
}

/// The policies of a programme, validated.
///
/// # Errors
/// The first rule that is wrong, with its file.
pub fn load_policy(programme: &ProgrammeFolder) -> Result<Policy, StartError> {
    let rules = &programme.rules;
    let sources = Sources {
        schema: rules.schema.clone(),
        rules: rules.rules.iter().map(|file| (file.path.clone(), file.text.clone())).collect(),
        texts: rules.texts.iter().map(|(language, text)| (language.clone(), text.clone())).collect(),
    };
    Policy::load(&sources).map_err(|error| StartError::Rules(error.to_string()))
}
