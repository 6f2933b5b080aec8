//! The applicant's part of the review: giving what was asked for (E11) and appealing a refusal (E14).

use super::{
    load::{Case, caller, case, change, mirrored, refused},
    review::act,
    tell,
};
use crate::{App, Call, Failure, FieldError, Work, once};
use domain::{
    enrolment::{Appeal, Document, Enrolment, steps::Refusal},
    facts::Facts,
    id::AccountId,
};
use store::audit::AuditAbout;

/// A document as uploaded: small, its bytes in base64.
#[derive(Clone, Debug, Default)]
pub struct Upload {
    /// The name of the file.
    pub file_name: String,
    /// `application/pdf`, `image/png` and so on.
    pub media_type: String,
    /// The bytes in base64.
    pub base64: String,
}

/// An appeal.
#[derive(Clone, Debug, Default)]
pub struct AppealInput {
    /// The kind of document: `registration`, `tax_certificate`, `domain_ownership`.
    pub document_type: String,
    /// In the applicant's words.
    pub comment: String,
    /// The document.
    pub document: Option<Upload>,
}

/// More than this is refused: a scan of a few pages fits.
const MOST_BYTES: usize = 512 << 10;
/// What a reviewer can open.
const MEDIA_TYPES: &[&str] = &["application/pdf", "image/png", "image/jpeg", "text/plain"];

/// Answers the operator's request, with a document if one was asked for.
///
/// # Errors
/// [`Failure::Invalid`] for a document that is too large or of another kind; [`Failure::Refused`] without the role or
/// when nothing was asked.
pub async fn answer_enrolment(
    app: &App,
    call: &Call,
    id: AccountId,
    (text, upload): (String, Option<Upload>),
) -> Result<Enrolment, Failure> {
    let document = upload.map(|upload| document(call, upload)).transpose()?;
    once(app, call, async || {
        let step = |mut enrolment: Enrolment| {
            enrolment.documents.extend(document.clone());
            enrolment.answer(&text, act(call))
        };
        stepped(app, call, id, ("answer_enrolment", step)).await
    })
    .await
}

/// Appeals a refusal within the time for it; the review begins anew.
///
/// # Errors
/// [`Failure::Refused`] with `AppealClosed` when the time is over; [`Failure::Invalid`] as for answers.
pub async fn appeal_enrolment(app: &App, call: &Call, id: AccountId, input: AppealInput) -> Result<Enrolment, Failure> {
    let document = input.document.clone().map(|upload| document(call, upload)).transpose()?;
    once(app, call, async || {
        let appeal = Appeal { document_type: input.document_type.clone(), comment: input.comment.clone(), at: None };
        let step = |mut enrolment: Enrolment| {
            enrolment.documents.extend(document.clone());
            enrolment.appeal(appeal, &app.programme.programme.enrolment, act(call))
        };
        stepped(app, call, id, ("appeal_enrolment", step)).await
    })
    .await
}

async fn stepped(
    app: &App,
    call: &Call,
    id: AccountId,
    (action, step): (&str, impl FnOnce(Enrolment) -> Result<Enrolment, Refusal>),
) -> Result<Enrolment, Failure> {
    // look
    let Case { mut enrolment, account } = case(app, call, id).await?;
    let tried = step(enrolment.value.clone());
    let change = change(&enrolment, &tried);

    // ask
    let facts = Facts { caller: caller(call, enrolment.tenant), change: Some(change), ..Facts::default() };
    let grant = app.ask(call, action, facts, &Default::default()).await?;

    // decide
    enrolment.value = tried.map_err(refused)?;
    let account = mirrored(account, &enrolment, None);

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&enrolment);
    account.iter().for_each(|account| work.update(account));
    tell::status(app, &mut work, &enrolment);
    let operation = if action == "appeal_enrolment" { "enrolment_appealed" } else { "enrolment_answered" };
    work.audit(operation, AuditAbout::of("enrolment", id.0));
    work.commit(&enrolment.value).await?;
    Ok(enrolment.value)
}

fn document(call: &Call, upload: Upload) -> Result<Document, Failure> {
    let wrong = |code: &str, message: String| Err(FieldError::alone("document", code, message));
    if !MEDIA_TYPES.contains(&upload.media_type.as_str()) {
        return wrong("MediaTypeNotSupported", format!("send one of {}", MEDIA_TYPES.join(", ")));
    }
    let bytes = upload.base64.len() / 4 * 3;
    if bytes > MOST_BYTES {
        return wrong("DocumentTooLarge", format!("send a document of at most {} KiB", MOST_BYTES / 1024));
    }
    let body = upload.base64.trim_end_matches('=');
    let inside = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
    if body.is_empty() || !upload.base64.len().is_multiple_of(4) || !body.bytes().all(inside) {
        return wrong("DocumentInvalid", "send the bytes of the document in base64".into());
    }
    let file_name = domain::name::HeaderText::new(&upload.file_name).into();
    Ok(Document { file_name, media_type: upload.media_type, base64: upload.base64, at: call.at, by: call.caller.user })
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::facts::{Caller, CallerFacts};

    fn upload(media_type: &str, base64: &str) -> Result<Document, &'static str> {
        let caller = Caller {
            tenant: uuid::Uuid::nil().into(),
            user: None,
            name: String::new(),
            facts: CallerFacts::default(),
            authentication: Vec::new(),
            language: "en".into(),
        };
        let at = "2021-06-01T10:00:00Z".parse().unwrap();
        let call = Call { caller, at, correlation: uuid::Uuid::nil(), repeat: None, ip: String::new() };
        let file = Upload { file_name: "a\nb.pdf".into(), media_type: media_type.into(), base64: base64.into() };
        document(&call, file).map_err(|failure| match failure {
            Failure::Invalid(errors) if errors[0].code == "MediaTypeNotSupported" => "kind",
            Failure::Invalid(errors) if errors[0].code == "DocumentTooLarge" => "size",
            _ => "bytes",
        })
    }

    #[test]
    fn a_document_is_small_and_of_a_kind_that_reviewers_can_open() {
        assert_eq!(upload("application/pdf", "JVBERg==").unwrap().file_name, "a b.pdf");
        assert_eq!(upload("text/html", "JVBERg=="), Err("kind"));
        assert_eq!(upload("image/png", "not base64!"), Err("bytes"));
        assert_eq!(upload("image/png", ""), Err("bytes"));
        assert_eq!(upload("image/png", &"A".repeat(MOST_BYTES * 2)), Err("size"));
    }
}
