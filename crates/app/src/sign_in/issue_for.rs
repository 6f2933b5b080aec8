//! Tokens without a proof of identity, for whoever owns the database: the demo, scenarios and measurements.

use super::{DEFAULT_RESOURCE, Issued, NotIssued, grant::begin_own, prove::Proven};
use crate::{App, Failure};
use domain::{id::ApplicationId, user::Application};

/// What a token of a user says, or of a program when the name is `app:` and its client id.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such user or program.
pub async fn issue_for(app: &App, who: &str, second_factor: bool) -> Result<Issued, Failure> {
    let at = app.clock.now();
    if let Some(client) = who.strip_prefix("app:") {
        let client: ApplicationId = client.parse().map_err(|_| Failure::NotFound("application"))?;
        let application = app.db.get::<Application>(client).await?.ok_or(Failure::NotFound("application"))?;
        let resource = DEFAULT_RESOURCE.to_owned();
        let scope = format!("{resource}/.default");
        let authentication = vec!["secret".to_owned()];
        let tenant = application.tenant;
        return Ok(Issued {
            tenant,
            user: None,
            client,
            resource,
            scope,
            authentication,
            refresh_token: None,
            grant: None,
            at,
        });
    }
    let user = store::user::user_by_name(&app.db, who).await?.ok_or(Failure::NotFound("user"))?;
    let methods: &[&str] = if second_factor { &["pwd", "mfa"] } else { &["pwd"] };
    let authentication = methods.iter().map(|method| (*method).to_owned()).collect();
    let issued = begin_own(app, at, &Proven { user, authentication }).await;
    issued.map_err(|error| match error {
        NotIssued::Failed(failure) => failure,
        other => Failure::Fault(other.to_string()),
    })
}
