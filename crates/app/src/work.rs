//! Collects everything one act changes: rows, audit record, mails, the answer for its repetition. All or nothing.

use crate::{App, Call, Failure, Grant, mail::Notification, once::Kept as Answer};
use domain::{audit::AuditRecord, decision::Decision, id::MessageId};
use serde::Serialize;
use std::collections::BTreeMap;
use store::{
    CommitError, Kept, Noun, WriteSet,
    audit::{AuditAbout, audit_append},
    outbox::{OutboxMessage, outbox_insert},
};

/// One write set in the making. Dropped without [`Work::commit`], it never happened.
pub struct Work<'a> {
    app: &'a App,
    call: &'a Call,
    set: WriteSet,
    audited: usize,
}

/// Who gets a mail, in which language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Recipient {
    /// The address.
    pub email: String,
    /// en, zh-Hans, zh-Hant or sv.
    pub language: String,
}

/// Names and values put into a mail's text.
pub type MailArgs = BTreeMap<String, String>;

impl<'a> Work<'a> {
    /// Begins an act that was granted; the decision is recorded with it (L6).
    pub fn granted(app: &'a App, call: &'a Call, grant: &Grant) -> Self {
        let mut work = Self::without_grant(app, call);
        work.decision(grant.decision());
        work
    }

    /// Begins an act that asks nobody: refusals, seeding, sign-in, the worker.
    pub fn without_grant(app: &'a App, call: &'a Call) -> Self {
        Self { app, call, set: WriteSet::new(), audited: 0 }
    }

    /// Adds a new row.
    pub fn insert<N: Noun>(&mut self, noun: &N) {
        self.set.insert(noun);
    }

    /// Changes a row that was looked at; the commit fails when somebody else changed it meanwhile.
    pub fn update<N: Noun>(&mut self, kept: &Kept<N>) {
        self.set.update(kept);
    }

    /// Demands that a row is at commit as it was looked at.
    pub fn guard<N: Noun>(&mut self, kept: &Kept<N>) {
        self.set.guard(kept);
    }

    /// Like [`Work::guard`], and makes others who looked at the row look again: serialises structural changes.
    pub fn touch<N: Noun>(&mut self, kept: &Kept<N>) {
        self.set.touch(kept);
    }

    /// Statements of the store that are neither insert nor update of a noun.
    pub fn set(&mut self) -> &mut WriteSet {
        &mut self.set
    }

    pub(crate) fn decision(&mut self, decision: &Decision) {
        store::decision::decision_insert(&mut self.set, self.call.caller.tenant, decision);
    }

    /// Adds the audit record of the act (20).
    pub fn audit(&mut self, operation: &str, about: AuditAbout) {
        let record = self.record(operation, about);
        self.append(record);
    }

    pub(crate) fn refusal(&mut self, decision: &Decision, about: AuditAbout) {
        let mut record = self.record("rule_refused", about);
        record.status = "failed".into();
        record.rule = decision.refusals().next().map(|check| check.rule.clone());
        record.new_value = serde_json::to_value(decision).ok();
        self.append(record);
    }

    fn append(&mut self, record: AuditRecord) {
        audit_append(&mut self.set, &record);
        self.audited += 1;
    }

    fn record(&self, operation: &str, about: AuditAbout) -> AuditRecord {
        let caller = &self.call.caller;
        AuditRecord {
            id: self.app.ids.next(self.call.at),
            at: self.call.at,
            tenant: about.tenant.unwrap_or(caller.tenant),
            actor_kind: caller.facts.kind.clone(),
            actor: caller.user.map(Into::into),
            actor_name: caller.name.clone(),
            operation: operation.into(),
            resource_type: about.resource_type,
            resource_id: about.resource_id,
            customer: about.customer,
            customer_name: about.customer_name,
            old_value: about.old_value,
            new_value: about.new_value,
            status: "succeeded".into(),
            rule: None,
            correlation: self.call.correlation,
        }
    }

    /// Sends a mail after the commit, at least once, under a stable id (L13).
    pub fn mail(&mut self, notification: Notification, to: &Recipient, args: &MailArgs) {
        let id: MessageId = self.app.ids.next(self.call.at);
        let message = OutboxMessage::mail(id, self.call.at, notification.key(), (&to.email, &to.language), args);
        outbox_insert(&mut self.set, &message);
    }

    /// Commits and keeps `answer` for a repetition of the call.
    pub async fn commit<T: Serialize>(mut self, answer: &T) -> Result<(), Failure> {
        debug_assert!(self.audited > 0, "every change of state has its audit record (L11)");
        self.keep(&Answer::Done(answer))?;
        self.send().await
    }

    pub(crate) async fn commit_refusal(mut self, decision: &Decision) -> Result<(), Failure> {
        self.keep(&Answer::<()>::Refused(Box::new(decision.clone())))?;
        self.send().await
    }

    fn keep<T: Serialize>(&mut self, answer: &Answer<T>) -> Result<(), Failure> {
        let Some(key) = &self.call.repeat else { return Ok(()) };
        let body = serde_json::to_string(answer).map_err(|error| Failure::Fault(error.to_string()))?;
        let row = store::idempotency::Idempotency {
            scope: key.scope.clone(),
            key: key.key.clone(),
            fingerprint: key.fingerprint.clone(),
            body,
            created_at: self.call.at,
        };
        store::idempotency::idempotency_insert(&mut self.set, &row);
        Ok(())
    }

    async fn send(self) -> Result<(), Failure> {
        match self.app.db.commit(self.set).await {
            Ok(()) => Ok(()),
            // A repeated key or a unique fact that someone else took first: look again.
            Err(CommitError::Conflict | CommitError::Duplicate) => Err(Failure::Busy),
            Err(CommitError::Unavailable(error)) => Err(Failure::Unavailable(error)),
        }
    }
}
