//! The database: SQLite in one file, or PostgreSQL. The only place, with its two driver files, that knows which.

use crate::{Row, Value, WriteSet, migrate::MIGRATIONS, postgres::Postgres, sqlite::Sqlite};
use std::sync::Arc;

/// An open database. Cloning it is cheap.
#[derive(Clone)]
pub struct Db {
    backend: Backend,
}

#[derive(Clone)]
enum Backend {
    Sqlite(Arc<Sqlite>),
    Postgres(Postgres),
}

/// Why the database gave no answer.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The address of the database is not understood.
    #[error("`{0}` is no database address: write sqlite:FILE or postgres://USER@HOST/NAME")]
    Address(String),
    /// Another process has the file open for writing.
    #[error("`{0}` is in use by another process")]
    InUse(String),
    /// The linked SQLite has a bug that loses data.
    #[error("SQLite {0} is older than 3.51.3 and can lose data")]
    TooOld(String),
    /// The database refuses a statement, or cannot be opened.
    #[error("database: {0}")]
    Database(String),
    /// The database does not answer, is full, or its disk fails.
    #[error("the database cannot be reached: {0}")]
    Unreachable(String),
    /// A column holds something else than the statement promises.
    #[error("column {at} should be {wanted}, is {found}")]
    Shape {
        /// Its position.
        at: usize,
        /// What was expected.
        wanted: &'static str,
        /// What is there.
        found: String,
    },
    /// The JSON text of a row does not fit its noun.
    #[error("a row of `{table}` cannot be read: {cause}")]
    Body {
        /// The table.
        table: &'static str,
        /// What does not fit.
        cause: String,
    },
    /// The schema of the database is not the one this program was made for.
    #[error("schema: {0}")]
    Schema(String),
}

impl StoreError {
    pub(crate) fn shape(at: usize, wanted: &'static str, found: Option<&Value>) -> Self {
        let found = found.map_or("nothing".into(), |value| format!("{value:?}"));
        Self::Shape { at, wanted, found }
    }
}

/// Why a write set did not commit. Nothing of it is in the database.
#[derive(Debug, thiserror::Error)]
pub enum CommitError {
    /// A row is not as it was looked at; look again.
    #[error("changed meanwhile")]
    Conflict,
    /// Something that must be unique is there already.
    #[error("there already")]
    Duplicate,
    /// The database does not answer, or cannot make it durable.
    #[error(transparent)]
    Unavailable(#[from] StoreError),
}

impl Db {
    /// Opens a database: `sqlite:FILE`, `postgres://...`, or `sqlite::memory:` for tests and trials, which is a file of
    /// its own in the temporary folder without durability, deleted when the last clone is dropped.
    ///
    /// # Errors
    /// When the address is not understood or the database cannot be reached.
    pub async fn open(address: &str) -> Result<Self, StoreError> {
        let backend = match address.split_once(':') {
            Some(("sqlite", ":memory:")) => Backend::Sqlite(Arc::new(Sqlite::temporary()?)),
            Some(("sqlite", file)) => Backend::Sqlite(Arc::new(Sqlite::open(path(file))?)),
            Some(("postgres" | "postgresql", _)) => Backend::Postgres(Postgres::open(address).await?),
            _ => return Err(StoreError::Address(address.to_owned())),
        };
        Ok(Self { backend })
    }

    /// Opens a database for looking only, beside a process that may be writing it; every commit is refused.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub async fn open_to_read(address: &str) -> Result<Self, StoreError> {
        let backend = match address.split_once(':') {
            Some(("sqlite", file)) => Backend::Sqlite(Arc::new(Sqlite::open_to_read(path(file))?)),
            Some(("postgres" | "postgresql", _)) => Backend::Postgres(Postgres::open_to_read(address).await?),
            _ => return Err(StoreError::Address(address.to_owned())),
        };
        Ok(Self { backend })
    }

    /// Applies the migrations that are missing; gives how many that were.
    ///
    /// # Errors
    /// [`StoreError::Schema`] when the database is newer than the program or an applied migration was changed.
    pub async fn migrate(&self) -> Result<u32, StoreError> {
        match &self.backend {
            Backend::Sqlite(sqlite) => sqlite.migrate(MIGRATIONS).await,
            Backend::Postgres(postgres) => postgres.migrate(MIGRATIONS).await,
        }
    }

    /// The rows of a query.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn rows(&self, sql: &'static str, args: &[Value]) -> Result<Vec<Row>, StoreError> {
        match &self.backend {
            Backend::Sqlite(sqlite) => sqlite.rows(sql, args),
            Backend::Postgres(postgres) => postgres.rows(sql, args).await,
        }
    }

    /// The first row of a query.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn row(&self, sql: &'static str, args: &[Value]) -> Result<Option<Row>, StoreError> {
        Ok(self.rows(sql, args).await?.into_iter().next())
    }

    /// Commits everything of a write set, or nothing. When it returns, the change is durable.
    ///
    /// # Errors
    /// [`CommitError`] says whether to look again or to give up.
    pub async fn commit(&self, set: WriteSet) -> Result<(), CommitError> {
        self.commit_returning(set).await.map(drop)
    }

    /// Commits like [`Db::commit`] and gives the rows of the set's `returning` statements.
    ///
    /// # Errors
    /// [`CommitError`] says whether to look again or to give up.
    pub async fn commit_returning(&self, set: WriteSet) -> Result<Vec<Row>, CommitError> {
        match &self.backend {
            Backend::Sqlite(sqlite) => sqlite.commit(set).await,
            Backend::Postgres(postgres) => postgres.commit(set).await,
        }
    }

    /// Whether the database answers and can still promise durability.
    ///
    /// # Errors
    /// When it does not; after a disk failed under a commit, until the program is started again.
    pub async fn ready(&self) -> Result<(), StoreError> {
        self.rows("select 1", &[]).await?;
        self.sqlite().map_or(Ok(()), Sqlite::sound)
    }

    /// Whether the database accepts a statement: the tests ask it for every text there is.
    ///
    /// # Errors
    /// When it does not.
    pub async fn prepare(&self, sql: &str) -> Result<(), StoreError> {
        match &self.backend {
            Backend::Sqlite(sqlite) => sqlite.prepare(sql),
            Backend::Postgres(postgres) => postgres.prepare(sql).await,
        }
    }

    /// Whether this is SQLite, for the few places where an operator must be told: backup and addresses.
    pub fn is_sqlite(&self) -> bool {
        matches!(self.backend, Backend::Sqlite(_))
    }

    pub(crate) fn sqlite(&self) -> Option<&Sqlite> {
        match &self.backend {
            Backend::Sqlite(sqlite) => Some(sqlite),
            Backend::Postgres(_) => None,
        }
    }
}

/// `sqlite:FILE` and `sqlite://FILE` are the same.
fn path(file: &str) -> &std::path::Path {
    file.strip_prefix("//").unwrap_or(file).as_ref()
}
