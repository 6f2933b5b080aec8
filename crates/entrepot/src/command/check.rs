//! `entrepot check`: the laws that must always hold, over a database that may be in use.

use super::open;
use crate::config::Config;
use std::process::ExitCode;
use store::laws;

pub async fn run(config: &Config, json: bool) -> Result<ExitCode, String> {
    let db = open::database_to_read(config).await?;
    let broken = laws::broken(&db).await.map_err(|error| error.to_string())?;
    let verified = store::audit::audit_verify(&db, |_| ()).await.map_err(|error| error.to_string())?;
    let fine = broken.is_empty() && verified.broken.is_empty();
    if json {
        let chains: Vec<_> =
            verified.broken.iter().map(|(tenant, number, why)| format!("{tenant} {number}: {why}")).collect();
        println!("{}", serde_json::json!({ "broken": broken, "audit": chains, "records": verified.records }));
    } else {
        broken.iter().for_each(|what| println!("broken: {what}"));
        for (tenant, number, why) in &verified.broken {
            println!("broken: L11, log of {tenant}, record {number}: {why}");
        }
        let laws = laws::count();
        println!(
            "{laws} laws and {} audit records checked, {} broken",
            verified.records,
            broken.len() + verified.broken.len()
        );
    }
    Ok(if fine { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
