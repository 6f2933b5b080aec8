//! Registration numbers and telephone numbers: which countries insist on them, and what they look like (I-34, 3, 4.2).
//! The formats are our own reading of each register's public rules; numbers of natural persons are left out on purpose.

use crate::market::MarketTable;

/// What a company registration number looks like in one country. In a mask `#` stands for a digit, `A` for a letter,
/// `X` for either, and any other letter for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Format {
    /// The country, by programme code.
    pub country: &'static str,
    /// What people there call it.
    pub name: &'static str,
    /// The shapes it may have.
    pub masks: &'static [&'static str],
}

const fn format(country: &'static str, name: &'static str, masks: &'static [&'static str]) -> Format {
    Format { country, name, masks }
}

/// The 24 countries where it is mandatory, for partners and their customers alike.
pub const FORMATS: &[Format] = &[
    format("AE", "TRN or trade licence", &["###############", "#####", "######", "#######", "########"]),
    format("AM", "TIN", &["########"]),
    format("AZ", "VOEN", &["##########"]),
    format("BR", "CNPJ", &["##############"]),
    format("BY", "UNP", &["#########"]),
    format("HU", "adószám or cégjegyzékszám", &["###########", "##########"]),
    format("IN", "CIN, GSTIN or PAN", &["A#####AA####AAA######", "##AAAAA####AXXX", "AAAAA####A"]),
    format("IQ", "company number", &["####", "#####", "######", "#######", "########", "#########"]),
    format("KG", "INN", &["##############"]),
    format("KZ", "BIN", &["############"]),
    format("MD", "IDNO", &["#############"]),
    format("MM", "DICA number", &["#########"]),
    format("PL", "NIP, KRS or REGON", &["##########", "#########", "##############"]),
    format("RU", "INN or OGRN", &["##########", "#############"]),
    format("SA", "commercial registration", &["##########"]),
    format("SS", "company number", &["####", "#####", "######", "#######", "########", "#########"]),
    format("TH", "juristic person number", &["#############"]),
    format("TJ", "INN", &["#########"]),
    format("TR", "VKN or MERSIS", &["##########", "################"]),
    format("UA", "EDRPOU", &["########"]),
    format("UZ", "STIR", &["#########"]),
    format("VE", "RIF", &["J#########", "G#########", "C#########"]),
    format("VN", "MST", &["##########", "#############"]),
    format("ZA", "CIPC number", &["############"]),
];

/// Why a number is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RegistrationRefusal {
    /// Mandatory in this country.
    #[error("a registration number is needed in this country")]
    NumberMissing,
    /// Not of this country's shape.
    #[error("the registration number should look like {0}")]
    NumberInvalid(String),
    /// The country is no market, so nothing is known of its numbers.
    #[error("registration numbers of this country are not supported")]
    NumberNotSupported,
    /// Mandatory in this country.
    #[error("a telephone number is needed in this country")]
    PhoneMissing,
    /// No telephone number.
    #[error("not a telephone number")]
    PhoneInvalid,
}

impl RegistrationRefusal {
    /// Our code for it (9.5).
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NumberMissing => "RegistrationNumberMissing",
            Self::NumberInvalid(_) => "RegistrationNumberInvalid",
            Self::NumberNotSupported => "RegistrationNumberNotSupported",
            Self::PhoneMissing => "PhoneMissing",
            Self::PhoneInvalid => "PhoneInvalid",
        }
    }
    /// The number of the compatible wire API, where it has one.
    pub const fn wire_code(&self) -> Option<i64> {
        match self {
            Self::NumberMissing => Some(600049),
            Self::NumberInvalid(_) => Some(600050),
            Self::NumberNotSupported => Some(600002),
            Self::PhoneMissing => Some(600051),
            Self::PhoneInvalid => None,
        }
    }
}

impl Format {
    /// The format of a country, in any case.
    pub fn of(country: &str) -> Option<&'static Format> {
        FORMATS.iter().find(|format| format.country.eq_ignore_ascii_case(country.trim()))
    }
    /// Whether a bare number has one of the shapes.
    fn fits(&self, number: &str) -> bool {
        let fits = |mask: &&&str| {
            mask.len() == number.len()
                && mask.bytes().zip(number.bytes()).all(|(shape, byte)| match shape {
                    b'#' => byte.is_ascii_digit(),
                    b'A' => byte.is_ascii_uppercase(),
                    b'X' => byte.is_ascii_uppercase() || byte.is_ascii_digit(),
                    letter => byte == letter,
                })
        };
        self.masks.iter().any(|mask| fits(&mask)) && number.bytes().any(|byte| byte.is_ascii_digit() && byte != b'0')
    }
    /// The shapes as the regular expression that clients of the wire API show: `^(\d{8}|\d{10})$`.
    pub fn pattern(&self) -> String {
        let masks: Vec<String> = self.masks.iter().map(|mask| pattern_of(mask)).collect();
        format!("^({})$", masks.join("|"))
    }
}

fn pattern_of(mask: &str) -> String {
    let mut pattern = String::new();
    let mut rest = mask;
    while let Some(shape) = rest.chars().next() {
        let tail = rest.trim_start_matches(shape);
        let class = match shape {
            '#' => "\\d".to_owned(),
            'A' => "[A-Z]".to_owned(),
            'X' => "[A-Z\\d]".to_owned(),
            letter => letter.to_string(),
        };
        let count = rest.len() - tail.len();
        pattern.push_str(&if count == 1 { class } else { format!("{class}{{{count}}}") });
        rest = tail;
    }
    pattern
}

/// The registration number as it is stored: capitals and digits without separators; nothing where none is given and
/// none is needed. Elsewhere than in the 24 countries any number of 2 to 30 letters and digits will do.
pub fn registration_number(
    country: &str,
    number: Option<&str>,
    markets: &MarketTable,
) -> Result<Option<String>, RegistrationRefusal> {
    let bare: String = number.unwrap_or_default().chars().filter(|c| !" .-/".contains(*c)).collect();
    let bare = bare.to_uppercase();
    match Format::of(country) {
        Some(_) if bare.is_empty() => Err(RegistrationRefusal::NumberMissing),
        Some(format) if !format.fits(&bare) => Err(RegistrationRefusal::NumberInvalid(format.pattern())),
        Some(_) => Ok(Some(bare)),
        None if bare.is_empty() => Ok(None),
        None if markets.find(country).is_none() => Err(RegistrationRefusal::NumberNotSupported),
        None if (2..=30).contains(&bare.len()) && bare.bytes().all(|b| b.is_ascii_alphanumeric()) => Ok(Some(bare)),
        None => Err(RegistrationRefusal::NumberInvalid("^[A-Z\\d]{2,30}$".to_owned())),
    }
}

/// A company's telephone number as it is stored: digits, with a plus where it was given. Mandatory in the 24 countries.
pub fn company_phone(country: &str, phone: &str) -> Result<Option<String>, RegistrationRefusal> {
    if phone.trim().is_empty() {
        return if Format::of(country).is_some() { Err(RegistrationRefusal::PhoneMissing) } else { Ok(None) };
    }
    phone_number(phone).map(Some)
}

/// A telephone number: 5 to 15 digits, with blanks, dots, dashes, brackets and one plus in front.
pub fn phone_number(text: &str) -> Result<String, RegistrationRefusal> {
    let (plus, rest) = text.trim().strip_prefix('+').map_or(("", text.trim()), |rest| ("+", rest));
    let digits: String = rest.chars().filter(|c| !" .-/()".contains(*c)).collect();
    let good = (5..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    if good { Ok(format!("{plus}{digits}")) } else { Err(RegistrationRefusal::PhoneInvalid) }
}

/// The telephone number of a location: at most ten digits, no blanks, signs or country code (3).
pub fn location_phone(text: &str) -> Result<&str, RegistrationRefusal> {
    let good = (5..=10).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if good && !text.starts_with("00") { Ok(text) } else { Err(RegistrationRefusal::PhoneInvalid) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::market::Markets;
    use std::sync::LazyLock;

    static MARKETS: LazyLock<Markets> =
        LazyLock::new(|| Markets::parse(include_str!("../../../programmes/csp/markets.csv")).unwrap());

    fn number(country: &str, number: &str) -> Result<Option<String>, &'static str> {
        let table = MARKETS.at("2021-04").unwrap();
        registration_number(country, Some(number), table).map_err(|refusal| refusal.code())
    }

    #[test]
    fn the_formats_are_those_of_the_24_countries_in_the_market_table() {
        let table = MARKETS.at("2021-04").unwrap();
        for market in table.markets() {
            assert_eq!(Format::of(&market.code).is_some(), market.registration_required, "{}", market.code);
        }
        assert_eq!(FORMATS.len(), 24);
    }

    #[test]
    fn a_number_has_the_shape_of_its_country() {
        for (country, given, stored) in [
            ("BR", "12.345.678/0001-95", "12345678000195"),
            ("HU", "12345678-2-41", "12345678241"),
            ("HU", "01-09-123456", "0109123456"),
            ("IN", "u12345ka2020ptc123456", "U12345KA2020PTC123456"),
            ("IN", "27AAPFU0939F1ZV", "27AAPFU0939F1ZV"),
            ("VE", "J-12345678-9", "J123456789"),
            ("VN", "0101234567-001", "0101234567001"),
            ("ZA", "2015/123456/07", "201512345607"),
            ("ua", "12345678", "12345678"),
            ("SE", "556677-8899", "5566778899"),
            ("DE", "HRB 12345", "HRB12345"),
        ] {
            assert_eq!(number(country, given), Ok(Some(stored.to_owned())), "{country}");
        }
        for (country, given, code) in [
            ("BR", "12345678", "RegistrationNumberInvalid"),
            ("IN", "12345", "RegistrationNumberInvalid"),
            ("VE", "V123456789", "RegistrationNumberInvalid"),
            ("RU", "123456789012", "RegistrationNumberInvalid"),
            ("UA", "1234567８", "RegistrationNumberInvalid"),
            ("UA", "00000000", "RegistrationNumberInvalid"),
            ("UA", "1234567890", "RegistrationNumberInvalid"),
            ("UA", "", "RegistrationNumberMissing"),
            ("UA", " - ", "RegistrationNumberMissing"),
            ("SE", "x", "RegistrationNumberInvalid"),
            ("SE", "55<script>", "RegistrationNumberInvalid"),
            ("ZZ", "12345", "RegistrationNumberNotSupported"),
        ] {
            assert_eq!(number(country, given), Err(code), "{country} {given}");
        }
        assert_eq!(number("SE", ""), Ok(None), "optional elsewhere");
    }

    #[test]
    fn the_pattern_names_every_shape() {
        assert_eq!(Format::of("HU").unwrap().pattern(), "^(\\d{11}|\\d{10})$");
        assert_eq!(Format::of("VE").unwrap().pattern(), "^(J\\d{9}|G\\d{9}|C\\d{9})$");
        let india =
            "^([A-Z]\\d{5}[A-Z]{2}\\d{4}[A-Z]{3}\\d{6}|\\d{2}[A-Z]{5}\\d{4}[A-Z][A-Z\\d]{3}|[A-Z]{5}\\d{4}[A-Z])$";
        assert_eq!(Format::of("IN").unwrap().pattern(), india);
    }

    #[test]
    fn the_telephone_number_is_mandatory_where_the_registration_number_is() {
        assert_eq!(company_phone("KZ", " "), Err(RegistrationRefusal::PhoneMissing));
        assert_eq!(company_phone("SE", ""), Ok(None));
        assert_eq!(company_phone("KZ", "+7 (727) 123-45-67"), Ok(Some("+77271234567".into())));
        for bad in ["1234", "+", "0800-CALL", "１２３４５６", "12345+", "1234567890123456"] {
            assert_eq!(company_phone("SE", bad), Err(RegistrationRefusal::PhoneInvalid), "{bad}");
        }
        assert_eq!(RegistrationRefusal::PhoneMissing.wire_code(), Some(600051));
    }

    #[test]
    fn a_location_has_at_most_ten_digits_and_nothing_else() {
        assert_eq!(location_phone("0812345678"), Ok("0812345678"));
        for bad in ["08123456789", "08 123 456", "+468123456", "08-123456", "1234", "", "0046812345", "abcdefg"] {
            assert!(location_phone(bad).is_err(), "{bad}");
        }
    }
}
