//! Cases: small files that say what is asked and which codes must come out, run by tests and by `programme check`.
