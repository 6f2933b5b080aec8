//! How a noun is remembered: key columns that queries need, a version, and the rest as one JSON text.

use crate::{Db, Row, StoreError, Value};
use serde::{Serialize, de::DeserializeOwned};
use std::{
    any::TypeId,
    collections::HashMap,
    ops::{Deref, DerefMut},
    sync::{OnceLock, RwLock},
};
use uuid::Uuid;

/// A thing that has a table of its own.
pub trait Noun: Serialize + DeserializeOwned + Send + Sync + 'static {
    /// The table.
    const TABLE: &'static str;
    /// The key columns besides id, version and body.
    const COLUMNS: &'static [&'static str];
    /// Its id.
    fn id(&self) -> Uuid;
    /// The values of the key columns, in their order.
    fn columns(&self) -> Vec<Value>;
}

/// A noun as it was looked at, with the version that a change must find again.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept<T> {
    /// Counts the changes of the row.
    pub version: i64,
    /// The noun.
    pub value: T,
}

impl<T> Deref for Kept<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}
impl<T> DerefMut for Kept<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}

/// The statements of one table.
#[derive(Clone, Copy, Debug)]
pub struct NounSql {
    /// Reads one by id.
    pub get: &'static str,
    /// Adds one.
    pub insert: &'static str,
    /// Changes one at its version.
    pub update: &'static str,
    /// Finds one at its version.
    pub guard: &'static str,
    /// Counts one version up.
    pub touch: &'static str,
    /// Reads all; a tail with conditions follows.
    pub list: &'static str,
}

/// The statements of a noun's table, written once per process.
pub fn sql<N: Noun>() -> NounSql {
    static WRITTEN: OnceLock<RwLock<HashMap<TypeId, NounSql>>> = OnceLock::new();
    let written = WRITTEN.get_or_init(RwLock::default);
    let key = TypeId::of::<N>();
    if let Some(found) = written.read().ok().and_then(|all| all.get(&key).copied()) {
        return found;
    }
    let fresh = write(N::TABLE, N::COLUMNS);
    written.write().map(|mut all| *all.entry(key).or_insert(fresh)).unwrap_or(fresh)
}

fn write(table: &str, columns: &[&str]) -> NounSql {
    let names: String = columns.iter().map(|column| format!(", {column}")).collect();
    let inserted: String = (3..columns.len() + 3).map(|n| format!(", ${n}")).collect();
    let set: String = (4..).zip(columns).map(|(n, column)| format!(", {column} = ${n}")).collect();
    let keep = |text: String| -> &'static str { Box::leak(text.into_boxed_str()) };
    NounSql {
        get: keep(format!("select version, body from {table} where id = $1")),
        insert: keep(format!("insert into {table} (id, version, body{names}) values ($1, 1, $2{inserted})")),
        update: keep(format!(
            "update {table} set version = version + 1, body = $2{set} where id = $1 and version = $3"
        )),
        guard: keep(format!("select 1 from {table} where id = $1 and version = $2")),
        touch: keep(format!("update {table} set version = version + 1 where id = $1 and version = $2")),
        list: keep(format!("select version, body from {table} ")),
    }
}

/// Joins the list statement of a noun with a tail such as `where tenant = $1 order by id`, once per process.
fn list_sql<N: Noun>(tail: &'static str) -> &'static str {
    static JOINED: OnceLock<RwLock<HashMap<(TypeId, &'static str), &'static str>>> = OnceLock::new();
    let joined = JOINED.get_or_init(RwLock::default);
    let key = (TypeId::of::<N>(), tail);
    if let Some(found) = joined.read().ok().and_then(|all| all.get(&key).copied()) {
        return found;
    }
    let text: &'static str = Box::leak(format!("{}{tail}", sql::<N>().list).into_boxed_str());
    joined.write().map(|mut all| *all.entry(key).or_insert(text)).unwrap_or(text)
}

fn kept<N: Noun>(row: &Row) -> Result<Kept<N>, StoreError> {
    let value = serde_json::from_str(row.text(1)?)
        .map_err(|error| StoreError::Body { table: N::TABLE, cause: error.to_string() })?;
    Ok(Kept { version: row.int(0)?, value })
}

impl Db {
    /// The noun with that id.
    ///
    /// # Errors
    /// When the database does not answer or the row cannot be read.
    pub async fn get<N: Noun>(&self, id: impl Into<Uuid>) -> Result<Option<Kept<N>>, StoreError> {
        self.row(sql::<N>().get, &[Value::from(id.into())]).await?.as_ref().map(kept).transpose()
    }
    /// The nouns a tail of SQL selects: `where tenant = $1 order by id limit $2`.
    ///
    /// # Errors
    /// When the database does not answer or a row cannot be read.
    pub async fn list<N: Noun>(&self, tail: &'static str, args: &[Value]) -> Result<Vec<Kept<N>>, StoreError> {
        self.rows(list_sql::<N>(tail), args).await?.iter().map(kept).collect()
    }
    /// The first noun a tail of SQL selects.
    ///
    /// # Errors
    /// When the database does not answer or the row cannot be read.
    pub async fn first<N: Noun>(&self, tail: &'static str, args: &[Value]) -> Result<Option<Kept<N>>, StoreError> {
        self.row(list_sql::<N>(tail), args).await?.as_ref().map(kept).transpose()
    }
}
