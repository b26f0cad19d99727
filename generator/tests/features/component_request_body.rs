// src/models/mod.rs

//! The types of the API's requests and responses.

mod send_mail_request {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `SendMailRequestBody`.
    #[derive(Clone)]
    pub struct SendMailRequest {
        /// Property `subject`, always present.
        pub subject: String,
        /// Property `keep`, optional.
        ///
        /// - Default: `true`
        pub keep: Option<bool>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl SendMailRequest {
        /// Creates a value with its required properties.
        pub fn new(subject: impl Into<String>) -> Self {
            Self {
                subject: subject.into(),
                ..codec::empty()
            }
        }

        /// Sets [`subject`](field@Self::subject).
        pub fn subject(mut self, subject: impl Into<String>) -> Self {
            self.subject = subject.into();
            self
        }

        /// Sets [`keep`](field@Self::keep).
        #[inline]
        pub fn keep(mut self, keep: bool) -> Self {
            self.keep = Some(keep);
            self
        }
    }

    codec::model! {
        SendMailRequest;
        0 => subject = "subject";
        1 => keep = "keep";
        required = [0];
    }
}

pub use self::send_mail_request::SendMailRequest;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::SendMailRequest;
use crate::runtime::{Call, Client, Endpoint, operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/drafts`.
    #[inline]
    #[must_use]
    pub fn drafts(&self) -> Drafts {
        Drafts(Endpoint::root(self).literal("drafts"))
    }

    /// `/mails`.
    #[inline]
    #[must_use]
    pub fn mails(&self) -> Mails {
        Mails(Endpoint::root(self).literal("mails"))
    }
}

/// Request builder of `/drafts`.
#[derive(Clone, Debug)]
pub struct Drafts(pub(crate) Endpoint);

impl Drafts {
    /// `POST /drafts`.
    ///
    /// - `body`: A mail and what to do with it.
    ///
    /// On success: On its way.
    ///
    /// ```no_run
    /// use component_request_body::models::SendMailRequest;
    /// # async fn example(client: component_request_body::Client) -> Result<(), component_request_body::Error> {
    /// client.drafts().post(SendMailRequest::new("subject")).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<SendMailRequest>) -> Call<()> {
        let body: SendMailRequest = body.into();
        self.0.call(operation!("POST", "/drafts")).json(&body).returning_nothing()
    }
}

/// Request builder of `/mails`.
#[derive(Clone, Debug)]
pub struct Mails(pub(crate) Endpoint);

impl Mails {
    /// `POST /mails`.
    ///
    /// - `body`: A mail and what to do with it.
    ///
    /// On success: On its way.
    ///
    /// ```no_run
    /// use component_request_body::models::SendMailRequest;
    /// # async fn example(client: component_request_body::Client) -> Result<(), component_request_body::Error> {
    /// client.mails().post(SendMailRequest::new("subject")).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<SendMailRequest>) -> Call<()> {
        let body: SendMailRequest = body.into();
        self.0.call(operation!("POST", "/mails")).json(&body).returning_nothing()
    }
}
