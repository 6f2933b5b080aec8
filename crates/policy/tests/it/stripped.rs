//! The sets that are evaluated decide exactly as the policies that are written.

use crate::{programme::POLICY, sale::two_tier};
use domain::facts::{Fact, Facts};
use proptest::prelude::*;

const WORDS: [&str; 16] = [
    "",
    "user",
    "csp",
    "customer",
    "operator",
    "active",
    "qualified",
    "suspended",
    "indirect_provider",
    "indirect_reseller",
    "direct_bill",
    "associated",
    "global_admin",
    "admin_agent",
    "sent",
    "Europe",
];

fn any_value(like: &Fact, number: u32) -> Fact {
    let word = |number: u32| WORDS[number as usize % WORDS.len()].to_owned();
    match like {
        Fact::Yes(_) => Fact::Yes(number.is_multiple_of(2)),
        Fact::Number(_) => Fact::Number(i64::from(number % 8)),
        Fact::Text(_) => Fact::Text(word(number)),
        Fact::Texts(_) => Fact::Texts((0..number % 3).map(|step| word(number / 3 + step)).collect()),
    }
}

fn changed(mut facts: Facts, changes: &[(u32, u32)]) -> Facts {
    let all: Vec<(String, Fact)> = Facts::blank()
        .groups()
        .into_iter()
        .flat_map(|(group, fields)| fields.into_iter().map(move |(name, like)| (format!("{group}.{name}"), like)))
        .collect();
    for (which, number) in changes {
        let (name, like) = &all[*which as usize % all.len()];
        assert!(facts.set(name, any_value(like, *number)));
    }
    facts
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn a_few_changes_to_a_good_sale_are_decided_alike(changes in prop::collection::vec((any::<u32>(), any::<u32>()), 0..4)) {
        let facts = changed(two_tier(), &changes);
        for action in ["place_order", "change_reseller_of_record", "increase_seats", "create_customer"] {
            prop_assert_eq!(POLICY.codes(action, &facts).is_empty(), POLICY.allows_as_written(action, &facts));
        }
    }

    #[test]
    fn any_facts_are_decided_alike(
        changes in prop::collection::vec((any::<u32>(), any::<u32>()), 0..120),
        which in any::<prop::sample::Index>(),
        whole in any::<bool>(),
    ) {
        let start = if whole { Facts::blank() } else { Facts::default() };
        let facts = changed(start, &changes);
        let actions: Vec<&str> = POLICY.actions().collect();
        let action = actions[which.index(actions.len())];
        prop_assert_eq!(POLICY.codes(action, &facts).is_empty(), POLICY.allows_as_written(action, &facts), "{}", action);
    }
}
