//! Customers of a partner: created or invited, listed, agreed with, let go (7.2, 16).

mod attest;
mod create;
mod delete;
mod extend;
mod get;
mod list;
mod qualify;
mod remove;
mod resellers;
mod update;
mod vet;

pub use attest::{Attest, attest_agreement, list_acceptances};
pub use create::{CreateCustomer, CreatedCustomer, create_customer};
pub use delete::delete_customer;
pub use extend::{ExtendRelationship, extend_relationship};
pub use get::{CustomerView, get_customer};
pub use list::{CustomerPage, Search, list_customers};
pub use qualify::{qualifications, qualify_customer};
pub use remove::remove_relationship;
pub use resellers::resellers_of_customer;
pub use update::{UpdateCustomer, update_billing_profile};
pub use vet::vet_customer;
