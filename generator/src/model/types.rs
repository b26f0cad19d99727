//! Named types.

use std::ops::{Index, IndexMut};

use crate::naming::{ModulePath, SchemaName, TypeName};
use crate::overrides::Attribute;

use super::{
    BodyChoiceDef, Docs, EnumerationDef, HeadersDef, MultipartDef, OptionsDef, PolymorphicDef,
    ResponsesDef, StructDef, TypeId, TypeRef, UnionDef,
};

/// Every type of an API.
#[derive(Clone, Debug, Default)]
pub struct Types(Vec<TypeDef>);

impl Types {
    /// Adds a type.
    pub fn push(&mut self, def: TypeDef) -> TypeId {
        let id = TypeId(self.0.len());
        self.0.push(def);
        id
    }

    /// Truncates the list of types; nothing may refer to the removed ones.
    pub fn truncate(&mut self, len: usize) {
        self.0.truncate(len);
    }

    /// Removes the other types, and returns the new id of each remaining one, by its old id. The ids
    /// of removed types have no meaning.
    pub fn compact(&mut self, mut keeps: impl FnMut(TypeId) -> bool) -> Vec<TypeId> {
        let (mut ids, mut kept) = (Vec::new(), Vec::new());
        for (index, def) in std::mem::take(&mut self.0).into_iter().enumerate() {
            ids.push(TypeId(kept.len()));
            if keeps(TypeId(index)) {
                kept.push(def);
            }
        }
        self.0 = kept;
        ids
    }

    /// Iterates over all types with their ids.
    pub fn iter(&self) -> impl Iterator<Item = (TypeId, &TypeDef)> {
        (0..).map(TypeId).zip(&self.0)
    }

    /// Iterates over all types mutably.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (TypeId, &mut TypeDef)> {
        (0..).map(TypeId).zip(&mut self.0)
    }

    /// Resolves aliases.
    #[must_use]
    pub fn resolve<'a>(&'a self, ty: &'a TypeRef) -> &'a TypeRef {
        let mut ty = ty;
        // A cycle of aliases never ends: this many steps suffice for any other.
        for _ in 0..self.len() {
            match ty {
                TypeRef::Named(id) => match &self[*id].kind {
                    TypeKind::Alias(target) => ty = target,
                    _ => return ty,
                },
                _ => return ty,
            }
        }
        ty
    }

    /// The number of types.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns whether there are no types.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Index<TypeId> for Types {
    type Output = TypeDef;
    fn index(&self, id: TypeId) -> &TypeDef {
        &self.0[id.0]
    }
}

impl IndexMut<TypeId> for Types {
    fn index_mut(&mut self, id: TypeId) -> &mut TypeDef {
        &mut self.0[id.0]
    }
}

/// A named type.
#[derive(Clone, Debug)]
pub struct TypeDef {
    /// The origin in the description.
    pub origin: Origin,
    /// The module that holds it, below the crate's root: `models::term_store`
    /// for a component, `models` or a request module for an inline schema or an operation.
    pub module: ModulePath,
    /// The name in that module.
    pub name: TypeName,
    /// Its documentation.
    pub docs: Docs,
    /// The attributes that the user has chosen.
    pub attributes: Vec<Attribute>,
    /// The definition.
    pub kind: TypeKind,
}

/// The origin of a named type in the description.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum Origin {
    /// A schema.
    Schema(SchemaName),
    /// An operation, as the method and the path template of its requests: `GET /pets`.
    Operation(String),
}

impl Origin {
    /// The name of the schema; for an inline one, the pointer to it.
    #[must_use]
    pub fn schema(&self) -> Option<&SchemaName> {
        match self {
            Self::Schema(name) => Some(name),
            Self::Operation(_) => None,
        }
    }

    /// The schema's name or the operation's request.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Schema(name) => name.as_str(),
            Self::Operation(request) => request,
        }
    }
}

/// The definition of a named type.
#[derive(Clone, Debug)]
pub enum TypeKind {
    /// An object with declared fields.
    Struct(StructDef),
    /// A string or integer enumeration; other values are kept.
    Enumeration(EnumerationDef),
    /// One of several structs, selected by a discriminator.
    Polymorphic(PolymorphicDef),
    /// One of several types of any kind, selected by the value.
    Union(UnionDef),
    /// An alias of a type.
    Alias(TypeRef),
    /// The optional parameters of an operation.
    Options(OptionsDef),
    /// A multipart form.
    Multipart(MultipartDef),
    /// The bodies of an operation, discriminated by their media types.
    Body(BodyChoiceDef),
    /// The responses of an operation, discriminated by their status.
    Responses(ResponsesDef),
    /// The headers of a response.
    Headers(HeadersDef),
}

impl TypeKind {
    /// The named types that the definition refers to.
    #[must_use]
    pub fn references(&self) -> Vec<TypeId> {
        match self {
            Self::Struct(def) => {
                let types = def.fields.iter().map(|field| &field.ty).chain(&def.additional);
                types.flat_map(TypeRef::references).collect()
            }
            Self::Enumeration(_) => Vec::new(),
            Self::Polymorphic(def) => {
                def.variants.iter().map(|variant| variant.ty).chain([def.base]).collect()
            }
            Self::Union(def) => {
                def.alternatives.iter().flat_map(|one| one.ty.references()).collect()
            }
            Self::Alias(ty) => ty.references(),
            Self::Options(def) => {
                def.parameters.iter().flat_map(|one| one.ty.references()).collect()
            }
            Self::Multipart(def) => {
                let types = def.parts.iter().filter_map(|part| part.content.value_type());
                types.flat_map(TypeRef::references).collect()
            }
            Self::Body(def) => {
                def.alternatives.iter().flat_map(|one| one.content.references()).collect()
            }
            Self::Responses(def) => {
                def.variants.iter().flat_map(|one| one.content.references()).collect()
            }
            Self::Headers(def) => def.headers.iter().flat_map(|one| one.ty.references()).collect(),
        }
    }
}
