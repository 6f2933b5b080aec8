//! The envelope around every resource of the compatible API: links, attributes, collections (wire.md 5).

use axum::{extract::FromRequestParts, http::request::Parts};
use serde::Serialize;
use std::{collections::BTreeMap, convert::Infallible};

/// A link, relative to the version: `/customers/{id}`, never `/v1/customers/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Link {
    /// Where it leads.
    pub uri: String,
    /// With which method.
    pub method: &'static str,
    /// Headers the client must send along.
    pub headers: Vec<LinkHeader>,
}

/// A header of a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LinkHeader {
    /// Its name.
    pub key: &'static str,
    /// Its value.
    pub value: String,
}

impl Link {
    /// A link to be read.
    pub fn get(uri: impl Into<String>) -> Self {
        Self::to("GET", uri)
    }
    /// A link with a method.
    pub fn to(method: &'static str, uri: impl Into<String>) -> Self {
        Self { uri: uri.into(), method, headers: Vec::new() }
    }
}

/// Links by name: `self`, `next`, `availabilities`.
pub type Links = BTreeMap<&'static str, Link>;

/// What kind of thing it is and at which version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Attributes {
    /// `Customer`, `Order`, `Collection`.
    pub object_type: &'static str,
    /// The version, to be sent back with a change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub etag: Option<String>,
}

impl Attributes {
    /// Attributes without a version.
    pub fn of(object_type: &'static str) -> Self {
        Self { object_type, etag: None }
    }
}

/// One resource: its own members, then links and attributes.
#[derive(Clone, Debug, Serialize)]
pub struct Resource<T> {
    /// Its own members.
    #[serde(flatten)]
    pub body: T,
    /// Where to go from here.
    #[serde(skip_serializing_if = "Links::is_empty")]
    pub links: Links,
    /// What it is.
    pub attributes: Attributes,
}

impl<T> Resource<T> {
    /// A resource of that type, without links.
    pub fn of(object_type: &'static str, body: T) -> Self {
        Self { body, links: Links::new(), attributes: Attributes::of(object_type) }
    }
    /// Adds a link.
    pub fn link(mut self, name: &'static str, link: Link) -> Self {
        self.links.insert(name, link);
        self
    }
    /// Adds the link to itself.
    pub fn at(self, uri: impl Into<String>) -> Self {
        self.link("self", Link::get(uri))
    }
    /// Adds the version.
    pub fn etag(mut self, etag: String) -> Self {
        self.attributes.etag = Some(etag);
        self
    }
}

/// A list in one page, or one page of a list by offset.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Collection<T> {
    /// How many items this page has.
    pub total_count: usize,
    /// The items.
    pub items: Vec<T>,
    /// `self`, and `next` and `previous` when there are such pages.
    pub links: Links,
    /// Always `Collection`.
    pub attributes: Attributes,
}

impl<T> Collection<T> {
    /// The whole list, found at that address.
    pub fn of(items: Vec<T>, here: impl Into<String>) -> Self {
        let links = Links::from([("self", Link::get(here))]);
        Self { total_count: items.len(), items, links, attributes: Attributes::of("Collection") }
    }
    /// Adds a link.
    pub fn link(mut self, name: &'static str, link: Link) -> Self {
        self.links.insert(name, link);
        self
    }
    /// Other attributes than `Collection`, where the documented answer has them.
    pub fn kind(mut self, object_type: &'static str) -> Self {
        self.attributes = Attributes::of(object_type);
        self
    }
}

/// One page of a list that is read on by a continuation token (wire.md 6).
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SeekCollection<T> {
    /// The page.
    #[serde(flatten)]
    pub page: Collection<T>,
    /// The token of the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub continuation_token: Option<String>,
}

impl<T> SeekCollection<T> {
    /// A page found at that address, with the tokens of the pages after and before it.
    pub fn of(items: Vec<T>, here: &Here, next: Option<String>, previous: Option<String>) -> Self {
        let mut page = Collection::of(items, here.uri());
        for (name, operation, token) in [("next", "Next", next.as_ref()), ("previous", "Previous", previous.as_ref())] {
            if let Some(token) = token {
                let mut link = Link::get(here.seeking(operation));
                link.headers.push(LinkHeader { key: "MS-ContinuationToken", value: token.clone() });
                page = page.link(name, link);
            }
        }
        Self { page, continuation_token: next }
    }
}

/// The address of the request as links write it: without version, with its query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Here {
    path: String,
    query: Vec<String>,
}

impl Here {
    fn new(path: &str, query: &str) -> Self {
        let path = path.strip_prefix("/v1").filter(|rest| rest.starts_with('/')).unwrap_or(path);
        let query = query.split('&').filter(|pair| !pair.is_empty()).map(str::to_string).collect();
        Self { path: path.into(), query }
    }
    /// Path and query.
    pub fn uri(&self) -> String {
        self.with(self.query.clone())
    }
    /// Path alone.
    pub fn path(&self) -> &str {
        &self.path
    }
    /// The same list at another offset.
    pub fn at_offset(&self, offset: usize) -> String {
        let mut query = self.without(&["offset"]);
        query.push(format!("offset={offset}"));
        self.with(query)
    }
    fn seeking(&self, operation: &str) -> String {
        let mut query = self.without(&["seekoperation", "seek_operation", "continuationtoken"]);
        query.push(format!("seekOperation={operation}"));
        self.with(query)
    }
    fn without(&self, names: &[&str]) -> Vec<String> {
        let is_kept = |pair: &&String| !names.contains(&pair.split('=').next().unwrap_or_default());
        self.query.iter().filter(is_kept).cloned().collect()
    }
    fn with(&self, query: Vec<String>) -> String {
        if query.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, query.join("&")) }
    }
}

impl<S: Sync> FromRequestParts<S> for Here {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::new(parts.uri.path(), parts.uri.query().unwrap_or_default()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_resource_has_its_members_its_links_and_its_type() {
        let order = Resource::of("Order", json!({"id": "a"})).at("/orders/a").etag("7".into());
        let wanted = json!({
            "id": "a",
            "links": {"self": {"uri": "/orders/a", "method": "GET", "headers": []}},
            "attributes": {"objectType": "Order", "etag": "7"}
        });
        assert_eq!(serde_json::to_value(order).unwrap(), wanted);
    }

    #[test]
    fn the_next_page_carries_its_token_and_the_last_page_has_no_next() {
        let here = Here::new("/v1/customers", "size=2&seekoperation=Next");
        let page = SeekCollection::of(vec![1, 2], &here, Some("t+/=".into()), None);
        let wanted = json!({
            "totalCount": 2, "items": [1, 2], "continuationToken": "t+/=",
            "links": {
                "self": {"uri": "/customers?size=2&seekoperation=Next", "method": "GET", "headers": []},
                "next": {"uri": "/customers?size=2&seekOperation=Next", "method": "GET",
                         "headers": [{"key": "MS-ContinuationToken", "value": "t+/="}]}
            },
            "attributes": {"objectType": "Collection"}
        });
        assert_eq!(serde_json::to_value(page).unwrap(), wanted);
        let last = serde_json::to_value(SeekCollection::<i64>::of(vec![], &here, None, None)).unwrap();
        assert!(last["links"].get("next").is_none() && last.get("continuationToken").is_none());
        assert_eq!(here.at_offset(4), "/customers?size=2&seekoperation=Next&offset=4");
    }
}
