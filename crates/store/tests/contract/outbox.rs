//! The outbox: at least once, never by two at the same time.

use crate::{on_both, world::*};
use domain::id::MessageId;
use std::collections::{BTreeMap, BTreeSet};
use store::{CommitError, Db, WriteSet, outbox::*};

on_both! {
    a_message_is_claimed_by_one_worker_until_its_lease_ends
    many_workers_claim_each_message_once
    a_message_put_off_waits_and_a_done_one_is_gone
    a_message_taken_by_another_cannot_be_taken
}

fn message(number: u128) -> OutboxMessage {
    OutboxMessage::mail(MessageId(id(number)), NOW, "N-09", ("aa@rosa.example", "sv"), &BTreeMap::new())
}

async fn write(db: &Db, numbers: std::ops::RangeInclusive<u128>) {
    let mut set = WriteSet::new();
    numbers.for_each(|number| outbox_insert(&mut set, &message(number)));
    db.commit(set).await.unwrap();
}

async fn a_message_is_claimed_by_one_worker_until_its_lease_ends(db: &Db) {
    write(db, 1..=1).await;
    let end = NOW.plus_seconds(60);
    assert_eq!(outbox_claim(db, NOW.plus_seconds(-1), end, 10).await.unwrap(), []);
    let taken = outbox_claim(db, NOW, end, 10).await.unwrap();
    assert_eq!(taken, [OutboxMessage { attempts: 1, ..message(1) }]);
    assert_eq!(outbox_claim(db, NOW.plus_seconds(59), end, 10).await.unwrap(), []);
    let again = outbox_claim(db, end, end.plus_seconds(60), 10).await.unwrap();
    assert_eq!(again, [OutboxMessage { attempts: 2, ..message(1) }]);
}

async fn many_workers_claim_each_message_once(db: &Db) {
    write(db, 1..=100).await;
    let mut workers = tokio::task::JoinSet::new();
    for _ in 0..6 {
        let db = db.clone();
        workers.spawn(async move {
            let (mut mine, mut idle) = (Vec::new(), 0);
            while idle < 3 {
                let taken = outbox_claim(&db, NOW, NOW.plus_seconds(60), 7).await.unwrap();
                idle = if taken.is_empty() { idle + 1 } else { 0 };
                mine.extend(taken.into_iter().map(|message| message.id));
            }
            mine
        });
    }
    let claimed: Vec<_> = workers.join_all().await.into_iter().flatten().collect();
    assert_eq!(claimed.len(), 100);
    assert_eq!(claimed.iter().collect::<BTreeSet<_>>().len(), 100);
}

async fn a_message_put_off_waits_and_a_done_one_is_gone(db: &Db) {
    write(db, 1..=2).await;
    let taken = outbox_claim(db, NOW, NOW.plus_seconds(60), 10).await.unwrap();
    let mut set = WriteSet::new();
    outbox_done(&mut set, &taken[0]);
    outbox_later(&mut set, &taken[1], NOW.plus_hours(1));
    db.commit(set).await.unwrap();
    assert_eq!(outbox_length(db).await.unwrap(), 1);
    assert_eq!(outbox_next(db).await.unwrap(), Some(NOW.plus_hours(1)));
    assert_eq!(outbox_due(db, NOW.plus_seconds(3599), 10).await.unwrap(), []);
    assert_eq!(outbox_due(db, NOW.plus_hours(1), 10).await.unwrap(), [OutboxMessage { attempts: 1, ..message(2) }]);
}

async fn a_message_taken_by_another_cannot_be_taken(db: &Db) {
    write(db, 1..=1).await;
    let due = outbox_due(db, NOW, 10).await.unwrap();
    let take = || {
        let mut set = WriteSet::new();
        outbox_take(&mut set, &due[0], NOW, NOW.plus_seconds(60));
        db.commit(set)
    };
    take().await.unwrap();
    assert!(matches!(take().await, Err(CommitError::Conflict)));
}
