//! The provider directory: searched by anybody, drafted by providers, approved by the operator (13.1).

mod approve;
mod draft;
mod search;

pub use approve::{ApproveEntry, approve_entry};
pub use draft::{draft_entry, list_drafts, own_entry};
pub use search::{Listing, search_directory};
