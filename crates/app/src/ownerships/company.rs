//! A company as people name it in a declaration: one the programme knows, or a new one.

use crate::{App, Failure, FieldError, Work};
use domain::{
    id::OrganisationId,
    name::CompanyName,
    tenant::{Organisation, Tenant},
    time::At,
};

/// A company named in a declaration. The first of the three ways that is filled in counts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Company {
    /// Its id, when the programme knows it.
    pub organisation: Option<OrganisationId>,
    /// One of its verified domains.
    pub domain: Option<String>,
    /// Its registered name, when the programme does not know it yet.
    pub name: String,
    /// The country of its seat, by programme code.
    pub country: String,
}

impl Company {
    /// The organisation meant; a new one when only name and country are given.
    pub(super) async fn find(&self, app: &App, field: &str, at: At) -> Result<Found, Failure> {
        if let Some(id) = self.organisation {
            let known = app.db.get::<Organisation>(id).await?;
            return match known {
                Some(known) => Ok(Found { organisation: known.value, is_new: false }),
                None => Err(FieldError::alone(field, "CompanyUnknown", "no company has this id; name it instead")),
            };
        }
        if let Some(domain) = &self.domain {
            let domain = domain.trim().to_lowercase();
            let tenant = match store::tenant::domain_owner(&app.db, &domain).await? {
                Some(tenant) => app.db.get::<Tenant>(tenant).await?,
                None => None,
            };
            let Some(tenant) = tenant else {
                let message = format!("nobody has verified `{domain}`; give the company's name and country instead");
                return Err(FieldError::alone(field, "CompanyUnknown", message));
            };
            let known = app.db.get::<Organisation>(tenant.organisation).await?.ok_or(Failure::NotFound("company"))?;
            return Ok(Found { organisation: known.value, is_new: false });
        }
        CompanyName::parse(&self.name, &app.programme.programme.enrolment.company_forms)
            .map_err(|error| FieldError::alone(field, "CompanyNameInvalid", error.to_string()))?;
        let organisation = Organisation {
            id: app.ids.next(at),
            name: self.name.trim().to_owned(),
            country: self.country.clone(),
            registration_number: None,
            created_at: at,
        };
        Ok(Found { organisation, is_new: true })
    }
}

/// A company that was named.
pub(super) struct Found {
    pub organisation: Organisation,
    is_new: bool,
}

impl Found {
    /// Adds a company that the programme did not know.
    pub fn record(&self, work: &mut Work<'_>) {
        if self.is_new {
            work.insert(&self.organisation);
        }
    }
}
