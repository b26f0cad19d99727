//! Constants: the only values that a schema allows, through `enum`, `const` or its parts.

use openapiv3::Schema;

use crate::description::Resolved;
use crate::diagnostics::Pointer;
use crate::model::Constant;

use super::Lowering;
use super::schema_parts;
use super::shape::Shape;

/// Maximal depth of the search in nested schemas.
const DEPTH: usize = 16;

/// The constraints of a schema on scalar values.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Limits {
    /// The declared type.
    pub(super) ty: Option<ScalarType>,
    /// The only allowed values; `None` if there are others.
    pub(super) constants: Option<Vec<Constant>>,
}

/// The type of a scalar.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum ScalarType {
    String,
    Integer,
    Number,
    Boolean,
}

impl ScalarType {
    fn new(name: &str) -> Option<Self> {
        Some(match name {
            "string" => Self::String,
            "integer" => Self::Integer,
            "number" => Self::Number,
            "boolean" => Self::Boolean,
            _ => return None,
        })
    }

    pub(super) fn of(constant: &Constant) -> Option<Self> {
        Some(match constant {
            Constant::Null => return None,
            Constant::Bool(_) => Self::Boolean,
            Constant::Integer(_) => Self::Integer,
            Constant::Number(_) => Self::Number,
            Constant::String(_) => Self::String,
        })
    }

    /// The type, if all of these are equal.
    pub(super) fn common(mut types: impl Iterator<Item = Self>) -> Option<Self> {
        let first = types.next();
        first.filter(|first| types.all(|other| other == *first))
    }

    /// The name of the type in messages.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::String => "a string",
            Self::Integer => "an integer",
            Self::Number => "a number",
            Self::Boolean => "a boolean",
        }
    }
}

impl Limits {
    /// The limits of values that satisfy both.
    pub(super) fn and(self, other: Self) -> Self {
        let constants = match (self.constants, other.constants) {
            (Some(one), Some(two)) => {
                let both: Vec<_> =
                    one.iter().filter(|found| two.contains(found)).cloned().collect();
                // If no value satisfies both, the description contradicts itself.
                Some(if both.is_empty() { one } else { both })
            }
            (one, two) => one.or(two),
        };
        Self { ty: self.ty.or(other.ty), constants }
    }

    /// The limits of values that satisfy one of the two.
    fn or(self, other: Self) -> Self {
        let constants = self.constants.zip(other.constants).map(|(mut one, two)| {
            for constant in two {
                if !one.contains(&constant) {
                    one.push(constant);
                }
            }
            one
        });
        Self { ty: self.ty.filter(|ty| Some(*ty) == other.ty), constants }
    }

    /// The declared type, or else the type of the allowed values.
    pub(super) fn scalar_type(&self) -> Option<ScalarType> {
        let types = self.constants.iter().flatten().filter_map(ScalarType::of);
        self.ty.or_else(|| ScalarType::common(types))
    }

    /// The only allowed value, if there is exactly one.
    pub(super) fn only(&self) -> Option<&Constant> {
        match self.constants.as_deref() {
            Some([only]) => Some(only),
            _ => None,
        }
    }

    /// The value that a key of a discriminator's mapping denotes: the value of this type whose JSON
    /// it is (OpenAPI 3.0.4, Discriminator Object). `None` if there is none of this type.
    pub(super) fn value(&self, text: &str) -> Option<Constant> {
        let mut known = self.constants.iter().flatten();
        if let Some(known) = known.find(|known| known.as_string() == text) {
            return Some(known.clone());
        }
        let ty = self.scalar_type();
        if matches!(ty, None | Some(ScalarType::String)) {
            return Some(Constant::String(text.to_owned()));
        }
        let value = Constant::new(&serde_json::from_str(text).ok()?)?;
        let fits = match ScalarType::of(&value) {
            Some(ScalarType::Integer) => ty != Some(ScalarType::Boolean),
            found => found == ty,
        };
        fits.then_some(value)
    }
}

/// The constraints of a schema on scalar values, declared by itself, by its `allOf`, or by every
/// alternative.
pub(super) fn of<'d>(context: &mut Lowering<'d>, schema: &'d Schema, at: &Pointer) -> Limits {
    limits(context, schema, at, DEPTH)
}

fn limits<'d>(
    context: &mut Lowering<'d>,
    schema: &'d Schema,
    at: &Pointer,
    depth: usize,
) -> Limits {
    let shape = Shape::of(schema);
    let constants: Option<Vec<_>> = shape.members.iter().map(Constant::new).collect();
    let constants = constants.filter(|constants| !constants.is_empty());
    let mut found = Limits { ty: shape.ty.and_then(ScalarType::new), constants };
    let Some(depth) = depth.checked_sub(1) else { return found };
    if shape.properties.is_some() || matches!(shape.ty, Some("object" | "array")) {
        return found;
    }
    for part in schema_parts::parts(context, schema, at) {
        found = found.and(limits(context, part.1, &part.2, depth));
    }
    for (keyword, parts) in [("oneOf", shape.one_of), ("anyOf", shape.any_of)] {
        let mut all: Option<Limits> = None;
        for (index, part) in parts.iter().enumerate() {
            let at = at.join(keyword).join(index);
            let part = context.document.resolve(part, &at, context.diagnostics);
            let part = part
                .map(|part| limits(context, part.value, &part.pointer, depth))
                .unwrap_or_default();
            let so_far = match all {
                None => part,
                Some(all) => all.or(part),
            };
            // The search ends at an alternative that allows anything, so it also terminates for a
            // union that contains itself.
            let anything = so_far == Limits::default();
            all = Some(so_far);
            if anything {
                break;
            }
        }
        found = found.and(all.unwrap_or_default());
    }
    found
}

/// The constraints on a property, declared by the schema itself, by its bases, or by every
/// alternative. `None` if the property is not declared.
pub(super) fn of_property<'d>(
    context: &mut Lowering<'d>,
    schema: &'d Schema,
    at: &Pointer,
    property: &str,
) -> Option<Limits> {
    property_limits(context, schema, at, property, DEPTH)
}

fn property_limits<'d>(
    context: &mut Lowering<'d>,
    schema: &'d Schema,
    at: &Pointer,
    property: &str,
    depth: usize,
) -> Option<Limits> {
    let depth = depth.checked_sub(1)?;
    let shape = Shape::of(schema);
    let own = shape.properties.and_then(|properties| properties.get(property));
    let own = own.and_then(|own| {
        let at = at.join("properties").join(property);
        context.document.resolve(own, &at, context.diagnostics)
    });
    let mut found = own.map(|own| limits(context, own.value, &own.pointer, depth));
    for part in schema_parts::parts(context, schema, at) {
        let inherited = property_limits(context, part.1, &part.2, property, depth);
        found = match (found, inherited) {
            (Some(own), Some(inherited)) => Some(own.and(inherited)),
            (own, inherited) => own.or(inherited),
        };
    }
    if found.is_some() {
        return found;
    }
    let alternatives = schema_parts::alternatives(context, schema, at);
    let mut limits = Vec::new();
    for part in alternatives {
        limits.push(property_limits(context, part.value, &part.pointer, property, depth)?);
    }
    limits.into_iter().reduce(Limits::or)
}

/// The constants of a property that all of these schemas declare.
pub(super) fn of_each<'d>(
    context: &mut Lowering<'d>,
    parts: &[Resolved<'d, Schema>],
    combine: Combine,
) -> Vec<Constant> {
    let mut all = Vec::new();
    for part in parts {
        all.push(of(context, part.value, &part.pointer));
    }
    let all = all.into_iter().reduce(match combine {
        Combine::All => Limits::and,
        Combine::One => Limits::or,
    });
    all.and_then(|all| all.constants).unwrap_or_default()
}

/// The combination of several declarations of a property.
#[derive(Clone, Copy)]
pub(super) enum Combine {
    /// All of them hold.
    All,
    /// One of them holds.
    One,
}

/// The words for a constant in a name; those of other constants than strings include the property.
pub(super) fn words(property: &str, constant: &Constant) -> Option<String> {
    match constant {
        Constant::String(text) => text.chars().any(char::is_alphanumeric).then(|| text.to_owned()),
        other => Some(format!("{property} {}", other.as_string().replace('-', "minus "))),
    }
}
