//! Emits `README.md`.

use super::docs;
use super::features::EXTRA_TRAITS;
use super::layout::Layout;
use super::markdown::{self, code};
use super::runtime::{self, RUSTLS};
use super::tree::{self, Trail};
use super::{Context, calls, crate_root, credentials, example};
use crate::model::{Calls, OperationDef};
use crate::output::HEADER;

/// The maximal number of operations outside of a collapsed section.
const LISTED: usize = 200;

/// The name of the public registry.
const CRATES_IO: &str = "crates-io";

/// The README. Its example is a doc test of the crate.
pub(super) fn emit_readme<'a>(cx: &Context<'a>, layout: &Layout<'a>) -> String {
    let sections = [
        format!("<!-- {HEADER} -->\n\n# {}", markdown::line(&cx.package.name)),
        introduction(cx),
        usage(cx),
        operations(cx, layout),
        features(cx),
        links(cx),
    ];
    let sections: Vec<_> = sections.iter().map(|section| section.trim_end()).collect();
    let sections: Vec<_> = sections.into_iter().filter(|section| !section.is_empty()).collect();
    sections.join("\n\n") + "\n"
}

fn introduction(cx: &Context) -> String {
    let info = &cx.api.info;
    let (summary, title) = (markdown::line(&cx.summary()), markdown::line(&info.title));
    let version = code(&info.version);
    format!("{summary}\n\nGenerated from the OpenAPI description of {title}, version {version}.")
}

fn usage(cx: &Context) -> String {
    let mut text = format!("## Use\n\n```sh\n{}\n```\n", cargo_add(cx));
    if let Some(example) = example::of_crate(cx) {
        text.push_str("\n```rust,no_run\n");
        for line in example {
            text.push_str(&line);
            text.push('\n');
        }
        text.push_str("```\n");
    }
    text.push('\n');
    if !cx.has_client() {
        text.push_str(
            "All types implement `serde::Serialize` and `serde::Deserialize`. What does not fit the description is read as far \
             as it can be, and nothing of it is lost: `Received<T>` says what does not fit, and `Strict<T>` makes it an \
             error.\n",
        );
        return text;
    }
    text.push_str(&ways(cx));
    text.push_str(
        " Nothing is sent until a call is awaited.\n\nA response that does not fit the description is read as far as \
         it can be, and nothing of it is lost: `Response::mismatches` says what does not fit, and \
         `MismatchPolicy::Reject` makes it an error.\n",
    );
    text.extend(crate_root::describe_runtime(cx).map(|sentence| format!("\n{sentence}\n")));
    let security = cx.api.security.iter().map(|security| {
        format!(
            "\n- Security scheme {}: {}",
            code(&security.name),
            markdown::line(&security.summary)
        )
    });
    text.extend(security);
    text.extend(credentials::describe_combinations(cx.api).map(|line| format!("\n\n{line}")));
    text
}

/// The ways to call operations.
fn ways(cx: &Context) -> String {
    let prefix = &cx.api.path_prefix;
    let path = if prefix.is_empty() {
        "The path of a URL is the path in the code, and ends in the HTTP method.".to_owned()
    } else {
        format!(
            "The path of a URL after {} is the path in the code, and ends in the HTTP method.",
            code(prefix)
        )
    };
    let named = "An operation is a method of its tag, named as its `operationId`.";
    match cx.api.calls {
        Calls::Paths => path,
        Calls::Operations => named.to_owned(),
        Calls::Both => format!("{path} {named} Both make the same call."),
    }
}

/// The command that adds the package as a dependency: from its registry, if it is published.
fn cargo_add(cx: &Context) -> String {
    let package = cx.package;
    let (name, word) = (&package.name, |text: &str| shell_word(&markdown::plain(text)));
    match (package.registry.as_deref(), &package.repository) {
        (Some(CRATES_IO), _) => format!("cargo add {name}"),
        (Some(registry), _) => format!("cargo add {name} --registry {}", word(registry)),
        (None, Some(repository)) => format!("cargo add {name} --git {}", word(repository)),
        (None, None) => format!("cargo add {name} --path path/to/{name}"),
    }
}

/// Quotes a word for a shell, if it contains special characters.
fn shell_word(text: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./:@%+=~".contains(c);
    if !text.is_empty() && text.chars().all(is_plain) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', "'\\''"))
}

fn operations<'a>(cx: &Context<'a>, layout: &Layout<'a>) -> String {
    let all = tree::operations(cx.api);
    let rows: Vec<_> =
        all.iter().map(|(trail, operation)| row(cx, layout, trail, operation)).collect();
    if rows.is_empty() {
        return String::new();
    }
    let count = rows.len();
    let head = match cx.api.calls {
        Calls::Both => "| By path | By `operationId` | Request | |\n|---|---|---|---|",
        Calls::Paths | Calls::Operations => "| Method | Request | |\n|---|---|---|",
    };
    let table = format!("{head}\n{}", rows.join("\n"));
    if count <= LISTED {
        return format!("## Operations\n\n{table}");
    }
    format!(
        "## Operations\n\n<details>\n<summary>All {count} operations</summary>\n\n{table}\n\n</details>"
    )
}

fn row(cx: &Context, layout: &Layout, trail: &Trail, operation: &OperationDef) -> String {
    let escape = |text: &str| text.replace('|', "\\|");
    let path = || {
        let url = documentation(cx, trail, operation).unwrap_or_else(|| layout.source(trail));
        escape(&format!("[{}]({url})", calls::path_call(trail, operation)))
    };
    let named = operation.named.as_ref().map(|call| {
        let group = &cx.api.groups[call.group];
        let item = format!("requests/struct.{}", group.name);
        let page = page(cx, &item, call.name.as_str());
        let url = page.unwrap_or_else(|| layout.source_of_group(cx, call.group));
        escape(&format!("[{}]({url})", calls::named_call(cx, operation, call)))
    });
    let methods = match cx.api.calls {
        Calls::Paths => path(),
        Calls::Operations => named.unwrap_or_else(path),
        Calls::Both => format!("{} | {}", path(), named.unwrap_or_default()),
    };
    let request = code(&format!("{} {}", operation.method.token(), operation.template));
    let summary = docs::summary(&operation.docs, "");
    let deprecated = if operation.docs.deprecated.is_some() { " (deprecated)" } else { "" };
    format!("| {methods} | {} | {}{deprecated} |", escape(&request), escape(&summary))
}

/// The page of an operation's path on docs.rs, if the package is published on crates.io.
fn documentation(cx: &Context, trail: &Trail, operation: &OperationDef) -> Option<String> {
    let item = match trail.as_slice() {
        [.., node] if trail.len() > 1 => {
            let outer = &trail[1..trail.len() - 1];
            let modules = outer.iter().map(|node| node.module.to_string());
            let folders: Vec<_> = std::iter::once("requests".to_owned()).chain(modules).collect();
            format!("{}/struct.{}", folders.join("/"), node.name)
        }
        _ => "struct.Client".to_owned(),
    };
    page(cx, &item, operation.name.as_str())
}

/// The page of a method on docs.rs, if the package is published on crates.io.
fn page(cx: &Context, item: &str, method: &str) -> Option<String> {
    let package = cx.package;
    let root = format!("https://docs.rs/{}/{}/{}", package.name, package.version, cx.crate_name);
    (package.registry.as_deref() == Some(CRATES_IO))
        .then(|| format!("{root}/{item}.html#method.{method}"))
}

fn features(cx: &Context) -> String {
    let lines = runtime::features(cx).into_iter();
    let lines: Vec<_> = lines.map(|(name, purpose)| format!("- `{name}`: {purpose}")).collect();
    let lines = lines.join("\n");
    if !cx.has_client() {
        return format!("## Features\n\nAll are off by default:\n\n{lines}");
    }
    if cx.features.is_empty() {
        return format!("## Features\n\n`rustls` is on by default. The others are off:\n\n{lines}");
    }
    let names: Vec<_> = cx.features.names.iter().map(|name| code(name)).collect();
    let name = names.first().map_or("", |name| name.trim_matches('`'));
    let default = match cx.package.default_features.as_slice() {
        [] => "none is on by default, and `full` is all of them".to_owned(),
        chosen => {
            let chosen: Vec<_> = chosen.iter().map(|name| code(name)).collect();
            format!("{} are on by default, and `full` is all of them", chosen.join(", "))
        }
    };
    format!(
        "## Features\n\nEach first segment of the paths has one; {default}. A program enables those of the \
         parts that it calls, and compiles only these:\n\n```toml\n{} = {{ version = \
         \"{}\", features = [\"{name}\"] }}\n```\n\n{}.\n\nOf the others, `{RUSTLS}` is on by default:\n\n{lines}\n- `{EXTRA_TRAITS}`: `Clone` and `Debug` for the types of paths",
        cx.package.name,
        cx.package.version,
        names.join(", "),
    )
}

fn links(cx: &Context) -> String {
    if cx.package.links.is_empty() {
        return String::new();
    }
    let lines = cx.package.links.iter().map(|(title, url)| {
        let title = title.replace(['[', ']'], " ");
        format!("- {}", markdown::line(&format!("[{title}]({url})")))
    });
    format!("## See also\n\n{}", lines.collect::<Vec<_>>().join("\n"))
}
