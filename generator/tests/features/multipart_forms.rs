// src/models/mod.rs

//! The types of the API's requests and responses.

mod owner {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Owner`.
    #[derive(Clone)]
    pub struct Owner {
        /// Property `name`, optional.
        pub name: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Owner {
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
        Owner, Default;
        0 => name = "name";
    }
}

pub use self::owner::Owner;

// src/requests/files.rs

//! Request builders below `/files`.

use crate::models::Owner;
use crate::runtime::{
    AdditionalProperties, Explode, Multipart, ParameterStyle, Part, codec,
};

/// Form that `POST /files` sends.
#[derive(Debug)]
pub struct FilesForm {
    form: Multipart,
}

impl FilesForm {
    /// Creates a form with its required parts.
    ///
    /// - `file`: What to keep.
    #[must_use]
    pub fn new(file: impl Into<Part>, purpose: impl Into<FilesFormPurpose>) -> Self {
        let mut new = Self { form: Multipart::new() };
        new.form.add_file("file", "application/octet-stream", file.into());
        let purpose: FilesFormPurpose = purpose.into();
        new.form.add("purpose", None, &purpose);
        new
    }

    /// Sets `owner`.
    ///
    /// Part `owner`.
    #[must_use]
    pub fn owner(mut self, owner: impl Into<Owner>) -> Self {
        let owner: Owner = owner.into();
        self.form.add("owner", Some("application/vnd.owner+json"), &owner);
        self
    }

    /// Sets `tags`.
    ///
    /// Part `tags`.
    #[must_use]
    pub fn tags(mut self, tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let tags: Vec<String> = tags.into_iter().map(Into::into).collect();
        self.form.add("tags", None, &tags);
        self
    }

    /// Sets `pages`.
    ///
    /// Part `pages`.
    #[must_use]
    pub fn pages(mut self, pages: impl IntoIterator<Item = impl Into<Part>>) -> Self {
        for part in pages {
            self.form.add_file("pages", "application/octet-stream", part.into());
        }
        self
    }

    /// Sets `thumbnail`.
    ///
    /// - Media type: `image/png, image/jpeg`
    ///
    /// Part `thumbnail`.
    #[must_use]
    pub fn thumbnail(mut self, thumbnail: impl Into<Part>) -> Self {
        self.form.add_file("thumbnail", "image/png", thumbnail.into());
        self
    }

    /// Sets `new`.
    ///
    /// Part `new`.
    #[deprecated(note = "The description marks it as deprecated")]
    #[must_use]
    pub fn new_(mut self, new_: bool) -> Self {
        self.form.add("new", None, &new_);
        self
    }

    /// Sets `form`.
    ///
    /// Part `form`.
    #[must_use]
    pub fn form(mut self, form: impl Into<FilesFormForm>) -> Self {
        let form: FilesFormForm = form.into();
        self.form.add_styled("form", ParameterStyle::DeepObject, Explode::Yes, &form);
        self
    }

    /// Sets `with_part`.
    ///
    /// Part `with_part`.
    #[must_use]
    pub fn with_part_(mut self, with_part_: i64) -> Self {
        self.form.add("with_part", None, &with_part_);
        self
    }

    /// Adds a part that the description does not declare.
    #[must_use]
    pub fn with_part(mut self, name: impl Into<String>, part: impl Into<Part>) -> Self {
        self.form = self.form.part(name, part);
        self
    }
}

impl From<FilesForm> for Multipart {
    fn from(form: FilesForm) -> Self {
        form.form
    }
}

/// Inline schema of `POST /files`.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum FilesFormPurpose {
    /// `keep`.
    Keep,
    /// `show`.
    Show,
    /// Any other text, kept as it is.
    Other(Box<str>),
}

codec::enumeration! {
    FilesFormPurpose;
    Keep = "keep";
    Show = "show";
}

/// Inline schema of `POST /files`.
#[derive(Clone)]
pub struct FilesFormForm {
    /// Property `a`, optional.
    pub a: Option<String>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl FilesFormForm {
    /// Creates a value without optional properties.
    #[inline]
    pub fn new() -> Self {
        codec::empty()
    }

    /// Sets [`a`](field@Self::a).
    pub fn a(mut self, a: impl Into<String>) -> Self {
        self.a = Some(a.into());
        self
    }
}

codec::model! {
    FilesFormForm, Default;
    0 => a = "a";
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, operation};

pub mod files;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/files`.
    #[inline]
    #[must_use]
    pub fn files(&self) -> Files {
        Files(Endpoint::root(self).literal("files"))
    }
}

/// Request builder of `/files`.
#[derive(Clone, Debug)]
pub struct Files(pub(crate) Endpoint);

impl Files {
    /// Sends a file.
    ///
    /// `POST /files`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// use multipart_forms::requests::files::{FilesForm, FilesFormPurpose};
    /// # async fn example(client: multipart_forms::Client) -> Result<(), multipart_forms::Error> {
    /// client.files().post(FilesForm::new("content", FilesFormPurpose::Keep)).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<files::FilesForm>) -> Call<()> {
        let body: files::FilesForm = body.into();
        self.0
            .call(operation!("POST", "/files"))
            .multipart(body.into(), "multipart/form-data")
            .returning_nothing()
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");
