//! The second factor: one-time codes from an authenticator app (RFC 6238), each step taken only once.

use domain::time::At;
use totp_rs::{Builder, Secret, Totp};

/// The step of a right code that was not used before, or nothing.
pub fn code_step(secret: &str, code: &str, last_step: Option<i64>, now: At) -> Option<i64> {
    let step = totp(secret)?.check(code.trim(), seconds(now))?;
    let step = i64::try_from(step).ok()?;
    (last_step.is_none_or(|last| step > last)).then_some(step)
}

/// The code of this moment: what an authenticator app shows.
pub fn code_now(secret: &str, now: At) -> Option<String> {
    Some(totp(secret)?.generate(seconds(now)).to_string())
}

/// A new secret in base32, from 160 bits of a random hexadecimal text.
pub fn new_secret(random_hex: &str) -> String {
    let bytes: Vec<u8> = random_hex.as_bytes().chunks(2).take(20).filter_map(byte).collect();
    Secret::from(bytes).to_base32()
}

/// The address an authenticator app reads from a QR code.
pub fn enrolment_uri(secret: &str, issuer: &str, name: &str) -> String {
    let plain = |text: &str| {
        text.chars()
            .map(|c| if c.is_alphanumeric() || ".-_".contains(c) { c.to_string() } else { escaped(c) })
            .collect::<String>()
    };
    format!("otpauth://totp/{0}:{1}?secret={secret}&issuer={0}", plain(issuer), plain(name))
}

fn escaped(c: char) -> String {
    let mut buffer = [0; 4];
    c.encode_utf8(&mut buffer).bytes().map(|byte| format!("%{byte:02X}")).collect()
}

fn byte(pair: &[u8]) -> Option<u8> {
    u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()
}

fn totp(secret: &str) -> Option<Totp> {
    let secret = Secret::try_from_base32(secret).ok()?;
    Some(Builder::new().with_secret(secret).build_noncompliant())
}

fn seconds(at: At) -> u64 {
    u64::try_from(at.micros() / 1_000_000).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_taken_once_and_only_near_its_time() {
        let secret = new_secret("00112233445566778899aabbccddeeff0011223344556677");
        let now: At = "2021-06-01T10:00:10Z".parse().unwrap();
        let code = code_now(&secret, now).unwrap();
        let step = code_step(&secret, &code, None, now).unwrap();
        assert_eq!(code_step(&secret, &code, Some(step), now), None);
        assert_eq!(code_step(&secret, &code, Some(step - 1), now.plus_seconds(30)), Some(step));
        assert_eq!(code_step(&secret, &code, None, now.plus_seconds(90)), None);
        assert_eq!(code_step(&secret, "", None, now), None);
        assert_eq!(code_step("not base32!", &code, None, now), None);
    }

    #[test]
    fn the_app_reads_issuer_and_name() {
        let uri = enrolment_uri("ABC", "Entrepot", "aa@rosa.example");
        assert_eq!(uri, "otpauth://totp/Entrepot:aa%40rosa.example?secret=ABC&issuer=Entrepot");
    }
}
