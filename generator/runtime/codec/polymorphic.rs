//! The macro of polymorphic enums.

/// Implements [`Polymorphic`], [`Field`], `Serialize`, `Deserialize`, `Debug`, `PartialEq`, `type_name`, and the
/// conversions from all variants for an enum that also has a variant `Other`.
///
/// ```text
/// AnyPet = "petType";             // the discriminator; then `, "#"` if names are equal with and without this prefix
/// Pet(Pet) = [] None;             // each variant with its names, and `None` for objects without a name
/// Cat(Cat) = ["cat" "lynx"];
/// ```
macro_rules! polymorphic {
    (
        $type:ident = $discriminator:literal $(, $prefix:literal)?;
        $($variant:ident($model:ty) = [$($name:literal)*] $($untyped:ident)?;)*
    ) => {
        impl $type {
            /// Returns the name of the object's type, as it is on the wire.
            #[inline]
            #[must_use]
            pub fn type_name(&self) -> ::core::option::Option<&::core::primitive::str> {
                $crate::runtime::codec::type_name($crate::runtime::codec::Polymorphic::model(self))
            }
        }
        impl $crate::runtime::codec::Polymorphic for $type {
            #[inline]
            fn discriminator(&self) -> &'static ::core::primitive::str {
                $discriminator
            }
            #[inline]
            #[allow(clippy::match_same_arms, clippy::match_single_binding)]
            fn select(
                &mut self,
                name: ::core::option::Option<&::core::primitive::str>,
            ) -> &mut dyn $crate::runtime::codec::Model {
                *self = match name$(.map(|name| name.strip_prefix($prefix).unwrap_or(name)))? {
                    $(
                        $(::core::option::Option::Some($name) => Self::$variant($crate::runtime::codec::empty()),)*
                        $(::core::option::Option::$untyped => Self::$variant($crate::runtime::codec::empty()),)?
                    )*
                    _ => Self::Other($crate::runtime::codec::empty()),
                };
                $crate::runtime::codec::Polymorphic::model_mut(self)
            }
            #[inline]
            fn model(&self) -> &dyn $crate::runtime::codec::Model {
                match self {
                    $(Self::$variant(value) => &**value,)*
                    Self::Other(value) => &**value,
                }
            }
            #[inline]
            fn model_mut(&mut self) -> &mut dyn $crate::runtime::codec::Model {
                match self {
                    $(Self::$variant(value) => &mut **value,)*
                    Self::Other(value) => &mut **value,
                }
            }
        }
        $(
            impl ::core::convert::From<$model> for $type {
                #[inline]
                fn from(value: $model) -> Self {
                    Self::$variant(::std::boxed::Box::new($crate::runtime::codec::typed(value)))
                }
            }
        )*
        $crate::runtime::codec::glue!($type, Polymorphic, Self::Other($crate::runtime::codec::empty()));
        $crate::runtime::codec::compare_glue!($type, |value| $crate::runtime::codec::Polymorphic::model(value));
    };
}
pub(crate) use polymorphic;
