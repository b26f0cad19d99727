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
    }

    codec::union! {
        Alarm;
        0 => Quiet (Quiet);
        1 => Loud (Loud);
    }
}
mod button {
    use crate::runtime::{AdditionalProperties, codec};
    use super::WidgetKind;

    /// Schema `Button`.
    #[derive(Clone)]
    pub struct Button {
        /// Property `kind`, always `7`.
        pub kind: WidgetKind,
        /// Property `label`, always present.
        pub label: String,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Button {
        /// Creates a value with its required properties.
        pub fn new(label: impl Into<String>) -> Self {
            Self {
                kind: WidgetKind::Button,
                label: label.into(),
                ..codec::empty()
            }
        }

        /// Sets [`label`](field@Self::label).
        pub fn label(mut self, label: impl Into<String>) -> Self {
            self.label = label.into();
            self
        }
    }

    codec::model! {
        Button;
        0 => kind = "kind";
        1 => label = "label";
        required = [0 1];
    }
}
mod dial {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Dial`.
    #[derive(Clone)]
    pub struct Dial {
        /// Property `kind`, always `9`.
        pub kind: i64,
        /// Property `label`, always present.
        pub label: String,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Dial {
        /// Creates a value with its required properties.
        pub fn new(label: impl Into<String>) -> Self {
            Self {
                kind: 9,
                label: label.into(),
                ..codec::empty()
            }
        }

        /// Sets [`label`](field@Self::label).
        pub fn label(mut self, label: impl Into<String>) -> Self {
            self.label = label.into();
            self
        }
    }

    codec::model! {
        Dial;
        0 => kind = "kind";
        1 => label = "label";
        required = [0 1];
    }
}
mod dial_base {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `DialBase`.
    #[derive(Clone)]
    pub struct DialBase {
        /// Property `kind`, always `9`.
        pub kind: i64,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl DialBase {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            Self { kind: 9, ..codec::empty() }
        }
    }

    codec::model! {
        DialBase, Default;
        0 => kind = "kind";
        required = [0];
    }
}
mod draft {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Draft`.
    #[derive(Clone)]
    pub struct Draft {
        /// Property `format`, always `2.5`.
        ///
        /// - One of: `2.5`
        pub format: f64,
        /// Property `width`, always present.
        pub width: i64,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Draft {
        /// Creates a value with its required properties.
        #[inline]
        pub fn new(width: i64) -> Self {
            Self {
                format: 2.5,
                width,
                ..codec::empty()
            }
        }

        /// Sets [`width`](field@Self::width).
        #[inline]
        pub fn width(mut self, width: i64) -> Self {
            self.width = width;
            self
        }
    }

    codec::model! {
        Draft;
        0 => format = "format";
        1 => width = "width";
        required = [0 1];
    }
}
mod eight {
    use crate::runtime::codec;

    /// Schema `Eight`.
    #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum Eight {
        /// `8`.
        N8,
        /// Any other number, kept as it is.
        Other(i64),
    }

    codec::integer_enumeration! {
        Eight;
        N8 = 8;
    }
}
mod first {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `First`.
    #[derive(Clone)]
    pub struct First {
        /// Property `format`, always `1`.
        ///
        /// - Format: `int32`
        pub format: i64,
        /// Property `width`, always present.
        pub width: i64,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl First {
        /// Creates a value with its required properties.
        #[inline]
        pub fn new(width: i64) -> Self {
            Self {
                format: 1,
                width,
                ..codec::empty()
            }
        }

        /// Sets [`width`](field@Self::width).
        #[inline]
        pub fn width(mut self, width: i64) -> Self {
            self.width = width;
            self
        }
    }

    codec::model! {
        First;
        0 => format = "format";
        1 => width = "width";
        required = [0 1];
    }
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
    }

    codec::union! {
        Layout;
        0 => First (First);
        1 => Second (Second);
        2 => Draft (Draft);
    }
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
    }

    codec::union! {
        Line;
        0 => SolidTrue (LineSolidTrue);
        1 => SolidFalse (LineSolidFalse);
    }
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
        pub fn new(solid: bool) -> Self {
            Self { solid, ..codec::empty() }
        }

        /// Sets [`solid`](field@Self::solid).
        #[inline]
        pub fn solid(mut self, solid: bool) -> Self {
            self.solid = solid;
            self
        }

        /// Sets [`width`](field@Self::width).
        #[inline]
        pub fn width(mut self, width: i64) -> Self {
            self.width = Some(width);
            self
        }
    }

    codec::model! {
        LineBase;
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
        /// Property `solid`, always `false`.
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
        pub fn new() -> Self {
            Self {
                solid: false,
                ..codec::empty()
            }
        }

        /// Sets [`width`](field@Self::width).
        #[inline]
        pub fn width(mut self, width: i64) -> Self {
            self.width = Some(width);
            self
        }
    }

    codec::model! {
        LineSolidFalse, Default;
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
        /// Property `solid`, always `true`.
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
        pub fn new() -> Self {
            Self {
                solid: true,
                ..codec::empty()
            }
        }

        /// Sets [`width`](field@Self::width).
        #[inline]
        pub fn width(mut self, width: i64) -> Self {
            self.width = Some(width);
            self
        }
    }

    codec::model! {
        LineSolidTrue, Default;
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
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`level`](field@Self::level).
        pub fn level(mut self, level: impl Into<LoudLevel>) -> Self {
            self.level = Some(level.into());
            self
        }

        /// Sets [`tone`](field@Self::tone).
        pub fn tone(mut self, tone: impl Into<String>) -> Self {
            self.tone = Some(tone.into());
            self
        }
    }

    codec::model! {
        Loud, Default;
        0 => level = "level";
        1 => tone = "tone";
    }
}
mod loud_level {
    use crate::runtime::codec;

    /// Inline schema of `Loud`.
    #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum LoudLevel {
        /// `3`.
        N3,
        /// `4`.
        N4,
        /// Any other number, kept as it is.
        Other(i64),
    }

    codec::integer_enumeration! {
        LoudLevel;
        N3 = 3;
        N4 = 4;
    }
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
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`alarms`](field@Self::alarms).
        pub fn alarms(mut self, alarms: impl IntoIterator<Item = impl Into<Alarm>>) -> Self {
            self.alarms = Some(alarms.into_iter().map(Into::into).collect());
            self
        }

        /// Sets [`named`](field@Self::named).
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
        pub fn any(mut self, any: impl Into<PanelAny>) -> Self {
            self.any = Some(any.into());
            self
        }
    }

    codec::model! {
        Panel, Default;
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
    }

    codec::union! {
        PanelAny;
        0 => Alarm (Alarm);
        1 => Widget (Widget);
    }
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
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`level`](field@Self::level).
        pub fn level(mut self, level: impl Into<QuietLevel>) -> Self {
            self.level = Some(level.into());
            self
        }

        /// Sets [`tone`](field@Self::tone).
        pub fn tone(mut self, tone: impl Into<String>) -> Self {
            self.tone = Some(tone.into());
            self
        }
    }

    codec::model! {
        Quiet, Default;
        0 => level = "level";
        1 => tone = "tone";
    }
}
mod quiet_level {
    use crate::runtime::codec;

    /// Inline schema of `Quiet`.
    #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum QuietLevel {
        /// `1`.
        N1,
        /// `2`.
        N2,
        /// Any other number, kept as it is.
        Other(i64),
    }

    codec::integer_enumeration! {
        QuietLevel;
        N1 = 1;
        N2 = 2;
    }
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
    }

    codec::union! {
        Reply;
        0 => OkTrue (ReplyOkTrue);
        1 => OkFalse (ReplyOkFalse);
    }
}
mod reply_ok_false {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `Reply`.
    #[derive(Clone)]
    pub struct ReplyOkFalse {
        /// Property `ok`, always `false`.
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
        pub fn new(text: impl Into<String>) -> Self {
            Self {
                ok: false,
                text: text.into(),
                ..codec::empty()
            }
        }

        /// Sets [`text`](field@Self::text).
        pub fn text(mut self, text: impl Into<String>) -> Self {
            self.text = text.into();
            self
        }
    }

    codec::model! {
        ReplyOkFalse;
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
        /// Property `ok`, always `true`.
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
        pub fn new(text: impl Into<String>) -> Self {
            Self {
                ok: true,
                text: text.into(),
                ..codec::empty()
            }
        }

        /// Sets [`text`](field@Self::text).
        pub fn text(mut self, text: impl Into<String>) -> Self {
            self.text = text.into();
            self
        }
    }

    codec::model! {
        ReplyOkTrue;
        0 => ok = "ok";
        1 => text = "text";
        required = [0 1];
    }
}
mod second {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Second`.
    #[derive(Clone)]
    pub struct Second {
        /// Property `format`, always `2`.
        pub format: i64,
        /// Property `width`, always present.
        pub width: i64,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Second {
        /// Creates a value with its required properties.
        #[inline]
        pub fn new(width: i64) -> Self {
            Self {
                format: 2,
                width,
                ..codec::empty()
            }
        }

        /// Sets [`width`](field@Self::width).
        #[inline]
        pub fn width(mut self, width: i64) -> Self {
            self.width = width;
            self
        }
    }

    codec::model! {
        Second;
        0 => format = "format";
        1 => width = "width";
        required = [0 1];
    }
}
mod slider {
    use crate::runtime::{AdditionalProperties, codec};
    use super::{Eight, SliderKind};

    /// Schema `Slider`.
    #[derive(Clone)]
    pub struct Slider {
        /// That of sliders.
        ///
        /// Property `kind`, always `8`.
        pub kind: SliderKind,
        /// Property `label`, always present.
        pub label: String,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Slider {
        /// Creates a value with its required properties.
        pub fn new(label: impl Into<String>) -> Self {
            Self {
                kind: Eight::N8,
                label: label.into(),
                ..codec::empty()
            }
        }

        /// Sets [`label`](field@Self::label).
        pub fn label(mut self, label: impl Into<String>) -> Self {
            self.label = label.into();
            self
        }
    }

    codec::model! {
        Slider;
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
    }

    codec::union! {
        Step;
        0 => ByMinus1 (StepByMinus1);
        1 => By1 (StepBy1);
        2 => ByNull (StepByNull);
    }
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
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`kind`](field@Self::kind).
        pub fn kind(mut self, kind: impl Into<StepBy1Kind>) -> Self {
            self.kind = Some(kind.into());
            self
        }

        /// Sets [`by`](field@Self::by).
        pub fn by(mut self, by: impl Into<StepBy1By>) -> Self {
            self.by = Some(by.into());
            self
        }

        /// Sets [`note`](field@Self::note).
        pub fn note(mut self, note: impl Into<String>) -> Self {
            self.note = Some(note.into());
            self
        }
    }

    codec::model! {
        StepBy1, Default;
        0 => kind = "kind";
        1 => by = "by";
        2 => note = "note";
    }
}
mod step_by1_by {
    use crate::runtime::codec;

    /// Inline schema of `Step`.
    #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum StepBy1By {
        /// `1`.
        N1,
        /// Any other number, kept as it is.
        Other(i64),
    }

    codec::integer_enumeration! {
        StepBy1By;
        N1 = 1;
    }
}
mod step_by1_kind {
    use crate::runtime::codec;

    /// Inline schema of `Step`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum StepBy1Kind {
        /// `step`.
        Step,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        StepBy1Kind;
        Step = "step";
    }
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
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`kind`](field@Self::kind).
        pub fn kind(mut self, kind: impl Into<StepBy1Kind>) -> Self {
            self.kind = Some(kind.into());
            self
        }

        /// Sets [`by`](field@Self::by).
        pub fn by(mut self, by: impl Into<StepByMinus1By>) -> Self {
            self.by = Some(by.into());
            self
        }

        /// Sets [`note`](field@Self::note).
        pub fn note(mut self, note: impl Into<String>) -> Self {
            self.note = Some(note.into());
            self
        }
    }

    codec::model! {
        StepByMinus1, Default;
        0 => kind = "kind";
        1 => by = "by";
        2 => note = "note";
    }
}
mod step_by_minus1_by {
    use crate::runtime::codec;

    /// Inline schema of `Step`.
    #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum StepByMinus1By {
        /// `-1`.
        Minus1,
        /// Any other number, kept as it is.
        Other(i64),
    }

    codec::integer_enumeration! {
        StepByMinus1By;
        Minus1 = - 1;
    }
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
        /// Property `by`, always `null`.
        pub by: Option<Value>,
        /// Property `note`, optional.
        pub note: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl StepByNull {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            Self { by: None, ..codec::empty() }
        }

        /// Sets [`kind`](field@Self::kind).
        pub fn kind(mut self, kind: impl Into<StepBy1Kind>) -> Self {
            self.kind = Some(kind.into());
            self
        }

        /// Sets [`note`](field@Self::note).
        pub fn note(mut self, note: impl Into<String>) -> Self {
            self.note = Some(note.into());
            self
        }
    }

    codec::model! {
        StepByNull, Default;
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
    }

    codec::union! {
        Widget;
        0 => Button (Button);
        1 => Slider (Slider);
        2 => Dial (Dial);
    }
}
mod widget_kind {
    use crate::runtime::codec;

    /// Schema `WidgetKind`.
    #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
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

    codec::integer_enumeration! {
        WidgetKind;
        Button = 7;
        Slider = 8;
        Dial = 9;
    }
}

pub use self::alarm::Alarm;
pub use self::button::Button;
pub use self::dial::Dial;
pub use self::dial_base::DialBase;
pub use self::draft::Draft;
pub use self::eight::Eight;
pub use self::first::First;
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
