// src/models/mod.rs

//! The types of the API's requests and responses.

mod event {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::{EventLost, EventSent, Other};

    /// Schema `Event`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Event {
        /// `EventSent`.
        Sent(Box<EventSent>),
        /// `EventLost`.
        Lost(Box<EventLost>),
        /// `Other`.
        Other_(Box<Other>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for Event {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Object(codec::Object {
                    constants: &[],
                    required: &["sent"],
                    declared: &["sent"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[],
                    required: &["lost"],
                    declared: &["lost"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[],
                    required: &["note"],
                    declared: &["note"],
                }),
            ]
        }
    }

    codec::union! {
        Event;
        0 => Sent (EventSent);
        1 => Lost (EventLost);
        2 => Other_ (Other);
    }
}
mod event_lost {
    use crate::runtime::{AdditionalProperties, Date, codec};

    /// Schema `EventLost`.
    #[derive(Clone)]
    pub struct EventLost {
        /// Property `lost`, always present.
        pub lost: Date,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl EventLost {
        /// Creates a value with its required properties.
        pub fn new(lost: impl Into<Date>) -> Self {
            Self {
                lost: lost.into(),
                ..codec::empty()
            }
        }

        /// Sets [`lost`](field@Self::lost).
        pub fn lost(mut self, lost: impl Into<Date>) -> Self {
            self.lost = lost.into();
            self
        }
    }

    codec::model! {
        EventLost;
        0 => lost = "lost";
        required = [0];
    }
}
mod event_sent {
    use crate::runtime::{AdditionalProperties, Date, codec};

    /// Schema `EventSent`.
    #[derive(Clone)]
    pub struct EventSent {
        /// Property `sent`, always present.
        pub sent: Date,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl EventSent {
        /// Creates a value with its required properties.
        pub fn new(sent: impl Into<Date>) -> Self {
            Self {
                sent: sent.into(),
                ..codec::empty()
            }
        }

        /// Sets [`sent`](field@Self::sent).
        pub fn sent(mut self, sent: impl Into<Date>) -> Self {
            self.sent = sent.into();
            self
        }
    }

    codec::model! {
        EventSent;
        0 => sent = "sent";
        required = [0];
    }
}
mod other {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Other`.
    #[derive(Clone)]
    pub struct Other {
        /// Property `note`, always present.
        pub note: String,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Other {
        /// Creates a value with its required properties.
        pub fn new(note: impl Into<String>) -> Self {
            Self {
                note: note.into(),
                ..codec::empty()
            }
        }

        /// Sets [`note`](field@Self::note).
        pub fn note(mut self, note: impl Into<String>) -> Self {
            self.note = note.into();
            self
        }
    }

    codec::model! {
        Other;
        0 => note = "note";
        required = [0];
    }
}
mod parcel {
    use crate::runtime::{AdditionalProperties, codec};
    use super::{Event, ParcelLabel, ParcelReceiver, ParcelSender, ParcelTracking};

    /// Schema `Parcel`.
    #[derive(Clone)]
    pub struct Parcel {
        /// Property `tracking`, optional.
        pub tracking: Option<ParcelTracking>,
        /// Property `receiver`, optional.
        pub receiver: Option<ParcelReceiver>,
        /// Property `sender`, optional.
        pub sender: Option<ParcelSender>,
        /// Property `label`, optional.
        pub label: Option<ParcelLabel>,
        /// Property `event`, optional.
        pub event: Option<Event>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Parcel {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`tracking`](field@Self::tracking).
        pub fn tracking(mut self, tracking: impl Into<ParcelTracking>) -> Self {
            self.tracking = Some(tracking.into());
            self
        }

        /// Sets [`receiver`](field@Self::receiver).
        pub fn receiver(mut self, receiver: impl Into<ParcelReceiver>) -> Self {
            self.receiver = Some(receiver.into());
            self
        }

        /// Sets [`sender`](field@Self::sender).
        pub fn sender(mut self, sender: impl Into<ParcelSender>) -> Self {
            self.sender = Some(sender.into());
            self
        }

        /// Sets [`label`](field@Self::label).
        pub fn label(mut self, label: impl Into<ParcelLabel>) -> Self {
            self.label = Some(label.into());
            self
        }

        /// Sets [`event`](field@Self::event).
        pub fn event(mut self, event: impl Into<Event>) -> Self {
            self.event = Some(event.into());
            self
        }
    }

    codec::model! {
        Parcel, Default;
        0 => tracking = "tracking";
        1 => receiver = "receiver";
        2 => sender = "sender";
        3 => label = "label";
        4 => event = "event";
    }
}
mod parcel_label {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::{StickerRoll, StickerWidth};

    /// Inline schema of `Parcel`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum ParcelLabel {
        /// `StickerWidth`.
        StickerWidth(Box<StickerWidth>),
        /// `StickerRoll`.
        StickerRoll(Box<StickerRoll>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for ParcelLabel {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Object(codec::Object {
                    constants: &[],
                    required: &["width"],
                    declared: &["width"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[],
                    required: &["roll"],
                    declared: &["roll"],
                }),
            ]
        }
    }

    codec::union! {
        ParcelLabel;
        0 => StickerWidth (StickerWidth);
        1 => StickerRoll (StickerRoll);
    }
}
mod parcel_receiver {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::{ParcelReceiverLocker, ParcelReceiverStreet};

    /// Inline schema of `Parcel`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum ParcelReceiver {
        /// `ParcelReceiverStreet`.
        Street(Box<ParcelReceiverStreet>),
        /// `ParcelReceiverLocker`.
        Locker(Box<ParcelReceiverLocker>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for ParcelReceiver {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Object(codec::Object {
                    constants: &[],
                    required: &["street"],
                    declared: &["street", "name"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[],
                    required: &["locker"],
                    declared: &["locker", "name"],
                }),
            ]
        }
    }

    codec::union! {
        ParcelReceiver;
        0 => Street (ParcelReceiverStreet);
        1 => Locker (ParcelReceiverLocker);
    }
}
mod parcel_receiver_locker {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `Parcel`.
    #[derive(Clone)]
    pub struct ParcelReceiverLocker {
        /// Property `locker`, always present.
        pub locker: i64,
        /// Property `name`, optional.
        pub name: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl ParcelReceiverLocker {
        /// Creates a value with its required properties.
        #[inline]
        pub fn new(locker: i64) -> Self {
            Self { locker, ..codec::empty() }
        }

        /// Sets [`locker`](field@Self::locker).
        #[inline]
        pub fn locker(mut self, locker: i64) -> Self {
            self.locker = locker;
            self
        }

        /// Sets [`name`](field@Self::name).
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }
    }

    codec::model! {
        ParcelReceiverLocker;
        0 => locker = "locker";
        1 => name = "name";
        required = [0];
    }
}
mod parcel_receiver_street {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `Parcel`.
    #[derive(Clone)]
    pub struct ParcelReceiverStreet {
        /// Property `street`, always present.
        pub street: String,
        /// Property `name`, optional.
        pub name: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl ParcelReceiverStreet {
        /// Creates a value with its required properties.
        pub fn new(street: impl Into<String>) -> Self {
            Self {
                street: street.into(),
                ..codec::empty()
            }
        }

        /// Sets [`street`](field@Self::street).
        pub fn street(mut self, street: impl Into<String>) -> Self {
            self.street = street.into();
            self
        }

        /// Sets [`name`](field@Self::name).
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }
    }

    codec::model! {
        ParcelReceiverStreet;
        0 => street = "street";
        1 => name = "name";
        required = [0];
    }
}
mod parcel_sender {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::{ParcelSenderBranch, ParcelSenderObject};

    /// Inline schema of `Parcel`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    ///
    /// A value can fit several of them: it is read as the first of those that declare most of its
    /// properties, and its other properties are kept.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum ParcelSender {
        /// `ParcelSenderObject`.
        Object(Box<ParcelSenderObject>),
        /// `ParcelSenderBranch`.
        Branch(Box<ParcelSenderBranch>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for ParcelSender {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Object(codec::Object {
                    constants: &[],
                    required: &[],
                    declared: &["name"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[],
                    required: &[],
                    declared: &["name", "branch"],
                }),
            ]
        }
    }

    codec::union! {
        ParcelSender;
        0 => Object (ParcelSenderObject);
        1 => Branch (ParcelSenderBranch);
    }
}
mod parcel_sender_branch {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `Parcel`.
    #[derive(Clone)]
    pub struct ParcelSenderBranch {
        /// Property `name`, optional.
        pub name: Option<String>,
        /// Property `branch`, optional.
        pub branch: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl ParcelSenderBranch {
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

        /// Sets [`branch`](field@Self::branch).
        pub fn branch(mut self, branch: impl Into<String>) -> Self {
            self.branch = Some(branch.into());
            self
        }
    }

    codec::model! {
        ParcelSenderBranch, Default;
        0 => name = "name";
        1 => branch = "branch";
    }
}
mod parcel_sender_object {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `Parcel`.
    #[derive(Clone)]
    pub struct ParcelSenderObject {
        /// Property `name`, optional.
        pub name: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl ParcelSenderObject {
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
        ParcelSenderObject, Default;
        0 => name = "name";
    }
}
mod parcel_tracking {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::{ParcelTrackingActiveFalse, ParcelTrackingActiveTrue};

    /// Inline schema of `Parcel`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum ParcelTracking {
        /// `ParcelTrackingActiveTrue`.
        ActiveTrue(Box<ParcelTrackingActiveTrue>),
        /// `ParcelTrackingActiveFalse`.
        ActiveFalse(Box<ParcelTrackingActiveFalse>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for ParcelTracking {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Object(codec::Object {
                    constants: &[("active", &[codec::Constant::Bool(true)])],
                    required: &["active", "code"],
                    declared: &["active", "code"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[("active", &[codec::Constant::Bool(false)])],
                    required: &["active"],
                    declared: &["active"],
                }),
            ]
        }
    }

    codec::union! {
        ParcelTracking;
        0 => ActiveTrue (ParcelTrackingActiveTrue);
        1 => ActiveFalse (ParcelTrackingActiveFalse);
    }
}
mod parcel_tracking_active_false {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `Parcel`.
    #[derive(Clone)]
    pub struct ParcelTrackingActiveFalse {
        /// Property `active`, always `false`.
        ///
        /// - One of: `false`
        pub active: bool,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl ParcelTrackingActiveFalse {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            Self {
                active: false,
                ..codec::empty()
            }
        }
    }

    codec::model! {
        ParcelTrackingActiveFalse, Default;
        0 => active = "active";
        required = [0];
    }
}
mod parcel_tracking_active_true {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `Parcel`.
    #[derive(Clone)]
    pub struct ParcelTrackingActiveTrue {
        /// Property `active`, always `true`.
        ///
        /// - One of: `true`
        pub active: bool,
        /// Property `code`, always present.
        pub code: String,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl ParcelTrackingActiveTrue {
        /// Creates a value with its required properties.
        pub fn new(code: impl Into<String>) -> Self {
            Self {
                active: true,
                code: code.into(),
                ..codec::empty()
            }
        }

        /// Sets [`code`](field@Self::code).
        pub fn code(mut self, code: impl Into<String>) -> Self {
            self.code = code.into();
            self
        }
    }

    codec::model! {
        ParcelTrackingActiveTrue;
        0 => active = "active";
        1 => code = "code";
        required = [0 1];
    }
}
mod sticker_roll {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `Parcel`.
    #[derive(Clone)]
    pub struct StickerRoll {
        /// Property `roll`, always present.
        pub roll: i64,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl StickerRoll {
        /// Creates a value with its required properties.
        #[inline]
        pub fn new(roll: i64) -> Self {
            Self { roll, ..codec::empty() }
        }

        /// Sets [`roll`](field@Self::roll).
        #[inline]
        pub fn roll(mut self, roll: i64) -> Self {
            self.roll = roll;
            self
        }
    }

    codec::model! {
        StickerRoll;
        0 => roll = "roll";
        required = [0];
    }
}
mod sticker_width {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `Parcel`.
    #[derive(Clone)]
    pub struct StickerWidth {
        /// Property `width`, always present.
        pub width: i64,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl StickerWidth {
        /// Creates a value with its required properties.
        #[inline]
        pub fn new(width: i64) -> Self {
            Self { width, ..codec::empty() }
        }

        /// Sets [`width`](field@Self::width).
        #[inline]
        pub fn width(mut self, width: i64) -> Self {
            self.width = width;
            self
        }
    }

    codec::model! {
        StickerWidth;
        0 => width = "width";
        required = [0];
    }
}

pub use self::event::Event;
pub use self::event_lost::EventLost;
pub use self::event_sent::EventSent;
pub use self::other::Other;
pub use self::parcel::Parcel;
pub use self::parcel_label::ParcelLabel;
pub use self::parcel_receiver::ParcelReceiver;
pub use self::parcel_receiver_locker::ParcelReceiverLocker;
pub use self::parcel_receiver_street::ParcelReceiverStreet;
pub use self::parcel_sender::ParcelSender;
pub use self::parcel_sender_branch::ParcelSenderBranch;
pub use self::parcel_sender_object::ParcelSenderObject;
pub use self::parcel_tracking::ParcelTracking;
pub use self::parcel_tracking_active_false::ParcelTrackingActiveFalse;
pub use self::parcel_tracking_active_true::ParcelTrackingActiveTrue;
pub use self::sticker_roll::StickerRoll;
pub use self::sticker_width::StickerWidth;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Parcel;
use crate::runtime::{Call, Client, Endpoint, operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/parcels`.
    #[inline]
    #[must_use]
    pub fn parcels(&self) -> Parcels {
        Parcels(Endpoint::root(self).literal("parcels"))
    }
}

/// Request builder of `/parcels`.
#[derive(Clone, Debug)]
pub struct Parcels(pub(crate) Endpoint);

impl Parcels {
    /// `GET /parcels`.
    ///
    /// On success: One.
    ///
    /// ```no_run
    /// # async fn example(client: names_of_alternatives::Client) -> Result<(), names_of_alternatives::Error> {
    /// let response = client.parcels().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Parcel> {
        self.0.call(operation!("GET", "/parcels")).returning_json()
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");
