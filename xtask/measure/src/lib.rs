//! Measurements of the generator and of the generated code, as a library for the sake of its tests: [`mod@bench`] measures
//! time and memory, and [`mod@corpus`] tests folders of descriptions.

#![forbid(unsafe_code)]
#![allow(
    clippy::missing_errors_doc,
    reason = "the library is internal, and its errors are messages for the user of the command"
)]

pub mod bench;
pub mod corpus;
