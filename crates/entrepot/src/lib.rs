//! How Entrepot starts: commands, configuration, the worker, and worked scenarios.

pub mod bench;
pub mod command;
pub mod config;
pub mod post;
pub mod scenario;
pub mod serve;
pub mod worker;
pub mod world;
