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
        pub fn new(name: impl Into<String>) -> Self {
            Self {
                name: name.into(),
                ..codec::empty()
            }
        }

        /// Sets [`name`](field@Self::name).
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = name.into();
            self
        }
    }

    codec::model! {
        ByName;
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
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`pet_type`](field@Self::pet_type).
        pub fn pet_type(mut self, pet_type: impl Into<String>) -> Self {
            self.pet_type = Some(pet_type.into());
            self
        }

        /// Sets [`lives`](field@Self::lives).
        #[inline]
        pub fn lives(mut self, lives: i64) -> Self {
            self.lives = Some(lives);
            self
        }
    }

    codec::model! {
        Cat, Default;
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
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`name`](field@Self::name).
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }
    }

    codec::model! {
        Dog, Default;
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
    }

    codec::union! {
        Event;
        0 => Started (Started);
        1 => Stopped (Stopped);
    }
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
        pub fn new(pet_type: impl Into<String>) -> Self {
            Self {
                pet_type: pet_type.into(),
                ..codec::empty()
            }
        }

        /// Sets [`pet_type`](field@Self::pet_type).
        pub fn pet_type(mut self, pet_type: impl Into<String>) -> Self {
            self.pet_type = pet_type.into();
            self
        }

        /// Sets [`deep`](field@Self::deep).
        #[inline]
        pub fn deep(mut self, deep: bool) -> Self {
            self.deep = Some(deep);
            self
        }
    }

    codec::model! {
        Fish;
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
        pub fn new(from: impl Into<Shape>) -> Self {
            Self {
                from: from.into(),
                ..codec::empty()
            }
        }

        /// Sets [`from`](field@Self::from).
        pub fn from(mut self, from: impl Into<Shape>) -> Self {
            self.from = from.into();
            self
        }
    }

    codec::model! {
        Line;
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
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`pet`](field@Self::pet).
        pub fn pet(mut self, pet: impl Into<Pet>) -> Self {
            self.pet = Some(pet.into());
            self
        }

        /// Sets [`event`](field@Self::event).
        pub fn event(mut self, event: impl Into<Event>) -> Self {
            self.event = Some(event.into());
            self
        }

        /// Sets [`shape`](field@Self::shape).
        pub fn shape(mut self, shape: impl Into<Shape>) -> Self {
            self.shape = Some(shape.into());
            self
        }

        /// Sets [`alike`](field@Self::alike).
        pub fn alike(mut self, alike: impl Into<PageAlike>) -> Self {
            self.alike = Some(alike.into());
            self
        }

        /// Sets [`inline`](field@Self::inline).
        pub fn inline(mut self, inline: impl Into<PageInline>) -> Self {
            self.inline = Some(inline.into());
            self
        }
    }

    codec::model! {
        Page, Default;
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
    }

    codec::union! {
        PageAlike;
        0 => Cat (Cat);
        1 => Dog (Dog);
    }
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
    }

    codec::union! {
        PageInline;
        0 => ByName (ByName);
        1 => ById (PageInlineById);
    }
}
mod page_inline_by_id {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `Page`.
    #[derive(Clone)]
    pub struct PageInlineById {
        /// Property `kind`, always `by_id`.
        pub kind: String,
        /// Property `id`, optional.
        pub id: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl PageInlineById {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            Self {
                kind: String::from("by_id"),
                ..codec::empty()
            }
        }

        /// Sets [`id`](field@Self::id).
        #[inline]
        pub fn id(mut self, id: i64) -> Self {
            self.id = Some(id);
            self
        }
    }

    codec::model! {
        PageInlineById, Default;
        0 => kind = "kind";
        1 => id = "id";
        required = [0];
    }
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

    codec::union! {
        Pet;
        0 => Cat;
        1 => Dog;
        2 => Fish;
    }
}
mod point {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Point`.
    #[derive(Clone)]
    pub struct Point {
        /// Property `x`, always present.
        pub x: f64,
        /// Property `y`, optional.
        pub y: Option<f64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Point {
        /// Creates a value with its required properties.
        #[inline]
        pub fn new(x: f64) -> Self {
            Self { x, ..codec::empty() }
        }

        /// Sets [`x`](field@Self::x).
        #[inline]
        pub fn x(mut self, x: f64) -> Self {
            self.x = x;
            self
        }

        /// Sets [`y`](field@Self::y).
        #[inline]
        pub fn y(mut self, y: f64) -> Self {
            self.y = Some(y);
            self
        }
    }

    codec::model! {
        Point;
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
    }

    codec::union! {
        Shape;
        0 => Line (Line);
        1 => Point (Point);
    }
}
mod started {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Started`.
    #[derive(Clone)]
    pub struct Started {
        /// Property `type`, always `started`.
        pub type_: String,
        /// Property `at`, optional.
        pub at: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Started {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            Self {
                type_: String::from("started"),
                ..codec::empty()
            }
        }

        /// Sets [`at`](field@Self::at).
        pub fn at(mut self, at: impl Into<String>) -> Self {
            self.at = Some(at.into());
            self
        }
    }

    codec::model! {
        Started, Default;
        0 => type_ = "type";
        1 => at = "at";
        required = [0];
    }
}
mod stopped {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Stopped`.
    #[derive(Clone)]
    pub struct Stopped {
        /// Property `type`, always `stopped`.
        pub type_: String,
        /// Property `at`, always present.
        pub at: String,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Stopped {
        /// Creates a value with its required properties.
        pub fn new(at: impl Into<String>) -> Self {
            Self {
                type_: String::from("stopped"),
                at: at.into(),
                ..codec::empty()
            }
        }

        /// Sets [`at`](field@Self::at).
        pub fn at(mut self, at: impl Into<String>) -> Self {
            self.at = at.into();
            self
        }
    }

    codec::model! {
        Stopped;
        0 => type_ = "type";
        1 => at = "at";
        required = [0 1];
    }
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
pub use self::pet::Pet;
pub use self::point::Point;
pub use self::shape::Shape;
pub use self::started::Started;
pub use self::stopped::Stopped;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Page;
use crate::runtime::{Call, Client, Endpoint, operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/events`.
    #[inline]
    #[must_use]
    pub fn events(&self) -> Events {
        Events(Endpoint::root(self).literal("events"))
    }
}

/// Request builder of `/events`.
#[derive(Clone, Debug)]
pub struct Events(pub(crate) Endpoint);

impl Events {
    /// `GET /events`.
    ///
    /// On success: All.
    ///
    /// ```no_run
    /// # async fn example(client: unions_of_objects::Client) -> Result<(), unions_of_objects::Error> {
    /// let response = client.events().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Page> {
        self.0.call(operation!("GET", "/events")).returning_json()
    }
}
