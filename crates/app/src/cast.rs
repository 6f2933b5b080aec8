//! The cast of demo and scenarios as data: companies, tenants, people and what connects them at the start. Only read
//! and checked here; nothing is stored from here.

use domain::{
    account::{AccountState, Address, Contact, Tier},
    customer::Vetting,
    relationship::RelationshipOrigin,
    tenant::{Cloud, TenantKind},
    time::{At, Day},
    user::Role,
};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Everybody who is there when a scenario begins. Companies, tenants and locations are named by their keys.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cast {
    /// The instant the world begins.
    pub clock: At,
    /// The password of everyone in the demo. It is public; never use the cast in earnest.
    pub demo_password: String,
    /// The secret of everyone's one-time-password device, base32; as public as the password.
    pub demo_totp_secret: String,
    /// Sets of people by name: a tenant with `staff = "partner"` gets one person a line.
    pub staff: BTreeMap<String, Vec<StaffLine>>,
    /// Legal persons.
    pub organisations: Vec<CastOrganisation>,
    /// Who owns whom.
    pub ownerships: Vec<CastOwnership>,
    /// Directories.
    pub tenants: Vec<CastTenant>,
    /// Membership accounts with their locations.
    pub memberships: Vec<CastMembership>,
    /// Enrolments.
    pub accounts: Vec<CastAccount>,
    /// Signed partner agreements.
    pub signatures: Vec<CastSignature>,
    /// Provider and reseller.
    pub partnerships: Vec<CastPartnership>,
    /// Customers' data.
    pub customers: Vec<CastCustomer>,
    /// Partner and customer.
    pub relationships: Vec<CastRelationship>,
    /// Accepted customer agreements.
    pub acceptances: Vec<CastAcceptance>,
    /// What runs already.
    pub subscriptions: Vec<CastSubscription>,
    /// What customers bought elsewhere (10).
    pub external_subscriptions: Vec<CastExternal>,
    /// Programs.
    pub applications: Vec<CastApplication>,
    /// Entries of the provider directory.
    pub directory: Vec<CastEntry>,
    /// Business profiles.
    pub business_profiles: Vec<CastProfile>,
}

/// One person of a set.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StaffLine {
    /// The part before the `@`: `aa`.
    pub local: String,
    /// Roles held.
    pub roles: BTreeSet<Role>,
}

/// A legal person.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of the noun")]
pub struct CastOrganisation {
    pub key: String,
    pub name: String,
    pub country: String,
    #[serde(default)]
    pub registration_number: Option<String>,
}

/// A share of votes.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of the noun")]
pub struct CastOwnership {
    pub owner: String,
    pub owned: String,
    pub votes_basis_points: i64,
    pub from: Day,
    pub evidence: String,
}

/// A directory with the people in it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of the noun")]
pub struct CastTenant {
    pub key: String,
    pub id: Uuid,
    pub organisation: String,
    pub kind: TenantKind,
    #[serde(default)]
    pub internal_use: bool,
    pub country: String,
    #[serde(default)]
    pub cloud: Cloud,
    pub default_domain: String,
    /// Its own domain; people sign in with it.
    pub domain: String,
    /// Further domains it has proven to own.
    #[serde(default)]
    pub more_domains: Vec<String>,
    /// Preferred language of its people.
    pub language: String,
    /// The set of people; a key of `staff`.
    pub staff: String,
    /// First and last name of each person of the set, in its order.
    pub names: Vec<[String; 2]>,
}

/// A membership account.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of the noun")]
pub struct CastMembership {
    pub organisation: String,
    pub global_partner_id: String,
    pub country: String,
    /// Tenants whose account admins act for it.
    pub tenants: Vec<String>,
    pub locations: Vec<CastLocation>,
}

/// A location of a membership account.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of the noun")]
pub struct CastLocation {
    pub partner_id: String,
    pub name: String,
    pub address: Address,
    pub contact: Contact,
}

/// An enrolment.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of the noun")]
pub struct CastAccount {
    pub tenant: String,
    pub tier: Tier,
    pub state: AccountState,
    pub currency: String,
    /// The associated location partner id.
    #[serde(default)]
    pub partner_id: Option<String>,
    #[serde(default)]
    pub partner_id_postponed: bool,
    pub address: Address,
    pub contact: Contact,
    pub support: CastSupport,
    /// Since when it trades; the day it was created too.
    pub since: Day,
}

/// What customers see when they need help (4.2).
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the names say it")]
pub struct CastSupport {
    pub email: String,
    pub phone: String,
    pub website: String,
}

/// A signature under the partner agreement.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of the noun")]
pub struct CastSignature {
    pub tenant: String,
    pub version: String,
    pub language: String,
    /// The part of the signer's name before the `@`.
    pub signer: String,
    pub signed_at: At,
    #[serde(default)]
    pub revoked_at: Option<At>,
}

/// Provider and reseller.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of the noun")]
pub struct CastPartnership {
    pub provider: String,
    pub reseller: String,
    pub started_at: At,
    /// The provider administers the reseller's tenant.
    pub dap: bool,
}

/// A customer's data.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of the noun")]
pub struct CastCustomer {
    pub tenant: String,
    pub email: String,
    pub address: Address,
    pub contact: Contact,
    pub culture: String,
    #[serde(default)]
    pub qualifications: Vec<String>,
    pub vetting: Vetting,
}

/// Partner and customer.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of the noun")]
pub struct CastRelationship {
    pub partner: String,
    pub customer: String,
    pub origin: RelationshipOrigin,
    #[serde(default)]
    pub joint_with: Option<String>,
    /// The partner administers the customer's tenant.
    pub dap: bool,
    pub started_at: At,
}

/// An accepted customer agreement.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of the noun")]
pub struct CastAcceptance {
    pub customer: String,
    /// The partner that attested it; the customer accepted itself when absent.
    #[serde(default)]
    pub attested_by: Option<String>,
    /// The part of the user's name before the `@`, in the partner's tenant or the customer's.
    pub user: String,
    pub agreed_at: At,
}

/// A subscription that runs.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of the noun")]
pub struct CastSubscription {
    pub key: String,
    pub seller: String,
    pub customer: String,
    pub item: String,
    pub term: String,
    pub billing_cycle: String,
    pub quantity: i64,
    /// The partner id of the reseller of record.
    #[serde(default)]
    pub reseller: Option<String>,
    pub started_at: At,
}

/// A subscription that a customer bought elsewhere.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the names say it")]
pub struct CastExternal {
    pub key: String,
    pub customer: String,
    pub source: String,
    pub product: String,
    pub quantity: i64,
    pub ends_on: Day,
}

/// A program of a partner.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of the noun")]
pub struct CastApplication {
    /// Scenarios call it `app:<key>`.
    pub key: String,
    pub tenant: String,
    pub id: Uuid,
    pub name: String,
    /// As public as the password.
    pub demo_secret: String,
}

/// An entry of the provider directory (13.1).
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the names say it")]
pub struct CastEntry {
    pub tenant: String,
    pub description: String,
    pub website: String,
    pub email: String,
    pub phone: String,
    /// Countries served, by programme code; the whole region when empty.
    pub countries: Vec<String>,
    pub languages: Vec<String>,
    pub services: Vec<String>,
    pub products: Vec<String>,
    pub marketplace: String,
}

/// A business profile (13.2).
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the names say it")]
pub struct CastProfile {
    pub tenant: String,
    pub description: String,
    pub website: String,
    pub industries: Vec<String>,
    pub products: Vec<String>,
    pub services: Vec<String>,
    pub customer_sizes: Vec<String>,
    pub lead_email: String,
}

/// A person of the cast.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of the noun")]
pub struct CastUser {
    /// The key of the tenant.
    pub tenant: String,
    pub sign_in_name: String,
    pub first_name: String,
    pub last_name: String,
    pub language: String,
    pub roles: BTreeSet<Role>,
}

impl Cast {
    /// The tenant of that key.
    pub fn tenant(&self, key: &str) -> Option<&CastTenant> {
        self.tenants.iter().find(|tenant| tenant.key == key)
    }

    /// Everybody, tenant by tenant.
    pub fn users(&self) -> Vec<CastUser> {
        let mut users = Vec::new();
        for tenant in &self.tenants {
            let lines = self.staff.get(&tenant.staff).map(Vec::as_slice).unwrap_or_default();
            for (line, [first, last]) in lines.iter().zip(&tenant.names) {
                users.push(CastUser {
                    tenant: tenant.key.clone(),
                    sign_in_name: format!("{}@{}", line.local, tenant.domain),
                    first_name: first.clone(),
                    last_name: last.clone(),
                    language: tenant.language.clone(),
                    roles: line.roles.clone(),
                });
            }
        }
        users
    }

    /// Checks that every key that is spoken of exists and that nothing is named twice.
    ///
    /// # Errors
    /// The first fault.
    pub fn check(&self) -> Result<(), String> {
        let organisations = unique("organisation", self.organisations.iter().map(|o| o.key.as_str()))?;
        let tenants = unique("tenant", self.tenants.iter().map(|t| t.key.as_str()))?;
        unique("domain", self.tenants.iter().map(|t| t.domain.as_str()))?;
        unique("subscription", self.subscriptions.iter().map(|s| s.key.as_str()))?;
        unique("application", self.applications.iter().map(|a| a.key.as_str()))?;
        unique("account", self.accounts.iter().map(|a| a.tenant.as_str()))?;
        let locations = self.memberships.iter().flat_map(|m| &m.locations);
        let ids = unique("partner id", locations.map(|l| l.partner_id.as_str()))?;
        let owners = self.ownerships.iter().flat_map(|o| [&o.owner, &o.owned]);
        let members = self.memberships.iter().map(|m| &m.organisation);
        let of_tenants = self.tenants.iter().map(|t| &t.organisation);
        known("organisation", &organisations, owners.chain(members).chain(of_tenants))?;
        known("tenant", &tenants, self.tenants_spoken_of())?;
        let used = self.accounts.iter().filter_map(|a| a.partner_id.as_ref());
        known("partner id", &ids, used.chain(self.subscriptions.iter().filter_map(|s| s.reseller.as_ref())))?;
        for tenant in &self.tenants {
            let lines = self.staff.get(&tenant.staff).ok_or(format!("there is no staff `{}`", tenant.staff))?;
            if lines.len() != tenant.names.len() {
                return Err(format!(
                    "tenant `{}`: {} names for {} people",
                    tenant.key,
                    tenant.names.len(),
                    lines.len()
                ));
            }
        }
        Ok(())
    }

    fn tenants_spoken_of(&self) -> impl Iterator<Item = &String> {
        let partners = self.partnerships.iter().flat_map(|p| [&p.provider, &p.reseller]);
        let related =
            self.relationships.iter().flat_map(|r| [&r.partner, &r.customer].into_iter().chain(&r.joint_with));
        let accepted = self.acceptances.iter().flat_map(|a| std::iter::once(&a.customer).chain(&a.attested_by));
        let sold = self.subscriptions.iter().flat_map(|s| [&s.seller, &s.customer]);
        let enrolled = self.accounts.iter().map(|a| &a.tenant).chain(self.signatures.iter().map(|s| &s.tenant));
        let described = self.customers.iter().map(|c| &c.tenant).chain(self.directory.iter().map(|d| &d.tenant));
        let shown = self.business_profiles.iter().map(|p| &p.tenant).chain(self.applications.iter().map(|a| &a.tenant));
        let members = self.memberships.iter().flat_map(|m| &m.tenants);
        let elsewhere = self.external_subscriptions.iter().map(|e| &e.customer);
        partners
            .chain(related)
            .chain(accepted)
            .chain(sold)
            .chain(enrolled)
            .chain(described)
            .chain(shown)
            .chain(members)
            .chain(elsewhere)
    }
}

/// The id of a noun of the cast that has no id of its own: always the same for the same name.
pub fn cast_id<T: From<Uuid>>(noun: &str, key: &str) -> T {
    let digest = Sha256::digest(format!("entrepot cast/{noun}/{key}").as_bytes());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    T::from(uuid::Builder::from_custom_bytes(bytes).into_uuid())
}

fn unique<'a>(what: &str, keys: impl Iterator<Item = &'a str>) -> Result<BTreeSet<&'a str>, String> {
    let mut seen = BTreeSet::new();
    for key in keys {
        if !seen.insert(key) {
            return Err(format!("{what} `{key}` is there twice"));
        }
    }
    Ok(seen)
}

fn known<'a>(what: &str, all: &BTreeSet<&str>, keys: impl Iterator<Item = &'a String>) -> Result<(), String> {
    match keys.into_iter().find(|key| !all.contains(key.as_str())) {
        Some(key) => Err(format!("there is no {what} `{key}`")),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::ProgrammeFolder;

    fn cast() -> Cast {
        ProgrammeFolder::embedded().unwrap().cast.unwrap()
    }

    #[test]
    fn everyone_of_the_scenarios_is_there() {
        let cast = cast();
        let users = cast.users();
        for name in
            ["ga@rosa.example", "aa@fjall.example", "sa@ligne.example", "admin@sjo.example", "vetter@operator.example"]
        {
            assert!(users.iter().any(|user| user.sign_in_name == name), "{name}");
        }
        assert_eq!(cast.tenant("T-FJALL-INT").map(|tenant| tenant.internal_use), Some(true));
        assert_eq!(cast.tenant("T-LIGNE").unwrap().id.to_string(), "61000000-0000-4000-8000-000000000001");
        let sjo: Vec<_> = cast
            .relationships
            .iter()
            .filter(|edge| edge.customer == "T-SJO")
            .map(|e| (e.partner.as_str(), e.dap))
            .collect();
        assert_eq!(sjo, [("T-LIGNE", false), ("T-FJALL", true)]);
    }

    #[test]
    fn accounts_fit_their_tenants_countries_and_the_catalogue() {
        let csp = ProgrammeFolder::embedded().unwrap();
        let cast = cast();
        let table = csp.markets.at("2021-04").unwrap();
        let locations: BTreeMap<_, _> = cast
            .memberships
            .iter()
            .flat_map(|m| &m.locations)
            .map(|l| (l.partner_id.as_str(), &l.address.country))
            .collect();
        for account in &cast.accounts {
            let tenant = cast.tenant(&account.tenant).unwrap();
            assert_eq!(tenant.kind, TenantKind::Csp, "{}", tenant.key);
            assert_eq!(table.find(&tenant.country).unwrap().currency, account.currency, "{}", tenant.key);
            if let Some(id) = &account.partner_id {
                assert_eq!(locations[id.as_str()], &tenant.country, "{}", tenant.key);
            }
        }
        for running in &cast.subscriptions {
            let item = csp.item(&running.item).unwrap();
            assert!(item.term(Some(&running.term), Some(&running.billing_cycle)).is_some(), "{}", running.key);
        }
        for signed in &cast.signatures {
            assert!(csp.agreements.iter().any(|template| template.version == signed.version), "{}", signed.tenant);
        }
    }

    #[test]
    fn a_key_that_nobody_has_and_a_key_twice_are_faults() {
        let mut cast = cast();
        cast.partnerships[0].reseller = "T-NOBODY".into();
        assert_eq!(cast.check(), Err("there is no tenant `T-NOBODY`".into()));
        cast.tenants.push(cast.tenants[0].clone());
        assert_eq!(cast.check(), Err("tenant `T-OPERATOR` is there twice".into()));
        assert_eq!(cast_id::<Uuid>("user", "a"), cast_id::<Uuid>("user", "a"));
        assert_ne!(cast_id::<Uuid>("user", "a"), cast_id::<Uuid>("user", "b"));
    }
}
