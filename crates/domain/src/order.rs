//! Carts, orders and subscriptions (17).

use crate::{id::*, money::UnitPrice, time::At};
use serde::{Deserialize, Serialize};

/// One thing wanted, in a cart or an order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Position from 0.
    pub number: i64,
    /// The item's key.
    pub item: String,
    /// What the client called it: offer id or catalogue id; echoed.
    pub reference: String,
    /// Seats or units.
    pub quantity: i64,
    /// ISO 8601: P1M, P1Y, P3Y.
    pub term: String,
    /// monthly, annual, triennial, one_time or none.
    pub billing_cycle: String,
    /// ISO 4217.
    pub currency: String,
    /// What the transacting partner pays a unit.
    pub price: UnitPrice,
    /// Estimated retail price a unit.
    pub retail: UnitPrice,
    /// A name the partner gives it.
    #[serde(default)]
    pub friendly_name: String,
    /// The reseller of record's partner id; absent when the seller is direct-bill.
    #[serde(default)]
    pub reseller: Option<String>,
    /// Additional resellers of record.
    #[serde(default)]
    pub additional: Vec<String>,
    /// The partner attests.
    #[serde(default)]
    pub attested: bool,
    /// The subscription an add-on belongs to, or the line it made.
    #[serde(default)]
    pub parent: Option<SubscriptionId>,
    /// The subscription made.
    #[serde(default)]
    pub subscription: Option<SubscriptionId>,
}

/// A cart: one customer, some lines, seven days (17.1).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cart {
    /// Its id.
    pub id: CartId,
    /// The partner that fills it.
    pub seller: TenantId,
    /// The customer it is for.
    pub customer: TenantId,
    /// What is in it.
    pub lines: Vec<Line>,
    /// active or ordered.
    pub status: CartStatus,
    /// When it was made.
    pub created_at: At,
    /// When it was changed last.
    pub updated_at: At,
    /// Who changed it last.
    pub updated_by: Option<UserId>,
    /// Until when it can be checked out.
    pub expires_at: At,
}

/// Whether a cart was checked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CartStatus {
    /// Open.
    Active,
    /// Checked out; never twice (800065).
    Ordered,
}

/// An order: final, with the decision that allowed it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Order {
    /// Its id.
    pub id: OrderId,
    /// The transacting partner.
    pub seller: TenantId,
    /// The transacting partner's id when it was placed.
    pub seller_partner_id: String,
    /// The customer.
    pub customer: TenantId,
    /// What was bought.
    pub lines: Vec<Line>,
    /// monthly, annual and so on; the same for all lines.
    pub billing_cycle: String,
    /// ISO 4217.
    pub currency: String,
    /// completed, pending or cancelled.
    pub status: String,
    /// The decision that allowed it.
    pub decision: DecisionId,
    /// Who placed it.
    pub placed_by: Option<UserId>,
    /// When.
    pub created_at: At,
}

/// A running purchase (17.2).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Subscription {
    /// Its id.
    pub id: SubscriptionId,
    /// The order it came from.
    pub order: OrderId,
    /// The transacting partner, for ever.
    pub seller: TenantId,
    /// The customer.
    pub customer: TenantId,
    /// The item's key.
    pub item: String,
    /// What the client called the item.
    pub reference: String,
    /// A name the partner gives it.
    pub friendly_name: String,
    /// Seats or units.
    pub quantity: i64,
    /// ISO 8601: P1M, P1Y, P3Y.
    pub term: String,
    /// monthly, annual, triennial, one_time or none.
    pub billing_cycle: String,
    /// ISO 4217.
    pub currency: String,
    /// What the transacting partner pays a unit; fixed for the term.
    pub price: UnitPrice,
    /// The reseller of record's partner id; absent when the seller is direct-bill.
    #[serde(default)]
    pub reseller: Option<String>,
    /// Who was reseller of record from when (invariant 5).
    #[serde(default)]
    pub reseller_history: Vec<ResellerSince>,
    /// Additional resellers of record.
    #[serde(default)]
    pub additional: Vec<String>,
    /// Who supports the customer for it; the seller unless set (7.7).
    pub support_tenant: TenantId,
    /// The base of an add-on.
    #[serde(default)]
    pub parent: Option<SubscriptionId>,
    /// Renews by itself.
    pub auto_renew: bool,
    /// Where it stands.
    pub state: SubscriptionState,
    /// When it began.
    pub started_at: At,
    /// When the running term ends.
    pub term_ends_at: At,
    /// When it was suspended.
    #[serde(default)]
    pub suspended_at: Option<At>,
    /// How often it was changed (17.3: at most 1200).
    #[serde(default)]
    pub updates: i64,
    /// Seats added and when; each batch has its own reduction window (17.3).
    #[serde(default)]
    pub batches: Vec<SeatBatch>,
}

/// From when a partner id was reseller of record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResellerSince {
    /// The partner id; absent from when it was cleared.
    pub reseller: Option<String>,
    /// From when.
    pub from: At,
}

/// Seats added at once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SeatBatch {
    /// How many.
    pub quantity: i64,
    /// When.
    pub added_at: At,
}

/// Where a subscription stands (17.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SubscriptionState {
    /// Not yet provisioned.
    Pending,
    /// Running.
    Active,
    /// Stopped by the partner.
    Suspended,
    /// The term ended without renewal.
    Expired,
    /// No access any more.
    Disabled,
    /// Gone.
    Deleted,
}

impl SubscriptionState {
    /// The word used in policies, tables and the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Active => "active",
            Self::Suspended => "suspended",
            Self::Expired => "expired",
            Self::Disabled => "disabled",
            Self::Deleted => "deleted",
        }
    }
}
