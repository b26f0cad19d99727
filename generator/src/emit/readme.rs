//! Emits `README.md`.

use super::docs;
use super::features::EXTRA_TRAITS;
use super::markdown::{self, code};
use super::{Context, example, runtime};
use crate::model::{OperationDef, PathNode};
use crate::output::HEADER;

/// How many operations are listed openly.
const LISTED: usize = 200;

/// The text of the README. Its example compiles: the crate's doc tests include it.
pub(super) fn emit_readme(cx: &Context) -> String {
    let sections = [
        format!("<!-- {HEADER} -->\n\n# {}", markdown::line(&cx.package.name)),
        introduction(cx),
        usage(cx),
        operations(cx),
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
    let mut text = format!("## Use\n\n```sh\ncargo add {}\n```\n", cx.package.name);
    if let Some(example) = example::of_crate(cx) {
        text.push_str("\n```rust,no_run\n");
        for line in example {
            text.push_str(&line);
            text.push('\n');
        }
        text.push_str("```\n");
    }
    text.push_str(
        "\nThe path of a URL is the path in the code, and ends in the HTTP method. Nothing is sent \
         until a call is awaited.\n\nA response that does not fit the description is read as far as \
         it can be, and nothing of it is lost: `Response::mismatches` says what does not fit, and \
         `MismatchPolicy::Reject` makes it an error.\n",
    );
    let security = cx.api.security.iter().map(|security| {
        format!(
            "\n- Security scheme {}: {}",
            code(&security.name),
            markdown::line(&security.summary)
        )
    });
    text.extend(security);
    text
}

fn operations(cx: &Context) -> String {
    let mut rows = Vec::new();
    collect(&cx.api.root, &mut rows);
    if rows.is_empty() {
        return String::new();
    }
    let count = rows.len();
    let table = format!("| Operation | |\n|---|---|\n{}", rows.join("\n"));
    if count <= LISTED {
        return format!("## Operations\n\n{table}");
    }
    format!(
        "## Operations\n\n<details>\n<summary>All {count} operations</summary>\n\n{table}\n\n</details>"
    )
}

fn collect(node: &PathNode, rows: &mut Vec<String>) {
    rows.extend(node.operations.iter().map(row));
    for child in &node.children {
        collect(child, rows);
    }
}

fn row(operation: &OperationDef) -> String {
    let request = code(&format!("{} {}", operation.method.as_str(), operation.template));
    let summary = docs::summary(&operation.docs, "");
    let deprecated = if operation.docs.deprecated.is_some() { " (deprecated)" } else { "" };
    let row = |text: &str| text.replace('|', "\\|");
    format!("| {} | {}{deprecated} |", row(&request), row(&summary))
}

fn features(cx: &Context) -> String {
    let lines = runtime::features(&cx.needs).into_iter();
    let lines: Vec<_> = lines.map(|(name, purpose)| format!("- `{name}`: {purpose}")).collect();
    let lines = lines.join("\n");
    if cx.features.is_empty() {
        return format!("## Features\n\nNone is on by default.\n\n{lines}");
    }
    let names: Vec<_> = cx.features.names.iter().map(|name| code(name)).collect();
    let name = names.first().map_or("", |name| name.trim_matches('`'));
    let default = match cx.package.default_features.as_slice() {
        [] => "`full`, which is all of them, is on by default".to_owned(),
        chosen => {
            let chosen: Vec<_> = chosen.iter().map(|name| code(name)).collect();
            format!("{} are on by default, and `full` is all of them", chosen.join(", "))
        }
    };
    format!(
        "## Features\n\nEach first segment of the paths has one; {default}. A program that calls a \
         part of the API compiles much faster with that part alone:\n\n```toml\n{} = {{ version = \
         \"{}\", default-features = false, features = [\"{name}\"] }}\n```\n\n{}.\n\nThe others are \
         off by default:\n\n{lines}\n- `{EXTRA_TRAITS}`: `Clone` and `Debug` for the types of paths",
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
