//! Backups of a SQLite file in use, and what can be opened beside a writer.

use crate::world::*;
use domain::tenant::Organisation;
use std::path::Path;
use store::{CommitError, Db, StoreError, WriteSet, backup::restore, scratch::Scratch};

async fn open(path: &Path) -> Db {
    let db = Db::open(&format!("sqlite:{}", path.display())).await.unwrap();
    db.migrate().await.unwrap();
    db
}

async fn count(db: &Db) -> usize {
    db.list::<Organisation>("order by id", &[]).await.unwrap().len()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_taken_while_others_write_can_be_restored() {
    let folder = tempfile::tempdir().unwrap();
    let (live, copy) = (folder.path().join("live.db"), folder.path().join("copy.db"));
    let db = open(&live).await;
    for number in 1..=200 {
        insert(&db, &organisation(number)).await.unwrap();
    }
    let writer = tokio::spawn({
        let db = db.clone();
        async move {
            for number in 201..=400 {
                insert(&db, &organisation(number)).await.unwrap();
            }
        }
    });
    let (told, heard) = std::sync::mpsc::channel();
    db.backup(&copy, move |done, all| told.send((done, all)).unwrap()).await.unwrap();
    writer.await.unwrap();
    let last = heard.try_iter().last().unwrap();
    assert!(last.0 == last.1 && last.1 > 0, "{last:?}");
    assert!(db.backup(&copy, |_, _| ()).await.is_err(), "an existing file is never overwritten");

    assert!(matches!(restore(&copy, &live, |_, _| ()), Err(StoreError::InUse(_))));
    drop(db);
    restore(&copy, &live, |_, _| ()).unwrap();
    let restored = count(&open(&live).await).await;
    assert!((200..=400).contains(&restored), "{restored}");
}

#[tokio::test]
async fn a_damaged_backup_is_refused_and_the_old_file_stays() {
    let folder = tempfile::tempdir().unwrap();
    let (live, copy) = (folder.path().join("live.db"), folder.path().join("copy.db"));
    let db = open(&live).await;
    for number in 1..=200 {
        insert(&db, &organisation(number)).await.unwrap();
    }
    db.backup(&copy, |_, _| ()).await.unwrap();
    drop(db);
    let mut bytes = std::fs::read(&copy).unwrap();
    let length = bytes.len();
    bytes[4096..length / 2].fill(0x5a);
    std::fs::write(&copy, bytes).unwrap();
    assert!(restore(&copy, &live, |_, _| ()).is_err());
    assert_eq!(count(&open(&live).await).await, 200);
}

#[tokio::test]
async fn a_second_writer_is_refused_and_a_reader_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("live.db");
    let address = format!("sqlite:{}", path.display());
    let db = open(&path).await;
    insert(&db, &organisation(1)).await.unwrap();
    assert!(matches!(Db::open(&address).await, Err(StoreError::InUse(_))));
    let reader = Db::open_to_read(&address).await.unwrap();
    assert_eq!(count(&reader).await, 1);
    insert(&db, &organisation(2)).await.unwrap();
    assert_eq!(count(&reader).await, 2);
    assert!(matches!(insert(&reader, &organisation(3)).await, Err(CommitError::Unavailable(_))));
    drop(db);
    assert_eq!(count(&open(&path).await).await, 2);
}

#[tokio::test]
async fn a_reader_of_postgres_cannot_write_either() {
    let Ok(server) = std::env::var("ENTREPOT_TEST_POSTGRES") else {
        return eprintln!("not run: ENTREPOT_TEST_POSTGRES is not set");
    };
    let db = Scratch::postgres(&server).await.unwrap();
    insert(&db, &organisation(1)).await.unwrap();
    let reader = Db::open_to_read(db.address()).await.unwrap();
    assert_eq!(count(&reader).await, 1);
    assert!(matches!(insert(&reader, &organisation(2)).await, Err(CommitError::Unavailable(_))));
    assert!(matches!(reader.commit(WriteSet::new()).await, Ok(())));
    assert!(db.backup(Path::new("/nowhere"), |_, _| ()).await.unwrap_err().to_string().contains("pg_dump"));
}
