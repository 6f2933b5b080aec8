//! `entrepot demo`: a database in a folder, the cast in it, and the server, in one command.

use super::open;
use crate::config::Config;
use app::{App, cast::Cast, seed::seed_cast};
use clap::Args;
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};
use store::Db;

/// Starts a living demo programme.
#[derive(Args)]
pub struct Demo {
    /// The folder of its database; kept from one start to the next.
    #[arg(default_value = "demo")]
    folder: PathBuf,
    /// Where it listens.
    #[arg(long)]
    listen: Option<String>,
}

pub async fn run(mut config: Config, demo: Demo) -> Result<ExitCode, String> {
    std::fs::create_dir_all(&demo.folder).map_err(|error| format!("`{}`: {error}", demo.folder.display()))?;
    config.database = format!("sqlite:{}", demo.folder.join("entrepot.db").display());
    if let Some(listen) = demo.listen {
        config.base_url = format!("http://{listen}");
        config.listen = listen;
    }
    let db = Db::open(&config.database).await.map_err(|error| error.to_string())?;
    db.migrate().await.map_err(|error| error.to_string())?;
    let fresh = db.row("select 1 from tenant limit 1", &[]).await.map_err(|error| error.to_string())?.is_none();
    let app = open::app(&config, db).await?;
    if fresh {
        seed_cast(&app).await.map_err(|error| error.to_string())?;
    }
    write_tokens(&app, &demo.folder.join("tokens")).await?;
    let folder = demo.folder.display().to_string();
    let told = app.clone();
    let ready = move |address: &str| welcome(&told, address, &folder);
    crate::serve::serve(app, &config, ready).await.map_err(|error| error.to_string())?;
    Ok(ExitCode::SUCCESS)
}

/// An access token for each person of the cast, good for an hour, readable by this user only.
async fn write_tokens(app: &App, folder: &Path) -> Result<(), String> {
    use std::{io::Write, os::unix::fs::OpenOptionsExt};
    let Some(cast) = &app.programme.cast else { return Ok(()) };
    let fault = |error: std::io::Error| format!("`{}`: {error}", folder.display());
    std::fs::create_dir_all(folder).map_err(fault)?;
    for user in cast.users() {
        let token = web::oauth::token_for(app, &user.sign_in_name, true).await.map_err(|error| error.to_string())?;
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create(true).truncate(true).mode(0o600);
        let mut file = options.open(folder.join(&user.sign_in_name)).map_err(fault)?;
        file.write_all(token.as_bytes()).map_err(fault)?;
    }
    Ok(())
}

fn welcome(app: &App, address: &str, folder: &str) {
    let Some(cast) = &app.programme.cast else { return };
    let home = format!("http://{address}");
    println!("{} is running at {home}\n", app.programme.programme.name);
    people(cast);
    println!("\nTry, in another terminal:");
    println!("\n1. List the customers of Monte Rosa, as its admin agent:");
    println!("   TOKEN=$(cat {folder}/tokens/aa@{})", domain_of(cast, "T-ROSA"));
    println!("   curl -s {home}/v1/customers -H \"Authorization: Bearer $TOKEN\"");
    println!("\n2. Ask whether Monte Rosa may sell ten seats to Fiordkraft, and then to itself:");
    println!(
        "   cargo run --release --quiet -- explain --folder {folder} --seller T-ROSA --customer T-FIORD --item OFF-STD"
    );
    println!(
        "   cargo run --release --quiet -- explain --folder {folder} --seller T-ROSA --customer T-ROSA-INT --item OFF-STD"
    );
    println!("\n3. Order them:");
    println!("   {}", order(app, cast, &home));
    println!(
        "\nThe API is described at {home}/programme/v1/openapi.json. Stop with Ctrl-C; the data stays in {folder}."
    );
}

fn people(cast: &Cast) {
    println!("Everybody's password is `{}`; tokens for an hour are in the folder tokens:", cast.demo_password);
    for (key, what) in [
        ("T-LIGNE", "indirect provider"),
        ("T-FJALL", "indirect reseller"),
        ("T-ROSA", "direct-bill partner"),
        ("T-SJO", "customer"),
    ] {
        let names = cast.users().into_iter().filter(|user| user.tenant == key).map(|user| user.sign_in_name);
        println!("  {what:20} {}", names.collect::<Vec<_>>().join(", "));
    }
}

fn domain_of<'a>(cast: &'a Cast, tenant: &str) -> &'a str {
    cast.tenant(tenant).map_or("", |tenant| tenant.domain.as_str())
}

fn order(app: &App, cast: &Cast, home: &str) -> String {
    let customer = cast.tenant("T-FIORD").map(|tenant| tenant.id.to_string()).unwrap_or_default();
    let item = app.programme.item("OFF-STD").map(|item| item.catalogue_id()).unwrap_or_default();
    format!(
        "curl -s {home}/v1/customers/{customer}/orders -H \"Authorization: Bearer $TOKEN\" \
         -d '{{\"lineItems\":[{{\"lineItemNumber\":0,\"offerId\":\"{item}\",\"quantity\":10}}]}}'"
    )
}
