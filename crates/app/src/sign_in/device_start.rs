//! Begins a sign-in on a device that is approved on another (RFC 8628).

use super::{
    NotIssued, client::client, client_credentials::ClientRequest, grant::commit, resource_of, tenant::tenant_named,
};
use crate::{App, clock::hash};
use domain::{sign_in::DeviceSignIn, time::At};
use store::WriteSet;

/// Seconds a device sign-in waits for its approval.
pub const DEVICE_SECONDS: i64 = 900;
/// Letters of user codes: none that can be mistaken for another, and no vowels that could make words.
const LETTERS: &[u8; 20] = b"BCDFGHJKLMNPQRSTVWXZ";

/// What the device shows and keeps.
#[derive(Clone, Debug)]
pub struct DeviceStarted {
    /// The device's own secret.
    pub device_code: String,
    /// What the user types: `BCDF-GHJK`.
    pub user_code: String,
    /// Seconds until it is too late.
    pub expires_in: i64,
    /// Seconds to wait between two questions.
    pub interval: i64,
}

/// Begins the sign-in.
pub async fn device_start(app: &App, at: At, request: ClientRequest<'_>) -> Result<DeviceStarted, NotIssued> {
    let tenant = tenant_named(app, request.tenant).await?;
    let client = client(app, request.client_id, request.client_secret).await?;
    if let Some(tenant) = &tenant {
        client.serves(app, tenant.id).await?;
    }
    let resource = resource_of(request.resource, request.scope)?;
    let scope = request.scope.map_or_else(|| format!("{resource}/user_impersonation"), str::to_string);
    let device_code = app.ids.secret();
    let user_code = user_code(&app.ids.secret());
    let sign_in = DeviceSignIn {
        id: app.ids.next(at),
        client: client.id,
        tenant: tenant.map(|tenant| tenant.id),
        device_hash: hash(device_code.as_bytes()),
        user_code: user_code.clone(),
        resource,
        scope,
        created_at: at,
        expires_at: at.plus_seconds(DEVICE_SECONDS),
        polled_at: None,
        interval: 5,
        answered_by: None,
        authentication: Vec::new(),
        approved_at: None,
        declined_at: None,
        fetched_at: None,
    };
    let mut set = WriteSet::new();
    set.insert(&sign_in);
    commit(app, set).await?;
    let user_code = format!("{}-{}", &user_code[..4], &user_code[4..]);
    Ok(DeviceStarted { device_code, user_code, expires_in: DEVICE_SECONDS, interval: sign_in.interval })
}

fn user_code(random: &str) -> String {
    let byte = |pair: &[u8]| std::str::from_utf8(pair).ok().and_then(|hex| u8::from_str_radix(hex, 16).ok());
    let letters = random.as_bytes().chunks(2).filter_map(byte);
    // 240 is the largest multiple of 20 in a byte; what lies above is left out, so that no letter is more likely.
    letters.filter(|byte| *byte < 240).take(8).map(|byte| char::from(LETTERS[usize::from(byte % 20)])).collect()
}

/// The code as it is kept: without dash and blanks, in capitals.
pub(super) fn plain_code(typed: &str) -> String {
    typed.chars().filter(char::is_ascii_alphabetic).map(|c| c.to_ascii_uppercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn user_codes_are_eight_plain_letters_and_are_read_as_typed() {
        assert_eq!(user_code("0001020304050607ff"), "BCDFGHJK");
        assert_eq!(user_code("ff00fe01020304050607"), "BCDFGHJK");
        assert_eq!(plain_code(" bcdf-ghjk "), "BCDFGHJK");
    }
}
