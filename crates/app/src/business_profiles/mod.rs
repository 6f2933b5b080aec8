//! Business profiles: written, published and deleted by the partner (13.2).

mod delete;
mod list;
mod save;

pub use delete::delete_business_profile;
pub use list::list_business_profiles;
pub use save::{SaveProfile, save_business_profile};
