// src/models/mod.rs

//! The types of the API's requests and responses.

mod iterator {
    use crate::runtime::{AdditionalProperties, DecodeError, codec};
    use super::IteratorKind;

    /// Schema `Iterator`.
    #[derive(Clone)]
    pub struct Iterator {
        /// Property `extra`, optional.
        pub extra: Option<String>,
        /// Property `new`, optional.
        pub new_: Option<String>,
        /// Property `empty_model`, optional.
        pub empty_model: Option<String>,
        /// Property `additional_properties`, optional.
        pub additional_properties_: Option<String>,
        /// Property `additional_properties_mut`, optional.
        pub additional_properties_mut: Option<String>,
        /// Property `typed_additional_properties`, optional.
        pub typed_additional_properties_: Option<String>,
        /// Property `with_additional_property`, optional.
        pub with_additional_property_: Option<String>,
        /// Property `non_object`, optional.
        pub non_object_: Option<String>,
        /// Property `kind`, optional.
        pub kind: Option<IteratorKind>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Iterator {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`extra`](field@Self::extra).
        pub fn extra(mut self, extra: impl Into<String>) -> Self {
            self.extra = Some(extra.into());
            self
        }

        /// Sets [`new_`](field@Self::new_).
        pub fn new_(mut self, new_: impl Into<String>) -> Self {
            self.new_ = Some(new_.into());
            self
        }

        /// Sets [`empty_model`](field@Self::empty_model).
        pub fn empty_model(mut self, empty_model: impl Into<String>) -> Self {
            self.empty_model = Some(empty_model.into());
            self
        }

        /// Sets [`additional_properties_`](field@Self::additional_properties_).
        pub fn additional_properties_(
            mut self,
            additional_properties_: impl Into<String>,
        ) -> Self {
            self.additional_properties_ = Some(additional_properties_.into());
            self
        }

        /// Sets [`additional_properties_mut`](field@Self::additional_properties_mut).
        pub fn additional_properties_mut(
            mut self,
            additional_properties_mut: impl Into<String>,
        ) -> Self {
            self.additional_properties_mut = Some(additional_properties_mut.into());
            self
        }

        /// Sets [`typed_additional_properties_`](field@Self::typed_additional_properties_).
        pub fn typed_additional_properties_(
            mut self,
            typed_additional_properties_: impl Into<String>,
        ) -> Self {
            self.typed_additional_properties_ = Some(typed_additional_properties_.into());
            self
        }

        /// Sets [`with_additional_property_`](field@Self::with_additional_property_).
        pub fn with_additional_property_(
            mut self,
            with_additional_property_: impl Into<String>,
        ) -> Self {
            self.with_additional_property_ = Some(with_additional_property_.into());
            self
        }

        /// Sets [`non_object_`](field@Self::non_object_).
        pub fn non_object_(mut self, non_object_: impl Into<String>) -> Self {
            self.non_object_ = Some(non_object_.into());
            self
        }

        /// Sets [`kind`](field@Self::kind).
        pub fn kind(mut self, kind: impl Into<IteratorKind>) -> Self {
            self.kind = Some(kind.into());
            self
        }

        /// Returns the additional properties, each as the type that the description gives them.
        #[inline]
        pub fn typed_additional_properties(
            &self,
        ) -> impl ::std::iter::Iterator<Item = (&str, Result<i64, DecodeError>)> {
            self.additional_properties.0.typed()
        }

        /// Sets an additional property.
        #[inline]
        #[must_use]
        pub fn with_additional_property(
            mut self,
            name: impl Into<String>,
            value: i64,
        ) -> Self {
            self.additional_properties.0.set_unknown(name.into(), &value);
            self
        }
    }

    codec::model! {
        Iterator, Default;
        0 => extra = "extra";
        1 => new_ = "new";
        2 => empty_model = "empty_model";
        3 => additional_properties_ = "additional_properties";
        4 => additional_properties_mut = "additional_properties_mut";
        5 => typed_additional_properties_ = "typed_additional_properties";
        6 => with_additional_property_ = "with_additional_property";
        7 => non_object_ = "non_object";
        8 => kind = "kind";
        base_tag = "@odata.type";
    }
}
mod iterator_kind {
    use crate::runtime::codec;

    /// Inline schema of `Iterator`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum IteratorKind {
        /// `Other`.
        Other_,
        /// `Unknown`.
        Unknown,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        IteratorKind;
        Other_ = "Other";
        Unknown = "Unknown";
    }
}

pub use self::iterator::Iterator;
pub use self::iterator_kind::IteratorKind;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, operation};

pub mod settings;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/builder`.
    #[inline]
    #[must_use]
    pub fn builder_(&self) -> Builder {
        Builder(Endpoint::root(self).literal("builder"))
    }

    /// `/bulk`.
    #[inline]
    #[must_use]
    pub fn bulk_(&self) -> Bulk {
        Bulk(Endpoint::root(self).literal("bulk"))
    }

    /// `/clone`.
    #[inline]
    #[must_use]
    pub fn clone_(&self) -> Clone {
        Clone(Endpoint::root(self).literal("clone"))
    }

    /// `/delete`.
    #[inline]
    #[must_use]
    pub fn delete(&self) -> Delete {
        Delete(Endpoint::root(self).literal("delete"))
    }

    /// `/from`.
    #[inline]
    #[must_use]
    pub fn from_(&self) -> From {
        From(Endpoint::root(self).literal("from"))
    }

    /// `/get`.
    #[inline]
    #[must_use]
    pub fn get(&self) -> Get {
        Get(Endpoint::root(self).literal("get"))
    }

    /// `/head`.
    #[inline]
    #[must_use]
    pub fn head(&self) -> Head {
        Head(Endpoint::root(self).literal("head"))
    }

    /// `/mayHttpRedirect`.
    #[inline]
    #[must_use]
    pub fn may_http_redirect(&self) -> MayHttpRedirect {
        MayHttpRedirect(Endpoint::root(self).literal("mayHttpRedirect"))
    }

    /// `/new`.
    #[inline]
    #[must_use]
    pub fn new_(&self) -> New {
        New(Endpoint::root(self).literal("new"))
    }

    /// `/options`.
    #[inline]
    #[must_use]
    pub fn options(&self) -> Options {
        Options(Endpoint::root(self).literal("options"))
    }

    /// `/patch`.
    #[inline]
    #[must_use]
    pub fn patch(&self) -> Patch {
        Patch(Endpoint::root(self).literal("patch"))
    }

    /// `/post`.
    #[inline]
    #[must_use]
    pub fn post(&self) -> Post {
        Post(Endpoint::root(self).literal("post"))
    }

    /// `/put`.
    #[inline]
    #[must_use]
    pub fn put(&self) -> Put {
        Put(Endpoint::root(self).literal("put"))
    }

    /// `/serviceRoot`.
    #[inline]
    #[must_use]
    pub fn service_root_(&self) -> ServiceRoot {
        ServiceRoot(Endpoint::root(self).literal("serviceRoot"))
    }

    /// `/settings`.
    #[inline]
    #[must_use]
    pub fn settings(&self) -> Settings {
        Settings(Endpoint::root(self).literal("settings"))
    }

    /// `/trace`.
    #[inline]
    #[must_use]
    pub fn trace(&self) -> Trace {
        Trace(Endpoint::root(self).literal("trace"))
    }
}

/// Request builder of `/builder`.
#[derive(Clone, Debug)]
pub struct Builder(pub(crate) Endpoint);

impl Builder {
    /// `GET /builder`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: reserved_names::Client) -> Result<(), reserved_names::Error> {
    /// client.builder_().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/builder")).returning_nothing()
    }
}

/// Request builder of `/bulk`.
#[derive(Clone, Debug)]
pub struct Bulk(pub(crate) Endpoint);

impl Bulk {
    /// `GET /bulk`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: reserved_names::Client) -> Result<(), reserved_names::Error> {
    /// client.bulk_().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/bulk")).returning_nothing()
    }
}

/// Request builder of `/clone`.
#[derive(Clone, Debug)]
pub struct Clone(pub(crate) Endpoint);

impl Clone {
    /// `GET /clone`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: reserved_names::Client) -> Result<(), reserved_names::Error> {
    /// client.clone_().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/clone")).returning_nothing()
    }
}

/// Request builder of `/delete`.
#[derive(Clone, Debug)]
pub struct Delete(pub(crate) Endpoint);

impl Delete {
    /// `GET /delete`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: reserved_names::Client) -> Result<(), reserved_names::Error> {
    /// client.delete().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/delete")).returning_nothing()
    }
}

/// Request builder of `/from`.
#[derive(Clone, Debug)]
pub struct From(pub(crate) Endpoint);

impl From {
    /// `GET /from`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: reserved_names::Client) -> Result<(), reserved_names::Error> {
    /// client.from_().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/from")).returning_nothing()
    }
}

/// Request builder of `/get`.
#[derive(Clone, Debug)]
pub struct Get(pub(crate) Endpoint);

impl Get {
    /// `GET /get`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: reserved_names::Client) -> Result<(), reserved_names::Error> {
    /// client.get().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/get")).returning_nothing()
    }
}

/// Request builder of `/head`.
#[derive(Clone, Debug)]
pub struct Head(pub(crate) Endpoint);

impl Head {
    /// `GET /head`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: reserved_names::Client) -> Result<(), reserved_names::Error> {
    /// client.head().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/head")).returning_nothing()
    }
}

/// Request builder of `/mayHttpRedirect`.
#[derive(Clone, Debug)]
pub struct MayHttpRedirect(pub(crate) Endpoint);

impl MayHttpRedirect {
    /// `GET /mayHttpRedirect`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: reserved_names::Client) -> Result<(), reserved_names::Error> {
    /// client.may_http_redirect().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/mayHttpRedirect")).returning_nothing()
    }
}

/// Request builder of `/new`.
#[derive(Clone, Debug)]
pub struct New(pub(crate) Endpoint);

impl New {
    /// `GET /new`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: reserved_names::Client) -> Result<(), reserved_names::Error> {
    /// client.new_().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/new")).returning_nothing()
    }
}

/// Request builder of `/options`.
#[derive(Clone, Debug)]
pub struct Options(pub(crate) Endpoint);

impl Options {
    /// `GET /options`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: reserved_names::Client) -> Result<(), reserved_names::Error> {
    /// client.options().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/options")).returning_nothing()
    }
}

/// Request builder of `/patch`.
#[derive(Clone, Debug)]
pub struct Patch(pub(crate) Endpoint);

impl Patch {
    /// `GET /patch`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: reserved_names::Client) -> Result<(), reserved_names::Error> {
    /// client.patch().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/patch")).returning_nothing()
    }
}

/// Request builder of `/post`.
#[derive(Clone, Debug)]
pub struct Post(pub(crate) Endpoint);

impl Post {
    /// `GET /post`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: reserved_names::Client) -> Result<(), reserved_names::Error> {
    /// client.post().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/post")).returning_nothing()
    }
}

/// Request builder of `/put`.
#[derive(Clone, Debug)]
pub struct Put(pub(crate) Endpoint);

impl Put {
    /// `GET /put`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: reserved_names::Client) -> Result<(), reserved_names::Error> {
    /// client.put().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/put")).returning_nothing()
    }
}

/// Request builder of `/serviceRoot`.
#[derive(Clone, Debug)]
pub struct ServiceRoot(pub(crate) Endpoint);

impl ServiceRoot {
    /// `GET /serviceRoot`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: reserved_names::Client) -> Result<(), reserved_names::Error> {
    /// client.service_root_().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/serviceRoot")).returning_nothing()
    }
}

/// Request builder of `/settings`.
#[derive(Clone, Debug)]
pub struct Settings(pub(crate) Endpoint);

impl Settings {
    /// `/settings/{client}`.
    #[inline]
    #[must_use]
    pub fn by_client(&self, client: impl Into<String>) -> settings::ByClient {
        let client: String = client.into();
        settings::ByClient(self.0.key("client", &client))
    }
}

/// Request builder of `/trace`.
#[derive(Clone, Debug)]
pub struct Trace(pub(crate) Endpoint);

impl Trace {
    /// `GET /trace`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: reserved_names::Client) -> Result<(), reserved_names::Error> {
    /// client.trace().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/trace")).returning_nothing()
    }
}

// src/requests/settings.rs

//! Request builders below `/settings`.

use crate::runtime::{Call, Endpoint, Explode, ParameterStyle, operation};

/// Request builder of `/settings/{client}`.
#[derive(Clone, Debug)]
pub struct ByClient(pub(crate) Endpoint);

impl ByClient {
    /// `GET /settings/{client}`.
    ///
    /// - `body_`: Query parameter `body`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: reserved_names::Client) -> Result<(), reserved_names::Error> {
    /// let response = client
    ///     .settings()
    ///     .by_client("client")
    ///     .get("body")
    ///     .with(|options| options.new("new"))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(
        &self,
        body_: impl Into<String>,
    ) -> Call<crate::models::Iterator, by_client::GetOptions> {
        let body_: String = body_.into();
        self.0
            .call(operation!("GET", "/settings/{client}"))
            .query("body", ParameterStyle::Form, Explode::Yes, &body_)
            .returning_json()
    }
}

/// Request builders below `/settings/{client}`.
pub mod by_client {
    use crate::runtime::{Explode, ParameterStyle, ParameterWriter, Parameters};

    /// Optional parameters of `GET /settings/{client}`.
    #[derive(Clone, Debug, Default)]
    pub struct GetOptions {
        new: Option<String>,
    }

    impl GetOptions {
        /// Query parameter `new`.
        #[inline]
        #[must_use]
        pub fn new(mut self, new: impl Into<String>) -> Self {
            self.new = Some(new.into());
            self
        }
    }

    impl Parameters for GetOptions {
        #[inline]
        fn write(&self, out: &mut ParameterWriter) {
            out.write_query("new", ParameterStyle::Form, Explode::Yes, &self.new);
        }
    }
}
