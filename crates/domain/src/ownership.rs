//! Who belongs to whom: affiliation by control, through chains and through shares added up in a group (9.4, R-35).

use crate::{id::OrganisationId, tenant::Ownership, time::At};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// More votes than this, in basis points, are control.
pub const HALF: i64 = 5_000;

/// Control as it stood at one instant: organisations in groups, and the shares that hold each group together.
#[derive(Clone, Debug, Default)]
pub struct Control {
    groups: BTreeMap<OrganisationId, OrganisationId>,
    links: Vec<Link>,
}

/// A share that takes part in control.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Link {
    owner: OrganisationId,
    owned: OrganisationId,
    /// It controls alone; otherwise only together with other shares of the group.
    alone: bool,
}

/// How two affiliates hang together: from one to the other along the shares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// The organisation the question began with.
    pub first: OrganisationId,
    /// Each next one, and whether it is above (it controls the one before) or below.
    pub steps: Vec<(Side, OrganisationId)>,
}

/// Where the next organisation of a chain stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// It controls the one before: written `<`.
    Above,
    /// The one before controls it: written `>`.
    Below,
}

/// A share in force: votes in basis points, and whether the operator found control.
type Shares = BTreeMap<(OrganisationId, OrganisationId), (i64, bool)>;

impl Control {
    /// Control at that instant. Statements that overlap on one share count once, with the larger figure:
    /// what the partner declared and what the operator found are the same share.
    pub fn at(ownerships: &[Ownership], at: At) -> Self {
        let mut shares = Shares::new();
        for share in ownerships.iter().filter(|o| o.owner != o.owned && o.from <= at && o.to.is_none_or(|to| at < to)) {
            let known = shares.entry((share.owner, share.owned)).or_default();
            *known = (known.0.max(share.votes_basis_points), known.1 || share.controls);
        }
        let mut control = Self::default();
        // Joining two groups can lift a third company over the half, so it is repeated until nothing joins.
        while control.join_once(&shares) {}
        control.links = control.links_in(&shares);
        control
    }

    /// The organisation and all its affiliates.
    pub fn group(&self, of: OrganisationId) -> BTreeSet<OrganisationId> {
        let head = self.head(of);
        let members = self.groups.keys().copied().filter(|member| self.head(*member) == head);
        members.chain([of]).collect()
    }

    /// The chain between two affiliates; nothing for strangers, and nothing for an organisation and itself.
    /// Shares that control alone are preferred over those that only add up.
    pub fn affiliated(&self, a: OrganisationId, b: OrganisationId) -> Option<Chain> {
        if a == b || self.head(a) != self.head(b) {
            return None;
        }
        self.walk(a, b, true).or_else(|| self.walk(a, b, false))
    }

    /// The name a group goes by inside: any one of its members.
    fn head(&self, mut of: OrganisationId) -> OrganisationId {
        while let Some(next) = self.groups.get(&of).copied().filter(|next| *next != of) {
            of = next;
        }
        of
    }

    /// Lets every company join the group that controls it; says whether any did.
    fn join_once(&mut self, shares: &Shares) -> bool {
        let totals = self.totals(shares);
        let mut joined = false;
        for ((owner, owned), (_, found)) in shares {
            let (above, below) = (self.head(*owner), self.head(*owned));
            let votes = totals.get(&(above, *owned)).copied().unwrap_or(0);
            if above != below && (*found || votes > HALF) {
                self.groups.entry(above).or_insert(above);
                self.groups.insert(below, above);
                joined = true;
            }
        }
        joined
    }

    /// The votes each group holds together in each company.
    fn totals(&self, shares: &Shares) -> BTreeMap<(OrganisationId, OrganisationId), i64> {
        let mut totals = BTreeMap::new();
        for ((owner, owned), (votes, _)) in shares {
            *totals.entry((self.head(*owner), *owned)).or_insert(0) += votes;
        }
        totals
    }

    fn links_in(&self, shares: &Shares) -> Vec<Link> {
        let totals = self.totals(shares);
        let links = shares.iter().filter_map(|((owner, owned), (votes, found))| {
            let alone = *found || *votes > HALF;
            let together = totals.get(&(self.head(*owner), *owned)).is_some_and(|votes| *votes > HALF);
            let inside = self.head(*owner) == self.head(*owned);
            (inside && (alone || together)).then_some(Link { owner: *owner, owned: *owned, alone })
        });
        links.collect()
    }

    /// The shortest way along the shares, nearest organisations first.
    fn walk(&self, from: OrganisationId, to: OrganisationId, alone: bool) -> Option<Chain> {
        let mut came = BTreeMap::from([(from, None)]);
        let mut waiting = VecDeque::from([from]);
        while let Some(here) = waiting.pop_front() {
            if here == to {
                return Some(trace(from, to, &came));
            }
            for link in self.links.iter().filter(|link| link.alone || !alone) {
                let step = match here {
                    here if here == link.owned => (Side::Above, link.owner),
                    here if here == link.owner => (Side::Below, link.owned),
                    _ => continue,
                };
                came.entry(step.1).or_insert_with(|| {
                    waiting.push_back(step.1);
                    Some((step.0, here))
                });
            }
        }
        None
    }
}

/// Where the walk came from, by organisation.
type Came = BTreeMap<OrganisationId, Option<(Side, OrganisationId)>>;

fn trace(from: OrganisationId, to: OrganisationId, came: &Came) -> Chain {
    let mut steps = Vec::new();
    let mut here = to;
    while let Some(Some((side, before))) = came.get(&here) {
        steps.push((*side, here));
        here = *before;
    }
    steps.reverse();
    Chain { first: from, steps }
}

impl Chain {
    /// The chain as people read it: `FJALL < NORR > NFAST`. The mouth of the sign is at the one that is held.
    pub fn written(&self, name: impl Fn(OrganisationId) -> String) -> String {
        let mut text = name(self.first);
        for (side, organisation) in &self.steps {
            text.push_str(if *side == Side::Above { " < " } else { " > " });
            text.push_str(&name(*organisation));
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    const NOW: At = At(1_622_541_600_000_000);

    fn org(name: &str) -> OrganisationId {
        OrganisationId(Uuid::from_u128(name.bytes().fold(0, |sum, byte| sum * 256 + u128::from(byte))))
    }
    fn name(of: OrganisationId) -> String {
        of.0.as_u128().to_be_bytes().iter().filter(|byte| **byte != 0).map(|byte| char::from(*byte)).collect()
    }
    fn share(owner: &str, percent: i64, owned: &str) -> Ownership {
        Ownership {
            id: Uuid::nil().into(),
            owner: org(owner),
            owned: org(owned),
            votes_basis_points: percent * 100,
            controls: false,
            from: At(0),
            to: None,
            evidence: "declared".into(),
        }
    }
    fn chain(shares: &[Ownership], a: &str, b: &str) -> Option<String> {
        Some(Control::at(shares, NOW).affiliated(org(a), org(b))?.written(name))
    }

    #[test]
    fn sister_companies_are_affiliates_and_the_chain_can_be_read() {
        let shares = [share("NORR", 60, "FJALL"), share("NORR", 55, "NFAST")];
        assert_eq!(chain(&shares, "FJALL", "NFAST").as_deref(), Some("FJALL < NORR > NFAST"));
        assert_eq!(chain(&shares, "NORR", "FJALL").as_deref(), Some("NORR > FJALL"));
        assert_eq!(chain(&shares, "THAMES", "NFAST"), None);
        assert_eq!(chain(&shares, "FJALL", "FJALL"), None, "a sale to oneself is another rule");
        let group = Control::at(&shares, NOW).group(org("NFAST"));
        assert_eq!(group, BTreeSet::from([org("FJALL"), org("NFAST"), org("NORR")]));
        assert_eq!(Control::at(&shares, NOW).group(org("X")), BTreeSet::from([org("X")]));
    }

    #[test]
    fn control_runs_through_majorities_only_x08() {
        assert_eq!(chain(&[share("A", 60, "B"), share("B", 60, "C")], "A", "C").as_deref(), Some("A > B > C"));
        assert_eq!(chain(&[share("A", 60, "B"), share("B", 40, "C")], "A", "C"), None);
        assert_eq!(chain(&[share("A", 50, "B")], "A", "B"), None, "half is not more than half");
        assert_eq!(chain(&[share("A", 30, "C"), share("D", 30, "C")], "A", "C"), None, "strangers do not add up");
    }

    #[test]
    fn shares_of_a_group_add_up_x08() {
        let shares = [share("A", 60, "B"), share("A", 30, "C"), share("B", 30, "C")];
        assert_eq!(chain(&shares, "A", "C").as_deref(), Some("A > C"));
        let through = [share("A", 60, "B"), share("A", 60, "D"), share("B", 30, "C"), share("D", 30, "C")];
        assert_eq!(chain(&through, "C", "A").as_deref(), Some("C < B < A"));
        let later =
            [share("C", 60, "E"), through[0].clone(), through[1].clone(), through[2].clone(), through[3].clone()];
        assert_eq!(chain(&later, "A", "E").as_deref(), Some("A > B > C > E"), "what joins late is carried on");
    }

    #[test]
    fn one_share_stated_twice_counts_once() {
        assert_eq!(chain(&[share("A", 30, "B"), share("A", 30, "B")], "A", "B"), None);
        assert!(chain(&[share("A", 30, "B"), share("A", 51, "B")], "A", "B").is_some());
    }

    #[test]
    fn the_operator_can_find_control_without_votes() {
        let found = Ownership { controls: true, ..share("A", 0, "B") };
        assert_eq!(chain(&[found, share("B", 60, "C")], "C", "A").as_deref(), Some("C < B < A"));
    }

    #[test]
    fn chains_of_one_to_five_links_are_found() {
        let shares: Vec<Ownership> =
            "ABCDE".chars().zip("BCDEF".chars()).map(|(a, b)| share(&a.to_string(), 51, &b.to_string())).collect();
        for (length, end) in ["B", "C", "D", "E", "F"].iter().enumerate() {
            let found = Control::at(&shares, NOW).affiliated(org("A"), org(end)).unwrap();
            assert_eq!(found.steps.len(), length + 1);
        }
        assert_eq!(chain(&shares, "A", "F").as_deref(), Some("A > B > C > D > E > F"));
    }

    #[test]
    fn rings_of_companies_end() {
        let ring = [share("A", 60, "B"), share("B", 60, "C"), share("C", 60, "A"), share("A", 90, "A")];
        assert_eq!(chain(&ring, "A", "C").as_deref(), Some("A < C"));
    }

    #[test]
    fn a_share_counts_from_its_first_instant_until_its_last() {
        let sold = Ownership { from: NOW, to: Some(NOW.plus_days(30)), ..share("NORR", 55, "NFAST") };
        let held =
            |at: At| Control::at(std::slice::from_ref(&sold), at).affiliated(org("NORR"), org("NFAST")).is_some();
        assert_eq!((held(At(NOW.0 - 1)), held(NOW)), (false, true));
        assert_eq!((held(At(NOW.plus_days(30).0 - 1)), held(NOW.plus_days(30))), (true, false));
    }

    proptest! {
        /// The chain of any web of shares goes along shares that exist, and the answer is the same both ways round.
        #[test]
        fn every_chain_is_made_of_real_shares(web in prop::collection::vec((0u8..7, 1i64..=100, 0u8..7), 0..14)) {
            let letter = |n: u8| char::from(b'A' + n).to_string();
            let shares: Vec<Ownership> = web.iter().map(|(a, p, b)| share(&letter(*a), *p, &letter(*b))).collect();
            let control = Control::at(&shares, NOW);
            for a in 0..7 {
                for b in 0..7 {
                    let (a, b) = (org(&letter(a)), org(&letter(b)));
                    let found = control.affiliated(a, b);
                    prop_assert_eq!(found.is_some(), control.affiliated(b, a).is_some());
                    prop_assert_eq!(found.is_some(), a != b && control.group(a).contains(&b));
                    let Some(found) = found else { continue };
                    let mut before = found.first;
                    for (side, next) in &found.steps {
                        let (owner, owned) = if *side == Side::Above { (*next, before) } else { (before, *next) };
                        prop_assert!(shares.iter().any(|s| s.owner == owner && s.owned == owned));
                        before = *next;
                    }
                    prop_assert_eq!(before, b);
                }
            }
        }
    }
}
