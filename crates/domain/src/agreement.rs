//! The partner agreement (5) and the customer agreement (16): texts, signatures, acceptances.

use crate::{
    account::{Contact, Tier},
    id::*,
    time::At,
};
use serde::{Deserialize, Serialize};

/// A published version of the partner agreement; its texts are programme data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Template {
    /// Its id.
    pub id: TemplateId,
    /// The version: `2020-02`.
    pub version: String,
    /// Title shown.
    pub title: String,
    /// Languages with a text.
    pub languages: Vec<TemplateText>,
    /// The tiers that sign it.
    pub tiers: Vec<Tier>,
    /// When it was published.
    pub published_at: At,
    /// From when a signature is asked for.
    pub required_from: At,
    /// From when older signatures no longer count (PA-15).
    pub enforce_from: At,
    /// What changed, for the reader.
    pub summary: String,
}

/// The text of a version in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TemplateText {
    /// Language: en, zh-Hans, zh-Hant or sv.
    pub language: String,
    /// The exact text.
    pub text: String,
    /// SHA-256 of its bytes, hex.
    pub sha256: String,
}

/// The evidence that someone signed (L10).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Signature {
    /// Its id.
    pub id: SignatureId,
    /// The account it was signed for.
    pub account: AccountId,
    /// The tenant it was signed on (PA-7).
    pub tenant: TenantId,
    /// The organisation; one signature of a reseller covers a region (PA-6).
    pub organisation: OrganisationId,
    /// The region it covers (PA-5).
    pub region: String,
    /// The version.
    pub version: String,
    /// The language shown.
    pub language: String,
    /// SHA-256 of the exact bytes shown, hex.
    pub sha256: String,
    /// Who signed.
    pub signer: UserId,
    /// The name as typed by the signer.
    pub signer_name: String,
    /// The role held at that moment.
    pub signer_role: String,
    /// How the signer was authenticated: `pwd`, `mfa`.
    pub authentication: Vec<String>,
    /// The address the request came from.
    pub ip: String,
    /// When.
    pub signed_at: At,
    /// The operator revoked it on termination.
    #[serde(default)]
    pub revoked_at: Option<At>,
}

/// A customer's acceptance of the customer agreement (16).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Acceptance {
    /// Its id.
    pub id: AcceptanceId,
    /// The customer.
    pub customer: TenantId,
    /// The partner that attested; absent when the customer accepted itself.
    #[serde(default)]
    pub attested_by: Option<TenantId>,
    /// The user who attested or accepted.
    pub user: UserId,
    /// Who accepted at the customer.
    pub contact: Contact,
    /// The template: its type and version.
    pub template: String,
    /// When the customer agreed; never in the future.
    pub agreed_at: At,
    /// When it was recorded.
    pub created_at: At,
}
