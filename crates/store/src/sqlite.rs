//! The SQLite driver: one writer thread that commits what is waiting together, and read connections beside it.

use crate::{CommitError, Expect, Row, StoreError, Value, WriteSet, write_set::Step};
use rusqlite::{
    Connection, OpenFlags,
    functions::FunctionFlags,
    params_from_iter,
    types::{ToSqlOutput, ValueRef},
};
use sha2::{Digest, Sha256};
use std::{
    collections::HashMap,
    fs::{File, OpenOptions},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, OnceLock, RwLock,
        mpsc::{Receiver, Sender, channel},
    },
    thread,
};
use tokio::sync::oneshot;

/// The most write sets that commit together.
const BATCH: usize = 256;

/// An open SQLite database.
#[derive(Clone)]
pub(crate) struct Sqlite {
    shared: Arc<Shared>,
}

struct Shared {
    path: PathBuf,
    readers: Mutex<Vec<Connection>>,
    writer: Option<Sender<Job>>,
    _lock: Option<File>,
    /// Kept so that a database in memory lives as long as this.
    _anchor: Option<Connection>,
    in_memory: bool,
}

enum Job {
    Commit(WriteSet, oneshot::Sender<Result<(), CommitError>>),
    Script(String, oneshot::Sender<Result<(), StoreError>>),
}

impl Sqlite {
    pub fn open(file: &str) -> Result<Self, StoreError> {
        assert_version()?;
        let in_memory = file == ":memory:";
        let path = if in_memory { memory_name() } else { PathBuf::from(file.trim_start_matches("//")) };
        let lock = if in_memory { None } else { Some(lock(&path)?) };
        let writer = connect(&path, OpenFlags::default() | OpenFlags::SQLITE_OPEN_URI)?;
        let anchor = if in_memory { Some(connect(&path, OpenFlags::default())?) } else { None };
        let (sender, receiver) = channel();
        thread::Builder::new()
            .name("sqlite-writer".into())
            .spawn(move || write_until_closed(writer, &receiver))
            .map_err(|error| StoreError::Database(error.to_string()))?;
        let shared =
            Shared { path, readers: Mutex::default(), writer: Some(sender), _lock: lock, _anchor: anchor, in_memory };
        Ok(Self { shared: Arc::new(shared) })
    }

    pub fn open_to_read(file: &str) -> Result<Self, StoreError> {
        assert_version()?;
        let path = PathBuf::from(file);
        if !path.is_file() {
            return Err(StoreError::Database(format!("there is no file `{file}`")));
        }
        let shared =
            Shared { path, readers: Mutex::default(), writer: None, _lock: None, _anchor: None, in_memory: false };
        Ok(Self { shared: Arc::new(shared) })
    }

    pub fn path(&self) -> &Path {
        &self.shared.path
    }

    pub fn rows(&self, sql: &'static str, args: &[Value]) -> Result<Vec<Row>, StoreError> {
        let pooled = self.shared.readers.lock().ok().and_then(|mut readers| readers.pop());
        let reader = match pooled {
            Some(reader) => reader,
            None => self.reader()?,
        };
        let answer = query(&reader, sql, args);
        if let Ok(mut readers) = self.shared.readers.lock() {
            readers.push(reader);
        }
        answer
    }

    fn reader(&self) -> Result<Connection, StoreError> {
        let flags = if self.shared.in_memory { OpenFlags::default() } else { OpenFlags::SQLITE_OPEN_READ_WRITE };
        let reader = connect(&self.shared.path, flags | OpenFlags::SQLITE_OPEN_URI)?;
        reader.pragma_update(None, "query_only", true).map_err(database)?;
        if self.shared.in_memory {
            // A shared cache locks tables; readers there must not wait for the writer.
            reader.pragma_update(None, "read_uncommitted", true).map_err(database)?;
        }
        Ok(reader)
    }

    pub async fn commit(&self, set: WriteSet) -> Result<(), CommitError> {
        let (answer, answered) = oneshot::channel();
        self.send(Job::Commit(set, answer))?;
        answered.await.map_err(|_| CommitError::Unavailable(stopped()))?
    }

    pub async fn script(&self, text: &str) -> Result<(), StoreError> {
        let (answer, answered) = oneshot::channel();
        self.send(Job::Script(text.to_owned(), answer))?;
        answered.await.map_err(|_| stopped())?
    }

    fn send(&self, job: Job) -> Result<(), StoreError> {
        let writer = self.shared.writer.as_ref();
        writer.ok_or_else(|| StoreError::Database("opened for reading only".into()))?.send(job).map_err(|_| stopped())
    }
}

fn stopped() -> StoreError {
    StoreError::Database("the writer has stopped".into())
}

fn database(error: rusqlite::Error) -> StoreError {
    StoreError::Database(error.to_string())
}

fn assert_version() -> Result<(), StoreError> {
    // Older ones can corrupt a WAL database when two connections checkpoint (fixed on 2026-03-13).
    if rusqlite::version_number() < 3_051_003 {
        return Err(StoreError::TooOld(rusqlite::version().into()));
    }
    Ok(())
}

fn memory_name() -> PathBuf {
    use std::sync::atomic::{AtomicU64, Ordering};
    static NEXT: AtomicU64 = AtomicU64::new(0);
    PathBuf::from(format!("file:entrepot-{}?mode=memory&cache=shared", NEXT.fetch_add(1, Ordering::Relaxed)))
}

/// Keeps a second process from writing the same file.
fn lock(path: &Path) -> Result<File, StoreError> {
    let mut name = path.as_os_str().to_owned();
    name.push(".lock");
    let io = |error: std::io::Error| StoreError::Database(format!("`{}`: {error}", path.display()));
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(name).map_err(io)?;
    file.try_lock().map_err(|_| StoreError::InUse(path.display().to_string()))?;
    Ok(file)
}

fn connect(path: &Path, flags: OpenFlags) -> Result<Connection, StoreError> {
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_URI)
        .map_err(|error| StoreError::Database(format!("`{}`: {error}", path.display())))?;
    // The time-out comes first: changing the journal mode on several connections at once would fail without it.
    connection.busy_timeout(std::time::Duration::from_secs(10)).map_err(database)?;
    let settings = "pragma journal_mode = wal; pragma synchronous = full; pragma wal_autocheckpoint = 4000;
        pragma cache_size = -65536; pragma foreign_keys = on; pragma temp_store = memory;";
    connection.execute_batch(settings).map_err(database)?;
    connection.set_prepared_statement_cache_capacity(256);
    let flags = FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_UTF8;
    connection
        .create_scalar_function("chain_hash", 2, flags, |arguments| {
            let bytes = |at: usize| arguments.get_raw(at).as_blob_or_null().map(Option::unwrap_or_default);
            let user = |error: rusqlite::types::FromSqlError| rusqlite::Error::UserFunctionError(Box::new(error));
            let mut hash = Sha256::new();
            hash.update(bytes(0).map_err(user)?);
            hash.update(bytes(1).map_err(user)?);
            Ok(hash.finalize().to_vec())
        })
        .map_err(database)?;
    Ok(connection)
}

/// The writer: takes what is waiting, applies each set in a savepoint of its own, commits once, answers all.
fn write_until_closed(mut connection: Connection, jobs: &Receiver<Job>) {
    while let Ok(first) = jobs.recv() {
        let mut batch = vec![first];
        while batch.len() < BATCH {
            let Ok(next) = jobs.try_recv() else { break };
            batch.push(next);
        }
        let mut commits = Vec::new();
        for job in batch {
            match job {
                Job::Commit(set, answer) => commits.push((set, answer)),
                Job::Script(text, answer) => {
                    let _ = answer.send(connection.execute_batch(&text).map_err(database));
                }
            }
        }
        if !commits.is_empty() {
            commit_together(&mut connection, commits);
        }
    }
}

type Commit = (WriteSet, oneshot::Sender<Result<(), CommitError>>);

fn commit_together(connection: &mut Connection, commits: Vec<Commit>) {
    let mut results = Vec::with_capacity(commits.len());
    let whole = begin(connection).and_then(|()| {
        for (set, _) in &commits {
            results.push(apply_alone(connection, set)?);
        }
        connection.execute_batch("commit").map_err(database)
    });
    match whole {
        Ok(()) => {
            for ((_, answer), result) in commits.into_iter().zip(results) {
                let _ = answer.send(result);
            }
        }
        Err(error) => {
            tracing::error!(%error, "a commit failed; nothing of it is kept");
            // After a failed commit nothing is known about the transaction; nothing of it may stay.
            let _ = connection.execute_batch("rollback");
            for (_, answer) in commits {
                let _ = answer.send(Err(CommitError::Unavailable(StoreError::Database(error.to_string()))));
            }
        }
    }
}

fn begin(connection: &Connection) -> Result<(), StoreError> {
    connection.execute_batch("begin immediate").map_err(database)
}

/// Applies a set in a savepoint. The outer error is the database's own; the inner one is about this set only.
fn apply_alone(connection: &Connection, set: &WriteSet) -> Result<Result<(), CommitError>, StoreError> {
    execute(connection, "savepoint one", &[])?;
    let applied = set.steps.iter().try_for_each(|step| apply(connection, step));
    match applied {
        Ok(()) => {
            execute(connection, "release one", &[])?;
            Ok(Ok(()))
        }
        Err(CommitError::Unavailable(error)) => Err(error),
        Err(refused) => {
            execute(connection, "rollback to one", &[])?;
            execute(connection, "release one", &[])?;
            Ok(Err(refused))
        }
    }
}

fn apply(connection: &Connection, step: &Step) -> Result<(), CommitError> {
    let touched = if step.guards {
        query(connection, step.sql, &step.args)?.len()
    } else {
        let mut statement = connection.prepare_cached(numbered(step.sql)).map_err(refused)?;
        statement.execute(params_from_iter(step.args.iter())).map_err(refused)?
    };
    match step.expect {
        Expect::Rows(rows) if rows != touched as u64 => Err(CommitError::Conflict),
        _ => Ok(()),
    }
}

fn execute(connection: &Connection, sql: &'static str, args: &[Value]) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached(numbered(sql)).map_err(database)?;
    statement.execute(params_from_iter(args.iter())).map(drop).map_err(database)
}

fn refused(error: rusqlite::Error) -> CommitError {
    match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::ConstraintViolation) if error.to_string().contains("UNIQUE") => {
            CommitError::Duplicate
        }
        Some(rusqlite::ErrorCode::ConstraintViolation) if error.to_string().contains("FOREIGN KEY") => {
            CommitError::Conflict
        }
        _ => CommitError::Unavailable(database(error)),
    }
}

fn query(connection: &Connection, sql: &'static str, args: &[Value]) -> Result<Vec<Row>, StoreError> {
    let mut statement = connection.prepare_cached(numbered(sql)).map_err(database)?;
    let columns = statement.column_count();
    let mut rows = statement.query(params_from_iter(args.iter())).map_err(database)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next().map_err(database)? {
        let values = (0..columns).map(|at| row.get_ref(at).map(value).map_err(database));
        found.push(Row(values.collect::<Result<_, _>>()?));
    }
    Ok(found)
}

fn value(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Int(number),
        ValueRef::Real(number) => Value::Text(number.to_string()),
        ValueRef::Text(text) => Value::Text(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Blob(bytes) => Value::Bytes(bytes.to_vec()),
    }
}

impl rusqlite::ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(number) => ValueRef::Integer(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

/// The statement with `?1` for `$1`: SQLite takes `$1` for a name and counts by first appearance.
fn numbered(sql: &'static str) -> &'static str {
    static NUMBERED: OnceLock<RwLock<HashMap<&'static str, &'static str>>> = OnceLock::new();
    let all = NUMBERED.get_or_init(RwLock::default);
    if let Some(found) = all.read().ok().and_then(|all| all.get(sql).copied()) {
        return found;
    }
    let text: &'static str = Box::leak(sql.replace('$', "?").into_boxed_str());
    all.write().map(|mut all| *all.entry(sql).or_insert(text)).unwrap_or(text)
}
