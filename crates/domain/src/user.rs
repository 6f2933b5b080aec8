//! People and programs that sign in, and the roles they hold (2.3, 2.4).

use crate::{id::*, time::At};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A work account: an organisational sign-in in a tenant, never a personal mailbox (2.3).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct User {
    /// Its id, the `oid` of its tokens.
    pub id: UserId,
    /// The tenant it belongs to.
    pub tenant: TenantId,
    /// The sign-in name, lower-case: `aa@rosa.example`.
    pub sign_in_name: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Where mail is sent.
    pub email: String,
    /// Preferred language: en, zh-Hans, zh-Hant or sv.
    pub language: String,
    /// Roles held, directory, programme and company roles alike.
    pub roles: BTreeSet<Role>,
    /// Argon2id hash; absent until a password is set.
    #[serde(default)]
    pub password_hash: Option<String>,
    /// The password must be changed at the next sign-in (24).
    #[serde(default)]
    pub change_password: bool,
    /// Secret of the one-time-password device, base32; absent until one is enrolled.
    #[serde(default)]
    pub totp_secret: Option<String>,
    /// The last one-time-password step used, so that none is taken twice.
    #[serde(default)]
    pub totp_step: Option<i64>,
    /// Wrong tries to sign in since the last right one.
    #[serde(default)]
    pub wrong_sign_ins: i64,
    /// When the last wrong try was.
    #[serde(default)]
    pub wrong_sign_in_at: Option<At>,
    /// Guests may hold few roles (2.4).
    #[serde(default)]
    pub guest: bool,
    /// A personal mailbox sign-in, which is refused everywhere (2.3).
    #[serde(default)]
    pub personal: bool,
    /// When it was created.
    pub created_at: At,
    /// When it was blocked; it cannot sign in or act after that.
    #[serde(default)]
    pub blocked_at: Option<At>,
    /// When it was deleted; restorable for 30 days.
    #[serde(default)]
    pub deleted_at: Option<At>,
}

macro_rules! roles {
    ($($(#[doc = $doc:literal])+ $name:ident = $word:literal;)+) => {
        /// A role (2.4). Words are those of policies, tables and the API.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Role {$(
            $(#[doc = $doc])+
            #[serde(rename = $word)]
            $name,
        )+}
        impl Role {
            /// Every role.
            pub const ALL: &'static [Role] = &[$(Role::$name),+];
            /// The word used in policies, tables and the API.
            pub const fn as_str(self) -> &'static str {
                match self {$(Role::$name => $word),+}
            }
            /// The role of that word.
            pub fn parse(word: &str) -> Option<Role> {
                Self::ALL.iter().copied().find(|role| role.as_str() == word)
            }
        }
    };
}

roles! {
    /// GA: directory role.
    GlobalAdmin = "global_admin";
    /// UA: directory role; called user admin until 2020 (I-35).
    UserManagementAdmin = "user_management_admin";
    /// BA: directory role.
    BillingAdmin = "billing_admin";
    /// AA: programme role.
    AdminAgent = "admin_agent";
    /// SA: programme role, offered only in accounts of transacting partners.
    SalesAgent = "sales_agent";
    /// HA: programme role.
    HelpdeskAgent = "helpdesk_agent";
    /// ACC: company role.
    AccountAdmin = "account_admin";
    /// MPA: company role.
    MembershipAdmin = "membership_admin";
    /// BPA: company role.
    BusinessProfileAdmin = "business_profile_admin";
    /// RFA: company role.
    ReferralsAdmin = "referrals_admin";
    /// IA: company role.
    IncentivesAdmin = "incentives_admin";
    /// XRV and RV: company role.
    ReportViewer = "report_viewer";
    /// Operator: runs the programme, agreements, markets and announcements.
    ProgrammeAdmin = "programme_admin";
    /// Operator: vets partners.
    Vetter = "vetter";
    /// Operator: works on support cases.
    SupportAgent = "support_agent";
    /// Operator: credit and invoices.
    Finance = "finance";
}

/// A program that signs in for a tenant (wire.md 2).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Application {
    /// Its client id.
    pub id: ApplicationId,
    /// The tenant it acts for.
    pub tenant: TenantId,
    /// What people call it.
    pub name: String,
    /// SHA-256 of the secret, hex; the secret itself is shown once.
    pub secret_hash: String,
    /// Who made it.
    pub created_by: Option<UserId>,
    /// When it was made.
    pub created_at: At,
    /// When it was switched off.
    #[serde(default)]
    pub revoked_at: Option<At>,
}
