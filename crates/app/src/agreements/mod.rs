//! The partner agreement: versions, presenting, signing, looking up, publishing, reminding, revoking (5).

mod list;
mod look_up;
mod present;
mod publish;
mod remind;
mod report;
mod revoke;
mod sign;
mod status;

pub use list::{VersionView, list_versions};
pub use look_up::{AskedAbout, LookUp, look_up};
pub use present::{Presented, present_agreement};
pub use publish::{PublishAgreement, publish_agreement};
pub use remind::work_due;
pub use report::{ResellerStanding, report_on_resellers};
pub use revoke::revoke_signature;
pub use sign::{SignAgreement, sign_agreement};
pub use status::{AgreementStatus, RegionStatus, agreement_status, list_signatures};

use crate::{App, Failure};
use domain::{
    account::Account,
    agreement::{Party, Signature, Standing, Template, standing},
    time::At,
};

/// Where an account stands in the region of its tenant, and the signature that counts for it, if there is one.
pub(crate) async fn standing_of(app: &App, account: &Account, at: At) -> Result<(Standing, String), Failure> {
    let signatures = signatures_of(app, account).await?;
    let region = app.market(&account.country).region;
    let standing = standing(&party(account, &region), &app.templates().await?, &signatures, at);
    Ok((standing, region))
}

fn party<'a>(account: &Account, region: &'a str) -> Party<'a> {
    Party {
        region,
        tier: account.tier,
        tenant: account.tenant,
        organisation: account.organisation,
        may_sign: account.state.is_enrolled() && account.partner_id.is_some(),
    }
}

async fn signatures_of(app: &App, account: &Account) -> Result<Vec<Signature>, Failure> {
    let kept = store::agreement::signature_list_by_organisation(&app.db, account.organisation).await?;
    Ok(kept.into_iter().map(|kept| kept.value).collect())
}

/// The published version of that name, or the newest that the account's tier signs.
async fn version(app: &App, account: &Account, name: Option<&str>, at: At) -> Result<Template, Failure> {
    let all = app.templates().await?;
    let mut signed = all.into_iter().filter(|text| text.published_at <= at && text.tiers.contains(&account.tier));
    let found = match name {
        Some(name) => signed.find(|text| text.version == name),
        None => signed.next_back(),
    };
    found.ok_or(Failure::NotFound("agreement version"))
}
