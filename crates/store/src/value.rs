//! Values that go into statements and rows that come out: whole numbers, texts and bytes, the same on both databases.

use crate::StoreError;
use domain::{id::*, time::At};
use uuid::Uuid;

/// A value of a statement. There are no booleans and no floats: neither means the same on both databases.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing.
    Null,
    /// `bigint`.
    Int(i64),
    /// `text`.
    Text(String),
    /// `blob` or `bytea`; ids are 16 of them.
    Bytes(Vec<u8>),
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}
impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}
impl From<&String> for Value {
    fn from(value: &String) -> Self {
        Self::Text(value.clone())
    }
}
impl From<String> for Value {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}
impl From<Vec<u8>> for Value {
    fn from(value: Vec<u8>) -> Self {
        Self::Bytes(value)
    }
}
impl From<Uuid> for Value {
    fn from(value: Uuid) -> Self {
        Self::Bytes(value.as_bytes().to_vec())
    }
}
impl From<At> for Value {
    fn from(value: At) -> Self {
        Self::Int(value.micros())
    }
}
impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

macro_rules! ids_into_values {
    ($($id:ident)+) => {$(
        impl From<$id> for Value {
            fn from(value: $id) -> Self { value.0.into() }
        }
    )+};
}
ids_into_values! {
    OrganisationId OwnershipId TenantId UserId ApplicationId GrantId AccountId MembershipId LocationId TemplateId
    SignatureId AcceptanceId InvitationId PartnershipId RelationshipId DelegationId CartId OrderId SubscriptionId
    CaseId AnnouncementId ProfileId EntryId ExternalSubscriptionId DecisionId AuditId MessageId
}

/// One row of an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Row(pub(crate) Vec<Value>);

impl Row {
    /// The whole number at a position.
    ///
    /// # Errors
    /// [`StoreError::Shape`] when something else is there.
    pub fn int(&self, at: usize) -> Result<i64, StoreError> {
        match self.0.get(at) {
            Some(Value::Int(value)) => Ok(*value),
            other => Err(StoreError::shape(at, "a whole number", other)),
        }
    }
    /// The text at a position.
    ///
    /// # Errors
    /// [`StoreError::Shape`] when something else is there.
    pub fn text(&self, at: usize) -> Result<&str, StoreError> {
        match self.0.get(at) {
            Some(Value::Text(value)) => Ok(value),
            other => Err(StoreError::shape(at, "a text", other)),
        }
    }
    /// The bytes at a position.
    ///
    /// # Errors
    /// [`StoreError::Shape`] when something else is there.
    pub fn bytes(&self, at: usize) -> Result<&[u8], StoreError> {
        match self.0.get(at) {
            Some(Value::Bytes(value)) => Ok(value),
            other => Err(StoreError::shape(at, "bytes", other)),
        }
    }
    /// The id at a position.
    ///
    /// # Errors
    /// [`StoreError::Shape`] when no 16 bytes are there.
    pub fn id<T: From<Uuid>>(&self, at: usize) -> Result<T, StoreError> {
        let id = Uuid::from_slice(self.bytes(at)?).map_err(|_| StoreError::shape(at, "an id", None))?;
        Ok(T::from(id))
    }
    /// Whether there is nothing at a position.
    pub fn is_null(&self, at: usize) -> bool {
        matches!(self.0.get(at), None | Some(Value::Null))
    }
    /// The value as it came.
    pub fn value(&self, at: usize) -> Option<&Value> {
        self.0.get(at)
    }
}
