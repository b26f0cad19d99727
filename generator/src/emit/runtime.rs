//! Emits the runtime: hand-written files, without the parts that an API does not need.
//!
//! `generator/runtime` is compiled and tested in place, with all of its parts:
//!
//! ```text
//! #[cfg(runtime = "paging")]
//! pub(crate) mod paging;
//! ```

mod cut;
mod generated;
mod imports;
mod items;
mod lexer;
mod mentions;
mod prune;
mod visible;

use std::collections::{BTreeMap, BTreeSet};

use syn::{Item, UseTree, Visibility};

use super::runtime_features::RuntimeFeature;
use super::{Context, Module, Runtime};
use cut::{Condition, cut, cut_features};
pub(super) use mentions::Mentions;

/// All files of the runtime, by their paths.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/runtime_files.rs"));

/// The file that declares the modules of the runtime.
const ROOT: &str = "mod.rs";

/// The optional features of every crate, and what each is for.
const FEATURES: [(&str, &str); 12] = [
    (
        "rustls-no-provider",
        "TLS by rustls with the provider of cryptography that the program installs, in place of `rustls`.",
    ),
    ("native-tls", "TLS by the library of the system, in place of `rustls`."),
    ("jiff", "conversions between dates and times and those of the crate `jiff`."),
    ("chrono", "the same for `chrono`."),
    ("time", "the same for `time`."),
    (
        "arbitrary-precision",
        "the numbers of unions and of undeclared properties keep every digit, as others always do.",
    ),
    ("stream", "bodies that are sent and read as streams of `futures-core`."),
    (
        TRANSFER,
        "`transfer`: downloads into files, and uploads in fragments where a service has them.",
    ),
    ("blocking", "`blocking`: waiting for calls and streams without `async`."),
    (
        "test-util",
        "`test_util`: a service on this machine for the tests of programs that use the crate.",
    ),
    ("tracing", "a span for each call, and an event for each request, of the crate `tracing`."),
    ("gzip", "responses are decompressed, and requests compressed if the client is set to."),
];

/// The feature with the module of the same name.
pub(super) const TRANSFER: &str = "transfer";

/// The default feature of every crate.
pub(super) const RUSTLS: &str = "rustls";

/// That of crates for Microsoft Graph.
const AZURE_IDENTITY: (&str, &str) =
    ("azure-identity", "`AzureCredential`: the credentials of `azure_core` and `azure_identity`.");

/// That of crates for services with OAuth 2.0.
pub(super) const SIGN_IN: (&str, &str) =
    ("sign-in", "`sign_in`: signing in with OAuth 2.0, and tokens that are renewed.");

/// That of the same crates for users with a browser on the same machine.
pub(super) const SIGN_IN_BROWSER: (&str, &str) = (
    "sign-in-browser",
    "`sign_in::AuthorizationCode`: signing in with a browser on the same machine.",
);

/// That of the same crates for clients with a certificate.
pub(super) const SIGN_IN_CERTIFICATE: (&str, &str) = (
    "sign-in-certificate",
    "`sign_in::ClientCertificate`: a certificate in place of a client secret.",
);

/// That of crates with operations whose results can be waited for.
pub(super) const POLL: (&str, &str) =
    ("poll", "`polling`: waiting for long-running operations, and for values of other calls.");

/// The features of crates that have a part of the runtime.
const OF_PARTS: [(RuntimeFeature, (&str, &str)); 5] = [
    (RuntimeFeature::Poll, POLL),
    (RuntimeFeature::MicrosoftGraph, AZURE_IDENTITY),
    (RuntimeFeature::SignIn, SIGN_IN),
    (RuntimeFeature::SignIn, SIGN_IN_BROWSER),
    (RuntimeFeature::SignIn, SIGN_IN_CERTIFICATE),
];

/// The optional features whose code uses items of the runtime that nothing else uses.
pub(super) const SOLE_USERS: [&str; 3] = [POLL.0, SIGN_IN.0, TRANSFER];

/// The optional features of a crate, and what each is for.
pub(super) fn features(cx: &Context) -> Vec<(&'static str, &'static str)> {
    let features = FEATURES.into_iter().filter(|(name, _)| cx.package.contents.has_feature(name));
    let has = |part| cx.runtime_parts.contains(part);
    let of_parts = OF_PARTS.iter().filter(|(part, _)| has(part)).map(|(_, feature)| *feature);
    features.chain(of_parts).collect()
}

/// The names of the optional features of all crates.
pub(super) fn feature_names() -> impl Iterator<Item = &'static str> {
    let of_parts = OF_PARTS.iter().map(|(_, feature)| feature);
    [RUSTLS].into_iter().chain(FEATURES.iter().chain(of_parts).map(|(name, _)| *name))
}

/// Returns whether no other feature can have this name.
pub(super) fn is_feature(name: &str) -> bool {
    feature_names().any(|taken| taken == name)
}

/// The runtime's files, by their paths in the crate; none if another crate has the runtime.
pub(super) fn files(
    cx: &Context,
    generated: &Mentions,
) -> impl Iterator<Item = (String, String)> + use<> {
    let cut = || cut_files(&Needs::of(cx), generated);
    let files = match cx.package.runtime() {
        Runtime::Embedded => prune::prune(&cut(), generated),
        Runtime::Shared => visible::visible(&cut()),
        Runtime::Of(_) => BTreeMap::new(),
    };
    files.into_iter().map(|(path, text)| (format!("src/runtime/{path}"), text))
}

/// The files with the parts whose conditions hold.
fn cut_files(needs: &Needs<'_>, generated: &Mentions) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut pending = vec![ROOT.to_owned()];
    while let Some(path) = pending.pop() {
        let text = cut_for(needs, source(&path), generated);
        pending.extend(modules(&path, &text));
        found.insert(path, text);
    }
    found
}

/// The text of a file without what a crate does not need, and in a module without conditions on features.
fn cut_for(needs: &Needs<'_>, text: &str, generated: &Mentions) -> String {
    let needed = cut(text, &|condition| holds(condition, needs, generated));
    match needs.features {
        Some(features) => cut_features(&needed, features),
        None => needed,
    }
}

/// What a crate needs of the runtime.
struct Needs<'a> {
    parts: &'a BTreeSet<RuntimeFeature>,
    /// The features that are on in a module; `None` in a package, whose users choose them.
    features: Option<&'a BTreeSet<String>>,
    /// Whether other crates need parts that this one does not know.
    is_shared: bool,
}

impl<'a> Needs<'a> {
    fn of(cx: &'a Context) -> Self {
        let features = cx.package.module.as_ref().map(Module::features);
        let is_shared = matches!(cx.package.runtime(), Runtime::Shared);
        Self { parts: &cx.runtime_parts, features, is_shared }
    }
}

/// Returns whether a crate has the code for a part of the runtime.
pub(super) fn has_part(cx: &Context, generated: &Mentions, part: &str) -> bool {
    holds(Condition::Part(part), &Needs::of(cx), generated)
}

/// Returns whether a condition holds for a crate.
fn holds(condition: Condition<'_>, needs: &Needs<'_>, generated: &Mentions) -> bool {
    match condition {
        Condition::Part(part) => {
            let names = names_of_part(part);
            names.iter().any(|name| needs.is_shared || generated.has_emitted(name))
                || needs.parts.iter().any(|feature| feature.part() == part)
        }
        Condition::Emitted(name) => needs.is_shared || generated.has_emitted(name),
        Condition::Feature(_) => true,
    }
}

/// The names of a part that a crate needs if the generated code mentions one of them.
fn names_of_part(part: &str) -> &'static [&'static str] {
    match part {
        "base64" => &["Base64", "Base64Url"],
        "integers" => &[
            "primitive::i8",
            "primitive::i16",
            "primitive::i32",
            "primitive::i64",
            "primitive::u8",
            "primitive::u16",
            "primitive::u32",
            "primitive::u64",
            "integer_enumeration",
            "IntOrString",
            "QueryOptions",
        ],
        "cookies" => &[
            ".cookie",
            ".cookie_reserved",
            ".write_cookie",
            ".write_cookie_reserved",
            "ClientParameter::in_cookie",
            "ClientParameter::in_cookie_reserved",
        ],
        "numbers" => &["primitive::f64"],
        "body-streams" => &[".multipart", ".multipart_optional", ".upload", ".upload_optional"],
        "dates" => &["Date", "DateTime", "Duration", "Time"],
        _ => &[],
    }
}

fn source(path: &str) -> &'static str {
    let file = FILES.iter().find(|(known, _)| *known == path);
    file.expect("a test reads all files of the runtime").1
}

/// The files of the modules that a file declares.
fn modules(path: &str, text: &str) -> Vec<String> {
    let names = text.lines().filter_map(|line| {
        let line = line.strip_prefix("pub ").or(line.strip_prefix("pub(crate) ")).unwrap_or(line);
        line.strip_prefix("mod ")?.strip_suffix(';')
    });
    names.map(|name| module_file(path, name)).collect()
}

/// The file of a module that a file declares.
fn module_file(path: &str, name: &str) -> String {
    let folder = path.strip_suffix("mod.rs").unwrap_or_default();
    let file = format!("{folder}{name}.rs");
    let is_file = FILES.iter().any(|(known, _)| *known == file);
    if is_file { file } else { format!("{folder}{name}/mod.rs") }
}

/// The names that the crate re-exports from its runtime, without those of optional features.
pub(super) fn public_names(cx: &Context, generated: &Mentions) -> Vec<String> {
    let root = cut_for(&Needs::of(cx), source(ROOT), generated);
    let root = syn::parse_file(&root).expect("the runtime is Rust");
    let mut names = Vec::new();
    for item in root.items {
        if let Item::Use(item) = item
            && matches!(item.vis, Visibility::Public(_))
            && item.attrs.is_empty()
        {
            last_names(&item.tree, &mut names);
        }
    }
    names.sort_unstable();
    names
}

/// Adds the names that a `use` item brings.
fn last_names(tree: &UseTree, names: &mut Vec<String>) {
    match tree {
        UseTree::Path(path) => last_names(&path.tree, names),
        UseTree::Group(group) => group.items.iter().for_each(|tree| last_names(tree, names)),
        UseTree::Name(name) => names.push(name.ident.to_string()),
        UseTree::Rename(rename) => names.push(rename.rename.to_string()),
        UseTree::Glob(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_with_all_parts_has_all_files_of_the_runtime() {
        let mut reached = BTreeSet::new();
        let mut pending = vec![ROOT.to_owned()];
        while let Some(path) = pending.pop() {
            pending.extend(modules(&path, &cut(source(&path), &|_| true)));
            reached.insert(path);
        }
        let known = FILES.iter().map(|(path, _)| (*path).to_owned()).collect();
        assert_eq!(reached, known);
    }
}
