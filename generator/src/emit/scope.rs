//! Names in a module: its own items, its imports, and the prelude.
//!
//! A description may name a type `String`, or a path segment `str`. So emitters get every name that
//! emitted code uses from here: it is imported, or in case of a collision, written as an absolute
//! path.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Api, TypeId};
use crate::naming::ModulePath;

/// The module of the component types.
pub(super) const MODELS: &str = "models";
/// The module of the path nodes.
pub(super) const REQUESTS: &str = "requests";

/// The names of the prelude and the primitive types that emitted code uses.
const PRELUDE: [(&str, &str); 28] = [
    ("Box", "boxed"),
    ("Clone", "clone"),
    ("Default", "default"),
    ("Err", "result"),
    ("From", "convert"),
    ("Into", "convert"),
    ("IntoIterator", "iter"),
    ("Iterator", "iter"),
    ("None", "option"),
    ("Ok", "result"),
    ("Option", "option"),
    ("Result", "result"),
    ("Self", ""),
    ("Some", "option"),
    ("String", "string"),
    ("Vec", "vec"),
    ("bool", "primitive"),
    ("f64", "primitive"),
    ("i16", "primitive"),
    ("i32", "primitive"),
    ("i64", "primitive"),
    ("i8", "primitive"),
    ("str", "primitive"),
    ("u16", "primitive"),
    ("u32", "primitive"),
    ("u64", "primitive"),
    ("u8", "primitive"),
    ("usize", "primitive"),
];

/// The names of a module. Emitters share it while they compose tokens, so imports are recorded
/// through a shared reference.
pub(super) struct Scope {
    /// The prefix of absolute paths: `crate`, or the name of the crate in an example.
    root: String,
    /// The module; `None` in an example.
    module: Option<ModulePath>,
    /// Whether nothing is imported.
    absolute: bool,
    /// Whether the file is only a part of the module, which has items in other files.
    part: bool,
    /// The names of the items of the module.
    defined: BTreeSet<String>,
    /// The imported names, each with its module.
    imports: RefCell<BTreeMap<String, String>>,
}

impl Scope {
    /// A module of the generated crate.
    pub(super) fn module(module: ModulePath, defined: BTreeSet<String>) -> Self {
        Self::new("crate".to_owned(), Some(module), defined)
    }

    /// The scope of a file with these items of a module.
    pub(super) fn part(module: ModulePath, defined: BTreeSet<String>) -> Self {
        Self { part: true, ..Self::module(module, defined) }
    }

    /// The scope of code outside of the generated crate.
    pub(super) fn outside(crate_name: &str) -> Self {
        Self::new(crate_name.to_owned(), None, BTreeSet::new())
    }

    fn new(root: String, module: Option<ModulePath>, defined: BTreeSet<String>) -> Self {
        let imports = RefCell::default();
        Self { root, module, absolute: false, part: false, defined, imports }
    }

    /// The same module, for items that are not always available: nothing is imported for them.
    pub(super) fn absolute(&self) -> Self {
        let Self { root, module, defined, .. } = self;
        Self { absolute: true, ..Self::new(root.clone(), module.clone(), defined.clone()) }
    }

    /// A name of the prelude, or a primitive type.
    pub(super) fn prelude(&self, name: &str) -> TokenStream {
        let home = PRELUDE.iter().find(|(known, _)| *known == name).map(|(_, home)| home);
        let home = home.expect("the name is in the table of the prelude");
        if self.defined.contains(name) {
            path(&format!("::std::{home}::{name}"))
        } else {
            path(name)
        }
    }

    /// A name from a module outside of this crate, such as `std::collections`.
    pub(super) fn external(&self, module: &str, name: &str) -> TokenStream {
        self.import(module, name)
    }

    /// An item of the generated crate's runtime.
    pub(super) fn runtime(&self, name: &str) -> TokenStream {
        let module = match self.module {
            Some(_) => format!("{}::runtime", self.root),
            None => self.root.clone(),
        };
        self.import(&module, name)
    }

    /// A named type.
    pub(super) fn named(&self, api: &Api, id: TypeId) -> TokenStream {
        let def = &api.types[id];
        self.item(&def.module, def.name.as_str())
    }

    /// An item of the generated crate's modules.
    pub(super) fn item(&self, module: &ModulePath, name: &str) -> TokenStream {
        let absolute = || {
            let names = module.names().iter().flat_map(|part| ["::", part.as_str()]);
            [self.root.as_str()].into_iter().chain(names).collect::<String>()
        };
        if self.absolute {
            return path(&format!("{}::{name}", absolute()));
        }
        if self.module.as_ref() == Some(module) && (self.defined.contains(name) || !self.part) {
            return path(name);
        }
        if !self.part
            && let (Some(own), [outer @ .., last]) = (&self.module, module.names())
            && own.names() == outer
        {
            return path(&format!("{last}::{name}"));
        }
        if self.module.as_ref() == Some(module) {
            return self.import("super", name);
        }
        self.import(&absolute(), name)
    }

    fn import(&self, module: &str, name: &str) -> TokenStream {
        let in_prelude = PRELUDE.iter().any(|(known, _)| *known == name);
        let mut imports = self.imports.borrow_mut();
        let same = imports.get(name).is_none_or(|other| other == module);
        if in_prelude || !same || self.absolute || self.defined.contains(name) {
            let lead = if module.starts_with("crate") || module == "super" { "" } else { "::" };
            return path(&format!("{lead}{module}::{name}"));
        }
        imports.insert(name.to_owned(), module.to_owned());
        path(name)
    }

    /// The `use` declarations for the imports so far.
    pub(super) fn uses(&self) -> TokenStream {
        let mut by_module: BTreeMap<String, Vec<TokenStream>> = BTreeMap::new();
        for (name, module) in self.imports.borrow().iter() {
            by_module.entry(module.clone()).or_default().push(path(name));
        }
        by_module
            .iter()
            .map(|(module, names)| {
                let root = module.split("::").next().unwrap_or_default();
                let lead = if self.defined.contains(root) { "::" } else { "" };
                let module = path(&format!("{lead}{module}"));
                match names.as_slice() {
                    [name] => quote!(use #module::#name;),
                    names => quote!(use #module::{#(#names),*};),
                }
            })
            .collect()
    }
}

/// A path of identifiers as tokens.
pub(super) fn path(text: &str) -> TokenStream {
    text.parse().expect("a path is made of identifiers and colons")
}
