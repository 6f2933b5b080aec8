//! A world for scenarios and tests: the cast in a fresh database, a clock that stands still, the real router.

use crate::scenario::World;
use app::{App, Clock, cast::Cast, programme::ProgrammeFolder, seed::seed_cast};
use domain::time::At;
use std::sync::Arc;
use store::Db;
use web::WebSettings;

/// Where links in mails of a world lead.
pub const BASE_URL: &str = "http://127.0.0.1:8080";

/// Why there is no world.
#[derive(Debug, thiserror::Error)]
pub enum WorldError {
    /// The programme folder is at fault or has no cast.
    #[error("{0}")]
    Programme(String),
    /// It could not be opened.
    #[error(transparent)]
    Start(#[from] app::start::StartError),
    /// The cast could not be put in.
    #[error("the cast: {0}")]
    Seed(#[from] app::Failure),
}

impl World {
    /// Puts the programme and its cast on a migrated, empty database.
    ///
    /// # Errors
    /// When the programme is at fault or the database does not answer.
    pub async fn on(db: Db, programme: ProgrammeFolder, begins: Option<At>) -> Result<Self, WorldError> {
        let cast = programme.cast.clone().ok_or_else(|| WorldError::Programme("this programme has no cast".into()))?;
        let clock = Clock::standing_at(begins.unwrap_or(cast.clock));
        let app = Arc::new(App::open(db, programme, clock, BASE_URL).await?);
        seed_cast(&app).await?;
        let settings = WebSettings { base_url: BASE_URL.into(), ..WebSettings::default() };
        let router = web::router(app.clone(), settings);
        let mut world = Self { app, router, names: Default::default() };
        world.name_the_cast(&cast);
        Ok(world)
    }

    fn name_the_cast(&mut self, cast: &Cast) {
        for tenant in &cast.tenants {
            self.names.put(&tenant.key, tenant.id.to_string());
        }
        for item in &self.app.programme.catalogue {
            self.names.put(&item.key, item.catalogue_id());
            self.names.put(&format!("{}.offer", item.key), item.offer.clone());
            self.names.put(&format!("{}.product", item.key), item.product.clone());
            self.names.put(&format!("{}.sku", item.key), item.sku.clone());
            self.names.put(&format!("{}.availability", item.key), item.availability.clone());
        }
        for one in &cast.subscriptions {
            let id: domain::id::SubscriptionId = app::cast::cast_id("subscription", &one.key);
            self.names.put(&format!("S-{}", one.key), id.to_string());
            let order: domain::id::OrderId = app::cast::cast_id("order", &one.key);
            self.names.put(&format!("O-{}", one.key), order.to_string());
        }
        for one in &cast.partnerships {
            let key = format!("{}/{}", one.provider, one.reseller);
            let id: domain::id::PartnershipId = app::cast::cast_id("partnership", &key);
            self.names.put(&key, id.to_string());
        }
        for user in cast.users() {
            let id: domain::id::UserId = app::cast::cast_id("user", &user.sign_in_name);
            self.names.put(&user.sign_in_name, id.to_string());
        }
        self.names.put("today", self.app.clock.now().day().to_string());
    }
}
