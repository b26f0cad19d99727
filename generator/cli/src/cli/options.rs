//! Options that several subcommands have.

use clap::{Args, ValueEnum};
use openapi_to_crate::{Navigation, Pattern, Selection};

/// Options for displaying problems.
#[derive(Args, Clone, Copy, Debug, Default)]
pub struct Problems {
    /// The format of problems on standard error
    ///
    /// With `json`, each problem is an object on its own line with code, severity, file, line, column, pointer, message and
    /// help; unknown values are null. If the command fails, the last line gives the reason, with a severity and a message.
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub format: ProblemsFormat,

    /// Show all problems in full, instead of one warning of each kind with its count and first positions
    #[arg(long)]
    pub verbose: bool,
}

/// The format of problems.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
pub enum ProblemsFormat {
    /// Text with source excerpts, as compilers print them.
    #[default]
    Human,
    /// One JSON object per line, without summaries.
    Json,
}

/// Patterns that select operations, properties and schemas.
#[derive(Args, Clone, Debug, Default)]
pub struct Patterns {
    /// Only operations and schemas that match this pattern; can be given several times
    ///
    /// `/users/{}/messages/**` matches operations by path: `{}` is a path parameter with any name, `*` any characters
    /// within a segment, `**` any number of segments. `operationId:users.*` matches by operationId, and
    /// `tag:users.message` by tag; `*` is any characters there. Methods can follow: `/me/messages#GET,POST`. A pattern
    /// without a match is an error.
    ///
    /// `schema:microsoft.graph.user` is a schema that becomes a type whether or not an operation uses it; `*` is any
    /// characters.
    ///
    /// `property:microsoft.graph.user/manager` is a property of a schema; `*` is any characters. An included navigation
    /// property becomes a field even with `--navigation selected`.
    #[arg(long, value_name = "PATTERN", requires = "description")]
    pub include: Vec<Pattern>,

    /// Exclude operations or properties that match this pattern, even if they are included; can be given several times
    ///
    /// The value of an excluded property is kept as an additional property, in JSON.
    #[arg(long, value_name = "PATTERN", requires = "description")]
    pub exclude: Vec<Pattern>,
}

/// The option `navigation`, where properties matter.
#[derive(Args, Clone, Copy, Debug, Default)]
pub struct NavigationOption {
    /// The navigation properties that become fields: `all`, or `selected`, which are those whose types are used anyway and
    /// those that an include pattern names; the others are kept as additional properties [default: that of the profile,
    /// otherwise `all`]
    #[arg(long, value_name = "WHICH", requires = "description")]
    pub navigation: Option<Navigation>,
}

impl Patterns {
    /// Returns the patterns as a selection.
    #[must_use]
    pub fn selection(&self) -> Selection {
        Selection {
            include: self.include.clone(),
            exclude: self.exclude.clone(),
            ..Selection::default()
        }
    }

    /// Returns the patterns as a selection, with the option `navigation`.
    #[must_use]
    pub fn with(&self, NavigationOption { navigation }: NavigationOption) -> Selection {
        Selection { navigation, ..self.selection() }
    }
}
