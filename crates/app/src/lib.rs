//! What happens: one file per use case, each in five paragraphs: open, look, ask, decide, record.
//! No HTTP, no SQL, no Cedar.

pub mod cast;
pub mod mail;
pub mod programme;
pub mod texts;
