//! The embedded mailbox: mails that were delivered here instead of over SMTP.

use crate::{Db, Expect, StoreError, WriteSet};
use domain::{id::MessageId, time::At};
use serde::{Deserialize, Serialize};

/// A delivered mail.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mail {
    /// The id of the message it was.
    pub id: MessageId,
    /// The address.
    pub to: String,
    /// When it was delivered.
    pub at: At,
    /// The notification: `N-09`.
    pub notification: String,
    /// Its language.
    pub language: String,
    /// The subject line.
    pub subject: String,
    /// The text.
    pub body: String,
}

/// Delivers a mail; delivering it twice leaves one.
pub fn mail_insert(set: &mut WriteSet, mail: &Mail) {
    let args = vec![
        mail.id.into(),
        mail.to.to_lowercase().into(),
        mail.at.into(),
        serde_json::to_string(mail).unwrap_or_default().into(),
    ];
    let sql = "insert into mailbox (id, to_address, at, body) values ($1, $2, $3, $4) on conflict (id) do nothing";
    set.run(sql, args, Expect::Any);
}

/// The mails of an address, oldest first.
pub async fn mail_list(db: &Db, to: &str) -> Result<Vec<Mail>, StoreError> {
    let sql = "select body from mailbox where to_address = $1 order by at, id";
    let rows = db.rows(sql, &[to.to_lowercase().into()]).await?;
    rows.iter().map(|row| read(row.text(0)?)).collect()
}

/// The newest mails of all addresses.
pub async fn mail_list_newest(db: &Db, limit: i64) -> Result<Vec<Mail>, StoreError> {
    let rows = db.rows("select body from mailbox order by at desc, id desc limit $1", &[limit.into()]).await?;
    rows.iter().map(|row| read(row.text(0)?)).collect()
}

fn read(body: &str) -> Result<Mail, StoreError> {
    serde_json::from_str(body).map_err(|error| StoreError::Body { table: "mailbox", cause: error.to_string() })
}
