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

/// That a text was shown to somebody; only who has seen the exact bytes may sign them (PA-2).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Presentation {
    /// Its id.
    pub id: PresentationId,
    /// Who saw it.
    pub user: UserId,
    /// On whose behalf.
    pub tenant: TenantId,
    /// The version.
    pub version: String,
    /// The language shown.
    pub language: String,
    /// SHA-256 of the exact bytes shown, hex.
    pub sha256: String,
    /// When first.
    pub presented_at: At,
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

impl Template {
    /// Whether this version is published and one that the tier signs.
    fn concerns(&self, tier: Tier, now: At) -> bool {
        self.published_at <= now && self.tiers.contains(&tier)
    }
    /// At least thirty days lie between publishing and enforcing a new version (PA-15).
    pub fn gives_notice(&self) -> bool {
        self.enforce_from >= self.published_at.plus_days(30)
    }
}

/// Whose standing is asked for: an account in the region of its business.
#[derive(Clone, Copy, Debug)]
pub struct Party<'a> {
    /// The region the business is in (PA-5).
    pub region: &'a str,
    /// The tier it acts as there.
    pub tier: Tier,
    /// The tenant that trades.
    pub tenant: TenantId,
    /// Its organisation.
    pub organisation: OrganisationId,
    /// Verified and with a partner id, so that it may sign (PA-4).
    pub may_sign: bool,
}

impl Party<'_> {
    /// A reseller is covered by any signature of its organisation in the region (PA-6), a transacting partner only by
    /// one on the very tenant that orders (PA-7). Who signed and whether that person is still there does not matter (PA-8).
    fn is_covered_by(&self, signature: &Signature, now: At) -> bool {
        let same = if self.tier.transacts() {
            signature.tenant == self.tenant
        } else {
            signature.organisation == self.organisation
        };
        same && signature.region == self.region
            && signature.signed_at <= now
            && signature.revoked_at.is_none_or(|revoked| now < revoked)
    }
}

/// Where a partner stands under the partner agreement in one region (5.3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "state")]
pub enum Standing {
    /// Not yet verified or without a partner id, or there is no text to sign.
    NotAvailable,
    /// Waits for a global admin's signature.
    Offered {
        /// The version to sign.
        version: String,
    },
    /// Signed in the newest version.
    Signed {
        /// That version.
        version: String,
    },
    /// Signed, and a newer version waits; the old signature still counts (PA-15).
    SignedOutdated {
        /// The version signed.
        version: String,
        /// The version to sign.
        newest: String,
        /// Until when the signature counts; open when nothing is to be enforced.
        until: At,
    },
    /// Signed in a version that no longer counts: like unsigned.
    Lapsed {
        /// The version signed.
        version: String,
        /// The version to sign.
        newest: String,
    },
}

impl Standing {
    /// The word used in the API and on pages.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::NotAvailable => "not_available",
            Self::Offered { .. } => "offered",
            Self::Signed { .. } => "signed",
            Self::SignedOutdated { .. } => "signed_outdated",
            Self::Lapsed { .. } => "lapsed",
        }
    }
    /// Whether there is a signature in force.
    pub const fn is_signed(&self) -> bool {
        matches!(self, Self::Signed { .. } | Self::SignedOutdated { .. })
    }
}

/// Where the party stands under these texts with these signatures (PA-5 to PA-8, PA-15).
pub fn standing(party: &Party, templates: &[Template], signatures: &[Signature], now: At) -> Standing {
    let mut texts: Vec<&Template> = templates.iter().filter(|text| text.concerns(party.tier, now)).collect();
    texts.sort_by_key(|text| text.published_at);
    let Some(newest) = texts.last() else { return Standing::NotAvailable };
    // A version that is no longer in the programme is older than all that are.
    let rank = |signature: &Signature| texts.iter().position(|text| text.version == signature.version);
    let best = signatures.iter().filter(|signature| party.is_covered_by(signature, now)).max_by_key(|s| rank(s));
    let Some(best) = best else {
        let version = newest.version.clone();
        return if party.may_sign { Standing::Offered { version } } else { Standing::NotAvailable };
    };
    let version = best.version.clone();
    let newer = &texts[rank(best).map_or(0, |rank| rank + 1)..];
    let newest = newest.version.clone();
    match newer.iter().map(|text| text.enforce_from).min() {
        None => Standing::Signed { version },
        Some(until) if now < until => Standing::SignedOutdated { version, newest, until },
        Some(_) => Standing::Lapsed { version, newest },
    }
}

/// Whether the partner agreement lets the party do new business: it is signed, or no version is enforced
/// yet (I-18).
pub fn counts(party: &Party, templates: &[Template], signatures: &[Signature], now: At) -> bool {
    let enforced = templates.iter().any(|text| text.concerns(party.tier, now) && text.enforce_from <= now);
    !enforced || standing(party, templates, signatures, now).is_signed()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn at(text: &str) -> At {
        text.parse().unwrap()
    }
    fn text(version: &str, published: &str, enforced: &str) -> Template {
        Template {
            id: Uuid::nil().into(),
            version: version.into(),
            title: "Partner agreement".into(),
            languages: vec![],
            tiers: vec![Tier::IndirectProvider, Tier::IndirectReseller, Tier::DirectBill],
            published_at: at(published),
            required_from: at(published),
            enforce_from: at(enforced),
            summary: String::new(),
        }
    }
    fn texts() -> Vec<Template> {
        vec![
            text("v1", "2019-09-01T00:00:00Z", "2020-02-01T00:00:00Z"),
            text("v2", "2021-09-01T00:00:00Z", "2021-10-15T00:00:00Z"),
        ]
    }
    fn signed(version: &str, tenant: u128, organisation: u128) -> Signature {
        Signature {
            id: Uuid::nil().into(),
            account: Uuid::nil().into(),
            tenant: Uuid::from_u128(tenant).into(),
            organisation: Uuid::from_u128(organisation).into(),
            region: "Europe".into(),
            version: version.into(),
            language: "en".into(),
            sha256: String::new(),
            signer: Uuid::nil().into(),
            signer_name: "Saga Lind".into(),
            signer_role: "global_admin".into(),
            authentication: vec![],
            ip: String::new(),
            signed_at: at("2020-03-01T00:00:00Z"),
            revoked_at: None,
        }
    }
    fn party(tier: Tier) -> Party<'static> {
        let (tenant, organisation) = (Uuid::from_u128(1).into(), Uuid::from_u128(10).into());
        Party { region: "Europe", tier, tenant, organisation, may_sign: true }
    }
    const RESELLER: Tier = Tier::IndirectReseller;

    #[test]
    fn a_new_version_leaves_the_old_signature_in_force_until_it_is_enforced_x07() {
        let old = [signed("v1", 1, 10)];
        let ask = |now: &str| standing(&party(RESELLER), &texts(), &old, at(now));
        assert_eq!(ask("2021-08-31T23:59:59Z"), Standing::Signed { version: "v1".into() });
        let until = at("2021-10-15T00:00:00Z");
        let (version, newest) = ("v1".to_owned(), "v2".to_owned());
        let outdated = Standing::SignedOutdated { version: version.clone(), newest: newest.clone(), until };
        assert_eq!(ask("2021-10-14T23:59:59Z"), outdated);
        assert_eq!(ask("2021-10-15T00:00:00Z"), Standing::Lapsed { version, newest });
        let may_trade = |now: &str| counts(&party(RESELLER), &texts(), &old, at(now));
        assert!(may_trade("2021-10-14T23:59:59Z") && !may_trade("2021-10-15T00:00:00Z"));
        let both = [signed("v1", 1, 10), Signature { signed_at: at("2021-09-02T00:00:00Z"), ..signed("v2", 1, 10) }];
        let now = at("2021-10-15T00:00:00Z");
        assert_eq!(standing(&party(RESELLER), &texts(), &both, now), Standing::Signed { version: "v2".into() });
    }

    #[test]
    fn one_signature_covers_one_region_pa_5() {
        let now = at("2021-06-01T00:00:00Z");
        let there = Party { region: "United States", ..party(RESELLER) };
        assert!(counts(&party(RESELLER), &texts(), &[signed("v1", 1, 10)], now));
        assert!(!counts(&there, &texts(), &[signed("v1", 1, 10)], now));
    }

    #[test]
    fn a_reseller_is_covered_by_any_tenant_of_its_organisation_but_a_seller_is_not_pa_6_pa_7() {
        let now = at("2021-06-01T00:00:00Z");
        let elsewhere = [signed("v1", 2, 10)];
        for (tier, covered) in [(RESELLER, true), (Tier::DirectBill, false), (Tier::IndirectProvider, false)] {
            assert_eq!(counts(&party(tier), &texts(), &elsewhere, now), covered, "{tier:?}");
            assert!(counts(&party(tier), &texts(), &[signed("v1", 1, 10)], now), "{tier:?} on its own tenant");
        }
        assert!(!counts(&party(RESELLER), &texts(), &[signed("v1", 2, 11)], now), "another organisation");
    }

    #[test]
    fn the_signature_stays_when_the_signer_leaves_and_goes_when_it_is_revoked_pa_8() {
        let left = Signature { signer: Uuid::from_u128(404).into(), ..signed("v1", 1, 10) };
        let now = at("2021-06-01T00:00:00Z");
        assert!(counts(&party(RESELLER), &texts(), std::slice::from_ref(&left), now));
        let revoked = Signature { revoked_at: Some(now), ..left };
        assert!(counts(&party(RESELLER), &texts(), std::slice::from_ref(&revoked), At(now.0 - 1)));
        assert!(!counts(&party(RESELLER), &texts(), &[revoked], now));
    }

    #[test]
    fn unsigned_partners_are_offered_the_text_once_they_may_sign() {
        let now = at("2021-06-01T00:00:00Z");
        let early = Party { may_sign: false, ..party(RESELLER) };
        assert_eq!(standing(&party(RESELLER), &texts(), &[], now), Standing::Offered { version: "v1".into() });
        assert_eq!(standing(&early, &texts(), &[], now), Standing::NotAvailable);
        assert_eq!(standing(&party(RESELLER), &[], &[], now), Standing::NotAvailable);
        let others = [Template { tiers: vec![Tier::DirectBill], ..texts()[0].clone() }];
        assert_eq!(standing(&party(RESELLER), &others, &[], now), Standing::NotAvailable);
    }

    #[test]
    fn before_anything_is_enforced_nobody_is_refused_i_18() {
        assert!(counts(&party(RESELLER), &texts(), &[], at("2020-01-31T23:59:59Z")));
        assert!(!counts(&party(RESELLER), &texts(), &[], at("2020-02-01T00:00:00Z")));
    }

    #[test]
    fn a_signature_under_a_withdrawn_version_is_the_oldest_of_all() {
        let gone = [signed("2018-01", 1, 10)];
        let now = at("2021-06-01T00:00:00Z");
        assert_eq!(standing(&party(RESELLER), &texts(), &gone, now).as_str(), "lapsed");
    }

    #[test]
    fn thirty_days_are_notice_enough() {
        assert!(text("v3", "2021-09-01T00:00:00Z", "2021-10-01T00:00:00Z").gives_notice());
        assert!(!text("v3", "2021-09-01T00:00:00Z", "2021-09-30T23:59:59Z").gives_notice());
    }
}
