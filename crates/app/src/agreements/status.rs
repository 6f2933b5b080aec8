//! Where a partner stands under the partner agreement in each region it trades in, and its receipts (5.3, PA-11).

use super::standing_of;
use crate::{App, Call, Failure};
use domain::{
    account::AccountState,
    agreement::{Signature, Standing},
    facts::Facts,
    id::{OrganisationId, TenantId},
    tenant::Tenant,
};
use serde::Serialize;

/// The status of a partner.
#[derive(Clone, Debug, Serialize)]
pub struct AgreementStatus {
    /// One line for each account of the organisation, so for each region it trades in.
    pub regions: Vec<RegionStatus>,
    /// Who can sign, for those who cannot (PA-3).
    pub global_admins: String,
}

/// The status of one account.
#[derive(Clone, Debug, Serialize)]
pub struct RegionStatus {
    /// The region; empty when its country is not in the market table.
    pub region: String,
    /// The CSP tenant.
    pub tenant: TenantId,
    /// The company.
    pub company: String,
    /// The state of the account.
    pub account_state: AccountState,
    /// Where it stands.
    pub standing: Standing,
    /// Whether it may do new business as far as the agreement goes.
    pub counts: bool,
}

/// The status of the caller's organisation; for the operator that of any tenant.
///
/// # Errors
/// [`Failure::Refused`] for other roles; [`Failure::NotFound`] for foreign tenants.
pub async fn agreement_status(app: &App, call: &Call, of: Option<TenantId>) -> Result<AgreementStatus, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "view_agreement_status", facts, &Default::default()).await?;
    let tenant = whose(call, of)?;
    let organisation = organisation(app, tenant).await?;
    let mut regions = Vec::new();
    for account in store::account::account_list_by_organisation(&app.db, organisation).await? {
        let (standing, region) = standing_of(app, &account, call.at).await?;
        let party = crate::look::party(app, call.at, account.tenant).await?;
        regions.push(RegionStatus {
            region,
            tenant: account.tenant,
            company: account.value.legal_name,
            account_state: account.value.state,
            standing,
            counts: party.facts.agreement_signed,
        });
    }
    Ok(AgreementStatus { regions, global_admins: app.global_admins(tenant).await? })
}

/// The receipts: every signature of the organisation with its evidence.
///
/// # Errors
/// [`Failure::Refused`] for everybody but global admins and the operator; [`Failure::NotFound`] for foreign tenants.
pub async fn list_signatures(app: &App, call: &Call, of: Option<TenantId>) -> Result<Vec<Signature>, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "view_agreement_text", facts, &Default::default()).await?;
    let organisation = organisation(app, whose(call, of)?).await?;
    let kept = store::agreement::signature_list_by_organisation(&app.db, organisation).await?;
    Ok(kept.into_iter().map(|kept| kept.value).collect())
}

fn whose(call: &Call, of: Option<TenantId>) -> Result<TenantId, Failure> {
    let here = call.caller.tenant;
    match of {
        Some(other) if other != here && call.caller.facts.tenant_kind != "operator" => Err(Failure::NotFound("tenant")),
        Some(other) => Ok(other),
        None => Ok(here),
    }
}

async fn organisation(app: &App, tenant: TenantId) -> Result<OrganisationId, Failure> {
    let tenant = app.db.get::<Tenant>(tenant).await?.ok_or(Failure::NotFound("tenant"))?;
    Ok(tenant.organisation)
}
