//! Subscriptions customers bought elsewhere, listed for those who support them (10).

mod list;
mod record;

pub use list::list_external;
pub use record::{NewExternal, record_external};
