//! How the programme is reached over HTTP: the compatible API (`api`), our own (`programme`), tokens (`oauth`).
//! Decode, call `app`, encode. The route tables below are the table of contents.

pub mod api;
pub mod caller;
mod csv;
mod health;
pub mod oauth;
pub mod problem;
pub mod programme;
pub mod wire;

pub use caller::{Asks, AsksAsUser, MayAsk, Visits};
pub use problem::Problem;
pub use wire::WireError;

use app::{App, Failure};
use axum::{
    Router,
    extract::{DefaultBodyLimit, FromRef},
    http::{HeaderMap, StatusCode, Uri, header},
    middleware,
    response::{IntoResponse, Response},
};
use oauth::tokens::Tokens;
use std::{sync::Arc, time::Duration};
use tower::util::MapRequest;
use tower_http::catch_panic::CatchPanicLayer;
use uuid::Uuid;

/// What the operator sets for the web.
#[derive(Clone, Debug)]
pub struct WebSettings {
    /// The address people and programs use, without a slash at the end; links are made from it and from nothing else.
    pub base_url: String,
    /// Host names that are served; every name when the list is empty.
    pub hosts: Vec<String>,
    /// How long a request may take.
    pub timeout: Duration,
}

impl Default for WebSettings {
    fn default() -> Self {
        Self { base_url: "http://127.0.0.1:8080".into(), hosts: Vec::new(), timeout: Duration::from_secs(30) }
    }
}

impl WebSettings {
    pub(crate) fn knows_host(&self, headers: &HeaderMap) -> bool {
        let host = headers.get(header::HOST).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
        self.hosts.is_empty() || self.hosts.iter().any(|known| known.eq_ignore_ascii_case(name) || known == host)
    }
}

/// What every handler can reach. Cloning it is cheap.
#[derive(Clone)]
pub struct Web {
    /// The use cases.
    pub app: Arc<App>,
    /// The operator's settings.
    pub settings: Arc<WebSettings>,
    tokens: Arc<Tokens>,
}

impl Web {
    /// A new id of now.
    pub(crate) fn new_id(&self) -> Uuid {
        self.app.ids.next(self.app.clock.now())
    }
    /// Makes and opens continuation tokens.
    pub async fn sealer(&self) -> Result<wire::paging::Sealer, Failure> {
        Ok(self.tokens.keys(&self.app).await?.sealer.clone())
    }
}

impl FromRef<Web> for Arc<App> {
    fn from_ref(web: &Web) -> Self {
        web.app.clone()
    }
}

/// Everything that is served.
pub fn router(app: Arc<App>, settings: WebSettings) -> Router {
    let web = Web { app, settings: Arc::new(settings), tokens: Arc::default() };
    let routes = Router::new()
        // For programs that speak the Partner Center API, below /v1, /webhooks/v1 and /auditactivity/v1.
        .merge(api::routes())
        // For people and programs that speak our own API, below /programme/v1.
        .merge(programme::routes())
        // For everyone who wants a token.
        .merge(oauth::routes())
        // For whoever watches the service.
        .merge(health::routes())
        .fallback(nothing_here)
        .method_not_allowed_fallback(wrong_method)
        .layer(CatchPanicLayer::custom(|_| WireError::fault().into_response()))
        .layer(middleware::from_fn(wire::repeat::fingerprint))
        .layer(DefaultBodyLimit::max(wire::body::BODY_LIMIT))
        .layer(middleware::from_fn_with_state(web.clone(), wire::headers::wrap))
        .with_state(web);
    // Addresses are tidied before they are routed, so this stands around the whole router.
    Router::new().fallback_service(MapRequest::new(routes, wire::path::tidy))
}

async fn nothing_here(uri: Uri) -> Response {
    told(&uri, WireError::no_such_address())
}

async fn wrong_method(uri: Uri) -> Response {
    let text = "This address does not take this method. See the API description.";
    told(&uri, WireError::new(StatusCode::METHOD_NOT_ALLOWED, wire::codes::MALFORMED, text))
}

fn told(uri: &Uri, error: WireError) -> Response {
    if wire::headers::is_programme(uri.path()) { Problem::from(error).into_response() } else { error.into_response() }
}
