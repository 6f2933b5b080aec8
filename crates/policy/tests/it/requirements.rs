//! What the source documents ask of the rules, each sentence with the cases that show it.

use crate::{
    cases::outcome,
    programme::{POLICY, ask, ask_in},
    sale::two_tier,
};
use domain::{decision::Decision, facts::Fact};

fn holds(case: &str) {
    let outcome = outcome(case);
    assert_eq!(outcome.failure, None, "{case}: {}", outcome.says);
}

fn refused_by(case: &str, policy: &str) {
    holds(case);
    let outcome = outcome(case);
    assert!(outcome.refused_by.iter().any(|id| id == policy), "{case} is refused by {:?}", outcome.refused_by);
}

/// A sale in order but for these facts.
fn sale_but(changes: &[(&str, Fact)]) -> Decision {
    let mut facts = two_tier();
    changes.iter().for_each(|(name, value)| assert!(facts.set(name, value.clone()), "{name}"));
    ask("place_order", &facts)
}

#[test]
fn a_direct_bill_partner_sells_without_a_reseller() {
    holds("orders/allow/direct-bill-partner");
    refused_by("orders/deny/direct-with-reseller", "orders/two-chains");
}

#[test]
fn a_provider_sells_through_a_reseller() {
    holds("orders/allow/provider-with-reseller");
    refused_by("orders/deny/no-reseller", "orders/reseller-required");
}

#[test]
fn a_reseller_transacts_only_through_a_provider() {
    refused_by("orders/deny/reseller-orders", "orders/reseller-cannot-order");
    refused_by("subscriptions/deny/reseller-adds-seats", "subscriptions/reseller-cannot-manage");
    holds("orders/allow/provider-with-reseller");
}

#[test]
fn a_reseller_enrols_without_revenue_credit_or_infrastructure() {
    holds("enrolment/allow/new-reseller");
    let asked = POLICY.rules().iter().filter(|rule| rule.actions.iter().any(|action| action == "submit_enrolment"));
    assert!(asked.flat_map(|rule| &rule.facts).all(|fact| fact != "change.unmet"));
}

#[test]
fn direct_billing_is_granted_only_when_its_requirements_are_met() {
    refused_by("enrolment/deny/direct-bill-unmet", "enrolment/direct-bill");
}

#[test]
fn who_is_new_enrols_as_reseller() {
    refused_by("enrolment/deny/direct-bill-first", "enrolment/reseller-first");
    holds("enrolment/allow/new-reseller");
}

#[test]
fn a_provider_signs_before_it_orders() {
    refused_by("orders/deny/seller-unsigned", "orders/seller-agreement");
}

#[test]
fn a_direct_bill_partner_signs_before_it_orders() {
    refused_by("orders/deny/direct-bill-unsigned", "orders/seller-agreement");
}

#[test]
fn a_reseller_signs_before_new_business() {
    refused_by("orders/deny/reseller-unsigned", "orders/reseller-agreement");
    holds("subscriptions/allow/seats-with-unsigned-reseller");
}

#[test]
fn an_unsigned_resellers_id_is_not_attached_to_a_subscription() {
    refused_by("subscriptions/deny/record-unsigned-reseller", "orders/reseller-agreement");
}

#[test]
fn each_of_the_three_steps_of_a_reseller_is_needed() {
    for step in ["on_boarded", "enrolled", "pa_signed"] {
        let decision = sale_but(&[("reseller.missing_steps", Fact::Texts(vec![step.into()]))]);
        assert_eq!(decision.code.as_deref(), Some("ResellerNotReady"), "{step}");
    }
}

#[test]
fn a_partner_buys_for_its_own_use_from_a_reseller_or_a_direct_bill_partner() {
    holds("orders/allow/own-use-from-direct-bill");
    holds("orders/allow/own-use-through-reseller");
    refused_by("orders/deny/own-use-from-provider", "orders/own-use-seller");
}

#[test]
fn nothing_is_provisioned_to_a_csp_tenant() {
    refused_by("orders/deny/csp-tenant", "orders/csp-tenant");
    refused_by("customers/deny/csp-tenant-accepts", "customers/csp-tenant");
}

#[test]
fn an_internal_use_tenant_receives_services_and_passes_none_on() {
    holds("orders/allow/own-use-from-direct-bill");
    refused_by("orders/deny/from-internal-use", "orders/internal-use");
    refused_by("enrolment/deny/internal-use", "enrolment/internal-use");
}

#[test]
fn no_partner_sells_to_itself() {
    refused_by("orders/deny/self-sale", "orders/self-sale");
    refused_by("orders/deny/loop", "orders/loop-sale");
}

#[test]
fn no_partner_sells_to_its_affiliates() {
    refused_by("orders/deny/affiliate-sale", "orders/affiliate-sale");
}

#[test]
fn a_partner_does_not_resell_to_a_partners_csp_tenant_but_to_its_other_tenants() {
    refused_by("orders/deny/csp-tenant", "orders/partner-resale");
    holds("orders/allow/own-use-from-direct-bill");
}

#[test]
fn a_partnership_blocks_becoming_a_customer_of_the_same_provider_and_the_other_way_round() {
    refused_by("customers/deny/partner-becomes-customer", "customers/relationship-type");
    refused_by("partnerships/deny/customer-becomes-reseller", "partnerships/relationship-type");
}

#[test]
fn a_reseller_that_wants_to_buy_from_its_provider_is_shown_three_ways_in_every_language() {
    let mut facts = two_tier();
    for (name, value) in [("invitation.standing", "sent"), ("caller.tenant_kind", "customer")] {
        assert!(facts.set(name, Fact::Text(value.into())));
    }
    facts.set("caller.roles", Fact::Texts(vec!["global_admin".into()]));
    facts.set("invitation.consent", Fact::Yes(true));
    facts.set("connection.partnership", Fact::Yes(true));
    facts.set("connection.joint_partnership", Fact::Yes(true));
    let expected = [
        ("en", ["separate tenant", "support case", "another provider"]),
        ("zh-Hans", ["客户类型租户", "支持请求", "其他提供商"]),
        ("zh-Hant", ["客戶類型租用戶", "支援要求", "其他提供者"]),
        ("sv", ["separat klientorganisation", "supportärende", "annan leverantör"]),
    ];
    for (language, parts) in expected {
        let decision = ask_in(language, "answer_customer_invitation", &facts);
        assert_eq!(decision.code.as_deref(), Some("RelationshipTypeConflict"));
        let options = &decision.refusals().next().unwrap().options;
        assert_eq!(options.len(), 3);
        for (option, part) in options.iter().zip(parts) {
            assert!(option.contains(part), "{language}: {option}");
        }
    }
}

#[test]
fn a_partner_sells_only_to_customers_of_its_own_region() {
    refused_by("orders/deny/other-region", "orders/same-region");
    refused_by("customers/deny/other-region", "customers/same-region");
    holds("orders/allow/other-country-same-region");
}

#[test]
fn provider_and_reseller_are_of_one_region() {
    refused_by("partnerships/deny/other-region", "partnerships/same-region");
    refused_by("partnerships/deny/other-region-known-target", "partnerships/same-region");
}

#[test]
fn account_and_partner_id_are_of_one_country() {
    refused_by("partner-ids/deny/other-country", "partner-ids/same-country");
    holds("partner-ids/allow/own-country");
}

#[test]
fn a_partner_id_must_be_known() {
    refused_by("partner-ids/deny/unknown", "partner-ids/known");
}

#[test]
fn nobody_signs_without_a_partner_id() {
    holds("partner-ids/allow/postponed");
    refused_by("agreements/deny/signed-without-partner-id", "agreements/partner-id");
}

#[test]
fn nobody_trades_without_a_partner_id() {
    refused_by("orders/deny/seller-without-partner-id", "orders/seller-partner-id");
    refused_by("orders/deny/reseller-without-partner-id", "orders/reseller-partner-id");
}

#[test]
fn only_a_global_admin_signs() {
    refused_by("agreements/deny/admin-agent-signs", "roles/sign_agreement");
    holds("agreements/allow/signed-after-association");
}

#[test]
fn users_are_added_once_there_is_an_admin_agent() {
    refused_by("users/deny/no-admin-agent", "users/admin-agent-present");
    holds("users/allow/first-admin-agent");
}

#[test]
fn orders_need_the_partnership_and_the_providers_own_relationship_with_the_customer() {
    refused_by("orders/deny/no-partnership", "orders/partnership");
    refused_by("orders/deny/no-relationship", "orders/relationship");
}
