//! Our own API: what the compatible one has no words for. Handlers register themselves with `routes!()`, which also
//! writes the API description that is served at `/programme/v1/openapi.json`.

mod agreements;
mod announcements;
mod applications;
mod audit;
mod business_profiles;
mod cases;
mod catalogue;
mod customer_agreement;
mod customers;
mod decisions;
mod delegations;
mod direct_bill;
mod directory;
mod enrolments;
mod external_subscriptions;
pub mod input;
mod invitations;
mod mailbox;
mod markets;
mod ownerships;
mod partner_ids;
mod partnerships;
mod reviews;
mod sign_in;
mod users;
mod views;
mod welcome;

pub use input::Input;

use crate::Web;
use axum::{Json, Router, routing::get};
use std::sync::Arc;
use utoipa::{
    Modify, OpenApi,
    openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme},
};
use utoipa_axum::{router::OpenApiRouter, routes};

#[derive(OpenApi)]
#[openapi(
    info(title = "Entrepot programme API", description = "Enrolment, agreement, invitations, relationships and decisions."),
    modifiers(&Bearer),
    security(("bearer" = []))
)]
struct Description;

struct Bearer;

impl Modify for Bearer {
    fn modify(&self, description: &mut utoipa::openapi::OpenApi) {
        let bearer = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("JWT").build();
        let components = description.components.get_or_insert_with(Default::default);
        components.add_security_scheme("bearer", SecurityScheme::Http(bearer));
    }
}

fn handlers() -> OpenApiRouter<Web> {
    OpenApiRouter::with_openapi(Description::openapi())
        // Signing in
        .routes(routes!(sign_in::sign_in))
        .routes(routes!(sign_in::sign_out))
        .routes(routes!(sign_in::approve_device))
        .routes(routes!(applications::register, applications::list))
        .routes(routes!(applications::revoke))
        .merge(agreeing())
        .merge(connecting())
        .merge(enrolling())
}

/// The partner agreement, what the operator says, what partners ask and show, and the record of it all.
fn agreeing() -> OpenApiRouter<Web> {
    OpenApiRouter::new()
        // The partner agreement
        .routes(routes!(agreements::versions, agreements::publish))
        .routes(routes!(agreements::text))
        .routes(routes!(agreements::document))
        .routes(routes!(agreements::sign, agreements::signatures))
        .routes(routes!(agreements::revoke))
        .routes(routes!(agreements::status))
        .routes(routes!(agreements::resellers))
        .routes(routes!(agreements::resellers_file))
        .routes(routes!(customer_agreement::read))
        .routes(routes!(customer_agreement::download))
        // Announcements and the rule profile
        .routes(routes!(announcements::list, announcements::publish))
        .routes(routes!(announcements::one))
        .routes(routes!(announcements::correct))
        .routes(routes!(announcements::feed))
        .routes(routes!(announcements::change_profile))
        // Support cases
        .routes(routes!(cases::open, cases::list))
        .routes(routes!(cases::one))
        .routes(routes!(cases::answer))
        .routes(routes!(cases::object))
        .routes(routes!(cases::withdraw))
        .routes(routes!(cases::decide))
        // Directory and business profiles
        .routes(routes!(directory::search))
        .routes(routes!(directory::own, directory::draft))
        .routes(routes!(directory::drafts))
        .routes(routes!(directory::approve))
        .routes(routes!(business_profiles::list, business_profiles::save))
        .routes(routes!(business_profiles::delete))
        .routes(routes!(external_subscriptions::list, external_subscriptions::record))
        // The activity log
        .routes(routes!(audit::list))
        .routes(routes!(audit::file))
        .routes(routes!(audit::one))
        .routes(routes!(audit::verify))
}

/// Who is connected with whom, why and why not.
fn connecting() -> OpenApiRouter<Web> {
    OpenApiRouter::new()
        // Connecting
        .routes(routes!(invitations::send, invitations::list))
        .routes(routes!(invitations::open))
        .routes(routes!(invitations::accept))
        .routes(routes!(invitations::decline))
        .routes(routes!(invitations::withdraw))
        .routes(routes!(invitations::resend))
        .routes(routes!(partnerships::list))
        .routes(routes!(partnerships::confirm))
        .routes(routes!(partnerships::remove))
        .routes(routes!(partnerships::shared))
        .routes(routes!(customers::remove))
        .routes(routes!(customers::extend))
        .routes(routes!(customers::resellers))
        .routes(routes!(customers::vet))
        // Administering for others
        .routes(routes!(delegations::request, delegations::list))
        .routes(routes!(delegations::assign))
        .routes(routes!(delegations::terminate))
        .routes(routes!(delegations::remove))
        .routes(routes!(delegations::administer))
        .routes(routes!(delegations::partners))
        // Why and why not
        .routes(routes!(decisions::explain))
        .routes(routes!(decisions::get))
        .routes(routes!(decisions::rules))
        .routes(routes!(ownerships::declare))
        .routes(routes!(ownerships::change, ownerships::list))
        // What there is
        .routes(routes!(markets::list))
        .routes(routes!(catalogue::list))
        // Operating
        .routes(routes!(mailbox::list))
}

/// From the welcome page to a partner that trades, and its people.
fn enrolling() -> OpenApiRouter<Web> {
    OpenApiRouter::new()
        // Enrolment
        .routes(routes!(welcome::welcome))
        .routes(routes!(welcome::find, welcome::create))
        .routes(routes!(welcome::open))
        .routes(routes!(welcome::answer))
        .routes(routes!(enrolments::start, reviews::list))
        .routes(routes!(enrolments::extend))
        .routes(routes!(enrolments::mine))
        .routes(routes!(enrolments::get, enrolments::fill))
        .routes(routes!(enrolments::document))
        .routes(routes!(enrolments::submit))
        .routes(routes!(enrolments::resend))
        .routes(routes!(enrolments::give_answer))
        .routes(routes!(enrolments::appeal))
        .routes(routes!(enrolments::change_profile))
        .routes(routes!(reviews::review))
        .routes(routes!(reviews::pass_check))
        .routes(routes!(reviews::change_state))
        // Partner ids
        .routes(routes!(partner_ids::list))
        .routes(routes!(partner_ids::create_membership))
        .routes(routes!(partner_ids::associate))
        .routes(routes!(partner_ids::add))
        .routes(routes!(partner_ids::verify))
        .routes(routes!(partner_ids::delete))
        // Direct billing
        .routes(routes!(direct_bill::requirements))
        .routes(routes!(direct_bill::apply, direct_bill::list))
        .routes(routes!(direct_bill::get))
        .routes(routes!(direct_bill::decide))
        .routes(routes!(direct_bill::step))
        // People
        .routes(routes!(users::list, users::add))
        .routes(routes!(users::assign))
        .routes(routes!(users::change_standing))
}

/// The API description.
pub fn description() -> utoipa::openapi::OpenApi {
    handlers().into_openapi()
}

/// All routes below `/programme/v1`.
pub(crate) fn routes() -> Router<Web> {
    let (router, description) = handlers().split_for_parts();
    let description = Arc::new(description);
    let serve = move || {
        let description = description.clone();
        async move { Json((*description).clone()) }
    };
    router.route("/programme/v1/openapi.json", get(serve))
}
