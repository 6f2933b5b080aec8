//! Orders: who may place one, and what it leaves behind.

mod amend;
mod ask;
pub mod explain;
pub mod get;
pub mod list;
pub mod place;

pub use amend::amend_order;
pub(crate) use ask::ask_sale;
pub use explain::{decide_sale, explain_sale};
pub use get::get_order;
pub use list::list_orders;
pub use place::{PlaceOrder, place_order};
