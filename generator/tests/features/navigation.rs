// src/models/mod.rs

//! The types of the API's requests and responses.

pub mod shop;

// src/models/shop/mod.rs

//! Types of the namespace `shop`.

mod address {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `shop.address`.
    #[derive(Clone)]
    pub struct Address {
        /// Property `city`, optional.
        pub city: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Address {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`city`](field@Self::city).
        pub fn city(mut self, city: impl Into<String>) -> Self {
            self.city = Some(city.into());
            self
        }
    }

    codec::model! {
        Address, Default;
        0 => city = "city";
    }
}
mod book {
    use crate::runtime::{AdditionalProperties, codec};
    use super::{Address, Image, Publisher};

    /// Schema `shop.book`.
    #[derive(Clone)]
    pub struct Book {
        /// Property `id`, optional.
        pub id: Option<String>,
        /// Property `title`, optional.
        pub title: Option<String>,
        /// Property `cover`, optional.
        pub cover: Option<Image>,
        /// Property `images`, optional.
        ///
        /// - A relationship: the service leaves it out unless `$expand` names it.
        pub images: Option<Vec<Image>>,
        /// Property `publisher`, optional, perhaps null.
        ///
        /// - A relationship: the service leaves it out unless `$expand` names it.
        pub publisher: Option<Publisher>,
        /// Property `sequel`, optional.
        ///
        /// - A relationship: the service leaves it out unless `$expand` names it.
        pub sequel: Option<Box<Book>>,
        /// Property `address`, optional.
        ///
        /// - A relationship: the service leaves it out unless `$expand` names it.
        pub address: Option<Address>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Book {
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

        /// Sets [`title`](field@Self::title).
        pub fn title(mut self, title: impl Into<String>) -> Self {
            self.title = Some(title.into());
            self
        }

        /// Sets [`cover`](field@Self::cover).
        pub fn cover(mut self, cover: impl Into<Image>) -> Self {
            self.cover = Some(cover.into());
            self
        }

        /// Sets [`images`](field@Self::images).
        pub fn images(mut self, images: impl IntoIterator<Item = impl Into<Image>>) -> Self {
            self.images = Some(images.into_iter().map(Into::into).collect());
            self
        }

        /// Sets [`publisher`](field@Self::publisher).
        pub fn publisher(mut self, publisher: impl Into<Publisher>) -> Self {
            self.publisher = Some(publisher.into());
            self
        }

        /// Sets [`publisher`](field@Self::publisher) to an explicit `null`.
        #[inline]
        pub fn clear_publisher(mut self) -> Self {
            self.publisher = None;
            self.additional_properties.0.set_null(4);
            self
        }

        /// Sets [`sequel`](field@Self::sequel).
        pub fn sequel(mut self, sequel: impl Into<Book>) -> Self {
            self.sequel = Some(Box::new(sequel.into()));
            self
        }

        /// Sets [`address`](field@Self::address).
        pub fn address(mut self, address: impl Into<Address>) -> Self {
            self.address = Some(address.into());
            self
        }
    }

    codec::model! {
        Book, Default;
        0 => id = "id";
        1 => title = "title";
        2 => cover = "cover";
        3 => images = "images";
        4 => publisher = "publisher";
        5 => sequel = "sequel";
        6 => address = "address";
    }
}
mod image {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `shop.image`.
    #[derive(Clone)]
    pub struct Image {
        /// Property `url`, optional.
        pub url: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Image {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`url`](field@Self::url).
        pub fn url(mut self, url: impl Into<String>) -> Self {
            self.url = Some(url.into());
            self
        }
    }

    codec::model! {
        Image, Default;
        0 => url = "url";
    }
}
mod publisher {
    use crate::runtime::{AdditionalProperties, codec};
    use super::Address;

    /// Schema `shop.publisher`.
    #[derive(Clone)]
    pub struct Publisher {
        /// Property `name`, optional.
        pub name: Option<String>,
        /// Property `address`, optional.
        pub address: Option<Address>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Publisher {
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

        /// Sets [`address`](field@Self::address).
        pub fn address(mut self, address: impl Into<Address>) -> Self {
            self.address = Some(address.into());
            self
        }
    }

    codec::model! {
        Publisher, Default;
        0 => name = "name";
        1 => address = "address";
    }
}

pub use self::address::Address;
pub use self::book::Book;
pub use self::image::Image;
pub use self::publisher::Publisher;

// src/requests/books.rs

//! Request builders below `/books`.

use crate::models::shop::Book;
use crate::runtime::{Call, Endpoint, operation};

/// Request builder of `/books/{id}`.
#[derive(Clone, Debug)]
pub struct ById(pub(crate) Endpoint);

impl ById {
    /// `GET /books/{id}`.
    ///
    /// On success: The book.
    ///
    /// ```no_run
    /// # async fn example(client: navigation::Client) -> Result<(), navigation::Error> {
    /// let response = client.books().by_id("42").get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Book> {
        self.0.call(operation!("GET", "/books/{id}")).returning_json()
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Client, Endpoint};

pub mod books;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/books`.
    #[inline]
    #[must_use]
    pub fn books(&self) -> Books {
        Books(Endpoint::root(self).literal("books"))
    }
}

/// Request builder of `/books`.
#[derive(Clone, Debug)]
pub struct Books(pub(crate) Endpoint);

impl Books {
    /// `/books/{id}`.
    #[inline]
    #[must_use]
    pub fn by_id(&self, id: impl Into<String>) -> books::ById {
        let id: String = id.into();
        books::ById(self.0.key("id", &id))
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://shop.example");
