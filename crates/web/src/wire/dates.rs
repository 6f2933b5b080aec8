//! Dates as clients write them, in queries above all: ISO 8601 in its varieties, the two American forms of .NET, and the
//! day of the year that the Java samples print by mistake (wire.md 4).

use domain::time::{At, Day};
use serde::{Deserialize, Deserializer};

/// The instant, whatever the spelling; a date alone is its first instant in UTC.
pub fn read(text: &str) -> Option<At> {
    let text = text.trim();
    american(text).or_else(|| iso(text)).or_else(|| day_of_year(text))
}

/// An instant in a body, where `null`, empty text and the year 1 mean that none is given.
/// For `#[serde(default, deserialize_with = "dates::given")]`.
pub fn given<'de, D: Deserializer<'de>>(from: D) -> Result<Option<At>, D::Error> {
    let text = Option::<String>::deserialize(from)?.unwrap_or_default();
    if text.is_empty() || is_year_one(&text) {
        return Ok(None);
    }
    read(&text).map(Some).ok_or_else(|| serde::de::Error::custom(format!("`{text}` is not a date in ISO 8601")))
}

/// .NET writes a date that was never set as the first of January of year 1.
pub fn is_year_one(text: &str) -> bool {
    text.starts_with("0001-01-01")
}

fn iso(text: &str) -> Option<At> {
    if text.len() == "2020-09-02".len() {
        return text.parse::<Day>().ok().map(Day::start);
    }
    // An unescaped plus sign of a zone arrives as a space.
    let with_plus = text.rsplit_once(' ').filter(|(time, zone)| time.contains('T') && zone.contains(':'));
    match with_plus {
        Some((time, zone)) => format!("{time}+{zone}").parse().ok(),
        None => text.parse().ok(),
    }
}

/// `6/1/2017 12:00:00 AM` and `11/01/2026 00:00:00`, month first.
fn american(text: &str) -> Option<At> {
    let mut words = text.split_whitespace();
    let mut date = words.next()?.split('/');
    let (month, day, year) = (number(date.next()?)?, number(date.next()?)?, number(date.next()?)?);
    let time = words.next().unwrap_or("00:00:00");
    let mut parts = time.split(':').map(number);
    let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next().unwrap_or(Some(0))?);
    let hour = match words.next().map(str::to_ascii_uppercase).as_deref() {
        None => hour,
        Some("AM") => hour % 12,
        Some("PM") => hour % 12 + 12,
        Some(_) => return None,
    };
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z").parse().ok()
}

/// `2026-10-294`: the last number is the day of the year, the middle one the month.
fn day_of_year(text: &str) -> Option<At> {
    let mut parts = text.split('-').map(number);
    let (year, _, day) = (parts.next()??, parts.next()??, parts.next()??);
    let is_it = text.len() > "2026-10-29".len();
    let first: Day = format!("{year:04}-01-01").parse().ok()?;
    (is_it && (1..=366).contains(&day)).then(|| first.plus_days(i64::from(day) - 1).start())
}

fn number(text: &str) -> Option<u32> {
    text.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_date_a_client_was_seen_to_send_is_understood() {
        for (text, wanted) in [
            ("2020-09-02", "2020-09-02T00:00:00Z"),
            ("6/1/2017 12:00:00 AM", "2017-06-01T00:00:00Z"),
            ("6/1/2017 1:30:00 PM", "2017-06-01T13:30:00Z"),
            ("11/01/2026 00:00:00", "2026-11-01T00:00:00Z"),
            ("2025-11-20T12:38:29Z", "2025-11-20T12:38:29Z"),
            ("2025-11-20T12:38:29.1234567Z", "2025-11-20T12:38:29.123456Z"),
            ("2025-11-20T12:38:29", "2025-11-20T12:38:29Z"),
            ("2025-11-20T12:38:29 02:00", "2025-11-20T10:38:29Z"),
            ("2026-10-294", "2026-10-21T00:00:00Z"),
        ] {
            assert_eq!(read(text).map(|at| at.to_string()), Some(wanted.to_string()), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_not_guessed() {
        for text in ["", "yesterday", "13/13/2020 00:00:00", "2020-13-01", "2020-01-999", "1/2/2020 10:00:00 XM"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
