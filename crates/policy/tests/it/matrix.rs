//! The role matrix is a picture that is checked in; whoever changes a permit sees what it changes.

use crate::programme::{POLICY, folder};

#[test]
fn the_matrix_is_the_one_on_record() {
    let file = folder().join("rules/matrix.txt");
    let now = POLICY.matrix().to_string();
    if std::env::var_os("UPDATE_MATRIX").is_some() {
        std::fs::write(&file, &now).unwrap();
    }
    let record = std::fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(now, record, "look at the difference; if it is meant, run the test with UPDATE_MATRIX=1");
}

#[test]
fn only_agents_order_and_only_global_admins_sign() {
    assert_eq!(POLICY.roles_for("place_order", "csp"), ["admin_agent", "sales_agent"]);
    assert_eq!(POLICY.roles_for("sign_agreement", "csp"), ["global_admin"]);
    assert!(POLICY.roles_for("sign_agreement", "customer").is_empty());
    assert!(POLICY.roles_for("place_order", "operator").is_empty());
}
