//! What can be said about an address, a domain or a country before anything is done with it.

mod check;

pub use check::{AddressCheck, CountryRules, check_address, country_rules, domain_taken, prefix_free};
