//! Mails to the primary contact about the application (N-01 to N-07).

use crate::{
    App, Failure, Work,
    mail::Notification,
    work::{MailArgs, Recipient},
};
use domain::{account::Contact, enrolment::Enrolment, user::Role};

pub(super) fn recipient(contact: &Contact) -> Recipient {
    Recipient { email: contact.email.clone(), language: contact.language.clone() }
}

/// What every mail about an application says: to whom, which company, where to look.
pub(super) fn args(app: &App, enrolment: &Enrolment) -> MailArgs {
    MailArgs::from([
        ("name".into(), enrolment.contact.first_name.clone()),
        ("company".into(), enrolment.profile.company_name.clone()),
        ("link".into(), app.link("enrolment", &enrolment.id.to_string())),
    ])
}

/// The mail with the single-use link (N-01).
pub(super) fn verification(app: &App, work: &mut Work<'_>, enrolment: &Enrolment, token: &str) {
    let mut args = args(app, enrolment);
    args.insert("link".into(), app.link("verify", token));
    args.insert("disown_link".into(), format!("{}/not-me", app.link("verify", token)));
    work.mail(Notification::EmailVerification, &recipient(&enrolment.contact), &args);
}

/// A mail to the primary contact with one more word.
pub(super) fn contact(
    app: &App,
    work: &mut Work<'_>,
    enrolment: &Enrolment,
    (what, word): (Notification, Option<(&str, &str)>),
) {
    if enrolment.contact.email.is_empty() {
        return;
    }
    let mut args = args(app, enrolment);
    args.extend(word.map(|(name, value)| (name.to_owned(), value.to_owned())));
    work.mail(what, &recipient(&enrolment.contact), &args);
}

/// The news that the application stands elsewhere now (N-02).
pub(super) fn status(app: &App, work: &mut Work<'_>, enrolment: &Enrolment) {
    let word = Some(("status", enrolment.state.as_str()));
    contact(app, work, enrolment, (Notification::EnrolmentStatusChanged, word));
}

/// Tells the operator's vetters that somebody's address was used without their knowledge (E8).
pub(super) async fn misuse(app: &App, work: &mut Work<'_>, enrolment: &Enrolment) -> Result<(), Failure> {
    let operator = app.programme.programme.operator.tenant;
    let mut args = args(app, enrolment);
    args.insert("incident".into(), "the primary contact says that it did not sign up (E8)".into());
    for to in app.recipients(operator, &[Role::Vetter, Role::ProgrammeAdmin]).await? {
        work.mail(Notification::SecurityIncident, &to, &args);
    }
    Ok(())
}
