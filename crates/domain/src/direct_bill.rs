//! Direct-bill partners: what they must bring, by version of the requirements, and their application step by step
//! (6.1, 6.2). The requirements themselves are programme data.

use crate::{
    id::*,
    programme::{DirectBill, Profile},
    time::At,
};
use jiff::{Unit, civil::Date};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What only the figures can answer.
const REVENUE: &str = "revenue";
const TENURE: &str = "tenure";
/// The support plan is bought only after the credit check has passed, so that nobody asks for it before (6.2).
const SUPPORT_PLAN: &str = "support_plan";
/// The third party reports in its own step.
const ASSESSMENT: &str = "capability_assessment";

/// What the applicant did as a reseller.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Revenue of the last twelve months in whole USD: cloud only, invoiced.
    pub revenue_usd: i64,
    /// Whole months of trading as a reseller.
    pub tenure_months: i64,
}

impl Record {
    /// The tenure from the day the reseller account became active.
    pub fn new(revenue_usd: i64, active_at: Option<At>, now: At) -> Self {
        let months = |from: Date| from.until((Unit::Month, now.day().0)).map_or(0, |span| i64::from(span.get_months()));
        Self { revenue_usd, tenure_months: active_at.map_or(0, |at| months(at.day().0)).max(0) }
    }
}

/// A requirement that is not met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unmet {
    /// Its key in the programme: `support_plan`.
    pub key: String,
    /// It stands in the way; otherwise it is only recommended.
    pub mandatory: bool,
}

/// Which requirements of this version are not met, in its order (`DirectBillRequirementsNotMet`). Revenue and tenure
/// are measured; the others are met when they are among `shown`.
pub fn unmet(terms: &DirectBill, shown: &BTreeSet<String>, record: &Record) -> Vec<Unmet> {
    let met = |key: &str| match key {
        REVENUE => record.revenue_usd >= terms.revenue_usd,
        TENURE => record.tenure_months >= terms.tenure_months,
        other => shown.contains(other),
    };
    let open = terms.requirements.iter().filter(|requirement| !met(&requirement.key));
    open.map(|requirement| Unmet { key: requirement.key.clone(), mandatory: requirement.mandatory }).collect()
}

/// An application to become a direct-bill partner; its id is that of the account it would make.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Application {
    /// The account to be.
    pub id: AccountId,
    /// The reseller's account that applies.
    pub reseller: AccountId,
    /// The reseller's tenant, which cannot be used again.
    pub reseller_tenant: TenantId,
    /// The version of the requirements that it is measured by, for good.
    pub version: String,
    /// Where it stands.
    pub stage: Stage,
    /// Further data.
    pub form: Form,
    /// Requirements shown to be met: stated in the form, or found by the operator.
    pub shown: BTreeSet<String>,
    /// Revenue of the last twelve months in whole USD as the operator found it; what the form states until then.
    #[serde(default)]
    pub revenue_found_usd: Option<i64>,
    /// Why it was rejected.
    #[serde(default)]
    pub reason: Option<String>,
    /// What happened, oldest first.
    pub history: Vec<Passed>,
}

/// Data beyond the enrolment (6.2).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Form {
    /// The tenant that is to trade, other than the reseller's.
    pub tenant: Option<TenantId>,
    /// Day of the month of the legacy invoice, 1 to 28; never changes.
    pub billing_anniversary_day: i64,
    /// Prefix of the tenant's domain; never changes.
    pub domain: String,
    /// The company's tax number.
    pub tax_id: String,
    /// Revenue of the last twelve months as the applicant states it, in whole USD; the operator checks it.
    pub revenue_usd: i64,
}

/// A stage left behind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Passed {
    /// The stage that followed.
    pub stage: Stage,
    /// When.
    pub at: At,
    /// Who moved it.
    pub by: Option<UserId>,
}

/// Where an application stands (6.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The applicant fills in the form.
    EligibilityForm,
    /// The operator checks tenure and revenue.
    EligibilityCheck,
    /// A third party assesses the capability (2023).
    Assessment,
    /// The operator reviews the business.
    BusinessReview,
    /// The credit check runs.
    CreditCheck,
    /// The applicant buys the support plan and shows it.
    SupportPlanProof,
    /// Everything is there; the agreement can be signed.
    Qualified,
    /// Refused with a reason.
    Rejected,
    /// Taken back by the applicant.
    Withdrawn,
}

impl Stage {
    /// The word used in the API and in tables.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::EligibilityForm => "eligibility_form",
            Self::EligibilityCheck => "eligibility_check",
            Self::Assessment => "assessment",
            Self::BusinessReview => "business_review",
            Self::CreditCheck => "credit_check",
            Self::SupportPlanProof => "support_plan_proof",
            Self::Qualified => "qualified",
            Self::Rejected => "rejected",
            Self::Withdrawn => "withdrawn",
        }
    }
    /// Nothing more will happen to it.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Qualified | Self::Rejected | Self::Withdrawn)
    }
    /// The stage after this one has passed.
    const fn after(self, profile: &Profile) -> Option<Stage> {
        Some(match self {
            Self::EligibilityForm => Self::EligibilityCheck,
            Self::EligibilityCheck if profile.direct_bill_assessment => Self::Assessment,
            Self::EligibilityCheck | Self::Assessment => Self::BusinessReview,
            Self::BusinessReview => Self::CreditCheck,
            Self::CreditCheck => Self::SupportPlanProof,
            Self::SupportPlanProof => Self::Qualified,
            Self::Qualified | Self::Rejected | Self::Withdrawn => return None,
        })
    }
}

/// Why an application stays as it is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum Refusal {
    /// The stage does not allow the act.
    #[error("the application is at {}", .0.as_str())]
    StageNotAllowed(Stage),
    /// Mandatory requirements are not met.
    #[error("mandatory requirements are not met")]
    RequirementsNotMet(Vec<Unmet>),
    /// The tenant is missing or the reseller's own.
    #[error("another tenant than the reseller's is needed")]
    TenantNotAllowed,
    /// A field of the form is missing or wrong.
    #[error("`{0}` is missing or wrong")]
    FieldNotAllowed(String),
    /// A reason must be given.
    #[error("a reason is needed")]
    ReasonMissing,
}

impl Refusal {
    /// Our code for it (9.5).
    pub const fn code(&self) -> &'static str {
        match self {
            Self::StageNotAllowed(_) => "ApplicationStageNotAllowed",
            Self::RequirementsNotMet(_) => "DirectBillRequirementsNotMet",
            Self::TenantNotAllowed => "TenantAlreadyEnrolled",
            Self::FieldNotAllowed(_) => "FieldInvalid",
            Self::ReasonMissing => "TextMissing",
        }
    }
}

/// What the application is measured by.
#[derive(Clone, Copy, Debug)]
pub struct Terms<'a> {
    /// The version of the requirements.
    pub requirements: &'a DirectBill,
    /// The profile in force.
    pub profile: &'a Profile,
}

type Step = Result<Application, Refusal>;

impl Application {
    fn at_stage(&self, stage: Stage) -> Result<(), Refusal> {
        if self.stage == stage { Ok(()) } else { Err(Refusal::StageNotAllowed(self.stage)) }
    }

    fn moved(mut self, stage: Stage, at: At, by: Option<UserId>) -> Self {
        self.stage = stage;
        self.history.push(Passed { stage, at, by });
        self
    }

    /// The mandatory requirements that are not met and should be by this stage.
    pub fn in_the_way(&self, terms: &Terms, record: &Record) -> Vec<Unmet> {
        let later: &[&str] = match self.stage {
            Stage::EligibilityForm | Stage::EligibilityCheck => &[SUPPORT_PLAN, ASSESSMENT],
            Stage::Assessment | Stage::BusinessReview | Stage::CreditCheck => &[SUPPORT_PLAN],
            _ => &[],
        };
        let open = unmet(terms.requirements, &self.shown, record);
        open.into_iter().filter(|unmet| unmet.mandatory && !later.contains(&unmet.key.as_str())).collect()
    }

    /// The applicant sends the form. What it states is checked by the operator afterwards.
    pub fn submit(self, terms: &Terms, record: &Record, at: At, by: Option<UserId>) -> Step {
        self.at_stage(Stage::EligibilityForm)?;
        if self.form.tenant.is_none_or(|tenant| tenant == self.reseller_tenant) {
            return Err(Refusal::TenantNotAllowed);
        }
        let fields = [
            ("billing_anniversary_day", (1..=28).contains(&self.form.billing_anniversary_day)),
            ("domain", is_prefix(&self.form.domain)),
            ("tax_id", !self.form.tax_id.trim().is_empty()),
        ];
        if let Some((field, _)) = fields.iter().find(|(_, good)| !good) {
            return Err(Refusal::FieldNotAllowed((*field).to_owned()));
        }
        self.pass(terms, record, at, by)
    }

    /// The stage has passed: the next one begins, if nothing mandatory is open. The operator says so for its stages,
    /// the applicant for the form.
    pub fn pass(self, terms: &Terms, record: &Record, at: At, by: Option<UserId>) -> Step {
        let next = self.stage.after(terms.profile).ok_or(Refusal::StageNotAllowed(self.stage))?;
        let open = self.in_the_way(terms, record);
        if open.is_empty() { Ok(self.moved(next, at, by)) } else { Err(Refusal::RequirementsNotMet(open)) }
    }

    /// A requirement is shown to be met: the support plan's number is given, the assessor's report is in.
    pub fn show(mut self, key: &str) -> Step {
        let measured = [REVENUE, TENURE].contains(&key);
        let too_early = key == SUPPORT_PLAN && self.stage != Stage::SupportPlanProof;
        if self.stage.is_over() || measured || too_early {
            return Err(Refusal::StageNotAllowed(self.stage));
        }
        self.shown.insert(key.to_owned());
        Ok(self)
    }

    /// The operator refuses with a reason.
    pub fn reject(mut self, reason: &str, at: At, by: Option<UserId>) -> Step {
        if self.stage.is_over() || self.stage == Stage::EligibilityForm {
            return Err(Refusal::StageNotAllowed(self.stage));
        }
        let reason = Some(reason.trim()).filter(|reason| !reason.is_empty()).ok_or(Refusal::ReasonMissing)?;
        self.reason = Some(reason.to_owned());
        Ok(self.moved(Stage::Rejected, at, by))
    }

    /// The applicant takes it back.
    pub fn withdraw(self, at: At, by: Option<UserId>) -> Step {
        if self.stage.is_over() {
            return Err(Refusal::StageNotAllowed(self.stage));
        }
        Ok(self.moved(Stage::Withdrawn, at, by))
    }
}

/// One label of a domain: letters, digits and inner hyphens.
fn is_prefix(text: &str) -> bool {
    let inner = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=27).contains(&text.len()) && text.bytes().all(inner) && !text.starts_with('-') && !text.ends_with('-')
}

#[cfg(test)]
mod tests;
