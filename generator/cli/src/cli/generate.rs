//! The arguments of `generate`.

use std::path::PathBuf;

use clap::Args;
use openapi_to_crate::{Calls, Pattern, Profile};

use super::{NavigationOption, Patterns, Problems};
use crate::config::RuntimeOption;
use crate::sync::Mode;

const GENERATE_HELP: &str = "\
Examples:
  openapi-to-crate generate
      Writes all crates of openapi-to-crate.toml. Files that are up to date are not touched.

  openapi-to-crate generate --check
      Writes nothing. Shows how the crates differ from their descriptions.

  openapi-to-crate generate --description mail.yaml --package graph-mail --output ../graph-mail --profile microsoft-graph
      Writes one crate from another description.

  openapi-to-crate generate --description graph.yaml --include '/users/{}/messages/**' --include '/me/sendMail#POST' \\
      --exclude 'tag:*.attachment' --package graph-mail --output ../graph-mail --profile microsoft-graph
      Writes one crate from a part of a description.

  openapi-to-crate generate --description mail.yaml --module src/mail
      Writes a module of the crate around the folder, and shows the dependencies that the crate lacks.

In the output folder this command writes Cargo.toml, README.md and src/, and deletes files in src/ that it wrote
earlier and no longer generates; in the folder of a module, it owns all files that it wrote. It never replaces or deletes
other files. Files of the system and of editors in src/,
such as .DS_Store, are ignored.

Exit status:
  0  the crates are up to date
  1  a crate is not up to date (only with --check)
  2  an error occurred; the crate concerned was not changed";

/// The arguments of `generate`.
#[derive(Args, Clone, Debug, Default)]
#[command(after_help = GENERATE_HELP)]
#[allow(clippy::struct_excessive_bools, reason = "each is an argument of its own")]
pub struct Generate {
    /// Write nothing; show the differences, and exit with status 1 if there is one
    #[arg(long)]
    pub check: bool,

    /// Print the time of each phase, and the peak memory at its end
    #[arg(long)]
    pub timings: bool,

    /// The configuration file [default: openapi-to-crate.toml in the current folder or the nearest one above it]
    #[arg(long, value_name = "FILE", conflicts_with = "description")]
    pub config: Option<PathBuf>,

    /// The OpenAPI description, YAML or JSON, instead of those in the configuration; `-` for standard input
    #[arg(long, value_name = "FILE", requires = "place")]
    pub description: Option<PathBuf>,

    /// The folder whose files the description may refer to [default: the folder of the description, or the current
    /// folder for standard input]
    #[arg(long, value_name = "DIR", requires = "description")]
    pub root: Option<PathBuf>,

    /// An OpenAPI overlay that is applied to the description; can be given several times, in the order of application
    #[arg(long, value_name = "FILE", requires = "description")]
    pub overlay: Vec<PathBuf>,

    /// The name of the package
    #[arg(long, value_name = "NAME", requires = "output")]
    pub package: Option<String>,

    /// The folder of the package, which is created if necessary
    #[arg(long, value_name = "DIR", group = "place", requires_all = ["description", "package"])]
    pub output: Option<PathBuf>,

    /// The folder of a module of your own crate, such as `src/api`, in place of a package
    #[arg(long, value_name = "DIR", group = "place", requires = "description")]
    pub module: Option<PathBuf>,

    /// The path of the module from the root of its crate, such as `crate::api` [default: that of its folder in src/]
    #[arg(long, value_name = "PATH", requires = "module", conflicts_with = "output")]
    pub module_path: Option<String>,

    /// The optional features of the generated code that the module has, separated by commas [default: rustls]
    #[arg(
        long,
        value_name = "NAMES",
        requires = "module",
        conflicts_with = "output",
        value_delimiter = ','
    )]
    pub features: Vec<String>,

    /// Generate the types without a client: they need no HTTP client
    #[arg(
        long,
        requires = "description",
        conflicts_with_all = ["calls", "idempotent"]
    )]
    pub types_only: bool,

    /// The runtime: `embedded`, `shared` for one that other crates use, or `crate:DIR` for that of the package in this
    /// folder, which shares it [default: embedded]
    #[arg(long, value_name = "RUNTIME", requires = "description")]
    pub runtime: Option<RuntimeOption>,

    /// The service of the description, which enables features that the description does not declare: `microsoft-graph`
    #[arg(long, value_name = "NAME", requires = "description")]
    pub profile: Option<Profile>,

    /// The prefix of schema names that does not become a module, such as `microsoft.graph` [default: that of the profile]
    #[arg(long, value_name = "PREFIX", requires = "description")]
    pub namespace: Option<String>,

    /// The prefix of paths that is not part of calls, such as `/api/0`; empty for none [default: the one that all paths
    /// share, up to a version or `api`]
    #[arg(long, value_name = "PATH", requires = "description")]
    pub path_prefix: Option<String>,

    /// The ways to call operations: by path, by tag and operationId (`operations`), or `both` [default: `both` if all
    /// operations have a tag and a unique operationId, except with OData; otherwise `paths`]
    #[arg(long, value_name = "WAYS", requires = "description")]
    pub calls: Option<Calls>,

    /// Operations that can be repeated although neither their method nor the description says so: a pattern as for
    /// `--include`; can be given several times
    #[arg(long, value_name = "PATTERN", requires = "description")]
    pub idempotent: Vec<Pattern>,

    /// Treat every violation of OpenAPI as an error, even if it can be repaired
    #[arg(long, requires = "description")]
    pub strict: bool,

    /// The version of the package [default: 0.1.0]
    #[arg(long, value_name = "VERSION", requires = "output")]
    pub crate_version: Option<String>,

    /// Patterns that select operations.
    #[command(flatten)]
    pub patterns: Patterns,

    /// The option `navigation`.
    #[command(flatten)]
    pub navigation: NavigationOption,

    /// Options for displaying problems.
    #[command(flatten)]
    pub problems: Problems,
}

impl Generate {
    /// Returns whether to write or to check.
    #[must_use]
    pub fn mode(&self) -> Mode {
        if self.check { Mode::Check } else { Mode::Write }
    }

    /// Returns the command that writes what this one checks; it begins with `command`.
    #[must_use]
    pub fn write_command(&self, command: &str) -> String {
        let path = |path: &Option<PathBuf>| path.as_ref().map(|path| path.display().to_string());
        let options = [
            ("--config", path(&self.config)),
            ("--description", path(&self.description)),
            ("--root", path(&self.root)),
            ("--package", self.package.clone()),
            ("--output", path(&self.output)),
            ("--module", path(&self.module)),
            ("--module-path", self.module_path.clone()),
            ("--features", Some(self.features.join(",")).filter(|names| !names.is_empty())),
            ("--runtime", self.runtime.as_ref().map(RuntimeOption::to_string)),
            ("--profile", self.profile.map(|profile| profile.to_string())),
            ("--namespace", self.namespace.clone()),
            ("--path-prefix", self.path_prefix.clone()),
            ("--calls", self.calls.map(|calls| calls.to_string())),
            ("--navigation", self.navigation.navigation.map(|which| which.to_string())),
            ("--crate-version", self.crate_version.clone()),
        ];
        let mut command = vec![command.to_owned()];
        for (option, value) in options {
            if let Some(value) = value {
                command.push(format!("{option} {}", quoted(&value)));
            }
        }
        for overlay in &self.overlay {
            command.push(format!("--overlay {}", quoted(&overlay.display().to_string())));
        }
        if self.types_only {
            command.push("--types-only".to_owned());
        }
        if self.strict {
            command.push("--strict".to_owned());
        }
        let Patterns { include, exclude } = &self.patterns;
        let patterns =
            [("--idempotent", &self.idempotent), ("--include", include), ("--exclude", exclude)];
        for (option, patterns) in patterns {
            command.extend(patterns.iter().map(|p| format!("{option} {}", quoted(&p.to_string()))));
        }
        command.join(" ")
    }
}

/// An argument as a shell reads it, in quotes only where it needs them.
fn quoted(argument: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./:\\=+@".contains(c);
    if !argument.is_empty() && argument.chars().all(plain) {
        return argument.to_owned();
    }
    format!("'{}'", argument.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use openapi_to_crate::Navigation;

    use super::*;

    #[test]
    fn the_write_command_repeats_the_arguments_for_a_shell() {
        let arguments = Generate {
            check: true,
            description: Some("my mail.yaml".into()),
            package: Some("graph-mail".into()),
            navigation: NavigationOption { navigation: Some(Navigation::Selected) },
            types_only: true,
            output: Some("../mail".into()),
            overlay: vec!["a b.yaml".into()],
            patterns: Patterns {
                include: vec!["/me/{}#GET".parse().expect("it is a pattern")],
                exclude: vec!["tag:a".parse().expect("it is a pattern")],
            },
            ..Generate::default()
        };
        assert_eq!(
            arguments.write_command("openapi-to-crate generate"),
            "openapi-to-crate generate --description 'my mail.yaml' --package graph-mail --output ../mail \
             --navigation selected --overlay 'a b.yaml' --types-only --include '/me/{}#GET' --exclude tag:a"
        );
        assert_eq!(Generate::default().write_command("a b"), "a b");
    }
}
