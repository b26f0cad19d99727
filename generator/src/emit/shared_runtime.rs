//! Lets several crates use one runtime: that of a crate whose manifest describes it.
//!
//! ```text
//! [package.metadata.openapi-to-crate]
//! version = "0.1.0"                     # of the generator
//! runtime = "shared"
//! service-root = "https://…"            # what the client knows of the service
//! ```
//!
//! The client of all these crates is one, so what it knows of the service has to be true for all of them.

use toml_edit::{Array, DocumentMut, InlineTable, Table, Value, value};

use super::service;
use crate::VERSION;
use crate::diagnostics::{Code, Diagnostics, Pointer};
use crate::model::{Api, Clouds, ErrorMessages};
use crate::output::HEADER;

/// The table of the manifest, below `package.metadata`.
const METADATA: &str = "openapi-to-crate";
/// The key of what the crate does with its runtime, and its value in a crate that shares it.
const RUNTIME: &str = "runtime";
const SHARED: &str = "shared";
/// The start of its value in a crate that uses that of another.
const USES: &str = "crate:";

/// The key of the default security requirements.
const SECURITY: &str = "security";
/// The key of the origins that may be called with `http`.
const HTTP_ORIGINS: &str = "http-origins";

/// Which crate has the runtime of a generated crate.
#[derive(Clone, Debug, Default)]
pub enum Runtime {
    /// The crate itself has the parts that its API needs.
    #[default]
    Embedded,
    /// The crate itself has all parts, and other generated crates can use them.
    Shared,
    /// Another crate has it.
    Of(SharedRuntime),
}

/// The crate whose runtime other crates use, as its manifest describes it.
#[derive(Clone, Debug)]
pub struct SharedRuntime {
    package: String,
    version: String,
    path: String,
    facts: Box<Table>,
}

/// The reason why a crate has no runtime for other crates.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum SharedRuntimeError {
    /// It is no generated crate.
    #[error("it is no crate that openapi-to-crate has generated")]
    NotGenerated,
    /// The name of its package cannot be written in Rust.
    #[error("the name of its package, `{0}`, is no identifier in Rust; give it another name")]
    Name(String),
    /// It does not share its runtime.
    #[error(
        "the crate `{0}` does not share its runtime; set `runtime = \"shared\"` for it, and generate it again"
    )]
    NotShared(String),
    /// It uses the runtime of another crate itself.
    #[error("the crate `{package}` uses the runtime of `{of}` itself; name that crate")]
    UsesAnother {
        /// The crate.
        package: String,
        /// The crate that has its runtime.
        of: String,
    },
    /// Another version of the generator has generated it.
    #[error(
        "version {found} of openapi-to-crate has generated the crate `{package}`, and this is version {VERSION}; \
         generate it again with this version"
    )]
    Version {
        /// The crate.
        package: String,
        /// The version.
        found: String,
    },
}

impl SharedRuntime {
    /// The runtime of the crate with this manifest. `path` leads to the folder of the crate from the manifest of the crate that
    /// uses it, with `/` between its parts.
    ///
    /// # Errors
    /// A crate that has no runtime for others, or one of another version of the generator.
    pub fn from_manifest(manifest: &str, path: &str) -> Result<Self, SharedRuntimeError> {
        let is_generated = manifest.starts_with(&format!("# {HEADER}"));
        let document: Option<DocumentMut> = manifest.parse().ok().filter(|_| is_generated);
        let document = document.ok_or(SharedRuntimeError::NotGenerated)?;
        let text_of = |key: &str| document.get("package")?.get(key)?.as_str().map(str::to_owned);
        let (Some(package), Some(version)) = (text_of("name"), text_of("version")) else {
            return Err(SharedRuntimeError::NotGenerated);
        };
        let metadata = document["package"].get("metadata").and_then(|all| all.get(METADATA));
        let Some(facts) = metadata.and_then(|metadata| metadata.as_table()) else {
            return Err(SharedRuntimeError::NotShared(package));
        };
        let fact = |key: &str| facts.get(key).and_then(|fact| fact.as_str()).unwrap_or_default();
        let found = fact("version");
        if found != VERSION {
            return Err(SharedRuntimeError::Version { package, found: found.to_owned() });
        }
        if let Some(of) = fact(RUNTIME).strip_prefix(USES) {
            return Err(SharedRuntimeError::UsesAnother { package, of: of.to_owned() });
        }
        if syn::parse_str::<syn::Ident>(&identifier(&package)).is_err() {
            return Err(SharedRuntimeError::Name(package));
        }
        let facts = Box::new(facts.clone());
        Ok(Self { package, version, path: path.to_owned(), facts })
    }

    /// The name of the package.
    #[must_use]
    pub fn package(&self) -> &str {
        &self.package
    }

    /// The name of the crate in Rust.
    pub(super) fn crate_name(&self) -> String {
        identifier(&self.package)
    }

    /// The dependency on the crate.
    pub(super) fn dependency(&self) -> InlineTable {
        let mut entry = InlineTable::new();
        entry.insert("version", self.version.as_str().into());
        entry.insert("path", self.path.as_str().into());
        entry.insert("default-features", false.into());
        entry
    }

    /// Returns whether its client's calls have these security requirements unless they set others.
    pub(super) fn has_default_security(&self, alternatives: &[Vec<String>]) -> bool {
        self.facts.get(SECURITY).map(|own| own.to_string().trim().to_owned())
            == Some(security(alternatives).to_string().trim().to_owned())
    }

    /// Reports what differs between the API of this crate and one that is to use its runtime.
    pub(crate) fn check(&self, api: &Api, diagnostics: &mut Diagnostics) {
        let mut error = |message: String, help: &str| {
            diagnostics.error(Code::Runtime, &Pointer::root(), message, help);
        };
        let own = facts(api);
        let shown = |facts: &Table, key: &str| match facts.get(key) {
            Some(fact) => format!("`{}`", fact.to_string().trim()),
            None => "not set".to_owned(),
        };
        for key in COMPARED {
            let (here, there) = (shown(&own, key), shown(&self.facts, key));
            if here != there {
                error(
                    format!(
                        "The crate cannot use the runtime of `{}`: `{key}` is {here} here and {there} there",
                        self.package
                    ),
                    "Crates with one runtime share a client, so they need the same service and the same profile; change \
                     the description with an overlay, or embed the runtime",
                );
            }
        }
        let known = self.facts.get(HTTP_ORIGINS).and_then(|known| known.as_array());
        for origin in service::http_origins(api) {
            let is_known = |known: &Array| known.iter().any(|one| one.as_str() == Some(&origin));
            if !known.is_some_and(is_known) {
                error(
                    format!(
                        "The crate cannot use the runtime of `{}`: its client does not call `{origin}`, which has no TLS",
                        self.package
                    ),
                    "Declare the server in the description of that crate as well, or embed the runtime",
                );
            }
        }
        if !api.replacements.is_empty() {
            error(
                format!(
                    "The crate cannot use the runtime of `{}` and replace types: only the crate with the runtime can \
                     make types of other crates known to it",
                    self.package
                ),
                "Remove `replace`, or embed the runtime",
            );
        }
    }
}

/// The facts that have to be equal.
const COMPARED: [&str; 5] =
    ["service-root", "request-id-header", "nested-error-messages", "bulk-limit", "clouds"];

/// The facts of an API that the client knows.
fn facts(api: &Api) -> Table {
    let mut facts = Table::new();
    let mut add = |key: &str, fact: Option<Value>| {
        if let Some(fact) = fact {
            facts.insert(key, value(fact));
        }
    };
    add("service-root", service::service_root(api).map(Value::from));
    add("request-id-header", api.service.request_id_header.map(Value::from));
    let nested = api.service.error_messages == ErrorMessages::Nested;
    add("nested-error-messages", nested.then(|| true.into()));
    let limit = api.service.bulk_limit.as_ref();
    add("bulk-limit", limit.map(|limit| format!("{} in {} s", limit.calls, limit.seconds).into()));
    let clouds = match api.service.clouds {
        Clouds::None => None,
        Clouds::MicrosoftGraph => Some("microsoft-graph".into()),
    };
    add("clouds", clouds);
    facts
}

/// Security requirements: alternatives, each of the names of security schemes.
fn security(alternatives: &[Vec<String>]) -> Value {
    let schemes = |schemes: &Vec<String>| Value::Array(schemes.iter().collect());
    Value::Array(alternatives.iter().map(schemes).collect())
}

/// The name of a package in Rust.
pub(super) fn identifier(package: &str) -> String {
    package.replace('-', "_")
}

/// The table of the manifest on the runtime; empty if the crate has one of its own.
pub(super) fn metadata(api: &Api, runtime: &Runtime) -> String {
    let mut table = Table::new();
    table.insert("version", value(VERSION));
    match runtime {
        Runtime::Embedded => return String::new(),
        Runtime::Of(other) => {
            table.insert(RUNTIME, value(format!("{USES}{}", other.package)));
        }
        Runtime::Shared => {
            table.insert(RUNTIME, value(SHARED));
            table.extend(facts(api));
            let origins: Array = service::http_origins(api).into_iter().collect();
            table.insert(HTTP_ORIGINS, value(origins));
            table.insert(SECURITY, value(security(&service::default_security(api))));
        }
    }
    format!("[package.metadata.{METADATA}]\n{table}\n")
}
