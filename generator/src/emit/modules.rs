//! Emits the modules: which items stand where, and which modules are files.
//!
//! ```text
//! src/models/mod.rs, src/models/<namespace>.rs          a file for each module
//! src/requests/mod.rs, src/requests/<top_segment>.rs    deeper modules inside: `pub mod by_id { … }`
//! ```

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::docs::DocText;
use super::markdown::code;
use super::nodes::{self, Trail};
use super::scope::Scope;
use super::{Context, EmitError, enumeration, options, polymorphic, structs, types};
use crate::model::{OperationDef, Options, OptionsDef, PathNode, TypeDef, TypeId, TypeKind};
use crate::naming::{ModuleName, ModulePath};
use crate::output::SourceFile;

/// The module of the component types.
pub(super) const MODELS: &str = "models";
/// The module of the path nodes.
pub(super) const REQUESTS: &str = "requests";

/// What follows from the description's names, sizes and texts, and is not for the generator to change.
const FROM_DESCRIPTION: [&str; 20] = [
    "enum_variant_names",
    "fn_params_excessive_bools",
    "iter_not_returning_iterator",
    "just_underscores_and_digits",
    "module_inception",
    "module_name_repetitions",
    "new_ret_no_self",
    "pub_underscore_fields",
    "self_named_constructors",
    "should_implement_trait",
    "similar_names",
    "struct_excessive_bools",
    "struct_field_names",
    "too_many_arguments",
    "too_many_lines",
    "type_complexity",
    "upper_case_acronyms",
    "used_underscore_binding",
    "used_underscore_items",
    "wrong_self_convention",
];

/// What stands in one module.
#[derive(Default)]
struct Module<'a> {
    doc: String,
    children: BTreeSet<ModuleName>,
    types: Vec<TypeId>,
    /// Nodes, each with those above it, and with the module of its children.
    nodes: Vec<(Trail<'a>, ModulePath)>,
    options: Vec<(&'a OperationDef, &'a OptionsDef)>,
}

/// All modules below the crate's root.
type Modules<'a> = BTreeMap<ModulePath, Module<'a>>;

/// The files of `src/models` and `src/requests`.
pub(super) fn emit_modules(cx: &Context) -> Result<Vec<(String, SourceFile)>, EmitError> {
    let modules = collect(cx)?;
    let files = modules.iter().filter(|(path, _)| is_file(path));
    Ok(files
        .map(|(path, module)| (file_name(path), emit_file(cx, &modules, path, module)))
        .collect())
}

fn collect<'a>(cx: &Context<'a>) -> Result<Modules<'a>, EmitError> {
    let mut modules = Modules::new();
    let requests = top(REQUESTS);
    let models = ensure(&mut modules, &top(MODELS));
    models.doc.push_str("The types of the API's requests and responses.");
    ensure(&mut modules, &requests).doc.push_str("The paths of the API, segment by segment.");
    collect_nodes(&mut modules, &mut vec![&cx.api.root], &requests);
    for (id, def) in cx.api.types.iter() {
        let first = def.module.names().first().map_or("", ModuleName::as_str);
        if first != MODELS && first != REQUESTS {
            return Err(EmitError::Misplaced { schema: def.schema.to_string() });
        }
        ensure(&mut modules, &def.module).types.push(id);
    }
    for (path, module) in &mut modules {
        if module.doc.is_empty() {
            let names: Vec<_> = path.names().iter().skip(1).map(ModuleName::as_str).collect();
            module.doc = format!("Types of the namespace {}.", code(&names.join(".")));
        }
    }
    Ok(modules)
}

fn collect_nodes<'a>(modules: &mut Modules<'a>, trail: &mut Trail<'a>, inner: &ModulePath) {
    let Some(&node) = trail.last() else { return };
    for operation in &node.operations {
        if let Options::Struct(options) = &operation.options {
            note_segment(ensure(modules, &options.module), node);
            modules.entry(options.module.clone()).or_default().options.push((operation, options));
        }
    }
    for child in &node.children {
        let deeper = inner.join(child.module.clone());
        trail.push(child);
        let module = ensure(modules, inner);
        module.nodes.push((trail.clone(), deeper.clone()));
        note_segment(module, node);
        collect_nodes(modules, trail, &deeper);
        if let Some(module) = modules.get_mut(&deeper) {
            note_segment(module, child);
        }
        trail.pop();
    }
}

fn note_segment(module: &mut Module, node: &PathNode) {
    if module.doc.is_empty() {
        module.doc = format!("What belongs to {}.", code(&node.template));
    }
}

fn top(name: &str) -> ModulePath {
    ModulePath::new([ModuleName::preferred(name)])
}

/// The module, made with those around it if it is new.
fn ensure<'m, 'a>(modules: &'m mut Modules<'a>, path: &ModulePath) -> &'m mut Module<'a> {
    if let [outer @ .., last] = path.names()
        && !outer.is_empty()
        && !modules.contains_key(path)
    {
        let parent = ModulePath::new(outer.iter().cloned());
        ensure(modules, &parent).children.insert(last.clone());
    }
    modules.entry(path.clone()).or_default()
}

/// Whether a module has a file of its own.
fn is_file(path: &ModulePath) -> bool {
    let names = path.names();
    names.len() <= 2 || names[0].as_str() == MODELS
}

fn file_name(path: &ModulePath) -> String {
    let names: Vec<_> = path.names().iter().map(ModuleName::as_str).collect();
    match names.as_slice() {
        [top] => format!("src/{top}/mod.rs"),
        names => format!("src/{}.rs", names.join("/")),
    }
}

fn emit_file(cx: &Context, modules: &Modules, path: &ModulePath, module: &Module) -> SourceFile {
    let doc = DocText::new(&module.doc).inner();
    let (allow, items) = emit_contents(cx, modules, path, module);
    let style = if path.names().len() == 1 { style_lints() } else { TokenStream::new() };
    let allow = if allow.is_empty() { allow } else { quote!(#![allow #allow]) };
    SourceFile { attributes: quote!(#doc #style #allow), items }
}

fn style_lints() -> TokenStream {
    let lints = FROM_DESCRIPTION.iter().map(|lint| Ident::new(lint, Span::call_site()));
    quote!(#![allow(#(clippy::#lints,)* reason = "the description decides on names and sizes")])
}

fn emit_inline(cx: &Context, modules: &Modules, path: &ModulePath, module: &Module) -> TokenStream {
    let doc = DocText::new(&module.doc).outer();
    let (allow, items) = emit_contents(cx, modules, path, module);
    let allow = if allow.is_empty() { allow } else { quote!(#[allow #allow]) };
    let name = path.names().last();
    quote! {
        #doc
        #allow
        pub mod #name {
            #(#items)*
        }
    }
}

/// What a module allows (the arguments of `allow`), and its items.
fn emit_contents(
    cx: &Context,
    modules: &Modules,
    path: &ModulePath,
    module: &Module,
) -> (TokenStream, Vec<TokenStream>) {
    let scope = Scope::module(path.clone(), defined(cx, module));
    let mut own = Vec::new();
    if *path == top(REQUESTS) {
        own.push(nodes::emit_root(cx, &scope, &vec![&cx.api.root], path));
    }
    own.extend(
        module.nodes.iter().map(|(trail, inner)| nodes::emit_node(cx, &scope, trail, inner)),
    );
    own.extend(module.types.iter().map(|id| emit_type(cx, &scope, &cx.api.types[*id])));
    let options = module.options.iter();
    own.extend(
        options.map(|(operation, def)| options::emit_options(cx.api, &scope, operation, def)),
    );
    let mut items = vec![scope.uses()];
    let mut inline = Vec::new();
    for child in &module.children {
        let child_path = path.join(child.clone());
        let Some(child_module) = modules.get(&child_path) else { continue };
        if is_file(&child_path) {
            items.push(quote!(pub mod #child;));
        } else {
            inline.push(emit_inline(cx, modules, &child_path, child_module));
        }
    }
    items.extend(own);
    items.extend(inline);
    items.retain(|item| !item.is_empty());
    let allow = if scope.names_deprecated() {
        quote!((deprecated, reason = "what the description deprecates still has to be named here"))
    } else {
        TokenStream::new()
    };
    (allow, items)
}

/// The names of a module's own items.
fn defined(cx: &Context, module: &Module) -> BTreeSet<String> {
    let children = module.children.iter().map(ToString::to_string);
    let types = module.types.iter().map(|id| cx.api.types[*id].name.to_string());
    let nodes = module.nodes.iter().filter_map(|(trail, _)| Some(trail.last()?.name.to_string()));
    let options = module.options.iter().map(|(_, options)| options.name.to_string());
    children.chain(types).chain(nodes).chain(options).collect()
}

fn emit_type(cx: &Context, scope: &Scope, def: &TypeDef) -> TokenStream {
    match &def.kind {
        TypeKind::Struct(object) => structs::emit_struct(cx.api, scope, def, object),
        TypeKind::Enumeration(members) => enumeration::emit_enumeration(scope, def, members),
        TypeKind::Polymorphic(choice) => polymorphic::emit_polymorphic(cx.api, scope, def, choice),
        TypeKind::Alias(target) => {
            let doc = super::docs::of_type(def, |_| ());
            let (name, ty) = (&def.name, types::value_type(cx.api, scope, target));
            quote!(#doc pub type #name = #ty;)
        }
    }
}
