//! The pages of the documentation: their links lead somewhere, and the samples of the guide are programs and configurations
//! that run.
//!
//! `OPENAPI_TO_CRATE` names another executable, such as an installed one.

#[path = "guide/links.rs"]
mod links;
#[path = "guide/pages.rs"]
mod pages;
#[path = "guide/run.rs"]
mod run;
#[path = "guide/samples.rs"]
mod samples;

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;
