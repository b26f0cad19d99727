//! The tables of the configuration file. Their documentation is the documentation in its JSON Schema.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{bail, ensure};
use openapi_to_crate::overrides::{Attribute, Derive, RustType, Target};
use openapi_to_crate::{
    Calls, Contents, Navigation, Options, Override, PackageOptions, Pattern, Profile, Selection,
};
use serde::Deserialize;

use super::job::{Job, is_package_name};
use super::module;
use super::pagination::PaginationTable;
use super::runtime::RuntimeOption;
use crate::paths::shown;

/// The configuration of `openapi-to-crate`: descriptions, and the crates to generate from them. Paths are relative to
/// this file.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct Config {
    /// The crates, with one table each.
    #[serde(default, rename = "crate")]
    pub(super) crates: Vec<CrateTable>,
}

/// A crate and its description.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct CrateTable {
    /// The OpenAPI description, YAML or JSON.
    description: PathBuf,
    /// The folder whose files the description may refer to; by default, the folder of the description.
    root: Option<PathBuf>,
    /// OpenAPI overlays (version 1.0 or 1.1), which are applied to the description in this order before operations are
    /// selected.
    #[serde(default)]
    overlays: Vec<PathBuf>,
    /// The folder of the package. Cargo.toml, README.md and src/ are written in it; all other files are yours.
    output: Option<PathBuf>,
    /// The folder of a module of your own crate, such as `src/api`, in place of `output`, `package` and `version`. All files in
    /// it that are not generated are yours. docs/guide/modules.md explains it.
    module: Option<PathBuf>,
    /// The path of the module from the root of its crate, such as `crate::api`; by default, that of its folder in `src/`.
    module_path: Option<String>,
    /// The optional features of the generated code that a module has; by default, `rustls`.
    features: Option<Vec<String>>,
    /// Whether only the types of requests and responses are generated, without a client: they need no HTTP client.
    /// docs/guide/types-only.md explains it.
    #[serde(default)]
    types_only: bool,
    /// The runtime: `embedded` (default), `shared` for one that other crates use, or `crate:` with the folder of a package that
    /// shares it. docs/guide/shared-runtime.md explains it.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    runtime: RuntimeOption,
    /// Patterns that select operations, such as `/users/{}/messages/**`, `operationId:me.sendMail` or
    /// `tag:me.mailFolder#GET`, and schemas (`schema:microsoft.graph.user`), which become types whether or not an operation
    /// uses them; by default, all operations are selected. `property:SCHEMA/PROPERTY` includes a navigation property.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    include: Vec<Pattern>,
    /// Patterns of operations and properties (`property:SCHEMA/PROPERTY`) to exclude, even if they are included. The values
    /// of excluded properties are kept as additional properties.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    exclude: Vec<Pattern>,
    /// The navigation properties that become fields: `all`, or `selected`, which are those whose types are used anyway and
    /// those that are included; by default, that of the profile, and otherwise `all`.
    #[cfg_attr(test, schemars(schema_with = "crate::schema::navigation"))]
    navigation: Option<Navigation>,
    /// The prefix of schema names that does not become a module, such as `microsoft.graph`; by default, that of the
    /// profile.
    namespace: Option<String>,
    /// The profile of the service: facts that its description does not state.
    #[cfg_attr(test, schemars(schema_with = "crate::schema::profiles"))]
    profile: Option<Profile>,
    /// Patterns of operations that can be retried although neither their method nor the description says so.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    idempotent: Vec<Pattern>,
    /// How lists continue that the description says nothing of; docs/guide/pagination.md has examples.
    #[serde(default)]
    pagination: Vec<PaginationTable>,
    /// The prefix of paths that is not part of calls, such as `/api/0`; empty for none; by default, the one that all paths
    /// share, up to a version or `api`.
    path_prefix: Option<String>,
    /// The ways to call operations: `paths`, `operations` (by tag and operationId) or `both`; by default, both if all
    /// operations have a tag and an operationId of their own, and otherwise, or with OData, by path.
    #[cfg_attr(test, schemars(schema_with = "crate::schema::calls"))]
    calls: Option<Calls>,
    /// The names of the parameters that can be set on the client, such as `Api-Version`; none if empty; by default, those that
    /// most operations take.
    client_parameters: Option<Vec<String>>,
    /// Whether every violation of OpenAPI is an error, even if it can be repaired.
    #[serde(default)]
    strict: bool,
    /// The name of the package.
    package: Option<String>,
    /// The version of the package: three numbers, such as 0.1.0.
    version: Option<String>,
    /// The `description` of the package in its Cargo.toml; by default, it is made from the title of the description.
    about: Option<String>,
    /// The licence of the package, as an SPDX expression.
    license: Option<String>,
    /// The URL of the package's repository.
    repository: Option<String>,
    /// The registry to which the package is published, such as `crates-io`; by default, it cannot be published.
    registry: Option<String>,
    /// The keywords of the package.
    #[serde(default)]
    keywords: Vec<String>,
    /// The categories of the package.
    #[serde(default)]
    categories: Vec<String>,
    /// Links for the README, such as the documentation of the service: titles and URLs.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "BTreeMap<String, String>"))]
    links: toml::Table,
    /// The default features of a crate with 1,000 operations or more, which has a feature for each first segment of its
    /// paths, next to `rustls`; by default, none of the segments.
    #[serde(default)]
    default_features: Vec<String>,
    /// Examples that require features of the crate: the name of each, with its features.
    #[serde(default)]
    examples: BTreeMap<String, Vec<String>>,
    /// Names, types, derives and attributes that replace the generator's.
    #[serde(default, rename = "override")]
    overrides: Vec<OverrideTable>,
    /// More dependencies of the package, such as those of derives and attributes. One that the package has anyway is
    /// replaced.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "BTreeMap<String, serde_json::Value>"))]
    dependencies: toml::Table,
    /// The dev-dependencies of your tests and examples in the package.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "BTreeMap<String, serde_json::Value>"))]
    dev_dependencies: toml::Table,
}

/// A name, a type, derives or attributes for everything that a pattern matches.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct OverrideTable {
    /// The pattern: `schema:User`, `property:User/name`, `member:Level/low`, `parameter:user-id`, `operationId:getUser`,
    /// `/users#GET`, `/users/{}` (a segment), `tag:users` or `format:date-time`; `*` matches any characters.
    #[cfg_attr(test, schemars(with = "String"))]
    pattern: Target,
    /// The Rust identifier: in camel case for types and variants, otherwise in snake case.
    name: Option<String>,
    /// Traits to derive, such as `schemars::JsonSchema`; for `schema:` only.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    derive: Vec<Derive>,
    /// Attributes, such as `#[doc(hidden)]`; for `schema:` only.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    attribute: Vec<Attribute>,
    /// The path of a type of another crate in place of the generator's, such as `jiff::Timestamp`; for `schema:`, `property:`
    /// and `format:`. The crate is one of `dependencies`.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    replace: Option<RustType>,
}

impl From<OverrideTable> for Override {
    fn from(table: OverrideTable) -> Self {
        let OverrideTable { pattern: target, name, derive, attribute, replace } = table;
        Self { target, name, derive, attribute, replace }
    }
}

impl CrateTable {
    pub(super) fn job(self, folder: &Path) -> anyhow::Result<Job> {
        let description = resolve(folder, &self.description);
        let (output, package) = self.place(folder)?;
        let (runtime, of) = self.runtime.split();
        Ok(Job {
            name: shown(&description),
            description,
            root: self.root.map(|root| resolve(folder, &root)),
            overlays: self.overlays.iter().map(|file| resolve(folder, file)).collect(),
            output,
            runtime: of.map(|of| resolve(folder, &of)),
            options: Options {
                package: PackageOptions { runtime, ..package },
                selection: Selection {
                    include: self.include,
                    exclude: self.exclude,
                    navigation: self.navigation,
                },
                namespace: self.namespace,
                profile: self.profile,
                idempotent: self.idempotent,
                pagination: self
                    .pagination
                    .into_iter()
                    .map(PaginationTable::entry)
                    .collect::<Result<_, _>>()?,
                path_prefix: self.path_prefix,
                calls: self.calls,
                client_parameters: self.client_parameters,
                overrides: self.overrides.into_iter().map(OverrideTable::into).collect(),
                strict: self.strict,
            },
        })
    }
}

impl CrateTable {
    /// Returns the output folder, and what the code in it becomes: a module or a package.
    fn place(&self, folder: &Path) -> anyhow::Result<(PathBuf, PackageOptions)> {
        let contents = self.contents()?;
        let common = PackageOptions {
            contents,
            description: self.about.clone(),
            dependencies: dependency_lines(&self.dependencies)?,
            ..PackageOptions::default()
        };
        if let Some(module) = &self.module {
            let of_packages = [
                ("output", self.output.is_some()),
                ("package", self.package.is_some()),
                ("version", self.version.is_some()),
            ];
            if let Some((key, _)) = of_packages.iter().find(|(_, is_set)| *is_set) {
                bail!("`{key}` is for packages, and `module` is set; remove one of them");
            }
            let output = resolve(folder, module);
            let features = self.features.clone();
            let own = module::options(&output, self.module_path.as_deref(), features, contents)?;
            return Ok((output, PackageOptions { name: own.name, module: own.module, ..common }));
        }
        for (key, is_set) in
            [("module-path", self.module_path.is_some()), ("features", self.features.is_some())]
        {
            ensure!(!is_set, "`{key}` is for modules, and `module` is not set");
        }
        let (Some(output), Some(name), Some(version)) =
            (&self.output, &self.package, &self.version)
        else {
            bail!(
                "the crate of {} needs `output`, `package` and `version`, or `module`",
                self.description.display()
            );
        };
        let package = PackageOptions {
            name: name.clone(),
            version: version.clone(),
            license: self.license.clone(),
            repository: self.repository.clone(),
            registry: self.registry.clone(),
            keywords: self.keywords.clone(),
            categories: self.categories.clone(),
            links: titled_links(&self.links)?,
            default_features: self.default_features.clone(),
            examples: self.examples.clone().into_iter().collect(),
            dev_dependencies: dependency_lines(&self.dev_dependencies)?,
            ..common
        };
        Ok((resolve(folder, output), package))
    }

    /// Returns what is generated. Keys for clients are errors without one.
    fn contents(&self) -> anyhow::Result<Contents> {
        if !self.types_only {
            return Ok(Contents::Client);
        }
        let of_clients = [
            ("calls", self.calls.is_some()),
            ("client-parameters", self.client_parameters.is_some()),
            ("default-features", !self.default_features.is_empty()),
            ("idempotent", !self.idempotent.is_empty()),
            ("pagination", !self.pagination.is_empty()),
        ];
        match of_clients.iter().find(|(_, is_set)| *is_set) {
            Some((key, _)) => {
                bail!("`{key}` is for clients, and `types-only` is set; remove one of them")
            }
            None => Ok(Contents::Types),
        }
    }
}

/// Resolves `path` against `folder`, removing leading `..` for readable messages.
pub(super) fn resolve(folder: &Path, path: &Path) -> PathBuf {
    let named = folder.file_name().is_some_and(|name| name != "..");
    match (path.strip_prefix(".."), folder.parent()) {
        (Ok(rest), Some(parent)) if named => resolve(parent, rest),
        _ => folder.join(path),
    }
}

/// Returns titles and URLs in the order of the file.
fn titled_links(table: &toml::Table) -> anyhow::Result<Vec<(String, String)>> {
    let link = |(title, url): (&String, &toml::Value)| match url.as_str() {
        Some(url) => Ok((title.clone(), url.to_owned())),
        None => bail!("the link `{title}` is not a string"),
    };
    table.iter().map(link).collect()
}

/// Formats one line of TOML per dependency.
fn dependency_lines(table: &toml::Table) -> anyhow::Result<String> {
    let mut lines = String::new();
    for (name, value) in table {
        ensure!(is_package_name(name), "`{name}` is not a valid package name");
        writeln!(lines, "{name} = {value}")?;
    }
    Ok(lines)
}
