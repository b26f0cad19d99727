// warning: the path `/a#fragment` has a fragment, which is never sent (line 23)
// warning: the operationId `same` is also that of `#/paths/~1a~1{y}/get`: both operations are kept (line 16)
// src/models/mod.rs

//! The types of the API's requests and responses.

// src/requests/a.rs

//! Request builders below `/a`.

use crate::runtime::{Call, Endpoint, Explode, ParameterStyle, operation};

/// Request builder of `/a/`.
#[derive(Clone, Debug)]
pub struct Empty(pub(crate) Endpoint);

impl Empty {
    /// `/a//b`.
    #[inline]
    #[must_use]
    pub fn b(&self) -> empty::B {
        empty::B(self.0.literal("b"))
    }
}

/// Request builder of `/a/{id}-{id}`.
#[derive(Clone, Debug)]
pub struct ByIdAndId(pub(crate) Endpoint);

impl ByIdAndId {
    /// `/a/{id}-{id}/{type}:{self}`.
    #[inline]
    #[must_use]
    pub fn by_type_and_self(
        &self,
        type_: impl Into<String>,
        self_: impl Into<String>,
    ) -> by_id_and_id::ByTypeAndSelf {
        let type_: String = type_.into();
        let self_: String = self_.into();
        by_id_and_id::ByTypeAndSelf(
            self
                .0
                .begin_segment()
                .parameter("type", ParameterStyle::Simple, Explode::No, &type_)
                .text(":")
                .parameter("self", ParameterStyle::Simple, Explode::No, &self_),
        )
    }
}

/// Request builder of `/a/{x}`.
#[derive(Clone, Debug)]
pub struct ByX(pub(crate) Endpoint);

impl ByX {
    /// `GET /a/{x}`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: odd_paths::Client) -> Result<(), odd_paths::Error> {
    /// client.a().by_x("x").get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/a/{x}")).returning_nothing()
    }
}

/// Request builder of `/a/{y}`.
#[derive(Clone, Debug)]
pub struct ByY(pub(crate) Endpoint);

impl ByY {
    /// `GET /a/{y}` (operation `same`).
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: odd_paths::Client) -> Result<(), odd_paths::Error> {
    /// client.a().by_y("y").get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/a/{y}", "same")).returning_nothing()
    }
}

/// Request builders below `/a/{id}-{id}`.
pub mod by_id_and_id {
    use crate::runtime::{Call, Endpoint, operation};

    /// Request builder of `/a/{id}-{id}/{type}:{self}`.
    #[derive(Clone, Debug)]
    pub struct ByTypeAndSelf(pub(crate) Endpoint);

    impl ByTypeAndSelf {
        /// `GET /a/{id}-{id}/{type}:{self}`.
        ///
        /// On success: Done.
        ///
        /// ```no_run
        /// # async fn example(client: odd_paths::Client) -> Result<(), odd_paths::Error> {
        /// client.a().by_id_and_id("42", "42").by_type_and_self("type", "self").get().await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn get(&self) -> Call<()> {
            self.0
                .call(operation!("GET", "/a/{id}-{id}/{type}:{self}"))
                .returning_nothing()
        }
    }
}

/// Request builders below `/a/`.
pub mod empty {
    use crate::runtime::{Call, Endpoint, operation};

    /// Request builder of `/a//b`.
    #[derive(Clone, Debug)]
    pub struct B(pub(crate) Endpoint);

    impl B {
        /// `GET /a//b`.
        ///
        /// On success: Done.
        ///
        /// ```no_run
        /// # async fn example(client: odd_paths::Client) -> Result<(), odd_paths::Error> {
        /// client.a().empty().b().get().await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn get(&self) -> Call<()> {
            self.0.call(operation!("GET", "/a//b")).returning_nothing()
        }
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, Explode, ParameterStyle, operation};

pub mod a;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/A`.
    #[inline]
    #[must_use]
    pub fn a2(&self) -> A {
        A(Endpoint::root(self).literal("A"))
    }

    /// `/a`.
    #[inline]
    #[must_use]
    pub fn a(&self) -> A2 {
        A2(Endpoint::root(self).literal("a"))
    }

    /// `/a#fragment`.
    #[inline]
    #[must_use]
    pub fn a_fragment(&self) -> AFragment {
        AFragment(Endpoint::root(self).literal("a"))
    }

    /// `/a?action=b/c`.
    #[inline]
    #[must_use]
    pub fn a_action_b_c(&self) -> AActionBC {
        AActionBC(Endpoint::root(self).literal("a"))
    }

    /// `/a?action=list&of={kind}`.
    #[inline]
    #[must_use]
    pub fn a_action_list_of_with_kind(&self) -> AActionListOfWithKind {
        AActionListOfWithKind(Endpoint::root(self).literal("a"))
    }

    /// `/relative`.
    #[inline]
    #[must_use]
    pub fn relative(&self) -> Relative {
        Relative(Endpoint::root(self).literal("relative"))
    }
}

/// Request builder of `/A`.
#[derive(Clone, Debug)]
pub struct A(pub(crate) Endpoint);

impl A {
    /// `GET /A`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: odd_paths::Client) -> Result<(), odd_paths::Error> {
    /// client.a2().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/A")).returning_nothing()
    }
}

/// Request builder of `/a`.
#[derive(Clone, Debug)]
pub struct A2(pub(crate) Endpoint);

impl A2 {
    /// `/a/`.
    #[inline]
    #[must_use]
    pub fn empty(&self) -> a::Empty {
        a::Empty(self.0.literal(""))
    }

    /// `/a/{id}-{id}`.
    #[inline]
    #[must_use]
    pub fn by_id_and_id(
        &self,
        id: impl Into<String>,
        id2: impl Into<String>,
    ) -> a::ByIdAndId {
        let id: String = id.into();
        let id2: String = id2.into();
        a::ByIdAndId(
            self
                .0
                .begin_segment()
                .parameter("id", ParameterStyle::Simple, Explode::No, &id)
                .text("-")
                .parameter("id", ParameterStyle::Simple, Explode::No, &id2),
        )
    }

    /// `/a/{x}`.
    #[inline]
    #[must_use]
    pub fn by_x(&self, x: impl Into<String>) -> a::ByX {
        let x: String = x.into();
        a::ByX(self.0.key("x", &x))
    }

    /// `/a/{y}`.
    #[inline]
    #[must_use]
    pub fn by_y(&self, y: impl Into<String>) -> a::ByY {
        let y: String = y.into();
        a::ByY(self.0.key("y", &y))
    }
}

/// Request builder of `/a#fragment`.
#[derive(Clone, Debug)]
pub struct AFragment(pub(crate) Endpoint);

impl AFragment {
    /// `GET /a#fragment`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: odd_paths::Client) -> Result<(), odd_paths::Error> {
    /// client.a_fragment().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/a#fragment")).returning_nothing()
    }
}

/// Request builder of `/a?action=b/c`.
#[derive(Clone, Debug)]
pub struct AActionBC(pub(crate) Endpoint);

impl AActionBC {
    /// `GET /a?action=b/c`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: odd_paths::Client) -> Result<(), odd_paths::Error> {
    /// client.a_action_b_c().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0
            .call(operation!("GET", "/a?action=b/c"))
            .literal_query("action=b/c")
            .returning_nothing()
    }
}

/// Request builder of `/a?action=list&of={kind}`.
#[derive(Clone, Debug)]
pub struct AActionListOfWithKind(pub(crate) Endpoint);

impl AActionListOfWithKind {
    /// `GET /a?action=list&of={kind}` (operation `same`).
    ///
    /// - `kind`: Query parameter `of`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: odd_paths::Client) -> Result<(), odd_paths::Error> {
    /// client.a_action_list_of_with_kind().get("of").await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self, kind: impl Into<String>) -> Call<()> {
        let kind: String = kind.into();
        self.0
            .call(operation!("GET", "/a?action=list&of={kind}", "same"))
            .literal_query("action=list")
            .query("of", ParameterStyle::Form, Explode::Yes, &kind)
            .returning_nothing()
    }
}

/// Request builder of `/relative`.
#[derive(Clone, Debug)]
pub struct Relative(pub(crate) Endpoint);

impl Relative {
    /// `GET /relative/`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: odd_paths::Client) -> Result<(), odd_paths::Error> {
    /// client.relative().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.literal("").call(operation!("GET", "/relative/")).returning_nothing()
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");
