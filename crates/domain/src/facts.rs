//! The facts a decision rests on: gathered by `app`, compared by the policies, kept in the decision.
//! Each group is one record under the name the policies use; a group that an action does not need is absent.

use crate::id::{TenantId, UserId};
use serde::{Deserialize, Serialize};

/// One value that policies can compare.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Fact {
    /// True or false.
    Yes(bool),
    /// A whole number.
    Number(i64),
    /// A text; empty means unknown or none.
    Text(String),
    /// A set of texts.
    Texts(Vec<String>),
}

impl From<bool> for Fact {
    fn from(value: bool) -> Self {
        Self::Yes(value)
    }
}
impl From<i64> for Fact {
    fn from(value: i64) -> Self {
        Self::Number(value)
    }
}
impl From<&String> for Fact {
    fn from(value: &String) -> Self {
        Self::Text(value.clone())
    }
}
impl From<&Vec<String>> for Fact {
    fn from(value: &Vec<String>) -> Self {
        Self::Texts(value.clone())
    }
}
impl From<&bool> for Fact {
    fn from(value: &bool) -> Self {
        Self::Yes(*value)
    }
}
impl From<&i64> for Fact {
    fn from(value: &i64) -> Self {
        Self::Number(*value)
    }
}

/// A field that can be set from a fact of its own kind; what case files and property tests use.
trait Settable {
    /// Takes the value, or says that it is of another kind.
    fn set(&mut self, value: Fact) -> bool;
}
macro_rules! settable {
    ($($kind:ty = $variant:ident),+) => {$(
        impl Settable for $kind {
            fn set(&mut self, value: Fact) -> bool {
                let Fact::$variant(value) = value else { return false };
                *self = value;
                true
            }
        }
    )+};
}
settable!(bool = Yes, i64 = Number, String = Text, Vec<String> = Texts);

/// The fields of one group with their names.
pub type Fields = Vec<(&'static str, Fact)>;

macro_rules! groups {
    ($($(#[doc = $doc:literal])+ $group:ident { $($(#[doc = $field_doc:literal])+ $field:ident: $type:ty,)+ })+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct $group { $($(#[doc = $field_doc])+ pub $field: $type,)+ }
        impl $group {
            /// The fields by name.
            pub fn fields(&self) -> Fields { vec![$((stringify!($field), Fact::from(&self.$field))),+] }
            /// Sets one field by name; false when there is no such field or the value is of another kind.
            pub fn set(&mut self, field: &str, value: Fact) -> bool {
                match field {
                    $(stringify!($field) => Settable::set(&mut self.$field, value),)+
                    _ => false,
                }
            }
        }
    )+};
}

groups! {
    /// Who asks.
    CallerFacts {
        /// `user`, `app` or `system`.
        kind: String,
        /// The tenant's kind: operator, csp, customer, membership, sandbox.
        tenant_kind: String,
        /// The partner tier of the tenant, `operator`, `customer`, or empty.
        tier: String,
        /// Words of the roles held.
        roles: Vec<String>,
        /// Signed in with a second factor.
        mfa: bool,
        /// A work account, not a personal mailbox (2.3).
        work_account: bool,
        /// The act concerns the caller's own tenant or what it may act for.
        own: bool,
        /// Names of the global admins of the caller's tenant, for advice.
        global_admins: String,
    }
    /// A partner account: the seller, the reseller of record, an inviting or accepting partner.
    AccountFacts {
        /// Registered name.
        name: String,
        /// The organisation's id.
        organisation: String,
        /// The tenant's kind.
        tenant_kind: String,
        /// indirect_provider, indirect_reseller, direct_bill, or empty when the tenant has no account.
        tier: String,
        /// The account's state, as in [`crate::account::AccountState::as_str`]; empty without an account.
        state: String,
        /// The cloud.
        cloud: String,
        /// Country by programme code.
        country: String,
        /// The country's name.
        country_name: String,
        /// Its region; empty when the country is not in the market table.
        region: String,
        /// The country is in the market table now.
        in_market: bool,
        /// The associated location partner id; empty when there is none.
        partner_id: String,
        /// `none`, `postponed` or `associated`; `lost` when the location was deleted.
        partner_id_state: String,
        /// The partner agreement counts for this partner here and now (PA-6, PA-7, PA-15).
        agreement_signed: bool,
        /// It may sell without a reseller of record.
        direct_sale: bool,
        /// It may sell as a reseller, too: tier reseller, or in transition (6.4).
        resells: bool,
        /// What is still missing before it may trade: on_boarded, enrolled, partner_id, pa_signed.
        missing_steps: Vec<String>,
        /// Names of its global admins, for advice.
        global_admins: String,
        /// Not empty when the tenant is for internal use only.
        internal_use: bool,
    }
    /// The customer of a sale, or the tenant asked to become one.
    CustomerFacts {
        /// The name shown.
        name: String,
        /// The tenant exists.
        known: bool,
        /// The tenant's kind.
        tenant_kind: String,
        /// It serves a partner's own consumption only.
        internal_use: bool,
        /// Its organisation has an account in the programme.
        partner_organisation: bool,
        /// The cloud.
        cloud: String,
        /// Country by programme code.
        country: String,
        /// The country's name.
        country_name: String,
        /// Its region; empty when the country is not in the market table.
        region: String,
        /// The country is in the market table now.
        in_market: bool,
        /// EU, EFTA, UK group or empty.
        group: String,
        /// approved, under_review or rejected.
        vetting: String,
        /// The customer agreement is accepted and counts for this seller.
        agreement_accepted: bool,
        /// Its qualifications.
        qualifications: Vec<String>,
    }
    /// What connects seller, reseller and customer.
    TradeFacts {
        /// The seller's own reseller relationship with the customer is active.
        seller_related: bool,
        /// The relationship was acquired as a reseller.
        acquired_as_reseller: bool,
        /// A reseller of record is named.
        reseller_given: bool,
        /// The partner id as given.
        reseller_id: String,
        /// What the id is: `ok`, `unknown`, `global`, `not_associated`, `inactive`, `not_reseller`; empty when none is given.
        reseller_id_is: String,
        /// The right location id of the reseller's account, when the given one is a global id.
        reseller_id_hint: String,
        /// The id is the seller's own.
        reseller_is_seller: bool,
        /// The partnership of seller and reseller is in force.
        partnership: bool,
        /// The reseller is itself related to the customer.
        reseller_related: bool,
        /// The seller attests to act as direct partner.
        attested: bool,
        /// The customer belongs to the organisation of the seller or of a reseller of the chain.
        self_sale: bool,
        /// The customer is the provider's own organisation, served by a reseller which that provider supplies;
        /// `self_sale` is not set then.
        loop_sale: bool,
        /// The customer's organisation is an affiliate of a partner of the chain.
        affiliate_sale: bool,
        /// The ownership chain found, for the reader.
        affiliate_chain: String,
        /// How many additional resellers are named.
        additional: i64,
        /// The most the programme allows.
        additional_maximum: i64,
        /// Seller and customer are both in the EU or EFTA.
        additional_in_area: bool,
        /// All of them are valid, signed and named once.
        additional_ready: bool,
    }
    /// What is bought.
    ItemFacts {
        /// Its title.
        name: String,
        /// It is in the catalogue and its term exists.
        known: bool,
        /// On sale in the markets that count, and in this cloud.
        in_market: bool,
        /// Commercial, Education, Government or NonProfit.
        segment: String,
        /// The customer's qualification allows the segment.
        segment_allowed: bool,
        /// Not exclusive, or the seller is on the publisher's list.
        exclusive_allowed: bool,
        /// The publisher.
        publisher: String,
        /// No base is needed or the customer has one.
        base_present: bool,
        /// Titles of the bases that would do.
        bases: String,
        /// The customer may still have one more.
        within_limit: bool,
        /// The seller's credit covers it.
        within_credit: bool,
    }
    /// An invitation about to be answered.
    InvitationFacts {
        /// partnership, customer, joint or gdap.
        kind: String,
        /// sent, used, withdrawn or expired.
        standing: String,
        /// The box was ticked.
        consent: bool,
        /// The acceptor is the tenant that invites, or of its organisation.
        from_own_organisation: bool,
    }
    /// What stands between two tenants that want to connect.
    ConnectionFacts {
        /// There is a partnership between this provider's organisation and the tenant, in this region.
        partnership: bool,
        /// There is an active or dormant customer relationship between them.
        customer_relationship: bool,
        /// For a joint invitation: provider and reseller are partners now.
        joint_partnership: bool,
        /// The customer tenant and a partner of the chain belong together; a warning here (9.2).
        affiliated: bool,
        /// Subscriptions of this partner that still run.
        active_subscriptions: i64,
        /// A directory delegation of this partner is in force.
        admin_consent: bool,
        /// The subscription is the caller's to manage: it sold it or is reseller of record.
        subscription_owned: bool,
    }
    /// What an act changes, beyond who and whom: enrolment, association, signing, users.
    ChangeFacts {
        /// The partner tier applied for, or the role to be given, or the state to be reached.
        wanted: String,
        /// The object is in a state that allows the act.
        state_allows: bool,
        /// The state it is in.
        state: String,
        /// The country of the partner id to be associated.
        country: String,
        /// That country's name.
        country_name: String,
        /// The partner id exists and is active.
        partner_id_known: bool,
        /// The partner id is a location id.
        partner_id_is_location: bool,
        /// The partner id is free or already this tenant's (1:1).
        partner_id_free: bool,
        /// The account has at least one admin agent (2.4).
        has_admin_agent: bool,
        /// The text has been shown before signing (PA-2).
        text_presented: bool,
        /// The date given lies in the future.
        date_in_future: bool,
        /// The applicant is new to the programme.
        new_to_programme: bool,
        /// Requirements not met, for the reader (6.1).
        unmet: Vec<String>,
        /// Services the tenant still holds (T-1).
        services: Vec<String>,
        /// The tenant has an account already (E2).
        already_enrolled: bool,
        /// An announcement goes with the change (27).
        announced: bool,
        /// It would leave nobody who could undo it: the last global admin.
        last_of_kind: bool,
    }
}

/// One group by its name.
macro_rules! group_set {
    ($facts:ident, $group:expr, $field:expr, $value:expr; $($name:ident),+) => {
        match $group {
            "caller" => $facts.caller.set($field, $value),
            $(stringify!($name) => $facts.$name.get_or_insert_default().set($field, $value),)+
            _ => false,
        }
    };
}

/// Everything a decision may look at. The action's schema says which groups must be there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// Who asks; always there.
    pub caller: CallerFacts,
    /// The partner that sells, invites, or is acted for.
    pub seller: Option<AccountFacts>,
    /// The reseller of record, the accepting partner, or the other partner. Absent in a sale when none is named, when
    /// the partner id leads to no account, or when it is the seller's own.
    pub reseller: Option<AccountFacts>,
    /// The customer.
    pub customer: Option<CustomerFacts>,
    /// What connects them.
    pub trade: Option<TradeFacts>,
    /// What is bought.
    pub item: Option<ItemFacts>,
    /// The invitation answered.
    pub invitation: Option<InvitationFacts>,
    /// What stands between two tenants.
    pub connection: Option<ConnectionFacts>,
    /// What is changed.
    pub change: Option<ChangeFacts>,
}

impl Facts {
    /// The groups that are there, by name, with their fields.
    pub fn groups(&self) -> Vec<(&'static str, Fields)> {
        let mut groups = vec![("caller", self.caller.fields())];
        groups.extend(self.seller.as_ref().map(|g| ("seller", g.fields())));
        groups.extend(self.reseller.as_ref().map(|g| ("reseller", g.fields())));
        groups.extend(self.customer.as_ref().map(|g| ("customer", g.fields())));
        groups.extend(self.trade.as_ref().map(|g| ("trade", g.fields())));
        groups.extend(self.item.as_ref().map(|g| ("item", g.fields())));
        groups.extend(self.invitation.as_ref().map(|g| ("invitation", g.fields())));
        groups.extend(self.connection.as_ref().map(|g| ("connection", g.fields())));
        groups.extend(self.change.as_ref().map(|g| ("change", g.fields())));
        groups
    }

    /// Sets one fact by its full name, `seller.region`, and makes its group if need be; false when there is no such
    /// fact or the value is of another kind.
    pub fn set(&mut self, name: &str, value: Fact) -> bool {
        let Some((group, field)) = name.split_once('.') else { return false };
        group_set!(self, group, field, value; seller, reseller, customer, trade, item, invitation, connection, change)
    }
    /// Takes a group away; false when there is none of that name that may be absent.
    pub fn clear(&mut self, group: &str) -> bool {
        match group {
            "seller" => self.seller = None,
            "reseller" => self.reseller = None,
            "customer" => self.customer = None,
            "trade" => self.trade = None,
            "item" => self.item = None,
            "invitation" => self.invitation = None,
            "connection" => self.connection = None,
            "change" => self.change = None,
            _ => return false,
        }
        true
    }
    /// All groups, with every field empty: what a schema and the texts are checked against.
    pub fn blank() -> Self {
        Self {
            caller: CallerFacts::default(),
            seller: Some(AccountFacts::default()),
            reseller: Some(AccountFacts::default()),
            customer: Some(CustomerFacts::default()),
            trade: Some(TradeFacts::default()),
            item: Some(ItemFacts::default()),
            invitation: Some(InvitationFacts::default()),
            connection: Some(ConnectionFacts::default()),
            change: Some(ChangeFacts::default()),
        }
    }
}

/// Who asks and where: decided once per request and handed down.
#[derive(Clone, Debug, PartialEq)]
pub struct Caller {
    /// The tenant in force; comes from the token, never from the request.
    pub tenant: TenantId,
    /// The user, absent for programs and the system itself.
    pub user: Option<UserId>,
    /// The sign-in name or the program's name, for the audit record.
    pub name: String,
    /// What policies look at.
    pub facts: CallerFacts,
    /// How it was authenticated: `pwd`, `mfa`.
    pub authentication: Vec<String>,
    /// Preferred language for texts.
    pub language: String,
}
