//! "Do I have a work account already?": looks a mail domain up among the domains of all tenants (2.3).

use crate::{App, Failure, FieldError};
use domain::{email::ascii_domain, tenant::Tenant};
use serde::Serialize;

/// What was found; nothing that a stranger could not see by trying to sign in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FoundWorkAccount {
    /// The domain looked up, in lower-case ASCII.
    pub domain: String,
    /// Somebody of this company has a tenant here: sign in there.
    pub found: bool,
    /// How sign-in names of that tenant end.
    pub sign_in_domain: Option<String>,
}

/// Looks up a mail address or a domain.
///
/// # Errors
/// [`Failure::Invalid`] when it is neither.
pub async fn find_work_account(app: &App, address: &str) -> Result<FoundWorkAccount, Failure> {
    let domain = address.rsplit('@').next().unwrap_or_default();
    let message = "write a mail address or a domain such as `firm.example`";
    let domain = ascii_domain(domain).ok_or_else(|| FieldError::alone("domain", "DomainInvalid", message))?;
    let mut sign_in_domain = None;
    // mail.firm.example belongs to whoever proved to own firm.example.
    for at in std::iter::once(0).chain(domain.match_indices('.').map(|(at, _)| at + 1)) {
        if let Some(tenant) = store::tenant::domain_owner(&app.db, &domain[at..]).await? {
            let tenant = app.db.get::<Tenant>(tenant).await?;
            sign_in_domain = tenant.and_then(|tenant| tenant.verified_domains.first().cloned());
            break;
        }
    }
    Ok(FoundWorkAccount { found: sign_in_domain.is_some(), domain, sign_in_domain })
}
