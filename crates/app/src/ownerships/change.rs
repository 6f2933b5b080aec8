//! The operator adds, changes or ends a share; what held before stays on record for its time (9.4, S5).

use super::{Company, declare::check_votes};
use crate::{App, Call, Failure, FieldError, Work, once};
use domain::{facts::Facts, id::OrganisationId, tenant::Ownership, time::At};
use store::{Kept, audit::AuditAbout};

/// A share as the operator finds it.
#[derive(Clone, Debug)]
pub struct ChangeOwnership {
    /// The holder.
    pub owner: Company,
    /// The company held.
    pub owned: Company,
    /// Votes in basis points; nothing ends the share.
    pub votes_basis_points: Option<i64>,
    /// Control was found whatever the votes say.
    pub controls: bool,
    /// From when it counts; now when absent.
    pub from: Option<At>,
    /// Where it comes from, in the operator's words.
    pub evidence: String,
}

/// Says what one company holds of another from a day on. Whatever was said of the two before counts until then.
///
/// # Errors
/// [`Failure::Invalid`] for wrong fields; [`Failure::NotFound`] when a share is to end that nobody stated;
/// [`Failure::Refused`] for everybody but the operator.
pub async fn change_ownership(app: &App, call: &Call, input: ChangeOwnership) -> Result<Ownership, Failure> {
    once(app, call, async || change_once(app, call, &input).await).await
}

async fn change_once(app: &App, call: &Call, input: &ChangeOwnership) -> Result<Ownership, Failure> {
    // ask
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    let grant = app.ask(call, "change_ownership", facts, &Default::default()).await?;

    // look
    let owner = input.owner.find(app, "owner", call.at).await?;
    let owned = input.owned.find(app, "owned", call.at).await?;
    let from = input.from.unwrap_or(call.at);
    let before = said_before(app, (owner.organisation.id, owned.organisation.id), from).await?;

    // decide
    check_votes(input.votes_basis_points.unwrap_or(0))?;
    if owner.organisation.id == owned.organisation.id {
        return Err(FieldError::alone("owned", "SameCompany", "name two different companies"));
    }
    let fresh = input.votes_basis_points.map(|votes_basis_points| Ownership {
        id: app.ids.next(call.at),
        owner: owner.organisation.id,
        owned: owned.organisation.id,
        votes_basis_points,
        controls: input.controls,
        from,
        to: None,
        evidence: input.evidence.clone(),
    });
    let answer = fresh.clone().or(before.last().map(|old| old.value.clone())).ok_or(Failure::NotFound("share"))?;

    // record
    let mut work = Work::granted(app, call, &grant);
    for old in &before {
        work.update(old);
        work.audit("ownership_changed", AuditAbout::of("ownership", old.id.0).became(&old.value));
    }
    if let Some(new) = &fresh {
        owner.record(&mut work);
        owned.record(&mut work);
        work.insert(new);
        work.audit("ownership_changed", AuditAbout::of("ownership", new.id.0).became(new));
    }
    work.commit(&answer).await?;
    Ok(answer)
}

/// What counts of the two at that instant, with its end set there.
async fn said_before(
    app: &App,
    (owner, owned): (OrganisationId, OrganisationId),
    at: At,
) -> Result<Vec<Kept<Ownership>>, Failure> {
    let all = store::tenant::ownership_list(&app.db).await?.into_iter();
    let of_the_two = all.filter(|one| one.owner == owner && one.owned == owned);
    let counting = of_the_two.filter(|one| one.from <= at && one.to.is_none_or(|to| at < to));
    Ok(counting
        .map(|mut one| {
            one.value.to = Some(at);
            one
        })
        .collect())
}
