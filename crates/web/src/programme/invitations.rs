//! Invitations: partners send, withdraw and resend them; whoever holds the link opens and answers them (7).

use super::{
    Input,
    input::id,
    views::{self, DelegationView, InvitationView, PartnershipRecord, RelationshipView, SentView},
};
use crate::{Asks, AsksAsUser, Problem, Web};
use app::invitations::{
    Accept, Accepted, OpenedInvitation, SendInvitation, accept_invitation, decline_invitation, list_invitations,
    open_invitation, resend_invitation, send_invitation, withdraw_invitation,
};
use axum::{
    Json,
    extract::{Path, Query, State},
    http::StatusCode,
};
use domain::invitation::InvitationKind;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// An invitation to be sent.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SendInput {
    /// partnership, customer or joint.
    kind: Kind,
    /// The address it goes to.
    email: String,
    /// The provider's tenant, for a joint invitation.
    provider: Option<String>,
    /// The reseller's location partner id, when it is known.
    reseller_partner_id: Option<String>,
    /// Delegated admin privileges are part of it.
    #[serde(default)]
    includes_dap: bool,
    /// en, zh-Hans, zh-Hant or sv.
    language: Option<String>,
    /// The inviter's own words; foreign links are taken out.
    #[serde(default)]
    message: String,
}

/// What accepting does.
#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Partnership,
    Customer,
    Joint,
}

impl From<Kind> for InvitationKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Partnership => Self::Partnership,
            Kind::Customer => Self::Customer,
            Kind::Joint => Self::Joint,
        }
    }
}

/// Sends an invitation; the link is in the answer and in the mail
#[utoipa::path(post, operation_id = "send_invitation", path = "/programme/v1/invitations", tag = "invitations",
    request_body = SendInput, responses((status = 201, body = SentView), (status = 403, body = Problem)))]
pub(super) async fn send(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Input(input): Input<SendInput>,
) -> Result<(StatusCode, Json<SentView>), Problem> {
    let provider = input.provider.map(|provider| id(&provider, "tenant")).transpose()?;
    let wish = SendInvitation {
        kind: input.kind.into(),
        email: input.email,
        provider,
        reseller_partner_id: input.reseller_partner_id,
        includes_dap: input.includes_dap,
        language: input.language.unwrap_or_else(|| call.caller.language.clone()),
        message: input.message,
    };
    let sent = send_invitation(&web.app, &call, wish).await?;
    Ok((StatusCode::CREATED, Json(views::sent(sent, call.at))))
}

/// Which page of a list.
#[derive(Deserialize, IntoParams)]
pub(super) struct PageQuery {
    /// Where the page begins: `next` of the page before.
    cursor: Option<String>,
    /// At most so many, up to 200.
    limit: Option<i64>,
}

/// A page of invitations.
#[derive(Serialize, ToSchema)]
pub(super) struct InvitationPage {
    items: Vec<InvitationView>,
    /// The cursor of the next page, when there is one.
    next: Option<String>,
}

/// The invitations one's tenant has sent, oldest first
#[utoipa::path(get, operation_id = "list_invitations", path = "/programme/v1/invitations", tag = "invitations",
    params(PageQuery), responses((status = 200, body = InvitationPage), (status = 403, body = Problem)))]
pub(super) async fn list(
    State(web): State<Web>,
    Asks(call): Asks,
    Query(page): Query<PageQuery>,
) -> Result<Json<InvitationPage>, Problem> {
    let after = page.cursor.map(|cursor| id(&cursor, "page")).transpose()?;
    let limit = page.limit.unwrap_or(50).clamp(1, 200);
    let mut found = list_invitations(&web.app, &call, after, limit + 1).await?;
    let more = i64::try_from(found.len()).unwrap_or(i64::MAX) > limit;
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next = found.last().filter(|_| more).map(|last| last.id.to_string());
    let items = found.iter().map(|one| views::invitation(one, call.at)).collect();
    Ok(Json(InvitationPage { items, next }))
}

/// What the page of an invitation shows before anybody signs in.
#[derive(Serialize, ToSchema)]
pub(super) struct OpenedView {
    /// partnership, customer, joint or gdap.
    kind: String,
    /// sent, used, withdrawn or expired.
    standing: String,
    /// The inviter's registered name.
    inviter: String,
    country: String,
    region: String,
    /// The inviter's verified domains.
    domains: Vec<String>,
    /// The provider of a joint invitation.
    provider: Option<String>,
    /// The inviter's own words.
    message: String,
    /// Delegated admin privileges are part of it.
    includes_dap: bool,
    expires_at: String,
}

fn opened(opened: OpenedInvitation) -> OpenedView {
    OpenedView {
        kind: opened.kind.as_str().into(),
        standing: opened.standing.into(),
        inviter: opened.inviter,
        country: opened.country,
        region: opened.region,
        domains: opened.domains,
        provider: opened.provider,
        message: opened.message,
        includes_dap: opened.includes_dap,
        expires_at: opened.expires_at.to_string(),
    }
}

/// Shows what an invitation would grant; opening it consumes nothing
#[utoipa::path(get, operation_id = "open_invitation", path = "/programme/v1/invitations/{invitation}", tag = "invitations",
    params(("invitation" = String, Path, description = "The token of the link")), security(()),
    responses((status = 200, body = OpenedView), (status = 404, body = Problem)))]
pub(super) async fn open(State(web): State<Web>, Path(token): Path<String>) -> Result<Json<OpenedView>, Problem> {
    let found = open_invitation(&web.app, web.app.clock.now(), &token).await?;
    Ok(Json(opened(found)))
}

/// How an invitation is accepted.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct AcceptInput {
    /// The box that says what is granted was ticked.
    #[serde(default)]
    consent: bool,
    /// The customer accepts the customer agreement as well.
    #[serde(default)]
    customer_agreement: bool,
}

/// What came of accepting.
#[derive(Serialize, ToSchema)]
pub(super) struct AcceptedView {
    /// partnership, customer, joint or gdap.
    kind: String,
    partnership: Option<PartnershipRecord>,
    relationships: Vec<RelationshipView>,
    delegation: Option<DelegationView>,
    /// The companies belong together: administering is fine, a sale would be refused.
    affiliation_warning: bool,
}

fn accepted(accepted: &Accepted) -> AcceptedView {
    AcceptedView {
        kind: accepted.kind.as_str().into(),
        partnership: accepted.partnership.as_ref().map(views::partnership),
        relationships: accepted.relationships.iter().map(views::relationship).collect(),
        delegation: accepted.delegation.as_ref().map(views::delegation),
        affiliation_warning: accepted.affiliation_warning,
    }
}

/// Accepts an invitation in the name of one's tenant
#[utoipa::path(post, operation_id = "accept_invitation", path = "/programme/v1/invitations/{invitation}/accept",
    tag = "invitations", params(("invitation" = String, Path, description = "The token of the link")),
    request_body = AcceptInput, responses((status = 200, body = AcceptedView), (status = 403, body = Problem)))]
pub(super) async fn accept(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(token): Path<String>,
    Input(input): Input<AcceptInput>,
) -> Result<Json<AcceptedView>, Problem> {
    let wish = Accept { token, consent: input.consent, customer_agreement: input.customer_agreement };
    Ok(Json(accepted(&accept_invitation(&web.app, &call, wish).await?)))
}

/// Declines an invitation in the name of one's tenant
#[utoipa::path(post, operation_id = "decline_invitation", path = "/programme/v1/invitations/{invitation}/decline",
    tag = "invitations", params(("invitation" = String, Path, description = "The token of the link")),
    responses((status = 200, body = InvitationView), (status = 403, body = Problem)))]
pub(super) async fn decline(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(token): Path<String>,
) -> Result<Json<InvitationView>, Problem> {
    let declined = decline_invitation(&web.app, &call, &token).await?;
    Ok(Json(views::invitation(&declined, call.at)))
}

/// Takes an invitation back; its link stops working
#[utoipa::path(post, operation_id = "withdraw_invitation", path = "/programme/v1/invitations/{invitation}/withdraw",
    tag = "invitations", params(("invitation" = String, Path, description = "The id")),
    responses((status = 200, body = InvitationView), (status = 404, body = Problem)))]
pub(super) async fn withdraw(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(invitation): Path<String>,
) -> Result<Json<InvitationView>, Problem> {
    let withdrawn = withdraw_invitation(&web.app, &call, id(&invitation, "invitation")?).await?;
    Ok(Json(views::invitation(&withdrawn, call.at)))
}

/// Sends an invitation again with a new link; the old link stops working
#[utoipa::path(post, operation_id = "resend_invitation", path = "/programme/v1/invitations/{invitation}/resend",
    tag = "invitations", params(("invitation" = String, Path, description = "The id")),
    responses((status = 201, body = SentView), (status = 404, body = Problem)))]
pub(super) async fn resend(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(invitation): Path<String>,
) -> Result<(StatusCode, Json<SentView>), Problem> {
    let sent = resend_invitation(&web.app, &call, id(&invitation, "invitation")?).await?;
    Ok((StatusCode::CREATED, Json(views::sent(sent, call.at))))
}
