//! Asks the policies one question and keeps the answer: a grant to go on, or a refusal that is on record (9.3).

use crate::{App, Call, Failure, Work};
use domain::{
    account::Account,
    decision::Decision,
    facts::Facts,
    id::TenantId,
    user::{Role, User},
};
use policy::Question;
use store::audit::AuditAbout;

/// The permission to do one act; only the policies make it, and nothing is recorded without it.
#[derive(Debug)]
pub struct Grant {
    decision: Decision,
}

impl Grant {
    /// The decision that allowed it.
    pub fn decision(&self) -> &Decision {
        &self.decision
    }
}

/// Whom a question is about, for the audit record of a refusal.
#[derive(Clone, Debug, Default)]
pub struct About {
    /// The partner tenant that sells, invites or is acted for.
    pub seller: Option<TenantId>,
    /// The other partner.
    pub reseller: Option<TenantId>,
    /// The customer.
    pub customer: Option<TenantId>,
}

impl App {
    /// Asks without leaving a trace: what a dry run and a list page use.
    pub fn consider(&self, call: &Call, action: &str, facts: &Facts) -> Decision {
        let id = self.ids.next(call.at);
        self.policy.ask(&Question { action, facts, language: &call.caller.language, at: call.at, id })
    }

    /// Asks before an act. A refusal is recorded in the audit log and comes back as [`Failure::Refused`].
    pub async fn ask(&self, call: &Call, action: &str, facts: Facts, about: &About) -> Result<Grant, Failure> {
        let decision = self.consider(call, action, &facts);
        if decision.allowed {
            return Ok(Grant { decision });
        }
        let named = self.name_the_admins(call, facts, about).await?;
        let decision = Decision { id: decision.id, ..self.consider(call, action, &named) };
        Err(self.refuse(call, decision, about).await)
    }

    /// Turns a decision that was put together from several questions into a grant or a recorded refusal.
    pub async fn settle(&self, call: &Call, decision: Decision, about: &About) -> Result<Grant, Failure> {
        if decision.allowed { Ok(Grant { decision }) } else { Err(self.refuse(call, decision, about).await) }
    }

    /// Records a refusal and gives it back; the answer is kept for a repetition of the call.
    pub async fn refuse(&self, call: &Call, decision: Decision, about: &About) -> Failure {
        self.refuse_and(call, decision, about, |_| ()).await
    }

    /// Like [`App::refuse`], with more to record in the same commit, such as a mail to those who can help.
    pub async fn refuse_and(
        &self,
        call: &Call,
        decision: Decision,
        about: &About,
        also: impl FnOnce(&mut Work<'_>),
    ) -> Failure {
        let mut work = Work::without_grant(self, call);
        work.decision(&decision);
        let subject = AuditAbout { customer: about.customer, ..AuditAbout::of("decision", decision.id.0) };
        work.refusal(&decision, subject);
        also(&mut work);
        match work.commit_refusal(&decision).await {
            Ok(()) => Failure::Refused(Box::new(decision)),
            Err(failure) => failure,
        }
    }

    /// Fills in who could help: the global admins of the parties.
    pub(crate) async fn name_the_admins(&self, call: &Call, mut facts: Facts, about: &About) -> Result<Facts, Failure> {
        facts.caller.global_admins = self.global_admins(call.caller.tenant).await?;
        if let (Some(tenant), Some(seller)) = (about.seller, facts.seller.as_mut()) {
            seller.global_admins = self.global_admins(tenant).await?;
        }
        if let (Some(tenant), Some(reseller)) = (about.reseller, facts.reseller.as_mut()) {
            reseller.global_admins = self.global_admins(tenant).await?;
        }
        Ok(facts)
    }

    /// The names of a tenant's global admins, for advice (PA-3).
    pub async fn global_admins(&self, tenant: TenantId) -> Result<String, Failure> {
        let users = store::user::user_list_by_tenant(&self.db, tenant).await?;
        let admins = users.iter().filter(|user| user.roles.contains(&Role::GlobalAdmin) && is_here(user));
        Ok(admins.map(|user| format!("{} {}", user.first_name, user.last_name)).collect::<Vec<_>>().join(", "))
    }

    /// The account of a tenant, if it has one.
    pub async fn account(&self, tenant: TenantId) -> Result<Option<store::Kept<Account>>, Failure> {
        Ok(store::account::account_by_tenant(&self.db, tenant).await?)
    }
}

fn is_here(user: &User) -> bool {
    user.deleted_at.is_none() && user.blocked_at.is_none()
}
