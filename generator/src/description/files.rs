//! Other files that a description refers to, and how a reference names one.

use std::collections::BTreeMap;
use std::fmt;

use super::percent::percent_decoded;

/// A source of the files that a description refers to.
///
/// The generator itself reads no file. It asks for files below one root: a path that it asks for has
/// `/` between its parts, and neither `.` nor `..` among them.
pub trait Files: fmt::Debug + Send + Sync {
    /// The text of a file; `None` if there is no such file.
    ///
    /// # Errors
    ///
    /// The reason why it cannot be read, as a sentence without a full stop.
    fn read(&self, path: &str) -> Result<Option<String>, String>;
}

/// No files.
impl Files for () {
    fn read(&self, _path: &str) -> Result<Option<String>, String> {
        Ok(None)
    }
}

/// Files in memory: their texts by their paths.
impl Files for BTreeMap<String, String> {
    fn read(&self, path: &str) -> Result<Option<String>, String> {
        Ok(self.get(path).cloned())
    }
}

/// The reason why a path in a reference is not allowed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum ForbiddenPath {
    /// It names something on the network, or in another scheme.
    Remote,
    /// Its path begins at the top of a file system.
    Absolute,
    /// Its path leads out of the root.
    Outside,
    /// Its path is none that is the same on every machine.
    NotPortable,
}

/// The path below the root that `reference`, a reference without its fragment, has in the file `base`.
pub(super) fn resolve(base: &str, reference: &str) -> Result<String, ForbiddenPath> {
    if let Some((scheme, _)) = reference.split_once(':')
        && is_scheme(scheme)
    {
        // `C:` is no scheme but a drive.
        let local = scheme.len() == 1 || scheme.eq_ignore_ascii_case("file");
        return Err(if local { ForbiddenPath::Absolute } else { ForbiddenPath::Remote });
    }
    if reference.starts_with("//") {
        return Err(ForbiddenPath::Remote);
    }
    let path = percent_decoded(reference).ok_or(ForbiddenPath::NotPortable)?;
    if path.starts_with(['/', '\\']) {
        return Err(ForbiddenPath::Absolute);
    }
    if path.contains(|c: char| c == '\\' || c.is_control()) {
        return Err(ForbiddenPath::NotPortable);
    }
    let folder = base.rsplit_once('/').map_or("", |(folder, _)| folder);
    without_dots(folder.split('/').chain(path.split('/'))).ok_or(ForbiddenPath::Outside)
}

/// A path in which nothing is empty, `.` or `..`; `None` if it leads out of where it begins.
pub(super) fn without_dots<'p>(path: impl Iterator<Item = &'p str>) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    for part in path {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

pub(super) fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_relative_to_the_file_that_names_it_and_stays_below_the_root() {
        let cases = [
            ("api.yaml", "a.yml", Ok("a.yml")),
            ("api.yaml", "./a/b.yml", Ok("a/b.yml")),
            ("v1/api.yaml", "../shared/a.yml", Ok("shared/a.yml")),
            ("v1/api.yaml", "models//a%20b.yml", Ok("v1/models/a b.yml")),
            ("v1/api.yaml", "größe.yml", Ok("v1/größe.yml")),
            ("v1/api.yaml", "../../a.yml", Err(ForbiddenPath::Outside)),
            ("api.yaml", "..%2Fa.yml", Err(ForbiddenPath::Outside)),
            ("api.yaml", "a/../../a.yml", Err(ForbiddenPath::Outside)),
            ("api.yaml", "/etc/passwd", Err(ForbiddenPath::Absolute)),
            ("api.yaml", "%2Fetc/passwd", Err(ForbiddenPath::Absolute)),
            ("api.yaml", "file:///etc/passwd", Err(ForbiddenPath::Absolute)),
            ("api.yaml", "C:\\a.yml", Err(ForbiddenPath::Absolute)),
            ("api.yaml", "\\\\host\\a.yml", Err(ForbiddenPath::Absolute)),
            ("api.yaml", "models\\a.yml", Err(ForbiddenPath::NotPortable)),
            ("api.yaml", "a%00.yml", Err(ForbiddenPath::NotPortable)),
            ("api.yaml", "a%F.yml", Err(ForbiddenPath::NotPortable)),
            ("api.yaml", "https://example.com/a.yml", Err(ForbiddenPath::Remote)),
            ("api.yaml", "//example.com/a.yml", Err(ForbiddenPath::Remote)),
            ("api.yaml", "urn:example:a", Err(ForbiddenPath::Remote)),
        ];
        for (base, reference, expected) in cases {
            let expected = expected.map(str::to_owned);
            assert_eq!(resolve(base, reference), expected, "{reference} in {base}");
        }
    }
}
