//! Brings a database to the schema of this program. Each migration runs once; its checksum is remembered.

use crate::{CommitError, Db, Expect, StoreError, Value, WriteSet};
use sha2::{Digest, Sha256};

/// The migrations in order. The next one goes at the end: add a file and a line, and never change an older one
/// after a release.
const MIGRATIONS: &[(i64, &str)] = &[(1, include_str!("../migrations/0001.sql"))];

const SQLITE_TRIGGERS: &str = "
    create trigger if not exists audit_record_stays before update on audit_record
    begin select raise(abort, 'the audit log is append-only'); end;
    create trigger if not exists audit_record_remains before delete on audit_record
    begin select raise(abort, 'the audit log is append-only'); end;";

const POSTGRES_FUNCTIONS: &str = "
    create or replace function chain_hash(bytea, bytea) returns bytea language sql immutable
    as 'select sha256(coalesce($1, ''''::bytea) || $2)';
    create or replace function audit_record_stays() returns trigger language plpgsql
    as 'begin raise exception ''the audit log is append-only''; end';";

const POSTGRES_TRIGGERS: &str = "
    create or replace trigger audit_record_stays before update or delete on audit_record
    for each row execute function audit_record_stays();";

impl Db {
    /// Applies the migrations that are missing; gives how many that were.
    ///
    /// # Errors
    /// [`StoreError::Schema`] when the database is newer than the program or an applied migration was changed.
    pub async fn migrate(&self) -> Result<u32, StoreError> {
        self.script("create table if not exists migration (number bigint primary key, checksum text not null)").await?;
        let rows = self.rows("select number, checksum from migration order by number", &[]).await?;
        let mut applied = Vec::new();
        for row in &rows {
            applied.push((row.int(0)?, row.text(1)?.to_owned()));
        }
        self.check(&applied)?;
        let mut count = 0;
        for (number, text) in MIGRATIONS.iter().skip(applied.len()) {
            self.apply(*number, text).await?;
            count += 1;
        }
        Ok(count)
    }

    /// Whether every migration of this program is applied.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn is_migrated(&self) -> Result<bool, StoreError> {
        let rows = self.rows("select number, checksum from migration order by number", &[]).await;
        Ok(rows.is_ok_and(|rows| rows.len() == MIGRATIONS.len()))
    }

    fn check(&self, applied: &[(i64, String)]) -> Result<(), StoreError> {
        if applied.len() > MIGRATIONS.len() {
            return Err(StoreError::Schema("the database is newer than this program".into()));
        }
        for ((number, checksum), (expected, text)) in applied.iter().zip(MIGRATIONS) {
            if number != expected || *checksum != checksum_of(text) {
                return Err(StoreError::Schema(format!("migration {number} is not the one that was applied")));
            }
        }
        Ok(())
    }

    async fn apply(&self, number: i64, text: &str) -> Result<(), StoreError> {
        let (bytes, before, after) = match self.is_sqlite() {
            true => ("blob", "", SQLITE_TRIGGERS),
            false => ("bytea", POSTGRES_FUNCTIONS, POSTGRES_TRIGGERS),
        };
        let script = format!("begin;\n{before}\n{}\n{after}\ncommit;", text.replace("{bytes}", bytes));
        self.script(&script).await?;
        let mut set = WriteSet::new();
        let args = vec![Value::Int(number), Value::Text(checksum_of(text))];
        set.run("insert into migration (number, checksum) values ($1, $2)", args, Expect::Rows(1));
        match self.commit(set).await {
            Ok(()) => Ok(()),
            Err(CommitError::Unavailable(error)) => Err(error),
            Err(_) => Err(StoreError::Schema("another process is migrating".into())),
        }
    }
}

fn checksum_of(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
