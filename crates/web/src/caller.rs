//! Who asks: the bearer token of a request becomes a [`Call`], or the request ends here with 401 or 403.

use crate::{
    Problem, Web,
    wire::{
        WireError,
        headers::{Correlation, is_programme, language},
        repeat::repeat_key,
    },
};
use app::{Call, Failure, sign_in::caller::caller};
use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::{HeaderMap, header, request::Parts},
    response::{IntoResponse, Response},
};
use domain::{
    facts::{Caller, CallerFacts},
    id::GrantId,
};
use std::net::SocketAddr;
use uuid::Uuid;

/// The call of a signed-in user or program.
#[derive(Clone, Debug)]
pub struct Asks(pub Call);

/// The call of a signed-in user; a program's own token is refused with 403 (wire.md 2, app+user).
#[derive(Clone, Debug)]
pub struct AsksAsUser(pub Call);

/// The call of somebody who may be signed in; nothing for a visitor, who sends no token.
#[derive(Clone, Debug)]
pub struct MayAsk(pub Option<Call>);

/// The call of whoever it is: of the user or program whose token is sent, of a visitor when none is.
#[derive(Clone, Debug)]
pub struct Visits(pub Call);

/// The sign-in behind the token of the request, with its generation; nothing for programs.
#[derive(Clone, Copy, Debug)]
pub struct SignedIn(pub Option<(GrantId, i64)>);

/// Why a request has no caller, told in the manner of its API.
#[derive(Debug)]
pub struct NoCaller {
    error: WireError,
    is_programme: bool,
}

impl IntoResponse for NoCaller {
    fn into_response(self) -> Response {
        if self.is_programme { Problem::from(self.error).into_response() } else { self.error.into_response() }
    }
}

impl FromRequestParts<Web> for Asks {
    type Rejection = NoCaller;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, NoCaller> {
        call(parts, web).await.map(Self).map_err(|error| told(parts, error))
    }
}

impl FromRequestParts<Web> for AsksAsUser {
    type Rejection = NoCaller;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, NoCaller> {
        let Asks(call) = Asks::from_request_parts(parts, web).await?;
        if call.caller.user.is_none() {
            return Err(told(parts, WireError::user_required()));
        }
        Ok(Self(call))
    }
}

impl FromRequestParts<Web> for MayAsk {
    type Rejection = NoCaller;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, NoCaller> {
        if bearer(&parts.headers).is_none() {
            return Ok(Self(None));
        }
        let Asks(call) = Asks::from_request_parts(parts, web).await?;
        Ok(Self(Some(call)))
    }
}

impl FromRequestParts<Web> for Visits {
    type Rejection = NoCaller;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, NoCaller> {
        let MayAsk(call) = MayAsk::from_request_parts(parts, web).await?;
        Ok(Self(call.unwrap_or_else(|| visit(parts, web))))
    }
}

impl FromRequestParts<Web> for SignedIn {
    type Rejection = NoCaller;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, NoCaller> {
        let now = web.app.clock.now();
        let verified = web.verified(bearer(&parts.headers), now).await;
        verified.map(|identity| Self(identity.grant)).map_err(|error| told(parts, error))
    }
}

fn told(parts: &Parts, error: WireError) -> NoCaller {
    NoCaller { error, is_programme: is_programme(parts.uri.path()) }
}

/// Nobody is signed in: no tenant, no roles, and no key to repeat a request by.
fn visit(parts: &Parts, web: &Web) -> Call {
    let caller = Caller {
        tenant: Uuid::nil().into(),
        user: None,
        name: "visitor".into(),
        facts: CallerFacts { kind: "visitor".into(), ..CallerFacts::default() },
        authentication: Vec::new(),
        language: language(&parts.headers).unwrap_or("en").into(),
    };
    let correlation = parts.extensions.get::<Correlation>().map_or_else(|| web.new_id(), |correlation| correlation.0);
    let address = parts.extensions.get::<ConnectInfo<SocketAddr>>();
    let ip = address.map(|ConnectInfo(address)| address.ip().to_string()).unwrap_or_default();
    Call { caller, at: web.app.clock.now(), correlation, repeat: None, ip }
}

async fn call(parts: &mut Parts, web: &Web) -> Result<Call, WireError> {
    let at = web.app.clock.now();
    let identity = web.verified(bearer(&parts.headers), at).await?;
    let found = caller(&web.app, at, &identity).await?;
    let mut caller = found.ok_or_else(|| WireError::unauthenticated("This sign-in has ended. Sign in again."))?;
    if let Some(language) = language(&parts.headers) {
        caller.language = language.into();
    }
    let correlation = parts.extensions.get::<Correlation>().map_or_else(|| web.new_id(), |correlation| correlation.0);
    let address = parts.extensions.get::<ConnectInfo<SocketAddr>>();
    let ip = address.map(|ConnectInfo(address)| address.ip().to_string()).unwrap_or_default();
    let repeat = repeat_key(parts, &caller, identity.client);
    Ok(Call { caller, at, correlation, repeat, ip })
}

/// The token of the header `Authorization: Bearer ...`; the word is read in any case.
pub(crate) fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

impl Web {
    /// Whom a token speaks for, when it is one of ours and good now.
    pub(crate) async fn verified(
        &self,
        token: Option<&str>,
        now: domain::time::At,
    ) -> Result<app::sign_in::Identity, WireError> {
        let Some(token) = token else {
            return Err(WireError::unauthenticated(
                "Send a token: Authorization: Bearer followed by the access token.",
            ));
        };
        let verified = self.tokens.verify(&self.app, token, now).await;
        verified.map_err(|refused| match refused {
            Failure::NotFound(_) => WireError::unauthenticated(
                "This token cannot be used: it is not ours, not meant for this service, or no longer good.",
            ),
            other => other.into(),
        })
    }

    /// Signs the access token of what was issued.
    pub(crate) async fn access_token(&self, issued: &app::sign_in::Issued) -> Result<String, Failure> {
        self.tokens.access_token(&self.app, issued).await
    }
}
