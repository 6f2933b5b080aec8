//! A provider looks up whether a reseller has signed, by partner id or tenant id (PA-13, 3).

use super::standing_of;
use crate::{App, Call, Failure, look};
use domain::{facts::Facts, id::TenantId};

/// Whom the question is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AskedAbout {
    /// The reseller's location partner id.
    PartnerId(String),
    /// Its CSP tenant.
    Tenant(TenantId),
}

/// What there is to say. Each is told apart, because each has another remedy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LookUp {
    /// New business is open; false when nobody has signed and nothing is enforced yet.
    Signed(bool),
    /// There is no such partner id (2200).
    PartnerIdUnknown,
    /// The reseller trades in another region (2201).
    OtherRegion {
        /// The reseller's region; empty outside the market table.
        theirs: String,
        /// The provider's region.
        ours: String,
    },
    /// The reseller's id is known and the agreement unsigned for the region (2203).
    NotSigned,
    /// The id belongs to no enrolled reseller account (2204).
    NotEnrolled,
    /// There is no account on that tenant (2205).
    TenantUnknown,
    /// The account of that tenant has not signed (2206).
    TenantNotSigned,
}

/// Looks a reseller up.
///
/// # Errors
/// [`Failure::Refused`] for everybody but providers and the operator.
pub async fn look_up(app: &App, call: &Call, about: &AskedAbout) -> Result<LookUp, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "look_up_agreement_status", facts, &Default::default()).await?;
    let tenant = match about {
        AskedAbout::Tenant(tenant) => *tenant,
        AskedAbout::PartnerId(id) => match by_partner_id(app, id).await? {
            Ok(tenant) => tenant,
            Err(answer) => return Ok(answer),
        },
    };
    let by_id = matches!(about, AskedAbout::PartnerId(_));
    let nobody = if by_id { LookUp::NotEnrolled } else { LookUp::TenantUnknown };
    let Some(account) = app.account(tenant).await? else { return Ok(nobody) };
    if by_id && !look::party::resells(&account) {
        return Ok(nobody);
    }
    let (standing, theirs) = standing_of(app, &account, call.at).await?;
    let is_operator = call.caller.facts.tenant_kind == "operator";
    let ours = look::party(app, call.at, call.caller.tenant).await?.facts.region;
    if !is_operator && theirs != ours {
        return Ok(LookUp::OtherRegion { theirs, ours });
    }
    let counts = look::party(app, call.at, tenant).await?.facts.agreement_signed;
    Ok(match (counts, by_id) {
        (true, _) => LookUp::Signed(standing.is_signed()),
        (false, true) => LookUp::NotSigned,
        (false, false) => LookUp::TenantNotSigned,
    })
}

async fn by_partner_id(app: &App, id: &str) -> Result<Result<TenantId, LookUp>, Failure> {
    let location = store::account::location_by_partner_id(&app.db, id).await?;
    if let Some(location) = location {
        let deleted = location.deleted_at.is_some();
        return Ok(location.tenant.filter(|_| !deleted).ok_or(LookUp::NotEnrolled));
    }
    // A global id is known, and still no one trades under it.
    let global = store::account::membership_by_partner_id(&app.db, id).await?;
    Ok(Err(if global.is_some() { LookUp::NotEnrolled } else { LookUp::PartnerIdUnknown }))
}
