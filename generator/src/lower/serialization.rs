//! Serialization of parameters: which types a style can express.
//!
//! OpenAPI defines the serialization of single values, lists and objects, but not of nested ones.
//! One nested form is common anyway: lists in the properties of an exploded object are repeated, as
//! in `page=2&tags=x&tags=y`. Values without a serialization are reported here, so that no call
//! fails unexpectedly.

use std::collections::BTreeMap;

use openapiv3::{Encoding, QueryStyle};

use crate::diagnostics::{Code, Pointer};
use crate::model::{
    Explode, ParameterLocation, ParameterStyle, Presence, StructDef, TypeId, TypeKind, TypeRef,
    Types,
};

use super::Lowering;

/// The serialization of a parameter.
#[derive(Clone, Copy, Debug)]
pub(super) struct Serialization {
    pub(super) location: ParameterLocation,
    pub(super) style: ParameterStyle,
    pub(super) explode: Explode,
}

/// The values that can be serialized at one position.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum Allowed {
    /// All values.
    Anything,
    /// All values, but the serialization of lists is not defined by OpenAPI.
    Numbered,
    /// Single values, lists of those, and objects of the given properties.
    Compound(PropertyValues),
    /// Single values and lists of those.
    List,
    /// Single values.
    One,
}

/// The values that the properties of an object can have.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum PropertyValues {
    /// Single values and lists of those.
    Lists,
    /// Single values.
    One,
}

/// The reason for reporting a nested type.
#[derive(Clone, Copy, Debug)]
enum Problem {
    /// It cannot be serialized.
    Unwritable,
    /// It is a list whose items are named by their positions.
    Numbered,
}

/// Maximal depth of nested types.
const DEPTH: usize = 32;

/// Reports values of a parameter that cannot be serialized, and returns its type: strings if no
/// value can be serialized.
pub(super) fn writable_type(
    context: &mut Lowering<'_>,
    name: &str,
    ty: TypeRef,
    serialization: Serialization,
    at: &Pointer,
) -> TypeRef {
    let items = serialization.style != ParameterStyle::Quoted
        && matches!(context.types.resolve(&ty), TypeRef::List(_));
    let otherwise = if items {
        "its items are passed as strings, in the form that the service expects"
    } else {
        "it is passed as a string, in the form that the service expects"
    };
    if check(context, name, &ty, serialization, at, otherwise) {
        ty
    } else if items {
        TypeRef::List(Box::new(TypeRef::String))
    } else {
        TypeRef::String
    }
}

/// Reports values that cannot be serialized, and returns whether any can. `otherwise` describes the
/// consequence if none can.
pub(super) fn check(
    context: &mut Lowering<'_>,
    name: &str,
    ty: &TypeRef,
    serialization: Serialization,
    at: &Pointer,
    otherwise: &str,
) -> bool {
    let mut search = Search { types: &context.types, known: BTreeMap::new(), found: Vec::new() };
    let writable = search.use_of(ty, allowed(serialization), "", 0);
    let Some((first, kind)) = search.found.first() else { return true };
    let more = search.found.len() - 1;
    let more = if more == 0 { String::new() } else { format!(", and {more} more,") };
    let style = style_words(serialization.style);
    let outcome = match (kind, writable) {
        (Problem::Numbered, _) => "its items are named by their positions, as in `[0]=`",
        (Problem::Unwritable, true) => "a call with such a value fails",
        (Problem::Unwritable, false) => otherwise,
    };
    let message = format!(
        "`{name}`: OpenAPI does not define how {first}{more} is serialized {style}: {outcome}"
    );
    let help = match kind {
        Problem::Numbered => {
            "check that the service accepts this form, or describe the value by `content`"
        }
        Problem::Unwritable if serialization.location == ParameterLocation::Query => {
            "describe it by `content` with `application/json`, or with the style `deepObject`, \
             whichever the service expects"
        }
        Problem::Unwritable => {
            "describe it by `content` with `application/json`, if the service expects JSON"
        }
    };
    context.diagnostics.warn(Code::UndefinedSerialization, at, message, help);
    writable
}

/// Returns whether a type is a list or an object.
pub(super) fn is_compound(types: &Types, ty: &TypeRef) -> bool {
    let mut search = Search { types, known: BTreeMap::new(), found: Vec::new() };
    !search.use_of(ty, Allowed::One, "", 0)
}

fn allowed(serialization: Serialization) -> Allowed {
    match (serialization.style, serialization.location, serialization.explode) {
        (ParameterStyle::Json, ..) => Allowed::Anything,
        (ParameterStyle::DeepObject, ..) => Allowed::Numbered,
        (ParameterStyle::Quoted, ..) => Allowed::One,
        (ParameterStyle::Form, ParameterLocation::Query, Explode::Yes) => {
            Allowed::Compound(PropertyValues::Lists)
        }
        _ => Allowed::Compound(PropertyValues::One),
    }
}

fn style_words(style: ParameterStyle) -> &'static str {
    match style {
        ParameterStyle::Quoted => "in quotes",
        ParameterStyle::Simple => "in the style `simple`",
        ParameterStyle::Label => "in the style `label`",
        ParameterStyle::Matrix => "in the style `matrix`",
        ParameterStyle::Form => "in the style `form`",
        ParameterStyle::Cookie => "in the style `cookie`",
        ParameterStyle::SpaceDelimited => "in the style `spaceDelimited`",
        ParameterStyle::PipeDelimited => "in the style `pipeDelimited`",
        ParameterStyle::DeepObject => "in the style `deepObject`",
        ParameterStyle::Json => "as JSON",
    }
}

impl Allowed {
    /// The values that the items of a list can have. `None` if lists are not allowed.
    fn items(self) -> Option<Self> {
        match self {
            Self::Anything | Self::Numbered => Some(self),
            Self::Compound(_) | Self::List => Some(Self::One),
            Self::One => None,
        }
    }

    /// The values that the properties of an object can have. `None` if objects are not allowed.
    fn properties(self) -> Option<Self> {
        match self {
            Self::Anything | Self::Numbered => Some(self),
            Self::Compound(PropertyValues::Lists) => Some(Self::List),
            Self::Compound(PropertyValues::One) => Some(Self::One),
            Self::List | Self::One => None,
        }
    }
}

/// A search for values that cannot be serialized.
struct Search<'t> {
    types: &'t Types,
    /// Whether visited types have a value that can be serialized.
    known: BTreeMap<(TypeId, Allowed), bool>,
    /// The values that cannot be serialized, with their paths in the type.
    found: Vec<(String, Problem)>,
}

impl Search<'_> {
    /// Returns whether a type has a value that can be serialized. `path` leads to it, as in `/filter/tags`.
    fn use_of(&mut self, ty: &TypeRef, allowed: Allowed, path: &str, depth: usize) -> bool {
        if allowed == Allowed::Anything || depth > DEPTH {
            return true;
        }
        match self.types.resolve(ty) {
            TypeRef::Optional(inner) => self.use_of(inner, allowed, path, depth),
            TypeRef::List(item) => match allowed.items() {
                None => self.refuse("a list", path),
                Some(items) => {
                    if allowed == Allowed::Numbered {
                        self.found.push((located("a list", path), Problem::Numbered));
                    }
                    self.use_of(item, items, &format!("{path}/*"), depth + 1)
                }
            },
            TypeRef::Tuple(all) => match allowed.items() {
                None => self.refuse("a list", path),
                Some(items) => {
                    if allowed == Allowed::Numbered {
                        self.found.push((located("a list", path), Problem::Numbered));
                    }
                    // Tuples in tuples multiply.
                    all.iter().enumerate().fold(true, |writable, (index, item)| {
                        self.use_of(item, items, &format!("{path}/{index}"), depth + 8) && writable
                    })
                }
            },
            TypeRef::Map(value) | TypeRef::KeyedMap(_, value) => match allowed.properties() {
                None => self.refuse("an object", path),
                Some(values) => self.use_of(value, values, &format!("{path}/*"), depth + 1),
            },
            TypeRef::Named(id) | TypeRef::Boxed(id) => {
                if let Some(known) = self.known.get(&(*id, allowed)) {
                    return *known;
                }
                self.known.insert((*id, allowed), true);
                let writable = self.named(*id, allowed, path, depth + 1);
                self.known.insert((*id, allowed), writable);
                writable
            }
            _ => true,
        }
    }

    fn named(&mut self, id: TypeId, allowed: Allowed, path: &str, depth: usize) -> bool {
        let types = self.types;
        match &types[id].kind {
            TypeKind::Struct(object) => match allowed.properties() {
                None => self.refuse("an object", path),
                Some(properties) => self.object(object, properties, path, depth),
            },
            TypeKind::Polymorphic(choice) => {
                let variants = choice.variants.iter().map(|variant| variant.ty);
                let all = variants.chain([choice.base]).map(TypeRef::Named);
                any(all, |ty| self.use_of(&ty, allowed, path, depth))
            }
            TypeKind::Union(choice) => any(choice.alternatives.iter(), |alternative| {
                self.use_of(&alternative.ty, allowed, path, depth)
            }),
            // Aliases are resolved, enumerations are strings or numbers, and no value has a type of
            // an operation.
            _ => true,
        }
    }

    /// An object can be serialized if all of its required properties can, and at least one
    /// property.
    fn object(&mut self, object: &StructDef, allowed: Allowed, path: &str, depth: usize) -> bool {
        let (mut any, mut required) = (object.fields.is_empty(), true);
        for field in &object.fields {
            let path = format!("{path}/{}", field.property.as_str());
            let writable = self.use_of(&field.ty, allowed, &path, depth);
            any |= writable;
            required &= writable || field.presence != Presence::Required;
        }
        if let Some(additional) = &object.additional {
            any |= self.use_of(additional, allowed, &format!("{path}/*"), depth);
        }
        any && required
    }

    fn refuse(&mut self, what: &str, path: &str) -> bool {
        self.found.push((located(what, path), Problem::Unwritable));
        false
    }
}

/// Returns whether the predicate holds for any item; it is evaluated for all of them.
fn any<T>(all: impl Iterator<Item = T>, mut is_so: impl FnMut(T) -> bool) -> bool {
    let mut found = false;
    for one in all {
        found |= is_so(one);
    }
    found
}

fn located(what: &str, path: &str) -> String {
    if path.is_empty() { what.to_owned() } else { format!("{what} at `{path}`") }
}

/// The style of a property, if its encoding has one: `contentType` counts if there is none (OpenAPI
/// 3.0.4, section 4.7.15.1). `given` is the declared `explode`, which `openapiv3` does not
/// distinguish from the default. The default of the style `form` is true.
pub(super) fn styled(
    encoding: &Encoding,
    given: Option<bool>,
) -> Option<(ParameterStyle, Explode)> {
    if encoding.style.is_none() && !encoding.explode && !encoding.allow_reserved {
        return None;
    }
    let style = match encoding.style {
        None | Some(QueryStyle::Form) => ParameterStyle::Form,
        Some(QueryStyle::SpaceDelimited) => ParameterStyle::SpaceDelimited,
        Some(QueryStyle::PipeDelimited) => ParameterStyle::PipeDelimited,
        Some(QueryStyle::DeepObject) => ParameterStyle::DeepObject,
    };
    let default = encoding.explode || style == ParameterStyle::Form;
    let explode = if given.unwrap_or(default) { Explode::Yes } else { Explode::No };
    Some((style, explode))
}
