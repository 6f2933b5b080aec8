//! What connects the cast: partnerships, relationships, customers, acceptances, subscriptions.

use super::Seed;
use crate::{Failure, Work, cast::cast_id, invitations::dap_since};
use domain::{
    agreement::Acceptance,
    customer::Customer,
    id::{DecisionId, OrderId, TenantId},
    order::{Line, Order},
    relationship::*,
    subscription,
    time::At,
};

impl Seed<'_> {
    pub(super) fn connections(&self, work: &mut Work<'_>) -> Result<(), Failure> {
        for one in &self.cast.partnerships {
            let (provider, reseller) = (self.tenant_id(&one.provider)?, self.tenant_id(&one.reseller)?);
            let key = format!("{}/{}", one.provider, one.reseller);
            work.insert(&Partnership {
                id: cast_id("partnership", &key),
                provider,
                reseller,
                state: PartnershipState::Active,
                started_at: one.started_at,
                authorised_by: None,
                ended_at: None,
            });
            if one.dap {
                work.insert(&dap(&key, provider, reseller, one.started_at));
            }
        }
        for one in &self.cast.relationships {
            let (partner, customer) = (self.tenant_id(&one.partner)?, self.tenant_id(&one.customer)?);
            let key = format!("{}/{}", one.partner, one.customer);
            work.insert(&Relationship {
                id: cast_id("relationship", &key),
                partner,
                customer,
                state: RelationshipState::Active,
                origin: one.origin,
                joint_with: one.joint_with.as_ref().map(|key| self.tenant_id(key)).transpose()?,
                started_at: one.started_at,
                ended_at: None,
            });
            if one.dap {
                work.insert(&dap(&key, partner, customer, one.started_at));
            }
        }
        Ok(())
    }

    pub(super) fn customers(&self, work: &mut Work<'_>) -> Result<(), Failure> {
        for one in &self.cast.customers {
            let tenant = self.tenant(&one.tenant)?;
            let name = self.cast.organisations.iter().find(|other| other.key == tenant.organisation);
            let name = name.map_or_else(|| one.tenant.clone(), |found| found.name.clone());
            work.insert(&Customer {
                tenant: TenantId(tenant.id),
                domain: tenant.default_domain.clone(),
                email: one.email.clone(),
                address: one.address.clone(),
                contact: one.contact.clone(),
                billing_name: name.clone(),
                billing_address: one.address.clone(),
                culture: one.culture.clone(),
                registration_number: None,
                qualifications: one.qualifications.clone(),
                vetting: one.vetting,
                created_at: self.began,
                name,
            });
        }
        for (number, one) in self.cast.acceptances.iter().enumerate() {
            let customer = self.tenant_id(&one.customer)?;
            let contact = self.cast.customers.iter().find(|other| other.tenant == one.customer);
            work.insert(&Acceptance {
                id: cast_id("acceptance", &number.to_string()),
                customer,
                attested_by: one.attested_by.as_ref().map(|key| self.tenant_id(key)).transpose()?,
                user: self.user(&format!("{}@{}", one.user, self.tenant(&one.customer)?.domain)),
                contact: contact.map(|found| found.contact.clone()).unwrap_or_default(),
                template: self.app.programme.customer_agreement.version.clone(),
                agreed_at: one.agreed_at,
                created_at: one.agreed_at,
            });
        }
        Ok(())
    }

    /// Each subscription of the cast has the order it came from.
    pub(super) fn subscriptions(&self, work: &mut Work<'_>) -> Result<(), Failure> {
        for one in &self.cast.subscriptions {
            let missing = || Failure::Fault(format!("the catalogue cannot sell subscription `{}`", one.key));
            let item = self.app.programme.item(&one.item).ok_or_else(missing)?;
            let term = item.term(Some(&one.term), Some(&one.billing_cycle)).ok_or_else(missing)?;
            let account = self.cast.accounts.iter().find(|account| account.tenant == one.seller).ok_or_else(missing)?;
            let price = term.price(&account.currency).ok_or_else(missing)?;
            let id = cast_id("subscription", &one.key);
            let line = Line {
                number: 0,
                item: item.key.clone(),
                reference: item.catalogue_id(),
                quantity: one.quantity,
                term: term.duration.clone(),
                billing_cycle: term.billing_cycle.clone(),
                currency: account.currency.clone(),
                price: price.partner,
                retail: price.retail,
                friendly_name: item.title.clone(),
                reseller: one.reseller.clone(),
                additional: Vec::new(),
                attested: false,
                parent: None,
                subscription: Some(id),
            };
            let order = Order {
                id: cast_id::<OrderId>("order", &one.key),
                seller: self.tenant_id(&one.seller)?,
                seller_partner_id: account.partner_id.clone().unwrap_or_default(),
                customer: self.tenant_id(&one.customer)?,
                billing_cycle: line.billing_cycle.clone(),
                currency: line.currency.clone(),
                status: "completed".into(),
                decision: cast_id::<DecisionId>("decision", &one.key),
                placed_by: None,
                created_at: one.started_at,
                lines: vec![line],
            };
            let started = subscription::start(id, &order, &order.lines[0], one.started_at);
            work.insert(&order);
            work.insert(&started.map_err(|_| missing())?);
        }
        Ok(())
    }
}

fn dap(key: &str, partner: TenantId, target: TenantId, at: At) -> Delegation {
    dap_since(cast_id("delegation", key), (partner, target), at)
}
