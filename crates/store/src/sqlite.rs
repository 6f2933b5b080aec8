//! SQLite: readers run inline on a small pool; one writer thread commits what is waiting together (group commit).

use crate::{
    CommitError, Expect, Row, StoreError, Value, WriteSet,
    migrate::{Migration, missing},
    write_set::Step,
};
use rusqlite::{
    Connection, Error, ErrorCode, OpenFlags, ToSql, ffi,
    functions::FunctionFlags,
    types::{ToSqlOutput, ValueRef},
};
use sha2::{Digest, Sha256};
use std::{
    collections::HashMap,
    fs::File,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError, RwLock,
        atomic::{AtomicBool, AtomicU64, Ordering},
        mpsc::{self, Receiver, RecvTimeoutError, Sender},
    },
    thread::JoinHandle,
    time::Duration,
};
use tokio::sync::oneshot;

/// Older ones can corrupt the write-ahead log.
const OLDEST: i32 = 3_051_003;
/// How many write sets share one commit at most.
const BATCH: usize = 256;
/// How many idle read connections are kept.
const READERS: usize = 16;
/// After so long without work the writer moves the log into the database file.
const IDLE: Duration = Duration::from_millis(500);

type Answer = Result<Vec<Row>, CommitError>;
enum Job {
    Commit(WriteSet, oneshot::Sender<Answer>),
    Run(Box<dyn FnOnce(&mut Connection) + Send>),
}

/// An open SQLite database.
pub(crate) struct Sqlite {
    path: PathBuf,
    readers: Mutex<Vec<Connection>>,
    read_only: bool,
    queue: Option<Sender<Job>>,
    writer: Option<JoinHandle<()>>,
    /// Set once the disk failed under a commit; from then on nothing is promised until a restart.
    failed: Arc<AtomicBool>,
    temporary: Option<PathBuf>,
    /// Held as long as this process may write.
    _lock: Option<File>,
}

impl Sqlite {
    /// Opens for writing; a second process is refused.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        Self::open_with(path, "full")
    }
    /// A database of its own in the temporary folder, deleted when dropped, without durability.
    pub fn temporary() -> Result<Self, StoreError> {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let name = format!("entrepot-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(name);
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).map_err(|why| StoreError::Database(why.to_string()))?;
        let mut this = Self::open_with(&folder.join("temporary.db"), "off")?;
        this.temporary = Some(folder);
        Ok(this)
    }
    /// Opens for reading, beside a writer too.
    pub fn open_to_read(path: &Path) -> Result<Self, StoreError> {
        if !path.is_file() {
            return Err(StoreError::Database(format!("there is no file `{}`", path.display())));
        }
        let this = Self::new(path, true);
        this.rows("select 1", &[])?;
        Ok(this)
    }
    fn new(path: &Path, read_only: bool) -> Self {
        Self {
            path: path.to_owned(),
            readers: Mutex::default(),
            read_only,
            queue: None,
            writer: None,
            failed: Arc::default(),
            temporary: None,
            _lock: None,
        }
    }
    fn open_with(path: &Path, synchronous: &str) -> Result<Self, StoreError> {
        if rusqlite::version_number() < OLDEST {
            return Err(StoreError::TooOld(rusqlite::version().to_owned()));
        }
        let mut this = Self::new(path, false);
        this._lock = Some(lock(path)?);
        let connection = Connection::open(path).map_err(opening)?;
        configure(&connection).map_err(opening)?;
        let pragmas = format!(
            "pragma journal_mode=wal; pragma synchronous={synchronous}; pragma cache_size=-65536; \
             pragma wal_autocheckpoint=4000; pragma foreign_keys=on; pragma wal_checkpoint(truncate);"
        );
        connection.execute_batch(&pragmas).map_err(opening)?;
        let (queue, jobs) = mpsc::channel();
        let failed = this.failed.clone();
        let thread = std::thread::Builder::new().name("sqlite-writer".to_owned());
        this.writer = Some(
            thread
                .spawn(move || write(connection, jobs, &failed))
                .map_err(|why| StoreError::Database(why.to_string()))?,
        );
        this.queue = Some(queue);
        Ok(this)
    }
    /// Whether no disk failed under a commit.
    pub fn sound(&self) -> Result<(), StoreError> {
        if self.failed.load(Ordering::Acquire) { Err(disk_failed()) } else { Ok(()) }
    }
    /// All rows of a query, on the caller's thread.
    pub fn rows(&self, sql: &'static str, args: &[Value]) -> Result<Vec<Row>, StoreError> {
        let connection = self.reader()?;
        let rows = execute(&connection, question(sql), args).map(|(_, rows)| rows);
        self.give_back(connection);
        rows.map_err(|why| failure(sql, &why))
    }
    /// Whether the text can be prepared.
    pub fn prepare(&self, sql: &str) -> Result<(), StoreError> {
        let connection = self.reader()?;
        let prepared = connection.prepare(sql).map(drop).map_err(|why| failure(sql, &why));
        self.give_back(connection);
        prepared
    }
    /// Hands a write set to the writer and waits until it is durable.
    pub async fn commit(&self, set: WriteSet) -> Answer {
        let (answer, answered) = oneshot::channel();
        self.send(Job::Commit(set, answer))?;
        answered.await.unwrap_or_else(|_| Err(stopped().into()))
    }
    /// Applies the steps that are missing.
    pub async fn migrate(&self, steps: &'static [Migration]) -> Result<u32, StoreError> {
        self.on_writer(move |connection| migrate(connection, steps)).await
    }
    /// Runs something on the writer's connection, alone.
    pub async fn on_writer<T: Send + 'static>(
        &self,
        run: impl FnOnce(&mut Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (answer, answered) = oneshot::channel();
        self.send(Job::Run(Box::new(move |connection| drop(answer.send(run(connection))))))?;
        answered.await.unwrap_or_else(|_| Err(stopped()))
    }
    /// A connection for reading, to be given back.
    pub fn reader(&self) -> Result<Connection, StoreError> {
        if let Some(idle) = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop() {
            return Ok(idle);
        }
        let access = if self.read_only { OpenFlags::SQLITE_OPEN_READ_ONLY } else { OpenFlags::SQLITE_OPEN_READ_WRITE };
        let connection =
            Connection::open_with_flags(&self.path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX).map_err(opening)?;
        configure(&connection).map_err(opening)?;
        connection.execute_batch("pragma query_only=on; pragma cache_size=-16384;").map_err(opening)?;
        Ok(connection)
    }
    fn give_back(&self, connection: Connection) {
        let mut idle = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < READERS {
            idle.push(connection);
        }
    }
    fn send(&self, job: Job) -> Result<(), StoreError> {
        let Some(queue) = &self.queue else {
            return Err(StoreError::Database("opened for reading only".to_owned()));
        };
        queue.send(job).map_err(|_| stopped())
    }
}

impl Drop for Sqlite {
    fn drop(&mut self) {
        self.queue = None;
        if let Some(writer) = self.writer.take() {
            let _ = writer.join();
        }
        self.readers.lock().unwrap_or_else(PoisonError::into_inner).clear();
        if let Some(folder) = &self.temporary {
            let _ = std::fs::remove_dir_all(folder);
        }
    }
}

/// Keeps a second process from writing the same file.
pub(crate) fn lock(path: &Path) -> Result<File, StoreError> {
    let name = format!("{}.lock", path.display());
    let file = File::create(&name).map_err(|why| StoreError::Database(format!("`{name}`: {why}")))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(_) => Err(StoreError::InUse(path.display().to_string())),
    }
}

fn configure(connection: &Connection) -> rusqlite::Result<()> {
    // Before anything else: opening several connections at once fails with "locked" otherwise.
    connection.busy_timeout(Duration::from_secs(10))?;
    connection.set_prepared_statement_cache_capacity(256);
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    connection.create_scalar_function("chain_hash", 2, flags, |args| {
        let (head, body) = (args.get_raw(0).as_blob()?, args.get_raw(1).as_blob()?);
        Ok(Sha256::new().chain_update(head).chain_update(body).finalize().to_vec())
    })
}

/// The writer: takes what is waiting, commits it together, answers after the commit.
fn write(mut connection: Connection, jobs: Receiver<Job>, failed: &AtomicBool) {
    let mut unsettled = false;
    loop {
        let mut next = match jobs.recv_timeout(IDLE) {
            Ok(job) => Some(job),
            Err(RecvTimeoutError::Timeout) => {
                if std::mem::take(&mut unsettled) {
                    let settled = connection.query_row("pragma wal_checkpoint(passive)", [], |_| Ok(()));
                    if settled.is_err_and(|why| disk_failure(&why)) {
                        failed.store(true, Ordering::Release);
                    }
                }
                continue;
            }
            Err(RecvTimeoutError::Disconnected) => return,
        };
        let mut batch = Vec::new();
        while let Some(Job::Commit(set, answer)) = next {
            batch.push((set, answer));
            next = if batch.len() < BATCH { jobs.try_recv().ok() } else { None };
        }
        unsettled = true;
        commit_together(&connection, batch, failed);
        if let Some(Job::Run(run)) = next {
            run(&mut connection);
        }
    }
}

fn commit_together(connection: &Connection, batch: Vec<(WriteSet, oneshot::Sender<Answer>)>, failed: &AtomicBool) {
    if batch.is_empty() {
        return;
    }
    let (sets, answers): (Vec<_>, Vec<_>) = batch.into_iter().unzip();
    let outcome =
        if failed.load(Ordering::Acquire) { Err(disk_failed()) } else { transaction(connection, &sets, failed) };
    match outcome {
        Ok(each) => answers.into_iter().zip(each).for_each(|(answer, one)| drop(answer.send(one))),
        Err(why) => {
            let why = why.to_string();
            tracing::error!(reason = why, "a commit failed");
            for answer in answers {
                let _ = answer.send(Err(StoreError::Unreachable(why.clone()).into()));
            }
        }
    }
}

/// One transaction around all sets, a savepoint around each. An error here means that none of them is kept.
fn transaction(connection: &Connection, sets: &[WriteSet], failed: &AtomicBool) -> Result<Vec<Answer>, StoreError> {
    let attempt = || -> rusqlite::Result<Vec<Answer>> {
        cached(connection, "begin immediate")?;
        let mut answers = Vec::with_capacity(sets.len());
        for set in sets {
            cached(connection, "savepoint s")?;
            let answer = apply(connection, set)?;
            if answer.is_err() {
                cached(connection, "rollback to s")?;
            }
            cached(connection, "release s")?;
            answers.push(answer);
        }
        cached(connection, "commit")?;
        Ok(answers)
    };
    attempt().map_err(|why| {
        if !connection.is_autocommit() {
            let _ = connection.execute_batch("rollback");
        }
        // What a failed fsync left behind is unknown, and asking again may claim success: only a restart helps.
        if disk_failure(&why) {
            failed.store(true, Ordering::Release);
        }
        failure("commit", &why)
    })
}

/// Runs one set. The outer error concerns the whole transaction, the inner one only this set.
fn apply(connection: &Connection, set: &WriteSet) -> rusqlite::Result<Answer> {
    let mut answer = Vec::new();
    for Step { sql, args, expect, guards } in &set.steps {
        match execute(connection, question(sql), args) {
            Ok((count, rows)) => {
                if matches!(expect, Expect::Rows(wanted) if *wanted != count) {
                    return Ok(Err(CommitError::Conflict));
                }
                if !guards {
                    answer.extend(rows);
                }
            }
            Err(why) if concerns_all(&why) || connection.is_autocommit() => return Err(why),
            Err(why) => return Ok(Err(refusal(sql, &why))),
        }
    }
    Ok(Ok(answer))
}

fn cached(connection: &Connection, sql: &str) -> rusqlite::Result<()> {
    connection.prepare_cached(sql)?.raw_execute().map(drop)
}

/// Runs a statement and gives how many rows it touched or returned, and those it returned.
fn execute(connection: &Connection, sql: &str, args: &[Value]) -> rusqlite::Result<(u64, Vec<Row>)> {
    let mut statement = connection.prepare_cached(sql)?;
    if statement.parameter_count() != args.len() {
        return Err(Error::InvalidParameterCount(args.len(), statement.parameter_count()));
    }
    for (number, value) in args.iter().enumerate() {
        statement.raw_bind_parameter(number + 1, value)?;
    }
    let width = statement.column_count();
    if width == 0 {
        return Ok((statement.raw_execute()? as u64, Vec::new()));
    }
    let mut rows = Vec::new();
    let mut cursor = statement.raw_query();
    while let Some(row) = cursor.next()? {
        let values = (0..width).map(|column| row.get_ref(column).and_then(|value| read(column, value)));
        rows.push(Row(values.collect::<rusqlite::Result<_>>()?));
    }
    Ok((rows.len() as u64, rows))
}

fn read(column: usize, value: ValueRef<'_>) -> rusqlite::Result<Value> {
    Ok(match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Int(number),
        ValueRef::Text(text) => Value::Text(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Blob(bytes) => Value::Bytes(bytes.to_vec()),
        ValueRef::Real(_) => return Err(Error::InvalidColumnType(column, "no floats".to_owned(), value.data_type())),
    })
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Value::Null => ValueRef::Null,
            Value::Int(number) => ValueRef::Integer(*number),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

/// `$2` means the second argument on PostgreSQL; SQLite says `?2` (its own `$2` is only a name).
fn question(sql: &'static str) -> &'static str {
    static KNOWN: RwLock<Option<HashMap<&'static str, &'static str>>> = RwLock::new(None);
    if let Some(known) = KNOWN.read().unwrap_or_else(PoisonError::into_inner).as_ref().and_then(|all| all.get(sql)) {
        return known;
    }
    let mut all = KNOWN.write().unwrap_or_else(PoisonError::into_inner);
    all.get_or_insert_default().entry(sql).or_insert_with(|| Box::leak(sql.replace('$', "?").into_boxed_str()))
}

fn migrate(connection: &mut Connection, steps: &[Migration]) -> Result<u32, StoreError> {
    let run = |why: Error| failure("migration", &why);
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate).map_err(run)?;
    transaction
        .execute_batch(
            "create table if not exists migration (number integer primary key, checksum text not null) strict",
        )
        .map_err(run)?;
    let applied: Vec<(i64, String)> = transaction
        .prepare("select number, checksum from migration order by number")
        .and_then(|mut all| all.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect())
        .map_err(run)?;
    let wanted = missing(steps, &applied)?;
    for step in wanted {
        transaction.execute_batch(&step.for_sqlite()).map_err(run)?;
        transaction
            .execute("insert into migration (number, checksum) values (?1, ?2)", (step.number, step.checksum()))
            .map_err(run)?;
    }
    transaction.commit().map_err(run)?;
    Ok(wanted.len() as u32)
}

fn disk_failure(why: &Error) -> bool {
    why.sqlite_error_code() == Some(ErrorCode::SystemIoFailure)
}

/// Errors after which the whole transaction is in doubt.
fn concerns_all(why: &Error) -> bool {
    use ErrorCode::*;
    matches!(
        why.sqlite_error_code(),
        Some(
            DiskFull
                | SystemIoFailure
                | OutOfMemory
                | DatabaseCorrupt
                | ReadOnly
                | CannotOpen
                | DatabaseBusy
                | NotADatabase
        )
    )
}

fn refusal(sql: &str, why: &Error) -> CommitError {
    match why.sqlite_error().map(|error| error.extended_code) {
        Some(ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY) => CommitError::Duplicate,
        _ => CommitError::Unavailable(failure(sql, why)),
    }
}

pub(crate) fn failure(sql: &str, why: &Error) -> StoreError {
    if concerns_all(why) {
        StoreError::Unreachable(why.to_string())
    } else {
        StoreError::Database(format!("`{sql}`: {why}"))
    }
}
pub(crate) fn opening(why: Error) -> StoreError {
    StoreError::Database(why.to_string())
}
fn stopped() -> StoreError {
    StoreError::Unreachable("the writer has stopped".to_owned())
}
fn disk_failed() -> StoreError {
    StoreError::Unreachable("the disk failed under a commit, a restart is needed".to_owned())
}
