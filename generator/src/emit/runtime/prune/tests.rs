//! Tests of what is copied of the runtime.

use super::*;
use crate::emit::runtime::{FILES, Needs, cut_files};
use crate::emit::runtime_features::RuntimeFeature;

/// The files of a crate that needs only the client.
fn smallest() -> BTreeMap<String, String> {
    let parts = BTreeSet::from([RuntimeFeature::Client]);
    cut_files(&Needs { parts: &parts, features: None, is_shared: false }, &Mentions::default())
}

#[test]
fn an_item_is_copied_only_if_it_is_mentioned() {
    let files = smallest();
    let has_method = |generated: &str| {
        let mut mentions = Mentions::default();
        mentions.add_generated(generated.parse().expect("it is a list of tokens"));
        prune(&files, &mentions)["call/endpoint.rs"].contains("fn sibling(")
    };
    assert!(has_method("use crate::runtime::Endpoint; fn f(e: &Endpoint) { e.sibling(\"a\"); }"));
    assert!(!has_method(
        "use crate::runtime::Endpoint; fn sibling(e: &Endpoint) { e.literal(\"a\"); }"
    ));
}

#[test]
fn the_text_mentions_an_import_if_the_tokens_do() {
    for (path, source) in FILES {
        let file = RuntimeFile::parse(path, source, false);
        let mut plain = FxHashSet::default();
        for item in &file.items {
            if !matches!(item.kind, ItemKind::Use { .. }) {
                let tokens = &file.tokens[item.tokens.clone()];
                Mentions::default().add(tokens, None, &mut plain);
            }
        }
        let own = file.items.iter().filter(|item| !item.is_exported);
        for Import { alias, .. } in own.flat_map(|item| item.kind.imports()) {
            assert_eq!(is_mentioned(source, alias), plain.contains(alias), "{path}: {alias}");
        }
    }
}

#[test]
fn public_methods_are_copied_without_being_mentioned() {
    let files = smallest();
    let pruned = prune(&files, &Mentions::default());
    let methods = |files: &BTreeMap<String, String>| {
        let root = RuntimeFile::parse(ROOT, &files[ROOT], false);
        let names: BTreeSet<&str> = root.public_imports().collect();
        let mut found = BTreeSet::new();
        for (path, text) in files {
            for item in RuntimeFile::parse(path, text, false).items {
                let ItemKind::Impl { of_type, members, .. } = item.kind else { continue };
                let public = members.iter().filter(|member| member.is_public);
                let public = public.filter_map(|member| member.kind.name());
                let public: Vec<_> =
                    public.map(|name| (of_type.to_owned(), name.to_owned())).collect();
                found.extend(
                    public.into_iter().filter(|(of_type, _)| names.contains(of_type.as_str())),
                );
            }
        }
        found
    };
    let expected = methods(&files);
    assert!(expected.contains(&("Call".to_owned(), "timeout".to_owned())));
    assert_eq!(methods(&pruned), expected);
}
