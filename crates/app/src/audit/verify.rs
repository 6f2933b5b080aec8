//! The operator has every chain of the activity log computed again, so that a changed record is found (L11).

use crate::{App, Call, Failure};
use domain::{facts::Facts, id::TenantId};
use serde::Serialize;

/// What was found.
#[derive(Clone, Debug, Serialize)]
pub struct ChainReport {
    /// How many chains were walked, one for each tenant.
    pub chains: u64,
    /// How many records.
    pub records: u64,
    /// The first record of each chain that does not fit.
    pub broken: Vec<BrokenChain>,
}

/// A chain that does not fit.
#[derive(Clone, Debug, Serialize)]
pub struct BrokenChain {
    /// Whose log.
    pub tenant: TenantId,
    /// The record's number in it.
    pub number: i64,
    /// What is wrong.
    pub why: String,
}

/// Walks every chain.
///
/// # Errors
/// [`Failure::Refused`] without the role; [`Failure::NotFound`] for everybody but the operator.
pub async fn verify_audit(app: &App, call: &Call) -> Result<ChainReport, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "view_audit", facts, &Default::default()).await?;
    if call.caller.facts.tenant_kind != "operator" {
        return Err(Failure::NotFound("audit chain"));
    }
    let found = store::audit::audit_verify(&app.db, |_| ()).await?;
    let broken = found.broken.into_iter();
    let broken = broken.map(|(tenant, number, why)| BrokenChain { tenant, number, why: why.into() }).collect();
    Ok(ChainReport { chains: found.chains, records: found.records, broken })
}
