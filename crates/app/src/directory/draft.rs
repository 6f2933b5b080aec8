//! A provider writes what the directory is to say about it; visitors see it once the operator has approved it.

use crate::{App, Call, Failure, FieldError, Work, ask::About, look, once};
use domain::{
    directory::{DirectoryEntry, Offering},
    email::EmailAddress,
    facts::Facts,
};
use store::{Kept, audit::AuditAbout};

/// Saves the draft of the calling provider.
///
/// # Errors
/// [`Failure::Refused`] for everybody but providers; [`Failure::Invalid`] for words the programme does not know.
pub async fn draft_entry(app: &App, call: &Call, offering: Offering) -> Result<DirectoryEntry, Failure> {
    once(app, call, async || draft_once(app, call, &offering).await).await
}

async fn draft_once(app: &App, call: &Call, offering: &Offering) -> Result<DirectoryEntry, Failure> {
    // look
    let here = call.caller.tenant;
    let seller = look::party(app, call.at, here).await?;
    let known = store::directory::entry_by_tenant(&app.db, here).await?;

    // ask
    let facts = Facts { caller: call.caller.facts.clone(), seller: Some(seller.facts), ..Facts::default() };
    let about = About { seller: Some(here), ..About::default() };
    let grant = app.ask(call, "edit_directory_entry", facts, &about).await?;

    // decide
    check(app, offering)?;
    let fresh = DirectoryEntry {
        id: app.ids.next(call.at),
        tenant: here,
        published: None,
        draft: None,
        returned: None,
        updated_at: call.at,
    };
    let is_new = known.is_none();
    let mut entry = known.unwrap_or(Kept { version: 0, value: fresh });
    entry.value.draft = Some(offering.clone());
    entry.value.returned = None;
    entry.value.updated_at = call.at;

    // record
    let mut work = Work::granted(app, call, &grant);
    if is_new {
        work.insert(&entry.value)
    } else {
        work.update(&entry)
    }
    work.audit("directory_entry_drafted", AuditAbout::of("directory_entry", entry.id.0).became(offering));
    work.commit(&entry.value).await?;
    Ok(entry.value)
}

fn check(app: &App, offering: &Offering) -> Result<(), Failure> {
    let mut wrong = Vec::new();
    let mut fault = |field: &str, code: &str, message: String| {
        wrong.push(FieldError { field: field.into(), code: code.into(), message });
    };
    if offering.description.trim().is_empty() || offering.description.chars().count() > 2500 {
        fault("description", "FieldMissing", "write between 1 and 2500 characters".into());
    }
    if EmailAddress::parse(&offering.email).is_err() {
        fault("email", "EmailInvalid", "write an address resellers can write to".into());
    }
    let words = &app.programme.programme.directory;
    let lists = [("services", &offering.services, &words.services), ("products", &offering.products, &words.products)];
    for (field, given, known) in lists {
        if let Some(odd) = given.iter().find(|word| !known.contains(word)) {
            fault(field, "ValueUnknown", format!("`{odd}` is none of {}", known.join(", ")));
        }
    }
    if let Some(odd) = offering.countries.iter().find(|country| !app.market(country).listed) {
        fault("countries", "ValueUnknown", format!("`{odd}` is not in the market table"));
    }
    if wrong.is_empty() { Ok(()) } else { Err(Failure::Invalid(wrong)) }
}

/// The entry of the calling provider.
///
/// # Errors
/// [`Failure::Refused`] for everybody but providers; [`Failure::NotFound`] when there is none yet.
pub async fn own_entry(app: &App, call: &Call) -> Result<DirectoryEntry, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "edit_directory_entry", facts, &Default::default()).await?;
    let entry = store::directory::entry_by_tenant(&app.db, call.caller.tenant).await?;
    entry.map(|kept| kept.value).ok_or(Failure::NotFound("directory entry"))
}

/// The entries whose draft waits for the operator.
///
/// # Errors
/// [`Failure::Refused`] for everybody but the operator.
pub async fn list_drafts(app: &App, call: &Call) -> Result<Vec<DirectoryEntry>, Failure> {
    let facts = Facts { caller: call.caller.facts.clone(), ..Facts::default() };
    app.ask(call, "approve_directory_entry", facts, &Default::default()).await?;
    let all = store::directory::entry_list(&app.db).await?;
    Ok(all.into_iter().map(|kept| kept.value).filter(|entry| entry.draft.is_some()).collect())
}
