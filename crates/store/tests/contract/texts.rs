//! Every SQL text in the store is prepared on both databases, so that a wrong one fails here and not at a customer's.
//! The texts are read from the source, so that none can be forgotten.

use crate::on_both;
use std::path::Path;
use store::Db;

on_both! {
    both_databases_accept_every_text
    every_noun_has_its_table_with_its_columns
}

/// They speak to one database only, or are no SQL.
const DRIVERS: [&str; 6] = ["backup.rs", "migrate.rs", "noun.rs", "postgres.rs", "scratch.rs", "sqlite.rs"];
const BEGINNINGS: [&str; 7] = ["select ", "insert into ", "update ", "delete from ", "with ", "where ", "order by "];

/// The string literals of a source text, comments left out.
fn literals(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = source.char_indices().peekable();
    while let Some((at, letter)) = rest.next() {
        match letter {
            '/' if source[at..].starts_with("//") => while rest.next().is_some_and(|(_, letter)| letter != '\n') {},
            '"' => {
                let mut text = String::new();
                while let Some((_, letter)) = rest.next() {
                    match letter {
                        '"' => break,
                        '\\' if rest.peek().is_some_and(|(_, next)| *next == '\n') => {
                            while rest.next_if(|(_, next)| next.is_whitespace()).is_some() {}
                        }
                        '\\' => text.extend(rest.next().map(|(_, next)| next)),
                        other => text.push(other),
                    }
                }
                found.push(text);
            }
            _ => {}
        }
    }
    found
}

/// A source file: its name, its SQL, and the tables of its nouns with their key columns.
struct Source {
    name: String,
    texts: Vec<String>,
    tables: Vec<(String, Vec<String>)>,
}

/// Every file that is not a driver's.
fn sources() -> Vec<Source> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    for path in std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if DRIVERS.contains(&name.as_str()) {
            continue;
        }
        let source = std::fs::read_to_string(&path).unwrap();
        let texts = literals(&source).into_iter().filter(|text| BEGINNINGS.iter().any(|word| text.starts_with(word)));
        let nouns = source.split("const TABLE: &'static str =").skip(1);
        let tables = nouns.map(|noun| {
            let (table, after) = noun.split_once(';').unwrap();
            let columns = after.split_once("str] =").unwrap().1.split_once(';').unwrap().0;
            (literals(table).remove(0), literals(columns))
        });
        found.push(Source { name, texts: texts.collect(), tables: tables.collect() });
    }
    found
}

async fn both_databases_accept_every_text(db: &Db) {
    let (mut count, mut wrong) = (0, Vec::new());
    for Source { name, texts, tables } in sources() {
        for text in texts {
            count += 1;
            // The end of a select belongs to one of the nouns of its file.
            let whole: Vec<String> = match text.starts_with("where ") || text.starts_with("order by ") {
                true => tables.iter().map(|(table, _)| format!("select version, body from {table} {text}")).collect(),
                false => vec![text.clone()],
            };
            let mut why = Vec::new();
            for sql in &whole {
                why.extend(db.prepare(sql).await.err().map(|error| error.to_string()));
            }
            if why.len() == whole.len() {
                wrong.push(format!("{name}: {text}\n    {}", why.join("\n    ")));
            }
        }
    }
    assert!(wrong.is_empty(), "\n  {}\n", wrong.join("\n  "));
    assert!(count > 60, "only {count} texts were found");
}

async fn every_noun_has_its_table_with_its_columns(db: &Db) {
    let tables: Vec<_> = sources().into_iter().flat_map(|source| source.tables).collect();
    for (table, columns) in &tables {
        let columns: String = columns.iter().map(|column| format!(", {column}")).collect();
        let sql = format!("select id, version, body{columns} from {table}");
        db.prepare(&sql).await.unwrap_or_else(|why| panic!("{sql}: {why}"));
    }
    assert!(tables.len() >= 20, "only {tables:?} were found");
}
