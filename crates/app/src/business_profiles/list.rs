//! The business profiles of the caller's tenant.

use crate::{App, Call, Failure};
use domain::{business_profile::BusinessProfile, facts::Facts};

/// One profile for each region that has one.
///
/// # Errors
/// [`Failure::Refused`] without the role.
pub async fn list_business_profiles(app: &App, call: &Call) -> Result<Vec<BusinessProfile>, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "view_business_profile", facts, &Default::default()).await?;
    let all = store::business_profile::business_profile_list(&app.db, call.caller.tenant).await?;
    Ok(all.into_iter().map(|kept| kept.value).collect())
}
