//! Who holds which share of whom: what affiliation rests on (9.4).

use super::{
    Input,
    input::id,
    views::{self, OwnershipRecord},
};
use crate::{Asks, AsksAsUser, Problem, Web};
use app::{
    Failure,
    ownerships::{ChangeOwnership, Company, DeclareOwnership, change_ownership, declare_ownership, list_ownerships},
};
use axum::{Json, extract::State, http::StatusCode};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A company: by id, by one of its verified domains, or by name and country when the programme does not know it.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct CompanyInput {
    organisation: Option<String>,
    domain: Option<String>,
    name: String,
    country: String,
}

impl CompanyInput {
    fn read(self) -> Result<Company, Failure> {
        let organisation = self.organisation.map(|organisation| id(&organisation, "company")).transpose()?;
        Ok(Company { organisation, domain: self.domain, name: self.name, country: self.country })
    }
}

/// A share that a partner declares.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct DeclareInput {
    /// The holder.
    owner: CompanyInput,
    /// The company held.
    owned: CompanyInput,
    /// Votes in basis points: 6000 is 60 %.
    votes_basis_points: i64,
}

/// Declares a share in one's own group
#[utoipa::path(post, operation_id = "declare_ownership", path = "/programme/v1/ownerships/declarations", tag = "ownership",
    request_body = DeclareInput, responses((status = 201, body = OwnershipRecord), (status = 403, body = Problem)))]
pub(super) async fn declare(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Input(input): Input<DeclareInput>,
) -> Result<(StatusCode, Json<OwnershipRecord>), Problem> {
    let wish = DeclareOwnership {
        owner: input.owner.read()?,
        owned: input.owned.read()?,
        votes_basis_points: input.votes_basis_points,
    };
    let declared = declare_ownership(&web.app, &call, wish).await?;
    Ok((StatusCode::CREATED, Json(views::ownership(&declared))))
}

/// A share as the operator finds it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ChangeInput {
    /// The holder.
    owner: CompanyInput,
    /// The company held.
    owned: CompanyInput,
    /// Votes in basis points; the share ends when absent.
    votes_basis_points: Option<i64>,
    /// Control was found whatever the votes say.
    #[serde(default)]
    controls: bool,
    /// From when it counts; now when absent.
    from: Option<String>,
    /// Where it comes from.
    #[serde(default)]
    evidence: String,
}

/// Says what one company holds of another from a day on, for the operator; what was said before counts until then
#[utoipa::path(post, operation_id = "change_ownership", path = "/programme/v1/ownerships", tag = "ownership",
    request_body = ChangeInput, responses((status = 201, body = OwnershipRecord), (status = 403, body = Problem)))]
pub(super) async fn change(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Input(input): Input<ChangeInput>,
) -> Result<(StatusCode, Json<OwnershipRecord>), Problem> {
    let from = input.from.map(|from| from.parse()).transpose();
    let from =
        from.map_err(|_| Problem::field("from", "DateInvalid", "write an instant such as 2021-07-01T00:00:00Z"))?;
    let wish = ChangeOwnership {
        owner: input.owner.read()?,
        owned: input.owned.read()?,
        votes_basis_points: input.votes_basis_points,
        controls: input.controls,
        from,
        evidence: input.evidence,
    };
    let changed = change_ownership(&web.app, &call, wish).await?;
    Ok((StatusCode::CREATED, Json(views::ownership(&changed))))
}

/// A share with the names of both companies.
#[derive(Serialize, ToSchema)]
pub(super) struct NamedOwnership {
    share: OwnershipRecord,
    owner_name: String,
    owned_name: String,
}

/// The shares one may see: all for the operator, those of one's own group for a partner
#[utoipa::path(get, operation_id = "list_ownerships", path = "/programme/v1/ownerships", tag = "ownership",
    responses((status = 200, body = Vec<NamedOwnership>), (status = 403, body = Problem)))]
pub(super) async fn list(State(web): State<Web>, Asks(call): Asks) -> Result<Json<Vec<NamedOwnership>>, Problem> {
    let all = list_ownerships(&web.app, &call).await?;
    let view = all.into_iter().map(|one| NamedOwnership {
        share: views::ownership(&one.ownership),
        owner_name: one.owner_name,
        owned_name: one.owned_name,
    });
    Ok(Json(view.collect()))
}
