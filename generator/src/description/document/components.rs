//! Components: each is parsed on first use, and references to it are resolved.

use openapiv3::{
    Example, Header, Parameter, ReferenceOr, RequestBody, Response, Schema, SecurityScheme,
};
use serde::de::DeserializeOwned;

use super::Document;
use super::cells::Cells;
use crate::description::index::{LookupError, PARTS};
use crate::description::keywords::ValueType;
use crate::description::suggest::{alternatives, suggest};
use crate::description::targets::{Target, component_at};
use crate::description::{Section, component_pointer, reference};
use crate::diagnostics::{Code, Diagnostics, Pointer};

/// A resolved value with its JSON pointer.
#[derive(Debug)]
pub struct Resolved<'d, T> {
    /// The value.
    pub value: &'d T,
    /// The JSON pointer of the value: that of the component if it was a reference.
    pub pointer: Pointer,
    /// The name of the component, the last in a chain of references; `None` if the value is inline.
    pub component: Option<&'d str>,
}

impl<T> Clone for Resolved<'_, T> {
    fn clone(&self) -> Self {
        Self { value: self.value, pointer: self.pointer.clone(), component: self.component }
    }
}

/// A type of component.
pub trait Component: DeserializeOwned + Sized {
    /// The section of such components.
    const SECTION: Section;

    /// The effect of a reference to a missing component, for messages.
    #[doc(hidden)]
    const FALLBACK: &'static str;

    #[doc(hidden)]
    fn cells<'d>(document: &'d Document<'_>) -> &'d Cells<Self>;
    /// Returns the replacement of a missing component.
    #[doc(hidden)]
    fn fallback<'d>(document: &'d Document<'_>) -> Option<&'d Self>;
}

/// A value that can be inline or a reference: a component, boxed or not.
pub trait Node {
    /// The type of the target of a reference.
    type Component: Component;

    /// The value itself.
    fn node(&self) -> &Self::Component;
}

macro_rules! components {
    ($($type:ident $section:ident $cells:ident $missing:literal $fallback:expr;)+) => {$(
        impl Component for $type {
            const SECTION: Section = Section::$section;
            const FALLBACK: &'static str = $missing;

            fn cells<'d>(document: &'d Document<'_>) -> &'d Cells<Self> {
                &document.$cells
            }

            fn fallback<'d>(document: &'d Document<'_>) -> Option<&'d Self> {
                let fallback: fn(&'d Document<'_>) -> Option<&'d Self> = $fallback;
                fallback(document)
            }
        }

        impl Node for $type {
            type Component = Self;

            fn node(&self) -> &Self {
                self
            }
        }
    )+};
}

components! {
    Schema Schemas schemas "it is replaced by any JSON value" |document| Some(&document.anything);
    Response Responses responses "it is ignored" |_| None;
    Parameter Parameters parameters "it is ignored" |_| None;
    Example Examples examples "it is ignored" |_| None;
    RequestBody RequestBodies request_bodies "it is replaced by any bytes"
        |document| Some(&document.any_body);
    Header Headers headers "it is ignored" |_| None;
    SecurityScheme SecuritySchemes security_schemes "it is ignored" |_| None;
}

impl<T: Node> Node for Box<T> {
    type Component = T::Component;

    fn node(&self) -> &T::Component {
        (**self).node()
    }
}

impl Document<'_> {
    /// Returns a component, with references between components resolved. `referrer` is the pointer of the reference to it.
    ///
    /// `None` if it is invalid; the diagnostics contain the reason.
    pub fn component<T: Component>(
        &self,
        name: &str,
        referrer: &Pointer,
        diagnostics: &mut Diagnostics,
    ) -> Option<Resolved<'_, T>> {
        let mut passed: Vec<(&str, Pointer)> = Vec::new();
        let mut next = name.to_owned();
        let mut referrer = referrer.clone();
        loop {
            let (name, pointer, value) = match self.named::<T>(&next, diagnostics) {
                Ok(found) => found,
                Err(error) if error.is_dangling() => {
                    error.repair(T::FALLBACK, &referrer, diagnostics);
                    let value = T::fallback(self)?;
                    return Some(Resolved { value, pointer: referrer, component: None });
                }
                Err(error) => {
                    error.report(&referrer, diagnostics);
                    return None;
                }
            };
            if passed.iter().any(|(_, passed)| *passed == pointer) {
                let names: Vec<&str> = passed.iter().map(|(name, _)| *name).collect();
                let message = format!("The references form a cycle: {}", names.join(" → "));
                diagnostics.error(
                    Code::CircularReference,
                    &referrer,
                    message,
                    "Replace one of the references by a definition",
                );
                return None;
            }
            passed.push((name, pointer.clone()));
            match value {
                ReferenceOr::Item(value) => {
                    return Some(Resolved { value, pointer, component: Some(name) });
                }
                ReferenceOr::Reference { reference } => {
                    referrer = pointer.join("$ref");
                    next = match self.component_at::<T>(reference, &referrer, diagnostics) {
                        Ok(name) => name,
                        Err(fallback) => return fallback,
                    };
                }
            }
        }
    }

    /// Returns the name, the pointer and the value of a component or of a target that is treated as one.
    fn named<T: Component>(
        &self,
        name: &str,
        diagnostics: &mut Diagnostics,
    ) -> Result<(&str, Pointer, &ReferenceOr<T>), LookupError> {
        if let Some(target) = self.targets.get(T::SECTION, name) {
            let value = self.other(target, diagnostics)?;
            return Ok((&target.name, target.pointer.clone(), value));
        }
        let Some((number, name)) = self.index.component_number(T::SECTION, name) else {
            return Err(self.no_component(T::SECTION, name));
        };
        let pointer = component_pointer(T::SECTION, name);
        let value = T::cells(self).own[number].get_or_init(|| {
            let value = self.index.component(T::SECTION, name, diagnostics)?.into_owned();
            let ty = ValueType::component(T::SECTION);
            self.parse(value, ty, &pointer, diagnostics).map(Box::new)
        });
        Ok((name, pointer, value.as_deref().ok_or(LookupError::Reported)?))
    }

    /// Returns the value of a target that is treated as a component.
    fn other<T: Component>(
        &self,
        target: &Target,
        diagnostics: &mut Diagnostics,
    ) -> Result<&ReferenceOr<T>, LookupError> {
        let known = &T::cells(self).others;
        if let Some(known) = known.get(&target.name) {
            return known.as_ref().ok_or(LookupError::Reported);
        }
        let (value, pointer) = self.index.find(&target.pointer, diagnostics)?;
        let ty = ValueType::component(T::SECTION);
        let made = self.parse(value.clone(), ty, &pointer, diagnostics);
        known.get_or_make(&target.name, || made).as_ref().ok_or(LookupError::Reported)
    }

    /// Resolves a value that may be a reference. `pointer` is its pointer.
    ///
    /// `None` if it is invalid; the diagnostics contain the reason.
    pub fn resolve<'d, V: Node>(
        &'d self,
        value: &'d ReferenceOr<V>,
        pointer: &Pointer,
        diagnostics: &mut Diagnostics,
    ) -> Option<Resolved<'d, V::Component>> {
        match value {
            ReferenceOr::Item(value) => {
                Some(Resolved { value: value.node(), pointer: pointer.clone(), component: None })
            }
            ReferenceOr::Reference { reference } => {
                let referrer = pointer.join("$ref");
                match self.component_at::<V::Component>(reference, &referrer, diagnostics) {
                    Ok(name) => self.component(&name, &referrer, diagnostics),
                    Err(fallback) => fallback,
                }
            }
        }
    }

    /// The component schemas whose `allOf` refers to one directly, in the description's order.
    #[must_use]
    pub fn derived(&self, name: &str, diagnostics: &mut Diagnostics) -> Vec<&str> {
        let own = component_pointer(Section::Schemas, name);
        let target = self.targets.get(Section::Schemas, name).map(|target| &target.pointer);
        let pointers = [Some(&own), target];
        let derived = pointers.into_iter().flatten();
        derived
            .flat_map(|pointer| self.index.derived(pointer, diagnostics))
            .map(String::as_str)
            .collect()
    }

    /// Returns whether there is such a component, or a target that is treated as one.
    #[must_use]
    pub fn has_component(&self, section: Section, name: &str) -> bool {
        self.names().has(section, name)
    }

    /// Returns the component name of a reference target.
    #[must_use]
    pub fn name_at(&self, section: Section, pointer: &Pointer) -> Option<&str> {
        self.targets.name_at(section, pointer)
    }

    /// Returns the name of the component schema that a schema is: itself, or as an inline part of it.
    pub(crate) fn schema_around(&self, pointer: &Pointer) -> Option<String> {
        let around = whole_schema(pointer);
        match component_at(&around) {
            Some((section, name)) => (section == Section::Schemas.as_str()).then_some(name),
            None => self.name_at(Section::Schemas, &around).map(str::to_owned),
        }
    }

    /// Returns the name of the component to which a reference at `referrer` leads, or else its replacement.
    fn component_at<T: Component>(
        &self,
        reference: &str,
        referrer: &Pointer,
        diagnostics: &mut Diagnostics,
    ) -> Result<String, Option<Resolved<'_, T>>> {
        let section = T::SECTION;
        // All other references have been replaced by references to components.
        let found = match reference::parse(reference) {
            Some((found, name)) if found == section.as_str() => return Ok(name),
            Some((found, _)) => found,
            None => match self.index.target(reference, referrer) {
                Ok(pointer) => match self.names().of_pointer(section, &pointer) {
                    Some(name) => return Ok(name),
                    None => pointer.segments().nth(1).unwrap_or_default(),
                },
                Err(error) => {
                    reference::report(reference, error, referrer, diagnostics);
                    return Err(None);
                }
            },
        };
        let message = format!(
            "The reference `{reference}` refers to `components/{found}` instead of `components/{section}`: {}",
            T::FALLBACK
        );
        diagnostics.warn(
            Code::WrongReference,
            referrer,
            message,
            "Refer to a component of the right type",
        );
        let fallback = T::fallback(self);
        Err(fallback.map(|value| Resolved { value, pointer: referrer.clone(), component: None }))
    }

    fn no_component(&self, section: Section, name: &str) -> LookupError {
        let near = alternatives(&suggest(name, self.index.components(section)));
        let help = match near.as_str() {
            "" => format!("Add `{name}` to `components/{section}`, or correct the reference"),
            near => format!("Did you mean {near}?"),
        };
        let message = format!("There is no `{name}` in `components/{section}`");
        LookupError::Failed(Code::DanglingReference, message, help)
    }
}

/// Returns the pointer to the schema that a schema is: itself, or as an inline part of it.
pub(crate) fn whole_schema(pointer: &Pointer) -> Pointer {
    let mut around = pointer.clone();
    while let Some((part, number)) = around.as_str().rsplit_once('/')
        && number.bytes().all(|byte| byte.is_ascii_digit())
        && let Some((whole, keyword)) = part.rsplit_once('/')
        && PARTS.contains(&keyword)
    {
        around = Pointer::parse(whole).in_file(around.file().cloned());
    }
    around
}
