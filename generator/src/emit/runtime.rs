//! Emits the runtime: hand-written files, copied as they are.
//!
//! `generator/runtime` is compiled and tested in place; what is generated has a copy of it.

use crate::model::Dialect;

macro_rules! runtime_files {
    ($($path:literal),+ $(,)?) => {
        &[$(($path, include_str!(concat!("../../runtime/", $path)))),+]
    };
}

/// What every crate has.
const FILES: &[(&str, &str)] = runtime_files![
    "api_error.rs",
    "base64.rs",
    "call.rs",
    "client.rs",
    "codec/compare.rs",
    "codec/decode.rs",
    "codec/encode.rs",
    "codec/extra.rs",
    "codec/field.rs",
    "codec/mod.rs",
    "codec/object.rs",
    "credential.rs",
    "download.rs",
    "draft.rs",
    "endpoint.rs",
    "error.rs",
    "flags.rs",
    "number.rs",
    "parameters.rs",
    "percent.rs",
    "response.rs",
    "stream.rs",
    "style.rs",
    "text.rs",
    "text/chrono.rs",
    "text/duration.rs",
    "text/jiff.rs",
    "text/time.rs",
    "transport.rs",
    "upload.rs",
];

/// What a crate has besides, if its API's dialect is [`Dialect::OData`].
const ODATA_FILES: &[(&str, &str)] = runtime_files!["odata.rs"];

/// The runtime's modules and re-exports.
const MODULES: &str = include_str!("../../runtime/mod.rs");

/// Where the modules begin in it that only [`Dialect::OData`] needs.
const ODATA_MODULES: &str = "\n// The rest is for APIs that follow OData's conventions.\n";

/// What a user of the crate may name. The rest of the runtime is for emitted code.
const PUBLIC: [&str; 29] = [
    "AccessToken",
    "Anonymous",
    "ApiError",
    "AuthorizeRequest",
    "Base64",
    "Base64Url",
    "BearerToken",
    "BoxError",
    "BoxFuture",
    "Call",
    "Client",
    "ClientBuilder",
    "ConversionError",
    "Credential",
    "Date",
    "DateTime",
    "DecodeError",
    "Download",
    "Duration",
    "Error",
    "Flag",
    "Flags",
    "Number",
    "Operation",
    "Response",
    "Time",
    "TokenRequest",
    "Upload",
    "Uuid",
];

/// The optional features of every crate, and what each is for.
pub(super) const FEATURES: [(&str, &str); 5] = [
    ("jiff", "conversions between dates and times and those of the crate `jiff`."),
    ("chrono", "the same for `chrono`."),
    ("time", "the same for `time`."),
    (
        "arbitrary-precision",
        "numbers keep every digit and their spelling; without it they keep their value.",
    ),
    ("stream", "bodies that are sent and read as streams of `futures-core`."),
];

/// The runtime's files, by their paths in the crate.
pub(super) fn files(dialect: Dialect) -> impl Iterator<Item = (String, String)> {
    let (common, odata) = MODULES.split_once(ODATA_MODULES).unwrap_or((MODULES, ""));
    let (modules, more) = match dialect {
        Dialect::OData => (format!("{common}{odata}"), ODATA_FILES),
        Dialect::Plain => (common.to_owned(), [].as_slice()),
    };
    let copies = FILES
        .iter()
        .chain(more)
        .map(|(path, text)| (format!("src/runtime/{path}"), (*text).to_owned()));
    copies.chain([("src/runtime/mod.rs".to_owned(), modules)])
}

/// The names that the crate re-exports from its runtime.
pub(super) fn public_names(dialect: Dialect) -> Vec<&'static str> {
    let mut names = PUBLIC.to_vec();
    if dialect == Dialect::OData {
        names.extend(["ConditionalOptions", "QueryOptions"]);
    }
    names.sort_unstable();
    names
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    #[test]
    fn every_file_of_the_runtime_is_copied() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("runtime");
        let mut on_disk = BTreeSet::new();
        let mut folders = vec![root.clone()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).expect("the runtime is a folder") {
                let path = entry.expect("the folder can be read").path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let path =
                        path.strip_prefix(&root).expect("it stands in the folder").to_owned();
                    on_disk.insert(Path::new("src/runtime").join(path));
                }
            }
        }
        let copied: BTreeSet<_> = files(Dialect::OData).map(|(path, _)| path.into()).collect();
        assert_eq!(copied, on_disk);
    }

    #[test]
    fn only_an_odata_crate_has_the_query_options_of_odata() {
        let paths = |dialect| files(dialect).map(|(path, _)| path).collect::<Vec<_>>();
        let odata = "src/runtime/odata.rs".to_owned();
        assert!(paths(Dialect::OData).contains(&odata));
        assert!(!paths(Dialect::Plain).contains(&odata));
        let modules = |dialect| files(dialect).find(|(path, _)| path == "src/runtime/mod.rs");
        let modules = modules(Dialect::Plain).map(|(_, text)| text).unwrap_or_default();
        assert!(!modules.contains("odata"), "{modules}");
    }
}
