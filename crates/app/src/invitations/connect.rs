//! What stands between two tenants that want to connect.

use crate::{App, Failure};
use domain::{facts::ConnectionFacts, id::TenantId};

/// Looks at every edge between a partner's organisation, within one region, and another tenant.
pub(crate) async fn connection(app: &App, partner: TenantId, other: TenantId) -> Result<ConnectionFacts, Failure> {
    let mut found = ConnectionFacts::default();
    for sibling in siblings(app, partner).await? {
        let ahead = store::relationship::partnership_between(&app.db, sibling, other).await?;
        let back = store::relationship::partnership_between(&app.db, other, sibling).await?;
        found.partnership |= ahead.is_some() || back.is_some();
        let edge = store::relationship::relationship_between(&app.db, sibling, other).await?;
        found.customer_relationship |= edge.is_some();
    }
    Ok(found)
}

/// The CSP tenants of a partner's organisation in the same region, itself included.
async fn siblings(app: &App, partner: TenantId) -> Result<Vec<TenantId>, Failure> {
    let Some(account) = app.account(partner).await? else { return Ok(vec![partner]) };
    let region = app.market(&account.country).region;
    let accounts = store::account::account_list_by_organisation(&app.db, account.organisation).await?;
    let here = accounts.iter().filter(|sibling| app.market(&sibling.country).region == region);
    Ok(here.map(|sibling| sibling.tenant).collect())
}

/// Whether provider and reseller are partners now, so that they may invite a customer together (7.3).
pub(crate) async fn joint_partnership(app: &App, provider: TenantId, reseller: TenantId) -> Result<bool, Failure> {
    let partnership = store::relationship::partnership_between(&app.db, provider, reseller).await?;
    Ok(partnership.is_some_and(|partnership| partnership.state.in_force()))
}
