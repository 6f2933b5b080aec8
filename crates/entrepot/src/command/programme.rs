//! `entrepot programme check`: validates a programme folder, runs its cases and its scenarios.

use super::{bar, open};
use crate::{
    config::Config,
    scenario::{Scenario, World, run_story},
};
use app::{programme::ProgrammeFolder, start::load_policy};
use clap::Subcommand;
use std::process::ExitCode;
use store::Db;

/// Looks at a programme folder.
#[derive(Subcommand)]
pub enum Programme {
    /// Validates it and runs its cases and scenarios.
    Check {
        /// Only scenarios whose file or story contains this.
        #[arg(long)]
        only: Option<String>,
    },
}

pub async fn run(config: &Config, Programme::Check { only }: &Programme, json: bool) -> Result<ExitCode, String> {
    let folder = open::folder(config)?;
    let policy = load_policy(&folder).map_err(|error| error.to_string())?;
    let (counted, mut wrong) = cases(&folder, &policy)?;
    let mut stories = 0;
    let scenarios: Vec<_> = folder.scenarios.iter().map(|file| (file.path.clone(), file.text.clone())).collect();
    let progress = bar(scenarios.len() as u64, "scenarios");
    for (file, text) in &scenarios {
        let scenario = Scenario::parse(file, text).map_err(|error| error.to_string())?;
        for story in &scenario.story {
            let name = format!("{file}#{}", story.id);
            if only.as_ref().is_some_and(|only| !name.contains(only)) {
                continue;
            }
            stories += 1;
            let mut world = world(config, story.clock.as_deref(), story.profile.as_deref()).await?;
            let outcome = run_story(&mut world, story).await;
            wrong.extend(outcome.wrong.into_iter().map(|what| format!("{file}: {what}")));
        }
        progress.inc(1);
    }
    progress.finish_and_clear();
    if json {
        let report = serde_json::json!({ "cases": counted, "stories": stories, "wrong": wrong });
        println!("{report}");
    } else {
        wrong.iter().for_each(|what| println!("wrong: {what}"));
        println!("{counted} cases, {stories} stories, {} wrong", wrong.len());
    }
    Ok(if wrong.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Runs the cases; gives how many there are and what is wrong.
fn cases(folder: &ProgrammeFolder, policy: &policy::Policy) -> Result<(usize, Vec<String>), String> {
    let is_base = |path: &str| path.ends_with("bases.toml");
    let bases = folder.cases.iter().find(|file| is_base(&file.path)).map(|file| file.text.as_str());
    let files = folder.cases.iter().filter(|file| !is_base(&file.path) && file.path.ends_with(".toml"));
    let files: Vec<_> = files.map(|file| (file.path.clone(), file.text.clone())).collect();
    let outcomes = policy::cases::run(policy, bases.unwrap_or_default(), &files);
    let outcomes = outcomes.map_err(|error| format!("{}: {}", error.file, error.what))?;
    let wrong = outcomes.into_iter().filter_map(|one| one.failure.map(|what| format!("{}: {what}", one.file)));
    Ok((files.len(), wrong.collect()))
}

async fn world(config: &Config, clock: Option<&str>, profile: Option<&str>) -> Result<World, String> {
    let db = Db::open("sqlite::memory:").await.map_err(|error| error.to_string())?;
    db.migrate().await.map_err(|error| error.to_string())?;
    let folder: ProgrammeFolder = open::folder(config)?;
    let begins = clock.map(str::parse).transpose().map_err(|_| "a story's clock is no instant".to_owned())?;
    let world = World::on(db, folder, begins).await.map_err(|error| error.to_string())?;
    world.app.take_profile(profile);
    Ok(world)
}
