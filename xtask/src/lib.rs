//! Doc tests of the repository's README. They are in this package because it is not published and can therefore include
//! a file outside its folder.

#![forbid(unsafe_code)]

/// The examples of the README.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
