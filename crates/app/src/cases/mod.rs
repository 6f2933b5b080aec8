//! Support cases: opened by partners, worked on by the operator; the end of a partnership is one of them (21).

mod answer;
mod decide;
mod list;
mod object;
mod open;
mod withdraw;

pub use answer::{AnswerCase, answer_case};
pub use decide::{DecideCase, decide_case};
pub use list::{get_case, list_cases};
pub use object::object_to_end;
pub use open::{NewCase, NewEnding, open_case};
pub use withdraw::withdraw_case;

use crate::{App, Call, Failure, Work, mail::Notification, work::MailArgs, work::Recipient};
use domain::{
    support_case::{CaseNote, CaseOver, SupportCase},
    user::Role,
};
use store::Kept;

impl From<CaseOver> for Failure {
    fn from(over: CaseOver) -> Self {
        Self::state("CaseClosed", format!("{over}; open a new one if there is more to do"))
    }
}

/// A case by its id or its number, if the caller may see it.
async fn find(app: &App, call: &Call, reference: &str) -> Result<Kept<SupportCase>, Failure> {
    let found = match reference.parse::<domain::id::CaseId>() {
        Ok(id) => app.db.get::<SupportCase>(id).await?,
        Err(_) => store::support_case::case_by_number(&app.db, reference).await?,
    };
    found.filter(|case| sees(call, case)).ok_or(Failure::NotFound("case"))
}

/// Who sees a case: the operator; who opened it; the global, user and billing admins of its tenant; agents, when it is
/// about a customer; the global admins of the other party, when it would end a partnership (2.4, 21).
fn sees(call: &Call, case: &SupportCase) -> bool {
    let caller = &call.caller;
    let holds = |roles: &[Role]| caller.facts.roles.iter().any(|held| roles.iter().any(|role| role.as_str() == held));
    let admins = [Role::GlobalAdmin, Role::UserManagementAdmin, Role::BillingAdmin];
    let agents = [Role::AdminAgent, Role::HelpdeskAgent];
    let here = caller.tenant == case.tenant;
    caller.facts.tenant_kind == "operator"
        || (here && case.opened_by.is_some() && case.opened_by == caller.user)
        || (here && holds(&admins))
        || (here && case.customer.is_some() && holds(&agents))
        || case.ending.as_ref().is_some_and(|ending| ending.other == caller.tenant && holds(&[Role::GlobalAdmin]))
}

fn note(call: &Call, text: &str) -> CaseNote {
    CaseNote { by: call.caller.name.clone(), tenant: call.caller.tenant, text: text.trim().to_owned(), at: call.at }
}

/// Mails who opened it (N-26).
fn mail_requester(app: &App, work: &mut Work<'_>, case: &SupportCase, (what, text): (Notification, &str)) {
    let to = Recipient { email: case.contact.email.clone(), language: case.contact.language.clone() };
    let args = MailArgs::from([
        ("number".into(), case.number.clone()),
        ("title".into(), case.title.clone()),
        ("note".into(), text.to_owned()),
        ("link".into(), app.link("cases", &case.number)),
    ]);
    if !to.email.is_empty() {
        work.mail(what, &to, &args);
    }
}
