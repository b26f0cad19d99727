// warning: `encoding` inside of an encoding is not supported: a part that has parts itself is sent as bytes (line 22)
// warning: `itemEncoding` of a media type is not supported: parts without a name of their own have no types (line 34)
// warning: `prefixEncoding` of a media type is not supported: parts without a name of their own have no types (line 33)
// src/models/mod.rs

//! The types of the API's requests and responses.

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, Multipart, operation};

pub mod reports;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/reports`.
    #[inline]
    #[must_use]
    pub fn reports(&self) -> Reports {
        Reports(Endpoint::root(self).literal("reports"))
    }

    /// `/scans`.
    #[inline]
    #[must_use]
    pub fn scans(&self) -> Scans {
        Scans(Endpoint::root(self).literal("scans"))
    }
}

/// Request builder of `/reports`.
#[derive(Clone, Debug)]
pub struct Reports(pub(crate) Endpoint);

impl Reports {
    /// Sends a report.
    ///
    /// `POST /reports`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// use newer_encodings::requests::reports::ReportsForm;
    /// # async fn example(client: newer_encodings::Client) -> Result<(), newer_encodings::Error> {
    /// client.reports().post(ReportsForm::new("content")).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<reports::ReportsForm>) -> Call<()> {
        let body: reports::ReportsForm = body.into();
        self.0
            .call(operation!("POST", "/reports"))
            .multipart(body.into(), "multipart/form-data")
            .returning_nothing()
    }
}

/// Request builder of `/scans`.
#[derive(Clone, Debug)]
pub struct Scans(pub(crate) Endpoint);

impl Scans {
    /// `POST /scans`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// use newer_encodings::Multipart;
    /// # async fn example(client: newer_encodings::Client) -> Result<(), newer_encodings::Error> {
    /// client.scans().post(Multipart::new().text("name", "value")).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<Multipart>) -> Call<()> {
        let body: Multipart = body.into();
        self.0
            .call(operation!("POST", "/scans"))
            .multipart(body, "multipart/mixed")
            .returning_nothing()
    }
}

// src/requests/reports.rs

//! Request builders below `/reports`.

use crate::runtime::{AdditionalProperties, Multipart, Part, codec};

/// Form that `POST /reports` sends.
#[derive(Debug)]
pub struct ReportsForm {
    form: Multipart,
}

impl ReportsForm {
    /// Creates a form with its required parts.
    ///
    /// - `report`: What was found.
    #[must_use]
    pub fn new(report: impl Into<Part>) -> Self {
        let mut new = Self { form: Multipart::new() };
        new.form.add_file("report", "multipart/mixed", report.into());
        new
    }

    /// Sets `scans`.
    ///
    /// - Media type: `application/xml`
    ///
    /// Part `scans`.
    #[must_use]
    pub fn scans(mut self, scans: impl IntoIterator<Item = impl Into<Part>>) -> Self {
        for part in scans {
            self.form.add_file("scans", "application/xml", part.into());
        }
        self
    }

    /// Sets `notes`.
    ///
    /// Part `notes`.
    #[must_use]
    pub fn notes(mut self, notes: impl Into<ReportsFormNotes>) -> Self {
        let notes: ReportsFormNotes = notes.into();
        self.form.add("notes", Some("application/json"), &notes);
        self
    }

    /// Adds a part that the description does not declare.
    #[must_use]
    pub fn with_part(mut self, name: impl Into<String>, part: impl Into<Part>) -> Self {
        self.form = self.form.part(name, part);
        self
    }
}

impl From<ReportsForm> for Multipart {
    fn from(form: ReportsForm) -> Self {
        form.form
    }
}

/// Inline schema of `POST /reports`.
#[derive(Clone)]
pub struct ReportsFormNotes {
    /// Property `c`, optional.
    pub c: Option<String>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl ReportsFormNotes {
    /// Creates a value without optional properties.
    #[inline]
    pub fn new() -> Self {
        codec::empty()
    }

    /// Sets [`c`](field@Self::c).
    pub fn c(mut self, c: impl Into<String>) -> Self {
        self.c = Some(c.into());
        self
    }
}

codec::model! {
    ReportsFormNotes, Default;
    0 => c = "c";
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");
