//! Types.

use std::ops::{Index, IndexMut};

use crate::naming::{FieldName, ModulePath, PropertyName, SchemaName, TypeName, VariantName};

use super::{BodyChoiceDef, Docs, HeadersDef, MultipartDef, OptionsDef, ResponsesDef};

/// The id of a type in [`Types`].
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct TypeId(pub usize);

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
                types.filter_map(TypeRef::named).collect()
            }
            Self::Enumeration(_) => Vec::new(),
            Self::Polymorphic(def) => {
                def.variants.iter().map(|variant| variant.ty).chain([def.base]).collect()
            }
            Self::Union(def) => def.alternatives.iter().filter_map(|one| one.ty.named()).collect(),
            Self::Alias(ty) => ty.named().into_iter().collect(),
            Self::Options(def) => def.parameters.iter().filter_map(|one| one.ty.named()).collect(),
            Self::Multipart(def) => {
                let types = def.parts.iter().filter_map(|part| part.content.value_type());
                types.filter_map(TypeRef::named).collect()
            }
            Self::Body(def) => {
                def.alternatives.iter().filter_map(|one| one.content.named()).collect()
            }
            Self::Responses(def) => {
                def.variants.iter().filter_map(|one| one.content.named()).collect()
            }
            Self::Headers(def) => def.headers.iter().filter_map(|one| one.ty.named()).collect(),
        }
    }
}

/// An object with declared fields.
#[derive(Clone, Debug)]
pub struct StructDef {
    /// The fields, those of bases first. The discriminator is not among them.
    pub fields: Vec<FieldDef>,
    /// The discriminator and its value, if there is one.
    pub tag: Option<TagDef>,
    /// The page fields, if the struct is a page of a list.
    pub page: Option<PageDef>,
    /// The type of the additional properties, if it is declared.
    pub additional: Option<TypeRef>,
    /// The values on the wire.
    pub accepts: AcceptedValues,
}

/// The values of an object's type on the wire.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum AcceptedValues {
    /// Objects only.
    Objects,
    /// Any JSON: the fields apply if the value is an object.
    Any,
}

/// The positions of the fields that make a struct a page of a list.
#[derive(Clone, Copy, Debug)]
pub struct PageDef {
    /// The items: a list.
    pub items: usize,
    /// The link to the next page: a string.
    pub next_link: usize,
    /// The link to later changes: a string.
    pub delta_link: Option<usize>,
}

/// A scalar constant.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum Constant {
    /// `null`.
    Null,
    /// A boolean.
    Bool(bool),
    /// An integer.
    Integer(i64),
    /// Any other number, in decimal.
    Number(String),
    /// A string.
    String(String),
}

impl Constant {
    /// Converts a JSON value. `None` for a list or an object.
    #[must_use]
    pub fn new(value: &serde_json::Value) -> Option<Self> {
        use serde_json::Value;
        Some(match value {
            Value::Null => Self::Null,
            Value::Bool(value) => Self::Bool(*value),
            Value::Number(number) => match (number.as_i64(), number.as_f64()) {
                (Some(number), _) => Self::Integer(number),
                (None, Some(number)) => Self::of_float(number),
                (None, None) => Self::Number(number.to_string()),
            },
            Value::String(text) => Self::String(text.clone()),
            Value::Array(_) | Value::Object(_) => return None,
        })
    }

    /// `1.0` is the integer 1, as in JSON Schema.
    fn of_float(number: f64) -> Self {
        // Adding zero turns -0 into 0.
        let decimal = (number + 0.0).to_string();
        decimal.parse().map_or(Self::Number(decimal), Self::Integer)
    }

    /// The string that a discriminator is compared with: the string itself, or the JSON of another
    /// value.
    #[must_use]
    pub fn as_string(&self) -> String {
        match self {
            Self::Null => "null".to_owned(),
            Self::Bool(value) => value.to_string(),
            Self::Integer(number) => number.to_string(),
            Self::Number(text) | Self::String(text) => text.clone(),
        }
    }
}

/// The JSON type of a discriminator.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum TagKind {
    /// Strings.
    String,
    /// Numbers or booleans: a value is written as its JSON.
    Json,
}

/// The discriminator of an object's type.
#[derive(Clone, Debug)]
pub struct TagDef {
    /// The discriminator property.
    pub property: PropertyName,
    /// The value, as in the description (`#microsoft.graph.user`); `None` for a base type without a
    /// value.
    pub value: Option<String>,
    /// The JSON type of the value.
    pub kind: TagKind,
}

/// A field of a struct.
#[derive(Clone, Debug)]
pub struct FieldDef {
    /// Its name on the wire.
    pub property: PropertyName,
    /// Its name in Rust.
    pub name: FieldName,
    /// The type of its value if present: never [`TypeRef::Optional`] at the top.
    pub ty: TypeRef,
    /// Whether it is required, and whether it is nullable.
    pub presence: Presence,
    /// The only values that the description allows; empty if it allows others.
    pub constants: Vec<Constant>,
    /// The sender.
    pub sender: Sender,
    /// Its documentation.
    pub docs: Docs,
}

/// The sender of a field.
#[derive(Clone, Copy, Debug, Hash, Eq, PartialEq)]
pub enum Sender {
    /// The client and the service, or the client alone (`writeOnly`).
    Client,
    /// The service alone (`readOnly`): the field is always optional.
    Service,
}

/// Whether a field is required, and whether it is nullable.
#[derive(Clone, Copy, Debug, Hash, Eq, PartialEq)]
pub enum Presence {
    /// Required and not nullable: `T`.
    Required,
    /// Required and nullable: `Option<T>`, serialized as null if `None`.
    RequiredNullable,
    /// Optional and never sent as null: `Option<T>`.
    Optional,
    /// Optional and nullable: `Option<T>`, and a `clear_…` method that sends null.
    OptionalNullable,
}

/// A string or integer enumeration.
#[derive(Clone, Debug)]
pub struct EnumerationDef {
    /// The members on the wire.
    pub base: EnumerationBase,
    /// Its known members, in the description's order.
    pub members: Vec<MemberDef>,
    /// The number of members in a value.
    pub cardinality: Cardinality,
}

/// The members of an enumeration on the wire.
#[derive(Clone, Copy, Debug, Hash, Eq, PartialEq)]
pub enum EnumerationBase {
    /// Strings.
    String,
    /// Integers of 64 bits.
    Integer,
}

/// The number of members in a value of an enumeration.
#[derive(Clone, Copy, Debug, Hash, Eq, PartialEq)]
pub enum Cardinality {
    /// Exactly one.
    One,
    /// Any number, separated by commas: uses are [`TypeRef::Flags`].
    Flags,
}

/// A known member of an enumeration.
#[derive(Clone, Debug)]
pub struct MemberDef {
    /// The member on the wire; integers are in decimal.
    pub value: String,
    /// Its variant.
    pub name: VariantName,
    /// Its documentation.
    pub docs: Docs,
}

/// One of several structs, selected by a discriminator.
#[derive(Clone, Debug)]
pub struct PolymorphicDef {
    /// The discriminator property.
    pub discriminator: PropertyName,
    /// The known types. If values can be of the base type itself, it is the first.
    pub variants: Vec<VariantDef>,
    /// The struct of the base, which holds objects of unknown types.
    pub base: TypeId,
    /// The variant for objects without a discriminator value; `None` for the base.
    pub untyped: Option<usize>,
}

/// A known type of a [`PolymorphicDef`].
#[derive(Clone, Debug)]
pub struct VariantDef {
    /// The discriminator values that select it, as in the description; empty for a base without one.
    pub values: Vec<String>,
    /// Its variant.
    pub name: VariantName,
    /// Its struct.
    pub ty: TypeId,
}

/// One of several types of any kind.
#[derive(Clone, Debug)]
pub struct UnionDef {
    /// The types, in the description's order.
    pub alternatives: Vec<UnionVariantDef>,
    /// The property that discriminates objects, if the description names one.
    pub discriminator: Option<PropertyName>,
}

/// One type of a [`UnionDef`].
#[derive(Clone, Debug)]
pub struct UnionVariantDef {
    /// Its variant.
    pub name: VariantName,
    /// The type.
    pub ty: TypeRef,
    /// The values of the discriminator that select it.
    pub values: Vec<Constant>,
    /// Its documentation.
    pub docs: Docs,
}

/// A reference to a type.
#[derive(Clone, Debug, Hash, Eq, PartialEq)]
pub enum TypeRef {
    /// `bool`.
    Bool,
    /// An integer.
    Integer(IntegerFormat),
    /// `runtime::Number`: any JSON number, or a string for those that JSON lacks.
    Number,
    /// `String`.
    String,
    /// `runtime::IntOrString`: Kubernetes' integer or string.
    IntOrString,
    /// A string with a format; the original string is kept.
    Text(TextFormat),
    /// `serde_json::Value`.
    Any,
    /// A named type.
    Named(TypeId),
    /// A named type in a `Box`, because it would otherwise contain itself.
    Boxed(TypeId),
    /// `runtime::Flags` of a named enumeration.
    Flags(TypeId),
    /// A value or null, as an item of a list or map.
    Optional(Box<TypeRef>),
    /// `Vec`.
    List(Box<TypeRef>),
    /// `BTreeMap` with string keys.
    Map(Box<TypeRef>),
}

impl TypeRef {
    /// The named type, or that of the items.
    #[must_use]
    pub fn named(&self) -> Option<TypeId> {
        match self {
            Self::Named(id) | Self::Boxed(id) | Self::Flags(id) => Some(*id),
            Self::Optional(inner) | Self::List(inner) | Self::Map(inner) => inner.named(),
            _ => None,
        }
    }
}

/// The width and sign of an integer.
#[derive(Clone, Copy, Debug, Hash, Eq, PartialEq)]
#[allow(missing_docs, reason = "the names say it all")]
pub enum IntegerFormat {
    I8,
    I16,
    I32,
    I64,
    U8,
    U16,
    U32,
    U64,
}

impl IntegerFormat {
    /// Returns whether the type can hold a number.
    #[must_use]
    pub fn holds(self, number: i64) -> bool {
        match self {
            Self::I8 => i8::try_from(number).is_ok(),
            Self::I16 => i16::try_from(number).is_ok(),
            Self::I32 => i32::try_from(number).is_ok(),
            Self::I64 => true,
            Self::U8 => u8::try_from(number).is_ok(),
            Self::U16 => u16::try_from(number).is_ok(),
            Self::U32 => u32::try_from(number).is_ok(),
            Self::U64 => u64::try_from(number).is_ok(),
        }
    }

    /// The name of the type in Rust.
    #[must_use]
    pub fn rust_name(self) -> &'static str {
        match self {
            Self::I8 => "i8",
            Self::I16 => "i16",
            Self::I32 => "i32",
            Self::I64 => "i64",
            Self::U8 => "u8",
            Self::U16 => "u16",
            Self::U32 => "u32",
            Self::U64 => "u64",
        }
    }
}

/// The format of a string.
#[derive(Clone, Copy, Debug, Hash, Eq, PartialEq)]
pub enum TextFormat {
    /// RFC 3339 `date-time`: `runtime::DateTime`.
    DateTime,
    /// RFC 3339 `full-date`: `runtime::Date`.
    Date,
    /// A time of day: `runtime::Time`.
    Time,
    /// An ISO 8601 duration: `runtime::Duration`.
    Duration,
    /// `runtime::Uuid`.
    Uuid,
    /// RFC 4648, section 4: `runtime::Base64`.
    Base64,
    /// RFC 4648, section 5: `runtime::Base64Url`.
    Base64Url,
}

impl TextFormat {
    /// The name of the type in the runtime.
    #[must_use]
    pub fn rust_name(self) -> &'static str {
        match self {
            Self::DateTime => "DateTime",
            Self::Date => "Date",
            Self::Time => "Time",
            Self::Duration => "Duration",
            Self::Uuid => "Uuid",
            Self::Base64 => "Base64",
            Self::Base64Url => "Base64Url",
        }
    }
}
