// warning: the parameter alias `@until` is not declared: it is treated as a string (line 8)
// src/models/mod.rs

//! The types of the API's requests and responses.

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Client, Endpoint};

pub mod recordings;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/recordings`.
    #[inline]
    #[must_use]
    pub fn recordings(&self) -> Recordings {
        Recordings(Endpoint::root(self).literal("recordings"))
    }
}

/// Request builder of `/recordings`.
#[derive(Clone, Debug)]
pub struct Recordings(pub(crate) Endpoint);

impl Recordings {
    /// `/recordings/all(userId='@userId',from=@from,until=@until)`.
    #[inline]
    #[must_use]
    pub fn all(&self) -> recordings::All {
        recordings::All(self.0.literal("all"))
    }

    /// `/recordings/of(user='@user')`.
    #[inline]
    #[must_use]
    pub fn of(&self) -> recordings::Of {
        recordings::Of(self.0.literal("of"))
    }
}

// src/requests/recordings.rs

//! Request builders below `/recordings`.

use crate::runtime::{Call, Endpoint, Explode, ParameterStyle, operation};

/// Request builder of `/recordings/all(userId='@userId',from=@from,until=@until)`.
#[derive(Clone, Debug)]
pub struct All(pub(crate) Endpoint);

impl All {
    /// `GET /recordings/all(userId='@userId',from=@from,until=@until)`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: parameter_aliases::Client) -> Result<(), parameter_aliases::Error> {
    /// client.recordings().all().get().with(|options| options.user_id("42")).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<(), all::GetOptions> {
        self.0
            .call(
                operation!(
                    "GET", "/recordings/all(userId='@userId',from=@from,until=@until)"
                ),
            )
            .returning_nothing()
    }
}

/// Request builder of `/recordings/of(user='@user')`.
#[derive(Clone, Debug)]
pub struct Of(pub(crate) Endpoint);

impl Of {
    /// `GET /recordings/of(user='@user')`.
    ///
    /// - `user`: Function parameter.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: parameter_aliases::Client) -> Result<(), parameter_aliases::Error> {
    /// client.recordings().of().get("user").await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self, user: impl Into<String>) -> Call<()> {
        let user: String = user.into();
        self.0
            .call(operation!("GET", "/recordings/of(user='@user')"))
            .argument("user", ParameterStyle::Quoted, Explode::Yes, &user)
            .returning_nothing()
    }
}

/// Request builders below `/recordings/all(userId='@userId',from=@from,until=@until)`.
pub mod all {
    use crate::runtime::{DateTime, Explode, ParameterStyle, ParameterWriter, Parameters};

    /// Optional parameters of `GET /recordings/all(userId='@userId',from=@from,until=@until)`.
    #[derive(Clone, Debug, Default)]
    pub struct GetOptions {
        user_id: Option<String>,
        from: Option<DateTime>,
        top: Option<i64>,
        until: Option<String>,
    }

    impl GetOptions {
        /// Function parameter `userId`.
        #[inline]
        #[must_use]
        pub fn user_id(mut self, user_id: impl Into<String>) -> Self {
            self.user_id = Some(user_id.into());
            self
        }

        /// Function parameter `from`.
        #[inline]
        #[must_use]
        pub fn from(mut self, from: impl Into<DateTime>) -> Self {
            self.from = Some(from.into());
            self
        }

        /// Query parameter `top`.
        #[inline]
        #[must_use]
        pub fn top(mut self, top: i64) -> Self {
            self.top = Some(top);
            self
        }

        /// Function parameter `until`.
        #[inline]
        #[must_use]
        pub fn until(mut self, until: impl Into<String>) -> Self {
            self.until = Some(until.into());
            self
        }
    }

    impl Parameters for GetOptions {
        #[inline]
        fn write(&self, out: &mut ParameterWriter) {
            out.write_argument(
                "userId",
                ParameterStyle::Quoted,
                Explode::Yes,
                &self.user_id,
            );
            out.write_argument("from", ParameterStyle::Simple, Explode::Yes, &self.from);
            out.write_query("top", ParameterStyle::Form, Explode::Yes, &self.top);
            out.write_argument(
                "until",
                ParameterStyle::Simple,
                Explode::No,
                &self.until,
            );
        }
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://aliases.example");
