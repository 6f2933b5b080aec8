//! Delivers mails: into the embedded mailbox, or to an SMTP server.

use crate::config::{Delivery, MailConfig};
use app::App;
use domain::{name::HeaderText, time::At};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    address::Address,
    message::{Mailbox, header::ContentType},
    transport::smtp::authentication::Credentials,
};
use store::{WriteSet, mailbox::Mail, outbox::OutboxMessage};

/// Where mails go.
pub enum Post {
    /// Into the mailbox of the database.
    Mailbox,
    /// To an SMTP server, from this address.
    Smtp(Box<AsyncSmtpTransport<Tokio1Executor>>, String),
}

/// A mail was not delivered.
#[derive(Debug, thiserror::Error)]
pub enum PostError {
    /// It can never be delivered: the address or a header is wrong.
    #[error("it can never be delivered: {0}")]
    Hopeless(String),
    /// It may be delivered later.
    #[error("not delivered this time: {0}")]
    Later(String),
}

impl Post {
    /// The post office of the settings.
    ///
    /// # Errors
    /// When the server's name cannot be used.
    pub fn open(config: &MailConfig, from: &str) -> Result<Self, PostError> {
        if config.delivery == Delivery::Mailbox {
            return Ok(Self::Mailbox);
        }
        let here = matches!(config.host.as_str(), "localhost" | "127.0.0.1" | "::1");
        let builder = if here {
            AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&config.host)
        } else {
            AsyncSmtpTransport::<Tokio1Executor>::starttls_relay(&config.host)
                .map_err(|error| PostError::Hopeless(error.to_string()))?
        };
        let builder = builder.port(config.port);
        let builder = if config.user.is_empty() {
            builder
        } else {
            builder.credentials(Credentials::new(config.user.clone(), config.password.clone()))
        };
        Ok(Self::Smtp(Box::new(builder.build()), from.to_owned()))
    }

    /// Delivers a message of the outbox and takes it out of there.
    ///
    /// # Errors
    /// Whether trying again makes sense.
    pub async fn deliver(&self, app: &App, message: &OutboxMessage, now: At) -> Result<(), PostError> {
        let mail = composed(app, message, now)?;
        let mut set = WriteSet::new();
        match self {
            Self::Mailbox => store::mailbox::mail_insert(&mut set, &mail),
            Self::Smtp(server, from) => {
                let letter = letter(from, &mail)?;
                server.send(letter).await.map_err(|error| match error.is_permanent() {
                    true => PostError::Hopeless(error.to_string()),
                    false => PostError::Later(error.to_string()),
                })?;
            }
        }
        store::outbox::outbox_done(&mut set, message);
        app.db.commit(set).await.map_err(|error| PostError::Later(error.to_string()))
    }
}

fn composed(app: &App, message: &OutboxMessage, now: At) -> Result<Mail, PostError> {
    let what = app::mail::Notification::named(&message.notification)
        .ok_or_else(|| PostError::Hopeless(format!("there is no notification `{}`", message.notification)))?;
    let text = app::mail::compose(&app.programme.mail, &message.language, what, &message.args);
    Ok(Mail {
        id: message.id,
        to: message.to.clone(),
        at: now,
        notification: what.id().into(),
        language: message.language.clone(),
        subject: text.subject,
        body: text.body,
    })
}

/// Header texts are checked before: the mail library panics on line breaks in names.
fn letter(from: &str, mail: &Mail) -> Result<Message, PostError> {
    let hopeless = |error: String| PostError::Hopeless(error);
    let address = |text: &str| text.parse::<Address>().map_err(|error| hopeless(error.to_string()));
    let subject = HeaderText::new(&mail.subject);
    Message::builder()
        .from(Mailbox::new(None, address(from)?))
        .to(Mailbox::new(None, address(&mail.to)?))
        .message_id(Some(format!("<{}@{}>", mail.id, from.rsplit('@').next().unwrap_or("localhost"))))
        .subject(subject.as_str())
        .header(ContentType::TEXT_PLAIN)
        .body(mail.body.clone())
        .map_err(|error| hopeless(error.to_string()))
}
