//! Tells the alternatives of a union apart.
//!
//! A value is read as the alternative that fits it best, or as the next one if it is not that after
//! all; what fits none is kept as it is. So no value fails to be read, and none is lost.

use std::cmp::Reverse;

use serde::de::DeserializeSeed;
use serde_json::{Map, Value};

use super::decode::{Read, Seed, Trace, read_text};
use super::kept::Kept;
use super::mismatch::kind;
use super::{Field, Model, Slot, SlotMut, typed};

/// A scalar that is one of the values of a property.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Constant {
    /// `null`.
    Null,
    /// A boolean.
    Bool(bool),
    /// An integer, however it is spelled: `1.0` is 1.
    Integer(i64),
    /// Any other number.
    Number(f64),
    /// A string.
    String(&'static str),
}

impl Constant {
    /// Whether a value is this one. Numbers are compared by value, not by spelling.
    #[must_use]
    pub fn is(self, value: &Value) -> bool {
        match (self, value) {
            (Self::Null, Value::Null) => true,
            (Self::Bool(one), Value::Bool(other)) => one == *other,
            (Self::Integer(one), Value::Number(other)) => match other.as_i64() {
                Some(other) => one == other,
                // Adding zero makes 0 of -0.
                None => {
                    other.as_f64().is_some_and(|other| (other + 0.0).to_string() == one.to_string())
                }
            },
            (Self::Number(one), Value::Number(other)) => {
                other.as_f64().is_some_and(|other| other.total_cmp(&one).is_eq())
            }
            (Self::String(one), Value::String(other)) => one == other,
            _ => false,
        }
    }
}

impl From<Constant> for Value {
    fn from(constant: Constant) -> Self {
        match constant {
            Constant::Null => Self::Null,
            Constant::Bool(value) => Self::from(value),
            Constant::Integer(value) => Self::from(value),
            Constant::Number(value) => Self::from(value),
            Constant::String(value) => Self::from(value),
        }
    }
}

/// One of several types of any kind.
pub trait Alternatives {
    /// What there is to know of each, in the description's order.
    fn all() -> &'static [Alternative]
    where
        Self: Sized;

    /// Becomes an empty value of the alternative at a position; behind the last, any JSON.
    fn select(&mut self, position: usize);

    /// The value inside.
    fn field(&self) -> &dyn Field;

    /// The value inside, to read into it.
    fn field_mut(&mut self) -> &mut dyn Field;
}

/// What there is to know of an alternative without reading it.
pub enum Alternative {
    /// Any JSON.
    Any,
    /// A boolean.
    Bool,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// A whole number that is usually one of these.
    Integers(&'static [i64]),
    /// A string.
    String,
    /// A string that is usually one of these.
    Texts(&'static [&'static str]),
    /// A string that usually looks so.
    Format(Format),
    /// A list of such.
    List(&'static Alternative),
    /// A map of such.
    Map(&'static Alternative),
    /// An object.
    Object(Object),
    /// One of those of another union.
    OneOf(fn() -> &'static [Alternative]),
}

/// What there is to know of an object.
pub struct Object {
    /// The properties by which it is recognized: each has one of these values if it is present and
    /// not null, whether it is required or not.
    pub constants: &'static [(&'static str, &'static [Constant])],
    /// Properties that are always there.
    pub required: &'static [&'static str],
    /// All properties that are declared.
    pub declared: &'static [&'static str],
}

/// The form of a text.
#[derive(Clone, Copy)]
#[allow(missing_docs, reason = "the types of these names say it")]
pub enum Format {
    DateTime,
    Date,
    Time,
    Duration,
    Uuid,
    Base64,
}

/// How well an alternative fits, the most telling first: how sure its kind or its constants make it, how many
/// properties it knows, whether it declares them.
#[derive(Clone, Copy, Eq, Ord, PartialEq, PartialOrd)]
struct Fit(usize, usize, bool);

/// Whatever it is, it can be kept as this.
const POSSIBLE: Fit = Fit(0, 0, false);
/// It would be something new: an enumeration's unknown member, a date that does not look like one.
const UNUSUAL: Fit = Fit(1, 0, false);
/// It is this, if it is nothing more special.
const USUAL: Fit = Fit(2, 0, false);
/// It is a whole number where there are others, a text that looks like what it should be.
const SPECIAL: Fit = Fit(3, 0, false);
/// It is a known member of an enumeration.
const KNOWN: Fit = Fit(4, 0, false);

/// Reads a value as the alternative that fits it best, or else keeps it.
///
/// Where several can fit, each is tried without the unions inside it, so that the cost of trying does not multiply
/// with the depth of a value.
pub fn choose(
    union: &mut dyn Alternatives,
    all: &[Alternative],
    value: Value,
    trace: &mut Trace,
) -> Read {
    let fits = all.iter().enumerate();
    let fits =
        fits.filter_map(|(position, known)| Some((fit(known, &value, UNIONS_INSIDE)?, position)));
    let mut fits: Vec<(Fit, usize)> = fits.collect();
    // The first of those that fit equally well stays the first.
    fits.sort_by_key(|(fit, _)| Reverse(*fit));
    let found = match fits.as_slice() {
        [(_, only)] if all.len() == 1 => Some(*only),
        several => {
            let is_named = several.first().is_some_and(|(fit, _)| fit.0 > USUAL.0);
            let named = if is_named { None } else { named_by_constants(all, &value) };
            let fitting = several.iter().map(|(_, position)| *position);
            let mut fitting = fitting.filter(|position| is_fitting(union, *position, &value));
            named.or_else(|| fitting.next()).or_else(|| nearest(all, several, &value))
        }
    };
    if let Some(position) = found {
        union.select(position);
        return Seed::field(union.field_mut().slot_mut(), trace).read(value);
    }
    union.select(all.len());
    let came = kind(&value);
    if let SlotMut::Any(kept) = union.field_mut().slot_mut() {
        *kept = value;
    }
    trace.keep(Kept::InPlace { declared: "one of several types", came })
}

/// Whether a value is read as an alternative without a mismatch.
fn is_fitting(union: &mut dyn Alternatives, position: usize, value: &Value) -> bool {
    union.select(position);
    let mut tried = Trace::trying(true);
    let read = Seed::field(union.field_mut().slot_mut(), &mut tried).deserialize(value);
    read.is_ok() && !tried.mismatched
}

/// The alternative that an object names by its constants, whatever else of it is missing.
fn named_by_constants(all: &[Alternative], value: &Value) -> Option<usize> {
    let kinds = all.iter().enumerate().rev();
    let kinds = kinds.filter_map(|(position, known)| Some((near(known, value)?, position)));
    let best = kinds.max_by_key(|(near, _)| *near);
    best.filter(|(near, _)| near.0 > 0).map(|(_, position)| position)
}

/// The alternative of a value that fits none and names none: the best of those that could have
/// fitted, or the only one of its kind.
fn nearest(all: &[Alternative], fits: &[(Fit, usize)], value: &Value) -> Option<usize> {
    let mut kinds = all.iter().enumerate().filter(|(_, known)| near(known, value).is_some());
    match (fits.first(), kinds.next(), kinds.next()) {
        (Some((_, best)), _, _) => Some(*best),
        (None, Some((only, _)), None) => Some(only),
        _ => None,
    }
}

/// How near an alternative of the same kind is: how many constants name it, how many of them and of
/// the required properties are missing, how many properties it declares.
#[derive(Clone, Copy, Eq, Ord, PartialEq, PartialOrd)]
struct Near(usize, Reverse<usize>, Reverse<usize>, usize);

fn near(alternative: &Alternative, value: &Value) -> Option<Near> {
    match (alternative, value) {
        (Alternative::OneOf(all), _) => all().iter().filter_map(|known| near(known, value)).max(),
        (Alternative::Object(object), Value::Object(values)) => object.near(values),
        (Alternative::List(_), Value::Array(_)) | (Alternative::Map(_), Value::Object(_)) => {
            Some(Near(0, Reverse(0), Reverse(0), 0))
        }
        _ => None,
    }
}

/// Through how many unions inside an alternative a value is looked at. Each can multiply the cost.
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
            // What JSON has no number for.
            matches!(text.as_str(), "INF" | "-INF" | "NaN").then_some(SPECIAL)?
        }
        (Alternative::Integer, Value::Number(number)) if !number.is_f64() => SPECIAL,
        // Another spelling of an integer.
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
    /// How near an object is; `None` if one of its constants says that it is another.
    fn near(&self, values: &Map<String, Value>) -> Option<Near> {
        let mut matched = 0;
        for (name, constants) in self.constants {
            match values.get(*name) {
                Some(value) if constants.iter().any(|constant| constant.is(value)) => matched += 1,
                None | Some(Value::Null) => {}
                Some(_) => return None,
            }
        }
        let there =
            |names: &[&str]| names.iter().filter(|name| values.contains_key(**name)).count();
        let missing = self.required.len() - there(self.required);
        let unnamed = self.constants.len() - matched;
        Some(Near(matched, Reverse(unnamed), Reverse(missing), there(self.declared)))
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

impl Format {
    fn describes(self, text: &str) -> bool {
        match self {
            Self::DateTime => text.split_once(['T', 't', ' ']).is_some_and(|(date, time)| {
                like(date, "0000-00-00") && like(time.get(..5).unwrap_or_default(), "00:00")
            }),
            Self::Date => like(text, "0000-00-00"),
            Self::Time => like(text.get(..5).unwrap_or_default(), "00:00"),
            Self::Duration => {
                let text = text.trim_start_matches(['-', '+']);
                text.len() > 2 && text.starts_with('P') && text.ends_with(char::is_alphabetic)
            }
            Self::Uuid => {
                let digits = text.split('-').map(str::len).eq([8, 4, 4, 4, 12]);
                digits && text.chars().all(|c| c == '-' || c.is_ascii_hexdigit())
            }
            Self::Base64 => {
                let plain = text.trim_end_matches('=');
                let known = |c: char| c.is_ascii_alphanumeric() || "+/-_".contains(c);
                !plain.is_empty() && plain.chars().all(known)
            }
        }
    }
}

/// Whether a text has digits where the other has, and the same signs between them.
fn like(text: &str, form: &str) -> bool {
    text.len() == form.len()
        && text.bytes().zip(form.bytes()).all(|(found, wanted)| match wanted {
            b'0' => found.is_ascii_digit(),
            sign => found == sign,
        })
}

/// Sets the discriminator of an alternative, unless it has a value already.
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
    let mut trace = Trace::default();
    match name {
        Constant::String(name) => read_text(field.slot_mut(), name, &mut trace),
        name => Seed::field(field.slot_mut(), &mut trace).read(Value::from(name)),
    };
    if trace.mismatched {
        // The property is declared with another type, which cannot hold the name.
        if let SlotMut::Optional(field) = field.slot_mut() {
            field.unset();
        }
        model.extra_mut().unknown_mut().insert(property.to_owned(), Value::from(name));
    }
}

/// Implements [`Field`], `Serialize` and `Deserialize` for unions.
macro_rules! union {
    ($($type:ident),+ $(,)?) => {$(
        impl $crate::runtime::codec::Field for $type {
            #[inline]
            fn empty() -> Self {
                Self::Other(::serde_json::Value::Null)
            }
            #[inline]
            fn slot(&self) -> $crate::runtime::codec::Slot<'_> {
                $crate::runtime::codec::Alternatives::field(self).slot()
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
                trace: &mut $crate::runtime::codec::Trace,
            ) -> $crate::runtime::codec::Read {
                let all = <Self as $crate::runtime::codec::Alternatives>::all();
                $crate::runtime::codec::choose(self, all, value, trace)
            }
            fn inner(&mut self) -> $crate::runtime::codec::SlotMut<'_> {
                $crate::runtime::codec::Alternatives::field_mut(self).slot_mut()
            }
        }
        $crate::runtime::codec::serde_glue!($type);
    )+};
}
pub(crate) use union;
