//! What a page asks for.

use openapi_to_crate::{Contents, Options, PackageOptions, Pattern, Profile, Selection};
use serde::Deserialize;

/// A request of a page.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "request", rename_all = "kebab-case")]
pub enum Request {
    /// Lists all operations of the description.
    Operations,
    /// Tells which operations patterns select.
    Match(Patterns),
    /// Generates a crate.
    Generate(Settings),
}

/// The patterns that select operations and properties.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Patterns {
    /// What is selected; everything if there is no pattern for operations.
    pub include: Vec<String>,
    /// What is selected by `include`, but not wanted.
    pub exclude: Vec<String>,
}

impl Patterns {
    /// Parses the patterns. The error is a sentence.
    pub(crate) fn selection(&self) -> Result<Selection, String> {
        let parse = |patterns: &[String]| {
            let parsed = patterns.iter().map(|pattern| pattern.parse::<Pattern>());
            parsed.collect::<Result<Vec<_>, _>>().map_err(|error| error.to_string())
        };
        let (include, exclude) = (parse(&self.include)?, parse(&self.exclude)?);
        Ok(Selection { include, exclude, navigation: None })
    }
}

/// The settings of a crate.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Settings {
    /// The name of the package.
    pub package: String,
    /// The selected operations and properties.
    #[serde(flatten)]
    pub patterns: Patterns,
    /// The name of the profile; none if it is empty.
    #[serde(default)]
    pub profile: String,
    /// Whether there are only the types.
    #[serde(default)]
    pub types_only: bool,
    /// Whether repairs are errors.
    #[serde(default)]
    pub strict: bool,
}

impl Settings {
    /// The options of the generator, which are those that the command has for the same settings. The error is a sentence.
    pub(crate) fn options(&self) -> Result<Options, String> {
        let profile = match self.profile.as_str() {
            "" => None,
            name => Some(name.parse::<Profile>().map_err(|error| error.to_string())?),
        };
        let package = PackageOptions {
            name: package_name(&self.package)?,
            version: "0.1.0".to_owned(),
            contents: if self.types_only { Contents::Types } else { Contents::Client },
            ..PackageOptions::default()
        };
        let (selection, strict) = (self.patterns.selection()?, self.strict);
        Ok(Options { package, selection, profile, strict, ..Options::default() })
    }
}

/// The name, if Cargo accepts it. It becomes the name of a folder, too.
fn package_name(name: &str) -> Result<String, String> {
    let valid = |character: char| character.is_ascii_alphanumeric() || "-_".contains(character);
    if name.starts_with(|first: char| first.is_ascii_alphabetic()) && name.chars().all(valid) {
        return Ok(name.to_owned());
    }
    Err(format!(
        "`{name}` is not the name of a package: use a letter first, then letters, digits, `-` and `_`"
    ))
}
