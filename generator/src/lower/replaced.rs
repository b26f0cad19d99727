//! Types of the user in place of those of the description.

use openapiv3::Schema;

use crate::description::Resolved;
use crate::model::TypeRef;
use crate::overrides::RustType;

use super::Lowering;
use super::docs as documentation;
use super::schema_parts;
use super::shape::Shape;
use super::subject::{OverrideOf, Subject};
use super::types::SchemaUse;

impl<'d> Lowering<'d> {
    /// The type in place of that of a subject.
    pub(super) fn replaced(&mut self, subject: Subject<'_>) -> Option<TypeRef> {
        let mut found = None;
        for (index, own) in self.settings.overrides.iter().enumerate() {
            let Some(ty) = &own.0.replace else { continue };
            if subject.is_matched(self.document, own) {
                self.matched.insert(index);
                found = Some(ty);
            }
        }
        let ty = found.map(RustType::type_ref)?;
        if let TypeRef::Replaced(path) = &ty {
            self.replacements.insert(path.clone());
        }
        Some(ty)
    }

    /// The use of a schema whose type is replaced.
    pub(super) fn replaced_schema(&mut self, found: &Resolved<'d, Schema>) -> Option<SchemaUse> {
        if !has_replacements(&self.settings.overrides) {
            return None;
        }
        let ty = match found.component {
            Some(name) => self.replaced(Subject::Schema(name)),
            None => self.replaced(Subject::Schema(&format!("#{}", found.pointer.as_str()))),
        }?;
        Some(self.use_of_replaced(ty, found))
    }

    /// The use of a property whose type is replaced.
    pub(super) fn replaced_property(
        &mut self,
        subject: Subject<'_>,
        found: &Resolved<'d, Schema>,
    ) -> Option<SchemaUse> {
        let ty = self.replaced(subject)?;
        Some(self.use_of_replaced(ty, found))
    }

    fn use_of_replaced(&mut self, ty: TypeRef, found: &Resolved<'d, Schema>) -> SchemaUse {
        let nullable = schema_parts::is_nullable(self, found.value, &found.pointer, 0);
        SchemaUse { ty, nullable, docs: documentation::of_schema(&Shape::of(found.value)) }
    }
}

/// Returns whether any override replaces a type.
pub(super) fn has_replacements(overrides: &[OverrideOf<'_>]) -> bool {
    overrides.iter().any(|own| own.0.replace.is_some())
}
