//! Shows the text of the partner agreement to somebody who may sign it, and remembers that it was shown (PA-2).

use super::version;
use crate::{App, Call, Failure, Work, once};
use domain::{
    agreement::{Presentation, Template, TemplateText},
    facts::Facts,
    user::Role,
};
use serde::{Deserialize, Serialize};
use store::audit::AuditAbout;

/// A text as shown.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Presented {
    /// The version.
    pub version: String,
    /// Title shown.
    pub title: String,
    /// The exact text with its language and fingerprint.
    pub text: TemplateText,
}

/// The text of a version, the newest when none is named, in a language.
///
/// # Errors
/// [`Failure::Refused`] for everybody but global admins of the CSP tenant; [`Failure::NotFound`] for other versions.
pub async fn present_agreement(
    app: &App,
    call: &Call,
    name: Option<&str>,
    language: &str,
) -> Result<Presented, Failure> {
    once(app, call, async || present_once(app, call, name, language).await).await
}

async fn present_once(app: &App, call: &Call, name: Option<&str>, language: &str) -> Result<Presented, Failure> {
    // ask
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    let grant = app.ask(call, "view_agreement_text", facts, &Default::default()).await?;

    // look
    let here = call.caller.tenant;
    let template = match app.account(here).await? {
        Some(account) => version(app, &account, name, call.at).await?,
        None => of_operator(app, name).await?,
    };
    let text = in_language(&template, language).ok_or(Failure::NotFound("language of the agreement"))?;
    let shown = Presented { version: template.version.clone(), title: template.title.clone(), text: text.clone() };
    let signs = Role::GlobalAdmin.as_str();
    let user = call.caller.user.filter(|_| call.caller.facts.roles.iter().any(|role| role == signs));
    let Some(user) = user else { return Ok(shown) };
    if store::agreement::presentation_to(&app.db, user, &text.sha256).await?.is_some() {
        return Ok(shown);
    }

    // decide
    let presentation = Presentation {
        id: app.ids.next(call.at),
        user,
        tenant: here,
        version: template.version.clone(),
        language: text.language.clone(),
        sha256: text.sha256.clone(),
        presented_at: call.at,
    };

    // record
    let mut work = Work::granted(app, call, &grant);
    work.insert(&presentation);
    let about = AuditAbout::of("partner_agreement", template.id.0).became(&presentation);
    work.audit("partner_agreement_presented", about);
    work.commit(&shown).await?;
    Ok(shown)
}

/// The operator reads published versions and those that wait.
async fn of_operator(app: &App, name: Option<&str>) -> Result<Template, Failure> {
    let published = app.templates().await?;
    let mut all = published.iter().chain(&app.programme.agreement_drafts);
    let found = match name {
        Some(name) => all.find(|text| text.version == name),
        None => published.last(),
    };
    found.cloned().ok_or(Failure::NotFound("agreement version"))
}

/// The text in a language: the very one, or the one that begins alike (`sv-SE` reads `sv`).
pub(super) fn in_language<'a>(template: &'a Template, language: &str) -> Option<&'a TemplateText> {
    let texts = &template.languages;
    let same = texts.iter().find(|text| text.language.eq_ignore_ascii_case(language));
    let first = language.split('-').next().unwrap_or_default();
    same.or_else(|| texts.iter().find(|text| text.language.eq_ignore_ascii_case(first)))
}
