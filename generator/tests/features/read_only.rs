// src/models/mod.rs

//! The types of the API's requests and responses.

mod any_owner {
    use crate::runtime::codec;
    use super::{Owner, Person};

    /// Schema `Owner`.
    ///
    /// One of several types, discriminated by the property `kind`.
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum AnyOwner {
        /// `Owner`, without a type name.
        Owner(Box<Owner>),
        /// Type name: `person`.
        Person(Box<Person>),
        /// An object of any other type, with all of its properties.
        Other(Box<Owner>),
    }

    impl AnyOwner {
        /// `since`.
        ///
        /// - Read only: the service sets it.
        #[inline]
        #[must_use]
        pub fn since(&self) -> Option<&str> {
            match self {
                Self::Owner(value) | Self::Other(value) => value.since.as_deref(),
                Self::Person(value) => value.since.as_deref(),
            }
        }
    }

    codec::polymorphic! {
        AnyOwner = "kind";
        Owner (Owner) = [] None;
        Person (Person) = ["person"];
    }
}
mod device {
    use crate::runtime::{AdditionalProperties, codec};
    use std::collections::BTreeMap;
    use super::{AnyOwner, DeviceRoomsItem, Revision, Text};

    /// Schema `Device`.
    #[derive(Clone)]
    pub struct Device {
        /// Property `id`, optional.
        ///
        /// - Read only: the service sets it.
        pub id: Option<String>,
        /// Property `name`, always present.
        pub name: String,
        /// Property `serial`, optional.
        ///
        /// - Read only: the service sets it.
        pub serial: Option<Text>,
        /// Property `revision`, optional.
        pub revision: Option<Revision>,
        /// Property `note`, optional, perhaps null.
        ///
        /// - Read only: the service sets it.
        pub note: Option<String>,
        /// Property `secret`, optional.
        ///
        /// - Write only: the service never sends it.
        pub secret: Option<String>,
        /// Property `parent`, optional.
        pub parent: Option<Box<Device>>,
        /// Property `parts`, optional.
        pub parts: Option<Vec<Device>>,
        /// Property `byName`, optional.
        pub by_name: Option<BTreeMap<String, Device>>,
        /// Property `owner`, optional.
        pub owner: Option<AnyOwner>,
        /// Property `rooms`, optional.
        pub rooms: Option<Vec<DeviceRoomsItem>>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Device {
        /// Creates a value with its required properties.
        pub fn new(name: impl Into<String>) -> Self {
            Self {
                name: name.into(),
                ..codec::empty()
            }
        }

        /// Sets [`id`](field@Self::id).
        pub fn id(mut self, id: impl Into<String>) -> Self {
            self.id = Some(id.into());
            self
        }

        /// Sets [`name`](field@Self::name).
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = name.into();
            self
        }

        /// Sets [`serial`](field@Self::serial).
        pub fn serial(mut self, serial: impl Into<Text>) -> Self {
            self.serial = Some(serial.into());
            self
        }

        /// Sets [`revision`](field@Self::revision).
        #[inline]
        pub fn revision(mut self, revision: Revision) -> Self {
            self.revision = Some(revision);
            self
        }

        /// Sets [`note`](field@Self::note).
        pub fn note(mut self, note: impl Into<String>) -> Self {
            self.note = Some(note.into());
            self
        }

        /// Sets [`note`](field@Self::note) to an explicit `null`.
        #[inline]
        pub fn clear_note(mut self) -> Self {
            self.note = None;
            self.additional_properties.0.set_null(4);
            self
        }

        /// Sets [`secret`](field@Self::secret).
        pub fn secret(mut self, secret: impl Into<String>) -> Self {
            self.secret = Some(secret.into());
            self
        }

        /// Sets [`parent`](field@Self::parent).
        pub fn parent(mut self, parent: impl Into<Device>) -> Self {
            self.parent = Some(Box::new(parent.into()));
            self
        }

        /// Sets [`parts`](field@Self::parts).
        pub fn parts(mut self, parts: impl IntoIterator<Item = impl Into<Device>>) -> Self {
            self.parts = Some(parts.into_iter().map(Into::into).collect());
            self
        }

        /// Sets [`by_name`](field@Self::by_name).
        pub fn by_name(
            mut self,
            by_name: impl IntoIterator<Item = (impl Into<String>, impl Into<Device>)>,
        ) -> Self {
            self.by_name = Some(
                by_name.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
            );
            self
        }

        /// Sets [`owner`](field@Self::owner).
        pub fn owner(mut self, owner: impl Into<AnyOwner>) -> Self {
            self.owner = Some(owner.into());
            self
        }

        /// Sets [`rooms`](field@Self::rooms).
        pub fn rooms(
            mut self,
            rooms: impl IntoIterator<Item = impl Into<DeviceRoomsItem>>,
        ) -> Self {
            self.rooms = Some(rooms.into_iter().map(Into::into).collect());
            self
        }
    }

    codec::model! {
        Device;
        0 => id = "id";
        1 => name = "name";
        2 => serial = "serial";
        3 => revision = "revision";
        4 => note = "note";
        5 => secret = "secret";
        6 => parent = "parent";
        7 => parts = "parts";
        8 => by_name = "byName";
        9 => owner = "owner";
        10 => rooms = "rooms";
        required = [1];
        read_only = [0 2 3 4];
    }
}
mod device_rooms_item {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::Room;

    /// Inline schema of `Device`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum DeviceRoomsItem {
        /// `Room`.
        Room(Box<Room>),
        /// A string.
        String(String),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for DeviceRoomsItem {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Object(codec::Object {
                    constants: &[],
                    required: &[],
                    declared: &["number", "floor"],
                }),
                codec::Alternative::String,
            ]
        }
    }

    impl From<&str> for DeviceRoomsItem {
        #[inline]
        fn from(value: &str) -> Self {
            Self::String(value.into())
        }
    }

    codec::union! {
        DeviceRoomsItem;
        0 => Room (Room);
        1 => String (String);
    }
}
mod event {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Event`.
    #[derive(Clone)]
    pub struct Event {
        /// Property `title`, optional.
        pub title: Option<String>,
        /// Property `at`, optional.
        ///
        /// - Read only: the service sets it.
        pub at: Option<String>,
        /// Property `by`, optional.
        ///
        /// - Read only: the service sets it.
        pub by: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Event {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`title`](field@Self::title).
        pub fn title(mut self, title: impl Into<String>) -> Self {
            self.title = Some(title.into());
            self
        }

        /// Sets [`at`](field@Self::at).
        pub fn at(mut self, at: impl Into<String>) -> Self {
            self.at = Some(at.into());
            self
        }

        /// Sets [`by`](field@Self::by).
        pub fn by(mut self, by: impl Into<String>) -> Self {
            self.by = Some(by.into());
            self
        }
    }

    codec::model! {
        Event, Default;
        0 => title = "title";
        1 => at = "at";
        2 => by = "by";
        read_only = [1];
    }
}
mod owner {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Owner`.
    #[derive(Clone)]
    pub struct Owner {
        /// Property `since`, optional.
        ///
        /// - Read only: the service sets it.
        pub since: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Owner {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`since`](field@Self::since).
        pub fn since(mut self, since: impl Into<String>) -> Self {
            self.since = Some(since.into());
            self
        }
    }

    codec::model! {
        Owner, Default;
        0 => since = "since";
        read_only = [0];
        base_tag = "kind";
    }
}
mod person {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Person`.
    ///
    /// Type name on the wire: `person`.
    #[derive(Clone)]
    pub struct Person {
        /// Property `since`, optional.
        ///
        /// - Read only: the service sets it.
        pub since: Option<String>,
        /// Property `age`, optional.
        ///
        /// - Read only: the service sets it.
        pub age: Option<i64>,
        /// Property `mail`, optional.
        pub mail: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Person {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`since`](field@Self::since).
        pub fn since(mut self, since: impl Into<String>) -> Self {
            self.since = Some(since.into());
            self
        }

        /// Sets [`age`](field@Self::age).
        #[inline]
        pub fn age(mut self, age: i64) -> Self {
            self.age = Some(age);
            self
        }

        /// Sets [`mail`](field@Self::mail).
        pub fn mail(mut self, mail: impl Into<String>) -> Self {
            self.mail = Some(mail.into());
            self
        }
    }

    codec::model! {
        Person, Default;
        0 => since = "since";
        1 => age = "age";
        2 => mail = "mail";
        read_only = [0 1];
        tag = "kind", "person";
    }
}
mod revision {
    /// Schema `Revision`.
    ///
    /// - Read only: the service sets it.
    pub type Revision = i64;
}
mod room {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Room`.
    #[derive(Clone)]
    pub struct Room {
        /// Property `number`, optional.
        pub number: Option<i64>,
        /// Property `floor`, optional.
        pub floor: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Room {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`number`](field@Self::number).
        #[inline]
        pub fn number(mut self, number: i64) -> Self {
            self.number = Some(number);
            self
        }

        /// Sets [`floor`](field@Self::floor).
        #[inline]
        pub fn floor(mut self, floor: i64) -> Self {
            self.floor = Some(floor);
            self
        }
    }

    codec::model! {
        Room, Default;
        0 => number = "number";
        1 => floor = "floor";
        read_only = [1];
    }
}
mod text {
    /// Schema `Text`.
    pub type Text = String;
}

pub use self::any_owner::AnyOwner;
pub use self::device::Device;
pub use self::device_rooms_item::DeviceRoomsItem;
pub use self::event::Event;
pub use self::owner::Owner;
pub use self::person::Person;
pub use self::revision::Revision;
pub use self::room::Room;
pub use self::text::Text;
