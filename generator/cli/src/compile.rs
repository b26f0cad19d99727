//! What the compiler reports of generated crates, as Cargo prints it with `--message-format json`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What the compiler reported of a crate.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Checked {
    /// Whether it compiled.
    pub compiled: bool,
    /// Its errors.
    pub errors: Vec<String>,
    /// Its warnings.
    pub warnings: Vec<String>,
}

impl Checked {
    /// Returns whether the crate compiled without a warning.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.compiled && self.errors.is_empty() && self.warnings.is_empty()
    }
}

/// Returns the feature that enables all of a generated crate, if it has one.
#[must_use]
pub fn full_feature(manifest: &str) -> Option<&'static str> {
    let manifest: toml::Table = manifest.parse().ok()?;
    manifest.get("features")?.get("full").map(|_| "full")
}

#[derive(Deserialize)]
struct Message {
    reason: String,
    target: Option<Target>,
    #[serde(rename = "message")]
    diagnostic: Option<CompilerMessage>,
}

#[derive(Deserialize)]
struct Target {
    name: String,
}

#[derive(Deserialize)]
struct CompilerMessage {
    level: String,
    rendered: Option<String>,
    message: String,
    #[serde(default)]
    spans: Vec<serde::de::IgnoredAny>,
}

/// Adds a line of Cargo's output to the crate that it is about. Returns whether it is the last line.
pub fn note(checked: &mut BTreeMap<String, Checked>, line: &str) -> bool {
    let Ok(Message { reason, target, diagnostic }) = serde_json::from_str(line) else {
        return false;
    };
    let name = target.map(|target| target.name.replace('_', "-")).unwrap_or_default();
    let Some(found) = checked.get_mut(&name) else { return reason == "build-finished" };
    match reason.as_str() {
        "compiler-artifact" => found.compiled = true,
        "compiler-message" => {
            let Some(CompilerMessage { level, rendered, message, spans }) = diagnostic else {
                return false;
            };
            // `aborting due to 3 previous errors` only counts other messages.
            if spans.is_empty() && (message.starts_with("aborting") || message.ends_with("emitted"))
            {
                return false;
            }
            let text = rendered.unwrap_or(message);
            match level.as_str() {
                "warning" => found.warnings.push(text),
                "error" | "error: internal compiler error" => found.errors.push(text),
                _ => {}
            }
        }
        _ => {}
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_of_cargo_goes_to_the_crate_that_it_is_about() {
        let mut checked: BTreeMap<_, _> =
            ["corpus-a", "corpus-b"].map(|name| (name.to_owned(), Checked::default())).into();
        let message = |name: &str, level: &str, text: &str, spans: &str| {
            format!(
                r#"{{"reason":"compiler-message","target":{{"name":"{name}"}},"message":{{"level":"{level}","message":"{text}","spans":[{spans}]}}}}"#
            )
        };
        let lines = [
            message("corpus_a", "warning", "unused", "{}"),
            message("corpus_a", "warning", "1 warning emitted", ""),
            r#"{"reason":"compiler-artifact","target":{"name":"corpus_a"}}"#.to_owned(),
            r#"{"reason":"compiler-artifact","target":{"name":"serde"}}"#.to_owned(),
            message("corpus_b", "error", "mismatched types", "{}"),
            message("corpus_b", "error", "aborting due to 1 previous error", ""),
        ];
        for line in &lines {
            assert!(!note(&mut checked, line));
        }
        assert!(note(&mut checked, r#"{"reason":"build-finished","success":false}"#));
        assert!(checked["corpus-a"].compiled && !checked["corpus-b"].compiled);
        assert_eq!(checked["corpus-a"].warnings, ["unused"]);
        assert_eq!(checked["corpus-b"].errors, ["mismatched types"]);
    }
}
