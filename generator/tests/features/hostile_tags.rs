// src/models/mod.rs

//! The types of the API's requests and responses.

// src/requests/a.rs

//! Request builders below `/a`.

use crate::runtime::Endpoint;

/// Request builder of `/a/{self}`.
#[derive(Clone, Debug)]
pub struct BySelf(pub(crate) Endpoint);

impl BySelf {
    /// `/a/{self}/{body}`.
    #[inline]
    #[must_use]
    pub fn by_body(&self, body: impl Into<String>) -> by_self::ByBody {
        let body: String = body.into();
        by_self::ByBody(self.0.key("body", &body))
    }
}

/// Request builders below `/a/{self}`.
pub mod by_self {
    use crate::runtime::Endpoint;

    /// Request builder of `/a/{self}/{body}`.
    #[derive(Clone, Debug)]
    pub struct ByBody(pub(crate) Endpoint);

    impl ByBody {
        /// `/a/{self}/{body}/{path-id}`.
        #[inline]
        #[must_use]
        pub fn by_id(&self, id: impl Into<String>) -> by_body::ById {
            let id: String = id.into();
            by_body::ById(self.0.key("path-id", &id))
        }
    }

    /// Request builders below `/a/{self}/{body}`.
    pub mod by_body {
        use crate::runtime::Endpoint;

        /// Request builder of `/a/{self}/{body}/{path-id}`.
        #[derive(Clone, Debug)]
        pub struct ById(pub(crate) Endpoint);

        impl ById {
            /// `/a/{self}/{body}/{path-id}/{other-id}`.
            #[inline]
            #[must_use]
            pub fn by_id(&self, id: impl Into<String>) -> by_id::ById {
                let id: String = id.into();
                by_id::ById(self.0.key("other-id", &id))
            }
        }

        /// Request builders below `/a/{self}/{body}/{path-id}`.
        pub mod by_id {
            use crate::runtime::{Call, Endpoint, Explode, ParameterStyle, operation};

            /// Request builder of `/a/{self}/{body}/{path-id}/{other-id}`.
            #[derive(Clone, Debug)]
            pub struct ById(pub(crate) Endpoint);

            impl ById {
                /// `GET /a/{self}/{body}/{path-id}/{other-id}` (operation `` */ x"; panic!(); //|` ``).
                ///
                /// On success: d.
                ///
                /// By operationId:
                /// [`client.b_i().x_panic(self_, body_, path_id, other_id)`](crate::requests::BI::x_panic).
                ///
                /// ```no_run
                /// # async fn example(client: hostile_tags::Client) -> Result<(), hostile_tags::Error> {
                /// client.a().by_self("self").by_body("body").by_id("42").by_id("42").get().await?;
                /// # Ok(()) }
                /// ```
                #[inline]
                pub fn get(&self) -> Call<()> {
                    self.0
                        .call(
                            operation!(
                                "GET", "/a/{self}/{body}/{path-id}/{other-id}",
                                "*/ x\"; panic!(); //|`"
                            ),
                        )
                        .returning_nothing()
                }

                /// `PUT /a/{self}/{body}/{path-id}/{other-id}` (operation `new`).
                ///
                /// On success: d.
                ///
                /// By operationId:
                /// [`client.builder_().new(self_, body_, path_id, other_id, body)`](crate::requests::Builder::new).
                ///
                /// ```no_run
                /// # async fn example(client: hostile_tags::Client) -> Result<(), hostile_tags::Error> {
                /// client
                ///     .a()
                ///     .by_self("self")
                ///     .by_body("body")
                ///     .by_id("42")
                ///     .by_id("42")
                ///     .put("content")
                ///     .await?;
                /// # Ok(()) }
                /// ```
                #[inline]
                pub fn put(&self, body: impl Into<String>) -> Call<()> {
                    let body: String = body.into();
                    self.0
                        .call(
                            operation!(
                                "PUT", "/a/{self}/{body}/{path-id}/{other-id}", "new"
                            ),
                        )
                        .upload(body.into(), "text/plain")
                        .returning_nothing()
                }

                /// `POST /a/{self}/{body}/{path-id}/{other-id}` (operation `clone`).
                ///
                /// - `body_`: Query parameter `body`.
                ///
                /// On success: d.
                ///
                /// By operationId:
                /// [`client.clone_().clone_(self_, body_, path_id, other_id, body2)`](crate::requests::Clone::clone_).
                ///
                /// ```no_run
                /// # async fn example(client: hostile_tags::Client) -> Result<(), hostile_tags::Error> {
                /// client
                ///     .a()
                ///     .by_self("self")
                ///     .by_body("body")
                ///     .by_id("42")
                ///     .by_id("42")
                ///     .post("body")
                ///     .await?;
                /// # Ok(()) }
                /// ```
                #[inline]
                pub fn post(&self, body_: impl Into<String>) -> Call<()> {
                    let body_: String = body_.into();
                    self.0
                        .call(
                            operation!(
                                "POST", "/a/{self}/{body}/{path-id}/{other-id}", "clone"
                            ),
                        )
                        .query("body", ParameterStyle::Form, Explode::Yes, &body_)
                        .returning_nothing()
                }

                /// `DELETE /a/{self}/{body}/{path-id}/{other-id}` (operation `2fa-9`).
                ///
                /// On success: d.
                ///
                /// By operationId:
                /// [`client.two_fa().two_fa_9(self_, body_, path_id, other_id)`](crate::requests::TwoFa::two_fa_9).
                ///
                /// ```no_run
                /// # async fn example(client: hostile_tags::Client) -> Result<(), hostile_tags::Error> {
                /// client.a().by_self("self").by_body("body").by_id("42").by_id("42").delete().await?;
                /// # Ok(()) }
                /// ```
                #[inline]
                pub fn delete(&self) -> Call<()> {
                    self.0
                        .call(
                            operation!(
                                "DELETE", "/a/{self}/{body}/{path-id}/{other-id}", "2fa-9"
                            ),
                        )
                        .returning_nothing()
                }

                /// `OPTIONS /a/{self}/{body}/{path-id}/{other-id}` (operation `string_option`).
                ///
                /// On success: d.
                ///
                /// By operationId:
                /// [`client.string().option(self_, body_, path_id, other_id)`](crate::requests::String::option).
                ///
                /// ```no_run
                /// # async fn example(client: hostile_tags::Client) -> Result<(), hostile_tags::Error> {
                /// client.a().by_self("self").by_body("body").by_id("42").by_id("42").options().await?;
                /// # Ok(()) }
                /// ```
                #[inline]
                pub fn options(&self) -> Call<()> {
                    self.0
                        .call(
                            operation!(
                                "OPTIONS", "/a/{self}/{body}/{path-id}/{other-id}",
                                "string_option"
                            ),
                        )
                        .returning_nothing()
                }

                /// `HEAD /a/{self}/{body}/{path-id}/{other-id}` (operation `---`).
                ///
                /// On success: d.
                ///
                /// By operationId:
                /// [`client.a().head_by_self_by_body_by_id_by_id(self_, body_, path_id, other_id)`](crate::requests::A2::head_by_self_by_body_by_id_by_id).
                ///
                /// ```no_run
                /// # async fn example(client: hostile_tags::Client) -> Result<(), hostile_tags::Error> {
                /// client.a().by_self("self").by_body("body").by_id("42").by_id("42").head().await?;
                /// # Ok(()) }
                /// ```
                #[inline]
                pub fn head(&self) -> Call<()> {
                    self.0
                        .call(
                            operation!(
                                "HEAD", "/a/{self}/{body}/{path-id}/{other-id}", "---"
                            ),
                        )
                        .returning_nothing()
                }

                /// `PATCH /a/{self}/{body}/{path-id}/{other-id}` (operation `名_名`).
                ///
                /// On success: d.
                ///
                /// By operationId: [`client.名().名(self_, body_, path_id, other_id)`](crate::requests::名::名).
                ///
                /// ```no_run
                /// # async fn example(client: hostile_tags::Client) -> Result<(), hostile_tags::Error> {
                /// client.a().by_self("self").by_body("body").by_id("42").by_id("42").patch().await?;
                /// # Ok(()) }
                /// ```
                #[inline]
                pub fn patch(&self) -> Call<()> {
                    self.0
                        .call(
                            operation!(
                                "PATCH", "/a/{self}/{body}/{path-id}/{other-id}", "名_名"
                            ),
                        )
                        .returning_nothing()
                }
            }
        }
    }
}

// src/requests/mod.rs

//! The operations of the API by tag, and request builders for its paths, segment by segment.

mod tag_bi;
mod tag_builder;
mod tag_clone;
mod tag_other;
mod tag_string;
mod tag_two_fa;

pub use self::tag_bi::BI;
pub use self::tag_builder::Builder;
pub use self::tag_clone::Clone;
pub use self::tag_other::名;
pub use self::tag_string::String;
pub use self::tag_two_fa::TwoFa;

use crate::runtime::{Call, Client, Endpoint, operation};

pub mod a;

/// Operations by tag, and request builders of the first segments of the paths.
impl Client {
    /// `/A`.
    #[inline]
    #[must_use]
    pub fn a2(&self) -> A {
        A(Endpoint::root(self).literal("A"))
    }

    /// `/a`.
    ///
    /// Operations with the tag `a`.
    #[inline]
    #[must_use]
    pub fn a(&self) -> A2 {
        A2(Endpoint::root(self).literal("a"))
    }
}

/// Request builder of `/A`.
#[derive(Clone, Debug)]
pub struct A(pub(crate) Endpoint);

impl A {
    /// `GET /A` (operation `a`).
    ///
    /// On success: d.
    ///
    /// By operationId: [`client.a().a()`](crate::requests::A2::a).
    ///
    /// ```no_run
    /// # async fn example(client: hostile_tags::Client) -> Result<(), hostile_tags::Error> {
    /// client.a2().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/A", "a")).returning_nothing()
    }
}

/// Request builder of `/a`.
#[derive(Clone, Debug)]
pub struct A2(pub(crate) Endpoint);

impl A2 {
    /// `/a/{self}`.
    #[inline]
    #[must_use]
    pub fn by_self(&self, self_: impl Into<::std::string::String>) -> a::BySelf {
        let self_: ::std::string::String = self_.into();
        a::BySelf(self.0.key("self", &self_))
    }

    /// `GET /a` (operation `A`).
    ///
    /// On success: d.
    ///
    /// By operationId: [`client.a().a2()`](crate::requests::A2::a2).
    ///
    /// ```no_run
    /// # async fn example(client: hostile_tags::Client) -> Result<(), hostile_tags::Error> {
    /// client.a().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/a", "A")).returning_nothing()
    }

    /// `GET /A` (operation `a`).
    ///
    /// By path, with an example: [`client.a2().get()`](crate::requests::A::get).
    #[inline]
    pub fn a(&self) -> Call<()> {
        self.0.client().a2().get()
    }

    /// `GET /a` (operation `A`).
    ///
    /// By path, with an example: [`client.a().get()`](crate::requests::A2::get).
    #[inline]
    pub fn a2(&self) -> Call<()> {
        self.0.client().a().get()
    }

    /// `HEAD /a/{self}/{body}/{path-id}/{other-id}` (operation `---`).
    ///
    /// By path, with an example:
    /// [`client.a().by_self(self_).by_body(body).by_id(id).by_id(id).head()`](crate::requests::a::by_self::by_body::by_id::ById::head).
    #[inline]
    pub fn head_by_self_by_body_by_id_by_id(
        &self,
        self_: impl Into<::std::string::String>,
        body_: impl Into<::std::string::String>,
        path_id: impl Into<::std::string::String>,
        other_id: impl Into<::std::string::String>,
    ) -> Call<()> {
        self.0
            .client()
            .a()
            .by_self(self_)
            .by_body(body_)
            .by_id(path_id)
            .by_id(other_id)
            .head()
    }
}

// src/requests/tag_bi.rs

use crate::runtime::{Call, Client, Endpoint};

/// Operations by tag, and request builders of the first segments of the paths.
impl Client {
    /// */ compile_error!("tag") /*
    #[inline]
    #[must_use]
    pub fn b_i(&self) -> BI {
        BI(Endpoint::root(self))
    }
}

/// */ compile_error!("tag") /*
///
/// Operations with the tag ``*/ } b|`<i>``.
///
/// ```text
/// </details>
/// ```
#[derive(Clone, Debug)]
pub struct BI(pub(crate) Endpoint);

impl BI {
    /// `GET /a/{self}/{body}/{path-id}/{other-id}` (operation `` */ x"; panic!(); //|` ``).
    ///
    /// By path, with an example:
    /// [`client.a().by_self(self_).by_body(body).by_id(id).by_id(id).get()`](crate::requests::a::by_self::by_body::by_id::ById::get).
    #[inline]
    pub fn x_panic(
        &self,
        self_: impl Into<String>,
        body_: impl Into<String>,
        path_id: impl Into<String>,
        other_id: impl Into<String>,
    ) -> Call<()> {
        self.0
            .client()
            .a()
            .by_self(self_)
            .by_body(body_)
            .by_id(path_id)
            .by_id(other_id)
            .get()
    }
}

// src/requests/tag_builder.rs

use crate::runtime::{Call, Client, Endpoint};

/// Operations by tag, and request builders of the first segments of the paths.
impl Client {
    /// Operations with the tag `builder`.
    #[inline]
    #[must_use]
    pub fn builder_(&self) -> Builder {
        Builder(Endpoint::root(self))
    }
}

/// Operations with the tag `builder`.
#[derive(Clone, Debug)]
pub struct Builder(pub(crate) Endpoint);

impl Builder {
    /// `PUT /a/{self}/{body}/{path-id}/{other-id}` (operation `new`).
    ///
    /// By path, with an example:
    /// [`client.a().by_self(self_).by_body(body).by_id(id).by_id(id).put(body)`](crate::requests::a::by_self::by_body::by_id::ById::put).
    #[inline]
    pub fn new(
        &self,
        self_: impl Into<String>,
        body_: impl Into<String>,
        path_id: impl Into<String>,
        other_id: impl Into<String>,
        body: impl Into<String>,
    ) -> Call<()> {
        self.0
            .client()
            .a()
            .by_self(self_)
            .by_body(body_)
            .by_id(path_id)
            .by_id(other_id)
            .put(body)
    }
}

// src/requests/tag_clone.rs

use crate::runtime::{Call, Client, Endpoint};

/// Operations by tag, and request builders of the first segments of the paths.
impl Client {
    /// Operations with the tag `clone`.
    #[inline]
    #[must_use]
    pub fn clone_(&self) -> Clone {
        Clone(Endpoint::root(self))
    }
}

/// Operations with the tag `clone`.
#[derive(Clone, Debug)]
pub struct Clone(pub(crate) Endpoint);

impl Clone {
    /// `POST /a/{self}/{body}/{path-id}/{other-id}` (operation `clone`).
    ///
    /// By path, with an example:
    /// [`client.a().by_self(self_).by_body(body).by_id(id).by_id(id).post(body_)`](crate::requests::a::by_self::by_body::by_id::ById::post).
    #[inline]
    pub fn clone_(
        &self,
        self_: impl Into<String>,
        body_: impl Into<String>,
        path_id: impl Into<String>,
        other_id: impl Into<String>,
        body2: impl Into<String>,
    ) -> Call<()> {
        self.0
            .client()
            .a()
            .by_self(self_)
            .by_body(body_)
            .by_id(path_id)
            .by_id(other_id)
            .post(body2)
    }
}

// src/requests/tag_other.rs

use crate::runtime::{Call, Client, Endpoint};

/// Operations by tag, and request builders of the first segments of the paths.
impl Client {
    /// Operations with the tag `名`.
    #[inline]
    #[must_use]
    pub fn 名(&self) -> 名 {
        名(Endpoint::root(self))
    }
}

/// Operations with the tag `名`.
#[derive(Clone, Debug)]
pub struct 名(pub(crate) Endpoint);

impl 名 {
    /// `PATCH /a/{self}/{body}/{path-id}/{other-id}` (operation `名_名`).
    ///
    /// By path, with an example:
    /// [`client.a().by_self(self_).by_body(body).by_id(id).by_id(id).patch()`](crate::requests::a::by_self::by_body::by_id::ById::patch).
    #[inline]
    pub fn 名(
        &self,
        self_: impl Into<String>,
        body_: impl Into<String>,
        path_id: impl Into<String>,
        other_id: impl Into<String>,
    ) -> Call<()> {
        self.0
            .client()
            .a()
            .by_self(self_)
            .by_body(body_)
            .by_id(path_id)
            .by_id(other_id)
            .patch()
    }
}

// src/requests/tag_string.rs

use crate::runtime::{Call, Client, Endpoint};

/// Operations by tag, and request builders of the first segments of the paths.
impl Client {
    /// Operations with the tag `String`.
    #[inline]
    #[must_use]
    pub fn string(&self) -> String {
        String(Endpoint::root(self))
    }
}

/// Operations with the tag `String`.
#[derive(Clone, Debug)]
pub struct String(pub(crate) Endpoint);

impl String {
    /// `OPTIONS /a/{self}/{body}/{path-id}/{other-id}` (operation `string_option`).
    ///
    /// By path, with an example:
    /// [`client.a().by_self(self_).by_body(body).by_id(id).by_id(id).options()`](crate::requests::a::by_self::by_body::by_id::ById::options).
    #[inline]
    pub fn option(
        &self,
        self_: impl Into<::std::string::String>,
        body_: impl Into<::std::string::String>,
        path_id: impl Into<::std::string::String>,
        other_id: impl Into<::std::string::String>,
    ) -> Call<()> {
        self.0
            .client()
            .a()
            .by_self(self_)
            .by_body(body_)
            .by_id(path_id)
            .by_id(other_id)
            .options()
    }
}

// src/requests/tag_two_fa.rs

use crate::runtime::{Call, Client, Endpoint};

/// Operations by tag, and request builders of the first segments of the paths.
impl Client {
    /// Operations with the tag `2fa`.
    #[inline]
    #[must_use]
    pub fn two_fa(&self) -> TwoFa {
        TwoFa(Endpoint::root(self))
    }
}

/// Operations with the tag `2fa`.
#[derive(Clone, Debug)]
pub struct TwoFa(pub(crate) Endpoint);

impl TwoFa {
    /// `DELETE /a/{self}/{body}/{path-id}/{other-id}` (operation `2fa-9`).
    ///
    /// By path, with an example:
    /// [`client.a().by_self(self_).by_body(body).by_id(id).by_id(id).delete()`](crate::requests::a::by_self::by_body::by_id::ById::delete).
    #[inline]
    pub fn two_fa_9(
        &self,
        self_: impl Into<String>,
        body_: impl Into<String>,
        path_id: impl Into<String>,
        other_id: impl Into<String>,
    ) -> Call<()> {
        self.0
            .client()
            .a()
            .by_self(self_)
            .by_body(body_)
            .by_id(path_id)
            .by_id(other_id)
            .delete()
    }
}
