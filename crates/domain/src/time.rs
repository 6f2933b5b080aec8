//! Instants, days and business days. Time is always an argument: nothing here reads a clock.

use jiff::{Span, Timestamp, ToSpan, civil::Date, civil::Weekday, tz::TimeZone};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// An instant in UTC, in microseconds since 1970. In JSON it is RFC 3339 text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct At(pub i64);

/// A calendar day in UTC.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(pub Date);

/// The text is no instant or day in ISO 8601.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not a date or time in ISO 8601")]
pub struct NotATime;

impl At {
    /// The instant as microseconds since 1970.
    pub const fn micros(self) -> i64 {
        self.0
    }
    /// This instant plus so many seconds; saturates at the ends of time.
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(1_000_000)))
    }
    /// This instant plus so many hours.
    pub const fn plus_hours(self, hours: i64) -> Self {
        self.plus_seconds(hours.saturating_mul(3600))
    }
    /// This instant plus so many days of 24 hours.
    pub const fn plus_days(self, days: i64) -> Self {
        self.plus_hours(days.saturating_mul(24))
    }
    /// This instant moved by a calendar span such as `P1M` or `P2Y`, in UTC.
    pub fn plus(self, span: Span) -> Self {
        let there = self.timestamp().to_zoned(TimeZone::UTC).checked_add(span);
        there.map(|zoned| Self(zoned.timestamp().as_microsecond())).unwrap_or(Self(i64::MAX))
    }
    /// The instant so long before this one, by an ISO 8601 duration such as `P1M`; nothing when the text is none.
    pub fn before(self, duration: &str) -> Option<Self> {
        duration.parse::<Span>().ok().map(|span| self.plus(span.negate()))
    }
    /// The day it is in UTC.
    pub fn day(self) -> Day {
        Day(self.timestamp().to_zoned(TimeZone::UTC).date())
    }
    fn timestamp(self) -> Timestamp {
        Timestamp::from_microsecond(self.0).unwrap_or(Timestamp::MAX)
    }
}

impl Day {
    /// The first instant of the day.
    pub fn start(self) -> At {
        let zoned = self.0.to_zoned(TimeZone::UTC);
        At(zoned.map(|z| z.timestamp().as_microsecond()).unwrap_or(i64::MAX))
    }
    /// The day so many days later.
    pub fn plus_days(self, days: i64) -> Self {
        Self(self.0.saturating_add(days.days()))
    }
    /// Monday to Friday and not one of the operator's holidays (4.5).
    pub fn is_business_day(self, holidays: &[Day]) -> bool {
        !matches!(self.0.weekday(), Weekday::Saturday | Weekday::Sunday) && !holidays.contains(&self)
    }
    /// How many business days lie after this day, up to and including `until` (4.5).
    pub fn business_days_until(self, until: Day, holidays: &[Day]) -> i64 {
        let mut day = self;
        let mut count = 0;
        while day < until {
            day = day.plus_days(1);
            count += i64::from(day.is_business_day(holidays));
        }
        count
    }
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.timestamp().fmt(f)
    }
}
impl fmt::Debug for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.timestamp().fmt(f)
    }
}
impl FromStr for At {
    type Err = NotATime;
    fn from_str(text: &str) -> Result<Self, NotATime> {
        let text = text.trim();
        if let Ok(there) = text.parse::<Timestamp>() {
            return Ok(Self(there.as_microsecond()));
        }
        let bare = text.parse::<jiff::civil::DateTime>().map_err(|_| NotATime)?;
        bare.to_zoned(TimeZone::UTC).map(|z| Self(z.timestamp().as_microsecond())).map_err(|_| NotATime)
    }
}
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl FromStr for Day {
    type Err = NotATime;
    fn from_str(text: &str) -> Result<Self, NotATime> {
        text.trim().parse().map(Self).map_err(|_| NotATime)
    }
}
impl Serialize for At {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for At {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(from)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_business_days_after_a_friday_is_the_next_friday() {
        let friday: Day = "2021-06-04".parse().unwrap();
        assert_eq!(friday.business_days_until("2021-06-11".parse().unwrap(), &[]), 5);
        assert_eq!(friday.business_days_until("2021-06-11".parse().unwrap(), &["2021-06-07".parse().unwrap()]), 4);
    }

    #[test]
    fn an_instant_is_written_in_utc_and_read_with_or_without_a_zone() {
        let at: At = "2021-06-01T12:00:00+02:00".parse().unwrap();
        assert_eq!(at.to_string(), "2021-06-01T10:00:00Z");
        assert_eq!("2021-06-01T10:00:00".parse(), Ok(at));
        assert_eq!(at.day().to_string(), "2021-06-01");
    }
}
