//! A partner declares who holds shares of its group, and of whom its group holds shares (9.4).

use super::Company;
use crate::{App, Call, Failure, FieldError, Work, once};
use domain::{
    facts::Facts,
    ownership::Control,
    tenant::{Ownership, Tenant},
};
use store::audit::AuditAbout;

/// A share as declared.
#[derive(Clone, Debug)]
pub struct DeclareOwnership {
    /// The holder.
    pub owner: Company,
    /// The company held.
    pub owned: Company,
    /// Votes in basis points: 6000 is 60 %.
    pub votes_basis_points: i64,
}

/// Declares a share in the caller's group; it counts from now on.
///
/// # Errors
/// [`Failure::Invalid`] for wrong fields or a share outside the caller's group; [`Failure::Refused`] without the role.
pub async fn declare_ownership(app: &App, call: &Call, input: DeclareOwnership) -> Result<Ownership, Failure> {
    once(app, call, async || declare_once(app, call, &input).await).await
}

async fn declare_once(app: &App, call: &Call, input: &DeclareOwnership) -> Result<Ownership, Failure> {
    // look
    let own = app.db.get::<Tenant>(call.caller.tenant).await?.ok_or(Failure::NotFound("tenant"))?;
    let known: Vec<Ownership> =
        store::tenant::ownership_list(&app.db).await?.into_iter().map(|kept| kept.value).collect();
    let group = Control::at(&known, call.at).group(own.organisation);

    // ask
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    let grant = app.ask(call, "declare_ownership", facts, &Default::default()).await?;

    // decide
    check_votes(input.votes_basis_points)?;
    let owner = input.owner.find(app, "owner", call.at).await?;
    let owned = input.owned.find(app, "owned", call.at).await?;
    if !group.contains(&owner.organisation.id) && !group.contains(&owned.organisation.id) {
        let message = "declare shares of your own group: the holder or the company held must belong to it";
        return Err(FieldError::alone("owner", "OutsideGroup", message));
    }
    if owner.organisation.id == owned.organisation.id {
        return Err(FieldError::alone("owned", "SameCompany", "name two different companies"));
    }
    let ownership = Ownership {
        id: app.ids.next(call.at),
        owner: owner.organisation.id,
        owned: owned.organisation.id,
        votes_basis_points: input.votes_basis_points,
        controls: false,
        from: call.at,
        to: None,
        evidence: "declared".into(),
    };

    // record
    let mut work = Work::granted(app, call, &grant);
    owner.record(&mut work);
    owned.record(&mut work);
    work.insert(&ownership);
    work.audit("ownership_changed", AuditAbout::of("ownership", ownership.id.0).became(&ownership));
    work.commit(&ownership).await?;
    Ok(ownership)
}

pub(super) fn check_votes(basis_points: i64) -> Result<(), Failure> {
    if (0..=10_000).contains(&basis_points) {
        return Ok(());
    }
    Err(FieldError::alone("votesBasisPoints", "VotesOutOfRange", "votes are 0 to 10000 basis points; 6000 is 60 %"))
}
