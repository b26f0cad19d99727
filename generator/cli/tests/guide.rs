//! The pages of the documentation: their links lead somewhere, and the samples of the guide are code that runs.

#[path = "guide/links.rs"]
mod links;
#[path = "guide/pages.rs"]
mod pages;

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;
