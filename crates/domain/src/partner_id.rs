//! Partner ids: seven digits, allotted in no order that a stranger could follow (3, A17); and the two special values
//! a subscription's reseller id may have.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

const FIRST: u64 = 1_000_000;
/// How many ids there are.
pub const SPACE: u64 = 9_000_000;

/// A partner id, global or location: seven digits, the first not zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PartnerId(u32);

/// The text is no partner id.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not a partner id: seven digits, the first not zero")]
pub struct NotAPartnerId;

/// What a subscription's reseller id says (3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResellerId {
    /// `0`: the transacting partner sold it itself.
    Seller,
    /// `-1`, in an update only: the reseller of record is to be cleared.
    Cleared,
    /// The reseller of record.
    Reseller(PartnerId),
}

impl PartnerId {
    /// The id number `counter` under this programme's secret: no two counters below [`SPACE`] give the same, and who
    /// sees some ids cannot tell the others. Ids given by hand may already be taken: take the next counter then.
    pub fn allot(counter: u64, secret: u64) -> Self {
        let mut number = counter % SPACE;
        // Walks the cycle of a permutation of 24 bits until it is back inside the space.
        loop {
            number = shuffle(number, secret);
            if number < SPACE {
                return Self((FIRST + number) as u32);
            }
        }
    }
}

/// A permutation of the 24-bit numbers: eight rounds of a Feistel network over halves of 12 bits.
fn shuffle(number: u64, secret: u64) -> u64 {
    let (mut left, mut right) = (number >> 12 & 0xFFF, number & 0xFFF);
    for round in 0..8 {
        (left, right) = (right, left ^ (mix(secret ^ mix(round << 12 | right)) & 0xFFF));
    }
    left << 12 | right
}

/// The finisher of splitmix64: every bit of the input moves every bit of the output.
const fn mix(number: u64) -> u64 {
    let a = number.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let b = (a ^ a >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let c = (b ^ b >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
    c ^ c >> 31
}

impl FromStr for PartnerId {
    type Err = NotAPartnerId;
    fn from_str(text: &str) -> Result<Self, NotAPartnerId> {
        let text = text.trim();
        let digits = text.len() == 7 && text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
        if !digits {
            return Err(NotAPartnerId);
        }
        text.parse().map(Self).map_err(|_| NotAPartnerId)
    }
}

impl FromStr for ResellerId {
    type Err = NotAPartnerId;
    fn from_str(text: &str) -> Result<Self, NotAPartnerId> {
        match text.trim() {
            "0" => Ok(Self::Seller),
            "-1" => Ok(Self::Cleared),
            id => id.parse().map(Self::Reseller),
        }
    }
}

impl fmt::Display for PartnerId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl TryFrom<String> for PartnerId {
    type Error = NotAPartnerId;
    fn try_from(text: String) -> Result<Self, NotAPartnerId> {
        text.parse()
    }
}
impl From<PartnerId> for String {
    fn from(id: PartnerId) -> Self {
        id.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    #[test]
    fn an_id_has_seven_digits_and_no_leading_zero() {
        for good in ["6100001", "7100000", "1000000", "9999999", " 7200001 "] {
            assert_eq!(good.parse::<PartnerId>().unwrap().to_string(), good.trim());
        }
        for bad in ["", "0", "-1", "710000", "71000011", "0710001", "7１00001", "71O0001", "+710000", "7 10000"] {
            assert_eq!(bad.parse::<PartnerId>(), Err(NotAPartnerId), "{bad}");
        }
    }

    #[test]
    fn zero_and_minus_one_are_special_only_as_reseller_ids() {
        assert_eq!("0".parse(), Ok(ResellerId::Seller));
        assert_eq!("-1".parse(), Ok(ResellerId::Cleared));
        assert_eq!("7100001".parse(), Ok(ResellerId::Reseller(PartnerId(7_100_001))));
        assert_eq!("-2".parse::<ResellerId>(), Err(NotAPartnerId));
    }

    #[test]
    fn a_hundred_thousand_ids_are_all_different_and_in_no_order() {
        let ids: Vec<u32> = (0..100_000).map(|counter| PartnerId::allot(counter, 42).0).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
        let rising = ids.windows(2).filter(|pair| pair[0] < pair[1]).count();
        assert!((49_000..51_000).contains(&rising), "about half of them rise: {rising}");
        let beside = ids.windows(2).filter(|pair| pair[0].abs_diff(pair[1]) < 100).count();
        assert!(beside < 20, "neighbours are as rare as by chance: {beside}");
        let others = (0..1_000).filter(|n| PartnerId::allot(*n, 43).0 == ids[*n as usize]).count();
        assert!(others < 3, "another secret gives other ids: {others}");
    }

    proptest! {
        #[test]
        fn every_allotted_id_reads_back(counter: u64, secret: u64) {
            let id = PartnerId::allot(counter, secret);
            prop_assert_eq!(id.to_string().parse(), Ok(id));
        }
        #[test]
        fn two_counters_never_share_an_id(a in 0..SPACE, b in 0..SPACE, secret: u64) {
            prop_assert_eq!(a == b, PartnerId::allot(a, secret) == PartnerId::allot(b, secret));
        }
    }
}
