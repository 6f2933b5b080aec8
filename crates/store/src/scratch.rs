//! A fresh, migrated database for one test, gone when it is dropped. Only with the feature `scratch`.

use crate::{Db, StoreError};
use std::{
    ops::Deref,
    sync::atomic::{AtomicU64, Ordering},
};
use tokio_postgres::NoTls;

/// A database of its own; derefs to [`Db`].
pub struct Scratch {
    db: Option<Db>,
    address: String,
    /// The server's own database, from which this one is dropped, and its name.
    server: Option<(String, String)>,
}

impl Scratch {
    /// On SQLite, in the temporary folder, without durability.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub async fn sqlite() -> Result<Self, StoreError> {
        let address = "sqlite::memory:".to_owned();
        let db = Db::open(&address).await?;
        db.migrate().await?;
        Ok(Self { db: Some(db), address, server: None })
    }

    /// On a PostgreSQL server whose address is given and where databases may be created.
    ///
    /// # Errors
    /// When the server cannot be reached or refuses.
    pub async fn postgres(server: &str) -> Result<Self, StoreError> {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let name = format!("scratch_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        on_server(server, &format!("drop database if exists {name} with (force)")).await?;
        on_server(server, &format!("create database {name}")).await?;
        let address = named(server, &name);
        let db = Db::open(&address).await?;
        db.migrate().await?;
        Ok(Self { db: Some(db), address, server: Some((server.to_owned(), name)) })
    }

    /// Where it is: to open it once more, on PostgreSQL.
    pub fn address(&self) -> &str {
        &self.address
    }
}

impl Deref for Scratch {
    type Target = Db;
    fn deref(&self) -> &Db {
        // Only `drop` takes it out.
        self.db.as_ref().unwrap_or_else(|| unreachable!())
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        drop(self.db.take());
        let Some((server, name)) = self.server.take() else { return };
        // The runtime of the test may be ending and cannot be waited in: a thread with one of its own.
        let dropped = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            let gone = runtime.block_on(on_server(&server, &format!("drop database {name} with (force)")));
            gone.map_err(std::io::Error::other)
        });
        if let Ok(Err(why)) = dropped.join() {
            tracing::warn!(reason = %why, "a scratch database stays behind");
        }
    }
}

async fn on_server(server: &str, sql: &str) -> Result<(), StoreError> {
    let failed = |why: tokio_postgres::Error| StoreError::Database(why.to_string());
    let (client, connection) = tokio_postgres::connect(server, NoTls).await.map_err(failed)?;
    let connection = tokio::spawn(connection);
    let done = client.batch_execute(sql).await.map_err(failed);
    drop(client);
    let _ = connection.await;
    done
}

/// The address with another database name.
fn named(server: &str, name: &str) -> String {
    let (place, options) = server.split_once('?').map_or((server, String::new()), |(p, o)| (p, format!("?{o}")));
    let (scheme, rest) = place.split_once("://").unwrap_or(("postgres", place));
    let host = rest.split_once('/').map_or(rest, |(host, _)| host);
    format!("{scheme}://{host}/{name}{options}")
}
