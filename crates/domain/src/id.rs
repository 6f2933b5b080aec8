//! Identifiers: one type for each noun, so that no order id can stand where a customer id is asked for.
//! On the wire and in documents an id is a lower-case GUID; in the database it is 16 bytes that grow with time.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[doc = $doc:literal])+ $name:ident;)+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.hyphenated().fmt(f) }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, "{}({})", stringify!($name), self.0) }
        }
        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> { Uuid::parse_str(text.trim()).map(Self).map_err(|_| NotAnId) }
        }
        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self { Self(id) }
        }
        impl From<$name> for Uuid {
            fn from(id: $name) -> Uuid { id.0 }
        }
    )+};
}

/// The text is not a GUID.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not a GUID")]
pub struct NotAnId;

ids! {
    /// A legal person (domain.md 25).
    OrganisationId;
    /// A share held by one organisation in another (9.4).
    OwnershipId;
    /// A directory tenant; the customer id of the wire API is its customer's tenant id (2.2).
    TenantId;
    /// A sign-in in a tenant (2.3).
    UserId;
    /// A program that signs in for a tenant.
    ApplicationId;
    /// A refresh token or device sign-in (wire.md 2).
    GrantId;
    /// A partner's enrolment of one tenant in the programme (4).
    AccountId;
    /// A membership account: the partner global account (3).
    MembershipId;
    /// A partner location account, which carries a location partner id (3).
    LocationId;
    /// A published text of the partner agreement (5.1).
    TemplateId;
    /// That a text of the partner agreement was shown to somebody (PA-2).
    PresentationId;
    /// One signature under the partner agreement (5.1).
    SignatureId;
    /// An accepted customer agreement (16).
    AcceptanceId;
    /// An invitation with its single-use link (7).
    InvitationId;
    /// A provider's active link with a reseller (7.1).
    PartnershipId;
    /// A partner's right to trade with a customer (7.2).
    RelationshipId;
    /// Delegated admin privileges, broad or granular (7.5, 7.6).
    DelegationId;
    /// A cart (17.1).
    CartId;
    /// An order (17.1).
    OrderId;
    /// A subscription (17.2).
    SubscriptionId;
    /// A support case (21).
    CaseId;
    /// An announcement (14).
    AnnouncementId;
    /// A business profile (13.2).
    ProfileId;
    /// A provider's entry in the directory (13.1).
    EntryId;
    /// A subscription bought elsewhere and listed for support (10).
    ExternalSubscriptionId;
    /// The record of one decision (9.3).
    DecisionId;
    /// One record of the audit log (20).
    AuditId;
    /// One message waiting in the outbox (22).
    MessageId;
}
