//! Orders placed through HTTP with all rules, audit and outbox, beside bare inserts of the same rows, group-committed
//! by the same writer at full durability.

use super::{Figure, Place, http};
use crate::{config::Config, serve};
use app::{App, Clock, programme::ProgrammeFolder, seed::seed_cast};
use domain::{
    audit::AuditRecord,
    id::{AuditId, DecisionId, MessageId, OrderId, SubscriptionId},
    order::{Order, Subscription},
};
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};
use store::{Db, WriteSet, audit, outbox::OutboxMessage};

/// Measures orders a second with so many callers.
///
/// # Errors
/// When the server cannot be started or refuses an order.
pub async fn measure(config: &Config, callers: usize, seconds: u64) -> Result<Vec<Figure>, String> {
    let place = Place::new("orders")?;
    let db = Db::open(&place.database()).await.map_err(|error| error.to_string())?;
    db.migrate().await.map_err(|error| error.to_string())?;
    let folder = ProgrammeFolder::embedded().map_err(|error| error.to_string())?;
    let app = App::open(db, folder, Clock::System, &config.base_url).await.map_err(|error| error.to_string())?;
    let app = Arc::new(app);
    seed_cast(&app).await.map_err(|error| error.to_string())?;
    let address = started(&app, config).await?;
    let request = request(&app).await?;
    let (status, body) = connect(&address).await?.send(&request).await.map_err(|error| error.to_string())?;
    if status != 201 {
        return Err(format!("an order was answered with {status}: {body}"));
    }
    let sample = Sample::of(&app, &body).await?;
    let orders = through_http(&address, &request, callers, seconds).await?;
    let bare = bare_inserts(&app, &sample, callers, seconds).await?;
    let what = format!("orders over HTTP, {callers} callers, SQLite FULL");
    Ok(vec![Figure { what, value: orders, unit: "orders/s", limit: Some(bare) }])
}

async fn started(app: &Arc<App>, config: &Config) -> Result<String, String> {
    let mut config = config.clone();
    config.listen = "127.0.0.1:0".into();
    let (tell, told) = tokio::sync::oneshot::channel();
    let app = app.clone();
    tokio::spawn(async move {
        let ready = |address: &str| drop(tell.send(address.to_owned()));
        if let Err(error) = serve::serve(app, &config, ready).await {
            eprintln!("the server stopped: {error}");
        }
    });
    told.await.map_err(|_| "the server did not start".to_owned())
}

async fn connect(address: &str) -> Result<http::Client, String> {
    http::Client::connect(address).await.map_err(|error| error.to_string())
}

/// A two-tier order of the cast: Ligne for Fjallbyte's customer Sjohamn.
async fn request(app: &Arc<App>) -> Result<Vec<u8>, String> {
    let cast = app.programme.cast.as_ref().ok_or("this programme has no cast")?;
    let tenant = |key: &str| cast.tenant(key).ok_or_else(|| format!("the cast has no `{key}`"));
    let token = web::oauth::token_for(app, &format!("sa@{}", tenant("T-LIGNE")?.domain), true).await;
    let token = token.map_err(|error| error.to_string())?;
    let item = app.programme.item("OFF-STD").map(|item| item.catalogue_id()).ok_or("the catalogue has no OFF-STD")?;
    let line = serde_json::json!({
        "lineItems": [{ "lineItemNumber": 0, "offerId": item, "quantity": 5, "partnerIdOnRecord": "7100001" }],
    });
    Ok(http::post(&format!("/v1/customers/{}/orders", tenant("T-SJO")?.id), &token, &line.to_string()))
}

async fn through_http(address: &str, request: &[u8], callers: usize, seconds: u64) -> Result<f64, String> {
    let (stop, placed, refused) =
        (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU64::new(0)), Arc::new(AtomicU64::new(0)));
    let mut tasks = Vec::new();
    for _ in 0..callers {
        let (stop, placed, refused) = (stop.clone(), placed.clone(), refused.clone());
        let (mut client, request) = (connect(address).await?, request.to_vec());
        tasks.push(tokio::spawn(async move {
            while !stop.load(Ordering::Relaxed) {
                let counter = match client.send(&request).await {
                    Ok((201, _)) => &placed,
                    _ => &refused,
                };
                counter.fetch_add(1, Ordering::Relaxed);
            }
        }));
    }
    let took = counted_for(seconds, &stop, tasks).await;
    match refused.load(Ordering::Relaxed) {
        0 => Ok(placed.load(Ordering::Relaxed) as f64 / took),
        refused => Err(format!("{refused} orders were not placed")),
    }
}

async fn counted_for(seconds: u64, stop: &AtomicBool, tasks: Vec<tokio::task::JoinHandle<()>>) -> f64 {
    let begun = Instant::now();
    tokio::time::sleep(Duration::from_secs(seconds)).await;
    stop.store(true, Ordering::Relaxed);
    for task in tasks {
        let _ = task.await;
    }
    begun.elapsed().as_secs_f64()
}

/// The rows of one order as they were written.
#[derive(Clone)]
struct Sample {
    order: Order,
    subscription: Subscription,
    decision: domain::decision::Decision,
    audit: AuditRecord,
    mails: Vec<OutboxMessage>,
}

impl Sample {
    async fn of(app: &App, answer: &str) -> Result<Self, String> {
        let answer: serde_json::Value = serde_json::from_str(answer).map_err(|error| error.to_string())?;
        let id: OrderId = answer["id"].as_str().and_then(|id| id.parse().ok()).ok_or("an order without an id")?;
        let fault = |error: store::StoreError| error.to_string();
        let order = app.db.get::<Order>(id).await.map_err(fault)?.ok_or("the order is not there")?.value;
        let subscription = order.lines[0].subscription.ok_or("the order made no subscription")?;
        let subscription =
            app.db.get::<Subscription>(subscription).await.map_err(fault)?.ok_or("no subscription")?.value;
        let decision =
            store::decision::decision_get(&app.db, order.decision).await.map_err(fault)?.ok_or("no decision")?.1;
        let query = audit::AuditQuery {
            tenant: order.seller,
            from: order.created_at,
            to: domain::time::At(i64::MAX),
            customer: None,
            resource_type: Some("order".into()),
            before: None,
            limit: 1,
        };
        let records = audit::audit_list(&app.db, &query).await.map_err(fault)?;
        let audit = records.into_iter().next().ok_or("the order has no audit record")?.1;
        let mail = OutboxMessage::mail(
            app.ids.next(order.created_at),
            order.created_at,
            "order-placed",
            ("aa@ligne.example", "en"),
            &Default::default(),
        );
        Ok(Self { order, subscription, decision, audit, mails: vec![mail.clone(), mail] })
    }

    /// The same rows under new ids.
    fn again(&self, app: &App) -> WriteSet {
        let at = app.clock.now();
        let mut set = WriteSet::new();
        let order = Order { id: app.ids.next::<OrderId>(at), ..self.order.clone() };
        set.insert(&order);
        set.insert(&Subscription {
            id: app.ids.next::<SubscriptionId>(at),
            order: order.id,
            ..self.subscription.clone()
        });
        let decision = domain::decision::Decision { id: app.ids.next::<DecisionId>(at), ..self.decision.clone() };
        store::decision::decision_insert(&mut set, order.seller, &decision);
        audit::audit_append(&mut set, &AuditRecord { id: app.ids.next::<AuditId>(at), ..self.audit.clone() });
        for mail in &self.mails {
            let mail = OutboxMessage { id: app.ids.next::<MessageId>(at), ..mail.clone() };
            store::outbox::outbox_insert(&mut set, &mail);
        }
        set
    }
}

async fn bare_inserts(app: &Arc<App>, sample: &Sample, callers: usize, seconds: u64) -> Result<f64, String> {
    let (stop, done) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU64::new(0)));
    let mut tasks = Vec::new();
    for _ in 0..callers {
        let (stop, done, app, sample) = (stop.clone(), done.clone(), app.clone(), sample.clone());
        tasks.push(tokio::spawn(async move {
            while !stop.load(Ordering::Relaxed) {
                if app.db.commit(sample.again(&app)).await.is_ok() {
                    done.fetch_add(1, Ordering::Relaxed);
                }
            }
        }));
    }
    let took = counted_for(seconds, &stop, tasks).await;
    Ok(done.load(Ordering::Relaxed) as f64 / took)
}
