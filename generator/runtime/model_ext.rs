//! What is taken out of a value before it is sent.

use super::codec::{Field, Model, SlotMut, TypeName};

/// What a value can leave out of a request: for every model, and for lists, maps and options of them.
///
/// ```text
/// use my_crate::ModelExt as _;
///
/// let mut app = apps.by_id("1").get().await?;
/// app.description = Some("new".to_owned());
/// apps.by_id("1").patch(app.without_read_only()).await?;
/// ```
pub trait ModelExt: Field + Sized {
    /// The value without the properties that the description declares `readOnly`, at any depth: so
    /// that what was read can be changed and sent back.
    ///
    /// Properties that the description does not declare, or declares read-only in words alone, stay.
    #[must_use]
    fn without_read_only(mut self) -> Self {
        remove_read_only(self.slot_mut());
        self
    }

    /// The value without its own type name, such as `@odata.type`, where services refuse one. The
    /// objects inside of it keep theirs, and a value that names no type stays as it is.
    ///
    /// Where one of several types is declared, nothing but the name says which one a value is. To
    /// write another name, or null, insert it into `additional_properties_mut()` under the
    /// property's name.
    #[must_use]
    fn without_type_name(mut self) -> Self {
        remove_type_name(self.slot_mut());
        self
    }
}

impl<T: Field> ModelExt for T {}

/// Gives whether anything was removed.
fn remove_read_only(slot: SlotMut<'_>) -> bool {
    let mut removed = false;
    match slot {
        SlotMut::Optional(value) => {
            removed = value.value_mut().is_some_and(remove_read_only);
        }
        SlotMut::Sequence(items) => {
            for index in 0..items.len() {
                removed |= remove_read_only(items.item_mut(index));
            }
        }
        SlotMut::Map(map) => map.values_mut(&mut |value| removed |= remove_read_only(value)),
        SlotMut::Model(model) => removed = remove_read_only_fields(model),
        SlotMut::Polymorphic(value) => removed = remove_read_only_fields(value.model_mut()),
        SlotMut::Union(value) => removed = remove_read_only(value.inner()),
        _ => {}
    }
    removed
}

fn remove_read_only_fields(model: &mut dyn Model) -> bool {
    let read_only = model.read_only();
    for position in read_only {
        if let Some(SlotMut::Optional(value)) = model.field_mut(*position).map(Field::slot_mut) {
            value.unset();
        }
        model.extra_mut().forget(*position);
    }
    let mut removed = !read_only.is_empty();
    for position in 0..model.names().len() {
        let inside = model.field_mut(position).map(Field::slot_mut).is_some_and(remove_read_only);
        if inside {
            model.extra_mut().forget_single(position);
        }
        removed |= inside;
    }
    removed
}

fn remove_type_name(slot: SlotMut<'_>) {
    let model = match slot {
        SlotMut::Optional(value) => {
            return value.value_mut().into_iter().for_each(remove_type_name);
        }
        SlotMut::Sequence(items) => {
            return (0..items.len()).for_each(|index| remove_type_name(items.item_mut(index)));
        }
        SlotMut::Map(map) => return map.values_mut(&mut remove_type_name),
        SlotMut::Union(value) => return remove_type_name(value.inner()),
        SlotMut::Model(model) => model,
        SlotMut::Polymorphic(value) => value.model_mut(),
        _ => return,
    };
    if let Some(tag) = model.tag() {
        let extra = model.extra_mut();
        extra.set_type_name(TypeName::Omitted);
        if extra.unknown().is_some_and(|unknown| unknown.contains_key(tag.property)) {
            extra.unknown_mut().remove(tag.property);
        }
    }
}
