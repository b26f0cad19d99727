//! Types.

use std::ops::{Index, IndexMut};

use crate::naming::{FieldName, ModulePath, PropertyName, SchemaName, TypeName, VariantName};

use super::{BodyChoiceDef, Docs, HeadersDef, MultipartDef, OptionsDef, ResponsesDef};

/// A type in [`Types`].
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct TypeId(pub usize);

/// Every type of an API.
#[derive(Clone, Debug, Hash, Default)]
pub struct Types(Vec<TypeDef>);

impl Types {
    /// Adds a type.
    pub fn push(&mut self, def: TypeDef) -> TypeId {
        let id = TypeId(self.0.len());
        self.0.push(def);
        id
    }

    /// Forgets the types behind the first so many, to which nothing refers.
    pub fn truncate(&mut self, len: usize) {
        self.0.truncate(len);
    }

    /// All types with their ids.
    pub fn iter(&self) -> impl Iterator<Item = (TypeId, &TypeDef)> {
        (0..).map(TypeId).zip(&self.0)
    }

    /// All types, to change them.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (TypeId, &mut TypeDef)> {
        (0..).map(TypeId).zip(&mut self.0)
    }

    /// The type behind aliases.
    #[must_use]
    pub fn resolve<'a>(&'a self, ty: &'a TypeRef) -> &'a TypeRef {
        let mut ty = ty;
        // An alias that leads back to itself is never left: so many steps are enough for any other.
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

    /// Returns how many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns whether there are none.
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
#[derive(Clone, Debug, Hash)]
pub struct TypeDef {
    /// The part of the description that it comes from.
    pub origin: Origin,
    /// The module that holds it, below the crate's root: `models::term_store`
    /// for a component, a request module for an inline schema or an operation.
    pub module: ModulePath,
    /// Its name in that module.
    pub name: TypeName,
    /// Its documentation.
    pub docs: Docs,
    /// What it is.
    pub kind: TypeKind,
}

/// The part of the description that a named type comes from.
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
#[derive(Clone, Debug, Hash)]
pub enum TypeKind {
    /// An object with declared fields.
    Struct(StructDef),
    /// A string or a whole number that is one of several; any other is kept.
    Enumeration(EnumerationDef),
    /// One of several structs, told apart by a discriminator.
    Polymorphic(PolymorphicDef),
    /// One of several types of any kind, told apart by what is there.
    Union(UnionDef),
    /// Another name for a type.
    Alias(TypeRef),
    /// The optional parameters of an operation.
    Options(OptionsDef),
    /// A form of several parts.
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
#[derive(Clone, Debug, Hash)]
pub struct StructDef {
    /// Its fields: those of its bases first. The discriminator is not among them.
    pub fields: Vec<FieldDef>,
    /// How it names its type on the wire, if it does.
    pub tag: Option<TagDef>,
    /// What makes it the page of a list, if it is one.
    pub page: Option<PageDef>,
    /// The type of the properties beside the declared ones, where the description gives them one.
    pub additional: Option<TypeRef>,
    /// What its values are.
    pub values: Values,
}

/// What the values of an object's type are.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Values {
    /// Objects.
    Objects,
    /// Any JSON: its properties are those that it has if it is an object.
    Any,
}

/// The fields that make a struct the page of a list, by their positions.
#[derive(Clone, Copy, Debug, Hash)]
pub struct PageDef {
    /// The items: a list.
    pub items: usize,
    /// The link to the next page: a string.
    pub next_link: usize,
    /// The link that asks for changes later on: a string.
    pub delta_link: Option<usize>,
}

/// A scalar that is one of the values of a property.
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
    /// The constant that a JSON value is. `None` for a list or an object.
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

    /// `1.0` is the integer 1, as JSON Schema has it.
    fn of_float(number: f64) -> Self {
        // Adding zero makes 0 of -0.
        let decimal = (number + 0.0).to_string();
        decimal.parse().map_or(Self::Number(decimal), Self::Integer)
    }

    /// The string that a discriminator compares: a string itself, or the JSON of another value.
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

/// How names of types are written.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum TagKind {
    /// As strings.
    String,
    /// As numbers or booleans: a name is the JSON of the value.
    Json,
}

/// How objects of a type name their type.
#[derive(Clone, Debug, Hash)]
pub struct TagDef {
    /// The discriminator property.
    pub property: PropertyName,
    /// The value, as it is written (`#microsoft.graph.user`); `None` for a base
    /// type to which the description gives no name of its own.
    pub value: Option<String>,
    /// How the value is written.
    pub kind: TagKind,
}

/// A field of a struct.
#[derive(Clone, Debug, Hash)]
pub struct FieldDef {
    /// Its name on the wire.
    pub property: PropertyName,
    /// Its name in Rust.
    pub name: FieldName,
    /// The type of its value when there is one: never [`TypeRef::Optional`] at the top.
    pub ty: TypeRef,
    /// Whether it has to be there, and whether it may be null.
    pub presence: Presence,
    /// The only values that the description allows; empty if it allows others.
    pub constants: Vec<Constant>,
    /// Who sends it.
    pub sender: Sender,
    /// Its documentation.
    pub docs: Docs,
}

/// Who sends a field.
#[derive(Clone, Copy, Debug, Hash, Eq, PartialEq)]
pub enum Sender {
    /// The client and the service, or the client alone (`writeOnly`).
    Client,
    /// The service alone (`readOnly`): the field is always optional.
    Service,
}

/// Whether a field has to be there, and whether it may be null.
#[derive(Clone, Copy, Debug, Hash, Eq, PartialEq)]
pub enum Presence {
    /// Always there, never null: `T`.
    Required,
    /// Always there, perhaps null: `Option<T>`, written as null when `None`.
    RequiredNullable,
    /// Perhaps absent, never sent as null: `Option<T>`.
    Optional,
    /// Perhaps absent, perhaps null: `Option<T>`, and a `clear_…` method that sends null.
    OptionalNullable,
}

/// A string or a whole number that is one of several.
#[derive(Clone, Debug, Hash)]
pub struct EnumerationDef {
    /// What its members are on the wire.
    pub base: EnumerationBase,
    /// Its known members, in the description's order.
    pub members: Vec<MemberDef>,
    /// How many of them a value is.
    pub choice: Choice,
}

/// What the members of an enumeration are on the wire.
#[derive(Clone, Copy, Debug, Hash, Eq, PartialEq)]
pub enum EnumerationBase {
    /// Strings.
    Text,
    /// Whole numbers of 64 bits.
    Integer,
}

/// How many members of an enumeration a value is.
#[derive(Clone, Copy, Debug, Hash, Eq, PartialEq)]
pub enum Choice {
    /// One.
    One,
    /// Any number of them, with commas between: its uses are [`TypeRef::Flags`].
    Flags,
}

/// A known member of an enumeration.
#[derive(Clone, Debug, Hash)]
pub struct MemberDef {
    /// Its text on the wire; a number in decimal.
    pub value: String,
    /// Its variant.
    pub name: VariantName,
    /// Its documentation.
    pub docs: Docs,
}

/// One of several structs.
#[derive(Clone, Debug, Hash)]
pub struct PolymorphicDef {
    /// The discriminator property.
    pub discriminator: PropertyName,
    /// The known types. That of the base itself, if it has a name of its own, is the first.
    pub variants: Vec<VariantDef>,
    /// The struct of the base's fields, which holds objects of any other type.
    pub base: TypeId,
    /// The known variant for objects that name no type; `None`: the base, as any other type.
    pub untyped: Option<usize>,
}

/// A known type of a [`PolymorphicDef`].
#[derive(Clone, Debug, Hash)]
pub struct VariantDef {
    /// The values of the discriminator that stand for it, as the description spells them.
    pub values: Vec<String>,
    /// Its variant.
    pub name: VariantName,
    /// Its struct.
    pub ty: TypeId,
}

/// One of several types of any kind.
#[derive(Clone, Debug, Hash)]
pub struct UnionDef {
    /// The types, in the description's order.
    pub alternatives: Vec<UnionVariantDef>,
    /// The property that discriminates objects, if the description names one.
    pub discriminator: Option<PropertyName>,
}

/// One type of a [`UnionDef`].
#[derive(Clone, Debug, Hash)]
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

/// A use of a type.
#[derive(Clone, Debug, Hash, Eq, PartialEq)]
pub enum TypeRef {
    /// `bool`.
    Bool,
    /// An integer.
    Integer(IntegerFormat),
    /// `runtime::Number`: any JSON number, or the names of those that JSON lacks.
    Number,
    /// `String`.
    String,
    /// `runtime::IntOrString`: Kubernetes' integer or string.
    IntOrString,
    /// A string with a meaning that keeps its text.
    Text(TextFormat),
    /// `serde_json::Value`.
    Any,
    /// A named type.
    Named(TypeId),
    /// A named type that would otherwise contain itself.
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
    /// The named type that it is, or is made of.
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
    /// Returns whether it holds a number.
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

    /// Its type in Rust.
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

/// The meaning of a string.
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
    /// Its type in the runtime.
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
