//! Implementation of `cargo xtask`, as a library for the sake of its tests.
//!
//! The generator itself does no input or output. This crate adds it:
//!
//! 1. [`cli`]: the command line;
//! 2. [`config`]: the configuration file (`spec/regenerate.toml`), which lists the crates and their descriptions;
//! 3. [`regenerate`]: reads each description and runs the generator;
//! 4. [`sync`]: compares the generated files with the output folder, and writes them or reports the differences;
//! 5. [`api`]: changes of the crate's public API, and the version that they require.
//!
//! [`mod@extract`] writes a part of a description, and [`mod@operations`] lists its operations. [`progress`] shows the
//! progress of a run, and [`interrupt`] handles Ctrl-C. [`mod@bench`] measures the generator and the generated code, and
//! [`mod@corpus`] tests folders of descriptions.

#![forbid(unsafe_code)]
#![allow(
    clippy::missing_errors_doc,
    reason = "the library is internal, and its errors are messages for the user of the command"
)]

pub mod api;
pub mod bench;
pub mod cli;
pub mod config;
pub mod corpus;
pub mod explain;
pub mod extract;
pub mod files;
pub mod interrupt;
pub mod operations;
pub mod output;
pub mod problems;
pub mod progress;
pub mod regenerate;
pub mod sync;

/// The examples of the repository's README, compiled as doc tests. They are in this package because it is not published
/// and can therefore include a file outside its folder.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
