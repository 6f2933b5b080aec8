//! Lists as files that a spreadsheet opens: comma-separated, quoted, and safe from text that would become a formula.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

/// A file with a header line and rows, to be saved under that name.
pub(crate) fn file(name: &str, head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Response {
    let mut text = line(head.iter().copied());
    for row in rows {
        text.push_str(&line(row.iter().map(String::as_str)));
    }
    attachment(name, "text/csv; charset=utf-8", text)
}

/// A text to be saved under that name.
pub(crate) fn attachment(name: &str, kind: &'static str, text: String) -> Response {
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    if let Ok(saved) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, saved);
    }
    response
}

fn line<'a>(cells: impl Iterator<Item = &'a str>) -> String {
    cells.map(cell).collect::<Vec<_>>().join(",") + "\r\n"
}

/// A spreadsheet takes text that begins with one of these signs for a formula; an apostrophe keeps it text.
fn cell(text: &str) -> String {
    let flat: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let formula = flat.trim_start().starts_with(['=', '+', '-', '@']);
    let safe = if formula { format!("'{flat}") } else { flat };
    if safe.contains([',', '"', '\'', ' ', ';']) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_never_becomes_a_formula_and_quotes_are_doubled() {
        for (given, wanted) in [
            ("Fjallbyte", "Fjallbyte"),
            ("=1+1", "\"'=1+1\""),
            ("  @SUM(A1)", "\"'  @SUM(A1)\""),
            ("-2", "\"'-2\""),
            ("a \"b\", c", "\"a \"\"b\"\", c\""),
            ("one\nline", "\"one line\""),
        ] {
            assert_eq!(cell(given), wanted);
        }
    }
}
