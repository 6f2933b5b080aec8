//! `entrepot audit verify`: computes every hash of the audit log again.

use super::open;
use crate::config::Config;
use clap::Subcommand;
use std::process::ExitCode;

/// Looks at the audit log.
#[derive(Subcommand)]
pub enum Audit {
    /// Computes every hash again and names the first record of each chain that does not fit.
    Verify,
}

pub async fn run(config: &Config, Audit::Verify: &Audit, json: bool) -> Result<ExitCode, String> {
    let db = open::database_to_read(config).await?;
    let spinner = indicatif::ProgressBar::new_spinner().with_message("records");
    let verified = store::audit::audit_verify(&db, |walked| spinner.set_position(walked)).await;
    spinner.finish_and_clear();
    let verified = verified.map_err(|error| error.to_string())?;
    let broken: Vec<_> = verified
        .broken
        .iter()
        .map(|(tenant, number, why)| format!("log of {tenant}, record {number}: {why}"))
        .collect();
    if json {
        let report = serde_json::json!({
            "chains": verified.chains, "records": verified.records, "broken": broken,
        });
        println!("{report}");
    } else {
        broken.iter().for_each(|what| println!("broken: {what}"));
        println!("{} chains, {} records, {} broken", verified.chains, verified.records, broken.len());
    }
    Ok(if broken.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
