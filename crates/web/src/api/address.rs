//! Postal addresses and the ids in paths, as the compatible API writes them.

use crate::WireError;
use domain::account::{Address, Contact};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// The id in a path. What is no id names nothing.
pub(super) fn id<T: FromStr>(text: &str, what: &'static str) -> Result<T, WireError> {
    text.parse().map_err(|_| WireError::missing(what))
}

/// An address with the person to reach there.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct AddressInput {
    address_line1: String,
    address_line2: String,
    city: String,
    state: String,
    postal_code: String,
    country: String,
    region: String,
    /// First name of the contact.
    pub first_name: String,
    /// Last name of the contact.
    pub last_name: String,
    /// Telephone of the contact.
    pub phone_number: String,
}

impl AddressInput {
    /// Nothing of a place is given.
    pub fn is_empty(&self) -> bool {
        self.country.is_empty() && self.address_line1.is_empty() && self.city.is_empty()
    }
    /// The address as we keep it; some clients write the state as region.
    pub fn address(&self) -> Address {
        Address {
            line1: self.address_line1.clone(),
            line2: self.address_line2.clone(),
            city: self.city.clone(),
            state: if self.state.is_empty() { self.region.clone() } else { self.state.clone() },
            postal_code: self.postal_code.clone(),
            country: self.country.trim().to_uppercase(),
        }
    }
}

/// An address with the person to reach there; what is empty is left out.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct AddressView {
    country: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    region: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    city: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    state: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    address_line1: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    address_line2: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    postal_code: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    first_name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    last_name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    phone_number: String,
}

impl AddressView {
    /// The address of a bill: with names, the state as state.
    pub fn billing(address: &Address, contact: &Contact) -> Self {
        Self {
            state: address.state.clone(),
            region: String::new(),
            first_name: contact.first_name.clone(),
            last_name: contact.last_name.clone(),
            ..Self::company(address, contact)
        }
    }
    /// The address of a company: without names, the state as region.
    pub fn company(address: &Address, contact: &Contact) -> Self {
        Self {
            country: address.country.clone(),
            region: address.state.clone(),
            city: address.city.clone(),
            state: String::new(),
            address_line1: address.line1.clone(),
            address_line2: address.line2.clone(),
            postal_code: address.postal_code.clone(),
            first_name: String::new(),
            last_name: String::new(),
            phone_number: contact.phone.clone(),
        }
    }
}
