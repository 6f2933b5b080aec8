//! Runs a story in a world: requests go through the same router as real ones, without a network.

use super::{
    expect::{Answer, compare},
    format::{MailStep, Step, Story},
    names::Names,
};
use app::App;
use axum::{
    Router,
    body::{Body, to_bytes},
    http::Request,
};
use domain::time::At;
use serde_json::Value;
use std::sync::Arc;
use tower::ServiceExt;

/// A server with the named cast, on a database of its own, with a clock that stands still.
pub struct World {
    /// What happens.
    pub app: Arc<App>,
    /// How it is reached.
    pub router: Router,
    /// What `{name}` stands for.
    pub names: Names,
}

/// How a story went.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// What was not as expected, with the step it happened at.
    pub wrong: Vec<String>,
}

/// Tells a story from its beginning; stops at the first step that is not as expected.
pub async fn run_story(world: &mut World, story: &Story) -> Outcome {
    for (number, step) in (1..).zip(&story.step) {
        let wrong = match run_step(world, step).await {
            Ok(wrong) => wrong,
            Err(fault) => vec![fault],
        };
        if !wrong.is_empty() {
            let place = format!("{} step {number} ({})", story.id, step.says);
            return Outcome { wrong: wrong.into_iter().map(|what| format!("{place}: {what}")).collect() };
        }
    }
    Outcome::default()
}

async fn run_step(world: &mut World, step: &Step) -> Result<Vec<String>, String> {
    if let Some(to) = &step.clock {
        let moved = moved(world.app.clock.now(), to)?;
        world.app.clock.set(moved);
    }
    if step.work {
        crate::worker::work_until_idle(&world.app).await.map_err(|error| error.to_string())?;
    }
    if let Some(mail) = &step.mail {
        return read_mail(world, mail).await;
    }
    let Some(request) = &step.request else { return Ok(Vec::new()) };
    let answer = send(world, step, request).await?;
    let wrong = compare(step, &answer, &world.names)?;
    if wrong.is_empty() {
        for (name, path) in &step.save {
            let value = answer.at(path).ok_or_else(|| format!("there is no `{path}` to save: {}", answer.text))?;
            world.names.put(name, value.as_str().map_or_else(|| value.to_string(), str::to_owned));
        }
    }
    Ok(wrong)
}

async fn send(world: &World, step: &Step, request: &str) -> Result<Answer, String> {
    let filled = world.names.fill(request)?;
    let (method, path) = filled.split_once(' ').ok_or("a request is a method and a path")?;
    let mut builder = Request::builder().method(method).uri(path);
    if let Some(who) = &step.who {
        let token = world.token(&world.names.fill(who)?, !step.one_factor).await?;
        builder = builder.header("authorization", format!("Bearer {token}"));
    }
    for (name, value) in &step.headers {
        builder = builder.header(name, world.names.fill(value)?);
    }
    let body = match &step.body {
        Some(body) => {
            builder = builder.header("content-type", "application/json");
            Body::from(world.names.fill_value(body)?.to_string())
        }
        None => Body::empty(),
    };
    let request = builder.body(body).map_err(|error| error.to_string())?;
    world.answer(request).await
}

impl World {
    /// Sends one request through the router.
    pub async fn answer(&self, request: Request<Body>) -> Result<Answer, String> {
        let response = self.router.clone().oneshot(request).await.map_err(|error| error.to_string())?;
        let status = response.status().as_u16();
        let bytes = to_bytes(response.into_body(), usize::MAX).await.map_err(|error| error.to_string())?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let body = serde_json::from_str(&text).unwrap_or(Value::String(text.clone()));
        Ok(Answer { status, body, text })
    }

    /// An access token of a user, or of a program when the name begins with `app:`.
    pub async fn token(&self, who: &str, second_factor: bool) -> Result<String, String> {
        web::oauth::token_for(&self.app, who, second_factor).await.map_err(|error| error.to_string())
    }
}

async fn read_mail(world: &mut World, step: &MailStep) -> Result<Vec<String>, String> {
    let to = world.names.fill(&step.to)?;
    let mails = app::mailbox::read(&world.app, &to).await.map_err(|error| error.to_string())?;
    let fits = |mail: &&app::mailbox::Mail| step.notification.is_empty() || mail.notification == step.notification;
    let found: Vec<_> = mails.iter().filter(fits).collect();
    if step.none {
        let wrong = found.iter().map(|mail| format!("{to} got {} `{}`", mail.notification, mail.subject));
        return Ok(wrong.collect());
    }
    let Some(mail) = found.last() else {
        let got: Vec<_> = mails.iter().map(|mail| mail.notification.as_str()).collect();
        return Ok(vec![format!("{to} got no {}, only {got:?}", step.notification)]);
    };
    let mut wrong = Vec::new();
    for text in &step.has {
        let text = world.names.fill(text)?;
        let has = mail.subject.contains(&text) || mail.body.contains(&text);
        (!has).then(|| wrong.push(format!("the mail lacks `{text}`: {}", mail.body)));
    }
    if let Some(name) = &step.save_token {
        match token_of(&mail.body) {
            Some(token) => world.names.put(name, token),
            None => wrong.push(format!("the mail has no link with a token: {}", mail.body)),
        }
    }
    Ok(wrong)
}

/// The last path segment of the first link that ends in 64 hex digits.
fn token_of(body: &str) -> Option<String> {
    let words = body.split(|c: char| c.is_whitespace() || matches!(c, '/' | '<' | '>' | '=' | '?'));
    words.map(str::trim).find(|word| word.len() == 64 && word.bytes().all(|b| b.is_ascii_hexdigit())).map(str::to_owned)
}

fn moved(now: At, to: &str) -> Result<At, String> {
    let Some(by) = to.strip_prefix('+') else { return to.parse().map_err(|_| format!("`{to}` is no instant")) };
    let digits = by.find(|c: char| !c.is_ascii_digit()).unwrap_or(by.len());
    let count: i64 = by[..digits].parse().map_err(|_| format!("`{to}` is no span"))?;
    match &by[digits..] {
        "d" => Ok(now.plus_days(count)),
        "h" => Ok(now.plus_hours(count)),
        "m" => Ok(now.plus_seconds(count * 60)),
        "bd" => Ok(business_days_later(now, count)),
        unit => Err(format!("`{unit}` is no unit of time")),
    }
}

fn business_days_later(now: At, count: i64) -> At {
    let mut days = 0;
    while now.day().business_days_until(now.day().plus_days(days), &[]) < count {
        days += 1;
    }
    now.plus_days(days)
}
