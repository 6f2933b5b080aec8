//! The audit log: linked, append-only, and every later change is found.

use crate::{on_both, world::*};
use domain::{id::TenantId, time::At};
use store::{CommitError, Db, Expect, Value, WriteSet, audit::*};

on_both! {
    chains_verify_whoever_writes_at_the_same_time
    the_database_refuses_to_change_or_delete_a_record
    a_changed_text_is_found
    a_changed_column_is_found
    a_record_taken_out_of_the_middle_is_found
    a_record_taken_off_the_end_is_found
    a_refused_set_leaves_no_record
    the_log_is_read_newest_first_by_what_is_asked
}

async fn append(db: &Db, number: u128, tenant: u128) {
    let mut set = WriteSet::new();
    audit_append(&mut set, &record(number, tenant));
    db.commit(set).await.unwrap();
}

async fn chains_verify_whoever_writes_at_the_same_time(db: &Db) {
    let mut writers = tokio::task::JoinSet::new();
    for number in 1..=60 {
        let db = db.clone();
        writers.spawn(async move {
            append(&db, number, 1 + number % 3).await;
        });
    }
    writers.join_all().await;
    let mut walked = 0;
    let found = audit_verify(db, |records| walked = records).await.unwrap();
    assert_eq!(found, Verified { chains: 3, records: 60, broken: vec![] });
    assert_eq!(walked, 60);
}

async fn the_database_refuses_to_change_or_delete_a_record(db: &Db) {
    append(db, 1, 1).await;
    for sql in ["update audit_record set operation = 'nothing'", "delete from audit_record"] {
        let mut set = WriteSet::new();
        set.run(sql, vec![], Expect::Any);
        assert!(matches!(db.commit(set).await, Err(CommitError::Unavailable(_))));
    }
    assert!(audit_verify(db, |_| ()).await.unwrap().broken.is_empty());
}

/// Five records, then somebody with the keys of the database takes the triggers away and does this.
async fn tamper(db: &Db, sql: &'static str, args: Vec<Value>) -> Vec<(TenantId, i64, &'static str)> {
    for number in 1..=5 {
        append(db, number, 1).await;
    }
    let mut set = WriteSet::new();
    let (stays, remains) = match db.is_sqlite() {
        true => ("drop trigger audit_record_stays", "drop trigger audit_record_remains"),
        false => ("drop trigger audit_record_stays on audit_record", "select 1"),
    };
    set.run(stays, vec![], Expect::Any);
    set.run(remains, vec![], Expect::Any);
    db.commit(set).await.unwrap();
    let mut set = WriteSet::new();
    set.run(sql, args, Expect::Rows(1));
    db.commit(set).await.unwrap();
    audit_verify(db, |_| ()).await.unwrap().broken
}

async fn a_changed_text_is_found(db: &Db) {
    let sql = "update audit_record set body = replace(body, 'aa@rosa', 'bb@rosa') where number = 3";
    let broken = tamper(db, sql, vec![]).await;
    assert_eq!(broken, [(TenantId(id(1)), 3, "its text or its hash was changed")]);
}

async fn a_changed_column_is_found(db: &Db) {
    let broken = tamper(db, "update audit_record set at = at + 1 where number = 2", vec![]).await;
    assert_eq!(broken, [(TenantId(id(1)), 2, "its columns do not say what its text says")]);
}

async fn a_record_taken_out_of_the_middle_is_found(db: &Db) {
    let broken = tamper(db, "delete from audit_record where number = $1", vec![4.into()]).await;
    assert_eq!(broken, [(TenantId(id(1)), 4, "it is missing")]);
}

async fn a_record_taken_off_the_end_is_found(db: &Db) {
    let broken = tamper(db, "delete from audit_record where number = $1", vec![5.into()]).await;
    assert_eq!(broken, [(TenantId(id(1)), 5, "records are missing at the end")]);
}

async fn a_refused_set_leaves_no_record(db: &Db) {
    append(db, 1, 1).await;
    let mut set = WriteSet::new();
    audit_append(&mut set, &record(2, 1));
    set.run("delete from organisation", vec![], Expect::Rows(1));
    assert!(matches!(db.commit(set).await, Err(CommitError::Conflict)));
    append(db, 3, 1).await;
    let found = audit_verify(db, |_| ()).await.unwrap();
    assert_eq!(found, Verified { chains: 1, records: 2, broken: vec![] });
}

async fn the_log_is_read_newest_first_by_what_is_asked(db: &Db) {
    for number in 1..=6 {
        append(db, number, 1 + number % 2).await;
    }
    let all = AuditQuery {
        tenant: TenantId(id(1)),
        from: NOW,
        to: At(i64::MAX),
        customer: None,
        resource_type: None,
        before: None,
        limit: 2,
    };
    let numbers = |page: Vec<(i64, domain::audit::AuditRecord)>| {
        page.into_iter().map(|(number, record)| (number, record.id.0.as_u128())).collect::<Vec<_>>()
    };
    assert_eq!(numbers(audit_list(db, &all).await.unwrap()), [(3, 6), (2, 4)]);
    let next = AuditQuery { before: Some(2), ..all.clone() };
    assert_eq!(numbers(audit_list(db, &next).await.unwrap()), [(1, 2)]);
    let others = AuditQuery { customer: Some(TenantId(id(78))), ..all.clone() };
    assert_eq!(numbers(audit_list(db, &others).await.unwrap()), []);
    let before = AuditQuery { to: NOW.plus_seconds(5), ..all };
    assert_eq!(numbers(audit_list(db, &before).await.unwrap()), [(2, 4), (1, 2)]);
    let customer = audit_list_about_customer(db, TenantId(id(77)), (NOW, At(i64::MAX)), 10).await.unwrap();
    assert_eq!(customer.len(), 6);
}
