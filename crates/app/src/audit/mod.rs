//! The activity log: each tenant reads its own, the customer what was done to it, the operator proves the chain (20).

mod list;
mod verify;

pub use list::{AuditFilter, AuditPage, get_audit_record, list_audit};
pub use verify::{ChainReport, verify_audit};
