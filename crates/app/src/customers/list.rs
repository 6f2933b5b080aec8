//! A partner's customers, page by page (keyset, so that the last page costs what the first does).

use crate::{App, Call, Failure};
use domain::{customer::Customer, facts::Facts, id::TenantId, tenant::Tenant};
use store::Kept;

/// What to look for.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// The company name begins with this, whatever the case.
    pub name_prefix: Option<String>,
    /// The default domain begins with this.
    pub domain_prefix: Option<String>,
    /// Only customers shared with the partner that has this location partner id.
    pub shared_with: Option<String>,
    /// After this customer.
    pub after: Option<TenantId>,
    /// At most so many, up to 500.
    pub limit: i64,
}

/// A page of customers.
#[derive(Clone, Debug)]
pub struct CustomerPage {
    /// The customers.
    pub items: Vec<(Kept<Tenant>, Kept<Customer>)>,
    /// Where the next page begins, when there is one.
    pub next: Option<TenantId>,
}

/// The caller's customers.
///
/// # Errors
/// [`Failure::Refused`] without the role or without a second factor.
pub async fn list_customers(app: &App, call: &Call, search: &Search) -> Result<CustomerPage, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "view_customers", facts, &Default::default()).await?;
    let limit = search.limit.clamp(1, 500);
    let shared = match search.shared_with.as_deref() {
        Some(partner_id) => match store::account::location_by_partner_id(&app.db, partner_id).await? {
            Some(location) if location.tenant.is_some() => location.tenant,
            _ => return Ok(CustomerPage { items: Vec::new(), next: None }),
        },
        None => None,
    };
    let query = store::customer::CustomerQuery {
        partner: call.caller.tenant,
        shared_with: shared,
        name_prefix: search.name_prefix.as_deref().map(str::to_lowercase),
        domain_prefix: search.domain_prefix.as_deref().map(str::to_lowercase),
        after: search.after,
        limit: limit + 1,
    };
    let mut items = store::customer::customer_list(&app.db, &query).await?;
    let more = i64::try_from(items.len()).unwrap_or(i64::MAX) > limit;
    items.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next = items.last().filter(|_| more).map(|(tenant, _)| tenant.id);
    Ok(CustomerPage { items, next })
}
