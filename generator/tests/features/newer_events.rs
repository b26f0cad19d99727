// src/models/mod.rs

//! The types of the API's requests and responses.

mod event {
    use crate::runtime::codec;
    use std::fmt;

    /// Inline schema of `Word`.
    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum Event {
        /// `word`.
        Word,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    impl Event {
        /// Returns the string on the wire.
        #[inline]
        #[must_use]
        pub fn as_str(&self) -> &str {
            match self {
                Self::Word => "word",
                Self::Other(text) => text,
            }
        }
    }

    impl From<&str> for Event {
        #[inline]
        fn from(text: &str) -> Self {
            match text {
                "word" => Self::Word,
                _ => Self::Other(text.into()),
            }
        }
    }

    impl From<String> for Event {
        #[inline]
        fn from(text: String) -> Self {
            Self::from(text.as_str())
        }
    }

    impl fmt::Display for Event {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.pad(self.as_str())
        }
    }

    codec::string_type!(Event);
}
mod number {
    use crate::runtime::{AdditionalProperties, codec};
    use super::NumberEvent;

    /// Schema `Number`.
    #[derive(Clone)]
    pub struct Number {
        /// Property `event`, optional.
        pub event: Option<NumberEvent>,
        /// Property `data`, optional.
        pub data: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Number {
        /// Creates a value without optional properties.
        #[inline]
        #[must_use]
        pub fn new() -> Self {
            Self {
                event: None,
                data: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`event`](field@Self::event).
        #[inline]
        #[must_use]
        pub fn event(mut self, event: impl Into<NumberEvent>) -> Self {
            self.event = Some(event.into());
            self
        }

        /// Sets [`data`](field@Self::data).
        #[inline]
        #[must_use]
        pub fn data(mut self, data: i64) -> Self {
            self.data = Some(data);
            self
        }
    }

    codec::model! {
        Number = new, Default;
        0 => event = "event";
        1 => data = "data";
    }
}
mod number_event {
    use crate::runtime::codec;
    use std::fmt;

    /// Inline schema of `Number`.
    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum NumberEvent {
        /// `number`.
        Number,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    impl NumberEvent {
        /// Returns the string on the wire.
        #[inline]
        #[must_use]
        pub fn as_str(&self) -> &str {
            match self {
                Self::Number => "number",
                Self::Other(text) => text,
            }
        }
    }

    impl From<&str> for NumberEvent {
        #[inline]
        fn from(text: &str) -> Self {
            match text {
                "number" => Self::Number,
                _ => Self::Other(text.into()),
            }
        }
    }

    impl From<String> for NumberEvent {
        #[inline]
        fn from(text: String) -> Self {
            Self::from(text.as_str())
        }
    }

    impl fmt::Display for NumberEvent {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.pad(self.as_str())
        }
    }

    codec::string_type!(NumberEvent);
}
mod pet {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Pet`.
    #[derive(Clone)]
    pub struct Pet {
        /// Property `name`, optional.
        pub name: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Pet {
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
        Pet = new, Default;
        0 => name = "name";
    }
}
mod word {
    use crate::runtime::{AdditionalProperties, codec};
    use super::Event;

    /// Schema `Word`.
    #[derive(Clone)]
    pub struct Word {
        /// Property `event`, optional.
        pub event: Option<Event>,
        /// Property `data`, optional.
        pub data: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Word {
        /// Creates a value without optional properties.
        #[inline]
        #[must_use]
        pub fn new() -> Self {
            Self {
                event: None,
                data: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`event`](field@Self::event).
        #[inline]
        #[must_use]
        pub fn event(mut self, event: impl Into<Event>) -> Self {
            self.event = Some(event.into());
            self
        }

        /// Sets [`data`](field@Self::data).
        #[inline]
        #[must_use]
        pub fn data(mut self, data: impl Into<String>) -> Self {
            self.data = Some(data.into());
            self
        }
    }

    codec::model! {
        Word = new, Default;
        0 => event = "event";
        1 => data = "data";
    }
}

pub use self::event::Event;
pub use self::number::Number;
pub use self::number_event::NumberEvent;
pub use self::pet::Pet;
pub use self::word::Word;

// src/requests/json.rs

//! Types of the namespace `json`.

use crate::models::Pet;
use crate::runtime::{AdditionalProperties, codec};

/// Inline schema of `GET /json`.
#[derive(Clone)]
pub struct JsonResponseItem {
    /// Property `event`, optional.
    pub event: Option<String>,
    /// Property `data`, always present.
    pub data: Pet,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl JsonResponseItem {
    /// Creates a value with its required properties.
    #[inline]
    #[must_use]
    pub fn new(data: impl Into<Pet>) -> Self {
        Self {
            event: None,
            data: data.into(),
            additional_properties: AdditionalProperties::new(),
        }
    }

    /// Sets [`event`](field@Self::event).
    #[inline]
    #[must_use]
    pub fn event(mut self, event: impl Into<String>) -> Self {
        self.event = Some(event.into());
        self
    }

    /// Sets [`data`](field@Self::data).
    #[inline]
    #[must_use]
    pub fn data(mut self, data: impl Into<Pet>) -> Self {
        self.data = data.into();
        self
    }

    #[inline]
    fn empty_model() -> Self {
        Self {
            event: None,
            data: codec::empty(),
            additional_properties: AdditionalProperties::new(),
        }
    }
}

codec::model! {
    JsonResponseItem = empty_model;
    0 => event = "event";
    1 => data = "data";
    required = [1];
}

// src/requests/kinds.rs

//! Types of the namespace `kinds`.

use crate::models::{Event, Pet};
use crate::runtime::{AdditionalProperties, codec};
use serde_json::Value;
use std::fmt;

/// Inline schema of `GET /kinds`.
#[derive(Clone)]
pub struct KindsResponseItemWord {
    /// Property `event`, optional.
    pub event: Option<Event>,
    /// Property `data`, optional.
    pub data: Option<String>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl KindsResponseItemWord {
    /// Creates a value without optional properties.
    #[inline]
    #[must_use]
    pub fn new() -> Self {
        Self {
            event: None,
            data: None,
            additional_properties: AdditionalProperties::new(),
        }
    }

    /// Sets [`event`](field@Self::event).
    #[inline]
    #[must_use]
    pub fn event(mut self, event: impl Into<Event>) -> Self {
        self.event = Some(event.into());
        self
    }

    /// Sets [`data`](field@Self::data).
    #[inline]
    #[must_use]
    pub fn data(mut self, data: impl Into<String>) -> Self {
        self.data = Some(data.into());
        self
    }

    /// Returns the value that was read in place of an object: the description allows any JSON.
    #[inline]
    #[must_use]
    pub fn non_object(&self) -> Option<&Value> {
        self.additional_properties.0.non_object()
    }
}

codec::model! {
    KindsResponseItemWord = new, Default;
    0 => event = "event";
    1 => data = "data";
    takes_any = true;
}

/// Inline schema of `GET /kinds`.
#[derive(Clone)]
pub struct KindsResponseItemPet {
    /// Property `event`, optional.
    pub event: Option<KindsResponseItemPetEvent>,
    /// Property `data`, optional.
    pub data: Option<Pet>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl KindsResponseItemPet {
    /// Creates a value without optional properties.
    #[inline]
    #[must_use]
    pub fn new() -> Self {
        Self {
            event: None,
            data: None,
            additional_properties: AdditionalProperties::new(),
        }
    }

    /// Sets [`event`](field@Self::event).
    #[inline]
    #[must_use]
    pub fn event(mut self, event: impl Into<KindsResponseItemPetEvent>) -> Self {
        self.event = Some(event.into());
        self
    }

    /// Sets [`data`](field@Self::data).
    #[inline]
    #[must_use]
    pub fn data(mut self, data: impl Into<Pet>) -> Self {
        self.data = Some(data.into());
        self
    }

    /// Returns the value that was read in place of an object: the description allows any JSON.
    #[inline]
    #[must_use]
    pub fn non_object(&self) -> Option<&Value> {
        self.additional_properties.0.non_object()
    }
}

codec::model! {
    KindsResponseItemPet = new, Default;
    0 => event = "event";
    1 => data = "data";
    takes_any = true;
}

/// Inline schema of `GET /kinds`.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum KindsResponseItemPetEvent {
    /// `pet`.
    Pet,
    /// Any other text, kept as it is.
    Other(Box<str>),
}

impl KindsResponseItemPetEvent {
    /// Returns the string on the wire.
    #[inline]
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pet => "pet",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for KindsResponseItemPetEvent {
    #[inline]
    fn from(text: &str) -> Self {
        match text {
            "pet" => Self::Pet,
            _ => Self::Other(text.into()),
        }
    }
}

impl From<String> for KindsResponseItemPetEvent {
    #[inline]
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl fmt::Display for KindsResponseItemPetEvent {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

codec::string_type!(KindsResponseItemPetEvent);

/// Inline schema of `GET /kinds`.
///
/// One of several types, discriminated by the properties and the kind of a value.
///
/// A value can fit several of them: it is read as the first of those that declare most of its
/// properties, and its other properties are kept.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum KindsResponseItem {
    /// `KindsResponseItemWord`.
    Word(Box<KindsResponseItemWord>),
    /// `KindsResponseItemPet`.
    Pet(Box<KindsResponseItemPet>),
    /// Any other JSON, kept as it is.
    Other(Value),
}

impl codec::Alternatives for KindsResponseItem {
    fn all() -> &'static [codec::Alternative] {
        &[
            codec::Alternative::Object(codec::Object {
                constants: &[("event", &[codec::Constant::String("word")])],
                required: &[],
                declared: &["event", "data"],
            }),
            codec::Alternative::Object(codec::Object {
                constants: &[("event", &[codec::Constant::String("pet")])],
                required: &[],
                declared: &["event", "data"],
            }),
        ]
    }

    fn select(&mut self, position: usize) {
        *self = match position {
            0 => Self::Word(codec::empty()),
            1 => Self::Pet(codec::empty()),
            _ => Self::Other(Value::Null),
        };
    }

    fn field(&self) -> &dyn codec::Field {
        match self {
            Self::Word(value) => value,
            Self::Pet(value) => value,
            Self::Other(value) => value,
        }
    }

    fn field_mut(&mut self) -> &mut dyn codec::Field {
        match self {
            Self::Word(value) => value,
            Self::Pet(value) => value,
            Self::Other(value) => value,
        }
    }
}

impl From<KindsResponseItemWord> for KindsResponseItem {
    #[inline]
    fn from(value: KindsResponseItemWord) -> Self {
        Self::Word(Box::new(value))
    }
}

impl From<KindsResponseItemPet> for KindsResponseItem {
    #[inline]
    fn from(value: KindsResponseItemPet) -> Self {
        Self::Pet(Box::new(value))
    }
}

codec::union!(KindsResponseItem);

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::{Pet, Word};
use crate::runtime::{Call, Client, Endpoint, Events, JsonLines, Operation};
use serde_json::Value;

pub mod json;
pub mod kinds;
pub mod several;
pub mod whole;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/data`.
    #[inline]
    #[must_use]
    pub fn data(&self) -> Data {
        Data {
            endpoint: Endpoint::root(self).literal("data"),
        }
    }

    /// `/json`.
    #[inline]
    #[must_use]
    pub fn json(&self) -> Json {
        Json {
            endpoint: Endpoint::root(self).literal("json"),
        }
    }

    /// `/kinds`.
    #[inline]
    #[must_use]
    pub fn kinds(&self) -> Kinds {
        Kinds {
            endpoint: Endpoint::root(self).literal("kinds"),
        }
    }

    /// `/lines`.
    #[inline]
    #[must_use]
    pub fn lines(&self) -> Lines {
        Lines {
            endpoint: Endpoint::root(self).literal("lines"),
        }
    }

    /// `/older`.
    #[inline]
    #[must_use]
    pub fn older(&self) -> Older {
        Older {
            endpoint: Endpoint::root(self).literal("older"),
        }
    }

    /// `/several`.
    #[inline]
    #[must_use]
    pub fn several(&self) -> Several {
        Several {
            endpoint: Endpoint::root(self).literal("several"),
        }
    }

    /// `/text`.
    #[inline]
    #[must_use]
    pub fn text(&self) -> Text {
        Text {
            endpoint: Endpoint::root(self).literal("text"),
        }
    }

    /// `/whole`.
    #[inline]
    #[must_use]
    pub fn whole(&self) -> Whole {
        Whole {
            endpoint: Endpoint::root(self).literal("whole"),
        }
    }
}

/// Request builder of `/data`.
#[derive(Clone, Debug)]
pub struct Data {
    pub(crate) endpoint: Endpoint,
}

impl Data {
    /// `GET /data`.
    ///
    /// On success: Data.
    ///
    /// ```no_run
    /// # async fn example(client: newer_events::Client) -> Result<(), newer_events::Error> {
    /// let mut events = client.data().get().await?;
    /// while let Some(event) = events.next().await? {
    ///     println!("{}", event.text);
    /// }
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Events<Pet>> {
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/data",
                },
            )
            .returning_events()
    }
}

/// Request builder of `/json`.
#[derive(Clone, Debug)]
pub struct Json {
    pub(crate) endpoint: Endpoint,
}

impl Json {
    /// `GET /json`.
    ///
    /// On success: Texts that hold JSON.
    ///
    /// ```no_run
    /// # async fn example(client: newer_events::Client) -> Result<(), newer_events::Error> {
    /// let mut events = client.json().get().await?;
    /// while let Some(event) = events.next().await? {
    ///     println!("{}", event.text);
    /// }
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Events<Pet>> {
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/json",
                },
            )
            .returning_events()
    }
}

/// Request builder of `/kinds`.
#[derive(Clone, Debug)]
pub struct Kinds {
    pub(crate) endpoint: Endpoint,
}

impl Kinds {
    /// `GET /kinds`.
    ///
    /// On success: Text, or text that holds JSON.
    ///
    /// ```no_run
    /// # async fn example(client: newer_events::Client) -> Result<(), newer_events::Error> {
    /// let mut events = client.kinds().get().await?;
    /// while let Some(event) = events.next().await? {
    ///     println!("{}", event.text);
    /// }
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Events<Value>> {
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/kinds",
                },
            )
            .returning_events()
    }
}

/// Request builder of `/lines`.
#[derive(Clone, Debug)]
pub struct Lines {
    pub(crate) endpoint: Endpoint,
}

impl Lines {
    /// `GET /lines`.
    ///
    /// On success: Lines.
    ///
    /// ```no_run
    /// # async fn example(client: newer_events::Client) -> Result<(), newer_events::Error> {
    /// let mut items = client.lines().get().await?;
    /// while let Some(item) = items.next().await? {
    ///     drop(item);
    /// }
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<JsonLines<Word>> {
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/lines",
                },
            )
            .returning_json_lines()
    }
}

/// Request builder of `/older`.
#[derive(Clone, Debug)]
pub struct Older {
    pub(crate) endpoint: Endpoint,
}

impl Older {
    /// `GET /older`.
    ///
    /// On success: Data.
    ///
    /// ```no_run
    /// # async fn example(client: newer_events::Client) -> Result<(), newer_events::Error> {
    /// let mut events = client.older().get().await?;
    /// while let Some(event) = events.next().await? {
    ///     println!("{}", event.text);
    /// }
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Events<Word>> {
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/older",
                },
            )
            .returning_events()
    }
}

/// Request builder of `/several`.
#[derive(Clone, Debug)]
pub struct Several {
    pub(crate) endpoint: Endpoint,
}

impl Several {
    /// `GET /several`.
    ///
    /// On success: Kinds.
    ///
    /// ```no_run
    /// # async fn example(client: newer_events::Client) -> Result<(), newer_events::Error> {
    /// let mut events = client.several().get().await?;
    /// while let Some(event) = events.next().await? {
    ///     println!("{}", event.text);
    /// }
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Events<Value>> {
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/several",
                },
            )
            .returning_events()
    }
}

/// Request builder of `/text`.
#[derive(Clone, Debug)]
pub struct Text {
    pub(crate) endpoint: Endpoint,
}

impl Text {
    /// `GET /text`.
    ///
    /// On success: Text.
    ///
    /// ```no_run
    /// # async fn example(client: newer_events::Client) -> Result<(), newer_events::Error> {
    /// let mut events = client.text().get().await?;
    /// while let Some(event) = events.next().await? {
    ///     println!("{}", event.text);
    /// }
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Events<Value>> {
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/text",
                },
            )
            .returning_events()
    }
}

/// Request builder of `/whole`.
#[derive(Clone, Debug)]
pub struct Whole {
    pub(crate) endpoint: Endpoint,
}

impl Whole {
    /// `GET /whole`.
    ///
    /// On success: Events.
    ///
    /// ```no_run
    /// # async fn example(client: newer_events::Client) -> Result<(), newer_events::Error> {
    /// let mut events = client.whole().get().await?;
    /// while let Some(event) = events.next().await? {
    ///     println!("{}", event.text);
    /// }
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Events<Pet>> {
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/whole",
                },
            )
            .returning_events()
    }
}

// src/requests/several.rs

//! Types of the namespace `several`.

use crate::models::{Number, Word};
use crate::runtime::codec;
use serde_json::Value;

/// Inline schema of `GET /several`.
///
/// One of several types, discriminated by the properties and the kind of a value.
///
/// A value can fit several of them: it is read as the first of those that declare most of its
/// properties, and its other properties are kept.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SeveralResponseItem {
    /// `Word`.
    Word(Box<Word>),
    /// `Number`.
    Number(Box<Number>),
    /// Any other JSON, kept as it is.
    Other(Value),
}

impl codec::Alternatives for SeveralResponseItem {
    fn all() -> &'static [codec::Alternative] {
        &[
            codec::Alternative::Object(codec::Object {
                constants: &[("event", &[codec::Constant::String("word")])],
                required: &[],
                declared: &["event", "data"],
            }),
            codec::Alternative::Object(codec::Object {
                constants: &[("event", &[codec::Constant::String("number")])],
                required: &[],
                declared: &["event", "data"],
            }),
        ]
    }

    fn select(&mut self, position: usize) {
        *self = match position {
            0 => Self::Word(codec::empty()),
            1 => Self::Number(codec::empty()),
            _ => Self::Other(Value::Null),
        };
    }

    fn field(&self) -> &dyn codec::Field {
        match self {
            Self::Word(value) => value,
            Self::Number(value) => value,
            Self::Other(value) => value,
        }
    }

    fn field_mut(&mut self) -> &mut dyn codec::Field {
        match self {
            Self::Word(value) => value,
            Self::Number(value) => value,
            Self::Other(value) => value,
        }
    }
}

impl From<Word> for SeveralResponseItem {
    #[inline]
    fn from(value: Word) -> Self {
        Self::Word(Box::new(value))
    }
}

impl From<Number> for SeveralResponseItem {
    #[inline]
    fn from(value: Number) -> Self {
        Self::Number(Box::new(value))
    }
}

codec::union!(SeveralResponseItem);

// src/requests/whole.rs

//! Types of the namespace `whole`.

use crate::models::Pet;
use crate::runtime::{AdditionalProperties, codec};

/// Inline schema of `GET /whole`.
#[derive(Clone)]
pub struct WholeResponseItem {
    /// Property `event`, optional.
    pub event: Option<String>,
    /// Property `id`, optional.
    pub id: Option<String>,
    /// Property `data`, always present.
    pub data: Pet,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl WholeResponseItem {
    /// Creates a value with its required properties.
    #[inline]
    #[must_use]
    pub fn new(data: impl Into<Pet>) -> Self {
        Self {
            event: None,
            id: None,
            data: data.into(),
            additional_properties: AdditionalProperties::new(),
        }
    }

    /// Sets [`event`](field@Self::event).
    #[inline]
    #[must_use]
    pub fn event(mut self, event: impl Into<String>) -> Self {
        self.event = Some(event.into());
        self
    }

    /// Sets [`id`](field@Self::id).
    #[inline]
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets [`data`](field@Self::data).
    #[inline]
    #[must_use]
    pub fn data(mut self, data: impl Into<Pet>) -> Self {
        self.data = data.into();
        self
    }

    #[inline]
    fn empty_model() -> Self {
        Self {
            event: None,
            id: None,
            data: codec::empty(),
            additional_properties: AdditionalProperties::new(),
        }
    }
}

codec::model! {
    WholeResponseItem = empty_model;
    0 => event = "event";
    1 => id = "id";
    2 => data = "data";
    required = [2];
}
