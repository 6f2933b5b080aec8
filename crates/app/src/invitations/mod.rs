//! Invitations to connect: sent by partners, answered by whoever holds the link and may accept (7).

mod accept;
mod answer;
mod connect;
mod decline;
mod edges;
mod list;
mod open;
mod resend;
mod send;
mod standing;
mod withdraw;

pub use accept::{Accept, Accepted, accept_invitation};
pub(crate) use connect::connection;
pub use decline::decline_invitation;
pub(crate) use edges::{dap, dap_since};
pub use list::list_invitations;
pub use open::{OpenedInvitation, open_invitation};
pub use resend::resend_invitation;
pub use send::{SendInvitation, SentInvitation, send_invitation};
pub use standing::standing_link;
pub use withdraw::withdraw_invitation;
