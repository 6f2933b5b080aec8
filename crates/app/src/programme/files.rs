//! The text files of a programme folder in memory, by their path from the folder on.

use super::{FolderError, TextFile, fault};
use include_dir::{Dir, DirEntry};
use std::{collections::BTreeMap, fs, path::Path};

/// Files by path, with `/` between folders on every system.
pub(super) struct Files(BTreeMap<String, String>);

impl Files {
    /// Those that are built in.
    pub(super) fn embedded(dir: &Dir<'_>) -> Self {
        let mut files = BTreeMap::new();
        collect(dir, &mut files);
        Self(files)
    }

    /// Those of a folder on disk.
    pub(super) fn at(root: &Path) -> Result<Self, FolderError> {
        let mut files = BTreeMap::new();
        let mut open = vec![root.to_owned()];
        while let Some(folder) = open.pop() {
            let entries = fs::read_dir(&folder).map_err(|error| fault(&folder.display().to_string(), &error))?;
            for entry in entries {
                let path = entry.map_err(|error| fault(&folder.display().to_string(), &error))?.path();
                if path.is_dir() {
                    open.push(path);
                } else if let Some(name) = name_below(root, &path) {
                    files.insert(name.clone(), fs::read_to_string(&path).map_err(|error| fault(&name, &error))?);
                }
            }
        }
        Ok(Self(files))
    }

    /// The same with one file written anew, to see what a fault in it does.
    #[cfg(test)]
    pub(super) fn with(mut self, path: &str, change: impl FnOnce(&str) -> String) -> Self {
        let changed = change(self.find(path).unwrap_or_default());
        self.0.insert(path.to_owned(), changed);
        self
    }

    /// A file that may be missing.
    pub(super) fn find(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(String::as_str)
    }

    /// A file that must be there.
    pub(super) fn text(&self, path: &str) -> Result<&str, FolderError> {
        self.find(path).ok_or_else(|| fault(path, &"it is missing"))
    }

    /// The files whose path begins so, in order.
    pub(super) fn below<'a>(&'a self, start: &'a str) -> impl Iterator<Item = TextFile> + 'a {
        let range = self.0.range(start.to_owned()..).take_while(move |(path, _)| path.starts_with(start));
        range.map(|(path, text)| TextFile { path: path.clone(), text: text.clone() })
    }
}

fn collect(dir: &Dir<'_>, files: &mut BTreeMap<String, String>) {
    for entry in dir.entries() {
        match entry {
            DirEntry::Dir(dir) => collect(dir, files),
            DirEntry::File(file) => {
                if let Some(text) = file.contents_utf8() {
                    files.insert(file.path().to_string_lossy().replace('\\', "/"), text.to_owned());
                }
            }
        }
    }
}

/// The path from the folder on; nothing for files that begin with a dot.
fn name_below(root: &Path, path: &Path) -> Option<String> {
    let name = path.strip_prefix(root).ok()?.to_string_lossy().replace('\\', "/");
    let hidden = name.split('/').any(|part| part.starts_with('.'));
    (!hidden).then_some(name)
}
