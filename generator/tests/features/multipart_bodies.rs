// src/models/mod.rs

//! The types of the API's requests and responses.

// src/requests/any.rs

//! Request builders below `/any`.

use crate::runtime::{Multipart, Part, Uuid};

/// Form that `POST /any` sends.
#[derive(Debug)]
pub struct AnyForm {
    form: Multipart,
}

impl AnyForm {
    /// Creates a form with its required parts.
    #[must_use]
    pub fn new(id: impl Into<Uuid>) -> Self {
        let mut new = Self { form: Multipart::new() };
        let id: Uuid = id.into();
        new.form.add("id", None, &id);
        new
    }

    /// Sets `text`.
    ///
    /// Part `text`.
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        let text: String = text.into();
        self.form.add("text", None, &text);
        self
    }

    /// Sets `image`.
    ///
    /// Part `image`.
    #[must_use]
    pub fn image(mut self, image: impl Into<Part>) -> Self {
        self.form.add_file("image", "application/octet-stream", image.into());
        self
    }

    /// Adds a part that the description does not declare.
    #[must_use]
    pub fn with_part(mut self, name: impl Into<String>, part: impl Into<Part>) -> Self {
        self.form = self.form.part(name, part);
        self
    }
}

impl From<AnyForm> for Multipart {
    fn from(form: AnyForm) -> Self {
        form.form
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, Multipart, operation};

pub mod any;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/any`.
    #[inline]
    #[must_use]
    pub fn any(&self) -> Any {
        Any(Endpoint::root(self).literal("any"))
    }
}

/// Request builder of `/any`.
#[derive(Clone, Debug)]
pub struct Any(pub(crate) Endpoint);

impl Any {
    /// `PUT /any`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// use multipart_bodies::Multipart;
    /// # async fn example(client: multipart_bodies::Client) -> Result<(), multipart_bodies::Error> {
    /// client.any().put(Multipart::new().text("name", "value")).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn put(&self, body: impl Into<Multipart>) -> Call<()> {
        let body: Multipart = body.into();
        self.0
            .call(operation!("PUT", "/any"))
            .multipart(body, "multipart/mixed")
            .returning_nothing()
    }

    /// `POST /any`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// use multipart_bodies::requests::any::AnyForm;
    /// # async fn example(client: multipart_bodies::Client) -> Result<(), multipart_bodies::Error> {
    /// client.any().post(AnyForm::new("0f8fad5b-d9cb-469f-a165-70867728950e")).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<Option<any::AnyForm>>) -> Call<()> {
        let body: Option<any::AnyForm> = body.into();
        self.0
            .call(operation!("POST", "/any"))
            .multipart_optional(body.map(Into::into), "multipart/form-data")
            .returning_nothing()
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");
