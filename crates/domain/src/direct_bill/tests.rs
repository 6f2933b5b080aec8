//! The versions of the requirements, and the way of an application through its stages.

use super::*;
use crate::programme::Programme;
use std::sync::LazyLock;
use uuid::Uuid;

static CSP: LazyLock<Programme> =
    LazyLock::new(|| toml::from_str(include_str!("../../../../programmes/csp/programme.toml")).unwrap());

const GOOD: Record = Record { revenue_usd: 300_000, tenure_months: 12 };

fn at(text: &str) -> At {
    text.parse().unwrap()
}
fn now() -> At {
    at("2021-06-01T10:00:00Z")
}
fn terms(profile: &str) -> Terms<'static> {
    let profile = CSP.profile(profile).unwrap();
    Terms { requirements: CSP.direct_bill_of(profile).unwrap(), profile }
}
fn stated() -> BTreeSet<String> {
    let keys = [
        "partner_id",
        "signing_authority",
        "first_level_support",
        "billing_infrastructure",
        "api_integration",
        "continuous_service",
        "managed_service",
    ];
    keys.map(str::to_owned).into()
}
fn application() -> Application {
    let id = |number: u128| Uuid::from_u128(number);
    let tenant = Some(id(4).into());
    Application {
        id: id(1).into(),
        reseller: id(2).into(),
        reseller_tenant: id(3).into(),
        version: "2020-10-27".into(),
        stage: Stage::EligibilityForm,
        form: Form {
            tenant,
            billing_anniversary_day: 15,
            domain: "fjallbyte-direct".into(),
            tax_id: "SE55".into(),
            revenue_usd: 400_000,
        },
        shown: stated(),
        revenue_found_usd: None,
        reason: None,
        history: vec![],
    }
}
fn keys(unmet: &[Unmet]) -> Vec<&str> {
    unmet.iter().map(|unmet| unmet.key.as_str()).collect()
}

#[test]
fn each_version_asks_for_its_own() {
    let open = |version: &str, record: Record| {
        let found = unmet(&CSP.direct_bill[version], &stated(), &record);
        found.iter().map(|unmet| unmet.key.clone()).collect::<Vec<_>>()
    };
    let poor = Record { revenue_usd: 299_999, tenure_months: 11 };
    assert_eq!(open("2018-08-31", Record::default()), ["support_plan"]);
    assert_eq!(open("2020-10-27", GOOD), ["support_plan"]);
    assert_eq!(open("2020-10-27", poor), ["support_plan", "revenue", "tenure"]);
    assert_eq!(open("2023-08-17", GOOD), ["support_plan", "capability_assessment"]);
    let nothing = unmet(&CSP.direct_bill["2020-10-27"], &BTreeSet::new(), &GOOD);
    let managed = nothing.iter().find(|unmet| unmet.key == "managed_service").unwrap();
    assert!(!managed.mandatory, "recommended in this version");
}

#[test]
fn tenure_counts_whole_months_since_the_account_became_active() {
    let months = |from: &str| Record::new(0, Some(at(from)), now()).tenure_months;
    assert_eq!(months("2020-06-01T23:00:00Z"), 12);
    assert_eq!(months("2020-06-02T00:00:00Z"), 11);
    assert_eq!(months("2018-06-01T00:00:00Z"), 36);
    assert_eq!(months("2022-06-01T00:00:00Z"), 0);
    assert_eq!(Record::new(0, None, now()).tenure_months, 0);
}

#[test]
fn an_application_goes_through_every_stage_of_its_profile() {
    for (profile, stages) in [
        ("csp-2021", "eligibility_check business_review credit_check support_plan_proof qualified"),
        ("csp-2023", "eligibility_check assessment business_review credit_check support_plan_proof qualified"),
    ] {
        let terms = terms(profile);
        let mut running = application().submit(&terms, &GOOD, now(), None).unwrap();
        while !running.stage.is_over() {
            if running.stage == Stage::Assessment {
                let open = running.clone().pass(&terms, &GOOD, now(), None).unwrap_err();
                assert!(matches!(&open, Refusal::RequirementsNotMet(open) if keys(open) == ["capability_assessment"]));
                running = running.show("capability_assessment").unwrap();
            }
            if running.stage == Stage::SupportPlanProof {
                let open = running.clone().pass(&terms, &GOOD, now(), None).unwrap_err();
                assert!(matches!(&open, Refusal::RequirementsNotMet(open) if keys(open) == ["support_plan"]));
                running = running.show("support_plan").unwrap();
            } else {
                assert!(running.clone().show("support_plan").is_err(), "not before the credit check has passed");
            }
            running = running.pass(&terms, &GOOD, now(), None).unwrap();
        }
        let seen: Vec<&str> = running.history.iter().map(|passed| passed.stage.as_str()).collect();
        assert_eq!(seen.join(" "), stages);
        assert_eq!(running.clone().pass(&terms, &GOOD, now(), None), Err(Refusal::StageNotAllowed(Stage::Qualified)));
        assert!(running.withdraw(now(), None).is_err());
    }
}

#[test]
fn who_does_not_meet_the_requirements_is_told_all_of_them() {
    let poor = Record { revenue_usd: 0, tenure_months: 3 };
    let mut bare = application();
    bare.shown.remove("partner_id");
    bare.shown.remove("managed_service");
    let refused = bare.submit(&terms("csp-2021"), &poor, now(), None).unwrap_err();
    assert_eq!(refused.code(), "DirectBillRequirementsNotMet");
    assert!(matches!(refused, Refusal::RequirementsNotMet(open) if keys(&open) == ["partner_id", "revenue", "tenure"]));
    assert!(application().show("revenue").is_err(), "revenue is measured, not stated");
}

#[test]
fn the_form_needs_another_tenant_and_good_data() {
    type Change = fn(&mut Application);
    let changes: [(Change, Refusal); 7] = [
        (|a| a.form.tenant = None, Refusal::TenantNotAllowed),
        (|a| a.form.tenant = Some(a.reseller_tenant), Refusal::TenantNotAllowed),
        (|a| a.form.billing_anniversary_day = 0, Refusal::FieldNotAllowed("billing_anniversary_day".into())),
        (|a| a.form.billing_anniversary_day = 29, Refusal::FieldNotAllowed("billing_anniversary_day".into())),
        (|a| a.form.domain = "Fjäll.byte".into(), Refusal::FieldNotAllowed("domain".into())),
        (|a| a.form.domain = "-x".into(), Refusal::FieldNotAllowed("domain".into())),
        (|a| a.form.tax_id = " ".into(), Refusal::FieldNotAllowed("tax_id".into())),
    ];
    for (change, refusal) in changes {
        let mut faulty = application();
        change(&mut faulty);
        assert_eq!(faulty.submit(&terms("csp-2021"), &GOOD, now(), None), Err(refusal));
    }
}

#[test]
fn the_operator_refuses_with_a_reason_and_the_applicant_may_withdraw() {
    let sent = application().submit(&terms("csp-2021"), &GOOD, now(), None).unwrap();
    assert_eq!(sent.clone().reject(" ", now(), None), Err(Refusal::ReasonMissing));
    let rejected = sent.clone().reject("credit", now(), None).unwrap();
    assert_eq!((rejected.stage, rejected.reason.as_deref()), (Stage::Rejected, Some("credit")));
    assert!(rejected.show("support_plan").is_err());
    assert_eq!(sent.withdraw(now(), None).unwrap().stage, Stage::Withdrawn);
    assert!(application().reject("early", now(), None).is_err(), "there is nothing to refuse before it is sent");
}
