//! Every table has what its noun promises: each statement is prepared on both databases.

use crate::on_both;
use domain::{account::*, agreement::*, customer::*, invitation::*, order::*, relationship::*, tenant::*, user::*};
use store::{Db, Noun, sql};

on_both! {
    every_statement_of_every_noun_is_accepted
}

async fn prepare<N: Noun>(db: &Db) {
    let texts = sql::<N>();
    for text in [texts.get, texts.insert, texts.update, texts.guard, texts.touch, texts.list] {
        db.prepare(text).await.unwrap_or_else(|why| panic!("{}: {why}", N::TABLE));
    }
}

// A new noun adds its line here.
async fn every_statement_of_every_noun_is_accepted(db: &Db) {
    prepare::<Organisation>(db).await;
    prepare::<Tenant>(db).await;
    prepare::<Ownership>(db).await;
    prepare::<User>(db).await;
    prepare::<Application>(db).await;
    prepare::<Account>(db).await;
    prepare::<Membership>(db).await;
    prepare::<Location>(db).await;
    prepare::<Template>(db).await;
    prepare::<Signature>(db).await;
    prepare::<Acceptance>(db).await;
    prepare::<Customer>(db).await;
    prepare::<Partnership>(db).await;
    prepare::<Relationship>(db).await;
    prepare::<Delegation>(db).await;
    prepare::<Invitation>(db).await;
    prepare::<Cart>(db).await;
    prepare::<Order>(db).await;
    prepare::<Subscription>(db).await;
    prepare::<domain::sign_in::TokenGrant>(db).await;
}
