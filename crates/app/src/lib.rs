//! What happens: one file per use case, each in five paragraphs: open, look, ask, decide, record.
//! No HTTP, no SQL, no Cedar.

pub mod accounts;
pub mod agreements;
pub mod announcements;
pub mod ask;
pub mod audit;
pub mod business_profiles;
pub mod call;
pub mod carts;
pub mod cases;
pub mod cast;
pub mod catalogue;
pub mod clock;
pub mod customer_users;
pub mod customers;
pub mod decisions;
pub mod delegation;
pub mod direct_bill;
pub mod directory;
pub mod enrolment;
pub mod external;
pub mod failure;
pub mod invitations;
pub mod look;
pub mod mail;
pub mod mailbox;
pub mod markets;
mod once;
pub mod orders;
pub mod ownerships;
pub mod partner_ids;
pub mod partnerships;
pub mod profiles;
pub mod programme;
mod ready;
pub mod seed;
pub mod sign_in;
pub mod start;
pub mod subscriptions;
pub mod texts;
pub mod users;
pub mod work;

pub use ask::Grant;
pub use call::{Call, RepeatKey};
pub use clock::{Clock, Ids, hash};
pub use failure::{Failure, FieldError};
pub use once::once;
pub use ready::ready;
pub use work::Work;

use policy::Policy;
use programme::ProgrammeFolder;
use std::sync::RwLock;
use store::Db;

/// Everything a use case needs besides the call: the database, the programme, its policies, clock and ids.
pub struct App {
    /// What is remembered.
    pub db: Db,
    /// The programme as data.
    pub programme: ProgrammeFolder,
    /// Who may, and why not.
    pub policy: Policy,
    /// What time it is.
    pub clock: Clock,
    /// New ids and secrets.
    pub ids: Ids,
    /// Where the programme is reached, for links in mails: `https://partner.example`; never taken from a request.
    pub base_url: String,
    /// The rule profile in force (27).
    pub profile: RwLock<String>,
}

impl App {
    /// The name of the rule profile in force.
    pub fn profile_name(&self) -> String {
        self.profile.read().map(|name| name.clone()).unwrap_or_default()
    }
    /// Takes another rule profile for this process only: cases and scenarios; an operator announces a change (27).
    pub fn take_profile(&self, name: Option<&str>) {
        if let (Some(name), Ok(mut profile)) = (name, self.profile.write()) {
            name.clone_into(&mut profile);
        }
    }
    /// A link for a mail or a page: base address, what it is, and a token or id.
    pub fn link(&self, what: &str, token: &str) -> String {
        format!("{}/{what}/{token}", self.base_url)
    }
}
