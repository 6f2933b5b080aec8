//! A world of its own for each test, on each database there is.

use app::programme::ProgrammeFolder;
use entrepot::scenario::World;
use store::scratch::Scratch;

/// A world and the database it lives in; the database goes with it.
pub struct Living {
    pub world: World,
    _database: Scratch,
}

/// The kinds of database to test on.
pub fn databases() -> Vec<Option<String>> {
    let postgres = std::env::var("ENTREPOT_TEST_POSTGRES").ok();
    std::iter::once(None).chain(postgres.map(Some)).collect()
}

/// A fresh world with the cast, on SQLite or on the PostgreSQL server named.
pub async fn living(postgres: Option<&str>, clock: Option<&str>, profile: Option<&str>) -> Living {
    let database = match postgres {
        None => Scratch::sqlite().await.unwrap(),
        Some(server) => Scratch::postgres(server).await.unwrap(),
    };
    let begins = clock.map(|clock| clock.parse().unwrap());
    let world = World::on((*database).clone(), ProgrammeFolder::embedded().unwrap(), begins).await.unwrap();
    world.app.take_profile(profile);
    Living { world, _database: database }
}
