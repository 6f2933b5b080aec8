//! A partner's own profiles.

use crate::{Noun, Value};
use domain::partner_profile::PartnerProfile;
use uuid::Uuid;

impl Noun for PartnerProfile {
    const TABLE: &'static str = "partner_profile";
    const COLUMNS: &'static [&'static str] = &[];
    fn id(&self) -> Uuid {
        self.tenant.0
    }
    fn columns(&self) -> Vec<Value> {
        Vec::new()
    }
}
