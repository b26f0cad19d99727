// warning: the path parameter `from` is not declared: it is treated as a string (line 23)
// warning: the path parameter `to` is not declared: it is treated as a string (line 23)
// warning: the path parameter `id` is not declared: it is treated as a string (line 22)
// src/models/mod.rs

//! The types of the API's requests and responses.

// src/requests/account.rs

//! Request builders below `/account`.

use crate::runtime::{Call, Endpoint, operation};

/// Request builder of `/account/$metadata`.
#[derive(Clone, Debug)]
pub struct Metadata(pub(crate) Endpoint);

impl Metadata {
    /// `GET /account/$metadata`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: path_names::Client) -> Result<(), path_names::Error> {
    /// client.account().metadata().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/account/$metadata")).returning_nothing()
    }
}

/// Request builder of `/account/%2B1`.
#[derive(Clone, Debug)]
pub struct Percent2b1(pub(crate) Endpoint);

impl Percent2b1 {
    /// `GET /account/%2B1`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: path_names::Client) -> Result<(), path_names::Error> {
    /// client.account().percent_2b1().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/account/%2B1")).returning_nothing()
    }
}

/// Request builder of `/account/.well-known`.
#[derive(Clone, Debug)]
pub struct WellKnown(pub(crate) Endpoint);

impl WellKnown {
    /// `GET /account/.well-known`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: path_names::Client) -> Result<(), path_names::Error> {
    /// client.account().well_known().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/account/.well-known")).returning_nothing()
    }
}

/// Request builder of `/account/0`.
#[derive(Clone, Debug)]
pub struct V0(pub(crate) Endpoint);

impl V0 {
    /// `GET /account/0`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: path_names::Client) -> Result<(), path_names::Error> {
    /// client.account().v0_2().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/account/0")).returning_nothing()
    }
}

/// Request builder of `/account/1.1`.
#[derive(Clone, Debug)]
pub struct V1_1(pub(crate) Endpoint);

impl V1_1 {
    /// `GET /account/1.1`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: path_names::Client) -> Result<(), path_names::Error> {
    /// client.account().v1_1().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/account/1.1")).returning_nothing()
    }
}

/// Request builder of `/account/2.0-beta`.
#[derive(Clone, Debug)]
pub struct V2_0Beta(pub(crate) Endpoint);

impl V2_0Beta {
    /// `GET /account/2.0-beta`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: path_names::Client) -> Result<(), path_names::Error> {
    /// client.account().v2_0_beta().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/account/2.0-beta")).returning_nothing()
    }
}

/// Request builder of `/account/2010-04-01`.
#[derive(Clone, Debug)]
pub struct V2010_04_01(pub(crate) Endpoint);

impl V2010_04_01 {
    /// `GET /account/2010-04-01`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: path_names::Client) -> Result<(), path_names::Error> {
    /// client.account().v2010_04_01().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/account/2010-04-01")).returning_nothing()
    }
}

/// Request builder of `/account/2fa`.
#[derive(Clone, Debug)]
pub struct TwoFa(pub(crate) Endpoint);

impl TwoFa {
    /// `GET /account/2fa`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: path_names::Client) -> Result<(), path_names::Error> {
    /// client.account().two_fa().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/account/2fa")).returning_nothing()
    }
}

/// Request builder of `/account/360dialog`.
#[derive(Clone, Debug)]
pub struct N360dialog(pub(crate) Endpoint);

impl N360dialog {
    /// `GET /account/360dialog`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: path_names::Client) -> Result<(), path_names::Error> {
    /// client.account().n360dialog().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/account/360dialog")).returning_nothing()
    }
}

/// Request builder of `/account/3d-secure`.
#[derive(Clone, Debug)]
pub struct ThreeDSecure(pub(crate) Endpoint);

impl ThreeDSecure {
    /// `GET /account/3d-secure`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: path_names::Client) -> Result<(), path_names::Error> {
    /// client.account().three_d_secure().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/account/3d-secure")).returning_nothing()
    }
}

/// Request builder of `/account/clone`.
#[derive(Clone, Debug)]
pub struct Clone(pub(crate) Endpoint);

impl Clone {
    /// `GET /account/clone`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: path_names::Client) -> Result<(), path_names::Error> {
    /// client.account().clone_().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/account/clone")).returning_nothing()
    }
}

/// Request builder of `/account/get`.
#[derive(Clone, Debug)]
pub struct Get(pub(crate) Endpoint);

impl Get {
    /// `GET /account/get`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: path_names::Client) -> Result<(), path_names::Error> {
    /// client.account().get().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/account/get")).returning_nothing()
    }
}

/// Request builder of `/account/list.json`.
#[derive(Clone, Debug)]
pub struct ListJson(pub(crate) Endpoint);

impl ListJson {
    /// `GET /account/list.json`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: path_names::Client) -> Result<(), path_names::Error> {
    /// client.account().list_json().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/account/list.json")).returning_nothing()
    }
}

/// Request builder of `/account/new`.
#[derive(Clone, Debug)]
pub struct New(pub(crate) Endpoint);

impl New {
    /// `GET /account/new`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: path_names::Client) -> Result<(), path_names::Error> {
    /// client.account().new().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/account/new")).returning_nothing()
    }
}

/// Request builder of `/account/post`.
#[derive(Clone, Debug)]
pub struct Post(pub(crate) Endpoint);

impl Post {
    /// `GET /account/post`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: path_names::Client) -> Result<(), path_names::Error> {
    /// client.account().post_().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/account/post")).returning_nothing()
    }
}

/// Request builder of `/account/type`.
#[derive(Clone, Debug)]
pub struct Type(pub(crate) Endpoint);

impl Type {
    /// `GET /account/type`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: path_names::Client) -> Result<(), path_names::Error> {
    /// client.account().type_().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/account/type")).returning_nothing()
    }
}

/// Request builder of `/account/v0`.
#[derive(Clone, Debug)]
pub struct V0_2(pub(crate) Endpoint);

impl V0_2 {
    /// `GET /account/v0`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: path_names::Client) -> Result<(), path_names::Error> {
    /// client.account().v0().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/account/v0")).returning_nothing()
    }
}

/// Request builder of `/account/{from}-{to}`.
#[derive(Clone, Debug)]
pub struct ByFromAndTo(pub(crate) Endpoint);

impl ByFromAndTo {
    /// `GET /account/{from}-{to}`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: path_names::Client) -> Result<(), path_names::Error> {
    /// client.account().by_from_and_to("from", "to").get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/account/{from}-{to}")).returning_nothing()
    }
}

/// Request builder of `/account/{id}.json`.
#[derive(Clone, Debug)]
pub struct ByIdJson(pub(crate) Endpoint);

impl ByIdJson {
    /// `GET /account/{id}.json`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: path_names::Client) -> Result<(), path_names::Error> {
    /// client.account().by_id_json("42").get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/account/{id}.json")).returning_nothing()
    }
}

/// Request builder of `/account/~`.
#[derive(Clone, Debug)]
pub struct Tilde(pub(crate) Endpoint);

impl Tilde {
    /// `GET /account/~`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: path_names::Client) -> Result<(), path_names::Error> {
    /// client.account().tilde().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/account/~")).returning_nothing()
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, Explode, ParameterStyle, operation};

pub mod account;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/account`.
    #[inline]
    #[must_use]
    pub fn account(&self) -> Account {
        Account(Endpoint::root(self).literal("account"))
    }

    /// `/get`.
    #[inline]
    #[must_use]
    pub fn get(&self) -> Get {
        Get(Endpoint::root(self).literal("get"))
    }
}

/// Request builder of `/account`.
#[derive(Clone, Debug)]
pub struct Account(pub(crate) Endpoint);

impl Account {
    /// `/account/$metadata`.
    #[inline]
    #[must_use]
    pub fn metadata(&self) -> account::Metadata {
        account::Metadata(self.0.literal("$metadata"))
    }

    /// `/account/%2B1`.
    #[inline]
    #[must_use]
    pub fn percent_2b1(&self) -> account::Percent2b1 {
        account::Percent2b1(self.0.literal("%2B1"))
    }

    /// `/account/.well-known`.
    #[inline]
    #[must_use]
    pub fn well_known(&self) -> account::WellKnown {
        account::WellKnown(self.0.literal(".well-known"))
    }

    /// `/account/0`.
    #[inline]
    #[must_use]
    pub fn v0_2(&self) -> account::V0 {
        account::V0(self.0.literal("0"))
    }

    /// `/account/1.1`.
    #[inline]
    #[must_use]
    pub fn v1_1(&self) -> account::V1_1 {
        account::V1_1(self.0.literal("1.1"))
    }

    /// `/account/2.0-beta`.
    #[inline]
    #[must_use]
    pub fn v2_0_beta(&self) -> account::V2_0Beta {
        account::V2_0Beta(self.0.literal("2.0-beta"))
    }

    /// `/account/2010-04-01`.
    #[inline]
    #[must_use]
    pub fn v2010_04_01(&self) -> account::V2010_04_01 {
        account::V2010_04_01(self.0.literal("2010-04-01"))
    }

    /// `/account/2fa`.
    #[inline]
    #[must_use]
    pub fn two_fa(&self) -> account::TwoFa {
        account::TwoFa(self.0.literal("2fa"))
    }

    /// `/account/360dialog`.
    #[inline]
    #[must_use]
    pub fn n360dialog(&self) -> account::N360dialog {
        account::N360dialog(self.0.literal("360dialog"))
    }

    /// `/account/3d-secure`.
    #[inline]
    #[must_use]
    pub fn three_d_secure(&self) -> account::ThreeDSecure {
        account::ThreeDSecure(self.0.literal("3d-secure"))
    }

    /// `/account/clone`.
    #[inline]
    #[must_use]
    pub fn clone_(&self) -> account::Clone {
        account::Clone(self.0.literal("clone"))
    }

    /// `/account/get`.
    #[inline]
    #[must_use]
    pub fn get(&self) -> account::Get {
        account::Get(self.0.literal("get"))
    }

    /// `/account/list.json`.
    #[inline]
    #[must_use]
    pub fn list_json(&self) -> account::ListJson {
        account::ListJson(self.0.literal("list.json"))
    }

    /// `/account/new`.
    #[inline]
    #[must_use]
    pub fn new(&self) -> account::New {
        account::New(self.0.literal("new"))
    }

    /// `/account/post`.
    #[inline]
    #[must_use]
    pub fn post_(&self) -> account::Post {
        account::Post(self.0.literal("post"))
    }

    /// `/account/type`.
    #[inline]
    #[must_use]
    pub fn type_(&self) -> account::Type {
        account::Type(self.0.literal("type"))
    }

    /// `/account/v0`.
    #[inline]
    #[must_use]
    pub fn v0(&self) -> account::V0_2 {
        account::V0_2(self.0.literal("v0"))
    }

    /// `/account/{from}-{to}`.
    #[inline]
    #[must_use]
    pub fn by_from_and_to(
        &self,
        from: impl Into<String>,
        to: impl Into<String>,
    ) -> account::ByFromAndTo {
        let from: String = from.into();
        let to: String = to.into();
        account::ByFromAndTo(
            self
                .0
                .begin_segment()
                .parameter("from", ParameterStyle::Simple, Explode::No, &from)
                .text("-")
                .parameter("to", ParameterStyle::Simple, Explode::No, &to),
        )
    }

    /// `/account/{id}.json`.
    #[inline]
    #[must_use]
    pub fn by_id_json(&self, id: impl Into<String>) -> account::ByIdJson {
        let id: String = id.into();
        account::ByIdJson(
            self
                .0
                .begin_segment()
                .parameter("id", ParameterStyle::Simple, Explode::No, &id)
                .text(".json"),
        )
    }

    /// `/account/~`.
    #[inline]
    #[must_use]
    pub fn tilde(&self) -> account::Tilde {
        account::Tilde(self.0.literal("~"))
    }

    /// `POST /account`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: path_names::Client) -> Result<(), path_names::Error> {
    /// client.account().post().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self) -> Call<()> {
        self.0.call(operation!("POST", "/account")).returning_nothing()
    }
}

/// Request builder of `/get`.
#[derive(Clone, Debug)]
pub struct Get(pub(crate) Endpoint);

impl Get {
    /// `GET /get`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: path_names::Client) -> Result<(), path_names::Error> {
    /// client.get().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/get")).returning_nothing()
    }
}
