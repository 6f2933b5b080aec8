//! Carts: one customer, some lines, seven days, checked out once (17.1).

pub mod checkout;
pub mod create;
pub mod get;
mod lines;
pub mod update;

pub use checkout::{Checkout, checkout_cart};
pub use create::{CartInput, create_cart};
pub use get::get_cart;
pub use lines::{CheckedCart, LineFault};
pub use update::update_cart;
