//! What a direct-bill partner must bring, by the profile in force; every reseller can read it (RQ-C86).

use crate::App;
use serde::Serialize;

/// One requirement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RequirementView {
    /// Its key: `support_plan`.
    pub key: String,
    /// Needed, not only recommended.
    pub mandatory: bool,
    /// The figure that must be reached: USD for `revenue`, months for `tenure`.
    pub figure: Option<i64>,
    /// What it asks for, in the reader's language.
    pub text: String,
}

/// The requirements now, in their order.
pub fn list_requirements(app: &App, language: &str) -> Vec<RequirementView> {
    let Some(version) = app.programme.programme.direct_bill.get(&app.profile().direct_bill) else { return Vec::new() };
    let view = |requirement: &domain::programme::Requirement| RequirementView {
        key: requirement.key.clone(),
        mandatory: requirement.mandatory,
        figure: match requirement.key.as_str() {
            "revenue" => Some(version.revenue_usd),
            "tenure" => Some(version.tenure_months),
            _ => None,
        },
        text: app.programme.mail.terms.word(language, &format!("requirement-{}", requirement.key.replace('_', "-"))),
    };
    version.requirements.iter().map(view).collect()
}
