//! The companies of the cast: organisations, tenants, people, memberships, accounts, signatures.

use super::Seed;
use crate::{Failure, Work, cast::CastAccount, cast::cast_id, hash};
use domain::{
    account::{Account, AccountState, Location, Membership},
    agreement::Signature,
    enrolment::SupportContact,
    id::{AccountId, LocationId, MembershipId, TenantId},
    tenant::{Organisation, Ownership, Tenant},
    user::{Application, User},
};

impl Seed<'_> {
    pub(super) fn companies(&self, work: &mut Work<'_>) {
        for one in &self.cast.organisations {
            work.insert(&Organisation {
                id: cast_id("organisation", &one.key),
                name: one.name.clone(),
                country: one.country.clone(),
                registration_number: one.registration_number.clone(),
                created_at: self.began,
            });
        }
        for (number, one) in self.cast.ownerships.iter().enumerate() {
            work.insert(&Ownership {
                id: cast_id("ownership", &number.to_string()),
                owner: cast_id("organisation", &one.owner),
                owned: cast_id("organisation", &one.owned),
                votes_basis_points: one.votes_basis_points,
                controls: false,
                from: one.from.start(),
                to: None,
                evidence: one.evidence.clone(),
            });
        }
        self.tenants(work);
        self.people(work);
    }

    fn tenants(&self, work: &mut Work<'_>) {
        for one in &self.cast.tenants {
            let mut domains = vec![one.default_domain.clone(), one.domain.clone()];
            domains.extend(one.more_domains.iter().cloned());
            let organisation = self.cast.organisations.iter().find(|other| other.key == one.organisation);
            work.insert(&Tenant {
                id: TenantId(one.id),
                organisation: cast_id("organisation", &one.organisation),
                name: organisation.map_or_else(|| one.key.clone(), |found| found.name.clone()),
                kind: one.kind,
                internal_use: one.internal_use,
                country: one.country.clone(),
                cloud: one.cloud,
                default_domain: one.default_domain.clone(),
                verified_domains: domains.clone(),
                created_at: self.began,
            });
            for domain in &domains {
                store::tenant::domain_insert(work.set(), domain, TenantId(one.id));
            }
        }
        for one in &self.cast.applications {
            let tenant = self.cast.tenant(&one.tenant).map(|tenant| TenantId(tenant.id));
            work.insert(&Application {
                id: one.id.into(),
                tenant: tenant.unwrap_or(self.app.programme.programme.operator.tenant),
                name: one.name.clone(),
                secret_hash: hash(one.demo_secret.as_bytes()),
                created_by: None,
                created_at: self.began,
                revoked_at: None,
            });
        }
    }

    fn people(&self, work: &mut Work<'_>) {
        for one in self.cast.users() {
            let Some(tenant) = self.cast.tenant(&one.tenant) else { continue };
            work.insert(&User {
                id: self.user(&one.sign_in_name),
                tenant: TenantId(tenant.id),
                sign_in_name: one.sign_in_name.clone(),
                first_name: one.first_name.clone(),
                last_name: one.last_name.clone(),
                email: one.sign_in_name.clone(),
                language: one.language.clone(),
                roles: one.roles.clone(),
                password_hash: Some(self.password_hash.clone()),
                change_password: false,
                totp_secret: Some(self.cast.demo_totp_secret.clone()),
                totp_step: None,
                wrong_sign_ins: 0,
                wrong_sign_in_at: None,
                guest: false,
                personal: false,
                created_at: self.began,
                blocked_at: None,
                deleted_at: None,
            });
        }
    }

    pub(super) fn partners(&self, work: &mut Work<'_>) -> Result<(), Failure> {
        for one in &self.cast.memberships {
            let id: MembershipId = cast_id("membership", &one.organisation);
            let tenants: Result<_, Failure> = one.tenants.iter().map(|key| self.tenant_id(key)).collect();
            work.insert(&Membership {
                id,
                organisation: cast_id("organisation", &one.organisation),
                global_partner_id: one.global_partner_id.clone(),
                tenants: tenants?,
                country: one.country.clone(),
                created_at: self.began,
            });
            for place in &one.locations {
                let user = self.cast.accounts.iter().find(|a| a.partner_id.as_deref() == Some(&place.partner_id));
                work.insert(&Location {
                    id: cast_id("location", &place.partner_id),
                    membership: id,
                    partner_id: place.partner_id.clone(),
                    name: place.name.clone(),
                    country: place.address.country.clone(),
                    address: place.address.clone(),
                    contact: place.contact.clone(),
                    tenant: user.map(|account| self.tenant_id(&account.tenant)).transpose()?,
                    active_at: Some(self.began),
                    deleted_at: None,
                    created_at: self.began,
                });
            }
        }
        self.cast.accounts.iter().try_for_each(|one| self.account(work, one))
    }

    fn account(&self, work: &mut Work<'_>, one: &CastAccount) -> Result<(), Failure> {
        let tenant = self.tenant(&one.tenant)?;
        let location: Option<LocationId> = one.partner_id.as_ref().map(|id| cast_id("location", id));
        let membership = self.cast.memberships.iter().find(|other| other.organisation == tenant.organisation);
        let account = Account {
            id: cast_id("account", &one.tenant),
            tenant: TenantId(tenant.id),
            organisation: cast_id("organisation", &tenant.organisation),
            tier: one.tier,
            transition_to_reseller: false,
            state: one.state,
            legal_name: self
                .cast
                .organisations
                .iter()
                .find(|other| other.key == tenant.organisation)
                .map(|organisation| organisation.name.clone())
                .unwrap_or_default(),
            country: tenant.country.clone(),
            currency: one.currency.clone(),
            location,
            partner_id: one.partner_id.clone(),
            partner_id_postponed: one.partner_id_postponed,
            membership: membership.map(|found| cast_id("membership", &found.organisation)),
            provider_direct_sale: false,
            created_at: one.since.start(),
            active_at: (one.state == AccountState::Active).then(|| one.since.start()),
            state_reason: None,
        };
        let mut enrolment = crate::enrolment::made(&account);
        enrolment.profile.address.clone_from(&one.address);
        enrolment.contact.clone_from(&one.contact);
        enrolment.support = SupportContact {
            email: one.support.email.clone(),
            phone: one.support.phone.clone(),
            website: one.support.website.clone(),
        };
        work.insert(&account);
        work.insert(&enrolment);
        Ok(())
    }

    pub(super) fn signatures(&self, work: &mut Work<'_>) -> Result<(), Failure> {
        for one in &self.cast.signatures {
            let tenant = self.tenant(&one.tenant)?;
            let text = self.app.programme.agreements.iter().find(|template| template.version == one.version);
            let text = text.and_then(|template| template.languages.iter().find(|t| t.language == one.language));
            let name = format!("{}@{}", one.signer, tenant.domain);
            let signer = self.cast.users().into_iter().find(|user| user.sign_in_name == name);
            let signer = signer.ok_or_else(|| Failure::Fault(format!("the cast has no user `{}`", one.signer)))?;
            work.insert(&Signature {
                id: cast_id("signature", &format!("{}/{}", one.tenant, one.version)),
                account: cast_id::<AccountId>("account", &one.tenant),
                tenant: TenantId(tenant.id),
                organisation: self.organisation_of(&one.tenant)?,
                region: self.app.market(&tenant.country).region,
                version: one.version.clone(),
                language: one.language.clone(),
                sha256: text.map(|text| text.sha256.clone()).unwrap_or_default(),
                signer: self.user(&name),
                signer_name: format!("{} {}", signer.first_name, signer.last_name),
                signer_role: "global_admin".into(),
                authentication: vec!["pwd".into(), "mfa".into()],
                ip: String::new(),
                signed_at: one.signed_at,
                revoked_at: one.revoked_at,
            });
        }
        Ok(())
    }
}
