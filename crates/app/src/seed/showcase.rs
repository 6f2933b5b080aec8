//! What the cast shows of itself: directory entries, business profiles, contact data, subscriptions from elsewhere.

use super::Seed;
use crate::{Failure, Work, cast::cast_id};
use domain::{
    business_profile::{BusinessProfile, ProfileContent},
    directory::{DirectoryEntry, Offering},
    external_subscription::ExternalSubscription,
    id::TenantId,
    partner_profile::{BillingProfile, PartnerProfile, SupportProfile},
};

impl Seed<'_> {
    pub(super) fn showcase(&self, work: &mut Work<'_>) -> Result<(), Failure> {
        self.directory(work)?;
        self.business_profiles(work)?;
        self.contact_data(work)?;
        for one in &self.cast.external_subscriptions {
            work.insert(&ExternalSubscription {
                id: cast_id("external", &one.key),
                customer: self.tenant_id(&one.customer)?,
                source: one.source.clone(),
                product: one.product.clone(),
                quantity: one.quantity,
                ends_on: Some(one.ends_on),
                support_contact: None,
                listed_by: None,
                created_at: self.began,
            });
        }
        Ok(())
    }

    fn directory(&self, work: &mut Work<'_>) -> Result<(), Failure> {
        for one in &self.cast.directory {
            work.insert(&DirectoryEntry {
                id: cast_id("directory", &one.tenant),
                tenant: self.tenant_id(&one.tenant)?,
                published: Some(Offering {
                    description: one.description.clone(),
                    website: one.website.clone(),
                    email: one.email.clone(),
                    phone: one.phone.clone(),
                    countries: one.countries.clone(),
                    languages: one.languages.clone(),
                    services: one.services.clone(),
                    products: one.products.clone(),
                    marketplace: one.marketplace.clone(),
                }),
                draft: None,
                returned: None,
                updated_at: self.began,
            });
        }
        Ok(())
    }

    fn business_profiles(&self, work: &mut Work<'_>) -> Result<(), Failure> {
        for one in &self.cast.business_profiles {
            let tenant = self.tenant(&one.tenant)?;
            work.insert(&BusinessProfile {
                id: cast_id("business-profile", &one.tenant),
                tenant: TenantId(tenant.id),
                region: self.app.market(&tenant.country).region,
                content: ProfileContent {
                    description: one.description.clone(),
                    website: one.website.clone(),
                    industries: one.industries.clone(),
                    products: one.products.clone(),
                    services: one.services.clone(),
                    customer_sizes: one.customer_sizes.clone(),
                    lead_email: one.lead_email.clone(),
                    ..ProfileContent::default()
                },
                published_at: Some(self.began),
                updated_at: self.began,
            });
        }
        Ok(())
    }

    fn contact_data(&self, work: &mut Work<'_>) -> Result<(), Failure> {
        for one in &self.cast.accounts {
            let tenant = self.tenant(&one.tenant)?;
            let organisation = self.cast.organisations.iter().find(|other| other.key == tenant.organisation);
            let language = if one.contact.language.is_empty() { "en" } else { &one.contact.language };
            work.insert(&PartnerProfile {
                tenant: TenantId(tenant.id),
                address: one.address.clone(),
                contact: one.contact.clone(),
                email: one.contact.email.clone(),
                language: language.to_owned(),
                culture: format!("{}-{}", language.split('-').next().unwrap_or(language), tenant.country),
                support: SupportProfile {
                    email: one.support.email.clone(),
                    telephone: one.support.phone.clone(),
                    website: one.support.website.clone(),
                },
                billing: BillingProfile {
                    company_name: organisation.map(|found| found.name.clone()).unwrap_or_default(),
                    address: one.address.clone(),
                    contact: one.contact.clone(),
                    ..BillingProfile::default()
                },
                updated_at: self.began,
            });
        }
        Ok(())
    }
}
