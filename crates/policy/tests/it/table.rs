//! The sale rules once more, written by hand in Rust and in the order of the specification (9.3), and compared with the
//! policies over every combination of the facts that matter most, and over many of all the others.

use crate::{programme::POLICY, sale::two_tier};
use domain::facts::Facts;
use proptest::prelude::*;

/// The shapes of a sale.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Chain {
    DirectBill,
    ProviderReseller,
    ProviderAlone,
    Reseller,
}

/// What may be wrong with a sale; each is a bit.
#[derive(Clone, Copy, Debug)]
#[rustfmt::skip]
enum Wrong {
    // The first fifteen are tried in every combination.
    Suspended, Unassociated, Unsigned, OtherCloud, CspTenant, OwnUse, SelfSale, OffMarket, OtherRegion, Unrelated,
    NoPartnership, ResellerUnrelated, ResellerUnassociated, ResellerUnsigned, NoAgreement,
    // The others are tried in many combinations.
    NoMfa, RoleMissing, PersonalAccount, Foreign, Unknown, UnderReview, Rejected, SellsFromInternal, Affiliate, Loop, Acquired,
    MaySellDirectly, NotAttested, ResellerSuspended, ResellerOffMarket, ResellerNotReady, ResellerDoesNotResell,
    TooManyAdditional, LostPartnerId, IdInactive, UnknownItem, ItemOffMarket, Segment, Exclusive, NoBase, Limit, Credit,
}
use Wrong::*;

#[derive(Clone, Copy, Debug)]
struct Sale {
    chain: Chain,
    wrong: u64,
}

impl Sale {
    fn has(self, wrong: Wrong) -> bool {
        self.wrong >> (wrong as u64) & 1 == 1
    }

    fn facts(self, good: &Facts) -> Facts {
        let mut facts = good.clone();
        self.caller_and_seller(&mut facts);
        self.customer(&mut facts);
        self.between(&mut facts);
        self.item(&mut facts);
        if let Some(reseller) = &mut facts.reseller {
            reseller.partner_id_state = if self.has(ResellerUnassociated) { "postponed" } else { "associated" }.into();
            reseller.agreement_signed = !self.has(ResellerUnsigned);
            reseller.state = if self.has(ResellerSuspended) { "suspended" } else { "active" }.into();
            reseller.in_market = !self.has(ResellerOffMarket);
            reseller.resells = !self.has(ResellerDoesNotResell);
            reseller.missing_steps = if self.has(ResellerNotReady) { vec!["pa_signed".into()] } else { vec![] };
        }
        if self.chain != Chain::ProviderReseller {
            facts.reseller = None;
        }
        facts
    }

    fn caller_and_seller(self, facts: &mut Facts) {
        facts.caller.mfa = !self.has(NoMfa);
        facts.caller.work_account = !self.has(PersonalAccount);
        facts.caller.own = !self.has(Foreign);
        facts.caller.roles = vec![if self.has(RoleMissing) { "helpdesk_agent" } else { "admin_agent" }.into()];
        let seller = facts.seller.as_mut().unwrap();
        seller.tier = match self.chain {
            Chain::DirectBill => "direct_bill",
            Chain::Reseller => "indirect_reseller",
            Chain::ProviderReseller | Chain::ProviderAlone => "indirect_provider",
        }
        .into();
        seller.state = if self.has(Suspended) { "suspended" } else { "active" }.into();
        seller.partner_id_state = match (self.has(Unassociated), self.has(LostPartnerId)) {
            (true, _) => "postponed",
            (false, true) => "lost",
            (false, false) => "associated",
        }
        .into();
        seller.agreement_signed = !self.has(Unsigned);
        seller.internal_use = self.has(SellsFromInternal);
        seller.direct_sale = self.has(MaySellDirectly);
    }

    fn customer(self, facts: &mut Facts) {
        let customer = facts.customer.as_mut().unwrap();
        customer.known = !self.has(Unknown);
        customer.cloud = if self.has(OtherCloud) { "usgov" } else { "global" }.into();
        customer.vetting = match (self.has(UnderReview), self.has(Rejected)) {
            (true, _) => "under_review",
            (false, true) => "rejected",
            (false, false) => "approved",
        }
        .into();
        customer.tenant_kind = if self.has(CspTenant) { "csp" } else { "customer" }.into();
        customer.internal_use = self.has(OwnUse);
        customer.in_market = !self.has(OffMarket);
        customer.region = match (self.has(OffMarket), self.has(OtherRegion)) {
            (true, _) => "",
            (false, true) => "India",
            (false, false) => "Europe",
        }
        .into();
        customer.agreement_accepted = !self.has(NoAgreement);
    }

    fn between(self, facts: &mut Facts) {
        let trade = facts.trade.as_mut().unwrap();
        trade.self_sale = self.has(SelfSale);
        trade.affiliate_sale = self.has(Affiliate);
        trade.loop_sale = self.has(Loop);
        trade.seller_related = !self.has(Unrelated);
        trade.acquired_as_reseller = self.has(Acquired);
        trade.attested = !self.has(NotAttested);
        trade.reseller_given = self.chain == Chain::ProviderReseller;
        trade.reseller_id_is = match (trade.reseller_given, self.has(IdInactive)) {
            (true, true) => "inactive",
            (true, false) => "ok",
            (false, _) => "",
        }
        .into();
        trade.partnership = !self.has(NoPartnership);
        trade.reseller_related = !self.has(ResellerUnrelated);
        trade.additional = if self.has(TooManyAdditional) { 6 } else { 0 };
        trade.additional_in_area = true;
        trade.additional_ready = true;
    }

    fn item(self, facts: &mut Facts) {
        let item = facts.item.as_mut().unwrap();
        item.known = !self.has(UnknownItem);
        item.in_market = !self.has(ItemOffMarket);
        item.segment_allowed = !self.has(Segment);
        item.exclusive_allowed = !self.has(Exclusive);
        item.base_present = !self.has(NoBase);
        item.within_limit = !self.has(Limit);
        item.within_credit = !self.has(Credit);
    }

    /// The codes in the order of 9.3.
    #[rustfmt::skip]
    fn expected(self) -> Vec<&'static str> {
        let has = |wrong| self.has(wrong);
        let provider = matches!(self.chain, Chain::ProviderReseller | Chain::ProviderAlone);
        let named = self.chain == Chain::ProviderReseller;
        let alone = self.chain == Chain::ProviderAlone;
        let table = [
            (has(PersonalAccount),                                    "WorkAccountRequired"),          // 1
            (has(NoMfa),                                              "MfaRequired"),                  // 1  R-50
            (has(RoleMissing),                                          "RoleNotAllowed"),               // 2
            (has(Foreign),                                            "AccessDenied"),                 // 2
            (self.chain == Chain::Reseller,                           "ResellerCannotOrder"),          // 2  R-02
            (has(Suspended),                                          "ProgramStatusNotActive"),       // 3  R-40
            (has(Unassociated),                                       "PartnerIdNotAssociated"),       // 3  R-25
            (has(LostPartnerId) && !has(Unassociated),                "PartnerIdNotAssociated"),       // 3  R-32
            (has(Unsigned),                                           "PartnerAgreementMissing"),      // 4  R-20
            (has(Unknown),                                            "CustomerUnknown"),              // 5
            (has(OtherCloud) && !has(Unknown),                        "CloudMismatch"),                // 5  R-49
            (has(UnderReview),                                        "CustomerUnderReview"),          // 5  R-41
            (has(Rejected) && !has(UnderReview),                      "CustomerRejected"),             // 5  R-41
            (has(CspTenant),                                          "CspTenantNotProvisionable"),    // 6  R-08
            (has(SellsFromInternal),                                  "InternalUseOnly"),              // 6  R-09
            (has(CspTenant),                                          "PartnerResaleForbidden"),       // 6  R-10
            (has(SelfSale),                                           "SelfSaleForbidden"),            // 7  R-34
            (has(Affiliate),                                          "AffiliateSaleForbidden"),       // 7  R-35
            (has(Loop),                                               "SelfSaleForbidden"),            // 7  R-36
            (has(OffMarket),                                          "MarketNotSupported"),           // 8  R-33
            (has(OtherRegion) && !has(OffMarket),                     "RegionMismatchCustomer"),       // 8  R-29
            (has(Unrelated),                                          "NoCustomerRelationship"),       // 9  R-16
            (has(Acquired) && self.chain == Chain::DirectBill,        "AcquiredAsReseller"),           // 9  R-19
            (alone && !has(MaySellDirectly),                          "ResellerRequired"),             // 10 R-12
            (alone && has(MaySellDirectly) && has(NotAttested),       "ResellerRequired"),             // 10 R-12
            (alone && has(OwnUse) && (!has(MaySellDirectly) || has(NotAttested)), "OwnUseSellerType"), // 10 R-06
            (named && has(IdInactive),                                   "ResellerIdInvalid"),            // 10 R-15
            (named && has(ResellerSuspended),                         "ProgramStatusNotActive"),       // 10 R-40
            (named && has(NoPartnership),                             "PartnershipInactive"),          // 10 R-13
            (named && has(ResellerOffMarket),                         "MarketNotSupported"),           // 10 R-33
            (named && has(ResellerUnrelated),                         "ResellerNotRelatedToCustomer"), // 10 R-17
            (named && has(ResellerUnassociated),                      "PartnerIdNotAssociated"),       // 10 R-25
            (named && has(ResellerUnsigned),                          "ResellerAgreementMissing"),     // 10 R-21
            (named && has(ResellerNotReady),                          "ResellerNotReady"),             // 10 R-23
            (has(TooManyAdditional),                                  "AdditionalResellerRule"),       // 10 R-18
            (provider && named && has(ResellerDoesNotResell),         "ChainNotSupported"),            // 10 R-01
            (has(NoAgreement),                                        "CustomerAgreementMissing"),     // 11 R-38
            (has(UnknownItem),                                        "OfferUnknown"),                 // 12
            (has(ItemOffMarket),                                      "OfferNotInMarket"),             // 12 R-42
            (has(Segment),                                            "CustomerNotQualified"),         // 12 R-43
            (has(Exclusive),                                          "OfferExclusive"),               // 12 R-44
            (has(NoBase),                                             "AddonPrerequisite"),            // 12 R-45
            (has(Limit),                                              "OfferLimit"),                   // 12 R-46
            (has(Credit),                                             "CreditLimitExceeded"),          // 13 R-47
        ];
        table.into_iter().filter(|(fails, _)| *fails).map(|(_, code)| code).collect()
    }
}

const CHAINS: [Chain; 4] = [Chain::DirectBill, Chain::ProviderReseller, Chain::ProviderAlone, Chain::Reseller];

fn compare(good: &Facts, sale: Sale) {
    assert_eq!(POLICY.codes("place_order", &sale.facts(good)), sale.expected(), "{sale:?}");
}

/// Faults of the reseller say nothing where there is none.
const OF_THE_RESELLER: u64 = 1 << NoPartnership as u64
    | 1 << ResellerUnrelated as u64
    | 1 << ResellerUnassociated as u64
    | 1 << ResellerUnsigned as u64;

#[test]
fn every_combination_of_fifteen_faults_in_three_chains_is_refused_with_the_codes_of_the_table() {
    let good = two_tier();
    let every = |from: u64| {
        for wrong in (from..1 << 15).step_by(2) {
            compare(&good, Sale { chain: Chain::ProviderReseller, wrong });
            if wrong & OF_THE_RESELLER == 0 {
                compare(&good, Sale { chain: Chain::DirectBill, wrong });
                compare(&good, Sale { chain: Chain::ProviderAlone, wrong });
            }
        }
    };
    std::thread::scope(|threads| {
        for from in [0, 1] {
            let every = &every;
            threads.spawn(move || every(from));
        }
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, ..ProptestConfig::default() })]

    #[test]
    fn any_few_faults_are_refused_with_the_codes_of_the_table(
        which in prop::collection::vec(0..=(Credit as u64), 0..6),
        chain in prop::sample::select(CHAINS.to_vec()),
    ) {
        let wrong = which.into_iter().fold(0, |all, one| all | 1 << one);
        compare(&two_tier(), Sale { chain, wrong });
    }
}
