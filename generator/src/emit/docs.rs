//! Emits documentation: `#[doc = " …"]`, one attribute for each line, and `#[deprecated]`.

use proc_macro2::TokenStream;
use quote::quote;

use super::markdown::{self, code};
use super::scope::Scope;
use super::{Context, types};
use crate::model::{Docs, TypeDef, TypeRef};
use crate::naming::ModuleName;

/// The documentation of an item: paragraphs of Markdown lines.
#[derive(Default)]
pub(super) struct DocText {
    lines: Vec<String>,
}

impl DocText {
    /// Starts with a sentence in Markdown.
    pub(super) fn new(sentence: impl AsRef<str>) -> Self {
        let mut text = Self::default();
        text.paragraph(sentence);
        text
    }

    /// Adds a paragraph of Markdown.
    pub(super) fn paragraph(&mut self, paragraph: impl AsRef<str>) {
        self.block(markdown::wrapped(paragraph.as_ref(), "", ""));
    }

    /// Adds a list of Markdown items.
    pub(super) fn list(&mut self, items: impl IntoIterator<Item = String>) {
        self.block(items.into_iter().flat_map(|item| markdown::wrapped(&item, "- ", "  ")));
    }

    /// Adds a list of what the description says about each entry, with a line for each fact.
    pub(super) fn entries(&mut self, entries: impl IntoIterator<Item = Entry>) {
        self.block(entries.into_iter().flat_map(Entry::lines));
    }

    /// Adds Markdown lines as one block.
    pub(super) fn block(&mut self, lines: impl IntoIterator<Item = String>) {
        let mut lines = lines.into_iter().peekable();
        if lines.peek().is_some() && !self.lines.is_empty() {
            self.lines.push(String::new());
        }
        self.lines.extend(lines);
    }

    /// Adds the description's documentation, without its summary.
    pub(super) fn details(&mut self, docs: &Docs) {
        if let Some(description) = &docs.description {
            self.block(markdown::lines(description));
        }
        self.list(docs.notes.iter().map(|note| markdown::line(note)));
        if let Some((title, url)) = &docs.link {
            let link = markdown::line(&format!("[{}]({url})", title.replace(['[', ']'], " ")));
            let link = if title.trim().is_empty() { markdown::line(url) } else { link };
            self.paragraph(format!("See {link}."));
        }
    }

    /// Outer doc attributes.
    pub(super) fn outer(&self) -> TokenStream {
        let lines = self.spaced();
        quote!(#(#[doc = #lines])*)
    }

    /// Inner doc attributes.
    pub(super) fn inner(&self) -> TokenStream {
        let lines = self.spaced();
        quote!(#(#![doc = #lines])*)
    }

    fn spaced(&self) -> impl Iterator<Item = String> {
        self.lines
            .iter()
            .map(|line| if line.is_empty() { String::new() } else { format!(" {line}") })
    }
}

/// An item of a list of documentation.
pub(super) struct Entry {
    /// What it is about, and its summary.
    pub(super) text: String,
    /// The rest of the description's text.
    pub(super) description: Option<String>,
    /// The facts, each a line of Markdown.
    pub(super) facts: Vec<String>,
}

impl Entry {
    fn lines(self) -> Vec<String> {
        let mut lines = markdown::wrapped(&self.text, "- ", "  ");
        if let Some(description) = &self.description {
            let indented = |line: String| {
                if line.is_empty() { line } else { format!("  {line}") }
            };
            lines.push(String::new());
            lines.extend(markdown::lines(description).into_iter().map(indented));
            if !self.facts.is_empty() {
                lines.push(String::new());
            }
        }
        // Another marker than those of a list at the end of the description, which would continue.
        lines.extend(self.facts.iter().flat_map(|fact| markdown::wrapped(fact, "  * ", "    ")));
        lines
    }
}

/// The description's summary as one sentence, or else the given one.
pub(super) fn summary(docs: &Docs, otherwise: &str) -> String {
    match docs.summary.as_deref().map(markdown::line) {
        Some(summary) if !summary.is_empty() => {
            let ended = !summary
                .ends_with(|last: char| last.is_alphanumeric() || matches!(last, ')' | '`' | '"'));
            if ended { summary } else { summary + "." }
        }
        _ => otherwise.to_owned(),
    }
}

/// The description's documentation of an item, as outer attributes.
pub(super) fn attributes(docs: &Docs, otherwise: &str) -> TokenStream {
    let mut text = DocText::new(summary(docs, otherwise));
    text.details(docs);
    let doc = text.outer();
    let deprecated = deprecated(docs);
    quote!(#doc #deprecated)
}

/// The documentation of a named type, with additions by `more`, and with its name in the
/// description.
pub(super) fn of_type(def: &TypeDef, more: impl FnOnce(&mut DocText)) -> TokenStream {
    let schema = def.origin.as_str();
    // The pointer of an inline schema is no helpful name.
    let inline = schema.starts_with(['/', '#']);
    let name = if inline {
        format!("Inline schema of {}.", code(&origin(schema)))
    } else {
        format!("Schema {}.", code(schema))
    };
    let mut text = DocText::new(summary(&def.docs, &name));
    text.details(&def.docs);
    if def.docs.summary.is_some() && !inline {
        text.paragraph(&name);
    }
    more(&mut text);
    let doc = text.outer();
    let deprecated = deprecated(&def.docs);
    let attributes = &def.attributes;
    quote!(#doc #deprecated #(#attributes)*)
}

/// The operation or component that contains an inline schema.
fn origin(pointer: &str) -> String {
    let tokens = pointer.trim_start_matches('#').split('/').skip(1);
    let tokens: Vec<_> = tokens.map(|token| token.replace("~1", "/").replace("~0", "~")).collect();
    match tokens.as_slice() {
        [root, path, method, ..] if matches!(root.as_str(), "paths" | "webhooks") => {
            format!("{} {path}", method.to_uppercase())
        }
        [root, _, name, ..] if root == "components" => name.clone(),
        _ => pointer.to_owned(),
    }
}

/// `#[deprecated]`, if the item is deprecated.
pub(super) fn deprecated(docs: &Docs) -> TokenStream {
    match docs.deprecated.as_deref().map(markdown::line) {
        None => TokenStream::new(),
        Some(note) if note.is_empty() => quote!(#[deprecated]),
        Some(note) => quote!(#[deprecated(note = #note)]),
    }
}

/// The attribute instead of documentation for what is only called by methods of groups.
pub(super) fn hidden() -> TokenStream {
    quote!(#[doc(hidden)])
}

/// The name of a type, linked if it belongs to this crate.
pub(super) fn link(cx: &Context, ty: &TypeRef) -> String {
    match ty {
        TypeRef::Named(id) | TypeRef::Boxed(id) => {
            let def = &cx.api.types[*id];
            let modules: Vec<_> = def.module.names().iter().map(ModuleName::as_str).collect();
            format!("[`{0}`](crate::{1}::{0})", def.name, modules.join("::"))
        }
        _ => {
            let scope = Scope::outside(&cx.crate_name);
            code(&types::value_type(cx.api, &scope, ty).to_string().replace(' ', ""))
        }
    }
}
