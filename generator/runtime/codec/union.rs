//! Selection of the alternative of a union.
//!
//! A value is read as the alternative that matches it best; if that fails, as the next best. A value that matches no
//! alternative is preserved unchanged. So every value can be read, and none is lost.

use std::cmp::Reverse;

use serde::de::DeserializeSeed;
use serde_json::{Map, Value};

use super::constant::Constant;
use super::decode::{DecodeContext, ReadOutcome, SlotSeed, read_string};
use super::mismatch::kind;
use super::preserved::Preserved;
use super::string_format::Format;
use super::{Field, Model, Slot, SlotMut, Union, typed};

/// One of several types of any kind.
pub trait Alternatives {
    /// Returns the characteristics of each alternative, in the order of the description.
    fn all() -> &'static [Alternative];
}

/// The value of one of several types of any kind.
pub trait Variants {
    /// Replaces the value by an empty one of the alternative at a position; after the last, by any JSON.
    fn select(&mut self, position: usize);

    /// Returns the value inside.
    fn field(&self) -> &dyn Field;

    /// Returns the value inside, to read into it.
    fn field_mut(&mut self) -> &mut dyn Field;
}

/// The characteristics by which an alternative is recognized without reading it.
#[allow(dead_code, reason = "an API need not use every variant")]
pub enum Alternative {
    /// Any JSON.
    Any,
    /// A boolean.
    Bool,
    /// An integer.
    Integer,
    /// A number.
    Number,
    /// An integer that is usually one of these.
    Integers(&'static [i64]),
    /// A string.
    String,
    /// A string that is usually one of these.
    Texts(&'static [&'static str]),
    /// A string that usually has this format.
    Format(Format),
    /// A list of items.
    List(&'static Alternative),
    #[cfg(runtime = "tuple")]
    /// A list of these items.
    Tuple(&'static [Alternative]),
    /// A map of values.
    Map(&'static Alternative),
    /// An object.
    Object(Object),
    /// One of the alternatives of another union.
    OneOf(fn() -> &'static [Alternative]),
}

/// The characteristics of an object.
pub struct Object {
    /// The properties that identify it: each has one of these values if it is present and not null, whether it is
    /// required or not.
    pub constants: &'static [(&'static str, &'static [Constant])],
    /// The required properties.
    pub required: &'static [&'static str],
    /// All declared properties.
    pub declared: &'static [&'static str],
}

/// How well an alternative matches, most significant first: the confidence from its JSON type and its constants, the
/// number of known properties, and whether it declares them.
#[derive(Clone, Copy, Eq, Ord, PartialEq, PartialOrd)]
struct Fit(usize, usize, bool);

/// The alternative can store any value.
const POSSIBLE: Fit = Fit(0, 0, false);
/// The value would be unusual: an unknown member of an enumeration, a date in another format.
const UNUSUAL: Fit = Fit(1, 0, false);
/// The value matches, unless a more specific alternative does.
const USUAL: Fit = Fit(2, 0, false);
/// The value matches a specific type: an integer, or a string in the expected format.
const SPECIAL: Fit = Fit(3, 0, false);
/// The value is a known member of an enumeration.
const KNOWN: Fit = Fit(4, 0, false);

/// Reads a value as the alternative that matches it best; preserves it if none does.
///
/// If several can match, each is tried without its nested unions, so that the cost does not multiply with the depth
/// of a value.
pub fn choose(
    union: &mut dyn Variants,
    all: &[Alternative],
    value: Value,
    context: &mut DecodeContext,
) -> ReadOutcome {
    let fits = all.iter().enumerate();
    let fits =
        fits.filter_map(|(position, known)| Some((fit(known, &value, UNIONS_INSIDE)?, position)));
    let mut fits: Vec<(Fit, usize)> = fits.collect();
    // The sort is stable: equally good alternatives keep their order.
    fits.sort_by_key(|(fit, _)| Reverse(*fit));
    let found = match fits.as_slice() {
        [(_, only)] if all.len() == 1 => Some(*only),
        several => {
            let is_named = several.first().is_some_and(|(fit, _)| fit.0 > USUAL.0);
            let by_constants = if is_named { None } else { named_by_constants(all, &value) };
            let fitting = several.iter().map(|(_, position)| *position);
            let mut fitting = fitting.filter(|position| is_fitting(union, *position, &value));
            by_constants.or_else(|| fitting.next()).or_else(|| most_similar(all, several, &value))
        }
    };
    if let Some(position) = found {
        union.select(position);
        return SlotSeed::field(union.field_mut().slot_mut(), context).read(value);
    }
    union.select(all.len());
    let received = kind(&value);
    if let SlotMut::Any(preserved) = union.field_mut().slot_mut() {
        *preserved = value;
    }
    context.preserve(Preserved::InPlace { declared: "one of several types", received })
}

/// Returns the value of a union that a string is read as.
pub fn of_string<T: Field + Union>(text: String) -> T {
    let mut value = T::empty();
    value.take(Value::from(text), &mut DecodeContext::default());
    value
}

/// Returns whether a value can be read as an alternative without a mismatch.
fn is_fitting(union: &mut dyn Variants, position: usize, value: &Value) -> bool {
    union.select(position);
    let mut tried = DecodeContext::trial(true);
    let read = SlotSeed::field(union.field_mut().slot_mut(), &mut tried).deserialize(value);
    read.is_ok() && !tried.mismatched
}

/// Returns the alternative that the constants of an object identify, even if other properties are missing.
fn named_by_constants(all: &[Alternative], value: &Value) -> Option<usize> {
    let kinds = all.iter().enumerate().rev();
    let kinds = kinds.filter_map(|(position, known)| Some((similarity(known, value)?, position)));
    let best = kinds.max_by_key(|(similarity, _)| *similarity);
    best.filter(|(similarity, _)| similarity.0 > 0).map(|(_, position)| position)
}

/// Returns the alternative for a value that matches none and that no constant identifies: the best candidate, or the
/// only alternative of the same JSON type.
fn most_similar(all: &[Alternative], fits: &[(Fit, usize)], value: &Value) -> Option<usize> {
    let mut kinds = all.iter().enumerate().filter(|(_, known)| similarity(known, value).is_some());
    match (fits.first(), kinds.next(), kinds.next()) {
        (Some((_, best)), _, _) => Some(*best),
        (None, Some((only, _)), None) => Some(only),
        _ => None,
    }
}

/// The similarity of a value and an alternative of the same JSON type: the number of matching constants, of missing
/// constants, of missing required properties, and of declared properties.
#[derive(Clone, Copy, Eq, Ord, PartialEq, PartialOrd)]
struct Similarity(usize, Reverse<usize>, Reverse<usize>, usize);

fn similarity(alternative: &Alternative, value: &Value) -> Option<Similarity> {
    match (alternative, value) {
        (Alternative::OneOf(all), _) => {
            all().iter().filter_map(|known| similarity(known, value)).max()
        }
        (Alternative::Object(object), Value::Object(values)) => object.similarity(values),
        (Alternative::List(_), Value::Array(_)) | (Alternative::Map(_), Value::Object(_)) => {
            Some(Similarity(0, Reverse(0), Reverse(0), 0))
        }
        #[cfg(runtime = "tuple")]
        (Alternative::Tuple(_), Value::Array(_)) => Some(Similarity(0, Reverse(0), Reverse(0), 0)),
        _ => None,
    }
}

/// The maximum depth of nested unions that are inspected. Each level can multiply the cost.
const UNIONS_INSIDE: usize = 3;

fn fit(alternative: &Alternative, value: &Value, unions: usize) -> Option<Fit> {
    let member = |known: bool| if known { KNOWN } else { UNUSUAL };
    Some(match (alternative, value) {
        (Alternative::Any, _) => POSSIBLE,
        (Alternative::OneOf(_), _) if unions == 0 => POSSIBLE,
        (Alternative::OneOf(all), _) => {
            all().iter().filter_map(|known| fit(known, value, unions - 1)).max()?
        }
        (Alternative::Bool, Value::Bool(_))
        | (Alternative::String, Value::String(_))
        | (Alternative::Number, Value::Number(_)) => USUAL,
        (Alternative::Number, Value::String(text)) => {
            // JSON has no numbers for these.
            matches!(text.as_str(), "INF" | "-INF" | "NaN").then_some(SPECIAL)?
        }
        (Alternative::Integer, Value::Number(number)) if !number.is_f64() => SPECIAL,
        // An integer in another format.
        (Alternative::Integer, Value::Number(number)) if number.as_f64()?.fract() == 0.0 => UNUSUAL,
        (Alternative::Integers(known), Value::Number(number)) => {
            member(known.contains(&number.as_i64()?))
        }
        (Alternative::Texts(known), Value::String(text)) => member(known.contains(&text.as_str())),
        (Alternative::Format(format), Value::String(text)) => {
            if format.describes(text) {
                SPECIAL
            } else {
                UNUSUAL
            }
        }
        (Alternative::List(item), Value::Array(values)) => {
            let mut least = KNOWN;
            for value in values.iter().filter(|value| !value.is_null()) {
                least = least.min(fit(item, value, unions)?);
            }
            least
        }
        #[cfg(runtime = "tuple")]
        (Alternative::Tuple(items), Value::Array(values)) => {
            let mut least = (items.len() == values.len()).then_some(KNOWN)?;
            for (item, value) in items.iter().zip(values).filter(|(_, value)| !value.is_null()) {
                least = least.min(fit(item, value, unions)?);
            }
            least
        }
        (Alternative::Map(item), Value::Object(values)) => {
            for value in values.values().filter(|value| !value.is_null()) {
                fit(item, value, unions)?;
            }
            Fit(USUAL.0, values.len(), false)
        }
        (Alternative::Object(object), Value::Object(values)) => object.fit(values)?,
        _ => return None,
    })
}

impl Object {
    /// Returns the similarity of an object; `None` if one of its constants differs.
    fn similarity(&self, values: &Map<String, Value>) -> Option<Similarity> {
        let mut matched = 0;
        for (name, constants) in self.constants {
            match values.get(*name) {
                Some(value) if constants.iter().any(|constant| constant.is(value)) => matched += 1,
                None | Some(Value::Null) => {}
                Some(_) => return None,
            }
        }
        let present =
            |names: &[&str]| names.iter().filter(|name| values.contains_key(**name)).count();
        let missing = self.required.len() - present(self.required);
        let unnamed = self.constants.len() - matched;
        Some(Similarity(matched, Reverse(unnamed), Reverse(missing), present(self.declared)))
    }

    fn fit(&self, values: &Map<String, Value>) -> Option<Fit> {
        if !self.required.iter().all(|name| values.contains_key(*name)) {
            return None;
        }
        let mut matched = 0;
        for (name, constants) in self.constants {
            match values.get(*name) {
                Some(value) if constants.iter().any(|constant| constant.is(value)) => matched += 1,
                None | Some(Value::Null) => {}
                Some(_) => return None,
            }
        }
        let declared = self.declared.iter().filter(|name| values.contains_key(**name)).count();
        Some(Fit(USUAL.0 + matched, declared, true))
    }
}

/// Sets the discriminator of an alternative, unless it already has a value.
pub fn named<T: Model>(value: T, property: &str, name: Constant) -> T {
    let mut value = typed(value);
    name_model(&mut value, property, name);
    value
}

fn name_model(model: &mut dyn Model, property: &str, name: Constant) {
    if model.tag().is_some_and(|tag| tag.property == property) {
        return;
    }
    let Some(position) = model.names().iter().position(|known| *known == property) else {
        let unknown = model.extra_mut().unknown_mut();
        unknown.entry(property).or_insert_with(|| Value::from(name));
        return;
    };
    let is_empty =
        |slot| matches!(slot, Slot::Unset | Slot::Null | Slot::Any(Value::Null) | Slot::String(""));
    let empty = model.field(position).is_some_and(|field| is_empty(field.slot()));
    let Some(field) = model.field_mut(position).filter(|_| empty) else { return };
    let mut context = DecodeContext::default();
    match name {
        Constant::String(name) => read_string(field.slot_mut(), name, &mut context),
        name => SlotSeed::field(field.slot_mut(), &mut context).read(Value::from(name)),
    };
    if context.mismatched {
        // The declared type of the property cannot represent the name.
        if let SlotMut::Optional(field) = field.slot_mut() {
            field.unset();
        }
        model.extra_mut().unknown_mut().insert(property.to_owned(), Value::from(name));
    }
}

/// Implements [`Variants`], [`Field`], `Serialize`, `Deserialize` and conversions for a union, which has
/// [`Alternatives`] and also a variant `Other`.
///
/// ```text
/// Layout;
/// 0 => Name(String);                          // each variant with its position, and the type that is converted to it
/// 1 => First(First);                          // its value may be in a `Box`
/// 2 => Again;                                 // without a conversion
/// ```
macro_rules! union {
    (
        $type:ident;
        $($position:literal => $variant:ident $(($from:ty))?;)*
    ) => {
        impl $crate::runtime::codec::Variants for $type {
            fn select(&mut self, position: ::core::primitive::usize) {
                *self = match position {
                    $($position => Self::$variant($crate::runtime::codec::empty()),)*
                    _ => Self::Other(::serde_json::Value::Null),
                };
            }
            fn field(&self) -> &dyn $crate::runtime::codec::Field {
                match self {
                    $(Self::$variant(value) => value,)*
                    Self::Other(value) => value,
                }
            }
            fn field_mut(&mut self) -> &mut dyn $crate::runtime::codec::Field {
                match self {
                    $(Self::$variant(value) => value,)*
                    Self::Other(value) => value,
                }
            }
        }
        $($(
            impl ::core::convert::From<$from> for $type {
                #[inline]
                fn from(value: $from) -> Self {
                    Self::$variant(::core::convert::Into::into(value))
                }
            }
        )?)*
        impl $crate::runtime::codec::Field for $type {
            #[inline]
            fn empty() -> Self {
                Self::Other(::serde_json::Value::Null)
            }
            #[inline]
            fn slot(&self) -> $crate::runtime::codec::Slot<'_> {
                $crate::runtime::codec::Variants::field(self).slot()
            }
            #[inline]
            fn slot_mut(&mut self) -> $crate::runtime::codec::SlotMut<'_> {
                $crate::runtime::codec::SlotMut::Union(self)
            }
        }
        impl $crate::runtime::codec::Union for $type {
            fn take(
                &mut self,
                value: ::serde_json::Value,
                context: &mut $crate::runtime::codec::DecodeContext,
            ) -> $crate::runtime::codec::ReadOutcome {
                let all = <Self as $crate::runtime::codec::Alternatives>::all();
                $crate::runtime::codec::choose(self, all, value, context)
            }
            fn inner(&mut self) -> $crate::runtime::codec::SlotMut<'_> {
                $crate::runtime::codec::Variants::field_mut(self).slot_mut()
            }
        }
        $crate::runtime::codec::serde_glue!($type);
    };
}
pub(crate) use union;
