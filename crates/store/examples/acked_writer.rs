//! The program that the power-loss rigs (`ci/crash_images.py`, `ci/disk_faults.py`) run: it commits facts through the
//! store and says `ACK n` when a fact is promised, `NO n` when it could not be; or it opens databases that a crash left
//! behind and says what it finds there.
//!
//! `acked_writer write PATH COUNT` commits; `acked_writer control PATH COUNT` does the same without syncing each commit,
//! to show that the rig notices; `acked_writer check` reads paths from stdin and answers each with one line.

use domain::{audit::AuditRecord, id::*, tenant::Organisation, time::At};
use std::{
    error::Error,
    io::{BufRead, Write},
    sync::Arc,
    time::Duration,
};
use store::{
    Db, Noun, Value, WriteSet,
    audit::{audit_append, audit_verify},
};
use tokio::sync::Mutex;
use uuid::Uuid;

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// Callers at once, so that the writer commits groups.
const CALLERS: i64 = 4;
/// Longer than the store waits before it moves the log into the database file.
const PAUSE: Duration = Duration::from_millis(700);
const AT: At = At(1_590_969_600_000_000);

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() -> Outcome<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["write", path, count] => write(path, count.parse()?).await,
        ["control", path, count] => control(path, count.parse()?).await,
        ["check"] => check_all().await,
        _ => Err("write PATH COUNT, control PATH COUNT, or check".into()),
    }
}

/// Says that fact `n` is promised, in one system call.
fn acknowledge(n: i64) -> std::io::Result<()> {
    std::io::stdout().lock().write_all(format!("ACK {n}\n").as_bytes())
}

fn fact(n: i64) -> (Organisation, AuditRecord) {
    let id = Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 | n as u128);
    let created_at = AT.plus_seconds(n);
    let name = format!("{n}");
    let organisation =
        Organisation { id: id.into(), name, country: "SE".into(), registration_number: None, created_at };
    let record = AuditRecord {
        id: id.into(),
        at: created_at,
        tenant: TenantId(Uuid::from_u128(7)),
        actor_kind: "system".into(),
        actor: None,
        actor_name: "acked_writer".into(),
        operation: "create_organisation".into(),
        resource_type: "organisation".into(),
        resource_id: id.to_string(),
        customer: None,
        customer_name: None,
        old_value: None,
        new_value: serde_json::to_value(&organisation).ok(),
        status: "succeeded".into(),
        rule: None,
        correlation: id,
    };
    (organisation, record)
}

async fn write(path: &str, count: i64) -> Outcome<()> {
    let db = Db::open(&format!("sqlite:{path}")).await?;
    db.migrate().await?;
    let next = Arc::new(Mutex::new(1));
    let callers = (0..CALLERS).map(|_| tokio::spawn(call(db.clone(), next.clone(), count)));
    for caller in callers.collect::<Vec<_>>() {
        caller.await??;
    }
    Ok(())
}

async fn call(db: Db, next: Arc<Mutex<i64>>, count: i64) -> Outcome<()> {
    loop {
        let n = {
            let mut next = next.lock().await;
            // Half way, quiet for a while: the log is moved into the database file and begins anew.
            if *next == count / 2 {
                tokio::time::sleep(PAUSE).await;
            }
            *next += 1;
            *next - 1
        };
        if n > count {
            return Ok(());
        }
        let (organisation, record) = fact(n);
        let mut set = WriteSet::new();
        set.insert(&organisation);
        audit_append(&mut set, &record);
        match db.commit(set).await {
            Ok(()) => acknowledge(n)?,
            Err(why) => {
                eprintln!("{n}: {why}");
                std::io::stdout().lock().write_all(format!("NO {n}\n").as_bytes())?;
            }
        }
    }
}

/// The same facts at `synchronous=NORMAL`, which SQLite documents to lose the last commits when the power fails.
async fn control(path: &str, count: i64) -> Outcome<()> {
    Db::open(&format!("sqlite:{path}")).await?.migrate().await?;
    let connection = rusqlite::Connection::open(path)?;
    connection.execute_batch("pragma synchronous = normal")?;
    let keys = Organisation::COLUMNS.iter().map(|column| format!("{column}, ")).collect::<String>();
    let marks = ["?"].repeat(Organisation::COLUMNS.len() + 3).join(", ");
    let insert = format!("insert into {} (id, {keys}version, body) values ({marks})", Organisation::TABLE);
    for n in 1..=count {
        let (organisation, _) = fact(n);
        let mut values = vec![Value::Bytes(organisation.id.0.as_bytes().to_vec())];
        values.extend(organisation.columns());
        values.extend([Value::Int(1), Value::Text(serde_json::to_string(&organisation)?)]);
        connection.execute(&insert, rusqlite::params_from_iter(values.into_iter().map(native)))?;
        acknowledge(n)?;
    }
    Ok(())
}

fn native(value: Value) -> rusqlite::types::Value {
    match value {
        Value::Null => rusqlite::types::Value::Null,
        Value::Int(number) => number.into(),
        Value::Text(text) => text.into(),
        Value::Bytes(bytes) => bytes.into(),
    }
}

async fn check_all() -> Outcome<()> {
    for path in std::io::stdin().lock().lines() {
        let answer = match check(&path?).await {
            Ok(found) => format!("ok {}", found.join(",")),
            Err(why) => format!("corrupt {}", why.to_string().replace('\n', " ")),
        };
        writeln!(std::io::stdout(), "{answer}")?;
    }
    Ok(())
}

/// Opens what the crash left, as a server does at start, and gives the facts found in it.
async fn check(path: &str) -> Outcome<Vec<String>> {
    let db = Db::open(&format!("sqlite:{path}")).await?;
    db.migrate().await?;
    let integrity = db.rows("pragma integrity_check", &[]).await?;
    if integrity.len() != 1 || integrity[0].text(0)? != "ok" {
        return Err(integrity[0].text(0)?.into());
    }
    let facts: Vec<String> =
        db.list::<Organisation>("order by id", &[]).await?.into_iter().map(|kept| kept.value.name).collect();
    let audit = audit_verify(&db, |_| ()).await?;
    if !audit.broken.is_empty() {
        return Err(format!("the audit chain is broken: {:?}", audit.broken).into());
    }
    // Written together, so there together; the control writes no audit records.
    if audit.records > 0 && audit.records != facts.len() as u64 {
        return Err(format!("{} facts but {} audit records", facts.len(), audit.records).into());
    }
    Ok(facts)
}
