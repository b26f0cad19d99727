// src/models/mod.rs

//! The types of the API's requests and responses.

// src/requests/events.rs

//! What belongs to `/events`.

use crate::runtime::{Call, Endpoint, Events, Operation};

/// `/events/{id}`.
#[derive(Clone, Debug)]
pub struct ById {
    pub(crate) endpoint: Endpoint,
}

impl ById {
    /// `POST /events/{id}` (operation `send`).
    ///
    /// On success: d.
    ///
    /// Headers of the response that [`Call::send`](crate::Call::send) gives:
    /// [`ByIdPostHeaders`](crate::requests::events::by_id::ByIdPostHeaders).
    ///
    /// ```no_run
    /// use vendor_extensions::requests::events::by_id::ByIdForm;
    /// # async fn example(
    /// # client: vendor_extensions::Client,
    /// # ) -> Result<(), vendor_extensions::Error> {
    /// let mut events = client
    ///     .events()
    ///     .by_id("id")
    ///     .post(ByIdForm::new().file("content"))
    ///     .with(|options| options.c("c"))
    ///     .await?;
    /// while let Some(event) = events.next().await? {
    ///     println!("{}", event.text);
    /// }
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(
        &self,
        body: impl Into<Option<by_id::ByIdForm>>,
    ) -> Call<Events<by_id::ByIdPostResponse>, by_id::PostOptions> {
        let body: Option<by_id::ByIdForm> = body.into();
        self.endpoint
            .call(
                &Operation {
                    id: Some("send"),
                    method: "POST",
                    path: "/events/{id}",
                },
            )
            .multipart_optional(body.map(Into::into), "multipart/form-data")
            .returning_events()
    }
}

/// What belongs to `/events/{id}`.
pub mod by_id {
    use crate::runtime::{
        Explode, HeaderError, Headers, Multipart, ParameterStyle, ParameterWriter,
        Parameters, Part, codec,
    };
    use reqwest::header::HeaderMap;
    use std::collections::BTreeMap;

    /// The optional parameters of `POST /events/{id}`.
    #[derive(Clone, Debug, Default)]
    pub struct PostOptions {
        c: Option<String>,
    }

    impl PostOptions {
        /// Sets `c`.
        ///
        /// Cookie `c`.
        #[inline]
        #[must_use]
        pub fn c(mut self, c: impl Into<String>) -> Self {
            self.c = Some(c.into());
            self
        }
    }

    impl Parameters for PostOptions {
        #[inline]
        fn write(&self, out: &mut ParameterWriter) {
            out.cookie("c", ParameterStyle::Form, Explode::Yes, &self.c);
        }
    }

    /// The form that `POST /events/{id}` sends.
    #[derive(Debug, Default)]
    pub struct ByIdForm {
        form: Multipart,
    }

    impl ByIdForm {
        /// A form with what it needs.
        #[must_use]
        pub fn new() -> Self {
            Self { form: Multipart::new() }
        }

        /// Sets `file`.
        ///
        /// Part `file`.
        #[must_use]
        pub fn file(mut self, file: impl Into<Part>) -> Self {
            self.form.add_file("file", "application/octet-stream", file.into());
            self
        }

        /// Sets `tags`.
        ///
        /// Part `tags`.
        #[must_use]
        pub fn tags(
            mut self,
            tags: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            let tags: Vec<String> = tags.into_iter().map(Into::into).collect();
            self.form.add_styled("tags", ParameterStyle::Form, Explode::Yes, &tags);
            self
        }

        /// Adds a part that the description does not declare.
        #[must_use]
        pub fn with_part(
            mut self,
            name: impl Into<String>,
            part: impl Into<Part>,
        ) -> Self {
            self.form = self.form.part(name, part);
            self
        }
    }

    impl From<ByIdForm> for Multipart {
        fn from(form: ByIdForm) -> Self {
            form.form
        }
    }

    /// The headers of what `POST /events/{id}` answers when all is well, to be read one by one.
    ///
    /// `ByIdPostHeaders::from(response.headers())` has those of a [`Response`](crate::Response).
    /// A header that does not fit, or that is required and missing, is an error, and nothing else
    /// is.
    #[derive(Clone, Copy, Debug)]
    pub struct ByIdPostHeaders<'a>(Headers<'a>);

    impl<'a> From<&'a HeaderMap> for ByIdPostHeaders<'a> {
        #[inline]
        fn from(headers: &'a HeaderMap) -> Self {
            Self(Headers::new(headers))
        }
    }

    #[allow(
        clippy::missing_errors_doc,
        reason = "they are the same of each: see the type"
    )]
    impl ByIdPostHeaders<'_> {
        /// Header `X-Tags`, optional.
        #[inline]
        pub fn x_tags(&self) -> Result<Option<BTreeMap<String, String>>, HeaderError> {
            self.0.optional("X-Tags", Explode::No)
        }
    }

    /// Described in place.
    #[derive(Clone)]
    pub struct ByIdPostResponse {
        /// Property `data`, optional.
        pub data: Option<String>,
        extra: codec::Extra,
    }

    impl ByIdPostResponse {
        /// A value without any of its optional properties.
        #[inline]
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// Sets [`data`](field@Self::data).
        #[inline]
        #[must_use]
        pub fn data(mut self, data: impl Into<String>) -> Self {
            self.data = Some(data.into());
            self
        }

        /// The properties that the description does not declare.
        #[inline]
        #[must_use]
        pub fn additional_properties(&self) -> Option<&codec::UnknownFields> {
            self.extra.unknown()
        }

        /// The properties that the description does not declare, to change them.
        #[inline]
        pub fn additional_properties_mut(&mut self) -> &mut codec::UnknownFields {
            self.extra.unknown_mut()
        }
    }

    impl Default for ByIdPostResponse {
        #[inline]
        fn default() -> Self {
            Self {
                data: None,
                extra: codec::Extra::new(),
            }
        }
    }

    impl codec::Model for ByIdPostResponse {
        #[inline]
        fn names(&self) -> &'static [&'static str] {
            &["data"]
        }

        #[inline]
        fn field(&self, position: usize) -> Option<&dyn codec::Field> {
            Some(
                match position {
                    0 => &self.data,
                    _ => return None,
                },
            )
        }

        #[inline]
        fn field_mut(&mut self, position: usize) -> Option<&mut dyn codec::Field> {
            Some(
                match position {
                    0 => &mut self.data,
                    _ => return None,
                },
            )
        }

        #[inline]
        fn extra(&self) -> &codec::Extra {
            &self.extra
        }

        #[inline]
        fn extra_mut(&mut self) -> &mut codec::Extra {
            &mut self.extra
        }
    }

    codec::model!(ByIdPostResponse);
}

// src/requests/mod.rs

//! The paths of the API, segment by segment.

use crate::runtime::{Client, Endpoint};

pub mod events;

/// The first segments of the API's paths.
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

/// `/events`.
#[derive(Clone, Debug)]
pub struct Events {
    pub(crate) endpoint: Endpoint,
}

impl Events {
    /// `/events/{id}`.
    #[inline]
    #[must_use]
    pub fn by_id(&self, id: impl Into<String>) -> events::ById {
        let id: String = id.into();
        events::ById {
            endpoint: self.endpoint.key("id", &id),
        }
    }
}

// src/service.rs

//! What the description says of the service as a whole.

/// The URL that all paths stand below, unless a client is given another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example");

/// The origins that the description says to call without TLS.
pub(crate) const HTTP_ORIGINS: &[&str] = &[];

/// The header in which the service is known to take an id of the program's own for each
/// call.
pub(crate) const REQUEST_ID_HEADER: Option<&str> = None;

/// Whether messages in error bodies can be JSON in a string, which contains the message.
pub(crate) const NESTED_ERROR_MESSAGES: bool = false;

/// What operations take that say nothing of their own: alternatives, each of the names of
/// security schemes.
pub(crate) const SECURITY: crate::runtime::Security = &[&[]];

/// The hash of the description that the crate was generated from.
#[allow(dead_code, reason = "it is there to be read, not to be used")]
