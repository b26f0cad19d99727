//! The types of an API without its calls.

use super::{Api, Clouds, TypeKind, TypeRef, Types};

impl Api {
    /// Removes all that only calls use, and keeps the types that values in JSON have. Their modules and names stay.
    #[must_use]
    pub fn without_calls(mut self) -> Self {
        let kept: Vec<bool> =
            self.types.iter().map(|(_, def)| is_value(&self.types, &def.kind)).collect();
        let ids = self.types.compact(|id| kept[id.0]);
        for (_, def) in self.types.iter_mut() {
            def.kind.ids_mut(&mut |id| *id = ids[id.0]);
            if let TypeKind::Struct(object) = &mut def.kind {
                object.page = None;
            }
        }
        self.root.children.clear();
        self.root.operations.clear();
        self.root.assignments = None;
        self.groups.clear();
        self.client_parameters.clear();
        self.servers.clear();
        self.security.clear();
        self.default_security.clear();
        self.service.clouds = Clouds::None;
        self
    }
}

/// Returns whether a type is one of values, not of what a call sends or receives around them.
fn is_value(types: &Types, kind: &TypeKind) -> bool {
    match kind {
        TypeKind::Struct(_)
        | TypeKind::Enumeration(_)
        | TypeKind::Polymorphic(_)
        | TypeKind::Union(_) => true,
        TypeKind::Alias(target) => match types.resolve(target) {
            TypeRef::Named(id) => is_value(types, &types[*id].kind),
            _ => true,
        },
        TypeKind::Options(_)
        | TypeKind::Multipart(_)
        | TypeKind::Body(_)
        | TypeKind::Responses(_)
        | TypeKind::Headers(_) => false,
    }
}
