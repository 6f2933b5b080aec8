//! PostgreSQL: a write set is one pipelined round trip and its commit; statements are prepared once a connection.

use crate::{
    CommitError, Expect, Row, StoreError, Value, WriteSet,
    migrate::{Migration, missing},
    write_set::Step,
};
use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, RecyclingMethod, Runtime};
use std::{
    borrow::Cow,
    error::Error as _,
    future::{Future, poll_fn},
    pin::Pin,
    task::Poll,
    time::Duration,
};
use tokio_postgres::{
    Config, Error, NoTls,
    error::SqlState,
    types::{FromSql, IsNull, ToSql, Type, private::BytesMut, to_sql_checked},
};

/// How many connections are open at most.
const CONNECTIONS: usize = 16;
/// How long a caller waits for a connection.
const PATIENCE: Duration = Duration::from_secs(10);

type Answer = Result<Vec<Row>, CommitError>;
type Sent<'a> = Pin<Box<dyn Future<Output = Result<(u64, Vec<Row>), Error>> + Send + 'a>>;

/// A pool of connections to a PostgreSQL server.
#[derive(Clone)]
pub(crate) struct Postgres {
    pool: Pool,
}

impl Postgres {
    /// Opens a pool and tries it once.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        Self::connect(url, "").await
    }
    /// Opens a pool whose connections cannot write.
    pub async fn open_to_read(url: &str) -> Result<Self, StoreError> {
        Self::connect(url, "-c default_transaction_read_only=on").await
    }
    async fn connect(url: &str, options: &str) -> Result<Self, StoreError> {
        let mut config: Config = url.parse().map_err(|why: Error| StoreError::Database(told(&why)))?;
        config.connect_timeout(PATIENCE).application_name("entrepot");
        if !options.is_empty() {
            config.options(options);
        }
        let manager = Manager::from_config(config, NoTls, ManagerConfig { recycling_method: RecyclingMethod::Fast });
        let pool = Pool::builder(manager)
            .max_size(CONNECTIONS)
            .wait_timeout(Some(PATIENCE))
            .runtime(Runtime::Tokio1)
            .build()
            .map_err(|why| StoreError::Database(why.to_string()))?;
        let this = Self { pool };
        let setting = this.rows("select current_setting('synchronous_commit')", &[]).await?;
        if setting.first().and_then(|row| row.text(0).ok()) == Some("off") {
            tracing::warn!("synchronous_commit is off: the last commits can be lost when the server loses power");
        }
        Ok(this)
    }
    async fn client(&self) -> Result<Object, StoreError> {
        self.pool.get().await.map_err(|why| match why {
            deadpool_postgres::PoolError::Backend(error) => StoreError::Unreachable(told(&error)),
            other => StoreError::Unreachable(other.to_string()),
        })
    }
    /// All rows of a query.
    pub async fn rows(&self, sql: &'static str, args: &[Value]) -> Result<Vec<Row>, StoreError> {
        let client = self.client().await?;
        let statement = client.prepare_cached(sql).await.map_err(|why| failure(sql, &why))?;
        step(&client, &statement, args).await.map(|(_, rows)| rows).map_err(|why| failure(sql, &why))
    }
    /// Whether the text can be prepared.
    pub async fn prepare(&self, sql: &str) -> Result<(), StoreError> {
        self.client().await?.prepare(sql).await.map(drop).map_err(|why| failure(sql, &why))
    }
    /// Commits a write set. It runs to its end even if the caller goes away, so that no connection is left half way.
    pub async fn commit(&self, set: WriteSet) -> Answer {
        let client = self.client().await?;
        let done = tokio::spawn(async move {
            let answer = apply(&client, &set).await;
            if client.is_closed() {
                drop(Object::take(client));
            }
            answer
        });
        done.await.unwrap_or_else(|why| Err(StoreError::Unreachable(why.to_string()).into()))
    }
    /// Applies the steps that are missing, one process at a time.
    pub async fn migrate(&self, steps: &'static [Migration]) -> Result<u32, StoreError> {
        let mut client = Object::take(self.client().await?);
        let run = |why: Error| failure("migration", &why);
        let table = "create table if not exists migration (number bigint primary key, checksum text not null); \
                     insert into migration (number, checksum) values (0, 'lock') on conflict do nothing";
        // Two processes that create the same table at once: one of them is told so, and finds it at the next try.
        if client.batch_execute(table).await.is_err() {
            client.batch_execute(table).await.map_err(run)?;
        }
        let transaction = client.transaction().await.map_err(run)?;
        transaction.execute("select number from migration where number = 0 for update", &[]).await.map_err(run)?;
        let applied: Vec<(i64, String)> = transaction
            .query("select number, checksum from migration where number > 0 order by number", &[])
            .await
            .map_err(run)?
            .iter()
            .map(|row| (row.get(0), row.get(1)))
            .collect();
        let wanted = missing(steps, &applied)?;
        for step in wanted {
            transaction.batch_execute(&step.for_postgres()).await.map_err(run)?;
            let sql = "insert into migration (number, checksum) values ($1, $2)";
            transaction.execute(sql, &[&step.number, &step.checksum()]).await.map_err(run)?;
        }
        transaction.commit().await.map_err(run)?;
        Ok(wanted.len() as u32)
    }
}

/// `begin` and all statements leave in one packet; their counts are checked before `commit`.
async fn apply(client: &Object, set: &WriteSet) -> Answer {
    let mut prepared = Vec::with_capacity(set.steps.len());
    for statement in &set.steps {
        let sql = text(statement);
        prepared.push(client.prepare_cached(&sql).await.map_err(|why| refusal(&sql, &why))?);
    }
    let begin: Sent<'_> = Box::pin(async { client.batch_execute("begin").await.map(|()| (0, Vec::new())) });
    let steps =
        prepared.iter().zip(&set.steps).map(|(ready, one)| Box::pin(step(client, ready, &one.args)) as Sent<'_>);
    let mut outcomes = together(std::iter::once(begin).chain(steps).collect()).await.into_iter();
    let begun = outcomes.next().unwrap_or(Ok((0, Vec::new())));
    let judged = begun.map_err(|why| refusal("begin", &why)).and_then(|_| judge(set, outcomes));
    match judged {
        Ok(rows) => client.batch_execute("commit").await.map(|()| rows).map_err(|why| refusal("commit", &why)),
        Err(why) => {
            let _ = client.batch_execute("rollback").await;
            Err(why)
        }
    }
}

/// The rows of all statements, or what the first one that went wrong means.
fn judge(set: &WriteSet, outcomes: impl Iterator<Item = Result<(u64, Vec<Row>), Error>>) -> Answer {
    let mut answer = Vec::new();
    for (Step { sql, expect, guards, .. }, outcome) in set.steps.iter().zip(outcomes) {
        let (count, rows) = outcome.map_err(|why| refusal(sql, &why))?;
        if matches!(expect, Expect::Rows(wanted) if *wanted != count) {
            return Err(CommitError::Conflict);
        }
        if !guards {
            answer.extend(rows);
        }
    }
    Ok(answer)
}

fn text(step: &Step) -> Cow<'static, str> {
    if step.guards { Cow::Owned(format!("{} for share", step.sql)) } else { Cow::Borrowed(step.sql) }
}

async fn step(
    client: &tokio_postgres::Client,
    statement: &tokio_postgres::Statement,
    args: &[Value],
) -> Result<(u64, Vec<Row>), Error> {
    let args: Vec<&(dyn ToSql + Sync)> = args.iter().map(|value| value as &(dyn ToSql + Sync)).collect();
    if statement.columns().is_empty() {
        return Ok((client.execute(statement, &args).await?, Vec::new()));
    }
    let found = client.query(statement, &args).await?;
    let rows: Vec<Row> = found
        .iter()
        .map(|row| (0..row.len()).map(|column| row.try_get(column)).collect::<Result<_, _>>().map(Row))
        .collect::<Result<_, _>>()?;
    Ok((rows.len() as u64, rows))
}

/// Polls all steps in their order until each is done; the first poll sends, so they travel together.
async fn together(mut steps: Vec<Sent<'_>>) -> Vec<Result<(u64, Vec<Row>), Error>> {
    let mut outcomes: Vec<Option<_>> = steps.iter().map(|_| None).collect();
    poll_fn(|context| {
        let mut waiting = false;
        for (step, outcome) in steps.iter_mut().zip(&mut outcomes) {
            if outcome.is_none() {
                match step.as_mut().poll(context) {
                    Poll::Ready(done) => *outcome = Some(done),
                    Poll::Pending => waiting = true,
                }
            }
        }
        if waiting { Poll::Pending } else { Poll::Ready(()) }
    })
    .await;
    outcomes.into_iter().flatten().collect()
}

fn refusal(sql: &str, why: &Error) -> CommitError {
    match why.code() {
        Some(&SqlState::T_R_SERIALIZATION_FAILURE | &SqlState::T_R_DEADLOCK_DETECTED) => CommitError::Conflict,
        Some(&SqlState::UNIQUE_VIOLATION) => CommitError::Duplicate,
        _ => CommitError::Unavailable(failure(sql, why)),
    }
}

/// Classes 08, 53, 57 and 58 speak about the server, everything else about our text.
fn failure(sql: &str, why: &Error) -> StoreError {
    let server = |code: &SqlState| ["08", "53", "57", "58"].iter().any(|class| code.code().starts_with(class));
    match why.code() {
        Some(code) if !server(code) => StoreError::Database(format!("`{sql}`: {}", told(why))),
        None if !why.is_closed() && why.source().is_some_and(|source| !source.is::<std::io::Error>()) => {
            StoreError::Database(format!("`{sql}`: {}", told(why)))
        }
        _ => StoreError::Unreachable(told(why)),
    }
}

fn told(why: &Error) -> String {
    why.source().map_or_else(|| why.to_string(), |source| format!("{why}: {source}"))
}

impl ToSql for Value {
    fn to_sql(&self, kind: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Value::Null => Ok(IsNull::Yes),
            Value::Int(number) if *kind == Type::INT4 => i32::try_from(*number)?.to_sql(kind, out),
            Value::Int(number) if *kind == Type::INT8 => number.to_sql(kind, out),
            Value::Text(text) if <&str as ToSql>::accepts(kind) => text.to_sql(kind, out),
            Value::Bytes(bytes) if *kind == Type::BYTEA => bytes.to_sql(kind, out),
            other => Err(format!("{other:?} is no {kind}").into()),
        }
    }
    fn accepts(_: &Type) -> bool {
        true
    }
    to_sql_checked!();
}

impl<'a> FromSql<'a> for Value {
    fn from_sql(kind: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        match *kind {
            Type::INT8 => i64::from_sql(kind, raw).map(Value::Int),
            Type::INT4 => i32::from_sql(kind, raw).map(|number| Value::Int(number.into())),
            Type::BYTEA => <&[u8]>::from_sql(kind, raw).map(|bytes| Value::Bytes(bytes.to_vec())),
            Type::TEXT | Type::VARCHAR | Type::UNKNOWN => <&str>::from_sql(kind, raw).map(Value::from),
            _ => Err(format!("a column of type {kind}: cast it to bigint, text or bytea").into()),
        }
    }
    fn from_sql_null(_: &Type) -> Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(Value::Null)
    }
    fn accepts(_: &Type) -> bool {
        true
    }
}
