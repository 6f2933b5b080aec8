//! CSP accounts after their enrolment: the operator stops, warns and ends them (4.3, E18 to E22).

mod change_state;

pub use change_state::{AccountAct, change_account_state};
