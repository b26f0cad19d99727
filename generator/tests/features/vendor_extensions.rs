// src/models/mod.rs

//! The types of the API's requests and responses.

mod send_form {
    use crate::runtime::{Explode, Multipart, ParameterStyle, Part};

    /// Form that `POST /events/{id}` sends.
    #[derive(Debug, Default)]
    pub struct SendForm {
        form: Multipart,
    }

    impl SendForm {
        /// Creates a form with its required parts.
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
        pub fn tags(mut self, tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
            let tags: Vec<String> = tags.into_iter().map(Into::into).collect();
            self.form.add_styled("tags", ParameterStyle::Form, Explode::Yes, &tags);
            self
        }

        /// Adds a part that the description does not declare.
        #[must_use]
        pub fn with_part(mut self, name: impl Into<String>, part: impl Into<Part>) -> Self {
            self.form = self.form.part(name, part);
            self
        }
    }

    impl From<SendForm> for Multipart {
        fn from(form: SendForm) -> Self {
            form.form
        }
    }
}
mod send_headers {
    use crate::runtime::{Explode, HeaderError, Headers};
    use reqwest::header::HeaderMap;
    use std::collections::BTreeMap;

    /// Headers of successful responses of `POST /events/{id}`.
    ///
    /// `SendHeaders::from(response.headers())` reads those of a [`Response`](crate::Response).
    /// Each method returns an error if its header does not fit its type, or is required and
    /// missing.
    #[derive(Clone, Copy, Debug)]
    pub struct SendHeaders<'a>(Headers<'a>);

    impl<'a> From<&'a HeaderMap> for SendHeaders<'a> {
        #[inline]
        fn from(headers: &'a HeaderMap) -> Self {
            Self(Headers::new(headers))
        }
    }

    #[allow(clippy::missing_errors_doc, reason = "they are the same of each: see the type")]
    impl SendHeaders<'_> {
        /// Header `X-Tags`, optional.
        #[inline]
        pub fn x_tags(&self) -> Result<Option<BTreeMap<String, String>>, HeaderError> {
            self.0.optional("X-Tags", Explode::No)
        }
    }
}
mod send_options {
    use crate::runtime::{Explode, ParameterStyle, ParameterWriter, Parameters};

    /// Optional parameters of `POST /events/{id}`.
    #[derive(Clone, Debug, Default)]
    pub struct SendOptions {
        c: Option<String>,
    }

    impl SendOptions {
        /// Cookie `c`.
        #[inline]
        #[must_use]
        pub fn c(mut self, c: impl Into<String>) -> Self {
            self.c = Some(c.into());
            self
        }
    }

    impl Parameters for SendOptions {
        #[inline]
        fn write(&self, out: &mut ParameterWriter) {
            out.write_cookie("c", ParameterStyle::Form, Explode::Yes, &self.c);
        }
    }
}
mod send_response {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `POST /events/{id}`.
    #[derive(Clone)]
    pub struct SendResponse {
        /// Property `data`, optional.
        pub data: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl SendResponse {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`data`](field@Self::data).
        pub fn data(mut self, data: impl Into<String>) -> Self {
            self.data = Some(data.into());
            self
        }
    }

    codec::model! {
        SendResponse, Default;
        0 => data = "data";
    }
}

pub use self::send_form::SendForm;
pub use self::send_headers::SendHeaders;
pub use self::send_options::SendOptions;
pub use self::send_response::SendResponse;

// src/requests/events.rs

//! Request builders below `/events`.

use crate::models::{SendForm, SendOptions, SendResponse};
use crate::runtime::{Call, Endpoint, Events, operation};

/// Request builder of `/events/{id}`.
#[derive(Clone, Debug)]
pub struct ById(pub(crate) Endpoint);

impl ById {
    /// `POST /events/{id}` (operation `send`).
    ///
    /// On success: d.
    ///
    /// Headers of the response that [`Call::send`](crate::Call::send) gives:
    /// [`SendHeaders`](crate::models::SendHeaders).
    ///
    /// ```no_run
    /// use vendor_extensions::models::SendForm;
    /// # async fn example(client: vendor_extensions::Client) -> Result<(), vendor_extensions::Error> {
    /// let mut events = client
    ///     .events()
    ///     .by_id("42")
    ///     .post(SendForm::new().file("content"))
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
        body: impl Into<Option<SendForm>>,
    ) -> Call<Events<SendResponse>, SendOptions> {
        let body: Option<SendForm> = body.into();
        self.0
            .call(operation!("POST", "/events/{id}", "send"))
            .multipart_optional(body.map(Into::into), "multipart/form-data")
            .returning_events()
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Client, Endpoint};

pub mod events;

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
    /// `/events/{id}`.
    #[inline]
    #[must_use]
    pub fn by_id(&self, id: impl Into<String>) -> events::ById {
        let id: String = id.into();
        events::ById(self.0.key("id", &id))
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example");
