//! What a provider sees about the signatures of its resellers, as a list and as a file (PA-13).

use super::standing_of;
use crate::{App, Call, Failure};
use domain::{account::AccountState, agreement::Standing, facts::Facts, id::TenantId};
use serde::Serialize;

/// A reseller in the report.
#[derive(Clone, Debug, Serialize)]
pub struct ResellerStanding {
    /// Registered name.
    pub name: String,
    /// Its CSP tenant.
    pub tenant: TenantId,
    /// Its location partner id; empty when there is none yet.
    pub partner_id: String,
    /// Its region.
    pub region: String,
    /// Where its verification stands.
    pub vetting: AccountState,
    /// Whether new business with it is open as far as the agreement goes.
    pub signed: bool,
    /// Where it stands in detail.
    pub standing: Standing,
}

/// The resellers whose partnership with the caller is in force, by name.
///
/// # Errors
/// [`Failure::Refused`] for everybody but providers.
pub async fn report_on_resellers(app: &App, call: &Call) -> Result<Vec<ResellerStanding>, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "look_up_agreement_status", facts, &Default::default()).await?;
    let here = call.caller.tenant;
    let mut report = Vec::new();
    for partnership in store::relationship::partnership_list_of(&app.db, here).await? {
        if partnership.provider != here || !partnership.state.in_force() {
            continue;
        }
        let party = crate::look::party(app, call.at, partnership.reseller).await?;
        let Some(account) = party.account else { continue };
        let (standing, region) = standing_of(app, &account, call.at).await?;
        report.push(ResellerStanding {
            name: party.facts.name,
            tenant: partnership.reseller,
            partner_id: party.facts.partner_id,
            region,
            vetting: account.state,
            signed: party.facts.agreement_signed,
            standing,
        });
    }
    report.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(report)
}
