//! What the store promises, on SQLite and, where `ENTREPOT_TEST_POSTGRES` names a server, on PostgreSQL.

mod audit;
mod backup;
mod commit;
mod durability;
mod outbox;
mod read;
mod texts;
mod world;

/// Runs each test on both databases, with a database of its own.
macro_rules! on_both {
    ($($name:ident)+) => {
        mod on_sqlite {$(
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                super::$name(&store::scratch::Scratch::sqlite().await.unwrap()).await;
            }
        )+}
        mod on_postgres {$(
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                let Ok(server) = std::env::var("ENTREPOT_TEST_POSTGRES") else {
                    return eprintln!("not run: ENTREPOT_TEST_POSTGRES is not set");
                };
                super::$name(&store::scratch::Scratch::postgres(&server).await.unwrap()).await;
            }
        )+}
    };
}
pub(crate) use on_both;
