//! Emits modules: decides on the modules with a file, and emits these files.
//!
//! ```text
//! src/models/mod.rs, src/models/<type>.rs               a folder for each namespace, a file for each type
//! src/requests/mod.rs, src/requests/<top_segment>.rs    deeper modules inside, unless they are large: `pub mod by_id { … }`
//! ```

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::conversions;
use super::docs::{self, DocText};
use super::features::Gate;
use super::module_item::{Module, ModuleItem};
use super::modules::{Modules, collect, is_file, top};
use super::nodes;
use super::parts::{ModulePart, divide};
use super::scope::{self, MODELS, REQUESTS, Scope};
use super::tree::Trail;
use super::{
    Context, EmitError, enumeration, forms, groups, headers, options, polymorphic, responses,
    structs, types, union,
};
use crate::model::{GroupOwner, PathNode, TypeDef, TypeKind, TypeRef};
use crate::naming::{ModuleName, ModulePath};
use crate::output::SourceFile;

/// The modules and files of a crate.
pub(super) struct Layout<'a> {
    modules: Modules<'a>,
    files: Vec<FilePlan<'a>>,
}

/// A file to emit.
struct FilePlan<'a> {
    /// The path of the module.
    module: ModulePath,
    /// The part in the file; `None` for the module's own file.
    name: Option<ModuleName>,
    /// The items.
    items: Vec<ModuleItem<'a>>,
    /// In a module's own file, its parts with the names that each exports.
    parts: Vec<(Gate, ModuleName, Vec<String>)>,
}

impl<'a> Layout<'a> {
    /// Decides on the files of `src/models` and `src/requests`.
    pub(super) fn of(cx: &Context<'a>) -> Result<Self, EmitError> {
        let modules = collect(cx)?;
        let mut files = Vec::new();
        for (path, module) in modules.iter().filter(|(path, module)| is_file(path, module)) {
            let models = path.names().first().is_some_and(|name| name.as_str() == MODELS);
            let (mut own, mut shown) = (Vec::new(), Vec::new());
            for ModulePart { name, gate, items } in divide(cx, module, models) {
                let Some(name) = name else {
                    own = items;
                    continue;
                };
                let names = items.iter().map(|item| item.name(cx).to_owned()).collect();
                shown.push((gate, name.clone(), names));
                files.push(FilePlan {
                    module: path.clone(),
                    name: Some(name),
                    items,
                    parts: Vec::new(),
                });
            }
            files.push(FilePlan { module: path.clone(), name: None, items: own, parts: shown });
        }
        Ok(Self { modules, files })
    }

    /// The number of files.
    pub(super) fn len(&self) -> usize {
        self.files.len()
    }

    /// Emits a file, and returns its path and its tokens.
    pub(super) fn emit(&self, cx: &Context<'a>, index: usize) -> (String, SourceFile) {
        let plan = &self.files[index];
        match (&plan.name, self.modules.get(&plan.module)) {
            (None, Some(module)) => {
                (file_name(&plan.module), emit_file(cx, &self.modules, plan, module))
            }
            (name, _) => {
                let path =
                    name.as_ref().map_or_else(String::new, |name| part_file(&plan.module, name));
                (path, emit_part(cx, &plan.module, &plan.items))
            }
        }
    }

    /// The path of the file of a node, the last of a trail.
    pub(super) fn source(&self, trail: &Trail) -> String {
        let requests = top(REQUESTS);
        if let [_, node] = trail.as_slice()
            && let Some((plan, name)) = self.part_of(&requests, node)
        {
            return part_file(&plan.module, name);
        }
        let outer = trail.iter().skip(1).rev().skip(1).rev();
        let mut file = requests.clone();
        let mut module = requests;
        for node in outer {
            module = module.join(node.module.clone());
            match self.modules.get(&module) {
                Some(found) if is_file(&module, found) => file = module.clone(),
                _ => break,
            }
        }
        file_name(&file)
    }

    /// The path of the file of a group.
    pub(super) fn source_of_group(&self, cx: &Context, group: usize) -> String {
        let is_it = |item: &ModuleItem| match (item, cx.api.groups[group].owner) {
            (ModuleItem::Group(index), _) => *index == group,
            (ModuleItem::Node(trail, _), GroupOwner::Node(index)) => trail
                .last()
                .is_some_and(|own| std::ptr::eq(*own, &raw const cx.api.root.children[index])),
            _ => false,
        };
        let plan = self.files.iter().find(|plan| plan.items.iter().any(is_it));
        match plan.and_then(|plan| Some((&plan.module, plan.name.as_ref()?))) {
            Some((module, part)) => part_file(module, part),
            None => file_name(&top(REQUESTS)),
        }
    }

    /// The part of a module that contains a node.
    fn part_of(
        &self,
        module: &ModulePath,
        node: &PathNode,
    ) -> Option<(&FilePlan<'a>, &ModuleName)> {
        let is_it = |item: &ModuleItem| match item {
            ModuleItem::Node(trail, _) => trail.last().is_some_and(|own| std::ptr::eq(*own, node)),
            ModuleItem::Type(_) | ModuleItem::Group(_) => false,
        };
        let mut plans = self.files.iter().filter(|plan| plan.module == *module);
        plans.find_map(|plan| {
            Some((plan, plan.name.as_ref()?)).filter(|_| plan.items.iter().any(is_it))
        })
    }
}

fn file_name(path: &ModulePath) -> String {
    let names: Vec<_> = path.names().iter().map(ModuleName::as_str).collect();
    match names.as_slice() {
        [top] => format!("src/{top}/mod.rs"),
        [MODELS, namespace @ ..] => format!("src/{MODELS}/{}/mod.rs", namespace.join("/")),
        names => format!("src/{}.rs", names.join("/")),
    }
}

/// The path of a part's file.
fn part_file(module: &ModulePath, part: &ModuleName) -> String {
    let names: Vec<_> = module.names().iter().map(ModuleName::as_str).collect();
    format!("src/{}/{part}.rs", names.join("/"))
}

/// The file of a module.
fn emit_file<'a>(
    cx: &Context<'a>,
    modules: &Modules<'a>,
    plan: &FilePlan<'a>,
    module: &Module<'a>,
) -> SourceFile {
    let path = &plan.module;
    let declarations = plan.parts.iter().map(|(gate, part, _)| {
        let attribute = gate.attribute();
        quote!(#attribute mod #part;)
    });
    let exports = plan.parts.iter().flat_map(|(gate, part, names)| {
        let attribute = gate.attribute();
        names.iter().map(move |name| {
            let name = scope::path(name);
            quote!(#attribute pub use self::#part::#name;)
        })
    });
    let doc = DocText::new(&module.doc).inner();
    let mut items = emit_module_items(cx, modules, path, module, &plan.items);
    items.splice(0..0, declarations.chain(exports));
    SourceFile { attributes: doc, items }
}

/// The file of a part, whose items the module exports.
fn emit_part<'a>(cx: &Context<'a>, path: &ModulePath, items: &[ModuleItem<'a>]) -> SourceFile {
    let scope = Scope::part(path.clone(), defined(cx, items));
    let mut own = Vec::new();
    if *path == top(REQUESTS) {
        own.push(nodes::emit_root(cx, &scope, of_client(items), &[], path));
    }
    own.extend(items.iter().map(|item| emit_item(cx, &scope, item)));
    let mut items = vec![scope.uses()];
    items.extend(own.into_iter().filter(|item| !item.is_empty()));
    SourceFile { attributes: TokenStream::new(), items }
}

/// The nodes and groups that methods of the client lead to.
fn of_client<'a>(items: &[ModuleItem<'a>]) -> (Vec<&'a PathNode>, Vec<usize>) {
    let groups = items.iter().filter_map(|item| match item {
        ModuleItem::Group(group) => Some(*group),
        _ => None,
    });
    (items.iter().filter_map(root_child).collect(), groups.collect())
}

fn root_child<'a>(item: &ModuleItem<'a>) -> Option<&'a PathNode> {
    match item {
        ModuleItem::Node(trail, _) if trail.len() == 2 => trail.last().copied(),
        _ => None,
    }
}

fn emit_inline<'a>(
    cx: &Context<'a>,
    modules: &Modules<'a>,
    path: &ModulePath,
    module: &Module<'a>,
) -> TokenStream {
    let doc = DocText::new(&module.doc).outer();
    let items = emit_module_items(cx, modules, path, module, &module.items);
    let name = path.names().last();
    quote! {
        #doc
        pub mod #name {
            #(#items)*
        }
    }
}

/// The items of a module: `own`, and the nested modules.
fn emit_module_items<'a>(
    cx: &Context<'a>,
    modules: &Modules<'a>,
    path: &ModulePath,
    module: &Module<'a>,
    own: &[ModuleItem<'a>],
) -> Vec<TokenStream> {
    // The items of the parts are imported here too, and take precedence over the prelude.
    let mut names = defined(cx, &module.items);
    names.extend(module.children.iter().map(ToString::to_string));
    let scope = Scope::module(path.clone(), names);
    let mut emitted = Vec::new();
    if *path == top(REQUESTS) {
        let operations = &cx.api.root.operations;
        emitted.push(nodes::emit_root(cx, &scope, of_client(own), operations, path));
    }
    emitted.extend(own.iter().map(|item| emit_item(cx, &scope, item)));
    let mut items = vec![scope.uses()];
    let mut inline = Vec::new();
    for child in &module.children {
        let child_path = path.join(child.clone());
        let Some(child_module) = modules.get(&child_path) else { continue };
        let attribute = gate_of_module(cx, path, child).attribute();
        if is_file(&child_path, child_module) {
            items.push(quote!(#attribute pub mod #child;));
        } else {
            let module = emit_inline(cx, modules, &child_path, child_module);
            inline.push(quote!(#attribute #module));
        }
    }
    items.extend(emitted);
    items.extend(inline);
    items.retain(|item| !item.is_empty());
    items
}

/// The features that enable a module of requests.
fn gate_of_module(cx: &Context, path: &ModulePath, child: &ModuleName) -> Gate {
    let below_root = *path == top(REQUESTS);
    let node = cx.api.root.children.iter().find(|node| below_root && node.module == *child);
    node.map(|node| cx.features.of_root_child(node)).unwrap_or_default()
}

/// The names of items.
fn defined<'a>(cx: &Context<'a>, items: &[ModuleItem<'a>]) -> BTreeSet<String> {
    items.iter().map(|item| item.name(cx).to_owned()).collect()
}

fn emit_item<'a>(cx: &Context<'a>, scope: &Scope, item: &ModuleItem<'a>) -> TokenStream {
    match item {
        ModuleItem::Node(trail, inner) => nodes::emit_node(cx, scope, trail, inner),
        ModuleItem::Type(id) => {
            let def = &cx.api.types[*id];
            let (ty, conversions) =
                (emit_type(cx, scope, def), conversions::emit_optional(cx, scope, *id, def));
            quote!(#ty #conversions)
        }
        ModuleItem::Group(group) => groups::emit_group(cx, scope, *group),
    }
}

fn emit_type(cx: &Context, scope: &Scope, def: &TypeDef) -> TokenStream {
    match &def.kind {
        TypeKind::Struct(object) => structs::emit_struct(cx.api, scope, def, object),
        TypeKind::Enumeration(members) => enumeration::emit_enumeration(scope, def, members),
        TypeKind::Polymorphic(choice) => polymorphic::emit_polymorphic(cx.api, scope, def, choice),
        TypeKind::Union(union) => union::emit_union(cx.api, scope, def, union),
        TypeKind::Alias(target) => emit_alias(cx, scope, def, target),
        TypeKind::Options(options) => options::emit_options(cx, scope, def, options),
        TypeKind::Multipart(form) => forms::emit_form(cx, scope, def, form),
        TypeKind::Body(choice) => forms::emit_choice(cx, scope, def, choice),
        TypeKind::Responses(several) => responses::emit_responses(cx, scope, def, several),
        TypeKind::Headers(headers) => headers::emit_headers(cx, scope, def, headers),
    }
}

/// An alias of a schema's type, or of an equal type of another operation.
fn emit_alias(cx: &Context, scope: &Scope, def: &TypeDef, target: &TypeRef) -> TokenStream {
    let (name, ty) = (&def.name, types::value_type(cx.api, scope, target));
    let doc = docs::of_type(def, |_| ());
    quote!(#doc pub type #name = #ty;)
}
