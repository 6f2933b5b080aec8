//! Tests of the whole: requests through the real router on a world of its own, on SQLite and, where
//! `ENTREPOT_TEST_POSTGRES` names a server, on PostgreSQL.

mod hostile;
mod oauth;
mod openapi;
mod races;
mod repeat;
mod samples;
mod scenarios;
mod standing;
mod worlds;
