//! A partner's own profiles: organization, legal business, support, billing, and the lookup of partner ids (4.2).

mod find;
mod get;
mod update;

pub use find::{FoundPartner, find_partner};
pub use get::{ProfileView, get_profile};
pub use update::{UpdateProfile, update_profile};
