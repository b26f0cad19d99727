//! The types of the schemas, by their positions in the description.

use crate::diagnostics::Pointer;
use crate::model::{TypeId, TypeRef};

/// The type of each lowered schema with the schema's pointer, in the order of lowering.
#[derive(Clone, Debug)]
pub enum Uses {
    /// Types are not recorded: generating does not need them.
    Forgotten,
    /// The types recorded so far.
    Kept(Vec<(Pointer, TypeRef)>),
}

impl Uses {
    pub(super) fn are_kept(&self) -> bool {
        matches!(self, Self::Kept(_))
    }

    pub(super) fn len(&self) -> usize {
        match self {
            Self::Forgotten => 0,
            Self::Kept(uses) => uses.len(),
        }
    }

    pub(super) fn truncate(&mut self, len: usize) {
        if let Self::Kept(uses) = self {
            uses.truncate(len);
        }
    }

    /// Visits the ids of all recorded types.
    pub(super) fn ids_mut(&mut self, visit: &mut dyn FnMut(&mut TypeId)) {
        if let Self::Kept(uses) = self {
            for (_, ty) in uses.iter_mut() {
                ty.ids_mut(visit);
            }
        }
    }

    pub(super) fn note(&mut self, at: &Pointer, ty: impl FnOnce() -> TypeRef) {
        if let Self::Kept(uses) = self {
            uses.push((at.clone(), ty()));
        }
    }
}
