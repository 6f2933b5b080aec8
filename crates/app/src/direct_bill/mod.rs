//! From reseller to direct-bill partner (6.1, 6.2): the requirements of the profile in force, the application, and the
//! operator's stages.

mod apply;
mod decide;
mod list;
mod requirements;

pub use apply::{ApplyDirectBill, apply_direct_bill, show_support_plan, withdraw_application};
pub use decide::{Verdict, decide_direct_bill};
pub use list::{get_application, list_applications, list_own_applications};
pub use requirements::{RequirementView, list_requirements};

use crate::{App, Failure};
use domain::{
    account::Account,
    direct_bill::{Application, Record, Terms},
    time::At,
};

/// What an application is measured by: the version it was begun under, and the profile in force.
fn terms<'a>(app: &'a App, version: &str) -> Result<Terms<'a>, Failure> {
    let found = app.programme.programme.direct_bill.get(version);
    let requirements = found.ok_or_else(|| Failure::Fault(format!("no direct-bill requirements `{version}`")))?;
    Ok(Terms { requirements, profile: app.profile() })
}

/// What the applicant did as a reseller: revenue as found by the operator, else as stated; tenure by the account.
async fn record(app: &App, application: &Application, now: At) -> Result<Record, Failure> {
    let account = app.db.get::<Account>(application.reseller).await?.ok_or(Failure::NotFound("account"))?;
    let revenue = application.revenue_found_usd.unwrap_or(application.form.revenue_usd);
    Ok(Record::new(revenue, account.active_at, now))
}
