//! Users of a customer, administered by a partner on its behalf: only with delegated admin, broad or granular (7.5, 7.6).

mod access;
mod create;
mod list;
mod update;

pub use create::{CreateCustomerUser, CreatedUser, create_customer_user};
pub use list::{get_customer_user, list_customer_users};
pub use update::{UserChange, update_customer_user};
