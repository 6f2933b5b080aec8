//! The welcome page: what to gather before enrolling, and whether the tier wished for is open to a newcomer (E1, 4.1).
//! Nobody has to sign in for it and nothing is kept.

use crate::{App, Call, Failure};
use domain::{
    account::Tier,
    facts::{AccountFacts, CallerFacts, ChangeFacts, Facts},
};
use serde::Serialize;

/// What the welcome page shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Welcome {
    /// What to gather, in the order in which it is asked for; words of the API.
    pub gather: Vec<&'static str>,
    /// How long verification usually takes, in business days.
    pub business_days: [i64; 2],
    /// Countries where a registration number and a telephone number are mandatory.
    pub registration_countries: Vec<String>,
    /// Where the guides are.
    pub guide: String,
}

/// What everybody gathers (RQ-C14 to RQ-C23).
const GATHER: &[&str] =
    &["work_account", "membership_sign_in", "legal_name", "company_address", "primary_contact", "customer_support"];
/// What is asked of a company that is enrolled already (4.1).
const GATHER_SHORT: &[&str] = &["customer_support"];

/// Shows the welcome page for a tier.
///
/// # Errors
/// [`Failure::Refused`] with `ResellerFirst` or `ProviderByApproval` when a newcomer cannot enrol in that tier.
pub async fn welcome(app: &App, call: &Call, tier: Tier) -> Result<Welcome, Failure> {
    // look
    let enrolled = app.account(call.caller.tenant).await?;
    let short = enrolled.is_some_and(|account| account.tier == Tier::DirectBill) && tier == Tier::IndirectReseller;

    // ask
    let decision = app.consider(call, "start_enrolment", &newcomer(app, call, tier, short));
    if !decision.allowed {
        return Err(Failure::Refused(Box::new(decision)));
    }

    // decide
    let terms = &app.programme.programme.enrolment;
    let table = app.programme.markets.at(&app.profile().market_snapshot);
    let markets =
        table.map(|table| table.markets().filter(|market| market.registration_required)).into_iter().flatten();
    Ok(Welcome {
        gather: if short { GATHER_SHORT } else { GATHER }.to_vec(),
        business_days: [terms.verification_business_days_minimum, terms.verification_business_days_maximum],
        registration_countries: markets.map(|market| market.code.clone()).collect(),
        guide: app.programme.programme.operator.guide_url.clone(),
    })
}

/// The question as it would stand once the visitor has signed in as global admin of a company's tenant.
fn newcomer(app: &App, call: &Call, tier: Tier, known: bool) -> Facts {
    Facts {
        caller: CallerFacts {
            kind: "user".into(),
            tenant_kind: "customer".into(),
            tier: "customer".into(),
            roles: vec!["global_admin".into()],
            mfa: true,
            work_account: true,
            own: true,
            ..CallerFacts::default()
        },
        seller: Some(AccountFacts { in_market: true, ..AccountFacts::default() }),
        change: Some(ChangeFacts {
            wanted: tier.as_str().into(),
            state_allows: true,
            new_to_programme: !known && app.resellers_first(call.at),
            ..ChangeFacts::default()
        }),
        ..Facts::default()
    }
}

impl App {
    /// Whether a newcomer enrols as reseller first, by the profile in force (4.1).
    pub(crate) fn resellers_first(&self, at: domain::time::At) -> bool {
        self.profile().reseller_first_from.is_some_and(|from| at.day() >= from)
    }
}
