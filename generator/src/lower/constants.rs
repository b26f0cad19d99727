//! Constants: the only values that a schema allows, wherever it says so.

use openapiv3::Schema;

use crate::description::Resolved;
use crate::diagnostics::Pointer;
use crate::model::Constant;

use super::Lowering;
use super::object;
use super::shape::Shape;

/// How deep schemas in schemas are searched.
const DEPTH: usize = 16;

/// What a schema says of scalar values.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Limits {
    /// The type that it names.
    pub(super) ty: Option<ScalarType>,
    /// The only values that it allows; `None` if it allows others.
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

    /// The type that all of these are.
    pub(super) fn common(mut types: impl Iterator<Item = Self>) -> Option<Self> {
        let first = types.next();
        first.filter(|first| types.all(|other| other == *first))
    }

    /// What messages call it.
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
    /// The limits of what has to fit both.
    pub(super) fn and(self, other: Self) -> Self {
        let constants = match (self.constants, other.constants) {
            (Some(one), Some(two)) => {
                let both: Vec<_> =
                    one.iter().filter(|found| two.contains(found)).cloned().collect();
                // Where nothing fits both, the description contradicts itself.
                Some(if both.is_empty() { one } else { both })
            }
            (one, two) => one.or(two),
        };
        Self { ty: self.ty.or(other.ty), constants }
    }

    /// The limits of what fits one of the two.
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

    /// The type, by its own word or by that of its values.
    pub(super) fn scalar_type(&self) -> Option<ScalarType> {
        let types = self.constants.iter().flatten().filter_map(ScalarType::of);
        self.ty.or_else(|| ScalarType::common(types))
    }

    /// The only value, if there is only one.
    pub(super) fn only(&self) -> Option<&Constant> {
        match self.constants.as_deref() {
            Some([only]) => Some(only),
            _ => None,
        }
    }

    /// The value that a string of a discriminator's mapping means: the one of this type whose JSON it is
    /// (OpenAPI 3.0.4, Discriminator Object). `None`: none of this type.
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

/// What a schema says of scalar values: itself, in its `allOf`, or in every alternative.
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
    for part in object::parts(context, schema, at) {
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
            // One that allows anything leaves nothing to find; so choices of themselves have an end.
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

/// What a schema says of one of its properties: itself, its bases, or every one of its alternatives.
/// `None` if it does not declare it.
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
    for part in object::parts(context, schema, at) {
        let inherited = property_limits(context, part.1, &part.2, property, depth);
        found = match (found, inherited) {
            (Some(own), Some(inherited)) => Some(own.and(inherited)),
            (own, inherited) => own.or(inherited),
        };
    }
    if found.is_some() {
        return found;
    }
    let alternatives = super::union::parts(context, schema, at);
    let mut limits = Vec::new();
    for part in alternatives {
        limits.push(property_limits(context, part.value, &part.pointer, property, depth)?);
    }
    limits.into_iter().reduce(Limits::or)
}

/// The constants of a property that is declared by each of these.
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

/// How several declarations of a property hold.
#[derive(Clone, Copy)]
pub(super) enum Combine {
    /// All at once.
    All,
    /// One of them.
    One,
}

/// The words for a constant in a name; with those of its property where it is no word by itself.
pub(super) fn words(property: &str, constant: &Constant) -> Option<String> {
    match constant {
        Constant::String(text) => text.chars().any(char::is_alphanumeric).then(|| text.to_owned()),
        other => Some(format!("{property} {}", other.as_string().replace('-', "minus "))),
    }
}
