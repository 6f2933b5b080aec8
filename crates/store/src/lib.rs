//! What is remembered: one file per noun, portable SQL, write sets, audit chain, outbox, migrations. No business rules.

pub mod account;
pub mod agreement;
pub mod announcement;
pub mod audit;
pub mod backup;
pub mod business_profile;
pub mod counter;
pub mod customer;
pub mod db;
pub mod decision;
pub mod direct_bill;
pub mod directory;
pub mod enrolment;
pub mod external_subscription;
pub mod idempotency;
pub mod invitation;
pub mod laws;
pub mod mailbox;
mod migrate;
mod noun;
pub mod order;
pub mod outbox;
pub mod partner_profile;
mod postgres;
pub mod relationship;
#[cfg(feature = "scratch")]
pub mod scratch;
pub mod sign_in;
mod sqlite;
pub mod subscription;
pub mod support_case;
pub mod tenant;
pub mod user;
mod value;
mod write_set;

pub use db::{CommitError, Db, StoreError};
pub use noun::{Kept, Noun, NounSql, sql};
pub use value::{Row, Value};
pub use write_set::{Expect, WriteSet};
