//! A database that fails never claims success, and what it acknowledged is there afterwards.

use crate::world::*;
use domain::tenant::Organisation;
use store::{CommitError, Db, scratch::Scratch};

/// The other half of the next test: writes and says what was acknowledged until it is killed.
#[test]
fn writes_until_killed() {
    let Ok(address) = std::env::var("ENTREPOT_TEST_WRITER") else { return };
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let db = Db::open(&address).await.unwrap();
        db.migrate().await.unwrap();
        for number in 1.. {
            insert(&db, &organisation(number)).await.unwrap();
            eprintln!("acknowledged {number}");
        }
    });
}

#[tokio::test]
async fn what_was_acknowledged_survives_a_killed_writer() {
    use std::io::{BufRead, BufReader};
    let folder = tempfile::tempdir().unwrap();
    let address = format!("sqlite:{}", folder.path().join("live.db").display());
    let mut writer = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "durability::writes_until_killed", "--nocapture"])
        .env("ENTREPOT_TEST_WRITER", &address)
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut last = 0;
    for line in BufReader::new(writer.stderr.take().unwrap()).lines() {
        let line = line.unwrap();
        if let Some(number) = line.strip_prefix("acknowledged ") {
            last = number.parse().unwrap();
        }
        if last == 150 {
            break;
        }
    }
    assert_eq!(last, 150);
    writer.kill().unwrap();
    writer.wait().unwrap();
    let db = Db::open(&address).await.unwrap();
    let kept = db.list::<Organisation>("order by id", &[]).await.unwrap();
    assert!(kept.len() >= 150);
    assert!(kept.iter().enumerate().all(|(position, kept)| kept.value == organisation(position as u128 + 1)));
}

#[tokio::test]
async fn a_full_disk_is_an_honest_no_and_room_makes_it_work_again() {
    let db = Scratch::sqlite().await.unwrap();
    insert(&db, &organisation(1)).await.unwrap();
    let pages = db.row("pragma page_count", &[]).await.unwrap().unwrap().int(0).unwrap();
    limit(&db, pages + 2).await;
    let mut refused = false;
    let mut acknowledged = vec![1];
    for number in 2..400 {
        match insert(&db, &organisation(number)).await {
            Ok(()) => acknowledged.push(number),
            Err(CommitError::Unavailable(_)) => {
                refused = true;
                break;
            }
            Err(other) => panic!("{other}"),
        }
    }
    assert!(refused);
    limit(&db, i64::from(u32::MAX) - 1).await;
    insert(&db, &organisation(1000)).await.unwrap();
    acknowledged.push(1000);
    let kept = db.list::<Organisation>("order by id", &[]).await.unwrap();
    assert_eq!(kept.iter().map(|kept| kept.id.0.as_u128()).collect::<Vec<_>>(), acknowledged);
    db.ready().await.unwrap();
}

async fn limit(db: &Db, pages: i64) {
    let mut set = store::WriteSet::new();
    let sql: &'static str = Box::leak(format!("pragma max_page_count = {pages}").into_boxed_str());
    set.run(sql, vec![], store::Expect::Any);
    db.commit(set).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_lost_connection_is_an_honest_no_and_the_next_one_works() {
    let Ok(server) = std::env::var("ENTREPOT_TEST_POSTGRES") else {
        return eprintln!("not run: ENTREPOT_TEST_POSTGRES is not set");
    };
    let db = Scratch::postgres(&server).await.unwrap();
    let cutter = Db::open(db.address()).await.unwrap();
    let cut = "select count(pg_terminate_backend(pid)) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()";
    let (mut acknowledged, mut refused) = (Vec::new(), 0);
    for round in 0..20 {
        let numbers = (1..=5).map(|number| round * 10 + number);
        let mut waiting = tokio::task::JoinSet::new();
        for number in numbers {
            let db = db.clone();
            waiting.spawn(async move { (number, insert(&db, &organisation(number)).await) });
        }
        let cutting = cutter.rows(cut, &[]).await;
        for (number, outcome) in waiting.join_all().await {
            match outcome {
                Ok(()) => acknowledged.push(number),
                Err(CommitError::Unavailable(_)) => refused += 1,
                Err(other) => panic!("{other}"),
            }
        }
        cutting.unwrap();
    }
    assert!(refused > 0, "no connection was lost: this test tests nothing");
    // The pool learns of a cut when the server's last word arrives, at the latest with the next statement.
    while let Err(why) = insert(&db, &organisation(1000)).await {
        assert!(matches!(why, CommitError::Unavailable(_)), "{why}");
        refused += 1;
        assert!(refused < 200, "{why}");
    }
    for number in acknowledged {
        assert!(db.get::<Organisation>(id(number)).await.unwrap().is_some(), "{number}");
    }
}
