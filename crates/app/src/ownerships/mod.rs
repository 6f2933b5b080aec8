//! Who holds which share of whom: declared by partners, found by the operator, and what affiliation rests on (9.4).

mod change;
mod company;
mod declare;
mod list;

pub use change::{ChangeOwnership, change_ownership};
pub use company::Company;
pub use declare::{DeclareOwnership, declare_ownership};
pub use list::{OwnershipView, list_ownerships};
