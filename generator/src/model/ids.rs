//! The ids of types in the model, to be replaced by others.

use super::{
    BodyContent, ErrorsDef, OperationDef, Options, PartContent, PathNode, ResponseContent, Segment,
    SegmentPart, TypeId, TypeKind, TypeRef,
};

/// Receives each id of a part of the model.
type Visit<'v> = &'v mut dyn FnMut(&mut TypeId);

impl TypeRef {
    /// Visits the id of the named type, or that of the items.
    pub fn ids_mut(&mut self, visit: Visit<'_>) {
        match self {
            Self::Named(id) | Self::Boxed(id) | Self::Flags(id) => visit(id),
            Self::Optional(inner) | Self::List(inner) | Self::Map(inner) => inner.ids_mut(visit),
            Self::KeyedMap(key, value) => {
                visit(key);
                value.ids_mut(visit);
            }
            Self::Tuple(items) => items.iter_mut().for_each(|item| item.ids_mut(visit)),
            _ => {}
        }
    }
}

impl TypeKind {
    /// Visits the ids of all types that the definition refers to.
    pub fn ids_mut(&mut self, visit: Visit<'_>) {
        match self {
            Self::Struct(def) => {
                let types = def.fields.iter_mut().map(|field| &mut field.ty);
                types.chain(&mut def.additional).for_each(|ty| ty.ids_mut(visit));
            }
            Self::Enumeration(_) => {}
            Self::Polymorphic(def) => {
                def.variants.iter_mut().for_each(|variant| visit(&mut variant.ty));
                visit(&mut def.base);
            }
            Self::Union(def) => def.alternatives.iter_mut().for_each(|one| one.ty.ids_mut(visit)),
            Self::Alias(ty) => ty.ids_mut(visit),
            Self::Options(def) => def.parameters.iter_mut().for_each(|one| one.ty.ids_mut(visit)),
            Self::Multipart(def) => {
                for part in &mut def.parts {
                    match &mut part.content {
                        PartContent::File { .. } => {}
                        PartContent::Value { ty, .. } | PartContent::Styled { ty, .. } => {
                            ty.ids_mut(visit);
                        }
                    }
                }
            }
            Self::Body(def) => {
                def.alternatives.iter_mut().for_each(|one| one.content.ids_mut(visit));
            }
            Self::Responses(def) => {
                def.variants.iter_mut().for_each(|one| one.content.ids_mut(visit));
            }
            Self::Headers(def) => def.headers.iter_mut().for_each(|one| one.ty.ids_mut(visit)),
        }
    }
}

impl BodyContent {
    fn ids_mut(&mut self, visit: Visit<'_>) {
        match self {
            Self::Json { ty, .. } | Self::JsonLines { ty, .. } => ty.ids_mut(visit),
            Self::Form(form) => form.ty.ids_mut(visit),
            Self::Multipart { form, .. } => form.iter_mut().for_each(visit),
            Self::Text { .. } | Self::Bytes { .. } => {}
            Self::Choice(id) => visit(id),
        }
    }
}

impl ResponseContent {
    fn ids_mut(&mut self, visit: Visit<'_>) {
        match self {
            Self::Json(ty)
            | Self::JsonOrNothing(ty)
            | Self::Text(ty)
            | Self::TextOrNothing(ty)
            | Self::Events(ty)
            | Self::JsonLines(ty) => ty.ids_mut(visit),
            Self::Nothing | Self::Bytes => {}
            Self::OneOf(id) => visit(id),
        }
    }
}

impl OperationDef {
    fn ids_mut(&mut self, visit: Visit<'_>) {
        self.required.iter_mut().for_each(|parameter| parameter.ty.ids_mut(visit));
        if let Options::Struct(id) = &mut self.options {
            visit(id);
        }
        self.body.iter_mut().for_each(|body| body.content.ids_mut(visit));
        let response = &mut self.response;
        response.content.ids_mut(visit);
        response.others.iter_mut().for_each(|other| other.content.ids_mut(visit));
        response.headers.iter_mut().for_each(&mut *visit);
        self.error_headers.iter_mut().for_each(&mut *visit);
        match &mut self.errors {
            ErrorsDef::Untyped => {}
            ErrorsDef::One(ty) => ty.ids_mut(visit),
            ErrorsDef::OneOf(id) => visit(id),
        }
    }
}

impl PathNode {
    /// Visits the ids of all types that the operations and parameters of the tree refer to, except
    /// for those of sets of assignments.
    pub fn ids_mut(&mut self, visit: Visit<'_>) {
        if let Segment::Parts(parts) = &mut self.segment {
            for part in parts {
                if let SegmentPart::Parameter(parameter) = part {
                    parameter.ty.ids_mut(visit);
                }
            }
        }
        self.operations.iter_mut().for_each(|operation| operation.ids_mut(visit));
        self.children.iter_mut().for_each(|child| child.ids_mut(visit));
    }
}
