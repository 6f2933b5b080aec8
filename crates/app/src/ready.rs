//! Whether the programme can do its work right now.

use crate::{App, Failure};

/// The database answers and has the schema of this program.
pub async fn ready(app: &App) -> Result<(), Failure> {
    if app.db.is_migrated().await? {
        return Ok(());
    }
    Err(Failure::Fault("the database has another schema than this program".into()))
}
