//! Every story of every scenario of the programme, on both databases. `SCENARIO=S1#1c` runs only what contains it.

use crate::worlds::{databases, living};
use app::programme::ProgrammeFolder;
use entrepot::scenario::{Scenario, run_story};

async fn tell_all(postgres: Option<&str>) {
    let only = std::env::var("SCENARIO").unwrap_or_default();
    let folder = ProgrammeFolder::embedded().unwrap();
    let (mut told, mut wrong) = (0, Vec::new());
    for file in &folder.scenarios {
        let scenario = Scenario::parse(&file.path, &file.text).unwrap();
        for story in &scenario.story {
            let name = format!("{}#{}", file.path, story.id);
            if !name.contains(&only) {
                continue;
            }
            let mut living = living(postgres, story.clock.as_deref(), story.profile.as_deref()).await;
            let outcome = run_story(&mut living.world, story).await;
            wrong.extend(outcome.wrong.into_iter().map(|what| format!("{name}: {what}")));
            let broken = store::laws::broken(&living.world.app.db).await.unwrap();
            wrong.extend(broken.into_iter().map(|what| format!("{name} breaks a law: {what}")));
            let verified = store::audit::audit_verify(&living.world.app.db, |_| ()).await.unwrap();
            assert_eq!(verified.broken, [], "{name}");
            told += 1;
        }
    }
    println!("{told} stories told");
    assert!(wrong.is_empty(), "{} of {told} stories:\n{}", wrong.len(), wrong.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_scenario_holds_on_sqlite() {
    tell_all(None).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_scenario_holds_on_postgresql() {
    for postgres in databases().into_iter().flatten() {
        tell_all(Some(&postgres)).await;
    }
}
