//! `entrepot explain`: prints the decision a sale would get, without writing anything.

use super::open;
use crate::config::Config;
use app::{App, look::Wanted, orders::decide_sale};
use clap::Args;
use domain::{decision::Decision, id::TenantId};
use std::{path::PathBuf, process::ExitCode};

/// Says whether a sale is possible.
#[derive(Args)]
pub struct Explain {
    /// Who sells: a tenant's id, verified domain, or key in the cast.
    #[arg(long)]
    seller: String,
    /// Who buys, in the same ways.
    #[arg(long)]
    customer: String,
    /// What: catalogue id, offer id or item key.
    #[arg(long)]
    item: String,
    /// The reseller of record's partner id.
    #[arg(long)]
    reseller: Option<String>,
    /// Seats or units.
    #[arg(long, default_value_t = 1)]
    quantity: i64,
    /// en, zh-Hans, zh-Hant or sv.
    #[arg(long, default_value = "en")]
    language: String,
    /// The folder of a demo, instead of the database of the settings.
    #[arg(long)]
    folder: Option<PathBuf>,
}

pub async fn run(config: &Config, explain: &Explain, json: bool) -> Result<ExitCode, String> {
    let mut config = config.clone();
    if let Some(folder) = &explain.folder {
        config.database = format!("sqlite:{}", folder.join("entrepot.db").display());
    }
    let app = open::app(&config, open::database_to_read(&config).await?).await?;
    let (seller, customer) = (tenant(&app, &explain.seller).await?, tenant(&app, &explain.customer).await?);
    let wanted = Wanted {
        reference: explain.item.clone(),
        quantity: explain.quantity,
        reseller: explain.reseller.clone(),
        ..Wanted::default()
    };
    let decision = decide_sale(&app, &explain.language, (seller, customer), &[wanted]).await;
    let decision = decision.map_err(|failure| failure.to_string())?;
    if json {
        println!("{}", serde_json::to_string_pretty(&decision).map_err(|error| error.to_string())?);
    } else {
        print!("{}", told(&decision));
    }
    Ok(if decision.allowed { ExitCode::SUCCESS } else { ExitCode::from(2) })
}

async fn tenant(app: &App, name: &str) -> Result<TenantId, String> {
    if let Ok(id) = name.parse() {
        return Ok(id);
    }
    if let Some(known) = app.programme.cast.as_ref().and_then(|cast| cast.tenant(name)) {
        return Ok(TenantId(known.id));
    }
    let owner = store::tenant::domain_owner(&app.db, &name.to_lowercase()).await.map_err(|error| error.to_string())?;
    owner.ok_or_else(|| format!("there is no tenant `{name}`: give its id or a verified domain"))
}

/// The decision as a person reads it: the refusing rules first, with what would help.
fn told(decision: &Decision) -> String {
    let mut text = if decision.allowed { "Allowed.\n".to_owned() } else { "Refused.\n".to_owned() };
    for check in decision.refusals() {
        text.push_str(&format!("\n{}  {}\n", check.rule, check.code.as_deref().unwrap_or_default()));
        text.push_str(&format!("  {}\n", check.reason.as_deref().unwrap_or_default()));
        for fact in &check.facts {
            text.push_str(&format!("  - {} = {}\n", fact.name, serde_json::json!(fact.value)));
        }
        text.push_str(&format!("  -> {}\n", check.advice.as_deref().unwrap_or_default()));
        for (number, option) in (1..).zip(&check.options) {
            text.push_str(&format!("     {number}. {option}\n"));
        }
    }
    let passed: Vec<&str> =
        decision.checks.iter().filter(|check| check.passed).map(|check| check.rule.as_str()).collect();
    text.push_str(&format!("\nSatisfied: {}\n", passed.join(", ")));
    text
}
