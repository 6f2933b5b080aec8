//! The one binary: `entrepot --help` lists its commands.

fn main() -> std::process::ExitCode {
    entrepot::command::main()
}
