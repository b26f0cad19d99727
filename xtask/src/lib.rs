//! What `cargo xtask` does, as a library so that tests can do the same.
//!
//! It connects the generator, which touches no disk, with the disk:
//!
//! 1. [`cli`]: what was asked for;
//! 2. [`config`]: which description becomes which crate (`spec/regenerate.toml`);
//! 3. [`regenerate`]: each description is read and given to the generator;
//! 4. [`sync`]: the generator's files are compared with the folder, and written or reported;
//! 5. [`api`]: what that changes for the crate's users, and which version it asks for.
//!
//! [`mod@extract`] writes a part of a description, [`mod@operations`] lists what there is to select. [`progress`] shows how
//! far a run is, and [`interrupt`] sees to it that Ctrl-C does no harm. Beside that, [`mod@bench`] measures what generating
//! costs, and what the generated code does,
//! and [`mod@corpus`] tries whole folders of descriptions.

#![forbid(unsafe_code)]
#![allow(
    clippy::missing_errors_doc,
    reason = "this is no library for others: every error is a sentence for who typed the command"
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

/// The examples of the repository's README, which have to compile. They are tested here because this package
/// is never published, and so may refer to a file outside of it.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
