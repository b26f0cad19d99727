// src/models/mod.rs

//! The types of the API's requests and responses.

mod archive {
    use crate::runtime::{AdditionalProperties, codec};
    use super::{ArchiveDoor, ArchiveWindow, Color, Paper, Shelf};

    /// Schema `Archive`.
    #[derive(Clone)]
    pub struct Archive {
        /// Property `first`, optional.
        pub first: Option<Shelf>,
        /// Property `last`, optional.
        pub last: Option<Shelf>,
        /// Property `door`, optional.
        pub door: Option<ArchiveDoor>,
        /// Property `window`, optional.
        pub window: Option<ArchiveWindow>,
        /// Property `sheets`, optional.
        pub sheets: Option<Vec<Paper>>,
        /// Property `colors`, optional.
        pub colors: Option<Vec<Color>>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Archive {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`first`](field@Self::first).
        pub fn first(mut self, first: impl Into<Shelf>) -> Self {
            self.first = Some(first.into());
            self
        }

        /// Sets [`last`](field@Self::last).
        pub fn last(mut self, last: impl Into<Shelf>) -> Self {
            self.last = Some(last.into());
            self
        }

        /// Sets [`door`](field@Self::door).
        pub fn door(mut self, door: impl Into<ArchiveDoor>) -> Self {
            self.door = Some(door.into());
            self
        }

        /// Sets [`window`](field@Self::window).
        pub fn window(mut self, window: impl Into<ArchiveWindow>) -> Self {
            self.window = Some(window.into());
            self
        }

        /// Sets [`sheets`](field@Self::sheets).
        pub fn sheets(mut self, sheets: impl IntoIterator<Item = impl Into<Paper>>) -> Self {
            self.sheets = Some(sheets.into_iter().map(Into::into).collect());
            self
        }

        /// Sets [`colors`](field@Self::colors).
        pub fn colors(mut self, colors: impl IntoIterator<Item = impl Into<Color>>) -> Self {
            self.colors = Some(colors.into_iter().map(Into::into).collect());
            self
        }
    }

    codec::model! {
        Archive, Default;
        0 => first = "first";
        1 => last = "last";
        2 => door = "door";
        3 => window = "window";
        4 => sheets = "sheets";
        5 => colors = "colors";
    }
}
mod archive_door {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `Archive`.
    #[derive(Clone)]
    pub struct ArchiveDoor {
        /// Property `key`, optional.
        pub key: Option<String>,
        /// Property `turns`, optional.
        pub turns: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl ArchiveDoor {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`key`](field@Self::key).
        pub fn key(mut self, key: impl Into<String>) -> Self {
            self.key = Some(key.into());
            self
        }

        /// Sets [`turns`](field@Self::turns).
        #[inline]
        pub fn turns(mut self, turns: i64) -> Self {
            self.turns = Some(turns);
            self
        }
    }

    codec::model! {
        ArchiveDoor, Default;
        0 => key = "key";
        1 => turns = "turns";
    }
}
mod archive_window {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `Archive`.
    #[derive(Clone)]
    pub struct ArchiveWindow {
        /// Property `bolts`, optional.
        pub bolts: Option<i64>,
        /// Property `turns`, optional.
        pub turns: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl ArchiveWindow {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`bolts`](field@Self::bolts).
        #[inline]
        pub fn bolts(mut self, bolts: i64) -> Self {
            self.bolts = Some(bolts);
            self
        }

        /// Sets [`turns`](field@Self::turns).
        #[inline]
        pub fn turns(mut self, turns: i64) -> Self {
            self.turns = Some(turns);
            self
        }
    }

    codec::model! {
        ArchiveWindow, Default;
        0 => bolts = "bolts";
        1 => turns = "turns";
    }
}
mod clears {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `GET /letters/{id}`.
    #[derive(Clone)]
    pub struct Clears {
        /// Property `street`, optional.
        pub street: Option<String>,
        /// Property `town`, optional, perhaps null.
        pub town: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Clears {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`street`](field@Self::street).
        pub fn street(mut self, street: impl Into<String>) -> Self {
            self.street = Some(street.into());
            self
        }

        /// Sets [`town`](field@Self::town).
        pub fn town(mut self, town: impl Into<String>) -> Self {
            self.town = Some(town.into());
            self
        }

        /// Sets [`town`](field@Self::town) to an explicit `null`.
        #[inline]
        pub fn clear_town(mut self) -> Self {
            self.town = None;
            self.additional_properties.0.set_null(1);
            self
        }
    }

    codec::model! {
        Clears, Default;
        0 => street = "street";
        1 => town = "town";
    }
}
mod color {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Color`.
    #[derive(Clone)]
    pub struct Color {
        /// Property `name`, optional.
        pub name: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Color {
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
        Color, Default;
        0 => name = "name";
    }
}
mod get_letter_response {
    use crate::runtime::{AdditionalProperties, codec};
    use super::{Clears, Reads, Requires, Sender, Stamp, Stamps};

    /// Inline schema of `GET /letters/{id}`.
    #[derive(Clone)]
    pub struct GetLetterResponse {
        /// Property `id`, optional.
        pub id: Option<String>,
        /// Who has sent it.
        ///
        /// Property `sender`, optional.
        pub sender: Option<Sender>,
        /// Property `stamp`, optional.
        pub stamp: Option<Stamp>,
        /// Property `requires`, optional.
        pub requires: Option<Requires>,
        /// Property `reads`, optional.
        pub reads: Option<Reads>,
        /// Property `clears`, optional.
        pub clears: Option<Clears>,
        /// Property `stamps`, optional.
        pub stamps: Option<Stamps>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl GetLetterResponse {
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

        /// Sets [`sender`](field@Self::sender).
        pub fn sender(mut self, sender: impl Into<Sender>) -> Self {
            self.sender = Some(sender.into());
            self
        }

        /// Sets [`stamp`](field@Self::stamp).
        pub fn stamp(mut self, stamp: impl Into<Stamp>) -> Self {
            self.stamp = Some(stamp.into());
            self
        }

        /// Sets [`requires`](field@Self::requires).
        pub fn requires(mut self, requires: impl Into<Requires>) -> Self {
            self.requires = Some(requires.into());
            self
        }

        /// Sets [`reads`](field@Self::reads).
        pub fn reads(mut self, reads: impl Into<Reads>) -> Self {
            self.reads = Some(reads.into());
            self
        }

        /// Sets [`clears`](field@Self::clears).
        pub fn clears(mut self, clears: impl Into<Clears>) -> Self {
            self.clears = Some(clears.into());
            self
        }

        /// Sets [`stamps`](field@Self::stamps).
        pub fn stamps(mut self, stamps: impl Into<Stamps>) -> Self {
            self.stamps = Some(stamps.into());
            self
        }
    }

    codec::model! {
        GetLetterResponse, Default;
        0 => id = "id";
        1 => sender = "sender";
        2 => stamp = "stamp";
        3 => requires = "requires";
        4 => reads = "reads";
        5 => clears = "clears";
        6 => stamps = "stamps";
    }
}
mod paper {
    use crate::runtime::{AdditionalProperties, codec};

    /// A sheet.
    ///
    /// Schema `Paper`.
    #[derive(Clone)]
    pub struct Paper {
        /// Property `width`, optional.
        pub width: Option<i64>,
        /// Property `height`, optional.
        pub height: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Paper {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`width`](field@Self::width).
        #[inline]
        pub fn width(mut self, width: i64) -> Self {
            self.width = Some(width);
            self
        }

        /// Sets [`height`](field@Self::height).
        #[inline]
        pub fn height(mut self, height: i64) -> Self {
            self.height = Some(height);
            self
        }
    }

    codec::model! {
        Paper, Default;
        0 => width = "width";
        1 => height = "height";
    }
}
mod reads {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `GET /letters/{id}`.
    #[derive(Clone)]
    pub struct Reads {
        /// Property `street`, optional.
        pub street: Option<String>,
        /// Property `town`, optional.
        ///
        /// - Read only: the service sets it.
        pub town: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Reads {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`street`](field@Self::street).
        pub fn street(mut self, street: impl Into<String>) -> Self {
            self.street = Some(street.into());
            self
        }

        /// Sets [`town`](field@Self::town).
        pub fn town(mut self, town: impl Into<String>) -> Self {
            self.town = Some(town.into());
            self
        }
    }

    codec::model! {
        Reads, Default;
        0 => street = "street";
        1 => town = "town";
        read_only = [1];
    }
}
mod requires {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `GET /letters/{id}`.
    #[derive(Clone)]
    pub struct Requires {
        /// Property `street`, optional.
        pub street: Option<String>,
        /// Property `town`, always present.
        pub town: String,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Requires {
        /// Creates a value with its required properties.
        pub fn new(town: impl Into<String>) -> Self {
            Self {
                town: town.into(),
                ..codec::empty()
            }
        }

        /// Sets [`street`](field@Self::street).
        pub fn street(mut self, street: impl Into<String>) -> Self {
            self.street = Some(street.into());
            self
        }

        /// Sets [`town`](field@Self::town).
        pub fn town(mut self, town: impl Into<String>) -> Self {
            self.town = town.into();
            self
        }
    }

    codec::model! {
        Requires;
        0 => street = "street";
        1 => town = "town";
        required = [1];
    }
}
mod send_letter_request {
    use crate::runtime::{AdditionalProperties, codec};
    use super::{Color, Paper, SendLetterRequestInk, Sender, Stamp};

    /// Inline schema of `POST /letters`.
    #[derive(Clone)]
    pub struct SendLetterRequest {
        /// Who sends it.
        ///
        /// Property `sender`, optional.
        pub sender: Option<Sender>,
        /// Property `stamp`, optional.
        pub stamp: Option<Stamp>,
        /// Property `paper`, optional.
        pub paper: Option<Paper>,
        /// Property `ink`, optional.
        pub ink: Option<SendLetterRequestInk>,
        /// Property `color`, optional.
        pub color: Option<Color>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl SendLetterRequest {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`sender`](field@Self::sender).
        pub fn sender(mut self, sender: impl Into<Sender>) -> Self {
            self.sender = Some(sender.into());
            self
        }

        /// Sets [`stamp`](field@Self::stamp).
        pub fn stamp(mut self, stamp: impl Into<Stamp>) -> Self {
            self.stamp = Some(stamp.into());
            self
        }

        /// Sets [`paper`](field@Self::paper).
        pub fn paper(mut self, paper: impl Into<Paper>) -> Self {
            self.paper = Some(paper.into());
            self
        }

        /// Sets [`ink`](field@Self::ink).
        pub fn ink(mut self, ink: impl Into<SendLetterRequestInk>) -> Self {
            self.ink = Some(ink.into());
            self
        }

        /// Sets [`color`](field@Self::color).
        pub fn color(mut self, color: impl Into<Color>) -> Self {
            self.color = Some(color.into());
            self
        }
    }

    codec::model! {
        SendLetterRequest, Default;
        0 => sender = "sender";
        1 => stamp = "stamp";
        2 => paper = "paper";
        3 => ink = "ink";
        4 => color = "color";
    }
}
mod send_letter_request_ink {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `POST /letters`.
    #[derive(Clone)]
    pub struct SendLetterRequestInk {
        /// Property `name`, optional.
        pub name: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl SendLetterRequestInk {
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
        SendLetterRequestInk, Default;
        0 => name = "name";
    }
}
mod send_letter_response {
    use super::GetLetterResponse;

    /// Inline schema of `POST /letters`.
    pub type SendLetterResponse = GetLetterResponse;
}
mod sender {
    use crate::runtime::{AdditionalProperties, codec};

    /// Who has sent it.
    #[derive(Clone)]
    pub struct Sender {
        /// Property `street`, optional.
        pub street: Option<String>,
        /// Property `town`, optional.
        pub town: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Sender {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`street`](field@Self::street).
        pub fn street(mut self, street: impl Into<String>) -> Self {
            self.street = Some(street.into());
            self
        }

        /// Sets [`town`](field@Self::town).
        pub fn town(mut self, town: impl Into<String>) -> Self {
            self.town = Some(town.into());
            self
        }
    }

    codec::model! {
        Sender, Default;
        0 => street = "street";
        1 => town = "town";
    }
}
mod shelf {
    use crate::runtime::{AdditionalProperties, codec};
    use super::ShelfBoxesItem;

    /// Inline schema of `Archive`.
    #[derive(Clone)]
    pub struct Shelf {
        /// Property `label`, optional.
        pub label: Option<String>,
        /// Property `boxes`, optional.
        pub boxes: Option<Vec<ShelfBoxesItem>>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Shelf {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`label`](field@Self::label).
        pub fn label(mut self, label: impl Into<String>) -> Self {
            self.label = Some(label.into());
            self
        }

        /// Sets [`boxes`](field@Self::boxes).
        pub fn boxes(
            mut self,
            boxes: impl IntoIterator<Item = impl Into<ShelfBoxesItem>>,
        ) -> Self {
            self.boxes = Some(boxes.into_iter().map(Into::into).collect());
            self
        }
    }

    codec::model! {
        Shelf, Default;
        0 => label = "label";
        1 => boxes = "boxes";
    }
}
mod shelf_boxes_item {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `Archive`.
    #[derive(Clone)]
    pub struct ShelfBoxesItem {
        /// Property `label`, optional.
        pub label: Option<String>,
        /// Property `letters`, optional.
        pub letters: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl ShelfBoxesItem {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`label`](field@Self::label).
        pub fn label(mut self, label: impl Into<String>) -> Self {
            self.label = Some(label.into());
            self
        }

        /// Sets [`letters`](field@Self::letters).
        #[inline]
        pub fn letters(mut self, letters: i64) -> Self {
            self.letters = Some(letters);
            self
        }
    }

    codec::model! {
        ShelfBoxesItem, Default;
        0 => label = "label";
        1 => letters = "letters";
    }
}
mod stamp {
    use crate::runtime::codec;

    /// Inline schema of `GET /letters/{id}`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum Stamp {
        /// `small`.
        Small,
        /// `large`.
        Large,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        Stamp;
        Small = "small";
        Large = "large";
    }
}
mod stamps {
    use crate::runtime::codec;

    /// Inline schema of `GET /letters/{id}`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum Stamps {
        /// `small`.
        Small,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        Stamps;
        Small = "small";
    }
}

pub use self::archive::Archive;
pub use self::archive_door::ArchiveDoor;
pub use self::archive_window::ArchiveWindow;
pub use self::clears::Clears;
pub use self::color::Color;
pub use self::get_letter_response::GetLetterResponse;
pub use self::paper::Paper;
pub use self::reads::Reads;
pub use self::requires::Requires;
pub use self::send_letter_request::SendLetterRequest;
pub use self::send_letter_request_ink::SendLetterRequestInk;
pub use self::send_letter_response::SendLetterResponse;
pub use self::sender::Sender;
pub use self::shelf::Shelf;
pub use self::shelf_boxes_item::ShelfBoxesItem;
pub use self::stamp::Stamp;
pub use self::stamps::Stamps;

// src/requests/letters.rs

//! Request builders below `/letters`.

use crate::models::GetLetterResponse;
use crate::runtime::{Call, Endpoint, operation};

/// Request builder of `/letters/{id}`.
#[derive(Clone, Debug)]
pub struct ById(pub(crate) Endpoint);

impl ById {
    /// `GET /letters/{id}` (operation `getLetter`).
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: equal_schemas::Client) -> Result<(), equal_schemas::Error> {
    /// let response = client.letters().by_id("42").get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<GetLetterResponse> {
        self.0.call(operation!("GET", "/letters/{id}", "getLetter")).returning_json()
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::{SendLetterRequest, SendLetterResponse};
use crate::runtime::{Call, Client, Endpoint, operation};

pub mod letters;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/archive`.
    #[inline]
    #[must_use]
    pub fn archive(&self) -> Archive {
        Archive(Endpoint::root(self).literal("archive"))
    }

    /// `/letters`.
    #[inline]
    #[must_use]
    pub fn letters(&self) -> Letters {
        Letters(Endpoint::root(self).literal("letters"))
    }
}

/// Request builder of `/archive`.
#[derive(Clone, Debug)]
pub struct Archive(pub(crate) Endpoint);

impl Archive {
    /// `GET /archive` (operation `getArchive`).
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: equal_schemas::Client) -> Result<(), equal_schemas::Error> {
    /// let response = client.archive().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<crate::models::Archive> {
        self.0.call(operation!("GET", "/archive", "getArchive")).returning_json()
    }
}

/// Request builder of `/letters`.
#[derive(Clone, Debug)]
pub struct Letters(pub(crate) Endpoint);

impl Letters {
    /// `/letters/{id}`.
    #[inline]
    #[must_use]
    pub fn by_id(&self, id: impl Into<String>) -> letters::ById {
        let id: String = id.into();
        letters::ById(self.0.key("id", &id))
    }

    /// `POST /letters` (operation `sendLetter`).
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// use equal_schemas::models::{Color, SendLetterRequest};
    /// # async fn example(client: equal_schemas::Client) -> Result<(), equal_schemas::Error> {
    /// let response = client
    ///     .letters()
    ///     .post(SendLetterRequest::new().color(Color::new().name("name")))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<SendLetterRequest>) -> Call<SendLetterResponse> {
        let body: SendLetterRequest = body.into();
        self.0
            .call(operation!("POST", "/letters", "sendLetter"))
            .json(&body)
            .returning_json()
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");
