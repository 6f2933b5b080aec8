//! Announcements: what the operator tells everybody, publicly and in the portal (14).

use crate::{account::Tier, id::*, time::At, time::Day};
use serde::{Deserialize, Serialize};

/// A published announcement; its text never changes, corrections are in its change log.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Announcement {
    /// Its id, which is its permanent anchor too.
    pub id: AnnouncementId,
    /// One line.
    pub title: String,
    /// One sentence.
    pub summary: String,
    /// The workspace it belongs to: `pricing`, `programme_rules`.
    pub category: String,
    /// The tiers it concerns; everyone when empty.
    #[serde(default)]
    pub audience: Vec<Tier>,
    /// Can be used now, or is to come.
    pub availability: Availability,
    /// What it is about.
    pub details: String,
    /// What to do.
    #[serde(default)]
    pub next_steps: String,
    /// Whom to ask.
    #[serde(default)]
    pub questions: String,
    /// It changes the rules, so it reaches everyone concerned (N-27).
    pub mandatory: bool,
    /// From when it takes effect.
    #[serde(default)]
    pub effective_on: Option<Day>,
    /// Documents that go with it.
    #[serde(default)]
    pub attachments: Vec<String>,
    /// Corrections since, oldest first.
    #[serde(default)]
    pub changes: Vec<Correction>,
    /// Who published it.
    pub published_by: String,
    /// When.
    pub published_at: At,
}

/// Whether what is announced is there already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Availability {
    /// It is.
    #[default]
    AvailableNow,
    /// Not yet.
    Coming,
}

/// A correction of an announcement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Correction {
    /// When.
    pub at: At,
    /// What was corrected.
    pub text: String,
}

impl Announcement {
    /// Whether it is meant for a tier.
    pub fn concerns(&self, tier: Tier) -> bool {
        self.audience.is_empty() || self.audience.contains(&tier)
    }
    /// The month it is filed under: `2021-06`.
    pub fn month(&self) -> String {
        self.published_at.day().to_string().chars().take(7).collect()
    }
}
