//! Finds a partner by its partner id, location or global: who is behind a number (wire: profiles/mpn).

use crate::{App, Call, Failure};
use domain::facts::Facts;

/// A partner by its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundPartner {
    /// The name.
    pub name: String,
    /// The number.
    pub partner_id: String,
}

/// The partner with that number; the caller itself when none is given.
///
/// # Errors
/// [`Failure::NotFound`] for unknown numbers; [`Failure::Refused`] without the role.
pub async fn find_partner(app: &App, call: &Call, partner_id: Option<&str>) -> Result<FoundPartner, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "view_profiles", facts, &Default::default()).await?;
    let missing = || Failure::NotFound("partner");
    let Some(id) = partner_id else {
        let account = app.account(call.caller.tenant).await?.ok_or_else(missing)?.value;
        return Ok(FoundPartner { name: account.legal_name, partner_id: account.partner_id.ok_or_else(missing)? });
    };
    if let Some(location) = store::account::location_by_partner_id(&app.db, id).await? {
        let location = Some(location.value).filter(|found| found.deleted_at.is_none()).ok_or_else(missing)?;
        return Ok(FoundPartner { name: location.name, partner_id: location.partner_id });
    }
    let global = store::account::membership_by_partner_id(&app.db, id).await?.ok_or_else(missing)?;
    let name = app.organisation_name(global.organisation).await?;
    Ok(FoundPartner { name, partner_id: global.value.global_partner_id })
}
