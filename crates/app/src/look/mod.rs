//! The *look* paragraph of use cases: gathers what is known about the parties of an act into facts.

pub mod customer;
pub mod own;
pub mod party;
pub mod programme;
mod recipients;
pub mod sale;

pub use customer::{Buyer, buyer};
pub use own::{own_customer, own_partner_id};
pub use party::{Party, party};
pub use sale::{Sale, SaleLine, Wanted, sale};
