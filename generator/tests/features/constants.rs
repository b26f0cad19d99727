// src/models/mod.rs

//! The types of the API's requests and responses.

mod alarm {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::{Loud, Quiet};

    /// Schema `Alarm`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    ///
    /// A value can fit several of them: it is read as the first of those that declare most of its
    /// properties, and its other properties are kept.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Alarm {
        /// `Quiet`.
        Quiet(Box<Quiet>),
        /// `Loud`.
        Loud(Box<Loud>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for Alarm {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Object(codec::Object {
                    constants: &[
                        (
                            "level",
                            &[codec::Constant::Integer(1), codec::Constant::Integer(2)],
                        ),
                    ],
                    required: &[],
                    declared: &["level", "tone"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[
                        (
                            "level",
                            &[codec::Constant::Integer(3), codec::Constant::Integer(4)],
                        ),
                    ],
                    required: &[],
                    declared: &["level", "tone"],
                }),
            ]
        }

        fn select(&mut self, position: usize) {
            *self = match position {
                0 => Self::Quiet(codec::empty()),
                1 => Self::Loud(codec::empty()),
                _ => Self::Other(Value::Null),
            };
        }

        fn field(&self) -> &dyn codec::Field {
            match self {
                Self::Quiet(value) => value,
                Self::Loud(value) => value,
                Self::Other(value) => value,
            }
        }

        fn field_mut(&mut self) -> &mut dyn codec::Field {
            match self {
                Self::Quiet(value) => value,
                Self::Loud(value) => value,
                Self::Other(value) => value,
            }
        }
    }

    impl From<Quiet> for Alarm {
        #[inline]
        fn from(value: Quiet) -> Self {
            Self::Quiet(Box::new(value))
        }
    }

    impl From<Loud> for Alarm {
        #[inline]
        fn from(value: Loud) -> Self {
            Self::Loud(Box::new(value))
        }
    }

    codec::union!(Alarm);
}
mod button {
    use crate::runtime::{AdditionalProperties, codec};
    use super::WidgetKind;

    /// Schema `Button`.
    #[derive(Clone)]
    pub struct Button {
        /// Property `kind`, always present.
        pub kind: WidgetKind,
        /// Property `label`, always present.
        pub label: String,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Button {
        /// Creates a value with its required properties.
        #[inline]
        #[must_use]
        pub fn new(label: impl Into<String>) -> Self {
            Self {
                kind: WidgetKind::Button,
                label: label.into(),
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`kind`](field@Self::kind).
        #[inline]
        #[must_use]
        pub fn kind(mut self, kind: impl Into<WidgetKind>) -> Self {
            self.kind = kind.into();
            self
        }

        /// Sets [`label`](field@Self::label).
        #[inline]
        #[must_use]
        pub fn label(mut self, label: impl Into<String>) -> Self {
            self.label = label.into();
            self
        }

        #[inline]
        fn empty_model() -> Self {
            Self {
                kind: codec::empty(),
                label: codec::empty(),
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    codec::model! {
        Button = empty_model;
        0 => kind = "kind";
        1 => label = "label";
        required = [0 1];
    }
}
mod dial {
    use crate::runtime::{AdditionalProperties, codec};
    use super::DialBaseKind;

    /// Schema `Dial`.
    #[derive(Clone)]
    pub struct Dial {
        /// Property `kind`, always present.
        pub kind: DialBaseKind,
        /// Property `label`, always present.
        pub label: String,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Dial {
        /// Creates a value with its required properties.
        #[inline]
        #[must_use]
        pub fn new(label: impl Into<String>) -> Self {
            Self {
                kind: DialBaseKind::N9,
                label: label.into(),
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`kind`](field@Self::kind).
        #[inline]
        #[must_use]
        pub fn kind(mut self, kind: impl Into<DialBaseKind>) -> Self {
            self.kind = kind.into();
            self
        }

        /// Sets [`label`](field@Self::label).
        #[inline]
        #[must_use]
        pub fn label(mut self, label: impl Into<String>) -> Self {
            self.label = label.into();
            self
        }

        #[inline]
        fn empty_model() -> Self {
            Self {
                kind: codec::empty(),
                label: codec::empty(),
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    codec::model! {
        Dial = empty_model;
        0 => kind = "kind";
        1 => label = "label";
        required = [0 1];
    }
}
mod dial_base {
    use crate::runtime::{AdditionalProperties, codec};
    use super::DialBaseKind;

    /// Schema `DialBase`.
    #[derive(Clone)]
    pub struct DialBase {
        /// Property `kind`, always present.
        pub kind: DialBaseKind,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl DialBase {
        /// Creates a value without optional properties.
        #[inline]
        #[must_use]
        pub fn new() -> Self {
            Self {
                kind: DialBaseKind::N9,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`kind`](field@Self::kind).
        #[inline]
        #[must_use]
        pub fn kind(mut self, kind: impl Into<DialBaseKind>) -> Self {
            self.kind = kind.into();
            self
        }
    }

    codec::model! {
        DialBase = new, Default;
        0 => kind = "kind";
        required = [0];
    }
}
mod dial_base_kind {
    use crate::runtime::codec;
    use std::fmt;

    /// Inline schema of `DialBase`.
    #[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum DialBaseKind {
        /// `9`.
        N9,
        /// Any other number, kept as it is.
        Other(i64),
    }

    impl DialBaseKind {
        /// Returns the number on the wire.
        #[inline]
        #[must_use]
        pub fn as_i64(self) -> i64 {
            match self {
                Self::N9 => 9,
                Self::Other(number) => number,
            }
        }
    }

    impl From<i64> for DialBaseKind {
        #[inline]
        fn from(number: i64) -> Self {
            match number {
                9 => Self::N9,
                other => Self::Other(other),
            }
        }
    }

    impl fmt::Display for DialBaseKind {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            fmt::Display::fmt(&self.as_i64(), f)
        }
    }

    codec::integer_type!(DialBaseKind);
}
mod draft {
    use crate::runtime::{AdditionalProperties, Number, codec};

    /// Schema `Draft`.
    #[derive(Clone)]
    pub struct Draft {
        /// Property `format`, always present.
        ///
        /// - One of: `2.5`
        pub format: Number,
        /// Property `width`, always present.
        pub width: i64,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Draft {
        /// Creates a value with its required properties.
        #[inline]
        #[must_use]
        pub fn new(width: i64) -> Self {
            Self {
                format: Number::from(2.5f64),
                width,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`format`](field@Self::format).
        #[inline]
        #[must_use]
        pub fn format(mut self, format: impl Into<Number>) -> Self {
            self.format = format.into();
            self
        }

        /// Sets [`width`](field@Self::width).
        #[inline]
        #[must_use]
        pub fn width(mut self, width: i64) -> Self {
            self.width = width;
            self
        }

        #[inline]
        fn empty_model() -> Self {
            Self {
                format: codec::empty(),
                width: codec::empty(),
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    codec::model! {
        Draft = empty_model;
        0 => format = "format";
        1 => width = "width";
        required = [0 1];
    }
}
mod eight {
    use crate::runtime::codec;
    use std::fmt;

    /// Schema `Eight`.
    #[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum Eight {
        /// `8`.
        N8,
        /// Any other number, kept as it is.
        Other(i64),
    }

    impl Eight {
        /// Returns the number on the wire.
        #[inline]
        #[must_use]
        pub fn as_i64(self) -> i64 {
            match self {
                Self::N8 => 8,
                Self::Other(number) => number,
            }
        }
    }

    impl From<i64> for Eight {
        #[inline]
        fn from(number: i64) -> Self {
            match number {
                8 => Self::N8,
                other => Self::Other(other),
            }
        }
    }

    impl fmt::Display for Eight {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            fmt::Display::fmt(&self.as_i64(), f)
        }
    }

    codec::integer_type!(Eight);
}
mod first {
    use crate::runtime::{AdditionalProperties, codec};
    use super::FirstFormat;

    /// Schema `First`.
    #[derive(Clone)]
    pub struct First {
        /// Property `format`, always present.
        ///
        /// - Format: `int32`
        pub format: FirstFormat,
        /// Property `width`, always present.
        pub width: i64,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl First {
        /// Creates a value with its required properties.
        #[inline]
        #[must_use]
        pub fn new(width: i64) -> Self {
            Self {
                format: FirstFormat::N1,
                width,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`format`](field@Self::format).
        #[inline]
        #[must_use]
        pub fn format(mut self, format: impl Into<FirstFormat>) -> Self {
            self.format = format.into();
            self
        }

        /// Sets [`width`](field@Self::width).
        #[inline]
        #[must_use]
        pub fn width(mut self, width: i64) -> Self {
            self.width = width;
            self
        }

        #[inline]
        fn empty_model() -> Self {
            Self {
                format: codec::empty(),
                width: codec::empty(),
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    codec::model! {
        First = empty_model;
        0 => format = "format";
        1 => width = "width";
        required = [0 1];
    }
}
mod first_format {
    use crate::runtime::codec;
    use std::fmt;

    /// Inline schema of `First`.
    ///
    /// - Format: `int32`
    #[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum FirstFormat {
        /// `1`.
        N1,
        /// Any other number, kept as it is.
        Other(i64),
    }

    impl FirstFormat {
        /// Returns the number on the wire.
        #[inline]
        #[must_use]
        pub fn as_i64(self) -> i64 {
            match self {
                Self::N1 => 1,
                Self::Other(number) => number,
            }
        }
    }

    impl From<i64> for FirstFormat {
        #[inline]
        fn from(number: i64) -> Self {
            match number {
                1 => Self::N1,
                other => Self::Other(other),
            }
        }
    }

    impl fmt::Display for FirstFormat {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            fmt::Display::fmt(&self.as_i64(), f)
        }
    }

    codec::integer_type!(FirstFormat);
}
mod layout {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::{Draft, First, Second};

    /// Schema `Layout`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Layout {
        /// `First`.
        First(Box<First>),
        /// `Second`.
        Second(Box<Second>),
        /// `Draft`.
        Draft(Box<Draft>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for Layout {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Object(codec::Object {
                    constants: &[("format", &[codec::Constant::Integer(1)])],
                    required: &["format", "width"],
                    declared: &["format", "width"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[("format", &[codec::Constant::Integer(2)])],
                    required: &["format", "width"],
                    declared: &["format", "width"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[("format", &[codec::Constant::Number(2.5)])],
                    required: &["format", "width"],
                    declared: &["format", "width"],
                }),
            ]
        }

        fn select(&mut self, position: usize) {
            *self = match position {
                0 => Self::First(codec::empty()),
                1 => Self::Second(codec::empty()),
                2 => Self::Draft(codec::empty()),
                _ => Self::Other(Value::Null),
            };
        }

        fn field(&self) -> &dyn codec::Field {
            match self {
                Self::First(value) => value,
                Self::Second(value) => value,
                Self::Draft(value) => value,
                Self::Other(value) => value,
            }
        }

        fn field_mut(&mut self) -> &mut dyn codec::Field {
            match self {
                Self::First(value) => value,
                Self::Second(value) => value,
                Self::Draft(value) => value,
                Self::Other(value) => value,
            }
        }
    }

    impl From<First> for Layout {
        #[inline]
        fn from(value: First) -> Self {
            Self::First(Box::new(value))
        }
    }

    impl From<Second> for Layout {
        #[inline]
        fn from(value: Second) -> Self {
            Self::Second(Box::new(value))
        }
    }

    impl From<Draft> for Layout {
        #[inline]
        fn from(value: Draft) -> Self {
            Self::Draft(Box::new(value))
        }
    }

    codec::union!(Layout);
}
mod line {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::{LineSolidFalse, LineSolidTrue};

    /// Schema `Line`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Line {
        /// `LineSolidTrue`.
        SolidTrue(Box<LineSolidTrue>),
        /// `LineSolidFalse`.
        SolidFalse(Box<LineSolidFalse>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for Line {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Object(codec::Object {
                    constants: &[("solid", &[codec::Constant::Bool(true)])],
                    required: &["solid"],
                    declared: &["solid", "width"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[("solid", &[codec::Constant::Bool(false)])],
                    required: &["solid"],
                    declared: &["solid", "width"],
                }),
            ]
        }

        fn select(&mut self, position: usize) {
            *self = match position {
                0 => Self::SolidTrue(codec::empty()),
                1 => Self::SolidFalse(codec::empty()),
                _ => Self::Other(Value::Null),
            };
        }

        fn field(&self) -> &dyn codec::Field {
            match self {
                Self::SolidTrue(value) => value,
                Self::SolidFalse(value) => value,
                Self::Other(value) => value,
            }
        }

        fn field_mut(&mut self) -> &mut dyn codec::Field {
            match self {
                Self::SolidTrue(value) => value,
                Self::SolidFalse(value) => value,
                Self::Other(value) => value,
            }
        }
    }

    impl From<LineSolidTrue> for Line {
        #[inline]
        fn from(value: LineSolidTrue) -> Self {
            Self::SolidTrue(Box::new(value))
        }
    }

    impl From<LineSolidFalse> for Line {
        #[inline]
        fn from(value: LineSolidFalse) -> Self {
            Self::SolidFalse(Box::new(value))
        }
    }

    codec::union!(Line);
}
mod line_base {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `LineBase`.
    #[derive(Clone)]
    pub struct LineBase {
        /// Property `solid`, always present.
        ///
        /// - One of: `true, false`
        pub solid: bool,
        /// Property `width`, optional.
        pub width: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl LineBase {
        /// Creates a value with its required properties.
        #[inline]
        #[must_use]
        pub fn new(solid: bool) -> Self {
            Self {
                solid,
                width: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`solid`](field@Self::solid).
        #[inline]
        #[must_use]
        pub fn solid(mut self, solid: bool) -> Self {
            self.solid = solid;
            self
        }

        /// Sets [`width`](field@Self::width).
        #[inline]
        #[must_use]
        pub fn width(mut self, width: i64) -> Self {
            self.width = Some(width);
            self
        }

        #[inline]
        fn empty_model() -> Self {
            Self {
                solid: codec::empty(),
                width: None,
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    codec::model! {
        LineBase = empty_model;
        0 => solid = "solid";
        1 => width = "width";
        required = [0];
    }
}
mod line_solid_false {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `Line`.
    #[derive(Clone)]
    pub struct LineSolidFalse {
        /// Property `solid`, always present.
        ///
        /// - One of: `false`
        pub solid: bool,
        /// Property `width`, optional.
        pub width: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl LineSolidFalse {
        /// Creates a value without optional properties.
        #[inline]
        #[must_use]
        pub fn new() -> Self {
            Self {
                solid: false,
                width: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`solid`](field@Self::solid).
        #[inline]
        #[must_use]
        pub fn solid(mut self, solid: bool) -> Self {
            self.solid = solid;
            self
        }

        /// Sets [`width`](field@Self::width).
        #[inline]
        #[must_use]
        pub fn width(mut self, width: i64) -> Self {
            self.width = Some(width);
            self
        }
    }

    codec::model! {
        LineSolidFalse = new, Default;
        0 => solid = "solid";
        1 => width = "width";
        required = [0];
    }
}
mod line_solid_true {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `Line`.
    #[derive(Clone)]
    pub struct LineSolidTrue {
        /// Property `solid`, always present.
        ///
        /// - One of: `true`
        pub solid: bool,
        /// Property `width`, optional.
        pub width: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl LineSolidTrue {
        /// Creates a value without optional properties.
        #[inline]
        #[must_use]
        pub fn new() -> Self {
            Self {
                solid: true,
                width: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`solid`](field@Self::solid).
        #[inline]
        #[must_use]
        pub fn solid(mut self, solid: bool) -> Self {
            self.solid = solid;
            self
        }

        /// Sets [`width`](field@Self::width).
        #[inline]
        #[must_use]
        pub fn width(mut self, width: i64) -> Self {
            self.width = Some(width);
            self
        }
    }

    codec::model! {
        LineSolidTrue = new, Default;
        0 => solid = "solid";
        1 => width = "width";
        required = [0];
    }
}
mod loud {
    use crate::runtime::{AdditionalProperties, codec};
    use super::LoudLevel;

    /// Schema `Loud`.
    #[derive(Clone)]
    pub struct Loud {
        /// Property `level`, optional.
        pub level: Option<LoudLevel>,
        /// Property `tone`, optional.
        pub tone: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Loud {
        /// Creates a value without optional properties.
        #[inline]
        #[must_use]
        pub fn new() -> Self {
            Self {
                level: None,
                tone: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`level`](field@Self::level).
        #[inline]
        #[must_use]
        pub fn level(mut self, level: impl Into<LoudLevel>) -> Self {
            self.level = Some(level.into());
            self
        }

        /// Sets [`tone`](field@Self::tone).
        #[inline]
        #[must_use]
        pub fn tone(mut self, tone: impl Into<String>) -> Self {
            self.tone = Some(tone.into());
            self
        }
    }

    codec::model! {
        Loud = new, Default;
        0 => level = "level";
        1 => tone = "tone";
    }
}
mod loud_level {
    use crate::runtime::codec;
    use std::fmt;

    /// Inline schema of `Loud`.
    #[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum LoudLevel {
        /// `3`.
        N3,
        /// `4`.
        N4,
        /// Any other number, kept as it is.
        Other(i64),
    }

    impl LoudLevel {
        /// Returns the number on the wire.
        #[inline]
        #[must_use]
        pub fn as_i64(self) -> i64 {
            match self {
                Self::N3 => 3,
                Self::N4 => 4,
                Self::Other(number) => number,
            }
        }
    }

    impl From<i64> for LoudLevel {
        #[inline]
        fn from(number: i64) -> Self {
            match number {
                3 => Self::N3,
                4 => Self::N4,
                other => Self::Other(other),
            }
        }
    }

    impl fmt::Display for LoudLevel {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            fmt::Display::fmt(&self.as_i64(), f)
        }
    }

    codec::integer_type!(LoudLevel);
}
mod panel {
    use crate::runtime::{AdditionalProperties, codec};
    use std::collections::BTreeMap;
    use super::{Alarm, PanelAny};

    /// Schema `Panel`.
    #[derive(Clone)]
    pub struct Panel {
        /// Property `alarms`, optional.
        pub alarms: Option<Vec<Alarm>>,
        /// Property `named`, optional.
        pub named: Option<BTreeMap<String, Alarm>>,
        /// Property `any`, optional.
        pub any: Option<PanelAny>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Panel {
        /// Creates a value without optional properties.
        #[inline]
        #[must_use]
        pub fn new() -> Self {
            Self {
                alarms: None,
                named: None,
                any: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`alarms`](field@Self::alarms).
        #[inline]
        #[must_use]
        pub fn alarms(mut self, alarms: impl IntoIterator<Item = impl Into<Alarm>>) -> Self {
            self.alarms = Some(alarms.into_iter().map(Into::into).collect());
            self
        }

        /// Sets [`named`](field@Self::named).
        #[inline]
        #[must_use]
        pub fn named(
            mut self,
            named: impl IntoIterator<Item = (impl Into<String>, impl Into<Alarm>)>,
        ) -> Self {
            self.named = Some(
                named.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
            );
            self
        }

        /// Sets [`any`](field@Self::any).
        #[inline]
        #[must_use]
        pub fn any(mut self, any: impl Into<PanelAny>) -> Self {
            self.any = Some(any.into());
            self
        }
    }

    codec::model! {
        Panel = new, Default;
        0 => alarms = "alarms";
        1 => named = "named";
        2 => any = "any";
    }
}
mod panel_any {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::{Alarm, Widget};

    /// Inline schema of `Panel`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum PanelAny {
        /// `Alarm`.
        Alarm(Box<Alarm>),
        /// `Widget`.
        Widget(Box<Widget>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for PanelAny {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::OneOf(<Alarm as codec::Alternatives>::all),
                codec::Alternative::OneOf(<Widget as codec::Alternatives>::all),
            ]
        }

        fn select(&mut self, position: usize) {
            *self = match position {
                0 => Self::Alarm(codec::empty()),
                1 => Self::Widget(codec::empty()),
                _ => Self::Other(Value::Null),
            };
        }

        fn field(&self) -> &dyn codec::Field {
            match self {
                Self::Alarm(value) => value,
                Self::Widget(value) => value,
                Self::Other(value) => value,
            }
        }

        fn field_mut(&mut self) -> &mut dyn codec::Field {
            match self {
                Self::Alarm(value) => value,
                Self::Widget(value) => value,
                Self::Other(value) => value,
            }
        }
    }

    impl From<Alarm> for PanelAny {
        #[inline]
        fn from(value: Alarm) -> Self {
            Self::Alarm(Box::new(value))
        }
    }

    impl From<Widget> for PanelAny {
        #[inline]
        fn from(value: Widget) -> Self {
            Self::Widget(Box::new(value))
        }
    }

    codec::union!(PanelAny);
}
mod quiet {
    use crate::runtime::{AdditionalProperties, codec};
    use super::QuietLevel;

    /// Schema `Quiet`.
    #[derive(Clone)]
    pub struct Quiet {
        /// Property `level`, optional.
        pub level: Option<QuietLevel>,
        /// Property `tone`, optional.
        pub tone: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Quiet {
        /// Creates a value without optional properties.
        #[inline]
        #[must_use]
        pub fn new() -> Self {
            Self {
                level: None,
                tone: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`level`](field@Self::level).
        #[inline]
        #[must_use]
        pub fn level(mut self, level: impl Into<QuietLevel>) -> Self {
            self.level = Some(level.into());
            self
        }

        /// Sets [`tone`](field@Self::tone).
        #[inline]
        #[must_use]
        pub fn tone(mut self, tone: impl Into<String>) -> Self {
            self.tone = Some(tone.into());
            self
        }
    }

    codec::model! {
        Quiet = new, Default;
        0 => level = "level";
        1 => tone = "tone";
    }
}
mod quiet_level {
    use crate::runtime::codec;
    use std::fmt;

    /// Inline schema of `Quiet`.
    #[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum QuietLevel {
        /// `1`.
        N1,
        /// `2`.
        N2,
        /// Any other number, kept as it is.
        Other(i64),
    }

    impl QuietLevel {
        /// Returns the number on the wire.
        #[inline]
        #[must_use]
        pub fn as_i64(self) -> i64 {
            match self {
                Self::N1 => 1,
                Self::N2 => 2,
                Self::Other(number) => number,
            }
        }
    }

    impl From<i64> for QuietLevel {
        #[inline]
        fn from(number: i64) -> Self {
            match number {
                1 => Self::N1,
                2 => Self::N2,
                other => Self::Other(other),
            }
        }
    }

    impl fmt::Display for QuietLevel {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            fmt::Display::fmt(&self.as_i64(), f)
        }
    }

    codec::integer_type!(QuietLevel);
}
mod reply {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::{ReplyOkFalse, ReplyOkTrue};

    /// Schema `Reply`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Reply {
        /// `ReplyOkTrue`.
        OkTrue(Box<ReplyOkTrue>),
        /// `ReplyOkFalse`.
        OkFalse(Box<ReplyOkFalse>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for Reply {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Object(codec::Object {
                    constants: &[("ok", &[codec::Constant::Bool(true)])],
                    required: &["ok", "text"],
                    declared: &["ok", "text"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[("ok", &[codec::Constant::Bool(false)])],
                    required: &["ok", "text"],
                    declared: &["ok", "text"],
                }),
            ]
        }

        fn select(&mut self, position: usize) {
            *self = match position {
                0 => Self::OkTrue(codec::empty()),
                1 => Self::OkFalse(codec::empty()),
                _ => Self::Other(Value::Null),
            };
        }

        fn field(&self) -> &dyn codec::Field {
            match self {
                Self::OkTrue(value) => value,
                Self::OkFalse(value) => value,
                Self::Other(value) => value,
            }
        }

        fn field_mut(&mut self) -> &mut dyn codec::Field {
            match self {
                Self::OkTrue(value) => value,
                Self::OkFalse(value) => value,
                Self::Other(value) => value,
            }
        }
    }

    impl From<ReplyOkTrue> for Reply {
        #[inline]
        fn from(value: ReplyOkTrue) -> Self {
            Self::OkTrue(Box::new(value))
        }
    }

    impl From<ReplyOkFalse> for Reply {
        #[inline]
        fn from(value: ReplyOkFalse) -> Self {
            Self::OkFalse(Box::new(value))
        }
    }

    codec::union!(Reply);
}
mod reply_ok_false {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `Reply`.
    #[derive(Clone)]
    pub struct ReplyOkFalse {
        /// Property `ok`, always present.
        ///
        /// - One of: `false`
        pub ok: bool,
        /// Property `text`, always present.
        pub text: String,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl ReplyOkFalse {
        /// Creates a value with its required properties.
        #[inline]
        #[must_use]
        pub fn new(text: impl Into<String>) -> Self {
            Self {
                ok: false,
                text: text.into(),
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`ok`](field@Self::ok).
        #[inline]
        #[must_use]
        pub fn ok(mut self, ok: bool) -> Self {
            self.ok = ok;
            self
        }

        /// Sets [`text`](field@Self::text).
        #[inline]
        #[must_use]
        pub fn text(mut self, text: impl Into<String>) -> Self {
            self.text = text.into();
            self
        }

        #[inline]
        fn empty_model() -> Self {
            Self {
                ok: codec::empty(),
                text: codec::empty(),
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    codec::model! {
        ReplyOkFalse = empty_model;
        0 => ok = "ok";
        1 => text = "text";
        required = [0 1];
    }
}
mod reply_ok_true {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `Reply`.
    #[derive(Clone)]
    pub struct ReplyOkTrue {
        /// Property `ok`, always present.
        ///
        /// - One of: `true`
        pub ok: bool,
        /// Property `text`, always present.
        pub text: String,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl ReplyOkTrue {
        /// Creates a value with its required properties.
        #[inline]
        #[must_use]
        pub fn new(text: impl Into<String>) -> Self {
            Self {
                ok: true,
                text: text.into(),
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`ok`](field@Self::ok).
        #[inline]
        #[must_use]
        pub fn ok(mut self, ok: bool) -> Self {
            self.ok = ok;
            self
        }

        /// Sets [`text`](field@Self::text).
        #[inline]
        #[must_use]
        pub fn text(mut self, text: impl Into<String>) -> Self {
            self.text = text.into();
            self
        }

        #[inline]
        fn empty_model() -> Self {
            Self {
                ok: codec::empty(),
                text: codec::empty(),
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    codec::model! {
        ReplyOkTrue = empty_model;
        0 => ok = "ok";
        1 => text = "text";
        required = [0 1];
    }
}
mod second {
    use crate::runtime::{AdditionalProperties, codec};
    use super::SecondFormat;

    /// Schema `Second`.
    #[derive(Clone)]
    pub struct Second {
        /// Property `format`, always present.
        pub format: SecondFormat,
        /// Property `width`, always present.
        pub width: i64,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Second {
        /// Creates a value with its required properties.
        #[inline]
        #[must_use]
        pub fn new(width: i64) -> Self {
            Self {
                format: SecondFormat::N2,
                width,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`format`](field@Self::format).
        #[inline]
        #[must_use]
        pub fn format(mut self, format: impl Into<SecondFormat>) -> Self {
            self.format = format.into();
            self
        }

        /// Sets [`width`](field@Self::width).
        #[inline]
        #[must_use]
        pub fn width(mut self, width: i64) -> Self {
            self.width = width;
            self
        }

        #[inline]
        fn empty_model() -> Self {
            Self {
                format: codec::empty(),
                width: codec::empty(),
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    codec::model! {
        Second = empty_model;
        0 => format = "format";
        1 => width = "width";
        required = [0 1];
    }
}
mod second_format {
    use crate::runtime::codec;
    use std::fmt;

    /// Inline schema of `Second`.
    #[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum SecondFormat {
        /// `2`.
        N2,
        /// Any other number, kept as it is.
        Other(i64),
    }

    impl SecondFormat {
        /// Returns the number on the wire.
        #[inline]
        #[must_use]
        pub fn as_i64(self) -> i64 {
            match self {
                Self::N2 => 2,
                Self::Other(number) => number,
            }
        }
    }

    impl From<i64> for SecondFormat {
        #[inline]
        fn from(number: i64) -> Self {
            match number {
                2 => Self::N2,
                other => Self::Other(other),
            }
        }
    }

    impl fmt::Display for SecondFormat {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            fmt::Display::fmt(&self.as_i64(), f)
        }
    }

    codec::integer_type!(SecondFormat);
}
mod slider {
    use crate::runtime::{AdditionalProperties, codec};
    use super::{Eight, SliderKind};

    /// Schema `Slider`.
    #[derive(Clone)]
    pub struct Slider {
        /// That of sliders.
        ///
        /// Property `kind`, always present.
        pub kind: SliderKind,
        /// Property `label`, always present.
        pub label: String,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Slider {
        /// Creates a value with its required properties.
        #[inline]
        #[must_use]
        pub fn new(label: impl Into<String>) -> Self {
            Self {
                kind: Eight::N8,
                label: label.into(),
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`kind`](field@Self::kind).
        #[inline]
        #[must_use]
        pub fn kind(mut self, kind: impl Into<SliderKind>) -> Self {
            self.kind = kind.into();
            self
        }

        /// Sets [`label`](field@Self::label).
        #[inline]
        #[must_use]
        pub fn label(mut self, label: impl Into<String>) -> Self {
            self.label = label.into();
            self
        }

        #[inline]
        fn empty_model() -> Self {
            Self {
                kind: codec::empty(),
                label: codec::empty(),
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    codec::model! {
        Slider = empty_model;
        0 => kind = "kind";
        1 => label = "label";
        required = [0 1];
    }
}
mod slider_kind {
    use super::Eight;

    /// That of sliders.
    ///
    /// Schema `SliderKind`.
    pub type SliderKind = Eight;
}
mod step {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::{StepBy1, StepByMinus1, StepByNull};

    /// Schema `Step`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    ///
    /// A value can fit several of them: it is read as the first of those that declare most of its
    /// properties, and its other properties are kept.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Step {
        /// `StepByMinus1`.
        ByMinus1(Box<StepByMinus1>),
        /// `StepBy1`.
        By1(Box<StepBy1>),
        /// `StepByNull`.
        ByNull(Box<StepByNull>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for Step {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Object(codec::Object {
                    constants: &[
                        ("kind", &[codec::Constant::String("step")]),
                        ("by", &[codec::Constant::Integer(-1)]),
                    ],
                    required: &[],
                    declared: &["kind", "by", "note"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[
                        ("kind", &[codec::Constant::String("step")]),
                        ("by", &[codec::Constant::Integer(1)]),
                    ],
                    required: &[],
                    declared: &["kind", "by", "note"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[
                        ("kind", &[codec::Constant::String("step")]),
                        ("by", &[codec::Constant::Null]),
                    ],
                    required: &["by"],
                    declared: &["kind", "by", "note"],
                }),
            ]
        }

        fn select(&mut self, position: usize) {
            *self = match position {
                0 => Self::ByMinus1(codec::empty()),
                1 => Self::By1(codec::empty()),
                2 => Self::ByNull(codec::empty()),
                _ => Self::Other(Value::Null),
            };
        }

        fn field(&self) -> &dyn codec::Field {
            match self {
                Self::ByMinus1(value) => value,
                Self::By1(value) => value,
                Self::ByNull(value) => value,
                Self::Other(value) => value,
            }
        }

        fn field_mut(&mut self) -> &mut dyn codec::Field {
            match self {
                Self::ByMinus1(value) => value,
                Self::By1(value) => value,
                Self::ByNull(value) => value,
                Self::Other(value) => value,
            }
        }
    }

    impl From<StepByMinus1> for Step {
        #[inline]
        fn from(value: StepByMinus1) -> Self {
            Self::ByMinus1(Box::new(value))
        }
    }

    impl From<StepBy1> for Step {
        #[inline]
        fn from(value: StepBy1) -> Self {
            Self::By1(Box::new(value))
        }
    }

    impl From<StepByNull> for Step {
        #[inline]
        fn from(value: StepByNull) -> Self {
            Self::ByNull(Box::new(value))
        }
    }

    codec::union!(Step);
}
mod step_by1 {
    use crate::runtime::{AdditionalProperties, codec};
    use super::{StepBy1By, StepBy1Kind};

    /// Inline schema of `Step`.
    #[derive(Clone)]
    pub struct StepBy1 {
        /// Property `kind`, optional.
        pub kind: Option<StepBy1Kind>,
        /// Property `by`, optional.
        pub by: Option<StepBy1By>,
        /// Property `note`, optional.
        pub note: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl StepBy1 {
        /// Creates a value without optional properties.
        #[inline]
        #[must_use]
        pub fn new() -> Self {
            Self {
                kind: None,
                by: None,
                note: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`kind`](field@Self::kind).
        #[inline]
        #[must_use]
        pub fn kind(mut self, kind: impl Into<StepBy1Kind>) -> Self {
            self.kind = Some(kind.into());
            self
        }

        /// Sets [`by`](field@Self::by).
        #[inline]
        #[must_use]
        pub fn by(mut self, by: impl Into<StepBy1By>) -> Self {
            self.by = Some(by.into());
            self
        }

        /// Sets [`note`](field@Self::note).
        #[inline]
        #[must_use]
        pub fn note(mut self, note: impl Into<String>) -> Self {
            self.note = Some(note.into());
            self
        }
    }

    codec::model! {
        StepBy1 = new, Default;
        0 => kind = "kind";
        1 => by = "by";
        2 => note = "note";
    }
}
mod step_by1_by {
    use crate::runtime::codec;
    use std::fmt;

    /// Inline schema of `Step`.
    #[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum StepBy1By {
        /// `1`.
        N1,
        /// Any other number, kept as it is.
        Other(i64),
    }

    impl StepBy1By {
        /// Returns the number on the wire.
        #[inline]
        #[must_use]
        pub fn as_i64(self) -> i64 {
            match self {
                Self::N1 => 1,
                Self::Other(number) => number,
            }
        }
    }

    impl From<i64> for StepBy1By {
        #[inline]
        fn from(number: i64) -> Self {
            match number {
                1 => Self::N1,
                other => Self::Other(other),
            }
        }
    }

    impl fmt::Display for StepBy1By {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            fmt::Display::fmt(&self.as_i64(), f)
        }
    }

    codec::integer_type!(StepBy1By);
}
mod step_by1_kind {
    use crate::runtime::codec;
    use std::fmt;

    /// Inline schema of `Step`.
    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum StepBy1Kind {
        /// `step`.
        Step,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    impl StepBy1Kind {
        /// Returns the string on the wire.
        #[inline]
        #[must_use]
        pub fn as_str(&self) -> &str {
            match self {
                Self::Step => "step",
                Self::Other(text) => text,
            }
        }
    }

    impl From<&str> for StepBy1Kind {
        #[inline]
        fn from(text: &str) -> Self {
            match text {
                "step" => Self::Step,
                _ => Self::Other(text.into()),
            }
        }
    }

    impl From<String> for StepBy1Kind {
        #[inline]
        fn from(text: String) -> Self {
            Self::from(text.as_str())
        }
    }

    impl fmt::Display for StepBy1Kind {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.pad(self.as_str())
        }
    }

    codec::string_type!(StepBy1Kind);
}
mod step_by_minus1 {
    use crate::runtime::{AdditionalProperties, codec};
    use super::{StepBy1Kind, StepByMinus1By};

    /// Inline schema of `Step`.
    #[derive(Clone)]
    pub struct StepByMinus1 {
        /// Property `kind`, optional.
        pub kind: Option<StepBy1Kind>,
        /// Property `by`, optional.
        pub by: Option<StepByMinus1By>,
        /// Property `note`, optional.
        pub note: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl StepByMinus1 {
        /// Creates a value without optional properties.
        #[inline]
        #[must_use]
        pub fn new() -> Self {
            Self {
                kind: None,
                by: None,
                note: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`kind`](field@Self::kind).
        #[inline]
        #[must_use]
        pub fn kind(mut self, kind: impl Into<StepBy1Kind>) -> Self {
            self.kind = Some(kind.into());
            self
        }

        /// Sets [`by`](field@Self::by).
        #[inline]
        #[must_use]
        pub fn by(mut self, by: impl Into<StepByMinus1By>) -> Self {
            self.by = Some(by.into());
            self
        }

        /// Sets [`note`](field@Self::note).
        #[inline]
        #[must_use]
        pub fn note(mut self, note: impl Into<String>) -> Self {
            self.note = Some(note.into());
            self
        }
    }

    codec::model! {
        StepByMinus1 = new, Default;
        0 => kind = "kind";
        1 => by = "by";
        2 => note = "note";
    }
}
mod step_by_minus1_by {
    use crate::runtime::codec;
    use std::fmt;

    /// Inline schema of `Step`.
    #[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum StepByMinus1By {
        /// `-1`.
        Minus1,
        /// Any other number, kept as it is.
        Other(i64),
    }

    impl StepByMinus1By {
        /// Returns the number on the wire.
        #[inline]
        #[must_use]
        pub fn as_i64(self) -> i64 {
            match self {
                Self::Minus1 => -1,
                Self::Other(number) => number,
            }
        }
    }

    impl From<i64> for StepByMinus1By {
        #[inline]
        fn from(number: i64) -> Self {
            match number {
                -1 => Self::Minus1,
                other => Self::Other(other),
            }
        }
    }

    impl fmt::Display for StepByMinus1By {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            fmt::Display::fmt(&self.as_i64(), f)
        }
    }

    codec::integer_type!(StepByMinus1By);
}
mod step_by_null {
    use crate::runtime::{AdditionalProperties, codec};
    use serde_json::Value;
    use super::StepBy1Kind;

    /// Inline schema of `Step`.
    #[derive(Clone)]
    pub struct StepByNull {
        /// Property `kind`, optional.
        pub kind: Option<StepBy1Kind>,
        /// Property `by`, always present, perhaps null.
        pub by: Option<Value>,
        /// Property `note`, optional.
        pub note: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl StepByNull {
        /// Creates a value without optional properties.
        #[inline]
        #[must_use]
        pub fn new() -> Self {
            Self {
                kind: None,
                by: None,
                note: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`kind`](field@Self::kind).
        #[inline]
        #[must_use]
        pub fn kind(mut self, kind: impl Into<StepBy1Kind>) -> Self {
            self.kind = Some(kind.into());
            self
        }

        /// Sets [`by`](field@Self::by).
        #[inline]
        #[must_use]
        pub fn by(mut self, by: impl Into<Value>) -> Self {
            self.by = Some(by.into());
            self
        }

        /// Sets [`note`](field@Self::note).
        #[inline]
        #[must_use]
        pub fn note(mut self, note: impl Into<String>) -> Self {
            self.note = Some(note.into());
            self
        }
    }

    codec::model! {
        StepByNull = new, Default;
        0 => kind = "kind";
        1 => by = "by";
        2 => note = "note";
        required = [1];
    }
}
mod widget {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::{Button, Dial, Slider};

    /// Schema `Widget`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Widget {
        /// `Button`.
        Button(Box<Button>),
        /// `Slider`.
        Slider(Box<Slider>),
        /// `Dial`.
        Dial(Box<Dial>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for Widget {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Object(codec::Object {
                    constants: &[("kind", &[codec::Constant::Integer(7)])],
                    required: &["kind", "label"],
                    declared: &["kind", "label"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[("kind", &[codec::Constant::Integer(8)])],
                    required: &["kind", "label"],
                    declared: &["kind", "label"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[("kind", &[codec::Constant::Integer(9)])],
                    required: &["kind", "label"],
                    declared: &["kind", "label"],
                }),
            ]
        }

        fn select(&mut self, position: usize) {
            *self = match position {
                0 => Self::Button(codec::empty()),
                1 => Self::Slider(codec::empty()),
                2 => Self::Dial(codec::empty()),
                _ => Self::Other(Value::Null),
            };
        }

        fn field(&self) -> &dyn codec::Field {
            match self {
                Self::Button(value) => value,
                Self::Slider(value) => value,
                Self::Dial(value) => value,
                Self::Other(value) => value,
            }
        }

        fn field_mut(&mut self) -> &mut dyn codec::Field {
            match self {
                Self::Button(value) => value,
                Self::Slider(value) => value,
                Self::Dial(value) => value,
                Self::Other(value) => value,
            }
        }
    }

    impl From<Button> for Widget {
        #[inline]
        fn from(value: Button) -> Self {
            Self::Button(Box::new(value))
        }
    }

    impl From<Slider> for Widget {
        #[inline]
        fn from(value: Slider) -> Self {
            Self::Slider(Box::new(value))
        }
    }

    impl From<Dial> for Widget {
        #[inline]
        fn from(value: Dial) -> Self {
            Self::Dial(Box::new(value))
        }
    }

    codec::union!(Widget);
}
mod widget_kind {
    use crate::runtime::codec;
    use std::fmt;

    /// Schema `WidgetKind`.
    #[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum WidgetKind {
        /// `7`.
        Button,
        /// `8`.
        Slider,
        /// `9`.
        Dial,
        /// Any other number, kept as it is.
        Other(i64),
    }

    impl WidgetKind {
        /// Returns the number on the wire.
        #[inline]
        #[must_use]
        pub fn as_i64(self) -> i64 {
            match self {
                Self::Button => 7,
                Self::Slider => 8,
                Self::Dial => 9,
                Self::Other(number) => number,
            }
        }
    }

    impl From<i64> for WidgetKind {
        #[inline]
        fn from(number: i64) -> Self {
            match number {
                7 => Self::Button,
                8 => Self::Slider,
                9 => Self::Dial,
                other => Self::Other(other),
            }
        }
    }

    impl fmt::Display for WidgetKind {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            fmt::Display::fmt(&self.as_i64(), f)
        }
    }

    codec::integer_type!(WidgetKind);
}

pub use self::alarm::Alarm;
pub use self::button::Button;
pub use self::dial::Dial;
pub use self::dial_base::DialBase;
pub use self::dial_base_kind::DialBaseKind;
pub use self::draft::Draft;
pub use self::eight::Eight;
pub use self::first::First;
pub use self::first_format::FirstFormat;
pub use self::layout::Layout;
pub use self::line::Line;
pub use self::line_base::LineBase;
pub use self::line_solid_false::LineSolidFalse;
pub use self::line_solid_true::LineSolidTrue;
pub use self::loud::Loud;
pub use self::loud_level::LoudLevel;
pub use self::panel::Panel;
pub use self::panel_any::PanelAny;
pub use self::quiet::Quiet;
pub use self::quiet_level::QuietLevel;
pub use self::reply::Reply;
pub use self::reply_ok_false::ReplyOkFalse;
pub use self::reply_ok_true::ReplyOkTrue;
pub use self::second::Second;
pub use self::second_format::SecondFormat;
pub use self::slider::Slider;
pub use self::slider_kind::SliderKind;
pub use self::step::Step;
pub use self::step_by1::StepBy1;
pub use self::step_by1_by::StepBy1By;
pub use self::step_by1_kind::StepBy1Kind;
pub use self::step_by_minus1::StepByMinus1;
pub use self::step_by_minus1_by::StepByMinus1By;
pub use self::step_by_null::StepByNull;
pub use self::widget::Widget;
pub use self::widget_kind::WidgetKind;
