//! The commands of the binary: one file each.

mod audit;
mod backup;
mod bench;
mod check;
mod demo;
mod explain;
mod migrate;
mod open;
mod programme;
mod serve;

use clap::{Parser, Subcommand};
use std::{path::PathBuf, process::ExitCode};

/// The open channel-commerce server.
#[derive(Parser)]
#[command(name = "entrepot", version, about, arg_required_else_help = true)]
struct Cli {
    /// A file of settings; `entrepot settings` prints the defaults.
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Answers in JSON where a program may read it.
    #[arg(long, global = true)]
    json: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Starts a living demo programme on a database of its own in a folder.
    Demo(demo::Demo),
    /// Serves the programme over HTTP, with the worker.
    Serve,
    /// Brings the database to the schema of this program.
    Migrate,
    /// Looks at a programme folder.
    #[command(subcommand)]
    Programme(programme::Programme),
    /// Says whether a sale is possible, and if not, which rules speak and what would help.
    Explain(explain::Explain),
    /// Checks the laws that must always hold over a database.
    Check,
    /// Looks at the audit log.
    #[command(subcommand)]
    Audit(audit::Audit),
    /// Copies the database while it is in use.
    Backup(backup::Backup),
    /// Puts a backup in place of the database; the server must be stopped.
    Restore(backup::Restore),
    /// Measures this machine, each figure beside its limit.
    Bench(bench::Bench),
    /// Prints the settings with their defaults.
    Settings,
}

/// Runs the command of the command line.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let filter = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "warn".into());
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return failed(&error.to_string()),
    };
    match runtime.block_on(run(cli)) {
        Ok(code) => code,
        Err(message) => failed(&message),
    }
}

fn failed(message: &str) -> ExitCode {
    eprintln!("entrepot: {message}");
    ExitCode::FAILURE
}

async fn run(cli: Cli) -> Result<ExitCode, String> {
    if matches!(cli.command, Command::Settings) {
        print!("{}", crate::config::DEFAULTS);
        return Ok(ExitCode::SUCCESS);
    }
    let config = crate::config::Config::load(cli.config.as_deref()).map_err(|error| error.to_string())?;
    match cli.command {
        Command::Demo(demo) => demo::run(config, demo).await,
        Command::Serve => serve::run(&config).await,
        Command::Migrate => migrate::run(&config, cli.json).await,
        Command::Programme(programme) => programme::run(&config, &programme, cli.json).await,
        Command::Explain(explain) => explain::run(&config, &explain, cli.json).await,
        Command::Check => check::run(&config, cli.json).await,
        Command::Audit(audit) => audit::run(&config, &audit, cli.json).await,
        Command::Backup(backup) => backup::backup(&config, &backup).await,
        Command::Restore(restore) => backup::restore(&config, &restore),
        Command::Bench(bench) => bench::run(&config, &bench, cli.json).await,
        Command::Settings => Ok(ExitCode::SUCCESS),
    }
}

/// A bar for something that takes long, on the error stream.
fn bar(length: u64, what: &str) -> indicatif::ProgressBar {
    let style = indicatif::ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len} {per_sec} {eta}");
    let bar = indicatif::ProgressBar::new(length).with_message(what.to_owned());
    bar.set_style(style.unwrap_or_else(|_| indicatif::ProgressStyle::default_bar()));
    bar
}
