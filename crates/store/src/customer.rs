//! Customers' data and the lists partners search in.

use crate::{Db, Kept, Noun, StoreError, Value};
use domain::{customer::Customer, id::TenantId, tenant::Tenant};
use uuid::Uuid;

impl Noun for Customer {
    const TABLE: &'static str = "customer";
    const COLUMNS: &'static [&'static str] = &["name", "domain"];
    fn id(&self) -> Uuid {
        self.tenant.0
    }
    fn columns(&self) -> Vec<Value> {
        vec![self.name.to_lowercase().into(), self.domain.to_lowercase().into()]
    }
}

/// What a page of customers is asked for.
#[derive(Clone, Debug)]
pub struct CustomerQuery {
    /// Whose customers.
    pub partner: TenantId,
    /// Only those this partner is related to, too.
    pub shared_with: Option<TenantId>,
    /// Lower-case beginning of the name.
    pub name_prefix: Option<String>,
    /// Lower-case beginning of the default domain.
    pub domain_prefix: Option<String>,
    /// After this customer.
    pub after: Option<TenantId>,
    /// At most so many.
    pub limit: i64,
}

/// A page without any search: partner, after, at most.
pub const PAGE: &str = "select t.version, t.body, c.version, c.body from relationship r
    join customer c on c.id = r.customer join tenant t on t.id = r.customer
    where r.partner = $1 and r.state <> 'ended' and r.customer > $2
    order by r.customer limit $3";

const SEARCH: &str = "select t.version, t.body, c.version, c.body from relationship r
    join customer c on c.id = r.customer join tenant t on t.id = r.customer
    where r.partner = $1 and r.state <> 'ended' and r.customer > $2
    and substr(c.name, 1, length(cast($4 as text))) = $4 and substr(c.domain, 1, length(cast($5 as text))) = $5
    and ($6 = 0 or exists (select 1 from relationship s
        where s.partner = $7 and s.customer = r.customer and s.state <> 'ended'))
    order by r.customer limit $3";

/// A page of a partner's customers in the order of their ids.
pub async fn customer_list(db: &Db, query: &CustomerQuery) -> Result<Vec<(Kept<Tenant>, Kept<Customer>)>, StoreError> {
    let after = query.after.map_or_else(Uuid::nil, Into::into);
    let mut args: Vec<Value> = vec![query.partner.into(), after.into(), query.limit.into()];
    let plain = query.shared_with.is_none() && query.name_prefix.is_none() && query.domain_prefix.is_none();
    let rows = if plain {
        db.rows(PAGE, &args).await?
    } else {
        for prefix in [&query.name_prefix, &query.domain_prefix] {
            args.push(Value::Text(prefix.clone().unwrap_or_default()));
        }
        args.push(Value::Int(i64::from(query.shared_with.is_some())));
        args.push(query.shared_with.map_or_else(Uuid::nil, Into::into).into());
        db.rows(SEARCH, &args).await?
    };
    rows.iter().map(pair).collect()
}

fn pair(row: &crate::Row) -> Result<(Kept<Tenant>, Kept<Customer>), StoreError> {
    let read = |table, error: serde_json::Error| StoreError::Body { table, cause: error.to_string() };
    let tenant = serde_json::from_str(row.text(1)?).map_err(|error| read("tenant", error))?;
    let customer = serde_json::from_str(row.text(3)?).map_err(|error| read("customer", error))?;
    Ok((Kept { version: row.int(0)?, value: tenant }, Kept { version: row.int(2)?, value: customer }))
}
