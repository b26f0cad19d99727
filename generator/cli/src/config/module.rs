//! The module of a crate that the code becomes.

use std::path::Path;

use anyhow::{Context as _, ensure};
use openapi_to_crate::{Contents, Module, PackageOptions};

use crate::manifest;
use crate::paths::shown;

/// The feature of a module with a client that is on unless the configuration chooses others.
const DEFAULT_FEATURE: &str = "rustls";

/// Returns the options of a module in a folder. Its path from the root of its crate is `path`, or else that of the folder in
/// `src/` of the package around it.
pub(super) fn options(
    folder: &Path,
    path: Option<&str>,
    features: Option<Vec<String>>,
    contents: Contents,
) -> anyhow::Result<PackageOptions> {
    let path = match path {
        Some(path) => path.to_owned(),
        None => path_of(folder).with_context(|| {
            format!(
                "the path of the module {} is unknown, because it is no folder in src/ of a package; name it with \
                 `module-path`, such as `crate::api`",
                shown(folder)
            )
        })?,
    };
    let default = [DEFAULT_FEATURE].into_iter().filter(|feature| contents.has_feature(feature));
    let default = default.map(str::to_owned).collect();
    let module = Module::new(&path, features.unwrap_or(default))?;
    for name in module.features() {
        ensure!(
            contents.has_feature(name),
            "the feature `{name}` is for clients, and there are types only"
        );
    }
    Ok(PackageOptions {
        name: module.to_string(),
        module: Some(module),
        contents,
        ..PackageOptions::default()
    })
}

/// Returns the path of the module whose folder this is.
fn path_of(folder: &Path) -> Option<String> {
    let folder = std::path::absolute(folder).ok()?;
    let package = manifest::around(&folder)?;
    let inner = folder.strip_prefix(package.parent()?.join("src")).ok()?;
    let names: Option<Vec<&str>> = inner.iter().map(|name| name.to_str()).collect();
    let names = names.filter(|names| !names.is_empty())?;
    Some(format!("crate::{}", names.join("::")))
}
