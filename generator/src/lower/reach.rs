//! The component schemas that the selected operations name, directly or through other schemas.
//!
//! Reachability is not closure: a discriminator leads to derived types only if a value of its type can appear in a
//! request or response. A base does not bring the other types that are derived from it.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;
use openapiv3::{
    AdditionalProperties, Header, MediaType, Operation, Parameter, ParameterSchemaOrContent,
    ReferenceOr, Schema, SchemaKind, Type,
};

use crate::description::{Document, Node, Resolved, Section, component_pointer};
use crate::diagnostics::{Diagnostics, Pointer};
use crate::naming::SchemaName;
use crate::select::{OperationKey, PropertyFate, Selected};

use super::inheritance;
use super::omitted::{fates, uses_only};
use super::outcomes::{Outcome, responses};
use super::polymorphism::{
    all_of, any_of, discriminator, one_of, renamed, variants_of, wrapped_part,
};
use super::reached::{Reached, SchemaRoles};
use super::subject::{OverrideOf, Subject};

/// Finds the component schemas that a selection names. A schema that inherits from itself is an error.
pub fn reach(
    document: &Document<'_>,
    selected: &Selected,
    overrides: &[OverrideOf<'_>],
    diagnostics: &mut Diagnostics,
) -> Reached {
    let properties = selected.properties.clone();
    let reached = Reached { schemas: BTreeMap::new(), properties };
    let mut walk = Walk {
        document,
        overrides,
        diagnostics,
        reached,
        pending: Vec::new(),
        undecided: Vec::new(),
    };
    for key in &selected.operations {
        walk.operation(key);
    }
    for name in &selected.schemas {
        walk.kept(name.as_str());
    }
    loop {
        while let Some(name) = walk.pending.pop() {
            walk.component(&name);
        }
        if !walk.decide() {
            break;
        }
    }
    let reached = walk.reached;
    inheritance::check(document, reached.schemas.keys(), diagnostics);
    reached
}

struct Walk<'d, 't, 'g> {
    document: &'d Document<'t>,
    /// Those that replace types: what only these types refer to is not followed.
    overrides: &'g [OverrideOf<'g>],
    diagnostics: &'g mut Diagnostics,
    reached: Reached,
    /// Reached for the first time: their own fields have not been looked at yet.
    pending: Vec<SchemaName>,
    /// The properties that become fields if other schemas use their types as well.
    undecided: Vec<(&'d ReferenceOr<Box<Schema>>, Pointer)>,
}

impl<'d> Walk<'d, '_, '_> {
    fn operation(&mut self, key: &OperationKey) {
        let Some(operation) = self.document.operation(&key.template, key.method, self.diagnostics)
        else {
            return;
        };
        let at = self.document.operation_pointer(&key.template, key.method);
        self.parameters(key, operation, &at);
        if let Some(body) = &operation.request_body {
            let body = self.resolve(body, &at.join("requestBody"));
            if let Some(body) = body {
                self.content(&body.value.content, &body.pointer);
            }
        }
        let at = at.join("responses");
        for (outcome, code, response) in responses(operation) {
            let Some(response) = self.resolve(response, &at.join(code)) else { continue };
            self.content(&response.value.content, &response.pointer);
            if outcome != Outcome::Other {
                self.headers(&response.value.headers, &response.pointer);
            }
        }
    }

    fn headers(&mut self, headers: &'d IndexMap<String, ReferenceOr<Header>>, at: &Pointer) {
        let at = at.join("headers");
        for (name, header) in headers {
            if let Some(found) = self.resolve(header, &at.join(name)) {
                self.schema_or_content(&found.value.format, &found.pointer);
            }
        }
    }

    fn parameters(&mut self, key: &OperationKey, operation: &'d Operation, at: &Pointer) {
        let shared = self.document.path_item(&key.template, self.diagnostics);
        let shared = shared.map_or(&[][..], |item| &item.parameters);
        let item = self.document.path_item_pointer(&key.template);
        let at = [at, &item].map(|at| at.join("parameters"));
        let mut known = BTreeSet::new();
        // An operation's own parameter replaces the path item's of the same name.
        for (parameters, at) in [&operation.parameters[..], shared].into_iter().zip(&at) {
            for (index, parameter) in parameters.iter().enumerate() {
                let Some(found) = self.resolve(parameter, &at.join(index)) else {
                    continue;
                };
                let data = found.value.parameter_data_ref();
                if known.insert((location(found.value), &data.name)) {
                    self.schema_or_content(&data.format, &found.pointer);
                }
            }
        }
    }

    fn schema_or_content(&mut self, format: &'d ParameterSchemaOrContent, at: &Pointer) {
        match format {
            ParameterSchemaOrContent::Schema(schema) => self.position(schema, &at.join("schema")),
            ParameterSchemaOrContent::Content(content) => self.content(content, at),
        }
    }

    fn content(&mut self, content: &'d IndexMap<String, MediaType>, at: &Pointer) {
        let at = at.join("content");
        for (name, media_type) in content {
            if let Some(schema) = &media_type.schema {
                self.position(schema, &at.join(name).join("schema"));
            }
        }
    }

    /// A schema that is the type of something.
    fn position<V: Node<Component = Schema>>(&mut self, schema: &'d ReferenceOr<V>, at: &Pointer) {
        let Some(found) = self.resolve(schema, at) else {
            return;
        };
        let wrapped = match found.component {
            None => wrapped_part(found.value),
            Some(_) => None,
        };
        if let Some(index) = wrapped {
            self.position(&all_of(found.value)[index], &found.pointer.join("allOf").join(index));
        } else if let Some(name) = found.component {
            if self.is_replaced(Subject::Schema(name)) {
                return;
            }
            if !self.mark(name, |roles| roles.position = true).position {
                self.entered(name, &found);
            }
        } else {
            self.family(&found);
            self.fields(found.value, &found.pointer);
        }
    }

    /// A component that stays, whatever leads to it.
    fn kept(&mut self, name: &str) {
        let at = component_pointer(Section::Schemas, name);
        if let Some(found) = self.document.component::<Schema>(name, &at, self.diagnostics)
            && let Some(name) = found.component
            && !self.mark(name, |roles| roles.position = true).position
        {
            self.entered(name, &found);
        }
    }

    /// A component that is the type of something for the first time.
    fn entered(&mut self, name: &str, found: &Resolved<'d, Schema>) {
        let renamed = renamed(self.document, name, found.value, &found.pointer, self.diagnostics);
        match renamed {
            Some(reference) => {
                self.position(reference, &found.pointer.join("allOf").join(0));
            }
            None => self.family(found),
        }
    }

    /// The derived types that can appear where a schema is the type of something.
    fn family(&mut self, found: &Resolved<'d, Schema>) {
        if discriminator(found.value, &found.pointer).is_none() {
            return;
        }
        if let Some(name) = found.component {
            self.mark(name, |roles| roles.polymorphic = true);
        }
        let variants = variants_of(
            self.document,
            found.value,
            &found.pointer,
            found.component,
            self.diagnostics,
        );
        for variant in variants {
            self.mark(variant.schema.as_str(), |roles| roles.variant = true);
        }
    }

    fn component(&mut self, name: &SchemaName) {
        let at = component_pointer(Section::Schemas, name.as_str());
        let found = self.document.component::<Schema>(name.as_str(), &at, self.diagnostics);
        if let Some(found) = found {
            self.fields(found.value, &found.pointer);
        }
    }

    /// The schemas of what a schema itself declares, and its bases.
    fn fields(&mut self, schema: &'d Schema, at: &Pointer) {
        let (properties, additional, items) = match &schema.schema_kind {
            SchemaKind::Type(Type::Object(object)) => {
                (Some(&object.properties), object.additional_properties.as_ref(), None)
            }
            SchemaKind::Type(Type::Array(array)) => (None, None, array.items.as_ref()),
            SchemaKind::Any(any) => {
                (Some(&any.properties), any.additional_properties.as_ref(), any.items.as_ref())
            }
            _ => (None, None, None),
        };
        let at_properties = at.join("properties");
        for (name, property, fate) in fates(self.document, &self.reached.properties, at, properties)
        {
            match fate {
                _ if self.is_replaced(Subject::Property(name, &at_properties.join(name))) => {}
                PropertyFate::Field => self.position(property, &at_properties.join(name)),
                PropertyFate::FieldIfUsed => {
                    self.undecided.push((property, at_properties.join(name)));
                }
                PropertyFate::Omitted => {}
            }
        }
        if let Some(AdditionalProperties::Schema(schema)) = additional {
            self.position(schema, &at.join("additionalProperties"));
        }
        if let Some(items) = items {
            self.position(items, &at.join("items"));
        }
        for (keyword, members) in [("oneOf", one_of(schema)), ("anyOf", any_of(schema))] {
            for (index, member) in members.iter().enumerate() {
                self.position(member, &at.join(keyword).join(index));
            }
        }
        for (index, base) in all_of(schema).iter().enumerate() {
            self.base(base, &at.join("allOf").join(index));
        }
    }

    /// Follows the undecided properties whose types are reached by now. Returns whether there was one.
    fn decide(&mut self) -> bool {
        let mut found = false;
        for (property, at) in std::mem::take(&mut self.undecided) {
            if uses_only(self.document, &self.reached.schemas, property, &at, self.diagnostics) {
                self.position(property, &at);
                found = true;
            } else {
                self.undecided.push((property, at));
            }
        }
        found
    }

    fn base(&mut self, base: &'d ReferenceOr<Schema>, at: &Pointer) {
        let Some(found) = self.resolve(base, at) else {
            return;
        };
        match found.component {
            Some(name) if self.has_fields(found.value, &found.pointer, 0) => {
                self.mark(name, |roles| roles.inherited = true);
            }
            // Nothing can be inherited from a string or a list: it is the type itself.
            Some(_) => self.position(base, at),
            None => self.fields(found.value, &found.pointer),
        }
    }

    /// Returns whether there is something to inherit of a schema: it, or a part of it, is an object with
    /// declared fields. A choice of schemas is the type itself.
    fn has_fields(&mut self, schema: &'d Schema, at: &Pointer, depth: usize) -> bool {
        let choice = !one_of(schema).is_empty() || !any_of(schema).is_empty();
        if schema.schema_data.discriminator.is_some() && !choice {
            return true;
        }
        let properties = match &schema.schema_kind {
            SchemaKind::Type(Type::Object(object)) => !object.properties.is_empty(),
            SchemaKind::Any(any) => !any.properties.is_empty(),
            _ => false,
        };
        // Cycles are refused later.
        properties
            || depth < 64
                && all_of(schema).iter().enumerate().any(|(index, part)| {
                    let found = self.resolve(part, &at.join("allOf").join(index));
                    found.is_some_and(|found| {
                        self.has_fields(found.value, &found.pointer, depth + 1)
                    })
                })
    }

    fn is_replaced(&self, subject: Subject<'_>) -> bool {
        let replaces = |own: &OverrideOf<'_>| {
            own.0.replace.is_some() && subject.is_matched(self.document, own)
        };
        self.overrides.iter().any(replaces)
    }

    /// Notes a use, and gives what was known before.
    fn mark(&mut self, name: &str, note: impl FnOnce(&mut SchemaRoles)) -> SchemaRoles {
        let name = SchemaName::new(name);
        let known = self.reached.schemas.get(&name).copied();
        if known.is_none() {
            self.pending.push(name.clone());
        }
        note(self.reached.schemas.entry(name).or_default());
        known.unwrap_or_default()
    }

    fn resolve<V: Node>(
        &mut self,
        value: &'d ReferenceOr<V>,
        at: &Pointer,
    ) -> Option<Resolved<'d, V::Component>> {
        self.document.resolve(value, at, self.diagnostics)
    }
}

fn location(parameter: &Parameter) -> &'static str {
    match parameter {
        Parameter::Query { .. } => "query",
        Parameter::Header { .. } => "header",
        Parameter::Path { .. } => "path",
        Parameter::Cookie { .. } => "cookie",
    }
}
