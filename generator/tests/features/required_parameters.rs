// src/models/mod.rs

//! The types of the API's requests and responses.

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Date, Endpoint, Explode, ParameterStyle, operation};

pub mod rooms;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/rooms`.
    #[inline]
    #[must_use]
    pub fn rooms(&self) -> Rooms {
        Rooms(Endpoint::root(self).literal("rooms"))
    }
}

/// Request builder of `/rooms`.
#[derive(Clone, Debug)]
pub struct Rooms(pub(crate) Endpoint);

impl Rooms {
    /// `GET /rooms`.
    ///
    /// - `day`: Query parameter.
    /// - `tags`: Query parameter.
    /// - `x_tenant`: Header `X-Tenant`.
    /// - `id`: Cookie.
    ///
    /// On success: Nothing.
    ///
    /// ```no_run
    /// # async fn example(client: required_parameters::Client) -> Result<(), required_parameters::Error> {
    /// client
    ///     .rooms()
    ///     .get("2026-01-31", ["tags"], "X-Tenant", 1)
    ///     .with(|options| options.id2("42"))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(
        &self,
        day: impl Into<Date>,
        tags: impl IntoIterator<Item = impl Into<String>>,
        x_tenant: impl Into<String>,
        id: i64,
    ) -> Call<(), rooms::GetOptions> {
        let day: Date = day.into();
        let tags: Vec<String> = tags.into_iter().map(Into::into).collect();
        let x_tenant: String = x_tenant.into();
        self.0
            .call(operation!("GET", "/rooms"))
            .query("day", ParameterStyle::Form, Explode::Yes, &day)
            .query("tags", ParameterStyle::Form, Explode::Yes, &tags)
            .header("X-Tenant", Explode::No, &x_tenant)
            .cookie("id", ParameterStyle::Form, Explode::Yes, &id)
            .returning_nothing()
    }

    /// `POST /rooms`.
    ///
    /// - `dry_run`: Query parameter `dryRun`.
    /// - `body_`: Query parameter `body`.
    ///
    /// On success: Nothing.
    ///
    /// ```no_run
    /// use required_parameters::requests::rooms::RoomsRequest;
    /// # async fn example(client: required_parameters::Client) -> Result<(), required_parameters::Error> {
    /// client.rooms().post(true, "body", RoomsRequest::new().name("name")).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(
        &self,
        dry_run: bool,
        body_: impl Into<String>,
        body: impl Into<rooms::RoomsRequest>,
    ) -> Call<()> {
        let body_: String = body_.into();
        let body: rooms::RoomsRequest = body.into();
        self.0
            .call(operation!("POST", "/rooms"))
            .query("dryRun", ParameterStyle::Form, Explode::Yes, &dry_run)
            .query("body", ParameterStyle::Form, Explode::Yes, &body_)
            .json(&body)
            .returning_nothing()
    }
}

// src/requests/rooms.rs

//! Request builders below `/rooms`.

use crate::runtime::{
    AdditionalProperties, Explode, ParameterStyle, ParameterWriter, Parameters, codec,
};

/// Optional parameters of `GET /rooms`.
#[derive(Clone, Debug, Default)]
pub struct GetOptions {
    id2: Option<String>,
    id: Option<String>,
    seats: Option<i64>,
}

impl GetOptions {
    /// Query parameter `id`.
    #[inline]
    #[must_use]
    pub fn id2(mut self, id2: impl Into<String>) -> Self {
        self.id2 = Some(id2.into());
        self
    }

    /// Header `id`.
    #[inline]
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Query parameter `seats`.
    #[inline]
    #[must_use]
    pub fn seats(mut self, seats: i64) -> Self {
        self.seats = Some(seats);
        self
    }
}

impl Parameters for GetOptions {
    #[inline]
    fn write(&self, out: &mut ParameterWriter) {
        out.write_query("id", ParameterStyle::Form, Explode::Yes, &self.id2);
        out.write_header("id", Explode::No, &self.id);
        out.write_query("seats", ParameterStyle::Form, Explode::Yes, &self.seats);
    }
}

/// Inline schema of `POST /rooms`.
#[derive(Clone)]
pub struct RoomsRequest {
    /// Property `name`, optional.
    pub name: Option<String>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl RoomsRequest {
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
    RoomsRequest, Default;
    0 => name = "name";
}
