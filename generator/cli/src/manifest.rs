//! The `Cargo.toml` of the crate of a module, and what it lacks.

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use toml::{Table, Value};

use crate::paths::{fs_err, shown};

/// The oldest edition with all that generated code uses.
const EDITION: &str = "2024";

/// Returns the manifest in the nearest folder around `folder` that has one.
pub(crate) fn around(folder: &Path) -> Option<PathBuf> {
    folder.ancestors().skip(1).map(|folder| folder.join("Cargo.toml")).find(|file| file.is_file())
}

/// Returns what has to be added to the manifest of the crate with the module in `folder`, so that it has the dependencies
/// `needed`, tables of a manifest; `None` if nothing is missing.
pub fn missing(folder: &Path, needed: &str) -> anyhow::Result<Option<String>> {
    let folder = fs_err(folder, std::path::absolute(folder))?;
    let Some(file) = around(&folder) else {
        return Ok(Some(format!("the crate of the module needs\n\n{needed}")));
    };
    let text = fs_err(&file, std::fs::read_to_string(&file))?;
    let present: Table = toml::from_str(&text).with_context(|| shown(&file))?;
    let needed: Table = toml::from_str(needed).context("the generator returned no TOML")?;
    let mut found = Vec::new();
    let edition = present.get("package").and_then(|package| package.get("edition"));
    // An edition that is inherited from a workspace is a table.
    if edition.is_none_or(|edition| edition.as_str().is_some_and(|edition| edition < EDITION)) {
        found.push(format!("[package]\nedition = \"{EDITION}\"\n"));
    }
    let mut add = |heading: &str, wanted: Option<&Value>, present: Option<&Value>| {
        let lines = lacking(wanted, present);
        if !lines.is_empty() {
            found.push(format!("[{heading}]\n{lines}"));
        }
    };
    add("dependencies", needed.get("dependencies"), present.get("dependencies"));
    let targets = needed.get("target").and_then(Value::as_table);
    for (target, tables) in targets.into_iter().flatten() {
        let of_target = present.get("target").and_then(|targets| targets.get(target));
        let heading = format!("target.'{target}'.dependencies");
        add(&heading, tables.get("dependencies"), of_target.and_then(|of| of.get("dependencies")));
    }
    let heading = format!("{} lacks", shown(&file));
    Ok((!found.is_empty()).then(|| format!("{heading}\n\n{}", found.join("\n"))))
}

/// Returns the lines of the dependencies in `wanted` that are not in `present`, or that lack a feature there.
fn lacking(wanted: Option<&Value>, present: Option<&Value>) -> String {
    let mut lines = Vec::new();
    for (name, wanted) in wanted.and_then(Value::as_table).into_iter().flatten() {
        if !present
            .and_then(|table| table.get(name))
            .is_some_and(|present| suffices(wanted, present))
        {
            lines.push(format!("{name} = {wanted}\n"));
        }
    }
    lines.concat()
}

/// Returns whether a dependency has all features that are wanted. Those of a workspace are not compared.
fn suffices(wanted: &Value, present: &Value) -> bool {
    let features = |value: &Value| -> Vec<Value> {
        let features = value.get("features").and_then(Value::as_array);
        features.cloned().unwrap_or_default()
    };
    let has = features(present);
    present.get("workspace").is_some()
        || features(wanted).iter().all(|feature| has.contains(feature))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEEDED: &str = "[dependencies]\nbytes = \"1\"\ntokio = { version = \"1\", features = [\"sync\"] }\n\n\
                          [target.'cfg(a)'.dependencies]\nc = \"1\"\n";

    fn missing_in(manifest: &str) -> anyhow::Result<Option<String>> {
        let folder = tempfile::tempdir()?;
        std::fs::write(folder.path().join("Cargo.toml"), manifest)?;
        let missing = missing(&folder.path().join("src/api"), NEEDED)?;
        Ok(missing.map(|text| text.split_once("lacks\n\n").unwrap_or_default().1.to_owned()))
    }

    #[test]
    fn dependencies_features_and_the_edition_can_be_missing() -> anyhow::Result<()> {
        let manifest = "[package]\nname = \"a\"\nedition = \"2024\"\n[dependencies]\nbytes = \"1.5\"\n\
                        tokio = { version = \"1\", features = [\"sync\", \"rt\"] }\n";
        let lacks = "[target.'cfg(a)'.dependencies]\nc = \"1\"\n";
        assert_eq!(missing_in(manifest)?.as_deref(), Some(lacks));
        let complete = format!("{manifest}{lacks}");
        assert_eq!(missing_in(&complete)?, None);
        let of_workspace = complete.replace("bytes = \"1.5\"", "bytes.workspace = true");
        assert_eq!(
            missing_in(&of_workspace.replace("edition =", "edition.workspace = true #"))?,
            None
        );
        let lacks = "[dependencies]\ntokio = { version = \"1\", features = [\"sync\"] }\n";
        assert_eq!(missing_in(&complete.replace("\"sync\", ", ""))?.as_deref(), Some(lacks));
        let lacks = "[package]\nedition = \"2024\"\n";
        assert_eq!(missing_in(&complete.replace("2024", "2021"))?.as_deref(), Some(lacks));
        Ok(())
    }
}
