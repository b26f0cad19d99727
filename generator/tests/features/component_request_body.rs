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
        #[inline]
        #[must_use]
        pub fn new(subject: impl Into<String>) -> Self {
            Self {
                subject: subject.into(),
                keep: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`subject`](field@Self::subject).
        #[inline]
        #[must_use]
        pub fn subject(mut self, subject: impl Into<String>) -> Self {
            self.subject = subject.into();
            self
        }

        /// Sets [`keep`](field@Self::keep).
        #[inline]
        #[must_use]
        pub fn keep(mut self, keep: bool) -> Self {
            self.keep = Some(keep);
            self
        }

        #[inline]
        fn empty_model() -> Self {
            Self {
                subject: codec::empty(),
                keep: None,
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    impl codec::Model for SendMailRequest {
        #[inline]
        fn names(&self) -> &'static [&'static str] {
            &["subject", "keep"]
        }

        #[inline]
        fn field(&self, position: usize) -> Option<&dyn codec::Field> {
            Some(
                match position {
                    0 => &self.subject,
                    1 => &self.keep,
                    _ => return None,
                },
            )
        }

        #[inline]
        fn field_mut(&mut self, position: usize) -> Option<&mut dyn codec::Field> {
            Some(
                match position {
                    0 => &mut self.subject,
                    1 => &mut self.keep,
                    _ => return None,
                },
            )
        }

        #[inline]
        fn required(&self) -> &'static [usize] {
            &[0]
        }

        #[inline]
        fn extra(&self) -> &codec::Extra {
            &self.additional_properties.0
        }

        #[inline]
        fn extra_mut(&mut self) -> &mut codec::Extra {
            &mut self.additional_properties.0
        }
    }

    codec::model!(SendMailRequest, empty_model);
}

pub use self::send_mail_request::SendMailRequest;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::SendMailRequest;
use crate::runtime::{Call, Client, Endpoint, Operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/drafts`.
    #[inline]
    #[must_use]
    pub fn drafts(&self) -> Drafts {
        Drafts {
            endpoint: Endpoint::root(self).literal("drafts"),
        }
    }

    /// `/mails`.
    #[inline]
    #[must_use]
    pub fn mails(&self) -> Mails {
        Mails {
            endpoint: Endpoint::root(self).literal("mails"),
        }
    }
}

/// Request builder of `/drafts`.
#[derive(Clone, Debug)]
pub struct Drafts {
    pub(crate) endpoint: Endpoint,
}

impl Drafts {
    /// `POST /drafts`.
    ///
    /// - `body`: A mail and what to do with it.
    ///
    /// On success: On its way.
    ///
    /// ```no_run
    /// use component_request_body::models::SendMailRequest;
    /// # async fn example(
    /// # client: component_request_body::Client,
    /// # ) -> Result<(), component_request_body::Error> {
    /// client.drafts().post(SendMailRequest::new("subject")).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<SendMailRequest>) -> Call<()> {
        let body: SendMailRequest = body.into();
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "POST",
                    path: "/drafts",
                },
            )
            .json(&body)
            .returning_nothing()
    }
}

/// Request builder of `/mails`.
#[derive(Clone, Debug)]
pub struct Mails {
    pub(crate) endpoint: Endpoint,
}

impl Mails {
    /// `POST /mails`.
    ///
    /// - `body`: A mail and what to do with it.
    ///
    /// On success: On its way.
    ///
    /// ```no_run
    /// use component_request_body::models::SendMailRequest;
    /// # async fn example(
    /// # client: component_request_body::Client,
    /// # ) -> Result<(), component_request_body::Error> {
    /// client.mails().post(SendMailRequest::new("subject")).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<SendMailRequest>) -> Call<()> {
        let body: SendMailRequest = body.into();
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "POST",
                    path: "/mails",
                },
            )
            .json(&body)
            .returning_nothing()
    }
}
