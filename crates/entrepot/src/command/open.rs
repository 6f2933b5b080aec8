//! Opens what the settings name: the programme folder, the database, the programme on it.

use crate::config::Config;
use app::{App, Clock, programme::ProgrammeFolder};
use std::sync::Arc;
use store::Db;

/// The programme folder of the settings.
pub fn folder(config: &Config) -> Result<ProgrammeFolder, String> {
    let own = &config.programme;
    let folder = if own.as_os_str().is_empty() { ProgrammeFolder::embedded() } else { ProgrammeFolder::at(own) };
    folder.map_err(|error| error.to_string())
}

/// The database of the settings, which must be migrated.
pub async fn database(config: &Config) -> Result<Db, String> {
    let db = Db::open(&config.database).await.map_err(|error| error.to_string())?;
    match db.is_migrated().await {
        Ok(true) => Ok(db),
        Ok(false) => Err(format!("`{}` is not migrated: run `entrepot migrate`", config.database)),
        Err(error) => Err(error.to_string()),
    }
}

/// The database for looking only, beside a server that may be running.
pub async fn database_to_read(config: &Config) -> Result<Db, String> {
    Db::open_to_read(&config.database).await.map_err(|error| error.to_string())
}

/// The programme on its database.
pub async fn app(config: &Config, db: Db) -> Result<Arc<App>, String> {
    let opened = App::open(db, folder(config)?, Clock::System, &config.base_url).await;
    opened.map(Arc::new).map_err(|error| error.to_string())
}
