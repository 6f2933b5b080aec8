//! The schema, step by step. A step that was released is never edited: the next change is a new step.

use crate::{Db, StoreError};
use sha2::{Digest, Sha256};

/// One step.
pub(crate) struct Migration {
    /// Counts from 1.
    pub number: i64,
    /// The text for both databases, with `{bytes}` for the type of bytes.
    both: &'static str,
    /// What only SQLite needs afterwards: triggers are written differently.
    sqlite: &'static str,
    /// What only PostgreSQL needs afterwards.
    postgres: &'static str,
}

/// The steps in order. The next one goes at the end: add its files and its line.
pub(crate) const MIGRATIONS: &[Migration] = &[Migration {
    number: 1,
    both: include_str!("../migrations/0001.sql"),
    sqlite: include_str!("../migrations/0001.sqlite.sql"),
    postgres: include_str!("../migrations/0001.postgres.sql"),
}];

impl Migration {
    /// SHA-256 of the texts, hex, so that an edited step is noticed.
    pub fn checksum(&self) -> String {
        let hash = Sha256::new().chain_update(self.both).chain_update(self.sqlite).chain_update(self.postgres);
        hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
    /// The text for SQLite, with strict tables: a text in a column of numbers is refused there as on PostgreSQL.
    pub fn for_sqlite(&self) -> String {
        let statements = self.both.split_inclusive(';').map(|statement| match statement.strip_suffix(");") {
            Some(table) if table.contains("create table") => format!("{table}) strict;"),
            _ => statement.to_owned(),
        });
        let both = statements.collect::<String>().replace("{bytes}", "blob").replace(" bigint", " integer");
        format!("{both}\n{}", self.sqlite)
    }
    /// The text for PostgreSQL.
    pub fn for_postgres(&self) -> String {
        format!("{}\n{}", self.both.replace("{bytes}", "bytea"), self.postgres)
    }
}

/// The steps not applied yet, when those applied are ours.
pub(crate) fn missing<'a>(steps: &'a [Migration], applied: &[(i64, String)]) -> Result<&'a [Migration], StoreError> {
    if applied.len() > steps.len() {
        return Err(StoreError::Schema("the database is newer than this program".into()));
    }
    for ((number, checksum), step) in applied.iter().zip(steps) {
        if *number != step.number || *checksum != step.checksum() {
            return Err(StoreError::Schema(format!("migration {number} is not the one that was applied")));
        }
    }
    Ok(&steps[applied.len()..])
}

impl Db {
    /// Whether every migration of this program is applied.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn is_migrated(&self) -> Result<bool, StoreError> {
        let rows = self.rows("select number, checksum from migration where number > 0 order by number", &[]).await;
        Ok(rows.is_ok_and(|rows| rows.len() == MIGRATIONS.len()))
    }
}
