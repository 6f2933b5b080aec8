//! Asks all sale rules for all lines of a sale; a refusal tells those who can help (N-32).

use super::explain::decide;
use crate::{
    App, Call, Failure, Grant,
    look::Sale,
    mail::Notification,
    work::{MailArgs, Recipient},
};
use domain::{decision::Decision, user::Role};

/// A grant for the sale, or its refusal on record.
pub(crate) async fn ask_sale(app: &App, call: &Call, action: &str, sale: &Sale) -> Result<Grant, Failure> {
    let decision = decide(app, call, action, sale);
    if decision.allowed {
        return app.settle(call, decision, &sale.about()).await;
    }
    let sale = sale.clone().with_admins(app).await?;
    let decision = Decision { id: decision.id, ..decide(app, call, action, &sale) };
    let (recipients, args) = who_can_help(app, &sale, &decision).await?;
    let tell = |work: &mut crate::Work<'_>| {
        recipients.iter().for_each(|to| work.mail(Notification::ResellerBlockedOrder, to, &args));
    };
    Err(app.refuse_and(call, decision, &sale.about(), tell).await)
}

async fn who_can_help(app: &App, sale: &Sale, decision: &Decision) -> Result<(Vec<Recipient>, MailArgs), Failure> {
    let unready = ["R-21", "R-22", "R-23"].iter().any(|rule| decision.refuses(rule));
    let reseller = sale.lines.iter().find_map(|line| line.reseller.as_ref()).filter(|_| unready);
    let Some(reseller) = reseller else { return Ok(Default::default()) };
    let args = MailArgs::from([
        ("provider".into(), sale.seller.facts.name.clone()),
        ("reseller".into(), reseller.facts.name.clone()),
        ("customer".into(), sale.buyer.facts.name.clone()),
        ("steps".into(), reseller.facts.missing_steps.join(", ")),
    ]);
    Ok((app.recipients(reseller.tenant.id, &[Role::GlobalAdmin]).await?, args))
}
