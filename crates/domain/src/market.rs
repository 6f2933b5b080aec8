//! Where the programme trades: countries, their regions and currencies, by dated snapshot (11). The table is programme
//! data; a new snapshot is a new pair of columns `region_YYYY_MM`, `currency_YYYY_MM`.

use serde::Serialize;
use std::collections::BTreeMap;

/// Why a market table cannot be used.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum MarketError {
    /// The file is no CSV of the expected shape.
    #[error("the market table cannot be read: {0}")]
    Unreadable(String),
    /// A column is not there.
    #[error("the market table has no column `{0}`")]
    NoColumn(String),
    /// Two rows share a code, which would put one country into two regions (I-09).
    #[error("the market table names `{0}` twice")]
    Twice(String),
    /// The row has neither its own nor a recommended currency.
    #[error("the market table has no currency for `{0}`")]
    NoCurrency(String),
    /// No such snapshot.
    #[error("the market table has no snapshot `{0}`")]
    NoSnapshot(String),
}

/// All countries with all snapshots.
#[derive(Clone, Debug)]
pub struct Markets {
    tables: BTreeMap<String, MarketTable>,
}

/// The countries as they stand in one snapshot.
#[derive(Clone, Debug, PartialEq)]
pub struct MarketTable {
    snapshot: String,
    countries: BTreeMap<String, Market>,
}

/// A country or territory in one snapshot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Market {
    /// The programme's code: the key, and not always the ISO code (XS and XE are Saba and Sint Eustatius).
    pub code: String,
    /// ISO 3166-1 alpha-2.
    pub iso2: String,
    /// ISO 3166-1 alpha-3.
    pub iso3: String,
    /// English name.
    pub name: String,
    /// Region; empty when the country is not a market in this snapshot.
    pub region: String,
    /// Billing currency of partners here, ISO 4217 (I-05: the recommended one where the source is blank).
    pub currency: String,
    /// Every currency partners here may be billed in, the usual one among them (Brazil has two since 2023).
    pub currencies: Vec<String>,
    /// `EU`, `EFTA`, `UK group` or empty.
    pub group: String,
    /// Registration number and phone are mandatory here (I-34).
    pub registration_required: bool,
}

impl Markets {
    /// Reads the table. Fails on a missing column, a code named twice and a market without any currency.
    pub fn parse(csv: &str) -> Result<Self, MarketError> {
        let unreadable = |error: csv::Error| MarketError::Unreadable(error.to_string());
        let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(csv.as_bytes());
        let header = reader.headers().map_err(unreadable)?.clone();
        let snapshots: Vec<String> =
            header.iter().filter_map(|name| name.strip_prefix("region_")).map(str::to_owned).collect();
        let mut tables = BTreeMap::new();
        for row in reader.records() {
            let row = Row { header: &header, row: row.map_err(unreadable)? };
            for columns in &snapshots {
                let market = row.market(columns)?;
                let snapshot = columns.replace('_', "-");
                let table = tables.entry(snapshot).or_insert_with_key(|name| MarketTable::empty(name));
                let code = market.code.clone();
                if table.countries.insert(code.clone(), market).is_some() {
                    return Err(MarketError::Twice(code));
                }
            }
        }
        Ok(Self { tables })
    }

    /// The table of a snapshot, such as `2021-04`.
    pub fn at(&self, snapshot: &str) -> Result<&MarketTable, MarketError> {
        self.tables.get(snapshot.trim()).ok_or_else(|| MarketError::NoSnapshot(snapshot.to_owned()))
    }

    /// The names of the snapshots, oldest first.
    pub fn snapshots(&self) -> impl Iterator<Item = &str> {
        self.tables.keys().map(String::as_str)
    }
}

struct Row<'a> {
    header: &'a csv::StringRecord,
    row: csv::StringRecord,
}

impl Row<'_> {
    fn text(&self, column: &str) -> Result<&str, MarketError> {
        let place = self.header.iter().position(|name| name == column);
        let text = place.and_then(|place| self.row.get(place));
        text.ok_or_else(|| MarketError::NoColumn(column.to_owned()))
    }

    fn market(&self, snapshot: &str) -> Result<Market, MarketError> {
        let code = self.text("programme_code")?.to_ascii_uppercase();
        let region = self.text(&format!("region_{snapshot}"))?.to_owned();
        let recommended = self.text("recommended_currency")?;
        let listed = self.text(&format!("currency_{snapshot}"))?;
        let currencies: Vec<String> =
            if listed.is_empty() { recommended } else { listed }.split('/').map(|c| c.trim().to_owned()).collect();
        let usual = currencies.iter().find(|c| *c == recommended).or(currencies.first()).cloned().unwrap_or_default();
        if usual.is_empty() && !region.is_empty() {
            return Err(MarketError::NoCurrency(code));
        }
        Ok(Market {
            iso2: self.text("iso2")?.to_owned(),
            iso3: self.text("iso3")?.to_owned(),
            name: self.text("name")?.to_owned(),
            group: self.text("group")?.to_owned(),
            registration_required: self.text("registration_id_required")? == "yes",
            currency: usual,
            currencies,
            region,
            code,
        })
    }
}

impl MarketTable {
    fn empty(snapshot: &str) -> Self {
        Self { snapshot: snapshot.to_owned(), countries: BTreeMap::new() }
    }
    /// The snapshot's name.
    pub fn snapshot(&self) -> &str {
        &self.snapshot
    }
    /// The market of that code in any case; nothing when it is not in this snapshot.
    pub fn find(&self, code: &str) -> Option<&Market> {
        self.country(code).filter(|country| !country.region.is_empty())
    }
    /// The country of that code, also when the programme does not trade there: for its name.
    pub fn country(&self, code: &str) -> Option<&Market> {
        self.countries.get(&code.trim().to_ascii_uppercase())
    }
    /// The name of a country; the code as given when nobody knows it.
    pub fn name<'a>(&'a self, code: &'a str) -> &'a str {
        self.country(code).map_or(code, |country| &country.name)
    }
    /// The region; nothing when the country is no market.
    pub fn region(&self, code: &str) -> Option<&str> {
        self.find(code).map(|market| market.region.as_str())
    }
    /// The billing currency of partners there.
    pub fn currency(&self, code: &str) -> Option<&str> {
        self.find(code).map(|market| market.currency.as_str())
    }
    /// `EU`, `EFTA`, `UK group` or empty; nothing when the country is no market.
    pub fn group(&self, code: &str) -> Option<&str> {
        self.find(code).map(|market| market.group.as_str())
    }
    /// Both are markets and lie in the same region. An unknown country has no region, not even its own.
    pub fn same_region(&self, a: &str, b: &str) -> bool {
        self.region(a).is_some_and(|region| self.region(b) == Some(region))
    }
    /// In the EU or EFTA, where additional resellers are possible.
    pub fn in_eu_or_efta(&self, code: &str) -> bool {
        matches!(self.group(code), Some("EU" | "EFTA"))
    }
    /// The markets, by code.
    pub fn markets(&self) -> impl Iterator<Item = &Market> {
        self.countries.values().filter(|country| !country.region.is_empty())
    }
    /// The markets of a region, by code.
    pub fn in_region<'a>(&'a self, region: &'a str) -> impl Iterator<Item = &'a Market> {
        self.markets().filter(move |market| market.region == region)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CSV: &str = include_str!("../../../programmes/csp/markets.csv");

    fn markets() -> Markets {
        Markets::parse(CSV).unwrap()
    }
    fn counts(snapshot: &str) -> Vec<(String, usize)> {
        let mut counts = BTreeMap::<String, usize>::new();
        for market in markets().at(snapshot).unwrap().markets() {
            *counts.entry(market.region.clone()).or_default() += 1;
        }
        counts.into_iter().collect()
    }

    const EAST: &str = "Middle East, Central Europe and Eastern Europe";
    const SOUTH: &str = "Latin America and the Caribbean";

    #[test]
    fn the_2021_snapshot_has_245_markets_in_fifteen_regions() {
        let expected = [
            ("Africa", 47),
            ("Asia and Pacific", 18),
            ("Australia", 23),
            ("Brazil", 1),
            ("Canada", 2),
            ("Europe", 45),
            ("India", 1),
            ("Japan", 1),
            ("Korea", 1),
            (SOUTH, 53),
            (EAST, 45),
            ("New Zealand", 4),
            ("Russia", 1),
            ("Taiwan", 1),
            ("United States", 2),
        ];
        assert_eq!(counts("2021-04"), expected.map(|(region, count)| (region.to_owned(), count)));
        assert_eq!(markets().at("2021-04").unwrap().markets().count(), 245);
    }

    #[test]
    fn the_2023_snapshot_has_244_markets_with_china_and_without_russia_and_belarus() {
        let expected = [
            ("Africa", 47),
            ("Asia and Pacific", 18),
            ("Australia", 21),
            ("Brazil", 1),
            ("Canada", 2),
            ("China", 1),
            ("Europe", 45),
            ("India", 1),
            ("Japan", 1),
            ("Korea", 1),
            (SOUTH, 53),
            (EAST, 44),
            ("New Zealand", 3),
            ("Taiwan", 1),
            ("United States", 5),
        ];
        assert_eq!(counts("2023-08"), expected.map(|(region, count)| (region.to_owned(), count)));
        let all = markets();
        let table = all.at("2023-08").unwrap();
        assert_eq!(table.markets().count(), 244);
        assert!(table.find("RU").is_none() && table.find("BY").is_none() && table.find("CN").is_some());
        assert_eq!(table.name("BY"), "Belarus", "a country that is no market still has its name");
    }

    /// A06: reads regions from the file by splitting lines, without the parser under test.
    #[test]
    fn every_pair_of_countries_shares_a_region_exactly_when_the_file_says_so() {
        for (snapshot, from_the_end) in [("2021-04", 4), ("2023-08", 2)] {
            // Quoted cells contain commas, so the quoted region name is taken out of the line first.
            let regions: Vec<(String, String)> = CSV
                .lines()
                .skip(1)
                .map(|line| {
                    let line = line.replace(&format!("\"{EAST}\""), "EAST");
                    let cells: Vec<&str> = line.rsplit(',').collect();
                    (line.split(',').next().unwrap().to_owned(), cells[from_the_end - 1].to_owned())
                })
                .collect();
            assert_eq!(regions.len(), 246);
            let all = markets();
            let table = all.at(snapshot).unwrap();
            let mut same = 0;
            for (a, region_a) in &regions {
                for (b, region_b) in &regions {
                    let expected = !region_a.is_empty() && region_a == region_b;
                    assert_eq!(table.same_region(a, b), expected, "{a} and {b} in {snapshot}");
                    same += usize::from(expected);
                }
            }
            let squares: usize = counts(snapshot).iter().map(|(_, n)| n * n).sum();
            assert_eq!(same, squares);
        }
    }

    #[test]
    fn codes_are_read_in_any_case_and_unknown_ones_are_no_market() {
        let all = markets();
        let table = all.at("2021-04").unwrap();
        assert_eq!(table.find(" se ").unwrap().currency, "SEK");
        assert!(table.same_region("gb", "IE"), "UK and EU are one region");
        assert!(!table.same_region("ZZ", "ZZ"), "an unknown country has no region");
        assert_eq!(table.name("ZZ"), "ZZ");
        assert_eq!(table.region("ZZ"), None);
    }

    #[test]
    fn blank_currencies_are_filled_with_the_recommended_ones() {
        let all = markets();
        for snapshot in ["2021-04", "2023-08"] {
            let table = all.at(snapshot).unwrap();
            assert_eq!(table.currency("VA"), Some("EUR"));
            for code in ["KN", "BA", "MK", "PS"] {
                assert_eq!(table.currency(code), Some("USD"), "{code}");
            }
            assert!(table.markets().all(|market| market.currency.len() == 3));
        }
        assert_eq!(all.at("2023-08").unwrap().find("BR").unwrap().currencies, ["USD", "BRL"]);
    }

    #[test]
    fn what_moved_between_the_snapshots_moved() {
        let all = markets();
        let (then, now) = (all.at("2021-04").unwrap(), all.at("2023-08").unwrap());
        assert_eq!((then.region("AS"), now.region("AS")), (Some("New Zealand"), Some("United States")));
        assert_eq!((then.currency("FO"), now.currency("FO")), (Some("EUR"), Some("DKK")));
        let required = |table: &MarketTable| table.countries.values().filter(|c| c.registration_required).count();
        assert_eq!((required(then), required(now)), (24, 24));
        assert!(then.in_eu_or_efta("NO") && then.in_eu_or_efta("FR") && !then.in_eu_or_efta("GB"));
        assert_eq!(all.snapshots().collect::<Vec<_>>(), ["2021-04", "2023-08"]);
    }

    #[test]
    fn a_broken_table_is_refused_with_its_fault() {
        let header = CSV.lines().next().unwrap();
        let row = CSV.lines().nth(1).unwrap();
        let parse = |text: String| Markets::parse(&text).map(|_| ()).unwrap_err();
        assert_eq!(parse(format!("{header}\n{row}\n{row}\n")), MarketError::Twice("AD".into()));
        assert_eq!(parse(format!("{}\n{row}\n", header.replace("iso3", "iso"))), MarketError::NoColumn("iso3".into()));
        assert!(matches!(parse(format!("{header}\nSE,SE\n")), MarketError::Unreadable(_)));
        assert_eq!(markets().at("2019-01").unwrap_err(), MarketError::NoSnapshot("2019-01".into()));
    }
}
