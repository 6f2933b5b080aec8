//! Subscriptions a customer bought elsewhere, listed so that its partners can support them; no right arises (10).

use crate::{id::*, time::At, time::Day};
use serde::{Deserialize, Serialize};

/// A subscription from another channel.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ExternalSubscription {
    /// Its id.
    pub id: ExternalSubscriptionId,
    /// Who uses it.
    pub customer: TenantId,
    /// Where it was bought: `operator_direct`, `other_programme`, `third_party`.
    pub source: String,
    /// The product's name.
    pub product: String,
    /// Seats or units.
    pub quantity: i64,
    /// The last day, when known.
    #[serde(default)]
    pub ends_on: Option<Day>,
    /// The partner that supports it.
    #[serde(default)]
    pub support_contact: Option<TenantId>,
    /// Who listed it; absent when the operator did.
    #[serde(default)]
    pub listed_by: Option<TenantId>,
    /// When it was listed.
    pub created_at: At,
}

/// Where a foreign subscription can come from.
pub const SOURCES: [&str; 4] = ["operator_direct", "other_programme", "other_partner", "third_party"];
