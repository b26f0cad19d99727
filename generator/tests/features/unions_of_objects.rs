// src/models/mod.rs

//! The types of the API's requests and responses.

mod by_name {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `Page`.
    #[derive(Clone)]
    pub struct ByName {
        /// Property `name`, always present.
        pub name: String,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl ByName {
        /// Creates a value with its required properties.
        #[inline]
        #[must_use]
        pub fn new(name: impl Into<String>) -> Self {
            Self {
                name: name.into(),
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`name`](field@Self::name).
        #[inline]
        #[must_use]
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = name.into();
            self
        }

        #[inline]
        fn empty_model() -> Self {
            Self {
                name: codec::empty(),
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    codec::model! {
        ByName = empty_model;
        0 => name = "name";
        required = [0];
    }
}
mod cat {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Cat`.
    #[derive(Clone)]
    pub struct Cat {
        /// Property `petType`, optional.
        pub pet_type: Option<String>,
        /// Property `lives`, optional.
        pub lives: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Cat {
        /// Creates a value without optional properties.
        #[inline]
        #[must_use]
        pub fn new() -> Self {
            Self {
                pet_type: None,
                lives: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`pet_type`](field@Self::pet_type).
        #[inline]
        #[must_use]
        pub fn pet_type(mut self, pet_type: impl Into<String>) -> Self {
            self.pet_type = Some(pet_type.into());
            self
        }

        /// Sets [`lives`](field@Self::lives).
        #[inline]
        #[must_use]
        pub fn lives(mut self, lives: i64) -> Self {
            self.lives = Some(lives);
            self
        }
    }

    codec::model! {
        Cat = new, Default;
        0 => pet_type = "petType";
        1 => lives = "lives";
    }
}
mod dog {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Dog`.
    #[derive(Clone)]
    pub struct Dog {
        /// Property `name`, optional.
        pub name: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Dog {
        /// Creates a value without optional properties.
        #[inline]
        #[must_use]
        pub fn new() -> Self {
            Self {
                name: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`name`](field@Self::name).
        #[inline]
        #[must_use]
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }
    }

    codec::model! {
        Dog = new, Default;
        0 => name = "name";
    }
}
mod event {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::{Started, Stopped};

    /// Schema `Event`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Event {
        /// `Started`.
        Started(Box<Started>),
        /// `Stopped`.
        Stopped(Box<Stopped>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for Event {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Object(codec::Object {
                    constants: &[("type", &[codec::Constant::String("started")])],
                    required: &["type"],
                    declared: &["type", "at"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[("type", &[codec::Constant::String("stopped")])],
                    required: &["type", "at"],
                    declared: &["type", "at"],
                }),
            ]
        }

        fn select(&mut self, position: usize) {
            *self = match position {
                0 => Self::Started(codec::empty()),
                1 => Self::Stopped(codec::empty()),
                _ => Self::Other(Value::Null),
            };
        }

        fn field(&self) -> &dyn codec::Field {
            match self {
                Self::Started(value) => value,
                Self::Stopped(value) => value,
                Self::Other(value) => value,
            }
        }

        fn field_mut(&mut self) -> &mut dyn codec::Field {
            match self {
                Self::Started(value) => value,
                Self::Stopped(value) => value,
                Self::Other(value) => value,
            }
        }
    }

    impl From<Started> for Event {
        #[inline]
        fn from(value: Started) -> Self {
            Self::Started(Box::new(value))
        }
    }

    impl From<Stopped> for Event {
        #[inline]
        fn from(value: Stopped) -> Self {
            Self::Stopped(Box::new(value))
        }
    }

    codec::union!(Event);
}
mod fish {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Fish`.
    #[derive(Clone)]
    pub struct Fish {
        /// Property `petType`, always present.
        pub pet_type: String,
        /// Property `deep`, optional.
        pub deep: Option<bool>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Fish {
        /// Creates a value with its required properties.
        #[inline]
        #[must_use]
        pub fn new(pet_type: impl Into<String>) -> Self {
            Self {
                pet_type: pet_type.into(),
                deep: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`pet_type`](field@Self::pet_type).
        #[inline]
        #[must_use]
        pub fn pet_type(mut self, pet_type: impl Into<String>) -> Self {
            self.pet_type = pet_type.into();
            self
        }

        /// Sets [`deep`](field@Self::deep).
        #[inline]
        #[must_use]
        pub fn deep(mut self, deep: bool) -> Self {
            self.deep = Some(deep);
            self
        }

        #[inline]
        fn empty_model() -> Self {
            Self {
                pet_type: codec::empty(),
                deep: None,
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    codec::model! {
        Fish = empty_model;
        0 => pet_type = "petType";
        1 => deep = "deep";
        required = [0];
    }
}
mod line {
    use crate::runtime::{AdditionalProperties, codec};
    use super::Shape;

    /// Schema `Line`.
    #[derive(Clone)]
    pub struct Line {
        /// A point or a line.
        ///
        /// Property `from`, always present.
        pub from: Shape,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Line {
        /// Creates a value with its required properties.
        #[inline]
        #[must_use]
        pub fn new(from: impl Into<Shape>) -> Self {
            Self {
                from: from.into(),
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`from`](field@Self::from).
        #[inline]
        #[must_use]
        pub fn from(mut self, from: impl Into<Shape>) -> Self {
            self.from = from.into();
            self
        }

        #[inline]
        fn empty_model() -> Self {
            Self {
                from: codec::empty(),
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    codec::model! {
        Line = empty_model;
        0 => from = "from";
        required = [0];
    }
}
mod page {
    use crate::runtime::{AdditionalProperties, codec};
    use super::{Event, PageAlike, PageInline, Pet, Shape};

    /// Schema `Page`.
    #[derive(Clone)]
    pub struct Page {
        /// Property `pet`, optional.
        pub pet: Option<Pet>,
        /// Property `event`, optional.
        pub event: Option<Event>,
        /// A point or a line.
        ///
        /// Property `shape`, optional.
        pub shape: Option<Shape>,
        /// Property `alike`, optional.
        pub alike: Option<PageAlike>,
        /// Property `inline`, optional.
        pub inline: Option<PageInline>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Page {
        /// Creates a value without optional properties.
        #[inline]
        #[must_use]
        pub fn new() -> Self {
            Self {
                pet: None,
                event: None,
                shape: None,
                alike: None,
                inline: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`pet`](field@Self::pet).
        #[inline]
        #[must_use]
        pub fn pet(mut self, pet: impl Into<Pet>) -> Self {
            self.pet = Some(pet.into());
            self
        }

        /// Sets [`event`](field@Self::event).
        #[inline]
        #[must_use]
        pub fn event(mut self, event: impl Into<Event>) -> Self {
            self.event = Some(event.into());
            self
        }

        /// Sets [`shape`](field@Self::shape).
        #[inline]
        #[must_use]
        pub fn shape(mut self, shape: impl Into<Shape>) -> Self {
            self.shape = Some(shape.into());
            self
        }

        /// Sets [`alike`](field@Self::alike).
        #[inline]
        #[must_use]
        pub fn alike(mut self, alike: impl Into<PageAlike>) -> Self {
            self.alike = Some(alike.into());
            self
        }

        /// Sets [`inline`](field@Self::inline).
        #[inline]
        #[must_use]
        pub fn inline(mut self, inline: impl Into<PageInline>) -> Self {
            self.inline = Some(inline.into());
            self
        }
    }

    codec::model! {
        Page = new, Default;
        0 => pet = "pet";
        1 => event = "event";
        2 => shape = "shape";
        3 => alike = "alike";
        4 => inline = "inline";
    }
}
mod page_alike {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::{Cat, Dog};

    /// Inline schema of `Page`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    ///
    /// A value can fit several of them: it is read as the first of those that declare most of its
    /// properties, and its other properties are kept.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum PageAlike {
        /// `Cat`.
        Cat(Box<Cat>),
        /// `Dog`.
        Dog(Box<Dog>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for PageAlike {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Object(codec::Object {
                    constants: &[],
                    required: &[],
                    declared: &["petType", "lives"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[],
                    required: &[],
                    declared: &["name"],
                }),
            ]
        }

        fn select(&mut self, position: usize) {
            *self = match position {
                0 => Self::Cat(codec::empty()),
                1 => Self::Dog(codec::empty()),
                _ => Self::Other(Value::Null),
            };
        }

        fn field(&self) -> &dyn codec::Field {
            match self {
                Self::Cat(value) => value,
                Self::Dog(value) => value,
                Self::Other(value) => value,
            }
        }

        fn field_mut(&mut self) -> &mut dyn codec::Field {
            match self {
                Self::Cat(value) => value,
                Self::Dog(value) => value,
                Self::Other(value) => value,
            }
        }
    }

    impl From<Cat> for PageAlike {
        #[inline]
        fn from(value: Cat) -> Self {
            Self::Cat(Box::new(value))
        }
    }

    impl From<Dog> for PageAlike {
        #[inline]
        fn from(value: Dog) -> Self {
            Self::Dog(Box::new(value))
        }
    }

    codec::union!(PageAlike);
}
mod page_inline {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::{ByName, PageInlineById};

    /// Inline schema of `Page`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum PageInline {
        /// `ByName`.
        ByName(Box<ByName>),
        /// `PageInlineById`.
        ById(Box<PageInlineById>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for PageInline {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Object(codec::Object {
                    constants: &[],
                    required: &["name"],
                    declared: &["name"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[("kind", &[codec::Constant::String("by_id")])],
                    required: &["kind"],
                    declared: &["kind", "id"],
                }),
            ]
        }

        fn select(&mut self, position: usize) {
            *self = match position {
                0 => Self::ByName(codec::empty()),
                1 => Self::ById(codec::empty()),
                _ => Self::Other(Value::Null),
            };
        }

        fn field(&self) -> &dyn codec::Field {
            match self {
                Self::ByName(value) => value,
                Self::ById(value) => value,
                Self::Other(value) => value,
            }
        }

        fn field_mut(&mut self) -> &mut dyn codec::Field {
            match self {
                Self::ByName(value) => value,
                Self::ById(value) => value,
                Self::Other(value) => value,
            }
        }
    }

    impl From<ByName> for PageInline {
        #[inline]
        fn from(value: ByName) -> Self {
            Self::ByName(Box::new(value))
        }
    }

    impl From<PageInlineById> for PageInline {
        #[inline]
        fn from(value: PageInlineById) -> Self {
            Self::ById(Box::new(value))
        }
    }

    codec::union!(PageInline);
}
mod page_inline_by_id {
    use crate::runtime::{AdditionalProperties, codec};
    use super::PageInlineByIdKind;

    /// Inline schema of `Page`.
    #[derive(Clone)]
    pub struct PageInlineById {
        /// Property `kind`, always present.
        pub kind: PageInlineByIdKind,
        /// Property `id`, optional.
        pub id: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl PageInlineById {
        /// Creates a value without optional properties.
        #[inline]
        #[must_use]
        pub fn new() -> Self {
            Self {
                kind: PageInlineByIdKind::ById,
                id: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`kind`](field@Self::kind).
        #[inline]
        #[must_use]
        pub fn kind(mut self, kind: impl Into<PageInlineByIdKind>) -> Self {
            self.kind = kind.into();
            self
        }

        /// Sets [`id`](field@Self::id).
        #[inline]
        #[must_use]
        pub fn id(mut self, id: i64) -> Self {
            self.id = Some(id);
            self
        }
    }

    codec::model! {
        PageInlineById = new, Default;
        0 => kind = "kind";
        1 => id = "id";
        required = [0];
    }
}
mod page_inline_by_id_kind {
    use crate::runtime::codec;
    use std::fmt;

    /// Inline schema of `Page`.
    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum PageInlineByIdKind {
        /// `by_id`.
        ById,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    impl PageInlineByIdKind {
        /// Returns the string on the wire.
        #[inline]
        #[must_use]
        pub fn as_str(&self) -> &str {
            match self {
                Self::ById => "by_id",
                Self::Other(text) => text,
            }
        }
    }

    impl From<&str> for PageInlineByIdKind {
        #[inline]
        fn from(text: &str) -> Self {
            match text {
                "by_id" => Self::ById,
                _ => Self::Other(text.into()),
            }
        }
    }

    impl From<String> for PageInlineByIdKind {
        #[inline]
        fn from(text: String) -> Self {
            Self::from(text.as_str())
        }
    }

    impl fmt::Display for PageInlineByIdKind {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.pad(self.as_str())
        }
    }

    codec::string_type!(PageInlineByIdKind);
}
mod pet {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::{Cat, Dog, Fish};

    /// Schema `Pet`.
    ///
    /// One of several types; objects are discriminated by the property `petType`.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Pet {
        /// Told by `cat`, `kitten`.
        Cat(Box<Cat>),
        /// Told by `Dog`.
        Dog(Box<Dog>),
        /// Told by `fish`.
        Fish(Box<Fish>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for Pet {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Object(codec::Object {
                    constants: &[
                        (
                            "petType",
                            &[
                                codec::Constant::String("cat"),
                                codec::Constant::String("kitten"),
                            ],
                        ),
                    ],
                    required: &[],
                    declared: &["petType", "lives"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[("petType", &[codec::Constant::String("Dog")])],
                    required: &[],
                    declared: &["name"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[("petType", &[codec::Constant::String("fish")])],
                    required: &["petType"],
                    declared: &["petType", "deep"],
                }),
            ]
        }

        fn select(&mut self, position: usize) {
            *self = match position {
                0 => Self::Cat(codec::empty()),
                1 => Self::Dog(codec::empty()),
                2 => Self::Fish(codec::empty()),
                _ => Self::Other(Value::Null),
            };
        }

        fn field(&self) -> &dyn codec::Field {
            match self {
                Self::Cat(value) => value,
                Self::Dog(value) => value,
                Self::Fish(value) => value,
                Self::Other(value) => value,
            }
        }

        fn field_mut(&mut self) -> &mut dyn codec::Field {
            match self {
                Self::Cat(value) => value,
                Self::Dog(value) => value,
                Self::Fish(value) => value,
                Self::Other(value) => value,
            }
        }
    }

    impl From<Cat> for Pet {
        #[inline]
        fn from(value: Cat) -> Self {
            Self::Cat(
                Box::new(codec::named(value, "petType", codec::Constant::String("cat"))),
            )
        }
    }

    impl From<Dog> for Pet {
        #[inline]
        fn from(value: Dog) -> Self {
            Self::Dog(
                Box::new(codec::named(value, "petType", codec::Constant::String("Dog"))),
            )
        }
    }

    impl From<Fish> for Pet {
        #[inline]
        fn from(value: Fish) -> Self {
            Self::Fish(
                Box::new(codec::named(value, "petType", codec::Constant::String("fish"))),
            )
        }
    }

    codec::union!(Pet);
}
mod point {
    use crate::runtime::{AdditionalProperties, Number, codec};

    /// Schema `Point`.
    #[derive(Clone)]
    pub struct Point {
        /// Property `x`, always present.
        pub x: Number,
        /// Property `y`, optional.
        pub y: Option<Number>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Point {
        /// Creates a value with its required properties.
        #[inline]
        #[must_use]
        pub fn new(x: impl Into<Number>) -> Self {
            Self {
                x: x.into(),
                y: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`x`](field@Self::x).
        #[inline]
        #[must_use]
        pub fn x(mut self, x: impl Into<Number>) -> Self {
            self.x = x.into();
            self
        }

        /// Sets [`y`](field@Self::y).
        #[inline]
        #[must_use]
        pub fn y(mut self, y: impl Into<Number>) -> Self {
            self.y = Some(y.into());
            self
        }

        #[inline]
        fn empty_model() -> Self {
            Self {
                x: codec::empty(),
                y: None,
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    codec::model! {
        Point = empty_model;
        0 => x = "x";
        1 => y = "y";
        required = [0];
    }
}
mod shape {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::{Line, Point};

    /// A point or a line.
    ///
    /// Schema `Shape`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Shape {
        /// `Line`.
        Line(Box<Line>),
        /// `Point`.
        Point(Box<Point>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for Shape {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Object(codec::Object {
                    constants: &[],
                    required: &["from"],
                    declared: &["from"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[],
                    required: &["x"],
                    declared: &["x", "y"],
                }),
            ]
        }

        fn select(&mut self, position: usize) {
            *self = match position {
                0 => Self::Line(codec::empty()),
                1 => Self::Point(codec::empty()),
                _ => Self::Other(Value::Null),
            };
        }

        fn field(&self) -> &dyn codec::Field {
            match self {
                Self::Line(value) => value,
                Self::Point(value) => value,
                Self::Other(value) => value,
            }
        }

        fn field_mut(&mut self) -> &mut dyn codec::Field {
            match self {
                Self::Line(value) => value,
                Self::Point(value) => value,
                Self::Other(value) => value,
            }
        }
    }

    impl From<Line> for Shape {
        #[inline]
        fn from(value: Line) -> Self {
            Self::Line(Box::new(value))
        }
    }

    impl From<Point> for Shape {
        #[inline]
        fn from(value: Point) -> Self {
            Self::Point(Box::new(value))
        }
    }

    codec::union!(Shape);
}
mod started {
    use crate::runtime::{AdditionalProperties, codec};
    use super::StartedType;

    /// Schema `Started`.
    #[derive(Clone)]
    pub struct Started {
        /// Property `type`, always present.
        pub type_: StartedType,
        /// Property `at`, optional.
        pub at: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Started {
        /// Creates a value without optional properties.
        #[inline]
        #[must_use]
        pub fn new() -> Self {
            Self {
                type_: StartedType::Started,
                at: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`type_`](field@Self::type_).
        #[inline]
        #[must_use]
        pub fn type_(mut self, type_: impl Into<StartedType>) -> Self {
            self.type_ = type_.into();
            self
        }

        /// Sets [`at`](field@Self::at).
        #[inline]
        #[must_use]
        pub fn at(mut self, at: impl Into<String>) -> Self {
            self.at = Some(at.into());
            self
        }
    }

    codec::model! {
        Started = new, Default;
        0 => type_ = "type";
        1 => at = "at";
        required = [0];
    }
}
mod started_type {
    use crate::runtime::codec;
    use std::fmt;

    /// Inline schema of `Started`.
    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum StartedType {
        /// `started`.
        Started,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    impl StartedType {
        /// Returns the string on the wire.
        #[inline]
        #[must_use]
        pub fn as_str(&self) -> &str {
            match self {
                Self::Started => "started",
                Self::Other(text) => text,
            }
        }
    }

    impl From<&str> for StartedType {
        #[inline]
        fn from(text: &str) -> Self {
            match text {
                "started" => Self::Started,
                _ => Self::Other(text.into()),
            }
        }
    }

    impl From<String> for StartedType {
        #[inline]
        fn from(text: String) -> Self {
            Self::from(text.as_str())
        }
    }

    impl fmt::Display for StartedType {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.pad(self.as_str())
        }
    }

    codec::string_type!(StartedType);
}
mod stopped {
    use crate::runtime::{AdditionalProperties, codec};
    use super::StoppedType;

    /// Schema `Stopped`.
    #[derive(Clone)]
    pub struct Stopped {
        /// Property `type`, always present.
        pub type_: StoppedType,
        /// Property `at`, always present.
        pub at: String,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Stopped {
        /// Creates a value with its required properties.
        #[inline]
        #[must_use]
        pub fn new(at: impl Into<String>) -> Self {
            Self {
                type_: StoppedType::Stopped,
                at: at.into(),
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`type_`](field@Self::type_).
        #[inline]
        #[must_use]
        pub fn type_(mut self, type_: impl Into<StoppedType>) -> Self {
            self.type_ = type_.into();
            self
        }

        /// Sets [`at`](field@Self::at).
        #[inline]
        #[must_use]
        pub fn at(mut self, at: impl Into<String>) -> Self {
            self.at = at.into();
            self
        }

        #[inline]
        fn empty_model() -> Self {
            Self {
                type_: codec::empty(),
                at: codec::empty(),
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    codec::model! {
        Stopped = empty_model;
        0 => type_ = "type";
        1 => at = "at";
        required = [0 1];
    }
}
mod stopped_type {
    use crate::runtime::codec;
    use std::fmt;

    /// Inline schema of `Stopped`.
    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum StoppedType {
        /// `stopped`.
        Stopped,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    impl StoppedType {
        /// Returns the string on the wire.
        #[inline]
        #[must_use]
        pub fn as_str(&self) -> &str {
            match self {
                Self::Stopped => "stopped",
                Self::Other(text) => text,
            }
        }
    }

    impl From<&str> for StoppedType {
        #[inline]
        fn from(text: &str) -> Self {
            match text {
                "stopped" => Self::Stopped,
                _ => Self::Other(text.into()),
            }
        }
    }

    impl From<String> for StoppedType {
        #[inline]
        fn from(text: String) -> Self {
            Self::from(text.as_str())
        }
    }

    impl fmt::Display for StoppedType {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.pad(self.as_str())
        }
    }

    codec::string_type!(StoppedType);
}

pub use self::by_name::ByName;
pub use self::cat::Cat;
pub use self::dog::Dog;
pub use self::event::Event;
pub use self::fish::Fish;
pub use self::line::Line;
pub use self::page::Page;
pub use self::page_alike::PageAlike;
pub use self::page_inline::PageInline;
pub use self::page_inline_by_id::PageInlineById;
pub use self::page_inline_by_id_kind::PageInlineByIdKind;
pub use self::pet::Pet;
pub use self::point::Point;
pub use self::shape::Shape;
pub use self::started::Started;
pub use self::started_type::StartedType;
pub use self::stopped::Stopped;
pub use self::stopped_type::StoppedType;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Page;
use crate::runtime::{Call, Client, Endpoint, Operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/events`.
    #[inline]
    #[must_use]
    pub fn events(&self) -> Events {
        Events {
            endpoint: Endpoint::root(self).literal("events"),
        }
    }
}

/// Request builder of `/events`.
#[derive(Clone, Debug)]
pub struct Events {
    pub(crate) endpoint: Endpoint,
}

impl Events {
    /// `GET /events`.
    ///
    /// On success: All.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: unions_of_objects::Client,
    /// # ) -> Result<(), unions_of_objects::Error> {
    /// let response = client.events().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Page> {
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/events",
                },
            )
            .returning_json()
    }
}
