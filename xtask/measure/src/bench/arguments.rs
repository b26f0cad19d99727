//! Command line of `cargo xtask bench`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

/// A benchmark.
#[derive(Clone, Debug, Subcommand)]
pub enum Bench {
    /// Run all benchmarks.
    All(All),
    /// Measure the generator: a slice of a large description, all of it, and growth with its size.
    Generate(Generate),
    /// Measure compiling the crate of a whole description, compared with the same models with serde derives.
    Crate(Crate),
    /// Compare the generated types with serde derives: compile time, memory and JSON throughput.
    Codec(Codec),
    /// Measure bulk calls to a service with a rate limit, compared with what the limit allows.
    Bulk(Bulk),
    /// Run other installed generators on the same descriptions.
    Peers(Peers),
    /// Derive a file from a description, in a separate process.
    #[command(hide = true)]
    Prepare(Prepare),
}

/// Options for printing the results.
#[derive(Args, Clone, Copy, Debug, Default)]
pub struct Output {
    /// Print the results as JSON
    #[arg(long)]
    pub json: bool,
}

/// The location of the descriptions.
#[derive(Args, Clone, Debug, Default)]
pub struct Documents {
    /// The folder with openapi-v1.0.yaml and deviceAppManagement.yaml [default: ../shared/graph next to the repository]
    #[arg(long, value_name = "DIR")]
    pub documents: Option<PathBuf>,
}

/// The arguments of `bench all`.
#[derive(Args, Clone, Debug, Default)]
pub struct All {
    /// The location of the descriptions.
    #[command(flatten)]
    pub documents: Documents,
    /// Options for printing the results.
    #[command(flatten)]
    pub output: Output,
}

const GENERATE_HELP: &str = "\
Each benchmark runs once without measurement, to fill the file cache, and then in rounds. A round runs all benchmarks
in turn, so that other load on the machine affects all of them equally. The benchmark starts this executable with the
profile in which it was built; for meaningful figures use:

  cargo run --release --package xtask-measure -- bench generate";

/// The arguments of `bench generate`.
#[derive(Args, Clone, Debug)]
#[command(after_help = GENERATE_HELP)]
pub struct Generate {
    /// The location of the descriptions.
    #[command(flatten)]
    pub documents: Documents,

    /// The number of measured rounds
    #[arg(long, value_name = "COUNT", default_value_t = 21, value_parser = clap::value_parser!(u16).range(1..))]
    pub runs: u16,

    /// Also count instructions with valgrind's callgrind, which vary less than times; this takes minutes
    #[arg(long)]
    pub instructions: bool,

    /// Options for printing the results.
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
It builds in bench-crate/ in the target directory. Dependencies are built before the measurement. Only the check after
a change of a dependent program compiles incrementally. The benchmark takes half an hour and several gigabytes of
memory, mostly for the derives.";

/// The arguments of `bench crate`.
#[derive(Args, Clone, Debug)]
#[command(after_help = CRATE_HELP)]
pub struct Crate {
    /// The location of the descriptions.
    #[command(flatten)]
    pub documents: Documents,

    /// Measure only this part; can be given several times
    #[arg(long, value_name = "PART")]
    pub only: Vec<Part>,

    /// The number of runs for each median
    #[arg(long, value_name = "COUNT", default_value_t = 3, value_parser = clap::value_parser!(u16).range(1..))]
    pub runs: u16,

    /// Use this description as the whole one: a smaller one, to try the benchmark
    #[arg(long, value_name = "FILE")]
    pub description: Option<PathBuf>,

    /// Options for printing the results.
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
    /// `cargo check` with the feature of a single segment.
    Segment,
    /// `cargo check` of a program that uses the crate, after a change of the program.
    Dependent,
    /// The size of a program that makes one call, with the whole crate and with a crate of only that call.
    Size,
    /// The models alone, and the same models with serde derives.
    Derives,
}

const BULK_HELP: &str = "\
It builds a program in bench-bulk/ in the target directory, which sends 10,000 assignments to a local service with a
rate limit of 100 in 200 ms. This takes 20 seconds.";

/// The arguments of `bench bulk`.
#[derive(Args, Clone, Copy, Debug, Default)]
#[command(after_help = BULK_HELP)]
pub struct Bulk {
    /// Use Intune's window of 20 seconds; this takes 33 minutes
    #[arg(long)]
    pub full: bool,

    /// Options for printing the results.
    #[command(flatten)]
    pub output: Output,
}

const CODEC_HELP: &str = "\
It builds in bench-codec/ in the target directory and takes several minutes, mostly for the derives. It measures
processor time, which other load on the machine affects little; throughput is compared within one program, round by
round.";

/// The arguments of `bench codec`.
#[derive(Args, Clone, Debug, Default)]
#[command(after_help = CODEC_HELP)]
pub struct Codec {
    /// Measure only compiling
    #[arg(long, conflicts_with = "throughput")]
    pub compile: bool,

    /// Measure only JSON throughput
    #[arg(long)]
    pub throughput: bool,

    /// Options for printing the results.
    #[command(flatten)]
    pub output: Output,
}

const PEERS_HELP: &str = "\
docs/benchmarks.md describes how to install the generators. They are searched in PATH; missing ones are reported and
skipped. Results are reported as they are; a failure is reported with its first error.";

/// The arguments of `bench peers`.
#[derive(Args, Clone, Debug)]
#[command(after_help = PEERS_HELP)]
pub struct Peers {
    /// The location of the descriptions.
    #[command(flatten)]
    pub documents: Documents,

    /// Only these descriptions; can be given several times [default: all]
    #[arg(long, value_name = "INPUT")]
    pub input: Vec<Input>,

    /// Compare on this description in place of those of Graph; can be given several times
    #[arg(long, value_name = "FILE", conflicts_with = "input")]
    pub description: Vec<PathBuf>,

    /// Only these generators, by the name of their program; ours is `openapi-to-crate`; can be given several times
    #[arg(long, value_name = "PROGRAM")]
    pub only: Vec<String>,

    /// Generate, but do not compile
    #[arg(long)]
    pub no_check: bool,

    /// The time limit of a generator or a compiler, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 900)]
    pub time_limit: u32,

    /// The limit of a compiler's address space, in gigabytes
    #[arg(long, value_name = "GB", default_value_t = 12)]
    pub memory_limit: u32,

    /// Options for printing the results.
    #[command(flatten)]
    pub output: Output,
}

impl Default for Peers {
    fn default() -> Self {
        Self {
            documents: Documents::default(),
            input: Vec::new(),
            description: Vec::new(),
            only: Vec::new(),
            no_check: false,
            time_limit: 900,
            memory_limit: 12,
            output: Output::default(),
        }
    }
}

/// An input of the generators.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum Input {
    /// Only the assign action.
    Assign,
    /// One segment: deviceAppManagement.yaml.
    Segment,
    /// All of Graph.
    Whole,
}

/// The arguments of `bench prepare`.
#[derive(Args, Clone, Debug)]
pub struct Prepare {
    /// The kind of file.
    pub derived: Derived,
    /// The description.
    pub from: PathBuf,
    /// The file to write.
    pub to: PathBuf,
    /// The size of a cut, in bytes.
    #[arg(long, default_value_t = 0)]
    pub bytes: usize,
}

/// A kind of file that is derived from a description.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum Derived {
    /// JSON, indented by two spaces.
    Json,
    /// JSON in one line.
    JsonLine,
    /// A description with some of the paths.
    Cut,
    /// A library with the models as structs and enums with serde derives.
    Derives,
    /// A library as in [`Self::Derives`], with a flattened map of additional properties in each struct.
    DerivesFlatten,
}
