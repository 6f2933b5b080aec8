//! Subscriptions: what a partner may change on what it sold (17.2, 17.3).

pub mod change;
pub mod get;
mod get_support_contact;
pub mod list;
pub mod set_support_contact;
mod tell;

pub use change::{Change, change_subscription};
pub use get::get_subscription;
pub use get_support_contact::support_contact;
pub use list::list_subscriptions;
pub use set_support_contact::set_support_contact;
pub(crate) use tell::tell_partners;
