//! Why and why not: asking before a sale, looking a decision up, and the rules themselves (9.3).

use super::{Input, input::id, views::DecisionView};
use crate::{Asks, Problem, Web};
use app::{
    decisions::{RuleView, get_decision, list_rules},
    look::Wanted,
    orders::explain_sale,
};
use axum::{
    Json,
    extract::{Path, State},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A sale that is only asked about.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ExplainInput {
    /// The seller's tenant; one's own when absent.
    seller: Option<String>,
    /// The reseller of record's location partner id.
    reseller: Option<String>,
    /// The customer's tenant.
    customer: String,
    /// Catalogue id, offer id or key of the item; only the chain of sale is looked at when absent.
    item: Option<String>,
    /// Seats or units; 1 when absent.
    quantity: Option<i64>,
    /// P1M, P1Y, P3Y; the item's first term when absent.
    term: Option<String>,
    /// Additional resellers' partner ids.
    #[serde(default)]
    additional: Vec<String>,
    /// The seller attests to act as direct partner.
    #[serde(default)]
    attested: bool,
}

/// Whether a sale would be allowed now, and every rule that was looked at; nothing is sold and nothing is kept
#[utoipa::path(post, operation_id = "explain_sale", path = "/programme/v1/explain", tag = "decisions",
    request_body = ExplainInput, responses((status = 200, body = DecisionView), (status = 404, body = Problem)))]
pub(super) async fn explain(
    State(web): State<Web>,
    Asks(call): Asks,
    Input(input): Input<ExplainInput>,
) -> Result<Json<DecisionView>, Problem> {
    let seller = match &input.seller {
        Some(seller) => id(seller, "seller")?,
        None => call.caller.tenant,
    };
    let customer = id(&input.customer, "customer")?;
    let wanted = Wanted {
        reference: input.item.unwrap_or_default(),
        quantity: input.quantity.unwrap_or(1),
        term: input.term,
        reseller: input.reseller,
        additional: input.additional,
        attested: input.attested,
        ..Wanted::default()
    };
    let decision = explain_sale(&web.app, &call, (seller, customer), &[wanted]).await?;
    Ok(Json(DecisionView(decision)))
}

/// A decision on record, by its number
#[utoipa::path(get, operation_id = "get_decision", path = "/programme/v1/decisions/{decision}", tag = "decisions",
    params(("decision" = String, Path)), responses((status = 200, body = DecisionView), (status = 404, body = Problem)))]
pub(super) async fn get(
    State(web): State<Web>,
    Asks(call): Asks,
    Path(decision): Path<String>,
) -> Result<Json<DecisionView>, Problem> {
    Ok(Json(DecisionView(get_decision(&web.app, &call, id(&decision, "decision")?).await?)))
}

/// A rule of the programme.
#[derive(Serialize, ToSchema)]
pub(super) struct Rule {
    /// The policy's id: `orders/same-region`.
    id: String,
    /// Its number in the specification: `R-29`.
    rule: String,
    /// The rule in one English sentence.
    sentence: String,
    /// The acts it binds.
    actions: Vec<String>,
    /// The error code of its refusal.
    code: String,
    /// The number of the compatible API, where there is one.
    wire_code: Option<i64>,
    /// What a refusal says, in the reader's language.
    reason: String,
    /// What a refusal advises, in the reader's language.
    advice: String,
    /// The ways out, where it offers several.
    options: Vec<String>,
}

impl From<RuleView> for Rule {
    fn from(rule: RuleView) -> Self {
        Self {
            id: rule.id,
            rule: rule.rule,
            sentence: rule.sentence,
            actions: rule.actions,
            code: rule.code,
            wire_code: rule.wire_code,
            reason: rule.reason,
            advice: rule.advice,
            options: rule.options,
        }
    }
}

/// The rules of the programme
#[utoipa::path(get, operation_id = "list_rules", path = "/programme/v1/rules", tag = "decisions",
    responses((status = 200, body = Vec<Rule>), (status = 403, body = Problem)))]
pub(super) async fn rules(State(web): State<Web>, Asks(call): Asks) -> Result<Json<Vec<Rule>>, Problem> {
    Ok(Json(list_rules(&web.app, &call).await?.into_iter().map(Rule::from).collect()))
}
