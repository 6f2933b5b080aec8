//! Start of `entrepot serve` on an existing database until it answers, and the memory it takes then.

use super::{Figure, Place, median};
use std::{
    io::{BufRead, BufReader},
    process::{Command, Stdio},
    time::Instant,
};

/// Starts this binary several times on a demo database.
///
/// # Errors
/// When it does not start.
pub async fn measure() -> Result<Vec<Figure>, String> {
    let place = Place::new("start")?;
    let config = place.0.join("entrepot.toml");
    let text = format!("database = \"{}\"\nlisten = \"127.0.0.1:0\"\n", place.database());
    std::fs::write(&config, text).map_err(|error| error.to_string())?;
    let binary = std::env::current_exe().map_err(|error| error.to_string())?;
    let command = |what: &str| {
        let mut command = Command::new(&binary);
        command.arg("--config").arg(&config).arg(what);
        command
    };
    let migrated = command("migrate").stdout(Stdio::null()).status().map_err(|error| error.to_string())?;
    if !migrated.success() {
        return Err("the database could not be migrated".into());
    }
    let (mut millis, mut memory) = (Vec::new(), Vec::new());
    for _ in 0..5 {
        let begun = Instant::now();
        let mut server = command("serve").stdout(Stdio::piped()).spawn().map_err(|error| error.to_string())?;
        let mut line = String::new();
        let out = server.stdout.take().ok_or("the server has no output")?;
        BufReader::new(out).read_line(&mut line).map_err(|error| error.to_string())?;
        millis.push(begun.elapsed().as_secs_f64() * 1e3);
        memory.push(resident_megabytes(server.id()));
        server.kill().map_err(|error| error.to_string())?;
        server.wait().map_err(|error| error.to_string())?;
    }
    Ok(vec![
        Figure {
            what: "start of serve on an existing database".into(),
            value: median(millis),
            unit: "ms",
            limit: Some(1000.0),
        },
        Figure { what: "memory of an idle server".into(), value: median(memory), unit: "MB", limit: Some(100.0) },
    ])
}

fn resident_megabytes(process: u32) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|kilobytes| kilobytes.parse::<f64>().ok()).unwrap_or_default() / 1024.0
}
