//! Objects with declared fields.

use crate::naming::{FieldName, PropertyName};

use super::{Constant, Docs, TypeRef};

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
    /// The link to the next page: a string. `None` if operations declare how the list continues.
    pub next_link: Option<usize>,
    /// The link to later changes: a string.
    pub delta_link: Option<usize>,
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

/// The JSON type of a discriminator.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum TagKind {
    /// Strings.
    String,
    /// Numbers or booleans: a value is written as its JSON.
    Json,
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
