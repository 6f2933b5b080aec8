//! The manners of the Partner Center REST API: how paths, bodies, answers, errors, filters, dates and pages look
//! on the wire, whatever they are about. Our own API borrows what it needs and has its own errors in `problem.rs`.

pub mod body;
pub mod codes;
pub mod dates;
pub mod envelope;
pub mod error;
pub mod etag;
pub mod filter;
pub mod headers;
pub mod lenient;
pub mod paging;
pub mod path;
pub mod query;
pub mod repeat;

pub use body::WireJson;
pub use envelope::{Attributes, Collection, Link, Resource, SeekCollection};
pub use error::WireError;
pub use query::WireQuery;
