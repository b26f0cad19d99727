//! Parameters: location, serialization, and whether they are required.

use openapiv3::{
    Parameter, ParameterData, ParameterSchemaOrContent, PathStyle, QueryStyle, ReferenceOr,
};

use crate::description::Notes;
use crate::diagnostics::{Code, Pointer};
use crate::media_type::MediaType;
use crate::model::{
    Dialect, Docs, Explode, Options, OptionsDef, ParameterDef, ParameterLocation, ParameterStyle,
    TypeKind, TypeRef,
};
use crate::naming::FieldName;

use super::docs;
use super::paths;
use super::segments::{self, key_words};
use super::serialization::{self, Serialization};
use super::subject::Subject;
use super::types::{self, SchemaUse};
use super::{Lowering, TypePath};

/// The system query options of `runtime::QueryOptions` (OData URL Conventions 4.01, section 5.1).
pub(super) const SYSTEM_QUERY_OPTIONS: &[&str] =
    &["$top", "$skip", "$search", "$filter", "$count", "$orderby", "$select", "$expand"];

/// Headers that are not parameters (OpenAPI 3.0.4, section 4.7.12.1).
const RESERVED_HEADERS: &[&str] = &["accept", "content-type", "authorization"];

/// The note on a parameter that is a string because its serialization is undefined.
const AS_GIVEN: &str = "OpenAPI does not define the serialization of its values: pass them in \
    the form that the service expects.";

/// The parameters of one operation.
#[derive(Default)]
pub(super) struct Parameters {
    pub(super) path: Vec<ParameterDef>,
    pub(super) required: Vec<ParameterDef>,
    pub(super) optional: Vec<ParameterDef>,
}

/// Lowers the parameters of a path item and of an operation, which override them.
pub(super) fn lower<'d>(
    context: &mut Lowering<'d>,
    sources: [(&'d [ReferenceOr<Parameter>], Pointer); 2],
    template: &str,
    type_path: &TypePath,
) -> Parameters {
    let mut found: Vec<(&'d Parameter, Pointer, bool)> = Vec::new();
    for (parameters, at) in sources {
        for (index, parameter) in parameters.iter().enumerate() {
            let at = at.join(index);
            let document = context.document;
            let Some(parameter) = document.resolve(parameter, &at, context.diagnostics) else {
                continue;
            };
            let same = found.iter().position(|(known, ..)| key(known) == key(parameter.value));
            let new = (parameter.value, parameter.pointer, parameter.component.is_some());
            match same {
                Some(index) => found[index] = new,
                None => found.push(new),
            }
        }
    }
    let mut parameters = Parameters::default();
    for (parameter, at, is_component) in found {
        let name = &parameter.parameter_data_ref().name;
        let inside = type_path.inside(name);
        // The operations that refer to a component do not name its type.
        let inside = if is_component { inside.named(Some(name)) } else { inside };
        let def = definition(context, parameter, &at, template, &inside);
        let Some(def) = def else { continue };
        let def = ParameterDef { is_component, ..def };
        let required = parameter.parameter_data_ref().required;
        match def.location {
            ParameterLocation::Path => parameters.path.push(def),
            _ if required => parameters.required.push(def),
            _ => parameters.optional.push(def),
        }
    }
    parameters
}

fn key(parameter: &Parameter) -> (ParameterLocation, &str) {
    (location(parameter), &parameter.parameter_data_ref().name)
}

fn location(parameter: &Parameter) -> ParameterLocation {
    match parameter {
        Parameter::Path { .. } => ParameterLocation::Path,
        Parameter::Query { .. } => ParameterLocation::Query,
        Parameter::Header { .. } => ParameterLocation::Header,
        Parameter::Cookie { .. } => ParameterLocation::Cookie,
    }
}

fn definition<'d>(
    context: &mut Lowering<'d>,
    parameter: &'d Parameter,
    at: &Pointer,
    template: &str,
    type_path: &TypePath,
) -> Option<ParameterDef> {
    let data = parameter.parameter_data_ref();
    let location = location(parameter);
    if location == ParameterLocation::Header
        && RESERVED_HEADERS.contains(&data.name.to_ascii_lowercase().as_str())
    {
        context.diagnostics.warn(
            Code::ReservedHeader,
            at,
            format!("the header `{}` is not a parameter in OpenAPI: it is ignored", data.name),
            "nothing to do: the client sets it",
        );
        return None;
    }
    let notes = context.document.notes(at);
    let chosen = context.given_name(Subject::Parameter(&data.name), Some(&data.extensions), at);
    let mark = context.mark();
    let (used, style) = match &data.format {
        ParameterSchemaOrContent::Schema(schema) => {
            let used = types::use_of(context, schema, &at.join("schema"), type_path)?;
            (used, style(parameter, &notes))
        }
        ParameterSchemaOrContent::Content(media) => {
            match of_content(context, media, at, type_path)? {
                Content::Json(used) => (used, ParameterStyle::Json),
                Content::Text(used) => (used, style(parameter, &notes)),
            }
        }
    };
    let explode = explode(data, style);
    let serialization =
        serialization_in(template, Serialization { location, style, explode }, &data.name);
    let writable =
        serialization::writable_type(context, &data.name, used.ty.clone(), serialization, at);
    let mut docs = parameter_docs(data, used.docs);
    if writable != used.ty {
        context.forget_since(mark);
        docs.notes.push(AS_GIVEN.to_owned());
    }
    Some(ParameterDef {
        wire: data.name.clone(),
        name: chosen.unwrap_or_else(|| FieldName::preferred(name_words(location, &data.name))),
        location,
        style,
        explode,
        reserved: notes.allow_reserved
            || matches!(parameter, Parameter::Query { allow_reserved: true, .. }),
        is_component: false,
        client: None,
        // Null cannot be serialized in a URL or a header: it is omitted.
        ty: writable,
        docs,
    })
}

/// The serialization of a parameter in the path: quoted, or as an argument of a function.
fn serialization_in(template: &str, serialization: Serialization, name: &str) -> Serialization {
    let alias = paths::aliases(template).into_iter().find(|(alias, ..)| is_alias(alias, name));
    let style = match (serialization.location, alias) {
        (ParameterLocation::Query, Some((.., ParameterStyle::Quoted))) => ParameterStyle::Quoted,
        (ParameterLocation::Query, Some(_)) => ParameterStyle::Json,
        (ParameterLocation::Path, _) if template.contains(&format!("'{{{name}}}'")) => {
            ParameterStyle::Quoted
        }
        _ => serialization.style,
    };
    Serialization { style, ..serialization }
}

/// Returns whether a parameter of this name declares an alias in the path.
fn is_alias(alias: &str, name: &str) -> bool {
    name.strip_prefix('@').unwrap_or(name) == alias
}

/// The type of a parameter or a header that is described by `content`.
pub(super) enum Content {
    Json(SchemaUse),
    /// A string of another media type, sent unchanged.
    Text(SchemaUse),
}

pub(super) fn of_content<'d>(
    context: &mut Lowering<'d>,
    media: &'d openapiv3::Content,
    at: &Pointer,
    type_path: &TypePath,
) -> Option<Content> {
    let at = at.join("content");
    let json = media.iter().find(|(media_type, _)| MediaType::parse(media_type).is_json());
    let any = SchemaUse { ty: TypeRef::Any, nullable: false, docs: Docs::default() };
    let Some((media_type, media)) = json else {
        let mut used = SchemaUse { ty: TypeRef::String, ..any };
        let names = media.keys().map(|name| docs::note("Media type", name));
        used.docs.notes.extend(names);
        return Some(Content::Text(used));
    };
    Some(Content::Json(match &media.schema {
        Some(schema) => {
            types::use_of(context, schema, &at.join(media_type).join("schema"), type_path)?
        }
        None => any,
    }))
}

/// Turns the parameters for aliases in the path into function parameters; an undeclared alias is an
/// optional string.
pub(super) fn take_aliases(
    context: &mut Lowering<'_>,
    template: &str,
    parameters: &mut Parameters,
    at: &Pointer,
) {
    for (alias, argument, style) in paths::aliases(template) {
        let is_declared = |parameter: &&mut ParameterDef| {
            parameter.location == ParameterLocation::Query && is_alias(alias, &parameter.wire)
        };
        let mut declared = parameters.required.iter_mut().chain(&mut parameters.optional);
        if let Some(parameter) = declared.find(is_declared) {
            parameter.location = ParameterLocation::Function;
            argument.clone_into(&mut parameter.wire);
            // Commas separate arguments, so lists and objects are JSON (OData URL Conventions 4.01,
            // section 5.1.1.14.1).
            let compound = serialization::is_compound(&context.types, &parameter.ty);
            let bare = if compound { ParameterStyle::Json } else { ParameterStyle::Simple };
            parameter.style = if style == ParameterStyle::Simple { bare } else { style };
            parameter.reserved = false;
            continue;
        }
        context.diagnostics.warn(
            Code::UndeclaredParameter,
            at,
            format!("the parameter alias `@{alias}` is not declared: it is treated as a string"),
            "declare it in `parameters` with `in: query`",
        );
        parameters.optional.push(ParameterDef {
            wire: argument.to_owned(),
            name: FieldName::preferred(argument),
            location: ParameterLocation::Function,
            style,
            explode: Explode::No,
            reserved: false,
            is_component: false,
            client: None,
            ty: TypeRef::String,
            docs: Docs::default(),
        });
    }
}

/// Takes the constant query at the end of a template. A path parameter in it becomes a required
/// query parameter.
pub(super) fn take_query(template: &str, parameters: &mut Parameters) -> Option<String> {
    let query = segments::query(template)?;
    let mut literal = Vec::new();
    for pair in query.split('&') {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let placeholder = value.strip_prefix('{').and_then(|value| value.strip_suffix('}'));
        let in_path = |parameter: &ParameterDef| Some(parameter.wire.as_str()) == placeholder;
        let found = parameters.path.iter().position(in_path);
        if let Some(index) = found {
            let mut parameter = parameters.path.remove(index);
            name.clone_into(&mut parameter.wire);
            parameter.location = ParameterLocation::Query;
            parameter.style = ParameterStyle::Form;
            parameter.explode = Explode::Yes;
            parameters.required.push(parameter);
            continue;
        }
        let mut others = parameters.required.iter().chain(&parameters.optional);
        let is_declared = others.any(|parameter| {
            parameter.location == ParameterLocation::Query && parameter.wire == name
        });
        if !(is_declared && (placeholder.is_some() || value.is_empty())) {
            literal.push(pair);
        }
    }
    (!literal.is_empty()).then(|| literal.join("&"))
}

/// Keys have the names of their path nodes: see [`key_words`].
fn name_words(location: ParameterLocation, name: &str) -> &str {
    match location {
        ParameterLocation::Path => key_words(name),
        _ => name,
    }
}

fn parameter_docs(data: &ParameterData, of_schema: Docs) -> Docs {
    let mut docs = docs::of_text(None, data.description.as_deref());
    if docs.summary.is_none() {
        docs.summary = of_schema.summary;
        docs.description = of_schema.description;
    }
    docs.notes = of_schema.notes;
    let first = data.examples.values().find_map(|example| example.as_item()?.value.clone());
    docs.example = data.example.clone().or(first).or(of_schema.example);
    docs.deprecated = docs::deprecation(data.deprecated.unwrap_or(false), &data.extensions);
    if let Some(example) = &data.example {
        docs.notes.push(docs::value_note("Example", example));
    }
    docs
}

fn style(parameter: &Parameter, notes: &Notes) -> ParameterStyle {
    match parameter {
        Parameter::Cookie { .. } if notes.cookie_style => ParameterStyle::Cookie,
        Parameter::Path { style: PathStyle::Matrix, .. } => ParameterStyle::Matrix,
        Parameter::Path { style: PathStyle::Label, .. } => ParameterStyle::Label,
        Parameter::Path { .. } | Parameter::Header { .. } => ParameterStyle::Simple,
        Parameter::Query { style: QueryStyle::SpaceDelimited, .. } => {
            ParameterStyle::SpaceDelimited
        }
        Parameter::Query { style: QueryStyle::PipeDelimited, .. } => ParameterStyle::PipeDelimited,
        Parameter::Query { style: QueryStyle::DeepObject, .. } => ParameterStyle::DeepObject,
        Parameter::Query { .. } | Parameter::Cookie { .. } => ParameterStyle::Form,
    }
}

/// The default of `explode` is true for `form` and `cookie` and false for the others
/// (OpenAPI 3.2.0, section 4.12.2.2).
fn explode(data: &ParameterData, style: ParameterStyle) -> Explode {
    let usual = matches!(style, ParameterStyle::Form | ParameterStyle::Cookie);
    if data.explode.unwrap_or(usual) { Explode::Yes } else { Explode::No }
}

/// The optional parameters, as OData's options or as a struct.
pub(super) fn options(
    context: &mut Lowering<'_>,
    optional: Vec<ParameterDef>,
    type_path: &TypePath,
) -> Options {
    let is_system = |parameter: &ParameterDef| {
        parameter.location == ParameterLocation::Query
            && SYSTEM_QUERY_OPTIONS.contains(&parameter.wire.as_str())
    };
    let is_condition = |parameter: &ParameterDef| {
        parameter.location == ParameterLocation::Header
            && parameter.wire.eq_ignore_ascii_case("If-Match")
            && parameter.ty == TypeRef::String
            && parameter.docs.deprecated.is_none()
    };
    if optional.is_empty() {
        Options::None
    } else if context.dialect == Dialect::OData && optional.iter().all(is_system) {
        Options::System
    } else if context.dialect == Dialect::OData && optional.len() == 1 && is_condition(&optional[0])
    {
        Options::Conditional
    } else {
        let def = OptionsDef { parameters: optional };
        Options::Struct(context.add_own_type(type_path, TypeKind::Options(def)))
    }
}
