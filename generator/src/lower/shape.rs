//! A view of a schema, independent of `openapiv3`'s variants.

use indexmap::IndexMap;
use openapiv3::{
    AdditionalProperties, ReferenceOr, Schema, SchemaData, SchemaKind, Type,
    VariantOrUnknownOrEmpty,
};
use serde::Serialize;
use serde_json::Value;

use crate::model::EnumerationBase;

type Properties = IndexMap<String, ReferenceOr<Box<Schema>>>;

/// The keywords of a schema.
#[derive(Default)]
pub(super) struct Shape<'a> {
    pub(super) data: Option<&'a SchemaData>,
    pub(super) ty: Option<&'a str>,
    pub(super) format: Option<String>,
    pub(super) members: Vec<Value>,
    pub(super) properties: Option<&'a Properties>,
    pub(super) required: &'a [String],
    pub(super) additional: Option<&'a AdditionalProperties>,
    pub(super) items: Option<&'a ReferenceOr<Box<Schema>>>,
    pub(super) all_of: &'a [ReferenceOr<Schema>],
    pub(super) one_of: &'a [ReferenceOr<Schema>],
    pub(super) any_of: &'a [ReferenceOr<Schema>],
    pub(super) not: Option<&'a ReferenceOr<Schema>>,
    /// Bounds and patterns, as the documentation shows them.
    pub(super) bounds: Vec<(&'static str, String)>,
}

impl<'a> Shape<'a> {
    pub(super) fn of(schema: &'a Schema) -> Self {
        let mut shape = Shape { data: Some(&schema.schema_data), ..Shape::default() };
        match &schema.schema_kind {
            SchemaKind::Type(ty) => shape.read_type(ty),
            SchemaKind::OneOf { one_of } => shape.one_of = one_of,
            SchemaKind::AllOf { all_of } => shape.all_of = all_of,
            SchemaKind::AnyOf { any_of } => shape.any_of = any_of,
            SchemaKind::Not { not } => shape.not = Some(not),
            SchemaKind::Any(any) => shape.read_any(any),
        }
        shape
    }

    fn read_type(&mut self, ty: &'a Type) {
        match ty {
            Type::String(ty) => {
                self.ty = Some("string");
                self.format = format(&ty.format);
                self.members = values(&ty.enumeration);
                self.bound("Pattern", ty.pattern.as_ref());
                self.bound("Shortest length", ty.min_length);
                self.bound("Longest length", ty.max_length);
            }
            Type::Number(ty) => {
                self.ty = Some("number");
                self.format = format(&ty.format);
                self.members = values(&ty.enumeration);
                self.range(ty.minimum, ty.exclusive_minimum, ty.maximum, ty.exclusive_maximum);
                self.bound("Multiple of", ty.multiple_of);
            }
            Type::Integer(ty) => {
                self.ty = Some("integer");
                self.format = format(&ty.format);
                self.members = values(&ty.enumeration);
                self.range(ty.minimum, ty.exclusive_minimum, ty.maximum, ty.exclusive_maximum);
                self.bound("Multiple of", ty.multiple_of);
            }
            Type::Object(ty) => {
                self.ty = Some("object");
                self.properties = Some(&ty.properties);
                self.required = &ty.required;
                self.additional = ty.additional_properties.as_ref();
                self.bound("Fewest properties", ty.min_properties);
                self.bound("Most properties", ty.max_properties);
            }
            Type::Array(ty) => {
                self.ty = Some("array");
                self.items = ty.items.as_ref();
                self.bound("Fewest items", ty.min_items);
                self.bound("Most items", ty.max_items);
            }
            Type::Boolean(ty) => {
                self.ty = Some("boolean");
                self.members = values(&ty.enumeration);
            }
        }
    }

    fn read_any(&mut self, any: &'a openapiv3::AnySchema) {
        self.ty = any.typ.as_deref();
        self.format.clone_from(&any.format);
        self.members.clone_from(&any.enumeration);
        self.properties = Some(&any.properties).filter(|properties| !properties.is_empty());
        self.required = &any.required;
        self.additional = any.additional_properties.as_ref();
        self.items = any.items.as_ref();
        self.all_of = &any.all_of;
        self.one_of = &any.one_of;
        self.any_of = &any.any_of;
        self.not = any.not.as_deref();
        let exclusive = |bound: Option<bool>| bound.unwrap_or(false);
        self.range(
            any.minimum,
            exclusive(any.exclusive_minimum),
            any.maximum,
            exclusive(any.exclusive_maximum),
        );
        self.bound("Multiple of", any.multiple_of);
        self.bound("Pattern", any.pattern.as_ref());
        self.bound("Shortest length", any.min_length);
        self.bound("Longest length", any.max_length);
        self.bound("Fewest items", any.min_items);
        self.bound("Most items", any.max_items);
        self.bound("Fewest properties", any.min_properties);
        self.bound("Most properties", any.max_properties);
    }

    fn bound(&mut self, name: &'static str, value: Option<impl ToString>) {
        self.bounds.extend(value.map(|value| (name, value.to_string())));
    }

    fn range<N: ToString>(
        &mut self,
        minimum: Option<N>,
        above: bool,
        maximum: Option<N>,
        below: bool,
    ) {
        self.bound(if above { "Greater than" } else { "At least" }, minimum);
        self.bound(if below { "Less than" } else { "At most" }, maximum);
    }

    /// Returns whether the schema itself allows null.
    pub(super) fn nullable(&self) -> bool {
        self.data.is_some_and(|data| data.nullable) || self.members.contains(&Value::Null)
    }

    /// The base of an enumeration: all members are strings or all are whole numbers. `None` if the
    /// schema is no enumeration.
    pub(super) fn enumeration_base(&self) -> Option<EnumerationBase> {
        let mut members = self.members.iter().filter(|member| !member.is_null()).peekable();
        members.peek()?;
        let text = matches!(self.ty, None | Some("string"));
        let number = matches!(self.ty, None | Some("integer" | "number"));
        if text && members.clone().all(Value::is_string) {
            return Some(EnumerationBase::String);
        }
        (number && members.all(Value::is_i64)).then_some(EnumerationBase::Integer)
    }

    /// Returns whether the schema contains other schemas, and so may contain itself.
    pub(super) fn has_parts(&self) -> bool {
        let composed = [self.all_of, self.one_of, self.any_of];
        self.properties.is_some()
            || self.items.is_some()
            || self.additional.is_some()
            || composed.iter().any(|parts| !parts.is_empty())
    }

    /// Returns whether the schema does not constrain the value, except that it may be null.
    pub(super) fn is_free_object(&self) -> bool {
        let composed = [self.all_of, self.one_of, self.any_of];
        matches!(self.ty, None | Some("object"))
            && self.properties.is_none_or(IndexMap::is_empty)
            && self.items.is_none()
            && self.members.is_empty()
            && composed.iter().all(|parts| parts.is_empty())
            && self.not.is_none()
    }
}

fn values<T: Serialize>(members: &[T]) -> Vec<Value> {
    // A member that is not valid JSON, such as an infinite float, cannot come from a description.
    members.iter().filter_map(|member| serde_json::to_value(member).ok()).collect()
}

fn format<T: Serialize>(format: &VariantOrUnknownOrEmpty<T>) -> Option<String> {
    match format {
        VariantOrUnknownOrEmpty::Item(known) => {
            serde_json::to_value(known).ok().and_then(|value| value.as_str().map(str::to_owned))
        }
        VariantOrUnknownOrEmpty::Unknown(other) => Some(other.clone()),
        VariantOrUnknownOrEmpty::Empty => None,
    }
}
