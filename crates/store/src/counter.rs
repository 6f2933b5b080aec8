//! Numbers that grow, and what the operator has set.

use crate::{Db, Expect, StoreError, Value, WriteSet};

/// The value a counter has now; 0 when it was never used.
pub async fn counter_get(db: &Db, name: &str) -> Result<i64, StoreError> {
    let row = db.row("select value from counter where name = $1", &[name.into()]).await?;
    row.map_or(Ok(0), |row| row.int(0))
}

/// Moves a counter from the value that was looked at; fails the write set when somebody else moved it.
pub fn counter_move(set: &mut WriteSet, name: &str, from: i64, to: i64) {
    if from == 0 {
        let sql = "insert into counter (name, value) values ($1, $2)";
        set.run(sql, vec![name.into(), to.into()], Expect::Rows(1));
    } else {
        let sql = "update counter set value = $2 where name = $1 and value = $3";
        set.run(sql, vec![name.into(), to.into(), from.into()], Expect::Rows(1));
    }
}

/// A setting with its version.
pub async fn setting_get(db: &Db, name: &str) -> Result<Option<(i64, String)>, StoreError> {
    let row = db.row("select version, value from setting where name = $1", &[name.into()]).await?;
    row.map(|row| Ok((row.int(0)?, row.text(1)?.to_owned()))).transpose()
}

/// Sets a setting that stood at a version; 0 when it was not set.
pub fn setting_put(set: &mut WriteSet, name: &str, version: i64, value: &str) {
    let args = |last: Option<i64>| {
        let mut args: Vec<Value> = vec![name.into(), value.into()];
        args.extend(last.map(Value::Int));
        args
    };
    match version {
        0 => set.run("insert into setting (name, version, value) values ($1, 1, $2)", args(None), Expect::Rows(1)),
        seen => {
            let sql = "update setting set version = version + 1, value = $2 where name = $1 and version = $3";
            set.run(sql, args(Some(seen)), Expect::Rows(1));
        }
    }
}

/// The settings whose name begins with `prefix` and whose value is not `done`: name, version, value.
pub async fn setting_list_open(db: &Db, prefix: &str, done: &str) -> Result<Vec<(String, i64, String)>, StoreError> {
    let sql = "select name, version, value from setting
        where substr(name, 1, length(cast($1 as text))) = $1 and value <> $2 order by name";
    let rows = db.rows(sql, &[prefix.into(), done.into()]).await?;
    rows.iter().map(|row| Ok((row.text(0)?.to_owned(), row.int(1)?, row.text(2)?.to_owned()))).collect()
}
