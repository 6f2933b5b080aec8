//! The partner programme as data: names, profiles, windows, limits and word lists (26, 27). Read from
//! `programme.toml` of a programme folder; a key that is not listed here stops the start.

use crate::{id::TenantId, tenant::Cloud, time::Day};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A partner programme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// What people call it.
    pub name: String,
    /// Who runs it.
    pub operator: Operator,
    /// Languages with texts; the first is the fallback.
    pub languages: Vec<String>,
    /// The profile in force until the operator announces another (27).
    pub default_profile: String,
    /// Rule profiles by name.
    pub profiles: BTreeMap<String, Profile>,
    /// What a direct-bill partner must bring, by version (6.1, I-15).
    pub direct_bill: BTreeMap<String, DirectBill>,
    /// How enrolment and verification run (4).
    pub enrolment: Enrolment,
    /// Periods, each in the unit of its name (26).
    pub windows: Windows,
    /// Counts and sizes (26).
    pub limits: Limits,
    /// Granular delegated admin (7.6).
    pub gdap: Gdap,
    /// The reseller revenue rule (4.7); in force where the profile says so.
    pub reseller_revenue: ResellerRevenue,
    /// Which addresses and names enrolment refuses (4.2).
    pub words: Words,
    /// Days on which the operator does not work (4.5).
    #[serde(default)]
    pub holidays: Vec<Day>,
    /// The cloud instances with their settings (12).
    pub clouds: BTreeMap<Cloud, CloudSettings>,
    /// Who may buy which segment (15.4).
    pub segments: Segments,
    /// Support cases (21).
    pub support: Support,
    /// Announcements (14).
    pub announcements: Announcements,
    /// What may be switched off and what may not (22).
    pub notifications: Notifications,
    /// The audit log (20).
    pub audit: Audit,
    /// What the provider directory offers to filter by (13.1).
    pub directory: Directory,
    /// Tags of the business profile (13.2).
    pub business_profile: BusinessProfile,
}

/// Who runs the programme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Operator {
    /// The company's name as shown and as sender of mail.
    pub name: String,
    /// Its own directory tenant.
    pub tenant: TenantId,
    /// Its verified domain; customers' contacts may not be on it (4.2).
    pub domain: String,
    /// New tenants get `<prefix>.<this>` as their default domain; it cannot receive mail.
    pub tenant_domain: String,
    /// Where it is registered, by programme code.
    pub country: String,
    /// The cloud it starts in (12).
    pub cloud: Cloud,
    /// Where mail says it comes from.
    pub mail_from: String,
    /// Where people find guides; a page of the portal or elsewhere.
    pub guide_url: String,
}

/// A set of rules that goes together (27).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// The snapshot of the market table: `2021-04` or `2023-08`.
    pub market_snapshot: String,
    /// Which version of the direct-bill requirements applies; a key of `direct_bill`.
    pub direct_bill: String,
    /// From when a newcomer enrols as reseller first; never when absent (4.1).
    #[serde(default)]
    pub reseller_first_from: Option<Day>,
    /// Delegated admin privileges come with relationships (7.5).
    pub dap_with_relationships: bool,
    /// A new customer gets the default granular delegation instead (7.6).
    pub default_gdap: bool,
    /// Resellers must keep up a revenue (4.7).
    pub reseller_revenue_rule: bool,
    /// A provider, too, ends a partnership only by a support case (I-01).
    pub partnership_end_by_support: bool,
    /// A reseller ends a partnership by a support case (I-01); otherwise by itself.
    pub support_case_needed_when_reseller_ends: bool,
    /// Every provider may sell without a reseller of record; otherwise only those it is switched on for.
    pub provider_direct_sale: bool,
    /// The operator may except a partner from multi-factor sign-in by a case (24).
    pub mfa_exceptions: bool,
    /// A direct-bill partner is assessed by a third party (6.2).
    pub direct_bill_assessment: bool,
}

/// One version of the direct-bill requirements (6.1).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DirectBill {
    /// From when it applied.
    pub from: Day,
    /// Revenue of the preceding twelve months in whole USD; none when 0.
    pub revenue_usd: i64,
    /// Months of trading as a reseller; none when 0.
    pub tenure_months: i64,
    /// What is asked for; each has a text in `terms.ftl`.
    pub requirements: Vec<Requirement>,
}

/// One thing asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    /// Its name: `support_plan`.
    pub key: String,
    /// Needed, not only recommended.
    pub mandatory: bool,
}

/// How enrolment and verification run (4).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Enrolment {
    /// The usual shortest time, in business days.
    pub verification_business_days_minimum: i64,
    /// The usual longest time; later it is stuck (4.5).
    pub verification_business_days_maximum: i64,
    /// When the verification mail may be sent again, in business days (E7).
    pub resend_after_business_days: i64,
    /// How many verification mails a day.
    pub resends_per_day: i64,
    /// When an unconfirmed application closes (E9).
    pub email_timeout_days: i64,
    /// When it is announced that it closes, in days before.
    pub email_timeout_reminder_days: Vec<i64>,
    /// How long a refusal can be appealed (E14).
    pub appeal_window_days: i64,
    /// The checks of the review in order (4.4); each has a text in `terms.ftl`.
    pub checks: Vec<String>,
    /// Company name forms that are no name by themselves (4.2).
    pub company_forms: Vec<String>,
}

/// Periods (26).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Windows {
    /// An invitation can be accepted.
    pub invitation_days: i64,
    /// A new agreement version is known before it is enforced, at least (PA-15).
    pub agreement_grace_days: i64,
    /// The unsigned are reminded, in days before enforcement (N-08).
    pub agreement_reminder_days: Vec<i64>,
    /// A cart can be checked out (17.1).
    pub cart_days: i64,
    /// Seats can be cancelled or reduced (17.3).
    pub seat_hours: i64,
    /// Cancelling pays everything back.
    pub seat_full_refund_hours: i64,
    /// Perpetual software can be given back.
    pub perpetual_days: i64,
    /// Third-party software by the month can be cancelled.
    pub saas_monthly_hours: i64,
    /// Third-party software by the year can be cancelled.
    pub saas_annual_days: i64,
    /// Users keep access after the term.
    pub expired_days: i64,
    /// A suspended subscription waits after the term.
    pub disabled_after_suspend_days: i64,
    /// Data is kept after that.
    pub disabled_days: i64,
    /// The partner hears of a renewal before it (N-19).
    pub renewal_notice_days: i64,
    /// A trial lasts.
    pub trial_days: i64,
    /// The customer hears of an attestation (16).
    pub customer_agreement_notice_minutes: i64,
    /// A deleted user can be restored (2.3).
    pub user_restore_days: i64,
    /// The other party may object to the end of a partnership (21).
    pub partnership_end_objection_business_days: i64,
    /// A delegation without sign-ins is pointed out (I-26).
    pub dap_inactive_warning_days: i64,
    /// A delegation without sign-ins is flagged (I-26).
    pub dap_inactive_days: i64,
    /// An invoice is paid.
    pub payment_days: i64,
    /// An account is suspended this long after an invoice was due (E18).
    pub suspend_overdue_days: i64,
    /// A usage-plan transfer can be accepted (7.8).
    pub transfer_days: i64,
    /// A one-time password works (24).
    pub first_password_days: i64,
}

/// Counts and sizes (26).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// Additional resellers of record on an order.
    pub additional_resellers: i64,
    /// Tags on a customer.
    pub tags_per_customer: i64,
    /// Characters in a tag.
    pub tag_characters: i64,
    /// Changes to one subscription (17.3).
    pub subscription_updates: i64,
    /// Seats of a trial.
    pub trial_seats: i64,
    /// Lines of a cart.
    pub cart_lines: i64,
    /// Characters in the inviter's own words.
    pub invitation_message_characters: i64,
    /// Credit is near its limit from here, in basis points (19).
    pub credit_warnings_basis_points: Vec<i64>,
}

/// Granular delegated admin (7.6). Durations are ISO 8601.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gdap {
    /// Shortest.
    pub minimum: String,
    /// Longest.
    pub maximum: String,
    /// Offered first.
    pub default: String,
    /// By how much auto-extend extends (I-24).
    pub extension: String,
    /// A request nobody answered goes away.
    pub request_days: i64,
    /// An ended delegation goes away.
    pub clean_up_days: i64,
    /// Reminders, in days before the end (N-18).
    pub reminder_days: Vec<i64>,
    /// Characters in a name.
    pub name_characters: i64,
    /// Directory roles that can be asked for, with their wire ids.
    pub roles: Vec<GdapRole>,
    /// Roles of the default delegation.
    pub default_roles: Vec<String>,
    /// Further ones for partners that transact.
    pub default_roles_transacting: Vec<String>,
}

/// A directory role that a granular delegation may hold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GdapRole {
    /// Its name: `directory_readers`.
    pub key: String,
    /// The role definition id of the wire API.
    pub id: String,
    /// What people call it.
    pub title: String,
}

/// The reseller revenue rule (4.7).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResellerRevenue {
    /// From when it is enforced.
    pub from: Day,
    /// Trailing twelve months in whole USD.
    pub minimum_usd: i64,
    /// Advance notices start, in days before the anniversary month.
    pub notice_days: i64,
    /// No new enrolment after it was lost.
    pub lock_out_days: i64,
}

/// Word lists of enrolment (4.2).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Registrable web-mail domains: `gmail.com`.
    pub web_mail_domains: Vec<String>,
    /// Names that are web-mail under every public suffix: `yahoo` stands for yahoo.co.uk, too.
    pub web_mail_names: Vec<String>,
    /// Local parts that name a role and not a person: `info`.
    pub role_words: Vec<String>,
    /// Endings of government domains, refused in the global cloud: `gov`.
    pub government_suffixes: Vec<String>,
}

/// Settings of a cloud instance (12).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CloudSettings {
    /// Whether this installation serves it.
    pub offered: bool,
    /// A relationship may leave delegated admin out.
    pub allow_relationship_without_dap: bool,
    /// One partner with delegated admin for a service at a time.
    pub single_admin_partner_per_service: bool,
    /// New customers are taken.
    pub accepts_new_customers: bool,
    /// Countries partners may come from; everywhere when empty.
    #[serde(default)]
    pub partner_countries: Vec<String>,
    /// Country groups customers may come from (`EU`, `EFTA`); everywhere when empty.
    #[serde(default)]
    pub customer_groups: Vec<String>,
    /// Parts of the portal that are there: business_profiles, provider_directory, relationship_requests.
    pub features: Vec<String>,
}

/// Who may buy which segment (15.4).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Segments {
    /// Every segment.
    pub all: Vec<String>,
    /// Qualifications that a partner may set.
    pub partner_may_set: Vec<String>,
    /// The rows of the table.
    pub rules: Vec<SegmentRule>,
}

/// One row of the segment table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SegmentRule {
    /// Exactly these qualifications, in any order; none for a commercial customer.
    pub qualifications: Vec<String>,
    /// Segments that may be bought.
    pub may_buy: Vec<String>,
}

/// Support cases (21).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Support {
    /// Topics by key; each has a text in `terms.ftl`.
    pub topics: Vec<Topic>,
    /// Severities with the time of the first answer.
    pub severities: Vec<Severity>,
}

/// What a case is about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Its name: `end_partnership`.
    pub key: String,
    /// Its id on the wire: digits.
    pub id: String,
    /// `ticket`, `customer` or `programme`.
    pub kind: String,
    /// Tiers that may open it; everyone when empty.
    #[serde(default)]
    pub tiers: Vec<String>,
}

/// How urgent a case is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Severity {
    /// `critical`, `moderate` or `minimal`.
    pub key: String,
    /// The first answer comes within.
    pub first_answer_hours: i64,
}

/// Announcements (14).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Announcements {
    /// Categories; each has a text in `terms.ftl`.
    pub workspaces: Vec<String>,
}

/// What may be switched off (22).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notifications {
    /// Always sent: ids such as `N-01`.
    pub mandatory: Vec<String>,
    /// Sent unless switched off.
    pub transactional: Vec<String>,
    /// Sent when asked for.
    pub promotional: Vec<String>,
}

/// The audit log (20).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Audit {
    /// How far back the log is shown unless asked otherwise, ISO 8601.
    pub default_window: String,
    /// The operations that are recorded; each has a text in `terms.ftl`.
    pub operations: Vec<String>,
}

/// What the provider directory offers to filter by (13.1).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Directory {
    /// Services for resellers; each has a text in `terms.ftl`.
    pub services: Vec<String>,
    /// Kinds of products.
    pub products: Vec<String>,
}

/// Tags and sizes of the business profile (13.2).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BusinessProfile {
    /// Industries.
    pub industries: Vec<String>,
    /// Products.
    pub products: Vec<String>,
    /// Service types.
    pub services: Vec<String>,
    /// Sizes of customers looked for.
    pub customer_sizes: Vec<String>,
    /// Characters of the description.
    pub description_characters: i64,
    /// Places shown in one country.
    pub locations_per_country: i64,
}

impl Programme {
    /// A profile by name.
    pub fn profile(&self, name: &str) -> Option<&Profile> {
        self.profiles.get(name)
    }
    /// The settings of a cloud, if the programme knows it.
    pub fn cloud(&self, cloud: Cloud) -> Option<&CloudSettings> {
        self.clouds.get(&cloud)
    }
    /// The direct-bill requirements of a profile.
    pub fn direct_bill_of(&self, profile: &Profile) -> Option<&DirectBill> {
        self.direct_bill.get(&profile.direct_bill)
    }
}

impl Segments {
    /// What a customer with these qualifications may buy (15.4). A combination that no row names may buy
    /// what every one of its parts may buy, so that no "may not" of the table is passed over.
    pub fn may_buy(&self, qualifications: &[String]) -> Vec<&str> {
        let row = |held: &[String]| {
            let fits = |rule: &&SegmentRule| {
                rule.qualifications.len() == held.len() && rule.qualifications.iter().all(|q| held.contains(q))
            };
            self.rules.iter().find(fits)
        };
        if let Some(rule) = row(qualifications) {
            return rule.may_buy.iter().map(String::as_str).collect();
        }
        let parts: Vec<_> = qualifications.iter().map(|q| row(std::slice::from_ref(q))).collect();
        let allowed = |segment: &&String| parts.iter().all(|part| part.is_some_and(|r| r.may_buy.contains(segment)));
        self.all.iter().filter(allowed).map(String::as_str).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = include_str!("../../../programmes/csp/programme.toml");

    #[test]
    fn the_csp_programme_reads_and_an_unknown_key_is_refused() {
        let csp: Programme = toml::from_str(TEXT).unwrap();
        assert_eq!(csp.profile(&csp.default_profile).unwrap().market_snapshot, "2021-04");
        assert!(csp.profiles.values().all(|profile| csp.direct_bill_of(profile).is_some()));
        let surplus = TEXT.replace("[windows]", "[windows]\nteapot_days = 3");
        let refusal = toml::from_str::<Programme>(&surplus).unwrap_err().to_string();
        assert!(refusal.contains("teapot_days"), "{refusal}");
    }

    #[test]
    fn a_customer_buys_only_the_segments_of_its_row() {
        let csp: Programme = toml::from_str(TEXT).unwrap();
        for (held, bought) in [
            ("", "Commercial"),
            ("Education", "Commercial Education"),
            ("GovernmentCommunityCloud", "Government"),
            ("StateOwnedEntity Education", "Commercial Education"),
            ("GovernmentCommunityCloud StateOwnedEntity", "Government"),
            ("NonProfit Education", "Commercial"),
            ("GovernmentCommunityCloud Education", ""),
        ] {
            let held: Vec<String> = held.split_whitespace().map(Into::into).collect();
            assert_eq!(csp.segments.may_buy(&held).join(" "), bought, "{held:?}");
        }
    }
}
