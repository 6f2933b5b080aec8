//! Who gets a mail: the users of a tenant that hold one of the roles.

use crate::{App, Failure, work::Recipient};
use domain::{id::TenantId, user::Role};

impl App {
    /// The addresses of a tenant's users with one of the roles, each once.
    pub async fn recipients(&self, tenant: TenantId, roles: &[Role]) -> Result<Vec<Recipient>, Failure> {
        let users = store::user::user_list_by_tenant(&self.db, tenant).await?;
        let here = users.iter().filter(|user| user.deleted_at.is_none() && user.blocked_at.is_none());
        let with_role = here.filter(|user| roles.iter().any(|role| user.roles.contains(role)));
        let mut recipients: Vec<Recipient> =
            with_role.map(|user| Recipient { email: user.email.clone(), language: user.language.clone() }).collect();
        recipients.sort();
        recipients.dedup();
        Ok(recipients)
    }
}
