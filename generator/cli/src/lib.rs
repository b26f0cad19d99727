//! Implementation of the command `openapi-to-crate`.
//!
//! The generator itself does no input or output. This crate adds it:
//!
//! 1. [`cli`]: the command line;
//! 2. [`config`]: the configuration file (`openapi-to-crate.toml`), which lists crates and their descriptions;
//! 3. [`mod@generate`]: reads each description and runs the generator;
//! 4. [`sync`]: compares the generated files with the output folder, and writes them or reports the differences;
//! 5. [`api`]: changes of the crate's public API, and the version that they require.
//!
//! [`mod@init`] writes a configuration, whose JSON Schema is in [`schema`], and [`mod@check`] tries a description. [`manifest`]
//! has the dependencies of a module.
//! `fetch` downloads descriptions and [pins](pin) them. [`mod@extract`] writes a part of a description, and
//! [`mod@operations`] lists its operations. [`progress`] shows the
//! progress of a run, [`interrupt`] handles Ctrl-C, and [`exit`] has the exit statuses.
//!
//! The library exists for the commands of this repository and for tests. It may change with any version; the library for
//! other programs is `openapi-to-crate`.

#![forbid(unsafe_code)]
#![allow(
    clippy::missing_errors_doc,
    reason = "the library is internal, and its errors are messages for the user of the command"
)]

pub mod api;
pub mod check;
pub mod cli;
pub mod compile;
pub mod config;
pub mod exit;
pub mod explain;
pub mod extract;
#[cfg(feature = "fetch")]
pub mod fetch;
pub mod files;
pub mod generate;
pub mod init;
pub mod interrupt;
pub mod manifest;
pub mod operations;
pub mod output;
pub mod paths;
pub mod pin;
pub mod problems;
pub mod progress;
pub mod schema;
pub mod sync;
