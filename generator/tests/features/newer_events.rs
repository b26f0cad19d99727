// src/models/mod.rs

//! The types of the API's requests and responses.

mod event {
    use crate::runtime::codec;

    /// Inline schema of `Word`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum Event {
        /// `word`.
        Word,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        Event;
        Word = "word";
    }
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
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`event`](field@Self::event).
        pub fn event(mut self, event: impl Into<NumberEvent>) -> Self {
            self.event = Some(event.into());
            self
        }

        /// Sets [`data`](field@Self::data).
        #[inline]
        pub fn data(mut self, data: i64) -> Self {
            self.data = Some(data);
            self
        }
    }

    codec::model! {
        Number, Default;
        0 => event = "event";
        1 => data = "data";
    }
}
mod number_event {
    use crate::runtime::codec;

    /// Inline schema of `Number`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum NumberEvent {
        /// `number`.
        Number,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        NumberEvent;
        Number = "number";
    }
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
        Pet, Default;
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
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`event`](field@Self::event).
        pub fn event(mut self, event: impl Into<Event>) -> Self {
            self.event = Some(event.into());
            self
        }

        /// Sets [`data`](field@Self::data).
        pub fn data(mut self, data: impl Into<String>) -> Self {
            self.data = Some(data.into());
            self
        }
    }

    codec::model! {
        Word, Default;
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

//! Types of the operations below `json`.

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
    pub fn new(data: impl Into<Pet>) -> Self {
        Self {
            data: data.into(),
            ..codec::empty()
        }
    }

    /// Sets [`event`](field@Self::event).
    pub fn event(mut self, event: impl Into<String>) -> Self {
        self.event = Some(event.into());
        self
    }

    /// Sets [`data`](field@Self::data).
    pub fn data(mut self, data: impl Into<Pet>) -> Self {
        self.data = data.into();
        self
    }
}

codec::model! {
    JsonResponseItem;
    0 => event = "event";
    1 => data = "data";
    required = [1];
}

// src/requests/kinds.rs

//! Types of the operations below `kinds`.

use crate::models::{Event, Pet};
use crate::runtime::{AdditionalProperties, codec};
use serde_json::Value;

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
    pub fn new() -> Self {
        codec::empty()
    }

    /// Sets [`event`](field@Self::event).
    pub fn event(mut self, event: impl Into<Event>) -> Self {
        self.event = Some(event.into());
        self
    }

    /// Sets [`data`](field@Self::data).
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
    KindsResponseItemWord, Default;
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
    pub fn new() -> Self {
        codec::empty()
    }

    /// Sets [`event`](field@Self::event).
    pub fn event(mut self, event: impl Into<KindsResponseItemPetEvent>) -> Self {
        self.event = Some(event.into());
        self
    }

    /// Sets [`data`](field@Self::data).
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
    KindsResponseItemPet, Default;
    0 => event = "event";
    1 => data = "data";
    takes_any = true;
}

/// Inline schema of `GET /kinds`.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum KindsResponseItemPetEvent {
    /// `pet`.
    Pet,
    /// Any other text, kept as it is.
    Other(Box<str>),
}

codec::enumeration! {
    KindsResponseItemPetEvent;
    Pet = "pet";
}

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
}

codec::union! {
    KindsResponseItem;
    0 => Word (KindsResponseItemWord);
    1 => Pet (KindsResponseItemPet);
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::{Pet, Word};
use crate::runtime::{Call, Client, Endpoint, Events, JsonLines, operation};
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
        Data(Endpoint::root(self).literal("data"))
    }

    /// `/json`.
    #[inline]
    #[must_use]
    pub fn json(&self) -> Json {
        Json(Endpoint::root(self).literal("json"))
    }

    /// `/kinds`.
    #[inline]
    #[must_use]
    pub fn kinds(&self) -> Kinds {
        Kinds(Endpoint::root(self).literal("kinds"))
    }

    /// `/lines`.
    #[inline]
    #[must_use]
    pub fn lines(&self) -> Lines {
        Lines(Endpoint::root(self).literal("lines"))
    }

    /// `/older`.
    #[inline]
    #[must_use]
    pub fn older(&self) -> Older {
        Older(Endpoint::root(self).literal("older"))
    }

    /// `/several`.
    #[inline]
    #[must_use]
    pub fn several(&self) -> Several {
        Several(Endpoint::root(self).literal("several"))
    }

    /// `/text`.
    #[inline]
    #[must_use]
    pub fn text(&self) -> Text {
        Text(Endpoint::root(self).literal("text"))
    }

    /// `/whole`.
    #[inline]
    #[must_use]
    pub fn whole(&self) -> Whole {
        Whole(Endpoint::root(self).literal("whole"))
    }
}

/// Request builder of `/data`.
#[derive(Clone, Debug)]
pub struct Data(pub(crate) Endpoint);

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
        self.0.call(operation!("GET", "/data")).returning_events()
    }
}

/// Request builder of `/json`.
#[derive(Clone, Debug)]
pub struct Json(pub(crate) Endpoint);

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
        self.0.call(operation!("GET", "/json")).returning_events()
    }
}

/// Request builder of `/kinds`.
#[derive(Clone, Debug)]
pub struct Kinds(pub(crate) Endpoint);

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
        self.0.call(operation!("GET", "/kinds")).returning_events()
    }
}

/// Request builder of `/lines`.
#[derive(Clone, Debug)]
pub struct Lines(pub(crate) Endpoint);

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
        self.0.call(operation!("GET", "/lines")).returning_json_lines()
    }
}

/// Request builder of `/older`.
#[derive(Clone, Debug)]
pub struct Older(pub(crate) Endpoint);

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
        self.0.call(operation!("GET", "/older")).returning_events()
    }
}

/// Request builder of `/several`.
#[derive(Clone, Debug)]
pub struct Several(pub(crate) Endpoint);

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
        self.0.call(operation!("GET", "/several")).returning_events()
    }
}

/// Request builder of `/text`.
#[derive(Clone, Debug)]
pub struct Text(pub(crate) Endpoint);

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
        self.0.call(operation!("GET", "/text")).returning_events()
    }
}

/// Request builder of `/whole`.
#[derive(Clone, Debug)]
pub struct Whole(pub(crate) Endpoint);

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
        self.0.call(operation!("GET", "/whole")).returning_events()
    }
}

// src/requests/several.rs

//! Types of the operations below `several`.

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
}

codec::union! {
    SeveralResponseItem;
    0 => Word (Word);
    1 => Number (Number);
}

// src/requests/whole.rs

//! Types of the operations below `whole`.

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
    pub fn new(data: impl Into<Pet>) -> Self {
        Self {
            data: data.into(),
            ..codec::empty()
        }
    }

    /// Sets [`event`](field@Self::event).
    pub fn event(mut self, event: impl Into<String>) -> Self {
        self.event = Some(event.into());
        self
    }

    /// Sets [`id`](field@Self::id).
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets [`data`](field@Self::data).
    pub fn data(mut self, data: impl Into<Pet>) -> Self {
        self.data = data.into();
        self
    }
}

codec::model! {
    WholeResponseItem;
    0 => event = "event";
    1 => id = "id";
    2 => data = "data";
    required = [2];
}
