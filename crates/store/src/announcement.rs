//! Announcements.

use crate::{Db, Kept, Noun, StoreError, Value};
use domain::announcement::Announcement;
use uuid::Uuid;

impl Noun for Announcement {
    const TABLE: &'static str = "announcement";
    const COLUMNS: &'static [&'static str] = &["at", "category"];
    fn id(&self) -> Uuid {
        self.id.0
    }
    fn columns(&self) -> Vec<Value> {
        vec![self.published_at.into(), (&self.category).into()]
    }
}

/// The announcements, newest first; an empty category is every category.
pub async fn announcement_list(db: &Db, category: &str, limit: i64) -> Result<Vec<Kept<Announcement>>, StoreError> {
    let args = [category.into(), limit.into()];
    db.list("where ($1 = '' or category = $1) order by at desc, id desc limit $2", &args).await
}
