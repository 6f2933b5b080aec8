//! The embedded mailbox, for the operator: what was mailed while no mail server is configured.

use crate::{Asks, Problem, Web};
use app::mailbox::{Mail, list_mails};
use axum::{
    Json,
    extract::{Query, State},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Which mails.
#[derive(Deserialize, IntoParams)]
pub(super) struct MailQuery {
    /// Only those to this address; the newest of all when absent.
    to: Option<String>,
}

/// A mail.
#[derive(Serialize, ToSchema)]
pub(super) struct MailView {
    id: String,
    to: String,
    at: String,
    /// The notification: `N-09`.
    notification: String,
    language: String,
    subject: String,
    body: String,
}

impl From<Mail> for MailView {
    fn from(mail: Mail) -> Self {
        Self {
            id: mail.id.to_string(),
            to: mail.to,
            at: mail.at.to_string(),
            notification: mail.notification,
            language: mail.language,
            subject: mail.subject,
            body: mail.body,
        }
    }
}

/// The mails of an address, or the newest of all
#[utoipa::path(get, operation_id = "list_mails", path = "/programme/v1/mailbox", tag = "operator", params(MailQuery),
    responses((status = 200, body = Vec<MailView>), (status = 403, body = Problem)))]
pub(super) async fn list(
    State(web): State<Web>,
    Asks(call): Asks,
    Query(query): Query<MailQuery>,
) -> Result<Json<Vec<MailView>>, Problem> {
    let mails = list_mails(&web.app, &call, query.to.as_deref()).await?;
    Ok(Json(mails.into_iter().map(MailView::from).collect()))
}
