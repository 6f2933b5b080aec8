//! What must be done after a commit, at least once, under a stable id (L13).

use crate::{CommitError, Db, Expect, Row, StoreError, WriteSet};
use domain::{id::MessageId, time::At};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A message waiting to be sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OutboxMessage {
    /// Its id; receivers tell repetitions by it.
    pub id: MessageId,
    /// When it was written.
    pub at: At,
    /// `mail`; others come with other channels.
    pub kind: String,
    /// The notification: `N-09`.
    pub notification: String,
    /// The address.
    pub to: String,
    /// en, zh-Hans, zh-Hant or sv.
    pub language: String,
    /// Names and values for its text.
    pub args: BTreeMap<String, String>,
    /// How often it was tried.
    #[serde(default)]
    pub attempts: i64,
}

impl OutboxMessage {
    /// A mail.
    pub fn mail(
        id: MessageId,
        at: At,
        notification: &str,
        (to, language): (&str, &str),
        args: &BTreeMap<String, String>,
    ) -> Self {
        Self {
            id,
            at,
            kind: "mail".into(),
            notification: notification.into(),
            to: to.into(),
            language: language.into(),
            args: args.clone(),
            attempts: 0,
        }
    }
}

/// Writes a message with the commit it belongs to.
pub fn outbox_insert(set: &mut WriteSet, message: &OutboxMessage) {
    let args = vec![
        message.id.into(),
        (&message.kind).into(),
        message.at.into(),
        serde_json::to_string(message).unwrap_or_default().into(),
    ];
    let sql = "insert into outbox (id, kind, due_at, attempts, lease_until, body) values ($1, $2, $3, 0, 0, $4)";
    set.run(sql, args, Expect::Rows(1));
}

/// Messages that are due and that nobody holds.
pub async fn outbox_due(db: &Db, now: At, limit: i64) -> Result<Vec<OutboxMessage>, StoreError> {
    let sql = "select body, attempts from outbox where due_at <= $1 and lease_until <= $1 order by due_at, id limit $2";
    db.rows(sql, &[now.into(), limit.into()]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<OutboxMessage, StoreError> {
    let message: OutboxMessage = serde_json::from_str(row.text(0)?)
        .map_err(|error| StoreError::Body { table: "outbox", cause: error.to_string() })?;
    Ok(OutboxMessage { attempts: row.int(1)?, ..message })
}

/// Takes up to `limit` messages that are due, for so long, in one commit. Whoever else claims at the same moment gets
/// others; a message whose holder dies is due again when its time is over. The attempt that begins is counted.
///
/// # Errors
/// When the database does not answer.
pub async fn outbox_claim(db: &Db, now: At, until: At, limit: i64) -> Result<Vec<OutboxMessage>, CommitError> {
    // The lease is asked for twice: a second worker that waited for the first finds the row taken and leaves it.
    let sql = "update outbox set lease_until = $2, attempts = attempts + 1 where lease_until <= $1 and id in
        (select id from outbox where due_at <= $1 and lease_until <= $1 order by due_at, id limit $3)
        returning body, attempts";
    let mut set = WriteSet::new();
    set.run(sql, vec![now.into(), until.into(), limit.into()], Expect::Any);
    let rows = db.commit_returning(set).await?;
    let mut taken = rows.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    taken.sort_by_key(|message| message.id);
    Ok(taken)
}

/// Takes a message for so long; fails the write set when somebody else took it.
pub fn outbox_take(set: &mut WriteSet, message: &OutboxMessage, now: At, until: At) {
    let args = vec![message.id.into(), until.into(), now.into()];
    let sql = "update outbox set lease_until = $2, attempts = attempts + 1 where id = $1 and lease_until <= $3";
    set.run(sql, args, Expect::Rows(1));
}

/// Forgets a message that was sent.
pub fn outbox_done(set: &mut WriteSet, message: &OutboxMessage) {
    set.run("delete from outbox where id = $1", vec![message.id.into()], Expect::Any);
}

/// Puts a message off until later.
pub fn outbox_later(set: &mut WriteSet, message: &OutboxMessage, due: At) {
    let sql = "update outbox set due_at = $2, lease_until = 0 where id = $1";
    set.run(sql, vec![message.id.into(), due.into()], Expect::Any);
}

/// How many messages wait.
pub async fn outbox_length(db: &Db) -> Result<i64, StoreError> {
    let row = db.row("select count(*) from outbox", &[]).await?;
    row.map_or(Ok(0), |row| row.int(0))
}

/// When the next message is due.
pub async fn outbox_next(db: &Db) -> Result<Option<At>, StoreError> {
    let row = db.row("select due_at from outbox order by due_at, id limit 1", &[]).await?;
    row.map(|row| row.int(0).map(At)).transpose()
}
