//! The PostgreSQL driver: a pool of connections, and write sets in pipelined transactions.

use crate::{CommitError, Expect, Row, StoreError, Value, WriteSet, write_set::Step};
use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, RecyclingMethod};
use std::{
    collections::HashMap,
    sync::{Arc, RwLock},
};
use tokio_postgres::{
    NoTls,
    error::SqlState,
    types::{IsNull, ToSql, Type, private::BytesMut, to_sql_checked},
};

/// An open PostgreSQL database.
#[derive(Clone)]
pub(crate) struct Postgres {
    pool: Pool,
    held: Arc<RwLock<HashMap<&'static str, &'static str>>>,
}

impl Postgres {
    pub async fn open(address: &str) -> Result<Self, StoreError> {
        let config = address.parse().map_err(|error: tokio_postgres::Error| StoreError::Database(error.to_string()))?;
        let manager = ManagerConfig { recycling_method: RecyclingMethod::Fast };
        let manager = Manager::from_config(config, NoTls, manager);
        let pool =
            Pool::builder(manager).max_size(16).build().map_err(|error| StoreError::Database(error.to_string()))?;
        let opened = Self { pool, held: Arc::default() };
        drop(opened.client().await?);
        Ok(opened)
    }

    async fn client(&self) -> Result<Object, StoreError> {
        self.pool.get().await.map_err(|error| StoreError::Database(error.to_string()))
    }

    pub async fn rows(&self, sql: &'static str, args: &[Value]) -> Result<Vec<Row>, StoreError> {
        let client = self.client().await?;
        let statement = client.prepare_cached(sql).await.map_err(database)?;
        let args: Vec<&(dyn ToSql + Sync)> = args.iter().map(|value| value as _).collect();
        let rows = client.query(&statement, &args).await.map_err(database)?;
        rows.iter().map(row).collect()
    }

    /// All statements go out at once; what they touched is counted before the commit.
    pub async fn commit(&self, set: WriteSet) -> Result<(), CommitError> {
        let mut client = self.client().await?;
        let mut statements = Vec::with_capacity(set.steps.len());
        for step in &set.steps {
            statements.push(client.prepare_cached(self.held(step)).await.map_err(refused)?);
        }
        let transaction = client.transaction().await.map_err(refused)?;
        let arguments: Vec<Vec<&(dyn ToSql + Sync)>> =
            set.steps.iter().map(|step| step.args.iter().map(|value| value as _).collect()).collect();
        let pipelined = statements.iter().zip(&arguments).map(|(statement, args)| transaction.execute(statement, args));
        let mut all = Vec::with_capacity(set.steps.len());
        for touched in join_in_order(pipelined.collect()).await {
            all.push(touched.map_err(refused)?);
        }
        for (step, touched) in set.steps.iter().zip(all) {
            if matches!(step.expect, Expect::Rows(rows) if rows != touched) {
                transaction.rollback().await.map_err(refused)?;
                return Err(CommitError::Conflict);
            }
        }
        transaction.commit().await.map_err(refused)
    }

    /// A guard holds its row until the commit, shared with other guards.
    fn held(&self, step: &Step) -> &'static str {
        if !step.guards {
            return step.sql;
        }
        if let Some(found) = self.held.read().ok().and_then(|all| all.get(step.sql).copied()) {
            return found;
        }
        let text: &'static str = Box::leak(format!("{} for share", step.sql).into_boxed_str());
        self.held.write().map(|mut all| *all.entry(step.sql).or_insert(text)).unwrap_or(text)
    }

    pub async fn script(&self, text: &str) -> Result<(), StoreError> {
        self.client().await?.batch_execute(text).await.map_err(database)
    }
}

/// Polls all futures together, so that their statements share a round trip, and keeps their order.
async fn join_in_order<F: Future>(futures: Vec<F>) -> Vec<F::Output> {
    use std::{pin::Pin, task::Poll};
    let mut waiting: Vec<Pin<Box<F>>> = futures.into_iter().map(Box::pin).collect();
    let mut done: Vec<Option<F::Output>> = waiting.iter().map(|_| None).collect();
    std::future::poll_fn(|context| {
        let mut all = true;
        for (future, slot) in waiting.iter_mut().zip(&mut done) {
            if slot.is_none() {
                match future.as_mut().poll(context) {
                    Poll::Ready(output) => *slot = Some(output),
                    Poll::Pending => all = false,
                }
            }
        }
        if all { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
    done.into_iter().flatten().collect()
}

fn database(error: tokio_postgres::Error) -> StoreError {
    let detail = error.as_db_error().map(|db| db.message().to_owned());
    StoreError::Database(detail.unwrap_or_else(|| error.to_string()))
}

fn refused(error: tokio_postgres::Error) -> CommitError {
    match error.code() {
        Some(code) if *code == SqlState::UNIQUE_VIOLATION => CommitError::Duplicate,
        Some(code)
            if [
                SqlState::T_R_SERIALIZATION_FAILURE,
                SqlState::T_R_DEADLOCK_DETECTED,
                SqlState::FOREIGN_KEY_VIOLATION,
            ]
            .contains(code) =>
        {
            CommitError::Conflict
        }
        _ => CommitError::Unavailable(database(error)),
    }
}

fn row(row: &tokio_postgres::Row) -> Result<Row, StoreError> {
    let values = row.columns().iter().enumerate().map(|(at, column)| {
        let read = match *column.type_() {
            Type::INT8 => row.try_get::<_, Option<i64>>(at).map(Value::from),
            Type::INT4 => row.try_get::<_, Option<i32>>(at).map(|value| value.map(i64::from).into()),
            Type::BYTEA => row.try_get::<_, Option<Vec<u8>>>(at).map(Value::from),
            _ => row.try_get::<_, Option<String>>(at).map(Value::from),
        };
        read.map_err(database)
    });
    Ok(Row(values.collect::<Result<_, _>>()?))
}

impl ToSql for Value {
    fn to_sql(&self, kind: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(number) if *kind == Type::INT4 => i32::try_from(*number)?.to_sql(kind, out),
            Self::Int(number) => number.to_sql(kind, out),
            Self::Text(text) => text.to_sql(kind, out),
            Self::Bytes(bytes) => bytes.to_sql(kind, out),
        }
    }
    fn accepts(kind: &Type) -> bool {
        matches!(*kind, Type::INT8 | Type::INT4 | Type::TEXT | Type::VARCHAR | Type::BYTEA)
    }
    to_sql_checked!();
}
