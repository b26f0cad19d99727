//! What can be measured, as the command line says it.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

/// What is measured.
#[derive(Clone, Debug, Subcommand)]
pub enum Bench {
    /// All of the following, one after the other.
    All(All),
    /// What generating costs: a slice of a large description, the whole of it, and how that grows with its size.
    Generate(Generate),
    /// What the crate of the whole description costs to compile, beside the same models with serde derives.
    Crate(Crate),
    /// The generated types beside the same types with serde derives: compile time and memory, JSON throughput.
    Codec(Codec),
    /// Many calls of the generated crate at a service that throttles them, beside what its limit allows.
    Bulk(Bulk),
    /// Other generators on the same descriptions, those that are installed.
    Peers(Peers),
    /// Makes the documents that are measured, in a process of its own.
    #[command(hide = true)]
    Prepare(Prepare),
}

/// How the results are printed.
#[derive(Args, Clone, Copy, Debug, Default)]
pub struct Output {
    /// Print the results as JSON
    #[arg(long)]
    pub json: bool,
}

/// Where the descriptions are.
#[derive(Args, Clone, Debug, Default)]
pub struct Documents {
    /// The folder with openapi-v1.0.yaml and deviceAppManagement.yaml [default: ../shared/graph, beside the repository]
    #[arg(long, value_name = "DIR")]
    pub documents: Option<PathBuf>,
}

/// The arguments of `bench all`.
#[derive(Args, Clone, Debug, Default)]
pub struct All {
    /// Where the descriptions are.
    #[command(flatten)]
    pub documents: Documents,
    /// How the results are printed.
    #[command(flatten)]
    pub output: Output,
}

const GENERATE_HELP: &str = "\
Each thing is done once unmeasured, so that its files are in the system's cache, and then in rounds: every round does
each of them once, one after the other, so that what else the machine does hits all alike. It runs this very program,
in the profile in which it was built; for figures that mean something:

  cargo run --release --package xtask -- bench generate";

/// The arguments of `bench generate`.
#[derive(Args, Clone, Debug)]
#[command(after_help = GENERATE_HELP)]
pub struct Generate {
    /// Where the descriptions are.
    #[command(flatten)]
    pub documents: Documents,

    /// How many rounds are measured
    #[arg(long, value_name = "COUNT", default_value_t = 21, value_parser = clap::value_parser!(u16).range(1..))]
    pub runs: u16,

    /// Count instructions too (with valgrind's callgrind), where time is too noisy; this takes minutes
    #[arg(long)]
    pub instructions: bool,

    /// How the results are printed.
    #[command(flatten)]
    pub output: Output,
}

impl Default for Generate {
    fn default() -> Self {
        Self {
            documents: Documents::default(),
            runs: 21,
            instructions: false,
            output: Output::default(),
        }
    }
}

const CRATE_HELP: &str = "\
It builds in bench-crate/ in the target directory. Dependencies are built before anything is measured, and nothing is
compiled incrementally, but for the check after a change of a dependent program. All of it takes half an hour and needs
some gigabytes of memory, most of both for the derives.";

/// The arguments of `bench crate`.
#[derive(Args, Clone, Debug)]
#[command(after_help = CRATE_HELP)]
pub struct Crate {
    /// Where the descriptions are.
    #[command(flatten)]
    pub documents: Documents,

    /// Measure only this, and what it needs; can be given several times
    #[arg(long, value_name = "PART")]
    pub only: Vec<Part>,

    /// How often the crate is compiled for each median
    #[arg(long, value_name = "COUNT", default_value_t = 3, value_parser = clap::value_parser!(u16).range(1..))]
    pub runs: u16,

    /// Take this description for the whole one: a smaller one, to try the benchmark
    #[arg(long, value_name = "FILE")]
    pub description: Option<PathBuf>,

    /// How the results are printed.
    #[command(flatten)]
    pub output: Output,
}

impl Default for Crate {
    fn default() -> Self {
        Self {
            documents: Documents::default(),
            only: Vec::new(),
            runs: 3,
            description: None,
            output: Output::default(),
        }
    }
}

/// A part of `bench crate`.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum Part {
    /// `cargo check` and `cargo build` with every feature.
    Full,
    /// `cargo check` with the feature of one segment.
    Segment,
    /// `cargo check` of a program that uses the crate, after a change of the program.
    Dependent,
    /// The size of a program that makes one call, from the whole crate and from a crate of that call.
    Size,
    /// The models alone, and the same models with serde derives.
    Derives,
}

const BULK_HELP: &str = "\
It builds its program in bench-bulk/ in the target directory, and assigns 10,000 configurations to a service on this
machine that lets 100 pass in 200 ms, which takes 20 seconds.";

/// The arguments of `bench bulk`.
#[derive(Args, Clone, Copy, Debug, Default)]
#[command(after_help = BULK_HELP)]
pub struct Bulk {
    /// The window of Intune, 20 seconds: takes 33 minutes
    #[arg(long)]
    pub full: bool,

    /// How the results are printed.
    #[command(flatten)]
    pub output: Output,
}

const CODEC_HELP: &str = "\
It builds what it measures in bench-codec/ in the target directory, and takes some minutes: most of them for the
derives. Processor time is measured, so other work on the machine disturbs the result little; throughput is
compared round by round within one program.";

/// The arguments of `bench codec`.
#[derive(Args, Clone, Debug, Default)]
#[command(after_help = CODEC_HELP)]
pub struct Codec {
    /// Only measure what compiling costs
    #[arg(long, conflicts_with = "throughput")]
    pub compile: bool,

    /// Only measure how fast JSON is read and written
    #[arg(long)]
    pub throughput: bool,

    /// How the results are printed.
    #[command(flatten)]
    pub output: Output,
}

const PEERS_HELP: &str = "\
docs/benchmarks.md says how to install them. They are looked for in PATH; those that are not there are named and left
out. What one of them does is reported as it is, a failure with its first error.";

/// The arguments of `bench peers`.
#[derive(Args, Clone, Debug)]
#[command(after_help = PEERS_HELP)]
pub struct Peers {
    /// Where the descriptions are.
    #[command(flatten)]
    pub documents: Documents,

    /// Only these descriptions; can be given several times [default: all]
    #[arg(long, value_name = "INPUT")]
    pub input: Vec<Input>,

    /// Only these generators, by their program's name, ours being `openapi-to-crate`; can be given several times
    #[arg(long, value_name = "PROGRAM")]
    pub only: Vec<String>,

    /// Generate, but do not compile what comes out
    #[arg(long)]
    pub no_check: bool,

    /// The time that a generator or a compiler gets, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 900)]
    pub time_limit: u32,

    /// The address space that a compiler gets, in gigabytes
    #[arg(long, value_name = "GB", default_value_t = 12)]
    pub memory_limit: u32,

    /// How the results are printed.
    #[command(flatten)]
    pub output: Output,
}

impl Default for Peers {
    fn default() -> Self {
        Self {
            documents: Documents::default(),
            input: Vec::new(),
            only: Vec::new(),
            no_check: false,
            time_limit: 900,
            memory_limit: 12,
            output: Output::default(),
        }
    }
}

/// A description that every generator gets.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum Input {
    /// The assign action alone.
    Assign,
    /// One segment: deviceAppManagement.yaml.
    Segment,
    /// All of Graph.
    Whole,
}

/// The arguments of `bench prepare`.
#[derive(Args, Clone, Debug)]
pub struct Prepare {
    /// What is made.
    pub what: Made,
    /// The description it is made of.
    pub from: PathBuf,
    /// The file it is written to.
    pub to: PathBuf,
    /// The size of a cut, in bytes.
    #[arg(long, default_value_t = 0)]
    pub bytes: usize,
}

/// What can be made of a description.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum Made {
    /// The same as JSON, indented by two spaces.
    Json,
    /// The same as JSON, in one line.
    JsonLine,
    /// A description of some of its paths.
    Cut,
    /// A library with its models as structs and enums with serde derives.
    Derives,
    /// The same, with a flattened map for unknown properties in each struct.
    DerivesFlatten,
}
