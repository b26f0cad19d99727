//! The context of all emitters.

use std::collections::BTreeSet;

use super::features::Features;
use super::placement::Module;
use super::runtime_features::RuntimeFeature;
use super::scope::REQUESTS;
use super::shared_runtime::{Runtime, SharedRuntime};
use crate::contents::Contents;
use crate::model::{Api, TypeDef, TypeId, TypeRef};

/// The context of all emitters.
pub(super) struct Context<'a> {
    pub(super) api: &'a Api,
    pub(super) package: &'a PackageOptions,
    /// The path of the root for others: the name of the package as an identifier, or the path of the module.
    pub(super) crate_name: String,
    /// The most common type of error bodies, which is documented once instead of at each operation.
    pub(super) common_error: Option<&'a TypeRef>,
    pub(super) features: Features,
    /// The types of bodies that are not required.
    pub(super) optional_bodies: BTreeSet<TypeId>,
    /// The features of the runtime that the API requires.
    pub(super) runtime_features: BTreeSet<RuntimeFeature>,
    /// The features of the runtime that the crate has: those, or all of a shared runtime.
    pub(super) runtime_parts: BTreeSet<RuntimeFeature>,
}

impl Context<'_> {
    /// The first line of a code block that compiles. A module cannot know the name of its crate, so its examples are only
    /// shown.
    pub(super) fn example_fence(&self) -> &'static str {
        if self.package.module.is_some() { "```ignore" } else { "```no_run" }
    }

    /// Returns whether there is a client, and so calls.
    pub(super) fn has_client(&self) -> bool {
        self.package.contents == Contents::Client
    }

    /// Returns whether there are items in the module of requests.
    pub(super) fn has_requests(&self) -> bool {
        let is_request = |def: &TypeDef| {
            def.module.names().first().is_some_and(|name| name.as_str() == REQUESTS)
        };
        self.has_client() || self.api.types.iter().any(|(_, def)| is_request(def))
    }

    /// The crate with the runtime, if it is another one.
    pub(super) fn shared_runtime(&self) -> Option<&SharedRuntime> {
        match self.package.runtime() {
            Runtime::Embedded | Runtime::Shared => None,
            Runtime::Of(shared) => Some(shared),
        }
    }

    /// A sentence on the package.
    pub(super) fn summary(&self) -> String {
        match &self.package.description {
            Some(description) => description.clone(),
            None if self.has_client() => format!("A client for {}", self.api.info.title),
            None => format!("The types of {}", self.api.info.title),
        }
    }
}

/// The metadata of the generated package, or the module in place of it.
#[derive(Clone, Debug, Default)]
pub struct PackageOptions {
    /// The module, if the code becomes a part of a crate; all that is only for manifests is ignored then.
    pub module: Option<Module>,
    /// Whether there is a client, or the types alone.
    pub contents: Contents,
    /// Which crate has the runtime. Types without a client embed it; a module can use that of a crate, but embeds its own
    /// instead of sharing it.
    pub runtime: Runtime,
    /// The package's name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// A sentence on the package; by default, it is made from the description's title.
    pub description: Option<String>,
    /// Its licence, as an SPDX expression.
    pub license: Option<String>,
    /// The URL of its repository.
    pub repository: Option<String>,
    /// The registry for publishing, such as `crates-io`; `None` forbids publishing.
    pub registry: Option<String>,
    /// Its keywords.
    pub keywords: Vec<String>,
    /// Its categories.
    pub categories: Vec<String>,
    /// Links for the README, such as the service's documentation: titles and URLs.
    pub links: Vec<(String, String)>,
    /// The default features of a package with a feature for each first segment; empty for all of
    /// them.
    pub default_features: Vec<String>,
    /// The examples that require features, by name, with the features.
    pub examples: Vec<(String, Vec<String>)>,
    /// The lines of more `[dependencies]`, which attributes and derives refer to. One with the name of a dependency of
    /// the generator replaces it.
    pub dependencies: String,
    /// The lines of `[dev-dependencies]`, for handwritten tests and examples.
    pub dev_dependencies: String,
}

impl PackageOptions {
    /// Which crate has the runtime.
    pub(crate) fn runtime(&self) -> &Runtime {
        match (&self.module, self.contents, &self.runtime) {
            (_, Contents::Types, _) | (Some(_), _, Runtime::Shared) => &Runtime::Embedded,
            (_, Contents::Client, runtime) => runtime,
        }
    }
}
