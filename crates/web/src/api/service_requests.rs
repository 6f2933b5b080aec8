//! Service requests: support cases as the compatible API writes them (21).

use super::address::id;
use crate::{
    Asks, AsksAsUser, Web, WireError,
    wire::{Collection, Link, Resource, WireJson, WireQuery, body, envelope::Here, paging::PageWanted},
};
use app::{
    Call,
    cases::{AnswerCase, NewCase, answer_case, get_case, list_cases, open_case},
};
use axum::{
    Json, Router,
    extract::{Path, State},
    http::StatusCode,
    routing::get,
};
use domain::{
    id::TenantId,
    support_case::{CaseState, SupportCase},
};
use serde::Deserialize;
use serde_json::{Value, json};

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/v1/servicerequests", get(list).post(create))
        .route("/v1/servicerequests/supporttopics", get(topics))
        // A request is created at the locale of the agent who shall answer, which stands where the id stands else.
        .route("/v1/servicerequests/{request}", get(one).post(create).patch(update))
        .route("/v1/customers/{customer}/servicerequests", get(list_of_customer).post(create_for_customer))
        .route("/v1/customers/{customer}/servicerequests/{request}", get(one_of_customer).patch(update_of_customer))
}

/// Never closed: .NET cannot read an absent date here.
const NEVER: &str = "0001-01-01T00:00:00";

fn view(web: &Web, case: &SupportCase) -> Resource<Value> {
    let topics = &web.app.programme.programme.support.topics;
    let topic = topics.iter().find(|topic| topic.key == case.topic);
    let notes: Vec<Value> = case
        .notes
        .iter()
        .map(|note| json!({ "createdByName": note.by, "createdDate": note.at, "text": note.text }))
        .collect();
    let mut body = json!({
        "id": case.number,
        "title": case.title,
        "description": case.description,
        "severity": case.severity,
        "supportTopicId": topic.map(|topic| topic.id.clone()).unwrap_or_default(),
        "supportTopicName": web.app.programme.term("en", &format!("topic-{}", case.topic)),
        "status": status(case.state),
        "organization": { "id": case.customer.unwrap_or(case.tenant) },
        "primaryContact": {
            "firstName": case.contact.first_name, "lastName": case.contact.last_name, "email": case.contact.email,
        },
        "createdDate": case.created_at,
        "lastModifiedDate": case.updated_at,
        "lastClosedDate": case.closed_at.map_or_else(|| NEVER.to_owned(), |at| at.to_string()),
        "notes": notes,
    });
    if !case.product.is_empty() {
        body["productName"] = case.product.as_str().into();
    }
    Resource::of("ServiceRequest", body)
}

const fn status(state: CaseState) -> &'static str {
    match state {
        CaseState::Open => "open",
        CaseState::AttentionNeeded => "attention_needed",
        _ => "closed",
    }
}

type Page = Result<Json<Collection<Resource<Value>>>, WireError>;

async fn page(web: &Web, call: &Call, of: Option<TenantId>, asked: (WireQuery, PageWanted, Here)) -> Page {
    let (query, wanted, here) = asked;
    let all = list_cases(&web.app, call, of).await?;
    let filter = query.filter()?;
    let by_status = filter.as_ref().and_then(|filter| filter.is_about("Status"));
    let fits =
        |case: &&SupportCase| by_status.is_none_or(|(operator, value)| operator.holds(status(case.state), value));
    let found: Vec<&SupportCase> = all.iter().filter(fits).collect();
    let size = wanted.size(100, 500);
    let items: Vec<_> = found.iter().skip(wanted.offset).take(size).map(|case| view(web, case)).collect();
    let end = wanted.offset + items.len();
    let page = Collection::of(items, here.uri());
    let page = if end < found.len() { page.link("next", Link::get(here.at_offset(end))) } else { page };
    Ok(Json(page))
}

async fn list(State(web): State<Web>, Asks(call): Asks, query: WireQuery, wanted: PageWanted, here: Here) -> Page {
    page(&web, &call, None, (query, wanted, here)).await
}

async fn list_of_customer(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(customer): Path<String>,
    asked: (WireQuery, PageWanted, Here),
) -> Page {
    page(&web, &call, Some(id(&customer, "customer")?), asked).await
}

async fn topics(State(web): State<Web>, Asks(call): Asks) -> Json<Collection<Resource<Value>>> {
    let tier = &call.caller.facts.tier;
    let all = web.app.programme.programme.support.topics.iter();
    let offered = all.filter(|topic| topic.tiers.is_empty() || topic.tiers.contains(tier));
    let items = offered.map(|topic| {
        let name = web.app.programme.term(&call.caller.language, &format!("topic-{}", topic.key));
        Resource::of("SupportTopic", json!({ "id": topic.id, "name": name, "description": name }))
    });
    Json(Collection::of(items.collect(), "/servicerequests/supporttopics"))
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct RequestInput {
    title: String,
    description: String,
    #[serde(deserialize_with = "body::given")]
    severity: Option<String>,
    support_topic_id: String,
    #[serde(deserialize_with = "body::given")]
    status: Option<String>,
    product_name: String,
    new_note: NoteInput,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct NoteInput {
    text: String,
}

type Created = Result<(StatusCode, Json<Resource<Value>>), WireError>;

async fn open(web: &Web, call: &Call, customer: Option<TenantId>, input: RequestInput) -> Created {
    let new = NewCase {
        topic: input.support_topic_id,
        severity: input.severity.map(|text| text.to_lowercase()).filter(|text| text != "unknown").unwrap_or_default(),
        title: input.title,
        description: input.description,
        product: input.product_name,
        customer,
        ending: None,
    };
    let case = open_case(&web.app, call, new).await?;
    Ok((StatusCode::CREATED, Json(view(web, &case))))
}

async fn create(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    WireJson(input): WireJson<RequestInput>,
) -> Created {
    open(&web, &call, None, input).await
}

async fn create_for_customer(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(customer): Path<String>,
    WireJson(input): WireJson<RequestInput>,
) -> Created {
    open(&web, &call, Some(id(&customer, "customer")?), input).await
}

type One = Result<Json<Resource<Value>>, WireError>;

/// A request by its number, of this customer when one is named.
async fn found(web: &Web, call: &Call, number: &str, of: Option<TenantId>) -> Result<SupportCase, WireError> {
    let case = get_case(&web.app, call, number).await?;
    if of.is_some() && case.customer != of { Err(WireError::missing("service request")) } else { Ok(case) }
}

async fn one(State(web): State<Web>, Asks(call): Asks, Path(number): Path<String>) -> One {
    Ok(Json(view(&web, &found(&web, &call, &number, None).await?)))
}

async fn one_of_customer(
    State(web): State<Web>,
    Asks(call): Asks,
    Path((customer, number)): Path<(String, String)>,
) -> One {
    let customer = id(&customer, "customer")?;
    Ok(Json(view(&web, &found(&web, &call, &number, Some(customer)).await?)))
}

async fn change(web: &Web, call: &Call, number: &str, input: RequestInput) -> One {
    let closes = input.status.as_deref().is_some_and(|status| status.eq_ignore_ascii_case("closed"));
    let answer = AnswerCase {
        note: Some(input.new_note.text).filter(|text| !text.trim().is_empty()),
        state: closes.then_some(CaseState::Closed),
    };
    let case = answer_case(&web.app, call, number, answer).await?;
    Ok(Json(view(web, &case)))
}

async fn update(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path(number): Path<String>,
    WireJson(input): WireJson<RequestInput>,
) -> One {
    change(&web, &call, &number, input).await
}

async fn update_of_customer(
    State(web): State<Web>,
    AsksAsUser(call): AsksAsUser,
    Path((customer, number)): Path<(String, String)>,
    WireJson(input): WireJson<RequestInput>,
) -> One {
    found(&web, &call, &number, Some(id(&customer, "customer")?)).await?;
    change(&web, &call, &number, input).await
}
