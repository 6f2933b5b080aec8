//! Granular delegated admin from request to end, and what a partner's user may do in a customer's tenant when broad and
//! granular rights meet (7.5, 7.6).

use crate::{
    account::Tier,
    id::{DelegationId, TenantId},
    programme::Gdap,
    relationship::{Assignment, Delegation, DelegationKind, DelegationState},
    time::At,
};
use jiff::Span;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The role that excludes extension by itself.
pub const GLOBAL_ADMINISTRATOR: &str = "global_administrator";
/// The partner's groups that hold broad rights.
const ADMIN_AGENTS: &str = "admin_agents";
const HELPDESK_AGENTS: &str = "helpdesk_agents";

/// The roles given when a customer is created (7.6): a reseller gets no application administration.
pub fn default_roles(terms: &Gdap, tier: Tier) -> Vec<String> {
    let more = tier.transacts().then_some(&terms.default_roles_transacting);
    terms.default_roles.iter().chain(more.into_iter().flatten()).cloned().collect()
}

/// What a partner asks a customer for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Wish {
    /// Unique for the partner, visible to the customer.
    pub name: String,
    /// Keys of directory roles that the programme offers.
    pub roles: Vec<String>,
    /// ISO 8601, P1D to P2Y.
    pub duration: String,
    /// Extends itself at each end (I-24).
    pub auto_extend: bool,
}

/// Why a delegation stays as it is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum DelegationRefusal {
    /// The name is empty or longer than so many characters.
    #[error("the name needs 1 to {0} characters")]
    NameNotAllowed(i64),
    /// No role asked for.
    #[error("at least one role is needed")]
    NoRoles,
    /// Not a built-in role, or not part of the delegation.
    #[error("`{0}` is not one of the roles that can be given")]
    RoleNotAllowed(String),
    /// Shorter or longer than the programme allows.
    #[error("`{duration}` is not between {minimum} and {maximum}")]
    DurationNotAllowed {
        /// The duration asked for.
        duration: String,
        /// The shortest.
        minimum: String,
        /// The longest.
        maximum: String,
    },
    /// A global administrator's delegation must end.
    #[error("a delegation with the global administrator role cannot extend itself")]
    ExtensionNotAllowed,
    /// The state does not allow the act.
    #[error("the delegation is {}", .0.as_str())]
    StateNotAllowed(DelegationState),
    /// The request was not answered in time.
    #[error("the request was not answered in time")]
    RequestLapsed,
    /// It is not granular.
    #[error("broad delegated admin has no roles, name or end")]
    NotGranular,
}

type Change = Result<Delegation, DelegationRefusal>;

/// The end of a duration from that instant; refused outside what the programme allows, counted on the calendar.
pub fn end_of(duration: &str, terms: &Gdap, from: At) -> Result<At, DelegationRefusal> {
    let day_span = |text: &str| {
        let iso = Some(text.trim()).filter(|text| text.starts_with('P') && !text.contains('T'));
        iso.and_then(|iso| iso.parse::<Span>().ok()).map(|span| from.plus(span))
    };
    let within = |end: &At| {
        day_span(&terms.minimum).is_some_and(|first| first <= *end) && day_span(&terms.maximum) >= Some(*end)
    };
    day_span(duration).filter(within).ok_or_else(|| DelegationRefusal::DurationNotAllowed {
        duration: duration.to_owned(),
        minimum: terms.minimum.clone(),
        maximum: terms.maximum.clone(),
    })
}

fn check(wish: &Wish, terms: &Gdap, now: At) -> Result<(), DelegationRefusal> {
    let name = wish.name.trim();
    let long = i64::try_from(name.chars().count()).is_ok_and(|count| count > terms.name_characters);
    if name.is_empty() || long || name.chars().any(char::is_control) {
        return Err(DelegationRefusal::NameNotAllowed(terms.name_characters));
    }
    if wish.roles.is_empty() {
        return Err(DelegationRefusal::NoRoles);
    }
    let offered = |role: &String| terms.roles.iter().any(|known| known.key == *role);
    if let Some(foreign) = wish.roles.iter().find(|role| !offered(role)) {
        return Err(DelegationRefusal::RoleNotAllowed(foreign.clone()));
    }
    if wish.auto_extend && wish.roles.iter().any(|role| role == GLOBAL_ADMINISTRATOR) {
        return Err(DelegationRefusal::ExtensionNotAllowed);
    }
    end_of(&wish.duration, terms, now).map(|_| ())
}

impl Wish {
    /// A new granular delegation, still with the partner.
    pub fn draft(self, id: DelegationId, partner: TenantId, terms: &Gdap, now: At) -> Change {
        check(&self, terms, now)?;
        Ok(Delegation {
            id,
            partner,
            target: None,
            kind: DelegationKind::Gdap,
            state: DelegationState::Created,
            name: self.name.trim().to_owned(),
            roles: self.roles,
            duration: Some(self.duration.trim().to_owned()),
            auto_extend: self.auto_extend,
            assignments: Vec::new(),
            created_at: now,
            started_at: None,
            expires_at: None,
            ended_at: None,
            reminded_days: None,
        })
    }
}

/// What is due by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// The request goes unanswered: clear it away.
    Lapse,
    /// Remind both sides that so many days are left.
    Remind(i64),
    /// The end has come.
    Expire,
    /// The end has come and it was asked to extend itself.
    Extend,
}

/// The next end of a delegation that extends itself.
fn extended(end: At, terms: &Gdap) -> Option<At> {
    terms.extension.parse::<Span>().ok().map(|by| end.plus(by))
}

impl Delegation {
    fn granular_in(&self, state: DelegationState) -> Result<(), DelegationRefusal> {
        match self.kind {
            DelegationKind::Dap => Err(DelegationRefusal::NotGranular),
            DelegationKind::Gdap if self.state != state => Err(DelegationRefusal::StateNotAllowed(self.state)),
            DelegationKind::Gdap => Ok(()),
        }
    }

    /// Another name, other roles, another duration; only before the request is sent.
    pub fn edit(self, wish: Wish, terms: &Gdap, now: At) -> Change {
        self.granular_in(DelegationState::Created)?;
        let created_at = self.created_at;
        Ok(Delegation { created_at, ..wish.draft(self.id, self.partner, terms, now)? })
    }

    /// Locks the request so that its link can be sent.
    pub fn finalise(mut self) -> Change {
        self.granular_in(DelegationState::Created)?;
        self.state = DelegationState::ApprovalPending;
        Ok(self)
    }

    /// The customer says yes to all roles at once. Until groups are assigned this gives nothing.
    pub fn approve(mut self, customer: TenantId, terms: &Gdap, now: At) -> Change {
        self.granular_in(DelegationState::ApprovalPending)?;
        if now >= self.created_at.plus_days(terms.request_days) {
            return Err(DelegationRefusal::RequestLapsed);
        }
        self.expires_at = Some(end_of(self.duration.as_deref().unwrap_or_default(), terms, now)?);
        self.target = Some(customer);
        self.started_at = Some(now);
        self.state = DelegationState::Active;
        Ok(self)
    }

    /// The customer says no, or the partner takes its request back.
    pub fn give_up(mut self, now: At) -> Change {
        self.granular_in(DelegationState::ApprovalPending)?;
        self.state = DelegationState::Terminated;
        self.ended_at = Some(now);
        Ok(self)
    }

    /// Says which of the partner's groups holds which of the roles; replaces what was said before.
    pub fn assign(mut self, assignments: Vec<Assignment>) -> Change {
        self.granular_in(DelegationState::Active)?;
        let foreign = assignments.iter().flat_map(|a| &a.roles).find(|role| !self.roles.contains(role));
        if let Some(role) = foreign {
            return Err(DelegationRefusal::RoleNotAllowed(role.clone()));
        }
        self.assignments = assignments;
        Ok(self)
    }

    /// Either side ends it, broad or granular.
    pub fn terminate(mut self, now: At) -> Change {
        if self.state != DelegationState::Active {
            return Err(DelegationRefusal::StateNotAllowed(self.state));
        }
        self.state = DelegationState::Terminated;
        self.ended_at = Some(now);
        Ok(self)
    }

    /// What is due now without anybody asking; reminders once each, and only the nearest one.
    pub fn due(&self, terms: &Gdap, now: At) -> Option<Due> {
        match (self.kind, self.state) {
            (DelegationKind::Gdap, DelegationState::Created | DelegationState::ApprovalPending) => {
                (now >= self.created_at.plus_days(terms.request_days)).then_some(Due::Lapse)
            }
            (DelegationKind::Gdap, DelegationState::Active) => {
                let end = self.expires_at?;
                if now >= end {
                    let extends = self.auto_extend && extended(end, terms) > Some(end);
                    return Some(if extends { Due::Extend } else { Due::Expire });
                }
                let near = terms.reminder_days.iter().copied().filter(|days| now >= end.plus_days(-days)).min()?;
                self.reminded_days.is_none_or(|sent| near < sent).then_some(Due::Remind(near))
            }
            _ => None,
        }
    }

    /// Does what is due to the delegation itself. A lapsed request is ended too; sending mail is for the caller.
    pub fn pass(mut self, due: Due, terms: &Gdap, now: At) -> Self {
        match due {
            Due::Remind(days) => self.reminded_days = Some(days),
            Due::Extend => {
                self.expires_at = self.expires_at.and_then(|end| extended(end, terms));
                self.reminded_days = None;
            }
            Due::Expire | Due::Lapse => {
                self.state = DelegationState::Expired;
                self.ended_at = Some(now);
            }
        }
        self
    }

    /// In force at that instant, also when nobody has marked its end yet.
    pub fn in_force(&self, now: At) -> bool {
        self.state == DelegationState::Active && self.expires_at.is_none_or(|end| now < end)
    }
}

/// What a user of the partner may do in the customer's tenant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "by")]
pub enum Access {
    /// Nothing.
    None,
    /// Broad: global administrator for admin agents, helpdesk administrator for helpdesk agents (7.5).
    Dap {
        /// The role held.
        role: String,
    },
    /// Granular: these roles and no others, whatever broad rights there are.
    Gdap {
        /// The roles held.
        roles: BTreeSet<String>,
    },
}

/// The access of one user through its groups, given all delegations between its partner and the customer. Granular
/// rights go before broad ones, even where they are fewer; guests have none of them (7.6).
pub fn effective_access(groups: &[&str], guest: bool, delegations: &[Delegation], now: At) -> Access {
    let in_force = |kind| delegations.iter().filter(move |d| d.kind == kind && d.in_force(now));
    let assigned = in_force(DelegationKind::Gdap).flat_map(|d| &d.assignments);
    let mine = assigned.filter(|assignment| groups.contains(&assignment.group.as_str()));
    let roles: BTreeSet<String> = mine.flat_map(|assignment| assignment.roles.iter().cloned()).collect();
    if !roles.is_empty() && !guest {
        return Access::Gdap { roles };
    }
    let role = if groups.contains(&ADMIN_AGENTS) {
        GLOBAL_ADMINISTRATOR
    } else if groups.contains(&HELPDESK_AGENTS) {
        "helpdesk_administrator"
    } else {
        return Access::None;
    };
    let broad = in_force(DelegationKind::Dap).next().is_some();
    if broad { Access::Dap { role: role.to_owned() } } else { Access::None }
}

#[cfg(test)]
mod tests;
