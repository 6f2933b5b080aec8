//! The rules of the CSP programme, as they are shipped.

mod cases;
mod loading;
mod matrix;
mod programme;
mod requirements;
mod sale;
mod stripped;
mod table;
