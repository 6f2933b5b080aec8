//! `entrepot backup` and `entrepot restore`, for SQLite; PostgreSQL has its own tools.

use super::bar;
use crate::config::Config;
use clap::Args;
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};
use store::Db;

/// Copies the database while it is in use.
#[derive(Args)]
pub struct Backup {
    /// The file to write.
    to: PathBuf,
}

/// Puts a backup in place.
#[derive(Args)]
pub struct Restore {
    /// The file to read.
    from: PathBuf,
}

pub async fn backup(config: &Config, backup: &Backup) -> Result<ExitCode, String> {
    let db = Db::open_to_read(&config.database).await.map_err(|error| error.to_string())?;
    let progress = bar(0, "pages");
    let shown = progress.clone();
    let told = move |done: i64, all: i64| show(&shown, done, all);
    let copied = db.backup(&backup.to, told).await;
    progress.finish_and_clear();
    copied.map_err(|error| error.to_string())?;
    println!("copied to {}", backup.to.display());
    Ok(ExitCode::SUCCESS)
}

pub fn restore(config: &Config, restore: &Restore) -> Result<ExitCode, String> {
    let Some(file) = config.database.strip_prefix("sqlite:") else {
        return Err("PostgreSQL is restored with pg_restore or psql".into());
    };
    let progress = bar(0, "pages");
    let shown = progress.clone();
    let put = store::backup::restore(&restore.from, Path::new(file), move |done, all| show(&shown, done, all));
    progress.finish_and_clear();
    put.map_err(|error| error.to_string())?;
    println!("restored {} from {}", file, restore.from.display());
    Ok(ExitCode::SUCCESS)
}

fn show(bar: &indicatif::ProgressBar, done: i64, all: i64) {
    bar.set_length(u64::try_from(all).unwrap_or(0));
    bar.set_position(u64::try_from(done).unwrap_or(0));
}
