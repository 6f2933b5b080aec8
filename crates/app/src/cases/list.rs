//! The support cases somebody may see (2.4).

use super::{find, sees};
use crate::{App, Call, Failure};
use domain::{facts::Facts, id::TenantId, support_case::SupportCase};

/// The cases of the caller, newest first; for the operator those of everybody; about one customer when given.
///
/// # Errors
/// [`Failure::Refused`] without the role.
pub async fn list_cases(app: &App, call: &Call, customer: Option<TenantId>) -> Result<Vec<SupportCase>, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "view_cases", facts, &Default::default()).await?;
    let mut all = match call.caller.facts.tenant_kind.as_str() {
        "operator" => store::support_case::case_list(&app.db, None, 1000).await?,
        _ => store::support_case::case_list_by_tenant(&app.db, call.caller.tenant).await?,
    };
    if call.caller.facts.tenant_kind != "operator" {
        for partnership in store::relationship::partnership_list_of(&app.db, call.caller.tenant).await? {
            let here = call.caller.tenant;
            let other = if partnership.provider == here { partnership.reseller } else { partnership.provider };
            let theirs = store::support_case::case_list_by_tenant(&app.db, other).await?;
            let about = |case: &store::Kept<SupportCase>| {
                case.ending.as_ref().is_some_and(|ending| ending.partnership == partnership.id)
            };
            all.extend(theirs.into_iter().filter(about));
        }
    }
    let fits = |case: &SupportCase| sees(call, case) && customer.is_none_or(|customer| case.customer == Some(customer));
    let mut cases: Vec<SupportCase> = all.into_iter().map(|kept| kept.value).filter(fits).collect();
    cases.sort_by_key(|case| std::cmp::Reverse(case.id));
    Ok(cases)
}

/// One case, by its id or its number.
///
/// # Errors
/// [`Failure::Refused`] without the role; [`Failure::NotFound`] for cases of others.
pub async fn get_case(app: &App, call: &Call, reference: &str) -> Result<SupportCase, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "view_cases", facts, &Default::default()).await?;
    Ok(find(app, call, reference).await?.value)
}
