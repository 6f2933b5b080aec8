//! Reading: pages by key, values as they were written, and settings.

use crate::{on_both, world::*};
use domain::relationship::Partnership;
use store::{CommitError, Db, Expect, Value, WriteSet, counter, idempotency};

on_both! {
    pages_follow_the_last_id
    every_kind_of_value_comes_back_as_it_was
    arguments_are_counted_and_may_come_in_any_order
    migrating_again_changes_nothing
    the_first_answer_to_a_key_stays
    a_setting_is_changed_only_from_the_version_that_was_seen
    a_reader_cannot_write
}

async fn pages_follow_the_last_id(db: &Db) {
    for number in 1..=25 {
        insert(db, &partnership(number, 1 + number % 2, 1000 + number)).await.unwrap();
    }
    let (mut last, mut seen) = (id(0), Vec::new());
    loop {
        let tail = "where provider = $1 and id > $2 order by id limit $3";
        let page = db.list::<Partnership>(tail, &[id(2).into(), last.into(), 5.into()]).await.unwrap();
        let Some(end) = page.last() else { break };
        last = end.id.0;
        seen.extend(page.iter().map(|kept| kept.id.0.as_u128()));
    }
    assert_eq!(seen, (1..=25).step_by(2).collect::<Vec<_>>());
}

async fn every_kind_of_value_comes_back_as_it_was(db: &Db) {
    let texts = ["", "Malmö 瑞典 '\"\\ $1 ?", "a\nb\tc"];
    for (number, text) in texts.iter().enumerate() {
        let mut set = WriteSet::new();
        let args = vec![id(number as u128).into(), (*text).into(), i64::MIN.into()];
        set.run("insert into mailbox (id, to_address, at, body) values ($1, $2, $3, $2)", args, Expect::Rows(1));
        db.commit(set).await.unwrap();
        let sql = "select at, body, id, cast(null as bigint) from mailbox where id = $1";
        let row = db.row(sql, &[id(number as u128).into()]).await.unwrap().unwrap();
        assert_eq!((row.int(0).unwrap(), row.text(1).unwrap()), (i64::MIN, *text));
        assert_eq!(row.id::<uuid::Uuid>(2).unwrap(), id(number as u128));
        assert!(row.is_null(3) && row.int(3).is_err() && row.text(0).is_err());
    }
}

async fn arguments_are_counted_and_may_come_in_any_order(db: &Db) {
    insert(db, &partnership(1, 10, 20)).await.unwrap();
    let sql = "select state from partnership where reseller = $2 and provider = $1";
    let args: [Value; 2] = [id(10).into(), id(20).into()];
    assert_eq!(db.rows(sql, &args).await.unwrap().len(), 1);
    assert!(db.rows(sql, &args[..1]).await.is_err());
}

async fn migrating_again_changes_nothing(db: &Db) {
    assert!(db.is_migrated().await.unwrap());
    assert_eq!(db.migrate().await.unwrap(), 0);
    let mut set = WriteSet::new();
    set.run("update migration set checksum = 'another' where number = 1", vec![], Expect::Rows(1));
    db.commit(set).await.unwrap();
    assert!(db.migrate().await.unwrap_err().to_string().contains("migration 1"));
}

async fn the_first_answer_to_a_key_stays(db: &Db) {
    let answer = |body: &str| idempotency::Idempotency {
        scope: "tenant".into(),
        key: "key".into(),
        fingerprint: "f".into(),
        body: body.into(),
        created_at: NOW,
    };
    for (body, taken) in [("first", true), ("second", false)] {
        let mut set = WriteSet::new();
        set.insert(&organisation(if taken { 1 } else { 2 }));
        idempotency::idempotency_insert(&mut set, &answer(body));
        assert_eq!(!taken, matches!(db.commit(set).await, Err(CommitError::Duplicate)));
    }
    assert_eq!(idempotency::idempotency_get(db, "tenant", "key").await.unwrap(), Some(answer("first")));
    assert!(db.get::<domain::tenant::Organisation>(id(2)).await.unwrap().is_none());
    let mut set = WriteSet::new();
    idempotency::idempotency_forget(&mut set, NOW.plus_seconds(1));
    db.commit(set).await.unwrap();
    assert_eq!(idempotency::idempotency_get(db, "tenant", "key").await.unwrap(), None);
}

async fn a_setting_is_changed_only_from_the_version_that_was_seen(db: &Db) {
    let put = |version, value: &str| {
        let mut set = WriteSet::new();
        counter::setting_put(&mut set, "profile", version, value);
        db.commit(set)
    };
    put(0, "strict").await.unwrap();
    put(1, "source").await.unwrap();
    assert!(matches!(put(1, "late").await, Err(CommitError::Conflict)));
    assert_eq!(counter::setting_get(db, "profile").await.unwrap(), Some((2, "source".into())));
}

async fn a_reader_cannot_write(db: &Db) {
    let sql = "insert into counter (name, value) values ('sly', 1) returning value";
    if db.is_sqlite() {
        assert!(db.rows(sql, &[]).await.is_err());
        assert_eq!(counter::counter_get(db, "sly").await.unwrap(), 0);
    }
}
