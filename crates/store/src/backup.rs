//! Backups of a SQLite file while it is in use, and the way back. PostgreSQL brings its own tools.

use crate::{Db, StoreError, sqlite};
use rusqlite::{
    Connection, OpenFlags,
    backup::{Backup, StepResult},
};
use std::path::{Path, PathBuf};

/// How many pages are copied between two reports.
const PAGES: i32 = 1024;

impl Db {
    /// Copies the database as it is now into a new file, while others read and write. `progress` is told how many
    /// pages are copied and how many there are.
    ///
    /// # Errors
    /// On PostgreSQL, when the file exists, cannot be written, or the copy is not sound.
    pub async fn backup(&self, to: &Path, progress: impl FnMut(i64, i64) + Send + 'static) -> Result<(), StoreError> {
        let Some(database) = self.sqlite() else {
            return Err(StoreError::Database("a PostgreSQL database is backed up with pg_dump".into()));
        };
        let (source, to) = (database.reader()?, to.to_owned());
        let copied = tokio::task::spawn_blocking(move || copy_new(&source, &to, progress));
        copied.await.map_err(|why| StoreError::Database(why.to_string()))?
    }
}

/// Puts a backup in the place of a database that no process has open. The old file stays beside it as `.before`.
///
/// # Errors
/// When the backup is not sound, the database is in use, or the disk is full; the old database is then untouched.
pub fn restore(backup: &Path, database: &Path, progress: impl FnMut(i64, i64)) -> Result<(), StoreError> {
    let _lock = sqlite::lock(database)?;
    let source = Connection::open_with_flags(backup, OpenFlags::SQLITE_OPEN_READ_ONLY).map_err(sqlite::opening)?;
    check(&source, backup)?;
    let fresh = beside(database, ".restored");
    let _ = std::fs::remove_file(&fresh);
    copy_new(&source, &fresh, progress)?;
    for ending in ["", "-wal", "-shm"] {
        let (old, kept) = (beside(database, ending), beside(database, &format!(".before{ending}")));
        let _ = std::fs::remove_file(&kept);
        if old.exists() {
            std::fs::rename(&old, &kept).map_err(|why| failed(&old, &why))?;
        }
    }
    std::fs::rename(&fresh, database).map_err(|why| failed(database, &why))
}

fn copy_new(source: &Connection, to: &Path, mut progress: impl FnMut(i64, i64)) -> Result<(), StoreError> {
    if to.exists() {
        return Err(StoreError::Database(format!("`{}` exists already", to.display())));
    }
    let partial = beside(to, ".partial");
    let _ = std::fs::remove_file(&partial);
    // A transaction that has read something keeps one view of the data, so that writers do not start the copy anew.
    source.execute_batch("begin; select count(*) from sqlite_schema;").map_err(sqlite::opening)?;
    let copied = copy(source, &partial, &mut progress);
    let _ = source.execute_batch("rollback");
    copied?;
    std::fs::rename(&partial, to).map_err(|why| failed(to, &why))?;
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // A rename is safe from power loss only once its folder is written.
    std::fs::File::open(folder).and_then(|folder| folder.sync_all()).map_err(|why| failed(folder, &why))
}

fn copy(source: &Connection, to: &Path, progress: &mut impl FnMut(i64, i64)) -> Result<(), StoreError> {
    let mut target = Connection::open(to).map_err(sqlite::opening)?;
    {
        let backup = Backup::new(source, &mut target).map_err(sqlite::opening)?;
        loop {
            let step = backup.step(PAGES).map_err(sqlite::opening)?;
            let left = backup.progress();
            progress(i64::from(left.pagecount - left.remaining), i64::from(left.pagecount));
            match step {
                StepResult::Done => break,
                StepResult::Busy | StepResult::Locked => std::thread::sleep(std::time::Duration::from_millis(10)),
                _ => {}
            }
        }
    }
    // One plain file, without a log beside it.
    target.pragma_update(None, "journal_mode", "delete").map_err(sqlite::opening)?;
    check(&target, to)?;
    target.close().map_err(|(_, why)| sqlite::opening(why))
}

fn check(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let verdict: String =
        connection.query_row("pragma integrity_check(1)", [], |row| row.get(0)).map_err(sqlite::opening)?;
    match verdict.as_str() {
        "ok" => Ok(()),
        other => Err(StoreError::Database(format!("`{}` is damaged: {other}", path.display()))),
    }
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

fn failed(path: &Path, why: &std::io::Error) -> StoreError {
    StoreError::Database(format!("`{}`: {why}", path.display()))
}
