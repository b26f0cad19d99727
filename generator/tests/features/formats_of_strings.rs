// src/models/mod.rs

//! The types of the API's requests and responses.

mod all {
    use crate::runtime::{
        AdditionalProperties, Base64, Base64Url, Date, DateTime, Duration, Time, Uuid, codec,
    };

    /// Schema `All`.
    #[derive(Clone)]
    pub struct All {
        /// Property `dateTime`, optional.
        pub date_time: Option<DateTime>,
        /// Property `date`, optional.
        pub date: Option<Date>,
        /// Property `time`, optional.
        pub time: Option<Time>,
        /// Property `duration`, optional.
        pub duration: Option<Duration>,
        /// Property `uuid`, optional.
        pub uuid: Option<Uuid>,
        /// Property `byte`, optional.
        pub byte: Option<Base64>,
        /// Property `base64url`, optional.
        pub base64url: Option<Base64Url>,
        /// Property `binary`, optional.
        ///
        /// - Format: `binary`
        pub binary: Option<String>,
        /// Property `password`, optional.
        ///
        /// - Format: `password`
        pub password: Option<String>,
        /// Property `unknown`, optional.
        ///
        /// - Format: `barcode`
        pub unknown: Option<String>,
        /// Property `truth`, optional.
        pub truth: Option<bool>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl All {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`date_time`](field@Self::date_time).
        pub fn date_time(mut self, date_time: impl Into<DateTime>) -> Self {
            self.date_time = Some(date_time.into());
            self
        }

        /// Sets [`date`](field@Self::date).
        pub fn date(mut self, date: impl Into<Date>) -> Self {
            self.date = Some(date.into());
            self
        }

        /// Sets [`time`](field@Self::time).
        pub fn time(mut self, time: impl Into<Time>) -> Self {
            self.time = Some(time.into());
            self
        }

        /// Sets [`duration`](field@Self::duration).
        pub fn duration(mut self, duration: impl Into<Duration>) -> Self {
            self.duration = Some(duration.into());
            self
        }

        /// Sets [`uuid`](field@Self::uuid).
        pub fn uuid(mut self, uuid: impl Into<Uuid>) -> Self {
            self.uuid = Some(uuid.into());
            self
        }

        /// Sets [`byte`](field@Self::byte).
        pub fn byte(mut self, byte: impl Into<Base64>) -> Self {
            self.byte = Some(byte.into());
            self
        }

        /// Sets [`base64url`](field@Self::base64url).
        pub fn base64url(mut self, base64url: impl Into<Base64Url>) -> Self {
            self.base64url = Some(base64url.into());
            self
        }

        /// Sets [`binary`](field@Self::binary).
        pub fn binary(mut self, binary: impl Into<String>) -> Self {
            self.binary = Some(binary.into());
            self
        }

        /// Sets [`password`](field@Self::password).
        pub fn password(mut self, password: impl Into<String>) -> Self {
            self.password = Some(password.into());
            self
        }

        /// Sets [`unknown`](field@Self::unknown).
        pub fn unknown(mut self, unknown: impl Into<String>) -> Self {
            self.unknown = Some(unknown.into());
            self
        }

        /// Sets [`truth`](field@Self::truth).
        #[inline]
        pub fn truth(mut self, truth: bool) -> Self {
            self.truth = Some(truth);
            self
        }
    }

    codec::model! {
        All, Default;
        0 => date_time = "dateTime";
        1 => date = "date";
        2 => time = "time";
        3 => duration = "duration";
        4 => uuid = "uuid";
        5 => byte = "byte";
        6 => base64url = "base64url";
        7 => binary = "binary";
        8 => password = "password";
        9 => unknown = "unknown";
        10 => truth = "truth";
    }
}

pub use self::all::All;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/all`.
    #[inline]
    #[must_use]
    pub fn all(&self) -> All {
        All(Endpoint::root(self).literal("all"))
    }
}

/// Request builder of `/all`.
#[derive(Clone, Debug)]
pub struct All(pub(crate) Endpoint);

impl All {
    /// `GET /all`.
    ///
    /// On success: All of them.
    ///
    /// ```no_run
    /// # async fn example(client: formats_of_strings::Client) -> Result<(), formats_of_strings::Error> {
    /// let response = client.all().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<crate::models::All> {
        self.0.call(operation!("GET", "/all")).returning_json()
    }
}
