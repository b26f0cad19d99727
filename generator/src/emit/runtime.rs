//! Emits the runtime: hand-written files, copied as they are.
//!
//! `generator/runtime` is compiled and tested in place; what is generated has a copy of it.

use std::collections::BTreeSet;

use super::runtime_features::Need;

macro_rules! runtime_files {
    ($($path:literal),+ $(,)?) => {
        &[$(($path, include_str!(concat!("../../runtime/", $path)))),+]
    };
}

/// What every crate has.
const FILES: &[(&str, &str)] = runtime_files![
    "allowed_hosts.rs",
    "api_error.rs",
    "attempt.rs",
    "base64.rs",
    "blocking.rs",
    "call.rs",
    "client.rs",
    "client_builder.rs",
    "codec/additional_properties.rs",
    "codec/compare.rs",
    "codec/decode.rs",
    "codec/encode.rs",
    "codec/extra.rs",
    "codec/field.rs",
    "codec/kept.rs",
    "codec/misfit.rs",
    "codec/mismatch.rs",
    "codec/object.rs",
    "codec/slot_visitor.rs",
    "compress.rs",
    "credential.rs",
    "download.rs",
    "draft.rs",
    "endpoint.rs",
    "error.rs",
    "error_message.rs",
    "extensions.rs",
    "flags.rs",
    "given_headers.rs",
    "middleware.rs",
    "mismatch_policy.rs",
    "model_ext.rs",
    "number.rs",
    "parameters.rs",
    "percent.rs",
    "platform.rs",
    "receive.rs",
    "redirects.rs",
    "response.rs",
    "retry.rs",
    "service_root.rs",
    "stream.rs",
    "style.rs",
    "test_util/message.rs",
    "test_util/mod.rs",
    "test_util/pattern.rs",
    "test_util/script.rs",
    "text.rs",
    "text/chrono.rs",
    "text/duration.rs",
    "text/jiff.rs",
    "text/time.rs",
    "token_cache.rs",
    "trace.rs",
    "transport.rs",
    "upload.rs",
    "web.rs",
    "www_authenticate.rs",
];

/// A part of the runtime that not every crate has.
struct Optional {
    need: Need,
    /// How its section of `mod.rs` begins.
    title: &'static str,
    files: &'static [(&'static str, &'static str)],
    /// What a user of the crate may name of it.
    public: &'static [&'static str],
}

/// The parts that not every crate has, in the order of their sections in `mod.rs`.
const OPTIONAL: &[Optional] = &[
    Optional {
        need: Need::OData,
        title: "OData's conventions.\n",
        files: runtime_files!["odata.rs"],
        public: &["ConditionalOptions", "QueryOptions"],
    },
    Optional {
        need: Need::Bulk,
        title: "many calls in `$batch` requests.\n",
        files: runtime_files!["batch.rs", "budget.rs", "bulk.rs", "bulk_results.rs"],
        public: &["Bulk", "BulkCalls", "BulkPending", "BulkResults"],
    },
    Optional {
        need: Need::BoundActions,
        title: "actions that are bound to a type.\n",
        files: runtime_files!["action_path.rs"],
        public: &["ActionPath"],
    },
    Optional {
        need: Need::Paging,
        title: "lists that come page by page.\n",
        files: runtime_files!["page_body.rs", "pager.rs", "paging.rs"],
        public: &["Items", "Page", "Pages"],
    },
    Optional {
        need: Need::Assignments,
        title: "sets of assignments.\n",
        files: runtime_files!["assignments.rs", "targets.rs"],
        public: &["AssignmentChanges", "ChangeAssignments"],
    },
    Optional {
        need: Need::Form,
        title: "url-encoded forms.\n",
        files: runtime_files!["form.rs"],
        public: &[],
    },
    Optional {
        need: Need::Multipart,
        title: "multipart forms.\n",
        files: runtime_files!["body_chain.rs", "multipart.rs"],
        public: &["Multipart", "Part"],
    },
    Optional {
        need: Need::JsonLines,
        title: "JSON lines.\n",
        files: runtime_files!["json_lines.rs"],
        public: &[],
    },
    Optional {
        need: Need::Choice,
        title: "bodies of one of several media types.\n",
        files: runtime_files!["choice.rs"],
        public: &[],
    },
    Optional {
        need: Need::PlainText,
        title: "responses that are text.\n",
        files: runtime_files!["plain_text.rs"],
        public: &[],
    },
    Optional {
        need: Need::MediaTypes,
        title: "bodies and responses whose media type the caller chooses.\n",
        files: runtime_files!["media_types.rs"],
        public: &[],
    },
    Optional {
        need: Need::Answers,
        title: "answers that differ by their status.\n",
        files: runtime_files!["answer.rs"],
        public: &[],
    },
    Optional {
        need: Need::TextAnswers,
        title: "answers of text that differ by their status.\n",
        files: runtime_files!["answer_text.rs"],
        public: &[],
    },
    Optional {
        need: Need::Headers,
        title: "typed headers of responses.\n",
        files: runtime_files!["codec/spelt.rs", "headers.rs"],
        public: &["HeaderError"],
    },
    Optional {
        need: Need::Items,
        title: "answers that are read one item after the other.\n",
        files: runtime_files!["framing.rs", "item_streams.rs", "items.rs"],
        public: &["Event", "Events", "JsonLines"],
    },
    Optional {
        need: Need::Schemes,
        title: "credentials of the usual kinds.\n",
        files: runtime_files!["schemes.rs"],
        public: &["ApiKey", "BasicAuth", "Credentials"],
    },
    Optional {
        need: Need::Union,
        title: "types that are one of several.\n",
        files: runtime_files!["codec/union.rs"],
        public: &[],
    },
    Optional {
        need: Need::IntOrString,
        title: "Kubernetes' integers or strings.\n",
        files: runtime_files!["int_or_string.rs"],
        public: &["IntOrString"],
    },
    Optional {
        need: Need::MicrosoftGraph,
        title: "the clouds of Microsoft Graph.\n",
        files: runtime_files!["azure_identity.rs", "cloud.rs"],
        public: &["Cloud"],
    },
];

/// The files that declare modules and re-export their items.
const ROOTS: &[(&str, &str)] = runtime_files!["codec/mod.rs", "mod.rs"];

/// What stands in them before each part that not every crate has.
const WHERE_NEEDED: &str = "\n// Where needed: ";

/// What a user of the crate may name. The rest of the runtime is for emitted code.
const PUBLIC: [&str; 46] = [
    "AccessToken",
    "AllowedHosts",
    "Anonymous",
    "ApiError",
    "AuthorizeRequest",
    "Base64",
    "Base64Url",
    "BearerToken",
    "BoxError",
    "BoxFuture",
    "Call",
    "Challenge",
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
    "Exchange",
    "Flag",
    "Flags",
    "IssuedToken",
    "Middleware",
    "Mismatch",
    "MismatchPolicy",
    "MismatchReport",
    "Mismatches",
    "ModelExt",
    "Next",
    "Number",
    "Operation",
    "Received",
    "Response",
    "RetryBudget",
    "RetryPolicy",
    "Strict",
    "Time",
    "TokenCache",
    "TokenRequest",
    "TokenSource",
    "Upload",
    "Uuid",
];

/// The optional features of every crate, and what each is for.
const FEATURES: [(&str, &str); 9] = [
    ("jiff", "conversions between dates and times and those of the crate `jiff`."),
    ("chrono", "the same for `chrono`."),
    ("time", "the same for `time`."),
    (
        "arbitrary-precision",
        "numbers keep every digit and their spelling; without it they keep their value.",
    ),
    ("stream", "bodies that are sent and read as streams of `futures-core`."),
    ("blocking", "`blocking`: waiting for calls and streams without `async`."),
    (
        "test-util",
        "`test_util`: a service on this machine for the tests of programs that use the crate.",
    ),
    ("tracing", "a span for each call, and an event for each request, of the crate `tracing`."),
    ("gzip", "responses are decompressed, and requests compressed if the client is set to."),
];

/// That of crates for Microsoft Graph.
const AZURE_IDENTITY: (&str, &str) =
    ("azure-identity", "`AzureCredential`: the credentials of `azure_core` and `azure_identity`.");

/// The optional features of a crate, and what each is for.
pub(super) fn features(needs: &BTreeSet<Need>) -> Vec<(&'static str, &'static str)> {
    let azure = needs.contains(&Need::MicrosoftGraph).then_some(AZURE_IDENTITY);
    FEATURES.into_iter().chain(azure).collect()
}

/// Whether no other feature can have this name.
pub(super) fn is_feature(name: &str) -> bool {
    FEATURES.iter().chain([&AZURE_IDENTITY]).any(|(taken, _)| *taken == name)
}

/// The runtime's files, by their paths in the crate.
pub(super) fn files(needs: &BTreeSet<Need>) -> impl Iterator<Item = (String, String)> {
    let optional = needed(needs).flat_map(|part| part.files);
    let copies = FILES
        .iter()
        .chain(optional)
        .map(|(path, text)| (format!("src/runtime/{path}"), (*text).to_owned()));
    let roots =
        ROOTS.iter().map(|(path, text)| (format!("src/runtime/{path}"), modules(text, needs)));
    copies.chain(roots)
}

/// Modules and re-exports, as far as they are needed.
fn modules(text: &str, needs: &BTreeSet<Need>) -> String {
    let mut sections = text.split(WHERE_NEEDED);
    let mut modules = sections.next().unwrap_or_default().to_owned();
    for section in sections {
        if let Some(text) = needed(needs).find_map(|part| section.strip_prefix(part.title)) {
            modules.push('\n');
            modules.push_str(text);
        }
    }
    modules
}

fn needed(needs: &BTreeSet<Need>) -> impl Iterator<Item = &'static Optional> {
    OPTIONAL.iter().filter(|part| needs.contains(&part.need))
}

/// The names that the crate re-exports from its runtime.
pub(super) fn public_names(needs: &BTreeSet<Need>) -> Vec<&'static str> {
    let mut names = PUBLIC.to_vec();
    names.extend(needed(needs).flat_map(|part| part.public));
    names.sort_unstable();
    names
}

#[cfg(test)]
mod tests {
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
        let copied: BTreeSet<_> = files(&all()).map(|(path, _)| path.into()).collect();
        assert_eq!(copied, on_disk);
    }

    fn all() -> BTreeSet<Need> {
        OPTIONAL.iter().map(|part| part.need).collect()
    }

    #[test]
    fn a_crate_has_no_part_of_the_runtime_that_it_does_not_need() {
        for part in OPTIONAL {
            let needs: BTreeSet<Need> =
                all().into_iter().filter(|need| *need != part.need).collect();
            let (with, without) = (roots(&all()), roots(&needs));
            let paths: Vec<String> = files(&needs).map(|(path, _)| path).collect();
            for (path, _) in part.files {
                assert!(!paths.contains(&format!("src/runtime/{path}")), "{path}");
                let name = path.rsplit('/').next().unwrap_or_default();
                let module = format!("mod {};", name.trim_end_matches(".rs"));
                assert!(with.contains(&module) && !without.contains(&module), "{module}");
            }
        }
        assert!(!roots(&all()).contains("Where needed"), "{}", roots(&all()));
    }

    fn roots(needs: &BTreeSet<Need>) -> String {
        ROOTS.iter().map(|(_, text)| modules(text, needs)).collect()
    }
}
