// warning: Keywords next to `$ref` have an effect only from OpenAPI 3.1 on, and are used as in 3.1: `type`, `minLength` (line 11)
// src/models/mod.rs

//! The types of the API's requests and responses.

mod frame {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Frame`.
    #[derive(Clone)]
    pub struct Frame {
        /// Property `width`, optional.
        pub width: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Frame {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`width`](field@Self::width).
        #[inline]
        pub fn width(mut self, width: i64) -> Self {
            self.width = Some(width);
            self
        }
    }

    codec::model! {
        Frame, Default;
        0 => width = "width";
    }
}
mod label {
    use crate::runtime::{AdditionalProperties, codec};
    use super::Frame;

    /// Schema `Label`.
    #[derive(Clone)]
    pub struct Label {
        /// Property `text`, optional.
        pub text: Option<String>,
        /// Property `frame`, optional.
        ///
        /// - Fewest properties: `1`
        pub frame: Option<Frame>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Label {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`text`](field@Self::text).
        pub fn text(mut self, text: impl Into<String>) -> Self {
            self.text = Some(text.into());
            self
        }

        /// Sets [`frame`](field@Self::frame).
        pub fn frame(mut self, frame: impl Into<Frame>) -> Self {
            self.frame = Some(frame.into());
            self
        }
    }

    codec::model! {
        Label, Default;
        0 => text = "text";
        1 => frame = "frame";
    }
}
mod stamp {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Stamp`.
    #[derive(Clone)]
    pub struct Stamp {
        /// Property `year`, optional.
        pub year: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Stamp {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`year`](field@Self::year).
        #[inline]
        pub fn year(mut self, year: i64) -> Self {
            self.year = Some(year);
            self
        }
    }

    codec::model! {
        Stamp, Default;
        0 => year = "year";
    }
}

pub use self::frame::Frame;
pub use self::label::Label;
pub use self::stamp::Stamp;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::{Label, Stamp};
use crate::runtime::{Call, Client, Endpoint, operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/labels`.
    #[inline]
    #[must_use]
    pub fn labels(&self) -> Labels {
        Labels(Endpoint::root(self).literal("labels"))
    }
}

/// Request builder of `/labels`.
#[derive(Clone, Debug)]
pub struct Labels(pub(crate) Endpoint);

impl Labels {
    /// `POST /labels`.
    ///
    /// On success: Stuck on.
    ///
    /// ```no_run
    /// use wrapped_parts::models::{Frame, Label};
    /// # async fn example(client: wrapped_parts::Client) -> Result<(), wrapped_parts::Error> {
    /// let response = client
    ///     .labels()
    ///     .post(Label::new().frame(Frame::new().width(1)))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<Label>) -> Call<Vec<Stamp>> {
        let body: Label = body.into();
        self.0.call(operation!("POST", "/labels")).json(&body).returning_json()
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");
