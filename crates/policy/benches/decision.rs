//! How long one decision about an order takes: policies as written, and the stripped sets that are used.
//! Run with `cargo bench -p entrepot-policy`.

#[path = "../tests/it/programme.rs"]
#[allow(dead_code, unused_imports)]
mod programme;
#[path = "../tests/it/sale.rs"]
#[allow(dead_code, unused_imports)]
mod sale;

use programme::{POLICY, ask};
use std::{hint::black_box, time::Instant};

const ROUNDS: usize = 15;
const DECISIONS: u32 = 2000;

/// The median of the rounds, in microseconds a decision.
fn median(mut one: impl FnMut()) -> f64 {
    let mut rounds: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            (0..DECISIONS).for_each(|_| one());
            start.elapsed().as_secs_f64() * 1e6 / f64::from(DECISIONS)
        })
        .collect();
    rounds.sort_by(f64::total_cmp);
    rounds[ROUNDS / 2]
}

fn main() {
    let allowed = sale::two_tier();
    let mut refused = allowed.clone();
    refused.set("customer.region", domain::facts::Fact::Text("India".into()));
    refused.set("trade.partnership", domain::facts::Fact::Yes(false));
    assert!(ask("place_order", &allowed).allowed && !ask("place_order", &refused).allowed);
    let rules = POLICY.rules().len();
    println!("{rules} rules in all, {} bind an order", ask("place_order", &allowed).checks.len());
    println!(
        "order, policies as written     {:7.1} us",
        median(|| {
            black_box(POLICY.allows_as_written("place_order", black_box(&allowed)));
        })
    );
    println!(
        "order, stripped, codes only    {:7.1} us",
        median(|| {
            black_box(POLICY.codes("place_order", black_box(&allowed)));
        })
    );
    println!(
        "order allowed, whole decision  {:7.1} us",
        median(|| {
            black_box(ask("place_order", black_box(&allowed)));
        })
    );
    println!(
        "order refused, with its texts  {:7.1} us",
        median(|| {
            black_box(ask("place_order", black_box(&refused)));
        })
    );
}
