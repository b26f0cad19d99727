//! Names and attributes that the user or the description chooses.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;
use serde_json::Value;

use crate::description::{Document, Section, component_pointer, suggest};
use crate::diagnostics::{Code, Diagnostics, Pointer};
use crate::model::{
    Api, Options, ParameterDef, PathNode, Segment, SegmentPart, TypeDef, TypeId, TypeKind, TypeRef,
    Types,
};
use crate::naming::{Identifier, MethodName, TypeName, VariantName};
use crate::overrides::{Override, TargetKind};

use super::Lowering;
use super::subject::{OverrideOf, RustNames, Subject, without_property};

/// The extension of a description that names a type, a field, a parameter or an operation.
const EXTENSION: &str = "x-rust-name";

impl Lowering<'_> {
    /// The name of a subject by an override, or else by the extension of its object.
    pub(super) fn given_name<I: Identifier>(
        &mut self,
        subject: Subject<'_>,
        extensions: Option<&IndexMap<String, Value>>,
        at: &Pointer,
    ) -> Option<I> {
        let mut text = None;
        for (index, own) in self.settings.overrides.iter().enumerate() {
            if subject.is_matched(self.document, own) {
                self.matched.insert(index);
                text = own.0.name.as_deref().or(text);
            }
        }
        if let Some(text) = text {
            let name = I::given(text);
            if name.is_none() {
                report_bad_name(text, at, self.diagnostics);
            }
            return name;
        }
        let text = self.extension(extensions, at)?;
        let name = I::given(text);
        if name.is_none() {
            warn_bad_name(at, self.diagnostics);
        }
        name
    }

    /// Keeps the name that the description gives to the type of a schema.
    pub(super) fn note_rust_name(
        &mut self,
        schema: &str,
        extensions: &IndexMap<String, Value>,
        at: &Pointer,
    ) {
        let Some(text) = self.extension(Some(extensions), at) else { return };
        if TypeName::given(text).is_some() {
            self.rust_names.insert(schema.to_owned(), text.to_owned());
        } else {
            warn_bad_name(at, self.diagnostics);
        }
    }

    /// Keeps the name of the type of an inline schema. That of a property's schema names the field.
    pub(super) fn note_inline_rust_name(
        &mut self,
        extensions: &IndexMap<String, Value>,
        at: &Pointer,
    ) {
        if without_property(at) == *at {
            self.note_rust_name(&format!("#{}", at.as_str()), extensions, at);
        }
    }

    fn extension<'e>(
        &mut self,
        extensions: Option<&'e IndexMap<String, Value>>,
        at: &Pointer,
    ) -> Option<&'e str> {
        let found = extensions?.get(EXTENSION)?;
        if !found.is_string() {
            warn_bad_name(at, self.diagnostics);
        }
        found.as_str()
    }

    /// The names of the methods of tags.
    pub(super) fn tag_names(&mut self, root: &PathNode) -> BTreeMap<String, MethodName> {
        if self.settings.overrides.is_empty() {
            return BTreeMap::new();
        }
        let mut tags = BTreeSet::new();
        let mut nodes = vec![root];
        while let Some(node) = nodes.pop() {
            tags.extend(node.operations.iter().filter_map(|operation| operation.tag.clone()));
            nodes.extend(&node.children);
        }
        let at = Pointer::root().join("tags");
        let name =
            |tag: String| Some((tag.clone(), self.given_name(Subject::Tag(&tag), None, &at)?));
        tags.into_iter().filter_map(name).collect()
    }

    /// The types with chosen names or attributes, which cannot be merged with others.
    pub(super) fn overridden_types(&self) -> BTreeSet<TypeId> {
        let is_overridden = |def: &TypeDef| {
            origin(def).is_some_and(|schema| {
                let subject = Subject::Schema(&schema);
                self.rust_names.contains_key(&schema)
                    || self
                        .settings
                        .overrides
                        .iter()
                        .any(|own| subject.is_matched(self.document, own))
            })
        };
        let types = self.types.iter().filter(|(_, def)| is_overridden(def));
        types.map(|(id, _)| id).collect()
    }
}

/// The schema of a type: the name of its component, or the pointer to an inline one.
fn origin(def: &TypeDef) -> Option<String> {
    let schema = def.origin.schema()?.as_str();
    Some(if schema.starts_with('/') { format!("#{schema}") } else { schema.to_owned() })
}

fn report_bad_name(text: &str, at: &Pointer, diagnostics: &mut Diagnostics) {
    diagnostics.error(
        Code::Override,
        at,
        format!("The chosen name `{text}` is not an identifier with the usual case"),
        "Use camel case for types and variants, such as `UserName`, and otherwise snake case, such as `user_name`",
    );
}

fn warn_bad_name(at: &Pointer, diagnostics: &mut Diagnostics) {
    diagnostics.warn(
        Code::RustName,
        &at.join(EXTENSION),
        "the value is not an identifier with the usual case: it is ignored",
        "use camel case for types, such as `UserName`, and otherwise snake case, such as `user_name`",
    );
}

/// Sets the chosen names and attributes of types. The enum of a type's derived types, and its variants in enums and unions,
/// follow its name.
pub(super) fn name_types(
    document: &Document<'_>,
    types: &mut Types,
    names: &RustNames,
    overrides: &[OverrideOf<'_>],
    matched: &mut BTreeSet<usize>,
    diagnostics: &mut Diagnostics,
) {
    if names.is_empty() && overrides.is_empty() {
        return;
    }
    for (_, def) in types.iter_mut() {
        let Some(schema) = origin(def) else { continue };
        let mut text = names.get(&schema).map(String::as_str);
        for (index, own) in overrides.iter().enumerate() {
            if Subject::Schema(&schema).is_matched(document, own) {
                matched.insert(index);
                text = own.0.name.as_deref().or(text);
                set_attributes(def, own.0, diagnostics);
            }
        }
        let Some(text) = text else { continue };
        let is_enum = matches!(def.kind, TypeKind::Polymorphic(_));
        let whole = if is_enum { format!("Any{text}") } else { text.to_owned() };
        match TypeName::given(&whole) {
            Some(name) => def.name = name,
            None => report_bad_name(text, &Pointer::parse(&pointer_of(&schema)), diagnostics),
        }
    }
    name_variants(types);
}

fn pointer_of(schema: &str) -> String {
    match schema.strip_prefix('#') {
        Some(pointer) => pointer.to_owned(),
        None => component_pointer(Section::Schemas, schema).as_str().to_owned(),
    }
}

fn set_attributes(def: &mut TypeDef, own: &Override, diagnostics: &mut Diagnostics) {
    let attributes: Vec<_> = own.attributes().collect();
    if !attributes.is_empty() && matches!(def.kind, TypeKind::Alias(_)) {
        diagnostics.error(
            Code::Override,
            &Pointer::root(),
            format!(
                "`{}` matches the alias `{}`, which cannot have derives or attributes",
                own.target, def.name
            ),
            "Name the schema that it is an alias of",
        );
    }
    def.attributes.extend(attributes);
}

/// Names variants after types with chosen names.
fn name_variants(types: &mut Types) {
    let chosen: BTreeMap<_, _> = types
        .iter()
        .filter_map(|(id, def)| Some((id, VariantName::given(def.name.chosen()?)?)))
        .collect();
    for (_, def) in types.iter_mut() {
        match &mut def.kind {
            TypeKind::Polymorphic(def) => {
                for variant in &mut def.variants {
                    variant.name = chosen.get(&variant.ty).unwrap_or(&variant.name).clone();
                }
            }
            TypeKind::Union(def) => {
                for one in &mut def.alternatives {
                    if let TypeRef::Named(id) | TypeRef::Boxed(id) = one.ty {
                        one.name = chosen.get(&id).unwrap_or(&one.name).clone();
                    }
                }
            }
            _ => {}
        }
    }
}

/// Reports the overrides that match nothing, with similar names.
pub(super) fn report_unmatched(
    overrides: &[OverrideOf<'_>],
    matched: &BTreeSet<usize>,
    types: &Types,
    root: &PathNode,
    diagnostics: &mut Diagnostics,
) {
    for (index, (own, operations)) in overrides.iter().enumerate() {
        // Patterns that match no operation have been reported.
        let reported = matches!(own.target.kind, TargetKind::Operation(_)) && operations.is_empty();
        if matched.contains(&index) || reported {
            continue;
        }
        let known = known_names(&own.target.kind, types, root);
        let wanted = own.target.to_string();
        let similar = suggest(&wanted, known.iter().map(String::as_str));
        let help = match similar.first() {
            Some(similar) => format!("Did you mean `{similar}`?"),
            None => "Correct the pattern, or remove the override".to_owned(),
        };
        let message = format!("The override `{wanted}` matches nothing that is generated");
        diagnostics.error(Code::Override, &Pointer::root(), message, help);
    }
}

/// The patterns of the same kind that match something.
fn known_names(kind: &TargetKind, types: &Types, root: &PathNode) -> BTreeSet<String> {
    let mut known = BTreeSet::new();
    for (_, def) in types.iter() {
        let Some(schema) = origin(def) else { continue };
        match (kind, &def.kind) {
            (TargetKind::Schema(_), _) => {
                known.insert(format!("schema:{schema}"));
            }
            (TargetKind::Property { .. }, TypeKind::Struct(own)) => known.extend(
                own.fields.iter().map(|field| format!("property:{schema}/{}", field.property)),
            ),
            (TargetKind::Member { .. }, TypeKind::Enumeration(own)) => known.extend(
                own.members.iter().map(|member| format!("member:{schema}/{}", member.value)),
            ),
            _ => {}
        }
    }
    let mut nodes = vec![root];
    while let Some(node) = nodes.pop() {
        match kind {
            TargetKind::Segment(_) => {
                known.insert(node.template.clone());
            }
            TargetKind::Tag(_) => {
                let tags = node.operations.iter().filter_map(|operation| operation.tag.as_ref());
                known.extend(tags.map(|tag| format!("tag:{tag}")));
            }
            TargetKind::Parameter(_) => each_parameter(node, types, &mut |parameter| {
                known.insert(format!("parameter:{}", parameter.wire));
            }),
            _ => {}
        }
        nodes.extend(&node.children);
    }
    known
}

/// Visits the parameters of a node and of its operations.
fn each_parameter(node: &PathNode, types: &Types, visit: &mut dyn FnMut(&ParameterDef)) {
    if let Segment::Parts(parts) = &node.segment {
        for part in parts {
            if let SegmentPart::Parameter(parameter) = part {
                visit(parameter);
            }
        }
    }
    for operation in &node.operations {
        operation.required.iter().for_each(&mut *visit);
        if let Options::Struct(id) = operation.options
            && let TypeKind::Options(def) = &types[id].kind
        {
            def.parameters.iter().for_each(&mut *visit);
        }
    }
}

/// Reports chosen names that something else has: they are reserved, or chosen twice.
pub fn check_chosen_names(api: &Api, diagnostics: &mut Diagnostics) {
    let mut lost: BTreeSet<(&str, &str)> = BTreeSet::new();
    macro_rules! check {
        ($name:expr) => {
            if let Some(chosen) = $name.chosen()
                && chosen != $name.as_str()
            {
                lost.insert((chosen, $name.as_str()));
            }
        };
    }
    for (_, def) in api.types.iter() {
        check!(def.name);
        match &def.kind {
            TypeKind::Struct(own) => own.fields.iter().for_each(|field| check!(field.name)),
            TypeKind::Enumeration(own) => own.members.iter().for_each(|member| check!(member.name)),
            TypeKind::Polymorphic(own) => own.variants.iter().for_each(|one| check!(one.name)),
            TypeKind::Union(own) => own.alternatives.iter().for_each(|one| check!(one.name)),
            TypeKind::Options(own) => own.parameters.iter().for_each(|one| check!(one.name)),
            _ => {}
        }
    }
    for group in &api.groups {
        check!(group.method);
    }
    let mut nodes = vec![&api.root];
    while let Some(node) = nodes.pop() {
        check!(node.method);
        check!(node.module);
        for operation in &node.operations {
            check!(operation.name);
            operation.required.iter().for_each(|parameter| check!(parameter.name));
            if let Some(call) = &operation.named {
                check!(call.name);
            }
        }
        nodes.extend(&node.children);
    }
    for (chosen, name) in lost {
        diagnostics.error(
            Code::Override,
            &Pointer::root(),
            format!("The chosen name `{chosen}` is taken or reserved: it would become `{name}`"),
            "Choose another name",
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::description::{Description, index};
    use crate::lower::subject::schema_at;

    #[test]
    fn the_schema_of_a_property_is_its_component_or_an_inline_schema() {
        let text = "{openapi: 3.0.4, info: {title: t, version: '1'}, paths: {}}";
        let description = Description::new("schemas.yaml", text);
        let index = index(&description, &mut Diagnostics::default());
        let document = Document::new(index.expect("it is a description"));
        let schema_at = |at: &Pointer| schema_at(&document, at);
        for (pointer, schema) in [
            ("/components/schemas/a.b/properties/id", "a.b"),
            ("/components/schemas/a/allOf/1/properties/id", "a"),
            ("/components/schemas/properties/properties/id", "properties"),
            (
                "/components/schemas/a/properties/b/properties/id",
                "#/components/schemas/a/properties/b",
            ),
        ] {
            assert_eq!(schema_at(&without_property(&Pointer::parse(pointer))), schema, "{pointer}");
        }
        for (pointer, schema) in [
            ("/components/schemas/a", "a"),
            ("/components/schemas/a/oneOf/2", "a"),
            ("/components/schemas/a/properties/b", "#/components/schemas/a/properties/b"),
            ("/paths/~1x/get/parameters/0/schema", "#/paths/~1x/get/parameters/0/schema"),
        ] {
            assert_eq!(schema_at(&Pointer::parse(pointer)), schema, "{pointer}");
        }
    }
}
