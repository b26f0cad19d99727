//! `openapi-to-crate init`: writes a configuration for a description.

use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use anyhow::{Context as _, bail, ensure};
use openapi_to_crate::{Failure, Selection};

use crate::cli;
use crate::config::{self, is_package_name};
use crate::files;
use crate::generate::Outcome;
use crate::output::stdout;
use crate::paths::fs_err;
use crate::problems::print;
use crate::schema;

/// Runs the command in the current folder.
pub fn init(arguments: &cli::Init) -> anyhow::Result<Outcome> {
    let file = &arguments.description;
    ensure!(
        !files::is_stdin(file),
        "a configuration needs a file; save the description, and name that"
    );
    let description = files::read(file, &files::name(file), None)?;
    let operations = match openapi_to_crate::operations(&description, &Selection::default()) {
        Ok(operations) => operations.len(),
        Err(Failure { diagnostics, .. }) => {
            print(&diagnostics, cli::Problems::default());
            bail!("{} cannot be read; no configuration was written", description.name)
        }
    };
    let package = arguments.package.clone().unwrap_or_else(|| package_name(file));
    ensure!(
        is_package_name(&package),
        "`{package}` is not a valid package name; name one with --package that begins with a letter and contains only \
         letters, digits, `-` and `_`"
    );
    create(config::FILE, &text(file, &package))?;
    // It is the same for every configuration, so an existing one can be replaced.
    fs_err(Path::new(schema::FILE), fs::write(schema::FILE, schema::SCHEMA))?;
    writeln!(
        stdout(),
        "{}: wrote a configuration for {} ({operations} operations) and the package {package}\n\
         Next, run\n\n    openapi-to-crate generate\n",
        config::FILE,
        description.name
    )?;
    Ok(Outcome::Equal)
}

/// Writes a file that must not exist.
fn create(name: &str, text: &str) -> anyhow::Result<()> {
    let mut file = File::create_new(name).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => anyhow::anyhow!(
            "{name} exists already; add a [[crate]] table to it, or remove it to start again"
        ),
        _ => error.into(),
    })?;
    file.write_all(text.as_bytes()).context(name.to_owned())
}

/// Returns a package name for a description: `pets-client` for `spec/Pets.yaml`.
fn package_name(file: &Path) -> String {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy().to_lowercase();
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    let name: String = stem.chars().map(plain).collect();
    let parts: Vec<&str> = name.split('-').filter(|part| !part.is_empty()).collect();
    let name = parts.join("-");
    let name = name.trim_start_matches(|c: char| !c.is_ascii_alphabetic());
    if name.is_empty() { "api-client".to_owned() } else { format!("{name}-client") }
}

/// Returns the text of the configuration.
fn text(description: &Path, package: &str) -> String {
    let path = description.display().to_string();
    // On Windows, too, paths in a configuration have slashes, so that it can be used everywhere.
    let path = if cfg!(windows) { path.replace('\\', "/") } else { path };
    TEMPLATE
        .replace("SCHEMA", schema::FILE)
        .replace("PACKAGE", package)
        .replace("DESCRIPTION", &toml::Value::String(path).to_string())
}

const TEMPLATE: &str = r#"#:schema ./SCHEMA

# The crates that `openapi-to-crate generate` generates, with one [[crate]] table each. Paths are relative to this file.

[[crate]]
# The OpenAPI description, YAML or JSON.
description = DESCRIPTION

# Corrections of the description: OpenAPI overlays, which are applied in this order.
# overlays = ["corrections.overlay.yaml"]

# The folder of the package. Cargo.toml, README.md and src/ in it are generated; all other files are yours and are never
# changed. In a Cargo workspace, add it to `members`.
output = "PACKAGE"

package = "PACKAGE"
version = "0.1.0"

# `module`, in place of `output`, `package` and `version`, is the folder of a module of your own crate.

# `types-only` is a switch for the types of requests and responses alone, without a client.

# Other [[crate]] tables with the runtime `crate:PACKAGE` share the client of this crate:
# runtime = "shared"

# about = "A sentence on the package"
# license = "MIT OR Apache-2.0"

# Patterns that select operations; without them, all are selected. `exclude` takes precedence over `include`.
# `schema:NAME` includes a schema that no operation uses, such as that of a notification.
# `openapi-to-crate operations --description FILE PATTERN` lists the operations that match.
# include = ["/users/{}/messages/**", "operationId:me.sendMail", "tag:me.mailFolder#GET"]
# exclude = ["/**/$count", "property:user/photo"]

# The profile of the service: facts that the description does not state. The only profile is `microsoft-graph`.
# profile = "microsoft-graph"

# The navigation properties (`x-ms-navigationProperty`) that become fields: "all", or "selected": those whose types are
# used anyway, and those that `include` names, such as "property:microsoft.graph.user/manager".
# navigation = "selected"

# Operations that can be retried although neither their method nor the description (`x-idempotent: true`) says so.
# idempotent = ["/me/settings/reset"]

# How lists continue, if the description does not say it; docs/guide/pagination.md has the keys.
# pagination = [{ operations = ["/**#GET"], link-header = true }]

# The prefix of paths that is not part of calls; by default, the one that all paths share, up to a version or `api`.
# path-prefix = "/api/0"

# The ways to call operations: "paths", "operations" (by tag and operationId) or "both".
# calls = "both"

# The folder whose files the description may refer to. By default it is the folder of the description.
# root = "."

# Makes every violation of OpenAPI an error, even if it can be repaired.
# strict = true
"#;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_gives_its_name_to_the_package() {
        for (file, name) in [
            ("spec/Pets.yaml", "pets-client"),
            ("my api_v1.0.json", "my-api-v1-0-client"),
            ("3d.yaml", "d-client"),
            ("日本.yaml", "api-client"),
        ] {
            assert_eq!(package_name(Path::new(file)), name);
            assert!(is_package_name(name));
        }
    }

    #[test]
    fn the_configuration_can_be_read_with_and_without_its_suggestions() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join(config::FILE);
        let text = text(Path::new("a \"b\".yaml"), "pets-client");
        fs::write(&file, &text)?;
        let jobs = config::load(&file)?;
        assert_eq!(jobs[0].description, folder.path().join("a \"b\".yaml"));
        assert_eq!(jobs[0].output, folder.path().join("pets-client"));

        let is_suggestion = |line: &&str| line.starts_with("# ") && line.contains(" = ");
        let suggestions = text.lines().filter(is_suggestion).count();
        assert_eq!(suggestions, 14);
        let all: Vec<_> =
            text.lines().map(|line| if is_suggestion(&line) { &line[2..] } else { line }).collect();
        fs::write(&file, all.join("\n"))?;
        config::load(&file)?;
        Ok(())
    }
}
