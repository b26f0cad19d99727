// warning: the value `one` of the discriminator `digit` is not an integer, the declared type of this schema (line 55)
// warning: the discriminator value `Unnumbered` of this type is not an integer, the declared type of `number` (line 61)
// src/models/mod.rs

//! The types of the API's requests and responses.

mod answer {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::{No, Yes};

    /// Schema `Answer`.
    ///
    /// One of several types; objects are discriminated by the property `agreed`.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Answer {
        /// Told by `true`.
        Yes(Box<Yes>),
        /// Told by `false`.
        No(Box<No>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for Answer {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Object(codec::Object {
                    constants: &[("agreed", &[codec::Constant::Bool(true)])],
                    required: &[],
                    declared: &["agreed", "since"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[("agreed", &[codec::Constant::Bool(false)])],
                    required: &[],
                    declared: &["agreed", "reason"],
                }),
            ]
        }
    }

    impl From<Yes> for Answer {
        #[inline]
        fn from(value: Yes) -> Self {
            Self::Yes(Box::new(codec::named(value, "agreed", codec::Constant::Bool(true))))
        }
    }

    impl From<No> for Answer {
        #[inline]
        fn from(value: No) -> Self {
            Self::No(Box::new(codec::named(value, "agreed", codec::Constant::Bool(false))))
        }
    }

    codec::union! {
        Answer;
        0 => Yes;
        1 => No;
    }
}
mod any_flag {
    use crate::runtime::codec;
    use super::{Flag, Lowered, Raised};

    /// Schema `Flag`.
    ///
    /// One of several types, discriminated by the property `on`.
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum AnyFlag {
        /// `Flag`, without a type name.
        Flag(Box<Flag>),
        /// Type name: `true`.
        Raised(Box<Raised>),
        /// Type name: `false`.
        Lowered(Box<Lowered>),
        /// An object of any other type, with all of its properties.
        Other(Box<Flag>),
    }

    codec::polymorphic! {
        AnyFlag = "on";
        Flag (Flag) = [] None;
        Raised (Raised) = ["true"];
        Lowered (Lowered) = ["false"];
    }
}
mod any_frame {
    use crate::runtime::codec;
    use super::{DataFrame, Frame, TextFrame};

    /// Schema `Frame`.
    ///
    /// One of several types, discriminated by the property `code`.
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum AnyFrame {
        /// Type name: `10`.
        TextFrame(Box<TextFrame>),
        /// Type name: `11`.
        DataFrame(Box<DataFrame>),
        /// An object of any other type, with all of its properties.
        Other(Box<Frame>),
    }

    impl AnyFrame {
        /// `id`.
        #[inline]
        #[must_use]
        pub fn id(&self) -> Option<&str> {
            match self {
                Self::TextFrame(value) => value.id.as_deref(),
                Self::DataFrame(value) => value.id.as_deref(),
                Self::Other(value) => value.id.as_deref(),
            }
        }
    }

    codec::polymorphic! {
        AnyFrame = "code";
        TextFrame (TextFrame) = ["10"];
        DataFrame (DataFrame) = ["11"];
    }
}
mod any_untold {
    use crate::runtime::codec;
    use super::{Unnumbered, Untold};

    /// Schema `Untold`.
    ///
    /// One of several types, discriminated by the property `number`.
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum AnyUntold {
        /// `Untold`, without a type name.
        Untold(Box<Untold>),
        /// Type name: `Unnumbered`.
        Unnumbered(Box<Unnumbered>),
        /// An object of any other type, with all of its properties.
        Other(Box<Untold>),
    }

    codec::polymorphic! {
        AnyUntold = "number";
        Untold (Untold) = [] None;
        Unnumbered (Unnumbered) = ["Unnumbered"];
    }
}
mod coded {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Coded`.
    #[derive(Clone)]
    pub struct Coded {
        /// Property `op`, optional.
        pub op: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Coded {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`op`](field@Self::op).
        #[inline]
        pub fn op(mut self, op: i64) -> Self {
            self.op = Some(op);
            self
        }
    }

    codec::model! {
        Coded, Default;
        0 => op = "op";
    }
}
mod data_frame {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `DataFrame`.
    ///
    /// Type name on the wire: `11`.
    #[derive(Clone)]
    pub struct DataFrame {
        /// Property `id`, optional.
        pub id: Option<String>,
        /// Property `data`, optional.
        pub data: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl DataFrame {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`id`](field@Self::id).
        pub fn id(mut self, id: impl Into<String>) -> Self {
            self.id = Some(id.into());
            self
        }

        /// Sets [`data`](field@Self::data).
        pub fn data(mut self, data: impl Into<String>) -> Self {
            self.data = Some(data.into());
            self
        }
    }

    codec::model! {
        DataFrame, Default;
        0 => id = "id";
        1 => data = "data";
        tag = "code", "11";
        tag_kind = Json;
    }
}
mod even {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Even`.
    #[derive(Clone)]
    pub struct Even {
        /// Property `digit`, optional.
        pub digit: Option<i64>,
        /// Property `text`, optional.
        pub text: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Even {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`digit`](field@Self::digit).
        #[inline]
        pub fn digit(mut self, digit: i64) -> Self {
            self.digit = Some(digit);
            self
        }

        /// Sets [`text`](field@Self::text).
        pub fn text(mut self, text: impl Into<String>) -> Self {
            self.text = Some(text.into());
            self
        }
    }

    codec::model! {
        Even, Default;
        0 => digit = "digit";
        1 => text = "text";
    }
}
mod flag {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Flag`.
    #[derive(Clone)]
    pub struct Flag {
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Flag {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }
    }

    codec::model! {
        Flag, Default;
        base_tag = "on";
        tag_kind = Json;
    }
}
mod frame {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Frame`.
    #[derive(Clone)]
    pub struct Frame {
        /// Property `id`, optional.
        pub id: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Frame {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`id`](field@Self::id).
        pub fn id(mut self, id: impl Into<String>) -> Self {
            self.id = Some(id.into());
            self
        }
    }

    codec::model! {
        Frame, Default;
        0 => id = "id";
        base_tag = "code";
        tag_kind = Json;
    }
}
mod grade {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::{High, Low};

    /// Schema `Grade`.
    ///
    /// One of several types; objects are discriminated by the property `points`.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Grade {
        /// Told by `1`, `2`.
        Low(Box<Low>),
        /// Told by `5`.
        High(Box<High>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for Grade {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Object(codec::Object {
                    constants: &[
                        (
                            "points",
                            &[codec::Constant::Integer(1), codec::Constant::Integer(2)],
                        ),
                    ],
                    required: &["points"],
                    declared: &["points", "text"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[("points", &[codec::Constant::Integer(5)])],
                    required: &["points"],
                    declared: &["points", "text"],
                }),
            ]
        }
    }

    impl From<High> for Grade {
        #[inline]
        fn from(value: High) -> Self {
            Self::High(Box::new(codec::named(value, "points", codec::Constant::Integer(5))))
        }
    }

    codec::union! {
        Grade;
        0 => Low (Low);
        1 => High;
    }
}
mod high {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `High`.
    #[derive(Clone)]
    pub struct High {
        /// Property `points`, always `5`.
        pub points: i64,
        /// Property `text`, optional.
        pub text: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl High {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            Self {
                points: 5,
                ..codec::empty()
            }
        }

        /// Sets [`text`](field@Self::text).
        pub fn text(mut self, text: impl Into<String>) -> Self {
            self.text = Some(text.into());
            self
        }
    }

    codec::model! {
        High, Default;
        0 => points = "points";
        1 => text = "text";
        required = [0];
    }
}
mod left {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Left`.
    #[derive(Clone)]
    pub struct Left {
        /// Property `text`, optional.
        pub text: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Left {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`text`](field@Self::text).
        pub fn text(mut self, text: impl Into<String>) -> Self {
            self.text = Some(text.into());
            self
        }
    }

    codec::model! {
        Left, Default;
        0 => text = "text";
    }
}
mod low {
    use crate::runtime::{AdditionalProperties, codec};
    use super::LowPoints;

    /// Schema `Low`.
    #[derive(Clone)]
    pub struct Low {
        /// Property `points`, always present.
        pub points: LowPoints,
        /// Property `text`, optional.
        pub text: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Low {
        /// Creates a value with its required properties.
        pub fn new(points: impl Into<LowPoints>) -> Self {
            Self {
                points: points.into(),
                ..codec::empty()
            }
        }

        /// Sets [`points`](field@Self::points).
        pub fn points(mut self, points: impl Into<LowPoints>) -> Self {
            self.points = points.into();
            self
        }

        /// Sets [`text`](field@Self::text).
        pub fn text(mut self, text: impl Into<String>) -> Self {
            self.text = Some(text.into());
            self
        }
    }

    codec::model! {
        Low;
        0 => points = "points";
        1 => text = "text";
        required = [0];
    }
}
mod low_points {
    use crate::runtime::codec;

    /// Inline schema of `Low`.
    #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum LowPoints {
        /// `1`.
        N1,
        /// `2`.
        N2,
        /// Any other number, kept as it is.
        Other(i64),
    }

    codec::integer_enumeration! {
        LowPoints;
        N1 = 1;
        N2 = 2;
    }
}
mod lowered {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Lowered`.
    ///
    /// Type name on the wire: `false`.
    #[derive(Clone)]
    pub struct Lowered {
        /// Property `why`, optional.
        pub why: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Lowered {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`why`](field@Self::why).
        pub fn why(mut self, why: impl Into<String>) -> Self {
            self.why = Some(why.into());
            self
        }
    }

    codec::model! {
        Lowered, Default;
        0 => why = "why";
        tag = "on", "false";
        tag_kind = Json;
    }
}
mod misnamed {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::{Even, Odd};

    /// Schema `Misnamed`.
    ///
    /// One of several types; objects are discriminated by the property `digit`.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Misnamed {
        /// Told by `one`.
        Odd(Box<Odd>),
        /// Told by `2`.
        Even(Box<Even>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for Misnamed {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Object(codec::Object {
                    constants: &[("digit", &[codec::Constant::String("one")])],
                    required: &[],
                    declared: &["digit", "text"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[("digit", &[codec::Constant::Integer(2)])],
                    required: &[],
                    declared: &["digit", "text"],
                }),
            ]
        }
    }

    impl From<Odd> for Misnamed {
        #[inline]
        fn from(value: Odd) -> Self {
            Self::Odd(Box::new(codec::named(value, "digit", codec::Constant::String("one"))))
        }
    }

    impl From<Even> for Misnamed {
        #[inline]
        fn from(value: Even) -> Self {
            Self::Even(Box::new(codec::named(value, "digit", codec::Constant::Integer(2))))
        }
    }

    codec::union! {
        Misnamed;
        0 => Odd;
        1 => Even;
    }
}
mod no {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `No`.
    #[derive(Clone)]
    pub struct No {
        /// Property `agreed`, optional.
        pub agreed: Option<bool>,
        /// Property `reason`, optional.
        pub reason: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl No {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`agreed`](field@Self::agreed).
        #[inline]
        pub fn agreed(mut self, agreed: bool) -> Self {
            self.agreed = Some(agreed);
            self
        }

        /// Sets [`reason`](field@Self::reason).
        pub fn reason(mut self, reason: impl Into<String>) -> Self {
            self.reason = Some(reason.into());
            self
        }
    }

    codec::model! {
        No, Default;
        0 => agreed = "agreed";
        1 => reason = "reason";
    }
}
mod odd {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Odd`.
    #[derive(Clone)]
    pub struct Odd {
        /// Property `digit`, optional.
        pub digit: Option<i64>,
        /// Property `text`, optional.
        pub text: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Odd {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`digit`](field@Self::digit).
        #[inline]
        pub fn digit(mut self, digit: i64) -> Self {
            self.digit = Some(digit);
            self
        }

        /// Sets [`text`](field@Self::text).
        pub fn text(mut self, text: impl Into<String>) -> Self {
            self.text = Some(text.into());
            self
        }
    }

    codec::model! {
        Odd, Default;
        0 => digit = "digit";
        1 => text = "text";
    }
}
mod page {
    use crate::runtime::{AdditionalProperties, codec};
    use super::{AnyFrame, PageEither};

    /// Schema `Page`.
    #[derive(Clone)]
    pub struct Page {
        /// Property `frames`, optional.
        pub frames: Option<Vec<AnyFrame>>,
        /// Property `either`, optional.
        pub either: Option<PageEither>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Page {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`frames`](field@Self::frames).
        pub fn frames(
            mut self,
            frames: impl IntoIterator<Item = impl Into<AnyFrame>>,
        ) -> Self {
            self.frames = Some(frames.into_iter().map(Into::into).collect());
            self
        }

        /// Sets [`either`](field@Self::either).
        pub fn either(mut self, either: impl Into<PageEither>) -> Self {
            self.either = Some(either.into());
            self
        }
    }

    codec::model! {
        Page, Default;
        0 => frames = "frames";
        1 => either = "either";
    }
}
mod page_either {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::{AnyFlag, AnyFrame};

    /// Inline schema of `Page`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    ///
    /// A value can fit several of them: it is read as the first of those that declare most of its
    /// properties, and its other properties are kept.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum PageEither {
        /// `AnyFrame`.
        Frame(Box<AnyFrame>),
        /// `AnyFlag`.
        Flag(Box<AnyFlag>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for PageEither {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Object(codec::Object {
                    constants: &[
                        (
                            "code",
                            &[codec::Constant::Integer(10), codec::Constant::Integer(11)],
                        ),
                    ],
                    required: &[],
                    declared: &["id"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[
                        ("on", &[codec::Constant::Bool(true), codec::Constant::Bool(false)]),
                    ],
                    required: &[],
                    declared: &[],
                }),
            ]
        }
    }

    codec::union! {
        PageEither;
        0 => Frame (AnyFrame);
        1 => Flag (AnyFlag);
    }
}
mod pause {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Pause`.
    #[derive(Clone)]
    pub struct Pause {
        /// Property `at`, optional.
        pub at: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Pause {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`at`](field@Self::at).
        pub fn at(mut self, at: impl Into<String>) -> Self {
            self.at = Some(at.into());
            self
        }
    }

    codec::model! {
        Pause, Default;
        0 => at = "at";
    }
}
mod raised {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Raised`.
    ///
    /// Type name on the wire: `true`.
    #[derive(Clone)]
    pub struct Raised {
        /// Property `by`, optional.
        pub by: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Raised {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`by`](field@Self::by).
        pub fn by(mut self, by: impl Into<String>) -> Self {
            self.by = Some(by.into());
            self
        }
    }

    codec::model! {
        Raised, Default;
        0 => by = "by";
        tag = "on", "true";
        tag_kind = Json;
    }
}
mod right {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Right`.
    #[derive(Clone)]
    pub struct Right {
        /// Property `text`, optional.
        pub text: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Right {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`text`](field@Self::text).
        pub fn text(mut self, text: impl Into<String>) -> Self {
            self.text = Some(text.into());
            self
        }
    }

    codec::model! {
        Right, Default;
        0 => text = "text";
    }
}
mod side {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::{Left, Right};

    /// Schema `Side`.
    ///
    /// One of several types; objects are discriminated by the property `side`.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Side {
        /// Told by `1`.
        Left(Box<Left>),
        /// Told by `2`.
        Right(Box<Right>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for Side {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Object(codec::Object {
                    constants: &[
                        (
                            "side",
                            &[codec::Constant::String("1"), codec::Constant::Integer(1)],
                        ),
                    ],
                    required: &[],
                    declared: &["text"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[
                        (
                            "side",
                            &[codec::Constant::String("2"), codec::Constant::Integer(2)],
                        ),
                    ],
                    required: &[],
                    declared: &["text"],
                }),
            ]
        }
    }

    impl From<Left> for Side {
        #[inline]
        fn from(value: Left) -> Self {
            Self::Left(Box::new(codec::named(value, "side", codec::Constant::String("1"))))
        }
    }

    impl From<Right> for Side {
        #[inline]
        fn from(value: Right) -> Self {
            Self::Right(Box::new(codec::named(value, "side", codec::Constant::String("2"))))
        }
    }

    codec::union! {
        Side;
        0 => Left;
        1 => Right;
    }
}
mod signal {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::{Pause, Start, Stop};

    /// Schema `Signal`.
    ///
    /// One of several types; objects are discriminated by the property `op`.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Signal {
        /// Told by `1`.
        Start(Box<Start>),
        /// Told by `2`.
        Stop(Box<Stop>),
        /// Told by `3`.
        Pause(Box<Pause>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for Signal {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Object(codec::Object {
                    constants: &[("op", &[codec::Constant::Integer(1)])],
                    required: &["op"],
                    declared: &["op", "at"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[("op", &[codec::Constant::Integer(2)])],
                    required: &[],
                    declared: &["op", "at"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[("op", &[codec::Constant::Integer(3)])],
                    required: &[],
                    declared: &["at"],
                }),
            ]
        }
    }

    impl From<Start> for Signal {
        #[inline]
        fn from(value: Start) -> Self {
            Self::Start(Box::new(codec::named(value, "op", codec::Constant::Integer(1))))
        }
    }

    impl From<Stop> for Signal {
        #[inline]
        fn from(value: Stop) -> Self {
            Self::Stop(Box::new(codec::named(value, "op", codec::Constant::Integer(2))))
        }
    }

    impl From<Pause> for Signal {
        #[inline]
        fn from(value: Pause) -> Self {
            Self::Pause(Box::new(codec::named(value, "op", codec::Constant::Integer(3))))
        }
    }

    codec::union! {
        Signal;
        0 => Start;
        1 => Stop;
        2 => Pause;
    }
}
mod start {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Start`.
    #[derive(Clone)]
    pub struct Start {
        /// Property `op`, always `1`.
        pub op: i64,
        /// Property `at`, optional.
        pub at: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Start {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            Self { op: 1, ..codec::empty() }
        }

        /// Sets [`at`](field@Self::at).
        pub fn at(mut self, at: impl Into<String>) -> Self {
            self.at = Some(at.into());
            self
        }
    }

    codec::model! {
        Start, Default;
        0 => op = "op";
        1 => at = "at";
        required = [0];
    }
}
mod stop {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Stop`.
    #[derive(Clone)]
    pub struct Stop {
        /// Property `op`, optional.
        pub op: Option<i64>,
        /// Property `at`, optional.
        pub at: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Stop {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`op`](field@Self::op).
        #[inline]
        pub fn op(mut self, op: i64) -> Self {
            self.op = Some(op);
            self
        }

        /// Sets [`at`](field@Self::at).
        pub fn at(mut self, at: impl Into<String>) -> Self {
            self.at = Some(at.into());
            self
        }
    }

    codec::model! {
        Stop, Default;
        0 => op = "op";
        1 => at = "at";
    }
}
mod text_frame {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `TextFrame`.
    ///
    /// Type name on the wire: `10`.
    #[derive(Clone)]
    pub struct TextFrame {
        /// Property `id`, optional.
        pub id: Option<String>,
        /// Property `text`, optional.
        pub text: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl TextFrame {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`id`](field@Self::id).
        pub fn id(mut self, id: impl Into<String>) -> Self {
            self.id = Some(id.into());
            self
        }

        /// Sets [`text`](field@Self::text).
        pub fn text(mut self, text: impl Into<String>) -> Self {
            self.text = Some(text.into());
            self
        }
    }

    codec::model! {
        TextFrame, Default;
        0 => id = "id";
        1 => text = "text";
        tag = "code", "10";
        tag_kind = Json;
    }
}
mod unnumbered {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Unnumbered`.
    ///
    /// Type name on the wire: `Unnumbered`.
    #[derive(Clone)]
    pub struct Unnumbered {
        /// Property `text`, optional.
        pub text: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Unnumbered {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`text`](field@Self::text).
        pub fn text(mut self, text: impl Into<String>) -> Self {
            self.text = Some(text.into());
            self
        }
    }

    codec::model! {
        Unnumbered, Default;
        0 => text = "text";
        tag = "number", "Unnumbered";
    }
}
mod untold {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Untold`.
    #[derive(Clone)]
    pub struct Untold {
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Untold {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }
    }

    codec::model! {
        Untold, Default;
        base_tag = "number";
        tag_kind = Json;
    }
}
mod yes {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Yes`.
    #[derive(Clone)]
    pub struct Yes {
        /// Property `agreed`, optional.
        pub agreed: Option<bool>,
        /// Property `since`, optional.
        pub since: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Yes {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`agreed`](field@Self::agreed).
        #[inline]
        pub fn agreed(mut self, agreed: bool) -> Self {
            self.agreed = Some(agreed);
            self
        }

        /// Sets [`since`](field@Self::since).
        pub fn since(mut self, since: impl Into<String>) -> Self {
            self.since = Some(since.into());
            self
        }
    }

    codec::model! {
        Yes, Default;
        0 => agreed = "agreed";
        1 => since = "since";
    }
}

pub use self::answer::Answer;
pub use self::any_flag::AnyFlag;
pub use self::any_frame::AnyFrame;
pub use self::any_untold::AnyUntold;
pub use self::coded::Coded;
pub use self::data_frame::DataFrame;
pub use self::even::Even;
pub use self::flag::Flag;
pub use self::frame::Frame;
pub use self::grade::Grade;
pub use self::high::High;
pub use self::left::Left;
pub use self::low::Low;
pub use self::low_points::LowPoints;
pub use self::lowered::Lowered;
pub use self::misnamed::Misnamed;
pub use self::no::No;
pub use self::odd::Odd;
pub use self::page::Page;
pub use self::page_either::PageEither;
pub use self::pause::Pause;
pub use self::raised::Raised;
pub use self::right::Right;
pub use self::side::Side;
pub use self::signal::Signal;
pub use self::start::Start;
pub use self::stop::Stop;
pub use self::text_frame::TextFrame;
pub use self::unnumbered::Unnumbered;
pub use self::untold::Untold;
pub use self::yes::Yes;
