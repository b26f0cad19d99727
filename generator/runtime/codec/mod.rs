//! One decoder and one encoder for every model.
//!
//! A model gives access to its fields by position: their wire names ([`Model::names`]), and each field, for writing
//! ([`Model::field`]) and for reading ([`Model::field_mut`]). A field returns a slot that borrows it, and [`decode`]
//! and [`encode`] operate on slots. Both are generic over the serde format only, never over the model, so a crate
//! with thousands of models does not instantiate thousands of decoders.

mod additional_properties;
mod compare;
#[cfg(runtime = "union")]
mod constant;
mod convert;
mod decode;
mod encode;
mod enumeration;
mod extra;
mod field;
#[cfg(runtime = "headers")]
mod header_value;
mod macros;
mod mismatch;
#[cfg(runtime = "numbers")]
mod number;
mod object;
mod polymorphic;
mod preserved;
mod received;
#[cfg(runtime = "replacement")]
mod replacement;
mod slot_visitor;
#[cfg(runtime = "union")]
mod string_format;
#[cfg(runtime = "tuple")]
mod tuple;
#[cfg(runtime = "union")]
mod union;

pub use additional_properties::AdditionalProperties;
pub use compare::{debug, equal};
#[cfg(runtime = "union")]
pub use constant::Constant;
#[cfg(runtime = "headers")]
pub use decode::from_slice;
#[cfg(runtime = "union")]
pub use decode::{DecodeContext, ReadOutcome};
pub use decode::{deserialize, from_value, receive, receive_string};
pub use encode::{Encoded, own_type_name, serialize, to_vec, type_name};
pub(crate) use enumeration::{enumeration, integer_enumeration};
pub use extra::{Extra, TypeName};
#[cfg(runtime = "tuple")]
pub use field::Tuple;
pub use field::{
    Field, IntegerType, List, Map, Sequence, Slot, SlotMut, StringType, Union, UnknownFields, empty,
};
#[cfg(runtime = "headers")]
pub use header_value::from_header;
pub(crate) use macros::{compare_glue, glue, integer_type, model, serde_glue, string_type};
pub use mismatch::{Mismatch, Mismatches};
#[cfg(runtime = "numbers")]
pub(crate) use number::number_text;
pub(crate) use polymorphic::polymorphic;
pub use received::{DecodeError, Received, Strict};
#[cfg(runtime = "replacement")]
pub(crate) use replacement::replacement;
#[cfg(runtime = "replacement")]
pub use replacement::{Replacement, replacement_of, replacement_to_json};
#[cfg(runtime = "union")]
pub use string_format::Format;
#[cfg(runtime = "union")]
pub(crate) use union::union;
#[cfg(runtime = "union")]
pub use union::{Alternative, Alternatives, Object, Variants, choose, named, of_string};

/// An object with declared fields.
pub trait Model {
    /// Returns the name of the type in Rust.
    fn rust_name(&self) -> &'static str;

    /// Returns the wire names of the declared fields, in the order in which they are written.
    fn names(&self) -> &'static [&'static str];

    /// Returns the field at a position in [`Model::names`]; `None` after the last.
    fn field(&self, position: usize) -> Option<&dyn Field>;

    /// Returns the field at a position in [`Model::names`], to read into it.
    fn field_mut(&mut self, position: usize) -> Option<&mut dyn Field>;

    /// Returns the positions of the fields that must be present on the wire.
    fn required(&self) -> &'static [usize] {
        &[]
    }

    /// Returns the positions of the fields that the description declares `readOnly`; all of them are optional.
    fn read_only(&self) -> &'static [usize] {
        &[]
    }

    /// Returns the discriminator of this type, if objects carry a type name on the wire.
    fn tag(&self) -> Option<Tag> {
        None
    }

    /// Returns the JSON type of the name of [`Model::tag`].
    fn tag_kind(&self) -> TagKind {
        TagKind::String
    }

    /// Returns whether the type also permits JSON values that are not objects; they are preserved unchanged.
    fn takes_any(&self) -> bool {
        false
    }

    /// Returns the data that was read in addition to the declared fields.
    fn extra(&self) -> &Extra;

    /// Returns the data that was read in addition to the declared fields, to change it.
    fn extra_mut(&mut self) -> &mut Extra;
}

impl dyn Model + '_ {
    /// Returns the declared fields as they are written: wire names and slots. A field without a value is
    /// [`Slot::Null`] if it is written as null, otherwise [`Slot::Unset`].
    #[inline]
    pub fn slots(&self) -> impl Iterator<Item = (&'static str, Slot<'_>)> {
        let (extra, required) = (self.extra(), self.required());
        self.names().iter().enumerate().map(move |(position, name)| {
            let slot = self.field(position).map_or(Slot::Unset, Field::slot);
            let null = matches!(slot, Slot::Unset)
                && (extra.is_null(position) || required.contains(&position));
            (*name, if null { Slot::Null } else { slot })
        })
    }
}

/// The discriminator property of a type, and the type name in it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Tag {
    /// Returns the wire name of the discriminator property, such as `@odata.type`.
    pub property: &'static str,
    /// The name that objects of this type are written with; `None` if the description assigns none (a base type).
    pub name: Option<&'static str>,
}

/// The JSON type of type names.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum TagKind {
    /// Strings.
    String,
    /// Numbers or booleans: a name is the JSON of the value.
    Json,
}

/// A value that is one of several models, discriminated by a property.
pub trait Polymorphic {
    /// Returns the wire name of the discriminator property, such as `@odata.type`.
    fn discriminator(&self) -> &'static str;

    /// Replaces the value by an empty one of the named type, and returns it. `None` means that the object has no
    /// type name.
    fn select(&mut self, name: Option<&str>) -> &mut dyn Model;

    /// Returns the model inside.
    fn model(&self) -> &dyn Model;

    /// Returns the model inside, to change it.
    fn model_mut(&mut self) -> &mut dyn Model;
}

/// Returns a type name without the leading `#` of `OData`.
///
/// Services write both `#microsoft.graph.user` and `microsoft.graph.user`
/// (`OData` JSON Format 4.01, section 4.6.3).
#[inline]
pub fn bare_type_name(name: &str) -> &str {
    name.strip_prefix('#').unwrap_or(name)
}

/// Returns the value with the type name of the description, even if it was read from an object without one: if a
/// base type is declared, only the type name identifies the type.
#[inline]
pub fn typed<T: Model>(mut value: T) -> T {
    if *value.extra().type_name() == TypeName::Absent {
        value.extra_mut().set_type_name(TypeName::Own);
    }
    value
}
