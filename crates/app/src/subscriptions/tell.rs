//! Tells the partners of a subscription what became of it (N-19).

use crate::{
    App, Call, Failure, Work,
    mail::Notification,
    work::{MailArgs, Recipient},
};
use domain::{order::Subscription, tenant::Tenant, user::Role};
use std::collections::BTreeSet;

/// Mails the transacting partner's and the reseller of record's admin agents.
pub(crate) async fn tell_partners(
    work: &mut Work<'_>,
    app: &App,
    call: &Call,
    subscription: &Subscription,
    what: Notification,
) -> Result<(), Failure> {
    let customer = app.db.get::<Tenant>(subscription.customer).await?;
    let args = MailArgs::from([
        ("item".into(), app.item_title(&subscription.item)),
        ("quantity".into(), subscription.quantity.to_string()),
        ("customer".into(), customer.map(|tenant| tenant.value.name).unwrap_or_default()),
        ("subscription".into(), subscription.id.to_string()),
        ("actor".into(), call.caller.name.clone()),
    ]);
    for to in partners(app, subscription).await? {
        work.mail(what, &to, &args);
    }
    Ok(())
}

async fn partners(app: &App, subscription: &Subscription) -> Result<BTreeSet<Recipient>, Failure> {
    let mut tenants = vec![subscription.seller];
    if let Some(reseller) = &subscription.reseller {
        let location = store::account::location_by_partner_id(&app.db, reseller).await?;
        tenants.extend(location.and_then(|location| location.tenant));
    }
    let mut all = BTreeSet::new();
    for tenant in tenants {
        all.extend(app.recipients(tenant, &[Role::AdminAgent]).await?);
    }
    Ok(all)
}
