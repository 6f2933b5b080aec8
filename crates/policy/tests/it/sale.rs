//! Orders of the two chains, and what is said when they are refused.

use crate::programme::{ask, ask_in};
use domain::facts::*;

/// Ligne Distribution sells to Sjohamn Industri with Fjallbyte as reseller of record: everything is in order.
pub fn two_tier() -> Facts {
    let partner = |name: &str, tier: &str| AccountFacts {
        name: name.into(),
        organisation: name.into(),
        tenant_kind: "csp".into(),
        tier: tier.into(),
        state: "active".into(),
        cloud: "global".into(),
        country: "SE".into(),
        country_name: "Sweden".into(),
        region: "Europe".into(),
        in_market: true,
        partner_id: "7100001".into(),
        partner_id_state: "associated".into(),
        agreement_signed: true,
        resells: tier == "indirect_reseller",
        global_admins: "Greta Admin".into(),
        ..AccountFacts::default()
    };
    Facts {
        caller: CallerFacts {
            kind: "user".into(),
            tenant_kind: "csp".into(),
            tier: "indirect_provider".into(),
            roles: vec!["sales_agent".into()],
            mfa: true,
            work_account: true,
            own: true,
            global_admins: "Gerard Admin".into(),
        },
        seller: Some(partner("Ligne", "indirect_provider")),
        reseller: Some(partner("Fjallbyte", "indirect_reseller")),
        customer: Some(CustomerFacts {
            name: "Sjohamn".into(),
            known: true,
            tenant_kind: "customer".into(),
            cloud: "global".into(),
            country: "SE".into(),
            country_name: "Sweden".into(),
            region: "Europe".into(),
            in_market: true,
            group: "EU".into(),
            vetting: "approved".into(),
            agreement_accepted: true,
            ..CustomerFacts::default()
        }),
        trade: Some(TradeFacts {
            seller_related: true,
            reseller_given: true,
            reseller_id: "7100001".into(),
            reseller_id_is: "ok".into(),
            partnership: true,
            reseller_related: true,
            additional_maximum: 5,
            ..TradeFacts::default()
        }),
        item: Some(ItemFacts {
            name: "Office".into(),
            known: true,
            in_market: true,
            segment_allowed: true,
            exclusive_allowed: true,
            base_present: true,
            within_limit: true,
            within_credit: true,
            ..ItemFacts::default()
        }),
        ..Facts::default()
    }
}

#[test]
fn an_order_in_order_is_allowed_and_every_rule_is_ticked() {
    let decision = ask("place_order", &two_tier());
    assert!(decision.allowed, "{:#?}", decision.refusals().collect::<Vec<_>>());
    assert!(decision.code.is_none());
    assert!(decision.checks.len() > 40);
    assert!(decision.checks.iter().all(|check| check.passed && check.reason.is_none()));
}

#[test]
fn the_first_failing_rule_gives_the_code_and_the_others_are_listed_in_order() {
    let mut facts = two_tier();
    facts.customer.as_mut().unwrap().region = "United States".into();
    facts.trade.as_mut().unwrap().partnership = false;
    facts.caller.mfa = false;
    let decision = ask_in("zh-TW", "place_order", &facts);
    let codes: Vec<&str> = decision.refusals().filter_map(|check| check.code.as_deref()).collect();
    assert_eq!(codes, ["MfaRequired", "RegionMismatchCustomer", "PartnershipInactive"]);
    assert_eq!(decision.code.as_deref(), Some("MfaRequired"));
    let region = decision.refusals().nth(1).unwrap();
    assert_eq!(region.reason.as_deref(), Some("Ligne 的業務區域為「歐洲」，而 Sjohamn 位於區域「美國」。"));
    assert_eq!(region.facts[0].name, "seller.region");
    assert_eq!(region.facts[0].value, Fact::Text("Europe".into()));
}

#[test]
fn a_missing_group_of_facts_refuses() {
    let mut facts = two_tier();
    facts.trade = None;
    let decision = ask("place_order", &facts);
    assert!(!decision.allowed);
    assert_eq!(decision.refusals().last().unwrap().code.as_deref(), Some("PolicyError"));
    assert!(!ask("no_such_act", &two_tier()).allowed);
}

#[test]
fn who_may_not_is_told_who_may() {
    let mut facts = two_tier();
    facts.caller.roles = vec!["helpdesk_agent".into()];
    let decision = ask_in("sv", "place_order", &facts);
    assert_eq!(decision.code.as_deref(), Some("RoleNotAllowed"));
    let advice = decision.refusals().next().unwrap().advice.clone().unwrap();
    assert!(advice.contains("administratörsagent, försäljningsagent"), "{advice}");
    let advice = ask("view_agreement_text", &facts).refusals().next().unwrap().advice.clone().unwrap();
    assert!(advice.ends_with("Ask a global admin of your company: Gerard Admin."), "{advice}");
}
