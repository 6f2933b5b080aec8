//! The operator's settings: the default file is the reference, and a key nobody knows stops the start.

use serde::Deserialize;
use std::path::{Path, PathBuf};

/// The default file with a sentence for each setting.
pub const DEFAULTS: &str = include_str!("../entrepot.default.toml");

/// All settings.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Address of the database.
    pub database: String,
    /// Where the server listens.
    pub listen: String,
    /// The address people and programs use.
    pub base_url: String,
    /// Host names that are served; every name when empty.
    pub hosts: Vec<String>,
    /// A programme folder of the operator's own.
    pub programme: PathBuf,
    /// Seconds a request may take.
    pub timeout_seconds: u64,
    /// How mails are delivered.
    pub mail: MailConfig,
}

/// How mails are delivered.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailConfig {
    /// Kept or sent.
    pub delivery: Delivery,
    /// The SMTP server.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// Its sign-in; none when empty.
    pub user: String,
    /// Its password.
    pub password: String,
}

/// Kept here or sent by SMTP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Delivery {
    /// The embedded mailbox.
    Mailbox,
    /// An SMTP server.
    Smtp,
}

/// The settings cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("settings `{file}`: {cause}")]
pub struct ConfigError {
    /// The file.
    pub file: String,
    /// What is wrong.
    pub cause: String,
}

impl Config {
    /// The defaults with what the file says instead.
    ///
    /// # Errors
    /// When the file cannot be read, has an unknown key or a value of a wrong kind.
    pub fn load(file: Option<&Path>) -> Result<Self, ConfigError> {
        let name = file.map_or("entrepot.default.toml".into(), |file| file.display().to_string());
        let fault = |cause: String| ConfigError { file: name.clone(), cause };
        let mut settings: toml::Table = DEFAULTS.parse().map_err(|error: toml::de::Error| fault(error.to_string()))?;
        if let Some(file) = file {
            let text = std::fs::read_to_string(file).map_err(|error| fault(error.to_string()))?;
            let own: toml::Table = text.parse().map_err(|error: toml::de::Error| fault(error.to_string()))?;
            overlay(&mut settings, own);
        }
        let config: Self = settings.try_into().map_err(|error: toml::de::Error| fault(error.to_string()))?;
        config.check().map_err(fault)?;
        Ok(config)
    }

    fn check(&self) -> Result<(), String> {
        let local = ["http://127.0.0.1", "http://localhost", "http://[::1]"];
        let safe = self.base_url.starts_with("https://") || local.iter().any(|home| self.base_url.starts_with(home));
        if !safe {
            return Err(format!("base_url `{}` must begin with https:// unless it is this machine", self.base_url));
        }
        if self.mail.delivery == Delivery::Smtp && self.mail.host.is_empty() {
            return Err("mail.host is needed to send mails by smtp".into());
        }
        Ok(())
    }
}

fn overlay(settings: &mut toml::Table, own: toml::Table) {
    for (key, value) in own {
        match (settings.get_mut(&key), value) {
            (Some(toml::Value::Table(inner)), toml::Value::Table(own)) => overlay(inner, own),
            (_, value) => {
                settings.insert(key, value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(text: &str) -> Result<Config, ConfigError> {
        let file = std::env::temp_dir()
            .join(format!("entrepot-config-{:x}.toml", text.len() * 31 + text.as_bytes()[0] as usize));
        std::fs::write(&file, text).unwrap();
        let loaded = Config::load(Some(&file));
        std::fs::remove_file(&file).unwrap();
        loaded
    }

    #[test]
    fn the_defaults_are_complete_and_a_file_changes_only_what_it_names() {
        assert_eq!(Config::load(None).unwrap().listen, "127.0.0.1:8080");
        let own = with("listen = '127.0.0.1:9'\n[mail]\nport = 25\n").unwrap();
        assert_eq!((own.listen.as_str(), own.mail.port, own.mail.delivery), ("127.0.0.1:9", 25, Delivery::Mailbox));
    }

    #[test]
    fn unknown_keys_and_open_http_stop_the_start() {
        assert!(with("lissten = '127.0.0.1:9'").unwrap_err().to_string().contains("lissten"));
        assert!(with("base_url = 'http://partner.example'").unwrap_err().to_string().contains("https"));
        assert!(with("mail = { delivery = 'smtp' }").unwrap_err().to_string().contains("mail.host"));
    }
}
