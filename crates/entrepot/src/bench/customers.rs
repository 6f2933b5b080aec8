//! Listing customers with very many rows there: the first and the last page, beside the bare query.

use super::{Figure, Place, median};
use crate::config::Config;
use app::{App, Clock, customers::Search, programme::ProgrammeFolder, seed::seed_cast};
use domain::{
    customer::{Customer, Vetting},
    facts::CallerFacts,
    id::TenantId,
    relationship::{Relationship, RelationshipOrigin, RelationshipState},
    tenant::{Cloud, Tenant, TenantKind},
};
use std::time::Instant;
use store::{Db, WriteSet};

const PAGE: i64 = 100;

/// Measures microseconds a page.
///
/// # Errors
/// When the database cannot be filled.
pub async fn measure(config: &Config, rows: u64) -> Result<Vec<Figure>, String> {
    let place = Place::new("customers")?;
    let db = Db::open(&place.database()).await.map_err(|error| error.to_string())?;
    db.migrate().await.map_err(|error| error.to_string())?;
    let folder = ProgrammeFolder::embedded().map_err(|error| error.to_string())?;
    let app = App::open(db, folder, Clock::System, &config.base_url).await.map_err(|error| error.to_string())?;
    seed_cast(&app).await.map_err(|error| error.to_string())?;
    let cast = app.programme.cast.as_ref().ok_or("this programme has no cast")?;
    let partner = TenantId(cast.tenant("T-ROSA").ok_or("the cast has no T-ROSA")?.id);
    let last = fill(&app, partner, rows).await?;
    let mut figures = Vec::new();
    for (name, after) in [("first", None), ("last", last)] {
        let listed = timed(async || page(&app, partner, after).await).await?;
        let bare = timed(async || bare(&app, partner, after).await).await?;
        let what = format!("{name} page of {PAGE} customers out of {rows}");
        figures.push(Figure { what, value: listed, unit: "us", limit: Some(bare) });
    }
    Ok(figures)
}

async fn timed<F: AsyncFn() -> Result<usize, String>>(act: F) -> Result<f64, String> {
    let mut rounds = Vec::new();
    for _ in 0..200 {
        let begun = Instant::now();
        act().await?;
        rounds.push(begun.elapsed().as_secs_f64() * 1e6);
    }
    Ok(median(rounds))
}

async fn page(app: &App, partner: TenantId, after: Option<TenantId>) -> Result<usize, String> {
    let mut call = app.system_call();
    call.caller.tenant = partner;
    call.caller.facts = CallerFacts {
        kind: "user".into(),
        tenant_kind: "csp".into(),
        tier: "direct_bill".into(),
        roles: vec!["admin_agent".into()],
        ..call.caller.facts
    };
    let search = Search { after, limit: PAGE, ..Search::default() };
    let page = app::customers::list_customers(app, &call, &search).await.map_err(|failure| failure.to_string())?;
    Ok(page.items.len())
}

/// The same query without rules and without making anything of the rows.
async fn bare(app: &App, partner: TenantId, after: Option<TenantId>) -> Result<usize, String> {
    let args = [partner.into(), after.unwrap_or(TenantId(Default::default())).into(), (PAGE + 1).into()];
    let rows = app.db.rows(store::customer::PAGE, &args).await.map_err(|error| error.to_string())?;
    Ok(rows.len())
}

/// Adds so many customers of a partner; gives the one before the last page.
async fn fill(app: &App, partner: TenantId, rows: u64) -> Result<Option<TenantId>, String> {
    let bar = indicatif::ProgressBar::new(rows).with_message("customers");
    let mut before_last = None;
    let mut set = WriteSet::new();
    for number in 0..rows {
        let id = add(app, &mut set, partner, number);
        if number + u64::try_from(PAGE).unwrap_or(0) + 1 == rows {
            before_last = Some(id);
        }
        if set.len() >= 3000 {
            app.db.commit(std::mem::take(&mut set)).await.map_err(|error| error.to_string())?;
            bar.set_position(number);
        }
    }
    app.db.commit(set).await.map_err(|error| error.to_string())?;
    bar.finish_and_clear();
    Ok(before_last)
}

fn add(app: &App, set: &mut WriteSet, partner: TenantId, number: u64) -> TenantId {
    let at = app.clock.now();
    let tenant = Tenant {
        id: app.ids.next(at),
        organisation: app.ids.next(at),
        name: format!("Customer {number}"),
        kind: TenantKind::Customer,
        internal_use: false,
        country: "IT".into(),
        cloud: Cloud::Global,
        default_domain: format!("c{number}.example"),
        verified_domains: Vec::new(),
        created_at: at,
    };
    set.insert(&tenant);
    set.insert(&Customer {
        tenant: tenant.id,
        name: tenant.name.clone(),
        domain: tenant.default_domain.clone(),
        email: "info@customer.example".into(),
        address: Default::default(),
        contact: Default::default(),
        billing_name: tenant.name.clone(),
        billing_address: Default::default(),
        culture: "it-IT".into(),
        registration_number: None,
        qualifications: Vec::new(),
        vetting: Vetting::Approved,
        created_at: at,
    });
    set.insert(&Relationship {
        id: app.ids.next(at),
        partner,
        customer: tenant.id,
        state: RelationshipState::Active,
        origin: RelationshipOrigin::Invited,
        joint_with: None,
        started_at: at,
        ended_at: None,
    });
    tenant.id
}
