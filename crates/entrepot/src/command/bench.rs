//! `entrepot bench`: each figure beside its limit, in the same run.

use crate::{bench, config::Config};
use clap::{Args, ValueEnum};
use std::process::ExitCode;

/// Measures this machine.
#[derive(Args)]
pub struct Bench {
    /// What to measure.
    what: What,
    /// Callers at once; 16 and 128 when absent.
    #[arg(long)]
    callers: Option<usize>,
    /// Seconds a measurement runs.
    #[arg(long, default_value_t = 5)]
    seconds: u64,
    /// Rows to list from.
    #[arg(long, default_value_t = 1_000_000)]
    rows: u64,
}

#[derive(Clone, Copy, ValueEnum)]
enum What {
    /// Orders over HTTP, beside bare inserts of the same rows.
    Orders,
    /// Listing customers, first and last page, beside the bare query.
    Customers,
    /// Start of the server on an existing database, and its memory.
    Start,
}

pub async fn run(config: &Config, wanted: &Bench, json: bool) -> Result<ExitCode, String> {
    let figures = match wanted.what {
        What::Orders => {
            let mut all = Vec::new();
            for callers in wanted.callers.map_or(vec![16, 128], |callers| vec![callers]) {
                all.extend(bench::orders::measure(config, callers, wanted.seconds).await?);
            }
            all
        }
        What::Customers => bench::customers::measure(config, wanted.rows).await?,
        What::Start => bench::start::measure().await?,
    };
    for figure in &figures {
        if json {
            println!("{}", serde_json::json!(figure));
        } else {
            println!("{figure}");
        }
    }
    Ok(ExitCode::SUCCESS)
}
