//! A direct-bill partner or provider creates a customer with a tenant of its own, for itself or for one of its
//! resellers (7.2 a).

use crate::{
    App, Call, Failure, FieldError, Work,
    ask::About,
    invitations::dap,
    look,
    mail::Notification,
    once, sign_in,
    work::{MailArgs, Recipient},
};
use domain::{
    account::{Address, Contact},
    customer::{Customer, Vetting},
    email::EmailAddress,
    facts::{ConnectionFacts, CustomerFacts, Facts, TradeFacts},
    id::TenantId,
    name::CompanyName,
    registration,
    relationship::{Relationship, RelationshipOrigin, RelationshipState},
    tenant::{Organisation, Tenant, TenantKind},
    user::{Role, User},
};
use serde::{Deserialize, Serialize};
use store::audit::AuditAbout;

/// A customer as asked for.
#[derive(Clone, Debug, Default)]
pub struct CreateCustomer {
    /// Registered name.
    pub name: String,
    /// The default domain wanted: `sjohamn.onentrepot.example`, or its first label.
    pub domain: String,
    /// The company's mail address.
    pub email: String,
    /// The company's address; its country becomes the tenant's.
    pub address: Address,
    /// The billing contact.
    pub contact: Contact,
    /// The name on bills.
    pub billing_name: String,
    /// The billing address.
    pub billing_address: Address,
    /// Preferred culture, such as sv-SE.
    pub culture: String,
    /// Registration number where the country asks for one.
    pub registration_number: Option<String>,
    /// The reseller's location partner id, when a provider creates it for one.
    pub reseller: Option<String>,
}

/// What came of it; the password is shown this once.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CreatedCustomer {
    /// The customer.
    pub customer: Customer,
    /// Its tenant.
    pub tenant: Tenant,
    /// Sign-in name of its first admin.
    pub admin: String,
    /// The admin's one-time password.
    pub password: String,
}

/// Creates a customer, its tenant, its first admin and the relationships in one commit.
///
/// # Errors
/// [`Failure::Invalid`] with every wrong field; [`Failure::Refused`] with the rules that speak.
pub async fn create_customer(app: &App, call: &Call, input: CreateCustomer) -> Result<CreatedCustomer, Failure> {
    once(app, call, async || create_once(app, call, &input).await).await
}

async fn create_once(app: &App, call: &Call, input: &CreateCustomer) -> Result<CreatedCustomer, Failure> {
    // look
    let seller = look::party(app, call.at, call.caller.tenant).await?;
    let reseller = named_reseller(app, call, input).await?;
    let facts = facts(app, call, input, &seller, reseller.as_ref()).await?;
    let about = About {
        seller: Some(seller.tenant.id),
        reseller: reseller.as_ref().map(|party| party.tenant.id),
        customer: None,
    };

    // ask
    let grant = app.ask(call, "create_customer", facts, &about).await?;
    let domain = check(app, input).await?;

    // decide
    let made = make(app, call, input, &seller.tenant.value, domain);
    let password = app.ids.secret()[..16].to_owned();
    let hash = sign_in::password::hash_password(password.clone(), app.ids.secret()).await?;
    let admin = admin_of(app, call, &made.tenant, &input.contact, hash);

    // record
    let mut work = Work::granted(app, call, &grant);
    seller.account.iter().for_each(|account| work.guard(account));
    work.insert(&made.organisation);
    work.insert(&made.tenant);
    store::tenant::domain_insert(work.set(), &made.tenant.default_domain, made.tenant.id);
    work.insert(&made.customer);
    work.insert(&admin);
    relate(app, call, &mut work, made.tenant.id, reseller.as_ref());
    let about = AuditAbout::of("customer", made.tenant.id.0).customer(made.tenant.id, &made.tenant.name);
    work.audit("add_customer", about.became(&made.customer));
    let to = Recipient { email: admin.email.clone(), language: admin.language.clone() };
    let args = MailArgs::from([
        ("name".into(), admin.first_name.clone()),
        ("company".into(), made.tenant.name.clone()),
        ("sign_in".into(), admin.sign_in_name.clone()),
        ("link".into(), app.link("sign-in", "")),
    ]);
    work.mail(Notification::UserCreated, &to, &args);
    let created = CreatedCustomer { customer: made.customer, tenant: made.tenant, admin: admin.sign_in_name, password };
    work.commit(&created).await?;
    Ok(created)
}

async fn named_reseller(app: &App, call: &Call, input: &CreateCustomer) -> Result<Option<look::Party>, Failure> {
    let Some(partner_id) = input.reseller.as_deref() else { return Ok(None) };
    // Clients name a reseller by its tenant, too.
    if let Ok(tenant) = partner_id.parse::<TenantId>()
        && app.account(tenant).await?.is_some()
    {
        return Ok(Some(look::party(app, call.at, tenant).await?));
    }
    let location = store::account::location_by_partner_id(&app.db, partner_id).await?;
    match location.and_then(|location| location.tenant) {
        Some(tenant) => Ok(Some(look::party(app, call.at, tenant).await?)),
        None => {
            let message = format!("no reseller account uses the partner id `{partner_id}`");
            Err(FieldError::alone("associatedPartnerId", "ResellerIdInvalid", message))
        }
    }
}

async fn facts(
    app: &App,
    call: &Call,
    input: &CreateCustomer,
    seller: &look::Party,
    reseller: Option<&look::Party>,
) -> Result<Facts, Failure> {
    let market = app.market(&input.address.country);
    let partnership = match reseller {
        Some(reseller) => {
            store::relationship::partnership_between(&app.db, seller.tenant.id, reseller.tenant.id).await?
        }
        None => None,
    };
    let together = partnership.is_some_and(|partnership| partnership.state.in_force());
    Ok(Facts {
        caller: call.caller.facts.clone(),
        seller: Some(seller.facts.clone()),
        reseller: reseller.map(|party| party.facts.clone()),
        customer: Some(CustomerFacts {
            name: input.name.clone(),
            known: false,
            tenant_kind: "customer".into(),
            cloud: seller.facts.cloud.clone(),
            country: input.address.country.clone(),
            country_name: market.country_name,
            in_market: market.listed,
            region: market.region,
            group: market.group,
            vetting: "approved".into(),
            ..CustomerFacts::default()
        }),
        trade: Some(TradeFacts {
            reseller_given: reseller.is_some(),
            reseller_id: input.reseller.clone().unwrap_or_default(),
            reseller_id_is: if reseller.is_some() { "ok".into() } else { String::new() },
            partnership: together,
            ..TradeFacts::default()
        }),
        connection: Some(ConnectionFacts { joint_partnership: together, ..ConnectionFacts::default() }),
        ..Facts::default()
    })
}

/// Checks every field; the errors come back together. Gives the default domain.
async fn check(app: &App, input: &CreateCustomer) -> Result<String, Failure> {
    let mut wrong = Vec::new();
    let mut fault = |field: &str, code: &str, message: String| {
        wrong.push(FieldError { field: field.into(), code: code.into(), message });
    };
    if let Err(error) = CompanyName::parse(&input.name, &app.programme.programme.enrolment.company_forms) {
        fault("companyProfile.companyName", "CompanyNameInvalid", error.to_string());
    }
    for (field, email) in [("companyProfile.email", &input.email), ("billingProfile.email", &input.contact.email)] {
        if let (false, Err(error)) = (email.is_empty(), EmailAddress::parse(email)) {
            fault(field, "EmailInvalid", error.to_string());
        }
    }
    if input.contact.email.is_empty() {
        fault("billingProfile.email", "EmailInvalid", "write the address of the billing contact".into());
    }
    let number = input.registration_number.as_deref();
    let table = app.programme.markets.at(&app.profile().market_snapshot);
    let checked = table.map(|table| registration::registration_number(&input.address.country, number, table));
    if let Ok(Err(error)) = checked {
        fault("companyProfile.organizationRegistrationNumber", error.code(), error.to_string());
    }
    let domain = match default_domain(app, &input.domain) {
        Ok(domain) => domain,
        Err(message) => {
            fault("companyProfile.domain", "DomainInvalid", message);
            String::new()
        }
    };
    if !domain.is_empty() && store::tenant::domain_owner(&app.db, &domain).await?.is_some() {
        fault("companyProfile.domain", "DomainTaken", format!("`{domain}` is taken; choose another domain prefix"));
    }
    if wrong.is_empty() { Ok(domain) } else { Err(Failure::Invalid(wrong)) }
}

/// The full default domain of a prefix or of a domain under the operator's base domain.
pub(crate) fn default_domain(app: &App, wanted: &str) -> Result<String, String> {
    let base = &app.programme.programme.operator.tenant_domain;
    let wanted = wanted.trim().to_ascii_lowercase();
    let prefix = wanted.split('.').next().unwrap_or_default();
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    if prefix.is_empty() || prefix.len() > 27 || !prefix.chars().all(fits) {
        return Err("a domain prefix has 1 to 27 letters and digits, and no other characters".into());
    }
    Ok(format!("{prefix}.{base}"))
}

struct Made {
    organisation: Organisation,
    tenant: Tenant,
    customer: Customer,
}

fn make(app: &App, call: &Call, input: &CreateCustomer, seller: &Tenant, domain: String) -> Made {
    let organisation = Organisation {
        id: app.ids.next(call.at),
        name: input.name.clone(),
        country: input.address.country.clone(),
        registration_number: input.registration_number.clone(),
        created_at: call.at,
    };
    let tenant = Tenant {
        id: app.ids.next(call.at),
        organisation: organisation.id,
        name: input.name.clone(),
        kind: TenantKind::Customer,
        internal_use: false,
        country: input.address.country.clone(),
        cloud: seller.cloud,
        default_domain: domain.clone(),
        verified_domains: vec![domain],
        created_at: call.at,
    };
    let customer = Customer {
        tenant: tenant.id,
        name: input.name.clone(),
        domain: tenant.default_domain.clone(),
        email: input.email.clone(),
        address: input.address.clone(),
        contact: input.contact.clone(),
        billing_name: input.billing_name.clone(),
        billing_address: input.billing_address.clone(),
        culture: input.culture.clone(),
        registration_number: input.registration_number.clone(),
        qualifications: Vec::new(),
        vetting: Vetting::Approved,
        created_at: call.at,
    };
    Made { organisation, tenant, customer }
}

fn admin_of(app: &App, call: &Call, tenant: &Tenant, contact: &Contact, password_hash: String) -> User {
    User {
        id: app.ids.next(call.at),
        tenant: tenant.id,
        sign_in_name: format!("admin@{}", tenant.default_domain),
        first_name: contact.first_name.clone(),
        last_name: contact.last_name.clone(),
        email: contact.email.clone(),
        language: if contact.language.is_empty() { "en".into() } else { contact.language.clone() },
        roles: [Role::GlobalAdmin].into(),
        password_hash: Some(password_hash),
        change_password: true,
        totp_secret: None,
        totp_step: None,
        wrong_sign_ins: 0,
        wrong_sign_in_at: None,
        guest: false,
        personal: false,
        created_at: call.at,
        blocked_at: None,
        deleted_at: None,
    }
}

/// The edges a new customer has: its creator's, and those of the reseller it was created for.
fn relate(app: &App, call: &Call, work: &mut Work<'_>, customer: TenantId, reseller: Option<&look::Party>) {
    let creator = call.caller.tenant;
    let reseller = reseller.map(|party| party.tenant.id);
    let mut edge = |partner: TenantId, joint_with: Option<TenantId>| {
        work.insert(&Relationship {
            id: app.ids.next(call.at),
            partner,
            customer,
            state: RelationshipState::Active,
            origin: RelationshipOrigin::Created,
            joint_with,
            started_at: call.at,
            ended_at: None,
        });
    };
    edge(creator, reseller);
    reseller.into_iter().for_each(|reseller| edge(reseller, Some(creator)));
    if app.profile().dap_with_relationships {
        for partner in std::iter::once(creator).chain(reseller) {
            work.insert(&dap(app, call, partner, customer));
        }
    }
}
