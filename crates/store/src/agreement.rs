//! Partner agreement versions and signatures, customer agreement acceptances.

use crate::{Db, Kept, Noun, StoreError, Value};
use domain::{
    agreement::{Acceptance, Presentation, Signature, Template},
    id::{OrganisationId, TenantId, UserId},
};
use uuid::Uuid;

impl Noun for Template {
    const TABLE: &'static str = "template";
    const COLUMNS: &'static [&'static str] = &["version_name", "published_at"];
    fn id(&self) -> Uuid {
        self.id.0
    }
    fn columns(&self) -> Vec<Value> {
        vec![(&self.version).into(), self.published_at.into()]
    }
}

impl Noun for Signature {
    const TABLE: &'static str = "signature";
    const COLUMNS: &'static [&'static str] = &["account", "organisation", "region", "version_name", "revoked"];
    fn id(&self) -> Uuid {
        self.id.0
    }
    fn columns(&self) -> Vec<Value> {
        let revoked = i64::from(self.revoked_at.is_some());
        let (region, version) = ((&self.region).into(), (&self.version).into());
        vec![self.account.into(), self.organisation.into(), region, version, revoked.into()]
    }
}

impl Noun for Presentation {
    const TABLE: &'static str = "presentation";
    const COLUMNS: &'static [&'static str] = &["shown_to", "sha256"];
    fn id(&self) -> Uuid {
        self.id.0
    }
    fn columns(&self) -> Vec<Value> {
        vec![self.user.into(), (&self.sha256).into()]
    }
}

impl Noun for Acceptance {
    const TABLE: &'static str = "acceptance";
    const COLUMNS: &'static [&'static str] = &["customer"];
    fn id(&self) -> Uuid {
        self.id.0
    }
    fn columns(&self) -> Vec<Value> {
        vec![self.customer.into()]
    }
}

/// The published versions, oldest first.
pub async fn template_list(db: &Db) -> Result<Vec<Kept<Template>>, StoreError> {
    db.list("order by published_at", &[]).await
}

/// The signatures of an organisation, whichever tenant they were given on.
pub async fn signature_list_by_organisation(
    db: &Db,
    organisation: OrganisationId,
) -> Result<Vec<Kept<Signature>>, StoreError> {
    db.list("where organisation = $1 order by id", &[organisation.into()]).await
}

/// The acceptances on record for a customer.
pub async fn acceptance_list_by_customer(db: &Db, customer: TenantId) -> Result<Vec<Kept<Acceptance>>, StoreError> {
    db.list("where customer = $1 order by id", &[customer.into()]).await
}

/// The published version of that name.
pub async fn template_by_version(db: &Db, version: &str) -> Result<Option<Kept<Template>>, StoreError> {
    db.first("where version_name = $1", &[version.into()]).await
}

/// That these bytes were shown to a user.
pub async fn presentation_to(db: &Db, user: UserId, sha256: &str) -> Result<Option<Kept<Presentation>>, StoreError> {
    db.first("where shown_to = $1 and sha256 = $2", &[user.into(), sha256.into()]).await
}
