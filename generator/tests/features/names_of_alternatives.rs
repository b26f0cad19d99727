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

        fn select(&mut self, position: usize) {
            *self = match position {
                0 => Self::Sent(codec::empty()),
                1 => Self::Lost(codec::empty()),
                2 => Self::Other_(codec::empty()),
                _ => Self::Other(Value::Null),
            };
        }

        fn field(&self) -> &dyn codec::Field {
            match self {
                Self::Sent(value) => value,
                Self::Lost(value) => value,
                Self::Other_(value) => value,
                Self::Other(value) => value,
            }
        }

        fn field_mut(&mut self) -> &mut dyn codec::Field {
            match self {
                Self::Sent(value) => value,
                Self::Lost(value) => value,
                Self::Other_(value) => value,
                Self::Other(value) => value,
            }
        }
    }

    impl From<EventSent> for Event {
        #[inline]
        fn from(value: EventSent) -> Self {
            Self::Sent(Box::new(value))
        }
    }

    impl From<EventLost> for Event {
        #[inline]
        fn from(value: EventLost) -> Self {
            Self::Lost(Box::new(value))
        }
    }

    impl From<Other> for Event {
        #[inline]
        fn from(value: Other) -> Self {
            Self::Other_(Box::new(value))
        }
    }

    codec::union!(Event);
}
mod event_lost {
    use crate::runtime::{AdditionalProperties, Date, codec};

    /// Schema `EventLost`.
    #[derive(Clone)]
    pub struct EventLost {
        /// Property `lost`, always present.
        ///
        /// - Format: `date`
        pub lost: Date,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl EventLost {
        /// Creates a value with its required properties.
        #[inline]
        #[must_use]
        pub fn new(lost: impl Into<Date>) -> Self {
            Self {
                lost: lost.into(),
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`lost`](field@Self::lost).
        #[inline]
        #[must_use]
        pub fn lost(mut self, lost: impl Into<Date>) -> Self {
            self.lost = lost.into();
            self
        }

        #[inline]
        fn empty_model() -> Self {
            Self {
                lost: codec::empty(),
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    codec::model! {
        EventLost = empty_model;
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
        ///
        /// - Format: `date`
        pub sent: Date,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl EventSent {
        /// Creates a value with its required properties.
        #[inline]
        #[must_use]
        pub fn new(sent: impl Into<Date>) -> Self {
            Self {
                sent: sent.into(),
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`sent`](field@Self::sent).
        #[inline]
        #[must_use]
        pub fn sent(mut self, sent: impl Into<Date>) -> Self {
            self.sent = sent.into();
            self
        }

        #[inline]
        fn empty_model() -> Self {
            Self {
                sent: codec::empty(),
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    codec::model! {
        EventSent = empty_model;
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
        #[inline]
        #[must_use]
        pub fn new(note: impl Into<String>) -> Self {
            Self {
                note: note.into(),
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`note`](field@Self::note).
        #[inline]
        #[must_use]
        pub fn note(mut self, note: impl Into<String>) -> Self {
            self.note = note.into();
            self
        }

        #[inline]
        fn empty_model() -> Self {
            Self {
                note: codec::empty(),
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    codec::model! {
        Other = empty_model;
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
        #[must_use]
        pub fn new() -> Self {
            Self {
                tracking: None,
                receiver: None,
                sender: None,
                label: None,
                event: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`tracking`](field@Self::tracking).
        #[inline]
        #[must_use]
        pub fn tracking(mut self, tracking: impl Into<ParcelTracking>) -> Self {
            self.tracking = Some(tracking.into());
            self
        }

        /// Sets [`receiver`](field@Self::receiver).
        #[inline]
        #[must_use]
        pub fn receiver(mut self, receiver: impl Into<ParcelReceiver>) -> Self {
            self.receiver = Some(receiver.into());
            self
        }

        /// Sets [`sender`](field@Self::sender).
        #[inline]
        #[must_use]
        pub fn sender(mut self, sender: impl Into<ParcelSender>) -> Self {
            self.sender = Some(sender.into());
            self
        }

        /// Sets [`label`](field@Self::label).
        #[inline]
        #[must_use]
        pub fn label(mut self, label: impl Into<ParcelLabel>) -> Self {
            self.label = Some(label.into());
            self
        }

        /// Sets [`event`](field@Self::event).
        #[inline]
        #[must_use]
        pub fn event(mut self, event: impl Into<Event>) -> Self {
            self.event = Some(event.into());
            self
        }
    }

    codec::model! {
        Parcel = new, Default;
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

        fn select(&mut self, position: usize) {
            *self = match position {
                0 => Self::StickerWidth(codec::empty()),
                1 => Self::StickerRoll(codec::empty()),
                _ => Self::Other(Value::Null),
            };
        }

        fn field(&self) -> &dyn codec::Field {
            match self {
                Self::StickerWidth(value) => value,
                Self::StickerRoll(value) => value,
                Self::Other(value) => value,
            }
        }

        fn field_mut(&mut self) -> &mut dyn codec::Field {
            match self {
                Self::StickerWidth(value) => value,
                Self::StickerRoll(value) => value,
                Self::Other(value) => value,
            }
        }
    }

    impl From<StickerWidth> for ParcelLabel {
        #[inline]
        fn from(value: StickerWidth) -> Self {
            Self::StickerWidth(Box::new(value))
        }
    }

    impl From<StickerRoll> for ParcelLabel {
        #[inline]
        fn from(value: StickerRoll) -> Self {
            Self::StickerRoll(Box::new(value))
        }
    }

    codec::union!(ParcelLabel);
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

        fn select(&mut self, position: usize) {
            *self = match position {
                0 => Self::Street(codec::empty()),
                1 => Self::Locker(codec::empty()),
                _ => Self::Other(Value::Null),
            };
        }

        fn field(&self) -> &dyn codec::Field {
            match self {
                Self::Street(value) => value,
                Self::Locker(value) => value,
                Self::Other(value) => value,
            }
        }

        fn field_mut(&mut self) -> &mut dyn codec::Field {
            match self {
                Self::Street(value) => value,
                Self::Locker(value) => value,
                Self::Other(value) => value,
            }
        }
    }

    impl From<ParcelReceiverStreet> for ParcelReceiver {
        #[inline]
        fn from(value: ParcelReceiverStreet) -> Self {
            Self::Street(Box::new(value))
        }
    }

    impl From<ParcelReceiverLocker> for ParcelReceiver {
        #[inline]
        fn from(value: ParcelReceiverLocker) -> Self {
            Self::Locker(Box::new(value))
        }
    }

    codec::union!(ParcelReceiver);
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
        #[must_use]
        pub fn new(locker: i64) -> Self {
            Self {
                locker,
                name: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`locker`](field@Self::locker).
        #[inline]
        #[must_use]
        pub fn locker(mut self, locker: i64) -> Self {
            self.locker = locker;
            self
        }

        /// Sets [`name`](field@Self::name).
        #[inline]
        #[must_use]
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }

        #[inline]
        fn empty_model() -> Self {
            Self {
                locker: codec::empty(),
                name: None,
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    codec::model! {
        ParcelReceiverLocker = empty_model;
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
        #[inline]
        #[must_use]
        pub fn new(street: impl Into<String>) -> Self {
            Self {
                street: street.into(),
                name: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`street`](field@Self::street).
        #[inline]
        #[must_use]
        pub fn street(mut self, street: impl Into<String>) -> Self {
            self.street = street.into();
            self
        }

        /// Sets [`name`](field@Self::name).
        #[inline]
        #[must_use]
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }

        #[inline]
        fn empty_model() -> Self {
            Self {
                street: codec::empty(),
                name: None,
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    codec::model! {
        ParcelReceiverStreet = empty_model;
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

        fn select(&mut self, position: usize) {
            *self = match position {
                0 => Self::Object(codec::empty()),
                1 => Self::Branch(codec::empty()),
                _ => Self::Other(Value::Null),
            };
        }

        fn field(&self) -> &dyn codec::Field {
            match self {
                Self::Object(value) => value,
                Self::Branch(value) => value,
                Self::Other(value) => value,
            }
        }

        fn field_mut(&mut self) -> &mut dyn codec::Field {
            match self {
                Self::Object(value) => value,
                Self::Branch(value) => value,
                Self::Other(value) => value,
            }
        }
    }

    impl From<ParcelSenderObject> for ParcelSender {
        #[inline]
        fn from(value: ParcelSenderObject) -> Self {
            Self::Object(Box::new(value))
        }
    }

    impl From<ParcelSenderBranch> for ParcelSender {
        #[inline]
        fn from(value: ParcelSenderBranch) -> Self {
            Self::Branch(Box::new(value))
        }
    }

    codec::union!(ParcelSender);
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
        #[must_use]
        pub fn new() -> Self {
            Self {
                name: None,
                branch: None,
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

        /// Sets [`branch`](field@Self::branch).
        #[inline]
        #[must_use]
        pub fn branch(mut self, branch: impl Into<String>) -> Self {
            self.branch = Some(branch.into());
            self
        }
    }

    codec::model! {
        ParcelSenderBranch = new, Default;
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
        ParcelSenderObject = new, Default;
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

        fn select(&mut self, position: usize) {
            *self = match position {
                0 => Self::ActiveTrue(codec::empty()),
                1 => Self::ActiveFalse(codec::empty()),
                _ => Self::Other(Value::Null),
            };
        }

        fn field(&self) -> &dyn codec::Field {
            match self {
                Self::ActiveTrue(value) => value,
                Self::ActiveFalse(value) => value,
                Self::Other(value) => value,
            }
        }

        fn field_mut(&mut self) -> &mut dyn codec::Field {
            match self {
                Self::ActiveTrue(value) => value,
                Self::ActiveFalse(value) => value,
                Self::Other(value) => value,
            }
        }
    }

    impl From<ParcelTrackingActiveTrue> for ParcelTracking {
        #[inline]
        fn from(value: ParcelTrackingActiveTrue) -> Self {
            Self::ActiveTrue(Box::new(value))
        }
    }

    impl From<ParcelTrackingActiveFalse> for ParcelTracking {
        #[inline]
        fn from(value: ParcelTrackingActiveFalse) -> Self {
            Self::ActiveFalse(Box::new(value))
        }
    }

    codec::union!(ParcelTracking);
}
mod parcel_tracking_active_false {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `Parcel`.
    #[derive(Clone)]
    pub struct ParcelTrackingActiveFalse {
        /// Property `active`, always present.
        ///
        /// - One of: `false`
        pub active: bool,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl ParcelTrackingActiveFalse {
        /// Creates a value without optional properties.
        #[inline]
        #[must_use]
        pub fn new() -> Self {
            Self {
                active: false,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`active`](field@Self::active).
        #[inline]
        #[must_use]
        pub fn active(mut self, active: bool) -> Self {
            self.active = active;
            self
        }
    }

    codec::model! {
        ParcelTrackingActiveFalse = new, Default;
        0 => active = "active";
        required = [0];
    }
}
mod parcel_tracking_active_true {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `Parcel`.
    #[derive(Clone)]
    pub struct ParcelTrackingActiveTrue {
        /// Property `active`, always present.
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
        #[inline]
        #[must_use]
        pub fn new(code: impl Into<String>) -> Self {
            Self {
                active: true,
                code: code.into(),
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`active`](field@Self::active).
        #[inline]
        #[must_use]
        pub fn active(mut self, active: bool) -> Self {
            self.active = active;
            self
        }

        /// Sets [`code`](field@Self::code).
        #[inline]
        #[must_use]
        pub fn code(mut self, code: impl Into<String>) -> Self {
            self.code = code.into();
            self
        }

        #[inline]
        fn empty_model() -> Self {
            Self {
                active: codec::empty(),
                code: codec::empty(),
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    codec::model! {
        ParcelTrackingActiveTrue = empty_model;
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
        #[must_use]
        pub fn new(roll: i64) -> Self {
            Self {
                roll,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`roll`](field@Self::roll).
        #[inline]
        #[must_use]
        pub fn roll(mut self, roll: i64) -> Self {
            self.roll = roll;
            self
        }

        #[inline]
        fn empty_model() -> Self {
            Self {
                roll: codec::empty(),
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    codec::model! {
        StickerRoll = empty_model;
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
        #[must_use]
        pub fn new(width: i64) -> Self {
            Self {
                width,
                additional_properties: AdditionalProperties::new(),
            }
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
                width: codec::empty(),
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    codec::model! {
        StickerWidth = empty_model;
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
use crate::runtime::{Call, Client, Endpoint, Operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/parcels`.
    #[inline]
    #[must_use]
    pub fn parcels(&self) -> Parcels {
        Parcels {
            endpoint: Endpoint::root(self).literal("parcels"),
        }
    }
}

/// Request builder of `/parcels`.
#[derive(Clone, Debug)]
pub struct Parcels {
    pub(crate) endpoint: Endpoint,
}

impl Parcels {
    /// `GET /parcels`.
    ///
    /// On success: One.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: names_of_alternatives::Client,
    /// # ) -> Result<(), names_of_alternatives::Error> {
    /// let response = client.parcels().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Parcel> {
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/parcels",
                },
            )
            .returning_json()
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");

/// The origins that the description declares with `http`.
pub(crate) const HTTP_ORIGINS: &[&str] = &[];

/// The header in which the service accepts a request id of the client.
pub(crate) const REQUEST_ID_HEADER: Option<&str> = None;

/// Whether messages in error bodies can be JSON in a string, which contains the message.
pub(crate) const NESTED_ERROR_MESSAGES: bool = false;

/// The default security requirements: alternatives, each of the names of security schemes.
pub(crate) const SECURITY: crate::runtime::Security = &[&[]];

/// The hash of the description that the crate was generated from.
#[allow(dead_code, reason = "it is only for readers")]
