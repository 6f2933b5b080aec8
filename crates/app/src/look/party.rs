//! What is known about a partner: its tenant, its account, and the facts policies compare.

use crate::{App, Failure};
use domain::{
    account::{Account, Tier},
    agreement,
    facts::AccountFacts,
    id::TenantId,
    tenant::Tenant,
    time::At,
};
use store::Kept;

/// A partner as looked at: the rows with their versions, and the facts.
#[derive(Clone, Debug)]
pub struct Party {
    /// Its tenant.
    pub tenant: Kept<Tenant>,
    /// Its account, if the tenant is enrolled.
    pub account: Option<Kept<Account>>,
    /// What policies compare.
    pub facts: AccountFacts,
}

/// Looks at the tenant of a partner, or of somebody who may become one.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such tenant.
pub async fn party(app: &App, at: At, tenant: TenantId) -> Result<Party, Failure> {
    let tenant = app.db.get::<Tenant>(tenant).await?.ok_or(Failure::NotFound("tenant"))?;
    let account = app.account(tenant.id).await?;
    let facts = facts(app, at, &tenant, account.as_deref()).await?;
    Ok(Party { tenant, account, facts })
}

async fn facts(app: &App, at: At, tenant: &Tenant, account: Option<&Account>) -> Result<AccountFacts, Failure> {
    let market = app.market(&tenant.country);
    let signed = match account {
        Some(account) => agreement_counts(app, at, account, &market.region).await?,
        None => false,
    };
    Ok(AccountFacts {
        name: account.map_or(&tenant.name, |account| &account.legal_name).clone(),
        organisation: tenant.organisation.to_string(),
        tenant_kind: tenant.kind.as_str().into(),
        tier: account.map_or("", |account| account.tier.as_str()).into(),
        state: account.map_or("", |account| account.state.as_str()).into(),
        cloud: tenant.cloud.as_str().into(),
        country: tenant.country.clone(),
        country_name: market.country_name,
        in_market: market.listed,
        region: market.region,
        partner_id: account.and_then(|account| account.partner_id.clone()).unwrap_or_default(),
        partner_id_state: account.map_or("none", partner_id_state).into(),
        agreement_signed: signed,
        direct_sale: account.is_some_and(|account| account.provider_direct_sale) || app.profile().provider_direct_sale,
        resells: account.is_some_and(resells),
        missing_steps: missing_steps(account, signed),
        global_admins: String::new(),
        internal_use: tenant.internal_use,
    })
}

async fn agreement_counts(app: &App, at: At, account: &Account, region: &str) -> Result<bool, Failure> {
    let signatures = store::agreement::signature_list_by_organisation(&app.db, account.organisation).await?;
    let signatures: Vec<_> = signatures.into_iter().map(|kept| kept.value).collect();
    let party = agreement::Party {
        region,
        tier: account.tier,
        tenant: account.tenant,
        organisation: account.organisation,
        may_sign: account.state.is_enrolled() && account.partner_id.is_some(),
    };
    Ok(agreement::counts(&party, &app.templates().await?, &signatures, at))
}

fn partner_id_state(account: &Account) -> &'static str {
    match (&account.partner_id, account.location, account.partner_id_postponed) {
        (Some(_), _, _) => "associated",
        // The location is still named, but its id was taken away with it (I-29).
        (None, Some(_), _) => "lost",
        (None, None, true) => "postponed",
        (None, None, false) => "none",
    }
}

/// Whether it may be named as reseller of record: by tier, or in transition (6.4).
pub fn resells(account: &Account) -> bool {
    account.tier == Tier::IndirectReseller || account.transition_to_reseller
}

fn missing_steps(account: Option<&Account>, signed: bool) -> Vec<String> {
    let steps = [
        ("on_boarded", account.is_some_and(|account| account.state != domain::account::AccountState::Draft)),
        ("enrolled", account.is_some_and(|account| account.state.is_enrolled())),
        ("partner_id", account.is_some_and(|account| account.partner_id.is_some())),
        ("pa_signed", signed),
    ];
    steps.iter().filter(|(_, done)| !done).map(|(step, _)| (*step).to_owned()).collect()
}
