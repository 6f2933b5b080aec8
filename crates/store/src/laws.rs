//! Laws that hold over the whole database at any moment (domain.md 25, reliability laws). Each is a query that finds
//! what breaks it; a healthy database gives no rows.

use crate::{Db, StoreError};

/// A law and the query that finds what breaks it; the first column names the thing.
struct Law {
    says: &'static str,
    finds: &'static str,
}

const LAWS: &[Law] = &[
    Law {
        says: "an associated location has the account of its tenant (invariant 1)",
        finds: "select l.id from location l where l.tenant is not null
            and not exists (select 1 from account a where a.tenant = l.tenant)",
    },
    Law {
        says: "no partnership beside a customer relationship of the same provider and tenant (invariant 2)",
        finds:
            "select p.id from partnership p join relationship r on r.partner = p.provider and r.customer = p.reseller
            where p.state <> 'ended' and r.state <> 'ended'",
    },
    Law {
        says: "no active customer relationship on a CSP tenant (invariant 3)",
        finds: "select r.id from relationship r join tenant t on t.id = r.customer
            where r.state = 'active' and t.kind = 'csp'",
    },
    Law {
        says: "no live subscription on a CSP tenant (invariant 3)",
        finds: "select s.id from subscription s join tenant t on t.id = s.customer
            where s.state in ('active', 'suspended', 'pending') and t.kind = 'csp'",
    },
    Law {
        says: "both sides of every edge are known tenants",
        finds: "select r.id from relationship r where not exists (select 1 from tenant t where t.id = r.partner)
            or not exists (select 1 from tenant t where t.id = r.customer)",
    },
    Law {
        says: "both sides of every partnership have accounts",
        finds: "select p.id from partnership p where p.state <> 'ended'
            and (not exists (select 1 from account a where a.tenant = p.provider)
            or not exists (select 1 from account a where a.tenant = p.reseller))",
    },
    Law {
        says: "every subscription was sold to its customer by its seller in an order (invariant 5)",
        finds: "select s.id from subscription s
            where not exists (select 1 from orders o where o.customer = s.customer and o.seller = s.seller)",
    },
    Law {
        says: "every customer has a tenant",
        finds: "select c.id from customer c where not exists (select 1 from tenant t where t.id = c.id)",
    },
    Law {
        says: "every signature belongs to an account",
        finds: "select s.id from signature s where not exists (select 1 from account a where a.id = s.account)",
    },
    Law {
        says: "every granular delegation in force has an end (L9)",
        finds: "select d.id from delegation d where d.kind = 'gdap' and d.state = 'active' and d.expires_at is null",
    },
    Law {
        says: "every audit chain is as long as its records (L11)",
        finds: "select c.tenant from audit_chain c
            where c.length <> (select count(*) from audit_record r where r.tenant = c.tenant)",
    },
];

/// How many laws there are.
pub fn count() -> usize {
    LAWS.len()
}

/// What breaks a law now, one line each, at most a hundred for a law.
///
/// # Errors
/// When the database does not answer.
pub async fn broken(db: &Db) -> Result<Vec<String>, StoreError> {
    let mut found = Vec::new();
    for law in LAWS {
        for row in db.rows(law.finds, &[]).await?.iter().take(100) {
            let id: uuid::Uuid = row.id(0)?;
            found.push(format!("{id}: {}", law.says));
        }
    }
    Ok(found)
}
