//! Opens a support case. One that asks for the end of a partnership puts the partnership on notice, tells the other
//! party, and gives it time to object (21, N-12).

use super::mail_requester;
use crate::{App, Call, Failure, FieldError, Grant, Work, ask::About, look, mail::Notification, once, work::MailArgs};
use domain::{
    account::Contact,
    facts::{ChangeFacts, ConnectionFacts, Facts},
    id::TenantId,
    programme::Topic,
    relationship::{Partnership, PartnershipState},
    support_case::{CaseState, Ending, SupportCase, business_days_after},
    time::Day,
    user::{Role, User},
};
use store::{
    Kept,
    audit::AuditAbout,
    counter::{counter_get, counter_move},
};

/// A case as described.
#[derive(Clone, Debug, Default)]
pub struct NewCase {
    /// The topic's key or its id on the wire.
    pub topic: String,
    /// critical, moderate or minimal.
    pub severity: String,
    /// One line.
    pub title: String,
    /// The whole of it.
    pub description: String,
    /// The product it is about.
    pub product: String,
    /// The customer it is about.
    pub customer: Option<TenantId>,
    /// What is asked for, when a partnership is to end.
    pub ending: Option<NewEnding>,
}

/// The end of a partnership, as asked for.
#[derive(Clone, Debug)]
pub struct NewEnding {
    /// The other party's tenant.
    pub other: TenantId,
    /// Why.
    pub reason: String,
    /// The day wished for; today when absent.
    pub requested_for: Option<Day>,
    /// It is understood that customers stay with both, that subscriptions run on, and that notices are one's own duty.
    pub acknowledged: bool,
}

/// Opens a case.
///
/// # Errors
/// [`Failure::Refused`] for roles, tiers and consents that are missing; [`Failure::Invalid`] for missing texts;
/// [`Failure::NotFound`] for foreign customers and partnerships.
pub async fn open_case(app: &App, call: &Call, input: NewCase) -> Result<SupportCase, Failure> {
    once(app, call, async || open_once(app, call, &input).await).await
}

async fn open_once(app: &App, call: &Call, input: &NewCase) -> Result<SupportCase, Failure> {
    let topics = &app.programme.programme.support.topics;
    let topic = topics.iter().find(|topic| topic.key == input.topic || topic.id == input.topic);
    let topic = topic.ok_or_else(|| FieldError::alone("topic", "ValueUnknown", "choose one of the support topics"))?;
    if topic.key == "end_partnership" {
        end_partnership(app, call, input, topic).await
    } else {
        plain(app, call, input, topic).await
    }
}

async fn plain(app: &App, call: &Call, input: &NewCase, topic: &Topic) -> Result<SupportCase, Failure> {
    // look
    let here = call.caller.tenant;
    let connection = match input.customer {
        Some(customer) => {
            look::own_customer(app, call, customer).await?;
            let dap = store::relationship::dap_between(&app.db, here, customer).await?;
            let granular = store::relationship::delegation_list_by_partner(&app.db, here).await?;
            let gdap = granular
                .iter()
                .any(|one| one.target == Some(customer) && one.state == domain::relationship::DelegationState::Active);
            Some(ConnectionFacts { admin_consent: dap.is_some() || gdap, ..ConnectionFacts::default() })
        }
        None => None,
    };

    // ask
    let facts = Facts { caller: call.caller.facts.clone(), connection, ..Facts::default() };
    let about = About { customer: input.customer, ..About::default() };
    let grant = app.ask(call, "open_case", facts, &about).await?;
    offered(call, topic, input)?;

    // decide and record
    let mut work = Work::granted(app, call, &grant);
    let case = insert(app, call, &mut work, (input, topic, None)).await?;
    work.commit(&case).await?;
    Ok(case)
}

async fn end_partnership(app: &App, call: &Call, input: &NewCase, topic: &Topic) -> Result<SupportCase, Failure> {
    // look
    let wanted = input.ending.as_ref();
    let wanted = wanted.ok_or_else(|| FieldError::alone("ending", "FieldMissing", "say which partnership, and why"))?;
    let here = call.caller.tenant;
    let ours = store::relationship::partnership_list_of(&app.db, here).await?;
    let with_other = |one: &Kept<Partnership>| {
        (one.provider == wanted.other || one.reseller == wanted.other) && one.state != PartnershipState::Ended
    };
    let mut partnership = ours.into_iter().find(with_other).ok_or(Failure::NotFound("partnership"))?;
    let provider = look::party(app, call.at, partnership.provider).await?;
    let reseller = look::party(app, call.at, partnership.reseller).await?;

    // ask
    let change = ChangeFacts {
        state_allows: partnership.state == PartnershipState::Active,
        state: partnership.state.as_str().into(),
        ..ChangeFacts::default()
    };
    let facts = Facts {
        caller: call.caller.facts.clone(),
        seller: Some(provider.facts.clone()),
        change: Some(change),
        ..Facts::default()
    };
    let about = About { seller: Some(partnership.provider), reseller: Some(partnership.reseller), customer: None };
    let grant: Grant = app.ask(call, "request_partnership_end", facts, &about).await?;

    // decide
    let ending = ending(app, call, wanted, &partnership)?;
    partnership.value.state = PartnershipState::EndRequested;

    // record
    let mut work = Work::granted(app, call, &grant);
    work.update(&partnership);
    let args = MailArgs::from([
        ("provider".into(), provider.facts.name),
        ("reseller".into(), reseller.facts.name),
        ("reason".into(), ending.reason.clone()),
        ("object_until".into(), ending.object_until.to_string()),
    ]);
    for to in app.recipients(ending.other, &[Role::GlobalAdmin, Role::AdminAgent]).await? {
        work.mail(Notification::PartnershipEndRequested, &to, &args);
    }
    let case = insert(app, call, &mut work, (input, topic, Some(ending))).await?;
    work.commit(&case).await?;
    Ok(case)
}

fn ending(app: &App, call: &Call, wanted: &NewEnding, partnership: &Partnership) -> Result<Ending, Failure> {
    if wanted.reason.trim().is_empty() {
        return Err(FieldError::alone("ending.reason", "FieldMissing", "say why the partnership is to end"));
    }
    if !wanted.acknowledged {
        let text = "confirm that customers stay with both parties, that subscriptions run on, and that you give the \
            notices the law asks for";
        return Err(FieldError::alone("ending.acknowledged", "AcknowledgementMissing", text));
    }
    let windows = &app.programme.programme.windows;
    let (today, days) = (call.at.day(), windows.partnership_end_objection_business_days);
    Ok(Ending {
        partnership: partnership.id,
        other: wanted.other,
        reason: wanted.reason.trim().to_owned(),
        requested_for: wanted.requested_for.unwrap_or(today),
        object_until: business_days_after(today, days, &app.programme.programme.holidays),
        objection: None,
    })
}

type What<'a> = (&'a NewCase, &'a Topic, Option<Ending>);

/// Checks the texts, gives the case its number, and puts it into the write set with its audit record and its mail.
async fn insert(
    app: &App,
    call: &Call,
    work: &mut Work<'_>,
    (input, topic, ending): What<'_>,
) -> Result<SupportCase, Failure> {
    let severities = &app.programme.programme.support.severities;
    let wanted = if input.severity.is_empty() { "minimal" } else { &input.severity };
    let severity = severities.iter().find(|one| one.key == wanted);
    let severity =
        severity.ok_or_else(|| FieldError::alone("severity", "ValueUnknown", "critical, moderate or minimal"))?;
    let title = if input.title.trim().is_empty() { topic.key.replace('_', " ") } else { input.title.trim().to_owned() };
    let description = match &ending {
        Some(ending) if input.description.trim().is_empty() => ending.reason.clone(),
        _ => input.description.trim().to_owned(),
    };
    if description.is_empty() {
        return Err(FieldError::alone("description", "FieldMissing", "say what it is about"));
    }
    let count = counter_get(&app.db, "case").await?;
    counter_move(work.set(), "case", count, count + 1);
    let case = SupportCase {
        id: app.ids.next(call.at),
        number: format!("{}{:07}", call.at.day().to_string().replace('-', ""), count + 1),
        tenant: call.caller.tenant,
        opened_by: call.caller.user,
        contact: contact(app, call).await?,
        customer: input.customer,
        topic: topic.key.clone(),
        kind: topic.kind.clone(),
        severity: severity.key.clone(),
        title,
        description,
        product: input.product.clone(),
        state: CaseState::Open,
        notes: Vec::new(),
        ending,
        answer_by: call.at.plus_hours(severity.first_answer_hours),
        created_at: call.at,
        updated_at: call.at,
        closed_at: None,
    };
    work.insert(&case);
    let about = AuditAbout { customer: case.customer, ..AuditAbout::of("support_case", case.id.0) };
    work.audit("case_opened", about.became(&case));
    mail_requester(app, work, &case, (Notification::CaseCreated, ""));
    Ok(case)
}

async fn contact(app: &App, call: &Call) -> Result<Contact, Failure> {
    let Some(user) = call.caller.user else { return Ok(Contact::default()) };
    let user = app.db.get::<User>(user).await?.ok_or(Failure::NotFound("user"))?.value;
    Ok(Contact {
        first_name: user.first_name,
        last_name: user.last_name,
        email: user.email,
        phone: String::new(),
        language: user.language,
    })
}

/// Some topics are only for some tiers: a reseller's infrastructure trouble goes to its provider (21).
fn offered(call: &Call, topic: &Topic, input: &NewCase) -> Result<(), Failure> {
    let tier = &call.caller.facts.tier;
    if !topic.tiers.is_empty() && !topic.tiers.contains(tier) && call.caller.facts.tenant_kind != "operator" {
        let text = "the operator does not take this topic from your kind of partner; turn to your provider";
        return Err(FieldError::alone("topic", "TopicNotOffered", text));
    }
    if topic.kind == "customer" && input.customer.is_none() {
        return Err(FieldError::alone("customer", "FieldMissing", "say which customer it is about"));
    }
    Ok(())
}
