//! Removal of properties from a value before it is sent.

use crate::runtime::codec::{Field, Model, SlotMut, TypeName};

/// Removal of properties that a request must not contain: for every model, and for lists, maps and options of models.
///
/// ```text
/// use my_crate::ModelExt as _;
///
/// let mut app = apps.by_id("1").get().await?;
/// app.description = Some("new".to_owned());
/// apps.by_id("1").patch(app.without_read_only()).await?;
/// ```
pub trait ModelExt: Field + Sized {
    /// Returns the value without the properties that the description declares `readOnly`, at any depth, so that a
    /// value that was read can be changed and sent back.
    ///
    /// Additional properties are kept, and so are properties that only their documentation calls read-only.
    #[must_use]
    fn without_read_only(mut self) -> Self {
        remove_read_only(self.slot_mut());
        self
    }

    /// Returns the value without its type name, such as `@odata.type`, for services that reject one. Nested objects
    /// keep theirs, and a value without a type name is returned unchanged.
    ///
    /// If the declared type is one of several types, only the type name identifies the type of a value. To write
    /// another name, or null, insert it into `additional_properties` under the name of the property.
    #[must_use]
    fn without_type_name(mut self) -> Self {
        remove_type_name(self.slot_mut());
        self
    }
}

impl<T: Field> ModelExt for T {}

/// Removes the read-only properties of a value and of all nested values.
fn remove_read_only(slot: SlotMut<'_>) {
    match slot {
        SlotMut::Optional(value) => value.value_mut().into_iter().for_each(remove_read_only),
        SlotMut::Sequence(items) => {
            (0..items.len()).for_each(|index| remove_read_only(items.item_mut(index)));
        }
        #[cfg(runtime = "tuple")]
        SlotMut::Tuple(items) => {
            (0..items.len()).for_each(|index| remove_read_only(items.item_mut(index)));
        }
        SlotMut::Map(map) => map.values_mut(&mut remove_read_only),
        SlotMut::Model(model) => remove_read_only_fields(model),
        SlotMut::Polymorphic(value) => remove_read_only_fields(value.model_mut()),
        #[cfg(runtime = "union")]
        SlotMut::Union(value) => remove_read_only(value.inner()),
        _ => {}
    }
}

fn remove_read_only_fields(model: &mut dyn Model) {
    for position in model.read_only() {
        if let Some(SlotMut::Optional(value)) = model.field_mut(*position).map(Field::slot_mut) {
            value.unset();
        }
        model.extra_mut().forget(*position);
    }
    for position in 0..model.names().len() {
        if let Some(field) = model.field_mut(position) {
            remove_read_only(field.slot_mut());
        }
    }
}

fn remove_type_name(slot: SlotMut<'_>) {
    let model = match slot {
        SlotMut::Optional(value) => {
            return value.value_mut().into_iter().for_each(remove_type_name);
        }
        SlotMut::Sequence(items) => {
            return (0..items.len()).for_each(|index| remove_type_name(items.item_mut(index)));
        }
        #[cfg(runtime = "tuple")]
        SlotMut::Tuple(items) => {
            return (0..items.len()).for_each(|index| remove_type_name(items.item_mut(index)));
        }
        SlotMut::Map(map) => return map.values_mut(&mut remove_type_name),
        #[cfg(runtime = "union")]
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
