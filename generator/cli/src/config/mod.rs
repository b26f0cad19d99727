//! The configuration file `openapi-to-crate.toml`, which lists crates and their descriptions.

mod job;
mod module;
mod pagination;
mod runtime;
mod table;

use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail, ensure};
use openapi_to_crate::{Contents, Options, PackageOptions, Runtime};

use crate::cli::Generate;
use crate::files;
use crate::paths::fs_err;
use table::Config;

pub use job::Job;
pub(crate) use job::is_package_name;
pub(crate) use runtime::Manifests;
pub use runtime::RuntimeOption;

/// The name of the configuration file.
pub const FILE: &str = "openapi-to-crate.toml";

/// Returns the job that `arguments` describe, or else all jobs of the configuration file.
pub fn jobs(arguments: &Generate) -> anyhow::Result<Vec<Job>> {
    let Some(description) = &arguments.description else {
        let file = match &arguments.config {
            Some(file) => file.clone(),
            None => find(FILE, None)?,
        };
        return load(&file);
    };
    let contents = if arguments.types_only { Contents::Types } else { Contents::Client };
    let (output, package) = match arguments {
        Generate { module: Some(folder), module_path, features, .. } => {
            let features = Some(features.clone()).filter(|features| !features.is_empty());
            (folder, module::options(folder, module_path.as_deref(), features, contents)?)
        }
        Generate { output: Some(output), package: Some(package), crate_version, .. } => {
            let package = PackageOptions {
                name: package.clone(),
                version: crate_version.clone().unwrap_or_else(|| "0.1.0".to_owned()),
                contents,
                ..PackageOptions::default()
            };
            (output, package)
        }
        _ => bail!(
            "describe one crate with --description, --package and --output, or with --description and --module"
        ),
    };
    let (runtime, folder) = arguments.runtime.clone().unwrap_or_default().split();
    let package = PackageOptions { runtime, ..package };
    let job = Job {
        description: description.clone(),
        name: files::name(description),
        runtime: folder,
        root: arguments.root.clone(),
        overlays: arguments.overlay.clone(),
        output: output.clone(),
        options: Options {
            package,
            selection: arguments.patterns.with(arguments.navigation),
            namespace: arguments.namespace.clone(),
            profile: arguments.profile,
            idempotent: arguments.idempotent.clone(),
            pagination: Vec::new(),
            path_prefix: arguments.path_prefix.clone(),
            calls: arguments.calls,
            client_parameters: None,
            overrides: Vec::new(),
            strict: arguments.strict,
        },
    };
    check(&job)?;
    Ok(vec![job])
}

/// Reads the jobs of a configuration file. Paths are relative to its folder.
pub fn load(file: &Path) -> anyhow::Result<Vec<Job>> {
    let text = fs_err(file, std::fs::read_to_string(file))?;
    let config: Config = toml::from_str(&text).with_context(|| format!("{}", file.display()))?;
    let folder = file.parent().unwrap_or(Path::new("."));
    let mut jobs: Vec<Job> = Vec::new();
    for table in config.crates {
        let job = table.job(folder)?;
        check(&job).with_context(|| format!("{}", file.display()))?;
        if let Some(other) = jobs.iter().find(|other| other.output == job.output) {
            bail!(
                "{}: {} and {} have the same output, {}; use a different folder for each",
                file.display(),
                other.options.package.name,
                job.options.package.name,
                job.output.display()
            );
        }
        jobs.push(job);
    }
    runtime::check(&jobs).with_context(|| format!("{}", file.display()))?;
    ensure!(!jobs.is_empty(), "{} has no [[crate]] table; add one", file.display());
    Ok(jobs)
}

/// Finds a configuration file in the folder `start`, by default the current folder, or in the nearest one above it.
pub fn find(file: &str, start: Option<PathBuf>) -> anyhow::Result<PathBuf> {
    let start = match start {
        Some(folder) => folder,
        None => std::env::current_dir().context("the current folder cannot be determined")?,
    };
    let found = start.ancestors().map(|folder| folder.join(file)).find(|file| file.is_file());
    found.with_context(|| {
        format!(
            "there is no {file} in {} or a folder above it; create it with `openapi-to-crate init DESCRIPTION`, name it \
             with --config, or describe one crate with --description, --package and --output",
            start.display()
        )
    })
}

/// Generates the JSON Schema of the configuration file.
#[cfg(test)]
pub(crate) fn schema() -> schemars::Schema {
    schemars::schema_for!(Config)
}

/// Validates the package name and version, which become part of file names and manifests.
fn check(job: &Job) -> anyhow::Result<()> {
    let package = &job.options.package;
    let has_runtime = job.runtime.is_none() && matches!(package.runtime, Runtime::Embedded);
    ensure!(
        has_runtime || package.contents == Contents::Client,
        "`runtime` of {} is for crates with a client, and `types-only` is set; remove one of them",
        package.name
    );
    if package.module.is_some() {
        ensure!(
            !matches!(package.runtime, Runtime::Shared),
            "the module {} cannot share its runtime; generate a package with `runtime = \"shared\"`, and use its runtime \
             in the module",
            package.name
        );
        return Ok(());
    }
    ensure!(
        is_package_name(&package.name),
        "`{}` is not a valid package name; it must begin with a letter and contain only letters, digits, `-` and `_`",
        package.name
    );
    ensure!(
        is_version(&package.version),
        "`{}` is not a valid version; use three numbers, such as 0.1.0",
        package.version
    );
    Ok(())
}

fn is_version(version: &str) -> bool {
    let core_end = version.find(['-', '+']).unwrap_or(version.len());
    let (core, rest) = version.split_at(core_end);
    let number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    core.split('.').count() == 3
        && core.split('.').all(number)
        && rest.chars().all(|c| c.is_ascii_alphanumeric() || "-+.".contains(c))
}

#[cfg(test)]
mod tests {
    use openapi_to_crate::{Navigation, Pattern, Profile};

    use super::table::resolve;
    use super::*;

    fn load_text(text: &str) -> anyhow::Result<Vec<Job>> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("regenerate.toml");
        std::fs::write(&file, text)?;
        load(&file)
    }

    const MINIMAL: &str = "[[crate]]\ndescription = \"a.yaml\"\noutput = \"../a\"\npackage = \"a\"\nversion = \"1.0.0\"\n";

    #[test]
    fn dependencies_become_one_line_each() -> anyhow::Result<()> {
        let text = format!(
            "{MINIMAL}[crate.dev-dependencies]\nwiremock = \"0.6\"\ntokio = {{ version = \"1\", features = [\"rt\"] }}\n"
        );
        let jobs = load_text(&text)?;
        assert_eq!(
            jobs[0].options.package.dev_dependencies,
            "wiremock = \"0.6\"\ntokio = { version = \"1\", features = [\"rt\"] }\n"
        );
        Ok(())
    }

    #[test]
    fn an_unknown_key_is_an_error_with_its_line() {
        let error =
            load_text(&format!("{MINIMAL}colour = \"red\"\n")).expect_err("the key is unknown");
        assert!(format!("{error:#}").contains("line 6"), "{error:#}");
    }

    #[test]
    fn an_unknown_profile_is_an_error_with_its_line_and_the_known_ones() -> anyhow::Result<()> {
        let jobs = load_text(&format!("{MINIMAL}profile = \"microsoft-graph\"\n"))?;
        assert_eq!(jobs[0].options.profile, Some(Profile::MicrosoftGraph));
        let error = load_text(&format!("{MINIMAL}profile = \"msgraph\"\n"));
        let error = format!("{:#}", error.expect_err("the profile is unknown"));
        assert!(error.contains("line 6"), "{error}");
        assert!(
            error.ends_with("there is no profile `msgraph`; the profiles are: microsoft-graph\n"),
            "{error}"
        );
        Ok(())
    }

    #[test]
    fn the_prefix_of_paths_and_the_ways_to_call_can_be_set() -> anyhow::Result<()> {
        let options = &load_text(MINIMAL)?[0].options;
        assert_eq!((&options.path_prefix, options.calls), (&None, None));
        assert_eq!(options.client_parameters, None);
        let options =
            &load_text(&format!("{MINIMAL}client-parameters = [\"X-Team\"]\n"))?[0].options;
        assert_eq!(options.client_parameters, Some(vec!["X-Team".to_owned()]));
        let text = format!("{MINIMAL}path-prefix = \"\"\ncalls = \"operations\"\n");
        let options = &load_text(&text)?[0].options;
        assert_eq!(options.path_prefix.as_deref(), Some(""));
        assert_eq!(options.calls, Some(openapi_to_crate::Calls::Operations));
        let error = load_text(&format!("{MINIMAL}calls = \"tags\"\n"));
        let error = format!("{:#}", error.expect_err("there is no such way"));
        assert!(error.ends_with("the ways are: paths, operations, both\n"), "{error}");
        Ok(())
    }

    #[test]
    fn an_invalid_pattern_is_an_error_with_its_line() -> anyhow::Result<()> {
        let text = format!("{MINIMAL}include = [\"/a/**\", \"tag:b\"]\nexclude = [\"/a/c#GET\"]\n");
        let selection = &load_text(&text)?[0].options.selection;
        let shown = |patterns: &[Pattern]| -> Vec<String> {
            patterns.iter().map(ToString::to_string).collect()
        };
        assert_eq!(shown(&selection.include), ["/a/**", "tag:b"]);
        assert_eq!(shown(&selection.exclude), ["/a/c#GET"]);
        let error =
            load_text(&format!("{MINIMAL}include = [\"a\"]\n")).expect_err("it is not a pattern");
        let error = format!("{error:#}");
        assert!(error.contains("line 6") && error.contains("write `/**/a`"), "{error}");
        Ok(())
    }

    #[test]
    fn the_navigation_properties_that_become_fields_can_be_set() -> anyhow::Result<()> {
        assert_eq!(load_text(MINIMAL)?[0].options.selection.navigation, None);
        let jobs = load_text(&format!("{MINIMAL}navigation = \"selected\"\n"))?;
        assert_eq!(jobs[0].options.selection.navigation, Some(Navigation::Selected));
        let error = load_text(&format!("{MINIMAL}navigation = \"none\"\n"));
        let error = format!("{:#}", error.expect_err("there is no such value"));
        assert!(error.ends_with("the values are: all, selected\n"), "{error}");
        Ok(())
    }

    #[test]
    fn overrides_and_their_dependencies_are_read() -> anyhow::Result<()> {
        let text = format!(
            "{MINIMAL}[crate.dependencies]\nschemars = \"1\"\n[[crate.override]]\npattern = \"schema:User\"\n\
             name = \"Person\"\nderive = [\"schemars::JsonSchema\"]\nattribute = [\"#[doc(hidden)]\"]\n"
        );
        let options = &load_text(&text)?[0].options;
        assert_eq!(options.package.dependencies, "schemars = \"1\"\n");
        let own = &options.overrides[0];
        assert_eq!(
            (own.target.to_string(), own.name.as_deref()),
            ("schema:User".to_owned(), Some("Person"))
        );
        assert_eq!((own.derive.len(), own.attribute.len()), (1, 1));
        let error = load_text(&text.replace("schema:User", "User"));
        let error = format!("{:#}", error.expect_err("the pattern has no keyword"));
        assert!(error.contains("line 9"), "{error}");
        let error = load_text(&text.replace("#[doc(hidden)]", "#[a] fn b() {}"));
        let error = format!("{:#}", error.expect_err("it is more than an attribute"));
        assert!(error.contains("is not one attribute"), "{error}");
        Ok(())
    }

    #[test]
    fn two_crates_cannot_have_one_output() {
        let error = load_text(&format!("{MINIMAL}{MINIMAL}")).expect_err("the outputs are equal");
        assert!(format!("{error:#}").contains("same output"), "{error:#}");
    }

    #[test]
    fn a_bad_package_name_or_version_is_an_error() {
        assert!(load_text(&MINIMAL.replace("\"a\"", "\"../a\"")).is_err());
        assert!(load_text(&MINIMAL.replace("1.0.0", "1.0")).is_err());
        assert!(load_text("").is_err());
    }

    #[test]
    fn paths_are_relative_to_the_file() {
        let folder = Path::new("/w/spec");
        assert_eq!(resolve(folder, Path::new("a.yaml")), Path::new("/w/spec/a.yaml"));
        assert_eq!(resolve(folder, Path::new("../generated")), Path::new("/w/generated"));
        assert_eq!(resolve(Path::new(""), Path::new("../a")), Path::new("../a"));
        assert_eq!(resolve(Path::new("../spec"), Path::new("../../a")), Path::new("../../a"));
    }
}
