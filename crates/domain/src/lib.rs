//! What trade is: companies, tenants, accounts, agreements, relationships, orders, money; states and transitions
//! as pure functions; the decision object. No SQL, no HTTP, no clock of its own.

pub mod account;
pub mod agreement;
pub mod announcement;
pub mod audit;
pub mod business_profile;
pub mod catalogue;
pub mod customer;
pub mod decision;
pub mod delegation;
pub mod direct_bill;
pub mod directory;
pub mod email;
pub mod enrolment;
pub mod external_subscription;
pub mod facts;
pub mod id;
pub mod invitation;
pub mod invitation_text;
pub mod lookalike;
pub mod market;
pub mod money;
pub mod name;
pub mod order;
pub mod ownership;
pub mod partner_id;
pub mod partner_profile;
pub mod programme;
pub mod registration;
pub mod relationship;
pub mod sign_in;
pub mod subscription;
pub mod support_case;
pub mod tenant;
pub mod time;
pub mod user;
