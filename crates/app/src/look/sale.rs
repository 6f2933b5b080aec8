//! What is known about a sale: who sells what to whom through whom. Orders, carts and the dry run share it (9.2).

use super::{
    customer::{Buyer, acceptance_counts, buyer},
    party::{Party, party, resells},
};
use crate::{App, Call, Failure, FieldError, ask::About};
use domain::{
    account::{Account, Location},
    catalogue::{Item, LimitScope, Term},
    customer::segment_allowed,
    facts::{AccountFacts, Facts, ItemFacts, TradeFacts},
    id::{OrganisationId, TenantId},
    order::{Subscription, SubscriptionState},
    ownership::Control,
    relationship::{Partnership, Relationship, RelationshipOrigin},
    time::At,
};
use std::collections::BTreeMap;
use store::Kept;

/// What somebody wants to buy, as asked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wanted {
    /// Offer id, catalogue id or item key.
    pub reference: String,
    /// Seats or units.
    pub quantity: i64,
    /// P1M, P1Y, P3Y; the item's first term when absent.
    pub term: Option<String>,
    /// monthly, annual and so on; the term's when absent.
    pub billing_cycle: Option<String>,
    /// The reseller of record's partner id.
    pub reseller: Option<String>,
    /// Additional resellers' partner ids.
    pub additional: Vec<String>,
    /// The partner attests to act as direct partner.
    pub attested: bool,
    /// A name the partner gives it.
    pub friendly_name: String,
    /// The base subscription of an add-on.
    pub parent: Option<domain::id::SubscriptionId>,
}

/// A sale as looked at.
#[derive(Clone, Debug)]
pub struct Sale {
    /// Who sells.
    pub seller: Party,
    /// Who buys.
    pub buyer: Buyer,
    /// The seller's own relationship with the customer.
    pub relationship: Option<Kept<Relationship>>,
    /// The lines, in order.
    pub lines: Vec<SaleLine>,
    subscriptions: Vec<Kept<Subscription>>,
    control: Control,
}

/// One line of a sale as looked at.
#[derive(Clone, Debug)]
pub struct SaleLine {
    /// As asked.
    pub wanted: Wanted,
    /// The item and its term, when the catalogue has them.
    pub item: Option<(Item, Term)>,
    /// The reseller of record, when its id leads to an account.
    pub reseller: Option<Party>,
    /// The partnership of seller and reseller.
    pub partnership: Option<Kept<Partnership>>,
    /// The reseller's relationship with the customer.
    pub reseller_relationship: Option<Kept<Relationship>>,
    /// What connects the parties, for policies.
    pub trade: TradeFacts,
    /// What is bought, for policies.
    pub facts: ItemFacts,
}

/// Looks at a sale.
///
/// # Errors
/// [`Failure::NotFound`] for an unknown seller or customer; [`Failure::Invalid`] when nothing is asked for.
pub async fn sale(app: &App, at: At, seller: TenantId, customer: TenantId, wanted: &[Wanted]) -> Result<Sale, Failure> {
    if wanted.is_empty() {
        return Err(FieldError::alone("lineItems", "LinesMissing", "name at least one item to order"));
    }
    let seller = party(app, at, seller).await?;
    let mut buyer = buyer(app, customer).await?;
    let relationship = store::relationship::relationship_between(&app.db, seller.tenant.id, customer).await?;
    buyer.facts.agreement_accepted = agreement_accepted(app, &buyer, &relationship).await?;
    let subscriptions = store::subscription::subscription_list_by_customer(&app.db, customer).await?;
    let ownerships = store::tenant::ownership_list(&app.db).await?;
    let control = Control::at(&ownerships.into_iter().map(|kept| kept.value).collect::<Vec<_>>(), at);
    let mut sale = Sale { seller, buyer, relationship, lines: Vec::new(), subscriptions, control };
    for line in wanted {
        let looked_at = sale_line(app, at, &sale, line).await?;
        sale.lines.push(looked_at);
    }
    sale.count_bases_bought_together();
    Ok(sale)
}

async fn agreement_accepted(
    app: &App,
    buyer: &Buyer,
    relationship: &Option<Kept<Relationship>>,
) -> Result<bool, Failure> {
    let Some(relationship) = relationship else { return Ok(buyer.facts.agreement_accepted) };
    let extended = relationship.origin == RelationshipOrigin::Extended;
    let acceptances = store::agreement::acceptance_list_by_customer(&app.db, buyer.tenant.id).await?;
    Ok(acceptances.iter().any(|acceptance| acceptance_counts(acceptance, relationship.partner, extended)))
}

async fn sale_line(app: &App, at: At, sale: &Sale, wanted: &Wanted) -> Result<SaleLine, Failure> {
    let named = named_reseller(app, at, wanted.reseller.as_deref()).await?;
    let mut line = SaleLine {
        wanted: wanted.clone(),
        item: app.find_item(&wanted.reference, wanted.term.as_deref(), wanted.billing_cycle.as_deref()),
        reseller: named.party,
        partnership: None,
        reseller_relationship: None,
        trade: TradeFacts { reseller_id_is: named.is.into(), reseller_id_hint: named.hint, ..TradeFacts::default() },
        facts: ItemFacts::default(),
    };
    if let Some(reseller) = &line.reseller {
        let (db, seller, reseller) = (&app.db, sale.seller.tenant.id, reseller.tenant.id);
        line.partnership = store::relationship::partnership_between(db, seller, reseller).await?;
        line.reseller_relationship =
            store::relationship::relationship_between(db, reseller, sale.buyer.tenant.id).await?;
    }
    trade_facts(app, at, sale, &mut line).await?;
    line.facts = item_facts(app, sale, &line);
    Ok(line)
}

/// What a partner id given as reseller of record turned out to be.
struct NamedReseller {
    is: &'static str,
    hint: String,
    party: Option<Party>,
}

async fn named_reseller(app: &App, at: At, partner_id: Option<&str>) -> Result<NamedReseller, Failure> {
    let nothing = |is, hint| Ok(NamedReseller { is, hint, party: None });
    let Some(partner_id) = partner_id else { return nothing("", String::new()) };
    let Some(location) = store::account::location_by_partner_id(&app.db, partner_id).await? else {
        let membership = store::account::membership_by_partner_id(&app.db, partner_id).await?;
        let Some(membership) = membership else { return nothing("unknown", String::new()) };
        let locations = store::account::location_list_by_membership(&app.db, membership.id).await?;
        let associated = locations.iter().filter(|location| location.tenant.is_some());
        let hint = associated.map(|location| location.partner_id.as_str()).collect::<Vec<_>>().join(", ");
        return nothing("global", hint);
    };
    let Some(tenant) = location.tenant.filter(|_| location.deleted_at.is_none()) else {
        return nothing("not_associated", String::new());
    };
    let found = party(app, at, tenant).await?;
    let is = reseller_id_is(&location, found.account.as_deref());
    Ok(NamedReseller { is, hint: String::new(), party: Some(found) })
}

fn reseller_id_is(location: &Location, account: Option<&Account>) -> &'static str {
    match account {
        _ if location.active_at.is_none() => "inactive",
        Some(account) if resells(account) => "ok",
        _ => "not_reseller",
    }
}

async fn trade_facts(app: &App, at: At, sale: &Sale, line: &mut SaleLine) -> Result<(), Failure> {
    let wanted = &line.wanted;
    let seller_tenant = sale.seller.tenant.id;
    let mut organisations = vec![sale.seller.tenant.organisation];
    organisations.extend(line.reseller.as_ref().map(|reseller| reseller.tenant.organisation));
    let additional = additional_resellers(app, at, sale, line).await?;
    organisations.extend(&additional.organisations);
    let trade = &mut line.trade;
    trade.seller_related = sale.relationship.as_ref().is_some_and(|edge| edge.state.as_str() == "active");
    trade.acquired_as_reseller =
        sale.relationship.as_ref().is_some_and(|edge| edge.origin == RelationshipOrigin::AcquiredAsReseller);
    trade.reseller_given = wanted.reseller.is_some();
    trade.reseller_id = wanted.reseller.clone().unwrap_or_default();
    trade.reseller_is_seller = line.reseller.as_ref().is_some_and(|reseller| reseller.tenant.id == seller_tenant);
    trade.partnership = line.partnership.as_ref().is_some_and(|partnership| partnership.state.in_force());
    trade.reseller_related = line.reseller_relationship.as_ref().is_some_and(|edge| edge.state.as_str() == "active");
    trade.attested = wanted.attested;
    trade.additional = i64::try_from(wanted.additional.len()).unwrap_or(i64::MAX);
    trade.additional_maximum = app.programme.programme.limits.additional_resellers;
    let in_area = |group: &str| matches!(group, "EU" | "EFTA");
    trade.additional_in_area =
        in_area(&app.market(&sale.seller.tenant.country).group) && in_area(&sale.buyer.facts.group);
    trade.additional_ready = additional.ready;
    let customer = sale.buyer.tenant.organisation;
    // The provider's own tenant, bought through a reseller that it supplies itself, is the loop of R-36.
    let own = sale.seller.tenant.organisation == customer;
    trade.loop_sale = own && line.reseller.as_ref().is_some_and(|reseller| reseller.tenant.organisation != customer);
    trade.self_sale = organisations.contains(&customer) && !trade.loop_sale;
    if let Some(chain) = affiliate_chain(app, &sale.control, &organisations, customer).await? {
        trade.affiliate_sale = !trade.self_sale && !trade.loop_sale;
        trade.affiliate_chain = chain;
    }
    Ok(())
}

struct Additional {
    organisations: Vec<OrganisationId>,
    ready: bool,
}

async fn additional_resellers(app: &App, at: At, sale: &Sale, line: &SaleLine) -> Result<Additional, Failure> {
    let wanted = &line.wanted;
    let mut all = Additional { organisations: Vec::new(), ready: true };
    let mut seen: Vec<&str> = wanted.reseller.as_deref().into_iter().collect();
    for partner_id in wanted.additional.iter().take(32) {
        let named = named_reseller(app, at, Some(partner_id)).await?;
        let usable = named.party.as_ref().filter(|_| named.is == "ok" && !seen.contains(&partner_id.as_str()));
        all.ready &= usable.is_some_and(|party| may_be_named(&party.facts, &sale.seller.facts));
        all.organisations.extend(named.party.map(|party| party.tenant.organisation));
        seen.push(partner_id);
    }
    Ok(all)
}

fn may_be_named(reseller: &AccountFacts, seller: &AccountFacts) -> bool {
    reseller.state == "active" && reseller.agreement_signed && reseller.region == seller.region
}

async fn affiliate_chain(
    app: &App,
    control: &Control,
    sellers: &[OrganisationId],
    customer: OrganisationId,
) -> Result<Option<String>, Failure> {
    for seller in sellers {
        if let Some(chain) = control.affiliated(*seller, customer) {
            let mut names = BTreeMap::new();
            for organisation in std::iter::once(chain.first).chain(chain.steps.iter().map(|(_, next)| *next)) {
                names.insert(organisation, app.organisation_name(organisation).await?);
            }
            return Ok(Some(chain.written(|organisation| names.get(&organisation).cloned().unwrap_or_default())));
        }
    }
    Ok(None)
}

fn item_facts(app: &App, sale: &Sale, line: &SaleLine) -> ItemFacts {
    let Some((item, _)) = &line.item else {
        return ItemFacts { name: line.wanted.reference.clone(), ..ItemFacts::default() };
    };
    let live = |subscription: &Subscription| {
        matches!(
            subscription.state,
            SubscriptionState::Active | SubscriptionState::Suspended | SubscriptionState::Pending
        )
    };
    let held = || sale.subscriptions.iter().map(|kept| &kept.value);
    let bases: Vec<&Item> = app.programme.catalogue.iter().filter(|base| item.needs.contains(&base.key)).collect();
    let of_this = |subscription: &&Subscription| subscription.item == item.key;
    let counted = match item.limit_scope {
        LimitScope::None => 0,
        LimitScope::Lifetime => held().filter(of_this).count(),
        LimitScope::Concurrent => held().filter(of_this).filter(|subscription| live(subscription)).count(),
    };
    ItemFacts {
        name: item.title.clone(),
        known: true,
        in_market: on_sale(sale, item),
        segment: item.segment.clone(),
        segment_allowed: segment_allowed(
            &app.programme.programme.segments,
            &sale.buyer.facts.qualifications,
            &item.segment,
        ),
        exclusive_allowed: item.exclusive_to.is_empty() || item.exclusive_to.contains(&sale.seller.facts.partner_id),
        publisher: item.publisher.clone(),
        base_present: item.needs.is_empty() || held().any(|base| live(base) && item.needs.contains(&base.item)),
        bases: bases.iter().map(|base| base.title.as_str()).collect::<Vec<_>>().join(", "),
        within_limit: item.limit_scope == LimitScope::None || i64::try_from(counted).unwrap_or(0) < item.limit,
        // The credit limit is the commerce slice's: until invoices exist nothing is owed.
        within_credit: true,
    }
}

fn on_sale(sale: &Sale, item: &Item) -> bool {
    let in_market = |country: &String| item.markets.is_empty() || item.markets.contains(country);
    let cloud = &sale.buyer.facts.cloud;
    let in_cloud = if item.clouds.is_empty() { cloud == "global" } else { item.clouds.contains(cloud) };
    in_cloud && in_market(&sale.buyer.facts.country) && (item.new_commerce || in_market(&sale.seller.facts.country))
}

impl Sale {
    /// An add-on may be bought together with its base.
    fn count_bases_bought_together(&mut self) {
        let bought: Vec<String> =
            self.lines.iter().filter_map(|line| line.item.as_ref()).map(|(item, _)| item.key.clone()).collect();
        for line in &mut self.lines {
            let together =
                line.item.as_ref().is_some_and(|(item, _)| item.needs.iter().any(|base| bought.contains(base)));
            line.facts.base_present |= together;
        }
    }

    /// The facts of one line, for the policies.
    pub fn facts(&self, call: &Call, line: &SaleLine) -> Facts {
        let mut caller = call.caller.facts.clone();
        caller.own = call.caller.tenant == self.seller.tenant.id;
        Facts {
            caller,
            seller: Some(self.seller.facts.clone()),
            reseller: line.reseller.as_ref().map(|reseller| reseller.facts.clone()),
            customer: Some(self.buyer.facts.clone()),
            trade: Some(line.trade.clone()),
            item: Some(line.facts.clone()),
            ..Facts::default()
        }
    }

    /// Whether an item is limited, so that two purchases at once must not both see room.
    pub fn limits_apply(&self) -> bool {
        self.lines.iter().filter_map(|line| line.item.as_ref()).any(|(item, _)| item.limit_scope != LimitScope::None)
    }

    /// The same sale with the names of those who could sign or help filled in, for the texts of a refusal.
    pub async fn with_admins(mut self, app: &App) -> Result<Self, Failure> {
        self.seller.facts.global_admins = app.global_admins(self.seller.tenant.id).await?;
        for reseller in self.lines.iter_mut().filter_map(|line| line.reseller.as_mut()) {
            reseller.facts.global_admins = app.global_admins(reseller.tenant.id).await?;
        }
        Ok(self)
    }

    /// The same sale with only the lines at those positions.
    pub fn part(&self, positions: &[usize]) -> Self {
        let lines = positions.iter().filter_map(|position| self.lines.get(*position)).cloned().collect();
        Self { lines, ..self.clone() }
    }

    /// Whom the sale is about, for the audit record.
    pub fn about(&self) -> About {
        let reseller = self.lines.iter().find_map(|line| line.reseller.as_ref());
        About {
            seller: Some(self.seller.tenant.id),
            reseller: reseller.map(|reseller| reseller.tenant.id),
            customer: Some(self.buyer.tenant.id),
        }
    }
}
