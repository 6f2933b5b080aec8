//! The operator adds, changes or ends a share; what held before stays on record for its time (9.4, S5).

use super::{Company, declare::check_votes};
use crate::{App, Call, Failure, FieldError, Work, once};
use domain::{facts::Facts, id::OwnershipId, tenant::Ownership, time::At};
use store::{Kept, audit::AuditAbout};

/// A share as the operator finds it.
#[derive(Clone, Debug)]
pub struct ChangeOwnership {
    /// The statement it takes the place of; a new one when absent.
    pub replaces: Option<OwnershipId>,
    /// The holder; taken from what it replaces when that is given.
    pub owner: Company,
    /// The company held; likewise.
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

/// Changes a share. The one replaced counts until the new one begins.
///
/// # Errors
/// [`Failure::Invalid`] for wrong fields; [`Failure::NotFound`] for an unknown statement; [`Failure::Refused`] for
/// everybody but the operator.
pub async fn change_ownership(app: &App, call: &Call, input: ChangeOwnership) -> Result<Ownership, Failure> {
    once(app, call, async || change_once(app, call, &input).await).await
}

async fn change_once(app: &App, call: &Call, input: &ChangeOwnership) -> Result<Ownership, Failure> {
    // look
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    let before = match input.replaces {
        Some(id) => app.db.get::<Ownership>(id).await?,
        None => None,
    };

    // ask
    let grant = app.ask(call, "change_ownership", facts, &Default::default()).await?;

    // decide
    if input.replaces.is_some() && before.is_none() {
        return Err(Failure::NotFound("share"));
    }
    let from = input.from.unwrap_or(call.at);
    check_votes(input.votes_basis_points.unwrap_or(0))?;
    let ended = before.map(|old| ended(old, from)).transpose()?;
    let mut work = Work::granted(app, call, &grant);
    let (owner, owned) = match &ended {
        Some(old) => (old.owner, old.owned),
        None => {
            let owner = input.owner.find(app, "owner", call.at).await?;
            let owned = input.owned.find(app, "owned", call.at).await?;
            owner.record(&mut work);
            owned.record(&mut work);
            (owner.organisation.id, owned.organisation.id)
        }
    };
    if owner == owned {
        return Err(FieldError::alone("owned", "SameCompany", "name two different companies"));
    }
    let fresh = input.votes_basis_points.map(|votes_basis_points| Ownership {
        id: app.ids.next(call.at),
        owner,
        owned,
        votes_basis_points,
        controls: input.controls,
        from,
        to: None,
        evidence: input.evidence.clone(),
    });

    // record
    if let Some(old) = &ended {
        work.update(old);
        work.audit("ownership_changed", AuditAbout::of("ownership", old.id.0).became(&old.value));
    }
    if let Some(new) = &fresh {
        work.insert(new);
        work.audit("ownership_changed", AuditAbout::of("ownership", new.id.0).became(new));
    }
    let Some(answer) = fresh.or(ended.map(|old| old.value)) else {
        return Err(FieldError::alone("votesBasisPoints", "VotesMissing", "give the votes, or the share that ends"));
    };
    work.commit(&answer).await?;
    Ok(answer)
}

fn ended(mut old: Kept<Ownership>, at: At) -> Result<Kept<Ownership>, Failure> {
    if at <= old.from || old.to.is_some_and(|to| to <= at) {
        let message = "the new statement begins within the time of the one it replaces";
        return Err(FieldError::alone("from", "DateOutOfRange", message));
    }
    old.value.to = Some(at);
    Ok(old)
}
