//! Write sets: all or nothing, and nobody's change is lost.

use crate::{on_both, world::*};
use domain::tenant::Organisation;
use store::{CommitError, Db, Expect, WriteSet, counter};

on_both! {
    what_is_inserted_is_read_back
    a_change_from_an_old_version_is_a_conflict
    a_second_row_with_the_same_key_is_a_duplicate
    a_missed_expectation_undoes_the_whole_set_and_not_its_neighbours
    a_faulty_statement_undoes_its_own_set_and_not_its_neighbours
    a_guard_fails_when_the_row_changed
    a_touch_makes_others_look_again
    changes_at_the_same_time_lose_nothing
    guards_and_changes_at_the_same_time_never_pass_each_other
    a_counter_moves_once_from_each_value
    a_returning_statement_gives_its_rows
}

async fn what_is_inserted_is_read_back(db: &Db) {
    insert(db, &organisation(1)).await.unwrap();
    let kept = db.get::<Organisation>(id(1)).await.unwrap().unwrap();
    assert_eq!((kept.version, &kept.value), (1, &organisation(1)));
    assert!(db.get::<Organisation>(id(2)).await.unwrap().is_none());
}

async fn a_change_from_an_old_version_is_a_conflict(db: &Db) {
    insert(db, &organisation(1)).await.unwrap();
    let mut first = db.get::<Organisation>(id(1)).await.unwrap().unwrap();
    let mut second = first.clone();
    first.name = "first".into();
    second.name = "second".into();
    let mut set = WriteSet::new();
    set.update(&first);
    db.commit(set).await.unwrap();
    let mut set = WriteSet::new();
    set.update(&second);
    assert!(matches!(db.commit(set).await, Err(CommitError::Conflict)));
    let kept = db.get::<Organisation>(id(1)).await.unwrap().unwrap();
    assert_eq!((kept.version, kept.name.as_str()), (2, "first"));
}

async fn a_second_row_with_the_same_key_is_a_duplicate(db: &Db) {
    insert(db, &organisation(1)).await.unwrap();
    assert!(matches!(insert(db, &organisation(1)).await, Err(CommitError::Duplicate)));
    insert(db, &partnership(1, 10, 20)).await.unwrap();
    assert!(matches!(insert(db, &partnership(2, 10, 20)).await, Err(CommitError::Duplicate)));
    insert(db, &partnership(3, 10, 21)).await.unwrap();
}

/// Commits what `spoil` spoils among many good sets at the same time.
async fn among_neighbours(db: &Db, spoil: fn(&mut WriteSet)) -> Vec<Result<(), CommitError>> {
    let mut waiting = tokio::task::JoinSet::new();
    for number in 1..=40 {
        let db = db.clone();
        waiting.spawn(async move {
            let mut set = WriteSet::new();
            set.insert(&organisation(number));
            if number % 4 == 0 {
                spoil(&mut set);
            }
            (number, db.commit(set).await)
        });
    }
    let mut outcomes = waiting.join_all().await;
    outcomes.sort_by_key(|(number, _)| *number);
    let kept = db.list::<Organisation>("order by id", &[]).await.unwrap();
    let expected: Vec<_> = (1..=40).filter(|number| number % 4 != 0).map(organisation).collect();
    assert_eq!(kept.into_iter().map(|kept| kept.value).collect::<Vec<_>>(), expected);
    assert!(outcomes.iter().all(|(number, outcome)| outcome.is_ok() == (number % 4 != 0)));
    outcomes.into_iter().filter(|(number, _)| number % 4 == 0).map(|(_, outcome)| outcome).collect()
}

async fn a_missed_expectation_undoes_the_whole_set_and_not_its_neighbours(db: &Db) {
    let spoil = |set: &mut WriteSet| set.run("delete from tenant", vec![], Expect::Rows(1));
    let outcomes = among_neighbours(db, spoil).await;
    assert!(outcomes.iter().all(|outcome| matches!(outcome, Err(CommitError::Conflict))));
}

async fn a_faulty_statement_undoes_its_own_set_and_not_its_neighbours(db: &Db) {
    let spoil = |set: &mut WriteSet| set.run("update organisation set body = null", vec![], Expect::Any);
    let outcomes = among_neighbours(db, spoil).await;
    assert!(outcomes.iter().all(|outcome| matches!(outcome, Err(CommitError::Unavailable(_)))));
}

async fn a_guard_fails_when_the_row_changed(db: &Db) {
    insert(db, &organisation(1)).await.unwrap();
    let looked_at = db.get::<Organisation>(id(1)).await.unwrap().unwrap();
    let mut set = WriteSet::new();
    set.guard(&looked_at);
    set.insert(&organisation(2));
    db.commit(set).await.unwrap();
    let mut set = WriteSet::new();
    set.update(&looked_at);
    db.commit(set).await.unwrap();
    let mut set = WriteSet::new();
    set.insert(&organisation(3));
    set.guard(&looked_at);
    assert!(matches!(db.commit(set).await, Err(CommitError::Conflict)));
    assert!(db.get::<Organisation>(id(3)).await.unwrap().is_none());
}

async fn a_touch_makes_others_look_again(db: &Db) {
    insert(db, &organisation(1)).await.unwrap();
    let looked_at = db.get::<Organisation>(id(1)).await.unwrap().unwrap();
    let touch = || {
        let mut set = WriteSet::new();
        set.touch(&looked_at);
        db.commit(set)
    };
    touch().await.unwrap();
    assert!(matches!(touch().await, Err(CommitError::Conflict)));
}

async fn changes_at_the_same_time_lose_nothing(db: &Db) {
    insert(db, &organisation(1)).await.unwrap();
    let mut workers = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let db = db.clone();
        workers.spawn(async move {
            for _ in 0..10 {
                loop {
                    let mut kept = db.get::<Organisation>(id(1)).await.unwrap().unwrap();
                    kept.name.push('x');
                    let mut set = WriteSet::new();
                    set.update(&kept);
                    match db.commit(set).await {
                        Ok(()) => break,
                        Err(CommitError::Conflict) => continue,
                        Err(other) => panic!("{other}"),
                    }
                }
            }
        });
    }
    workers.join_all().await;
    let kept = db.get::<Organisation>(id(1)).await.unwrap().unwrap();
    assert_eq!(kept.version, 81);
    assert_eq!(kept.name.len(), organisation(1).name.len() + 80);
}

/// Two acts that exclude each other, each guarded by the row the other changes: at most one may happen.
async fn guards_and_changes_at_the_same_time_never_pass_each_other(db: &Db) {
    for round in 0..20 {
        let (left, right) = (100 + 10 * round, 101 + 10 * round);
        insert(db, &organisation(left)).await.unwrap();
        insert(db, &organisation(right)).await.unwrap();
        let one = db.get::<Organisation>(id(left)).await.unwrap().unwrap();
        let other = db.get::<Organisation>(id(right)).await.unwrap().unwrap();
        let (mut first, mut second) = (WriteSet::new(), WriteSet::new());
        first.guard(&one);
        first.update(&other);
        second.guard(&other);
        second.update(&one);
        let (a, b) = tokio::join!(tokio::spawn(commit(db, first)), tokio::spawn(commit(db, second)));
        let done = [a.unwrap(), b.unwrap()];
        assert!(done.iter().filter(|outcome| outcome.is_ok()).count() <= 1, "{done:?}");
        assert!(done.iter().all(|outcome| !matches!(outcome, Err(CommitError::Unavailable(_)))), "{done:?}");
    }
}

fn commit(db: &Db, set: WriteSet) -> impl Future<Output = Result<(), CommitError>> + use<> {
    let db = db.clone();
    async move { db.commit(set).await }
}

async fn a_counter_moves_once_from_each_value(db: &Db) {
    let go = |from, to| {
        let mut set = WriteSet::new();
        counter::counter_move(&mut set, "case", from, to);
        db.commit(set)
    };
    assert_eq!(counter::counter_get(db, "case").await.unwrap(), 0);
    go(0, 1).await.unwrap();
    go(1, 2).await.unwrap();
    assert!(matches!(go(1, 2).await, Err(CommitError::Conflict)));
    assert!(matches!(go(0, 1).await, Err(CommitError::Duplicate)));
    assert_eq!(counter::counter_get(db, "case").await.unwrap(), 2);
}

async fn a_returning_statement_gives_its_rows(db: &Db) {
    insert(db, &organisation(1)).await.unwrap();
    let kept = db.get::<Organisation>(id(1)).await.unwrap().unwrap();
    let mut set = WriteSet::new();
    set.guard(&kept);
    set.run("update organisation set version = version + 41 returning version", vec![], Expect::Rows(1));
    let rows = db.commit_returning(set).await.unwrap();
    assert_eq!(rows.iter().map(|row| row.int(0).unwrap()).collect::<Vec<_>>(), [42]);
}
