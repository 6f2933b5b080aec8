//! `entrepot serve`

use super::open;
use crate::config::Config;
use std::process::ExitCode;

pub async fn run(config: &Config) -> Result<ExitCode, String> {
    let app = open::app(config, open::database(config).await?).await?;
    let ready = |address: &str| println!("serving on http://{address}");
    crate::serve::serve(app, config, ready).await.map_err(|error| error.to_string())?;
    Ok(ExitCode::SUCCESS)
}
