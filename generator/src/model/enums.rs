//! Types with one of several values or types.

use crate::naming::{PropertyName, VariantName};

use super::{Constant, Docs, TypeId, TypeRef};

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
