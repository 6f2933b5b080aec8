//! `entrepot migrate`

use crate::config::Config;
use std::process::ExitCode;
use store::Db;

pub async fn run(config: &Config, json: bool) -> Result<ExitCode, String> {
    let db = Db::open(&config.database).await.map_err(|error| error.to_string())?;
    let applied = db.migrate().await.map_err(|error| error.to_string())?;
    if json {
        println!("{}", serde_json::json!({ "applied": applied }));
    } else {
        println!("{applied} migrations applied");
    }
    Ok(ExitCode::SUCCESS)
}
