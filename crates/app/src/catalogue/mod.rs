//! What a partner can buy: the programme's catalogue, narrowed to a market, a customer and a segment (15).

mod list;

pub use list::{CatalogueItem, Selection, list_catalogue};
