//! Announcements and the changes of the programme that need one (14, 27).

mod change_profile;
mod list;
mod publish;
mod tell;

pub use change_profile::{ChangeProfile, ProfileChanged, change_profile};
pub use list::{AnnouncementFilter, get_announcement, list_announcements};
pub(crate) use publish::record;
pub use publish::{NewAnnouncement, correct_announcement, publish_announcement};
pub use tell::work_due;
