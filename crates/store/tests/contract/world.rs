//! Nouns for the tests, told apart by a number.

use domain::{
    audit::AuditRecord,
    id::*,
    relationship::{Partnership, PartnershipState},
    tenant::Organisation,
    time::At,
};
use store::{CommitError, Db, Noun, WriteSet};
use uuid::Uuid;

pub const NOW: At = At(1_600_000_000_000_000);

pub fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

pub fn organisation(number: u128) -> Organisation {
    Organisation {
        id: id(number).into(),
        name: format!("Fjällbyte {number}"),
        country: "SE".into(),
        registration_number: None,
        created_at: NOW,
    }
}

pub fn partnership(number: u128, provider: u128, reseller: u128) -> Partnership {
    Partnership {
        id: id(number).into(),
        provider: id(provider).into(),
        reseller: id(reseller).into(),
        state: PartnershipState::Active,
        started_at: NOW,
        authorised_by: None,
        ended_at: None,
    }
}

pub fn record(number: u128, tenant: u128) -> AuditRecord {
    AuditRecord {
        id: AuditId(id(number)),
        at: NOW.plus_seconds(number as i64),
        tenant: TenantId(id(tenant)),
        actor_kind: "user".into(),
        actor: Some(id(7)),
        actor_name: "aa@rosa.example".into(),
        operation: "create_order".into(),
        resource_type: "order".into(),
        resource_id: number.to_string(),
        customer: Some(TenantId(id(77))),
        customer_name: Some("Åkervinda".into()),
        old_value: None,
        new_value: Some(serde_json::json!({ "quantity": number as u64 })),
        status: "succeeded".into(),
        rule: None,
        correlation: id(9),
    }
}

pub async fn insert<N: Noun>(db: &Db, noun: &N) -> Result<(), CommitError> {
    let mut set = WriteSet::new();
    set.insert(noun);
    db.commit(set).await
}
