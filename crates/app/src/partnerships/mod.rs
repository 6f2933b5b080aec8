//! Partnerships of providers and resellers after they were authorised (7.1).

mod confirm;
mod end;
mod list;
mod remove;
mod remove_admin;

pub use confirm::confirm_partnership;
pub(crate) use end::{end_delegation, ended, tell_both};
pub use list::{PartnershipView, list_partnerships, shared_customers};
pub use remove::remove_partnership;
pub use remove_admin::remove_admin_access;
