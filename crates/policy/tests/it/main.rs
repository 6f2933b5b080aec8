//! The rules of the CSP programme, as they are shipped.

mod programme;
mod sale;
