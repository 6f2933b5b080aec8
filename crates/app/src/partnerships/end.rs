//! What the end of a partnership does, whoever ended it: the pair is gone, customers and their access stay (7.1).

use crate::{App, Failure, Work, look, mail::Notification, work::MailArgs};
use domain::{
    relationship::{Delegation, DelegationState, Partnership, PartnershipState},
    time::At,
    user::Role,
};
use store::{Kept, audit::AuditAbout};

/// Ends a partnership within a write set: its own delegated admin goes with it, shared customers stay with both.
pub(crate) async fn ended(
    app: &App,
    work: &mut Work<'_>,
    mut partnership: Kept<Partnership>,
    at: At,
) -> Result<Partnership, Failure> {
    partnership.value.state = PartnershipState::Ended;
    partnership.value.ended_at = Some(at);
    work.update(&partnership);
    let admin = store::relationship::dap_between(&app.db, partnership.provider, partnership.reseller).await?;
    if let Some(mut admin) = admin {
        end_delegation(&mut admin, at);
        work.update(&admin);
        work.audit("dap_admin_relationship_terminated", AuditAbout::of("delegation", admin.id.0));
    }
    let about = AuditAbout::of("partnership", partnership.id.0).became(&partnership.value);
    work.audit("remove_partner_relationship", about);
    tell_both(app, work, &partnership, Notification::PartnershipEnded).await?;
    Ok(partnership.value)
}

/// Marks a delegation as ended by one side.
pub(crate) fn end_delegation(delegation: &mut Kept<Delegation>, at: At) {
    delegation.value.state = DelegationState::Terminated;
    delegation.value.ended_at = Some(at);
}

/// Mails the global admins of both sides.
pub(crate) async fn tell_both(
    app: &App,
    work: &mut Work<'_>,
    partnership: &Partnership,
    what: Notification,
) -> Result<(), Failure> {
    let provider = look::party(app, partnership.started_at, partnership.provider).await?;
    let reseller = look::party(app, partnership.started_at, partnership.reseller).await?;
    let args = MailArgs::from([
        ("provider".into(), provider.facts.name),
        ("reseller".into(), reseller.facts.name),
        ("partner".into(), String::new()),
    ]);
    for tenant in [partnership.provider, partnership.reseller] {
        for to in app.recipients(tenant, &[Role::GlobalAdmin, Role::AdminAgent]).await? {
            work.mail(what, &to, &args);
        }
    }
    Ok(())
}
