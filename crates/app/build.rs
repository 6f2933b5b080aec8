//! Builds again when the embedded programme changes.

fn main() {
    println!("cargo:rerun-if-changed=../../programmes/csp");
}
