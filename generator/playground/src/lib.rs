//! The generator for web pages.
//!
//! A [`Playground`] keeps a description and the last crate that was generated from it. It takes [`Request`]s and gives
//! [`Response`]s, which are JSON on the other side. In WebAssembly, the functions of `exports` connect it with the page;
//! `docs/playground/` is that page.

mod archive;
#[cfg(target_family = "wasm")]
mod exports;
mod operations;
mod problem;
mod request;
mod response;

use std::collections::BTreeMap;

use openapi_to_crate::{Description, Observe, generate_observed};

pub use operations::Row;
pub use problem::{Excerpt, Problem};
pub use request::{Patterns, Request, Settings};
pub use response::{File, Response};

/// A description, and the last crate that was generated from it.
#[derive(Debug)]
pub struct Playground {
    description: Description,
    settings: Settings,
    files: BTreeMap<String, String>,
}

impl Playground {
    /// Takes a description: its name in messages, and its bytes.
    #[must_use]
    pub fn new(name: &str, bytes: Vec<u8>) -> Self {
        // Other bytes than UTF-8 are reported by the parsers if they are in a place that matters.
        let text = String::from_utf8(bytes)
            .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
        let description = Description::new(name, text);
        Self { description, settings: Settings::default(), files: BTreeMap::new() }
    }

    /// Responds to a request. `observer` receives the progress of [`Request::Generate`].
    pub fn respond(&mut self, request: Request, observer: &mut dyn Observe) -> Response {
        match request {
            Request::Operations => operations::all(&self.description),
            Request::Match(patterns) => operations::matching(&self.description, &patterns),
            Request::Generate(settings) => self.generate(settings, observer),
        }
    }

    /// Returns the crate that was generated last as a ZIP archive with one folder, which has the name of the package.
    #[must_use]
    pub fn archive(&self) -> Vec<u8> {
        archive::archive(&self.settings.package, &self.files)
    }

    fn generate(&mut self, settings: Settings, observer: &mut dyn Observe) -> Response {
        self.files.clear();
        let options = match settings.options() {
            Ok(options) => options,
            Err(message) => return Response::Refused { message },
        };
        let (files, diagnostics) = match generate_observed(&self.description, &options, observer) {
            Ok(generated) => (generated.files, generated.diagnostics),
            Err(failure) => (BTreeMap::new(), failure.diagnostics),
        };
        (self.settings, self.files) = (settings, files);
        let files =
            self.files.iter().map(|(path, text)| File { path: path.clone(), text: text.clone() });
        Response::Generated { files: files.collect(), problems: problem::problems(&diagnostics) }
    }
}
