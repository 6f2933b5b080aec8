//! Serves the programme over HTTP until the process is told to stop; requests under way are finished first.

use crate::{config::Config, post::Post, worker};
use app::App;
use std::{sync::Arc, time::Duration};
use tokio::net::TcpListener;
use web::WebSettings;

/// Why the server did not start or stopped.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The address is taken or not ours.
    #[error("cannot listen on `{address}`: {cause}")]
    Listen {
        /// The address.
        address: String,
        /// What the system says.
        cause: String,
    },
    /// The mail settings cannot be used.
    #[error(transparent)]
    Post(#[from] crate::post::PostError),
    /// The network failed.
    #[error("the server stopped: {0}")]
    Stopped(#[from] std::io::Error),
}

/// Serves web and worker in this process. `ready` is told the address once requests are taken.
///
/// # Errors
/// When the address is taken or the settings cannot be used.
pub async fn serve(app: Arc<App>, config: &Config, ready: impl FnOnce(&str)) -> Result<(), ServeError> {
    let post = Post::open(&config.mail, &app.programme.programme.operator.mail_from)?;
    let listener = TcpListener::bind(&config.listen)
        .await
        .map_err(|error| ServeError::Listen { address: config.listen.clone(), cause: error.to_string() })?;
    let address = listener.local_addr()?.to_string();
    let settings = WebSettings {
        base_url: config.base_url.trim_end_matches('/').to_owned(),
        hosts: config.hosts.clone(),
        timeout: Duration::from_secs(config.timeout_seconds),
    };
    let router = web::router(app.clone(), settings);
    let work = tokio::spawn(worker::work_for_ever(app, post));
    ready(&address);
    let service = router.into_make_service_with_connect_info::<std::net::SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(told_to_stop()).await?;
    work.abort();
    Ok(())
}

async fn told_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = interrupt => {}
        () = terminate => {}
    }
    tracing::info!("stopping; requests under way are finished");
}
